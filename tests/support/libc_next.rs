//! The C library's own functions, behind those that the test binary puts before them.

use std::ffi::{CStr, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

/// One function of the C library, looked up at its first use.
pub(crate) struct Next {
    name: &'static CStr,
    address: AtomicPtr<c_void>,
}

impl Next {
    pub(crate) const fn new(name: &'static CStr) -> Self {
        Self { name, address: AtomicPtr::new(std::ptr::null_mut()) }
    }

    /// Its address; ends the process if there is no such function.
    pub(crate) fn address(&self) -> *mut c_void {
        let known = self.address.load(Ordering::Relaxed);
        if !known.is_null() {
            return known;
        }
        let found = unsafe { libc::dlsym(libc::RTLD_NEXT, self.name.as_ptr()) };
        if found.is_null() {
            unsafe { libc::abort() };
        }
        self.address.store(found, Ordering::Relaxed);
        found
    }
}

/// Calls the C library's function of this name and type.
macro_rules! next {
    ($name:ident: fn($($argument:ident: $type:ty),*) $(-> $result:ty)?) => {{
        static NEXT: $crate::support::libc_next::Next = $crate::support::libc_next::Next::new(
            match std::ffi::CStr::from_bytes_with_nul(concat!(stringify!($name), "\0").as_bytes()) {
                Ok(name) => name,
                Err(_) => panic!("a name without NUL"),
            },
        );
        let function: unsafe extern "C" fn($($type),*) $(-> $result)? =
            unsafe { std::mem::transmute(NEXT.address()) };
        unsafe { function($($argument),*) }
    }};
}
pub(crate) use next;
