//! The C library's functions, over our files: those of this thread while [`with`] runs, the system's otherwise.

use std::cell::RefCell;
use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong, c_void};
use std::ptr;

use crate::files::{FILE_SYSTEM, File, Files};
use crate::support::heap;
use crate::support::libc_next::next;
use crate::support::set_errno;

/// Descriptors that `fstat64` knows: this and a minor number, a character device.
pub(crate) const CHARACTER: c_int = 1000;
/// As above, a block device.
pub(crate) const BLOCK: c_int = 2000;
/// What `open64` gives: this and more.
pub(crate) const OPENED: c_int = 3000;

/// An open file.
pub(crate) struct Open {
    pub(crate) path: String,
    bytes: Vec<u8>,
}

/// An open directory.
pub(crate) struct Listing {
    names: Vec<String>,
    entry: libc::dirent64,
}

/// What a driver answers.
#[derive(Clone, Debug)]
pub(crate) struct Driver {
    pub(crate) path: &'static str,
    pub(crate) name: &'static str,
    /// `None` for an error.
    pub(crate) busid: Option<&'static str>,
    /// Whether it has interface 1.4.
    pub(crate) modern: bool,
    /// What opening it fails with, or 0.
    pub(crate) error: c_int,
}

/// What there is, and what was done with it.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) files: Files,
    pub(crate) drivers: Vec<Driver>,
    /// Paths that `fopen64` knows nothing of.
    pub(crate) unreadable: Vec<&'static str>,
    /// Each call, as text.
    pub(crate) log: Vec<String>,
    /// What was written to the error output.
    pub(crate) complaints: String,
    pub(crate) open: Vec<Option<Open>>,
    // Their addresses are given away.
    #[allow(clippy::vec_box)]
    pub(crate) listings: Vec<Box<Listing>>,
    pub(crate) streams: Vec<(usize, Vec<u8>)>,
}

thread_local! {
    static WORLD: RefCell<Option<World>> = const { RefCell::new(None) };
}

/// Runs `run` in a world; what it leaves. Panics if a file, a stream or a directory is left open.
pub(crate) fn with<T>(world: World, run: impl FnOnce() -> T) -> (T, World) {
    WORLD.set(Some(world));
    let result = run();
    let world = WORLD.take().expect("the world is there");
    assert!(world.listings.is_empty(), "a directory was left open");
    assert!(world.streams.is_empty(), "a stream was left open");
    (result, world)
}

/// The descriptors that are open, by their paths.
pub(crate) fn still_open(world: &World) -> Vec<&str> {
    world.open.iter().flatten().map(|open| open.path.as_str()).collect()
}

/// Uses the world of this thread; `None` if it has none.
pub(crate) fn world<T>(use_it: impl FnOnce(&mut World) -> T) -> Option<T> {
    heap::unwatched(|| {
        WORLD.try_with(|world| world.borrow_mut().as_mut().map(use_it)).ok().flatten()
    })
}

fn text(path: *const c_char) -> String {
    unsafe { CStr::from_ptr(path) }.to_string_lossy().into_owned()
}

fn fail(error: c_int) -> c_int {
    set_errno(error);
    -1
}

fn describe(status: *mut libc::stat64, files: &Files, path: &str) -> c_int {
    let mut seen: libc::stat64 = unsafe { std::mem::zeroed() };
    let Some((file, number)) = files.get(path) else { return fail(libc::ENOENT) };
    (seen.st_dev, seen.st_ino) = (FILE_SYSTEM, number);
    match file {
        File::Directory(entries) => {
            seen.st_mode = libc::S_IFDIR;
            seen.st_size = if files.sysfs { 0 } else { entries.len() as i64 * 20 };
        }
        File::Plain(bytes) => {
            (seen.st_mode, seen.st_size) = (libc::S_IFREG, bytes.len() as i64);
        }
        File::Link(_) => seen.st_mode = libc::S_IFLNK,
        File::Device(major, minor) => {
            (seen.st_mode, seen.st_rdev) = (libc::S_IFCHR, libc::makedev(*major, *minor));
        }
    }
    unsafe { status.write(seen) };
    0
}

#[unsafe(no_mangle)]
extern "C" fn stat64(path: *const c_char, status: *mut libc::stat64) -> c_int {
    world(|world| {
        let path = text(path);
        let result = describe(status, &world.files, &path);
        world.log.push(format!("stat({path}) {}", if result == 0 { "ok" } else { "ENOENT" }));
        result
    })
    .unwrap_or_else(|| next!(stat64: fn(path: *const c_char, status: *mut libc::stat64) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn fstat64(fd: c_int, status: *mut libc::stat64) -> c_int {
    let fake = world(|world| {
        world.log.push(format!("fstat({fd})"));
        let (mode, minor) = match fd {
            CHARACTER..BLOCK => (libc::S_IFCHR, fd - CHARACTER),
            BLOCK..OPENED => (libc::S_IFBLK, fd - BLOCK),
            _ => return fail(libc::EBADF),
        };
        let mut seen: libc::stat64 = unsafe { std::mem::zeroed() };
        (seen.st_mode, seen.st_rdev) = (mode, libc::makedev(226, minor as c_uint));
        unsafe { status.write(seen) };
        0
    });
    fake.unwrap_or_else(|| next!(fstat64: fn(fd: c_int, status: *mut libc::stat64) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
    world(|world| {
        let path = text(path);
        let there = world.files.get(&path).is_some();
        world.log.push(format!("access({path},{mode}) {}", if there { "ok" } else { "ENOENT" }));
        if there { 0 } else { fail(libc::ENOENT) }
    })
    .unwrap_or_else(|| next!(access: fn(path: *const c_char, mode: c_int) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn readlink(path: *const c_char, buffer: *mut c_char, size: usize) -> isize {
    let fake = world(|world| {
        let path = text(path);
        world.log.push(format!("readlink({path})"));
        let Some(target) = world.files.readlink(&path) else {
            return fail(libc::ENOENT) as isize;
        };
        let length = target.len().min(size);
        unsafe { buffer.cast::<u8>().copy_from_nonoverlapping(target.as_ptr(), length) };
        length as isize
    });
    fake.unwrap_or_else(
        || next!(readlink: fn(path: *const c_char, buffer: *mut c_char, size: usize) -> isize),
    )
}

#[unsafe(no_mangle)]
extern "C" fn realpath(path: *const c_char, resolved: *mut c_char) -> *mut c_char {
    let fake = world(|world| {
        let path = text(path);
        world.log.push(format!("realpath({path})"));
        let Some(real) = world.files.realpath(&path) else {
            set_errno(libc::ENOENT);
            return ptr::null_mut();
        };
        assert!(!resolved.is_null(), "simulators want a buffer");
        let room = resolved.cast::<u8>();
        unsafe { room.copy_from_nonoverlapping(real.as_ptr(), real.len()) };
        unsafe { room.add(real.len()).write(0) };
        resolved
    });
    fake.unwrap_or_else(
        || next!(realpath: fn(path: *const c_char, resolved: *mut c_char) -> *mut c_char),
    )
}

#[unsafe(no_mangle)]
extern "C" fn opendir(path: *const c_char) -> *mut libc::DIR {
    let fake = world(|world| {
        let path = text(path);
        world.log.push(format!("opendir({path})"));
        let Some((File::Directory(entries), _)) = world.files.get(&path) else {
            set_errno(libc::ENOENT);
            return ptr::null_mut();
        };
        let names = [".", ".."].into_iter().map(str::to_owned).chain(entries.clone());
        let names = names.collect::<Vec<_>>().into_iter().rev().collect();
        let mut listing = Box::new(Listing { names, entry: unsafe { std::mem::zeroed() } });
        let directory = (&raw mut *listing).cast();
        world.listings.push(listing);
        directory
    });
    fake.unwrap_or_else(|| next!(opendir: fn(path: *const c_char) -> *mut libc::DIR))
}

#[unsafe(no_mangle)]
extern "C" fn readdir64(directory: *mut libc::DIR) -> *mut libc::dirent64 {
    let fake = world(|world| {
        let is_it = |listing: &&mut Box<Listing>| ptr::from_ref(&***listing).cast() == directory;
        let listing = world.listings.iter_mut().find(is_it).expect("an open directory");
        let Some(name) = listing.names.pop() else { return ptr::null_mut() };
        listing.entry.d_name.fill(0);
        for (place, byte) in listing.entry.d_name.iter_mut().zip(name.bytes()) {
            *place = byte as c_char;
        }
        &raw mut listing.entry
    });
    fake.unwrap_or_else(|| next!(readdir64: fn(directory: *mut libc::DIR) -> *mut libc::dirent64))
}

#[unsafe(no_mangle)]
extern "C" fn closedir(directory: *mut libc::DIR) -> c_int {
    let fake = world(|world| {
        world.listings.retain(|listing| ptr::from_ref(&**listing).cast() != directory);
        0
    });
    fake.unwrap_or_else(|| next!(closedir: fn(directory: *mut libc::DIR) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn fopen64(path: *const c_char, mode: *const c_char) -> *mut libc::FILE {
    let fake = world(|world| {
        let path = text(path);
        world.log.push(format!("fopen({path})"));
        let readable = !world.unreadable.contains(&path.as_str());
        let Some((File::Plain(bytes), _)) = world.files.get(&path).filter(|_| readable) else {
            set_errno(libc::ENOENT);
            return ptr::null_mut();
        };
        let mut bytes = bytes.clone();
        let stream =
            unsafe { libc::fmemopen(bytes.as_mut_ptr().cast(), bytes.len(), c"r".as_ptr()) };
        world.streams.push((stream as usize, bytes));
        stream
    });
    fake.unwrap_or_else(
        || next!(fopen64: fn(path: *const c_char, mode: *const c_char) -> *mut libc::FILE),
    )
}

#[unsafe(no_mangle)]
extern "C" fn fclose(stream: *mut libc::FILE) -> c_int {
    let result = next!(fclose: fn(stream: *mut libc::FILE) -> c_int);
    world(|world| world.streams.retain(|(open, _)| *open != stream as usize));
    result
}

#[unsafe(no_mangle)]
extern "C" fn open64(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    let fake = world(|world| {
        let path = text(path);
        let driver = world.drivers.iter().find(|driver| driver.path == path);
        let error = driver.map_or(0, |driver| driver.error);
        let bytes = match world.files.get(&path) {
            Some((File::Plain(bytes), _)) => Ok(bytes.clone()),
            Some(_) if error == 0 => Ok(Vec::new()),
            Some(_) => Err(error),
            None => Err(libc::ENOENT),
        };
        let result = match bytes {
            Ok(bytes) => {
                world.open.push(Some(Open { path: path.clone(), bytes }));
                OPENED + world.open.len() as c_int - 1
            }
            Err(error) => -error,
        };
        world.log.push(format!("open({path},{flags:#x}) = {result}"));
        if result < 0 { fail(-result) } else { result }
    });
    fake.unwrap_or_else(
        || next!(open64: fn(path: *const c_char, flags: c_int, mode: c_uint) -> c_int),
    )
}

/// The place of a descriptor among the open files.
fn place(fd: c_int) -> usize {
    usize::try_from(fd - OPENED).unwrap_or(usize::MAX)
}

#[unsafe(no_mangle)]
extern "C" fn close(fd: c_int) -> c_int {
    let fake = world(|world| {
        let open = world.open.get_mut(place(fd)).and_then(Option::take);
        world.log.push(format!("close({fd})"));
        // As a close that goes wrong would leave it.
        set_errno(libc::EIO);
        if open.is_some() { 0 } else { fail(libc::EBADF) }
    });
    fake.unwrap_or_else(|| next!(close: fn(fd: c_int) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn read(fd: c_int, buffer: *mut c_void, size: usize) -> isize {
    let fake = world(|world| {
        let Some(Some(open)) = world.open.get(place(fd)) else {
            return fail(libc::EBADF) as isize;
        };
        world.log.push(format!("read({fd})"));
        let length = open.bytes.len().min(size);
        unsafe { buffer.cast::<u8>().copy_from_nonoverlapping(open.bytes.as_ptr(), length) };
        length as isize
    });
    fake.unwrap_or_else(|| next!(read: fn(fd: c_int, buffer: *mut c_void, size: usize) -> isize))
}

#[unsafe(no_mangle)]
extern "C" fn fwrite(from: *const c_void, size: usize, count: usize, to: *mut libc::FILE) -> usize {
    let fake = world(|world| {
        let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), size * count) };
        world.complaints.push_str(std::str::from_utf8(bytes).expect("ASCII"));
        count
    });
    fake.unwrap_or_else(|| {
        next!(fwrite: fn(from: *const c_void, size: usize, count: usize, to: *mut libc::FILE) -> usize)
    })
}

#[unsafe(no_mangle)]
extern "C" fn usleep(time: c_uint) -> c_int {
    world(|world| {
        world.log.push(format!("usleep({time})"));
        0
    })
    .unwrap_or_else(|| next!(usleep: fn(time: c_uint) -> c_int))
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    let fake = world(|world| {
        let Some(Some(open)) = world.open.get(place(fd)) else { return fail(libc::EBADF) };
        let driver = world.drivers.iter().find(|driver| driver.path == open.path);
        let driver = driver.expect("the device has a driver").clone();
        let (line, error) = unsafe { answer(&driver, request as u8, arg) };
        let (request, end) = line.split_once(';').unwrap_or((&line, ""));
        world.log.push(format!("ioctl({fd},{request}){end}"));
        if error == 0 { 0 } else { fail(error) }
    });
    fake.unwrap_or_else(|| fail(libc::ENOTTY))
}

/// Answers a request; the request and after a semicolon its outcome as text, and the error.
unsafe fn answer(driver: &Driver, number: u8, arg: *mut c_void) -> (String, c_int) {
    use drm::uapi::drm::{drm_set_version, drm_unique, drm_version};
    match number {
        0 => {
            let version = unsafe { &mut *arg.cast::<drm_version>() };
            version.version_major = 1;
            unsafe { fill(&mut version.name_len, version.name, driver.name) };
            (version.date_len, version.desc_len) = (0, 0);
            ("VERSION".to_owned(), 0)
        }
        1 => {
            let unique = unsafe { &mut *arg.cast::<drm_unique>() };
            let Some(busid) = driver.busid else {
                return ("GET_UNIQUE; EINVAL".to_owned(), libc::EINVAL);
            };
            unsafe { fill(&mut unique.unique_len, unique.unique, busid) };
            ("GET_UNIQUE".to_owned(), 0)
        }
        7 => {
            let version = unsafe { *arg.cast::<drm_set_version>() };
            let granted = version.drm_di_minor != 4 || driver.modern;
            let line = format!(
                "SET_VERSION {{{},{},{},{}}}; {}",
                version.drm_di_major,
                version.drm_di_minor,
                version.drm_dd_major,
                version.drm_dd_minor,
                if granted { "ok" } else { "EINVAL" }
            );
            (line, if granted { 0 } else { libc::EINVAL })
        }
        _ => panic!("request {number:#x}"),
    }
}

/// Copies a text as far as there is room, and tells its length.
unsafe fn fill(length: &mut usize, place: *mut c_char, text: &str) {
    let count = text.len().min(*length);
    unsafe { place.cast::<u8>().copy_from_nonoverlapping(text.as_ptr(), count) };
    *length = text.len();
}
