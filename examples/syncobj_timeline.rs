//! Two clients keep step by a timeline: `cargo run --example syncobj_timeline -- /dev/dri/card1`.
//!
//! The points of a timeline are numbers that only grow. One side waits for a point, the other one signals it, from the
//! CPU as here, or by work that a driver was given.
#![forbid(unsafe_code)]

mod common;

use std::os::fd::AsFd;
use std::thread;
use std::time::Duration;

use common::{Card, Result};
use drm::control::{Device as _, syncobj};
use drm::{Device, DriverCapability};

const FRAMES: u64 = 5;

fn main() -> Result {
    let path = std::env::args().nth(1).unwrap_or("/dev/dri/card0".into());
    let card = Card::open(&path)?;
    if card.get_driver_capability(DriverCapability::TimelineSyncObj)? == 0 {
        return Err("the device has no timelines".into());
    }

    // Two timelines: frames that were drawn, and frames that were shown. The other client gets them as file descriptors.
    let drawn = card.create_syncobj(false)?;
    let shown = card.create_syncobj(false)?;
    let fds = [card.syncobj_to_fd(drawn, false)?, card.syncobj_to_fd(shown, false)?];
    let painter = thread::spawn(move || {
        let card = Card::open(path)?;
        let drawn = card.fd_to_syncobj(fds[0].as_fd(), false)?;
        let shown = card.fd_to_syncobj(fds[1].as_fd(), false)?;
        paint(&card, drawn, shown)
    });

    let mut log = Vec::new();
    for frame in 1..=FRAMES {
        // Nobody may have promised the point yet: wait for that, too. Times are of the monotonic clock, in nanoseconds.
        card.syncobj_timeline_wait(&[drawn], &[frame], i64::MAX, true, true, false)?;
        log.push(frame);
        card.syncobj_timeline_signal(&[shown], &[frame])?;
    }
    painter.join().map_err(|_| "the painter panicked")??;
    let mut points = [0; 2];
    card.syncobj_timeline_query(&[drawn, shown], &mut points, false)?;
    println!("frames: {log:?}, timelines at: {points:?}");

    // A point that nobody signals: the time is up at once.
    let late = card.syncobj_timeline_wait(&[drawn], &[FRAMES + 1], 0, true, true, false);
    println!("a point in the future: {:?}", late.map_err(|error| error.kind()));

    // An event loop waits by an eventfd: any loop that knows file descriptors will do.
    let event = rustix::event::eventfd(0, rustix::event::EventfdFlags::CLOEXEC)?;
    card.syncobj_eventfd(drawn, FRAMES + 1, event.as_fd(), false)?;
    card.syncobj_timeline_signal(&[drawn], &[FRAMES + 1])?;
    let mut count = [0; 8];
    rustix::io::read(&event, &mut count)?;
    println!("the eventfd counted: {}", u64::from_ne_bytes(count));

    // One point of a timeline as a sync object without points, which has one state only.
    let binary = card.create_syncobj(false)?;
    card.syncobj_timeline_transfer(drawn, binary, FRAMES, 0)?;
    println!("transferred, signalled: {}", card.syncobj_wait(&[binary], 0, true, false).is_ok());
    card.syncobj_reset(&[binary])?;
    let reset = card.syncobj_wait(&[binary], 0, true, true).map_err(|error| error.kind());
    println!("reset: {:?}", reset);

    for syncobj in [drawn, shown, binary] {
        card.destroy_syncobj(syncobj)?;
    }
    println!("done");
    Ok(())
}

/// Draws a frame as soon as the one before it has been shown.
fn paint(card: &Card, drawn: syncobj::Handle, shown: syncobj::Handle) -> std::io::Result<()> {
    for frame in 1..=FRAMES {
        if frame > 1 {
            card.syncobj_timeline_wait(&[shown], &[frame - 1], i64::MAX, true, true, false)?;
        }
        thread::sleep(Duration::from_millis(5));
        card.syncobj_timeline_signal(&[drawn], &[frame])?;
    }
    card.destroy_syncobj(drawn)?;
    card.destroy_syncobj(shown)
}
