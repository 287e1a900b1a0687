//! Devices as Rust programs see them: bus, identifiers, files.

use std::ffi::{CStr, OsStr, c_int};
use std::fmt;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use bitflags::bitflags;

use super::{Devices, find, get, list};
use crate::abi::bus::{drmPciBusInfo, drmPciDeviceInfo, drmUsbBusInfo, drmUsbDeviceInfo};
use crate::abi::device::{Bus, drmDevice};
use crate::mem::CBox;
use crate::node::NodeType;
use crate::{DeviceFd, Errno, Result};

bitflags! {
    /// What is found out about devices beyond the usual.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub struct DeviceFlags: u32 {
        /// `DRM_DEVICE_GET_PCI_REVISION`: which revision a PCI device is, for which some have to wake up.
        const PCI_REVISION = 1;
    }
}

/// `drmDevice`: a device, the bus it is on, and its files.
///
/// It *is* the C structure: [`From`] takes one from C, or gives one to it, together with the duty to free it (with
/// `drmFreeDevice`, or by dropping it), and [`as_c`](Self::as_c) lends it.
///
/// ```no_run
/// use drm::device::{BusInfo, DeviceFlags, DeviceInfo};
/// use drm::node::NodeType;
///
/// for device in DeviceInfo::list(DeviceFlags::empty())? {
///     if let (BusInfo::Pci(place), Some(card)) = (device.bus(), device.node(NodeType::Primary)) {
///         println!("{}: on PCI bus {}", card.display(), place.bus);
///     }
/// }
/// # Ok::<(), drm::Error>(())
/// ```
#[must_use]
pub struct DeviceInfo(CBox<drmDevice>);

impl DeviceInfo {
    /// `drmGetDevices2(flags, devices, max_devices)`—All devices, in the order of `/dev/dri`, which is not that of their
    /// numbers. Those that cannot be described are left out.
    ///
    /// # Errors
    ///
    /// As for [`list`](super::list).
    #[doc(alias = "drmGetDevices2")]
    pub fn list(flags: DeviceFlags) -> Result<impl ExactSizeIterator<Item = Self>> {
        let devices: Devices = list(flags.contains(DeviceFlags::PCI_REVISION))?;
        Ok(devices.map(Self))
    }

    /// `drmGetDevice2(fd, flags, &device)`—The device that is open.
    ///
    /// # Errors
    ///
    /// [`NODEV`](Errno::NODEV) if `/dev/dri` has no file of it, and as for [`get`](super::get).
    #[doc(alias = "drmGetDevice")]
    #[doc(alias = "drmGetDevice2")]
    pub fn of<'fd>(fd: impl Into<DeviceFd<'fd>>, flags: DeviceFlags) -> Result<Self> {
        let device = get(fd.into(), flags.contains(DeviceFlags::PCI_REVISION))?;
        Ok(device.ok_or(Errno::NODEV)?.into())
    }

    /// `drmGetDeviceFromDevId(dev_id, flags, &device)`—The device that has this number, the `st_rdev` of one of its files.
    ///
    /// # Errors
    ///
    /// [`NODEV`](Errno::NODEV) if `/dev/dri` has no file of it, and as for [`find`](super::find).
    #[doc(alias = "drmGetDeviceFromDevId")]
    pub fn from_dev_id(number: u64, flags: DeviceFlags) -> Result<Self> {
        let device = find(number, flags.contains(DeviceFlags::PCI_REVISION))?;
        Ok(device.ok_or(Errno::NODEV)?.into())
    }

    /// Where it is.
    #[must_use]
    pub fn bus(&self) -> BusInfo<'_> {
        match self.0.bus() {
            Some(Bus::Pci(place)) => BusInfo::Pci(place),
            Some(Bus::Usb(place)) => BusInfo::Usb(place),
            Some(Bus::Platform(place)) => BusInfo::Platform(place.fullname()),
            Some(Bus::Host1x(place)) => BusInfo::Host1x(place.fullname()),
            Some(Bus::Faux(place)) => BusInfo::Faux(place.name()),
            None => BusInfo::Unknown(self.0.bus_type()),
        }
    }

    /// Identifiers of a PCI device; `None` on other buses. The revision is 0xff unless asked for.
    #[must_use]
    pub fn pci_ids(&self) -> Option<drmPciDeviceInfo> {
        self.0.pci_info()
    }

    /// Identifiers of a USB device; `None` on other buses.
    #[must_use]
    pub fn usb_ids(&self) -> Option<drmUsbDeviceInfo> {
        self.0.usb_info()
    }

    /// What a device on the platform bus or on host1x is like, the most precise name first; nothing on other buses.
    pub fn compatible(&self) -> impl Iterator<Item = &CStr> {
        self.0.compatible()
    }

    /// Path of its file of a kind, if it has one.
    #[must_use]
    pub fn node(&self, kind: NodeType) -> Option<&Path> {
        self.node_c_str(kind).map(|path| Path::new(OsStr::from_bytes(path.to_bytes())))
    }

    /// The same for C.
    #[must_use]
    pub fn node_c_str(&self, kind: NodeType) -> Option<&CStr> {
        self.0.node(usize::try_from(kind.number()).ok()?)
    }

    /// Paths of all its files, with their kinds.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeType, &Path)> {
        NodeType::ALL.into_iter().filter_map(|kind| Some((kind, self.node(kind)?)))
    }

    /// `drmDevicesEqual(a, b)`—Whether both are the same device, whatever their files: on the same place of the same bus.
    #[doc(alias = "drmDevicesEqual")]
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.is_same(&other.0)
    }

    /// The C structure, lent.
    #[must_use]
    pub fn as_c(&self) -> &drmDevice {
        &self.0
    }
}

impl From<CBox<drmDevice>> for DeviceInfo {
    fn from(device: CBox<drmDevice>) -> Self {
        Self(device)
    }
}

impl From<DeviceInfo> for CBox<drmDevice> {
    fn from(device: DeviceInfo) -> Self {
        device.0
    }
}

impl fmt::Debug for DeviceInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceInfo")
            .field("bus", &self.bus())
            .field("pci_ids", &self.pci_ids())
            .field("usb_ids", &self.usb_ids())
            .field("compatible", &self.compatible().collect::<Vec<_>>())
            .field("nodes", &self.nodes().collect::<Vec<_>>())
            .finish()
    }
}

/// Where a device is, by its bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BusInfo<'a> {
    /// On PCI, also behind virtio.
    Pci(drmPciBusInfo),
    /// On USB.
    Usb(drmUsbBusInfo),
    /// On the platform bus or on SPI: where firmware describes it, or what it calls itself.
    Platform(&'a CStr),
    /// On host1x: the same.
    Host1x(&'a CStr),
    /// On the faux bus: what its driver calls it.
    Faux(&'a CStr),
    /// On a bus with this number, which only a library newer than this one makes.
    Unknown(c_int),
}
