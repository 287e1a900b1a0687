//! Leases: lists, making one, taking it back.

use drm::capi::xf86drm_mode::*;
use drm::uapi::mode::{
    drm_mode_create_lease, drm_mode_get_lease, drm_mode_list_lessees, drm_mode_revoke_lease,
};

use crate::support::device::{Device, LEASE_FD, NEW, ids};
use crate::support::errno;
use crate::support::kernel::{Answer, Call, Session};
use crate::support::user::List;

/// Count and ids of a list, which is one block.
fn take(list: *mut u32) -> Option<Vec<u32>> {
    if list.is_null() {
        return None;
    }
    let count = unsafe { list.read() };
    let ids = (1..=count as usize).map(|index| unsafe { list.add(index).read() }).collect();
    unsafe { libc::free(list.cast()) };
    Some(ids)
}

fn lessees() -> Option<Vec<u32>> {
    take(drmModeListLessees(3).cast())
}

fn objects() -> Option<Vec<u32>> {
    take(drmModeGetLease(3).cast())
}

/// The room that a call offers.
fn room(call: &Call) -> u32 {
    assert!(call.clean);
    let (count, pad, address) = if call.number() == 0xc7 {
        let arg: drm_mode_list_lessees = call.arg();
        (arg.count_lessees, arg.pad, arg.lessees_ptr)
    } else {
        let arg: drm_mode_get_lease = call.arg();
        (arg.count_objects, arg.pad, arg.objects_ptr)
    };
    assert_eq!(pad, 0);
    assert!(address != 0 || count == 0);
    count
}

type Kind = (fn() -> Option<Vec<u32>>, fn(&mut Device, List<u32>));

const KINDS: [Kind; 2] = [
    (lessees, |device, list| device.lessees = list),
    (objects, |device, list| device.lease = list),
];

fn numbers(count: u32) -> Option<Vec<u32>> {
    Some((40..40 + count).collect())
}

#[test]
fn usual_lists_take_one_request() {
    for (ask, set) in KINDS {
        for count in [0, 1, 3, 40] {
            let session = Session::new(Device::empty());
            session.device(|device| set(device, ids(40, count)));
            assert_eq!(ask(), numbers(count));
            let calls = session.calls();
            assert_eq!(calls.len(), 1);
            assert!(room(&calls[0]) >= count);
        }
    }
}

#[test]
fn long_lists_take_a_second_request_with_exact_room() {
    for (ask, set) in KINDS {
        let session = Session::new(Device::empty());
        session.device(|device| set(device, ids(40, 500)));
        assert_eq!(ask(), numbers(500));
        let calls = session.calls();
        assert_eq!((calls.len(), room(&calls[1])), (2, 500));
    }
}

#[test]
fn lists_that_grow_and_shrink_end_as_last_reported() {
    for (ask, set) in KINDS {
        for (counts, requests) in [([200, 300, 250], 3), ([200, 3, 3], 2), ([200, 0, 0], 2)] {
            let session = Session::new(Device::empty())
                .before_each(move |number, device| set(device, ids(40, counts[number.min(2)])));
            assert_eq!(ask(), numbers(counts[requests - 1]));
            assert_eq!(session.calls().len(), requests);
        }
    }
}

#[test]
fn ids_that_are_not_written_read_zero() {
    for (ask, set) in KINDS {
        for count in [3, 500] {
            let session = Session::new(Device::empty());
            session.device(|device| {
                let mut list = ids(40, 1);
                list.total = Some(count);
                set(device, list);
            });
            let mut expected = vec![0; count as usize];
            expected[0] = 40;
            assert_eq!(ask(), Some(expected));
        }
    }
}

#[test]
fn failure_at_either_request_ends_it() {
    for (ask, set) in KINDS {
        for number in 0..2 {
            let session =
                Session::new(Device::empty()).answer(number, Answer::LateError(libc::EOPNOTSUPP));
            session.device(|device| set(device, ids(40, 500)));
            assert_eq!((ask(), errno()), (None, libc::EOPNOTSUPP));
            assert_eq!(session.calls().len(), number + 1);
        }
    }
}

#[test]
fn new_lease_is_a_file_descriptor_and_an_id() {
    let session = Session::new(Device::empty());
    let objects = [5u32, 6, 7];
    let mut lessee = 9;
    let flags = libc::O_CLOEXEC | libc::O_NONBLOCK;
    let fd = unsafe { drmModeCreateLease(3, objects.as_ptr(), 3, flags, &mut lessee) };
    assert_eq!((fd, lessee), (LEASE_FD as i32, NEW));
    let read = session.device(|device| device.read.clone());
    assert_eq!(read, objects.map(u32::to_ne_bytes).concat());
    let arg: drm_mode_create_lease = session.calls()[0].arg();
    assert_eq!((arg.object_ids, arg.object_count), (objects.as_ptr() as u64, 3));
    assert_eq!((arg.flags, arg.lessee_id, arg.fd), (flags as u32, 0, 0));
}

#[test]
fn revoking_names_the_lessee() {
    let session = Session::new(Device::empty());
    assert_eq!(drmModeRevokeLease(3, 0x8765_4321), 0);
    let arg: drm_mode_revoke_lease = session.calls()[0].arg();
    assert_eq!(arg.lessee_id, 0x8765_4321);
}
