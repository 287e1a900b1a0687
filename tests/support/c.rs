//! libdrm's structures as C programs see them: all members open, written down from the header.

use std::ffi::{c_char, c_int, c_void};
use std::mem::size_of;

use drm::abi::mode_info::drmModeModeInfo;
use drm::uapi::mode::drm_mode_property_enum;

macro_rules! structures {
    ($($name:ident($ours:ty) { $($field:ident: $type:ty,)* })*) => {$(
        #[repr(C)]
        #[derive(Clone, Copy, Debug)]
        pub(crate) struct $name { $(pub(crate) $field: $type,)* }

        const _: () = assert!(size_of::<$name>() == size_of::<$ours>());

        impl $name {
            /// Zeros and NULL.
            pub(crate) fn zeroed() -> Self {
                unsafe { std::mem::zeroed() }
            }

            /// What the library returned.
            pub(crate) fn at(pointer: *const $ours) -> Self {
                assert!(!pointer.is_null(), "no result");
                unsafe { pointer.cast::<Self>().read() }
            }
        }
    )*};
}

structures! {
    Res(drm::abi::resources::drmModeRes) {
        count_fbs: c_int, fbs: *mut u32,
        count_crtcs: c_int, crtcs: *mut u32,
        count_connectors: c_int, connectors: *mut u32,
        count_encoders: c_int, encoders: *mut u32,
        min_width: u32, max_width: u32, min_height: u32, max_height: u32,
    }
    Connector(drm::abi::connector::drmModeConnector) {
        connector_id: u32, encoder_id: u32, connector_type: u32, connector_type_id: u32,
        connection: u32, mm_width: u32, mm_height: u32, subpixel: u32,
        count_modes: c_int, modes: *mut drmModeModeInfo,
        count_props: c_int, props: *mut u32, prop_values: *mut u64,
        count_encoders: c_int, encoders: *mut u32,
    }
    Plane(drm::abi::plane::drmModePlane) {
        count_formats: u32, formats: *mut u32,
        plane_id: u32, crtc_id: u32, fb_id: u32,
        crtc_x: u32, crtc_y: u32, x: u32, y: u32,
        possible_crtcs: u32, gamma_size: u32,
    }
    PlaneRes(drm::abi::plane::drmModePlaneRes) { count_planes: u32, planes: *mut u32, }
    Property(drm::abi::property::drmModePropertyRes) {
        prop_id: u32, flags: u32, name: [c_char; 32],
        count_values: c_int, values: *mut u64,
        count_enums: c_int, enums: *mut drm_mode_property_enum,
        count_blobs: c_int, blob_ids: *mut u32,
    }
    ObjectProperties(drm::abi::property::drmModeObjectProperties) {
        count_props: u32, props: *mut u32, prop_values: *mut u64,
    }
    Blob(drm::abi::blob::drmModePropertyBlobRes) { id: u32, length: u32, data: *mut c_void, }
    EventContext(drm::abi::event::drmEventContext) {
        version: c_int,
        vblank_handler: Option<drm::abi::event::FlipHandler>,
        page_flip_handler: Option<drm::abi::event::FlipHandler>,
        page_flip_handler2: Option<drm::abi::event::FlipHandler2>,
        sequence_handler: Option<drm::abi::event::SequenceHandler>,
    }
}

/// The elements of an array; NULL only if there are none, and always then.
pub(crate) fn array<T: Copy>(pointer: *const T, count: impl TryInto<usize>) -> Vec<T> {
    let Ok(count) = count.try_into() else { panic!("a negative count") };
    assert_eq!(pointer.is_null(), count == 0, "NULL and {count} elements do not go together");
    (0..count).map(|index| unsafe { pointer.add(index).read() }).collect()
}
