//! Hash tables through the C functions: what a map does.
#![no_main]

#[path = "../support/mod.rs"]
mod support;

use std::collections::HashMap;
use std::ffi::{c_ulong, c_void};
use std::ptr::null_mut;
use std::sync::OnceLock;

use arbitrary::Arbitrary;
use drm::capi::xf86drm::*;
use libfuzzer_sys::fuzz_target;

use support::heap;

#[derive(Arbitrary, Debug)]
enum Operation {
    Insert(Key, usize),
    Delete(Key),
    Lookup(Key),
    First,
    Next,
    /// Deletes what was visited last.
    DeleteVisited,
    VisitAll,
    /// This many more, from a key on.
    InsertMany(u64, u8),
}

/// Few keys, so that they meet, in one bucket or anywhere; or any.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Key {
    Colliding(u8),
    Small(u8),
    Any(u64),
}

impl Key {
    fn number(self) -> c_ulong {
        match self {
            Self::Colliding(key) => colliding()[usize::from(key % 8)],
            Self::Small(key) => key.into(),
            Self::Any(key) => key as c_ulong,
        }
    }
}

/// Keys in the first bucket.
fn colliding() -> &'static [c_ulong] {
    static KEYS: OnceLock<Vec<c_ulong>> = OnceLock::new();
    // The first bucket is visited first, and what is added last comes first in it.
    let is_first = |key: &c_ulong| {
        let table = drmHashCreate();
        for key in [1, 0, *key] {
            unsafe { drmHashInsert(table, key, null_mut()) };
        }
        let visited = [visit(table, drmHashFirst), visit(table, drmHashNext)];
        unsafe { drmHashDestroy(table) };
        visited == [Some((*key, 0)), Some((0, 0))]
    };
    KEYS.get_or_init(|| std::iter::once(0).chain((2..).filter(is_first)).take(8).collect())
}

type Visit = unsafe extern "C" fn(*mut c_void, *mut c_ulong, *mut *mut c_void) -> i32;

fn visit(table: *mut c_void, next: Visit) -> Option<(c_ulong, usize)> {
    let (mut key, mut value) = (0, null_mut());
    let visited = unsafe { next(table, &mut key, &mut value) };
    assert!(visited == 0 || visited == 1);
    (visited == 1).then_some((key, value as usize))
}

fn run(operations: Vec<Operation>) {
    let table = drmHashCreate();
    let mut map = HashMap::new();
    let mut visited = None;
    let insert = |map: &mut HashMap<c_ulong, usize>, key, value| {
        let known = heap::unwatched(|| {
            let known = map.contains_key(&key);
            map.entry(key).or_insert(value);
            known
        });
        assert_eq!(unsafe { drmHashInsert(table, key, value as *mut c_void) }, known.into());
    };
    for operation in &operations {
        match *operation {
            Operation::Insert(key, value) => insert(&mut map, key.number(), value),
            Operation::InsertMany(first, count) => {
                for key in 0..u64::from(count) {
                    insert(&mut map, first.wrapping_add(key) as c_ulong, key as usize);
                }
            }
            Operation::Delete(key) => {
                let known = heap::unwatched(|| map.remove(&key.number())).is_some();
                assert_eq!(unsafe { drmHashDelete(table, key.number()) }, (!known).into());
            }
            Operation::Lookup(key) => {
                let mut value = null_mut();
                let result = unsafe { drmHashLookup(table, key.number(), &mut value) };
                let found = (result == 0).then_some(value as usize);
                assert_eq!(found, map.get(&key.number()).copied());
            }
            Operation::First | Operation::Next => {
                let first = matches!(operation, Operation::First);
                visited = visit(table, if first { drmHashFirst } else { drmHashNext });
                if let Some((key, value)) = visited {
                    assert_eq!(map.get(&key), Some(&value), "what is not there was visited");
                }
            }
            Operation::DeleteVisited => {
                if let Some((key, _)) = visited.take() {
                    let known = heap::unwatched(|| map.remove(&key)).is_some();
                    assert_eq!(unsafe { drmHashDelete(table, key) }, (!known).into());
                }
            }
            Operation::VisitAll => {
                let mut count = 0;
                let mut entry = visit(table, drmHashFirst);
                while let Some((key, value)) = entry {
                    assert_eq!(map.get(&key), Some(&value));
                    count += 1;
                    assert!(count <= map.len(), "a visit without end");
                    entry = visit(table, drmHashNext);
                }
                assert_eq!(count, map.len());
            }
        }
    }
    assert_eq!(unsafe { drmHashDestroy(table) }, 0);
    heap::unwatched(|| drop((map, operations)));
}

fuzz_target!(|operations: Vec<Operation>| {
    let _ = colliding();
    let ((), report) = heap::watched(None, || run(operations));
    assert_eq!(report.live, 0, "a leak");
});
