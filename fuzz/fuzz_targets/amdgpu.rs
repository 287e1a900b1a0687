//! A program that calls libdrm_amdgpu's C functions in any order, over a kernel whose answers are anything.
#![no_main]

#[path = "../support/amdgpu/buffers.rs"]
mod buffers;
#[path = "../support/amdgpu/driver.rs"]
mod driver;
#[path = "../support/amdgpu/host.rs"]
mod host;
#[path = "../support/amdgpu/kernel.rs"]
mod kernel;
#[path = "../support/amdgpu/program.rs"]
mod program;
#[path = "../support/amdgpu/questions.rs"]
mod questions;
#[path = "../support/amdgpu/space.rs"]
mod space;
#[path = "../support/amdgpu/submissions.rs"]
mod submissions;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/unwatched.rs"]
mod unwatched;
#[path = "../support/amdgpu/world.rs"]
mod world;

use libfuzzer_sys::fuzz_target;

use support::heap;

// A byte that says which allocation fails, if any, then the tape.
fuzz_target!(|bytes: &[u8]| {
    let Some((fail, tape)) = bytes.split_first() else { return };
    let fail = usize::from(*fail).checked_sub(1);
    let ((_, report), world) = world::with(tape, || heap::watched(fail, program::run));
    assert_eq!(report.live, 0, "a leak");
    assert!(world.mappings.is_empty(), "memory that is still mapped");
    assert!(world.listings.is_empty() && world.streams.is_empty(), "a file that is still read");
    if world.honest {
        assert!(world.files.is_empty(), "files that are still open: {:?}", world.files);
        assert!(world.objects.is_empty(), "what the kernel still has: {:?}", world.objects);
    }
});
