//! Devices that the parts of a process share.

use std::ffi::{CStr, CString, c_int};
use std::ptr;

use drm::capi::xf86drm::*;

use crate::links::{Driver, still_open, with};
use crate::open::{alone, driver, world_of};

/// Opens; what is returned, and what is stored in place of -9.
fn open(busid: &CStr, kind: c_int) -> (c_int, c_int) {
    let mut new = -9;
    (unsafe { drmOpenOnceWithType(busid.as_ptr(), &mut new, kind) }, new)
}

#[test]
fn shared_device_is_opened_once_and_closed_by_the_last() {
    let _alone = alone();
    let place = c"pci:0000:00:02.0";
    let cards = [driver("/dev/dri/card0", "i915", Some("pci:0000:00:02.0"))];
    let ((), world) = with(world_of(&cards), || {
        let mut new = -9;
        let fd = unsafe { drmOpenOnce(ptr::null_mut(), place.as_ptr(), &mut new) };
        assert!(fd > 0);
        assert_eq!(new, 1);
        assert_eq!(open(place, 0), (fd, 0));
        // Without a place for the answer.
        assert_eq!(unsafe { drmOpenOnceWithType(place.as_ptr(), ptr::null_mut(), 0) }, fd);
        assert_eq!(open(c"pci:0000:00:99.0", 2), (-1, -9));
        assert_eq!(open(place, 1), (-1, -9));
        assert_eq!(unsafe { drmOpenOnceWithType(ptr::null(), &mut new, 0) }, -1);
        let closed = || crate::links::world(|world| still_open(world).is_empty()) == Some(true);
        for is_last in [false, false, true] {
            drmCloseOnce(fd);
            assert_eq!(closed(), is_last);
        }
        drmCloseOnce(fd);
    });
    assert_eq!(world.log.iter().filter(|line| line.starts_with("close(")).count(), 1);
}

#[test]
fn full_table_opens_without_sharing() {
    let _alone = alone();
    let busids: Vec<&'static str> =
        (0..18).map(|number| &*format!("pci:0000:00:{number:02x}.0").leak()).collect();
    let cards: Vec<Driver> = busids
        .iter()
        .enumerate()
        .map(|(at, busid)| driver(format!("/dev/dri/card{at}").leak(), "i915", Some(busid)))
        .collect();
    let ((), world) = with(world_of(&cards), || {
        let opened: Vec<(c_int, c_int)> =
            busids.iter().map(|busid| open(&CString::new(*busid).unwrap(), 0)).collect();
        assert!(opened.iter().all(|(fd, _)| *fd > 0));
        let new: Vec<c_int> = opened.iter().map(|(_, new)| *new).collect();
        assert_eq!(new, [[1; 16].as_slice(), &[-9; 2]].concat());
        for (fd, _) in &opened {
            drmCloseOnce(*fd);
        }
    });
    assert_eq!(still_open(&world), ["/dev/dri/card16", "/dev/dri/card17"]);
}
