//! The C heap, watched: how many allocations there were, which blocks are live, and one that fails.
//!
//! Under valgrind these functions take effect with `--soname-synonyms=somalloc=nouserintercepts`.

use std::cell::Cell;
use std::ffi::c_void;
use std::ptr;

use super::libc_next::next;
use super::{errno, set_errno};

/// Blocks that can be live at a time while the heap is watched.
const BLOCKS: usize = 64;

struct Watch {
    on: Cell<bool>,
    /// Which allocation fails, from 0 on.
    fail: Cell<Option<usize>>,
    allocations: Cell<usize>,
    live: [Cell<usize>; BLOCKS],
    lost: Cell<usize>,
}

thread_local! {
    static WATCH: Watch = const {
        Watch {
            on: Cell::new(false),
            fail: Cell::new(None),
            allocations: Cell::new(0),
            live: [const { Cell::new(0) }; BLOCKS],
            lost: Cell::new(0),
        }
    };
}

/// What was seen of the heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    /// Allocations asked for, the failed one included.
    pub(crate) allocations: usize,
    /// Blocks that were allocated and not freed.
    pub(crate) live: usize,
    /// Whether the allocation that was to fail was reached.
    pub(crate) failed: bool,
}

/// Runs `run` while the heap is watched; allocation number `fail` fails. Freeing overwrites `errno`,
/// as it may.
pub(crate) fn watched<T>(fail: Option<usize>, run: impl FnOnce() -> T) -> (T, Report) {
    WATCH.with(|watch| {
        watch.fail.set(fail);
        watch.allocations.set(0);
        watch.lost.set(0);
        watch.live.iter().for_each(|block| block.set(0));
        watch.on.set(true);
        let result = run();
        watch.on.set(false);
        let live = watch.live.iter().filter(|block| block.get() != 0).count();
        let allocations = watch.allocations.get();
        let failed = fail.is_some_and(|fail| fail < allocations);
        (result, Report { allocations, live: live + watch.lost.get(), failed })
    })
}

/// Runs `run` without watching the heap.
pub(crate) fn unwatched<T>(run: impl FnOnce() -> T) -> T {
    WATCH.with(|watch| {
        let on = watch.on.replace(false);
        let result = run();
        watch.on.set(on);
        result
    })
}

/// Counts an allocation; whether it is to fail.
fn fails() -> bool {
    WATCH.with(|watch| {
        if !watch.on.get() {
            return false;
        }
        let number = watch.allocations.replace(watch.allocations.get() + 1);
        if watch.fail.get() == Some(number) {
            set_errno(libc::ENOMEM);
            return true;
        }
        false
    })
}

fn note(block: *mut c_void) -> *mut c_void {
    WATCH.with(|watch| {
        if watch.on.get() && !block.is_null() {
            match watch.live.iter().find(|slot| slot.get() == 0) {
                Some(slot) => slot.set(block as usize),
                None => watch.lost.set(watch.lost.get() + 1),
            }
        }
    });
    block
}

fn forget(block: *mut c_void) {
    WATCH.with(|watch| {
        if let Some(slot) = watch.live.iter().find(|slot| slot.get() == block as usize) {
            slot.set(0);
        }
    });
}

#[unsafe(no_mangle)]
extern "C" fn malloc(size: usize) -> *mut c_void {
    if fails() { ptr::null_mut() } else { note(next!(malloc: fn(size: usize) -> *mut c_void)) }
}

#[unsafe(no_mangle)]
extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
    if fails() {
        return ptr::null_mut();
    }
    note(next!(calloc: fn(count: usize, size: usize) -> *mut c_void))
}

#[unsafe(no_mangle)]
extern "C" fn realloc(block: *mut c_void, size: usize) -> *mut c_void {
    if fails() {
        return ptr::null_mut();
    }
    let moved = next!(realloc: fn(block: *mut c_void, size: usize) -> *mut c_void);
    if !moved.is_null() {
        forget(block);
    }
    note(moved)
}

#[unsafe(no_mangle)]
extern "C" fn free(block: *mut c_void) {
    let kept = errno();
    if !block.is_null() {
        forget(block);
        next!(free: fn(block: *mut c_void));
    }
    let watched = WATCH.with(|watch| watch.on.get());
    set_errno(if watched { libc::ECHILD } else { kept });
}
