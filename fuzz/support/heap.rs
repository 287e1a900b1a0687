//! The C heap, watched: which blocks are live, and an allocation that fails. Does what `tests/support/heap.rs` does, with
//! AddressSanitizer's heap behind it.

use std::cell::RefCell;
use std::ffi::{c_int, c_void};

use super::set_errno;

/// The largest block that there is memory for while the heap is watched.
const LIMIT: usize = 1 << 20;

unsafe extern "C" {
    safe fn heap_watch(on: c_int) -> c_int;
}

struct Watch {
    /// Which allocation fails, from 0 on.
    fail: Option<usize>,
    allocations: usize,
    live: Vec<usize>,
}

thread_local! {
    static WATCH: RefCell<Watch> =
        const { RefCell::new(Watch { fail: None, allocations: 0, live: Vec::new() }) };
}

/// What was seen of the heap.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    /// Blocks that were allocated and not freed while the heap was watched, this time or before.
    pub(crate) live: usize,
}

/// Runs `run` while the heap is watched; allocation number `fail` fails. Freeing overwrites `errno`, as it may.
pub(crate) fn watched<T>(fail: Option<usize>, run: impl FnOnce() -> T) -> (T, Report) {
    WATCH.with_borrow_mut(|watch| (watch.fail, watch.allocations) = (fail, 0));
    heap_watch(1);
    let result = run();
    heap_watch(0);
    let live = WATCH.with_borrow(|watch| watch.live.len());
    (result, Report { live })
}

/// Runs `run` without watching the heap.
pub(crate) fn unwatched<T>(run: impl FnOnce() -> T) -> T {
    let on = heap_watch(0);
    let result = run();
    heap_watch(on);
    result
}

fn watch<T>(use_it: impl FnOnce(&mut Watch) -> T) -> T {
    unwatched(|| WATCH.with_borrow_mut(use_it))
}

/// Counts an allocation; whether there is memory for it.
#[unsafe(no_mangle)]
extern "C" fn heap_allows(size: usize) -> c_int {
    // Reports are made at leisure.
    if std::thread::panicking() {
        heap_watch(0);
        return 1;
    }
    let allowed = watch(|watch| {
        watch.allocations += 1;
        size <= LIMIT && watch.fail.is_none_or(|fail| fail + 1 != watch.allocations)
    });
    if !allowed {
        set_errno(libc::ENOMEM);
    }
    allowed.into()
}

#[unsafe(no_mangle)]
extern "C" fn heap_got(block: *mut c_void) {
    watch(|watch| watch.live.push(block as usize));
}

#[unsafe(no_mangle)]
extern "C" fn heap_gave(block: *mut c_void) {
    watch(|watch| {
        if let Some(place) = watch.live.iter().rposition(|live| *live == block as usize) {
            watch.live.swap_remove(place);
        }
    });
    set_errno(libc::ECHILD);
}
