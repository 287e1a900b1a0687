//! Random numbers, the same everywhere for the same seed.

use core::ffi::c_ulong;

/// A prime; numbers lie between 0 and it.
const MODULUS: u32 = 2_147_483_647;
const FACTOR: u64 = 48_271;

/// A multiplicative congruential generator.
#[doc(alias = "drmRandomCreate")]
#[derive(Clone, Debug)]
pub struct Random {
    pub(super) last: u32,
}

impl Random {
    /// `drmRandomCreate(seed)`—A generator.
    ///
    /// Seeds from 1 to 2147483646 are different from each other, 0 is 1, and greater ones are the greatest.
    #[must_use]
    pub const fn new(seed: c_ulong) -> Self {
        let last = match seed {
            0 => 1,
            seed if seed >= MODULUS as c_ulong => MODULUS - 1,
            seed => seed as u32,
        };
        Self { last }
    }

    /// `drmRandom(state)`—The next number, from 1 to 2147483646.
    #[doc(alias = "drmRandom")]
    pub const fn draw(&mut self) -> u32 {
        self.last = successor(self.last);
        self.last
    }

    /// `drmRandomDouble(state)`—The next number, between 0 and 1.
    #[doc(alias = "drmRandomDouble")]
    pub fn draw_double(&mut self) -> f64 {
        f64::from(self.draw()) / f64::from(MODULUS)
    }
}

/// What comes after a number.
pub(super) const fn successor(last: u32) -> u32 {
    // The modulus is one less than a power of two: of the product, what is above that counts as ones. Doubled, it is above 32
    // bits.
    let doubled = 2 * FACTOR * last as u64;
    let sum = (doubled >> 32) as u32 + (doubled as u32 >> 1);
    if sum >= MODULUS { sum - MODULUS } else { sum }
}
