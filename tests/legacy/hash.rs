//! `drmHash…`: the recorded results and orders, and what the C library gets wrong.

use std::collections::HashMap;
use std::ffi::{c_int, c_ulong, c_void};
use std::ptr;

use drm::capi::xf86drm::*;

use crate::support::{Random, heap};

const RECORDING: &str = include_str!("../data/drm-hash-cases.tsv");

struct Table(*mut c_void);

impl Table {
    fn new() -> Self {
        let table = drmHashCreate();
        assert!(!table.is_null());
        Self(table)
    }

    fn insert(&self, key: c_ulong, value: usize) -> c_int {
        unsafe { drmHashInsert(self.0, key, value as *mut c_void) }
    }

    fn delete(&self, key: c_ulong) -> c_int {
        unsafe { drmHashDelete(self.0, key) }
    }

    /// The result, and the value, which was 77 before.
    fn lookup(&self, key: c_ulong) -> (c_int, usize) {
        let mut value = 77 as *mut c_void;
        let result = unsafe { drmHashLookup(self.0, key, &raw mut value) };
        (result, value as usize)
    }

    fn visit(
        &self,
        next: unsafe extern "C" fn(*mut c_void, *mut c_ulong, *mut *mut c_void) -> c_int,
    ) -> Option<(c_ulong, usize)> {
        let (mut key, mut value) = (98, 99 as *mut c_void);
        match unsafe { next(self.0, &raw mut key, &raw mut value) } {
            1 => Some((key, value as usize)),
            result => {
                assert_eq!((result, key, value as usize), (0, 98, 99));
                None
            }
        }
    }

    fn first(&self) -> Option<(c_ulong, usize)> {
        self.visit(drmHashFirst)
    }

    fn next(&self) -> Option<(c_ulong, usize)> {
        self.visit(drmHashNext)
    }

    fn entries(&self) -> Vec<(c_ulong, usize)> {
        let mut entries = Vec::new();
        let mut entry = self.first();
        while let Some(pair) = entry {
            entries.push(pair);
            entry = self.next();
        }
        assert_eq!(self.next(), None);
        entries
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        assert_eq!(unsafe { drmHashDestroy(self.0) }, 0);
    }
}

/// `name=` and a number, hexadecimal with `0x`.
fn number(text: &str, name: &str) -> i128 {
    let text = text.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
    let text = text.unwrap();
    match text.strip_prefix("0x") {
        Some(digits) => i128::from_str_radix(digits, 16).unwrap(),
        None => text.parse().unwrap(),
    }
}

/// A recorded order without what the C library sees twice.
fn order(text: &str) -> Vec<(c_ulong, usize)> {
    let mut order = Vec::new();
    for pair in text.split(',').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap();
        let key = u64::from_str_radix(key.trim_start_matches("0x"), 16).unwrap();
        let pair = (key as c_ulong, value.parse().unwrap());
        if !order.contains(&pair) {
            order.push(pair);
        }
    }
    order
}

#[test]
#[cfg(target_pointer_width = "64")]
fn results_and_orders_are_those_that_were_recorded() {
    let mut table = Table::new();
    let mut rows = 0;
    for line in RECORDING.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [operation, argument, result, _] = fields[..] else { panic!("not a row: {line}") };
        rows += 1;
        match (operation, argument) {
            ("iterate", _) => {
                if argument.starts_with("fresh") {
                    table = Table::new();
                    for key in 0..2000 {
                        assert_eq!(table.insert(key, key as usize), 0);
                    }
                }
                let mut wanted = order(result);
                if argument.starts_with("fresh") {
                    // The last bucket, which the C library leaves out.
                    wanted.extend([(938, 938), (895, 895), (204, 204)]);
                }
                assert_eq!(table.entries(), wanted, "{argument}");
            }
            (_, "NULL table") => {
                let mut value = 77 as *mut c_void;
                assert_eq!(unsafe { drmHashLookup(ptr::null_mut(), 1, &raw mut value) }, -1);
                assert_eq!((result, value as usize), ("ret=-1 value=77", 77));
            }
            (_, "bad magic") => assert_eq!(garbage(operation), number(result, "ret") as c_int),
            ("drmHashDestroy", "") => assert_eq!(result, "ret=0"),
            ("drmHashInsert", _) => {
                let (key, value) = (number(argument, "key"), number(argument, "value"));
                let wanted = number(result, "ret") as c_int;
                assert_eq!(table.insert(key as c_ulong, value as usize), wanted, "{line}");
            }
            ("drmHashLookup", _) => {
                let wanted = (number(result, "ret") as c_int, number(result, "value") as usize);
                assert_eq!(table.lookup(number(argument, "key") as c_ulong), wanted, "{line}");
            }
            ("drmHashDelete", _) => {
                let wanted = number(result, "ret") as c_int;
                assert_eq!(table.delete(number(argument, "key") as c_ulong), wanted, "{line}");
            }
            _ => panic!("unknown: {line}"),
        }
    }
    assert_eq!(rows, 58);
}

/// What a function returns for what is no table, or for NULL.
fn refused(function: &str, table: *mut c_void) -> c_int {
    let (mut key, mut value) = (0, ptr::null_mut());
    let (key, value) = (&raw mut key, &raw mut value);
    unsafe {
        match function {
            "drmHashInsert" => drmHashInsert(table, 1, ptr::null_mut()),
            "drmHashDelete" => drmHashDelete(table, 1),
            "drmHashLookup" => drmHashLookup(table, 1, value),
            "drmHashFirst" => drmHashFirst(table, key, value),
            "drmHashNext" => drmHashNext(table, key, value),
            "drmHashDestroy" => drmHashDestroy(table),
            _ => panic!("unknown: {function}"),
        }
    }
}

fn garbage(function: &str) -> c_int {
    let mut words: [c_ulong; 600] = [0; 600];
    words[0] = 1;
    refused(function, words.as_mut_ptr().cast())
}

#[test]
fn what_is_no_table_is_refused() {
    for function in [
        "drmHashInsert",
        "drmHashDelete",
        "drmHashLookup",
        "drmHashFirst",
        "drmHashNext",
        "drmHashDestroy",
    ] {
        assert_eq!((garbage(function), refused(function, ptr::null_mut())), (-1, -1));
    }
}

#[test]
fn nowhere_to_store_is_refused() {
    let table = Table::new();
    let (mut key, mut value) = (0, ptr::null_mut());
    let (key, value) = (&raw mut key, &raw mut value);
    // Nor is there a need for it without an entry.
    assert_eq!(unsafe { drmHashFirst(table.0, ptr::null_mut(), ptr::null_mut()) }, 0);
    for key in 1..4 {
        table.insert(key, 2);
    }
    unsafe {
        assert_eq!(drmHashLookup(table.0, 1, ptr::null_mut()), -1);
        assert_eq!(drmHashFirst(table.0, ptr::null_mut(), value), -1);
        assert_eq!(drmHashFirst(table.0, key, ptr::null_mut()), -1);
        assert_eq!(drmHashNext(table.0, ptr::null_mut(), value), -1);
        assert_eq!(drmHashNext(table.0, key, ptr::null_mut()), -1);
    }
}

#[test]
fn first_word_is_the_magic() {
    let table = Table::new();
    assert_eq!(unsafe { table.0.cast::<c_ulong>().read() }, 0xdead_beef);
}

#[test]
fn visit_without_a_beginning_sees_all() {
    let table = Table::new();
    for key in 1..4 {
        table.insert(key, 10);
    }
    let seen: Vec<_> = std::iter::from_fn(|| table.next()).collect();
    assert_eq!(seen, [(3, 10), (2, 10), (1, 10)]);
}

#[test]
fn entries_may_be_deleted_while_they_are_visited() {
    let table = Table::new();
    for key in 0..5000 {
        table.insert(key, 1);
    }
    let mut seen = 0;
    let mut entry = table.first();
    while let Some((key, _)) = entry {
        assert_eq!(table.delete(key), 0);
        seen += 1;
        entry = table.next();
    }
    assert_eq!((seen, table.entries()), (5000, Vec::new()));
}

#[test]
fn deleting_the_entry_that_comes_next_is_harmless() {
    let table = Table::new();
    // All in the first bucket: what is added last comes first.
    let mut keys = (0..).filter(|key| table_order(*key));
    let [last, middle, first] = std::array::from_fn(|_| keys.next().unwrap());
    for key in [last, middle, first] {
        table.insert(key, 1);
    }
    assert_eq!(table.first(), Some((first, 1)));
    assert_eq!(table.delete(middle), 0);
    // Its place is taken at once.
    table.insert(middle + 1_000_000, 1);
    assert_eq!(table.next(), Some((last, 1)));
}

/// Whether a key is in the bucket of key 0.
fn table_order(key: c_ulong) -> bool {
    let table = Table::new();
    let _ = (table.insert(1, 1), table.insert(0, 0), table.insert(key, 1));
    key == 0 || table.entries()[..2] == [(key, 1), (0, 0)]
}

#[test]
fn a_table_does_what_a_map_does() {
    let (table, mut map, mut random) = (Table::new(), HashMap::new(), Random(1));
    for _ in 0..20_000 {
        let (key, value) = (random.below(500) as c_ulong * 12_345, random.below(1000));
        match random.below(3) {
            0 => {
                let known = map.contains_key(&key);
                map.entry(key).or_insert(value);
                assert_eq!(table.insert(key, value), c_int::from(known));
            }
            1 => assert_eq!(table.delete(key), c_int::from(map.remove(&key).is_none())),
            _ => {
                let wanted = map.get(&key).map_or((1, 77), |value| (0, *value));
                assert_eq!(table.lookup(key), wanted);
            }
        }
    }
    let mut entries = table.entries();
    entries.sort_unstable();
    let mut wanted: Vec<_> = map.into_iter().collect();
    wanted.sort_unstable();
    assert_eq!(entries, wanted);
}

#[test]
fn without_memory_nothing_is_added_and_nothing_lost() {
    let (table, report) = heap::watched(Some(0), || drmHashCreate());
    assert_eq!((table.is_null(), report.live), (true, 0));
    let table = Table::new();
    for key in 0..100 {
        let (result, report) = heap::watched(Some(0), || table.insert(key, 1));
        if report.failed {
            assert_eq!((result, table.lookup(key)), (-1, (1, 77)));
            assert_eq!(table.insert(key, 1), 0);
        }
    }
    assert_eq!(table.entries().len(), 100);
    let ((), report) = heap::watched(None, || {
        let table = Table::new();
        (0..1000).for_each(|key| assert_eq!(table.insert(key, 1), 0));
    });
    assert_eq!(report.live, 0);
}
