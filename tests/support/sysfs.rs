//! Directories that are not there: `opendir`, `readdir64` and `closedir` over a tree of names.

use std::cell::RefCell;
use std::ffi::{CStr, c_char, c_int};
use std::ptr;

use super::libc_next::next;
use super::set_errno;

/// Directories with the names in them.
pub(crate) type Tree = Vec<(&'static str, Vec<&'static str>)>;

struct Open {
    names: Vec<&'static str>,
    entry: libc::dirent64,
}

#[derive(Default)]
struct Sysfs {
    tree: Option<Tree>,
    opened: Vec<String>,
    /// In boxes, since programs hold their addresses.
    #[allow(clippy::vec_box)]
    open: Vec<Box<Open>>,
}

thread_local! {
    static SYSFS: RefCell<Sysfs> = RefCell::new(Sysfs::default());
}

/// Runs `run` where `tree` is all there is; the paths it tried to open. Panics if it left one open.
pub(crate) fn with_tree<T>(tree: Tree, run: impl FnOnce() -> T) -> (T, Vec<String>) {
    SYSFS.replace(Sysfs { tree: Some(tree), ..Sysfs::default() });
    let result = run();
    let seen = SYSFS.take();
    assert!(seen.open.is_empty(), "a directory was left open");
    (result, seen.opened)
}

#[unsafe(no_mangle)]
extern "C" fn opendir(path: *const c_char) -> *mut libc::DIR {
    let fake = SYSFS.with_borrow_mut(|sysfs| {
        let tree = sysfs.tree.as_ref()?;
        let name = unsafe { CStr::from_ptr(path) }.to_string_lossy().into_owned();
        let found = tree.iter().find(|(directory, _)| directory.trim_end_matches('/') == name);
        sysfs.opened.push(name.clone());
        let Some((_, names)) = found else { return Some(ptr::null_mut()) };
        let mut names = names.clone();
        names.reverse();
        sysfs.open.push(Box::new(Open { names, entry: unsafe { std::mem::zeroed() } }));
        sysfs.open.last_mut().map(|open| ptr::from_mut(&mut **open).cast::<libc::DIR>())
    });
    match fake {
        Some(directory) => {
            if directory.is_null() {
                set_errno(libc::ENOENT);
            }
            directory
        }
        None => next!(opendir: fn(path: *const c_char) -> *mut libc::DIR),
    }
}

#[unsafe(no_mangle)]
extern "C" fn readdir64(directory: *mut libc::DIR) -> *mut libc::dirent64 {
    let fake = SYSFS.with_borrow_mut(|sysfs| {
        let open = find(sysfs, directory)?;
        let open = sysfs.open.get_mut(open)?;
        let Some(name) = open.names.pop() else { return Some(ptr::null_mut()) };
        open.entry.d_name.fill(0);
        for (place, byte) in open.entry.d_name.iter_mut().zip(name.bytes()) {
            *place = byte as c_char;
        }
        Some(&raw mut open.entry)
    });
    fake.unwrap_or_else(|| next!(readdir64: fn(directory: *mut libc::DIR) -> *mut libc::dirent64))
}

#[unsafe(no_mangle)]
extern "C" fn closedir(directory: *mut libc::DIR) -> c_int {
    let fake = SYSFS.with_borrow_mut(|sysfs| {
        let open = find(sysfs, directory)?;
        drop(sysfs.open.remove(open));
        Some(0)
    });
    fake.unwrap_or_else(|| next!(closedir: fn(directory: *mut libc::DIR) -> c_int))
}

fn find(sysfs: &Sysfs, directory: *mut libc::DIR) -> Option<usize> {
    sysfs.open.iter().position(|open| ptr::from_ref(&**open).cast() == directory.cast_const())
}
