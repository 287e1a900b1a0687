//! `read`: the C library's, unless it is to fail; how often it was called, and for how much.

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};

use super::libc_next::next;
use super::set_errno;

thread_local! {
    static FAILURE: Cell<c_int> = const { Cell::new(0) };
    static SIZES: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Runs `run`, in which the first `read` fails with `failure` unless that is 0; the sizes that were
/// asked for.
pub(crate) fn recorded<T>(failure: c_int, run: impl FnOnce() -> T) -> (T, Vec<usize>) {
    FAILURE.set(failure);
    SIZES.take();
    let result = run();
    (result, SIZES.take())
}

#[unsafe(no_mangle)]
extern "C" fn read(fd: c_int, buffer: *mut c_void, size: usize) -> isize {
    let _ = SIZES.try_with(|sizes| sizes.borrow_mut().push(size));
    let failure = FAILURE.replace(0);
    if failure != 0 {
        set_errno(failure);
        return -1;
    }
    next!(read: fn(fd: c_int, buffer: *mut c_void, size: usize) -> isize)
}
