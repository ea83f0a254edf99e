//! Likeness: how probable it is that two records are one person, and why.
//!
//! A sum of fixed weights, in hundredths, clamped to 0..=100. They are a judgement, to be fitted
//! on reviewed pairs later. Same names and year give 86; the same with the phone, 100; twins at
//! one address and phone, 74 (their given names speak against it).
//!
//! | fact | weight |
//! |---|---|
//! | family name: same, or as [`Match::percent`] | 34 |
//! | given name: same, or as [`Match::percent`] | 30 |
//! | family name different / given name different | −10 / −20 |
//! | the two names are swapped | −4 |
//! | birth year: same / one or two years apart / mistyped / different | 22 / 12 / 10 / −18 |
//! | phone: same (a shared phone is normal, so another phone says nothing) | 26 |
//! | commune: same | 6 |
//!
//! What is unknown on either side counts for nothing.

use strsim::{jaro_winkler, osa_distance};

use crate::{
    fold::{Part, fold, parts},
    sound::sound,
};

/// From this score two records are probably one person.
pub const PROBABLE: u8 = 75;
/// From this score two records deserve a look.
pub const POSSIBLE: u8 = 55;

const FAMILY: i32 = 34;
const GIVEN: i32 = 30;
const OTHER_FAMILY: i32 = -10;
const OTHER_GIVEN: i32 = -20;
const SWAPPED: i32 = -4;
const SAME_YEAR: i32 = 22;
const NEAR_YEAR: i32 = 12;
const MISTYPED_YEAR: i32 = 10;
const OTHER_YEAR: i32 = -18;
const SAME_PHONE: i32 = 26;
const SAME_COMMUNE: i32 = 6;

/// What is known of a person when looking for another record of theirs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Identity<'a> {
    pub first: &'a str,
    pub last: &'a str,
    pub birth_year: Option<i16>,
    /// As written; only the last nine digits count (`+33 6…` = `06…`), fewer than eight are ignored.
    pub phone: Option<&'a str>,
    /// Name or code, compared folded.
    pub commune: Option<&'a str>,
}

/// How two names agree, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same letters once folded, with or without a space (Ben Ali, Benali).
    Same,
    /// Another spelling of the same sound (Mohamed, Muhammed).
    Sound,
    /// A typing error away, or nearly (Jaro-Winkler of 0.9 or more).
    Close,
    /// One part in common (Diallo Barry, Barry).
    Part,
    /// One begins the other, by its letters (Fatou, Fatoumata) or its sound (Fatouma, Fatimata).
    Short,
}

impl Match {
    /// The share of a name's weight that this match earns.
    pub fn percent(self) -> u8 {
        match self {
            Match::Same => 100,
            Match::Sound => 90,
            Match::Close => 80,
            Match::Part | Match::Short => 70,
        }
    }
}

/// A fact that counted, for or against. Texts are made by whoever shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Family(Match),
    Given(Match),
    /// The given name of one is the family name of the other; `Family` and `Given` say how well.
    Inverted,
    SameYear,
    /// One or two years apart.
    NearYear,
    /// One digit differs, or two neighbours are swapped.
    MistypedYear,
    SamePhone,
    SameCommune,
    OtherFamily,
    OtherGiven,
    OtherYear,
}

/// A score of 0 to 100 and the facts behind it, names first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    pub score: u8,
    pub reasons: Vec<Reason>,
}

/// Compares two people; the order of the two does not matter.
pub fn likeness(a: &Identity, b: &Identity) -> Likeness {
    let (mut score, mut reasons) = names(a, b);
    let facts = [years(a, b), phones(a, b), communes(a, b)];
    for (weight, reason) in facts.into_iter().flatten() {
        score += weight;
        reasons.push(reason);
    }
    Likeness { score: u8::try_from(score.clamp(0, 100)).unwrap_or_default(), reasons }
}

/// The two names, straight or swapped, whichever agrees better.
fn names(a: &Identity, b: &Identity) -> (i32, Vec<Reason>) {
    let (mut straight, mut reasons) = (0, Vec::with_capacity(4));
    for (weight, reason) in [family(a.last, b.last), given(a.first, b.first)].into_iter().flatten() {
        straight += weight;
        reasons.push(reason);
    }
    let crossed = (compare(a.last, b.first), compare(a.first, b.last));
    if let (Compared::Alike(x), Compared::Alike(y)) = crossed {
        // Which of the two is the family name is unknown: the weaker match takes the greater
        // weight, so that comparing in the other order gives the same score.
        let (weaker, stronger) = (x.max(y), x.min(y));
        let swapped = share(FAMILY, weaker) + share(GIVEN, stronger) + SWAPPED;
        if swapped > straight {
            let how = [Reason::Inverted, Reason::Family(weaker), Reason::Given(stronger)];
            return (swapped, how.to_vec());
        }
    }
    (straight, reasons)
}

fn family(a: &str, b: &str) -> Option<(i32, Reason)> {
    match compare(a, b) {
        Compared::Unknown => None,
        Compared::Alike(how) => Some((share(FAMILY, how), Reason::Family(how))),
        Compared::Other => Some((OTHER_FAMILY, Reason::OtherFamily)),
    }
}

fn given(a: &str, b: &str) -> Option<(i32, Reason)> {
    match compare(a, b) {
        Compared::Unknown => None,
        Compared::Alike(how) => Some((share(GIVEN, how), Reason::Given(how))),
        Compared::Other => Some((OTHER_GIVEN, Reason::OtherGiven)),
    }
}

fn share(weight: i32, how: Match) -> i32 {
    weight * i32::from(how.percent()) / 100
}

enum Compared {
    Unknown,
    Alike(Match),
    Other,
}

fn compare(a: &str, b: &str) -> Compared {
    let (a_parts, b_parts) = (parts(a), parts(b));
    if a_parts.is_empty() || b_parts.is_empty() {
        return Compared::Unknown;
    }
    let whole = |name: &[Part]| name.iter().map(|p| p.joined.as_str()).collect::<String>();
    let (a, b) = (whole(&a_parts), whole(&b_parts));
    // Jaro's greedy matching may depend on the order, and the likeness must not.
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    if a == b {
        return Compared::Alike(Match::Same);
    }
    let (heard_a, heard_b) = (sound(&a), sound(&b));
    if heard_a == heard_b {
        return Compared::Alike(Match::Sound);
    }
    let shortest = a.chars().count().min(b.chars().count());
    if jaro_winkler(&a, &b) >= 0.9 || (shortest >= 4 && osa_distance(&a, &b) <= 1) {
        return Compared::Alike(Match::Close);
    }
    if a_parts.iter().any(|x| b_parts.iter().any(|y| share_a_part(x, y))) {
        return Compared::Alike(Match::Part);
    }
    if one_opens(&a, &b) || one_opens(&heard_a, &heard_b) {
        return Compared::Alike(Match::Short);
    }
    Compared::Other
}

fn share_a_part(x: &Part, y: &Part) -> bool {
    let same = |a: &str, b: &str| a.len().min(b.len()) >= 2 && (a == b || sound(a) == sound(b));
    let any = |a: &str| same(a, &y.joined) || same(a, &y.bare);
    any(&x.joined) || any(&x.bare)
}

/// Whether the shorter, of three letters or sounds at least, begins the longer.
fn one_opens(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= 3 && long.starts_with(short)
}

fn years(a: &Identity, b: &Identity) -> Option<(i32, Reason)> {
    let (a, b) = (a.birth_year?, b.birth_year?);
    Some(match a.abs_diff(b) {
        0 => (SAME_YEAR, Reason::SameYear),
        1 | 2 => (NEAR_YEAR, Reason::NearYear),
        _ if mistyped(a, b) => (MISTYPED_YEAR, Reason::MistypedYear),
        _ => (OTHER_YEAR, Reason::OtherYear),
    })
}

/// Whether two years differ by one digit typed wrong (1968, 1978) or two neighbours swapped
/// (1978, 1987), the century aside.
pub(crate) fn mistyped(a: i16, b: i16) -> bool {
    let (a_tens, a_ones, b_tens, b_ones) = (a / 10 % 10, a % 10, b / 10 % 10, b % 10);
    let one = (a_tens == b_tens) != (a_ones == b_ones);
    a / 100 == b / 100 && (one || (a_tens == b_ones && a_ones == b_tens))
}

fn phones(a: &Identity, b: &Identity) -> Option<(i32, Reason)> {
    let (a, b) = (national(a.phone?)?, national(b.phone?)?);
    (a == b).then_some((SAME_PHONE, Reason::SamePhone))
}

/// The last nine digits; none when there are fewer than eight (a short number, a note).
fn national(phone: &str) -> Option<Vec<char>> {
    let last: Vec<char> = phone.chars().rev().filter(char::is_ascii_digit).take(9).collect();
    (last.len() >= 8).then_some(last)
}

fn communes(a: &Identity, b: &Identity) -> Option<(i32, Reason)> {
    let (a, b) = (fold(a.commune?), fold(b.commune?));
    (!a.is_empty() && a == b).then_some((SAME_COMMUNE, Reason::SameCommune))
}
