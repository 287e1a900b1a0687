//! `drmSL…`: the recorded results, orders, levels and dump.

use std::collections::BTreeMap;
use std::ffi::{c_int, c_ulong, c_void};
use std::ptr;

use drm::capi::xf86drm::*;

use crate::fresh;
use crate::support::{Random, heap};

const RECORDING: &str = include_str!("../data/drm-skiplist-cases.tsv");
const LEVELS: &str = include_str!("../data/drm-skiplist-levels.tsv");
const DUMP: &str = include_str!("../data/drm-skiplist-dump.txt");

/// An entry, as C programs know it.
#[repr(C)]
struct Entry {
    magic: c_ulong,
    key: c_ulong,
    value: usize,
    levels: c_int,
}

struct List(*mut c_void);

impl List {
    fn new() -> Self {
        let list = drmSLCreate();
        assert!(!list.is_null());
        Self(list)
    }

    fn insert(&self, key: c_ulong, value: usize) -> c_int {
        unsafe { drmSLInsert(self.0, key, value as *mut c_void) }
    }

    fn delete(&self, key: c_ulong) -> c_int {
        unsafe { drmSLDelete(self.0, key) }
    }

    fn lookup(&self, key: c_ulong) -> Option<&Entry> {
        let mut entry = 77 as *mut c_void;
        let result = unsafe { drmSLLookup(self.0, key, &raw mut entry) };
        assert_eq!(result, if entry.is_null() { -1 } else { 0 });
        unsafe { entry.cast::<Entry>().as_ref() }
    }

    fn neighbours(&self, key: c_ulong) -> (c_int, [usize; 4]) {
        let (mut prev_key, mut prev_value) = (11, 12 as *mut c_void);
        let (mut next_key, mut next_value) = (13, 14 as *mut c_void);
        let (prev, next) = (&raw mut prev_key, &raw mut next_key);
        let (prev_at, next_at) = (&raw mut prev_value, &raw mut next_value);
        let result = unsafe { drmSLLookupNeighbors(self.0, key, prev, prev_at, next, next_at) };
        let found =
            [prev_key as usize, prev_value as usize, next_key as usize, next_value as usize];
        (result, found)
    }

    fn visit(
        &self,
        next: unsafe extern "C" fn(*mut c_void, *mut c_ulong, *mut *mut c_void) -> c_int,
    ) -> Option<(c_ulong, usize)> {
        let (mut key, mut value) = (5, 6 as *mut c_void);
        match unsafe { next(self.0, &raw mut key, &raw mut value) } {
            1 => Some((key, value as usize)),
            result => {
                assert_eq!((result, key, value as usize), (0, 5, 6));
                None
            }
        }
    }

    fn first(&self) -> Option<(c_ulong, usize)> {
        self.visit(drmSLFirst)
    }

    fn next(&self) -> Option<(c_ulong, usize)> {
        self.visit(drmSLNext)
    }

    fn entries(&self) -> Vec<(c_ulong, usize)> {
        let mut entries = Vec::new();
        let mut entry = self.first();
        while let Some(pair) = entry {
            entries.push(pair);
            entry = self.next();
        }
        entries
    }
}

impl Drop for List {
    fn drop(&mut self) {
        assert_eq!(unsafe { drmSLDestroy(self.0) }, 0);
    }
}

/// `name=` and a number.
fn number(text: &str, name: &str) -> c_ulong {
    let text = text.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
    text.unwrap().parse().unwrap()
}

fn perform(list: &List, operation: &str, argument: &str) -> String {
    let key = || number(argument, "key");
    match operation {
        "iterate" => {
            let entries = list.entries();
            let pairs = entries.iter().map(|(key, value)| format!("{key}={value}"));
            pairs.collect::<Vec<_>>().join(",")
        }
        "drmSLInsert" => {
            format!("ret={}", list.insert(key(), number(argument, "value") as usize))
        }
        "drmSLDelete" => format!("ret={}", list.delete(key())),
        "drmSLLookup" => match list.lookup(key()) {
            Some(Entry { magic, key, value, .. }) => {
                format!("ret=0 node{{magic=0x{magic:x},key={key},value={value}}}")
            }
            None => "ret=-1 value=NULL".to_owned(),
        },
        "drmSLLookupNeighbors" => {
            let (result, [prev, prev_value, next, next_value]) = list.neighbours(key());
            format!("ret={result} prev={prev}/{prev_value} next={next}/{next_value}")
        }
        "drmSLNext" => {
            assert_eq!(list.next(), None);
            "ret=0 key=5 value=6".to_owned()
        }
        // When the list is dropped.
        "drmSLDestroy" => "ret=0".to_owned(),
        _ => panic!("unknown: {operation}"),
    }
}

#[test]
fn results_and_orders_are_those_that_were_recorded() {
    let list = List::new();
    let mut rows = 0;
    for line in RECORDING.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [operation, argument, result, _] = fields[..] else { panic!("not a row: {line}") };
        assert_eq!(perform(&list, operation, argument), result, "{line}");
        rows += 1;
    }
    assert_eq!(rows, 62);
}

#[test]
fn levels_are_those_that_were_recorded() {
    fresh::process("skiplist::levels_are_those_that_were_recorded", || {
        let list = List::new();
        for line in LEVELS.lines().filter(|line| !line.starts_with('#')) {
            let (key, levels) = line.split_once('\t').unwrap();
            let key = key.parse().unwrap();
            assert_eq!(list.insert(key, 0), 0);
            assert_eq!(list.lookup(key).unwrap().levels.to_string(), levels, "{line}");
        }
    });
}

/// The lines from the first list on, with addresses of memory as `PTR`.
fn dump(printed: &str) -> String {
    let start = printed.find("Level = ").unwrap();
    let mut dump = String::new();
    for line in printed[start..].lines() {
        // Numbers have as many digits where addresses have 32 bits, but begin with zeros.
        let is_address = |digits: &str| {
            digits.len() >= 8
                && !digits.starts_with("0000")
                && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        let words = line
            .split(' ')
            .map(|word| if word.strip_prefix("0x").is_some_and(is_address) { "PTR" } else { word });
        dump.push_str(&words.collect::<Vec<_>>().join(" "));
        dump.push('\n');
        if line.starts_with("Bad magic") {
            break;
        }
    }
    dump
}

#[test]
#[cfg(target_env = "gnu")]
fn dump_is_what_was_recorded() {
    let printed = fresh::process("skiplist::dump_is_what_was_recorded", || {
        let list = List::new();
        let mut garbage: [c_ulong; 20] = [5; 20];
        unsafe { drmSLDump(list.0) };
        for at in 0..6 {
            list.insert(at * 7 % 10, 100 + at as usize);
        }
        unsafe { drmSLDump(list.0) };
        list.delete(0);
        unsafe { drmSLDump(list.0) };
        unsafe { drmSLDump(ptr::null_mut()) };
        unsafe { drmSLDump(garbage.as_mut_ptr().cast()) };
        unsafe { libc::fflush(ptr::null_mut()) };
    });
    if let Some(printed) = printed {
        assert_eq!(dump(&printed), DUMP);
    }
}

#[test]
fn what_is_no_list_is_refused() {
    let mut words: [c_ulong; 20] = [5; 20];
    for list in [ptr::null_mut(), words.as_mut_ptr().cast()] {
        let (mut key, mut value) = (3, 4 as *mut c_void);
        let (key_at, value_at) = (&raw mut key, &raw mut value);
        unsafe {
            assert_eq!(drmSLInsert(list, 1, ptr::null_mut()), -1);
            assert_eq!(drmSLDelete(list, 1), -1);
            assert_eq!(drmSLFirst(list, key_at, value_at), -1);
            assert_eq!(drmSLNext(list, key_at, value_at), -1);
            assert_eq!((key, value as usize), (3, 4));
            assert_eq!(drmSLLookup(list, 1, value_at), -1);
            assert!(value.is_null());
            let (mut other_key, mut other) = (5, 6 as *mut c_void);
            let (other_key_at, other_at) = (&raw mut other_key, &raw mut other);
            value = 7 as *mut c_void;
            assert_eq!(drmSLLookupNeighbors(list, 9, key_at, value_at, other_key_at, other_at), 0);
            assert_eq!((key, value.is_null(), other_key, other.is_null()), (9, true, 9, true));
            assert_eq!(drmSLDestroy(list), -1);
        }
    }
}

#[test]
fn list_with_an_entry_that_was_overwritten_is_not_freed() {
    let list = List::new();
    list.insert(1, 2);
    let magic = ptr::from_ref(&list.lookup(1).unwrap().magic).cast_mut();
    unsafe { magic.write(0) };
    assert_eq!(unsafe { drmSLDestroy(list.0) }, -1);
    unsafe { magic.write(0x00fa_b1ed) };
}

#[test]
fn entries_stay_where_they_are() {
    let list = List::new();
    list.insert(500, 7);
    let entry = list.lookup(500).unwrap();
    for key in 0..1000 {
        list.insert(key, 1);
    }
    for key in (0..1000).filter(|key| *key != 500) {
        list.delete(key);
    }
    assert!(ptr::eq(list.lookup(500).unwrap(), entry));
    assert_eq!(
        (entry.key, entry.value, unsafe { list.0.cast::<c_ulong>().read() }),
        (500, 7, 0xfaca_de00)
    );
}

#[test]
fn value_may_be_changed_through_the_entry() {
    let list = List::new();
    list.insert(1, 2);
    let entry = ptr::from_ref(list.lookup(1).unwrap()).cast::<usize>().cast_mut();
    unsafe { entry.add(2).write(3) };
    assert_eq!(list.entries(), [(1, 3)]);
}

#[test]
fn deleting_the_entry_that_comes_next_is_harmless() {
    let list = List::new();
    for key in 1..6 {
        list.insert(key, 0);
    }
    assert_eq!(list.first(), Some((1, 0)));
    assert_eq!((list.delete(2), list.delete(3), list.delete(1)), (0, 0, 0));
    assert_eq!((list.next(), list.next(), list.next()), (Some((4, 0)), Some((5, 0)), None));
}

#[test]
fn visit_without_a_beginning_is_at_its_end() {
    let list = List::new();
    list.insert(1, 0);
    assert_eq!(list.next(), None);
}

#[test]
fn a_list_does_what_a_sorted_map_does() {
    let (list, mut map, mut random) = (List::new(), BTreeMap::new(), Random(1));
    for _ in 0..20_000 {
        let (key, value) = (random.below(300) as c_ulong, 1 + random.below(1000));
        match random.below(4) {
            0 => {
                let known = map.contains_key(&key);
                map.entry(key).or_insert(value);
                assert_eq!(list.insert(key, value), c_int::from(known));
            }
            1 => assert_eq!(list.delete(key), c_int::from(map.remove(&key).is_none())),
            2 => assert_eq!(list.lookup(key).map(|entry| entry.value), map.get(&key).copied()),
            _ => {
                let before =
                    map.range(..key).next_back().map_or([0, 0], |(k, v)| [*k as usize, *v]);
                let after = map.range(key..).next();
                let count = 1 + c_int::from(after.is_some());
                let after = after.map_or([key as usize, 0], |(k, v)| [*k as usize, *v]);
                let beside = [before[0], before[1], after[0], after[1]];
                assert_eq!(list.neighbours(key), (count, beside));
            }
        }
    }
    assert_eq!(list.entries(), map.into_iter().collect::<Vec<_>>());
}

#[test]
fn without_memory_nothing_is_added_and_nothing_lost() {
    for fail in 0..2 {
        let (list, report) = heap::watched(Some(fail), || drmSLCreate());
        assert_eq!((list.is_null(), report.live, report.failed), (true, 0, true));
    }
    let list = List::new();
    for key in 0..100 {
        let (result, report) = heap::watched(Some(key as usize % 2), || list.insert(key, 1));
        if report.failed {
            assert_eq!((result, list.lookup(key).is_none()), (-1, true));
            assert_eq!(list.insert(key, 1), 0);
        }
    }
    assert_eq!(list.entries().len(), 100);
    let ((), report) = heap::watched(None, || {
        let list = List::new();
        (0..40).for_each(|key| assert_eq!(list.insert(key, 1), 0));
        (0..20).for_each(|key| assert_eq!(list.delete(key), 0));
    });
    assert_eq!(report.live, 0);
}
