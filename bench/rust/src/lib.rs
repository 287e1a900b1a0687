//! Calls of ../queries.c and ../atomic.c by way of the Rust API, as C functions that the benchmark's program makes.

use std::hint::black_box;
use std::io::Stdin;
use std::num::NonZeroU32;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::LazyLock;

use drm::buffer::{self, DrmFourcc, DrmModifier, PlanarBuffer};
use drm::control::atomic::AtomicModeReq;
use drm::control::{
    AtomicCommitFlags, Device as ControlDevice, FbCmd2Flags, PageFlipFlags, RawResourceHandle,
    connector,
};
use drm::{Device, DriverCapability};

/// Any descriptor will do: the benchmark has a kernel of its own.
struct Card(Stdin);

impl AsFd for Card {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

impl Device for Card {}
impl ControlDevice for Card {}

static CARD: LazyLock<Card> = LazyLock::new(|| Card(std::io::stdin()));

/// Any object's handle, of a number that the compiler does not know.
fn handle<T: From<RawResourceHandle>>(number: u32) -> T {
    black_box(NonZeroU32::new(number)).expect("not 0").into()
}

/// What a call returns is dropped where the C program frees it.
fn done<T, E: std::fmt::Debug>(result: Result<T, E>) {
    drop(black_box(result.expect("the kernel answers everything")));
}

macro_rules! calls {
    ($($name:ident: |$card:ident| $call:expr;)*) => {
        $(#[unsafe(no_mangle)]
        extern "C" fn $name() {
            let $card = &*CARD;
            done($call);
        })*
    };
}

calls! {
    rust_resource_handles: |card| card.resource_handles();
    rust_get_connector: |card| card.get_connector(handle(1), true);
    rust_get_connector_current: |card| card.get_connector(handle(1), false);
    rust_get_encoder: |card| card.get_encoder(handle(1));
    rust_get_crtc: |card| card.get_crtc(handle(1));
    rust_plane_handles: |card| card.plane_handles();
    rust_get_plane: |card| card.get_plane(handle(1));
    rust_get_properties: |card| card.get_properties(handle::<connector::Handle>(1));
    rust_get_property: |card| card.get_property(handle(1));
    rust_get_property_blob: |card| card.get_property_blob(black_box(256));
    rust_get_large_blob: |card| card.get_property_blob(black_box(1000));
    rust_get_driver: |card| card.get_driver();
    rust_get_bus_id: |card| card.get_bus_id();
    rust_get_driver_capability: |card| card.get_driver_capability(DriverCapability::Prime);
    rust_add_planar_framebuffer: |card| card.add_planar_framebuffer(&Screen, FbCmd2Flags::empty());
    rust_page_flip: |card| card.page_flip(handle(1), handle(2), PageFlipFlags::EVENT, None);
    rust_move_cursor: |card| card.move_cursor(handle(1), (10, 20));
    rust_atomic_commit: |card| card.atomic_commit(AtomicCommitFlags::NONBLOCK, request(16));
}

/// A buffer of the kind that compositors show.
struct Screen;

impl PlanarBuffer for Screen {
    fn size(&self) -> (u32, u32) {
        (1920, 1080)
    }

    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }

    fn modifier(&self) -> Option<DrmModifier> {
        None
    }

    fn pitches(&self) -> [u32; 4] {
        [7680, 0, 0, 0]
    }

    fn handles(&self) -> [Option<buffer::Handle>; 4] {
        [Some(handle(1)), None, None, None]
    }

    fn offsets(&self) -> [u32; 4] {
        [0; 4]
    }
}

/// Properties of four objects each, as ../atomic.c has them.
fn request(properties: u32) -> AtomicModeReq {
    let mut request = AtomicModeReq::new();
    for number in 0..properties {
        request.add_raw_property(handle(1 + number / 8), handle(1 + number % 8), number.into());
    }
    request
}
