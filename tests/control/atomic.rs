//! Atomic requests: adding, the cursor, merging, copying, and what a commit sends.

use drm::capi::xf86drm_mode::*;
use drm::uapi::mode::{DRM_MODE_ATOMIC_TEST_ONLY, drm_mode_atomic};

use crate::request::{Item, Request, items};
use crate::support::device::Device;
use crate::support::errno;
use crate::support::kernel::{Answer, Session};

#[test]
fn commit_sends_objects_and_properties_in_order() {
    let session = Session::new(Device::empty());
    let request = Request::of(&[(9, 2, 500), (5, 3, 1), (5, 1, 600)]);
    let user_data = 0xabc as *mut std::ffi::c_void;
    assert_eq!(unsafe { drmModeAtomicCommit(3, request.0, 0x400, user_data) }, 0);
    let commit = session.device(|device| device.commits.pop()).unwrap();
    assert_eq!(commit.objects, [(5, vec![(1, 600), (3, 1)]), (9, vec![(2, 500)])]);
    assert_eq!((commit.flags, commit.reserved, commit.user_data), (0x400, 0, 0xabc));
    let arg: drm_mode_atomic = session.calls()[0].arg();
    assert_eq!(arg.count_objs, 2);
    assert_eq!(request.cursor(), 3);
}

#[test]
fn of_several_values_the_last_is_sent() {
    let mut added = vec![(9, 2, 500), (5, 1, 600)];
    for value in 1..=7 {
        added.push((5, 3, value));
        let sent = Request::of(&added).sent().unwrap();
        assert_eq!(sent, [(5, 1, 600), (5, 3, value), (9, 2, 500)]);
    }
}

#[test]
fn empty_request_is_a_success_that_the_kernel_does_not_hear_of() {
    let session = Session::new(Device::empty());
    for flags in [0, DRM_MODE_ATOMIC_TEST_ONLY, 1, u32::MAX] {
        assert_eq!(Request::new().commit(flags), 0);
    }
    let request = Request::of(&[(1, 1, 1)]);
    request.set_cursor(0);
    assert_eq!(request.commit(0), 0);
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn adding_returns_the_new_cursor_and_refuses_ids_of_zero() {
    let request = Request::new();
    assert_eq!(request.cursor(), 0);
    assert_eq!([request.add((0, 1, 1)), request.add((1, 0, 1))], [-libc::EINVAL; 2]);
    assert_eq!(request.cursor(), 0);
    for cursor in 1..=3 {
        assert_eq!(request.add((1, 1, 1)), cursor);
        assert_eq!(request.cursor(), cursor);
    }
    assert_eq!(request.add((0, 0, 1)), -libc::EINVAL);
    assert_eq!(request.cursor(), 3);
}

#[test]
fn values_are_whole_64_bit_numbers() {
    let item = (u32::MAX, u32::MAX, u64::MAX);
    assert_eq!(Request::of(&[item]).sent(), Some(vec![item]));
}

#[test]
fn cursor_goes_back_and_forward_again() {
    let request = Request::of(&[(3, 1, 3), (2, 1, 2), (1, 1, 1)]);
    request.set_cursor(1);
    assert_eq!(request.sent(), Some(vec![(3, 1, 3)]));
    request.set_cursor(3);
    assert_eq!(request.sent(), Some(vec![(1, 1, 1), (2, 1, 2), (3, 1, 3)]));
    request.set_cursor(1);
    assert_eq!(request.add((7, 7, 7)), 2);
    request.set_cursor(3);
    assert_eq!(request.sent(), Some(vec![(1, 1, 1), (3, 1, 3), (7, 7, 7)]));
}

#[test]
fn cursor_that_never_was_is_kept_and_makes_its_users_fail() {
    let session = Session::new(Device::empty());
    for cursor in [-3, -1, 2, 33, 1000, i32::MAX, i32::MIN] {
        let (request, other) = (Request::of(&[(1, 1, 1)]), Request::of(&[(2, 2, 2)]));
        request.set_cursor(cursor);
        assert_eq!(request.cursor(), cursor);
        assert_eq!(request.add((2, 2, 2)), -libc::EINVAL);
        assert_eq!(request.merge(&other), -libc::EINVAL);
        assert_eq!(request.merge(&request), -libc::EINVAL);
        assert_eq!(other.merge(&request), -libc::EINVAL);
        assert_eq!(request.commit(0), -libc::EINVAL);
        assert_eq!((request.cursor(), other.cursor()), (cursor, 1));
        let copy = request.duplicate();
        assert_eq!(copy.cursor(), if cursor < 0 { 0 } else { 1 });
        request.set_cursor(1);
        assert_eq!(request.add((2, 2, 2)), 2);
    }
    assert_eq!(session.calls().len(), 0);
}

#[test]
fn merging_appends_in_order_and_leaves_the_other_alone() {
    let base = Request::of(&[(3, 1, 3)]);
    let added: Vec<Item> = (1..=6).map(|id| (7 - id, 1, u64::from(id) * 10)).collect();
    let augment = Request::of(&added);
    assert_eq!(base.merge(&augment), 0);
    assert_eq!((base.cursor(), augment.cursor()), (7, 6));
    let expected: Vec<Item> = added.iter().rev().copied().collect();
    assert_eq!(base.sent(), Some(expected.clone()));
    assert_eq!(augment.sent(), Some(expected));
}

#[test]
fn merged_value_wins() {
    let (base, augment) = (Request::of(&[(5, 3, 1)]), Request::of(&[(5, 3, 2)]));
    assert_eq!(base.merge(&augment), 0);
    assert_eq!(base.sent(), Some(vec![(5, 3, 2)]));
}

#[test]
fn merging_nothing_changes_nothing() {
    let base = Request::of(&[(5, 3, 1)]);
    assert_eq!(base.merge(&Request::new()), 0);
    assert_eq!(base.cursor(), 1);
    let empty = Request::new();
    assert_eq!(empty.merge(&empty), 0);
    assert_eq!(empty.cursor(), 0);
    assert_eq!(empty.merge(&base), 0);
    assert_eq!(empty.sent(), Some(vec![(5, 3, 1)]));
}

#[test]
fn merging_a_request_with_itself_doubles_it() {
    for count in [3, 16, 17, 32, 100, 700] {
        let added: Vec<Item> = (1..=count).map(|id| (id, 1, u64::from(id))).collect();
        let request = Request::of(&added);
        assert_eq!(request.merge(&request), 0);
        assert_eq!(request.cursor(), count as i32 * 2);
        assert_eq!(request.sent(), Some(added));
    }
}

#[test]
fn merging_overwrites_what_lies_beyond_the_cursor() {
    let base = Request::of(&[(1, 1, 1), (2, 1, 2), (3, 1, 3), (4, 1, 4)]);
    base.set_cursor(1);
    assert_eq!(base.merge(&Request::of(&[(8, 1, 8), (9, 1, 9)])), 0);
    assert_eq!(base.sent(), Some(vec![(1, 1, 1), (8, 1, 8), (9, 1, 9)]));
    base.set_cursor(4);
    assert_eq!(base.sent(), Some(vec![(1, 1, 1), (4, 1, 4), (8, 1, 8), (9, 1, 9)]));
    base.set_cursor(1);
    assert_eq!(base.merge(&base), 0);
    base.set_cursor(4);
    assert_eq!(base.sent(), Some(vec![(1, 1, 1), (4, 1, 4), (9, 1, 9)]));
}

#[test]
fn copy_ends_at_the_cursor_and_goes_its_own_way() {
    let request = Request::of(&[(3, 1, 3), (2, 1, 2), (1, 1, 1)]);
    request.set_cursor(2);
    let copy = request.duplicate();
    assert_eq!(copy.cursor(), 2);
    copy.set_cursor(3);
    assert_eq!(copy.commit(0), -libc::EINVAL);
    copy.set_cursor(2);
    assert_eq!(copy.add((9, 9, 9)), 3);
    assert_eq!(copy.sent(), Some(vec![(2, 1, 2), (3, 1, 3), (9, 9, 9)]));
    request.set_cursor(3);
    assert_eq!(request.sent(), Some(vec![(1, 1, 1), (2, 1, 2), (3, 1, 3)]));
    let empty = Request::new().duplicate();
    assert_eq!(empty.cursor(), 0);
    assert_eq!(empty.add((1, 1, 1)), 1);
}

#[test]
fn commit_may_be_repeated_and_the_request_extended() {
    let session = Session::new(Device::empty());
    let request = Request::of(&[(2, 1, 2)]);
    assert_eq!((request.commit(DRM_MODE_ATOMIC_TEST_ONLY), request.commit(0)), (0, 0));
    assert_eq!(request.add((1, 1, 1)), 2);
    assert_eq!(request.commit(0), 0);
    let commits = session.device(|device| device.commits.clone());
    assert_eq!(commits[0].flags, DRM_MODE_ATOMIC_TEST_ONLY);
    assert_eq!(commits.iter().map(|commit| items(commit).len()).collect::<Vec<_>>(), [1, 1, 2]);
}

#[test]
fn kernels_refusal_and_odd_answer_come_back() {
    for count in [1, 1000] {
        let added: Vec<Item> = (1..=count).map(|id| (id, 1, 1)).collect();
        let request = Request::of(&added);
        let session = Session::new(Device::empty())
            .answer(0, Answer::LateError(libc::EBUSY))
            .answer(1, Answer::Result(5, 0));
        assert_eq!((request.commit(0), errno()), (-libc::EBUSY, libc::EBUSY));
        assert_eq!(request.commit(0), 5);
        assert_eq!(session.calls().len(), 2);
        assert_eq!(request.cursor(), count as i32);
    }
}
