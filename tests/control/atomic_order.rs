//! Large and random atomic requests, against a sort and a map of our own.

use std::collections::BTreeMap;

use crate::request::{Item, Request};
use crate::support::Random;
use crate::support::device::Device;
use crate::support::kernel::Session;

/// What a commit is to send: every property once, with the value set last.
fn model(added: &[Item]) -> Vec<Item> {
    let last: BTreeMap<(u32, u32), u64> =
        added.iter().map(|(object, property, value)| ((*object, *property), *value)).collect();
    last.into_iter().map(|((object, property), value)| (object, property, value)).collect()
}

fn check(added: &[Item]) {
    assert_eq!(Request::of(added).sent(), Some(model(added)), "{} items", added.len());
}

#[test]
fn every_length_from_1_to_700_is_sorted() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for length in 1..=700 {
        let added: Vec<Item> = (0..length)
            .map(|value| (random.below(40) as u32 + 1, random.below(9) as u32 + 1, value))
            .collect();
        check(&added);
    }
}

#[test]
fn thousand_random_additions_with_at_most_two_values_for_a_property() {
    let mut random = Random(42);
    for _ in 0..5 {
        let mut count = BTreeMap::new();
        let mut added = Vec::new();
        while added.len() < 1000 {
            let object = (random.next() >> 33) as u32 % 500 + 1;
            let property = (random.next() >> 33) as u32 % 2 + (1 << 30);
            let settings: &mut u32 = count.entry((object, property)).or_default();
            if *settings < 2 {
                *settings += 1;
                added.push((object, property, random.next()));
            }
        }
        check(&added);
    }
}

#[test]
fn ids_of_all_sizes_are_sorted_as_unsigned_numbers() {
    check(&[(0x9000_0000, 1, 1), (1, 1, 2), (0x5000_0000, 1, 3)]);
    check(&[(1, 0x9000_0000, 1), (1, 1, 2), (1, 0x5000_0000, 3), (1, u32::MAX, 4)]);
    let mut random = Random(7);
    let added: Vec<Item> = (0..1000)
        .map(|value| (random.next() as u32 | 1, random.next() as u32 | 1, value))
        .collect();
    check(&added);
}

#[test]
fn five_thousand_items_in_any_order() {
    let ascending: Vec<Item> = (1..=5000).map(|id| (id / 10 + 1, id, u64::from(id))).collect();
    check(&ascending);
    let descending: Vec<Item> = ascending.iter().rev().copied().collect();
    check(&descending);
    let mut shuffled = ascending;
    Random(5000).shuffle(&mut shuffled);
    check(&shuffled);
    check(&vec![(1, 1, 1); 5000]);
    let saw: Vec<Item> = (0..5000).map(|index| (index % 7 + 1, index % 11 + 1, 9)).collect();
    check(&saw);
}

#[test]
fn growth_keeps_what_was_added_and_the_cursor() {
    let request = Request::new();
    let mut added = Vec::new();
    for id in 1..=1100 {
        added.push((id, 1, u64::from(id)));
        assert_eq!(request.add((id, 1, id.into())), id as i32);
        if [169, 170, 171, 339, 340, 341, 511, 512, 513, 1100].contains(&id) {
            assert_eq!(request.sent(), Some(added.clone()));
        }
    }
    request.set_cursor(170);
    assert_eq!(request.sent().map(|sent| sent.len()), Some(170));
    request.set_cursor(1100);
    assert_eq!(request.sent(), Some(added));
}

#[test]
fn random_walk_of_all_operations_matches_a_list_with_a_cursor() {
    let mut random = Random(0x1234_5678_9abc_def1);
    for _ in 0..50 {
        let request = Request::new();
        let (mut slots, mut cursor): (Vec<Item>, usize) = (Vec::new(), 0);
        for _ in 0..60 {
            match random.below(6) {
                0..=2 => {
                    let item =
                        (random.below(20) as u32 + 1, random.below(5) as u32 + 1, random.next());
                    slots.splice(cursor..(cursor + 1).min(slots.len()), [item]);
                    cursor += 1;
                    assert_eq!(request.add(item), cursor as i32);
                }
                3 => {
                    cursor = random.below(slots.len() + 1);
                    request.set_cursor(cursor as i32);
                }
                4 => {
                    let own: Vec<Item> = slots[..cursor].to_vec();
                    if cursor > 200 {
                        continue;
                    }
                    slots.splice(cursor..(cursor * 2).min(slots.len()), own);
                    cursor *= 2;
                    assert_eq!(request.merge(&request), 0);
                }
                _ => {
                    let other: Vec<Item> =
                        (1..=random.below(40) as u32).map(|id| (id, 1, random.next())).collect();
                    let end = (cursor + other.len()).min(slots.len());
                    slots.splice(cursor..end, other.iter().copied());
                    cursor += other.len();
                    assert_eq!(request.merge(&Request::of(&other)), 0);
                }
            }
            assert_eq!(request.cursor(), cursor as i32);
            let expected = (cursor > 0).then(|| model(&slots[..cursor]));
            assert_eq!(request.sent(), expected);
            assert_eq!(request.duplicate().sent(), expected);
        }
    }
}

#[test]
fn hundred_thousand_items_are_no_obstacle() {
    let mut random = Random(99);
    let mut added: Vec<Item> = (1..=100_000).map(|id| (id, 1, u64::from(id))).collect();
    random.shuffle(&mut added);
    let session = Session::new(Device::empty());
    assert_eq!(Request::of(&added).commit(0), 0);
    let objects = session.device(|device| device.commits.pop()).unwrap().objects;
    assert!(objects.len() == 100_000 && objects.is_sorted());
}
