//! The recording, row by row.

use std::ffi::c_int;
use std::fmt::Write;

use crate::kernel;

const RECORDING: &str = include_str!("../data/core-ioctl-trace.tsv");

/// What the recording calls a call, and the call; its result is text.
pub(crate) type Call = (&'static str, fn() -> String);

/// A row in which this library deliberately differs from the C library.
pub(crate) struct Difference {
    pub(crate) call: &'static str,
    pub(crate) script: &'static str,
    pub(crate) requests: &'static str,
    pub(crate) result: &'static str,
}

/// Part of the arguments that the C library leaves to chance: what was recorded, and what this library sends.
pub(crate) struct Padding {
    pub(crate) function: &'static str,
    pub(crate) recorded: &'static str,
    pub(crate) ours: &'static str,
}

/// Makes the calls of all rows of some functions, and compares. Each row must have a call, and each call a
/// row.
pub(crate) fn compare(
    is_ours: impl Fn(&str) -> bool,
    calls: &[Call],
    differences: &[Difference],
    paddings: &[Padding],
) {
    let mut used = vec![false; calls.len()];
    let mut wrong = String::new();
    let (mut rows, mut different) = (0, 0);
    for line in RECORDING.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [function, name, variant, script, requests, result] = fields[..] else {
            panic!("not a row: {line}");
        };
        if !is_ours(function) {
            continue;
        }
        rows += 1;
        let at = calls.iter().position(|(call, _)| *call == name);
        let at = at.unwrap_or_else(|| panic!("nobody makes this call: {name}"));
        used[at] = true;
        let errors: Vec<c_int> = script.split(',').map(|error| error.parse().unwrap()).collect();
        let mut wanted = (result.to_owned(), requests.to_owned());
        for padding in paddings.iter().filter(|padding| padding.function == function) {
            wanted.1 = wanted.1.replace(padding.recorded, padding.ours);
        }
        let is = |difference: &&Difference| difference.call == name && difference.script == script;
        if let Some(difference) = differences.iter().find(is) {
            different += 1;
            wanted = (difference.result.to_owned(), difference.requests.to_owned());
        }
        let seen = kernel::run(variant.parse().unwrap(), &errors, calls[at].1);
        if seen != wanted {
            let _ = writeln!(
                wrong,
                "{name} {variant} {script}\n  is     {seen:?}\n  wanted {wanted:?}"
            );
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert_eq!(different, differences.len());
    assert!(rows > 0);
    for (at, (name, _)) in calls.iter().enumerate() {
        assert!(used[at], "no row has this call: {name}");
    }
}

/// A result of a number, as the recording writes it.
pub(crate) fn number(result: c_int) -> String {
    let errno = kernel::errno();
    if result == -1 { format!("ret=-1 errno={errno}") } else { format!("ret={result}") }
}
