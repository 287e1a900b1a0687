//! One range of addresses: where in it there is room for a request.

use drm::{Errno, Result};

use super::holes::{Hole, Holes, Side};

/// What is asked of a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request {
    pub(super) size: u64,
    /// 0 for the range's own.
    pub(super) alignment: u64,
    /// The address; 0 for any.
    pub(super) required: u64,
    /// Where to begin to look.
    pub(super) side: Side,
}

#[derive(Debug)]
pub(super) struct Range {
    holes: Holes,
    pub(super) max: u64,
    alignment: u64,
    /// How many parts of it are handed out.
    taken: usize,
}

impl Range {
    pub(super) const fn new() -> Self {
        Self { holes: Holes::new(), max: 0, alignment: 1, taken: 0 }
    }

    /// The addresses from `start` on and below `max`.
    pub(super) fn of(start: u64, max: u64, alignment: u32) -> Result<Self> {
        let (hole, alignment) = (Hole::new(start, max), u64::from(alignment.max(1)));
        let mut range = Self { max, alignment, ..Self::new() };
        if hole.size > 0 {
            range.holes.add(hole)?;
        }
        Ok(range)
    }

    /// Takes addresses: the first, and how many.
    ///
    /// # Errors
    ///
    /// `INVAL` for a required address that is not aligned; `NOMEM` if there is no room, among addresses or in memory.
    pub(super) fn take(&mut self, request: Request) -> Result<(u64, u64)> {
        let alignment = request.alignment.max(self.alignment);
        let Request { required, side, .. } = request;
        if !is_multiple(required, alignment) {
            return Err(Errno::INVAL.into());
        }
        let mask = self.alignment.wrapping_sub(1);
        let size = request.size.checked_add(mask).ok_or(Errno::NOMEM)? & !mask;
        // What is given back must find room.
        self.holes.reserve(self.taken.saturating_add(2))?;
        let found = if required != 0 {
            self.holes.around(required, size).map(|(hole, way)| ((required, hole), way))
        } else {
            let fit = |hole| Some((placed(hole, size, alignment, side)?, hole));
            self.holes.first(side, size.max(1), &fit)
        };
        let ((address, hole), way) = found.ok_or(Errno::NOMEM)?;
        let end = address.saturating_add(size);
        self.holes.replace(way, Hole::new(hole.offset, address), Hole::new(end, hole.end()))?;
        self.taken = self.taken.saturating_add(1);
        Ok((address, size))
    }

    /// Gives addresses back. Those of no number leave no hole.
    pub(super) fn give_back(&mut self, address: u64, size: u64) {
        self.taken = self.taken.saturating_sub(1);
        // There is memory, or there was when the range was smaller; without, the addresses are lost.
        let _ = self.holes.add(Hole { offset: address, size });
    }

    /// The holes, for checks.
    #[cfg(test)]
    pub(super) fn holes(&self) -> Vec<Hole> {
        self.holes.all()
    }
}

/// Where in a hole there is room.
fn placed(hole: Hole, size: u64, alignment: u64, side: Side) -> Option<u64> {
    match side {
        Side::Lower => {
            let address = match remainder(hole.offset, alignment) {
                0 => hole.offset,
                over => hole.offset.checked_add(alignment.wrapping_sub(over))?,
            };
            let room = hole.end().checked_sub(address).filter(|room| *room > 0)?;
            (size <= room).then_some(address)
        }
        Side::Upper => {
            let last = hole.end().checked_sub(size)?;
            let address = last.wrapping_sub(remainder(last, alignment));
            (address >= hole.offset).then_some(address)
        }
    }
}

fn is_multiple(number: u64, of: u64) -> bool {
    remainder(number, of) == 0
}

/// The remainder; most divisors are powers of two, and none is 0.
#[inline]
fn remainder(number: u64, divisor: u64) -> u64 {
    if divisor.is_power_of_two() {
        number & divisor.wrapping_sub(1)
    } else {
        number.checked_rem(divisor).unwrap_or_default()
    }
}
