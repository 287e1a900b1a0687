//! Functions that return lists, each of their allocations failing in turn.

use std::ffi::{c_int, c_void};

use drm::capi::xf86drm::*;

use crate::kernel;
use crate::support::heap;

/// What a call ended in: 0, or the error.
type Outcome = c_int;

/// Frees a structure with its list, which is its second word, as C programs do.
fn free<T>(result: *mut T) -> Outcome {
    if result.is_null() {
        return kernel::errno();
    }
    unsafe { drmFree(result.cast::<*mut c_void>().add(1).read()) };
    unsafe { drmFree(result.cast()) };
    0
}

fn reserved_contexts() -> Outcome {
    let mut count = -1;
    let list = unsafe { drmGetReservedContextList(5, &raw mut count) };
    if list.is_null() {
        assert_eq!(count, -1);
        return kernel::errno();
    }
    unsafe { drmFreeReservedContextList(list) };
    0
}

const CALLS: [(usize, fn() -> Outcome); 4] = [
    (3, || free(drmGetBufInfo(5))),
    (3, || free(drmMapBufs(5))),
    (2, reserved_contexts),
    (1, || -drmMarkBufs(5, 0.25, 0.75)),
];

/// Runs a call over the usual kernel, the answers being those of a success.
fn run(fail: Option<usize>, call: fn() -> Outcome) -> (Outcome, heap::Report) {
    let mut seen = None;
    kernel::over(0, &[0], || seen = Some(heap::watched(fail, call)));
    seen.expect("the call was made")
}

#[test]
fn each_failing_allocation_is_told_and_nothing_is_lost() {
    for (allocations, call) in CALLS {
        let (outcome, report) = run(None, call);
        assert_eq!((outcome, report.allocations, report.live), (0, allocations, 0));
        for fail in 0..allocations {
            let (outcome, report) = run(Some(fail), call);
            assert_eq!((outcome, report.failed, report.live), (libc::ENOMEM, true, 0));
        }
    }
}

#[test]
fn kernel_that_changes_its_mind_loses_nothing() {
    for (_, call) in CALLS {
        let mut seen = None;
        kernel::over(0, &[0, libc::EACCES], || seen = Some(heap::watched(None, call)));
        let (outcome, report) = seen.expect("the call was made");
        assert_eq!((outcome, report.live), (libc::EACCES, 0));
    }
}
