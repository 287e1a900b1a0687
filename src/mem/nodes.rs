//! The nodes of a skip list: blocks that lead to each other, in the order of their keys.

use core::cell::Cell;
use core::ffi::{c_int, c_ulong};
use core::mem;
use core::ptr::NonNull;

use super::{CBox, Opaque, Zeroed};
use crate::{Errno, Result};

/// The highest level of a node.
pub(crate) const TOP: usize = 16;
const LEVELS: usize = TOP + 1;

pub(crate) const NODE_MAGIC: c_ulong = 0x00fa_b1ed;
const FREED_MAGIC: c_ulong = 0xdece_a5ed;

/// Where a node is. Made for its list, and never given to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Link(NonNull<Node>);

/// An entry. C programs know where magic word, key, value and number of levels are.
#[derive(Debug)]
#[repr(C)]
pub struct Node {
    magic: Cell<c_ulong>,
    key: Cell<c_ulong>,
    value: Cell<Opaque>,
    /// How many of `forward` are in use.
    levels: Cell<c_int>,
    /// The successor on each level; of a removed node, on the lowest level, the one removed before it.
    forward: [Cell<Option<Link>>; LEVELS],
}

/// Nodes that share a block, for the C library's sake: single ones cost more to allocate and free than all the rest.
#[derive(Debug)]
struct Slab {
    nodes: [Node; 12],
    /// The slab made before it.
    older: Option<CBox<Self>>,
}

// SAFETY: integers, addresses, and options of pointers that are not NULL.
unsafe impl Zeroed for Slab {}

/// The nodes of a skip list.
///
/// All stay until the list is dropped, those that were removed to be used again. So links lead to nodes in any case, also
/// if a C program has written over keys and the order is lost.
#[derive(Debug)]
pub(crate) struct Nodes {
    /// Stands before all others, with all levels and no entry.
    head: Link,
    /// The slab made last; all others hang on it.
    newest: CBox<Slab>,
    /// How many of its nodes have been in use.
    used: usize,
    /// The node removed last, if it is not in use again.
    removed: Option<Link>,
    /// The highest level of any node but the head.
    top: usize,
    /// The node that is visited next.
    next: Option<Link>,
    /// Result of the last search: the last node with a smaller key, on each level up to `top`.
    before: [Cell<Link>; LEVELS],
}

// SAFETY: the nodes have one owner.
unsafe impl Send for Nodes {}

impl Node {
    pub(crate) fn magic(&self) -> c_ulong {
        self.magic.get()
    }

    pub(crate) fn entry(&self) -> (c_ulong, Opaque) {
        (self.key.get(), self.value.get())
    }

    pub(crate) fn levels(&self) -> c_int {
        self.levels.get()
    }

    /// The successor on a level.
    pub(crate) fn after(&self, level: usize) -> Option<&Self> {
        let link = self.forward.get(level)?.get()?;
        // SAFETY: all nodes of a list live as long as one of them is borrowed.
        Some(unsafe { link.0.as_ref() })
    }
}

impl Nodes {
    /// No entries.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub(crate) fn new() -> Result<Self> {
        let newest = CBox::<Slab>::zeroed()?;
        let [head, ..] = &newest.nodes;
        head.magic.set(NODE_MAGIC);
        head.levels.set(LEVELS as c_int);
        let head = Link(head.into());
        let before = core::array::from_fn(|_| Cell::new(head));
        Ok(Self { head, newest, used: 1, removed: None, top: 0, next: None, before })
    }

    pub(crate) fn head(&self) -> &Node {
        self.at(self.head)
    }

    pub(crate) const fn top(&self) -> usize {
        self.top
    }

    /// Adds an entry, on the level that is drawn or one above all others; `false` if there is one with this key.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM), before anything is drawn.
    pub(crate) fn insert(
        &mut self,
        key: c_ulong,
        value: Opaque,
        draw: impl FnOnce() -> usize,
    ) -> Result<bool> {
        if self.search(key).is_some() {
            return Ok(false);
        }
        let link = self.unused()?;
        let mut level = draw();
        if level > self.top {
            level = TOP.min(self.top + 1);
            self.top = level;
            if let Some(before) = self.before.get(level) {
                before.set(self.head);
            }
        }
        let node = self.at(link);
        node.magic.set(NODE_MAGIC);
        node.key.set(key);
        node.value.set(value);
        node.levels.set(level as c_int + 1);
        for (level, (before, place)) in
            self.before.iter().zip(&node.forward).enumerate().take(level + 1)
        {
            if let Some(successor) = self.at(before.get()).forward.get(level) {
                place.set(successor.replace(Some(link)));
            }
        }
        Ok(true)
    }

    /// Removes an entry; `false` if there is none with this key.
    pub(crate) fn remove(&mut self, key: c_ulong) -> bool {
        let Some(link) = self.search(key) else { return false };
        let node = self.at(link);
        for (level, (before, next)) in self.before.iter().zip(&node.forward).enumerate() {
            match self.at(before.get()).forward.get(level) {
                Some(place) if level <= self.top && place.get() == Some(link) => {
                    place.set(next.get())
                }
                // Nor is it on a higher level.
                _ => break,
            }
        }
        let [next, ..] = &node.forward;
        let next = next.replace(self.removed);
        node.magic.set(FREED_MAGIC);
        self.removed = Some(link);
        if self.next == Some(link) {
            self.next = next;
        }
        while self.top > 0 && self.after(self.head, self.top).is_none() {
            self.top -= 1;
        }
        true
    }

    /// The node of a key, a C program's to look at.
    pub(crate) fn find(&self, key: c_ulong) -> Option<*mut Node> {
        self.search(key).map(|link| link.0.as_ptr())
    }

    /// The last node with a smaller key, or the head.
    pub(crate) fn before(&self, key: c_ulong) -> &Node {
        self.search(key);
        let [before, ..] = &self.before;
        self.at(before.get())
    }

    /// Begins a visit.
    pub(crate) fn rewind(&mut self) {
        self.next = self.after(self.head, 0);
    }

    /// Goes on with the visit.
    pub(crate) fn visit(&mut self) -> Option<(c_ulong, Opaque)> {
        let link = self.next?;
        self.next = self.after(link, 0);
        Some(self.at(link).entry())
    }

    /// The node with this key; fills `before`.
    #[inline(never)]
    fn search(&self, key: c_ulong) -> Option<Link> {
        let mut at = self.head;
        let mut found = None;
        let mut places = self.before.get(..=self.top).unwrap_or_default();
        while let Some((place, lower)) = places.split_last() {
            found = loop {
                match self.after(at, lower.len()) {
                    Some(next) if self.at(next).key.get() < key => at = next,
                    other => break other,
                }
            };
            place.set(at);
            places = lower;
        }
        found.filter(|link| self.at(*link).key.get() == key)
    }

    /// A node that is not in the list.
    fn unused(&mut self) -> Result<Link> {
        if let Some(link) = self.removed {
            self.removed = self.after(link, 0);
            return Ok(link);
        }
        if self.used >= self.newest.nodes.len() {
            let mut slab = CBox::<Slab>::zeroed()?;
            mem::swap(&mut slab, &mut self.newest);
            self.newest.older = Some(slab);
            self.used = 0;
        }
        let node = self.newest.nodes.get(self.used).ok_or(Errno::NOMEM)?;
        self.used += 1;
        Ok(Link(node.into()))
    }

    fn at(&self, link: Link) -> &Node {
        // SAFETY: the node was made for this list, which frees it last.
        unsafe { link.0.as_ref() }
    }

    fn after(&self, link: Link, level: usize) -> Option<Link> {
        self.at(link).forward.get(level)?.get()
    }
}

impl Drop for Nodes {
    // One after the other: each in the other's drop would need a stack as deep as there are slabs.
    fn drop(&mut self) {
        let mut older = self.newest.older.take();
        while let Some(mut slab) = older {
            older = slab.older.take();
        }
    }
}
