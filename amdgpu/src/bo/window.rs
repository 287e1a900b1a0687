//! A buffer's memory, for programs in Rust: the GPU and other threads may change it at any time.
#![allow(unsafe_code)]

use core::ffi::c_void;
use core::slice;
use core::sync::atomic::{AtomicU8, AtomicU64, Ordering};

use drm::vendor::Outcome;

use super::map;
use crate::object::Part;

/// A buffer that is mapped as long as this is there.
#[derive(Debug)]
pub(crate) struct Window {
    bo: Part,
    start: *mut c_void,
    len: usize,
}

impl Window {
    /// Maps a buffer.
    ///
    /// # Errors
    ///
    /// As for [`map::map`].
    pub(crate) fn new(bo: Part) -> Outcome<Self> {
        let start = map::map(&bo)?;
        // What has been mapped can be addressed.
        let len = usize::try_from(bo.size).unwrap_or(0);
        Ok(Self { bo, start, len })
    }

    pub(crate) const fn start(&self) -> *mut c_void {
        self.start
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// Copies bytes from the memory on; `None` if it ends before them.
    pub(crate) fn read(&self, offset: usize, to: &mut [u8]) -> Option<()> {
        let (first, words, last) = self.parts(offset, to.len())?;
        let (to_first, rest) = to.split_at_mut_checked(first.len())?;
        let (to_words, to_last) = rest.split_at_mut_checked(size_of_val(words))?;
        load(first, to_first);
        for (word, to) in words.iter().zip(to_words.chunks_exact_mut(8)) {
            drm::vendor::copy(to, &word.load(Ordering::Relaxed).to_ne_bytes());
        }
        load(last, to_last);
        Some(())
    }

    /// Copies bytes into the memory; `None` if it ends before them, and none is copied.
    pub(crate) fn write(&self, offset: usize, from: &[u8]) -> Option<()> {
        let (first, words, last) = self.parts(offset, from.len())?;
        let (from_first, rest) = from.split_at_checked(first.len())?;
        let (from_words, from_last) = rest.split_at_checked(size_of_val(words))?;
        store(first, from_first);
        for (word, from) in words.iter().zip(from_words.chunks_exact(8)) {
            let from = from.try_into().map(u64::from_ne_bytes).unwrap_or_default();
            word.store(from, Ordering::Relaxed);
        }
        store(last, from_last);
        Some(())
    }

    /// A part of the memory: what there is of it before, at and after whole words.
    fn parts(&self, offset: usize, len: usize) -> Option<(&[AtomicU8], &[AtomicU64], &[AtomicU8])> {
        if offset.checked_add(len)? > self.len {
            return None;
        }
        let start = self.start.cast::<AtomicU8>().wrapping_add(offset);
        // SAFETY: so many bytes are mapped as long as `self` is there, and others may change atomics.
        let bytes = unsafe { slice::from_raw_parts(start, len) };
        // SAFETY: eight atomic bytes are an atomic word where they are aligned.
        Some(unsafe { bytes.align_to() })
    }
}

fn load(from: &[AtomicU8], to: &mut [u8]) {
    for (from, to) in from.iter().zip(to) {
        *to = from.load(Ordering::Relaxed);
    }
}

fn store(to: &[AtomicU8], from: &[u8]) {
    for (to, from) in to.iter().zip(from) {
        to.store(*from, Ordering::Relaxed);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // What cannot be unmapped stays.
        let _ = map::unmap(&self.bo);
    }
}

// SAFETY: a mapping is the process's, not a thread's.
unsafe impl Send for Window {}
// SAFETY: as above; what threads do to the memory is atomic.
unsafe impl Sync for Window {}
