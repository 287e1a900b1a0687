//! Opening devices: what is tried, in which order, as recorded from libdrm 2.4.134 in `tests/data/core-open-trace.txt`.

use std::cell::Cell;
use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::ptr;
use std::sync::{Mutex, MutexGuard};

use drm::capi::xf86drm::*;

use crate::files::{File, Files};
use crate::links::{Driver, OPENED, World, still_open, with, world};

const RECORDING: &str = include_str!("../data/core-open-trace.txt");

/// What the process has one of only: the server's functions, the table of shared devices.
static ALONE: Mutex<()> = Mutex::new(());

pub(crate) fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(crate) const fn driver(
    path: &'static str,
    name: &'static str,
    busid: Option<&'static str>,
) -> Driver {
    Driver { path, name, busid, modern: true, error: 0 }
}

/// A world of these drivers' devices.
pub(crate) fn world_of(drivers: &[Driver]) -> World {
    let mut files = Files::new();
    files.add("/dev/dri", File::Directory(Vec::new()));
    for driver in drivers {
        files.device(driver.path, 0);
    }
    World { files, drivers: drivers.to_vec(), ..World::default() }
}

/// A call of the recording.
#[derive(Debug, PartialEq, Eq)]
struct Recorded {
    call: String,
    lines: Vec<String>,
    result: c_int,
}

/// The recording, as this library would have made it: it asks once for versions and bus ids, and does not leave
/// descriptors open for children.
fn recorded() -> Vec<Recorded> {
    let mut calls: Vec<Recorded> = Vec::new();
    for line in RECORDING.lines() {
        if let Some(call) = line.strip_prefix("> ") {
            calls.push(Recorded { call: call.to_owned(), lines: Vec::new(), result: 0 });
        } else if let (Some(result), Some(call)) = (line.strip_prefix("= "), calls.last_mut()) {
            call.result = result.parse().unwrap();
        } else if let (Some(line), Some(call)) = (line.strip_prefix("  "), calls.last_mut()) {
            let line = line.replace("/name,0x0)", "/name,0x80000)");
            let asks = line.ends_with(",VERSION)") || line.ends_with(",GET_UNIQUE)");
            if !(asks && call.lines.last() == Some(&line)) {
                call.lines.push(line);
            }
        }
    }
    calls
}

/// What was done, as the recording writes it.
fn folded(world: &World) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut descriptors = Vec::new();
    let mut rest = &world.log[..];
    let (mut absent, directory) = (Vec::new(), ["stat(/dev/dri) ENOENT", "usleep(20)"]);
    while let Some((line, later)) = rest.split_first() {
        // A file that is waited for in vain, 50 times.
        if let Some(node) = later.first().and_then(|line| line.strip_suffix(" ENOENT")) {
            let round = ["stat(/dev/dri) ok", later[0].as_str(), "usleep(20)"].repeat(50);
            if rest.len() >= 150 && rest[..150] == round[..] {
                absent.push(node["stat(".len()..node.len() - 1].to_owned());
                rest = &rest[150..];
                continue;
            }
        }
        fold_absent(&mut lines, &mut absent);
        if rest.len() >= 100 && rest[..100] == directory.repeat(50)[..] {
            lines.push("stat(/dev/dri) ENOENT".to_owned());
            lines.push("usleep(20) x50".to_owned());
            rest = &rest[100..];
            continue;
        }
        lines.push(renamed(line, world, &mut descriptors));
        rest = later;
    }
    fold_absent(&mut lines, &mut absent);
    lines
}

fn fold_absent(lines: &mut Vec<String>, absent: &mut Vec<String>) {
    if let (Some(first), Some(last)) = (absent.first(), absent.last()) {
        lines.push(format!(
            "wait loop for {first} ... {last}: {{stat(/dev/dri) ok, stat(node) ENOENT, usleep(20)}} x 50 each \
             ({} nodes)",
            absent.len()
        ));
    }
    absent.clear();
}

/// A line with the recording's descriptors: 100 and the place of the driver.
fn renamed(line: &str, world: &World, descriptors: &mut Vec<Option<usize>>) -> String {
    if let Some((call, result)) = line.split_once(") = ") {
        let result: c_int = result.parse().unwrap();
        if result < 0 {
            let name = if result == -libc::EACCES { "EACCES" } else { "ENOENT" };
            return format!("{call}) = -1 {name}");
        }
        let path = call["open(".len()..].split(',').next().unwrap();
        descriptors.push(world.drivers.iter().position(|driver| driver.path == path));
    }
    let name = |driver: &usize| (100 + driver).to_string();
    descriptors.iter().enumerate().fold(line.to_owned(), |line, (slot, driver)| {
        let descriptor = (OPENED + slot as c_int).to_string();
        line.replace(&descriptor, &driver.as_ref().map_or("file".to_owned(), name))
    })
}

/// Makes a call in a world; what the recording would say of it.
fn made(call: &str, world: World, open: impl FnOnce() -> c_int) -> Recorded {
    let (result, world) = with(world, open);
    let opened = usize::try_from(result - OPENED).ok().and_then(|slot| world.open.get(slot));
    let path = opened.and_then(|open| open.as_ref()).map(|open| open.path.clone());
    let driver = world.drivers.iter().position(|driver| Some(driver.path) == path.as_deref());
    assert_eq!(still_open(&world).len(), usize::from(driver.is_some()), "{call}");
    let result = driver.map_or(result, |driver| 100 + driver as c_int);
    Recorded { call: call.to_owned(), lines: folded(&world), result }
}

fn open(name: Option<&CStr>, busid: Option<&CStr>, kind: c_int) -> c_int {
    let pointer = |text: Option<&CStr>| text.map_or(ptr::null(), CStr::as_ptr);
    unsafe { drmOpenWithType(pointer(name), pointer(busid), kind) }
}

fn primary(name: Option<&CStr>, busid: Option<&CStr>) -> c_int {
    let pointer = |text: Option<&CStr>| text.map_or(ptr::null(), CStr::as_ptr);
    unsafe { drmOpen(pointer(name), pointer(busid)) }
}

const CARDS: [&str; 3] = ["/dev/dri/card0", "/dev/dri/card1", "/dev/dri/card2"];
const I915: Option<&CStr> = Some(c"i915");
const PLACE: &str = "pci:0000:00:02.0";

#[test]
fn devices_are_tried_as_recorded() {
    let _alone = alone();
    let mut calls = Vec::new();
    let nothing = World::default;
    calls.push(made("drmAvailable()", nothing(), || drmAvailable()));
    let mut old = nothing();
    old.files.text("/proc/dri/0", "");
    calls.push(made("drmAvailable()", old, || drmAvailable()));
    calls.push(made("drmOpenRender(128)", nothing(), || drmOpenRender(128)));
    calls.push(made("drmOpenControl(64)", nothing(), || drmOpenControl(64)));
    let control = || {
        made("drmOpenWithType(\"x\",NULL,DRM_NODE_CONTROL)", nothing(), || {
            open(Some(c"x"), None, 1)
        })
    };
    calls.push(control());
    let control = || {
        made("drmOpenWithType(NULL,\"x\",DRM_NODE_CONTROL)", nothing(), || {
            open(None, Some(c"x"), 1)
        })
    };
    calls.push(control());
    calls.push(made("drmOpenWithType(NULL,NULL,DRM_NODE_PRIMARY)", nothing(), || {
        open(None, None, 0)
    }));
    calls.push(made("drmOpenWithType(\"x\",NULL,7)", nothing(), || open(Some(c"x"), None, 7)));

    let busy = Driver { error: libc::EACCES, ..driver(CARDS[0], "i915", Some("")) };
    calls.push(made("drmAvailable()", world_of(&[busy]), || drmAvailable()));
    let card = driver(CARDS[0], "i915", Some(""));
    calls.push(made("drmAvailable()", world_of(std::slice::from_ref(&card)), || drmAvailable()));
    let both = [card, driver("/dev/dri/renderD128", "i915", Some(""))];
    calls.push(made("drmOpenRender(128)", world_of(&both), || drmOpenRender(128)));
    calls.push(made("drmOpenRender(129)", world_of(&both), || drmOpenRender(129)));

    for busid in [Some(""), None] {
        let cards = [
            driver(CARDS[0], "radeon", Some("")),
            driver(CARDS[1], "i915", Some(PLACE)),
            driver(CARDS[2], "i915", busid),
        ];
        calls.push(made("drmOpen(\"i915\",NULL)", world_of(&cards), || primary(I915, None)));
    }
    let cards = [driver(CARDS[0], "radeon", Some(""))];
    let none = Some(c"nosuch");
    calls.push(made("drmOpen(\"nosuch\",NULL)", world_of(&cards), || primary(none, None)));
    calls.push(made("drmOpen(\"nosuch\",\"pci:0000:00:07.0\")", world_of(&cards), || {
        primary(none, Some(c"pci:0000:00:07.0"))
    }));

    let old = Driver { modern: false, ..driver(CARDS[0], "radeon", Some("pci:0000:01:00.0")) };
    let cards = [old, driver(CARDS[1], "i915", Some(PLACE))];
    let place = Some(c"PCI:0:2:0");
    calls.push(made("drmOpen(NULL,\"PCI:0:2:0\")", world_of(&cards), || primary(None, place)));
    calls.push(made("drmOpen(NULL,\"pci:0000:00:02.0\")", world_of(&cards), || {
        primary(None, Some(c"pci:0000:00:02.0"))
    }));
    calls.push(made("drmOpen(\"i915\",\"PCI:0:2:0\")", world_of(&cards), || primary(I915, place)));
    let old = Driver { modern: false, ..driver(CARDS[0], "a", Some("pci:0000:09:00.0")) };
    let cards = [old, driver(CARDS[1], "b", Some("pci:0001:00:02.0"))];
    calls.push(made("drmOpen(NULL,\"PCI:0:2:0\")", world_of(&cards), || primary(None, place)));

    server(true);
    calls.push(made("drmOpen(\"i915\",NULL)", nothing(), || primary(I915, None)));
    let cards = [driver(CARDS[0], "i915", Some(""))];
    calls.push(made("drmOpen(\"i915\",NULL)", world_of(&cards), || primary(I915, None)));
    server(false);

    let recorded = recorded();
    for (seen, wanted) in calls.iter().zip(&recorded) {
        assert_eq!(seen, wanted);
    }
    // The rest is about drmOpenOnce.
    assert_eq!(recorded.len(), calls.len() + 3);
}

#[test]
fn bus_ids_match_as_recorded() {
    let _alone = alone();
    let mut count = 0;
    for line in RECORDING.lines().filter_map(|line| line.strip_prefix("match kernel=")) {
        let (ids, wanted) = line.split_once(" -> ").unwrap();
        let (kernel, searched) = ids.split_once(" wanted=").unwrap();
        let cards = [driver(CARDS[0], "d", Some(kernel))];
        let searched = std::ffi::CString::new(searched).unwrap();
        let (fd, _) = with(world_of(&cards), || primary(None, Some(&searched)));
        assert_eq!(fd >= 0, wanted == "match", "{line}");
        count += 1;
    }
    assert_eq!(count, 36);
}

#[repr(C)]
struct Server {
    debug_print: *mut c_void,
    load_module: extern "C" fn(*const c_char) -> c_int,
    get_perms: extern "C" fn(*mut c_uint, *mut c_uint),
}

extern "C" fn load_module(name: *const c_char) -> c_int {
    let name = unsafe { CStr::from_ptr(name) }.to_str().unwrap();
    let loads = LOADS.get();
    world(|world| world.log.push(format!("load_module({name})->{}", c_int::from(loads))));
    loads.into()
}

extern "C" fn get_perms(group: *mut c_uint, mode: *mut c_uint) {
    unsafe { (group.write(44), mode.write(0o660)) };
    world(|world| world.log.push("get_perms".to_owned()));
}

thread_local! {
    static LOADS: Cell<bool> = const { Cell::new(false) };
}

fn server(there: bool) {
    static SERVER: Server = Server { debug_print: ptr::null_mut(), load_module, get_perms };
    let server = if there { (&raw const SERVER).cast_mut().cast() } else { ptr::null_mut() };
    unsafe { drmSetServerInfo(server) };
}

// SAFETY: nobody writes there.
unsafe impl Sync for Server {}

#[test]
fn module_that_loads_makes_the_search_go_on() {
    let _alone = alone();
    LOADS.set(true);
    server(true);
    let seen = made("", World::default(), || primary(I915, None));
    server(false);
    LOADS.set(false);
    assert_eq!(seen.result, -1);
    assert_eq!(seen.lines.iter().filter(|line| *line == "load_module(i915)->1").count(), 1);
    assert!(seen.lines.iter().filter(|line| *line == "get_perms").count() > 64);
}

/// `/proc/dri/0/name`, and what comes of looking for the driver "old".
fn proc(line: &str, cards: &[Driver]) -> Recorded {
    let mut world = world_of(cards);
    world.files.text("/proc/dri/0/name", line);
    made("", world, || primary(Some(c"old"), None))
}

#[test]
fn devices_of_proc_are_opened() {
    let _alone = alone();
    // In use, so that it is not found by its name.
    let cards = [driver(CARDS[0], "old", Some(PLACE))];
    assert_eq!(proc("old 0xe200\n", &cards).result, 100);
    assert_eq!(proc("old 0xe200 PCI:0:2:0\n", &cards).result, 100);
    assert_eq!(proc("old 0xe200 PCI:0:3:0\n", &cards).result, -1);
    assert_eq!(proc("other 0xe200\n", &cards).result, -1);
    // The number may be missing, but not the blank before it.
    assert_eq!(proc("old \n", &cards).result, 100);
    for line in ["", "\n", "old", "old\n"] {
        assert_eq!(proc(line, &cards).result, -1, "{line:?}");
    }
}

#[test]
fn close_says_what_close_says() {
    let _alone = alone();
    let cards = [driver(CARDS[0], "i915", Some(""))];
    let (closed, world) = with(world_of(&cards), || {
        let fd = primary(I915, None);
        [drmClose(fd), drmClose(fd), drmClose(-1)]
    });
    assert_eq!(closed, [0, -1, -1]);
    assert!(still_open(&world).is_empty());
}
