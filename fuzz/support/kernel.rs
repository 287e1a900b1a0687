//! A kernel that answers requests out of a tape of bytes: any counts, any numbers, errors and positive results. It writes
//! to all of the room that it is offered, and reads all that it is given.

use std::cell::RefCell;
use std::ffi::{c_int, c_uint, c_ulong, c_void};
use std::mem::{offset_of, size_of};

use drm::uapi::drm::*;
use drm::uapi::legacy::*;
use drm::uapi::mode::*;
use drm::uapi::syncobj::*;

use super::{heap, set_errno};

/// A list in a request's argument.
struct List {
    pointer: usize,
    count: usize,
    /// Whether the count is a `size_t`.
    wide: bool,
    element: usize,
    /// Whether the kernel reads it only.
    input: bool,
    /// Whether the kernel says how much there is.
    counted: bool,
}

macro_rules! list {
    ($structure:ident, $pointer:ident, $count:ident, $element:ty) => {
        List {
            pointer: offset_of!($structure, $pointer),
            count: offset_of!($structure, $count),
            wide: false,
            element: size_of::<$element>(),
            input: false,
            counted: true,
        }
    };
}

macro_rules! text {
    ($structure:ident, $pointer:ident, $count:ident) => {
        List { wide: true, ..list!($structure, $pointer, $count, u8) }
    };
}

macro_rules! input {
    ($($list:tt)*) => { List { input: true, counted: false, ..list!($($list)*) } };
}

/// A list whose length is the program's to say.
macro_rules! room {
    ($($list:tt)*) => { List { counted: false, ..list!($($list)*) } };
}

/// The lists of a request. Those of a property depend on its kind, which never changes.
fn lists(number: u8, blob_property: bool) -> Vec<List> {
    match number {
        0x00 => vec![
            text!(drm_version, name, name_len),
            text!(drm_version, date, date_len),
            text!(drm_version, desc, desc_len),
        ],
        0x01 => vec![text!(drm_unique, unique, unique_len)],
        0x18 => vec![list!(drm_buf_info, list, count, drm_buf_desc)],
        0x19 => vec![list!(drm_buf_map, list, count, drm_buf_pub)],
        0x26 => vec![list!(drm_ctx_res, contexts, count, drm_ctx)],
        0xa0 => vec![
            list!(drm_mode_card_res, fb_id_ptr, count_fbs, u32),
            list!(drm_mode_card_res, crtc_id_ptr, count_crtcs, u32),
            list!(drm_mode_card_res, connector_id_ptr, count_connectors, u32),
            list!(drm_mode_card_res, encoder_id_ptr, count_encoders, u32),
        ],
        0xa2 => vec![input!(drm_mode_crtc, set_connectors_ptr, count_connectors, u32)],
        0xa4 => vec![
            room!(drm_mode_crtc_lut, red, gamma_size, u16),
            room!(drm_mode_crtc_lut, green, gamma_size, u16),
            room!(drm_mode_crtc_lut, blue, gamma_size, u16),
        ],
        0xa5 => vec![
            input!(drm_mode_crtc_lut, red, gamma_size, u16),
            input!(drm_mode_crtc_lut, green, gamma_size, u16),
            input!(drm_mode_crtc_lut, blue, gamma_size, u16),
        ],
        0xa7 => vec![
            list!(drm_mode_get_connector, modes_ptr, count_modes, drm_mode_modeinfo),
            list!(drm_mode_get_connector, props_ptr, count_props, u32),
            list!(drm_mode_get_connector, prop_values_ptr, count_props, u64),
            list!(drm_mode_get_connector, encoders_ptr, count_encoders, u32),
        ],
        0xaa if blob_property => vec![
            list!(drm_mode_get_property, values_ptr, count_enum_blobs, u32),
            list!(drm_mode_get_property, enum_blob_ptr, count_enum_blobs, u32),
        ],
        0xaa => vec![
            list!(drm_mode_get_property, values_ptr, count_values, u64),
            list!(drm_mode_get_property, enum_blob_ptr, count_enum_blobs, drm_mode_property_enum),
        ],
        0xac => vec![list!(drm_mode_get_blob, data, length, u8)],
        0xb1 => vec![input!(drm_mode_fb_dirty_cmd, clips_ptr, num_clips, drm_clip_rect)],
        0xb5 => vec![list!(drm_mode_get_plane_res, plane_id_ptr, count_planes, u32)],
        0xb6 => vec![list!(drm_mode_get_plane, format_type_ptr, count_format_types, u32)],
        0xb9 => vec![
            list!(drm_mode_obj_get_properties, props_ptr, count_props, u32),
            list!(drm_mode_obj_get_properties, prop_values_ptr, count_props, u64),
        ],
        0xbc => vec![
            input!(drm_mode_atomic, objs_ptr, count_objs, u32),
            input!(drm_mode_atomic, count_props_ptr, count_objs, u32),
        ],
        0xbd => vec![input!(drm_mode_create_blob, data, length, u8)],
        0xc3 => vec![input!(drm_syncobj_wait, handles, count_handles, u32)],
        0xc4 | 0xc5 => vec![input!(drm_syncobj_array, handles, count_handles, u32)],
        0xc6 => vec![input!(drm_mode_create_lease, object_ids, object_count, u32)],
        0xc7 => vec![list!(drm_mode_list_lessees, lessees_ptr, count_lessees, u32)],
        0xc8 => vec![list!(drm_mode_get_lease, objects_ptr, count_objects, u32)],
        0xca => vec![
            input!(drm_syncobj_timeline_wait, handles, count_handles, u32),
            input!(drm_syncobj_timeline_wait, points, count_handles, u64),
        ],
        0xcb => vec![
            input!(drm_syncobj_timeline_array, handles, count_handles, u32),
            room!(drm_syncobj_timeline_array, points, count_handles, u64),
        ],
        0xcd => vec![
            input!(drm_syncobj_timeline_array, handles, count_handles, u32),
            input!(drm_syncobj_timeline_array, points, count_handles, u64),
        ],
        _ => Vec::new(),
    }
}

#[derive(Default)]
struct Kernel {
    tape: Vec<u8>,
    at: usize,
    /// What the property is like, once asked.
    property: Option<u32>,
    /// Whether the values of [`FENCE`] are addresses.
    fences: bool,
    seen: Seen,
}

/// What the kernel answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) calls: usize,
    /// What the last answer with lists said of their lengths.
    pub(crate) counts: Vec<u32>,
    pub(crate) errors: Vec<c_int>,
    pub(crate) positive: Vec<c_int>,
}

thread_local! {
    static KERNEL: RefCell<Kernel> = RefCell::new(Kernel::default());
}

/// Begins a new tape.
pub(crate) fn play(tape: &[u8]) {
    KERNEL.set(Kernel { tape: tape.to_vec(), ..Kernel::default() });
}

/// The next byte of the tape.
pub(crate) fn byte() -> u8 {
    heap::unwatched(|| KERNEL.with_borrow_mut(Kernel::byte))
}

/// Has atomic requests write fences from now on.
pub(crate) fn write_fences() {
    KERNEL.with_borrow_mut(|kernel| kernel.fences = true);
}

/// What was answered since.
pub(crate) fn seen() -> Seen {
    KERNEL.with_borrow(|kernel| kernel.seen.clone())
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(_fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    heap::unwatched(|| {
        KERNEL.with_borrow_mut(|kernel| unsafe { kernel.serve(request as u32, arg.cast()) })
    })
}

impl Kernel {
    /// The next byte; 0 at the end of the tape.
    fn byte(&mut self) -> u8 {
        let byte = self.tape.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    fn word(&mut self) -> u32 {
        u32::from_le_bytes([(); 4].map(|()| self.byte()))
    }

    /// A count; `room` is how many there is room for.
    fn count(&mut self, room: u32) -> u32 {
        match self.byte() % 8 {
            0 => room,
            1 => room.wrapping_add(1),
            2 => room.wrapping_sub(1),
            3 | 4 => self.byte().into(),
            5 => u32::from(self.byte()) << 8,
            6 => 0,
            _ => self.word(),
        }
    }

    fn fail(&mut self, error: c_int) -> c_int {
        self.seen.errors.push(error);
        set_errno(error);
        -1
    }

    unsafe fn serve(&mut self, request: u32, arg: *mut u8) -> c_int {
        let size = ((request >> 16) & 0x1fff) as usize;
        self.seen.calls += 1;
        // All of it is there and, as a checker of uninitialised memory would like, looked at.
        let before: Vec<u8> = (0..size).map(|at| unsafe { arg.add(at).read() }).collect();
        let action = self.byte();
        let error = match action {
            0..=0xbf => 0,
            // An interruption: the same again.
            0xc0..=0xc7 => return self.fail(libc::EINTR),
            0xc8..=0xcf => return self.fail(libc::EAGAIN),
            0xd0..=0xef => 1 + c_int::from(self.byte() & 0x7f),
            0xf0..=0xff => 0,
        };
        // The others come after the answer has been written.
        if error != 0 && action < 0xe0 {
            return self.fail(error);
        }
        let number = request as u8;
        if number == 0xaa && self.property.is_none() {
            let flags = self.word();
            self.property = Some(if flags & 1 == 0 { flags & 0xff } else { flags });
        }
        unsafe { self.answer(number, arg, size, &before, action & 0x40 != 0) };
        if error != 0 {
            return self.fail(error);
        }
        if action >= 0xf0 {
            let positive = 1 + c_int::from(self.byte());
            self.seen.positive.push(positive);
            return positive;
        }
        0
    }

    /// Writes lists, numbers, if `numbers`, and counts.
    unsafe fn answer(
        &mut self,
        number: u8,
        arg: *mut u8,
        size: usize,
        before: &[u8],
        numbers: bool,
    ) {
        let flags = self.property.unwrap_or(0);
        let named = DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BITMASK;
        let lists = lists(number, flags & named == 0 && flags & DRM_MODE_PROP_BLOB != 0);
        let mut kept = Vec::new();
        for list in &lists {
            let width = if list.wide { size_of::<usize>() } else { size_of::<c_uint>() };
            let room = integer(before, list.count, width);
            let address = integer(before, list.pointer, size_of::<*mut u8>());
            kept.extend(list.pointer..list.pointer + size_of::<*mut u8>());
            kept.extend(list.count..list.count + width);
            let place = std::ptr::with_exposed_provenance_mut::<u8>(address as usize);
            let bytes = room as usize * list.element;
            if place.is_null() {
                assert_eq!(bytes, 0, "room at no place");
            } else if list.input {
                let sum: usize =
                    (0..bytes).map(|at| usize::from(unsafe { place.add(at).read() })).sum();
                std::hint::black_box(sum);
            } else {
                unsafe { place.write_bytes(self.byte(), bytes) };
            }
        }
        if number == 0xbc && self.fences {
            unsafe { self.write_fences(before) };
        }
        // Addresses are the program's; the virtual one of mapped buffers is the kernel's to say.
        for at in (0..size).filter(|at| numbers && !kept.contains(at)) {
            unsafe { arg.add(at).write(self.byte()) };
        }
        if number == 0xaa {
            let at = offset_of!(drm_mode_get_property, flags);
            unsafe { arg.add(at).cast::<u32>().write_unaligned(flags) };
        }
        let mut told = Vec::new();
        if lists.iter().any(|list| list.counted) {
            self.seen.counts.clear();
        }
        for list in lists.iter().filter(|list| list.counted) {
            if told.contains(&list.count) {
                continue;
            }
            told.push(list.count);
            let width = if list.wide { size_of::<usize>() } else { size_of::<c_uint>() };
            let count = self.count(integer(before, list.count, width) as u32);
            self.seen.counts.push(count);
            let place = unsafe { arg.add(list.count) };
            if list.wide {
                let high = if self.byte() == 0xff { usize::MAX << 32 } else { 0 };
                unsafe { place.cast::<usize>().write_unaligned(count as usize | high) };
            } else {
                unsafe { place.cast::<u32>().write_unaligned(count) };
            }
        }
    }
}

/// The property whose values are where the kernel puts fences.
pub(crate) const FENCE: u32 = 0xfe7ce;

impl Kernel {
    /// Writes a file's number wherever an atomic request wants a fence.
    unsafe fn write_fences(&mut self, before: &[u8]) {
        let address = |at| integer(before, at, 8) as usize;
        let objects = integer(before, offset_of!(drm_mode_atomic, count_objs), 4) as usize;
        let counts = address(offset_of!(drm_mode_atomic, count_props_ptr)) as *const u32;
        let props = address(offset_of!(drm_mode_atomic, props_ptr)) as *const u32;
        let values = address(offset_of!(drm_mode_atomic, prop_values_ptr)) as *const u64;
        let total: u32 = (0..objects).map(|at| unsafe { counts.add(at).read() }).sum();
        for at in 0..total as usize {
            let (prop, value) = unsafe { (props.add(at).read(), values.add(at).read()) };
            if prop == FENCE && value > u64::from(u16::MAX) {
                unsafe { (value as usize as *mut i32).write(self.word() as i32) };
            }
        }
    }
}

/// The integer of `width` bytes at `at`.
fn integer(bytes: &[u8], at: usize, width: usize) -> u64 {
    let mut number = [0; 8];
    let field = bytes.get(at..at + width).expect("a field of the argument");
    if cfg!(target_endian = "little") {
        number[..width].copy_from_slice(field);
    } else {
        number[8 - width..].copy_from_slice(field);
    }
    u64::from_ne_bytes(number)
}
