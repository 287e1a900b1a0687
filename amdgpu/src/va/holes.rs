//! The free parts of a range, by address: a balanced tree that knows the largest hole below each node.
//!
//! Every hole has a size, and no two overlap.

use drm::Result;

use crate::arena::Arena;

/// Free addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hole {
    pub(super) offset: u64,
    /// The hole ends at 2^64 - 1 at most.
    pub(super) size: u64,
}

impl Hole {
    pub(super) const fn new(offset: u64, end: u64) -> Self {
        Self { offset, size: end.saturating_sub(offset) }
    }

    pub(super) const fn end(self) -> u64 {
        self.offset.saturating_add(self.size)
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    offset: u64,
    size: u64,
    /// Size of the largest hole from here down.
    most: u64,
    lower: u32,
    upper: u32,
    height: u32,
}

drm::zeroed_fields!(Node {
    offset: u64,
    size: u64,
    most: u64,
    lower: u32,
    upper: u32,
    height: u32
});

/// Where there is no node.
const NOWHERE: Node = Node { offset: 0, size: 0, most: 0, lower: 0, upper: 0, height: 0 };

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Lower,
    Upper,
}

impl Side {
    #[inline]
    const fn other(self) -> Self {
        match self {
            Self::Lower => Self::Upper,
            Self::Upper => Self::Lower,
        }
    }
}

/// More than the steps to a hole in the largest tree there can be.
const STEPS: usize = 48;

/// The nodes from the root to a hole.
#[derive(Debug)]
pub(super) struct Way {
    nodes: [u32; STEPS],
    len: usize,
}

impl Way {
    pub(super) const fn new() -> Self {
        Self { nodes: [0; STEPS], len: 0 }
    }

    fn push(&mut self, node: u32) {
        if let Some(step) = self.nodes.get_mut(self.len) {
            *step = node;
            self.len = self.len.wrapping_add(1);
        }
    }

    fn pop(&mut self) {
        self.len = self.len.saturating_sub(1);
    }

    /// The node after so many steps; 0 beyond the last.
    fn node(&self, step: usize) -> u32 {
        self.nodes.get(..self.len).and_then(|nodes| nodes.get(step)).map_or(0, |node| *node)
    }

    fn end(&self) -> u32 {
        self.node(self.len.wrapping_sub(1))
    }
}

#[derive(Debug)]
pub(super) struct Holes {
    nodes: Arena<Node>,
    root: u32,
}

impl Holes {
    pub(super) const fn new() -> Self {
        Self { nodes: Arena::new(), root: 0 }
    }

    /// Makes room for so many holes, which then need no memory.
    #[inline]
    pub(super) fn reserve(&mut self, count: usize) -> Result<()> {
        self.nodes.reserve(count)
    }

    fn node(&self, node: u32) -> &Node {
        self.nodes.get(node).unwrap_or(&NOWHERE)
    }

    fn hole(&self, node: u32) -> Hole {
        let Node { offset, size, .. } = *self.node(node);
        Hole { offset, size }
    }

    fn set_hole(&mut self, node: u32, hole: Hole) {
        if let Some(node) = self.nodes.get_mut(node) {
            (node.offset, node.size) = (hole.offset, hole.size);
        }
    }

    fn child(&self, node: u32, side: Side) -> u32 {
        let Node { lower, upper, .. } = *self.node(node);
        match side {
            Side::Lower => lower,
            Side::Upper => upper,
        }
    }

    fn set_child(&mut self, node: u32, side: Side, child: u32) {
        match (self.nodes.get_mut(node), side) {
            (Some(node), Side::Lower) => node.lower = child,
            (Some(node), Side::Upper) => node.upper = child,
            (None, _) => self.root = child,
        }
    }

    /// The first hole from one side on for which `fit` has an answer, among those of at least `size`: the answer, and the
    /// way to the hole.
    pub(super) fn first<T>(
        &self,
        side: Side,
        size: u64,
        fit: &impl Fn(Hole) -> Option<T>,
    ) -> Option<(T, Way)> {
        let mut way = Way::new();
        let fitting = self.first_below(self.root, side, size, fit, &mut way)?;
        Some((fitting, way))
    }

    fn first_below<T>(
        &self,
        at: u32,
        side: Side,
        size: u64,
        fit: &impl Fn(Hole) -> Option<T>,
        way: &mut Way,
    ) -> Option<T> {
        let node = self.nodes.get(at).filter(|node| node.most >= size)?;
        way.push(at);
        let found = self.first_below(self.child(at, side), side, size, fit, way);
        let found = found.or_else(|| if node.size >= size { fit(self.hole(at)) } else { None });
        if found.is_some() {
            return found;
        }
        let found = self.first_below(self.child(at, side.other()), side, size, fit, way);
        if found.is_none() {
            way.pop();
        }
        found
    }

    /// The hole that holds `size` addresses from `offset` on, and the way to it.
    pub(super) fn around(&self, offset: u64, size: u64) -> Option<(Hole, Way)> {
        let mut way = Way::new();
        let mut below = None;
        let mut at = self.root;
        while let Some(node) = self.nodes.get(at) {
            way.push(at);
            at = if node.offset > offset {
                node.lower
            } else {
                below = Some(way.len);
                node.upper
            };
        }
        way.len = below?;
        let hole = self.hole(way.end());
        (hole.end() >= offset.checked_add(size)?).then_some((hole, way))
    }

    /// Adds a hole, and joins it with those that begin where it ends and end where it begins. No memory is needed then.
    pub(super) fn add(&mut self, hole: Hole) -> Result<()> {
        let mut way = Way::new();
        let (mut lower, mut upper) = (None, None);
        let mut at = self.root;
        while let Some(node) = self.nodes.get(at) {
            if node.offset >= hole.offset {
                upper = Some(way.len);
                way.push(at);
                at = node.lower;
            } else {
                lower = Some(way.len);
                way.push(at);
                at = node.upper;
            }
        }
        lower = lower.filter(|step| self.hole(way.node(*step)).end() == hole.offset);
        upper = upper.filter(|step| self.hole(way.node(*step)).offset == hole.end());
        let (nearer, farther) = match (lower, upper) {
            (Some(lower), Some(upper)) => (lower.min(upper), Some(lower.max(upper))),
            (Some(step), None) | (None, Some(step)) => (step, None),
            (None, None) if hole.size == 0 => return Ok(()),
            (None, None) => return self.attach(way, hole),
        };
        let start = lower.map_or(hole.offset, |step| self.hole(way.node(step)).offset);
        let end = upper.map_or(hole.end(), |step| self.hole(way.node(step)).end());
        self.set_hole(way.node(nearer), Hole::new(start, end));
        if let Some(farther) = farther {
            // One of two neighbours has nothing on the other's side, so that this takes no one else's place.
            way.len = farther.wrapping_add(1);
            self.detach(way);
        } else {
            self.settle(&way);
        }
        Ok(())
    }

    /// Puts up to two holes in the place of the one at the end of a way, within its bounds.
    pub(super) fn replace(&mut self, mut way: Way, below: Hole, above: Hole) -> Result<()> {
        let node = way.end();
        match (below.size > 0, above.size > 0) {
            (true, true) => {
                self.nodes.reserve_one()?;
                self.set_hole(node, below);
                // To the place right after it.
                let mut at = self.child(node, Side::Upper);
                while at != 0 {
                    way.push(at);
                    at = self.child(at, Side::Lower);
                }
                return self.attach(way, above);
            }
            (true, false) => self.set_hole(node, below),
            (false, true) => self.set_hole(node, above),
            (false, false) => {
                self.detach(way);
                return Ok(());
            }
        }
        self.settle(&way);
        Ok(())
    }

    /// Enters a hole below the end of a way, which has no node there.
    fn attach(&mut self, mut way: Way, hole: Hole) -> Result<()> {
        let new = self.nodes.claim()?;
        if let Some(node) = self.nodes.get_mut(new) {
            *node = Node { offset: hole.offset, size: hole.size, ..NOWHERE };
        }
        let end = way.end();
        let is_above = self.node(end).offset < hole.offset;
        self.set_child(end, if is_above { Side::Upper } else { Side::Lower }, new);
        way.push(new);
        self.settle(&way);
        Ok(())
    }

    /// Takes out the hole at the end of a way.
    fn detach(&mut self, mut way: Way) {
        let mut node = way.end();
        let Node { lower, upper, .. } = *self.node(node);
        if lower != 0 && upper != 0 {
            // Its place is the next one's, which has nothing below it.
            let emptied = node;
            node = upper;
            way.push(node);
            while self.child(node, Side::Lower) != 0 {
                node = self.child(node, Side::Lower);
                way.push(node);
            }
            self.set_hole(emptied, self.hole(node));
        }
        let Node { lower, upper, .. } = *self.node(node);
        way.pop();
        self.replace_child(way.end(), node, lower.max(upper));
        self.nodes.release(node);
        self.settle(&way);
    }

    fn replace_child(&mut self, parent: u32, old: u32, new: u32) {
        let is_lower = self.child(parent, Side::Lower) == old;
        self.set_child(parent, if is_lower { Side::Lower } else { Side::Upper }, new);
    }

    /// Makes everything on a way true and balanced again, from its end to the root.
    fn settle(&mut self, way: &Way) {
        for step in (0..way.len).rev() {
            let node = way.node(step);
            self.sum_up(node);
            let top = self.balanced(node);
            if top != node {
                let parent = step.checked_sub(1).map_or(0, |step| way.node(step));
                self.replace_child(parent, node, top);
            }
        }
    }

    fn sum_up(&mut self, node: u32) {
        let Node { size, lower, upper, .. } = *self.node(node);
        let (lower, upper) = (self.node(lower), self.node(upper));
        let most = size.max(lower.most).max(upper.most);
        let height = lower.height.max(upper.height).wrapping_add(1);
        if let Some(node) = self.nodes.get_mut(node) {
            (node.most, node.height) = (most, height);
        }
    }

    /// How much higher a node is on one side.
    fn leaning(&self, node: u32, side: Side) -> i64 {
        let height = |side| i64::from(self.node(self.child(node, side)).height);
        height(side).wrapping_sub(height(side.other()))
    }

    /// Turns the node of a tree that has become two steps higher on one side: what is on top now.
    fn balanced(&mut self, node: u32) -> u32 {
        for side in [Side::Lower, Side::Upper] {
            if self.leaning(node, side) > 1 {
                let child = self.child(node, side);
                if self.leaning(child, side) < 0 {
                    let top = self.turned(child, side.other());
                    self.set_child(node, side, top);
                }
                return self.turned(node, side);
            }
        }
        node
    }

    /// Puts the child of one side above its parent.
    fn turned(&mut self, node: u32, side: Side) -> u32 {
        let top = self.child(node, side);
        self.set_child(node, side, self.child(top, side.other()));
        self.set_child(top, side.other(), node);
        self.sum_up(node);
        self.sum_up(top);
        top
    }

    /// All holes from the lowest on, for checks.
    #[cfg(test)]
    pub(super) fn all(&self) -> Vec<Hole> {
        let mut all = Vec::new();
        let height = self.check(self.root, &mut all);
        assert!(height as usize <= STEPS);
        all
    }

    #[cfg(test)]
    fn check(&self, at: u32, all: &mut Vec<Hole>) -> u32 {
        let Some(node) = self.nodes.get(at) else { return 0 };
        let first = all.len();
        let lower = self.check(node.lower, all);
        all.push(self.hole(at));
        let upper = self.check(node.upper, all);
        assert!(lower.abs_diff(upper) <= 1);
        assert_eq!(node.height, lower.max(upper) + 1);
        assert_eq!(Some(node.most), all.iter().skip(first).map(|hole| hole.size).max());
        node.height
    }
}
