//! Shows a picture as it was done before atomic mode setting: `cargo run --example legacy_modeset -- /dev/dri/card0`.
#![forbid(unsafe_code)]

mod common;

use common::{Canvas, Card, Output, Result, quarters, wait_for_enter};
use drm::buffer::DrmFourcc;
use drm::control::Device;

fn main() -> Result {
    let card = Card::from_arguments()?;
    let output = Output::first(&card)?;
    let before = card.get_crtc(output.crtc)?;

    let mut canvas = Canvas::new(&card, output.size(), DrmFourcc::Xrgb8888)?;
    canvas.paint(&card, quarters(output.size()))?;
    card.set_crtc(
        output.crtc,
        Some(canvas.framebuffer),
        (0, 0),
        &[output.connector.handle()],
        Some(output.mode),
    )?;

    // The kernel has it now.
    let now = card.get_crtc(output.crtc)?;
    if now.framebuffer() != Some(canvas.framebuffer) || now.mode() != Some(output.mode) {
        return Err("the CRTC does not show what it was given".into());
    }
    println!("{} shows {}", output.connector, output.mode.name().to_string_lossy());
    wait_for_enter()?;

    // As it was before, or off.
    match (before.framebuffer(), before.mode()) {
        (Some(framebuffer), Some(mode)) => {
            card.set_crtc(
                output.crtc,
                Some(framebuffer),
                before.position(),
                &[output.connector.handle()],
                Some(mode),
            )?;
        }
        _ => card.set_crtc(output.crtc, None, (0, 0), &[], None)?,
    }
    canvas.destroy(&card)?;
    println!("done");
    Ok(())
}
