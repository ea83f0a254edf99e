//! How attendance walks a step: under way from the first session, done when the series is over and was mostly attended.

use ground::Uuid;
use people::port::Series;

/// How far attendance has brought a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Walk {
    /// The person was at no session yet.
    NotBegun,
    /// Begun; the last session attended.
    Begun(Uuid),
    /// Walked to the end; the last session attended.
    Done(Uuid),
}

/// How far a series has brought a person: done once every session that was not cancelled has been held and they were
/// at more than half of them; a single session counts at once.
///
/// The half is the project's assumption: no programme read so far says how many of the six sessions of an initiation
/// make it followed. Missing one or two for a doctor or a child must not undo it; coming twice is not following it. A
/// colleague may always close or open the step by hand. Sessions attended in a group before moving to this one count.
pub fn walk(series: &Series) -> Walk {
    let mut attended = series.sessions.iter().filter(|lived| lived.held && lived.present);
    let count = attended.clone().count() + series.before;
    let Some(last) = attended.next_back() else { return Walk::NotBegun };
    let is_over = series.sessions.iter().all(|lived| lived.held);
    if is_over && 2 * count > series.sessions.len() { Walk::Done(last.session) } else { Walk::Begun(last.session) }
}

#[cfg(test)]
mod tests {
    use people::port::Lived;
    use proptest::prelude::*;

    use super::*;

    /// A series by signs: `P` present, `A` absent, `.` still to come.
    fn series(signs: &str, before: usize) -> Series {
        let lived = |(at, sign)| Lived { session: Uuid::from_u128(at), held: sign != '.', present: sign == 'P' };
        Series { module: "initiation".into(), sessions: (1..).zip(signs.chars()).map(lived).collect(), before }
    }

    #[test]
    fn a_series_is_walked_when_it_is_over_and_mostly_attended() {
        let at = Uuid::from_u128;
        assert_eq!(walk(&series("P", 0)), Walk::Done(at(1)), "a single session counts at once");
        assert_eq!(walk(&series("A", 0)), Walk::NotBegun);
        assert_eq!(walk(&series("......", 0)), Walk::NotBegun);
        assert_eq!(walk(&series("P.....", 0)), Walk::Begun(at(1)));
        assert_eq!(walk(&series("PPPPP.", 0)), Walk::Begun(at(5)), "the last session is still to come");
        assert_eq!(walk(&series("PPAPPA", 0)), Walk::Done(at(5)), "absent from the last one, and yet done");
        assert_eq!(walk(&series("PPPAAA", 0)), Walk::Begun(at(3)), "half is not most");
        assert_eq!(walk(&series("AAAPPP", 3)), Walk::Done(at(6)), "three more with the group before");
    }

    proptest! {
        #[test]
        fn another_session_attended_never_sets_back(signs in "[PA.]{1,8}", at in 0..8_usize) {
            let better: String =
                signs.chars().enumerate().map(|(n, sign)| if n == at && sign == 'A' { 'P' } else { sign }).collect();
            let rank = |walk| match walk { Walk::NotBegun => 0, Walk::Begun(_) => 1, Walk::Done(_) => 2 };
            prop_assert!(rank(walk(&series(&better, 0))) >= rank(walk(&series(&signs, 0))));
        }
    }
}
