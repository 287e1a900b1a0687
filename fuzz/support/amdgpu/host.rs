//! The C library's functions as the world has them, and the system's for what is not of this world.

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;

use crate::support::libc_next::next;
use crate::support::set_errno;
use crate::world::{FIRST_FD, File, World, world};

/// The largest mapping that there is memory for.
const LARGEST: usize = 1 << 20;

/// The table that the library reads if the environment says nothing else.
const TABLE: &str = "amdgpu.ids";

fn text(path: *const c_char) -> String {
    unsafe { CStr::from_ptr(path) }.to_string_lossy().into_owned()
}

/// The minor number in a path of sysfs that ends in the directory of a GPU's device files.
fn minor_of(path: &str) -> Option<u32> {
    let minor = path.strip_prefix("/sys/dev/char/226:")?.strip_suffix("/device/drm")?;
    minor.parse().ok().filter(|minor| matches!(minor, 0 | 1 | 128 | 129))
}

#[unsafe(no_mangle)]
extern "C" fn fstat64(fd: c_int, status: *mut libc::stat64) -> c_int {
    let fake = world(|world| {
        let mut seen: libc::stat64 = unsafe { std::mem::zeroed() };
        match world.files.get(&fd) {
            Some(File::Node { minor, .. }) => {
                (seen.st_mode, seen.st_rdev) = (libc::S_IFCHR, libc::makedev(226, *minor));
            }
            Some(File::Shared) => seen.st_mode = libc::S_IFREG,
            None => return World::fail(libc::EBADF),
        }
        unsafe { status.write(seen) };
        0
    });
    fake.unwrap_or_else(|| next!(fstat64: fn(fd: c_int, status: *mut libc::stat64) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn stat64(path: *const c_char, status: *mut libc::stat64) -> c_int {
    let fake = world(|world| {
        if minor_of(&text(path)).is_none() || world.is_gap() {
            return World::fail(libc::ENOENT);
        }
        let mut seen: libc::stat64 = unsafe { std::mem::zeroed() };
        (seen.st_mode, seen.st_dev, seen.st_ino) = (libc::S_IFDIR, 1, 1);
        unsafe { status.write(seen) };
        0
    });
    fake.unwrap_or_else(
        || next!(stat64: fn(path: *const c_char, status: *mut libc::stat64) -> c_int),
    )
}

#[unsafe(no_mangle)]
extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
    let fake = world(|world| {
        let path = text(path);
        let there = match path.strip_prefix("/dev/dri/") {
            Some(name) => matches!(name, "card0" | "card1" | "renderD128" | "renderD129"),
            None => world.byte() & 1 == 0,
        };
        if there && !world.is_gap() { 0 } else { World::fail(libc::ENOENT) }
    });
    fake.unwrap_or_else(|| next!(access: fn(path: *const c_char, mode: c_int) -> c_int))
}

/// Directories are known by numbers that are no addresses.
#[unsafe(no_mangle)]
extern "C" fn opendir(path: *const c_char) -> *mut libc::DIR {
    let fake = world(|world| {
        let minor = minor_of(&text(path)).filter(|_| !world.is_gap());
        let Some(minor) = minor else {
            set_errno(libc::ENOENT);
            return ptr::null_mut();
        };
        world.listings.push(vec![minor | 128, minor & 127]);
        ptr::without_provenance_mut(world.listings.len())
    });
    fake.unwrap_or_else(|| next!(opendir: fn(path: *const c_char) -> *mut libc::DIR))
}

#[unsafe(no_mangle)]
extern "C" fn readdir64(directory: *mut libc::DIR) -> *mut libc::dirent64 {
    let fake = world(|world| {
        let listing = world.listings.get_mut(directory.addr() - 1).expect("an open directory");
        let Some(minor) = listing.pop() else { return ptr::null_mut() };
        let name = if minor < 128 { format!("card{minor}") } else { format!("renderD{minor}") };
        let mut entry: Box<libc::dirent64> = Box::new(unsafe { std::mem::zeroed() });
        for (place, byte) in entry.d_name.iter_mut().zip(name.bytes()) {
            *place = byte as c_char;
        }
        &raw mut **world.entry.insert(entry)
    });
    fake.unwrap_or_else(|| next!(readdir64: fn(directory: *mut libc::DIR) -> *mut libc::dirent64))
}

#[unsafe(no_mangle)]
extern "C" fn closedir(directory: *mut libc::DIR) -> c_int {
    let fake = world(|world| {
        assert_eq!(directory.addr(), world.listings.len(), "not the directory that is open");
        world.listings.pop();
        0
    });
    fake.unwrap_or_else(|| next!(closedir: fn(directory: *mut libc::DIR) -> c_int))
}

/// The files with names: the table, and what is said about the CPU.
fn content(world: &mut World, path: &str) -> Vec<u8> {
    let is_table = path.ends_with(TABLE);
    match world.byte() {
        0 if is_table => b"# names\n1.0.0\n1002,\t01,\tSome Radeon\n".to_vec(),
        0 => b"processor\t: 0\nmodel name\t: Some CPU\n".to_vec(),
        length => world.bytes(length.into()),
    }
}

#[unsafe(no_mangle)]
extern "C" fn fopen64(path: *const c_char, mode: *const c_char) -> *mut libc::FILE {
    let fake = world(|world| {
        if world.is_gap() {
            set_errno(libc::EACCES);
            return ptr::null_mut();
        }
        let mut bytes = content(world, &text(path));
        let start = bytes.as_mut_ptr().cast();
        let stream = unsafe { libc::fmemopen(start, bytes.len(), c"r".as_ptr()) };
        world.streams.push((stream.addr(), bytes));
        stream
    });
    fake.unwrap_or_else(
        || next!(fopen64: fn(path: *const c_char, mode: *const c_char) -> *mut libc::FILE),
    )
}

#[unsafe(no_mangle)]
extern "C" fn fclose(stream: *mut libc::FILE) -> c_int {
    let result = next!(fclose: fn(stream: *mut libc::FILE) -> c_int);
    world(|world| world.streams.retain(|(open, _)| *open != stream.addr()));
    result
}

unsafe extern "C" {
    static stderr: *mut libc::FILE;
    static stdout: *mut libc::FILE;
}

/// Nobody reads messages.
#[unsafe(no_mangle)]
extern "C" fn fwrite(from: *const c_void, size: usize, count: usize, to: *mut libc::FILE) -> usize {
    let fake = world(|_| {
        if to != unsafe { stderr } && to != unsafe { stdout } {
            return None;
        }
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), size * count) };
        std::hint::black_box(bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>());
        Some(count)
    });
    fake.flatten().unwrap_or_else(|| {
        next!(fwrite: fn(from: *const c_void, size: usize, count: usize, to: *mut libc::FILE) -> usize)
    })
}

/// A variable of the environment that the library knows.
fn variable(name: *const c_char) -> Option<*mut c_char> {
    world(|world| {
        let name = unsafe { CStr::from_ptr(name) };
        let known = [c"AMDGPU_ASIC_ID_TABLE_PATHS", c"AMD_PRIORITY"];
        let length = if known.contains(&name) { world.byte() & 0x1f } else { 0 };
        if length == 0 {
            return ptr::null_mut();
        }
        let mut bytes = world.bytes(length.into());
        bytes.retain(|byte| *byte != 0);
        world.variables.push(CString::new(bytes).expect("no NUL"));
        world.variables.last().map_or(ptr::null_mut(), |value| value.as_ptr().cast_mut())
    })
}

#[unsafe(no_mangle)]
extern "C" fn getenv(name: *const c_char) -> *mut c_char {
    variable(name).unwrap_or_else(|| next!(getenv: fn(name: *const c_char) -> *mut c_char))
}

#[unsafe(no_mangle)]
extern "C" fn secure_getenv(name: *const c_char) -> *mut c_char {
    variable(name).unwrap_or_else(|| next!(secure_getenv: fn(name: *const c_char) -> *mut c_char))
}

#[unsafe(no_mangle)]
extern "C" fn fcntl(fd: c_int, command: c_int, argument: usize) -> c_int {
    let fake = world(|world| {
        let file = *world.files.get(&fd)?;
        assert_eq!(command, libc::F_DUPFD_CLOEXEC);
        Some(if world.is_gap() { World::fail(libc::EMFILE) } else { world.open(file) })
    });
    let next = || next!(fcntl: fn(fd: c_int, command: c_int, argument: usize) -> c_int);
    fake.flatten().unwrap_or_else(next)
}

/// As a close that goes wrong would leave `errno`.
#[unsafe(no_mangle)]
extern "C" fn close(fd: c_int) -> c_int {
    let fake = world(|world| {
        set_errno(libc::EIO);
        let file = world.files.remove(&fd);
        assert!(file.is_some() || !world.honest, "closes {fd}, which is not open");
        0
    });
    fake.unwrap_or_else(|| next!(close: fn(fd: c_int) -> c_int))
}

/// How large a shared buffer is.
#[unsafe(no_mangle)]
extern "C" fn lseek64(fd: c_int, offset: i64, whence: c_int) -> i64 {
    let fake = world(|world| match world.files.get(&fd).copied() {
        Some(File::Shared) if whence == libc::SEEK_END && !world.is_gap() => match world.long() {
            0 => 0x1000,
            size => size as i64 & i64::MAX,
        },
        Some(File::Shared) if whence == libc::SEEK_SET => 0,
        Some(_) => World::fail(libc::ESPIPE).into(),
        None => World::fail(libc::EBADF).into(),
    });
    fake.unwrap_or_else(|| next!(lseek64: fn(fd: c_int, offset: i64, whence: c_int) -> i64))
}

/// Buffers are memory of nobody's.
#[unsafe(no_mangle)]
extern "C" fn mmap64(
    address: *mut c_void,
    size: usize,
    access: c_int,
    flags: c_int,
    fd: c_int,
    offset: i64,
) -> *mut c_void {
    let map = |size, flags, fd, offset| next!(mmap64: fn(address: *mut c_void, size: usize, access: c_int, flags: c_int, fd: c_int, offset: i64) -> *mut c_void);
    let fake = world(|world| {
        if fd < FIRST_FD {
            return None;
        }
        if size == 0 || size > LARGEST || !world.files.contains_key(&fd) {
            set_errno(libc::EINVAL);
            return Some(libc::MAP_FAILED);
        }
        let place = map(size, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS, -1, 0);
        world.mappings.insert(place.addr(), size);
        Some(place)
    });
    fake.flatten().unwrap_or_else(|| map(size, flags, fd, offset))
}

#[unsafe(no_mangle)]
extern "C" fn munmap(address: *mut c_void, size: usize) -> c_int {
    let fails = world(|world| {
        let mapped = world.mappings.remove(&address.addr());
        assert_eq!(mapped, Some(size), "unmaps what is not mapped");
        world.is_gap()
    });
    let result = next!(munmap: fn(address: *mut c_void, size: usize) -> c_int);
    if fails == Some(true) { World::fail(libc::EINVAL) } else { result }
}
