//! The heap of Rust's own collections, which is not the one that is watched: there is memory for all that the C heap can hold.

use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr;

use crate::support::heap;

struct Unwatched;

/// The largest block that there is memory for.
const LARGEST_BLOCK: usize = 64 << 20;

unsafe impl GlobalAlloc for Unwatched {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() > LARGEST_BLOCK {
            return ptr::null_mut();
        }
        heap::unwatched(|| unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        heap::unwatched(|| unsafe { System.dealloc(block, layout) });
    }
}

#[global_allocator]
static HEAP: Unwatched = Unwatched;
