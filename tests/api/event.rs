//! Events: from the device's file to Rust's values, and into event loops.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::os::fd::AsRawFd;
use std::time::Duration;

use calloop::generic::Generic;
use calloop::{EventLoop, Interest, Mode, PostAction};
use drm::control::event::{self, Buffer};
use drm::control::{
    Device as _, Event, EventSource, Events, PageFlipEvent, VblankEvent, crtc, from_u32,
};
use rustix::event::{PollFd, PollFlags, poll};
use tokio::io::unix::AsyncFd;

use crate::card::Card;
use crate::support::Random;
use crate::support::read::recorded;

const VBLANK: u32 = 1;
const FLIP: u32 = 2;
const SEQUENCE: u32 = 3;

fn crtc(id: u32) -> crtc::Handle {
    from_u32(id).unwrap()
}

/// An event of these words, after its header.
fn event(kind: u32, words: &[u32]) -> Vec<u8> {
    let length = 8 + 4 * words.len() as u32;
    [kind, length].iter().chain(words).flat_map(|word| word.to_ne_bytes()).collect()
}

/// A vertical blank or a flip: frame 7 at 5.000006 s, with user data 0x2222.
fn usual(kind: u32, crtc: u32) -> Vec<u8> {
    let [low, high] = halves(0x2222);
    event(kind, &[low, high, 5, 6, 7, crtc])
}

/// The words of a number of 64 bits.
fn halves(number: u64) -> [u32; 2] {
    let bytes = number.to_ne_bytes();
    let half = |at: usize| u32::from_ne_bytes(bytes[at..at + 4].try_into().unwrap());
    [half(0), half(4)]
}

/// A device with these bytes to be read.
fn card(bytes: &[u8]) -> Card {
    let (source, mut writer) = source();
    writer.write_all(bytes).unwrap();
    source.into_device()
}

fn received(bytes: &[u8]) -> Vec<Event> {
    card(bytes).receive_events().unwrap().collect()
}

#[test]
fn one_read_brings_all_events_in_order() {
    let card = card(&[usual(VBLANK, 9), usual(FLIP, 10)].concat());
    let (events, sizes) = recorded(0, || card.receive_events().unwrap());
    assert_eq!(sizes, [1024]);
    let time = Duration::new(5, 6000);
    let vblank = VblankEvent { frame: 7, time, crtc: crtc(9), user_data: 0x2222 };
    let flip = PageFlipEvent { frame: 7, duration: time, crtc: crtc(10) };
    assert_eq!(
        format!("{events:?}"),
        format!("[{:?}, {:?}]", Event::Vblank(vblank), Event::PageFlip(flip))
    );
    assert!(events.eq([Event::Vblank(vblank), Event::PageFlip(flip)]));
}

#[test]
fn what_drm_does_not_name_keeps_its_bytes() {
    let odd = [
        event(0x8000_0001, &[1, 2, 3]),
        event(SEQUENCE, &[1, 0, 2, 0, 3, 0]),
        // Without a CRTC, as before Linux 4.12, and too short for one.
        usual(FLIP, 0),
        usual(VBLANK, 0),
        event(FLIP, &[1, 2]),
        event(VBLANK, &[]),
    ];
    assert_eq!(received(&odd.concat()), odd.map(Event::Unknown));
}

#[test]
fn times_that_cannot_be_are_times() {
    let bytes = event(FLIP, &[0, 0, u32::MAX, u32::MAX, u32::MAX, 1]);
    let [Event::PageFlip(flip)] = received(&bytes)[..] else { panic!("no flip") };
    assert_eq!(flip.duration, Duration::from_micros(u64::from(u32::MAX) * 1_000_001));
    assert_eq!(flip.frame, u32::MAX);
}

#[test]
fn lengths_that_cannot_be_end_the_events() {
    for length in [0u32, 7, 25, 1025, u32::MAX] {
        let mut bytes = [usual(FLIP, 1), usual(FLIP, 2)].concat();
        bytes[36..40].copy_from_slice(&length.to_ne_bytes());
        let mut events = card(&bytes[..56]).receive_events().unwrap();
        assert!(events.next().is_some());
        assert_eq!((events.next(), events.next()), (None, None), "length {length}");
    }
    assert_eq!(received(&usual(FLIP, 1)[..7]), []);
}

#[test]
fn bytes_that_others_read_are_events_too() {
    let mut buffer = [0; 1024];
    buffer[..32].copy_from_slice(&usual(FLIP, 3));
    assert_eq!(Events::with_event_buf(buffer, 32).count(), 1);
    assert_eq!(Events::with_event_buf(buffer, 31).count(), 0);
    assert_eq!(Events::with_event_buf(buffer, 0).count(), 0);
    assert_eq!(Events::with_event_buf(buffer, usize::MAX).count(), 1, "no more than there is");
    let full: Vec<u8> = (0..32).flat_map(|_| usual(FLIP, 3)).collect();
    assert_eq!(Events::with_event_buf(full.try_into().unwrap(), 1024).count(), 32);
}

#[test]
fn any_bytes_are_events_or_none() {
    let mut random = Random(9);
    for _ in 0..2000 {
        let mut buffer = [0; 1024];
        for word in buffer.chunks_mut(4) {
            word[0] = random.below(48) as u8;
        }
        let length = random.below(1100);
        let bytes: usize = Events::with_event_buf(buffer, length)
            .map(|event| match event {
                Event::Unknown(bytes) => bytes.len(),
                _ => 32,
            })
            .sum();
        assert!(bytes <= length);
    }
}

#[test]
fn the_engine_s_events_say_more() {
    let sequence = event(SEQUENCE, &[halves(u64::MAX - 1), halves(9), halves(8)].concat());
    let card = card(&[usual(FLIP, 3), usual(VBLANK, 0), sequence].concat());
    let mut buffer = Buffer::new();
    let events: Vec<_> = card.read_events(&mut buffer).unwrap().collect();
    let [event::Event::FlipComplete(flip), event::Event::Vblank(vblank), sequence] = events[..]
    else {
        panic!("{events:?}")
    };
    assert_eq!((flip.crtc(), flip.user_data), (Some(crtc(3)), 0x2222));
    assert_eq!(flip.time(), Duration::new(5, 6000));
    assert_eq!(vblank.crtc(), None);
    let user_data = u64::MAX - 1;
    assert_eq!(sequence, event::Event::CrtcSequence { sequence: 8, time_ns: 9, user_data });
}

#[test]
fn errors_of_read_come_through() {
    let card = card(&[]);
    let (error, _) = recorded(libc::EAGAIN, || card.receive_events().unwrap_err());
    assert_eq!(error.kind(), ErrorKind::WouldBlock);
    let (error, _) = recorded(libc::EINTR, || card.read_events(&mut Buffer::new()).unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Interrupted);
}

/// A source without events yet, and what makes them.
fn source() -> (EventSource<Card>, File) {
    let (reader, writer) = rustix::pipe::pipe().unwrap();
    (EventSource::new(Card::with_events(reader)), writer.into())
}

#[test]
fn a_source_never_blocks_and_polls() {
    let (source, mut writer) = source();
    let (error, sizes) = recorded(0, || source.receive().unwrap_err());
    assert_eq!((error.kind(), sizes.len()), (ErrorKind::WouldBlock, 0), "the file would block");
    let now = rustix::event::Timespec { tv_sec: 0, tv_nsec: 0 };
    let ready = |source: &EventSource<Card>| {
        poll(&mut [PollFd::new(source, PollFlags::IN)], Some(&now)).unwrap()
    };
    assert_eq!(ready(&source), 0);
    writer.write_all(&usual(FLIP, 1)).unwrap();
    assert_eq!(ready(&source), 1);
    assert_eq!(source.receive().unwrap().count(), 1);
    assert_eq!(ready(&source), 0);
    assert_eq!(source.device().number(), source.as_raw_fd());
}

#[test]
fn calloop_calls_when_events_are_there() {
    let (source, mut writer) = source();
    let mut events_of_loop = EventLoop::<Vec<Event>>::try_new().unwrap();
    let source = Generic::new(source, Interest::READ, Mode::Level);
    let handle = events_of_loop.handle();
    handle
        .insert_source(source, |_, source, seen| {
            seen.extend(source.receive()?);
            Ok(PostAction::Continue)
        })
        .unwrap();
    let mut seen = Vec::new();
    for id in 1..=3 {
        events_of_loop.dispatch(Duration::ZERO, &mut seen).unwrap();
        assert_eq!(seen.len(), id - 1);
        writer.write_all(&usual(FLIP, 1)).unwrap();
        events_of_loop.dispatch(Duration::from_secs(10), &mut seen).unwrap();
        assert_eq!(seen.len(), id);
    }
}

#[test]
fn tokio_wakes_when_events_are_there() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
    let (source, mut writer) = source();
    let seen = runtime.block_on(async {
        // SAFETY: the source has one file for as long as it lives.
        let source = unsafe { AsyncFd::register(source) }.unwrap();
        let later = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20));
            writer.write_all(&usual(FLIP, 1)).unwrap();
            writer
        });
        let mut tries = 0;
        loop {
            let mut ready = source.readable().await.unwrap();
            tries += 1;
            if let Ok(events) = ready.try_io(|source| source.get_ref().receive()) {
                drop(later.join().unwrap());
                break (tries, events.unwrap().count());
            }
        }
    });
    assert_eq!(seen, (1, 1));
}
