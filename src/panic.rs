//! The panic handler of the distributed library, which contains no panic: a proof by the linker.

/// Never called. Under `check-no-panic` it refers to a symbol that exists nowhere, so that the link
/// fails if anything in the library can reach it.
#[panic_handler]
#[allow(unsafe_code)]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    #[cfg(feature = "check-no-panic")]
    {
        unsafe extern "C" {
            fn oxidrm_a_panic_is_reachable() -> !;
        }
        // SAFETY: the function does not exist; a build that could call it does not link.
        unsafe { oxidrm_a_panic_is_reachable() }
    }
    #[cfg(not(feature = "check-no-panic"))]
    // SAFETY: abort may be called at any time.
    unsafe {
        libc::abort()
    }
}

/// Names that code for ARM mentions, to say that what unwinds it must be linked. Nothing unwinds this library's frames but
/// what the program brought along, which does not go by these names; without them the library would need libgcc.
#[cfg(target_arch = "arm")]
#[allow(unsafe_code)]
mod arm {
    macro_rules! mentioned {
        ($($name:ident)*) => {$(
            #[unsafe(no_mangle)]
            extern "C" fn $name() -> ! {
                // SAFETY: abort may be called at any time.
                unsafe { libc::abort() }
            }
        )*};
    }
    mentioned! { rust_eh_personality __aeabi_unwind_cpp_pr0 __aeabi_unwind_cpp_pr1 __aeabi_unwind_cpp_pr2 }
}
