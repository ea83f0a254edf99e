//! Levels: how well two values agree, and the pattern of all comparisons of a pair.

/// What is compared, in the order of a [`Pattern`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    FirstName,
    LastName,
    /// Whether the two names stand in the same order; `Different` when one row has them inverted.
    Order,
    BirthDate,
    /// Postal code and commune together, since one nearly tells the other.
    Town,
    Address,
    Email,
    Phone,
}

impl Comparison {
    pub const ALL: [Comparison; 8] = [
        Comparison::FirstName,
        Comparison::LastName,
        Comparison::Order,
        Comparison::BirthDate,
        Comparison::Town,
        Comparison::Address,
        Comparison::Email,
        Comparison::Phone,
    ];
}

impl Comparison {
    /// A stable name, for texts and stores.
    pub fn word(self) -> &'static str {
        match self {
            Comparison::FirstName => "first-name",
            Comparison::LastName => "last-name",
            Comparison::Order => "order",
            Comparison::BirthDate => "birth-date",
            Comparison::Town => "town",
            Comparison::Address => "address",
            Comparison::Email => "email",
            Comparison::Phone => "phone",
        }
    }
}

/// How well two values agree, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// One of the two is unknown: it speaks neither for nor against.
    Missing,
    Same,
    /// Another spelling of the same sound.
    Sound,
    /// A typing error away.
    Close,
    /// A part in common, or one of two things compared together.
    Part,
    /// A resemblance.
    Far,
    Different,
}

/// Number of levels, `Missing` included.
pub const LEVELS: usize = 7;

impl Level {
    pub const ALL: [Level; LEVELS] =
        [Level::Missing, Level::Same, Level::Sound, Level::Close, Level::Part, Level::Far, Level::Different];
}

impl Level {
    /// A stable name, for texts and stores.
    pub fn word(self) -> &'static str {
        match self {
            Level::Missing => "missing",
            Level::Same => "same",
            Level::Sound => "sound",
            Level::Close => "close",
            Level::Part => "part",
            Level::Far => "far",
            Level::Different => "different",
        }
    }
}

/// The levels of all comparisons of a pair, four bits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern(u32);

impl Pattern {
    pub fn new(levels: [Level; 8]) -> Pattern {
        Pattern(levels.into_iter().enumerate().fold(0, |all, (at, level)| all | (level as u32) << (4 * at)))
    }

    pub fn level(self, of: Comparison) -> Level {
        Level::ALL[(self.0 >> (4 * of as u32) & 15) as usize]
    }

    /// Each comparison whose two values are known.
    pub fn known(self) -> impl Iterator<Item = (Comparison, Level)> {
        let levels = Comparison::ALL.into_iter().map(move |of| (of, self.level(of)));
        levels.filter(|(_, level)| *level != Level::Missing)
    }
}
