//! Mode-setting requests: the table, and a safe function for each that holds pointers.
//!
//! Those functions set pointers and lengths themselves, from slices; what a request means is told in
//! `control`.

use core::ffi::c_uint;
use core::mem::MaybeUninit;

use super::{call, fill, requests};
use crate::abi::mode_info::drmModeModeInfo;
use crate::mem::{UserSlice, UserSliceMut, zeroed_in};
use crate::uapi::drm::drm_clip_rect;
use crate::uapi::mode::*;
use crate::{DeviceFd, Result};

requests! {
    GetResources(drm_mode_card_res) = read_write 0xa0;
    GetCrtc(drm_mode_crtc) = read_write 0xa1;
    SetCrtc(drm_mode_crtc) = read_write 0xa2;
    #[Plain] Cursor(drm_mode_cursor) = read_write 0xa3;
    GetGamma(drm_mode_crtc_lut) = read_write 0xa4;
    SetGamma(drm_mode_crtc_lut) = read_write 0xa5;
    #[Plain] GetEncoder(drm_mode_get_encoder) = read_write 0xa6;
    GetConnector(drm_mode_get_connector) = read_write 0xa7;
    #[Plain] AttachMode(drm_mode_mode_cmd) = read_write 0xa8;
    #[Plain] DetachMode(drm_mode_mode_cmd) = read_write 0xa9;
    GetProperty(drm_mode_get_property) = read_write 0xaa;
    #[Plain] SetConnectorProperty(drm_mode_connector_set_property) = read_write 0xab;
    GetPropertyBlob(drm_mode_get_blob) = read_write 0xac;
    #[Plain] GetFb(drm_mode_fb_cmd) = read_write 0xad;
    #[Plain] AddFb(drm_mode_fb_cmd) = read_write 0xae;
    #[Plain] RmFb(c_uint) = read_write 0xaf;
    #[Plain] PageFlip(drm_mode_crtc_page_flip) = read_write 0xb0;
    #[Plain] PageFlipTarget(drm_mode_crtc_page_flip_target) = read_write 0xb0;
    DirtyFb(drm_mode_fb_dirty_cmd) = read_write 0xb1;
    #[Plain] CreateDumb(drm_mode_create_dumb) = read_write 0xb2;
    #[Plain] MapDumb(drm_mode_map_dumb) = read_write 0xb3;
    #[Plain] DestroyDumb(drm_mode_destroy_dumb) = read_write 0xb4;
    GetPlaneResources(drm_mode_get_plane_res) = read_write 0xb5;
    GetPlane(drm_mode_get_plane) = read_write 0xb6;
    #[Plain] SetPlane(drm_mode_set_plane) = read_write 0xb7;
    #[Plain] AddFb2(drm_mode_fb_cmd2) = read_write 0xb8;
    GetObjectProperties(drm_mode_obj_get_properties) = read_write 0xb9;
    #[Plain] SetObjectProperty(drm_mode_obj_set_property) = read_write 0xba;
    #[Plain] Cursor2(drm_mode_cursor2) = read_write 0xbb;
    Atomic(drm_mode_atomic) = read_write 0xbc;
    CreatePropertyBlob(drm_mode_create_blob) = read_write 0xbd;
    #[Plain] DestroyPropertyBlob(drm_mode_destroy_blob) = read_write 0xbe;
    CreateLease(drm_mode_create_lease) = read_write 0xc6;
    ListLessees(drm_mode_list_lessees) = read_write 0xc7;
    GetLease(drm_mode_get_lease) = read_write 0xc8;
    #[Plain] RevokeLease(drm_mode_revoke_lease) = read_write 0xc9;
    #[Plain] GetFb2(drm_mode_fb_cmd2) = read_write 0xce;
    #[Plain] CloseFb(drm_mode_closefb) = read_write 0xd0;
}

/// Fills the arrays as far as they go, and the counts in `arg` with the totals.
pub(crate) fn get_resources(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_card_res,
    fbs: &mut [u32],
    crtcs: &mut [u32],
    connectors: &mut [u32],
    encoders: &mut [u32],
) -> Result<()> {
    (arg.fb_id_ptr, arg.count_fbs) = UserSliceMut::from(fbs).parts();
    (arg.crtc_id_ptr, arg.count_crtcs) = UserSliceMut::from(crtcs).parts();
    (arg.connector_id_ptr, arg.count_connectors) = UserSliceMut::from(connectors).parts();
    (arg.encoder_id_ptr, arg.count_encoders) = UserSliceMut::from(encoders).parts();
    // SAFETY: the slices are as long as the counts say, and borrowed until the call is over.
    unsafe { fill::<GetResources>(fd, arg) }
}

/// The kernel does not look at `set_connectors_ptr` here.
pub(crate) fn get_crtc(fd: DeviceFd<'_>, arg: &mut drm_mode_crtc) -> Result<()> {
    (arg.set_connectors_ptr, arg.count_connectors) = (0, 0);
    // SAFETY: there is no pointer.
    unsafe { call::<GetCrtc>(fd, arg) }
}

pub(crate) fn set_crtc(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_crtc,
    connectors: UserSlice<'_, u32>,
) -> Result<()> {
    (arg.set_connectors_ptr, arg.count_connectors) = connectors.parts();
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<SetCrtc>(fd, arg) }
}

/// The three tables must have one length, that of `red`.
pub(crate) fn get_gamma(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    red: UserSliceMut<'_, u16>,
    green: UserSliceMut<'_, u16>,
    blue: UserSliceMut<'_, u16>,
) -> Result<()> {
    let mut arg = lut(crtc_id, red.parts(), green.parts(), blue.parts())?;
    // SAFETY: the kernel writes the arrays, which are as long as `gamma_size` says.
    unsafe { fill::<GetGamma>(fd, &mut arg) }
}

/// The three tables must have one length, that of `red`.
pub(crate) fn set_gamma(
    fd: DeviceFd<'_>,
    crtc_id: u32,
    red: UserSlice<'_, u16>,
    green: UserSlice<'_, u16>,
    blue: UserSlice<'_, u16>,
) -> Result<()> {
    let mut arg = lut(crtc_id, red.parts(), green.parts(), blue.parts())?;
    // SAFETY: the kernel reads the arrays, which are as long as `gamma_size` says.
    unsafe { call::<SetGamma>(fd, &mut arg) }
}

fn lut(
    crtc_id: u32,
    red: (u64, u32),
    green: (u64, u32),
    blue: (u64, u32),
) -> Result<drm_mode_crtc_lut> {
    if green.1 != red.1 || blue.1 != red.1 {
        return Err(crate::Errno::INVAL.into());
    }
    let mut arg: drm_mode_crtc_lut = crate::mem::zeroed();
    arg.crtc_id = crtc_id;
    (arg.red, arg.gamma_size) = red;
    arg.green = green.0;
    arg.blue = blue.0;
    Ok(arg)
}

/// Fills the arrays as far as they go, and the counts in `arg` with the totals. No modes make the
/// kernel probe the connector. `props` and `values` are parallel.
pub(crate) fn get_connector(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_get_connector,
    modes: &mut [drmModeModeInfo],
    props: &mut [u32],
    values: &mut [u64],
    encoders: &mut [u32],
) -> Result<()> {
    (arg.modes_ptr, arg.count_modes) = UserSliceMut::from(modes).parts();
    ((arg.props_ptr, arg.prop_values_ptr), arg.count_props) = parallel(props, values);
    (arg.encoders_ptr, arg.count_encoders) = UserSliceMut::from(encoders).parts();
    // SAFETY: the slices are as long as the counts say, and borrowed until the call is over.
    unsafe { fill::<GetConnector>(fd, arg) }
}

/// Fills the arrays as far as they go, and the counts in `arg` with the totals. No more names are asked
/// for than there is room for values.
pub(crate) fn get_property(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_get_property,
    values: &mut [u64],
    enums: &mut [drm_mode_property_enum],
) -> Result<()> {
    (arg.values_ptr, arg.count_values) = UserSliceMut::from(values).parts();
    (arg.enum_blob_ptr, arg.count_enum_blobs) = UserSliceMut::from(enums).parts();
    arg.count_enum_blobs = arg.count_enum_blobs.min(arg.count_values);
    // SAFETY: the slices are at least as long as the counts say, and borrowed until the call is over.
    // Should the property turn out to be a blob property, the kernel writes `count_enum_blobs` words to
    // each of them, which is less.
    unsafe { fill::<GetProperty>(fd, arg) }
}

/// The same for a blob property: fills `lengths` and `ids`, which are parallel.
pub(crate) fn get_property_blobs(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_get_property,
    lengths: &mut [u32],
    ids: &mut [u32],
) -> Result<()> {
    let (lengths, count) = UserSliceMut::from(lengths).parts();
    let (ids, count_ids) = UserSliceMut::from(ids).parts();
    arg.values_ptr = lengths;
    arg.enum_blob_ptr = ids;
    arg.count_values = 0;
    arg.count_enum_blobs = if blob_property(arg.flags) { count.min(count_ids) } else { 0 };
    // SAFETY: the kernel said that this is a blob property, of which it writes `count_enum_blobs` words to
    // each array; a property never changes its kind.
    unsafe { fill::<GetProperty>(fd, arg) }
}

/// Whether the kernel will take the arrays of a property for lengths and ids of blobs.
const fn blob_property(flags: u32) -> bool {
    flags & (DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BITMASK) == 0 && flags & DRM_MODE_PROP_BLOB != 0
}

/// Fills `data` if the blob has just its length, and `arg.length` with the blob's.
pub(crate) fn get_property_blob(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_get_blob,
    data: &mut [u8],
) -> Result<()> {
    (arg.data, arg.length) = UserSliceMut::from(data).parts();
    // SAFETY: the slice is as long as `length` says, and borrowed until the call is over.
    unsafe { fill::<GetPropertyBlob>(fd, arg) }
}

pub(crate) fn dirty_fb(
    fd: DeviceFd<'_>,
    fb_id: u32,
    clips: UserSlice<'_, drm_clip_rect>,
) -> Result<()> {
    let mut arg: drm_mode_fb_dirty_cmd = crate::mem::zeroed();
    arg.fb_id = fb_id;
    (arg.clips_ptr, arg.num_clips) = clips.parts();
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<DirtyFb>(fd, &mut arg) }
}

/// Fills the array as far as it goes, and returns the total.
pub(crate) fn get_plane_resources(fd: DeviceFd<'_>, planes: &mut [u32]) -> Result<u32> {
    let mut place = MaybeUninit::<drm_mode_get_plane_res>::uninit();
    let arg = zeroed_in(&mut place);
    (arg.plane_id_ptr, arg.count_planes) = UserSliceMut::from(planes).parts();
    // SAFETY: the slice is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<GetPlaneResources>(fd, arg) }?;
    Ok(arg.count_planes)
}

/// Fills the array as far as it goes, and the count in `arg` with the total.
pub(crate) fn get_plane(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_get_plane,
    formats: &mut [u32],
) -> Result<()> {
    (arg.format_type_ptr, arg.count_format_types) = UserSliceMut::from(formats).parts();
    // SAFETY: the slice is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<GetPlane>(fd, arg) }
}

/// Fills the parallel arrays as far as they go, and the count in `arg` with the total.
pub(crate) fn get_object_properties(
    fd: DeviceFd<'_>,
    arg: &mut drm_mode_obj_get_properties,
    props: &mut [u32],
    values: &mut [u64],
) -> Result<()> {
    ((arg.props_ptr, arg.prop_values_ptr), arg.count_props) = parallel(props, values);
    // SAFETY: the slices are at least as long as the count says, and borrowed until the call is over.
    unsafe { fill::<GetObjectProperties>(fd, arg) }
}

/// Commits the properties of several objects: `counts` says how many of `props` and `values`, which
/// are parallel, belong to each of `objects`.
pub(crate) fn atomic(
    fd: DeviceFd<'_>,
    flags: u32,
    objects: &[u32],
    counts: &[u32],
    props: &[u32],
    values: &[u64],
    user_data: u64,
) -> Result<()> {
    let total = counts.iter().fold(0u64, |sum, count| sum.saturating_add(u64::from(*count)));
    let available = props.len().min(values.len());
    if counts.len() < objects.len() || u64::try_from(available).is_ok_and(|room| total > room) {
        return Err(crate::Errno::INVAL.into());
    }
    let mut arg: drm_mode_atomic = crate::mem::zeroed();
    arg.flags = flags;
    (arg.objs_ptr, arg.count_objs) = UserSlice::from(objects).parts();
    arg.count_props_ptr = UserSlice::from(counts).parts().0;
    arg.props_ptr = UserSlice::from(props).parts().0;
    arg.prop_values_ptr = UserSlice::from(values).parts().0;
    arg.user_data = user_data;
    // SAFETY: the kernel reads the arrays, whose lengths have just been compared.
    unsafe { call::<Atomic>(fd, &mut arg) }
}

/// The new blob's id.
pub(crate) fn create_property_blob(fd: DeviceFd<'_>, data: UserSlice<'_, u8>) -> Result<u32> {
    let mut arg: drm_mode_create_blob = crate::mem::zeroed();
    (arg.data, arg.length) = data.parts();
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<CreatePropertyBlob>(fd, &mut arg) }?;
    Ok(arg.blob_id)
}

/// The reply holds the new file descriptor and the lessee's id.
pub(crate) fn create_lease(
    fd: DeviceFd<'_>,
    objects: UserSlice<'_, u32>,
    flags: u32,
) -> Result<drm_mode_create_lease> {
    let mut arg: drm_mode_create_lease = crate::mem::zeroed();
    (arg.object_ids, arg.object_count) = objects.parts();
    arg.flags = flags;
    // SAFETY: the kernel reads the array, which is borrowed until the call is over.
    unsafe { call::<CreateLease>(fd, &mut arg) }?;
    Ok(arg)
}

/// Fills the array as far as it goes, and returns the total.
pub(crate) fn list_lessees(fd: DeviceFd<'_>, lessees: UserSliceMut<'_, u32>) -> Result<u32> {
    let mut arg: drm_mode_list_lessees = crate::mem::zeroed();
    (arg.lessees_ptr, arg.count_lessees) = lessees.parts();
    // SAFETY: the array is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<ListLessees>(fd, &mut arg) }?;
    Ok(arg.count_lessees)
}

/// Fills the array as far as it goes, and returns the total.
pub(crate) fn get_lease(fd: DeviceFd<'_>, objects: UserSliceMut<'_, u32>) -> Result<u32> {
    let mut arg: drm_mode_get_lease = crate::mem::zeroed();
    (arg.objects_ptr, arg.count_objects) = objects.parts();
    // SAFETY: the array is as long as the count says, and borrowed until the call is over.
    unsafe { fill::<GetLease>(fd, &mut arg) }?;
    Ok(arg.count_objects)
}

/// The addresses of two parallel arrays and the length that both have.
fn parallel(props: &mut [u32], values: &mut [u64]) -> ((u64, u64), u32) {
    let (props, count) = UserSliceMut::from(props).parts();
    let (values, count_values) = UserSliceMut::from(values).parts();
    ((props, values), count.min(count_values))
}
