//! The `drmModeFree*` functions: NULL, and structures that the program put together itself.

use std::ptr::null_mut;

use drm::capi::xf86drm_mode::*;

use crate::support::c::{Blob, Connector, ObjectProperties, Plane, PlaneRes, Property, Res};
use crate::support::device::Device;
use crate::support::heap;
use crate::support::kernel::Session;

/// A block of the program's own.
fn block<T>() -> *mut T {
    unsafe { libc::malloc(24) }.cast()
}

/// A structure in a block of the program's own.
fn own<T, U>(value: T) -> *mut U {
    let place = unsafe { libc::malloc(size_of::<T>()) }.cast::<T>();
    unsafe { place.write(value) };
    place.cast()
}

/// `run` allocates `blocks` and leaves none.
fn frees(blocks: usize, run: impl FnOnce()) {
    let ((), report) = heap::watched(None, run);
    assert_eq!((report.allocations, report.live), (blocks, 0));
}

#[test]
fn null_is_nothing_to_free() {
    frees(0, || unsafe {
        drmModeFreeModeInfo(null_mut());
        drmModeFreeResources(null_mut());
        drmModeFreeFB(null_mut());
        drmModeFreeFB2(null_mut());
        drmModeFreeCrtc(null_mut());
        drmModeFreeConnector(null_mut());
        drmModeFreeEncoder(null_mut());
        drmModeFreePlane(null_mut());
        drmModeFreePlaneResources(null_mut());
        drmModeFreeProperty(null_mut());
        drmModeFreePropertyBlob(null_mut());
        drmModeFreeObjectProperties(null_mut());
        drmModeAtomicFree(null_mut());
    });
}

#[test]
fn blocks_without_members_are_freed() {
    frees(5, || unsafe {
        drmModeFreeModeInfo(own([0u8; 68]));
        drmModeFreeFB(own([0u8; 28]));
        drmModeFreeFB2(own([0u64; 10]));
        drmModeFreeCrtc(own([0u8; 100]));
        drmModeFreeEncoder(own([0u8; 20]));
    });
}

#[test]
fn members_are_freed_whatever_the_counts_say() {
    for count in [0, 1, -1, i32::MAX] {
        frees(5, || {
            let mut res = Res::zeroed();
            (res.fbs, res.crtcs, res.connectors, res.encoders) =
                (block(), block(), block(), block());
            (res.count_fbs, res.count_crtcs) = (count, count);
            (res.count_connectors, res.count_encoders) = (count, count);
            unsafe { drmModeFreeResources(own(res)) };
        });
        frees(5, || {
            let mut connector = Connector::zeroed();
            (connector.modes, connector.encoders) = (block(), block());
            (connector.props, connector.prop_values) = (block(), block());
            connector.count_modes = count;
            connector.count_props = count;
            connector.count_encoders = count;
            unsafe { drmModeFreeConnector(own(connector)) };
        });
        frees(4, || {
            let mut property = Property::zeroed();
            (property.values, property.enums, property.blob_ids) = (block(), block(), block());
            property.count_values = count;
            property.count_enums = count;
            property.count_blobs = count;
            unsafe { drmModeFreeProperty(own(property)) };
        });
        let count = count as u32;
        frees(2, || {
            let plane = Plane { formats: block(), count_formats: count, ..Plane::zeroed() };
            unsafe { drmModeFreePlane(own(plane)) };
        });
        frees(2, || {
            let planes = PlaneRes { planes: block(), count_planes: count };
            unsafe { drmModeFreePlaneResources(own(planes)) };
        });
        frees(2, || {
            let blob = Blob { id: 1, length: count, data: block() };
            unsafe { drmModeFreePropertyBlob(own(blob)) };
        });
        frees(3, || {
            let properties =
                ObjectProperties { count_props: count, props: block(), prop_values: block() };
            unsafe { drmModeFreeObjectProperties(own(properties)) };
        });
    }
}

#[test]
fn members_that_are_null_are_nothing_to_free() {
    frees(7, || unsafe {
        drmModeFreeResources(own(Res::zeroed()));
        drmModeFreeConnector(own(Connector::zeroed()));
        drmModeFreeProperty(own(Property::zeroed()));
        drmModeFreePlane(own(Plane::zeroed()));
        drmModeFreePlaneResources(own(PlaneRes::zeroed()));
        drmModeFreePropertyBlob(own(Blob::zeroed()));
        drmModeFreeObjectProperties(own(ObjectProperties::zeroed()));
    });
}

#[test]
fn programs_may_free_and_replace_the_arrays_of_a_result() {
    let _session = Session::new(Device::default());
    let ((), report) = heap::watched(None, || {
        let connector = drmModeGetConnector(3, 1).cast::<Connector>();
        unsafe {
            libc::free((*connector).modes.cast());
            (*connector).modes = null_mut();
            libc::free((*connector).props.cast());
            (*connector).props = block();
            (*connector).count_props = 1000;
            drmModeFreeConnector(connector.cast());
        }
    });
    assert_eq!(report.live, 0);
}

#[test]
fn each_array_of_a_result_is_a_block_of_its_own() {
    let _session = Session::new(Device::default());
    let ((), report) = heap::watched(None, || {
        let res = drmModeGetResources(3).cast::<Res>();
        let Res { fbs, crtcs, connectors, encoders, .. } = Res::at(res.cast());
        for array in [fbs, crtcs, connectors, encoders] {
            unsafe { libc::free(array.cast()) };
        }
        unsafe { libc::free(res.cast()) };
    });
    assert_eq!((report.allocations, report.live), (5, 0));
}

#[test]
fn freeing_asks_the_kernel_nothing() {
    let session = Session::new(Device::default());
    unsafe { drmModeFreeFB(drmModeGetFB(3, 1)) };
    unsafe { drmModeFreeFB2(drmModeGetFB2(3, 1)) };
    assert_eq!(session.calls().len(), 2);
}
