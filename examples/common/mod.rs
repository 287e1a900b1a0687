//! What the examples share: opening a device, choosing what to show a picture with, painting, waiting.

// No example needs all of it, and `pub` says what they share.
#![allow(dead_code, unreachable_pub)]

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::path::Path;

use drm::buffer::{Buffer, DrmFourcc};
use drm::control::dumbbuffer::DumbBuffer;
use drm::control::{
    Device as ControlDevice, Mode, ResourceHandle, connector, crtc, framebuffer, plane, property,
};
use drm::{ClientCapability, Device};

/// The result of an example: an error ends it with exit code 1 and a message.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A device: any type with a file descriptor can be one.
pub struct Card(File);

impl AsFd for Card {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Device for Card {}
impl ControlDevice for Card {}

impl Card {
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let file = File::options().read(true).write(true).open(path);
        file.map(Self)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    }

    /// The device that the command line names, or the first one.
    pub fn from_arguments() -> io::Result<Self> {
        Self::open(std::env::args().nth(1).as_deref().unwrap_or("/dev/dri/card0"))
    }

    /// Asks for everything that clients must ask for before they may make atomic requests.
    pub fn become_atomic(&self) -> io::Result<()> {
        self.set_client_capability(ClientCapability::UniversalPlanes, true)?;
        self.set_client_capability(ClientCapability::Atomic, true)
    }
}

/// What shows a picture: a display, the mode for it, and the CRTC that feeds it.
pub struct Output {
    pub connector: connector::Info,
    pub mode: Mode,
    pub crtc: crtc::Handle,
}

impl Output {
    /// The first display that is connected, in the mode it likes best.
    pub fn first(card: &impl ControlDevice) -> Result<Self> {
        let resources = card.resource_handles()?;
        for handle in resources.connectors() {
            let connector = card.get_connector(*handle, true)?;
            let mode = connector.modes().first().copied();
            if let (connector::State::Connected, Some(mode)) = (connector.state(), mode) {
                for encoder in connector.encoders() {
                    let encoder = card.get_encoder(*encoder)?;
                    if let Some(crtc) = resources.filter_crtcs(encoder.possible_crtcs()).first() {
                        return Ok(Self { connector, mode, crtc: *crtc });
                    }
                }
            }
        }
        Err("no display is connected".into())
    }

    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.mode.size();
        (width.into(), height.into())
    }
}

/// The properties of an object by their names, with their values.
pub struct Properties(HashMap<String, (property::Info, property::RawValue)>);

impl Properties {
    pub fn of(card: &impl ControlDevice, object: impl ResourceHandle) -> io::Result<Self> {
        let set = card.get_properties(object)?;
        let (handles, values) = set.as_props_and_values();
        let mut found = HashMap::new();
        for (handle, value) in handles.iter().zip(values) {
            let info = card.get_property(*handle)?;
            found.insert(info.name().to_string_lossy().into_owned(), (info, *value));
        }
        Ok(Self(found))
    }

    pub fn handle(&self, name: &str) -> Result<property::Handle> {
        let found = self.0.get(name).map(|(info, _)| info.handle());
        Ok(found.ok_or_else(|| format!("no property {name}"))?)
    }

    pub fn value(&self, name: &str) -> Result<property::RawValue> {
        let found = self.0.get(name).map(|(_, value)| *value);
        Ok(found.ok_or_else(|| format!("no property {name}"))?)
    }
}

/// The first plane of a kind that can be shown by a CRTC.
pub fn plane_of(
    card: &impl ControlDevice,
    crtc: crtc::Handle,
    kind: drm::control::PlaneType,
) -> Result<plane::Handle> {
    let resources = card.resource_handles()?;
    for handle in card.plane_handles()? {
        let info = card.get_plane(handle)?;
        let fits = resources.filter_crtcs(info.possible_crtcs()).contains(&crtc);
        if fits && Properties::of(card, handle)?.value("type")? == kind as u64 {
            return Ok(handle);
        }
    }
    Err(format!("no plane of the kind {kind:?}").into())
}

/// A buffer that a CRTC can show.
pub struct Canvas {
    pub buffer: DumbBuffer,
    pub framebuffer: framebuffer::Handle,
}

impl Canvas {
    /// With 32 bits per pixel: blue, green, red, and alpha or nothing.
    pub fn new(card: &impl ControlDevice, size: (u32, u32), format: DrmFourcc) -> io::Result<Self> {
        let buffer = card.create_dumb_buffer(size, format, 32)?;
        let depth = if format == DrmFourcc::Argb8888 { 32 } else { 24 };
        let framebuffer = card.add_framebuffer(&buffer, depth, 32)?;
        Ok(Self { buffer, framebuffer })
    }

    /// Paints each pixel in the colour (0xAARRGGBB) that `colour` gives for its place.
    pub fn paint(
        &mut self,
        card: &impl ControlDevice,
        colour: impl Fn(u32, u32) -> u32,
    ) -> io::Result<()> {
        paint(card, &mut self.buffer, colour)
    }

    pub fn destroy(self, card: &impl ControlDevice) -> io::Result<()> {
        card.destroy_framebuffer(self.framebuffer)?;
        card.destroy_dumb_buffer(self.buffer)
    }
}

/// Paints each pixel of a buffer with 32 bits per pixel.
pub fn paint(
    card: &impl ControlDevice,
    buffer: &mut DumbBuffer,
    colour: impl Fn(u32, u32) -> u32,
) -> io::Result<()> {
    let (width, pitch) = (buffer.size().0, buffer.pitch());
    fill(&mut card.map_dumb_buffer(buffer)?, width, pitch, colour);
    Ok(())
}

/// The same in memory: `width` pixels in each line of `pitch` bytes.
pub fn fill(memory: &mut [u8], width: u32, pitch: u32, colour: impl Fn(u32, u32) -> u32) {
    for (y, line) in (0..).zip(memory.chunks_exact_mut(pitch as usize)) {
        for (x, pixel) in (0..width).zip(line.chunks_exact_mut(4)) {
            pixel.copy_from_slice(&colour(x, y).to_le_bytes());
        }
    }
}

/// Four squares: red, green, blue, white.
pub fn quarters((width, height): (u32, u32)) -> impl Fn(u32, u32) -> u32 {
    move |x, y| match (2 * x < width, 2 * y < height) {
        (true, true) => 0xffff_0000,
        (false, true) => 0xff00_ff00,
        (true, false) => 0xff00_00ff,
        (false, false) => 0xffff_ffff,
    }
}

/// Leaves the picture on the screen until Enter is pressed or standard input ends.
pub fn wait_for_enter() -> io::Result<()> {
    println!("shown; press Enter to go on");
    let mut byte = [0];
    loop {
        match io::stdin().read(&mut byte) {
            Ok(0) => return Ok(()),
            Ok(_) if byte == [b'\n'] => return Ok(()),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
