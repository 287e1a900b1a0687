//! Opening devices by name, by bus id, by number.

use core::ffi::CStr;
use core::mem::MaybeUninit;

use super::node::{Kind, MINORS};
use super::{busid, version};
use crate::Result;
use crate::abi::server;
use crate::abi::version::drmSetVersion;
#[cfg(feature = "capi")]
use crate::legacy::entries;
use crate::os::file::{self, Status};
use crate::os::path::Path;
use crate::os::time;

pub use crate::os::file::OpenFile;

/// How often a device file that is not there is looked for, and how long between, in µs: a module that
/// has just been loaded gets its files late.
const TRIES: u32 = 50;
const PAUSE: u32 = 20;
/// How many devices kernels that tell of them in `/proc` have.
const PROC_DEVICES: u32 = 8;

/// `drmOpenRender(minor)`—Opens `/dev/dri/renderD` and this number, 128 for the first.
///
/// # Errors
///
/// Those of `open`.
#[doc(alias = "drmOpenRender")]
pub fn render(minor: u32) -> Result<OpenFile> {
    file::open(&Kind::Render.path(minor))
}

/// `drmOpenWithType(name, busid, type)`—Opens the first device with this bus id or, if there is none, the
/// first one whose driver has this name and that no old-fashioned master uses. `None` if there is none.
///
/// Looks for 64 device files, and waits 1 ms for each that is not there.
///
/// # Errors
///
/// Those of `open`, for devices that only `/proc/dri` tells of.
///
/// # Kernel
///
/// `DRM_IOCTL_SET_VERSION`, `DRM_IOCTL_GET_UNIQUE`, `DRM_IOCTL_VERSION` on each device.
#[doc(alias = "drmOpen")]
#[doc(alias = "drmOpenWithType")]
pub fn find(name: Option<&CStr>, busid: Option<&CStr>, kind: Kind) -> Result<Option<OpenFile>> {
    if let (Some(name), Some(load)) = (name, server::module_loader()) {
        if !available() && !load(name) {
            return Ok(None);
        }
    }
    if let Some(file) = busid.and_then(|busid| by_busid(busid.to_bytes(), kind)) {
        return Ok(Some(file));
    }
    name.map_or(Ok(None), |name| by_name(name, kind))
}

/// `drmAvailable()`—Whether the first primary node is there and a driver answers.
///
/// # Kernel
///
/// `DRM_IOCTL_VERSION`
#[doc(alias = "drmAvailable")]
#[must_use]
pub fn available() -> bool {
    match patiently(Kind::Primary, 0) {
        Ok(Some(file)) => version::get(file.as_fd()).is_ok(),
        _ => file::access(&Path::new(b"/proc/dri/0"), libc::R_OK),
    }
}

/// `drmClose(fd)`—Closes a device, for a C program, and gives up what is kept for it.
#[cfg(feature = "capi")]
pub(crate) fn close(fd: core::ffi::c_int) -> Result<()> {
    entries::forget(crate::DeviceFd::new(fd));
    file::close(fd)
}

/// Opens a device file, after waiting for it to appear; `None` if it does not.
fn patiently(kind: Kind, minor: u32) -> Result<Option<OpenFile>> {
    server::ask_permissions();
    let (directory, path) = (Path::new(b"/dev/dri"), kind.path(minor));
    for _ in 0..TRIES {
        if Status::of_path(&directory).is_ok() && Status::of_path(&path).is_ok() {
            return file::open(&path).map(Some);
        }
        time::sleep_us(PAUSE);
    }
    Ok(None)
}

/// The device files of a kind that can be opened.
fn files(kind: Kind) -> impl Iterator<Item = OpenFile> {
    let first = kind.first_minor();
    (first..first.saturating_add(MINORS)).filter_map(move |minor| patiently(kind, minor).ok()?)
}

fn by_busid(wanted: &[u8], kind: Kind) -> Option<OpenFile> {
    // One device without interface 1.4 is enough for no domain to count from there on.
    let mut with_domain = true;
    files(kind).find(|file| {
        let fd = file.as_fd();
        let interface = |drm_di_minor| drmSetVersion {
            drm_di_major: 1,
            drm_di_minor,
            drm_dd_major: -1,
            drm_dd_minor: -1,
        };
        if version::set_interface(fd, &mut interface(4)).is_err() {
            with_domain = false;
            // Whether that is granted shows in the bus id.
            let _ = version::set_interface(fd, &mut interface(1));
        }
        busid::get(fd)
            .is_ok_and(|busid| busid::matches(busid.as_c_str().to_bytes(), wanted, with_domain))
    })
}

fn by_name(name: &CStr, kind: Kind) -> Result<Option<OpenFile>> {
    let free = files(kind).find(|file| {
        let fd = file.as_fd();
        version::get(fd).is_ok_and(|version| version.name() == Some(name))
            && busid::get(fd).map_or(true, |busid| busid.as_c_str().is_empty())
    });
    if free.is_some() {
        return Ok(free);
    }
    for minor in 0..PROC_DEVICES {
        let mut text = [MaybeUninit::uninit(); 511];
        if let Some(device) =
            proc_entry(minor, &mut text).filter(|old| old.driver == name.to_bytes())
        {
            return match device.busid {
                Some(busid) => Ok(by_busid(busid, kind)),
                None => patiently(kind, minor),
            };
        }
    }
    Ok(None)
}

/// A device that `/proc/dri` tells of.
struct ProcEntry<'a> {
    driver: &'a [u8],
    busid: Option<&'a [u8]>,
}

/// `/proc/dri/0/name`: driver, device, and with a master the bus id.
fn proc_entry(minor: u32, text: &mut [MaybeUninit<u8>; 511]) -> Option<ProcEntry<'_>> {
    let mut path = Path::new(b"/proc/dri/");
    path.push_decimal(minor).push(b"/name");
    let file = file::open_to_read(&path).ok()?;
    let (_, line) = file::read(file.as_fd(), text).ok()?.split_last()?;
    let mut words = line.splitn(3, |byte| *byte == b' ');
    let driver = words.next()?;
    // The device's number; it may be missing, but not the blank before it.
    words.next()?;
    Some(ProcEntry { driver, busid: words.next() })
}
