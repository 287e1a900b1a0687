//! The arguments of the requests on leases of mode-setting objects.

use super::super::layout;

/// `DRM_IOCTL_MODE_CREATE_LEASE`: lends objects to a new file description.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_create_lease {
    /// In: address of an array of `u32`, the objects to lend.
    pub object_ids: u64,
    /// In: length of that array.
    pub object_count: u32,
    /// In: `O_CLOEXEC` and `O_NONBLOCK`, for the new descriptor.
    pub flags: u32,
    /// Out: the number of the lessee.
    pub lessee_id: u32,
    /// Out: the descriptor to hand to the lessee.
    pub fd: u32,
}

/// `DRM_IOCTL_MODE_LIST_LESSEES`: the lessees of this lessor.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_list_lessees {
    /// In: room for lessees; out: total.
    pub count_lessees: u32,
    /// In: 0.
    pub pad: u32,
    /// In: address of an array of `u32`, room for the lessees' numbers.
    pub lessees_ptr: u64,
}

/// `DRM_IOCTL_MODE_GET_LEASE`: the objects that this file description holds on lease.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_get_lease {
    /// In: room for objects; out: total.
    pub count_objects: u32,
    /// In: 0.
    pub pad: u32,
    /// In: address of an array of `u32`, room for object ids.
    pub objects_ptr: u64,
}

/// `DRM_IOCTL_MODE_REVOKE_LEASE`: takes all objects back from a lessee.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct drm_mode_revoke_lease {
    /// In: the number of the lessee.
    pub lessee_id: u32,
}

layout! {
    drm_mode_create_lease, 24 { object_ids: 0, object_count: 8, flags: 12, lessee_id: 16, fd: 20 }
    drm_mode_list_lessees, 16 { count_lessees: 0, pad: 4, lessees_ptr: 8 }
    drm_mode_get_lease, 16 { count_objects: 0, pad: 4, objects_ptr: 8 }
    drm_mode_revoke_lease, 4 { lessee_id: 0 }
}
