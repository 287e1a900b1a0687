//! NULL where a C program must not pass it: an error, before any request.

use std::ffi::c_int;
use std::ptr::{null, null_mut};

use drm::capi::xf86drm_mode::*;

use crate::support::device::Device;
use crate::support::kernel::Session;
use crate::support::{errno, set_errno};

const FOUR: *const u32 = [0; 4].as_ptr();

/// `call` refuses its argument and does not ask the kernel.
fn refuses(call: impl FnOnce() -> c_int) {
    let session = Session::new(Device::default());
    assert_eq!(call(), -libc::EINVAL);
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn framebuffers_need_a_place_for_their_id_and_their_arrays() {
    refuses(|| unsafe { drmModeAddFB(3, 1, 1, 24, 32, 4, 1, null_mut()) });
    for missing in 0..4 {
        let pick = |index: usize| if index == missing { null() } else { FOUR };
        let mut id = 9;
        let id_place = if missing == 3 { null_mut() } else { &raw mut id };
        refuses(|| unsafe { drmModeAddFB2(3, 1, 1, 1, pick(0), pick(1), pick(2), id_place, 0) });
        refuses(|| unsafe {
            let modifiers = [0; 4].as_ptr();
            drmModeAddFB2WithModifiers(
                3,
                1,
                1,
                1,
                pick(0),
                pick(1),
                pick(2),
                modifiers,
                id_place,
                0,
            )
        });
        assert_eq!(id, 9);
    }
}

#[test]
fn dumb_buffers_need_places_for_their_results() {
    for missing in 0..3 {
        let (mut handle, mut pitch, mut size) = (9, 9, 9);
        let handle_place = if missing == 0 { null_mut() } else { &raw mut handle };
        let pitch_place = if missing == 1 { null_mut() } else { &raw mut pitch };
        let size_place = if missing == 2 { null_mut() } else { &raw mut size };
        refuses(|| unsafe {
            drmModeCreateDumbBuffer(3, 1, 1, 32, 0, handle_place, pitch_place, size_place)
        });
        assert_eq!((handle, pitch, size), (9, 9, 9));
    }
    refuses(|| unsafe { drmModeMapDumbBuffer(3, 1, null_mut()) });
}

#[test]
fn modes_blobs_and_leases_need_their_pointers() {
    refuses(|| unsafe { drmModeAttachMode(3, 1, null_mut()) });
    refuses(|| unsafe { drmModeDetachMode(3, 1, null_mut()) });
    refuses(|| unsafe { drmModeCreatePropertyBlob(3, b"b".as_ptr().cast(), 1, null_mut()) });
    refuses(|| unsafe { drmModeCreateLease(3, FOUR, 4, 0, null_mut()) });
    refuses(|| unsafe { drmCheckModesettingSupported(null()) });
}

#[test]
fn possible_crtcs_of_no_connector_are_none() {
    let session = Session::new(Device::default());
    set_errno(0);
    assert_eq!(unsafe { drmModeConnectorGetPossibleCrtcs(3, null()) }, 0);
    assert_eq!(errno(), libc::EINVAL);
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn atomic_requests_that_are_null_are_refused_or_nothing() {
    let request = drmModeAtomicAlloc();
    refuses(|| unsafe { drmModeAtomicCommit(3, null_mut(), 0, null_mut()) });
    refuses(|| unsafe { drmModeAtomicAddProperty(null_mut(), 1, 1, 1) });
    refuses(|| unsafe { drmModeAtomicGetCursor(null_mut()) });
    refuses(|| unsafe { drmModeAtomicMerge(null_mut(), request) });
    refuses(|| unsafe { drmModeAtomicMerge(null_mut(), null_mut()) });
    assert_eq!(unsafe { drmModeAtomicMerge(request, null_mut()) }, 0);
    assert!(unsafe { drmModeAtomicDuplicate(null_mut()) }.is_null());
    unsafe { drmModeAtomicSetCursor(null_mut(), 1) };
    unsafe { drmModeAtomicFree(null_mut()) };
    unsafe { drmModeAtomicFree(request) };
}

#[test]
fn arrays_that_only_the_kernel_looks_at_are_its_to_refuse() {
    let calls: [fn() -> c_int; 5] = [
        || unsafe { drmModeDirtyFB(3, 1, null_mut(), 2) },
        || unsafe { drmModeSetCrtc(3, 1, 2, 0, 0, null_mut(), 2, null_mut()) },
        || unsafe { drmModeCrtcSetGamma(3, 1, 4, null(), null(), null()) },
        || unsafe { drmModeCreateLease(3, null(), 2, 0, &mut 0) },
        || unsafe { drmModeCreatePropertyBlob(3, null(), 2, &mut 0) },
    ];
    for call in calls {
        let session = Session::new(Device::default());
        assert_eq!(call(), -libc::EFAULT);
        assert_eq!(session.calls().len(), 1);
    }
}
