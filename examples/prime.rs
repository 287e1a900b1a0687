//! A picture painted in a buffer of one device, shown by another: `cargo run --example prime -- SOURCE TARGET`.
//!
//! SOURCE is any device with dumb buffers, such as vgem, TARGET one with a display. The buffer is not copied: TARGET gets it as a
//! file descriptor (a dma-buf).
#![forbid(unsafe_code)]

mod common;

use std::fs::File;
use std::io::{self, Seek, SeekFrom};
use std::os::fd::AsFd;

use common::{Card, Output, Result, paint, quarters, wait_for_enter};
use drm::buffer::{Buffer, DrmFourcc, Handle};
use drm::control::{ClipRect, Device};

/// Most drivers need not be told, and say so.
const ENOSYS: i32 = 38;

/// A buffer that is another device's: what a framebuffer must know about it.
struct Imported {
    handle: Handle,
    size: (u32, u32),
    pitch: u32,
}

impl Buffer for Imported {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }

    fn pitch(&self) -> u32 {
        self.pitch
    }

    fn handle(&self) -> Handle {
        self.handle
    }
}

fn main() -> Result {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target] = arguments.as_slice() else {
        return Err("usage: prime SOURCE TARGET".into());
    };
    let source = Card::open(source)?;
    let target = Card::open(target)?;
    let output = Output::first(&target)?;

    let mut buffer = source.create_dumb_buffer(output.size(), DrmFourcc::Xrgb8888, 32)?;
    let fd = source.buffer_to_prime_fd(buffer.handle(), drm::CLOEXEC | drm::RDWR)?;
    match target.prime_fd_to_buffer(fd.as_fd()) {
        Ok(handle) => {
            // The same file again is the same buffer.
            println!(
                "imported again, the same: {}",
                target.prime_fd_to_buffer(fd.as_fd())? == handle
            );
            let imported = Imported { handle, size: buffer.size(), pitch: buffer.pitch() };
            show(&target, &output, &imported, || {
                paint(&source, &mut buffer, quarters(output.size()))
            })?;
            target.close_buffer(handle)?;
        }
        Err(error) => {
            println!("the target cannot show memory of others: {error}");
            lend(&source, &target, &output)?;
        }
    }
    source.destroy_dumb_buffer(buffer)?;
    println!("done");
    Ok(())
}

/// The other way round: the target's own memory is lent to the source, which hands it back as a file once more.
fn lend(source: &Card, target: &Card, output: &Output) -> Result {
    let mut buffer = target.create_dumb_buffer(output.size(), DrmFourcc::Xrgb8888, 32)?;
    let fd = target.buffer_to_prime_fd(buffer.handle(), drm::CLOEXEC | drm::RDWR)?;
    let lent = source.prime_fd_to_buffer(fd.as_fd())?;
    let back = source.buffer_to_prime_fd(lent, drm::CLOEXEC | drm::RDWR)?;
    let handle = target.prime_fd_to_buffer(back.as_fd())?;
    println!(
        "the source has it, and what it hands back is the same: {}",
        handle == buffer.handle()
    );
    println!("bytes: {}", File::from(back).seek(SeekFrom::End(0))?);

    let imported = Imported { handle, size: buffer.size(), pitch: buffer.pitch() };
    show(target, output, &imported, || paint(target, &mut buffer, quarters(output.size())))?;
    source.close_buffer(lent)?;
    Ok(target.destroy_dumb_buffer(buffer)?)
}

/// Shows a buffer, and only then has it painted: what is shown is the same memory.
fn show(
    card: &Card,
    output: &Output,
    buffer: &Imported,
    paint: impl FnOnce() -> io::Result<()>,
) -> Result {
    let framebuffer = card.add_framebuffer(buffer, 24, 32)?;
    card.set_crtc(
        output.crtc,
        Some(framebuffer),
        (0, 0),
        &[output.connector.handle()],
        Some(output.mode),
    )?;
    paint()?;
    // Devices with memory of their own copy what they show, when they are told what has changed.
    let (width, height) = output.mode.size();
    match card.dirty_framebuffer(framebuffer, &[ClipRect::new(0, 0, width, height)]) {
        Err(error) if error.raw_os_error() != Some(ENOSYS) => return Err(error.into()),
        _ => {}
    }
    println!("{} shows the buffer", output.connector);
    wait_for_enter()?;
    card.set_crtc(output.crtc, None, (0, 0), &[], None)?;
    Ok(card.destroy_framebuffer(framebuffer)?)
}
