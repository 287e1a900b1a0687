//! The kernel that the C library was recorded with: a script of errors, and fixed answers in three variants.

use std::cell::RefCell;
use std::ffi::{c_int, c_ulong, c_void};
use std::fmt::Write;

use drm::uapi::drm::*;
use drm::uapi::legacy::*;
use drm::uapi::syncobj::*;

use crate::support::heap;

/// After so many requests each one succeeds.
const PATIENCE: usize = 60;

#[derive(Default)]
struct Kernel {
    /// 0: the usual answers; 1: empty ones; 2: each success is the number 5.
    variant: u8,
    /// The error of each request, 0 for none; the last one is that of all later ones.
    script: Vec<c_int>,
    requests: usize,
    log: String,
}

thread_local! {
    static KERNEL: RefCell<Option<Kernel>> = const { RefCell::new(None) };
}

/// Runs a call, with `errno` 0 before it; its result, and the requests it made as the recording writes them.
pub(crate) fn run(variant: u8, script: &[c_int], call: fn() -> String) -> (String, String) {
    over(variant, script, call)
}

/// The same for a result of any kind.
pub(crate) fn over<T>(variant: u8, script: &[c_int], call: impl FnOnce() -> T) -> (T, String) {
    KERNEL.set(Some(Kernel { variant, script: script.to_vec(), ..Kernel::default() }));
    set_errno(0);
    let result = call();
    let kernel = KERNEL.take().expect("the kernel is there");
    let log = if kernel.log.is_empty() { "-".to_owned() } else { kernel.log };
    (result, log)
}

/// How many requests the call has made so far.
pub(crate) fn requests() -> usize {
    KERNEL.with_borrow(|kernel| kernel.as_ref().map_or(0, |kernel| kernel.requests))
}

/// The thread's `errno`.
pub(crate) fn errno() -> c_int {
    unsafe { *libc::__errno_location() }
}

/// Sets the thread's `errno`.
pub(crate) fn set_errno(errno: c_int) {
    unsafe { *libc::__errno_location() = errno }
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    heap::unwatched(|| {
        KERNEL.with_borrow_mut(|kernel| match kernel {
            Some(kernel) => kernel.serve(fd, request, arg),
            None => {
                set_errno(libc::ENOTTY);
                -1
            }
        })
    })
}

impl Kernel {
    fn serve(&mut self, fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
        if !self.log.is_empty() {
            self.log.push_str(" ; ");
        }
        let _ = write!(self.log, "fd{fd} {request:08x} {}", argument(request, arg));
        let scripted = self.script.get(self.requests).or(self.script.last()).copied().unwrap_or(0);
        self.requests += 1;
        if scripted != 0 && self.requests <= PATIENCE {
            let _ = write!(self.log, " -> -1 errno {scripted}");
            set_errno(scripted);
            return -1;
        }
        if !arg.is_null() && (request >> 8) & 0xff == c_ulong::from(b'd') {
            unsafe { answer(request as u8, arg, self.variant == 1) };
        }
        let result = if self.variant == 2 { 5 } else { 0 };
        let _ = write!(self.log, " -> {result}");
        result
    }
}

/// The bytes of an argument, where whatever looks like a pointer is a row of Ps.
fn argument(request: c_ulong, arg: *const c_void) -> String {
    let size = ((request >> 16) & 0x3fff) as usize;
    if arg.is_null() {
        return "NULL".to_owned();
    }
    if size == 0 {
        return "-".to_owned();
    }
    let bytes: Vec<u8> = (0..size).map(|at| unsafe { arg.cast::<u8>().add(at).read() }).collect();
    let mut text = String::new();
    for word in bytes.chunks(8) {
        let number = <[u8; 8]>::try_from(word).map_or(0, u64::from_ne_bytes);
        if (0x5500_0000_0000..=0x7fff_ffff_ffff).contains(&number) {
            text.push_str("PPPPPPPPPPPPPPPP");
        } else {
            word.iter().for_each(|byte| text.push_str(&format!("{byte:02x}")));
        }
    }
    text
}

/// Copies a text as far as there is room, and tells its length.
unsafe fn text(length: &mut usize, place: *mut core::ffi::c_char, text: &str) {
    let count = text.len().min(*length);
    if !place.is_null() {
        unsafe { place.cast::<u8>().copy_from_nonoverlapping(text.as_ptr(), count) };
    }
    *length = text.len();
}

/// Writes as many items as there is room for.
unsafe fn list<T>(place: *mut T, room: c_int, items: impl IntoIterator<Item = T>) {
    if !place.is_null() {
        for (at, item) in items.into_iter().enumerate().take(room as usize) {
            unsafe { place.add(at).write(item) };
        }
    }
}

const LONG_HANDLE: *mut c_void = 0x8877_6655_4433_2211_usize as *mut c_void;

unsafe fn answer(number: u8, arg: *mut c_void, empty: bool) {
    macro_rules! arg {
        ($type:ty) => {
            unsafe { &mut *arg.cast::<$type>() }
        };
    }
    match number {
        0x00 => {
            let arg = arg!(drm_version);
            (arg.version_major, arg.version_minor, arg.version_patchlevel) = (1, 2, 3);
            let [name, date, desc] =
                if empty { [""; 3] } else { ["fakedrm", "20240101", "Fake DRM driver"] };
            unsafe { text(&mut arg.name_len, arg.name, name) };
            unsafe { text(&mut arg.date_len, arg.date, date) };
            unsafe { text(&mut arg.desc_len, arg.desc, desc) };
        }
        0x01 => {
            let arg = arg!(drm_unique);
            let unique = if empty { "" } else { "pci:0000:00:02.0" };
            unsafe { text(&mut arg.unique_len, arg.unique, unique) };
        }
        0x02 => arg!(drm_auth).magic = 0x1234,
        0x03 => arg!(drm_irq_busid).irq = 11,
        0x04 => {
            let arg = arg!(drm_map);
            (arg.offset, arg.size) = (0x1122_3344_5566_7788, 0x99_aabb_ccdd);
            (arg.r#type, arg.flags, arg.handle, arg.mtrr) = (3, 0x15, LONG_HANDLE, 7);
        }
        0x05 => {
            let arg = arg!(drm_client);
            (arg.auth, arg.pid, arg.uid) = (1, 0x1_0000_0002, 0x3_0000_0004);
            (arg.magic, arg.iocs) = (0x5_0000_0006, 0x7_0000_0008);
        }
        0x06 => {
            let arg = arg!(drm_stats);
            arg.count = if empty { 16 } else { 15 };
            for (at, counter) in arg.data.iter_mut().enumerate() {
                (counter.value, counter.r#type) = (1000 + at as c_ulong, at as u32);
            }
        }
        0x07 => {
            *arg!(drm_set_version) = drm_set_version {
                drm_di_major: 1,
                drm_di_minor: 4,
                drm_dd_major: 9,
                drm_dd_minor: 8,
            };
        }
        0x0c => arg!(drm_get_cap).value = 0x1122_3344_5566_7788,
        0x15 => arg!(drm_map).handle = LONG_HANDLE,
        0x16 => arg!(drm_buf_desc).count = 77,
        0x18 => {
            let arg = arg!(drm_buf_info);
            let room = if arg.list.is_null() { 0 } else { arg.count.min(3) };
            for i in 0..room {
                // Field by field: the padding is the caller's.
                let item = unsafe { &mut *arg.list.add(i as usize) };
                (item.count, item.size) = (10 * (i + 1), 4096 << i);
                (item.low_mark, item.high_mark, item.flags) = (i, i + 5, i as u32);
                item.agp_start = 0x1000 * i as c_ulong;
            }
            arg.count = if empty { 0 } else { 3 };
        }
        0x19 => {
            let arg = arg!(drm_buf_map);
            let items = (0..2).map(|i| drm_buf_pub {
                idx: i + 5,
                total: 4096,
                used: 99,
                address: (0x100_0000 * (i as usize + 1)) as *mut c_void,
            });
            unsafe { list(arg.list, arg.count, items) };
            arg.count = if empty { 0 } else { 2 };
            arg.r#virtual = 0x0dea_d000_usize as *mut c_void;
        }
        0x1d => arg!(drm_ctx_priv_map).handle = LONG_HANDLE,
        0x20 => arg!(drm_ctx).handle = 42,
        0x23 => arg!(drm_ctx).flags = if empty { 0 } else { 3 },
        0x26 => {
            let arg = arg!(drm_ctx_res);
            let items = (0..4).map(|i| drm_ctx { handle: 100 + i, flags: i });
            unsafe { list(arg.contexts, arg.count, items) };
            arg.count = if empty { 0 } else { 4 };
        }
        0x27 => arg!(drm_draw).handle = 43,
        0x29 => arg!(drm_dma).granted_count = 6,
        0x2d => arg!(drm_prime_handle).fd = 88,
        0x2e => arg!(drm_prime_handle).handle = 89,
        0x33 => {
            *arg!(drm_agp_info) = drm_agp_info {
                agp_version_major: 3,
                agp_version_minor: 5,
                mode: 0x1f00_0207,
                aperture_base: 0xe000_0000,
                aperture_size: 0x800_0000,
                memory_allowed: 0x700_0000,
                memory_used: 0x123_4000,
                id_vendor: 0x8086,
                id_device: 0x2570,
            };
        }
        0x34 => {
            let arg = arg!(drm_agp_buffer);
            (arg.handle, arg.physical) = (0x1_ffff_ffff, 0xabc_d000);
        }
        0x38 => arg!(drm_scatter_gather).handle = 0x1_ffff_f000,
        0x3a => {
            let words = arg.cast::<u32>();
            unsafe { words.write(0x0400_0003) };
            unsafe { words.add(1).write(555) };
            unsafe { arg.cast::<u64>().add(1).write(66) };
            unsafe { arg.cast::<u64>().add(2).write(77) };
        }
        0x3b => {
            let arg = arg!(drm_crtc_get_sequence);
            (arg.active, arg.sequence, arg.sequence_ns) =
                (1, 0x1111_1111_2222_2222, 333_444_555_666);
        }
        0x3c => arg!(drm_crtc_queue_sequence).sequence = 0x1111_1111_2222_2223,
        0xbf => arg!(drm_syncobj_create).handle = 21,
        0xc1 => arg!(drm_syncobj_handle).fd = 90,
        0xc2 => arg!(drm_syncobj_handle).handle = 91,
        0xc3 => arg!(drm_syncobj_wait).first_signaled = 2,
        0xca => arg!(drm_syncobj_timeline_wait).first_signaled = 2,
        0xcb => {
            let arg = arg!(drm_syncobj_timeline_array);
            let points = arg.points as usize as *mut u64;
            unsafe { list(points, arg.count_handles as c_int, 1000..) };
        }
        _ => {}
    }
}
