//! What is kept for each open device: an entry that C programs know, and the tags of contexts.
//!
//! Entries belong to the device number, not to the file: all files of a device share one, and it is
//! gone when one of them is closed by `drmClose`.

use core::ffi::{c_uint, c_ulong, c_void};
use core::ptr;

use super::hash::HashTable;
use crate::abi::entries::drmHashEntry;
use crate::mem::{CBox, CVec, Handle, Opaque};
use crate::os::file::Status;
use crate::os::mutex::Mutex;
use crate::{DeviceFd, Errno, Result};

/// An entry with what belongs to it.
#[repr(C)]
struct Entry {
    /// What C programs see.
    shown: drmHashEntry,
    device: c_ulong,
    tags: CBox<Handle<HashTable>>,
}

/// All entries.
struct Entries {
    /// By device number, for C programs. Made with the first entry, and kept.
    table: Option<CBox<Handle<HashTable>>>,
    list: CVec<Option<CBox<Entry>>>,
}

static ENTRIES: Mutex<Entries> = Mutex::new(Entries { table: None, list: CVec::new() });

/// `drmGetHashTable()`—The table of all entries, a C program's to look into; NULL before the first entry.
#[doc(alias = "drmGetHashTable")]
#[must_use]
pub fn table() -> *mut c_void {
    let entries = ENTRIES.lock();
    entries.table.as_ref().map_or(ptr::null_mut(), |table| table.as_ptr().cast())
}

/// `drmGetEntry(fd)`—The entry of a device, made if there is none. It stays until [`forget`].
///
/// # Errors
///
/// [`NOMEM`](Errno::NOMEM).
#[doc(alias = "drmGetEntry")]
pub fn get(fd: DeviceFd<'_>) -> Result<*mut drmHashEntry> {
    let device = device(fd);
    // The entry begins with what is shown.
    ENTRIES.lock().entry(device, fd).map(|entry| entry.as_ptr().cast())
}

/// `drmAddContextTag(fd, context, tag)`—Tags a context; a tag it had is gone.
///
/// # Errors
///
/// [`NOMEM`](Errno::NOMEM).
#[doc(alias = "drmAddContextTag")]
pub fn set_tag(fd: DeviceFd<'_>, context: c_uint, tag: Opaque) -> Result<()> {
    let device = device(fd);
    let mut entries = ENTRIES.lock();
    let tags = &mut entries.entry(device, fd)?.tags;
    let context = c_ulong::from(context);
    if !tags.insert(context, tag)? {
        tags.remove(context);
        tags.insert(context, tag)?;
    }
    Ok(())
}

/// `drmGetContextTag(fd, context)`—The tag of a context.
///
/// # Errors
///
/// [`NOMEM`](Errno::NOMEM).
#[doc(alias = "drmGetContextTag")]
pub fn tag(fd: DeviceFd<'_>, context: c_uint) -> Result<Option<Opaque>> {
    let device = device(fd);
    Ok(ENTRIES.lock().entry(device, fd)?.tags.get(context.into()))
}

/// `drmDelContextTag(fd, context)`—Takes the tag of a context away; `false` if there is none.
///
/// # Errors
///
/// [`NOMEM`](Errno::NOMEM).
#[doc(alias = "drmDelContextTag")]
pub fn remove_tag(fd: DeviceFd<'_>, context: c_uint) -> Result<bool> {
    let device = device(fd);
    Ok(ENTRIES.lock().entry(device, fd)?.tags.remove(context.into()))
}

/// What `drmClose` does before it closes: gives up the entry of the device, and all its contexts' tags.
pub fn forget(fd: DeviceFd<'_>) {
    let device = device(fd);
    let mut entries = ENTRIES.lock();
    let Some(place) = entries.place(device) else { return };
    if let Some(table) = &mut entries.table {
        table.remove(device);
    }
    if let Some(entry) = entries.list.get_mut(place) {
        *entry = None;
    }
}

/// The number of the device that a file is; 0 for what is no open file.
fn device(fd: DeviceFd<'_>) -> c_ulong {
    Status::of_fd(fd).map_or(0, |status| status.device() as c_ulong)
}

impl Entries {
    /// Where the entry of a device is.
    fn place(&self, device: c_ulong) -> Option<usize> {
        let is = |entry: &CBox<Entry>| entry.device == device;
        self.list.iter().position(|entry| entry.as_ref().is_some_and(is))
    }

    /// The entry of a device, made for this file if there is none.
    fn entry(&mut self, device: c_ulong, fd: DeviceFd<'_>) -> Result<&mut CBox<Entry>> {
        let place = match self.place(device) {
            Some(place) => place,
            None => self.add(device, fd)?,
        };
        self.list.get_mut(place).and_then(Option::as_mut).ok_or(Errno::NOMEM.into())
    }

    fn add(&mut self, device: c_ulong, fd: DeviceFd<'_>) -> Result<usize> {
        let place = match self.list.iter().position(Option::is_none) {
            Some(place) => place,
            None => {
                let len = self.list.len();
                self.list.grow(len.saturating_add(4))?;
                len
            }
        };
        let tags = HashTable::new_handle()?;
        let shown = drmHashEntry::new(fd.raw(), tags.as_ptr().cast());
        let entry = CBox::new(Entry { shown, device, tags })?;
        let table = match &mut self.table {
            Some(table) => table,
            none => none.insert(HashTable::new_handle()?),
        };
        table.insert(device, Opaque::new(entry.as_ptr().cast()))?;
        if let Some(free) = self.list.get_mut(place) {
            *free = Some(entry);
        }
        Ok(place)
    }
}
