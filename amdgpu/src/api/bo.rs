//! Buffers.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::time::Duration;

use drm::buffer::{Handle, Name};
use drm::control::from_u32;
use drm::vendor::{number, prime_handle_to_fd, zeroed};
use drm::{CLOEXEC, DeviceFd, Errno, RDWR};

use super::{BoFlags, BoMapping, Device, Domain, PageFlags, done, ns};
use crate::abi::bo::{amdgpu_bo_alloc_request, amdgpu_bo_handle_type, amdgpu_bo_metadata};
use crate::bo::va_op::{self, Range};
use crate::bo::window::Window;
use crate::bo::{create, info, share};
use crate::object::{Owner, Part};
use crate::uapi::bo::*;

/// A buffer: memory that a GPU uses. Clones are the same buffer, which is gone with the last of them.
#[derive(Clone, Debug)]
pub struct Bo {
    part: Part,
    handle: Handle,
    /// Dropped last.
    device: Owner,
}

/// What buffer to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BoRequest {
    /// Size in bytes.
    pub size: u64,
    /// Alignment of its place in memory, in bytes; 0 for any.
    pub alignment: u64,
    /// Where it may be.
    pub domain: Domain,
    /// What is special about it.
    pub flags: BoFlags,
}

/// What a buffer carries for whoever it is shared with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct BoMetadata {
    /// Not read by the kernel.
    pub flags: u64,
    /// How pixels are arranged: numbers in the places `AMDGPU_TILING_*`.
    pub tiling: u64,
    /// Whatever drivers in user space tell each other: 256 bytes at most.
    pub data: Vec<u8>,
}

/// What a buffer is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BoInfo {
    /// How it was made.
    pub request: BoRequest,
    /// What it carries.
    pub metadata: BoMetadata,
}

/// `AMDGPU_VA_OP_*`: what becomes of GPU addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VaOperation {
    /// They lead to the buffer; nothing may have been there.
    Map,
    /// They no longer lead to the buffer.
    Unmap,
    /// They lead to the buffer, whatever was there.
    Replace,
}

impl Bo {
    fn new(part: Part, device: &Device) -> io::Result<Self> {
        let handle = from_u32(part.handle).ok_or(Errno::INVAL)?;
        Ok(Self { part, handle, device: device.owner().clone() })
    }

    /// `amdgpu_bo_alloc(dev, alloc_buffer, &bo)`—Makes a buffer.
    ///
    /// # Errors
    ///
    /// `ENOMEM` if there is no room, `EINVAL` for what no buffer can be. The driver's.
    #[doc(alias = "amdgpu_bo_alloc")]
    pub fn alloc(device: &Device, request: BoRequest) -> io::Result<Self> {
        let request = amdgpu_bo_alloc_request {
            alloc_size: request.size,
            phys_alignment: request.alignment,
            preferred_heap: request.domain.bits(),
            flags: request.flags.bits(),
        };
        Self::new(done(create::alloc(device.owner(), &request))?, device)
    }

    /// `amdgpu_bo_import(dev, amdgpu_bo_handle_type_dma_buf_fd, fd, &result)`—The buffer of a DMA buffer's descriptor, whose
    /// offset is 0 then. A buffer that the device has already is the same one.
    ///
    /// # Errors
    ///
    /// `EINVAL` for other files and for buffers this GPU cannot use. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_bo_import")]
    pub fn import_dma_buf(device: &Device, file: impl AsFd) -> io::Result<Self> {
        let fd = number(DeviceFd::from(&file)) as u32;
        let part = share::import(device.owner(), amdgpu_bo_handle_type::DMA_BUF_FD, fd);
        Self::new(done(part)?, device)
    }

    /// `amdgpu_bo_import(dev, amdgpu_bo_handle_type_gem_flink_name, name, &result)`—The buffer of a name. A buffer that the
    /// device has already is the same one.
    ///
    /// # Errors
    ///
    /// `EACCES` for clients that are not admitted, `ENOENT` if there is none. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_bo_import")]
    pub fn import_name(device: &Device, name: Name) -> io::Result<Self> {
        let kind = amdgpu_bo_handle_type::GEM_FLINK_NAME;
        Self::new(done(share::import(device.owner(), kind, name.into()))?, device)
    }

    /// `amdgpu_bo_export(bo, amdgpu_bo_handle_type_dma_buf_fd, &fd)`—A new descriptor of the buffer, for other programs and
    /// devices, to read and to write.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_bo_export")]
    pub fn export_dma_buf(&self) -> io::Result<OwnedFd> {
        let file = prime_handle_to_fd(self.device.fd(), self.part.handle, CLOEXEC | RDWR);
        Ok(done(file)?.into_owned()?)
    }

    /// `amdgpu_bo_export(bo, amdgpu_bo_handle_type_gem_flink_name, &name)`—The buffer's name, by which any client of the
    /// device that guesses it gets the buffer.
    ///
    /// # Errors
    ///
    /// `EACCES` for clients that are not admitted. `ENOMEM`. The driver's.
    #[doc(alias = "amdgpu_bo_export")]
    pub fn export_name(&self) -> io::Result<Name> {
        done(share::export(&self.part, amdgpu_bo_handle_type::GEM_FLINK_NAME)).map(Name::from)
    }

    /// `amdgpu_bo_export(bo, amdgpu_bo_handle_type_kms, &handle)`—The kernel's handle, good for mode setting on the
    /// [`Device`]'s file. It is closed with the buffer.
    #[doc(alias = "amdgpu_bo_export")]
    #[must_use]
    pub const fn handle(&self) -> Handle {
        self.handle
    }

    /// Size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.part.size
    }

    /// `amdgpu_bo_cpu_map(bo, &cpu)`—Maps the buffer for the CPU. What is mapped already stays where it is.
    ///
    /// # Errors
    ///
    /// `EPERM` for what the CPU may not see. Those of `mmap`. The driver's.
    #[doc(alias = "amdgpu_bo_cpu_map")]
    pub fn map(&self) -> io::Result<BoMapping> {
        Ok(BoMapping::new(done(Window::new(self.part.clone()))?, self.device.clone()))
    }

    /// `amdgpu_bo_va_op_raw(dev, bo, offset, size, address, flags, operation)`—Changes what GPU addresses from `address` on
    /// lead to: `size` bytes of the buffer from `offset` on. All are multiples of the GPU's pages.
    ///
    /// # Errors
    ///
    /// `EINVAL` for addresses that are in use or out of range. The driver's.
    #[doc(alias = "amdgpu_bo_va_op")]
    #[doc(alias = "amdgpu_bo_va_op_raw")]
    pub fn va_op(
        &self,
        operation: VaOperation,
        offset: u64,
        size: u64,
        address: u64,
        flags: PageFlags,
    ) -> io::Result<()> {
        let operation = match operation {
            VaOperation::Map => AMDGPU_VA_OP_MAP,
            VaOperation::Unmap => AMDGPU_VA_OP_UNMAP,
            VaOperation::Replace => AMDGPU_VA_OP_REPLACE,
        };
        let range = va_op::of(self.part.handle, Range { offset, size, address });
        let arg = drm_amdgpu_gem_va { operation, flags: flags.bits(), ..range };
        done(va_op::va_op_raw(self.device.fd(), arg))
    }

    /// `amdgpu_bo_set_metadata(bo, &info)`—Sets what the buffer carries.
    ///
    /// # Errors
    ///
    /// `EINVAL` for more than 256 bytes. The driver's.
    #[doc(alias = "amdgpu_bo_set_metadata")]
    pub fn set_metadata(&self, metadata: &BoMetadata) -> io::Result<()> {
        let mut umd_metadata = [0; 64];
        for (word, bytes) in umd_metadata.iter_mut().zip(metadata.data.chunks(4)) {
            let mut whole = [0; 4];
            drm::vendor::copy(&mut whole, bytes);
            *word = u32::from_ne_bytes(whole);
        }
        let metadata = amdgpu_bo_metadata {
            flags: metadata.flags,
            tiling_info: metadata.tiling,
            size_metadata: metadata.data.len().try_into().unwrap_or(u32::MAX),
            umd_metadata,
        };
        done(info::set_metadata(&self.part, &metadata))
    }

    /// `amdgpu_bo_query_info(bo, &info)`—What the buffer is and carries.
    ///
    /// # Errors
    ///
    /// The driver's.
    #[doc(alias = "amdgpu_bo_query_info")]
    pub fn info(&self) -> io::Result<BoInfo> {
        let mut info = zeroed();
        done(info::query(&self.part, || &mut info))?;
        let mut data: Vec<u8> =
            info.metadata.umd_metadata.iter().flat_map(|word| word.to_ne_bytes()).collect();
        data.truncate(info.metadata.size_metadata as usize);
        Ok(BoInfo {
            request: BoRequest {
                size: info.alloc_size,
                alignment: info.phys_alignment,
                domain: Domain::from_bits_retain(info.preferred_heap),
                flags: BoFlags::from_bits_retain(info.alloc_flags),
            },
            metadata: BoMetadata {
                flags: info.metadata.flags,
                tiling: info.metadata.tiling_info,
                data,
            },
        })
    }

    /// `amdgpu_bo_wait_for_idle(bo, timeout_ns, &busy)`—Waits until GPUs are done with the buffer, if need be without an end:
    /// whether they are.
    ///
    /// # Errors
    ///
    /// The driver's; a line on the error output says so too.
    #[doc(alias = "amdgpu_bo_wait_for_idle")]
    pub fn wait_idle(&self, timeout: Option<Duration>) -> io::Result<bool> {
        done(info::wait_for_idle(&self.part, ns(timeout))).map(|busy| !busy)
    }

    pub(super) const fn device(&self) -> &Owner {
        &self.device
    }

    /// The handle, which is good for one device only.
    pub(super) fn handle_on(&self, device: &Owner) -> io::Result<u32> {
        let same = self.device.entry() == device.entry();
        if same { Ok(self.part.handle) } else { Err(Errno::INVAL.into()) }
    }
}
