//! What an X server does for the library.

use crate::abi::server::{self, drmServerInfoPtr};

/// Whom the library calls from now on: who prints its messages, loads modules and says who may use device files. NULL
/// for nobody. The structure stays the program's, and must stay there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmSetServerInfo(info: drmServerInfoPtr) {
    // SAFETY: the caller vouches for the structure.
    unsafe { server::set(info) };
}
