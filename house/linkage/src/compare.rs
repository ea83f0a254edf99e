//! Comparing two records: one level for each comparison.

use strsim::{jaro_winkler, osa_distance};

use crate::{
    level::{Comparison, Level, Pattern},
    record::{Name, Record},
};

/// The pattern of two records; their order does not matter.
pub fn compare(a: &Record, b: &Record) -> Pattern {
    let mut levels = [Level::Missing; 8];
    let mut put = |of: Comparison, level: Level| levels[of as usize] = level;
    let [first, last, order] = names(a, b);
    put(Comparison::FirstName, first);
    put(Comparison::LastName, last);
    put(Comparison::Order, order);
    if let (Some(x), Some(y)) = (a.born, b.born) {
        put(Comparison::BirthDate, x.compare(y));
    }
    put(Comparison::Town, town(a, b));
    put(Comparison::Address, address(a, b));
    put(Comparison::Email, email(a, b));
    put(Comparison::Phone, phone(&a.phone, &b.phone));
    Pattern::new(levels)
}

/// First name, family name and their order: straight, or inverted where that agrees better.
fn names(a: &Record, b: &Record) -> [Level; 3] {
    let straight = [name(&a.first, &b.first), name(&a.last, &b.last)];
    if straight[0] == Level::Same && straight[1] == Level::Same {
        return [Level::Same, Level::Same, Level::Same];
    }
    let crossed = [name(&a.first, &b.last), name(&a.last, &b.first)];
    let agrees = |level: Level| level != Level::Missing && level <= Level::Close;
    let inverted = (agrees(crossed[0]) && agrees(crossed[1]) && cost(crossed) < cost(straight))
        || (crossed.contains(&Level::Same)
            && crossed.contains(&Level::Missing)
            && straight.iter().all(|level| matches!(level, Level::Missing | Level::Far | Level::Different)));
    if inverted {
        // Which of the two is the family name is unknown: the weaker level goes to the first name.
        let [x, y] = crossed;
        return [x.max(y), x.min(y), Level::Different];
    }
    let known = straight.iter().all(|level| *level != Level::Missing);
    [straight[0], straight[1], if known { Level::Same } else { Level::Missing }]
}

fn cost(levels: [Level; 2]) -> usize {
    levels.into_iter().map(|level| level as usize).sum()
}

fn name(a: &Name, b: &Name) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::Missing;
    }
    // Jaro's greedy matching may depend on the order, and the level must not.
    let (a, b) = if a.whole <= b.whole { (a, b) } else { (b, a) };
    if a.whole == b.whole {
        return Level::Same;
    }
    if !a.sound.is_empty() && a.sound == b.sound {
        return Level::Sound;
    }
    let likeness = jaro_winkler(&a.whole, &b.whole);
    let slips = osa_distance(&a.whole, &b.whole);
    let (short, long) = lengths(&a.whole, &b.whole);
    if (short >= 4 && slips <= 1) || (short >= 7 && slips <= 2) || likeness >= 0.93 {
        return Level::Close;
    }
    if share_a_part(a, b) || opens(&a.whole, &b.whole) || opens(&a.sound, &b.sound) {
        return Level::Part;
    }
    if likeness >= 0.82 || slips * 5 <= long * 2 { Level::Far } else { Level::Different }
}

fn lengths(a: &str, b: &str) -> (usize, usize) {
    let (x, y) = (a.chars().count(), b.chars().count());
    (x.min(y), x.max(y))
}

/// Whether two compound names have a part in common, by its letters or its sound.
fn share_a_part(a: &Name, b: &Name) -> bool {
    let compound = a.parts.len() > 1 || b.parts.len() > 1 || a.parts.iter().chain(&b.parts).any(|p| p.joined != p.bare);
    let long = |text: &str| text.len() >= 3;
    compound
        && (a.parts.iter().any(|x| b.parts.iter().any(|y| long(&x.bare) && x.bare == y.bare))
            || a.sounds.iter().any(|x| long(x) && b.sounds.contains(x)))
}

/// Whether the shorter, of three letters at least or an initial, begins the longer.
fn opens(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    matches!(short.chars().count(), 1 | 3..) && long.starts_with(short)
}

/// Postal code and commune: both the same, the same as far as known, one slip, one of the two, or neither.
fn town(a: &Record, b: &Record) -> Level {
    match (place(&a.postal, &b.postal), place(&a.commune, &b.commune)) {
        (Level::Missing, level) | (level, Level::Missing) => level,
        (Level::Same, Level::Same) => Level::Same,
        (Level::Same, Level::Close) | (Level::Close, Level::Same) => Level::Close,
        (Level::Same, _) | (_, Level::Same) => Level::Part,
        (Level::Close, Level::Close) => Level::Far,
        _ => Level::Different,
    }
}

fn place(a: &str, b: &str) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::Missing;
    }
    if a == b {
        return Level::Same;
    }
    let (_, long) = lengths(a, b);
    if osa_distance(a, b) * 4 <= long { Level::Close } else { Level::Different }
}

/// The street and its number: a street alone that agrees is only a part when the numbers differ.
fn address(a: &Record, b: &Record) -> Level {
    if a.address.is_empty() || b.address.is_empty() {
        return Level::Missing;
    }
    let numbers = a.numbers.is_empty() || b.numbers.is_empty() || a.numbers == b.numbers;
    if a.address == b.address {
        return if numbers { Level::Same } else { Level::Part };
    }
    let (x, y) = if a.address <= b.address { (&a.address, &b.address) } else { (&b.address, &a.address) };
    let slips = osa_distance(x, y);
    let (_, long) = lengths(x, y);
    if slips * 5 <= long {
        return if numbers { Level::Close } else { Level::Far };
    }
    if x.len() >= 6 && y.len() >= 6 && (x.contains(y.as_str()) || y.contains(x.as_str())) && numbers {
        return Level::Part;
    }
    if slips * 3 <= long { Level::Far } else { Level::Different }
}

fn email(a: &Record, b: &Record) -> Level {
    if a.email.is_empty() || b.email.is_empty() {
        return Level::Missing;
    }
    if a.email == b.email {
        return Level::Same;
    }
    let slips = osa_distance(&a.email, &b.email);
    if slips <= 2 || slips * 6 <= lengths(&a.email, &b.email).1 {
        return Level::Close;
    }
    if a.mailbox() == b.mailbox() {
        return Level::Part;
    }
    if osa_distance(a.mailbox(), b.mailbox()) <= 2 && a.mailbox().len().min(b.mailbox().len()) >= 6 {
        return Level::Far;
    }
    Level::Different
}

fn phone(a: &str, b: &str) -> Level {
    if a.is_empty() || b.is_empty() {
        return Level::Missing;
    }
    if a == b {
        return Level::Same;
    }
    if osa_distance(a, b) <= 1 { Level::Close } else { Level::Different }
}
