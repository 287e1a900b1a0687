//! Arguments out of the tape, and what programs bring along: a device, and buffers.

use std::fs::File;
use std::num::NonZeroU32;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

use drm::buffer::{self, Buffer, DrmFourcc, DrmModifier, PlanarBuffer};

use crate::kernel;

/// A device whose requests the kernel of the tape answers.
#[derive(Debug)]
pub(crate) struct Card(File);

impl Card {
    pub(crate) fn new() -> Self {
        Self(File::open("/dev/null").expect("/dev/null"))
    }

    pub(crate) fn number(&self) -> i32 {
        self.0.as_raw_fd()
    }
}

impl AsFd for Card {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl drm::Device for Card {}
impl drm::control::Device for Card {}

/// A file, by number only: none is closed while a method runs.
pub(crate) fn file() -> OwnedFd {
    unsafe { OwnedFd::from_raw_fd(i32::from(kernel::byte()) + 1000) }
}

/// A number: often small, or at an end.
pub(crate) fn long() -> u64 {
    match kernel::byte() {
        few @ ..=0x7f => few.into(),
        0x80..=0x9f => u64::from(kernel::byte()) << 24,
        0xa0..=0xaf => u32::MAX.into(),
        0xb0..=0xbf => u64::MAX - u64::from(kernel::byte()),
        _ => u64::from_le_bytes([(); 8].map(|()| kernel::byte())),
    }
}

pub(crate) fn word() -> u32 {
    long() as u32
}

pub(crate) fn flag() -> bool {
    kernel::byte() & 1 == 1
}

/// A length that there is memory for.
pub(crate) fn few() -> usize {
    usize::from(kernel::byte() & 0x3f)
}

pub(crate) fn handle<T: From<NonZeroU32>>() -> T {
    NonZeroU32::new(word()).unwrap_or(NonZeroU32::MIN).into()
}

pub(crate) fn maybe<T: From<NonZeroU32>>() -> Option<T> {
    NonZeroU32::new(word()).map(T::from)
}

pub(crate) fn list<T>(mut one: impl FnMut() -> T) -> Vec<T> {
    (0..few()).map(|_| one()).collect()
}

/// One of these.
pub(crate) fn one_of<T: Copy, const N: usize>(all: [T; N]) -> T {
    all[usize::from(kernel::byte()) % N]
}

pub(crate) fn text() -> String {
    String::from_utf8_lossy(&list(kernel::byte)).into_owned()
}

/// A buffer of any shape.
pub(crate) struct Pixels;

impl Buffer for Pixels {
    fn size(&self) -> (u32, u32) {
        (word(), word())
    }

    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }

    fn pitch(&self) -> u32 {
        word()
    }

    fn handle(&self) -> buffer::Handle {
        handle()
    }
}

impl PlanarBuffer for Pixels {
    fn size(&self) -> (u32, u32) {
        (word(), word())
    }

    fn format(&self) -> DrmFourcc {
        DrmFourcc::Nv12
    }

    fn modifier(&self) -> Option<DrmModifier> {
        flag().then(|| long().into())
    }

    fn pitches(&self) -> [u32; 4] {
        [(); 4].map(|()| word())
    }

    fn handles(&self) -> [Option<buffer::Handle>; 4] {
        [(); 4].map(|()| maybe())
    }

    fn offsets(&self) -> [u32; 4] {
        [(); 4].map(|()| word())
    }
}
