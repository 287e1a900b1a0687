//! What all functions that make requests have in common: results, errors, interruptions.

use std::ffi::c_int;

use crate::functions::{ALL, Class, Function, Outcome, UNTOUCHED};
use crate::support::device::Device;
use crate::support::kernel::{Answer, Session};
use crate::support::set_errno;

const STALE: c_int = libc::EXDEV;

/// What the function's places hold when it fails: what they held, but for the id of a new blob.
fn failed_outputs(function: &Function) -> [u64; 3] {
    let untouched = if function.name == "drmModeCreatePropertyBlob" { 0 } else { UNTOUCHED.into() };
    function.outputs.map(|output| if output == 0 { 0 } else { untouched })
}

/// What the function makes of an error.
fn failure(function: &Function, error: c_int) -> Outcome {
    let result = match function.class {
        Class::Number | Class::Strict => -i64::from(error),
        Class::Pointer | Class::Bits | Class::Yes => 0,
    };
    Outcome { result, errno: error, outputs: failed_outputs(function) }
}

fn success(function: &Function) -> (i64, [u64; 3]) {
    (function.success, function.outputs)
}

#[test]
fn all_43_functions_are_here() {
    assert_eq!(ALL.len(), 43);
    for (index, function) in ALL.iter().enumerate() {
        assert!(ALL[..index].iter().all(|other| other.name != function.name));
    }
}

#[test]
fn each_function_succeeds_with_its_request() {
    for function in ALL {
        let session = Session::new(Device::default());
        let seen = (function.call)(3);
        assert_eq!((seen.result, seen.outputs), success(function), "{}", function.name);
        for call in session.calls() {
            assert_eq!((call.fd, call.clean), (3, true), "{}", function.name);
            if cfg!(target_arch = "x86_64") {
                assert_eq!(call.request, function.request, "{}", function.name);
            }
            assert_eq!(call.number(), function.request as u8, "{}", function.name);
        }
    }
}

#[test]
fn file_that_is_not_open_is_the_kernels_to_refuse() {
    for function in ALL {
        let session = Session::new(Device::default());
        assert_eq!((function.call)(-1), failure(function, libc::EBADF), "{}", function.name);
        let calls = session.calls();
        assert_eq!(calls.len(), 1, "{}", function.name);
        assert_eq!(calls[0].fd, -1);
    }
}

#[test]
fn errors_come_back_and_stay_in_errno_and_nothing_is_stored() {
    for function in ALL {
        for error in [libc::EPERM, libc::ENOENT, libc::EACCES, libc::EINVAL, libc::ENOSYS, 4000] {
            for answer in [Answer::Error(error), Answer::LateError(error)] {
                let session = Session::new(Device::default()).answer(0, answer);
                let seen = (function.call)(3);
                assert_eq!(seen, failure(function, error), "{}", function.name);
                assert_eq!(session.calls().len(), 1, "{}", function.name);
            }
        }
    }
}

#[test]
fn interrupted_calls_are_made_again_with_the_same_argument() {
    let interruptions = [libc::EINTR, libc::EINTR, libc::EAGAIN];
    for function in ALL {
        let session = Session::new(Device::default()).interrupt(&interruptions);
        let seen = (function.call)(3);
        assert_eq!((seen.result, seen.outputs), success(function), "{}", function.name);
        let calls = session.calls();
        assert!(!calls.is_empty() && calls.len() % 4 == 0, "{}", function.name);
        for tries in calls.chunks(4) {
            assert!(tries.iter().all(|call| call.bytes == tries[0].bytes), "{}", function.name);
        }
    }
}

#[test]
fn interruptions_without_end_in_sight_are_borne() {
    let interruptions = [libc::EINTR, libc::EAGAIN].repeat(5000);
    for function in ALL {
        let session = Session::new(Device::default()).interrupt(&interruptions);
        assert_eq!((function.call)(3).result, function.success, "{}", function.name);
        assert!(session.calls().len() > 10_000);
    }
}

#[test]
fn positive_answers_are_passed_on_or_are_failures_without_errno() {
    for function in ALL {
        let session = Session::new(Device::default()).answer(0, Answer::Result(7, 0));
        set_errno(STALE);
        let seen = (function.call)(3);
        let result = match function.class {
            Class::Number => 7,
            Class::Strict => -i64::from(STALE),
            Class::Pointer | Class::Bits | Class::Yes => 0,
        };
        let expected = Outcome { result, errno: STALE, outputs: failed_outputs(function) };
        assert_eq!(seen, expected, "{}", function.name);
        assert_eq!(session.calls().len(), 1, "{}", function.name);
    }
}

#[test]
fn positive_answers_never_make_a_lease_without_errno_either() {
    for function in ALL.iter().filter(|function| function.class == Class::Strict) {
        let _session = Session::new(Device::default()).answer(0, Answer::Result(7, 0));
        set_errno(0);
        assert!((function.call)(3).result < 0, "{}", function.name);
    }
}

#[test]
fn results_below_minus_one_are_errors_that_are_not_tried_again() {
    for function in ALL {
        let session = Session::new(Device::default()).answer(0, Answer::Result(-5, libc::EINTR));
        assert_eq!((function.call)(3), failure(function, libc::EINTR), "{}", function.name);
        assert_eq!(session.calls().len(), 1, "{}", function.name);
    }
}

#[test]
fn interrupted_calls_that_then_fail_keep_the_last_error() {
    for function in ALL {
        let session = Session::new(Device::default())
            .interrupt(&[libc::EAGAIN])
            .answer(0, Answer::Error(libc::EBUSY));
        assert_eq!((function.call)(3), failure(function, libc::EBUSY), "{}", function.name);
        assert_eq!(session.calls().len(), 2, "{}", function.name);
    }
}
