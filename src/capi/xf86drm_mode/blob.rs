//! Property blobs.

use core::ffi::{c_int, c_void};

use crate::abi::blob::drmModePropertyBlobPtr;
use crate::capi::{args, ret};
use crate::control::blob;
use crate::mem::{CBox, UserSlice};

/// The bytes of a blob. NULL with `errno` on failure; the result is freed with `drmModeFreePropertyBlob`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetPropertyBlob(fd: c_int, blob_id: u32) -> drmModePropertyBlobPtr {
    ret::null(blob::get(args::fd(fd), blob_id))
}

/// Makes a blob. Its id is stored in `id`, 0 on failure. 0, or `-errno`; `-ERANGE` for 4 GiB and more, with `id` as
/// it was.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeCreatePropertyBlob(
    fd: c_int,
    data: *const c_void,
    length: usize,
    id: *mut u32,
) -> c_int {
    let length = match u32::try_from(length) {
        Ok(length) if length < u32::MAX => length,
        _ => return -libc::ERANGE,
    };
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(id) }) else { return ret::INVALID };
    let place = place.write(0);
    let data = UserSlice::from_c(data.cast(), length);
    ret::neg_errno(blob::create(args::fd(fd), data).map(|id| *place = id))
}

/// Gives up a blob that this client made. 0, or `-errno`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeDestroyPropertyBlob(fd: c_int, id: u32) -> c_int {
    ret::neg_errno(blob::destroy(args::fd(fd), id))
}

/// Frees what `drmModeGetPropertyBlob` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreePropertyBlob(ptr: drmModePropertyBlobPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
