//! Devices that the parts of a process share: opened once, closed by the last.

use core::ffi::CStr;

use super::node::Kind;
use super::open;
use crate::mem::CText;
use crate::os::file::OpenFile;
use crate::os::mutex::Mutex;
use crate::{DeviceFd, Errno, Result};

/// How many devices are shared at most.
const LIMIT: usize = 16;

/// A shared device.
struct Shared {
    busid: CText,
    kind: Kind,
    file: OpenFile,
    users: usize,
}

static TABLE: Mutex<[Option<Shared>; LIMIT]> = Mutex::new([const { None }; LIMIT]);

/// What [`open()`] came to.
#[derive(Debug)]
pub enum Opened {
    /// Nobody in this process had it open.
    New(i32),
    /// Somebody had.
    Shared(i32),
    /// The table is full: the caller has it alone.
    Alone(OpenFile),
}

/// `drmOpenOnceWithType(busid, &newly_opened, type)`—Opens the device with this bus id, or takes part in
/// it if this process has opened it so before. `None` if there is no such device.
///
/// # Errors
///
/// `NOMEM`.
#[doc(alias = "drmOpenOnce")]
#[doc(alias = "drmOpenOnceWithType")]
pub fn open(busid: &CStr, kind: Kind) -> Result<Option<Opened>> {
    if let Some(fd) = share(&mut TABLE.lock(), busid, kind) {
        return Ok(Some(Opened::Shared(fd)));
    }
    let name = CText::copy_of(busid.to_bytes())?;
    // Not under the lock: it asks the kernel, and a program's functions.
    let Some(file) = open::find(None, Some(busid), kind)? else { return Ok(None) };
    let mut table = TABLE.lock();
    // Another thread may have been faster; then ours is closed again.
    if let Some(fd) = share(&mut table, busid, kind) {
        return Ok(Some(Opened::Shared(fd)));
    }
    match table.iter_mut().find(|place| place.is_none()) {
        Some(place) => {
            let fd = file.as_fd().raw();
            *place = Some(Shared { busid: name, kind, file, users: 1 });
            Ok(Some(Opened::New(fd)))
        }
        None => Ok(Some(Opened::Alone(file))),
    }
}

/// Takes part in a device that is open.
fn share(table: &mut [Option<Shared>; LIMIT], busid: &CStr, kind: Kind) -> Option<i32> {
    let mut open = table.iter_mut().flatten();
    let shared = open.find(|open| open.kind == kind && open.busid.as_c_str() == busid)?;
    shared.users = shared.users.saturating_add(1);
    Some(shared.file.as_fd().raw())
}

/// `drmCloseOnce(fd)`—Gives up a part; the last one gets the file, to close it.
///
/// # Errors
///
/// [`BADF`](Errno::BADF) if the device is not shared.
#[doc(alias = "drmCloseOnce")]
pub fn close(fd: DeviceFd<'_>) -> Result<Option<OpenFile>> {
    let mut table = TABLE.lock();
    let is_it = |place: &&mut Option<Shared>| {
        place.as_ref().is_some_and(|shared| shared.file.as_fd().raw() == fd.raw())
    };
    let place = table.iter_mut().find(is_it).ok_or(Errno::BADF)?;
    if let Some(shared) = place {
        shared.users = shared.users.saturating_sub(1);
        if shared.users > 0 {
            return Ok(None);
        }
    }
    Ok(place.take().map(|shared| shared.file))
}
