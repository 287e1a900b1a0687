//! Commits a request that a C library filled, and has it commit one that Rust filled: `with_c /dev/dri/card0`.

#[path = "../common/mod.rs"]
mod common;

use std::ffi::c_int;
use std::io;
use std::os::fd::{AsFd, AsRawFd};

use common::{Canvas, Card, Output, Properties, Result, plane_of, quarters, wait_for_enter};
use drm::buffer::DrmFourcc;
use drm::control::atomic::{AtomicModeReq, AtomicReq};
use drm::control::property::Value;
use drm::control::{AtomicCommitFlags, Device, PlaneType, crtc, framebuffer, plane};
use drm::mem::CBox;

// overlays.h. A handle is the number that C wants, a reference to a request the pointer.
#[link(name = "overlays")]
unsafe extern "C" {
    fn overlays_show(
        fd: c_int,
        request: &mut AtomicReq,
        plane: plane::Handle,
        crtc: crtc::Handle,
        framebuffer: framebuffer::Handle,
        width: u32,
        height: u32,
    ) -> c_int;
    fn overlays_hide_and_commit(fd: c_int, request: *mut AtomicReq, plane: plane::Handle) -> c_int;
}

/// What the library's functions return as a result.
fn check(result: c_int) -> io::Result<()> {
    if result < 0 { Err(io::Error::from_raw_os_error(-result)) } else { Ok(()) }
}

fn main() -> Result {
    let card = Card::from_arguments()?;
    card.become_atomic()?;
    let output = Output::first(&card)?;
    let (crtc, connector) = (output.crtc, output.connector.handle());
    let plane = plane_of(&card, crtc, PlaneType::Primary)?;
    let (width, height) = output.size();
    let mut canvas = Canvas::new(&card, output.size(), DrmFourcc::Xrgb8888)?;
    canvas.paint(&card, quarters(output.size()))?;
    let of_connector = Properties::of(&card, connector)?;
    let of_crtc = Properties::of(&card, crtc)?;
    let mode = card.create_property_blob(&output.mode)?;
    let fd = card.as_fd().as_raw_fd();

    // Rust sets the mode, C the plane, Rust commits.
    let mut request = AtomicModeReq::new();
    request.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(Some(crtc)));
    request.add_property(crtc, of_crtc.handle("MODE_ID")?, mode);
    request.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(true));
    let before = request.cursor();
    // SAFETY: the library adds to the request, and does not keep it.
    check(unsafe {
        overlays_show(fd, request.as_c_mut(), plane, crtc, canvas.framebuffer, width, height)
    })?;
    println!("the C library set {} properties", request.cursor() - before);
    card.atomic_commit(AtomicCommitFlags::ALLOW_MODESET, request)?;
    wait_for_enter()?;

    // Rust fills a request, C adds to it, commits and frees it.
    let mut off = AtomicModeReq::new();
    off.add_property(connector, of_connector.handle("CRTC_ID")?, Value::CRTC(None));
    off.add_property(crtc, of_crtc.handle("MODE_ID")?, Value::Blob(0));
    off.add_property(crtc, of_crtc.handle("ACTIVE")?, Value::Boolean(false));
    let off = CBox::<AtomicReq>::try_from(off)?.into_raw();
    // SAFETY: the request is a block of its own, which is the library's from now on.
    check(unsafe { overlays_hide_and_commit(fd, off, plane) })?;
    println!("the CRTC is off: {}", card.get_crtc(crtc)?.mode().is_none());

    if let Some(blob) = mode.as_blob() {
        card.destroy_property_blob(blob)?;
    }
    canvas.destroy(&card)?;
    println!("done");
    Ok(())
}
