//! Places for values that other values know by number.

use drm::Result;
use drm::mem::{CVec, Zeroed};

/// Values in an array, each with the number of its place, which others may have after it. No value has the number 0.
#[derive(Debug)]
pub(crate) struct Arena<T: Zeroed> {
    values: CVec<T>,
    /// The numbers of all places, those in use first.
    numbers: CVec<u32>,
    used: usize,
}

impl<T: Zeroed> Arena<T> {
    pub(crate) const fn new() -> Self {
        Self { values: CVec::new(), numbers: CVec::new(), used: 0 }
    }

    /// Makes room for so many values in all, so that the next ones need no memory.
    #[inline]
    pub(crate) fn reserve(&mut self, count: usize) -> Result<()> {
        if count <= self.numbers.len() { Ok(()) } else { self.enlarge(count) }
    }

    #[inline(never)]
    fn enlarge(&mut self, count: usize) -> Result<()> {
        let old = self.numbers.len();
        let count = count.max(old.saturating_mul(2)).max(4);
        self.values.grow(count)?;
        self.numbers.grow(count)?;
        for (place, number) in self.numbers.iter_mut().enumerate().skip(old) {
            *number = (place as u32).wrapping_add(1);
        }
        Ok(())
    }

    /// The same for one value more.
    pub(crate) fn reserve_one(&mut self) -> Result<()> {
        self.reserve(self.used.saturating_add(1))
    }

    /// A place for a value. What is there now is of no meaning.
    ///
    /// # Errors
    ///
    /// `NOMEM`.
    pub(crate) fn claim(&mut self) -> Result<u32> {
        self.reserve_one()?;
        let number = self.numbers.get(self.used).copied().unwrap_or_default();
        self.used = self.used.saturating_add(1);
        Ok(number)
    }

    /// Gives a place back.
    pub(crate) fn release(&mut self, number: u32) {
        self.used = self.used.saturating_sub(1);
        if let Some(place) = self.numbers.get_mut(self.used) {
            *place = number;
        }
    }

    /// The value of a place; `None` for 0.
    #[inline]
    pub(crate) fn get(&self, number: u32) -> Option<&T> {
        self.values.get((number as usize).wrapping_sub(1))
    }

    /// The same, to be changed.
    #[inline]
    pub(crate) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.values.get_mut((number as usize).wrapping_sub(1))
    }
}
