//! Random numbers.

use core::ffi::{c_double, c_int, c_ulong, c_void};

use crate::capi::ret;
use crate::legacy::random::Random;
use crate::mem::CBox;

/// A generator of random numbers, for `drmRandomDestroy`; NULL if there is no memory. The same seed gives the same
/// numbers.
#[unsafe(no_mangle)]
pub extern "C" fn drmRandomCreate(seed: c_ulong) -> *mut c_void {
    ret::null(CBox::new(Random::new(seed))).cast()
}

/// Frees a generator; NULL is fine. Always 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmRandomDestroy(state: *mut c_void) -> c_int {
    // SAFETY: the caller owns the block.
    drop(unsafe { CBox::<Random>::from_raw(state.cast()) });
    0
}

/// The next number, from 1 to 2147483646; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmRandom(state: *mut c_void) -> c_ulong {
    // SAFETY: the caller vouches for the generator.
    match unsafe { state.cast::<Random>().as_mut() } {
        Some(random) => random.draw().into(),
        None => ret::zero_invalid(),
    }
}

/// The next number, between 0 and 1; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmRandomDouble(state: *mut c_void) -> c_double {
    // SAFETY: the caller vouches for the generator.
    match unsafe { state.cast::<Random>().as_mut() } {
        Some(random) => random.draw_double(),
        None => ret::zero_invalid(),
    }
}
