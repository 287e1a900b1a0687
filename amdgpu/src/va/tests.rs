//! Tests of the manager of addresses: recorded answers of the C library, and a list in place of the tree.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::integer_division)]

use drm::Errno;

use super::holes::{Hole, Side};
use super::range::{Range, Request};
use super::{Bounds, Manager, Taken, Wanted};

const VECTORS: &str = include_str!("../../tests/data/va-vectors.txt");

#[test]
fn addresses_are_those_of_the_c_library() {
    let manager = Manager::new();
    let mut taken: Vec<Option<Taken>> = Vec::new();
    for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let hex = |place: usize| u64::from_str_radix(words[place], 16).unwrap();
        match words[0] {
            "manager" => {
                let bounds = Bounds {
                    low_offset: hex(1),
                    low_max: hex(2),
                    high_offset: hex(3),
                    high_max: hex(4),
                    alignment: hex(5) as u32,
                };
                manager.init(bounds, hex(6) as u32).unwrap();
                assert_eq!(u64::from(manager.prt_bit()), hex(7), "{line}");
                taken.clear();
            }
            "take" => {
                let (size, alignment, required, flags) = (hex(2), hex(3), hex(4), hex(5));
                let result = manager.take(Wanted { size, alignment, required, flags });
                let said = match &result {
                    Ok(taken) => format!("{:x}", taken.address),
                    Err(error) if error.errno() == Some(Errno::NOMEM) => "ENOMEM".into(),
                    Err(error) if error.errno() == Some(Errno::INVAL) => "EINVAL".into(),
                    Err(error) => error.to_string(),
                };
                assert_eq!(said, words[6], "{line}");
                taken.push(result.ok());
            }
            _ => manager.give_back(taken[words[1].parse::<usize>().unwrap()].take().unwrap()),
        }
    }
}

/// A range as a list of holes, the lowest first.
struct Model {
    holes: Vec<Hole>,
    alignment: u64,
}

impl Model {
    fn take(&mut self, request: Request) -> Result<(u64, u64), Errno> {
        let alignment = request.alignment.max(self.alignment);
        if request.required % alignment != 0 {
            return Err(Errno::INVAL);
        }
        let size = request.size.next_multiple_of(self.alignment);
        let fit = |hole: &Hole| {
            let end = hole.offset + hole.size;
            if request.required != 0 {
                let fits = hole.offset <= request.required && request.required + size <= end;
                return fits.then_some(request.required);
            }
            let address = match request.side {
                Side::Lower => hole.offset.next_multiple_of(alignment),
                Side::Upper => end.checked_sub(size)? / alignment * alignment,
            };
            let is_within = address >= hole.offset && address + size <= end;
            (is_within && (request.side == Side::Upper || address < end)).then_some(address)
        };
        let mut found =
            self.holes.iter().enumerate().filter_map(|hole| Some((hole.0, fit(hole.1)?)));
        let found = match request.side {
            Side::Lower => found.next(),
            Side::Upper => found.next_back(),
        };
        let (place, address) = found.ok_or(Errno::NOMEM)?;
        let hole = self.holes.remove(place);
        let parts = [Hole::new(hole.offset, address), Hole::new(address + size, hole.end())];
        self.holes.splice(place..place, parts.into_iter().filter(|hole| hole.size > 0));
        Ok((address, size))
    }

    fn give_back(&mut self, offset: u64, size: u64) {
        let place = self.holes.partition_point(|hole| hole.offset < offset);
        self.holes.insert(place, Hole { offset, size });
        if self.holes.get(place + 1).is_some_and(|next| next.offset == offset + size) {
            self.holes[place].size += self.holes.remove(place + 1).size;
        }
        if place > 0 && self.holes[place - 1].end() == offset {
            self.holes[place - 1].size += self.holes.remove(place).size;
        }
        self.holes.retain(|hole| hole.size > 0);
    }
}

fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

#[test]
fn a_tree_finds_what_a_list_finds() {
    for seed in 1..=60u64 {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let (start, end) = [(0, 0x40_0000), (0x1000, 0x123_4567), (1 << 63, (1 << 63) + 0x80_0000)]
            [seed as usize % 3];
        let alignment = 1 << (random(&mut state) % 13);
        let mut range = Range::of(start, end, alignment).unwrap();
        let mut model =
            Model { holes: vec![Hole::new(start, end)], alignment: u64::from(alignment) };
        let mut taken = Vec::new();
        for _ in 0..3000 {
            if random(&mut state) % 100 < 40 && !taken.is_empty() {
                let place = random(&mut state) as usize % taken.len();
                let (address, size) = taken.swap_remove(place);
                range.give_back(address, size);
                model.give_back(address, size);
            } else {
                let some = random(&mut state);
                let request = Request {
                    size: random(&mut state) % (1 << (some % 18)),
                    alignment: [0, 1, 3, 0x1000, 0x3000, 0x1_0000, 7][(some >> 8) as usize % 7],
                    required: match (some >> 16) % 4 {
                        0 => {
                            (start + random(&mut state) % (end - start)) >> (some % 14)
                                << (some % 14)
                        }
                        _ => 0,
                    },
                    side: [Side::Lower, Side::Upper][(some >> 24) as usize % 2],
                };
                let result = range.take(request).map_err(|error| error.errno().unwrap());
                let wanted = model.take(request);
                assert_eq!(result, wanted, "seed {seed}: {request:x?}");
                taken.extend(result);
            }
        }
        assert_eq!(range.holes(), model.holes, "seed {seed}");
        for (address, size) in taken.drain(..) {
            range.give_back(address, size);
        }
        assert_eq!(range.holes(), [Hole::new(start, end)], "seed {seed}");
    }
}

#[test]
fn numbers_beyond_all_addresses_are_refused() {
    let manager = Manager::new();
    let wanted = |size, alignment, required| Wanted { size, alignment, required, flags: 0 };
    assert_eq!(manager.take(wanted(1, 0, 0)).unwrap_err(), Errno::NOMEM.into());
    let bounds =
        Bounds { low_offset: 1, low_max: u64::MAX, high_offset: 0, high_max: 0, alignment: 0 };
    manager.init(bounds, 0).unwrap();
    for (size, alignment, required) in
        [(u64::MAX, 0, 0), (2, 0, u64::MAX), (1, u64::MAX, 0), (u64::MAX, 0, 1 << 63)]
    {
        let result = manager.take(wanted(size, alignment, required));
        assert_eq!(result.unwrap_err(), Errno::NOMEM.into());
    }
    let bounds = Bounds { low_offset: 0x20_0000, low_max: 1 << 47, alignment: 0x1000, ..bounds };
    // Half of these addresses would end before they begin.
    manager.init(bounds, 1).unwrap();
    assert_eq!(manager.prt_bit(), 47);
    assert_eq!(manager.take(wanted(1, 0, 0)).unwrap().address, 0x20_0000);
    manager.clear();
    assert_eq!(manager.take(wanted(1, 0, 0)).unwrap_err(), Errno::NOMEM.into());
}
