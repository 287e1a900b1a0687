//! Every function that makes requests, over a kernel whose answers are anything.
#![no_main]

#[path = "../../tests/control/functions.rs"]
#[allow(dead_code)]
mod functions;
#[path = "../support/kernel.rs"]
#[allow(dead_code)]
mod kernel;
#[path = "../support/queries.rs"]
mod queries;
#[path = "../support/mod.rs"]
mod support;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

use functions::Class;
use support::{errno, heap, set_errno};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    /// Which of the queries, and then of the other functions.
    function: u8,
    /// Which allocation fails.
    fail: Option<u8>,
    tape: &'a [u8],
}

/// Whether a number is one that the kernel or the library gives as a reason.
fn is_reason(error: i32) -> bool {
    let own = [libc::EINVAL, libc::ENOMEM, libc::EAGAIN, libc::ENOENT];
    own.contains(&error) || kernel::seen().errors.contains(&error)
}

fn query(query: &queries::Query, fail: Option<usize>) {
    let ((found, error), report) = heap::watched(fail, || {
        set_errno(0);
        let found = (query.call)();
        (found, errno())
    });
    assert_eq!(report.live, 0, "{} leaks", query.name);
    let positive = !kernel::seen().positive.is_empty();
    if !found && !query.may_be_none {
        assert!(is_reason(error) || positive, "{}: {error}", query.name);
    }
}

fn function(function: &functions::Function, fail: Option<usize>) {
    let (seen, report) = heap::watched(fail, || {
        set_errno(0);
        (function.call)(3)
    });
    assert_eq!(report.live, 0, "{} leaks", function.name);
    let positive = kernel::seen().positive;
    match (function.class, seen.result) {
        (Class::Number, 0) => assert!(positive.is_empty(), "{}", function.name),
        (Class::Number, 1..) => assert!(positive.contains(&(seen.result as i32))),
        (Class::Number, error) => {
            assert_eq!(-error, seen.errno.into(), "{}", function.name);
            assert!(is_reason(seen.errno), "{}", function.name);
        }
        (Class::Pointer | Class::Bits, 0) => {
            assert!(is_reason(seen.errno) || !positive.is_empty(), "{}", function.name);
        }
        _ => {}
    }
}

fuzz_target!(|input: Input| {
    kernel::play(input.tape);
    let fail = input.fail.map(|fail| usize::from(fail % 16));
    let number = usize::from(input.function) % (queries::ALL.len() + functions::ALL.len());
    match queries::ALL.get(number) {
        Some(one) => query(one, fail),
        None => function(&functions::ALL[number - queries::ALL.len()], fail),
    }
});
