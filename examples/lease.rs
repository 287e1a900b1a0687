//! Lends a display to another client, as desktops do for headsets: `cargo run --example lease -- /dev/dri/card0`.
#![forbid(unsafe_code)]

mod common;

use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use common::{Canvas, Card, Output, Result, plane_of, quarters, wait_for_enter};
use drm::buffer::DrmFourcc;
use drm::control::{Device as ControlDevice, PlaneType, get_lease};
use drm::{ClientCapability, Device};

/// The other client: in life another process, which was sent the file descriptor.
struct Lessee(OwnedFd);

impl AsFd for Lessee {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Device for Lessee {}
impl ControlDevice for Lessee {}

fn main() -> Result {
    let card = Card::from_arguments()?;
    // Planes must be lent, too, once they are listed.
    card.set_client_capability(ClientCapability::UniversalPlanes, true)?;
    let output = Output::first(&card)?;
    let plane = plane_of(&card, output.crtc, PlaneType::Primary)?;
    let objects = [output.connector.handle().into(), output.crtc.into(), plane.into()];
    let (lease, fd) = card.create_lease(&objects, drm::CLOEXEC)?;
    println!("lessees: {}", card.list_lessees()?.len());

    let lessee = Lessee(fd);
    lessee.set_client_capability(ClientCapability::UniversalPlanes, true)?;
    let lent = get_lease(&lessee)?;
    println!(
        "lent: {} connectors, {} CRTCs, {} planes",
        lent.connectors.len(),
        lent.crtcs.len(),
        lent.planes.len()
    );
    if lent.connectors != [output.connector.handle()]
        || lent.crtcs != [output.crtc]
        || lent.planes != [plane]
    {
        return Err("the lessee has other objects than it was lent".into());
    }
    let all = card.resource_handles()?.connectors().len();
    let seen = lessee.resource_handles()?.connectors().len();
    println!("the lessee sees {seen} of {all} connectors");

    // The lessee shows a picture with what it has; it is its own master.
    let theirs = Output::first(&lessee)?;
    let mut canvas = Canvas::new(&lessee, theirs.size(), DrmFourcc::Xrgb8888)?;
    canvas.paint(&lessee, quarters(theirs.size()))?;
    lessee.set_crtc(
        theirs.crtc,
        Some(canvas.framebuffer),
        (0, 0),
        &[theirs.connector.handle()],
        Some(theirs.mode),
    )?;
    wait_for_enter()?;

    card.revoke_lease(lease)?;
    let refused = lessee.get_connector(output.connector.handle(), false).map(|_| ());
    println!("lessees: {}", card.list_lessees()?.len());
    match refused {
        Ok(()) => return Err("the lessee still has its connector".into()),
        Err(error) => println!("after the end of the lease: {:?}", error.kind()),
    }
    canvas.destroy(&lessee)?;
    card.set_crtc(output.crtc, None, (0, 0), &[], None)?;
    println!("done");
    Ok(())
}
