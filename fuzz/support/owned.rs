//! Objects with owners, made of what the tape says, and given up in each way that there is.

use std::fmt::Debug;
use std::hint::black_box;
use std::os::fd::AsFd;

use drm::buffer::{Buffer, DrmFourcc};
use drm::control::owned::{self, Kind, Owned};
use drm::control::{FbCmd2Flags, from_u32};

use crate::args::{Card, Pixels, flag, handle, list, long, text, word};
use crate::{kernel, look};

/// Looks at an owner, and gives its object up or away.
fn give_up<'a, K: Kind>(owner: Owned<&'a Card, K>) {
    look::debug(&owner);
    black_box((owner.handle(), owner.device().number()));
    match kernel::byte() % 3 {
        0 => drop(owner),
        1 => failed(owner.destroy()),
        _ => {
            let (card, handle) = (*owner.device(), owner.into_handle());
            drop(Owned::<_, K>::from_handle(card, handle));
        }
    }
}

fn failed<T>(result: std::io::Result<T>) {
    if let Err(error) = result {
        look::text(&error);
    }
}

fn with<T>(result: std::io::Result<T>, use_it: impl FnOnce(T)) {
    match result {
        Ok(value) => use_it(value),
        Err(error) => look::text(&error),
    }
}

fn picture<B: Buffer + Debug>(card: &Card, buffer: &B) {
    look::debug(buffer);
    black_box((buffer.size(), buffer.format(), buffer.pitch(), buffer.handle()));
    with(owned::Framebuffer::add(card, buffer, 24, 32), give_up);
}

fn dumb(card: &Card) {
    let size = (word(), word());
    with(owned::DumbBuffer::create(card, size, DrmFourcc::Xrgb8888, 32), |mut buffer| {
        picture(card, &buffer);
        with(buffer.map(), look::mapping);
        match flag() {
            true => give_up(buffer),
            false => with(buffer.into_mapped(), |mapped| give_up(mapped.into_buffer())),
        }
    });
    let mapped = owned::MappedDumbBuffer::create(card, size, DrmFourcc::Xrgb8888, 32);
    with(mapped, |mut mapped| {
        picture(card, &mapped);
        if let Some(byte) = mapped.last_mut() {
            *byte = 1;
        }
        black_box((mapped.len(), mapped.buffer()));
    });
}

pub(crate) fn any(card: &Card) {
    match kernel::byte() % 7 {
        0 => with(owned::PropertyBlob::create(card, &text()[..]), |blob| {
            look::value(&blob.value());
            give_up(blob);
        }),
        1 => dumb(card),
        2 => {
            let flags = FbCmd2Flags::from_bits_retain(word());
            with(owned::Framebuffer::add_planar(card, &Pixels, flags), |framebuffer| {
                if flag() {
                    failed(framebuffer.close());
                } else {
                    give_up(framebuffer);
                }
            });
        }
        3 => with(owned::Gem::import(card, card.as_fd()), give_up),
        4 => with(owned::Lease::create(card, &list(handle), word()), |lease| {
            look::debug(&lease);
            black_box((lease.id(), lease.device().number()));
            match kernel::byte() % 3 {
                0 => drop(lease),
                1 => failed(lease.revoke()),
                _ => drop(lease.into_parts()),
            }
        }),
        5 => with(owned::Syncobj::create(card, flag()), give_up),
        _ => {
            black_box((from_u32::<drm::buffer::Handle>(word()), drm::names::format_name(word())));
            let modifier = long();
            black_box(drm::names::modifier_name(modifier));
            black_box(drm::names::modifier_vendor(modifier));
        }
    }
}
