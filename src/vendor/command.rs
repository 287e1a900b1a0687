//! Drivers' own requests: the types that tie a number to its argument, and the way they are made.
#![allow(unsafe_code)]

use core::ffi::{c_int, c_ulong, c_void};
use core::mem::size_of;
use core::ptr;

use rustix::ioctl::{Opcode, opcode};

use super::{Failure, Outcome, backend};
use crate::os::errno;
use crate::{DeviceFd, Error};

/// Which way the argument of a driver's own request goes, as libdrm's function for it has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `drmCommandWrite`
    Write,
    /// `drmCommandWriteRead`
    WriteRead,
}

/// A driver's own request: its number, and what its argument is.
///
/// # Safety
///
/// `Argument` is exactly what the driver reads and writes for it.
pub unsafe trait Command {
    /// What the driver reads and writes.
    type Argument;
    /// Its number, counted from `DRM_COMMAND_BASE`.
    const INDEX: u8;
    /// Which way.
    const DIRECTION: Direction;
}

/// A request without user pointers in its argument.
///
/// # Safety
///
/// The kernel neither reads nor writes any memory but the argument, whatever its fields hold.
pub unsafe trait PlainCommand: Command {}

/// The table of a driver's requests, one a line: `Name(argument) = Direction number;`, with `#[Plain]` before those that
/// hold no pointer.
#[macro_export]
#[doc(hidden)]
macro_rules! commands {
    ($($(#[$plain:ident])? $name:ident($argument:ty) = $direction:ident $number:literal;)*) => {$(
        pub(crate) struct $name;

        // SAFETY: the kernel's header pairs this number with this structure (`uapi`).
        unsafe impl $crate::vendor::Command for $name {
            type Argument = $argument;
            const INDEX: u8 = $number;
            const DIRECTION: $crate::vendor::Direction = $crate::vendor::Direction::$direction;
        }
        $(
            $crate::commands! { @$plain $name }
        )?
    )*};
    (@Plain $name:ident) => {
        // SAFETY: the structure holds numbers only (`uapi`).
        unsafe impl $crate::vendor::PlainCommand for $name {}
    };
}

/// Where the numbers of the drivers' own requests begin.
const BASE: u8 = 0x40;

/// Makes a request by libdrm's function for it: any answer but 0 is a failure, for the reason in `errno`.
///
/// # Safety
///
/// Every pointer in `argument` leads to memory that the kernel may use as the request says.
pub unsafe fn call<C: Command>(fd: DeviceFd<'_>, argument: &mut C::Argument) -> Outcome<()> {
    let argument = ptr::from_mut(argument).cast();
    // SAFETY: the argument is that of the number, and the caller vouches for the pointers in it.
    unsafe { make(fd.raw(), C::DIRECTION, C::INDEX.into(), argument, size_of::<C::Argument>()) }
}

/// The part that is the same for all requests.
///
/// # Safety
///
/// As for [`call`]; `argument` has so many bytes.
#[inline(never)]
unsafe fn make(
    fd: c_int,
    direction: Direction,
    index: c_ulong,
    argument: *mut c_void,
    size: usize,
) -> Outcome<()> {
    let command = match direction {
        Direction::Write => backend::drmCommandWrite,
        Direction::WriteRead => backend::drmCommandWriteRead,
    };
    // SAFETY: the caller vouches for the argument.
    match unsafe { command(fd, index, argument, size as c_ulong) } {
        0 => Ok(()),
        result => Err(Failure::of_negative(result)),
    }
}

/// Makes a request that holds no pointers.
///
/// # Errors
///
/// The driver's.
pub fn call_plain<C: PlainCommand>(fd: DeviceFd<'_>, argument: &mut C::Argument) -> Outcome<()> {
    // SAFETY: the argument of a `PlainCommand` holds no pointers.
    unsafe { call::<C>(fd, argument) }
}

/// Makes a request by `drmIoctl`, of both directions: any answer but 0 is a failure, for the reason in `errno`.
///
/// # Safety
///
/// As for [`call`].
pub unsafe fn ioctl<C: Command>(fd: DeviceFd<'_>, argument: &mut C::Argument) -> Outcome<()> {
    let number = const { number::<C::Argument>(C::INDEX) };
    // SAFETY: as in `call`.
    match unsafe { backend::drmIoctl(fd.raw(), number, ptr::from_mut(argument).cast()) } {
        0 => Ok(()),
        _ => Err(Error::from(errno::get()).into()),
    }
}

/// The number of a request with an argument that goes both ways.
const fn number<A>(index: u8) -> c_ulong {
    let number: Opcode = opcode::read_write::<A>(b'd', BASE.wrapping_add(index));
    number as c_ulong
}
