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
