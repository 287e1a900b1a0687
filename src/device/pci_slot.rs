//! Where on PCI a device is, in the notation `0000:00:02.0` of the kernel and of bus ids.

use crate::text::Scanner;

/// A place on PCI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PciSlot {
    pub(super) domain: u32,
    pub(super) bus: u32,
    pub(super) device: u32,
    pub(super) function: u32,
}

impl PciSlot {
    /// `0000:00:02.0` with at most `width` digits after the point; what follows is disregarded.
    #[inline(never)]
    pub(super) fn parse(text: &[u8], width: usize) -> Option<Self> {
        let mut scanner = Scanner::new(text);
        let domain = scanner.hex(4)?;
        scanner.literal(b":")?;
        let bus = scanner.hex(2)?;
        scanner.literal(b":")?;
        let device = scanner.hex(2)?;
        scanner.literal(b".")?;
        let function = scanner.decimal(width)?;
        Some(Self { domain, bus, device, function })
    }

    /// The same after `pci:`.
    #[inline(always)]
    pub(super) fn parse_busid(busid: &[u8]) -> Option<Self> {
        Self::parse(busid.strip_prefix(b"pci:")?, usize::MAX)
    }
}
