//! Connectors.

use std::num::NonZeroU32;

use drm::control::connector::{self, Interface, State};
use drm::control::{Device as _, from_u32};
use drm::uapi::mode::drm_mode_get_connector;

use crate::card::Card;
use crate::support::device::Device;
use crate::support::kernel::{Answer, Session};

const ID: u32 = 77;

fn handle() -> connector::Handle {
    from_u32(ID).unwrap()
}

#[test]
fn one_request_tells_all_of_a_connector() {
    let mut device = Device::default();
    device.connector.connector_type = 11;
    device.connector.connector_type_id = 2;
    device.connector.connection = 1;
    device.connector.encoder_id = 0;
    device.connector_encoders = vec![0, 5].into();
    let session = Session::new(device);
    let card = Card::new();

    let info = card.get_connector(handle(), false).unwrap();

    assert_eq!(info.handle(), handle());
    assert_eq!((info.interface(), info.state()), (Interface::HDMIA, State::Connected));
    assert_eq!(info.to_string(), "HDMI-A-2");
    assert_eq!(info.current_encoder(), None);
    assert_eq!(info.encoders(), [NonZeroU32::new(5).unwrap().into()]);
    let calls = session.calls();
    let [call] = calls.as_slice() else { panic!("{calls:?}") };
    assert_eq!((call.fd, call.number()), (card.number(), 0xa7));
    assert_eq!(call.arg::<drm_mode_get_connector>().connector_id, ID);
}

#[test]
fn kinds_that_are_not_known_are_values() {
    let mut device = Device::default();
    device.connector.connector_type = 4711;
    device.connector.connection = 99;
    device.connector.subpixel = u32::MAX;
    let _session = Session::new(device);

    let info = Card::new().get_connector(handle(), false).unwrap();

    assert_eq!((info.interface(), info.state()), (Interface::Other(4711), State::Unknown));
    assert_eq!(info.subpixel(), connector::SubPixel::NotImplemented);
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::default()).answer_all(Answer::Error(libc::ENOENT));
    let error = Card::new().get_connector(handle(), true).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENOENT));
}
