//! `drmStatsT`: counters of a driver, with how to show them.

use core::ffi::{CStr, c_char, c_int, c_ulong};
use core::mem::{offset_of, size_of};
use core::ptr;

use crate::mem::Zeroed;

/// Most counters that a driver has.
const ROOM: usize = 15;

/// A counter. In C it has no name.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Counter {
    /// Its count.
    pub value: c_ulong,
    /// `printf`'s format for `long_name`.
    long_format: *const c_char,
    /// Its name.
    long_name: *const c_char,
    /// `printf`'s format for `rate_name`.
    rate_format: *const c_char,
    /// A short name of its change in a second.
    rate_name: *const c_char,
    /// 1 for a value that is not a count.
    isvalue: c_int,
    /// Letters for the multiples: kilo, giga, mega.
    mult_names: *const c_char,
    /// From one multiple to the next.
    mult: c_int,
    /// 1 for what only some want to see.
    verbose: c_int,
}

/// How a counter is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Class {
    /// A value, not a count.
    Value,
    Count,
    Bytes,
}

impl Counter {
    pub(crate) const fn new(
        value: c_ulong,
        long_name: &'static CStr,
        rate_name: &'static CStr,
        class: Class,
        verbose: bool,
    ) -> Self {
        let (rate_format, isvalue, mult_names, mult) = match class {
            Class::Value => (c"%8.8s", 1, ptr::null(), 0),
            Class::Count => (c"%5.5s", 0, c"kgm".as_ptr(), 1000),
            Class::Bytes => (c"%5.5s", 0, c"KGM".as_ptr(), 1024),
        };
        Self {
            value,
            long_format: c"%-20.20s".as_ptr(),
            long_name: long_name.as_ptr(),
            rate_format: rate_format.as_ptr(),
            rate_name: rate_name.as_ptr(),
            isvalue,
            mult_names,
            mult,
            verbose: verbose as c_int,
        }
    }
}

/// Counters of a driver.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct _drmStats {
    /// How many of `data` are in use.
    count: c_ulong,
    /// The counters.
    data: [Counter; ROOM],
}

/// See `struct _drmStats`.
pub type drmStatsT = _drmStats;

// SAFETY: integers and pointers.
unsafe impl Zeroed for drmStatsT {}

#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<drmStatsT>() == 968);
const _: () = assert!(offset_of!(drmStatsT, data) == size_of::<c_ulong>());

impl drmStatsT {
    /// Adds a counter, if there is room.
    pub(crate) fn push(&mut self, counter: Counter) {
        let count = usize::try_from(self.count).unwrap_or(ROOM);
        if let Some(place) = self.data.get_mut(count) {
            *place = counter;
            self.count += 1;
        }
    }
}
