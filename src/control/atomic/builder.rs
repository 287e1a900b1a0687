//! Atomic requests whose properties are checked as they are set.

use core::fmt;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};

use super::{AtomicModeReq, PropertyError, Reason, Setting, fences};
use crate::control::owned::PropertyBlob;
use crate::control::properties::{ObjectProperties, Property};
use crate::control::property::{self, RawValue, ValueType};
use crate::control::{AtomicCommitFlags, Device, Mode, RawResourceHandle};
use crate::uapi::mode::drm_mode_modeinfo;

/// Properties whose values are addresses that the kernel writes to.
const ADDRESSES: [&str; 2] = ["OUT_FENCE_PTR", "WRITEBACK_OUT_FENCE_PTR"];

/// An atomic request that names properties as people do, and says which one is wrong before the kernel sees it.
///
/// Blobs that it makes live until it is [cleared](Self::clear) or dropped; the kernel keeps those that were committed for itself. No address is ever
/// asked for.
///
/// ```no_run
/// use drm::control::atomic::Builder;
/// use drm::control::properties::PropertyCache;
/// use drm::control::{AtomicCommitFlags, Device, Mode, crtc, framebuffer, plane};
///
/// # fn example(
/// #     card: &impl Device, crtc: crtc::Handle, plane: plane::Handle, mode: &Mode, fb: framebuffer::Handle,
/// # ) -> std::io::Result<()> {
/// let mut cache = PropertyCache::new();
/// let (crtc_props, plane_props) = (cache.object(card, crtc)?, cache.object(card, plane)?);
/// let mut request = Builder::new(card);
/// request.set_mode(&crtc_props, Some(mode))?.set(&crtc_props, "ACTIVE", true)?;
/// request.set(&plane_props, "FB_ID", fb)?.set(&plane_props, "CRTC_ID", crtc)?;
/// request.set(&plane_props, "rotation", "rotate-0")?.want_fence(&crtc_props)?;
/// request.test(AtomicCommitFlags::ALLOW_MODESET)?;
/// let mut fences = request.commit(AtomicCommitFlags::ALLOW_MODESET, 0)?;
/// let shown = fences.take(crtc);
/// # Ok(())
/// # }
/// ```
pub struct Builder<'a, D: Device> {
    device: &'a D,
    request: AtomicModeReq,
    blobs: Vec<PropertyBlob<&'a D>>,
    /// Fences that planes wait for.
    files: Vec<OwnedFd>,
    /// Objects with their properties for fences.
    wanted: Vec<(RawResourceHandle, property::Handle)>,
}

impl<'a, D: Device> Builder<'a, D> {
    /// A request without properties.
    pub fn new(device: &'a D) -> Self {
        Self {
            device,
            request: AtomicModeReq::new(),
            blobs: Vec::new(),
            files: Vec::new(),
            wanted: Vec::new(),
        }
    }

    /// Sets a property. Of several values for one property the last counts.
    ///
    /// # Errors
    ///
    /// Says why the property cannot be set so; the request is as it was then.
    pub fn set<'v>(
        &mut self,
        object: &ObjectProperties,
        name: &str,
        value: impl Into<Setting<'v>>,
    ) -> Result<&mut Self, PropertyError> {
        let wrong = |reason| PropertyError::new(object, name, reason);
        let property = settable(object, name)?;
        let value = value.into().check(property.info()).map_err(wrong)?;
        if ADDRESSES.contains(&name) && value != 0 {
            return Err(wrong(Reason::Address));
        }
        Ok(self.add(object, property, value))
    }

    /// Sets a property to a new blob of the bytes of a value.
    ///
    /// # Errors
    ///
    /// As for [`Self::set`], and those of [`blob::create`](crate::control::blob::create).
    pub fn set_blob<T: ?Sized>(
        &mut self,
        object: &ObjectProperties,
        name: &str,
        data: &T,
    ) -> Result<&mut Self, PropertyError> {
        let wrong = |reason| PropertyError::new(object, name, reason);
        let property = settable(object, name)?;
        if *property.info().value_type() != ValueType::Blob {
            return Err(wrong(Reason::WrongKind));
        }
        let blob = PropertyBlob::of(self.device, data);
        let blob = blob.map_err(|error| wrong(Reason::Blob(error)))?;
        let value = blob.value().into();
        self.blobs.push(blob);
        Ok(self.add(object, property, value))
    }

    /// Sets a CRTC's `MODE_ID` to a new blob, or to none.
    ///
    /// # Errors
    ///
    /// As for [`Self::set_blob`].
    pub fn set_mode(
        &mut self,
        crtc: &ObjectProperties,
        mode: Option<&Mode>,
    ) -> Result<&mut Self, PropertyError> {
        match mode {
            Some(mode) => self.set_blob(crtc, "MODE_ID", &drm_mode_modeinfo::from(*mode)),
            None => self.set(crtc, "MODE_ID", 0u32),
        }
    }

    /// Sets a plane's `IN_FENCE_FD`: its framebuffer is not shown before the fence is signalled. The file is closed with the
    /// builder.
    ///
    /// # Errors
    ///
    /// As for [`Self::set`].
    pub fn set_fence(
        &mut self,
        plane: &ObjectProperties,
        fence: OwnedFd,
    ) -> Result<&mut Self, PropertyError> {
        self.set(plane, "IN_FENCE_FD", fence.as_raw_fd())?;
        self.files.push(fence);
        Ok(self)
    }

    /// Asks for a fence that is signalled when a CRTC shows, or a writeback connector has written, what the commit says;
    /// [`Self::commit`] returns it.
    ///
    /// # Errors
    ///
    /// [`Reason::Missing`] for other objects.
    pub fn want_fence(&mut self, object: &ObjectProperties) -> Result<&mut Self, PropertyError> {
        let found = ADDRESSES.iter().find_map(|name| object.handle(name));
        let wrong = || PropertyError::new(object, "OUT_FENCE_PTR", Reason::Missing);
        let wanted = (object.object(), found.ok_or_else(wrong)?);
        if !self.wanted.contains(&wanted) {
            self.wanted.push(wanted);
        }
        Ok(self)
    }

    /// Whether a commit with these flags would succeed; nothing changes.
    ///
    /// # Errors
    ///
    /// Those of [`AtomicReq::commit`](super::AtomicReq::commit).
    pub fn test(&self, flags: AtomicCommitFlags) -> io::Result<()> {
        // The kernel takes no test that is to end with an event.
        let flags = (flags | AtomicCommitFlags::TEST_ONLY) - AtomicCommitFlags::PAGE_FLIP_EVENT;
        self.device.atomic_commit_ref(flags, &self.request, 0)
    }

    /// Makes the changes; the fences that were asked for. The request stays, so that it can be tried again.
    ///
    /// # Errors
    ///
    /// Those of [`AtomicReq::commit`](super::AtomicReq::commit).
    pub fn commit(&self, flags: AtomicCommitFlags, user_data: u64) -> io::Result<Fences> {
        let (fd, request) = (self.device.device_fd(), self.request.as_c());
        let made = fences::commit(fd, flags, request, &self.wanted, user_data)?;
        let objects = self.wanted.iter().map(|(object, _)| *object);
        let fences = objects.zip(made).filter_map(|(object, fence)| Some((object, fence?)));
        Ok(Fences(fences.collect()))
    }

    /// The request as it is so far; blobs in it are destroyed with the builder.
    #[must_use]
    pub const fn request(&self) -> &AtomicModeReq {
        &self.request
    }

    /// Starts over, with no properties and no fences.
    pub fn clear(&mut self) {
        self.request.set_cursor(0);
        self.files.clear();
        self.wanted.clear();
        self.blobs.clear();
    }

    fn add(
        &mut self,
        object: &ObjectProperties,
        property: &Property,
        value: RawValue,
    ) -> &mut Self {
        self.request.add_raw_property(object.object(), property.handle(), value);
        self
    }
}

impl<D: Device> fmt::Debug for Builder<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut f = f.debug_struct("Builder");
        f.field("request", &self.request).field("blobs", &self.blobs).field("wanted", &self.wanted);
        f.finish_non_exhaustive()
    }
}

/// The property, if there is one that can be set.
fn settable<'a>(object: &'a ObjectProperties, name: &str) -> Result<&'a Property, PropertyError> {
    let property = object.get(name);
    let property = property.ok_or_else(|| PropertyError::new(object, name, Reason::Missing))?;
    if property.info().mutable() {
        Ok(property)
    } else {
        Err(PropertyError::new(object, name, Reason::Immutable))
    }
}

/// The fences of a commit, by the objects that they were asked for.
#[derive(Debug, Default)]
pub struct Fences(Vec<(RawResourceHandle, OwnedFd)>);

impl Fences {
    /// The fence of this object; `None` if the kernel made none, and the second time.
    pub fn take(&mut self, object: impl Into<RawResourceHandle>) -> Option<OwnedFd> {
        let object = object.into();
        let place = self.0.iter().position(|(owner, _)| *owner == object)?;
        Some(self.0.swap_remove(place).1)
    }
}

impl IntoIterator for Fences {
    type Item = (RawResourceHandle, OwnedFd);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
