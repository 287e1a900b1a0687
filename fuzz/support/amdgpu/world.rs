//! What there is around the library: two GPUs, their device files, and a tape of bytes that everything undecided comes from.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{CString, c_int};

use amdgpu::uapi::info::device::drm_amdgpu_info_device;

use crate::support::{heap, set_errno};

/// Descriptors from here on are this world's.
pub(crate) const FIRST_FD: c_int = 1000;

/// Minor numbers of the device files that programs open. The last is no device's.
pub(crate) const NODES: [u32; 6] = [0, 128, 1, 129, 0, 7];

/// What a descriptor stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum File {
    /// A device file; those of one opening have one set of handles, and are admitted to names or not.
    Node { minor: u32, opening: usize, is_admitted: bool },
    /// A buffer, a sync object or a sync file.
    Shared,
}

/// What the kernel keeps for a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Buffer,
    Context,
    List,
    Syncobj,
    Queue,
}

#[derive(Default)]
pub(crate) struct World {
    tape: Vec<u8>,
    at: usize,
    /// Whether kernel and files are as they should be, although any request may fail: numbers are given once, files keep
    /// their kinds. What the library leaves behind is found then.
    pub(crate) honest: bool,
    /// Whether files are missing now and then.
    pub(crate) gaps: bool,
    /// Whether nothing fails any more.
    pub(crate) calm: bool,
    pub(crate) files: BTreeMap<c_int, File>,
    last_fd: c_int,
    openings: usize,
    pub(crate) mappings: BTreeMap<usize, usize>,
    pub(crate) objects: BTreeSet<(usize, Kind, u32)>,
    /// What was told last about a GPU.
    pub(crate) told: Option<drm_amdgpu_info_device>,
    pub(crate) listings: Vec<Vec<u32>>,
    pub(crate) entry: Option<Box<libc::dirent64>>,
    pub(crate) streams: Vec<(usize, Vec<u8>)>,
    pub(crate) variables: Vec<CString>,
}

thread_local! {
    static WORLD: RefCell<Option<World>> = const { RefCell::new(None) };
}

/// Runs `run` in a world; what it leaves.
pub(crate) fn with<T>(tape: &[u8], run: impl FnOnce() -> T) -> (T, World) {
    let mut world = World { tape: tape.to_vec(), last_fd: FIRST_FD - 1, ..World::default() };
    let flags = world.byte();
    (world.honest, world.gaps) = (flags & 1 == 0, flags & 2 != 0);
    WORLD.set(Some(world));
    let result = run();
    (result, WORLD.take().expect("the world is there"))
}

/// Uses the world of this thread; `None` if it has none, or if it is in use.
pub(crate) fn world<T>(use_it: impl FnOnce(&mut World) -> T) -> Option<T> {
    heap::unwatched(|| {
        // Reports are made in the system's world.
        if std::thread::panicking() {
            return None;
        }
        let used = WORLD.try_with(|world| {
            let mut world = world.try_borrow_mut().ok()?;
            world.as_mut().map(use_it)
        });
        used.ok().flatten()
    })
}

/// The next byte of the tape; 0 at its end.
pub(crate) fn byte() -> u8 {
    world(World::byte).unwrap_or(0)
}

/// Whether the tape is at its end.
pub(crate) fn is_over() -> bool {
    world(|world| world.at >= world.tape.len()).unwrap_or(true)
}

impl World {
    pub(crate) fn byte(&mut self) -> u8 {
        let byte = self.tape.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.byte()).collect()
    }

    /// A number: often small, or at an end.
    pub(crate) fn long(&mut self) -> u64 {
        match self.byte() {
            few @ ..=0x7f => few.into(),
            0x80..=0x9f => u64::from(self.byte()) << 12,
            0xa0..=0xa7 => u64::from(self.byte()) << 28,
            0xa8..=0xaf => u32::MAX.into(),
            0xb0..=0xbf => u64::MAX - u64::from(self.byte()),
            0xc0..=0xcf => 1 << (self.byte() & 63),
            _ => u64::from_le_bytes([(); 8].map(|()| self.byte())),
        }
    }

    /// Whether a file is missing.
    pub(crate) fn is_gap(&mut self) -> bool {
        self.gaps && !self.calm && self.byte() >= 0xe0
    }

    /// A new descriptor.
    pub(crate) fn open(&mut self, file: File) -> c_int {
        self.last_fd += 1;
        self.files.insert(self.last_fd, file);
        self.last_fd
    }

    /// A device file that the program opens. The kernel keeps what one opening has apart from all others, as long as no
    /// descriptor is handed on, which an honest program does not do.
    pub(crate) fn open_node(&mut self) -> c_int {
        let which = self.byte();
        let minor = NODES[usize::from(which) % NODES.len()];
        self.openings += usize::from(self.honest || self.openings == 0 || which & 0x40 != 0);
        let (opening, is_admitted) = (self.openings, which & 0x80 == 0);
        self.open(File::Node { minor, opening, is_admitted })
    }

    /// A number for something new.
    pub(crate) fn new(&mut self, opening: usize, kind: Kind) -> u32 {
        let mut number = match self.byte() {
            0 => 1,
            few @ ..=0x7f => few.into(),
            0x80..=0x9f => (1 << 20) - 1 + u32::from(self.byte() & 3),
            0xa0..=0xbf => u32::MAX - u32::from(self.byte()),
            0xc0..=0xdf => u32::from(self.byte()) << (self.byte() & 31),
            _ => self.long() as u32,
        };
        if self.honest {
            while number == 0 || self.objects.contains(&(opening, kind, number)) {
                number = number.wrapping_add(1);
            }
        }
        self.objects.insert((opening, kind, number));
        number
    }

    /// The number of something that is there already, if the tape wants one.
    pub(crate) fn known(&mut self, opening: usize, kind: Kind) -> Option<u32> {
        let all = self.objects.range((opening, kind, 0)..=(opening, kind, u32::MAX));
        let all: Vec<u32> = all.map(|(_, _, number)| *number).collect();
        let choice = usize::from(self.byte());
        all.get(choice.checked_sub(1)?).copied()
    }

    /// A result of a function, with `errno`.
    pub(crate) fn fail(error: c_int) -> c_int {
        set_errno(error);
        -1
    }
}
