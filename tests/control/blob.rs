//! Property blobs: reading, making and giving them up.

use std::ptr::null;

use drm::capi::xf86drm_mode::*;
use drm::uapi::mode::{drm_mode_create_blob, drm_mode_destroy_blob, drm_mode_get_blob};

use crate::support::c::{Blob, array};
use crate::support::device::{Device, NEW};
use crate::support::errno;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index % 251) as u8 + 1).collect()
}

fn device(length: usize) -> Device {
    let mut device = Device::empty();
    device.blob = bytes(length).into();
    device
}

fn get() -> Option<Vec<u8>> {
    let blob = drmModeGetPropertyBlob(3, 9);
    if blob.is_null() {
        return None;
    }
    let seen = Blob::at(blob);
    assert_eq!(seen.id, 9);
    let data = array(seen.data.cast::<u8>(), seen.length);
    unsafe { drmModeFreePropertyBlob(blob) };
    Some(data)
}

/// The room that a call offers.
fn room(call: &Call) -> u32 {
    let arg: drm_mode_get_blob = call.arg();
    assert!(call.clean);
    assert_eq!(arg.blob_id, 9);
    assert_eq!(arg.data == 0, arg.length == 0);
    arg.length
}

#[test]
fn blob_of_256_bytes_takes_one_request() {
    let session = Session::new(device(256));
    assert_eq!(get(), Some(bytes(256)));
    let calls = session.calls();
    assert_eq!(calls.iter().map(room).collect::<Vec<_>>(), [256]);
}

#[test]
fn other_blobs_take_a_second_request_with_exact_room() {
    for length in [1, 5, 68, 255, 257, 384, 10_000] {
        let session = Session::new(device(length));
        assert_eq!(get(), Some(bytes(length)));
        let calls = session.calls();
        assert_eq!(calls.iter().map(room).collect::<Vec<_>>(), [256, length as u32]);
    }
}

#[test]
fn blob_without_bytes_is_null() {
    let session = Session::new(device(0));
    assert_eq!(get(), Some(vec![]));
    assert!(session.calls().len() <= 2);
}

#[test]
fn blob_that_changes_between_requests_is_asked_for_again() {
    for (lengths, requests) in [
        ([5, 9, 9, 9], 3),
        ([500, 700, 600, 600], 4),
        ([700, 500, 256, 256], 4),
        ([500, 0, 0, 0], 3),
        ([0, 500, 500, 500], 3),
        ([400, 256, 256, 256], 3),
    ] {
        let session = Session::new(Device::empty())
            .before_each(move |number, device| device.blob = bytes(lengths[number.min(3)]).into());
        assert_eq!(get(), Some(bytes(lengths[requests - 1])), "{lengths:?}");
        let calls = session.calls();
        assert!(calls.iter().map(room).count() <= requests, "{lengths:?}");
    }
}

#[test]
fn bytes_that_are_not_written_read_zero() {
    for length in [5, 256, 1000] {
        let mut device = Device::empty();
        device.blob = List::claim(length);
        let _session = Session::new(device);
        assert_eq!(get(), Some(vec![0; length as usize]));
    }
}

#[test]
fn failure_at_either_request_ends_it() {
    for number in 0..2 {
        let session = Session::new(device(500)).answer(number, Answer::LateError(libc::ENOENT));
        assert_eq!((get(), errno()), (None, libc::ENOENT));
        assert_eq!(session.calls().len(), number + 1);
    }
}

#[test]
fn id_is_the_kernels_echo_and_0_is_its_to_refuse() {
    let session = Session::new(device(256)).answer(0, Answer::Error(libc::ENOENT));
    assert!(drmModeGetPropertyBlob(3, 0).is_null());
    assert_eq!((errno(), session.calls().len()), (libc::ENOENT, 1));
}

#[test]
fn new_blob_has_the_bytes_given() {
    let session = Session::new(Device::empty());
    let data = bytes(300);
    let mut id = 9;
    assert_eq!(unsafe { drmModeCreatePropertyBlob(3, data.as_ptr().cast(), 300, &mut id) }, 0);
    assert_eq!(id, NEW);
    assert_eq!(session.device(|device| device.read.clone()), data);
    let arg: drm_mode_create_blob = session.calls()[0].arg();
    assert_eq!((arg.data, arg.length, arg.blob_id), (data.as_ptr() as u64, 300, 0));
}

#[test]
fn new_blob_of_4_gib_is_out_of_range() {
    let session = Session::new(Device::empty());
    for length in [0xffff_ffff, 0x1_0000_0000, 0x1_0000_0004, u64::MAX] {
        let Ok(length) = usize::try_from(length) else { continue };
        let mut id = 9;
        let result = unsafe { drmModeCreatePropertyBlob(3, null(), length, &mut id) };
        assert_eq!((result, id), (-libc::ERANGE, 9));
    }
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn largest_blob_and_no_bytes_reach_the_kernel() {
    let session = Session::new(Device::empty()).answer_all(Answer::Error(libc::EINVAL));
    for length in [0, 0xffff_fffe] {
        let mut id = 9;
        let result = unsafe { drmModeCreatePropertyBlob(3, null(), length, &mut id) };
        assert_eq!((result, id), (-libc::EINVAL, 0));
        let arg: drm_mode_create_blob = session.calls()[0].arg();
        assert_eq!((arg.data, arg.length as usize), (0, length));
    }
}

#[test]
fn destroying_names_the_blob() {
    let session = Session::new(Device::empty());
    assert_eq!(drmModeDestroyPropertyBlob(3, 0x1234_5678), 0);
    let arg: drm_mode_destroy_blob = session.calls()[0].arg();
    assert_eq!(arg.blob_id, 0x1234_5678);
}
