//! From a list of assignments to the four arrays of an atomic commit.

use super::Assignment;
use crate::Result;
use crate::mem::{self, Room};

/// Assignments up to which nothing is allocated.
const USUAL: usize = 48;

/// Assignments up to which a simple sort is the fastest.
const RUN: usize = 16;

/// The arrays of an atomic commit: objects ascending, the number of properties of each, and these with
/// their values, ascending within each object.
pub(super) struct Payload<'a> {
    pub(super) objects: &'a [u32],
    pub(super) counts: &'a [u32],
    pub(super) props: &'a [u32],
    pub(super) values: &'a [u64],
}

/// Makes the arrays and hands them to `commit`.
pub(super) fn with<T>(
    assignments: &[Assignment],
    commit: impl FnOnce(Payload<'_>) -> Result<T>,
) -> Result<T> {
    let count = assignments.len();
    let mut sorted = Room::<Assignment, USUAL>::new();
    let sorted = sorted.exactly(count)?;
    mem::copy(sorted, assignments);
    sort(sorted)?;

    let mut objects = Room::<u32, USUAL>::new();
    let mut counts = Room::<u32, USUAL>::new();
    let mut props = Room::<u32, USUAL>::new();
    let mut values = Room::<u64, USUAL>::new();
    let objects = objects.exactly(count)?;
    let counts = counts.exactly(count)?;
    let props = props.exactly(count)?;
    let values = values.exactly(count)?;

    let (mut object_count, mut prop_count) = (0usize, 0usize);
    let mut owners = objects.iter_mut().zip(counts.iter_mut());
    let mut slots = props.iter_mut().zip(values.iter_mut());
    let mut owner: Option<(&mut u32, &mut u32)> = None;
    let mut assignments = sorted.iter().peekable();
    while let Some(assignment) = assignments.next() {
        // The sort is stable: of several values for one property the one set last comes last.
        if assignments.peek().is_some_and(|later| later.key() == assignment.key()) {
            continue;
        }
        if owner.as_ref().is_none_or(|(object, _)| **object != assignment.object_id) {
            owner = owners.next();
            object_count += 1;
        }
        let (Some((object, count)), Some((prop, value))) = (&mut owner, slots.next()) else {
            break;
        };
        **object = assignment.object_id;
        **count += 1;
        *prop = assignment.property_id;
        *value = assignment.value;
        prop_count += 1;
    }
    commit(Payload {
        objects: objects.get(..object_count).unwrap_or_default(),
        counts: counts.get(..object_count).unwrap_or_default(),
        props: props.get(..prop_count).unwrap_or_default(),
        values: values.get(..prop_count).unwrap_or_default(),
    })
}

/// Sorts by object, then property, then place in the list: short runs by insertion, then runs by
/// merging. Linear for what is in order already.
fn sort(assignments: &mut [Assignment]) -> Result<()> {
    for_each_run(assignments, RUN, insertion_sort);
    if assignments.len() <= RUN {
        return Ok(());
    }
    let mut scratch = Room::<Assignment, USUAL>::new();
    let scratch = scratch.exactly(assignments.len())?;
    let mut run = RUN;
    while run < assignments.len() {
        let next = run.saturating_mul(2);
        for_each_run(assignments, next, |pair| merge(pair, run, scratch));
        run = next;
    }
    Ok(())
}

/// `chunks_mut` without its panic for a width of 0.
fn for_each_run(
    assignments: &mut [Assignment],
    width: usize,
    mut act: impl FnMut(&mut [Assignment]),
) {
    let mut rest = assignments;
    while let Some((run, later)) = rest.split_at_mut_checked(width.min(rest.len()).max(1)) {
        act(run);
        rest = later;
    }
}

fn insertion_sort(run: &mut [Assignment]) {
    for end in 1..run.len() {
        let mut place = end;
        while place > 0 {
            let Some([earlier, later]) = run.get_mut(place - 1..=place) else { break };
            if earlier.key() <= later.key() {
                break;
            }
            core::mem::swap(earlier, later);
            place -= 1;
        }
    }
}

/// Merges the sorted runs before and from `middle` on.
fn merge(pair: &mut [Assignment], middle: usize, scratch: &mut [Assignment]) {
    let Some((left, right)) = pair.split_at_checked(middle) else { return };
    let in_order = match (left.last(), right.first()) {
        (Some(last), Some(first)) => last.key() <= first.key(),
        _ => true,
    };
    let Some(scratch) = scratch.get_mut(..left.len()) else { return };
    if in_order {
        return;
    }
    mem::copy(scratch, left);
    // Writing stays behind reading: the right run is read from `pair` itself.
    let (mut out, mut from) = (0, middle);
    let mut left = scratch.iter();
    let mut next = left.next();
    while let Some(assignment) = next {
        let smaller = pair.get(from).copied().filter(|right| right.key() < assignment.key());
        let Some(slot) = pair.get_mut(out) else { return };
        if let Some(right) = smaller {
            *slot = right;
            from += 1;
        } else {
            *slot = *assignment;
            next = left.next();
        }
        out += 1;
    }
}
