//! Memory of the program under test, as the kernel sees it: addresses in arguments.

use std::ffi::c_int;
use std::mem::size_of;

/// A list that requests copy out, and how long the kernel says it is.
#[derive(Clone, Debug)]
pub(crate) struct List<T> {
    /// What is written.
    pub(crate) items: Vec<T>,
    /// What is reported, where that is not the number of items.
    pub(crate) total: Option<u32>,
}

impl<T: Copy> List<T> {
    /// A list that is said to be longer, or shorter, than what is ever written.
    pub(crate) fn claim(total: u32) -> Self {
        Self { items: Vec::new(), total: Some(total) }
    }

    pub(crate) fn total(&self) -> u32 {
        self.total.unwrap_or(self.items.len() as u32)
    }

    /// Copies the items if there is room for all: what the kernel does for most lists.
    pub(crate) fn copy_all(&self, address: u64, room: u32) -> Result<(), c_int> {
        if room >= self.total() { self.copy_part(address, room) } else { Ok(()) }
    }

    /// Copies as many items as there is room for: what the kernel does for the others.
    pub(crate) fn copy_part(&self, address: u64, room: u32) -> Result<(), c_int> {
        let count = self.items.len().min(room as usize);
        write(address, self.items.get(..count).unwrap_or_default())
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, total: None }
    }
}

/// Writes to the program's memory.
pub(crate) fn write<T: Copy>(address: u64, items: &[T]) -> Result<(), c_int> {
    if items.is_empty() {
        return Ok(());
    }
    if address == 0 {
        return Err(libc::EFAULT);
    }
    let place = address as usize as *mut T;
    for (index, item) in items.iter().enumerate() {
        unsafe { place.add(index).write_unaligned(*item) };
    }
    Ok(())
}

/// Reads from the program's memory.
pub(crate) fn read<T: Copy>(address: u64, count: u32) -> Result<Vec<T>, c_int> {
    if count == 0 {
        return Ok(Vec::new());
    }
    if address == 0 {
        return Err(libc::EFAULT);
    }
    let place = address as usize as *const T;
    let items = (0..count as usize).map(|index| unsafe { place.add(index).read_unaligned() });
    Ok(items.collect())
}

/// Whether the room for `room` items holds zeros only. Looks at every byte, so that a checker of
/// uninitialised memory speaks up here.
pub(crate) fn is_zero<T>(address: u64, room: u32) -> bool {
    let bytes = room as usize * size_of::<T>();
    let start = address as usize as *const u8;
    address == 0 || (0..bytes).all(|offset| unsafe { start.add(offset).read() } == 0)
}
