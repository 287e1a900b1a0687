//! Clients and counters of a device.

use core::ffi::{c_int, c_ulong};

use crate::abi::stats::drmStatsT;
use crate::capi::{args, ret};
use crate::legacy::stats;

/// Stores who has the device open, by the client's index. 0, or `-errno`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetClient(
    fd: c_int,
    idx: c_int,
    auth: *mut c_int,
    pid: *mut c_int,
    uid: *mut c_int,
    magic: *mut c_ulong,
    iocs: *mut c_ulong,
) -> c_int {
    // SAFETY: the caller vouches for the pointers.
    let (auth, pid, uid) = unsafe { (args::out(auth), args::out(pid), args::out(uid)) };
    // SAFETY: as above.
    let (magic, iocs) = unsafe { (args::out(magic), args::out(iocs)) };
    let (Some(auth), Some(pid), Some(uid)) = (auth, pid, uid) else { return ret::INVALID };
    let (Some(magic), Some(iocs)) = (magic, iocs) else { return ret::INVALID };
    ret::neg_errno_always(stats::client(args::fd(fd), idx).map(|client| {
        auth.write(client.auth);
        pid.write(client.pid as c_int);
        uid.write(client.uid as c_int);
        magic.write(client.magic);
        iocs.write(client.iocs);
    }))
}

/// Stores the device's counters in `stats`. 0, or `-errno`; -1, and no counters, if the kernel has more than there is
/// room for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drmGetStats(fd: c_int, stats: *mut drmStatsT) -> c_int {
    // SAFETY: the caller vouches for the pointer.
    let Some(place) = (unsafe { args::out(stats) }) else { return ret::INVALID };
    match stats::get(args::fd(fd), place) {
        Ok(true) => 0,
        Ok(false) => -1,
        Err(error) => ret::neg_errno_always(Err(error)),
    }
}
