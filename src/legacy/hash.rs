//! Hash tables of a fixed number of buckets, which C programs use as maps from numbers to addresses.

use core::ffi::c_ulong;
use core::mem;

use super::random::Random;
use crate::Result;
use crate::mem::{CBox, CVec, Handle, Opaque, Tagged, zeroed_fields};

const BUCKETS: usize = 512;

/// What each byte of a key adds to its hash, of which only the bits that choose a bucket count.
const SCATTER: [u16; 256] = {
    let mut random = Random::new(37);
    let mut scatter = [0; 256];
    let mut rest: &mut [u16] = &mut scatter;
    while let Some((byte, later)) = rest.split_first_mut() {
        *byte = (random.draw() as usize % BUCKETS) as u16;
        rest = later;
    }
    scatter
};

/// Place of a node, counted from 1; 0 is none.
type Link = u32;

#[derive(Clone, Copy, Debug)]
struct Node {
    key: c_ulong,
    value: Opaque,
    next: Link,
}

zeroed_fields!(Node { key: c_ulong, value: Opaque, next: Link });

/// A map from numbers to addresses.
///
/// Visits its entries bucket by bucket; in a bucket the entry that was added or found last comes first.
#[doc(alias = "drmHashCreate")]
#[derive(Debug)]
pub struct HashTable {
    /// The first node of each bucket.
    buckets: [Link; BUCKETS],
    nodes: CVec<Node>,
    /// How many of the nodes have been in use.
    touched: Link,
    /// The first of those that no longer are.
    free: Link,
    /// Where the visit is: the node that comes next.
    next: Link,
    /// The bucket after that node's.
    next_bucket: u32,
}

impl Tagged for HashTable {
    const MAGIC: c_ulong = 0xdead_beef;
}

impl HashTable {
    /// `drmHashCreate()`—A map without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            buckets: [0; BUCKETS],
            nodes: CVec::new(),
            touched: 0,
            free: 0,
            next: 0,
            next_bucket: 0,
        }
    }

    /// The same behind a handle.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    #[inline(never)]
    pub fn new_handle() -> Result<CBox<Handle<Self>>> {
        Handle::new(Self::new())
    }

    /// `drmHashLookup(t, key, &value)`—The value of a key.
    #[doc(alias = "drmHashLookup")]
    pub fn get(&mut self, key: c_ulong) -> Option<Opaque> {
        let link = self.find(key)?;
        self.node(link).map(|node| node.value)
    }

    /// `drmHashInsert(t, key, value)`—Adds an entry; `false` if there is one with this key, which stays as it is.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    #[doc(alias = "drmHashInsert")]
    pub fn insert(&mut self, key: c_ulong, value: Opaque) -> Result<bool> {
        if self.find(key).is_some() {
            return Ok(false);
        }
        let link = self.allocate()?;
        if let Some(node) = self.node_mut(link) {
            (node.key, node.value) = (key, value);
        }
        self.put_first(bucket(key), link);
        Ok(true)
    }

    /// `drmHashDelete(t, key)`—Removes an entry; `false` if there is none with this key.
    #[doc(alias = "drmHashDelete")]
    pub fn remove(&mut self, key: c_ulong) -> bool {
        let Some((before, link)) = self.search(key) else { return false };
        let next = self.take_out(bucket(key), before, link);
        if self.next == link {
            self.next = next;
        }
        let free = mem::replace(&mut self.free, link);
        self.set_after(link, free);
        true
    }

    /// `drmHashFirst(t, &key, &value)`—Begins a visit, and visits the first entry.
    #[doc(alias = "drmHashFirst")]
    pub fn visit_first(&mut self) -> Option<(c_ulong, Opaque)> {
        (self.next, self.next_bucket) = (0, 0);
        self.visit_next()
    }

    /// `drmHashNext(t, &key, &value)`—Goes on with the visit; `None` at its end.
    ///
    /// An entry may be removed after it has been visited. Other changes on the way may have the visit leave
    /// entries out, or see them twice.
    #[doc(alias = "drmHashNext")]
    pub fn visit_next(&mut self) -> Option<(c_ulong, Opaque)> {
        while self.next == 0 {
            self.next = *self.buckets.get(place(self.next_bucket))?;
            self.next_bucket += 1;
        }
        let Node { key, value, next } = *self.node(self.next)?;
        self.next = next;
        Some((key, value))
    }

    /// The node with this key, which becomes the first of its bucket.
    fn find(&mut self, key: c_ulong) -> Option<Link> {
        let (before, link) = self.search(key)?;
        if before != 0 {
            self.take_out(bucket(key), before, link);
            self.put_first(bucket(key), link);
        }
        Some(link)
    }

    /// The node with this key, after the one before it in its bucket.
    fn search(&self, key: c_ulong) -> Option<(Link, Link)> {
        let mut before = 0;
        let mut link = *self.buckets.get(bucket(key))?;
        loop {
            let node = self.node(link)?;
            if node.key == key {
                return Some((before, link));
            }
            (before, link) = (link, node.next);
        }
    }

    /// Takes a node out of its bucket; the one after it.
    fn take_out(&mut self, bucket: usize, before: Link, link: Link) -> Link {
        let next = self.after(link);
        if before != 0 {
            self.set_after(before, next);
        } else if let Some(first) = self.buckets.get_mut(bucket) {
            *first = next;
        }
        next
    }

    fn put_first(&mut self, bucket: usize, link: Link) {
        if let Some(first) = self.buckets.get_mut(bucket) {
            let next = mem::replace(first, link);
            self.set_after(link, next);
        }
    }

    /// A node that is in no bucket.
    fn allocate(&mut self) -> Result<Link> {
        if self.free != 0 {
            let link = self.free;
            self.free = self.after(link);
            return Ok(link);
        }
        let used = place(self.touched);
        if used >= self.nodes.len() {
            self.nodes.grow(used.saturating_mul(2).max(8))?;
        }
        // No array has more nodes than a link can count.
        self.touched += 1;
        Ok(self.touched)
    }

    fn node(&self, link: Link) -> Option<&Node> {
        self.nodes.get(place(link).checked_sub(1)?)
    }

    fn node_mut(&mut self, link: Link) -> Option<&mut Node> {
        self.nodes.get_mut(place(link).checked_sub(1)?)
    }

    fn after(&self, link: Link) -> Link {
        self.node(link).map_or(0, |node| node.next)
    }

    fn set_after(&mut self, link: Link, next: Link) {
        if let Some(node) = self.node_mut(link) {
            node.next = next;
        }
    }
}

impl Default for HashTable {
    fn default() -> Self {
        Self::new()
    }
}

const fn place(link: Link) -> usize {
    link as usize
}

fn bucket(key: c_ulong) -> usize {
    let mut hash = 0usize;
    let mut rest = key;
    while rest != 0 {
        let scatter = SCATTER.get(usize::from(rest as u8)).copied().unwrap_or_default();
        hash = (hash * 2 + usize::from(scatter)) % BUCKETS;
        rest >>= 8;
    }
    hash
}
