//! What belongs to a number that the kernel gave: buffers by their handles and by their names.

use drm::Result;
use drm::mem::{CVec, Zeroed};

use crate::tree::Tree;

/// Numbers below this have a place each. The kernel gives low numbers first, and no program has so many buffers; a number that
/// is just below costs 8 MiB.
const LOW: usize = 1 << 20;

/// How many places there are at least.
const FEW: usize = 512;

/// Values by number.
#[derive(Debug)]
pub(crate) struct Table<T: Copy>
where
    Option<T>: Zeroed,
{
    low: CVec<Option<T>>,
    high: Tree<Option<T>>,
}

impl<T: Copy> Table<T>
where
    Option<T>: Zeroed,
{
    pub(crate) const fn new() -> Self {
        Self { low: CVec::new(), high: Tree::new() }
    }

    /// The value.
    #[inline]
    pub(crate) fn get(&self, key: u32) -> Option<T> {
        match self.low.get(key as usize) {
            Some(value) => *value,
            None if (key as usize) < LOW => None,
            None => self.high.get(key).flatten(),
        }
    }

    /// Enters a value, in place of the one that was there.
    ///
    /// # Errors
    ///
    /// `NOMEM`; the table is as it was.
    #[inline]
    pub(crate) fn insert(&mut self, key: u32, value: T) -> Result<()> {
        if self.low.get(key as usize).is_none() {
            self.make_room(key, value)?;
        }
        if let Some(place) = self.low.get_mut(key as usize) {
            *place = Some(value);
        }
        Ok(())
    }

    /// Makes places up to a low number; enters the value of a high one.
    #[inline(never)]
    fn make_room(&mut self, key: u32, value: T) -> Result<()> {
        let key_place = key as usize;
        if key_place >= LOW {
            return self.high.insert(key, Some(value));
        }
        self.low.grow(key_place.saturating_add(1).next_power_of_two().max(FEW))
    }

    /// Takes a value out.
    #[inline]
    pub(crate) fn remove(&mut self, key: u32) -> Option<T> {
        match self.low.get_mut(key as usize) {
            Some(value) => value.take(),
            None if (key as usize) < LOW => None,
            None => self.high.remove(key).flatten(),
        }
    }

    /// All values, by ascending numbers.
    pub(crate) fn values(&self) -> impl Iterator<Item = T> {
        let high = self.high.iter().map(|(_, value)| value);
        self.low.iter().copied().chain(high).flatten()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use drm::vendor::Shared;

    use super::{LOW, Table};

    #[test]
    fn low_and_high_numbers_are_alike() {
        let mut table = Table::new();
        let low = LOW as u32;
        let keys = [low, 0, u32::MAX, low - 1, 511, 512, low + 1];
        let mut model = BTreeMap::new();
        let objects: Vec<_> = keys.iter().map(|key| Shared::new(*key).unwrap()).collect();
        for (object, key) in objects.iter().zip(keys) {
            assert!(table.get(key).is_none() && table.remove(key).is_none());
            let value = object.entry();
            table.insert(key, value).unwrap();
            model.insert(key, value);
            assert!(table.get(key) == Some(value));
        }
        assert!(table.values().eq(model.values().copied()));
        for (key, value) in model {
            assert!(table.remove(key) == Some(value) && table.get(key).is_none());
        }
        assert_eq!(table.values().count(), 0);
    }
}
