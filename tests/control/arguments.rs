//! Which byte of a request each argument of a C function ends up in, and what comes back.

use std::ffi::c_int;

use drm::capi::xf86drm_mode::*;
use drm::mem::Zeroed;
use drm::uapi::drm::drm_clip_rect;
use drm::uapi::mode::*;

use crate::support::c::array;
use crate::support::device::{Device, zeroed};
use crate::support::kernel::Session;
use crate::support::user;

/// `call` makes one successful request, whose argument is zeros but for what `fill` sets.
fn sends<T: Zeroed + Copy>(call: impl FnOnce() -> c_int, fill: impl FnOnce(&mut T)) -> Session {
    let session = Session::new(Device::empty());
    assert_eq!(call(), 0);
    let mut expected: T = zeroed();
    fill(&mut expected);
    let calls = session.calls();
    assert_eq!(calls.len(), 1);
    let bytes = user::read((&raw const expected) as u64, size_of::<T>() as u32);
    assert_eq!(Ok(&calls[0].bytes), bytes.as_ref());
    session
}

fn mode() -> drm::abi::mode_info::drmModeModeInfo {
    let bytes: [u8; 68] = std::array::from_fn(|index| index as u8 + 1);
    unsafe { std::mem::transmute(bytes) }
}

fn kernel_mode() -> drm_mode_modeinfo {
    unsafe { std::mem::transmute(mode()) }
}

#[test]
fn cursors() {
    sends(
        || drmModeSetCursor(3, 1, 2, 3, 4),
        |arg: &mut drm_mode_cursor| {
            (arg.flags, arg.crtc_id, arg.handle, arg.width, arg.height) = (1, 1, 2, 3, 4);
        },
    );
    sends(
        || drmModeSetCursor2(3, 1, 2, 3, 4, -5, -6),
        |arg: &mut drm_mode_cursor2| {
            (arg.flags, arg.crtc_id, arg.handle, arg.width, arg.height) = (1, 1, 2, 3, 4);
            (arg.hot_x, arg.hot_y) = (-5, -6);
        },
    );
    sends(
        || drmModeMoveCursor(3, 1, -2, -3),
        |arg: &mut drm_mode_cursor| {
            (arg.flags, arg.crtc_id, arg.x, arg.y) = (2, 1, -2, -3);
        },
    );
}

#[test]
fn framebuffers() {
    let mut id = 0;
    sends(
        || unsafe { drmModeAddFB(3, 1, 2, 24, 32, 5, 6, &mut id) },
        |arg: &mut drm_mode_fb_cmd| {
            (arg.width, arg.height, arg.depth, arg.bpp) = (1, 2, 24, 32);
            (arg.pitch, arg.handle) = (5, 6);
        },
    );
    let (handles, pitches, offsets) = ([1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]);
    let (handle, pitch, offset) = (handles.as_ptr(), pitches.as_ptr(), offsets.as_ptr());
    let fill = |arg: &mut drm_mode_fb_cmd2| {
        (arg.width, arg.height, arg.pixel_format, arg.flags) = (21, 22, 23, 24);
        (arg.handles, arg.pitches, arg.offsets) = (handles, pitches, offsets);
    };
    sends(|| unsafe { drmModeAddFB2(3, 21, 22, 23, handle, pitch, offset, &mut id, 24) }, fill);
    let none = std::ptr::null();
    sends(
        || unsafe {
            drmModeAddFB2WithModifiers(3, 21, 22, 23, handle, pitch, offset, none, &mut id, 24)
        },
        fill,
    );
    let modifiers = [1 << 40, 2 << 40, 3 << 40, 4 << 40];
    let modifier = modifiers.as_ptr();
    sends(
        || unsafe {
            drmModeAddFB2WithModifiers(3, 21, 22, 23, handle, pitch, offset, modifier, &mut id, 24)
        },
        |arg| {
            fill(arg);
            arg.modifier = modifiers;
        },
    );
    sends(|| drmModeRmFB(3, 0x1234_5678), |arg: &mut u32| *arg = 0x1234_5678);
    sends(|| drmModeCloseFB(3, 5), |arg: &mut drm_mode_closefb| arg.fb_id = 5);
}

#[test]
fn dirty_rectangles() {
    let mut clips = [1, 2].map(|x1| drm_clip_rect { x1, y1: 3, x2: 4, y2: 5 });
    let place = clips.as_mut_ptr();
    let session = sends(
        || unsafe { drmModeDirtyFB(3, 1, place, 2) },
        |arg: &mut drm_mode_fb_dirty_cmd| {
            (arg.fb_id, arg.num_clips, arg.clips_ptr) = (1, 2, place as u64);
        },
    );
    let words = [1u16, 3, 4, 5, 2, 3, 4, 5].map(u16::to_ne_bytes).concat();
    assert_eq!(session.device(|device| device.read.clone()), words);
    sends(
        || unsafe { drmModeDirtyFB(3, 1, std::ptr::null_mut(), 0) },
        |arg: &mut drm_mode_fb_dirty_cmd| arg.fb_id = 1,
    );
}

#[test]
fn dumb_buffers() {
    let (mut handle, mut pitch, mut size) = (0, 0, 0);
    sends(
        || unsafe { drmModeCreateDumbBuffer(3, 1, 2, 32, 4, &mut handle, &mut pitch, &mut size) },
        |arg: &mut drm_mode_create_dumb| {
            (arg.width, arg.height, arg.bpp, arg.flags) = (1, 2, 32, 4);
        },
    );
    sends(
        || unsafe { drmModeMapDumbBuffer(3, 7, &mut size) },
        |arg: &mut drm_mode_map_dumb| arg.handle = 7,
    );
    sends(|| drmModeDestroyDumbBuffer(3, 7), |arg: &mut drm_mode_destroy_dumb| arg.handle = 7);
}

#[test]
fn crtcs_and_flips() {
    let (mut connectors, mut set) = ([7u32, 8, 9], mode());
    let place = connectors.as_mut_ptr();
    let session = sends(
        || unsafe { drmModeSetCrtc(3, 1, u32::MAX, 2, 3, place, 3, &mut set) },
        |arg: &mut drm_mode_crtc| {
            (arg.crtc_id, arg.fb_id, arg.x, arg.y) = (1, u32::MAX, 2, 3);
            (arg.set_connectors_ptr, arg.count_connectors) = (place as u64, 3);
            (arg.mode_valid, arg.mode) = (1, kernel_mode());
        },
    );
    let read = session.device(|device| device.read.clone());
    assert_eq!(read, connectors.map(u32::to_ne_bytes).concat());
    let none = std::ptr::null_mut();
    sends(
        || unsafe { drmModeSetCrtc(3, 1, 0, 0, 0, none, 0, std::ptr::null_mut()) },
        |arg: &mut drm_mode_crtc| arg.crtc_id = 1,
    );
    let user_data = usize::MAX - 5;
    sends(
        || drmModePageFlip(3, 1, 2, 3, user_data as _),
        |arg: &mut drm_mode_crtc_page_flip| {
            (arg.crtc_id, arg.fb_id, arg.flags, arg.user_data) = (1, 2, 3, user_data as u64);
        },
    );
    sends(
        || drmModePageFlipTarget(3, 1, 2, 3, user_data as _, 0x8000_0001),
        |arg: &mut drm_mode_crtc_page_flip| {
            (arg.crtc_id, arg.fb_id, arg.flags, arg.user_data) = (1, 2, 3, user_data as u64);
            arg.reserved = 0x8000_0001;
        },
    );
}

#[test]
fn modes_and_properties() {
    sends(
        || unsafe { drmModeAttachMode(3, 1, &mut mode()) },
        |arg: &mut drm_mode_mode_cmd| (arg.connector_id, arg.mode) = (1, kernel_mode()),
    );
    sends(
        || unsafe { drmModeDetachMode(3, 1, &mut mode()) },
        |arg: &mut drm_mode_mode_cmd| (arg.connector_id, arg.mode) = (1, kernel_mode()),
    );
    sends(
        || drmModeConnectorSetProperty(3, 1, 2, 3 << 40),
        |arg: &mut drm_mode_connector_set_property| {
            (arg.connector_id, arg.prop_id, arg.value) = (1, 2, 3 << 40);
        },
    );
    sends(
        || drmModeObjectSetProperty(3, 1, 2, 3, 4 << 40),
        |arg: &mut drm_mode_obj_set_property| {
            (arg.obj_id, arg.obj_type, arg.prop_id, arg.value) = (1, 2, 3, 4 << 40);
        },
    );
}

#[test]
fn gamma_tables() {
    let tables = [[1u16, 2, 3], [4, 5, 6], [7, 8, 9]];
    let [red, green, blue] = [0, 1, 2].map(|index: usize| tables[index].as_ptr());
    let session = sends(
        || unsafe { drmModeCrtcSetGamma(3, 1, 3, red, green, blue) },
        |arg: &mut drm_mode_crtc_lut| {
            (arg.crtc_id, arg.gamma_size) = (1, 3);
            (arg.red, arg.green, arg.blue) = (red as u64, green as u64, blue as u64);
        },
    );
    assert_eq!(session.device(|device| device.gamma.clone()), tables.map(Vec::from));
    let mut read = [[0u16; 3]; 3];
    let [red, green, blue] = read.each_mut().map(|table| table.as_mut_ptr());
    assert_eq!(unsafe { drmModeCrtcGetGamma(3, 1, 3, red, green, blue) }, 0);
    assert_eq!(read, tables);
    assert_eq!(unsafe { drmModeCrtcGetGamma(3, 1, 4, red, green, blue) }, -libc::EINVAL);
}

#[test]
fn shown_mode_is_given_only_where_there_is_one() {
    for (mode_valid, width, height) in [(1, 1920, 1080), (2, 1920, 1080), (0, 0, 0)] {
        let mut device = Device::empty();
        device.crtc = drm_mode_crtc {
            fb_id: 11,
            x: 12,
            y: 13,
            gamma_size: 14,
            mode_valid,
            mode: kernel_mode(),
            ..zeroed()
        };
        (device.crtc.mode.hdisplay, device.crtc.mode.vdisplay) = (1920, 1080);
        let mut expected = [0u8; 68];
        if mode_valid != 0 {
            expected =
                unsafe { std::mem::transmute::<drm_mode_modeinfo, [u8; 68]>(device.crtc.mode) };
        }
        let session = Session::new(device);
        let crtc = drmModeGetCrtc(3, 9);
        let seen = unsafe { &*crtc };
        assert_eq!([seen.crtc_id, seen.buffer_id, seen.x, seen.y], [9, 11, 12, 13]);
        assert_eq!([seen.mode_valid, seen.gamma_size], [mode_valid as i32, 14]);
        assert_eq!([seen.width, seen.height], [width, height]);
        assert_eq!(array((&raw const seen.mode).cast::<u8>(), 68), expected);
        unsafe { drmModeFreeCrtc(crtc) };
        let mut asked: drm_mode_crtc = zeroed();
        asked.crtc_id = 9;
        let bytes = user::read((&raw const asked) as u64, 104);
        assert_eq!(session.calls()[0].bytes, bytes.unwrap());
    }
}

#[test]
fn encoder_is_the_kernels_answer() {
    let mut device = Device::empty();
    device.encoder_crtcs.insert(9, Ok(5));
    let _session = Session::new(device);
    let encoder = drmModeGetEncoder(3, 9);
    let seen = unsafe { &*encoder };
    assert_eq!([seen.encoder_id, seen.encoder_type, seen.crtc_id], [9, 2, 1101]);
    assert_eq!([seen.possible_crtcs, seen.possible_clones], [5, 0x30]);
    unsafe { drmModeFreeEncoder(encoder) };
}

#[test]
fn framebuffer_of_one_plane_is_the_kernels_answer() {
    let mut device = Device::empty();
    let (width, height, pitch, bpp, depth, handle) = (1, 2, 3, 4, 5, 6);
    device.fb = drm_mode_fb_cmd { fb_id: 0, width, height, pitch, bpp, depth, handle };
    let _session = Session::new(device);
    let fb = drmModeGetFB(3, 9);
    let seen = unsafe { &*fb };
    assert_eq!([seen.fb_id, seen.width, seen.height, seen.pitch], [9, 1, 2, 3]);
    assert_eq!([seen.bpp, seen.depth, seen.handle], [4, 5, 6]);
    unsafe { drmModeFreeFB(fb) };
}

#[test]
fn framebuffer_of_several_planes_has_the_id_asked_for() {
    let mut device = Device::empty();
    let fb2 = &mut device.fb2;
    (fb2.fb_id, fb2.width, fb2.height, fb2.pixel_format, fb2.flags) = (77, 1, 2, 3, 0);
    (fb2.handles, fb2.pitches, fb2.offsets) = ([1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]);
    fb2.modifier = [1 << 50, 2, 3, 4];
    let session = Session::new(device);
    let fb = drmModeGetFB2(3, 9);
    let seen = unsafe { &*fb };
    assert_eq!([seen.fb_id, seen.width, seen.height, seen.pixel_format], [9, 1, 2, 3]);
    assert_eq!((seen.flags, seen.modifier), (0, 1 << 50));
    assert_eq!([seen.handles, seen.pitches], [[1, 2, 3, 4], [5, 6, 7, 8]]);
    assert_eq!(seen.offsets, [9, 10, 11, 12]);
    unsafe { drmModeFreeFB2(fb) };
    let bytes = &session.calls()[0].bytes;
    assert_eq!(bytes[..4], 9u32.to_ne_bytes());
    assert!(bytes[4..].iter().all(|byte| *byte == 0));
}
