//! What every device answers, with modes or without: driver, capabilities, buffers, vertical blanks.

use std::collections::HashMap;
use std::ffi::c_int;

use drm::abi::vblank::{drmVBlank, drmVBlankReply};
use drm::abi::version::drmSetVersion;
use drm::uapi::drm::*;
use drm::uapi::legacy::drm_client;

use super::answer::{Answer, with};
use super::user::{List, read};

/// A device apart from its modes.
#[derive(Clone, Debug, Default)]
pub(crate) struct General {
    /// Name, date, description.
    pub(crate) driver: [List<u8>; 3],
    pub(crate) version: [c_int; 3],
    pub(crate) bus_id: List<u8>,
    pub(crate) magic: u32,
    pub(crate) authenticated: c_int,
    /// What interface there is.
    pub(crate) interface: [c_int; 4],
    pub(crate) capabilities: HashMap<u64, u64>,
    /// Handle, name, size and descriptor of every buffer.
    pub(crate) handle: u32,
    pub(crate) name: u32,
    pub(crate) size: u64,
    pub(crate) prime_fd: c_int,
    pub(crate) client_name: Vec<u8>,
    /// Number, seconds and microseconds of the vertical blank that comes.
    pub(crate) vblank: (u32, i64, i64),
}

impl General {
    /// Answers request `number`, whose argument lies at `arg`.
    pub(crate) fn answer(&mut self, number: u8, arg: *mut u8) -> Answer {
        match number {
            0x00 => with(arg, |arg: &mut drm_version| self.version(arg)),
            0x01 => with(arg, |arg: &mut drm_unique| {
                let room = arg.unique_len as u32;
                if room >= self.bus_id.total() {
                    self.bus_id.copy_all(arg.unique as u64, room)?;
                }
                arg.unique_len = self.bus_id.total() as usize;
                Ok(())
            }),
            0x02 => with(arg, |arg: &mut drm_auth| {
                arg.magic = self.magic;
                Ok(())
            }),
            0x05 => with(arg, |arg: &mut drm_client| {
                arg.auth = self.authenticated;
                Ok(())
            }),
            0x07 => with(arg, |arg: &mut drmSetVersion| {
                [arg.drm_di_major, arg.drm_di_minor, arg.drm_dd_major, arg.drm_dd_minor] =
                    self.interface;
                Ok(())
            }),
            0x0a => with(arg, |arg: &mut drm_gem_flink| {
                arg.name = self.name;
                Ok(())
            }),
            0x0b => with(arg, |arg: &mut drm_gem_open| {
                (arg.handle, arg.size) = (self.handle, self.size);
                Ok(())
            }),
            0x0c => with(arg, |arg: &mut drm_get_cap| {
                arg.value = self.capabilities.get(&arg.capability).copied().unwrap_or(0);
                Ok(())
            }),
            0x2d => with(arg, |arg: &mut drm_prime_handle| {
                arg.fd = self.prime_fd;
                Ok(())
            }),
            0x2e => with(arg, |arg: &mut drm_prime_handle| {
                arg.handle = self.handle;
                Ok(())
            }),
            0x3a => with(arg, |arg: &mut drmVBlank| {
                let (sequence, seconds, microseconds) = self.vblank;
                arg.reply = drmVBlankReply {
                    r#type: arg.reply().r#type,
                    sequence,
                    tval_sec: seconds as _,
                    tval_usec: microseconds as _,
                };
                Ok(())
            }),
            0xd1 => with(arg, |arg: &mut drm_set_client_name| {
                self.client_name = read(arg.name, arg.name_len as u32)?;
                Ok(())
            }),
            _ => Ok(()),
        }
    }

    fn version(&self, arg: &mut drm_version) -> Answer {
        [arg.version_major, arg.version_minor, arg.version_patchlevel] = self.version;
        let places = [
            (arg.name, &mut arg.name_len),
            (arg.date, &mut arg.date_len),
            (arg.desc, &mut arg.desc_len),
        ];
        for (text, (address, length)) in self.driver.iter().zip(places) {
            text.copy_part(address as u64, *length as u32)?;
            *length = text.total() as usize;
        }
        Ok(())
    }
}
