//! Skip lists: sorted maps, which C programs use from numbers to addresses.

use core::ffi::{c_int, c_ulong, c_void};
use core::ptr;
use core::sync::atomic::{AtomicU32, Ordering};

use super::random::{Random, successor};
use crate::Result;
use crate::mem::{NODE_MAGIC, Node, Nodes, Opaque, TOP_LEVEL, Tagged};
use crate::os::dump;

/// Decides on the levels of all lists' nodes.
static RANDOM: AtomicU32 = AtomicU32::new(Random::new(0xc010_55a1).last);

/// The entries beside a key.
#[derive(Clone, Copy, Debug)]
pub struct Neighbours {
    /// The last entry with a smaller key; 0 and NULL if there is none.
    pub before: (c_ulong, Opaque),
    /// The first entry with this key or a greater one.
    pub after: Option<(c_ulong, Opaque)>,
}

/// A sorted map from numbers to addresses.
#[doc(alias = "drmSLCreate")]
#[derive(Debug)]
pub struct SkipList {
    nodes: Nodes,
    count: c_int,
}

impl Tagged for SkipList {
    const MAGIC: c_ulong = 0xfaca_de00;
}

impl SkipList {
    /// `drmSLCreate()`—A map without entries.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn new() -> Result<Self> {
        Ok(Self { nodes: Nodes::new()?, count: 0 })
    }

    /// Whether nobody has written over the nodes' magic words.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.all().all(|node| node.magic() == NODE_MAGIC)
    }

    /// `drmSLInsert(l, key, value)`—Adds an entry; `false` if there is one with this key, which stays as it is.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    #[doc(alias = "drmSLInsert")]
    pub fn insert(&mut self, key: c_ulong, value: Opaque) -> Result<bool> {
        let added = self.nodes.insert(key, value, random_level)?;
        self.count = self.count.wrapping_add(added.into());
        Ok(added)
    }

    /// `drmSLDelete(l, key)`—Removes an entry; `false` if there is none with this key.
    #[doc(alias = "drmSLDelete")]
    pub fn remove(&mut self, key: c_ulong) -> bool {
        let removed = self.nodes.remove(key);
        self.count = self.count.wrapping_sub(removed.into());
        removed
    }

    /// `drmSLLookup(l, key, &node)`—Where the entry of a key is, until it is removed or the list dropped.
    #[doc(alias = "drmSLLookup")]
    #[must_use]
    pub fn find(&self, key: c_ulong) -> Option<*mut Node> {
        self.nodes.find(key)
    }

    /// `drmSLLookupNeighbors(l, key, …)`—The entries beside a key.
    #[doc(alias = "drmSLLookupNeighbors")]
    #[must_use]
    pub fn neighbours(&self, key: c_ulong) -> Neighbours {
        let before = self.nodes.before(key);
        Neighbours { before: before.entry(), after: before.after(0).map(Node::entry) }
    }

    /// `drmSLFirst(l, &key, &value)`—Begins a visit, and visits the first entry.
    #[doc(alias = "drmSLFirst")]
    pub fn visit_first(&mut self) -> Option<(c_ulong, Opaque)> {
        self.nodes.rewind();
        self.nodes.visit()
    }

    /// `drmSLNext(l, &key, &value)`—Goes on with the visit; `None` at its end, and if it has not begun.
    #[doc(alias = "drmSLNext")]
    pub fn visit_next(&mut self) -> Option<(c_ulong, Opaque)> {
        self.nodes.visit()
    }

    /// `drmSLDump(l)`—Prints the list to the C library's `stdout`.
    #[doc(alias = "drmSLDump")]
    pub fn dump(&self) {
        dump::list(self.nodes.top() as c_int, self.count);
        for node in self.all() {
            if node.magic() != NODE_MAGIC {
                dump::bad_magic(node.magic(), NODE_MAGIC);
            }
            dump::entry(shown(node), node.levels());
            for level in 0..node.levels().min(TOP_LEVEL as c_int + 1) {
                dump::successor(level, node.after(level as usize).map(shown));
            }
        }
    }

    /// The head and all nodes.
    fn all(&self) -> impl Iterator<Item = &Node> {
        core::iter::successors(Some(self.nodes.head()), |node| node.after(0))
    }
}

fn shown(node: &Node) -> dump::Entry {
    let (key, value) = node.entry();
    dump::Entry { address: ptr::from_ref(node).cast::<c_void>(), key, value: value.address() }
}

/// `drmSLDump(l)` of what is no list, but begins with that word.
#[cfg(feature = "capi")]
pub(crate) fn dump_garbage(magic: c_ulong) {
    dump::bad_magic(magic, SkipList::MAGIC);
}

/// A level from 1 on, half as likely as the one below it.
fn random_level() -> usize {
    let mut level = 1;
    while draw() % 2 == 1 && level < TOP_LEVEL {
        level += 1;
    }
    level
}

/// The next number, of which each thread gets one of its own.
fn draw() -> u32 {
    let mut last = RANDOM.load(Ordering::Relaxed);
    loop {
        let next = successor(last);
        match RANDOM.compare_exchange_weak(last, next, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => return next,
            Err(other) => last = other,
        }
    }
}
