//! The functions that return lists: one call of each, which reads all of what it returns, and frees it.

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};
use std::mem::MaybeUninit;

use drm::abi::stats::drmStatsT;
use drm::capi::xf86drm::*;
use drm::capi::xf86drm_mode::*;

use crate::kernel;
use crate::support::{c, heap, libc_next::next};

const FD: c_int = 3;

pub(crate) struct Query {
    pub(crate) name: &'static str,
    /// Whether there was a result.
    pub(crate) call: fn() -> bool,
    /// Whether nothing may be the answer, without an error.
    pub(crate) may_be_none: bool,
}

/// Reads an array to its end; NULL only if there are no elements, and always then.
fn read<T: Copy>(array: *const T, count: impl TryInto<usize>) {
    heap::unwatched(|| {
        std::hint::black_box(c::array(array, count));
    });
}

fn read_text(text: *const c_char) -> usize {
    unsafe { CStr::from_ptr(text) }.count_bytes()
}

/// Nothing is left out: the lengths are those that the kernel said last.
fn same<const N: usize>(counts: [u32; N]) {
    heap::unwatched(|| assert_eq!(kernel::seen().counts, counts));
}

fn resources() -> bool {
    let block = drmModeGetResources(FD);
    if block.is_null() {
        return false;
    }
    let seen = c::Res::at(block);
    let counts = [seen.count_fbs, seen.count_crtcs, seen.count_connectors, seen.count_encoders];
    same(counts.map(c_int::unsigned_abs));
    read(seen.fbs, seen.count_fbs);
    read(seen.crtcs, seen.count_crtcs);
    read(seen.connectors, seen.count_connectors);
    read(seen.encoders, seen.count_encoders);
    unsafe { drmModeFreeResources(block) };
    true
}

fn connector(block: drm::abi::connector::drmModeConnectorPtr) -> bool {
    if block.is_null() {
        return false;
    }
    let seen = c::Connector::at(block);
    same([seen.count_modes, seen.count_props, seen.count_encoders].map(c_int::unsigned_abs));
    read(seen.modes, seen.count_modes);
    read(seen.props, seen.count_props);
    read(seen.prop_values, seen.count_props);
    read(seen.encoders, seen.count_encoders);
    let _ = unsafe { drmModeConnectorGetPossibleCrtcs(FD, block) };
    unsafe { drmModeFreeConnector(block) };
    true
}

fn plane() -> bool {
    let block = drmModeGetPlane(FD, 1);
    if block.is_null() {
        return false;
    }
    let seen = c::Plane::at(block);
    same([seen.count_formats]);
    read(seen.formats, seen.count_formats);
    unsafe { drmModeFreePlane(block) };
    true
}

fn plane_resources() -> bool {
    let block = drmModeGetPlaneResources(FD);
    if block.is_null() {
        return false;
    }
    let seen = c::PlaneRes::at(block);
    same([seen.count_planes]);
    read(seen.planes, seen.count_planes);
    unsafe { drmModeFreePlaneResources(block) };
    true
}

fn property() -> bool {
    let block = drmModeGetProperty(FD, 1);
    if block.is_null() {
        return false;
    }
    let seen = c::Property::at(block);
    assert_eq!(seen.name[31], 0, "a name without an end");
    if seen.values.is_null() {
        assert!(seen.count_values == 0 || seen.flags & drm::uapi::mode::DRM_MODE_PROP_BLOB != 0);
    } else if seen.count_blobs == 0 {
        read(seen.values, seen.count_values);
    } else {
        read(seen.values, seen.count_blobs);
    }
    read(seen.enums, seen.count_enums);
    read(seen.blob_ids, seen.count_blobs);
    unsafe { drmModeFreeProperty(block) };
    true
}

fn object_properties() -> bool {
    let block = drmModeObjectGetProperties(FD, 1, 2);
    if block.is_null() {
        return false;
    }
    let seen = c::ObjectProperties::at(block);
    same([seen.count_props]);
    read(seen.props, seen.count_props);
    read(seen.prop_values, seen.count_props);
    unsafe { drmModeFreeObjectProperties(block) };
    true
}

fn blob() -> bool {
    let block = drmModeGetPropertyBlob(FD, 1);
    if block.is_null() {
        return false;
    }
    let seen = c::Blob::at(block);
    same([seen.length]);
    read(seen.data.cast::<u8>(), seen.length);
    unsafe { drmModeFreePropertyBlob(block) };
    true
}

/// A count, and as many ids.
fn ids<T>(block: *mut T) -> bool {
    if block.is_null() {
        return false;
    }
    let words = block.cast::<u32>();
    let count = unsafe { words.read() };
    same([count]);
    let ids = words.wrapping_add(1);
    let sum = (0..count as usize).fold(0u32, |sum, at| sum ^ unsafe { ids.add(at).read() });
    std::hint::black_box(sum);
    unsafe { libc::free(block.cast()) };
    true
}

fn version() -> bool {
    #[repr(C)]
    struct Version {
        numbers: [c_int; 3],
        name_len: c_int,
        name: *const c_char,
        date_len: c_int,
        date: *const c_char,
        desc_len: c_int,
        desc: *const c_char,
    }
    const _: () = assert!(size_of::<Version>() == size_of::<drm::abi::version::drmVersion>());
    let block = drmGetVersion(FD);
    if block.is_null() {
        return false;
    }
    let seen = unsafe { block.cast::<Version>().read() };
    std::hint::black_box(seen.numbers);
    let texts =
        [(seen.name_len, seen.name), (seen.date_len, seen.date), (seen.desc_len, seen.desc)];
    for (length, text) in texts {
        if text.is_null() {
            assert_eq!(length, 0, "a length, and no text");
        } else {
            assert!(read_text(text) <= usize::try_from(length).expect("a length"));
        }
    }
    unsafe { drmFreeVersion(block) };
    true
}

fn busid() -> bool {
    let text = drmGetBusid(FD);
    if text.is_null() {
        return false;
    }
    std::hint::black_box(read_text(text));
    unsafe { drmFreeBusid(text) };
    true
}

fn buffer_info() -> bool {
    #[repr(C)]
    struct Info {
        count: c_int,
        list: *const [c_int; 4],
    }
    let block = drmGetBufInfo(FD);
    if block.is_null() {
        return false;
    }
    let seen = unsafe { block.cast::<Info>().read() };
    let sums = (0..usize::try_from(seen.count).expect("a count"))
        .map(|at| unsafe { seen.list.add(at).read_unaligned() }[0]);
    std::hint::black_box(sums.fold(0, c_int::wrapping_add));
    unsafe { libc::free(seen.list.cast_mut().cast()) };
    unsafe { libc::free(block.cast()) };
    true
}

thread_local! {
    static UNMAPPING: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// The buffers' memory is wherever the kernel says: nowhere.
#[unsafe(no_mangle)]
extern "C" fn munmap(address: *mut c_void, size: usize) -> c_int {
    if UNMAPPING.get() {
        return 0;
    }
    next!(munmap: fn(address: *mut c_void, size: usize) -> c_int)
}

fn mapped_buffers() -> bool {
    let block = drmMapBufs(FD);
    if block.is_null() {
        return false;
    }
    UNMAPPING.set(true);
    unsafe { drmUnmapBufs(block) };
    UNMAPPING.set(false);
    true
}

fn reserved_contexts() -> bool {
    let mut count = 0;
    let list = unsafe { drmGetReservedContextList(FD, &mut count) };
    if list.is_null() {
        return false;
    }
    read(list, count);
    unsafe { drmFreeReservedContextList(list) };
    true
}

fn stats() -> bool {
    #[repr(C)]
    struct Counter {
        value: c_ulong,
        texts: [*const c_char; 4],
        is_value: c_int,
        multiples: *const c_char,
        numbers: [c_int; 2],
    }
    const _: () =
        assert!(size_of::<c_ulong>() + 15 * size_of::<Counter>() == size_of::<drmStatsT>());
    let mut place = MaybeUninit::<drmStatsT>::zeroed();
    if unsafe { drmGetStats(FD, place.as_mut_ptr()) } != 0 {
        return false;
    }
    let count = place.as_ptr().cast::<c_ulong>();
    let counters = count.wrapping_add(1).cast::<Counter>();
    let count = unsafe { count.read() } as usize;
    assert!(count <= 15, "more counters than there is room for");
    for at in 0..count {
        let counter = unsafe { counters.add(at).read() };
        std::hint::black_box((counter.value, counter.is_value, counter.numbers));
        counter.texts.into_iter().for_each(|text| assert!(read_text(text) > 0));
        assert!(counter.multiples.is_null() || read_text(counter.multiples) == 3);
    }
    true
}

/// Stores numbers only.
fn numbers() -> bool {
    let [mut auth, mut pid, mut uid] = [0; 3];
    let (mut client, mut count) = (0, 0);
    let (mut context, mut magic, mut cap) = (0, 0, 0);
    unsafe {
        let _ = drmGetClient(FD, 0, &mut auth, &mut pid, &mut uid, &mut client, &mut count);
        let _ = drmGetMagic(FD, &mut magic);
        let _ = drmGetCap(FD, 1, &mut cap);
        let _ = drmCreateContext(FD, &mut context);
        let _ = drmGetInterruptFromBusID(FD, 1, 2, 3);
        let _ = drmMarkBufs(FD, 0.5, 1e30);
    }
    true
}

macro_rules! queries {
    ($($name:literal $call:expr $(, $none:literal)?;)*) => {
        pub(crate) const ALL: &[Query] = &[$(Query {
            name: $name,
            call: $call,
            may_be_none: false $(|| $none)?,
        }),*];
    };
}

queries! {
    "drmModeGetResources" resources;
    "drmModeGetConnector" || connector(drmModeGetConnector(FD, 1));
    "drmModeGetConnectorCurrent" || connector(drmModeGetConnectorCurrent(FD, 1));
    "drmModeGetPlane" plane;
    "drmModeGetPlaneResources" plane_resources;
    "drmModeGetProperty" property;
    "drmModeObjectGetProperties" object_properties;
    "drmModeGetPropertyBlob" blob;
    "drmModeListLessees" || ids(drmModeListLessees(FD));
    "drmModeGetLease" || ids(drmModeGetLease(FD));
    "drmGetVersion" version;
    "drmGetBusid" busid;
    "drmGetBufInfo" buffer_info, true;
    "drmMapBufs" mapped_buffers, true;
    "drmGetReservedContextList" reserved_contexts, true;
    "drmGetStats" stats, true;
    "numbers" numbers;
}
