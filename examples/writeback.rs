//! Has a device compose two planes into memory, and saves the picture: `cargo run --example writeback -- /dev/dri/card1 OUT.png`.
//!
//! vkms can do it on any machine: `modprobe vkms enable_overlay=1`.
#![forbid(unsafe_code)]

mod common;

use std::fs::File;
use std::io::BufWriter;

use common::{Canvas, Card, Properties, Result, plane_of, quarters};
use drm::buffer::{Buffer, DrmFourcc};
use drm::control::atomic::AtomicModeReq;
use drm::control::property::Value;
use drm::control::{
    AtomicCommitFlags, Device as _, Event, PlaneType, connector, crtc, framebuffer, plane,
};
use drm::{ClientCapability, Device as _};

/// Where the overlay is, and its colour, which is half transparent; colours are multiplied by alpha already.
const OVERLAY: (u32, u32, u32, u32) = (600, 500, 64, 32);
const HALF_RED: u32 = 0x8080_0000;

fn main() -> Result {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [node, file] = arguments.as_slice() else {
        return Err("usage: writeback NODE OUT.png".into());
    };
    let card = Card::open(node)?;
    card.become_atomic()?;
    // Without it, connectors that write to memory are not listed.
    card.set_client_capability(ClientCapability::WritebackConnectors, true)?;
    let (connector, crtc) = find_writeback(&card)?;
    let modes = card.get_connector(connector, true)?.modes().to_vec();
    let mode = modes.iter().max_by_key(|mode| mode.size() == (1024, 768)).ok_or("no mode")?;
    let size = (u32::from(mode.size().0), u32::from(mode.size().1));

    let mut below = Canvas::new(&card, size, DrmFourcc::Xrgb8888)?;
    below.paint(&card, quarters(size))?;
    let mut above = Canvas::new(&card, (OVERLAY.2, OVERLAY.3), DrmFourcc::Argb8888)?;
    above.paint(&card, |_, _| HALF_RED)?;
    let mut result = Canvas::new(&card, size, DrmFourcc::Xrgb8888)?;

    let primary = plane_of(&card, crtc, PlaneType::Primary)?;
    let overlay = plane_of(&card, crtc, PlaneType::Overlay)?;
    let of_connector = Properties::of(&card, connector)?;
    let of_crtc = Properties::of(&card, crtc)?;
    let mode = card.create_property_blob(mode)?;
    let mut request = AtomicModeReq::new();
    request.add_property(crtc, of_crtc.handle("MODE_ID")?, mode);
    request.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(true));
    request.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(Some(crtc)));
    show(&card, &mut request, primary, crtc, below.framebuffer, (0, 0, size.0, size.1))?;
    show(&card, &mut request, overlay, crtc, above.framebuffer, OVERLAY)?;
    card.atomic_commit(AtomicCommitFlags::ALLOW_MODESET, request)?;

    // The next frame is written to memory, and is there before the one after it.
    let mut write = AtomicModeReq::new();
    let target = Value::Framebuffer(Some(result.framebuffer));
    write.add_property(connector, of_connector.handle("WRITEBACK_FB_ID")?, target);
    frame(&card, write)?;
    for _ in 0..2 {
        let mut again = AtomicModeReq::new();
        again.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(true));
        frame(&card, again)?;
    }
    save(&card, &mut result, file)?;
    println!("{}x{} pixels saved in {file}", size.0, size.1);

    let mut off = AtomicModeReq::new();
    off.add_property(crtc, of_crtc.handle("MODE_ID")?, Value::Blob(0));
    off.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(false));
    off.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(None));
    for plane in [primary, overlay] {
        let properties = Properties::of(&card, plane)?;
        off.add_property(plane, properties.handle("CRTC_ID")?, Value::CRTC(None));
        off.add_property(plane, properties.handle("FB_ID")?, Value::Framebuffer(None));
    }
    card.atomic_commit(AtomicCommitFlags::ALLOW_MODESET, off)?;
    if let Some(blob) = mode.as_blob() {
        card.destroy_property_blob(blob)?;
    }
    for canvas in [below, above, result] {
        canvas.destroy(&card)?;
    }
    println!("done");
    Ok(())
}

/// A connector that writes to memory, and a CRTC for it.
fn find_writeback(card: &Card) -> Result<(connector::Handle, crtc::Handle)> {
    let resources = card.resource_handles()?;
    for handle in resources.connectors() {
        let connector = card.get_connector(*handle, false)?;
        if connector.interface() == connector::Interface::Writeback {
            let encoder = connector.encoders().first().ok_or("no encoder")?;
            let crtcs = resources.filter_crtcs(card.get_encoder(*encoder)?.possible_crtcs());
            return Ok((*handle, *crtcs.first().ok_or("no CRTC")?));
        }
    }
    Err("the device cannot write to memory".into())
}

/// Adds to the request that the plane shows a whole framebuffer at a place: x, y, width, height.
fn show(
    card: &Card,
    request: &mut AtomicModeReq,
    plane: plane::Handle,
    crtc: crtc::Handle,
    framebuffer: framebuffer::Handle,
    (x, y, width, height): (u32, u32, u32, u32),
) -> Result {
    let of_plane = Properties::of(card, plane)?;
    request.add_property(plane, of_plane.handle("CRTC_ID")?, Value::CRTC(Some(crtc)));
    request.add_property(plane, of_plane.handle("FB_ID")?, Value::Framebuffer(Some(framebuffer)));
    for (name, value) in
        [("SRC_X", 0), ("SRC_Y", 0), ("SRC_W", width << 16), ("SRC_H", height << 16)]
    {
        request.add_property(plane, of_plane.handle(name)?, Value::UnsignedRange(value.into()));
    }
    for (name, value) in [("CRTC_X", x), ("CRTC_Y", y)] {
        request.add_property(plane, of_plane.handle(name)?, Value::SignedRange(value.into()));
    }
    for (name, value) in [("CRTC_W", width), ("CRTC_H", height)] {
        request.add_property(plane, of_plane.handle(name)?, Value::UnsignedRange(value.into()));
    }
    Ok(())
}

/// Commits, and waits until the frame is shown.
fn frame(card: &Card, request: AtomicModeReq) -> Result {
    card.atomic_commit(AtomicCommitFlags::NONBLOCK | AtomicCommitFlags::PAGE_FLIP_EVENT, request)?;
    while !card.receive_events()?.any(|event| matches!(event, Event::PageFlip(_))) {}
    Ok(())
}

/// Saves what a buffer holds, without alpha.
fn save(card: &Card, canvas: &mut Canvas, file: &str) -> Result {
    let (width, height) = canvas.buffer.size();
    let pitch = canvas.buffer.pitch() as usize;
    let mapping = card.map_dumb_buffer(&mut canvas.buffer)?;
    let mut pixels = Vec::new();
    for line in mapping.chunks_exact(pitch) {
        for pixel in line.chunks_exact(4).take(width as usize) {
            if let [blue, green, red, _] = pixel {
                pixels.extend([red, green, blue]);
            }
        }
    }
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(file)?), width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&pixels)?;
    Ok(())
}
