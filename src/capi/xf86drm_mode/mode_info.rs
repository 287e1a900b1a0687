//! Modes that a program holds by themselves.

use crate::abi::mode_info::drmModeModeInfoPtr;
use crate::mem::CBox;

/// Frees a mode that the program allocated itself. Not for those inside a connector.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmModeFreeModeInfo(ptr: drmModeModeInfoPtr) {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::from_raw(ptr) });
}
