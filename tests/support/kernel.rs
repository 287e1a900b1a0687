//! `ioctl`: records each call, and lets a device answer it unless the test says otherwise.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::{c_int, c_ulong, c_void};
use std::mem::size_of;

use super::device::Device;
use super::{answer, heap, set_errno};

/// A call as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) fd: c_int,
    pub(crate) request: u32,
    /// The argument on entry.
    pub(crate) bytes: Vec<u8>,
    /// Whether all the room that it offered held zeros.
    pub(crate) clean: bool,
}

impl Call {
    /// The argument on entry, as the structure that it is.
    pub(crate) fn arg<T: Copy>(&self) -> T {
        assert_eq!(self.bytes.len(), size_of::<T>(), "another structure");
        unsafe { self.bytes.as_ptr().cast::<T>().read_unaligned() }
    }

    /// The request's number among those of DRM.
    pub(crate) fn number(&self) -> u8 {
        self.request as u8
    }
}

/// What a call returns instead of what the device says.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Answer {
    /// This error; the argument stays as it is.
    Error(c_int),
    /// This error, after the device has written its answer all the same.
    LateError(c_int),
    /// This result with this `errno`, after the device has written its answer.
    Result(c_int, c_int),
}

type Hook = Box<dyn FnMut(usize, &mut Device)>;

#[derive(Default)]
struct Kernel {
    device: Device,
    hook: Option<Hook>,
    answers: HashMap<usize, Answer>,
    always: Option<Answer>,
    interruptions: Vec<c_int>,
    interrupted: usize,
    served: usize,
    calls: Vec<Call>,
}

thread_local! {
    static KERNEL: RefCell<Option<Kernel>> = const { RefCell::new(None) };
}

/// The kernel of this thread, until it is dropped.
pub(crate) struct Session(());

impl Session {
    pub(crate) fn new(device: Device) -> Self {
        KERNEL.set(Some(Kernel { device, ..Kernel::default() }));
        Self(())
    }

    /// Has `hook` change the device before each call, which are numbered from 0 on; calls that are
    /// interrupted do not count.
    pub(crate) fn before_each(self, hook: impl FnMut(usize, &mut Device) + 'static) -> Self {
        with(|kernel| kernel.hook = Some(Box::new(hook)));
        self
    }

    /// Answers call `number`, from 0 on, like this.
    pub(crate) fn answer(self, number: usize, answer: Answer) -> Self {
        with(|kernel| kernel.answers.insert(number, answer));
        self
    }

    /// Answers all calls like this.
    pub(crate) fn answer_all(self, answer: Answer) -> Self {
        with(|kernel| kernel.always = Some(answer));
        self
    }

    /// Interrupts each call with these errors first.
    pub(crate) fn interrupt(self, errors: &[c_int]) -> Self {
        with(|kernel| kernel.interruptions = errors.to_vec());
        self
    }

    /// The calls so far, which are forgotten.
    pub(crate) fn calls(&self) -> Vec<Call> {
        with(|kernel| std::mem::take(&mut kernel.calls))
    }

    /// Looks at the device.
    pub(crate) fn device<T>(&self, look: impl FnOnce(&mut Device) -> T) -> T {
        with(|kernel| look(&mut kernel.device))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        KERNEL.set(None);
    }
}

fn with<T>(use_it: impl FnOnce(&mut Kernel) -> T) -> T {
    KERNEL.with_borrow_mut(|kernel| use_it(kernel.as_mut().expect("a session is open")))
}

#[unsafe(no_mangle)]
extern "C" fn ioctl(fd: c_int, request: c_ulong, arg: *mut c_void) -> c_int {
    heap::unwatched(|| {
        KERNEL.with_borrow_mut(|kernel| match kernel {
            Some(kernel) => kernel.serve(fd, request as u32, arg.cast()),
            None => fail(libc::ENOTTY),
        })
    })
}

fn fail(error: c_int) -> c_int {
    set_errno(error);
    -1
}

impl Kernel {
    fn serve(&mut self, fd: c_int, request: u32, arg: *mut u8) -> c_int {
        // The size that the number tells; ppc's has a bit less than the others'.
        let size = ((request >> 16) & 0x1fff) as usize;
        let bytes: Vec<u8> = (0..size).map(|at| unsafe { arg.add(at).read() }).collect();
        // Branches on each byte, so that a checker of uninitialised memory speaks up here.
        let set = bytes.iter().filter(|byte| **byte != 0).count();
        let number = self.calls.len();
        self.calls.push(Call { fd, request, bytes, clean: set <= size });
        if fd < 0 {
            return fail(libc::EBADF);
        }
        if let Some(error) = self.interruptions.get(self.interrupted) {
            self.interrupted += 1;
            return fail(*error);
        }
        self.interrupted = 0;
        if let Some(hook) = &mut self.hook {
            hook(self.served, &mut self.device);
        }
        let scripted = self.answers.get(&self.served).copied().or(self.always);
        self.served += 1;
        if let Some(Answer::Error(error)) = scripted {
            return fail(error);
        }
        self.device.clean = true;
        let answer = answer::answer(&mut self.device, request as u8, arg);
        if let Some(call) = self.calls.get_mut(number) {
            call.clean &= self.device.clean;
        }
        match (scripted, answer) {
            (Some(Answer::LateError(error)), _) | (None, Err(error)) => fail(error),
            (Some(Answer::Result(result, error)), _) => {
                if error != 0 {
                    set_errno(error);
                }
                result
            }
            _ => 0,
        }
    }
}
