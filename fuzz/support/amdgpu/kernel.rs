//! A kernel with AMD's driver that answers out of the tape, reads all that it is given and writes all of the room it is offered.
//!
//! An honest one gives numbers once, and complains of buffers and contexts that are used or given up without being there.

use std::ffi::{c_int, c_ulong, c_void};

use amdgpu::uapi::bo::*;
use amdgpu::uapi::context::*;
use drm::uapi::drm::*;
use drm::uapi::legacy::drm_client;
use drm::uapi::syncobj::*;

use crate::world::{File, Kind, World, world};

/// What a request ends in.
pub(crate) type Answer = Result<(), c_int>;

/// A request's argument, and whose handles it means.
pub(crate) struct Request {
    pub(crate) number: u8,
    pub(crate) arg: *mut u8,
    pub(crate) opening: usize,
    is_admitted: bool,
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    world(|world| {
        let Some(File::Node { opening, is_admitted, .. }) = world.files.get(&fd).copied() else {
            return World::fail(libc::EBADF);
        };
        let size = (request as usize >> 16) & 0x1fff;
        look(arg.addr() as u64, size).expect("an argument");
        let request = Request { number: request as u8, arg: arg.cast(), opening, is_admitted };
        unsafe { world.serve(&request) }
    })
    .unwrap_or_else(|| World::fail(libc::ENOTTY))
}

/// Reads memory of the program, as a checker of uninitialised memory would like.
pub(crate) fn look(address: u64, size: usize) -> Answer {
    if size > 0 && address < 0x10000 {
        return Err(libc::EFAULT);
    }
    let start = std::ptr::with_exposed_provenance::<u8>(address as usize);
    let sum: usize = (0..size).map(|at| usize::from(unsafe { start.add(at).read() })).sum();
    std::hint::black_box(sum);
    Ok(())
}

/// Writes memory of the program.
pub(crate) fn write(address: u64, bytes: &[u8]) -> Answer {
    if !bytes.is_empty() && address < 0x10000 {
        return Err(libc::EFAULT);
    }
    let start = std::ptr::with_exposed_provenance_mut::<u8>(address as usize);
    unsafe { start.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
    Ok(())
}

/// # Safety
///
/// So many bytes lie there.
pub(crate) unsafe fn at<'a, T>(arg: *mut u8) -> &'a mut T {
    unsafe { &mut *arg.cast() }
}

impl World {
    unsafe fn serve(&mut self, request: &Request) -> c_int {
        let action = if self.calm { 0 } else { self.byte() };
        let error = match action {
            0..=0xdf => 0,
            0xe0..=0xe3 => libc::EINTR,
            0xe4..=0xe7 => libc::EAGAIN,
            0xe8..=0xf7 => 1 + c_int::from(self.byte() & 0x7f),
            // A positive result: nothing was done either.
            0xf8.. => {
                unsafe { self.lose(request) };
                return 1 + c_int::from(self.byte());
            }
        };
        // Tried again, always.
        if error == libc::EINTR || error == libc::EAGAIN {
            return Self::fail(error);
        }
        let answer = if error == 0 { unsafe { self.answer(request) } } else { Err(error) };
        match answer {
            Ok(()) => 0,
            Err(error) => {
                unsafe { self.lose(request) };
                Self::fail(error)
            }
        }
    }

    /// What is given up is gone, though the request fails: some of it is given up once only.
    unsafe fn lose(&mut self, request: &Request) {
        let Request { number, arg, opening, .. } = *request;
        let first = unsafe { *at::<u32>(arg) };
        match number {
            0x09 => drop(self.objects.remove(&(opening, Kind::Buffer, first))),
            0xc0 => drop(self.objects.remove(&(opening, Kind::Syncobj, first))),
            0x42 => {
                let context = unsafe { at::<drm_amdgpu_ctx>(arg).r#in };
                if context.op == AMDGPU_CTX_OP_FREE_CTX {
                    self.objects.remove(&(opening, Kind::Context, context.ctx_id));
                }
            }
            0x43 => {
                let list = unsafe { at::<drm_amdgpu_bo_list>(arg).r#in };
                if list.operation == AMDGPU_BO_LIST_OP_DESTROY {
                    self.objects.remove(&(opening, Kind::List, list.list_handle));
                }
            }
            _ => {}
        }
    }

    /// The library uses what is there.
    pub(crate) fn check(&self, opening: usize, kind: Kind, number: u32) {
        let there = !self.honest || self.objects.contains(&(opening, kind, number));
        assert!(there, "no {kind:?} {number} of opening {opening}");
    }

    pub(crate) fn give_up(&mut self, opening: usize, kind: Kind, number: u32) -> Answer {
        let there = self.objects.remove(&(opening, kind, number)) || !self.honest || self.calm;
        if there { Ok(()) } else { Err(libc::ENOENT) }
    }

    /// A descriptor; what is not honest may say any negative number.
    fn share(&mut self) -> c_int {
        match (self.honest, self.byte()) {
            (false, odd @ 0xf0..) => -c_int::from(odd),
            _ => self.open(File::Shared),
        }
    }

    unsafe fn answer(&mut self, request: &Request) -> Answer {
        let Request { number, arg, opening, is_admitted } = *request;
        let first = unsafe { *at::<u32>(arg) };
        match number {
            0x00 => {
                let version = unsafe { at::<drm_version>(arg) };
                let change = [self.byte(), self.byte()];
                (version.version_major, version.version_minor) = (3, 60);
                if change[0] >= 0xc0 {
                    version.version_major = c_int::from(change[1]) % 5;
                    version.version_minor = c_int::from(change[0] & 0x3f);
                }
                (version.name_len, version.date_len, version.desc_len) = (0, 0, 0);
            }
            0x05 => {
                let client = unsafe { at::<drm_client>(arg) };
                let is_changed = !self.honest && self.byte() & 1 != 0;
                client.auth = (is_admitted != is_changed).into();
            }
            0x09 => {
                self.check(opening, Kind::Buffer, first);
                return self.give_up(opening, Kind::Buffer, first);
            }
            0x0a => {
                self.check(opening, Kind::Buffer, first);
                // A buffer has one name; which is for the tape to say.
                unsafe { at::<drm_gem_flink>(arg) }.name = u32::from(self.byte()) + 1;
            }
            0x0b => {
                let open = unsafe { at::<drm_gem_open>(arg) };
                (open.handle, open.size) = (self.new(opening, Kind::Buffer), self.long());
            }
            0x2d => {
                self.check(opening, Kind::Buffer, first);
                unsafe { at::<drm_prime_handle>(arg) }.fd = self.share();
            }
            0x2e => {
                let prime = unsafe { at::<drm_prime_handle>(arg) };
                if !self.files.contains_key(&prime.fd) {
                    return Err(libc::EBADF);
                }
                let known = self.known(opening, Kind::Buffer);
                prime.handle = known.unwrap_or_else(|| self.new(opening, Kind::Buffer));
            }
            0x40..=0x5f => return unsafe { self.answer_of_driver(request) },
            0xbf..=0xcf => return unsafe { self.answer_of_syncobj(request) },
            _ => panic!("request {number:#x}"),
        }
        Ok(())
    }

    unsafe fn answer_of_syncobj(&mut self, request: &Request) -> Answer {
        let Request { number, arg, opening, .. } = *request;
        let count = |count: u32, size| count as usize * size;
        match number {
            0xbf => unsafe { *at(arg) = self.new(opening, Kind::Syncobj) },
            0xc0 => return self.give_up(opening, Kind::Syncobj, unsafe { *at(arg) }),
            0xc1 => unsafe { at::<drm_syncobj_handle>(arg) }.fd = self.share(),
            0xc2 => {
                let syncobj = unsafe { at::<drm_syncobj_handle>(arg) };
                if syncobj.flags & DRM_SYNCOBJ_FD_TO_HANDLE_FLAGS_IMPORT_SYNC_FILE == 0 {
                    syncobj.handle = self.new(opening, Kind::Syncobj);
                }
            }
            0xc3 => {
                let wait = unsafe { at::<drm_syncobj_wait>(arg) };
                look(wait.handles, count(wait.count_handles, 4))?;
                wait.first_signaled = self.long() as u32;
            }
            0xc4 | 0xc5 => {
                let array = unsafe { at::<drm_syncobj_array>(arg) };
                look(array.handles, count(array.count_handles, 4))?;
            }
            0xca => {
                let wait = unsafe { at::<drm_syncobj_timeline_wait>(arg) };
                look(wait.handles, count(wait.count_handles, 4))?;
                look(wait.points, count(wait.count_handles, 8))?;
                wait.first_signaled = self.long() as u32;
            }
            0xcb => {
                let array = unsafe { at::<drm_syncobj_timeline_array>(arg) };
                look(array.handles, count(array.count_handles, 4))?;
                return write(array.points, &vec![self.byte(); count(array.count_handles, 8)]);
            }
            0xcd => {
                let array = unsafe { at::<drm_syncobj_timeline_array>(arg) };
                look(array.handles, count(array.count_handles, 4))?;
                look(array.points, count(array.count_handles, 8))?;
            }
            _ => {}
        }
        Ok(())
    }
}
