//! Devices, buffers, sync objects.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::fmt::Display;
use std::ptr;

use drm::capi::xf86drm::*;

use crate::kernel;
use crate::rows::{Call, compare, number};

/// A result, and what is in a place that began as `before`.
fn stored<T: Copy>(
    before: T,
    call: impl FnOnce(*mut T) -> c_int,
    show: impl FnOnce(T) -> String,
) -> String {
    let mut place = before;
    let result = number(call(&mut place));
    format!("{result} {}", show(place))
}

fn handle(call: impl FnOnce(*mut u32) -> c_int) -> String {
    stored(77, call, |handle| format!("h={handle}"))
}

fn fd(call: impl FnOnce(*mut c_int) -> c_int) -> String {
    stored(-7, call, |fd| format!("fd={fd}"))
}

fn first(call: impl FnOnce(*mut u32) -> c_int) -> String {
    stored(77, call, |first| format!("first={first}"))
}

fn points(call: impl FnOnce(*mut u64) -> c_int) -> String {
    stored(
        [7_u64, 8, 9],
        |points| call(points.cast()),
        |[first, second, third]| format!("pts={first},{second},{third}"),
    )
}

fn buffer() -> *mut c_void {
    static mut BUFFER: [u8; 8] = *b"abcdefgh";
    // Nothing in this process writes there.
    (&raw mut BUFFER).cast()
}

fn handles() -> *mut u32 {
    static mut HANDLES: [u32; 3] = [21, 22, 23];
    // As above.
    (&raw mut HANDLES).cast()
}

fn places() -> *mut u64 {
    static mut POINTS: [u64; 3] = [7, 8, 9];
    // As above.
    (&raw mut POINTS).cast()
}

fn set_interface_version() -> String {
    let mut version = [1, 4, -1, -1];
    let result = number(unsafe { drmSetInterfaceVersion(5, version.as_mut_ptr().cast()) });
    let [major, minor, driver_major, driver_minor] = version;
    format!("{result} -> {{{major},{minor},{driver_major},{driver_minor}}}")
}

fn sequence() -> String {
    let (mut sequence, mut time) = (1, 2);
    let result = number(unsafe { drmCrtcGetSequence(5, 33, &mut sequence, &mut time) });
    format!("{result} s=0x{sequence:x} ns={time}")
}

const CALLS: &[Call] = &[
    ("drmIoctl(5,0x641e,NULL)", || number(unsafe { drmIoctl(5, 0x641e, ptr::null_mut()) })),
    ("drmIoctl(5,0x641e,NULL)  ioctl returns 5", || {
        number(unsafe { drmIoctl(5, 0x641e, ptr::null_mut()) })
    }),
    ("drmCommandNone(5,0x0b)", || number(drmCommandNone(5, 0x0b))),
    ("drmCommandNone(5,0xc0)", || number(drmCommandNone(5, 0xc0))),
    ("drmCommandRead(5,0x0b,buf,8)", || number(unsafe { drmCommandRead(5, 0x0b, buffer(), 8) })),
    ("drmCommandRead(5,1,NULL,0x4000)", || {
        number(unsafe { drmCommandRead(5, 1, ptr::null_mut(), 0x4000) })
    }),
    ("drmCommandWrite(5,0x0b,buf,8)", || number(unsafe { drmCommandWrite(5, 0x0b, buffer(), 8) })),
    ("drmCommandWriteRead(5,0x0b,buf,8)", || {
        number(unsafe { drmCommandWriteRead(5, 0x0b, buffer(), 8) })
    }),
    ("drmCommandWriteRead(5,0,buf,0)", || {
        number(unsafe { drmCommandWriteRead(5, 0, buffer(), 0) })
    }),
    ("drmCommandWriteRead(5,0x5f,NULL,8)", || {
        number(unsafe { drmCommandWriteRead(5, 0x5f, ptr::null_mut(), 8) })
    }),
    ("drmCommandWriteRead(5,0,buf,8)  ioctl returns 5, errno 0", || {
        number(unsafe { drmCommandWriteRead(5, 0, buffer(), 8) })
    }),
    ("drmGetLibVersion(5)", || version(drmGetLibVersion(5))),
    ("drmGetCap(5,0x13,&v)", || {
        stored(77, |value| unsafe { drmGetCap(5, 0x13, value) }, |value| format!("v=0x{value:x}"))
    }),
    ("drmGetCap(5,1,&v)  ioctl returns 5", || {
        stored(77, |value| unsafe { drmGetCap(5, 1, value) }, |value| format!("v=0x{value:x}"))
    }),
    ("drmSetClientCap(5,3,1)", || number(drmSetClientCap(5, 3, 1))),
    ("drmSetBusid(5,\"PCI:0:2:0\")", || number(unsafe { drmSetBusid(5, c"PCI:0:2:0".as_ptr()) })),
    ("drmSetInterfaceVersion(5,&{1,4,-1,-1})", set_interface_version),
    ("drmGetMagic(5,&m)", || {
        stored(77, |magic| unsafe { drmGetMagic(5, magic) }, |magic| format!("m=0x{magic:x}"))
    }),
    ("drmAuthMagic(5,0x1234)", || number(drmAuthMagic(5, 0x1234))),
    ("drmSetMaster(5)", || number(drmSetMaster(5))),
    ("drmDropMaster(5)", || number(drmDropMaster(5))),
    ("drmIsMaster(5)", || number(drmIsMaster(5))),
    ("drmPrimeHandleToFD(5,66,O_CLOEXEC|O_RDWR=0x80002,&fd)", || {
        fd(|fd| unsafe { drmPrimeHandleToFD(5, 66, 0x80002, fd) })
    }),
    ("drmPrimeFDToHandle(5,88,&h)", || handle(|h| unsafe { drmPrimeFDToHandle(5, 88, h) })),
    ("drmCloseBufferHandle(5,66)", || number(drmCloseBufferHandle(5, 66))),
    ("drmCrtcGetSequence(5,33,&s,&ns)", sequence),
    ("drmCrtcGetSequence(5,33,NULL,NULL)", || {
        number(unsafe { drmCrtcGetSequence(5, 33, ptr::null_mut(), ptr::null_mut()) })
    }),
    ("drmCrtcQueueSequence(5,33,1,0x123456789,&q,0xdeadbeefcafef00d)", || {
        stored(
            5,
            |queued| unsafe {
                drmCrtcQueueSequence(5, 33, 1, 0x1_2345_6789, queued, 0xdead_beef_cafe_f00d)
            },
            |queued| format!("q=0x{queued:x}"),
        )
    }),
    ("drmCrtcQueueSequence(5,33,0,1,NULL,0)", || {
        number(unsafe { drmCrtcQueueSequence(5, 33, 0, 1, ptr::null_mut(), 0) })
    }),
    ("drmSyncobjCreate(5,1,&h)", || handle(|h| unsafe { drmSyncobjCreate(5, 1, h) })),
    ("drmSyncobjCreate(5,1,&h)  ioctl returns 5", || {
        handle(|h| unsafe { drmSyncobjCreate(5, 1, h) })
    }),
    ("drmSyncobjDestroy(5,21)", || number(drmSyncobjDestroy(5, 21))),
    ("drmSyncobjHandleToFD(5,21,&fd)", || fd(|fd| unsafe { drmSyncobjHandleToFD(5, 21, fd) })),
    ("drmSyncobjFDToHandle(5,88,&h)", || handle(|h| unsafe { drmSyncobjFDToHandle(5, 88, h) })),
    ("drmSyncobjImportSyncFile(5,21,88)", || number(drmSyncobjImportSyncFile(5, 21, 88))),
    ("drmSyncobjExportSyncFile(5,21,&fd)", || {
        fd(|fd| unsafe { drmSyncobjExportSyncFile(5, 21, fd) })
    }),
    ("drmSyncobjWait(5,{21,22,23},3,-1,3,&first)", || {
        first(|first| unsafe { drmSyncobjWait(5, handles(), 3, -1, 3, first) })
    }),
    ("drmSyncobjWait(5,{21},1,0,0,NULL)", || {
        number(unsafe { drmSyncobjWait(5, handles(), 1, 0, 0, ptr::null_mut()) })
    }),
    ("drmSyncobjReset(5,{21,22,23},3)", || number(unsafe { drmSyncobjReset(5, handles(), 3) })),
    ("drmSyncobjSignal(5,{21,22,23},3)", || number(unsafe { drmSyncobjSignal(5, handles(), 3) })),
    ("drmSyncobjTimelineSignal(5,{21,22,23},{7,8,9},3)", || {
        number(unsafe { drmSyncobjTimelineSignal(5, handles(), places(), 3) })
    }),
    ("drmSyncobjTimelineWait(5,{21,22,23},{7,8,9},3,123456789012,4,&first)", || {
        first(|first| unsafe {
            drmSyncobjTimelineWait(5, handles(), places(), 3, 123_456_789_012, 4, first)
        })
    }),
    ("drmSyncobjTimelineWait(5,NULL,NULL,0,0,0,NULL)", || {
        let (none, points, first) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
        number(unsafe { drmSyncobjTimelineWait(5, none, points, 0, 0, 0, first) })
    }),
    ("drmSyncobjQuery(5,{21,22,23},pts,3)", || {
        points(|points| unsafe { drmSyncobjQuery(5, handles(), points, 3) })
    }),
    ("drmSyncobjQuery2(5,{21,22,23},pts,3,1)", || {
        points(|points| unsafe { drmSyncobjQuery2(5, handles(), points, 3, 1) })
    }),
    ("drmSyncobjTransfer(5,dst=21,dst_point=7,src=22,src_point=8,flags=2)", || {
        number(drmSyncobjTransfer(5, 21, 7, 22, 8, 2))
    }),
    ("drmSyncobjEventfd(5,21,7,88,4)", || number(drmSyncobjEventfd(5, 21, 7, 88, 4))),
];

#[test]
fn requests_are_those_that_were_recorded() {
    let is_ours =
        |function: &str| CALLS.iter().any(|(call, _)| call.split('(').next() == Some(function));
    compare(is_ours, CALLS, &[], &[]);
}

/// A version as the recording writes it; freed.
fn version(version: *mut drm::abi::version::drmVersion) -> String {
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
    if version.is_null() {
        return "NULL".to_owned();
    }
    let seen = unsafe { version.cast::<Version>().read() };
    let [major, minor, patch] = seen.numbers;
    let mut line = format!("{major}.{minor}.{patch}");
    let texts = [
        ("name", seen.name_len, seen.name),
        ("date", seen.date_len, seen.date),
        ("desc", seen.desc_len, seen.desc),
    ];
    for (what, length, place) in texts {
        line += &format!(" {what}_len={length} {what}={}", text(place));
    }
    unsafe { drmFreeVersion(version) };
    line
}

fn text(place: *const c_char) -> impl Display {
    if place.is_null() {
        return "NULL".to_owned();
    }
    unsafe { CStr::from_ptr(place) }.to_string_lossy().into_owned()
}

/// The C library asks twice. What was recorded for scripts whose second request fails has no counterpart.
#[test]
fn version_takes_one_request() {
    let full =
        "1.2.3 name_len=7 name=fakedrm date_len=8 date=20240101 desc_len=15 desc=Fake DRM driver";
    let empty = "1.2.3 name_len=0 name=NULL date_len=0 date=NULL desc_len=0 desc=NULL";
    let get = || version(drmGetVersion(5));
    for (variant, wanted) in [(0, full), (1, empty)] {
        for (script, wanted, requests) in
            [(&[0][..], wanted, 1), (&[13], "NULL", 1), (&[4, 11, 0], wanted, 3)]
        {
            let (result, log) = kernel::run(variant, script, get);
            assert_eq!(result, wanted);
            assert_eq!(log.split(" ; ").count(), requests, "{log}");
            assert!(log.starts_with("fd5 c0406400 "));
        }
    }
    assert_eq!(kernel::run(2, &[0], get).0, "NULL");
}

#[test]
fn bus_id_takes_one_request() {
    let get = || {
        let busid = drmGetBusid(5);
        let seen = text(busid).to_string();
        unsafe { drmFreeBusid(busid) };
        seen
    };
    for (variant, wanted) in [(0, "pci:0000:00:02.0"), (1, "")] {
        for (script, wanted, requests) in
            [(&[0][..], wanted, 1), (&[13], "NULL", 1), (&[4, 11, 0], wanted, 3)]
        {
            let (result, log) = kernel::run(variant, script, get);
            assert_eq!(result, wanted);
            assert_eq!(log.split(" ; ").count(), requests, "{log}");
            assert!(log.starts_with("fd5 c0106401 4000000000000000PPPPPPPPPPPPPPPP"), "{log}");
        }
    }
}
