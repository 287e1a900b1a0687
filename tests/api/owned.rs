//! Owners: each gives its object up once, on the right device, unless somebody took it.

use std::fs::File;
use std::os::fd::{AsFd, AsRawFd, IntoRawFd};
use std::rc::Rc;
use std::sync::Arc;

use drm::buffer::{self, Buffer, DrmFourcc, DrmModifier, PlanarBuffer};
use drm::control::owned::{
    DumbBuffer, Framebuffer, Gem, Kind, Lease, MappedDumbBuffer, Owned, PropertyBlob, Syncobj,
};
use drm::control::property::Value;
use drm::control::{FbCmd2Flags, Mode, from_u32};
use drm::uapi::mode::{drm_mode_closefb, drm_mode_destroy_blob};

use crate::card::Card;
use crate::support::device::{Device, NEW, PITCH, modes};
use crate::support::general::General;
use crate::support::kernel::{Answer, Call, Session};

const ADD_FB: u8 = 0xae;
const RM_FB: u8 = 0xaf;
const CLOSE_FB: u8 = 0xd0;
const CREATE_DUMB: u8 = 0xb2;
const MAP_DUMB: u8 = 0xb3;
const DESTROY_DUMB: u8 = 0xb4;

fn numbers(calls: &[Call]) -> Vec<u8> {
    calls.iter().map(Call::number).collect()
}

/// What the last call gave up: the first word of its argument.
fn given_up(calls: &[Call]) -> u32 {
    u32::from_ne_bytes(calls.last().unwrap().bytes[..4].try_into().unwrap())
}

fn dumb<D: AsFd>(device: D) -> DumbBuffer<D> {
    DumbBuffer::create(device, (4, 2), DrmFourcc::Xrgb8888, 32).unwrap()
}

struct Picture;

impl Buffer for Picture {
    fn size(&self) -> (u32, u32) {
        (4, 2)
    }
    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }
    fn pitch(&self) -> u32 {
        16
    }
    fn handle(&self) -> buffer::Handle {
        from_u32(5).unwrap()
    }
}

impl PlanarBuffer for Picture {
    fn size(&self) -> (u32, u32) {
        (4, 2)
    }
    fn format(&self) -> DrmFourcc {
        DrmFourcc::Xrgb8888
    }
    fn modifier(&self) -> Option<DrmModifier> {
        None
    }
    fn pitches(&self) -> [u32; 4] {
        [16, 0, 0, 0]
    }
    fn handles(&self) -> [Option<buffer::Handle>; 4] {
        [from_u32(5), None, None, None]
    }
    fn offsets(&self) -> [u32; 4] {
        [0; 4]
    }
}

/// Goes through the life of an object in each of its ways; `create` and `give_up` are the numbers of its requests.
#[track_caller]
fn lives<K: Kind>(create: u8, give_up: u8, new: fn(&Card) -> Owned<&Card, K>) {
    let general = General { handle: NEW, ..General::default() };
    let session = Session::new(Device { general, ..Device::empty() });
    let card = Card::new();

    drop(new(&card));
    let calls = session.calls();
    assert_eq!((numbers(&calls), given_up(&calls)), (vec![create, give_up], NEW));
    assert!(calls.iter().all(|call| call.fd == card.number()));

    new(&card).destroy().unwrap();
    assert_eq!(numbers(&session.calls()), [create, give_up]);

    let object = new(&card);
    assert_eq!(object.device().number(), card.number());
    assert!(!format!("{object:?}").is_empty());
    let handle = object.into_handle();
    assert_eq!(numbers(&session.calls()), [create]);
    drop(Owned::<_, K>::from_handle(&card, handle));
    assert_eq!(numbers(&session.calls()), [give_up]);

    let object = new(&card);
    let failing = Session::new(Device::empty()).answer_all(Answer::Error(libc::ENOENT));
    assert_eq!(object.destroy().unwrap_err().raw_os_error(), Some(libc::ENOENT));
    assert_eq!(numbers(&failing.calls()), [give_up], "one try");
}

#[test]
fn objects_live_until_their_owners_are_dropped() {
    lives(ADD_FB, RM_FB, |card| Framebuffer::add(card, &Picture, 24, 32).unwrap());
    lives(0xb8, RM_FB, |card| {
        Framebuffer::add_planar(card, &Picture, FbCmd2Flags::empty()).unwrap()
    });
    lives(CREATE_DUMB, DESTROY_DUMB, |card| dumb(card));
    lives(0xbd, 0xbe, |card| PropertyBlob::create(card, &[1u8, 2, 3]).unwrap());
    lives(0xbf, 0xc0, |card| Syncobj::create(card, true).unwrap());
    lives(0x2e, 0x09, |card| Gem::import(card, card.as_fd()).unwrap());
}

#[test]
fn devices_may_be_shared_or_owned() {
    let session = Session::new(Device::empty());
    let shared = Arc::new(Card::new());
    let objects = [dumb(Arc::clone(&shared)), dumb(Arc::clone(&shared))];
    assert_eq!(Arc::strong_count(&shared), 3);
    drop(objects);
    assert_eq!(Arc::strong_count(&shared), 1);
    drop(dumb(Rc::new(Card::new())));
    drop(dumb(Card::new()));
    drop(dumb(shared.as_fd()));
    let calls = session.calls();
    assert_eq!(numbers(&calls).iter().filter(|number| **number == DESTROY_DUMB).count(), 5);
    let _ = dumb(Arc::clone(&shared)).into_handle();
    assert_eq!(Arc::strong_count(&shared), 1);
}

#[test]
fn framebuffers_can_be_closed_while_they_are_shown() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let new = || Framebuffer::from_handle(&card, from_u32(9).unwrap());
    new().close().unwrap();
    let calls = session.calls();
    assert_eq!(numbers(&calls), [CLOSE_FB]);
    assert_eq!(calls[0].arg::<drm_mode_closefb>().fb_id, 9);
    drop(session);
    // Kernels before 6.8 cannot.
    let session = Session::new(Device::empty()).answer(0, Answer::Error(libc::EINVAL));
    assert_eq!(new().close().unwrap_err().raw_os_error(), Some(libc::EINVAL));
    assert_eq!(numbers(&session.calls()), [CLOSE_FB, RM_FB]);
}

#[test]
fn blobs_are_values_of_properties() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let mode = Mode::from(modes(1).items[0]);
    let blob = PropertyBlob::create(&card, &mode).unwrap();
    assert_eq!(blob.value(), Value::Blob(NEW.into()));
    assert_eq!(session.device(|device| device.read.len()), size_of::<Mode>());
    session.calls();
    drop(blob);
    assert_eq!(session.calls()[0].arg::<drm_mode_destroy_blob>().blob_id, NEW);
}

#[test]
fn memory_is_unmapped_before_its_buffer_is_given_up() {
    let device = Device { dumb_size: 0x5000, dumb_offset: 0x3000, ..Device::empty() };
    let is_mapped = || std::fs::read_to_string("/proc/self/maps").unwrap().contains("memfd:owned");
    // Create, map, make a framebuffer, destroy: twice.
    let session = Session::new(device).before_each(move |number, _| {
        assert_eq!(is_mapped(), number % 4 == 2, "at request {number}");
    });
    let card = Card::with_memory(c"owned", 0x8000);
    let new = || MappedDumbBuffer::create(&card, (4, 2), DrmFourcc::Xrgb8888, 32).unwrap();

    let mut mapped = new();
    assert_eq!((mapped.len(), Buffer::size(&mapped), mapped.pitch()), (0x5000, (4, 2), PITCH));
    assert_eq!((mapped.format(), mapped.handle()), (DrmFourcc::Xrgb8888, from_u32(NEW).unwrap()));
    mapped.fill(7);
    assert!(!format!("{mapped:?}").is_empty());
    let _ = Framebuffer::add(&card, &mapped, 24, 32).unwrap().into_handle();
    drop(mapped);

    let mapped = new();
    assert!(mapped.iter().all(|byte| *byte == 7));
    let _ = Framebuffer::add(&card, mapped.buffer(), 24, 32).unwrap().into_handle();
    let buffer = mapped.into_buffer();
    assert!(!is_mapped());
    drop(buffer);

    let once = [CREATE_DUMB, MAP_DUMB, ADD_FB, DESTROY_DUMB];
    assert_eq!(numbers(&session.calls()), [once, once].concat());
}

#[test]
fn memory_can_be_mapped_for_a_while() {
    let device = Device { dumb_size: 0x3000, dumb_offset: 0, ..Device::empty() };
    let _session = Session::new(device);
    let card = Card::with_memory(c"while", 0x3000);
    let mut buffer = dumb(&card);
    buffer.map().unwrap().fill(7);
    assert!(buffer.map().unwrap().iter().all(|byte| *byte == 7));
}

#[test]
fn buffers_that_cannot_be_mapped_are_given_up() {
    let session = Session::new(Device::empty()).answer(1, Answer::Error(libc::ENODEV));
    let card = Card::new();
    let error = MappedDumbBuffer::create(&card, (4, 2), DrmFourcc::Xrgb8888, 32).unwrap_err();
    assert_eq!(error.raw_os_error(), Some(libc::ENODEV));
    assert_eq!(numbers(&session.calls()), [CREATE_DUMB, MAP_DUMB, DESTROY_DUMB]);
}

#[test]
fn leases_are_revoked_before_their_files_are_closed() {
    let new_fd = || File::open("/dev/zero").unwrap().into_raw_fd();
    let card = Card::new();
    let objects = [from_u32(5).unwrap()];

    let fd = new_fd();
    let is_open = move || File::open(format!("/proc/self/fdinfo/{fd}")).is_ok();
    let session = Session::new(Device { new_fd: fd, ..Device::empty() })
        .before_each(move |_, _| assert!(is_open()));
    let lease = Lease::create(&card, &objects, 0).unwrap();
    assert_eq!((lease.id().get(), lease.as_fd().as_raw_fd()), (NEW, fd));
    assert_eq!(lease.device().number(), card.number());
    drop(lease);
    let calls = session.calls();
    assert_eq!((numbers(&calls), given_up(&calls)), (vec![0xc6, 0xc9], NEW));
    assert_eq!(calls[1].fd, card.number());
    drop(session);

    let session = Session::new(Device { new_fd: new_fd(), ..Device::empty() });
    let (id, file) = Lease::create(&card, &objects, 0).unwrap().into_parts();
    assert_eq!((id.get(), session.calls().len()), (NEW, 1));
    session.device(|device| device.new_fd = file.into_raw_fd());
    Lease::create(&card, &objects, 0).unwrap().revoke().unwrap();
    assert_eq!(numbers(&session.calls()), [0xc6, 0xc9]);
}
