//! `drmRandom…`: the recorded sequences.

use std::ffi::{c_ulong, c_void};
use std::ptr;

use drm::capi::xf86drm::{drmRandom, drmRandomCreate, drmRandomDestroy, drmRandomDouble};

const RECORDING: &str = include_str!("../data/drm-random-sequences.tsv");

struct Random(*mut c_void);

impl Random {
    fn new(seed: &str) -> Self {
        // C converts what is too long for its type.
        let state = drmRandomCreate(seed.parse::<u64>().unwrap() as c_ulong);
        assert!(!state.is_null());
        Self(state)
    }
}

impl Drop for Random {
    fn drop(&mut self) {
        assert_eq!(unsafe { drmRandomDestroy(self.0) }, 0);
    }
}

/// A number as C's `%a` writes it, of those between 0 and 1.
fn hexadecimal(text: &str) -> f64 {
    let (digits, exponent) = text.strip_prefix("0x1").unwrap().split_once('p').unwrap();
    let digits = digits.strip_prefix('.').unwrap_or_default();
    let fraction = digits.bytes().rev().fold(0.0, |fraction, digit| {
        (fraction + f64::from(char::from(digit).to_digit(16).unwrap())) / 16.0
    });
    (1.0 + fraction) * 2f64.powi(exponent.parse().unwrap())
}

#[test]
fn sequences_are_those_that_were_recorded() {
    let mut rows = 0;
    let mut current: Option<(String, Random, usize)> = None;
    for line in RECORDING.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, seed, number, result] = fields[..] else { panic!("not a row: {line}") };
        let name = format!("{kind} {seed}");
        if current.as_ref().is_none_or(|(current, ..)| *current != name) {
            current = Some((name, Random::new(seed), 0));
        }
        let (_, random, drawn) = current.as_mut().unwrap();
        let number: usize = number.parse().unwrap();
        while *drawn + 1 < number {
            *drawn += 1;
            unsafe { drmRandom(random.0) };
        }
        *drawn += 1;
        if kind == "int" {
            assert_eq!(unsafe { drmRandom(random.0) }.to_string(), result, "{line}");
        } else {
            let seen = unsafe { drmRandomDouble(random.0) };
            assert_eq!(seen.to_bits(), hexadecimal(result).to_bits(), "{line}");
        }
        rows += 1;
    }
    assert_eq!(rows, 928);
}

#[test]
fn null_is_no_generator() {
    assert_eq!(unsafe { drmRandomDestroy(ptr::null_mut()) }, 0);
    assert_eq!(unsafe { drmRandom(ptr::null_mut()) }, 0);
    assert_eq!(unsafe { drmRandomDouble(ptr::null_mut()) }, 0.0);
}
