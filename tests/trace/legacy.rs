//! The time before mode setting.

use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};
use std::ptr;

use drm::abi::buffers::drmBufDescFlags;
use drm::abi::contexts::drm_context_tFlags;
use drm::abi::lock::drmLockFlags;
use drm::abi::maps::{drmMapFlags, drmMapType};
use drm::capi::xf86drm::*;
use drm::uapi::legacy::drm_drawable_info_type_t;

use crate::kernel;
use crate::rows::{Call, Difference, Padding, compare, number};

/// `drmDMAReq`, as C programs see it.
#[repr(C)]
struct DmaRequest {
    context: c_uint,
    send_count: c_int,
    send_list: *mut c_int,
    send_sizes: *mut c_int,
    flags: c_uint,
    request_count: c_int,
    request_size: c_int,
    request_list: *mut c_int,
    request_sizes: *mut c_int,
    granted_count: c_int,
}

/// `drmStatsT`, as C programs see it.
#[repr(C)]
struct Stats {
    count: c_ulong,
    data: [Counter; 15],
}

#[repr(C)]
struct Counter {
    value: c_ulong,
    long_format: *const c_char,
    long_name: *const c_char,
    rate_format: *const c_char,
    rate_name: *const c_char,
    isvalue: c_int,
    mult_names: *const c_char,
    mult: c_int,
    verbose: c_int,
}

fn text(text: *const c_char) -> String {
    if text.is_null() {
        return "NULL".to_owned();
    }
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

fn stats() -> String {
    let mut place = [0xaa_u8; size_of::<Stats>()];
    let mut seen = number(unsafe { drmGetStats(5, place.as_mut_ptr().cast()) });
    let stats = unsafe { place.as_ptr().cast::<Stats>().read_unaligned() };
    if stats.count > 15 {
        assert!(place.iter().all(|byte| *byte == 0xaa));
        return seen + " untouched";
    }
    seen += &format!(" count={}", stats.count);
    for counter in &stats.data[..stats.count as usize] {
        seen += &format!(
            " [{}|{}|{}|{}|{}|isvalue={}|{}|{}|verbose={}]",
            counter.value,
            text(counter.long_format),
            text(counter.long_name),
            text(counter.rate_format),
            text(counter.rate_name),
            counter.isvalue,
            text(counter.mult_names),
            counter.mult,
            counter.verbose
        );
    }
    seen
}

fn buffer_sizes() -> String {
    let info = drmGetBufInfo(5);
    let Some(sizes) = (unsafe { info.as_ref() }) else { return "NULL".to_owned() };
    let mut seen = format!("count={}", sizes.list().len());
    for size in sizes.list() {
        seen += &format!(" {{{},{},{},{}}}", size.count, size.size, size.low_mark, size.high_mark);
    }
    // As C programs do: first the list, then the structure.
    unsafe { drmFree(info.cast::<*mut c_void>().add(1).read()) };
    unsafe { drmFree(info.cast()) };
    seen
}

fn mapped_buffers() -> String {
    let map = drmMapBufs(5);
    let Some(buffers) = (unsafe { map.as_ref() }) else { return "NULL".to_owned() };
    let mut seen = format!("count={}", buffers.list().len());
    for buffer in buffers.list() {
        let (idx, total, used) = (buffer.idx, buffer.total, buffer.used);
        seen += &format!(" {{idx={idx},total={total},used={used},addr={:p}}}", buffer.address);
    }
    unsafe { drmFree(map.cast::<*mut c_void>().add(1).read()) };
    unsafe { drmFree(map.cast()) };
    seen
}

fn reserved_contexts() -> String {
    let mut count = -7;
    let list = unsafe { drmGetReservedContextList(5, &raw mut count) };
    if list.is_null() {
        return format!("NULL n={count}");
    }
    let mut seen = format!("n={count}");
    for at in 0..count as usize {
        seen += &format!(" {}", unsafe { list.add(at).read() });
    }
    unsafe { drmFreeReservedContextList(list) };
    seen
}

fn dma() -> String {
    let (mut first, mut second, mut third, mut fourth) = ([1, 2], [3, 4], [0; 2], [0; 2]);
    let mut request = DmaRequest {
        context: 7,
        send_count: 1,
        send_list: first.as_mut_ptr(),
        send_sizes: second.as_mut_ptr(),
        flags: 0x31,
        request_count: 2,
        request_size: 4096,
        request_list: third.as_mut_ptr(),
        request_sizes: fourth.as_mut_ptr(),
        granted_count: -5,
    };
    let seen = number(unsafe { drmDMA(5, ptr::from_mut(&mut request).cast()) });
    format!("{seen} granted={} n_ioctls={}", request.granted_count, kernel::requests())
}

fn lock(flags: c_uint) -> String {
    number(drmGetLock(5, 7, drmLockFlags(flags)))
}

fn map(index: c_int) -> (String, String) {
    let (mut offset, mut size, mut handle, mut mtrr) = (1, 2, 5, 6);
    let (mut kind, mut flags) = (drmMapType(3), drmMapFlags(4));
    let (size_at, kind_at, flags_at) = (&raw mut size, &raw mut kind, &raw mut flags);
    let (handle_at, mtrr_at) = (&raw mut handle, &raw mut mtrr);
    let result = unsafe {
        drmGetMap(5, index, &raw mut offset, size_at, kind_at, flags_at, handle_at, mtrr_at)
    };
    let (kind, flags) = (kind.0, flags.0);
    let map = format!(
        " off=0x{offset:x} size=0x{size:x} type={kind} flags=0x{flags:x} h=0x{handle:x} mtrr={mtrr}"
    );
    (number(result), map)
}

fn client() -> String {
    let (mut auth, mut pid, mut uid, mut magic, mut iocs) = (1, 2, 3, 4, 5);
    let (auth_at, pid_at, uid_at) = (&raw mut auth, &raw mut pid, &raw mut uid);
    let result =
        unsafe { drmGetClient(5, 2, auth_at, pid_at, uid_at, &raw mut magic, &raw mut iocs) };
    let seen = number(result);
    format!("{seen} auth={auth} pid={pid} uid={uid} magic=0x{magic:x} iocs=0x{iocs:x}")
}

fn agp_memory() -> String {
    let (mut address, mut handle) = (7, 77);
    let result = unsafe { drmAgpAlloc(5, 0x10000, 2, &raw mut address, &raw mut handle) };
    format!("{} a=0x{address:x} h=0x{handle:x}", number(result))
}

fn agp_memory_without_address() -> String {
    let mut handle = 77;
    let result = unsafe { drmAgpAlloc(5, 0x10000, 2, ptr::null_mut(), &raw mut handle) };
    format!("{} h=0x{handle:x}", number(result))
}

fn context_flags() -> String {
    let mut flags = drm_context_tFlags(77);
    let seen = number(unsafe { drmGetContextFlags(5, 9, &raw mut flags) });
    format!("{seen} f={}", flags.0)
}

/// A call that stores a number.
fn stored(call: unsafe fn(*mut c_uint) -> c_int, show: fn(c_uint) -> String) -> String {
    let mut place = 77;
    number(unsafe { call(&raw mut place) }) + &show(place)
}

fn value(value: impl Into<u64>) -> String {
    format!("ret=0x{:x}", value.into())
}

const CALLS: &[Call] = &[
    ("drmMarkBufs(5,0.25,0.75)", || number(drmMarkBufs(5, 0.25, 0.75))),
    ("drmGetBufInfo(5)", buffer_sizes),
    ("drmMapBufs(5)", mapped_buffers),
    ("drmGetReservedContextList(5,&n)", reserved_contexts),
    ("drmGetContextFlags(5,9,&f)", context_flags),
    ("drmGetStats(5,&s)", stats),
    (
        "drmAddMap(5,0xe0000000,0x1000000,DRM_FRAME_BUFFER=0,DRM_WRITE_COMBINING|DRM_LOCKED=0x14,&h)",
        || {
            stored(
                |h| unsafe {
                    drmAddMap(5, 0xe000_0000, 0x100_0000, drmMapType(0), drmMapFlags(0x14), h)
                },
                |h| format!(" h=0x{h:x}"),
            )
        },
    ),
    ("drmAddMap(5,1,2,DRM_CONSISTENT=5,0,NULL)", || {
        number(unsafe { drmAddMap(5, 1, 2, drmMapType(5), drmMapFlags(0), ptr::null_mut()) })
    }),
    ("drmRmMap(5,0xf0001000)", || number(drmRmMap(5, 0xf000_1000))),
    ("drmAddBufs(5,32,65536,DRM_AGP_BUFFER|DRM_PAGE_ALIGN=3,-4096)", || {
        number(drmAddBufs(5, 32, 65536, drmBufDescFlags(3), -4096))
    }),
    ("drmFreeBufs(5,3,list)", || number(unsafe { drmFreeBufs(5, 3, [1, 2, 3].as_mut_ptr()) })),
    ("drmFreeBufs(5,0,NULL)", || number(unsafe { drmFreeBufs(5, 0, ptr::null_mut()) })),
    (
        concat!(
            "drmDMA(5,&{context=7,send_count=1,send_list=p,send_sizes=p,flags=0x31,request_count=2,",
            "request_size=4096,request_list=p,request_sizes=p,granted_count=-5})"
        ),
        dma,
    ),
    ("drmGetLock(5,7,0x3f)", || lock(0x3f)),
    ("drmGetLock(5,7,DRM_LOCK_READY=1)", || lock(1)),
    ("drmGetLock(5,7,0)", || lock(0)),
    ("drmGetLock(5,7,1)", || lock(1)),
    ("drmGetLock(5,7,2)", || lock(2)),
    ("drmGetLock(5,7,4)", || lock(4)),
    ("drmGetLock(5,7,8)", || lock(8)),
    ("drmGetLock(5,7,0x10)", || lock(0x10)),
    ("drmGetLock(5,7,0x20)", || lock(0x20)),
    ("drmUnlock(5,7)", || number(drmUnlock(5, 7))),
    ("drmFinish(5,7,0x3f)", || number(drmFinish(5, 7, drmLockFlags(0x3f)))),
    ("drmCreateContext(5,&c)", || {
        stored(|c| unsafe { drmCreateContext(5, c) }, |c| format!(" c={c}"))
    }),
    ("drmSwitchToContext(5,9)", || number(drmSwitchToContext(5, 9))),
    ("drmSetContextFlags(5,9,3)", || number(drmSetContextFlags(5, 9, drm_context_tFlags(3)))),
    ("drmSetContextFlags(5,9,0xfc)", || number(drmSetContextFlags(5, 9, drm_context_tFlags(0xfc)))),
    ("drmDestroyContext(5,9)", || number(drmDestroyContext(5, 9))),
    ("drmCreateDrawable(5,&d)", || {
        stored(|d| unsafe { drmCreateDrawable(5, d) }, |d| format!(" d={d}"))
    }),
    ("drmDestroyDrawable(5,9)", || number(drmDestroyDrawable(5, 9))),
    ("drmUpdateDrawableInfo(5,9,0,2,p)", || {
        let mut data = [0u64; 2];
        let data = data.as_mut_ptr().cast();
        number(unsafe { drmUpdateDrawableInfo(5, 9, drm_drawable_info_type_t(0), 2, data) })
    }),
    ("drmAgpAcquire(5)", || number(drmAgpAcquire(5))),
    ("drmAgpRelease(5)", || number(drmAgpRelease(5))),
    ("drmAgpEnable(5,0x1f000207)", || number(drmAgpEnable(5, 0x1f00_0207))),
    ("drmAgpAlloc(5,0x10000,2,&a,&h)", agp_memory),
    ("drmAgpAlloc(5,0x10000,2,NULL,&h)", agp_memory_without_address),
    ("drmAgpFree(5,0xfffffff1)", || number(drmAgpFree(5, 0xffff_fff1))),
    ("drmAgpBind(5,0xfffffff1,0x2000)", || number(drmAgpBind(5, 0xffff_fff1, 0x2000))),
    ("drmAgpUnbind(5,0xfffffff1)", || number(drmAgpUnbind(5, 0xffff_fff1))),
    ("drmAgpVersionMajor(5)", || number(drmAgpVersionMajor(5))),
    ("drmAgpVersionMinor(5)", || number(drmAgpVersionMinor(5))),
    ("drmAgpGetMode(5)", || value(drmAgpGetMode(5))),
    ("drmAgpBase(5)", || value(drmAgpBase(5))),
    ("drmAgpSize(5)", || value(drmAgpSize(5))),
    ("drmAgpMemoryUsed(5)", || value(drmAgpMemoryUsed(5))),
    ("drmAgpMemoryAvail(5)", || value(drmAgpMemoryAvail(5))),
    ("drmAgpVendorId(5)", || value(drmAgpVendorId(5))),
    ("drmAgpDeviceId(5)", || value(drmAgpDeviceId(5))),
    ("drmScatterGatherAlloc(5,0x10000,&h)", || {
        stored(|h| unsafe { drmScatterGatherAlloc(5, 0x10000, h) }, |h| format!(" h=0x{h:x}"))
    }),
    ("drmScatterGatherFree(5,0xfffffff1)", || number(drmScatterGatherFree(5, 0xffff_fff1))),
    ("drmCtlInstHandler(5,11)", || number(drmCtlInstHandler(5, 11))),
    ("drmCtlUninstHandler(5)", || number(drmCtlUninstHandler(5))),
    ("drmGetInterruptFromBusID(5,1,2,3)", || number(drmGetInterruptFromBusID(5, 1, 2, 3))),
    ("drmAddContextPrivateMapping(5,9,0xf0001000)", || {
        number(drmAddContextPrivateMapping(5, 9, 0xf000_1000))
    }),
    ("drmGetContextPrivateMapping(5,9,&h)", || {
        stored(|h| unsafe { drmGetContextPrivateMapping(5, 9, h) }, |h| format!(" h=0x{h:x}"))
    }),
    ("drmGetContextPrivateMapping(5,9,NULL)", || {
        number(unsafe { drmGetContextPrivateMapping(5, 9, ptr::null_mut()) })
    }),
    ("drmGetMap(5,2,&off,&size,&type,&flags,&h,&mtrr)", || {
        let (result, map) = map(2);
        result + &map
    }),
    ("drmGetMap(5,-1,...)", || map(-1).0),
    ("drmGetClient(5,2,&auth,&pid,&uid,&magic,&iocs)", client),
];

/// The C library tries again whatever the error, for ever.
const DIFFERENCES: [Difference; 1] = [Difference {
    call: "drmGetLock(5,7,DRM_LOCK_READY=1)",
    script: "22,22,22,0",
    requests: "fd5 4008642a 0700000001000000 -> -1 errno 22",
    result: "ret=-22",
}];

/// Behind `request_size` and `granted_count`; beside what happened to be there, those look like pointers.
const PADDINGS: [Padding; 1] = [Padding {
    function: "drmDMA",
    recorded: "3100000002000000PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP",
    ours: "31000000020000000010000000000000PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP0000000000000000",
}];

#[test]
fn requests_are_those_that_were_recorded() {
    let is_ours =
        |function: &str| CALLS.iter().any(|(call, _)| call.split('(').next() == Some(function));
    compare(is_ours, CALLS, &DIFFERENCES, &PADDINGS);
}
