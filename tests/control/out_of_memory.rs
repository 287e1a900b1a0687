//! Every allocation fails in turn: the documented error, and no block left behind.

use drm::capi::xf86drm_mode::*;
use drm::control::atomic::AtomicReq;
use drm::uapi::mode::DRM_MODE_PROP_BLOB;

use crate::functions::{ALL, Class, Function};
use crate::support::device::{Device, ids};
use crate::support::kernel::Session;
use crate::support::user::List;
use crate::support::{errno, heap, set_errno};

/// Calls `function` until no allocation fails; how many there are.
fn sweep(function: &Function, device: impl Fn() -> Session) -> usize {
    for fail in 0.. {
        let session = device();
        set_errno(0);
        let (seen, report) = heap::watched(Some(fail), || (function.call)(3));
        assert_eq!(report.live, 0, "{} leaks when allocation {fail} fails", function.name);
        if !report.failed {
            assert_eq!((seen.result, seen.outputs), (function.success, function.outputs));
            return report.allocations;
        }
        assert_eq!((seen.result, seen.errno), (0, libc::ENOMEM), "{} at {fail}", function.name);
        assert!(!session.calls().is_empty() || function.class != Class::Pointer);
    }
    unreachable!("allocations without end")
}

#[test]
fn failing_allocations_give_null_and_enomem() {
    for function in ALL {
        let allocations = sweep(function, || Session::new(Device::default()));
        let allocates = function.class == Class::Pointer;
        assert_eq!(allocations > 0, allocates, "{}", function.name);
    }
}

#[test]
fn failing_allocations_of_long_lists_give_null_and_enomem() {
    for function in ALL {
        sweep(function, || Session::new(Device::with_lists(500)));
    }
}

#[test]
fn failing_allocations_while_lists_grow_and_shrink_give_null_and_enomem() {
    let counts = [300, 600, 900, 2];
    for function in ALL {
        sweep(function, || {
            Session::new(Device::default()).before_each(move |number, device| {
                *device = Device::with_lists(counts[number.min(3)]);
            })
        });
    }
}

#[test]
fn failing_allocations_of_empty_lists_give_null_and_enomem() {
    for function in ALL.iter().filter(|function| function.class == Class::Pointer) {
        let allocations = sweep(function, || Session::new(Device::with_lists(0)));
        assert_eq!(allocations, 1, "{}: the structure alone", function.name);
    }
}

#[test]
fn failing_allocations_of_a_blob_property_give_null_and_enomem() {
    let function = ALL.iter().find(|function| function.name == "drmModeGetProperty").unwrap();
    for count in [3, 500] {
        let allocations = sweep(function, || {
            let mut device = Device::default();
            device.property.flags = DRM_MODE_PROP_BLOB;
            device.property_blobs = ids(1, count);
            device.blob_lengths = (1..=count).collect();
            device.property_values = List::default();
            Session::new(device)
        });
        assert!(allocations >= 3, "the structure, lengths and ids");
    }
}

/// A request of `count` properties of as many objects, last one first.
fn request(count: u32) -> *mut AtomicReq {
    let request = drmModeAtomicAlloc();
    for object in (1..=count).rev() {
        assert!(unsafe { drmModeAtomicAddProperty(request, object, 1, object.into()) } > 0);
    }
    request
}

#[test]
fn atomic_request_without_memory_is_null() {
    for fail in 0.. {
        let (request, report) = heap::watched(Some(fail), || drmModeAtomicAlloc());
        let error = errno();
        unsafe { drmModeAtomicFree(request) };
        if !report.failed {
            assert!(fail > 0);
            break;
        }
        assert!(request.is_null());
        assert_eq!((error, report.live), (libc::ENOMEM, 0));
    }
}

#[test]
fn duplicate_without_memory_is_null() {
    let original = request(500);
    for fail in 0.. {
        let (copy, report) =
            heap::watched(Some(fail), || unsafe { drmModeAtomicDuplicate(original) });
        let error = errno();
        unsafe { drmModeAtomicFree(copy) };
        if !report.failed {
            assert!(fail > 0);
            break;
        }
        assert!(copy.is_null());
        assert_eq!((error, report.live), (libc::ENOMEM, 0));
    }
    unsafe { drmModeAtomicFree(original) };
}

#[test]
fn growth_without_memory_leaves_the_request_as_it_was() {
    let session = Session::new(Device::default());
    let request = request(1);
    let mut refused = 0;
    for object in 2..=2000 {
        let add = || unsafe { drmModeAtomicAddProperty(request, object, 1, object.into()) };
        let (result, report) = heap::watched(Some(0), add);
        if report.failed {
            refused += 1;
            assert_eq!(result, -libc::ENOMEM);
            assert_eq!(unsafe { drmModeAtomicGetCursor(request) }, object as i32 - 1);
            unsafe { drmModeAtomicSetCursor(request, object as i32) };
            assert_eq!(unsafe { drmModeAtomicCommit(3, request, 0, 0 as _) }, -libc::EINVAL);
            unsafe { drmModeAtomicSetCursor(request, object as i32 - 1) };
            assert_eq!(add(), object as i32);
        } else {
            assert_eq!(result, object as i32);
        }
    }
    assert!(refused > 0);
    assert_eq!(unsafe { drmModeAtomicCommit(3, request, 0, 0 as _) }, 0);
    let commits = session.device(|device| std::mem::take(&mut device.commits));
    let objects: Vec<_> = (1..=2000).map(|id| (id, vec![(1, u64::from(id))])).collect();
    assert_eq!(commits[0].objects, objects);
    unsafe { drmModeAtomicFree(request) };
}

#[test]
fn merge_without_memory_leaves_the_base_as_it_was() {
    for itself in [false, true] {
        let (base, other) = (request(300), request(700));
        let augment = if itself { base } else { other };
        let merge = || unsafe { drmModeAtomicMerge(base, augment) };
        let (result, report) = heap::watched(Some(0), merge);
        assert!(report.failed);
        assert_eq!(result, -libc::ENOMEM);
        assert_eq!(unsafe { drmModeAtomicGetCursor(base) }, 300);
        assert_eq!(merge(), 0);
        let merged = if itself { 600 } else { 1000 };
        assert_eq!(unsafe { drmModeAtomicGetCursor(base) }, merged);
        assert_eq!(unsafe { drmModeAtomicGetCursor(other) }, 700);
        unsafe { drmModeAtomicFree(base) };
        unsafe { drmModeAtomicFree(other) };
    }
}

#[test]
fn commit_without_memory_does_not_reach_the_kernel() {
    let session = Session::new(Device::default());
    let request = request(500);
    let mut failures = 0;
    loop {
        let (result, report) =
            heap::watched(Some(failures), || unsafe { drmModeAtomicCommit(3, request, 0, 0 as _) });
        assert_eq!(report.live, 0);
        if !report.failed {
            assert_eq!(result, 0);
            break;
        }
        assert_eq!((result, errno()), (-libc::ENOMEM, libc::ENOMEM));
        assert_eq!(session.calls().len(), 0);
        failures += 1;
    }
    assert!(failures > 0);
    assert_eq!(session.calls().len(), 1);
    unsafe { drmModeAtomicFree(request) };
}

#[test]
fn clean_up_after_failed_requests_keeps_errno() {
    let device = || Device::with_lists(500);
    for function in ALL.iter().filter(|function| function.class == Class::Pointer) {
        let session = Session::new(device());
        (function.call)(3);
        for number in 0..session.calls().len() {
            let answer = crate::support::kernel::Answer::Error(libc::EOVERFLOW);
            let _session = Session::new(device()).answer(number, answer);
            let (seen, report) = heap::watched(None, || (function.call)(3));
            assert_eq!((seen.result, seen.errno), (0, libc::EOVERFLOW), "{}", function.name);
            assert_eq!(report.live, 0, "{} leaks", function.name);
        }
    }
}
