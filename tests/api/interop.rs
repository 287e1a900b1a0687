//! Rust and C on one request: what either filled, the other commits.

use std::ptr::null_mut;

use drm::capi::xf86drm_mode::*;
use drm::control::atomic::{AtomicModeReq, AtomicReq};
use drm::control::{AtomicCommitFlags, Device as _, Mode, connector, from_u32};
use drm::mem::CBox;

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
