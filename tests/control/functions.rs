//! The functions that make requests: one call of each, and what it returns.

use std::ffi::c_int;

use drm::capi::xf86drm_mode::*;
use drm::uapi::drm::drm_clip_rect;

use crate::support::c::Connector;
use crate::support::device::{LEASE_FD, NEW, OFFSET, PITCH, SIZE, zeroed};
use crate::support::{errno, heap};

/// How a function tells of success and failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// 0, or `-errno`; a positive result of the kernel is passed through.
    Number,
    /// A number from 0 on, or `-errno`; a positive result of the kernel is a failure.
    Strict,
    /// A block, or NULL with `errno`.
    Pointer,
    /// Bits, or 0 with `errno`.
    Bits,
    /// 1, or 0 for whatever reason.
    Yes,
}

/// What a call left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// The number; for blocks 1, and 0 for NULL.
    pub(crate) result: i64,
    pub(crate) errno: c_int,
    /// What the places of results hold, in the order of the arguments.
    pub(crate) outputs: [u64; 3],
}

/// What places of results hold before a call.
pub(crate) const UNTOUCHED: u32 = 0x5a5a_5a5a;

/// A function that makes requests.
pub(crate) struct Function {
    pub(crate) name: &'static str,
    /// Its request on x86-64.
    pub(crate) request: u32,
    pub(crate) class: Class,
    /// Calls it with valid arguments, and frees what it returns.
    pub(crate) call: fn(c_int) -> Outcome,
    /// What it stores when it succeeds.
    pub(crate) outputs: [u64; 3],
    /// What it returns when it succeeds.
    pub(crate) success: i64,
}

fn outcome(result: impl Into<i64>, outputs: &[u64]) -> Outcome {
    let errno = errno();
    let mut stored = [0; 3];
    stored.iter_mut().zip(outputs).for_each(|(place, output)| *place = *output);
    Outcome { result: result.into(), errno, outputs: stored }
}

fn number(result: c_int) -> Outcome {
    outcome(result, &[])
}

fn block<T>(result: *mut T, free: unsafe extern "C" fn(*mut T)) -> Outcome {
    let seen = outcome(!result.is_null(), &[]);
    unsafe { free(result) };
    seen
}

unsafe extern "C" fn free<T>(block: *mut T) {
    unsafe { libc::free(block.cast()) };
}

/// Calls a function that stores an id.
fn with_id(call: impl FnOnce(*mut u32) -> c_int) -> Outcome {
    let mut id = UNTOUCHED;
    let result = call(&raw mut id);
    outcome(result, &[id.into()])
}

const FOUR: [u32; 4] = [1, 2, 3, 4];
const MODIFIERS: [u64; 4] = [5, 6, 7, 8];

fn create_dumb(fd: c_int) -> Outcome {
    let (mut handle, mut pitch, mut size) = (UNTOUCHED, UNTOUCHED, UNTOUCHED.into());
    let result =
        unsafe { drmModeCreateDumbBuffer(fd, 1, 2, 3, 0, &mut handle, &mut pitch, &mut size) };
    outcome(result, &[handle.into(), pitch.into(), size])
}

fn map_dumb(fd: c_int) -> Outcome {
    let mut offset = UNTOUCHED.into();
    let result = unsafe { drmModeMapDumbBuffer(fd, 1, &mut offset) };
    outcome(result, &[offset])
}

fn get_gamma(fd: c_int) -> Outcome {
    let [mut red, mut green, mut blue] = [[1u16; 3]; 3];
    let [red, green, blue] = [&mut red, &mut green, &mut blue].map(|table| table.as_mut_ptr());
    number(unsafe { drmModeCrtcGetGamma(fd, 1, 0, red, green, blue) })
}

fn set_gamma(fd: c_int) -> Outcome {
    let table = [1u16; 3];
    let table = table.as_ptr();
    number(unsafe { drmModeCrtcSetGamma(fd, 1, 3, table, table, table) })
}

fn possible_crtcs(fd: c_int) -> Outcome {
    let mut encoders = [3100, 3101];
    let mut connector = Connector::zeroed();
    connector.count_encoders = 2;
    connector.encoders = encoders.as_mut_ptr();
    outcome(unsafe { drmModeConnectorGetPossibleCrtcs(fd, (&raw const connector).cast()) }, &[])
}

fn commit(fd: c_int) -> Outcome {
    let request = heap::unwatched(|| drmModeAtomicAlloc());
    heap::unwatched(|| unsafe { drmModeAtomicAddProperty(request, 1, 2, 3) });
    let seen = number(unsafe { drmModeAtomicCommit(fd, request, 0, 0 as _) });
    heap::unwatched(|| unsafe { drmModeAtomicFree(request) });
    seen
}

fn add_fb2(fd: c_int) -> Outcome {
    let four = FOUR.as_ptr();
    with_id(|id| unsafe { drmModeAddFB2(fd, 1, 2, 3, four, four, four, id, 0) })
}

fn add_fb2_with_modifiers(fd: c_int) -> Outcome {
    let (four, modifiers) = (FOUR.as_ptr(), MODIFIERS.as_ptr());
    with_id(|id| unsafe {
        drmModeAddFB2WithModifiers(fd, 1, 2, 3, four, four, four, modifiers, id, 2)
    })
}

fn dirty_fb(fd: c_int) -> Outcome {
    let mut clips = [drm_clip_rect { x1: 1, y1: 2, x2: 3, y2: 4 }; 2];
    number(unsafe { drmModeDirtyFB(fd, 1, clips.as_mut_ptr(), 2) })
}

fn set_crtc(fd: c_int) -> Outcome {
    let (mut connectors, mut mode) = ([1u32, 2], zeroed());
    number(unsafe { drmModeSetCrtc(fd, 1, 2, 3, 4, connectors.as_mut_ptr(), 2, &raw mut mode) })
}

fn create_blob(fd: c_int) -> Outcome {
    with_id(|id| unsafe { drmModeCreatePropertyBlob(fd, b"blob".as_ptr().cast(), 4, id) })
}

fn create_lease(fd: c_int) -> Outcome {
    with_id(|id| unsafe { drmModeCreateLease(fd, FOUR.as_ptr(), 4, 0, id) })
}

macro_rules! functions {
    ($($name:ident $request:literal $class:ident $call:expr $(, $success:expr, $outputs:expr)?;)*) => {
        /// All functions that make requests.
        pub(crate) const ALL: &[Function] = &[$({
            // Mentioned so that a slip in the name does not compile.
            let _ = drm::capi::xf86drm_mode::$name;
            #[allow(unused_mut, unused_assignments)]
            let mut expected = (if matches!(Class::$class, Class::Number) { 0 } else { 1 }, [0; 3]);
            $(expected = ($success, $outputs);)?
            Function {
                name: stringify!($name),
                request: $request,
                class: Class::$class,
                call: $call,
                success: expected.0,
                outputs: expected.1,
            }
        }),*];
    };
}

functions! {
    drmIsKMS 0xc04064a0 Yes |fd| number(drmIsKMS(fd));
    drmModeGetResources 0xc04064a0 Pointer |fd| block(drmModeGetResources(fd), drmModeFreeResources);
    drmModeGetCrtc 0xc06864a1 Pointer |fd| block(drmModeGetCrtc(fd, 1), drmModeFreeCrtc);
    drmModeSetCrtc 0xc06864a2 Number set_crtc;
    drmModeSetCursor 0xc01c64a3 Number |fd| number(drmModeSetCursor(fd, 1, 2, 3, 4));
    drmModeMoveCursor 0xc01c64a3 Number |fd| number(drmModeMoveCursor(fd, 1, 2, 3));
    drmModeCrtcGetGamma 0xc02064a4 Number get_gamma;
    drmModeCrtcSetGamma 0xc02064a5 Number set_gamma;
    drmModeGetEncoder 0xc01464a6 Pointer |fd| block(drmModeGetEncoder(fd, 1), drmModeFreeEncoder);
    drmModeConnectorGetPossibleCrtcs 0xc01464a6 Bits possible_crtcs;
    drmModeGetConnector 0xc05064a7 Pointer
        |fd| block(drmModeGetConnector(fd, 1), drmModeFreeConnector);
    drmModeGetConnectorCurrent 0xc05064a7 Pointer
        |fd| block(drmModeGetConnectorCurrent(fd, 1), drmModeFreeConnector);
    drmModeAttachMode 0xc04864a8 Number
        |fd| number(unsafe { drmModeAttachMode(fd, 1, &mut zeroed()) });
    drmModeDetachMode 0xc04864a9 Number
        |fd| number(unsafe { drmModeDetachMode(fd, 1, &mut zeroed()) });
    drmModeGetProperty 0xc04064aa Pointer
        |fd| block(drmModeGetProperty(fd, 1), drmModeFreeProperty);
    drmModeConnectorSetProperty 0xc01064ab Number
        |fd| number(drmModeConnectorSetProperty(fd, 1, 2, 3));
    drmModeGetPropertyBlob 0xc01064ac Pointer
        |fd| block(drmModeGetPropertyBlob(fd, 1), drmModeFreePropertyBlob);
    drmModeGetFB 0xc01c64ad Pointer |fd| block(drmModeGetFB(fd, 1), drmModeFreeFB);
    drmModeAddFB 0xc01c64ae Number
        |fd| with_id(|id| unsafe { drmModeAddFB(fd, 1, 2, 3, 4, 5, 6, id) }), 0, [NEW as u64, 0, 0];
    drmModeRmFB 0xc00464af Number |fd| number(drmModeRmFB(fd, 1));
    drmModePageFlip 0xc01864b0 Number |fd| number(drmModePageFlip(fd, 1, 2, 3, 4 as _));
    drmModePageFlipTarget 0xc01864b0 Number
        |fd| number(drmModePageFlipTarget(fd, 1, 2, 3, 4 as _, 5));
    drmModeDirtyFB 0xc01864b1 Number dirty_fb;
    drmModeCreateDumbBuffer 0xc02064b2 Number create_dumb, 0, [NEW as u64, PITCH as u64, SIZE];
    drmModeMapDumbBuffer 0xc01064b3 Number map_dumb, 0, [OFFSET, 0, 0];
    drmModeDestroyDumbBuffer 0xc00464b4 Number |fd| number(drmModeDestroyDumbBuffer(fd, 1));
    drmModeGetPlaneResources 0xc01064b5 Pointer
        |fd| block(drmModeGetPlaneResources(fd), drmModeFreePlaneResources);
    drmModeGetPlane 0xc02064b6 Pointer |fd| block(drmModeGetPlane(fd, 1), drmModeFreePlane);
    drmModeSetPlane 0xc03064b7 Number
        |fd| number(drmModeSetPlane(fd, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    drmModeAddFB2 0xc06864b8 Number add_fb2, 0, [NEW as u64, 0, 0];
    drmModeAddFB2WithModifiers 0xc06864b8 Number add_fb2_with_modifiers, 0, [NEW as u64, 0, 0];
    drmModeObjectGetProperties 0xc02064b9 Pointer
        |fd| block(drmModeObjectGetProperties(fd, 1, 2), drmModeFreeObjectProperties);
    drmModeObjectSetProperty 0xc01864ba Number
        |fd| number(drmModeObjectSetProperty(fd, 1, 2, 3, 4));
    drmModeSetCursor2 0xc02464bb Number |fd| number(drmModeSetCursor2(fd, 1, 2, 3, 4, 5, 6));
    drmModeAtomicCommit 0xc03864bc Number commit;
    drmModeCreatePropertyBlob 0xc01064bd Number create_blob, 0, [NEW as u64, 0, 0];
    drmModeDestroyPropertyBlob 0xc00464be Number |fd| number(drmModeDestroyPropertyBlob(fd, 1));
    drmModeCreateLease 0xc01864c6 Strict create_lease, LEASE_FD as i64, [NEW as u64, 0, 0];
    drmModeListLessees 0xc01064c7 Pointer |fd| block(drmModeListLessees(fd), free);
    drmModeGetLease 0xc01064c8 Pointer |fd| block(drmModeGetLease(fd), free);
    drmModeRevokeLease 0xc00464c9 Strict |fd| number(drmModeRevokeLease(fd, 1)), 0, [0; 3];
    drmModeGetFB2 0xc06864ce Pointer |fd| block(drmModeGetFB2(fd, 1), drmModeFreeFB2);
    drmModeCloseFB 0xc00864d0 Number |fd| number(drmModeCloseFB(fd, 1));
}
