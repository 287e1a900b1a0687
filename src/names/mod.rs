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

/// Names by number: one text, so that nothing needs relocating when the library is loaded.
#[derive(Clone, Copy)]
pub(crate) struct Names(&'static [u8]);

impl Names {
    /// The names one after the other, each with a NUL; made by [`names`].
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text.as_bytes())
    }

    /// The name of a number, if it has one.
    #[inline(never)]
    pub(crate) fn get(self, number: u32) -> Option<&'static CStr> {
        let mut rest = self.0;
        for _ in 0..number {
            let name = c_str(rest)?;
            rest = rest.get(name.count_bytes().checked_add(1)?..)?;
        }
        c_str(rest)
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = &'static CStr> {
        (0..).map_while(move |number| self.get(number))
    }
}

/// The names of the numbers from 0 on.
macro_rules! names {
    ($($name:literal),* $(,)?) => {
        $crate::names::Names::new(concat!($($name, "\0"),*))
    };
}
pub(crate) use names;

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_found_by_number() {
        let names = names!["zero", "", "two"];
        assert_eq!(names.get(0), Some(c"zero"));
        assert_eq!(names.get(1), Some(c""));
        assert_eq!(names.get(2), Some(c"two"));
        assert_eq!(names.get(3), None);
        assert_eq!(names.get(u32::MAX), None);
        assert_eq!(names![].get(0), None);
    }
}
