//! Skip lists: sorted maps, which C programs use from numbers to addresses.

use core::ffi::{c_int, c_ulong, c_void};
use core::mem;
use core::ptr;
use core::sync::atomic::{AtomicU32, Ordering};

use super::random::{Random, successor};
use crate::Result;
use crate::mem::{CBox, CVec, Opaque, Tagged};
use crate::os::dump;

/// The highest level of a node.
const TOP: usize = 16;
const LEVELS: usize = TOP + 1;

const NODE_MAGIC: c_ulong = 0x00fa_b1ed;
const FREED_MAGIC: c_ulong = 0xdece_a5ed;

/// Decides on the levels of all lists' nodes.
static RANDOM: AtomicU32 = AtomicU32::new(Random::new(0xc010_55a1).last);

/// Place of a node; 0 is the head's, and as a successor none.
type Link = u32;

/// An entry. C programs know where magic word, key and value are.
#[derive(Debug)]
#[repr(C)]
pub struct Node {
    magic: c_ulong,
    key: c_ulong,
    value: Opaque,
    /// How many of `forward` are in use.
    levels: c_int,
    /// The successor on each level.
    forward: [Link; LEVELS],
}

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
    /// The head, then the entries, in no order. Those that were removed wait for the next to be added.
    nodes: CVec<Option<CBox<Node>>>,
    /// How many of the places in `nodes` have been in use.
    touched: Link,
    /// The first of the removed nodes.
    free: Link,
    /// The highest level of any node.
    level: usize,
    count: c_int,
    /// The node that is visited next.
    next: Link,
}

impl Tagged for SkipList {
    const MAGIC: c_ulong = 0xfaca_de00;
}

impl Node {
    const fn new() -> Self {
        let (key, value) = (0, Opaque::NULL);
        Self { magic: NODE_MAGIC, key, value, levels: LEVELS as c_int, forward: [0; LEVELS] }
    }

    const fn entry(&self) -> (c_ulong, Opaque) {
        (self.key, self.value)
    }

    fn shown(&self) -> dump::Entry {
        let address = ptr::from_ref(self).cast::<c_void>();
        dump::Entry { address, key: self.key, value: self.value.address() }
    }
}

impl SkipList {
    /// `drmSLCreate()`—A map without entries.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    pub fn new() -> Result<Self> {
        let mut nodes = CVec::zeroed(8)?;
        if let Some(head) = nodes.first_mut() {
            *head = Some(CBox::new(Node::new())?);
        }
        Ok(Self { nodes, touched: 1, free: 0, level: 0, count: 0, next: 0 })
    }

    /// Whether nobody has written over the nodes' magic words.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let mut link = 0;
        while let Some(node) = self.node(link) {
            if node.magic != NODE_MAGIC {
                return false;
            }
            link = self.after(link, 0);
            if link == 0 {
                break;
            }
        }
        true
    }

    /// `drmSLInsert(l, key, value)`—Adds an entry; `false` if there is one with this key, which stays as it is.
    ///
    /// # Errors
    ///
    /// [`NOMEM`](crate::Errno::NOMEM).
    #[doc(alias = "drmSLInsert")]
    pub fn insert(&mut self, key: c_ulong, value: Opaque) -> Result<bool> {
        let before = self.before(key);
        if self.found(&before, key).is_some() {
            return Ok(false);
        }
        let link = self.allocate()?;
        let mut level = random_level();
        if level > self.level {
            self.level += 1;
            level = self.level;
        }
        if let Some(node) = self.node_mut(link) {
            (node.magic, node.key, node.value) = (NODE_MAGIC, key, value);
            node.levels = level as c_int + 1;
            node.forward = [0; LEVELS];
        }
        for (level, before) in before.into_iter().enumerate().take(level + 1) {
            let next = self.after(before, level);
            self.set_after(link, level, next);
            self.set_after(before, level, link);
        }
        self.count = self.count.wrapping_add(1);
        Ok(true)
    }

    /// `drmSLDelete(l, key)`—Removes an entry; `false` if there is none with this key.
    #[doc(alias = "drmSLDelete")]
    pub fn remove(&mut self, key: c_ulong) -> bool {
        let before = self.before(key);
        let Some(link) = self.found(&before, key) else { return false };
        for (level, before) in before.into_iter().enumerate().take(self.level + 1) {
            if self.after(before, level) == link {
                let next = self.after(link, level);
                self.set_after(before, level, next);
            }
        }
        while self.level > 0 && self.after(0, self.level) == 0 {
            self.level -= 1;
        }
        self.count = self.count.wrapping_sub(1);
        if self.next == link {
            self.next = self.after(link, 0);
        }
        let free = mem::replace(&mut self.free, link);
        if let Some(node) = self.node_mut(link) {
            node.magic = FREED_MAGIC;
        }
        self.set_after(link, 0, free);
        true
    }

    /// `drmSLLookup(l, key, &node)`—Where the entry of a key is, until it is removed or the list dropped.
    #[doc(alias = "drmSLLookup")]
    #[must_use]
    pub fn find(&self, key: c_ulong) -> Option<*mut Node> {
        let link = self.found(&self.before(key), key)?;
        self.nodes.get(place(link))?.as_ref().map(CBox::as_ptr)
    }

    /// `drmSLLookupNeighbors(l, key, …)`—The entries beside a key.
    #[doc(alias = "drmSLLookupNeighbors")]
    #[must_use]
    pub fn neighbours(&self, key: c_ulong) -> Neighbours {
        let [before, ..] = self.before(key);
        let after = self.after(before, 0);
        Neighbours {
            before: self.node(before).map_or((0, Opaque::NULL), Node::entry),
            after: self.entry(after).map(Node::entry),
        }
    }

    /// `drmSLFirst(l, &key, &value)`—Begins a visit, and visits the first entry.
    #[doc(alias = "drmSLFirst")]
    pub fn visit_first(&mut self) -> Option<(c_ulong, Opaque)> {
        self.next = self.after(0, 0);
        self.visit_next()
    }

    /// `drmSLNext(l, &key, &value)`—Goes on with the visit; `None` at its end, and if it has not begun.
    #[doc(alias = "drmSLNext")]
    pub fn visit_next(&mut self) -> Option<(c_ulong, Opaque)> {
        let entry = self.entry(self.next)?.entry();
        self.next = self.after(self.next, 0);
        Some(entry)
    }

    /// `drmSLDump(l)`—Prints the list to the C library's `stdout`.
    #[doc(alias = "drmSLDump")]
    pub fn dump(&self) {
        dump::list(self.level as c_int, self.count);
        let mut link = 0;
        while let Some(node) = self.node(link) {
            if node.magic != NODE_MAGIC {
                dump::bad_magic(node.magic, NODE_MAGIC);
            }
            dump::entry(node.shown(), node.levels);
            let levels = usize::try_from(node.levels).unwrap_or_default();
            for (level, next) in node.forward.iter().enumerate().take(levels) {
                dump::successor(level as c_int, self.entry(*next).map(Node::shown));
            }
            link = self.after(link, 0);
            if link == 0 {
                break;
            }
        }
    }

    /// The last node with a smaller key, on each level.
    fn before(&self, key: c_ulong) -> [Link; LEVELS] {
        let mut before = [0; LEVELS];
        let Some(mut node) = self.node(0) else { return before };
        let mut at = 0;
        // No node is on a higher level.
        for (level, before) in before.iter_mut().enumerate().take(self.level + 1).rev() {
            while let Some(&link) = node.forward.get(level) {
                match self.entry(link) {
                    Some(next) if next.key < key => (node, at) = (next, link),
                    _ => break,
                }
            }
            *before = at;
        }
        before
    }

    /// The node with this key, if it comes next.
    fn found(&self, before: &[Link; LEVELS], key: c_ulong) -> Option<Link> {
        let [before, ..] = before;
        let link = self.after(*before, 0);
        self.entry(link).is_some_and(|node| node.key == key).then_some(link)
    }

    /// A node that is not in the list.
    fn allocate(&mut self) -> Result<Link> {
        if self.free != 0 {
            let link = self.free;
            self.free = self.after(link, 0);
            return Ok(link);
        }
        let used = place(self.touched);
        if used >= self.nodes.len() {
            self.nodes.grow(used.saturating_mul(2))?;
        }
        let node = CBox::new(Node::new())?;
        if let Some(place) = self.nodes.get_mut(used) {
            *place = Some(node);
        }
        let link = self.touched;
        // No array has more nodes than a link can count.
        self.touched += 1;
        Ok(link)
    }

    /// The head, or an entry.
    fn node(&self, link: Link) -> Option<&Node> {
        self.nodes.get(place(link))?.as_deref()
    }

    fn node_mut(&mut self, link: Link) -> Option<&mut Node> {
        self.nodes.get_mut(place(link))?.as_deref_mut()
    }

    /// A successor.
    fn entry(&self, link: Link) -> Option<&Node> {
        if link == 0 { None } else { self.node(link) }
    }

    fn after(&self, link: Link, level: usize) -> Link {
        self.node(link).and_then(|node| node.forward.get(level)).copied().unwrap_or_default()
    }

    fn set_after(&mut self, link: Link, level: usize, next: Link) {
        if let Some(place) = self.node_mut(link).and_then(|node| node.forward.get_mut(level)) {
            *place = next;
        }
    }
}

/// `drmSLDump(l)` of what is no list, but begins with that word.
#[cfg(feature = "capi")]
pub(crate) fn dump_garbage(magic: c_ulong) {
    dump::bad_magic(magic, SkipList::MAGIC);
}

const fn place(link: Link) -> usize {
    link as usize
}

/// A level from 1 on, half as likely as the one below it.
fn random_level() -> usize {
    let mut level = 1;
    while draw() % 2 == 1 && level < TOP {
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
