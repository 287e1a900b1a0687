//! Values by number, however high the numbers are.
//!
//! A tree of 64 branches, as high as the highest number asks for: a number like `0xffff_ffff` costs the six nodes on its
//! way and no more. Low numbers have a place each in a table instead.

use drm::Result;
use drm::mem::Zeroed;

use crate::arena::Arena;

/// Bits of the number that each step looks at.
const STEP: u32 = 6;
const WIDTH: usize = 1 << STEP;
/// Steps to an entry if the numbers are highest.
const STEPS: usize = 6;

/// Which entries there are, a bit each, and these.
type Node<T> = (u64, [T; WIDTH]);

/// Values by number.
#[derive(Debug)]
pub(crate) struct Tree<T: Copy + Zeroed> {
    /// Their entries are the numbers of nodes one level below; 0 for none.
    branches: Arena<Node<u32>>,
    leaves: Arena<Node<T>>,
    /// 0 if the tree is empty. No other node is, in either arena.
    root: u32,
    /// The root's level: 0 for a leaf.
    height: u32,
}

/// Place of a number's entry in a node of this level.
const fn place(key: u32, level: u32) -> usize {
    (key >> STEP.wrapping_mul(level)) as usize % WIDTH
}

/// The level of a root that leads to this number: that of its highest bit, which is one of 32.
const fn level_of(key: u32) -> u32 {
    let bit = 31 ^ (key | 1).leading_zeros();
    // A sixth of it, rounded down.
    bit.wrapping_mul(43) >> 8
}

impl<T: Copy + Zeroed> Tree<T> {
    pub(crate) const fn new() -> Self {
        Self { branches: Arena::new(), leaves: Arena::new(), root: 0, height: 0 }
    }

    /// The value.
    pub(crate) fn get(&self, key: u32) -> Option<T> {
        if level_of(key) > self.height {
            return None;
        }
        let mut node = self.root;
        for level in (1..=self.height).rev() {
            node = *self.branches.get(node)?.1.get(place(key, level))?;
        }
        entry(self.leaves.get(node)?, key)
    }

    /// Enters a value, in place of the one that was there.
    ///
    /// # Errors
    ///
    /// `NOMEM`; the tree is as it was.
    pub(crate) fn insert(&mut self, key: u32, value: T) -> Result<()> {
        let entered = self.enter(key, value);
        if entered.is_err() {
            // Nodes on the way that have no entries now.
            self.remove(key);
        }
        entered
    }

    fn enter(&mut self, key: u32, value: T) -> Result<()> {
        if self.root == 0 {
            self.height = level_of(key);
            self.root = self.node(self.height)?;
        }
        while self.height < level_of(key) {
            let root = self.node(self.height.wrapping_add(1))?;
            enter(&mut self.branches, root, 0, self.root);
            self.root = root;
            self.height = self.height.wrapping_add(1);
        }
        let mut node = self.root;
        for level in (1..=self.height).rev() {
            let place = place(key, level);
            let below = self.branches.get(node).and_then(|(_, entries)| entries.get(place));
            node = match below {
                Some(below) if *below != 0 => *below,
                _ => {
                    let below = self.node(level.wrapping_sub(1))?;
                    enter(&mut self.branches, node, place, below);
                    below
                }
            };
        }
        enter(&mut self.leaves, node, place(key, 0), value);
        Ok(())
    }

    /// A new node without entries.
    fn node(&mut self, level: u32) -> Result<u32> {
        if level > 0 {
            let number = self.branches.claim()?;
            if let Some(node) = self.branches.get_mut(number) {
                *node = (0, [0; WIDTH]);
            }
            return Ok(number);
        }
        let number = self.leaves.claim()?;
        if let Some((present, _)) = self.leaves.get_mut(number) {
            *present = 0;
        }
        Ok(number)
    }

    /// Takes a value out.
    pub(crate) fn remove(&mut self, key: u32) -> Option<T> {
        if level_of(key) > self.height {
            return None;
        }
        // The way to the value, or as far as there is one; the last node first.
        let mut way = [0; STEPS];
        let mut node = self.root;
        for level in (0..=self.height).rev() {
            if let Some(step) = way.get_mut(level as usize) {
                *step = node;
            }
            let below = self.branches.get(node).filter(|_| level > 0);
            node =
                below.and_then(|(_, nodes)| nodes.get(place(key, level))).map_or(0, |node| *node);
        }
        let value = way.first().and_then(|leaf| entry(self.leaves.get(*leaf)?, key));
        for (level, node) in (0..=self.height).zip(way) {
            let place = place(key, level);
            let left = if level == 0 {
                leave(&mut self.leaves, node, place)
            } else {
                leave(&mut self.branches, node, place)
            };
            if left {
                return value;
            }
        }
        // Nothing is left, and no memory is kept for it.
        *self = Self::new();
        value
    }

    /// All entries, by ascending numbers.
    pub(crate) fn iter(&self) -> Iter<'_, T> {
        Iter { tree: self, first: 0, present: 0, entries: None, next: Some(0) }
    }

    /// The first leaf with entries from this number on, and its first number.
    fn leaf_from(&self, key: u32) -> Option<(u32, &Node<T>)> {
        if level_of(key) > self.height {
            return None;
        }
        self.leaf_below(self.root, self.height, 0, key)
    }

    /// The same below one node, whose first number is `first`.
    fn leaf_below(&self, node: u32, level: u32, first: u32, key: u32) -> Option<(u32, &Node<T>)> {
        let Some(below) = level.checked_sub(1) else {
            return self.leaves.get(node).map(|leaf| (first, leaf));
        };
        let (present, nodes) = self.branches.get(node)?;
        let from = if key > first { place(key, level) } else { 0 };
        nodes.iter().enumerate().skip(from).find_map(|(place, node)| {
            let there = present & (1 << place) != 0;
            let first = first.wrapping_add((place as u32).wrapping_shl(STEP.wrapping_mul(level)));
            there.then(|| self.leaf_below(*node, below, first, key)).flatten()
        })
    }
}

/// What a leaf has for a number.
fn entry<T: Copy>((present, entries): &Node<T>, key: u32) -> Option<T> {
    let place = place(key, 0);
    if present & (1 << place) == 0 { None } else { entries.get(place).copied() }
}

fn enter<T: Copy + Zeroed>(nodes: &mut Arena<Node<T>>, node: u32, place: usize, value: T) {
    if let Some((present, entries)) = nodes.get_mut(node) {
        if let Some(entry) = entries.get_mut(place) {
            *present |= 1 << place;
            *entry = value;
        }
    }
}

/// Takes an entry out of a node, and the node away if it was the last: `false`. Also if there is no such node.
fn leave<T: Copy + Zeroed>(nodes: &mut Arena<Node<T>>, node: u32, place: usize) -> bool {
    let Some((present, entries)) = nodes.get_mut(node) else { return false };
    *present &= !(1 << place);
    if let Some(entry) = entries.get_mut(place) {
        *entry = drm::vendor::zeroed();
    }
    let left = *present != 0;
    if !left {
        nodes.release(node);
    }
    left
}

/// The entries of a tree, by ascending numbers.
pub(crate) struct Iter<'a, T: Copy + Zeroed> {
    tree: &'a Tree<T>,
    first: u32,
    present: u64,
    entries: Option<&'a [T; WIDTH]>,
    /// Where the next leaf begins; `None` after the last.
    next: Option<u32>,
}

impl<T: Copy + Zeroed> Iterator for Iter<'_, T> {
    type Item = (u32, T);

    fn next(&mut self) -> Option<Self::Item> {
        while self.present == 0 {
            let (first, (present, entries)) = self.tree.leaf_from(self.next?)?;
            (self.first, self.present, self.entries) = (first, *present, Some(entries));
            self.next = first.checked_add(WIDTH as u32);
        }
        let place = self.present.trailing_zeros();
        self.present &= self.present.wrapping_sub(1);
        let value = self.entries?.get(place as usize)?;
        Some((self.first.wrapping_add(place), *value))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use super::{STEP, STEPS, Tree, level_of};

    /// Numbers that the same start gives again.
    fn random(state: &mut u64) -> u64 {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        *state
    }

    #[test]
    fn behaves_as_a_map() {
        for (seed, mask) in [(1, 0x3f), (2, 0xfff), (3, 0xf_ffff), (4, u32::MAX), (5, 0xffc0_00ff)]
        {
            let mut state = seed;
            let mut tree = Tree::new();
            let mut model = BTreeMap::new();
            for _ in 0..4000 {
                let key = random(&mut state) as u32 & mask;
                let known = model.keys().nth(random(&mut state) as usize % 64).copied();
                match random(&mut state) % 5 {
                    0 | 1 => {
                        let value = random(&mut state);
                        tree.insert(key, value).unwrap();
                        model.insert(key, value);
                    }
                    2 | 3 => {
                        let key = known.unwrap_or(key);
                        assert_eq!(tree.remove(key), model.remove(&key));
                    }
                    _ => assert_eq!(tree.get(key), model.get(&key).copied()),
                }
                assert_eq!(
                    known.and_then(|key| tree.get(key)),
                    known.and_then(|key| model.get(&key).copied())
                );
            }
            assert!(tree.iter().eq(model.iter().map(|(key, value)| (*key, *value))));
            for key in model.into_keys() {
                assert!(tree.remove(key).is_some());
            }
            assert_eq!((tree.root, tree.iter().count()), (0, 0));
        }
    }

    #[test]
    fn each_level_has_six_bits() {
        for (bit, level) in (0..STEPS as u32).flat_map(|level| [level; STEP as usize]).enumerate() {
            let first = 1u64 << bit;
            assert!(
                [first, 2 * first - 1].iter().all(|key| level_of(*key as u32) == level) || bit > 31
            );
        }
        assert_eq!(level_of(0), 0);
    }

    #[test]
    fn the_highest_numbers_are_numbers() {
        let mut tree = Tree::new();
        for key in [u32::MAX, 0, 64, u32::MAX - 64, 1 << 31] {
            assert_eq!(tree.get(key), None);
            assert_eq!(tree.remove(key), None);
            tree.insert(key, key).unwrap();
            assert_eq!(tree.get(key), Some(key));
        }
        let keys: Vec<u32> = tree.iter().map(|(key, _)| key).collect();
        assert_eq!(keys, [0, 64, 1 << 31, u32::MAX - 64, u32::MAX]);
    }
}
