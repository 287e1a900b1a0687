//! The trait of mode-setting devices, whose methods are the requests. What they return is in the modules of the objects.

use std::io;

use super::resources::ResourceHandles;
use super::{Mode, connector, encoder};

/// A device that sets modes: anything with a file descriptor that [`crate::Device`] was implemented for.
///
/// All methods have bodies; an empty `impl` is enough:
///
/// ```no_run
/// use std::fs::File;
/// use std::os::fd::{AsFd, BorrowedFd};
///
/// use drm::Device;
/// use drm::control::Device as ControlDevice;
///
/// struct Card(File);
///
/// impl AsFd for Card {
///     fn as_fd(&self) -> BorrowedFd<'_> {
///         self.0.as_fd()
///     }
/// }
///
/// impl Device for Card {}
/// impl ControlDevice for Card {}
///
/// # fn main() -> std::io::Result<()> {
/// let card = Card(File::options().read(true).write(true).open("/dev/dri/card0")?);
/// for handle in card.resource_handles()?.connectors() {
///     let connector = card.get_connector(*handle, false)?;
///     println!("{connector}: {} modes", connector.modes().len());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Errors are the kernel's: the function that each method names says which there are and why. Numbers that a kernel newer
/// than this library answers are values, not errors.
pub trait Device: crate::Device {
    // --- objects ---

    /// `drmModeGetResources(fd)`—The mode-setting objects of the device; errors as for
    /// [`resources::get`](super::resources::get).
    #[doc(alias = "drmModeGetResources")]
    fn resource_handles(&self) -> io::Result<ResourceHandles> {
        Ok(ResourceHandles::get(self.device_fd())?)
    }

    // --- connectors ---

    /// `drmModeGetConnector(fd, connector)` with `force_probe`, else `drmModeGetConnectorCurrent`—What is known of a
    /// connector; errors as for [`connector::get`].
    ///
    /// Probing is slow, for it may talk to the display, and done for the master only.
    #[doc(alias = "drmModeGetConnector")]
    #[doc(alias = "drmModeGetConnectorCurrent")]
    fn get_connector(
        &self,
        handle: connector::Handle,
        force_probe: bool,
    ) -> io::Result<connector::Info> {
        Ok(connector::Info::get(self.device_fd(), handle, force_probe)?)
    }

    /// The modes of a connector as they were last found; errors as for [`connector::get`].
    #[doc(alias = "drmModeGetConnectorCurrent")]
    fn get_modes(&self, handle: connector::Handle) -> io::Result<Vec<Mode>> {
        let connector = connector::Info::get(self.device_fd(), handle, false)?;
        Ok(connector.into_modes())
    }

    // --- encoders ---

    /// `drmModeGetEncoder(fd, encoder)`—What is known of an encoder; errors as for [`encoder::get`].
    #[doc(alias = "drmModeGetEncoder")]
    fn get_encoder(&self, handle: encoder::Handle) -> io::Result<encoder::Info> {
        Ok(encoder::Info::get(self.device_fd(), handle)?)
    }

    // --- CRTCs ---

    // --- planes ---

    // --- properties, blobs, atomic requests ---

    // --- framebuffers ---

    // --- buffers ---

    // --- cursors, gamma ---

    // --- events, sequences ---

    // --- leases ---

    // --- sync objects ---
}
