//! `drmServerInfo`: what an X server does for the library.

use core::ffi::{CStr, c_char, c_int, c_uint, c_void};
use core::ptr::null_mut;
use core::sync::atomic::{AtomicPtr, Ordering};

/// What an X server does for the library. Each member may be NULL.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmServerInfo {
    /// Takes `drmMsg`'s messages. Called by C only: Rust has no name for the list of arguments.
    debug_print: Option<unsafe extern "C" fn(format: *const c_char, ap: *mut c_void) -> c_int>,
    /// Loads a kernel module; 0 if it cannot.
    load_module: Option<unsafe extern "C" fn(name: *const c_char) -> c_int>,
    /// Says who may use device files; what it says is not used any more.
    get_perms: Option<unsafe extern "C" fn(group: *mut c_uint, mode: *mut c_uint)>,
}

/// See `struct _drmServerInfo`.
pub type drmServerInfo = _drmServerInfo;
/// Pointer to what an X server does.
pub type drmServerInfoPtr = *mut drmServerInfo;

/// The program's own structure, NULL or valid until another takes its place.
static INFO: AtomicPtr<drmServerInfo> = AtomicPtr::new(null_mut());

/// `drmSetServerInfo(info)`—Whom to call from now on; NULL for nobody.
///
/// # Safety
///
/// `info` is NULL, or stays valid, with members that are NULL or functions, until another takes its place.
#[cfg(feature = "capi")]
pub(crate) unsafe fn set(info: drmServerInfoPtr) {
    INFO.store(info, Ordering::Release);
}

/// Whom to call; NULL for nobody.
#[cfg(feature = "variadic")]
pub(crate) fn current() -> drmServerInfoPtr {
    INFO.load(Ordering::Acquire)
}

/// The members as they are now.
fn info() -> Option<drmServerInfo> {
    // SAFETY: whoever set the pointer vouches for it.
    unsafe { INFO.load(Ordering::Acquire).as_ref() }.copied()
}

/// What loads kernel modules, if the server does.
pub(crate) fn module_loader() -> Option<impl Fn(&CStr) -> bool> {
    let load = info()?.load_module?;
    // SAFETY: whoever set the structure vouches for its functions.
    Some(move |name: &CStr| unsafe { load(name.as_ptr()) } != 0)
}

/// Asks who may use device files, as the server expects; its answer has no use.
pub(crate) fn ask_permissions() {
    if let Some(ask) = info().and_then(|info| info.get_perms) {
        let (mut group, mut mode) = (0, 0);
        // SAFETY: whoever set the structure vouches for its functions.
        unsafe { ask(&mut group, &mut mode) };
    }
}
