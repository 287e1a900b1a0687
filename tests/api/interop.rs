//! Rust and C on one request: what either filled, the other commits. What C got is what Rust gets.

use std::ptr::null_mut;

use drm::capi::xf86drm_mode::*;
use drm::control::atomic::{AtomicModeReq, AtomicReq};
use drm::control::{
    AtomicCommitFlags, Device as _, Mode, PropertyValueSet, ResourceHandles, connector, crtc,
    encoder, from_u32, plane, property,
};
use drm::mem::CBox;
use drm::uapi::mode::{DRM_MODE_OBJECT_CRTC, DRM_MODE_PROP_BITMASK, DRM_MODE_PROP_RANGE};

use crate::card::Card;
use crate::support::device::Device;
use crate::support::kernel::Session;

fn sent(session: &Session) -> Vec<(u32, Vec<(u32, u64)>)> {
    session.device(|device| device.commits.pop()).unwrap().objects
}

#[test]
fn rust_commits_a_request_that_c_made_and_filled() {
    let session = Session::new(Device::empty());
    let request = drmModeAtomicAlloc();
    assert_eq!(unsafe { drmModeAtomicAddProperty(request, 5, 1, 10) }, 1);

    // Borrowed: C keeps it.
    let borrowed: &AtomicReq = unsafe { request.as_ref() }.unwrap();
    Card::new().atomic_commit_ref(AtomicCommitFlags::NONBLOCK, borrowed, 7).unwrap();
    assert_eq!(sent(&session), [(5, vec![(1, 10)])]);

    // Taken over: Rust frees it.
    let mut request = AtomicModeReq::from(unsafe { CBox::from_raw(request) }.unwrap());
    request.add_raw_property(from_u32(6).unwrap(), from_u32(2).unwrap(), 20);
    Card::new().atomic_commit(AtomicCommitFlags::empty(), request).unwrap();
    assert_eq!(sent(&session), [(5, vec![(1, 10)]), (6, vec![(2, 20)])]);
}

#[test]
fn c_fills_and_commits_a_request_that_rust_made() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let mut request = AtomicModeReq::new();
    request.add_raw_property(from_u32(6).unwrap(), from_u32(2).unwrap(), 20);

    // Lent: Rust keeps it.
    let lent: drmModeAtomicReqPtr = request.as_c_mut();
    assert_eq!(unsafe { drmModeAtomicAddProperty(lent, 5, 1, 10) }, 2);
    assert_eq!(unsafe { drmModeAtomicCommit(card.number(), lent, 0, null_mut()) }, 0);
    assert_eq!(sent(&session), [(5, vec![(1, 10)]), (6, vec![(2, 20)])]);
    assert_eq!(request.cursor(), 2);

    // Handed over: C frees it.
    let given = CBox::<AtomicReq>::try_from(request).unwrap().into_raw();
    assert_eq!(unsafe { drmModeAtomicMerge(given, given) }, 0);
    assert_eq!(unsafe { drmModeAtomicGetCursor(given) }, 4);
    unsafe { drmModeAtomicFree(given) };
}

#[test]
fn modes_are_the_same_to_both() {
    let session = Session::new(Device::default());
    let card = Card::new();
    let handle: connector::Handle = from_u32(7).unwrap();
    let modes = card.get_modes(handle).unwrap();
    let connector = drmModeGetConnectorCurrent(card.number(), 7);
    let connector = unsafe { CBox::from_raw(connector) }.unwrap();
    let of_c: Vec<Mode> = connector.modes().iter().map(Mode::from).collect();
    assert_eq!((modes.len(), &of_c), (3, &modes));
    let mut mode = (&modes[1]).into();
    session.calls();
    assert_eq!(
        unsafe { drmModeSetCrtc(card.number(), 1, 2, 0, 0, null_mut(), 0, &raw mut mode) },
        0
    );
    let arg: drm::uapi::mode::drm_mode_crtc = session.calls()[0].arg();
    assert_eq!(Mode::from(arg.mode), modes[1]);
}

/// What a C function returned.
fn of_c<T>(block: *mut T) -> CBox<T> {
    unsafe { CBox::from_raw(block) }.expect("no result")
}

#[test]
fn objects_that_c_got_are_those_that_rust_gets() {
    let mut device = Device::default();
    device.encoder_crtcs.insert(3100, Ok(1100));
    device.connector.connector_type = 11;
    device.connector.connector_type_id = 2;
    (device.connector.mm_width, device.connector.mm_height) = (600, 340);
    device.connector.subpixel = 4;
    device.connector.encoder_id = 3101;
    (device.crtc.fb_id, device.crtc.x, device.crtc.y, device.crtc.gamma_size) = (100, 3, 4, 256);
    (device.crtc.mode_valid, device.crtc.mode) = (1, device.modes.items[1]);
    (device.plane.crtc_id, device.plane.fb_id, device.plane.possible_crtcs) = (1101, 101, 5);
    let _session = Session::new(device);
    let card = Card::new();
    let fd = card.number();

    let resources = ResourceHandles::from(&*of_c(drmModeGetResources(fd)));
    assert_eq!(resources, card.resource_handles().unwrap());
    let found = connector::Info::try_from(&*of_c(drmModeGetConnectorCurrent(fd, 2100))).unwrap();
    assert_eq!(found, card.get_connector(found.handle(), false).unwrap());
    assert_eq!(found.subpixel(), connector::SubPixel::VerticalBgr);
    let found = encoder::Info::try_from(&*of_c(drmModeGetEncoder(fd, 3100))).unwrap();
    assert_eq!(found, card.get_encoder(found.handle()).unwrap());
    let found = crtc::Info::try_from(&*of_c(drmModeGetCrtc(fd, 1100))).unwrap();
    assert_eq!(found, card.get_crtc(found.handle()).unwrap());
    let found = plane::Info::try_from(&*of_c(drmModeGetPlane(fd, 4100))).unwrap();
    assert_eq!(found, card.get_plane(found.handle()).unwrap());
    let found = of_c(drmModeObjectGetProperties(fd, 1100, DRM_MODE_OBJECT_CRTC));
    let found = PropertyValueSet::from(&*found);
    let asked = card.get_properties(from_u32::<crtc::Handle>(1100).unwrap()).unwrap();
    assert_eq!(found.as_props_and_values(), asked.as_props_and_values());
    assert_eq!(asked.iter().count(), 3);
}

#[test]
fn properties_that_c_got_are_those_that_rust_gets() {
    let all = Device::default();
    for flags in [all.property.flags, DRM_MODE_PROP_BITMASK, DRM_MODE_PROP_RANGE, 0x7f00_0000] {
        let mut device = all.clone();
        device.property.flags = flags;
        device.property.name = [b'n' as _; 32];
        let _session = Session::new(device);
        let card = Card::new();
        let found = property::Info::try_from(&*of_c(drmModeGetProperty(card.number(), 9))).unwrap();
        assert_eq!(found, card.get_property(found.handle()).unwrap());
        assert_eq!(found.name().count_bytes(), 31);
    }
}

#[test]
fn what_c_made_up_has_to_have_an_id() {
    let _session = Session::new(Device::default());
    let mut crtc = of_c(drmModeGetCrtc(Card::new().number(), 1));
    crtc.crtc_id = 0;
    let error = crtc::Info::try_from(&*crtc).unwrap_err();
    assert_eq!(error.errno(), Some(drm::Errno::INVAL));
}
