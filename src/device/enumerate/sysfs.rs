//! What sysfs says about devices.

use crate::names::{Names, names};
use crate::os::file::{self, Status, device_numbers};
use crate::os::path::{Path, ROOM};
use crate::os::stdio;
use crate::text::Scanner;
use crate::{Errno, Result};

/// Buses as they matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bus {
    Pci,
    /// A virtio device on a PCI device: described by the latter, but not the same as it.
    VirtioPci,
    Usb,
    Platform,
    Host1x,
    Faux,
}

/// Begin of the names of buses; the first match counts.
const PREFIXES: Names = names!["/pci", "/usb", "/platform", "/spi", "/host1x", "/virtio", "/faux"];
const BUSES: [Bus; 7] =
    [Bus::Pci, Bus::Usb, Bus::Platform, Bus::Platform, Bus::Host1x, Bus::VirtioPci, Bus::Faux];

/// Directory of a device file: what its number stands for.
pub(crate) fn directory(device: u64) -> Path {
    let (major, minor) = device_numbers(device);
    let mut path = Path::new(b"/sys/dev/char/");
    path.push_decimal(major).push(b":").push_decimal(minor);
    path
}

/// Directory of the device behind a device file; its other files lead to the same.
#[inline(never)]
pub(crate) fn device(number: u64) -> Path {
    directory(number).join(b"/device")
}

/// The directory of a device's DRM files.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if there is none: the device is not DRM's.
pub(crate) fn drm_directory(number: u64) -> Result<Status> {
    Status::of_path(&device(number).join(b"/drm")).map_err(|_| Errno::INVAL.into())
}

/// Which bus a device is on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) bus: Bus,
    /// Whether the device is a virtio device, on another device that is on the bus.
    pub(super) virtio: bool,
}

/// Which bus the device in this directory is on.
///
/// # Errors
///
/// [`INVAL`](Errno::INVAL) if it is none we know, and those of `readlink`.
pub(super) fn place(device: &Path) -> Result<Place> {
    let bus = subsystem(device)?;
    let virtio = bus == Bus::VirtioPci;
    let carrier = if virtio { subsystem(&device.join(b"/..")).ok() } else { None };
    Ok(Place { bus: carrier.unwrap_or(bus), virtio })
}

fn subsystem(device: &Path) -> Result<Bus> {
    let mut buffer = [0; ROOM];
    let link = file::readlink(&device.join(b"/subsystem"), &mut buffer)?;
    let slash = link.iter().rposition(|byte| *byte == b'/').ok_or(Errno::INVAL)?;
    let name = link.get(slash..).unwrap_or_default();
    let mut known = BUSES.into_iter().zip(PREFIXES);
    let found = known.find(|(_, prefix)| name.starts_with(prefix));
    found.map(|(bus, _)| bus).ok_or(Errno::INVAL.into())
}

/// A hexadecimal number in a file of its own.
pub(super) fn attribute(device: &Path, name: &[u8]) -> Option<u32> {
    let mut line = [0; 128];
    let line = stdio::read(&attribute_path(device, name), &mut line, |_| true).ok()?;
    Scanner::new(line).hex(usize::MAX)
}

/// Where a file of a device is.
pub(super) fn attribute_path(device: &Path, name: &[u8]) -> Path {
    let mut path = device.join(b"/");
    path.push(name);
    path
}

/// The keys and values of a `uevent` file.
pub(crate) struct Uevent {
    text: [u8; Self::ROOM],
    len: usize,
}

impl Uevent {
    /// More than the kernel writes into such a file.
    pub(super) const ROOM: usize = 4096;

    /// The file in this directory.
    pub(crate) fn read(directory: &Path) -> Result<Self> {
        Self::read_until(directory, None)
    }

    /// The file in this directory up to a key. Stopping at the file's last line saves looking for more.
    pub(super) fn read_until(directory: &Path, key: Option<&[u8]>) -> Result<Self> {
        let mut text = [0; Self::ROOM];
        let is_last = |line: &[u8]| key.is_some_and(|key| line.starts_with(key));
        let len = stdio::read(&attribute_path(directory, b"uevent"), &mut text, is_last)?.len();
        Ok(Self { text, len })
    }

    /// The first value of a key; it may be empty.
    pub(crate) fn get(&self, key: &[u8]) -> Option<&[u8]> {
        let text = self.text.get(..self.len).unwrap_or_default();
        let mut lines = text.split(|byte| *byte == b'\n');
        lines.find_map(|line| line.strip_prefix(key)?.strip_prefix(b"="))
    }
}
