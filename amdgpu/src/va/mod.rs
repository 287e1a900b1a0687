//! Which GPU addresses are free: four ranges of an address space, and what is handed out of them.
//!
//! No request is made: the kernel learns of addresses when a buffer is put there.

mod holes;
mod range;

use core::sync::atomic::{AtomicU32, Ordering};

use drm::Result;
use drm::vendor::Mutex;

use crate::abi::va::{
    AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT, AMDGPU_VA_RANGE_32_BIT, AMDGPU_VA_RANGE_HIGH,
    AMDGPU_VA_RANGE_REPLAYABLE,
};
use holes::Side;
use range::{Range, Request};

/// 4 GiB, where addresses of 32 bits end.
const END_OF_32_BIT: u64 = 1 << 32;
/// What there is instead of the number of a bit.
const NO_BIT: u32 = 0xffff_ffff;

/// Which GPU addresses there are, as the kernel says.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Where addresses of the lower half begin.
    pub low_offset: u64,
    /// Where they end.
    pub low_max: u64,
    /// Where addresses of the upper half begin.
    pub high_offset: u64,
    /// Where they end; 0 if there are none.
    pub high_max: u64,
    /// Of all addresses and sizes, a power of two.
    pub alignment: u32,
}

/// What addresses to take.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// How many.
    pub size: u64,
    /// What the first is a multiple of; at least the manager's alignment.
    pub alignment: u64,
    /// The first; 0 for any.
    pub required: u64,
    /// Bits `AMDGPU_VA_RANGE_*`.
    pub flags: u64,
}

/// Addresses that were taken.
#[derive(Debug, Default)]
pub struct Taken {
    /// The first.
    pub address: u64,
    /// How many.
    pub size: u64,
    /// Bits `AMDGPU_VA_RANGE_*` that tell the range.
    range: u64,
}

/// Which GPU addresses are free.
#[derive(Debug)]
pub struct Manager {
    low: Mutex<Range>,
    low32: Mutex<Range>,
    high: Mutex<Range>,
    high32: Mutex<Range>,
    /// The bit of addresses that stays 0 for partially resident textures.
    prt_bit: AtomicU32,
}

impl Manager {
    /// A manager of no addresses.
    #[must_use]
    pub const fn new() -> Self {
        const NONE: Range = Range::new();
        Self {
            low: Mutex::new(NONE),
            low32: Mutex::new(NONE),
            high: Mutex::new(NONE),
            high32: Mutex::new(NONE),
            prt_bit: AtomicU32::new(NO_BIT),
        }
    }

    /// Makes all addresses within the bounds free ones. Of `flags`, `AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT` counts.
    ///
    /// # Errors
    ///
    /// `NOMEM`; the ranges that need memory have no addresses then.
    pub fn init(&self, bounds: Bounds, flags: u32) -> Result<()> {
        let Bounds { low_offset, low_max, high_offset, high_max, alignment } = bounds;
        let is_halved = flags & AMDGPU_VA_MGR_RESERVE_HALF_VA_FOR_PRT != 0;
        let low32_max = low_max.min(END_OF_32_BIT);
        let high32_max = high_max.min(end_of_4_gib(high_offset));
        let mut low_end = low_max.max(END_OF_32_BIT);
        let mut high_end = high_max.max(end_of_4_gib(high32_max));
        let mut bit = NO_BIT;
        if is_halved && high_max == 0 {
            (low_end, bit) = halved(low_offset, low_max);
        } else if is_halved {
            (high_end, bit) = halved(high_offset, high_max);
        }
        self.prt_bit.store(bit, Ordering::Relaxed);
        let set = |range: &Mutex<Range>, start, end| {
            *range.lock() = Range::new();
            Range::of(start, end, alignment).map(|new| *range.lock() = new)
        };
        set(&self.low32, low_offset, low32_max)
            .and(set(&self.low, low32_max, low_end))
            .and(set(&self.high32, high_offset, high32_max))
            .and(set(&self.high, high32_max, high_end))
    }

    /// Forgets all addresses, and gives all memory back. Those that are taken must not be given back any more.
    pub fn clear(&self) {
        for range in [&self.low32, &self.low, &self.high32, &self.high] {
            *range.lock() = Range::new();
        }
    }

    /// Takes addresses.
    ///
    /// # Errors
    ///
    /// `INVAL` if the required address is not a multiple of the alignment; `NOMEM` if there is no room, among addresses or
    /// in memory.
    pub fn take(&self, wanted: Wanted) -> Result<Taken> {
        let Wanted { size, alignment, required, mut flags } = wanted;
        let is_replayable = flags & AMDGPU_VA_RANGE_REPLAYABLE != 0;
        let side = if is_replayable { Side::Upper } else { Side::Lower };
        let request = Request { size, alignment, required, side };
        flags &= AMDGPU_VA_RANGE_HIGH | AMDGPU_VA_RANGE_32_BIT;
        if flags & AMDGPU_VA_RANGE_HIGH != 0 && self.high32.lock().max == 0 {
            flags &= !AMDGPU_VA_RANGE_HIGH;
        }
        let take = |range| {
            let (address, size) = self.range(range).lock().take(request)?;
            Ok(Taken { address, size, range })
        };
        let taken = take(flags);
        // Where there are no others, those of 32 bits will do.
        if taken.is_err() && flags & AMDGPU_VA_RANGE_32_BIT == 0 {
            take(flags | AMDGPU_VA_RANGE_32_BIT)
        } else {
            taken
        }
    }

    /// Gives addresses back. Address 0 stays taken: it is not given out twice.
    pub fn give_back(&self, taken: Taken) {
        let Taken { address, size, range } = taken;
        if address != 0 {
            self.range(range).lock().give_back(address, size);
        }
    }

    const fn range(&self, flags: u64) -> &Mutex<Range> {
        match (flags & AMDGPU_VA_RANGE_HIGH != 0, flags & AMDGPU_VA_RANGE_32_BIT != 0) {
            (false, false) => &self.low,
            (false, true) => &self.low32,
            (true, false) => &self.high,
            (true, true) => &self.high32,
        }
    }

    /// The upper half of what addresses of 32 bits become on the GPU.
    pub fn address32_hi(&self) -> u32 {
        let high = self.high32.lock().max;
        let max = if high == 0 { self.low32.lock().max } else { high };
        (max.wrapping_sub(1) >> 32) as u32
    }

    /// The bit of addresses that stays 0 for partially resident textures; all ones if there is none.
    pub fn prt_bit(&self) -> u32 {
        self.prt_bit.load(Ordering::Relaxed)
    }
}

impl Default for Manager {
    fn default() -> Self {
        Self::new()
    }
}

/// Where the 4 GiB end that an address lies in.
const fn end_of_4_gib(address: u64) -> u64 {
    (address & !END_OF_32_BIT.wrapping_sub(1)).wrapping_add(END_OF_32_BIT)
}

/// The lower half of a range: where it ends, and the bit that is 1 in the upper half only.
const fn halved(offset: u64, max: u64) -> (u64, u32) {
    match (offset ^ max).checked_ilog2() {
        Some(bit) => (max ^ (1 << bit), bit),
        None => (max, NO_BIT),
    }
}

#[cfg(test)]
mod tests;
