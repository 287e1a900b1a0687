//! Buffers: handles, names, descriptors; names of formats and modifiers.

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsFd, AsRawFd, IntoRawFd};

use drm::buffer::{self, Name};
use drm::control::{Device as _, from_u32};
use drm::names::{format_name, modifier_name, modifier_vendor};
use drm::uapi::drm::*;

use crate::card::Card;
use crate::support::device::Device;
use crate::support::general::General;
use crate::support::kernel::{Answer, Call, Session};

fn session(general: General) -> Session {
    Session::new(Device { general, ..Device::default() })
}

fn only(session: &Session) -> Call {
    let mut calls = session.calls();
    assert_eq!(calls.len(), 1, "{calls:?}");
    calls.remove(0)
}

fn handle(raw: u32) -> buffer::Handle {
    from_u32(raw).unwrap()
}

#[test]
fn buffer_is_closed() {
    let session = session(General::default());
    Card::new().close_buffer(handle(5)).unwrap();
    let call = only(&session);
    let arg = call.arg::<drm_gem_close>();
    assert_eq!((call.number(), arg.handle, arg.pad), (0x09, 5, 0));
}

#[test]
fn buffer_goes_by_name_to_another_client() {
    let session = session(General { name: 71, handle: 9, size: 4096, ..General::default() });
    let card = Card::new();
    let name = card.flink_buffer(handle(5)).unwrap();
    assert_eq!(name, Name::from(71));
    assert_eq!(format!("{name:?}"), "buffer::Name(71)");
    let call = only(&session);
    assert_eq!((call.number(), call.arg::<drm_gem_flink>().handle), (0x0a, 5));

    assert_eq!(card.open_buffer(name).unwrap(), handle(9));
    let call = only(&session);
    assert_eq!((call.number(), call.arg::<drm_gem_open>().name), (0x0b, 71));
    assert_eq!(buffer::gem::open(drm::Device::device_fd(&card), 71).unwrap(), (9, 4096));
}

#[test]
fn buffer_goes_as_a_descriptor_which_is_owned() {
    let file = File::open("/dev/zero").unwrap();
    let session = session(General { prime_fd: file.into_raw_fd(), ..General::default() });
    let fd = Card::new().buffer_to_prime_fd(handle(5), drm::CLOEXEC | drm::RDWR).unwrap();
    let call = only(&session);
    let arg = call.arg::<drm_prime_handle>();
    assert_eq!((call.number(), arg.handle), (0x2d, 5));
    assert_eq!(arg.flags, (libc::O_CLOEXEC | libc::O_RDWR) as u32);
    assert_eq!(File::from(fd).read(&mut [1; 4]).unwrap(), 4);
}

#[test]
fn numbers_that_no_descriptor_has_are_errors() {
    for prime_fd in [-1, -2, i32::MIN] {
        let _session = session(General { prime_fd, ..General::default() });
        let error = Card::new().buffer_to_prime_fd(handle(5), 0).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EBADF), "{prime_fd}");
    }
}

#[test]
fn descriptor_becomes_a_handle_and_stays_open() {
    let session = session(General { handle: 9, ..General::default() });
    let mut file = File::open("/dev/zero").unwrap();
    assert_eq!(Card::new().prime_fd_to_buffer(file.as_fd()).unwrap(), handle(9));
    let call = only(&session);
    let arg = call.arg::<drm_prime_handle>();
    assert_eq!((call.number(), arg.handle, arg.flags), (0x2e, 0, 0));
    assert_eq!(arg.fd, file.as_raw_fd());
    assert_eq!(file.read(&mut [1; 4]).unwrap(), 4);
}

#[test]
fn handle_zero_is_an_error() {
    let _session = session(General::default());
    let card = Card::new();
    assert!(card.open_buffer(Name::from(1)).is_err());
    assert!(card.prime_fd_to_buffer(card.as_fd()).is_err());
}

#[test]
fn errors_are_the_kernels() {
    let _session = session(General::default()).answer_all(Answer::Error(libc::ENOENT));
    let card = Card::new();
    let results = [
        card.close_buffer(handle(1)).err(),
        card.open_buffer(Name::from(1)).err(),
        card.flink_buffer(handle(1)).err(),
        card.buffer_to_prime_fd(handle(1), 0).err(),
        card.prime_fd_to_buffer(card.as_fd()).err(),
    ];
    for error in results {
        assert_eq!(error.expect("an error").raw_os_error(), Some(libc::ENOENT));
    }
}

#[test]
fn names_are_strings_whatever_the_number() {
    assert_eq!(format_name(0), "INVALID");
    assert_eq!(format_name(0x3432_5258), "XR24");
    assert_eq!(format_name(u32::MAX), "\u{fffd}\u{fffd}\u{fffd}\u{7f}_BE");
    assert_eq!(modifier_name(0).as_deref(), Some("LINEAR"));
    assert_eq!(modifier_vendor(0), Some("NONE"));
    assert_eq!((modifier_name(u64::MAX), modifier_vendor(u64::MAX)), (None, None));
}
