//! A driver's name and version as Rust programs see them.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use super::{length, query};
use crate::mem::Room;
use crate::{DeviceFd, Result};

/// `drmVersion`: what a driver is called, and its version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Driver {
    /// Major, minor and patch level.
    pub version: (i32, i32, i32),
    /// Its name, as in `i915`.
    pub name: OsString,
    /// Its date; current kernels have none, and say 0.
    pub date: OsString,
    /// What it says of itself.
    pub desc: OsString,
}

impl Driver {
    /// [`get`](super::get).
    pub(crate) fn get(fd: DeviceFd<'_>) -> Result<Self> {
        query(fd, |reply, texts| {
            Ok(Self {
                version: (reply.version_major, reply.version_minor, reply.version_patchlevel),
                name: text(&texts.name, reply.name_len),
                date: text(&texts.date, reply.date_len),
                desc: text(&texts.desc, reply.desc_len),
            })
        })
    }

    /// Its name, as in `i915`.
    #[must_use]
    pub fn name(&self) -> &OsStr {
        &self.name
    }

    /// Its date; current kernels have none, and say 0.
    #[must_use]
    pub fn date(&self) -> &OsStr {
        &self.date
    }

    /// What it says of itself.
    #[must_use]
    pub fn description(&self) -> &OsStr {
        &self.desc
    }
}

fn text<const USUAL: usize>(room: &Room<u8, USUAL>, reported: usize) -> OsString {
    OsStr::from_bytes(room.filled(length(reported))).to_owned()
}
