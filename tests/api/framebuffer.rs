//! Framebuffers: making them, asking about them, giving them up.

use std::error::Error;
use std::io;

use drm::buffer::{self, Buffer, DrmFourcc, DrmModifier, PlanarBuffer};
use drm::control::framebuffer::{self, Planar};
use drm::control::{ClipRect, Device as _, FbCmd2Flags, GetPlanarFramebufferError, from_u32};
use drm::uapi::drm::{drm_clip_rect, drm_gem_close};
use drm::uapi::mode::*;

use crate::card::Card;
use crate::support::device::{Device, NEW, zeroed};
use crate::support::kernel::{Answer, Session};

fn handle<T: From<std::num::NonZeroU32>>(id: u32) -> T {
    from_u32(id).unwrap()
}

struct Picture(Option<DrmModifier>);

impl Buffer for Picture {
    fn size(&self) -> (u32, u32) {
        (640, 480)
    }
    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }
    fn pitch(&self) -> u32 {
        2560
    }
    fn handle(&self) -> buffer::Handle {
        handle(5)
    }
}

impl PlanarBuffer for Picture {
    fn size(&self) -> (u32, u32) {
        (640, 480)
    }
    fn format(&self) -> DrmFourcc {
        DrmFourcc::Nv12
    }
    fn modifier(&self) -> Option<DrmModifier> {
        self.0
    }
    fn pitches(&self) -> [u32; 4] {
        [640, 640, 0, 0]
    }
    fn handles(&self) -> [Option<buffer::Handle>; 4] {
        [Some(handle(5)), Some(handle(6)), None, None]
    }
    fn offsets(&self) -> [u32; 4] {
        [0, 64, 0, 0]
    }
}

#[test]
fn a_buffer_becomes_a_framebuffer() {
    let session = Session::new(Device::empty());
    let buffer: &dyn Buffer = &Picture(None);
    assert_eq!(Card::new().add_framebuffer(buffer, 24, 32).unwrap(), handle(NEW));
    let call = &session.calls()[0];
    assert_eq!(call.number(), 0xae);
    let arg: drm_mode_fb_cmd = call.arg();
    assert_eq!([arg.fb_id, arg.width, arg.height, arg.pitch], [0, 640, 480, 2560]);
    assert_eq!([arg.bpp, arg.depth, arg.handle], [32, 24, 5]);
}

#[test]
fn planes_become_a_framebuffer_with_or_without_modifier() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let modifier = DrmModifier::I915_x_tiled;
    card.add_planar_framebuffer(&Picture(Some(modifier)), FbCmd2Flags::MODIFIERS).unwrap();
    card.add_planar_framebuffer(&Picture(None), FbCmd2Flags::INTERLACED).unwrap();
    let invalid = Picture(Some(DrmModifier::Invalid));
    card.add_planar_framebuffer(&invalid, FbCmd2Flags::empty()).unwrap();
    let args: Vec<drm_mode_fb_cmd2> = session.calls().iter().map(|call| call.arg()).collect();
    let first = args[0];
    assert_eq!([first.width, first.height, first.flags], [640, 480, 2]);
    assert_eq!(first.pixel_format, DrmFourcc::Nv12 as u32);
    assert_eq!((first.handles, first.pitches), ([5, 6, 0, 0], [640, 640, 0, 0]));
    let number = u64::from(modifier);
    assert_eq!((first.offsets, first.modifier), ([0, 64, 0, 0], [number, number, 0, 0]));
    assert_eq!((args[1].flags, args[1].modifier), (1, [0; 4]));
    assert_eq!((args[2].flags, args[2].modifier), (0, [0; 4]));
}

#[test]
fn modifiers_and_flags_that_disagree_never_reach_the_kernel() {
    let session = Session::new(Device::empty());
    let cases = [
        (Some(DrmModifier::Linear), FbCmd2Flags::empty()),
        (None, FbCmd2Flags::MODIFIERS),
        (Some(DrmModifier::Invalid), FbCmd2Flags::MODIFIERS),
    ];
    for (modifier, flags) in cases {
        let error = Card::new().add_planar_framebuffer(&Picture(modifier), flags).unwrap_err();
        assert_eq!(error.raw_os_error(), Some(libc::EINVAL));
    }
    assert!(session.calls().is_empty());
}

#[test]
fn ids_of_zero_are_errors() {
    let _session = Session::new(Device { new: 0, ..Device::empty() });
    let card = Card::new();
    let errors = [
        card.add_framebuffer(&Picture(None), 24, 32).unwrap_err(),
        card.add_planar_framebuffer(&Picture(None), FbCmd2Flags::empty()).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::EPROTO); 2]);
}

#[test]
fn one_request_tells_what_a_framebuffer_is() {
    let mut device = Device::empty();
    device.fb = drm_mode_fb_cmd {
        width: 640,
        height: 480,
        pitch: 2560,
        bpp: 32,
        depth: 24,
        handle: 5,
        ..zeroed()
    };
    let session = Session::new(device);
    let card = Card::new();
    let info = card.get_framebuffer(handle(9)).unwrap();
    assert_eq!((info.handle(), info.size(), info.pitch()), (handle(9), (640, 480), 2560));
    assert_eq!((info.bpp(), info.depth(), info.buffer()), (32, 24, Some(handle(5))));
    assert_eq!(info.to_string(), "Framebuffer 9");
    session.device(|device| device.fb.handle = 0);
    assert_eq!(card.get_framebuffer(handle(9)).unwrap().buffer(), None);
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].fd, calls[0].number()), (2, card.number(), 0xad));
    assert_eq!(calls[0].arg::<drm_mode_fb_cmd>().fb_id, 9);
}

fn planar(pixel_format: u32, flags: u32) -> Device {
    let mut device = Device::empty();
    device.fb2 = drm_mode_fb_cmd2 {
        fb_id: 0xbad,
        width: 640,
        height: 480,
        pixel_format,
        flags,
        handles: [5, 6, 5, 0],
        pitches: [640, 320, 320, 0],
        offsets: [0, 1, 2, 3],
        modifier: [7; 4],
    };
    device
}

#[test]
fn planes_are_told_with_their_modifier() {
    let session = Session::new(planar(DrmFourcc::Yuv420 as u32, 2));
    let card = Card::new();
    let info = card.get_planar_framebuffer(handle(9)).unwrap();
    assert_eq!((info.handle(), info.size()), (handle(9), (640, 480)));
    assert_eq!((info.pixel_format(), info.flags()), (DrmFourcc::Yuv420, FbCmd2Flags::MODIFIERS));
    assert_eq!(info.buffers(), [Some(handle(5)), Some(handle(6)), Some(handle(5)), None]);
    assert_eq!((info.pitches(), info.offsets()), ([640, 320, 320, 0], [0, 1, 2, 3]));
    assert_eq!(info.modifier().map(u64::from), Some(7));
    assert_eq!(info.to_string(), "Framebuffer 9");
    session.device(|device| device.fb2.flags = 0);
    assert_eq!(card.get_planar_framebuffer(handle(9)).unwrap().modifier(), None);
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].number()), (2, 0xce));
    assert_eq!(calls[0].arg::<drm_mode_fb_cmd2>().fb_id, 9);
}

#[test]
fn formats_without_a_name_are_told_by_number_and_leave_no_handle() {
    let unnamed = 0x3f3f_3f3f;
    let session = Session::new(planar(unnamed, 0));
    let card = Card::new();
    let error = card.get_planar_framebuffer(handle(9)).unwrap_err();
    assert!(matches!(error, GetPlanarFramebufferError::UnrecognizedFourcc(_)));
    assert!(error.source().is_some() && !error.to_string().is_empty());
    let calls = session.calls();
    let closed = |call: &crate::support::kernel::Call| call.arg::<drm_gem_close>().handle;
    assert_eq!(calls.iter().skip(1).map(closed).collect::<Vec<_>>(), [5, 6]);
    assert!(calls.iter().skip(1).all(|call| call.number() == 0x09));

    let layout = card.get_framebuffer_layout(handle(9)).unwrap();
    assert_eq!((layout.pixel_format, layout.handles), (unnamed, [5, 6, 5, 0]));
    assert_eq!(
        card.add_framebuffer_layout(&Planar { handles: [1; 4], ..layout }).unwrap(),
        handle(NEW)
    );
    let arg: drm_mode_fb_cmd2 = session.calls()[1].arg();
    assert_eq!((arg.pixel_format, arg.handles, arg.modifier), (unnamed, [1; 4], [7; 4]));
}

#[test]
fn giving_up_removes_or_leaves_what_is_shown() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    card.destroy_framebuffer(handle(9)).unwrap();
    card.close_framebuffer(handle(9)).unwrap();
    let calls = session.calls();
    assert_eq!((calls[0].number(), calls[1].number()), (0xaf, 0xd0));
    assert_eq!((calls[0].arg::<u32>(), calls[1].arg::<drm_mode_closefb>().fb_id), (9, 9));
}

#[test]
fn rectangles_reach_the_kernel_as_they_are() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let clips = [ClipRect::new(1, 2, 3, 4), ClipRect::new(5, 6, 7, 8)];
    assert_eq!((clips[1].x1(), clips[1].y1(), clips[1].x2(), clips[1].y2()), (5, 6, 7, 8));
    assert_eq!(clips[0], drm_clip_rect::from(clips[0]).into());
    assert_ne!(clips[0], ClipRect::default());
    card.dirty_framebuffer(handle(9), &clips).unwrap();
    let arg: drm_mode_fb_dirty_cmd = session.calls()[0].arg();
    assert_eq!([arg.fb_id, arg.flags, arg.color, arg.num_clips], [9, 0, 0, 2]);
    let sent: Vec<u8> = (1u16..=8).flat_map(u16::to_ne_bytes).collect();
    assert_eq!(session.device(|device| device.read.clone()), sent);
    card.dirty_framebuffer(handle(9), &[]).unwrap();
    let arg: drm_mode_fb_dirty_cmd = session.calls()[0].arg();
    assert_eq!((arg.num_clips, arg.clips_ptr), (0, 0));
}

#[test]
fn errors_are_the_kernels() {
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::ENOENT));
    let card = Card::new();
    let fb: framebuffer::Handle = handle(9);
    let planar = match card.get_planar_framebuffer(fb).unwrap_err() {
        GetPlanarFramebufferError::Io(error) => error,
        error => panic!("{error}"),
    };
    let errors: [io::Error; 8] = [
        planar,
        card.get_framebuffer(fb).unwrap_err(),
        card.get_framebuffer_layout(fb).unwrap_err(),
        card.add_framebuffer(&Picture(None), 24, 32).unwrap_err(),
        card.add_planar_framebuffer(&Picture(None), FbCmd2Flags::empty()).unwrap_err(),
        card.destroy_framebuffer(fb).unwrap_err(),
        card.close_framebuffer(fb).unwrap_err(),
        card.dirty_framebuffer(fb, &[]).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::ENOENT); 8]);
}
