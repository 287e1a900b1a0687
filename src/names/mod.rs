//! Names for numbers: tables, without a request.

pub(crate) mod connector;
#[cfg(feature = "capi")]
pub(crate) mod error;
pub mod format;
pub mod modifier;
#[cfg(feature = "std")]
mod string;

use core::ffi::CStr;

use crate::mem::c_str;

#[cfg(feature = "std")]
pub use string::{format_name, modifier_name, modifier_vendor};

/// Names by number: one array, so that nothing needs relocating when the library is loaded.
#[derive(Clone, Copy)]
pub(crate) struct Names(&'static [u8]);

impl Names {
    /// The names one after the other, each behind its length; made by [`names`] and [`c_names`].
    pub(crate) const fn new(packed: &'static [u8]) -> Self {
        Self(packed)
    }

    /// The name of a number, if it has one.
    #[inline(never)]
    pub(crate) fn get(mut self, number: u32) -> Option<&'static [u8]> {
        for _ in 0..number {
            self.next()?;
        }
        self.next()
    }

    /// The same for C; of [`c_names`] alone.
    #[inline(always)]
    pub(crate) fn c_str(self, number: u32) -> Option<&'static CStr> {
        c_str(self.get(number)?)
    }
}

impl Iterator for Names {
    type Item = &'static [u8];

    fn next(&mut self) -> Option<&'static [u8]> {
        let (length, rest) = self.0.split_first()?;
        let (name, rest) = rest.split_at_checked((*length).into())?;
        self.0 = rest;
        Some(name)
    }
}

/// How much room the names need.
pub(crate) const fn room(mut names: &[&str]) -> usize {
    let mut room = 0;
    while let Some((name, others)) = names.split_first() {
        assert!(name.len() <= u8::MAX as usize);
        room += 1 + name.len();
        names = others;
    }
    room
}

/// The names, each behind its length.
// An index beyond the end is an error of the compiler's.
#[allow(clippy::indexing_slicing)]
pub(crate) const fn pack<const ROOM: usize>(mut names: &[&str]) -> [u8; ROOM] {
    let mut packed = [0; ROOM];
    let mut end = 0;
    while let Some((name, others)) = names.split_first() {
        packed[end] = name.len() as u8;
        end += 1;
        let mut rest = name.as_bytes();
        while let Some((byte, others)) = rest.split_first() {
            packed[end] = *byte;
            end += 1;
            rest = others;
        }
        names = others;
    }
    packed
}

/// The names of the numbers from 0 on.
macro_rules! names {
    ($($name:expr),* $(,)?) => {{
        const NAMES: &[&str] = &[$($name),*];
        const PACKED: [u8; $crate::names::room(NAMES)] = $crate::names::pack(NAMES);
        $crate::names::Names::new(&PACKED)
    }};
}
pub(crate) use names;

/// The same, each with a NUL.
macro_rules! c_names {
    ($($name:literal),* $(,)?) => {
        $crate::names::names![$(concat!($name, "\0")),*]
    };
}
pub(crate) use c_names;

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn names_are_found_by_number() {
        let names = names!["zero", "", "two"];
        assert_eq!(names.get(0), Some(&b"zero"[..]));
        assert_eq!(names.get(1), Some(&b""[..]));
        assert_eq!(names.get(2), Some(&b"two"[..]));
        assert_eq!(names.get(3), None);
        assert_eq!(names.get(u32::MAX), None);
        assert_eq!(names![].get(0), None);
    }

    #[test]
    fn names_for_c_end_in_nul() {
        let names = c_names!["zero", ""];
        assert_eq!(names.c_str(0), Some(c"zero"));
        assert_eq!(names.c_str(1), Some(c""));
        assert_eq!(names.c_str(2), None);
        assert_eq!(names!["zero"].c_str(0), None, "none for C");
    }

    #[test]
    fn a_length_beyond_the_end_is_no_name() {
        assert_eq!(Names::new(b"\x02a").get(0), None);
    }
}
