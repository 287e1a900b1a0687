//! The trait of mode-setting devices, whose methods are the requests. What they return is in the modules of the objects.

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};

use super::atomic::{self, AtomicModeReq, AtomicReq};
use super::dumbbuffer::{DumbBuffer, DumbMapping};
use super::event::{self, received::Events};
use super::handle::new_handle;
use super::lease::{self, LeaseId};
use super::resources::ResourceHandles;
use super::sequence::{self, Sequence};
use super::{
    AtomicCommitFlags, ClipRect, FbCmd2Flags, GetPlanarFramebufferError, Mode, PageFlipFlags,
    PageFlipTarget, PropertyValueSet, RawResourceHandle, ResourceHandle, SequenceFlags, blob,
    connector, crtc, cursor, encoder, framebuffer, gamma, plane, property,
};
use crate::buffer::{self, Buffer, DrmFourcc, PlanarBuffer, gem, prime};
use crate::mem::UserSlice;
use crate::syncobj::{self, Point};

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

    /// `drmModeGetCrtc(fd, crtc)`—What a CRTC shows; errors as for [`crtc::get`].
    #[doc(alias = "drmModeGetCrtc")]
    fn get_crtc(&self, handle: crtc::Handle) -> io::Result<crtc::Info> {
        Ok(crtc::Info::get(self.device_fd(), handle)?)
    }

    /// `drmModeSetCrtc(fd, crtc, fb, x, y, connectors, count, mode)`—Shows a framebuffer from `position` on, in pixels, on
    /// connectors; no mode and no connectors switch the CRTC off. Errors as for [`crtc::set`].
    #[doc(alias = "drmModeSetCrtc")]
    fn set_crtc(
        &self,
        handle: crtc::Handle,
        framebuffer: Option<framebuffer::Handle>,
        position: (u32, u32),
        connectors: &[connector::Handle],
        mode: Option<Mode>,
    ) -> io::Result<()> {
        Ok(crtc::set_typed(self.device_fd(), handle, framebuffer, position, connectors, mode)?)
    }

    /// `drmModePageFlip(fd, crtc, fb, flags, NULL)`, with a target `drmModePageFlipTarget`—Shows another framebuffer from a
    /// vertical blank on: the next, unless there is a target. Errors as for [`crtc::page_flip_target`].
    #[doc(alias = "drmModePageFlip")]
    #[doc(alias = "drmModePageFlipTarget")]
    fn page_flip(
        &self,
        handle: crtc::Handle,
        framebuffer: framebuffer::Handle,
        flags: PageFlipFlags,
        target: Option<PageFlipTarget>,
    ) -> io::Result<()> {
        self.page_flip_with_data(handle, framebuffer, flags, target, 0)
    }

    /// [`page_flip`](Self::page_flip) whose event, if it asks for one, carries `user_data` back.
    #[doc(alias = "drmModePageFlip")]
    #[doc(alias = "drmModePageFlipTarget")]
    fn page_flip_with_data(
        &self,
        handle: crtc::Handle,
        framebuffer: framebuffer::Handle,
        flags: PageFlipFlags,
        target: Option<PageFlipTarget>,
        user_data: u64,
    ) -> io::Result<()> {
        let fd = self.device_fd();
        Ok(crtc::page_flip_typed(fd, handle, framebuffer, flags, target, user_data)?)
    }

    // --- planes ---

    /// `drmModeGetPlaneResources(fd)`—The planes of the device; errors as for [`plane::list`].
    ///
    /// Primary and cursor planes are listed for clients that set `DRM_CLIENT_CAP_UNIVERSAL_PLANES`.
    #[doc(alias = "drmModeGetPlaneResources")]
    fn plane_handles(&self) -> io::Result<Vec<plane::Handle>> {
        Ok(plane::list_typed(self.device_fd())?)
    }

    /// `drmModeGetPlane(fd, plane)`—What a plane shows and could show; errors as for [`plane::get`].
    #[doc(alias = "drmModeGetPlane")]
    fn get_plane(&self, handle: plane::Handle) -> io::Result<plane::Info> {
        Ok(plane::Info::get(self.device_fd(), handle)?)
    }

    /// `drmModeSetPlane(fd, plane, crtc, fb, flags, …)`—Shows part of a framebuffer on part of a CRTC; no framebuffer
    /// switches the plane off. Errors as for [`plane::set`].
    ///
    /// Rectangles are left edge, upper edge, width and height: `destination` in pixels, `source` in 16.16 fixed point pixels.
    #[doc(alias = "drmModeSetPlane")]
    fn set_plane(
        &self,
        handle: plane::Handle,
        crtc: crtc::Handle,
        framebuffer: Option<framebuffer::Handle>,
        flags: u32,
        destination: (i32, i32, u32, u32),
        source: (u32, u32, u32, u32),
    ) -> io::Result<()> {
        let fd = self.device_fd();
        Ok(plane::set_typed(fd, handle, crtc, framebuffer, flags, destination, source)?)
    }

    // --- properties, blobs, atomic requests ---

    /// `drmModeObjectGetProperties(fd, object, type)`—The properties of an object and their values; errors as for
    /// [`property::of_object`].
    #[doc(alias = "drmModeObjectGetProperties")]
    fn get_properties<T: ResourceHandle>(&self, handle: T) -> io::Result<PropertyValueSet> {
        Ok(PropertyValueSet::get(self.device_fd(), handle)?)
    }

    /// `drmModeGetProperty(fd, property)`—What a property is; errors as for [`property::get`].
    #[doc(alias = "drmModeGetProperty")]
    fn get_property(&self, handle: property::Handle) -> io::Result<property::Info> {
        Ok(property::Info::get(self.device_fd(), handle)?)
    }

    /// `drmModeObjectSetProperty(fd, object, type, property, value)`—Sets a property; errors as for [`property::set`].
    #[doc(alias = "drmModeObjectSetProperty")]
    fn set_property<T: ResourceHandle>(
        &self,
        handle: T,
        prop: property::Handle,
        value: property::RawValue,
    ) -> io::Result<()> {
        Ok(property::set(self.device_fd(), handle.into(), T::FFI_TYPE, prop.into(), value)?)
    }

    /// `drmModeGetPropertyBlob(fd, blob)`—The bytes of a blob; errors as for [`blob::get`].
    #[doc(alias = "drmModeGetPropertyBlob")]
    fn get_property_blob(&self, blob: u64) -> io::Result<Vec<u8>> {
        Ok(blob::bytes(self.device_fd(), blob)?)
    }

    /// `drmModeCreatePropertyBlob(fd, data, length, &id)`—Makes a blob of the bytes of a value, at most 4 GiB; errors as for
    /// [`blob::create`].
    #[doc(alias = "drmModeCreatePropertyBlob")]
    fn create_property_blob<T: ?Sized>(&self, data: &T) -> io::Result<property::Value<'static>> {
        Ok(property::Value::Blob(blob::create_of(self.device_fd(), data)?.into()))
    }

    /// `drmModeDestroyPropertyBlob(fd, id)`—Gives a blob up; errors as for [`blob::destroy`].
    #[doc(alias = "drmModeDestroyPropertyBlob")]
    fn destroy_property_blob(&self, blob: u64) -> io::Result<()> {
        Ok(blob::destroy_value(self.device_fd(), blob)?)
    }

    /// `drmModeAtomicCommit(fd, req, flags, NULL)`—Tests or makes the changes of a request; errors as for
    /// [`AtomicReq::commit`]. Two properties hold addresses that the kernel writes to: see [`AtomicModeReq`].
    #[doc(alias = "drmModeAtomicCommit")]
    fn atomic_commit(&self, flags: AtomicCommitFlags, req: AtomicModeReq) -> io::Result<()> {
        self.atomic_commit_ref(flags, &req, 0)
    }

    /// The same for a request that is kept, Rust's or C's; events carry `user_data` back.
    #[doc(alias = "drmModeAtomicCommit")]
    fn atomic_commit_ref(
        &self,
        flags: AtomicCommitFlags,
        req: &impl AsRef<AtomicReq>,
        user_data: u64,
    ) -> io::Result<()> {
        Ok(req.as_ref().commit(self.device_fd(), flags, user_data)?)
    }

    /// The same with fences that are signalled when all is done: one for each of `fences`, a CRTC with its `OUT_FENCE_PTR`
    /// or a connector with its `WRITEBACK_OUT_FENCE_PTR`; `None` where the kernel made none, as after a test.
    #[doc(alias = "drmModeAtomicCommit")]
    fn atomic_commit_fenced(
        &self,
        flags: AtomicCommitFlags,
        req: &impl AsRef<AtomicReq>,
        fences: &[(RawResourceHandle, property::Handle)],
        user_data: u64,
    ) -> io::Result<Vec<Option<OwnedFd>>> {
        let fd = self.device_fd();
        Ok(atomic::fences::commit(fd, flags, req.as_ref(), fences, user_data)?)
    }

    // --- framebuffers ---

    /// `drmModeGetFB(fd, fb)`—What a framebuffer of one plane is made of; errors as for [`framebuffer::get`].
    ///
    /// The handle in the answer is a new one, for the caller to close.
    #[doc(alias = "drmModeGetFB")]
    fn get_framebuffer(&self, handle: framebuffer::Handle) -> io::Result<framebuffer::Info> {
        Ok(framebuffer::Info::get(self.device_fd(), handle)?)
    }

    /// `drmModeGetFB2(fd, fb)`—What a framebuffer is made of; errors as for [`framebuffer::get_planar`], and
    /// [`UnrecognizedFourcc`](GetPlanarFramebufferError::UnrecognizedFourcc).
    ///
    /// The handles in the answer are new ones, for the caller to close.
    #[doc(alias = "drmModeGetFB2")]
    fn get_planar_framebuffer(
        &self,
        handle: framebuffer::Handle,
    ) -> Result<framebuffer::PlanarInfo, GetPlanarFramebufferError> {
        framebuffer::PlanarInfo::get(self.device_fd(), handle)
    }

    /// `drmModeGetFB2(fd, fb)`—The same in numbers, whatever the format; errors as for [`framebuffer::get_planar`].
    #[doc(alias = "drmModeGetFB2")]
    fn get_framebuffer_layout(
        &self,
        handle: framebuffer::Handle,
    ) -> io::Result<framebuffer::Planar> {
        Ok(framebuffer::Planar::get(self.device_fd(), handle)?)
    }

    /// `drmModeAddFB(fd, width, height, depth, bpp, pitch, handle, &fb)`—Makes a framebuffer of one plane; `depth` and `bpp`
    /// are the bits of a pixel that are colour, and all. Errors as for [`framebuffer::add`].
    #[doc(alias = "drmModeAddFB")]
    fn add_framebuffer<B>(
        &self,
        buffer: &B,
        depth: u32,
        bpp: u32,
    ) -> io::Result<framebuffer::Handle>
    where
        B: Buffer + ?Sized,
    {
        Ok(framebuffer::add_buffer(self.device_fd(), buffer, depth, bpp)?)
    }

    /// `drmModeAddFB2WithModifiers(fd, …)`—Makes a framebuffer of up to four planes; errors as for
    /// [`framebuffer::add_planar`].
    ///
    /// `EINVAL` too unless the buffer has a modifier, and not `Invalid`, just when `flags` have
    /// [`MODIFIERS`](FbCmd2Flags::MODIFIERS).
    #[doc(alias = "drmModeAddFB2")]
    #[doc(alias = "drmModeAddFB2WithModifiers")]
    fn add_planar_framebuffer<B>(
        &self,
        buffer: &B,
        flags: FbCmd2Flags,
    ) -> io::Result<framebuffer::Handle>
    where
        B: PlanarBuffer + ?Sized,
    {
        Ok(framebuffer::add_buffers(self.device_fd(), buffer, flags)?)
    }

    /// `drmModeAddFB2WithModifiers(fd, …)`—The same by numbers, whatever the format; errors as for
    /// [`framebuffer::add_planar`].
    #[doc(alias = "drmModeAddFB2WithModifiers")]
    fn add_framebuffer_layout(
        &self,
        layout: &framebuffer::Planar,
    ) -> io::Result<framebuffer::Handle> {
        Ok(layout.add(self.device_fd())?)
    }

    /// `drmModeRmFB(fd, fb)`—Removes a framebuffer and switches off what shows it; errors as for [`framebuffer::remove`].
    #[doc(alias = "drmModeRmFB")]
    fn destroy_framebuffer(&self, handle: framebuffer::Handle) -> io::Result<()> {
        Ok(framebuffer::remove(self.device_fd(), handle.into())?)
    }

    /// `drmModeCloseFB(fd, fb)`—Gives a framebuffer up and leaves what shows it; errors as for [`framebuffer::close`].
    #[doc(alias = "drmModeCloseFB")]
    fn close_framebuffer(&self, handle: framebuffer::Handle) -> io::Result<()> {
        Ok(framebuffer::close(self.device_fd(), handle.into())?)
    }

    /// `drmModeDirtyFB(fd, fb, clips, count)`—Says which parts have been drawn to, up to 256; none for all of it. Errors as
    /// for [`framebuffer::dirty`].
    #[doc(alias = "drmModeDirtyFB")]
    fn dirty_framebuffer(&self, handle: framebuffer::Handle, clips: &[ClipRect]) -> io::Result<()> {
        Ok(framebuffer::dirty_rects(self.device_fd(), handle, clips)?)
    }

    // --- dumb buffers ---

    /// `drmModeCreateDumbBuffer(fd, width, height, bpp, 0, …)`—Makes a buffer to draw into, with `bpp` bits per pixel; errors
    /// as for [`create`](super::dumbbuffer::create). The kernel is not told the format, which is for [`Buffer::format`].
    #[doc(alias = "drmModeCreateDumbBuffer")]
    fn create_dumb_buffer(
        &self,
        size: (u32, u32),
        format: DrmFourcc,
        bpp: u32,
    ) -> io::Result<DumbBuffer> {
        Ok(DumbBuffer::create(self.device_fd(), size, format, bpp)?)
    }

    /// `drmModeMapDumbBuffer(fd, handle, &offset)` and `mmap`—The buffer's memory; errors as for
    /// [`map_offset`](super::dumbbuffer::map_offset), and those of `mmap`.
    #[doc(alias = "drmModeMapDumbBuffer")]
    fn map_dumb_buffer<'a>(&self, buffer: &'a mut DumbBuffer) -> io::Result<DumbMapping<'a>> {
        Ok(DumbMapping::new(self.device_fd(), buffer)?)
    }

    /// `drmModeDestroyDumbBuffer(fd, handle)`—Gives a dumb buffer up; errors as for
    /// [`destroy`](super::dumbbuffer::destroy).
    #[doc(alias = "drmModeDestroyDumbBuffer")]
    fn destroy_dumb_buffer(&self, buffer: DumbBuffer) -> io::Result<()> {
        Ok(buffer.destroy(self.device_fd())?)
    }

    // --- buffers ---

    /// `drmCloseBufferHandle(fd, handle)`—Gives a buffer handle up; errors as for [`gem::close`].
    #[doc(alias = "drmCloseBufferHandle")]
    fn close_buffer(&self, handle: buffer::Handle) -> io::Result<()> {
        Ok(gem::close(self.device_fd(), handle.into())?)
    }

    /// A handle of the buffer that has a name; errors as for [`gem::open`].
    #[doc(alias = "DRM_IOCTL_GEM_OPEN")]
    fn open_buffer(&self, name: buffer::Name) -> io::Result<buffer::Handle> {
        Ok(new_handle(gem::open(self.device_fd(), name.into())?.0)?)
    }

    /// Gives a buffer a name, by which every client of the device can open it; errors as for [`gem::flink`].
    #[doc(alias = "DRM_IOCTL_GEM_FLINK")]
    fn flink_buffer(&self, handle: buffer::Handle) -> io::Result<buffer::Name> {
        Ok(gem::flink(self.device_fd(), handle.into())?.into())
    }

    /// `drmPrimeHandleToFD(fd, handle, flags, &prime_fd)`—A descriptor of a buffer. `flags` are [`CLOEXEC`](crate::CLOEXEC)
    /// and [`RDWR`](crate::RDWR); errors as for [`prime::handle_to_fd`].
    #[doc(alias = "drmPrimeHandleToFD")]
    fn buffer_to_prime_fd(&self, handle: buffer::Handle, flags: u32) -> io::Result<OwnedFd> {
        Ok(prime::handle_to_fd(self.device_fd(), handle.into(), flags)?.into_owned()?)
    }

    /// `drmPrimeFDToHandle(fd, prime_fd, &handle)`—The handle of a buffer given as a descriptor, the same for each of its
    /// descriptors; errors as for [`prime::fd_to_handle`].
    #[doc(alias = "drmPrimeFDToHandle")]
    fn prime_fd_to_buffer(&self, fd: BorrowedFd<'_>) -> io::Result<buffer::Handle> {
        Ok(new_handle(prime::fd_to_handle(self.device_fd(), fd.into())?)?)
    }

    // --- cursors, gamma ---

    /// `drmModeSetCursor(fd, crtc, handle, width, height)`—Gives the cursor a picture; `None` hides it. Errors as for
    /// [`cursor::set`].
    #[doc(alias = "drmModeSetCursor")]
    fn set_cursor<B>(&self, crtc: crtc::Handle, buffer: Option<&B>) -> io::Result<()>
    where
        B: Buffer + ?Sized,
    {
        let (handle, (width, height)) = cursor::picture(buffer);
        Ok(cursor::set(self.device_fd(), crtc.into(), handle, width, height)?)
    }

    /// `drmModeSetCursor2(fd, crtc, handle, width, height, hot_x, hot_y)`—The same, and which pixel of the picture points;
    /// errors as for [`cursor::set`].
    #[doc(alias = "drmModeSetCursor2")]
    fn set_cursor2<B>(
        &self,
        crtc: crtc::Handle,
        buffer: Option<&B>,
        hotspot: (i32, i32),
    ) -> io::Result<()>
    where
        B: Buffer + ?Sized,
    {
        let (handle, size) = cursor::picture(buffer);
        Ok(cursor::set_with_hotspot(self.device_fd(), crtc.into(), handle, size, hotspot)?)
    }

    /// `drmModeMoveCursor(fd, crtc, x, y)`—Moves the cursor; `position` is its upper left corner on the CRTC, in pixels.
    /// Errors as for [`cursor::move_to`].
    #[doc(alias = "drmModeMoveCursor")]
    fn move_cursor(&self, crtc: crtc::Handle, (x, y): (i32, i32)) -> io::Result<()> {
        Ok(cursor::move_to(self.device_fd(), crtc.into(), x, y)?)
    }

    /// `drmModeCrtcGetGamma(fd, crtc, size, red, green, blue)`—The gamma table in use; errors as for [`gamma::get`]. The
    /// slices have [`gamma_length`](crtc::Info::gamma_length) entries.
    #[doc(alias = "drmModeCrtcGetGamma")]
    fn get_gamma(
        &self,
        crtc: crtc::Handle,
        red: &mut [u16],
        green: &mut [u16],
        blue: &mut [u16],
    ) -> io::Result<()> {
        let fd = self.device_fd();
        Ok(gamma::get(fd, crtc.into(), red.into(), green.into(), blue.into())?)
    }

    /// `drmModeCrtcSetGamma(fd, crtc, size, red, green, blue)`—Puts a gamma table in use; errors as for [`gamma::set`]. The
    /// slices have [`gamma_length`](crtc::Info::gamma_length) entries.
    #[doc(alias = "drmModeCrtcSetGamma")]
    fn set_gamma(
        &self,
        crtc: crtc::Handle,
        red: &[u16],
        green: &[u16],
        blue: &[u16],
    ) -> io::Result<()> {
        let fd = self.device_fd();
        Ok(gamma::set(fd, crtc.into(), red.into(), green.into(), blue.into())?)
    }

    // --- events, sequences ---

    /// `read(fd)`—The pending events as far as one read goes; errors as for [`event::read`]. [`EventSource`](super::EventSource) does not block.
    #[doc(alias = "drmHandleEvent")]
    fn receive_events(&self) -> io::Result<Events>
    where
        Self: Sized,
    {
        Ok(Events::read(self.device_fd())?)
    }

    /// The same with all that events carry, sequences among them, and without an allocation; errors as for [`event::read`].
    #[doc(alias = "drmHandleEvent")]
    fn read_events<'a>(&self, buffer: &'a mut event::Buffer) -> io::Result<event::Events<'a>> {
        Ok(event::read(self.device_fd(), buffer)?)
    }

    /// `drmCrtcGetSequence(fd, crtcId, &sequence, &ns)`—Number and time of the last vertical blank; errors as for [`sequence::get`].
    #[doc(alias = "drmCrtcGetSequence")]
    fn get_sequence(&self, crtc: crtc::Handle) -> io::Result<Sequence> {
        Ok(sequence::get(self.device_fd(), crtc.into())?)
    }

    /// `drmCrtcQueueSequence(fd, crtcId, flags, sequence, &queued, user_data)`—Asks for an [`event::Event::CrtcSequence`] at a
    /// vertical blank, and returns the number that was settled on; errors as for [`sequence::queue`].
    #[doc(alias = "drmCrtcQueueSequence")]
    fn queue_sequence(
        &self,
        crtc: crtc::Handle,
        flags: SequenceFlags,
        sequence: u64,
        user_data: u64,
    ) -> io::Result<u64> {
        Ok(sequence::queue(self.device_fd(), crtc.into(), flags, sequence, user_data)?)
    }

    // --- leases ---

    /// `drmModeCreateLease(fd, objects, num_objects, flags, &lessee_id)`—Lends objects to a new client; errors as for
    /// [`lease::create`]. Flags are `O_CLOEXEC` and `O_NONBLOCK`. The lease ends when the file is closed.
    #[doc(alias = "drmModeCreateLease")]
    fn create_lease(
        &self,
        objects: &[RawResourceHandle],
        flags: u32,
    ) -> io::Result<(LeaseId, OwnedFd)> {
        Ok(lease::create_typed(self.device_fd(), objects, flags)?)
    }

    /// `drmModeListLessees(fd)`—This client's leases that have not ended; errors as for [`lease::lessees`].
    #[doc(alias = "drmModeListLessees")]
    fn list_lessees(&self) -> io::Result<Vec<LeaseId>> {
        Ok(lease::lessees_typed(self.device_fd())?)
    }

    /// `drmModeRevokeLease(fd, lessee_id)`—Takes the objects of a lease back; errors as for [`lease::revoke`].
    #[doc(alias = "drmModeRevokeLease")]
    fn revoke_lease(&self, lessee_id: LeaseId) -> io::Result<()> {
        Ok(lease::revoke(self.device_fd(), lessee_id.get())?)
    }

    // --- sync objects ---

    /// `drmSyncobjCreate(fd, flags, &handle)`—Makes a sync object; errors as for [`syncobj::create`].
    #[doc(alias = "drmSyncobjCreate")]
    fn create_syncobj(&self, signalled: bool) -> io::Result<syncobj::Handle> {
        Ok(syncobj::Handle::create(self.device_fd(), signalled)?)
    }

    /// `drmSyncobjDestroy(fd, handle)`—Gives a sync object up; errors as for [`syncobj::destroy`].
    #[doc(alias = "drmSyncobjDestroy")]
    fn destroy_syncobj(&self, handle: syncobj::Handle) -> io::Result<()> {
        Ok(syncobj::destroy(self.device_fd(), handle.into())?)
    }

    /// `drmSyncobjHandleToFD(fd, handle, &obj_fd)`, or with `export_sync_file` `drmSyncobjExportSyncFile`—A file of a sync object or,
    /// for `poll`, of its present fence; errors as for [`syncobj::handle_to_fd`] and [`syncobj::export_sync_file`].
    #[doc(alias = "drmSyncobjHandleToFD")]
    #[doc(alias = "drmSyncobjExportSyncFile")]
    fn syncobj_to_fd(
        &self,
        handle: syncobj::Handle,
        export_sync_file: bool,
    ) -> io::Result<OwnedFd> {
        Ok(handle.export(self.device_fd(), export_sync_file)?)
    }

    /// `drmSyncobjFDToHandle(fd, obj_fd, &handle)`, or with `import_sync_file` a new sync object that holds the fence of a sync file;
    /// errors as for [`syncobj::fd_to_handle`] and [`syncobj::import_sync_file`].
    #[doc(alias = "drmSyncobjFDToHandle")]
    fn fd_to_syncobj(
        &self,
        fd: BorrowedFd<'_>,
        import_sync_file: bool,
    ) -> io::Result<syncobj::Handle> {
        Ok(syncobj::Handle::import(self.device_fd(), fd.into(), import_sync_file)?)
    }

    /// `drmSyncobjImportSyncFile(fd, handle, sync_file_fd)`—Puts the fence of a sync file into a sync object; errors as for
    /// [`syncobj::import_sync_file`].
    #[doc(alias = "drmSyncobjImportSyncFile")]
    fn syncobj_import_sync_file(
        &self,
        handle: syncobj::Handle,
        sync_file: BorrowedFd<'_>,
    ) -> io::Result<()> {
        Ok(syncobj::import_sync_file(self.device_fd(), handle.into(), sync_file.into())?)
    }

    /// `drmSyncobjWait(fd, handles, num_handles, timeout_nsec, flags, &first_signaled)`—Waits for one of the sync objects, whose place
    /// is returned, or for all; errors as for [`syncobj::wait`]. `timeout_nsec` is a time of `CLOCK_MONOTONIC`. `wait_for_submit`:
    /// also for fences that are not there yet.
    #[doc(alias = "drmSyncobjWait")]
    fn syncobj_wait(
        &self,
        handles: &[syncobj::Handle],
        timeout_nsec: i64,
        wait_all: bool,
        wait_for_submit: bool,
    ) -> io::Result<u32> {
        let flags = syncobj::wait_flags(wait_all, wait_for_submit, false);
        let handles = UserSlice::of_handles(handles);
        Ok(syncobj::wait(self.device_fd(), handles, timeout_nsec, flags)?.first)
    }

    /// `drmSyncobjReset(fd, handles, handle_count)`—Takes the fences out of sync objects; errors as for [`syncobj::reset`].
    #[doc(alias = "drmSyncobjReset")]
    fn syncobj_reset(&self, handles: &[syncobj::Handle]) -> io::Result<()> {
        Ok(syncobj::reset(self.device_fd(), UserSlice::of_handles(handles))?)
    }

    /// `drmSyncobjSignal(fd, handles, handle_count)`—Puts signalled fences into sync objects; errors as for [`syncobj::signal`].
    #[doc(alias = "drmSyncobjSignal")]
    fn syncobj_signal(&self, handles: &[syncobj::Handle]) -> io::Result<()> {
        Ok(syncobj::signal(self.device_fd(), UserSlice::of_handles(handles))?)
    }

    /// `drmSyncobjTimelineWait(fd, handles, points, num_handles, timeout_nsec, flags, &first_signaled)`—As
    /// [`syncobj_wait`](Self::syncobj_wait), for points; with `wait_available` until they have fences. `EINVAL` unless there are as
    /// many points as handles.
    #[doc(alias = "drmSyncobjTimelineWait")]
    fn syncobj_timeline_wait(
        &self,
        handles: &[syncobj::Handle],
        points: &[u64],
        timeout_nsec: i64,
        wait_all: bool,
        wait_for_submit: bool,
        wait_available: bool,
    ) -> io::Result<u32> {
        let flags = syncobj::wait_flags(wait_all, wait_for_submit, wait_available);
        let fd = self.device_fd();
        Ok(syncobj::timeline_wait_typed(fd, handles, points, timeout_nsec, flags)?.first)
    }

    /// `drmSyncobjTimelineSignal(fd, handles, points, handle_count)`—Signals points; errors as for [`syncobj::timeline_signal`],
    /// `EINVAL` also unless there are as many points as handles.
    #[doc(alias = "drmSyncobjTimelineSignal")]
    fn syncobj_timeline_signal(
        &self,
        handles: &[syncobj::Handle],
        points: &[u64],
    ) -> io::Result<()> {
        Ok(syncobj::timeline_signal_typed(self.device_fd(), handles, points)?)
    }

    /// `drmSyncobjQuery2(fd, handles, points, handle_count, flags)`—Stores in `points` how far sync objects are, or with
    /// `last_submitted` will be; errors as for [`syncobj::query`], `EINVAL` also unless `points` is as long as `handles`.
    #[doc(alias = "drmSyncobjQuery")]
    #[doc(alias = "drmSyncobjQuery2")]
    fn syncobj_timeline_query(
        &self,
        handles: &[syncobj::Handle],
        points: &mut [u64],
        last_submitted: bool,
    ) -> io::Result<()> {
        Ok(syncobj::timeline_query(self.device_fd(), handles, points, last_submitted)?)
    }

    /// `drmSyncobjTransfer(fd, dst_handle, dst_point, src_handle, src_point, 0)`—Copies the fence of a point to another point; errors
    /// as for [`syncobj::transfer`].
    #[doc(alias = "drmSyncobjTransfer")]
    fn syncobj_timeline_transfer(
        &self,
        src_handle: syncobj::Handle,
        dst_handle: syncobj::Handle,
        src_point: u64,
        dst_point: u64,
    ) -> io::Result<()> {
        let to = Point { handle: dst_handle.into(), point: dst_point };
        let from = Point { handle: src_handle.into(), point: src_point };
        Ok(syncobj::transfer(self.device_fd(), to, from, 0)?)
    }

    /// `drmSyncobjEventfd(fd, handle, point, ev_fd, flags)`—Has an eventfd written to when a point is reached or, with
    /// `wait_available`, has a fence; errors as for [`syncobj::eventfd`].
    #[doc(alias = "drmSyncobjEventfd")]
    fn syncobj_eventfd(
        &self,
        handle: syncobj::Handle,
        point: u64,
        eventfd: BorrowedFd<'_>,
        wait_available: bool,
    ) -> io::Result<()> {
        let flags = syncobj::wait_flags(false, false, wait_available);
        let at = Point { handle: handle.into(), point };
        Ok(syncobj::eventfd(self.device_fd(), at, eventfd.into(), flags)?)
    }
}
