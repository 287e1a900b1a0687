//! Room that the kernel fills before it has said how much there is.

use core::mem::MaybeUninit;
use core::{mem, ptr, slice};

use super::{CVec, Zeroed};
use crate::Result;

/// Room for an array from the kernel: on the stack for the usual lengths, on the heap beyond.
///
/// The protocol of the kernel's lists: the caller offers room, the kernel fills it as far as it goes
/// and reports the total. A first offer that is large enough saves the request that only counts.
pub(crate) struct Room<T: Zeroed, const USUAL: usize> {
    stack: [MaybeUninit<T>; USUAL],
    /// How much of `stack` has been written: nothing, or all.
    written: usize,
    /// Used instead of `stack` once it has elements.
    heap: CVec<T>,
}

impl<T: Zeroed + Copy, const USUAL: usize> Room<T, USUAL> {
    pub(crate) const fn new() -> Self {
        Self { stack: [MaybeUninit::uninit(); USUAL], written: 0, heap: CVec::new() }
    }

    /// The room, full of zeros: what the kernel counts but does not write reads as zero.
    pub(crate) fn offer(&mut self) -> &mut [T] {
        let (start, len) = if self.heap.is_empty() {
            self.written = USUAL;
            (self.stack.as_mut_ptr().cast(), USUAL)
        } else {
            (self.heap.as_mut_ptr(), self.heap.len())
        };
        // SAFETY: `len` elements lie at `start`, and zeros are a valid `T`.
        unsafe { ptr::write_bytes(start, 0, len) };
        // SAFETY: they have just been written, and stay borrowed with `self`.
        unsafe { slice::from_raw_parts_mut(start, len) }
    }

    /// Whether `total` elements found room. If not, the next offer has just that much.
    pub(crate) fn fits(&mut self, total: u32) -> Result<bool> {
        let total = length(total);
        let room = if self.heap.is_empty() { USUAL } else { self.heap.len() };
        if total <= room {
            return Ok(true);
        }
        self.heap = CVec::new();
        self.heap = CVec::zeroed(total)?;
        Ok(false)
    }

    /// Room for just `total` elements.
    pub(crate) fn exactly(&mut self, total: u32) -> Result<&mut [T]> {
        self.fits(total)?;
        Ok(self.offer().get_mut(..length(total)).unwrap_or_default())
    }

    /// The first `total` elements of the last offer; never more than it had.
    pub(crate) fn filled(&self, total: u32) -> &[T] {
        let all = if self.heap.is_empty() {
            // SAFETY: so many elements have been written.
            unsafe { slice::from_raw_parts(self.stack.as_ptr().cast(), self.written) }
        } else {
            &*self.heap
        };
        all.get(..length(total)).unwrap_or(all)
    }

    /// The same as an array of their own.
    pub(crate) fn take(&mut self, total: u32) -> Result<CVec<T>> {
        if self.heap.is_empty() {
            return CVec::copy_of(self.filled(total));
        }
        let mut array = mem::take(&mut self.heap);
        array.truncate(length(total));
        Ok(array)
    }
}

fn length(total: u32) -> usize {
    usize::try_from(total).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Room;
    use crate::Result;

    #[test]
    fn usual_lengths_stay_on_the_stack() -> Result<()> {
        let mut room = Room::<u32, 4>::new();
        assert!(room.filled(4).is_empty(), "nothing has been offered");
        room.offer().fill(7);
        assert!(room.fits(3)?);
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
        assert!(!room.fits(6)?);
        assert_eq!(room.offer(), [0; 6], "an offer is zeroed");
        room.offer().fill(8);
        assert!(room.fits(5)?, "shrinking is fine");
        assert_eq!(room.filled(5), [8; 5]);
        assert_eq!(&*room.take(9)?, [8; 6]);
        Ok(())
    }

    #[test]
    fn counts_that_cannot_be_are_out_of_memory() {
        let mut room = Room::<u64, 4>::new();
        assert_eq!(room.fits(u32::MAX), Err(crate::Errno::NOMEM.into()));
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
