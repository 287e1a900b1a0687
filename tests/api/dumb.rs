//! Dumb buffers: making, mapping, giving up, and drivers that lie about them.

use std::borrow::{Borrow, BorrowMut};

use drm::buffer::{Buffer, DrmFourcc};
use drm::control::dumbbuffer::{DumbBuffer, DumbMapping};
use drm::control::{Device as _, from_u32};
use drm::uapi::mode::{drm_mode_create_dumb, drm_mode_destroy_dumb, drm_mode_map_dumb};

use crate::card::Card;
use crate::support::device::{Device, NEW, PITCH, SIZE};
use crate::support::kernel::{Answer, Session};

/// A page, a few bytes more, and where they lie in the card's file.
const LENGTH: u64 = 4096 + 5;
const OFFSET: u64 = 1 << 33;

fn create(card: &Card) -> std::io::Result<DumbBuffer> {
    card.create_dumb_buffer((1280, 720), DrmFourcc::Xrgb8888, 32)
}

/// A device whose buffers are part of a file.
fn mappable() -> (Session, Card) {
    let device = Device { dumb_size: LENGTH, dumb_offset: OFFSET, ..Device::empty() };
    (Session::new(device), Card::with_memory(c"dumb", OFFSET + LENGTH))
}

/// Fits into [`LENGTH`].
fn small(card: &Card) -> DumbBuffer {
    card.create_dumb_buffer((4, 0), DrmFourcc::Xrgb8888, 32).unwrap()
}

#[test]
fn a_buffer_is_what_the_driver_says() {
    let session = Session::new(Device::empty());
    let card = Card::new();
    let buffer = create(&card).unwrap();
    assert_eq!((buffer.size(), buffer.format()), ((1280, 720), DrmFourcc::Xrgb8888));
    assert_eq!((buffer.pitch(), buffer.length()), (PITCH, SIZE));
    assert_eq!(buffer.handle(), from_u32(NEW).unwrap());
    card.destroy_dumb_buffer(buffer).unwrap();
    let calls = session.calls();
    assert_eq!((calls[0].number(), calls[1].number()), (0xb2, 0xb4));
    let arg: drm_mode_create_dumb = calls[0].arg();
    assert_eq!([arg.width, arg.height, arg.bpp, arg.flags], [1280, 720, 32, 0]);
    assert_eq!(calls[1].arg::<drm_mode_destroy_dumb>().handle, NEW);
}

#[test]
fn sizes_that_cannot_be_are_errors_and_leave_no_buffer() {
    let lines = u64::from(PITCH) * 720;
    for dumb_size in [0, 1, lines - 1] {
        let session = Session::new(Device { dumb_size, ..Device::empty() });
        assert_eq!(create(&Card::new()).unwrap_err().raw_os_error(), Some(libc::EPROTO));
        let calls = session.calls();
        assert_eq!(calls[1].arg::<drm_mode_destroy_dumb>().handle, NEW);
    }
    let _session = Session::new(Device { dumb_size: 0, ..Device::empty() });
    let none = Card::new().create_dumb_buffer((4, 0), DrmFourcc::Xrgb8888, 32).unwrap_err();
    assert_eq!(none.raw_os_error(), Some(libc::EPROTO), "of no lines");
    let _session = Session::new(Device { dumb_size: lines, ..Device::empty() });
    assert_eq!(create(&Card::new()).unwrap().length(), lines);
    let _session = Session::new(Device { new: 0, ..Device::empty() });
    assert_eq!(create(&Card::new()).unwrap_err().raw_os_error(), Some(libc::EPROTO));
}

#[test]
fn memory_is_the_buffers_until_it_is_dropped() {
    let (session, card) = mappable();
    let mut buffer = small(&card);
    session.calls();
    let mut mapping = card.map_dumb_buffer(&mut buffer).unwrap();
    assert_eq!(mapping.len(), LENGTH as usize);
    assert!(mapping.iter().all(|byte| *byte == 0));
    mapping[0] = 1;
    *mapping.last_mut().unwrap() = 2;
    mapping.as_mut()[1] = 3;
    BorrowMut::<[u8]>::borrow_mut(&mut mapping)[2] = 4;
    assert_eq!(Borrow::<[u8]>::borrow(&mapping)[..4], [1, 3, 4, 0]);
    assert_eq!(mapping.as_ref(), &*mapping);
    assert_eq!(format!("{mapping:?}"), format!("DumbMapping {{ length: {LENGTH} }}"));
    assert!(is_mapped());
    drop(mapping);
    assert!(!is_mapped());
    let again = card.map_dumb_buffer(&mut buffer).unwrap();
    assert_eq!((again[0], again[1], again[LENGTH as usize - 1]), (1, 3, 2));
    let calls = session.calls();
    assert_eq!((calls.len(), calls[0].number()), (2, 0xb3));
    let arg: drm_mode_map_dumb = calls[0].arg();
    assert_eq!([arg.handle, arg.pad], [NEW, 0]);
}

/// Whether this process has the card's file mapped.
fn is_mapped() -> bool {
    std::fs::read_to_string("/proc/self/maps").unwrap().contains("memfd:dumb")
}

#[test]
fn sizes_and_offsets_that_cannot_be_mapped_are_errors() {
    let (session, card) = mappable();
    let cases = [
        (u64::MAX, 0, libc::EOVERFLOW),
        (1 << 63, 0, libc::EOVERFLOW),
        (isize::MAX as u64, 0, libc::ENOMEM),
        (LENGTH, u64::MAX, libc::EOVERFLOW),
        (LENGTH, 1 << 63, libc::EOVERFLOW),
        (LENGTH, OFFSET + 1, libc::EINVAL),
    ];
    for (size, offset, error) in cases {
        // With 32 bits, that much may well fit.
        if size == isize::MAX as u64 && cfg!(target_pointer_width = "32") {
            continue;
        }
        session.device(|device| (device.dumb_size, device.dumb_offset) = (size, offset));
        let mut buffer = small(&card);
        let seen = card.map_dumb_buffer(&mut buffer).unwrap_err().raw_os_error();
        assert_eq!(seen, Some(error), "{size:#x} bytes at {offset:#x}");
    }
}

#[test]
fn mappings_may_go_to_other_threads() {
    fn sent<T: Send + Sync>() {}
    sent::<DumbMapping<'_>>();
    sent::<DumbBuffer>();
}

#[test]
fn errors_are_the_kernels() {
    let (_session, card) = mappable();
    let mut buffer = small(&card);
    let _session = Session::new(Device::empty()).answer_all(Answer::Error(libc::ENOSYS));
    let errors = [
        create(&card).unwrap_err(),
        card.map_dumb_buffer(&mut buffer).unwrap_err(),
        card.destroy_dumb_buffer(buffer).unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.raw_os_error()), [Some(libc::ENOSYS); 3]);
}
