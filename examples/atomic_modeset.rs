//! A moving picture by atomic requests: `cargo run --example atomic_modeset -- /dev/dri/card0 60`, where 60 is how many frames.
#![forbid(unsafe_code)]

mod common;

use common::{Canvas, Card, Output, Properties, Result, plane_of, wait_for_enter};
use drm::buffer::DrmFourcc;
use drm::control::atomic::AtomicModeReq;
use drm::control::property::Value;
use drm::control::{AtomicCommitFlags, Device, Event, PlaneType};

/// How far the bar moves from frame to frame, and how wide it is, in pixels.
const STEP: u32 = 8;
const BAR: u32 = 64;

fn main() -> Result {
    let card = Card::from_arguments()?;
    let frames = std::env::args().nth(2).map_or(Ok(60), |text| text.parse())?;
    card.become_atomic()?;
    let output = Output::first(&card)?;
    let (crtc, connector) = (output.crtc, output.connector.handle());
    let plane = plane_of(&card, crtc, PlaneType::Primary)?;
    let (width, height) = output.size();

    // What is painted on while the other one is shown.
    let mut canvases = [
        Canvas::new(&card, output.size(), DrmFourcc::Xrgb8888)?,
        Canvas::new(&card, output.size(), DrmFourcc::Xrgb8888)?,
    ];
    let of_connector = Properties::of(&card, connector)?;
    let of_crtc = Properties::of(&card, crtc)?;
    let of_plane = Properties::of(&card, plane)?;
    let framebuffer = of_plane.handle("FB_ID")?;

    // The first request sets the mode. Sources are in parts of 1/65536 pixel.
    let mode = card.create_property_blob(&output.mode)?;
    let mut request = AtomicModeReq::new();
    request.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(Some(crtc)));
    request.add_property(crtc, of_crtc.handle("MODE_ID")?, mode);
    request.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(true));
    request.add_property(plane, of_plane.handle("CRTC_ID")?, Value::CRTC(Some(crtc)));
    request.add_property(plane, framebuffer, Value::Framebuffer(Some(canvases[0].framebuffer)));
    for (name, value) in [("SRC_X", 0), ("SRC_Y", 0), ("CRTC_X", 0), ("CRTC_Y", 0)] {
        request.add_property(plane, of_plane.handle(name)?, Value::UnsignedRange(value));
    }
    for (name, value) in
        [("SRC_W", width << 16), ("SRC_H", height << 16), ("CRTC_W", width), ("CRTC_H", height)]
    {
        request.add_property(plane, of_plane.handle(name)?, Value::UnsignedRange(value.into()));
    }
    card.atomic_commit(
        AtomicCommitFlags::TEST_ONLY | AtomicCommitFlags::ALLOW_MODESET,
        request.clone(),
    )?;
    card.atomic_commit(AtomicCommitFlags::ALLOW_MODESET, request)?;

    // Each other one flips to a new picture, and the kernel says when it is shown.
    let mut shown: Vec<u32> = Vec::new();
    for frame in 0..frames {
        let [even, odd] = &mut canvases;
        let canvas = if frame % 2 == 0 { even } else { odd };
        let left = (frame * STEP) % (width - BAR);
        canvas.paint(&card, |x, _| {
            if (left..left + BAR).contains(&x) { 0x00ff_ff00 } else { 0x0000_0080 }
        })?;
        let mut flip = AtomicModeReq::new();
        flip.add_property(plane, framebuffer, Value::Framebuffer(Some(canvas.framebuffer)));
        card.atomic_commit(AtomicCommitFlags::NONBLOCK | AtomicCommitFlags::PAGE_FLIP_EVENT, flip)?;
        // Blocks, as the device was not opened with O_NONBLOCK.
        while shown.len() <= frame as usize {
            for event in card.receive_events()? {
                match event {
                    Event::PageFlip(flip) if flip.crtc == crtc => shown.push(flip.frame),
                    _ => println!("another event"),
                }
            }
        }
    }
    let in_order = shown.is_sorted();
    println!(
        "{} frames shown, in order: {in_order}, {}",
        shown.len(),
        output.mode.name().to_string_lossy()
    );
    println!("the bar is at {}", (frames.saturating_sub(1) * STEP) % (width - BAR));
    wait_for_enter()?;

    let mut off = AtomicModeReq::new();
    off.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(None));
    off.add_property(crtc, of_crtc.handle("MODE_ID")?, Value::Blob(0));
    off.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(false));
    off.add_property(plane, of_plane.handle("CRTC_ID")?, Value::CRTC(None));
    off.add_property(plane, framebuffer, Value::Framebuffer(None));
    card.atomic_commit(AtomicCommitFlags::ALLOW_MODESET, off)?;
    if let Some(blob) = mode.as_blob() {
        card.destroy_property_blob(blob)?;
    }
    for canvas in canvases {
        canvas.destroy(&card)?;
    }
    println!("done");
    Ok(())
}
