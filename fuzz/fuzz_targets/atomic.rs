//! Atomic requests through the C functions: a script of operations, compared with lists.
#![no_main]

#[path = "../support/session.rs"]
mod session;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::ffi::c_int;

use arbitrary::Arbitrary;
use drm::capi::xf86drm_mode::*;
use libfuzzer_sys::fuzz_target;

use session::Session;
use support::device::Device;
use support::heap;

const REQUESTS: usize = 3;

#[derive(Arbitrary, Debug)]
enum Operation {
    Add(u8, Id, Id, u64),
    /// So many at once, in this order.
    AddMany(u8, u8, bool),
    SetCursor(u8, i16),
    Duplicate(u8, u8),
    Merge(u8, u8),
    Commit(u8, u32),
}

/// Few, so that they meet; or any.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Id {
    Small(u8),
    Any(u32),
}

impl Id {
    fn number(self) -> u32 {
        match self {
            Self::Small(id) => (id % 8).into(),
            Self::Any(id) => id,
        }
    }
}

/// A request and what it should hold.
struct Request {
    request: drmModeAtomicReqPtr,
    cursor: c_int,
    slots: Vec<(u32, u32, u64)>,
}

impl Request {
    fn end(&self) -> Option<usize> {
        usize::try_from(self.cursor).ok().filter(|cursor| *cursor <= self.slots.len())
    }

    fn put(&mut self, at: usize, slot: (u32, u32, u64)) {
        match self.slots.get_mut(at) {
            Some(place) => *place = slot,
            None => self.slots.push(slot),
        }
        self.cursor = at as c_int + 1;
    }

    /// Objects with their properties, each once, in order.
    fn payload(&self, end: usize) -> Vec<(u32, Vec<(u32, u64)>)> {
        let mut objects: BTreeMap<u32, BTreeMap<u32, u64>> = BTreeMap::new();
        for (object, property, value) in &self.slots[..end] {
            objects.entry(*object).or_default().insert(*property, *value);
        }
        objects.into_iter().map(|(object, set)| (object, set.into_iter().collect())).collect()
    }
}

/// Makes a call, in which allocation `fail` fails; whether it failed for that.
fn call(fail: Option<usize>, call: impl FnOnce() -> c_int) -> c_int {
    let (result, _) = heap::watched(fail, call);
    assert!(result != -libc::ENOMEM || fail.is_some(), "there is memory");
    result
}

fn add(request: &mut Request, fail: Option<usize>, (object, property, value): (u32, u32, u64)) {
    let result = call(fail, || unsafe {
        drmModeAtomicAddProperty(request.request, object, property, value)
    });
    let end = request.end().filter(|_| object != 0 && property != 0);
    if result == -libc::ENOMEM {
        return;
    }
    let Some(end) = end else { return assert_eq!(result, -libc::EINVAL) };
    request.put(end, (object, property, value));
    assert_eq!(result, request.cursor);
}

fn merge(requests: &mut [Request], to: usize, from: usize, fail: Option<usize>) {
    let (base, augment) = (requests[to].request, requests[from].request);
    let result = call(fail, || unsafe { drmModeAtomicMerge(base, augment) });
    if result == -libc::ENOMEM {
        return;
    }
    let ends = (requests[to].end(), requests[from].end());
    let (Some(mut end), Some(count)) = ends else { return assert_eq!(result, -libc::EINVAL) };
    assert_eq!(result, 0);
    for slot in requests[from].slots[..count].to_vec() {
        requests[to].put(end, slot);
        end += 1;
    }
}

fn commit(session: &Session, request: &Request, flags: u32, fail: Option<usize>) {
    session.device(|device| device.commits.clear());
    let result = call(fail, || unsafe {
        drmModeAtomicCommit(3, request.request, flags, std::ptr::without_provenance_mut(77))
    });
    let commits = session.device(|device| std::mem::take(&mut device.commits));
    if result == -libc::ENOMEM {
        return assert!(commits.is_empty());
    }
    let Some(end) = request.end() else { return assert_eq!(result, -libc::EINVAL) };
    assert_eq!(result, 0);
    if end == 0 {
        return assert!(commits.is_empty());
    }
    assert_eq!(commits.len(), 1);
    assert_eq!((commits[0].flags, commits[0].user_data, commits[0].reserved), (flags, 77, 0));
    assert_eq!(commits[0].objects, request.payload(end));
}

fuzz_target!(|input: Vec<(Option<u8>, Operation)>| {
    let session = Session::new(Device::empty());
    let new = || {
        let (request, _) = heap::watched(None, || drmModeAtomicAlloc());
        Request { request, cursor: 0, slots: Vec::new() }
    };
    let free = |request| heap::watched(None, || unsafe { drmModeAtomicFree(request) }).1.live;
    let mut requests: Vec<Request> = (0..REQUESTS).map(|_| new()).collect();
    let place = |number: u8| usize::from(number) % REQUESTS;
    for (fail, operation) in input {
        // Few calls allocate more often.
        let fail = fail.map(|fail| usize::from(fail % 6));
        match operation {
            Operation::Add(number, object, property, value) => {
                let slot = (object.number(), property.number(), value);
                add(&mut requests[place(number)], fail, slot);
            }
            Operation::AddMany(number, count, up) => {
                for index in 0..u32::from(count) {
                    let id = if up { 1 + index } else { 1 + u32::from(count) - index };
                    add(&mut requests[place(number)], fail, (1 + id % 5, id, id.into()));
                }
            }
            Operation::SetCursor(number, cursor) => {
                let request = &mut requests[place(number)];
                request.cursor = cursor.into();
                unsafe { drmModeAtomicSetCursor(request.request, request.cursor) };
            }
            Operation::Duplicate(from, to) => {
                let original = &requests[place(from)];
                let ((), before) = heap::watched(None, || ());
                let (copy, report) =
                    heap::watched(fail, || unsafe { drmModeAtomicDuplicate(original.request) });
                if copy.is_null() {
                    assert_eq!((fail.is_some(), report.live), (true, before.live), "a leak");
                    continue;
                }
                let end = usize::try_from(original.cursor).unwrap_or(0).min(original.slots.len());
                let slots = original.slots[..end].to_vec();
                let replaced = &mut requests[place(to)];
                free(replaced.request);
                *replaced = Request { request: copy, cursor: end as c_int, slots };
            }
            Operation::Merge(to, from) => merge(&mut requests, place(to), place(from), fail),
            Operation::Commit(number, flags) => {
                commit(&session, &requests[place(number)], flags, fail);
            }
        }
        for request in &requests {
            assert_eq!(unsafe { drmModeAtomicGetCursor(request.request) }, request.cursor);
        }
        // Doubling by merging has to end somewhere.
        if requests.iter().any(|request| request.slots.len() > 4000) {
            break;
        }
    }
    let live = requests.into_iter().map(|request| free(request.request)).last();
    assert_eq!(live, Some(0), "a leak");
});
