//! Room that the kernel fills before it has said how much there is.

use core::ffi::c_void;
use core::mem::{self, MaybeUninit};
use core::ops::BitAnd;
use core::{ptr, slice};

use super::block::Block;
use super::{CVec, Zeroed};
use crate::{Errno, Result};

/// Room for an array from the kernel: on the stack for the usual lengths, on the heap beyond.
///
/// The protocol of the kernel's lists: the caller offers room, the kernel fills it as far as it goes
/// and reports the total. A first offer that is large enough saves the request that only counts.
pub(crate) struct Room<T: Zeroed, const USUAL: usize> {
    places: Places,
    stack: [MaybeUninit<T>; USUAL],
}

/// Whether lists found room; of several (`&`) the worst counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fit(u8);

impl Fit {
    pub(crate) const YES: Self = Self(0);
    /// There is more; now there is room for it.
    pub(crate) const MORE: Self = Self(1);
    /// There is more, and no memory for it.
    pub(crate) const NO_MEMORY: Self = Self(2);

    pub(crate) const fn when(fits: bool) -> Self {
        if fits { Self::YES } else { Self::MORE }
    }
}

impl BitAnd for Fit {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }
}

/// Which of the two places is in use.
struct Places {
    /// How much of the stack has been written: nothing, or all.
    written: usize,
    /// Used instead of the stack once it has elements.
    heap: Block,
    /// Whether the heap's elements are the zeros they began as.
    fresh: bool,
}

impl<T: Zeroed + Copy, const USUAL: usize> Room<T, USUAL> {
    pub(crate) const fn new() -> Self {
        let places = Places { written: 0, heap: Block::new(), fresh: false };
        Self { places, stack: [MaybeUninit::uninit(); USUAL] }
    }

    /// The room, full of zeros: what the kernel counts but does not write reads as zero.
    pub(crate) fn offer(&mut self) -> &mut [T] {
        let stack = self.stack.as_mut_ptr().cast();
        // SAFETY: the stack has so many elements, for which zeros are valid.
        let (start, len) = unsafe { self.places.offer(stack, USUAL, size_of::<T>()) };
        // SAFETY: they have just been written, and stay borrowed with `self`.
        unsafe { slice::from_raw_parts_mut(start.cast(), len) }
    }

    /// Whether `total` elements found room. If not, the next offer has just that much.
    pub(crate) fn fits(&mut self, total: u32) -> Fit {
        self.places.fits(USUAL, length(total), size_of::<T>())
    }

    /// Room for just `total` elements.
    pub(crate) fn exactly(&mut self, total: usize) -> Result<&mut [T]> {
        if self.places.fits(USUAL, total, size_of::<T>()) == Fit::NO_MEMORY {
            return Err(Errno::NOMEM.into());
        }
        Ok(self.offer().get_mut(..total).unwrap_or_default())
    }

    /// The first `total` elements of the last offer; never more than it had.
    pub(crate) fn filled(&self, total: u32) -> &[T] {
        let heap = &self.places.heap;
        let (start, len) = match heap.len() {
            0 => (self.stack.as_ptr().cast(), self.places.written),
            len => (heap.start::<T>().cast_const(), len),
        };
        // SAFETY: so many elements have been written.
        unsafe { slice::from_raw_parts(start, len.min(length(total))) }
    }

    /// The same as an array of their own.
    pub(crate) fn take(&mut self, total: u32) -> Result<CVec<T>> {
        let stack = self.stack.as_ptr().cast();
        // SAFETY: the elements of the stack that are counted as written are.
        let block = unsafe { self.places.take(stack, length(total), size_of::<T>()) }?;
        // SAFETY: elements of this type were offered, and any number in them is valid.
        Ok(unsafe { CVec::from_block(block) })
    }
}

impl Places {
    /// # Safety
    ///
    /// `stack` leads to `usual` elements of `size` bytes that may be zeroed.
    #[inline(never)]
    unsafe fn offer(
        &mut self,
        stack: *mut c_void,
        usual: usize,
        size: usize,
    ) -> (*mut c_void, usize) {
        let (start, len) = match self.heap.len() {
            0 => {
                self.written = usual;
                (stack, usual)
            }
            len => (self.heap.start(), len),
        };
        if !mem::take(&mut self.fresh) {
            // SAFETY: so many elements lie there.
            unsafe { ptr::write_bytes(start.cast::<u8>(), 0, len.saturating_mul(size)) };
        }
        (start, len)
    }

    #[inline(never)]
    fn fits(&mut self, usual: usize, total: usize, size: usize) -> Fit {
        let room = match self.heap.len() {
            0 => usual,
            len => len,
        };
        if total <= room {
            return Fit::YES;
        }
        self.heap = Block::new();
        match Block::zeroed(total, size) {
            Ok(heap) => {
                (self.heap, self.fresh) = (heap, true);
                Fit::MORE
            }
            Err(_) => Fit::NO_MEMORY,
        }
    }

    /// # Safety
    ///
    /// `stack` leads to elements of `size` bytes, of which `written` have been.
    #[inline(never)]
    unsafe fn take(&mut self, stack: *const c_void, total: usize, size: usize) -> Result<Block> {
        if self.heap.len() == 0 {
            // SAFETY: no more elements than have been written.
            return unsafe { Block::copy_of(stack, total.min(self.written), size) };
        }
        let mut block = mem::replace(&mut self.heap, Block::new());
        block.truncate(total);
        Ok(block)
    }
}

/// A count from the kernel, to be compared with lengths.
pub(crate) fn length(total: u32) -> usize {
    usize::try_from(total).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Fit, Room};
    use crate::Result;

    #[test]
    fn usual_lengths_stay_on_the_stack() -> Result<()> {
        let mut room = Room::<u32, 4>::new();
        assert!(room.filled(4).is_empty(), "nothing has been offered");
        room.offer().fill(7);
        assert_eq!(room.fits(3), Fit::YES);
        assert_eq!(room.filled(3), [7, 7, 7]);
        assert_eq!(room.filled(u32::MAX), [7; 4], "no more than there was room for");
        assert_eq!(&*room.take(2)?, [7, 7]);
        assert!(room.take(0)?.is_empty());
        Ok(())
    }

    #[test]
    fn more_moves_to_the_heap_with_just_its_size() -> Result<()> {
        let mut room = Room::<u32, 4>::new();
        room.offer().fill(7);
        assert_eq!(room.fits(6), Fit::MORE);
        assert_eq!(room.offer(), [0; 6], "an offer is zeroed");
        room.offer().fill(8);
        assert_eq!(room.fits(5), Fit::YES, "shrinking is fine");
        assert_eq!(room.filled(5), [8; 5]);
        assert_eq!(&*room.take(9)?, [8; 6]);
        Ok(())
    }

    #[test]
    fn counts_that_cannot_be_are_out_of_memory() {
        let mut room = Room::<u64, 4>::new();
        assert_eq!(room.fits(u32::MAX), Fit::NO_MEMORY);
        assert_ne!(Fit::MORE & Fit::NO_MEMORY, Fit::MORE);
        assert_eq!(room.offer().len(), 4);
    }

    #[test]
    fn exact_room_is_exact() -> Result<()> {
        let mut room = Room::<u8, 4>::new();
        assert_eq!(room.exactly(3)?.len(), 3);
        assert_eq!(room.exactly(300)?.len(), 300);
        Ok(())
    }
}
