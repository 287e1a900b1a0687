//! Encoders.

use core::ffi::c_int;

use crate::abi::encoder::drmModeEncoderPtr;
use crate::capi::{args, ret};
use crate::control::encoder;
use crate::mem::CBox;

/// What an encoder is connected to and could be. NULL with `errno` on failure; the result is freed with
/// `drmModeFreeEncoder`.
#[unsafe(no_mangle)]
pub extern "C" fn drmModeGetEncoder(fd: c_int, encoder_id: u32) -> drmModeEncoderPtr {
    ret::null(encoder::get(args::fd(fd), encoder_id))
}

/// Frees what `drmModeGetEncoder` returned; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeEncoder(ptr: drmModeEncoderPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
