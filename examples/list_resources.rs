//! Lists what a device has for setting modes: `cargo run --example list_resources -- /dev/dri/card0`.
#![forbid(unsafe_code)]

mod common;

use common::{Card, Properties, Result};
use drm::buffer::DrmFourcc;
use drm::control::Device as _;
use drm::{ClientCapability, Device, DriverCapability};

fn main() -> Result {
    let card = Card::from_arguments()?;
    let driver = card.get_driver()?;
    println!(
        "driver {}: {}",
        driver.name().to_string_lossy(),
        driver.description().to_string_lossy()
    );
    println!("dumb buffers: {}", card.get_driver_capability(DriverCapability::DumbBuffer)?);
    // Without it, only overlay planes are listed.
    card.set_client_capability(ClientCapability::UniversalPlanes, true)?;

    let resources = card.resource_handles()?;
    for handle in resources.connectors() {
        let connector = card.get_connector(*handle, true)?;
        println!(
            "connector {connector}: {:?}, {} modes",
            connector.state(),
            connector.modes().len()
        );
        for mode in connector.modes() {
            let (width, height) = mode.size();
            println!("  {width}x{height} at {} Hz, {} kHz", mode.vrefresh(), mode.clock());
        }
    }
    for handle in resources.encoders() {
        let encoder = card.get_encoder(*handle)?;
        let crtcs = resources.filter_crtcs(encoder.possible_crtcs());
        println!("encoder {:?}: for {} CRTCs", encoder.kind(), crtcs.len());
    }
    for handle in resources.crtcs() {
        let crtc = card.get_crtc(*handle)?;
        let state =
            crtc.mode().map_or("off".into(), |mode| mode.name().to_string_lossy().into_owned());
        println!("CRTC: {state}, {} gamma steps", crtc.gamma_length());
    }
    for handle in card.plane_handles()? {
        let plane = card.get_plane(handle)?;
        let formats = plane.formats().iter().filter_map(|format| DrmFourcc::try_from(*format).ok());
        let formats: Vec<_> = formats.map(|format| format.to_string()).collect();
        let kind = Properties::of(&card, handle)?.value("type")?;
        println!("plane of kind {kind}: {} formats: {}", plane.formats().len(), formats.join(" "));
    }
    println!("framebuffers: {}", resources.framebuffers().len());
    Ok(())
}
