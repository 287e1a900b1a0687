//! `drmError`, for people.

use std::ptr;

use drm::capi::xf86drm::drmError;

use crate::links::{World, with};

/// What is written.
fn written(err: i32) -> String {
    let (result, world) = with(World::default(), || unsafe { drmError(err, c"label".as_ptr()) });
    assert_eq!(result, 1);
    world.complaints
}

#[test]
fn errors_are_described() {
    for (err, wanted) in [
        (-1001, "no device"),
        (-1002, "no access"),
        (-1003, "not root"),
        (-1004, "invalid args"),
        (-1005, "error 1005 (Unknown error 1005)"),
        (-1000, "error 1000 (Unknown error 1000)"),
        (0, "error 0 (Success)"),
        (22, "error 22 (Invalid argument)"),
        (-22, "error 22 (Invalid argument)"),
        (9999, "error 9999 (Unknown error 9999)"),
    ] {
        assert_eq!(written(err), format!("label: {wanted}\n"));
    }
    assert!(written(i32::MIN).starts_with("label: error 2147483648 ("));
}

#[test]
fn error_without_a_label_is_described_too() {
    let (_, world) = with(World::default(), || unsafe { drmError(1, ptr::null()) });
    assert_eq!(world.complaints, "(null): error 1 (Operation not permitted)\n");
}
