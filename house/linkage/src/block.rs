//! Blocks: the pairs worth comparing, those that share a key.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::record::{Name, Record};

/// Rows of one block that are all compared with each other: the first of these for which the pairs of all blocks stay
/// within what [`most`] allows.
const WHOLE: [usize; 4] = [40, 20, 10, 5];
/// In a larger block, how many neighbours each row meets, once sorted by name and birth
/// (the sorted neighbourhood of Hernández and Stolfo 1995).
const NEIGHBOURS: usize = 10;

/// The pairs (a < b) that share a key, sorted, without repeats.
pub fn candidates(records: &[Record]) -> Vec<(u32, u32)> {
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(records.len() * 20);
    for (row, record) in (0u32..).zip(records) {
        keys(record, &mut |key| keyed.push((key, row)));
    }
    keyed.sort_unstable();
    keyed.dedup();
    let order = neighbourhood(records);
    let whole = whole(&keyed, most(records.len()));
    let mut pairs = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        let mut rows: Vec<u32> = block.iter().map(|(_, row)| *row).collect();
        let reach = if rows.len() <= whole {
            rows.len()
        } else {
            rows.sort_unstable_by_key(|row| order[*row as usize]);
            NEIGHBOURS.min(whole)
        };
        for (at, a) in rows.iter().enumerate() {
            pairs.extend(rows[at + 1..].iter().take(reach).map(|b| (*a.min(b), *a.max(b))));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Pairs of all blocks that are worth their time, before those that several blocks give are counted once.
fn most(rows: usize) -> usize {
    1_000_000 + 60 * rows
}

/// How large a block may be to be compared whole.
fn whole(keyed: &[(u64, u32)], most: usize) -> usize {
    let sizes: Vec<usize> = keyed.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len).collect();
    let pairs = |whole: usize| -> usize {
        sizes.iter().map(|rows| if *rows <= whole { rows * rows / 2 } else { rows * NEIGHBOURS.min(whole) }).sum()
    };
    WHOLE.into_iter().find(|whole| pairs(*whole) <= most).unwrap_or(WHOLE[WHOLE.len() - 1])
}

/// The rank of each row by the sound of its names and its birth.
fn neighbourhood(records: &[Record]) -> Vec<u32> {
    let mut rows: Vec<u32> = (0u32..).take(records.len()).collect();
    rows.sort_by_cached_key(|row| {
        let record = &records[*row as usize];
        let (a, b) = (&record.first.sound, &record.last.sound);
        (a.min(b).clone(), a.max(b).clone(), record.born, record.phone.clone())
    });
    let mut rank = vec![0; rows.len()];
    for (at, row) in (0u32..).zip(rows) {
        rank[row as usize] = at;
    }
    rank
}

/// Everything that a row may share with another row of the same person.
fn keys(record: &Record, give: &mut impl FnMut(u64)) {
    let mut key = |kind: &str, parts: &[&str]| {
        let mut hasher = DefaultHasher::new();
        (kind, parts).hash(&mut hasher);
        give(hasher.finish());
    };
    let heard: Vec<&str> = sounds(&record.first).chain(sounds(&record.last)).collect();
    for x in sounds(&record.first) {
        for y in sounds(&record.last) {
            key("names", &[start(x, 3).min(start(y, 3)), start(x, 3).max(start(y, 3))]);
            key("names", &[x.min(y), x.max(y)]);
        }
    }
    birth_keys(record, &heard, &mut key);
    home_keys(record, &heard, &mut key);
    if !record.email.is_empty() {
        key("email", &[&record.email]);
        key("mailbox", &[record.mailbox()]);
        key("mailbox opens", &[start(&record.email, 5)]);
        key("mailbox and host", &[start(&record.email, 2), record.email.split('@').nth(1).unwrap_or_default()]);
    }
    if !record.phone.is_empty() {
        key("phone", &[&record.phone]);
        key("phone opens", &[start(&record.phone, 6)]);
        key("phone ends", &[&record.phone[3..]]);
    }
}

fn birth_keys(record: &Record, sounds: &[&str], key: &mut impl FnMut(&str, &[&str])) {
    let Some(born) = record.born else { return };
    let digits = born.digits();
    let year = &digits[..4];
    for sound in sounds {
        key("year and name", &[year, start(sound, 3)]);
    }
    if let Some((month, day)) = born.day {
        key("birth", &[year, &month.min(day).to_string(), &month.max(day).to_string()]);
        key("year and month", &[&digits[..6]]);
        key("year and day", &[year, &digits[6..]]);
        key("day and decade", &[&digits[..3], &digits[4..]]);
        key("day and unit", &[&digits[3..]]);
        for sound in sounds {
            key("day and name", &[&digits[4..], start(sound, 2)]);
        }
    }
}

fn home_keys(record: &Record, sounds: &[&str], key: &mut impl FnMut(&str, &[&str])) {
    for place in [&record.postal, &record.commune].into_iter().filter(|place| !place.is_empty()) {
        for sound in sounds {
            key("place and name", &[place, start(sound, 3)]);
        }
    }
    if record.address.len() >= 4 {
        key("address", &[&record.home()]);
        key("address and place", &[start(&record.address, 6), &record.postal]);
        key("address and place", &[start(&record.address, 6), &record.commune]);
        for sound in sounds {
            key("address and name", &[start(&record.address, 4), start(sound, 2)]);
        }
    }
}

/// The sound of a name, whole and in parts.
fn sounds(name: &Name) -> impl Iterator<Item = &str> {
    name.sounds.iter().chain([&name.sound]).map(String::as_str).filter(|sound| !sound.is_empty())
}

fn start(text: &str, letters: usize) -> &str {
    text.char_indices().nth(letters).map_or(text, |(end, _)| &text[..end])
}
