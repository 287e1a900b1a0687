//! Skip lists through the C functions: what a sorted map does.
#![no_main]

#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::ffi::{c_ulong, c_void};
use std::ptr::null_mut;

use arbitrary::Arbitrary;
use drm::capi::xf86drm::*;
use libfuzzer_sys::fuzz_target;

use support::heap;

/// Keys that are an end of the list are no keys.
#[derive(Arbitrary, Debug)]
enum Operation {
    Insert(u16, usize),
    InsertAny(u64),
    Delete(u16),
    Lookup(u16),
    LookupNeighbors(u16),
    First,
    Next,
    VisitAll,
}

/// An entry, as C programs know it.
#[repr(C)]
struct Entry {
    magic: c_ulong,
    key: c_ulong,
    value: usize,
    levels: i32,
}

type Visit = unsafe extern "C" fn(*mut c_void, *mut c_ulong, *mut *mut c_void) -> i32;

fn visit(list: *mut c_void, next: Visit) -> Option<(c_ulong, usize)> {
    let (mut key, mut value) = (0, null_mut());
    let visited = unsafe { next(list, &mut key, &mut value) };
    assert!(visited == 0 || visited == 1);
    (visited == 1).then_some((key, value as usize))
}

fn neighbours(list: *mut c_void, key: c_ulong) -> (i32, [(c_ulong, usize); 2]) {
    let (mut before, mut after) = ((0, null_mut()), (0, null_mut()));
    let count = unsafe {
        drmSLLookupNeighbors(list, key, &mut before.0, &mut before.1, &mut after.0, &mut after.1)
    };
    (count, [before, after].map(|(key, value)| (key, value as usize)))
}

fn insert(list: *mut c_void, map: &mut BTreeMap<c_ulong, usize>, key: c_ulong, value: usize) {
    let known = heap::unwatched(|| {
        let known = map.contains_key(&key);
        map.entry(key).or_insert(value);
        known
    });
    assert_eq!(unsafe { drmSLInsert(list, key, value as *mut c_void) }, known.into());
}

fn run(operations: Vec<Operation>) {
    let list = drmSLCreate();
    let mut map = BTreeMap::new();
    for operation in &operations {
        match *operation {
            Operation::Insert(key, value) => insert(list, &mut map, key.into(), value),
            Operation::InsertAny(key) => {
                insert(list, &mut map, (key as c_ulong).clamp(1, c_ulong::MAX - 1), 1);
            }
            Operation::Delete(key) => {
                let known = heap::unwatched(|| map.remove(&c_ulong::from(key))).is_some();
                assert_eq!(unsafe { drmSLDelete(list, key.into()) }, (!known).into());
            }
            Operation::Lookup(key) => {
                let mut entry = null_mut();
                let result = unsafe { drmSLLookup(list, key.into(), &mut entry) };
                assert_eq!(result, if entry.is_null() { -1 } else { 0 });
                let entry = unsafe { entry.cast::<Entry>().as_ref() };
                let found = entry.map(|entry| (entry.key, entry.value));
                let wanted = map.get_key_value(&c_ulong::from(key));
                assert_eq!(found, wanted.map(|(key, value)| (*key, *value)));
            }
            Operation::LookupNeighbors(key) => {
                let key = c_ulong::from(key);
                let (count, [before, after]) = neighbours(list, key);
                // The head stands before all entries: key and value 0, which counts.
                let wanted = map.range(..key).next_back().map(|(key, value)| (*key, *value));
                if let Some(wanted) = wanted {
                    assert_eq!(before, wanted);
                }
                let wanted = map.range(key..).next().map(|(key, value)| (*key, *value));
                assert_eq!(count == 2, wanted.is_some());
                if let Some(wanted) = wanted {
                    assert_eq!(after, wanted);
                }
            }
            Operation::First => {
                let wanted = map.first_key_value().map(|(key, value)| (*key, *value));
                assert_eq!(visit(list, drmSLFirst), wanted);
            }
            Operation::Next => {
                if let Some((key, value)) = visit(list, drmSLNext) {
                    assert_eq!(map.get(&key), Some(&value), "what is not there was visited");
                }
            }
            Operation::VisitAll => {
                let mut entry = visit(list, drmSLFirst);
                for (key, value) in &map {
                    assert_eq!(entry, Some((*key, *value)));
                    entry = visit(list, drmSLNext);
                }
                assert_eq!(entry, None);
            }
        }
    }
    assert_eq!(unsafe { drmSLDestroy(list) }, 0);
    heap::unwatched(|| drop((map, operations)));
}

fuzz_target!(|operations: Vec<Operation>| {
    let ((), report) = heap::watched(None, || run(operations));
    assert_eq!(report.live, 0, "a leak");
});
