//! Opening devices by name and by bus id, whatever drivers and callers call them. How numbers in bus ids are read is
//! compared with the C library's `sscanf`.
#![no_main]

#[path = "../../tests/device/files.rs"]
#[allow(dead_code)]
mod files;
#[path = "../../tests/device/links.rs"]
#[allow(dead_code)]
mod links;
#[path = "../support/mod.rs"]
mod support;

use std::ffi::{CStr, CString, c_char, c_int, c_uint};
use std::ptr;
use std::sync::OnceLock;

use drm::capi::xf86drm::*;
use drm::capi::xf86drm_mode::drmCheckModesettingSupported;
use libfuzzer_sys::fuzz_target;

use files::{File, Files};
use links::{Driver, World};
use support::heap;

/// Two bytes, flags and a kind of file, then lines: the name, the bus id, two lines of `/proc/dri`, and the cards. A card
/// is a byte of flags, the driver's name, a tab, and the bus id.
#[derive(Debug)]
struct Input<'a> {
    name: Option<&'a [u8]>,
    busid: Option<&'a [u8]>,
    kind: u8,
    /// Which function is called.
    call: u8,
    /// What `/proc/dri` says about the first devices.
    proc: Option<[&'a [u8]; 2]>,
    cards: Vec<Card<'a>>,
}

#[derive(Debug)]
struct Card<'a> {
    name: &'a [u8],
    busid: Option<&'a [u8]>,
    modern: bool,
    busy: bool,
}

impl<'a> Input<'a> {
    fn parse(bytes: &'a [u8]) -> Option<Self> {
        let [flags, kind, text @ ..] = bytes else { return None };
        let mut lines = text.split(|byte| *byte == b'\n');
        let mut line = || lines.next().unwrap_or_default();
        let (name, busid, proc) = (line(), line(), [line(), line()]);
        Some(Self {
            name: (flags & 1 != 0).then_some(name),
            busid: (flags & 2 != 0).then_some(busid),
            kind: *kind,
            call: flags >> 3,
            proc: (flags & 4 != 0).then_some(proc),
            cards: lines.filter_map(Card::parse).collect(),
        })
    }
}

impl<'a> Card<'a> {
    fn parse(line: &'a [u8]) -> Option<Self> {
        let (flags, text) = line.split_first()?;
        let mut fields = text.splitn(2, |byte| *byte == b'\t');
        let name = fields.next()?;
        Some(Self { name, busid: fields.next(), modern: flags & 1 != 0, busy: flags & 2 != 0 })
    }
}

/// How many minor numbers are looked at.
const MINORS: usize = 64;
const BUSY: c_int = libc::EACCES;

fn paths() -> &'static [String] {
    static PATHS: OnceLock<Vec<String>> = OnceLock::new();
    PATHS.get_or_init(|| (0..MINORS).map(|minor| format!("/dev/dri/card{minor}")).collect())
}

/// A string for C: up to the first NUL.
fn c_string(bytes: &[u8]) -> CString {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    CString::new(&bytes[..end]).expect("no NUL")
}

/// What `scanf` makes of a bus id, as domain, bus, device, function.
fn slot(busid: &CStr) -> Option<[c_uint; 4]> {
    let [mut domain, mut bus, mut device, mut function] = [0 as c_uint; 4];
    let format = c"pci:%04x:%02x:%02x.%u".as_ptr();
    let places = (&raw mut domain, &raw mut bus, &raw mut device, &raw mut function);
    let count =
        unsafe { libc::sscanf(busid.as_ptr(), format, places.0, places.1, places.2, places.3) };
    (count == 4).then_some([domain, bus, device, function])
}

fn old_slot(busid: &CStr) -> Option<[c_uint; 4]> {
    let [mut bus, mut device, mut function] = [0 as c_uint; 3];
    let places = (&raw mut bus, &raw mut device, &raw mut function);
    let format = c"PCI:%u:%u:%u".as_ptr();
    let count = unsafe { libc::sscanf(busid.as_ptr(), format, places.0, places.1, places.2) };
    (count == 3).then_some([0, bus, device, function])
}

/// Whether two bus ids are one.
fn matches(reported: &CStr, wanted: &CStr, with_domain: bool) -> bool {
    if reported.to_bytes().eq_ignore_ascii_case(wanted.to_bytes()) {
        return true;
    }
    if !reported.to_bytes().get(..3).is_some_and(|bus| bus.eq_ignore_ascii_case(b"pci")) {
        return false;
    }
    let parse = |busid: &CStr| slot(busid).or_else(|| old_slot(busid));
    match (parse(reported), parse(wanted)) {
        (Some(reported), Some(wanted)) => {
            let from = if with_domain { 0 } else { 1 };
            reported[from..] == wanted[from..]
        }
        _ => false,
    }
}

/// The card that has a bus id.
fn by_busid(drivers: &[Driver], wanted: &CStr) -> Option<&'static str> {
    let mut with_domain = true;
    let mut open = drivers.iter().filter(|driver| driver.error == 0);
    let found = open.find(|driver| {
        with_domain &= driver.modern;
        let busid = driver.busid.map(|busid| c_string(busid.as_bytes()));
        busid.is_some_and(|busid| matches(&busid, wanted, with_domain))
    });
    found.map(|driver| driver.path)
}

/// The card that nobody uses, of a driver.
fn by_name(drivers: &[Driver], name: &CStr) -> Option<&'static str> {
    let mut open = drivers.iter().filter(|driver| driver.error == 0);
    let free =
        |busid: Option<&str>| busid.is_none_or(|busid| c_string(busid.as_bytes()).is_empty());
    let found = open.find(|driver| {
        let driver_name = c_string(driver.name.as_bytes());
        !driver.name.is_empty() && *driver_name == *name && free(driver.busid)
    });
    found.map(|driver| driver.path)
}

/// Opens a device; its path.
fn opened(files: &Files, drivers: &[Driver], open: impl FnOnce() -> c_int) -> Option<String> {
    let world = World { files: files.clone(), drivers: drivers.to_vec(), ..World::default() };
    let ((fd, report), world) = links::with(world, || heap::watched(None, open));
    assert_eq!(report.live, 0, "a leak");
    let left = links::still_open(&world);
    assert_eq!(left.len(), usize::from(fd >= 0), "files are left open");
    assert_eq!(fd >= 0, left.first().is_some());
    left.first().map(|path| (*path).to_owned())
}

fn pointer(text: &Option<CString>) -> *const c_char {
    text.as_ref().map_or(ptr::null(), |text| text.as_ptr())
}

/// Opens a shared device twice and closes it twice.
fn once(files: &Files, drivers: &[Driver], busid: Option<&CStr>) {
    let wanted = busid.and_then(|busid| by_busid(drivers, busid));
    let busid = busid.map_or(ptr::null(), CStr::as_ptr);
    let mut shared = false;
    let left = opened(files, drivers, || unsafe {
        let (mut new, mut newer) = (7, 7);
        let fd = drmOpenOnce(ptr::null_mut(), busid, &mut new);
        if fd >= 0 {
            assert_eq!(drmOpenOnce(ptr::null_mut(), busid, &mut newer), fd);
            assert_eq!((new, newer), (1, 0));
            drmCloseOnce(fd);
            drmCloseOnce(fd);
            shared = true;
        }
        -1
    });
    assert_eq!((left, shared), (None, wanted.is_some()));
}

fn supported(busid: &CStr) {
    let slot = slot(busid);
    let mut files = Files::new();
    if let Some([domain, bus, device, function]) = slot {
        let slot = format!("{domain:04x}:{bus:02x}:{device:02x}.{function}");
        files.text(&format!("/sys/bus/pci/devices/{slot}/drm/controlD64"), "");
    }
    let world = World { files, ..World::default() };
    let ((result, report), world) = links::with(world, || {
        heap::watched(None, || unsafe { drmCheckModesettingSupported(busid.as_ptr()) })
    });
    assert_eq!(report.live, 0, "a leak");
    assert_eq!(!world.log.is_empty(), slot.is_some(), "looks for what is no slot");
    // Signs are written out in ways that do not matter.
    if slot.is_none() || !busid.to_bytes().contains(&b'-') {
        assert_eq!(result, if slot.is_some() { 0 } else { -libc::EINVAL });
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some(input) = Input::parse(bytes) else { return };
    let (name, busid) = (input.name.map(c_string), input.busid.map(c_string));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let texts: Vec<(String, Option<String>)> =
        input.cards.iter().map(|card| (text(card.name), card.busid.map(text))).collect();
    // Drivers hold texts that live for ever; these live as long as the drivers.
    let lasting = |text: &str| -> &'static str { unsafe { &*ptr::from_ref(text) } };
    let mut files = Files::new();
    let mut drivers: Vec<Driver> = Vec::new();
    for (minor, path) in paths().iter().enumerate() {
        files.device(path, minor as u32);
        let mut driver = Driver { path, name: "", busid: None, modern: true, error: BUSY };
        if let (Some(card), Some((name, busid))) = (input.cards.get(minor), texts.get(minor)) {
            driver.name = lasting(name);
            driver.busid = busid.as_deref().map(lasting);
            (driver.modern, driver.error) = (card.modern, if card.busy { BUSY } else { 0 });
        }
        drivers.push(driver);
    }
    for (number, line) in input.proc.into_iter().flatten().enumerate() {
        files.add(&format!("/proc/dri/{number}/name"), File::Plain([line, b"\n"].concat()));
    }

    // One of them, as each looks at all files.
    match input.call % 4 {
        0 => {
            let seen =
                opened(&files, &drivers, || unsafe { drmOpen(ptr::null(), pointer(&busid)) });
            let wanted = busid.as_deref().and_then(|busid| by_busid(&drivers, busid));
            assert_eq!(seen.as_deref(), wanted);
        }
        1 => {
            let seen =
                opened(&files, &drivers, || unsafe { drmOpen(pointer(&name), pointer(&busid)) });
            let wanted = busid.as_deref().and_then(|busid| by_busid(&drivers, busid));
            let wanted = wanted.or_else(|| by_name(&drivers, name.as_deref()?));
            if wanted.is_some() || input.proc.is_none() {
                assert_eq!(seen.as_deref(), wanted);
            }
        }
        2 => once(&files, &drivers, busid.as_deref()),
        _ => {
            let kind = c_int::from((input.kind as i8) | 1);
            let seen = opened(&files, &drivers, || unsafe {
                drmOpenWithType(pointer(&name), pointer(&busid), kind)
            });
            assert_eq!(seen, None, "there are no files of that kind");
        }
    }
    if let Some(busid) = &busid {
        supported(busid);
    }
});
