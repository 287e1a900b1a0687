//! `drmDevice`: a device, the bus it is on, and its files.

use core::ffi::{CStr, c_char, c_int};
use core::ptr::null_mut;

use super::bus::*;
use crate::Result;
use crate::mem::{CBox, Zeroed, release};

/// Kinds of device files that C programs know, one of them no more.
const KINDS: usize = 3;
/// Room for the path of a device file.
pub(crate) const NODE_SIZE: usize = 24;

/// `DRM_BUS_*`
const PCI: c_int = 0;
const USB: c_int = 1;
const PLATFORM: c_int = 2;
const HOST1X: c_int = 3;
const FAUX: c_int = 4;

/// Where a device is, by its bus.
#[derive(Clone, Copy)]
#[repr(C)]
pub union BusInfo {
    pci: drmPciBusInfoPtr,
    usb: drmUsbBusInfoPtr,
    platform: drmPlatformBusInfoPtr,
    host1x: drmHost1xBusInfoPtr,
    faux: drmFauxBusInfoPtr,
}

/// What a device is, by its bus.
#[derive(Clone, Copy)]
#[repr(C)]
pub union DeviceInfo {
    pci: drmPciDeviceInfoPtr,
    usb: drmUsbDeviceInfoPtr,
    platform: drmPlatformDeviceInfoPtr,
    host1x: drmHost1xDeviceInfoPtr,
}

/// A device, the bus it is on, and its files.
///
/// One block holds it and what it leads to, but for the names of platform and host1x devices.
#[repr(C)]
pub struct _drmDevice {
    /// Paths of the device's files by `DRM_NODE_*`; those it lacks are empty.
    nodes: *mut *mut c_char,
    /// A bit for each file there is, `1 << DRM_NODE_*`.
    available_nodes: c_int,
    /// `DRM_BUS_*`
    bustype: c_int,
    /// Where the device is.
    businfo: BusInfo,
    /// What the device is; NULL on the faux bus.
    deviceinfo: DeviceInfo,
}

/// See `struct _drmDevice`.
pub type drmDevice = _drmDevice;
/// Result of `drmGetDevice2`, for `drmFreeDevice`.
pub type drmDevicePtr = *mut drmDevice;

/// A device file of a device.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    /// `DRM_NODE_*`
    pub(crate) kind: usize,
    pub(crate) path: &'a [u8],
}

/// The block of a device.
#[repr(C)]
struct Block<B, I> {
    device: drmDevice,
    nodes: [*mut c_char; KINDS],
    paths: [[c_char; NODE_SIZE]; KINDS],
    bus: B,
    info: I,
}

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::{offset_of, size_of};

    assert!(size_of::<Block<drmPciBusInfo, drmPciDeviceInfo>>() == 144);
    assert!(size_of::<Block<drmPlatformBusInfo, drmPlatformDeviceInfo>>() == 648);
    assert!(size_of::<Block<drmFauxBusInfo, [u8; 0]>>() == 640);
    assert!(offset_of!(Block<drmUsbBusInfo, drmUsbDeviceInfo>, info) == 130);
    assert!(size_of::<drmDevice>() == 32);
};

// SAFETY: integers and pointers in all its members.
unsafe impl<B: Zeroed, I: Zeroed> Zeroed for Block<B, I> {}

impl<B: Zeroed, I: Zeroed> Block<B, I> {
    /// A device with one file; the pointers to its bus info, and to its device info if there is any.
    fn build(
        bustype: c_int,
        node: Node<'_>,
        bus: B,
        info: Option<I>,
    ) -> Result<(CBox<drmDevice>, *mut B, *mut I)> {
        let mut block = CBox::<Self>::zeroed()?;
        block.device.bustype = bustype;
        block.bus = bus;
        let described = info.is_some();
        if let Some(info) = info {
            block.info = info;
        }
        let block = block.into_raw();
        // SAFETY: the block is there; no reference to it is.
        let (nodes, paths) = unsafe { (&raw mut (*block).nodes, &raw mut (*block).paths) };
        for kind in 0..KINDS {
            let path = paths.cast::<[c_char; NODE_SIZE]>().wrapping_add(kind);
            // SAFETY: both arrays have so many elements.
            unsafe { nodes.cast::<*mut c_char>().wrapping_add(kind).write(path.cast()) };
        }
        // SAFETY: as above.
        let (bus, info) = unsafe { (&raw mut (*block).bus, &raw mut (*block).info) };
        // SAFETY: the device lies at the block's start, is valid, and is freed with it.
        let device = unsafe { CBox::from_raw(block.cast::<drmDevice>()) };
        let mut device = device.ok_or(crate::Errno::NOMEM)?;
        device.nodes = nodes.cast();
        device.set_node(node);
        Ok((device, bus, if described { info } else { null_mut() }))
    }
}

impl drmDevice {
    /// A device on PCI.
    pub(crate) fn pci(
        node: Node<'_>,
        place: drmPciBusInfo,
        info: Option<drmPciDeviceInfo>,
    ) -> Result<CBox<Self>> {
        let (mut device, pci, info) = Block::build(PCI, node, place, info)?;
        device.businfo = BusInfo { pci };
        device.deviceinfo = DeviceInfo { pci: info };
        Ok(device)
    }

    /// A device on USB.
    pub(crate) fn usb(
        node: Node<'_>,
        place: drmUsbBusInfo,
        info: Option<drmUsbDeviceInfo>,
    ) -> Result<CBox<Self>> {
        let (mut device, usb, info) = Block::build(USB, node, place, info)?;
        device.businfo = BusInfo { usb };
        device.deviceinfo = DeviceInfo { usb: info };
        Ok(device)
    }

    /// A device on the platform bus.
    pub(crate) fn platform(
        node: Node<'_>,
        name: &[u8],
        compatible: Option<Compatible>,
    ) -> Result<CBox<Self>> {
        let place = drmPlatformBusInfo { fullname: padded(name) };
        let info = compatible.as_ref().map(|_| drmPlatformDeviceInfo { compatible: null_mut() });
        let (mut device, platform, info) = Block::build(PLATFORM, node, place, info)?;
        device.businfo = BusInfo { platform };
        device.deviceinfo = DeviceInfo { platform: info };
        if let Some(compatible) = compatible {
            // SAFETY: the device info is there if the names are.
            unsafe { (*info).compatible = compatible.into_raw() };
        }
        Ok(device)
    }

    /// A device on host1x.
    pub(crate) fn host1x(
        node: Node<'_>,
        name: &[u8],
        compatible: Option<Compatible>,
    ) -> Result<CBox<Self>> {
        // The two differ in their types' names only.
        let mut device = Self::platform(node, name, compatible)?;
        device.bustype = HOST1X;
        Ok(device)
    }

    /// A device on the faux bus.
    pub(crate) fn faux(node: Node<'_>, name: &[u8]) -> Result<CBox<Self>> {
        let place = drmFauxBusInfo { name: padded(name) };
        let (mut device, faux, _) = Block::build(FAUX, node, place, None::<[u8; 0]>)?;
        device.businfo = BusInfo { faux };
        Ok(device)
    }

    /// Adds a file, in place of another of its kind.
    pub(crate) fn set_node(&mut self, node: Node<'_>) {
        if node.kind >= KINDS {
            return;
        }
        // SAFETY: there are so many paths.
        let path = unsafe { self.nodes.wrapping_add(node.kind).read() };
        // SAFETY: each is a buffer of this size, within the block but outside of `self`.
        unsafe { path.cast::<[c_char; NODE_SIZE]>().write(padded(node.path)) };
        self.available_nodes |= 1 << node.kind;
    }

    /// Path of the device's file of a kind, a number `DRM_NODE_*`.
    #[must_use]
    pub fn node(&self, kind: usize) -> Option<&CStr> {
        if kind >= KINDS || self.available_nodes & (1 << kind) == 0 {
            return None;
        }
        // SAFETY: there are so many paths.
        let path = unsafe { self.nodes.wrapping_add(kind).read() };
        // SAFETY: each ends in NUL.
        Some(unsafe { CStr::from_ptr(path) })
    }

    /// Where the device is.
    #[must_use]
    pub fn bus(&self) -> Option<Bus<'_>> {
        // SAFETY: the member is that of the bus, NULL or valid as long as the device.
        unsafe {
            match self.bustype {
                PCI => self.businfo.pci.as_ref().map(|place| Bus::Pci(*place)),
                USB => self.businfo.usb.as_ref().map(|place| Bus::Usb(*place)),
                PLATFORM => self.businfo.platform.as_ref().map(Bus::Platform),
                HOST1X => self.businfo.host1x.as_ref().map(Bus::Host1x),
                FAUX => self.businfo.faux.as_ref().map(Bus::Faux),
                _ => None,
            }
        }
    }

    /// Number of the bus, `DRM_BUS_*`.
    #[must_use]
    pub const fn bus_type(&self) -> c_int {
        self.bustype
    }

    /// What a PCI device is; `None` on other buses.
    #[must_use]
    pub fn pci_info(&self) -> Option<drmPciDeviceInfo> {
        if self.bustype != PCI {
            return None;
        }
        // SAFETY: the member is that of the bus, NULL or valid as long as the device.
        unsafe { self.deviceinfo.pci.as_ref() }.copied()
    }

    /// What a USB device is; `None` on other buses.
    #[must_use]
    pub fn usb_info(&self) -> Option<drmUsbDeviceInfo> {
        if self.bustype != USB {
            return None;
        }
        // SAFETY: the member is that of the bus, NULL or valid as long as the device.
        unsafe { self.deviceinfo.usb.as_ref() }.copied()
    }

    /// What a platform or host1x device is like, the most precise name first.
    pub fn compatible(&self) -> impl Iterator<Item = &CStr> {
        let mut next = self.compatible_array();
        core::iter::from_fn(move || {
            if next.is_null() {
                return None;
            }
            // SAFETY: NULL ends the array, and is not gone beyond.
            let name = unsafe { *next };
            if name.is_null() {
                return None;
            }
            next = next.wrapping_add(1);
            // SAFETY: each name ends in NUL.
            Some(unsafe { CStr::from_ptr(name) })
        })
    }

    fn compatible_array(&self) -> *mut *mut c_char {
        if !matches!(self.bustype, PLATFORM | HOST1X) {
            return null_mut();
        }
        // SAFETY: the member is that of the bus, NULL or valid as long as the device.
        unsafe { self.deviceinfo.platform.as_ref() }.map_or(null_mut(), |info| info.compatible)
    }

    /// `drmDevicesEqual(a, b)`—Whether both are the same device, whatever their files.
    #[doc(alias = "drmDevicesEqual")]
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.bus().is_some_and(|place| other.bus() == Some(place))
    }
}

/// Where a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bus<'a> {
    /// On PCI.
    Pci(drmPciBusInfo),
    /// On USB.
    Usb(drmUsbBusInfo),
    /// On the platform bus.
    Platform(&'a drmPlatformBusInfo),
    /// On host1x.
    Host1x(&'a drmHost1xBusInfo),
    /// On the faux bus.
    Faux(&'a drmFauxBusInfo),
}

// SAFETY: what the pointers lead to has one owner, as in `Box`.
unsafe impl Send for drmDevice {}
// SAFETY: a shared device is only read.
unsafe impl Sync for drmDevice {}

impl core::fmt::Debug for drmDevice {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("drmDevice").field("bus", &self.bus()).finish_non_exhaustive()
    }
}

impl Drop for drmDevice {
    fn drop(&mut self) {
        let array = self.compatible_array();
        let mut next = array;
        // SAFETY: NULL ends the array, and is not gone beyond.
        while !next.is_null() && !unsafe { *next }.is_null() {
            // SAFETY: the names are blocks of the C heap that the device owns.
            unsafe { release(*next) };
            next = next.wrapping_add(1);
        }
        // SAFETY: so is the array.
        unsafe { release(array) };
    }
}
