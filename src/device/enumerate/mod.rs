//! Which devices there are: the files in `/dev/dri`, and what sysfs says about the devices behind them.
//!
//! No device is opened: that would wake up sleeping ones. Their order is that of the directory, which is
//! not that of their numbers.

mod faux;
#[cfg(feature = "std")]
mod info;
mod pci;
mod platform;
pub(crate) mod sysfs;
mod usb;

use super::node::{DIRECTORY, Kind};
use crate::abi::device::{self as abi, NODE_SIZE, drmDevice};
use crate::mem::CBox;
use crate::os::dir::Dir;
use crate::os::file::Status;
use crate::os::path::Path;
use crate::os::stdio;
use crate::{DeviceFd, Errno, Result};
use sysfs::Place;

#[cfg(feature = "std")]
pub use info::{BusInfo, DeviceFlags, DeviceInfo};

/// How many files are looked at.
const LIMIT: usize = 256;

/// `drmGetDevices2(flags, NULL, 0)`—How many devices there are.
///
/// There may be fewer in [`list`], which leaves out those that it cannot describe.
///
/// # Errors
///
/// `ENOENT` if there is no `/dev/dri`, and other errors of `opendir`.
#[doc(alias = "drmGetDevices")]
#[doc(alias = "drmGetDevices2")]
pub fn count() -> Result<usize> {
    scan(Detail::Bus, None).map(|devices| devices.len())
}

/// `drmGetDevices2(flags, devices, max_devices)`—All devices. With `revision` those on PCI say which one
/// they are, for which some have to wake up.
///
/// # Errors
///
/// `ENOENT` if there is no `/dev/dri`, and other errors of `opendir`.
#[doc(alias = "drmGetDevices")]
#[doc(alias = "drmGetDevices2")]
pub fn list(revision: bool) -> Result<Devices> {
    scan(Detail::Full { revision }, None)
}

/// `drmGetDeviceFromDevId(dev_id, flags, &device)`—The device that has the number `st_rdev`, if there is a
/// file for it in `/dev/dri`.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if the number is not DRM's or the bus is not known, `ENOENT` if there is no
/// `/dev/dri`, and other errors of `readlink` and `opendir`.
#[doc(alias = "drmGetDeviceFromDevId")]
pub fn find(number: u64, revision: bool) -> Result<Option<CBox<drmDevice>>> {
    sysfs::drm_directory(number)?;
    let bus = sysfs::place(&sysfs::device(number))?.bus;
    let devices = scan(Detail::Full { revision }, Some(Wanted { number, bus }))?;
    let found = devices.found.into_iter().flatten().rfind(|found| found.wanted != 0);
    Ok(found.map(|found| found.device))
}

/// `drmGetDevice2(fd, flags, &device)`—The device that is open.
///
/// # Errors
///
/// As for [`find`], and those of `fstat`.
#[doc(alias = "drmGetDevice")]
#[doc(alias = "drmGetDevice2")]
pub fn get(fd: DeviceFd<'_>, revision: bool) -> Result<Option<CBox<drmDevice>>> {
    find(number(fd)?, revision)
}

/// The number of an open device.
pub(crate) fn number(fd: DeviceFd<'_>) -> Result<u64> {
    let status = Status::of_fd(fd)?;
    if status.is_character_device() { Ok(status.device()) } else { Err(Errno::INVAL.into()) }
}

/// How much is found out about a device.
#[derive(Clone, Copy)]
enum Detail {
    /// Enough to tell it from others.
    Bus,
    Full {
        revision: bool,
    },
}

/// The only device that matters.
#[derive(Clone, Copy)]
struct Wanted {
    number: u64,
    bus: sysfs::Bus,
}

/// A device file.
struct Node {
    kind: Kind,
    path: Path,
    /// Number of the device.
    device: u64,
    /// What tells the device's directory in sysfs from others.
    directory: Option<(u64, u64)>,
    /// Whether the kernel made that directory.
    in_sysfs: bool,
}

impl Node {
    /// The file of this name, if it is a DRM device's.
    fn examine(name: &[u8]) -> Option<Self> {
        let kind = Kind::of_name(name)?;
        let path = Path::new(DIRECTORY).join(name);
        if path.as_bytes().len() >= NODE_SIZE {
            return None;
        }
        let status = Status::of_path(&path).ok().filter(Status::is_character_device)?;
        let device = status.device();
        let directory = sysfs::drm_directory(device).ok()?;
        let in_sysfs = directory.is_sysfs_directory();
        Some(Self { kind, path, device, directory: directory.identity(), in_sysfs })
    }

    /// What the device is; nothing if sysfs does not say enough.
    fn describe(&self, place: Place, detail: Detail) -> Option<CBox<drmDevice>> {
        match place.bus {
            sysfs::Bus::Pci | sysfs::Bus::VirtioPci => pci::describe(self, place, detail),
            sysfs::Bus::Usb => usb::describe(self, detail),
            sysfs::Bus::Platform | sysfs::Bus::Host1x => {
                platform::describe(self, place.bus, detail)
            }
            sysfs::Bus::Faux => faux::describe(self),
        }
    }

    fn as_abi(&self) -> abi::Node<'_> {
        abi::Node { kind: self.kind.number() as usize, path: self.path.as_bytes() }
    }
}

/// A device, and what is known of it beyond what C programs see.
struct Found {
    device: CBox<drmDevice>,
    /// Of the first file.
    directory: Option<(u64, u64)>,
    /// A bit for each kind of file that has the number that matters.
    wanted: u8,
}

impl Found {
    /// Adds a file. Of several of a kind the last one counts.
    fn add(&mut self, node: &Node, wanted: Option<Wanted>) {
        self.device.set_node(node.as_abi());
        let bit = 1 << node.kind.number();
        self.wanted &= !bit;
        if wanted.is_some_and(|wanted| wanted.number == node.device) {
            self.wanted |= bit;
        }
    }
}

/// Looks at all device files.
fn scan(detail: Detail, wanted: Option<Wanted>) -> Result<Devices> {
    let mut files = Dir::open(&Path::new(b"/dev/dri"))?;
    let mut devices = Devices { found: [const { None }; LIMIT], len: 0, given: 0 };
    let mut nodes = 0;
    while let Some(name) = files.next() {
        let Some(node) = Node::examine(name) else { continue };
        let Some(new) = devices.sort_in(&node, detail, wanted) else { continue };
        if nodes == LIMIT {
            stdio::complain(
                b"More than 256 drm nodes detected. Please report a bug - that should not happen.\n\
                  Skipping extra nodes\n",
            );
            break;
        }
        nodes += 1;
        devices.add(new, &node, wanted);
    }
    Ok(devices)
}

/// Where a device file belongs.
enum New {
    /// To a device that is there already.
    File(usize),
    Device(CBox<drmDevice>),
}

/// Devices in the order of `/dev/dri`.
#[must_use]
pub struct Devices {
    found: [Option<Found>; LIMIT],
    len: usize,
    /// How many of them are not here any more.
    given: usize,
}

impl Devices {
    /// Where a file belongs; nowhere if its device does not matter or cannot be described.
    fn sort_in(&self, node: &Node, detail: Detail, wanted: Option<Wanted>) -> Option<New> {
        // All files of a device share a directory, about which everything has been said.
        if node.directory.is_some() {
            let known = self.position(|found| found.directory == node.directory);
            if let Some(index) = known {
                return Some(New::File(index));
            }
        }
        let place = sysfs::place(&sysfs::device(node.device)).ok()?;
        if wanted.is_some_and(|wanted| wanted.bus != place.bus) {
            return None;
        }
        let device = node.describe(place, detail)?;
        match self.position(|found| found.device.is_same(&device)) {
            Some(index) => Some(New::File(index)),
            None => Some(New::Device(device)),
        }
    }

    fn position(&self, matches: impl Fn(&Found) -> bool) -> Option<usize> {
        self.found.iter().position(|found| found.as_ref().is_some_and(&matches))
    }

    fn add(&mut self, new: New, node: &Node, wanted: Option<Wanted>) {
        let index = match new {
            New::File(index) => index,
            New::Device(device) => {
                let index = self.len;
                if let Some(place) = self.found.get_mut(index) {
                    *place = Some(Found { device, directory: node.directory, wanted: 0 });
                    self.len += 1;
                }
                index
            }
        };
        if let Some(Some(found)) = self.found.get_mut(index) {
            found.add(node, wanted);
        }
    }
}

impl Iterator for Devices {
    type Item = CBox<drmDevice>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.found.get_mut(self.given)?.take()?;
        self.given += 1;
        Some(found.device)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.len.saturating_sub(self.given);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Devices {}

/// What comes before and after the last `separator`.
fn split_at_last(text: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let place = text.iter().rposition(|byte| *byte == separator)?;
    let (before, after) = text.split_at_checked(place)?;
    Some((before, after.get(1..)?))
}
