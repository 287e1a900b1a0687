//! Has a device compose two planes into memory, and saves the picture: `cargo run --example writeback -- /dev/dri/card1 OUT.png`.
//!
//! vkms can do it on any machine: `modprobe vkms enable_overlay=1`.
#![forbid(unsafe_code)]

mod common;

use std::fs::File;
use std::io::BufWriter;

use common::{Card, Result, fill, plane_of, quarters};
use drm::buffer::{Buffer, DrmFourcc};
use drm::control::atomic::Builder;
use drm::control::owned::{Framebuffer, MappedDumbBuffer};
use drm::control::properties::{ObjectProperties, PropertyCache};
use drm::control::{AtomicCommitFlags, Device as _, PlaneType, connector, crtc, framebuffer};
use drm::{ClientCapability, Device as _};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

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

    // Given up when dropped, framebuffers before their memory.
    let mut below = MappedDumbBuffer::create(&card, size, DrmFourcc::Xrgb8888, 32)?;
    let pitch = below.pitch();
    fill(&mut below, size.0, pitch, quarters(size));
    let mut above =
        MappedDumbBuffer::create(&card, (OVERLAY.2, OVERLAY.3), DrmFourcc::Argb8888, 32)?;
    let pitch = above.pitch();
    fill(&mut above, OVERLAY.2, pitch, |_, _| HALF_RED);
    let result = MappedDumbBuffer::create(&card, size, DrmFourcc::Xrgb8888, 32)?;
    let shown_below = Framebuffer::add(&card, &below, 24, 32)?;
    let shown_above = Framebuffer::add(&card, &above, 32, 32)?;
    let written_to = Framebuffer::add(&card, &result, 24, 32)?;

    // The cache asks once what a property is, for all objects.
    let mut cache = PropertyCache::new();
    let of_connector = cache.object(&card, connector)?;
    let of_crtc = cache.object(&card, crtc)?;
    let primary = cache.object(&card, plane_of(&card, crtc, PlaneType::Primary)?)?;
    let overlay = cache.object(&card, plane_of(&card, crtc, PlaneType::Overlay)?)?;
    let mut request = Builder::new(&card);
    request.set_mode(&of_crtc, Some(mode))?.set(&of_crtc, "ACTIVE", true)?;
    show(&mut request, &primary, crtc, shown_below.handle(), (0, 0, size.0, size.1))?;
    show(&mut request, &overlay, crtc, shown_above.handle(), OVERLAY)?;
    request.set(&of_connector, "CRTC_ID", crtc)?;
    request.set(&of_connector, "WRITEBACK_FB_ID", written_to.handle())?;
    // Signalled when the picture is in memory.
    request.want_fence(&of_connector)?;
    request.test(AtomicCommitFlags::ALLOW_MODESET)?;
    let mut fences = request.commit(AtomicCommitFlags::ALLOW_MODESET, 0)?;
    let written = fences.take(connector).ok_or("no fence")?;
    let limit = Timespec { tv_sec: 10, tv_nsec: 0 };
    if poll(&mut [PollFd::new(&written, PollFlags::IN)], Some(&limit))? == 0 {
        return Err("the picture was not written in time".into());
    }
    save(&result, file)?;
    println!("{}x{} pixels saved in {file}", size.0, size.1);

    // What cannot be is found before the kernel is asked.
    let mut wrong = Builder::new(&card);
    println!("refused: {}", wrong.set(&overlay, "CRTC_W", -1).err().ok_or("not refused")?);

    let mut off = Builder::new(&card);
    off.set_mode(&of_crtc, None)?.set(&of_crtc, "ACTIVE", false)?;
    off.set(&of_connector, "CRTC_ID", None::<crtc::Handle>)?;
    for plane in [&primary, &overlay] {
        off.set(plane, "CRTC_ID", None::<crtc::Handle>)?;
        off.set(plane, "FB_ID", None::<framebuffer::Handle>)?;
    }
    off.commit(AtomicCommitFlags::ALLOW_MODESET, 0)?;
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
    request: &mut Builder<'_, Card>,
    plane: &ObjectProperties,
    crtc: crtc::Handle,
    framebuffer: framebuffer::Handle,
    (x, y, width, height): (u32, u32, u32, u32),
) -> Result {
    request.set(plane, "CRTC_ID", crtc)?.set(plane, "FB_ID", framebuffer)?;
    // Sources are in parts of 1/65536 pixel.
    request.set(plane, "SRC_X", 0)?.set(plane, "SRC_Y", 0)?;
    request.set(plane, "SRC_W", width << 16)?.set(plane, "SRC_H", height << 16)?;
    request.set(plane, "CRTC_X", x)?.set(plane, "CRTC_Y", y)?;
    request.set(plane, "CRTC_W", width)?.set(plane, "CRTC_H", height)?;
    Ok(())
}

/// Saves what a buffer holds, without alpha.
fn save(picture: &MappedDumbBuffer<&Card>, file: &str) -> Result {
    let (width, height) = picture.size();
    let pitch = picture.pitch() as usize;
    let mut pixels = Vec::new();
    for line in picture.chunks_exact(pitch) {
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
