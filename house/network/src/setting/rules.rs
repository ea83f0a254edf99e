//! Rules of settings: within their bounds, dated, of the network or of one space.

use std::ops::RangeInclusive;

use ground::Refusal;

pub use super::list::*;

/// A number that a network, or one space, may set from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting {
    pub name: &'static str,
    /// Id of the words that say what it rules, with its unit.
    pub text: &'static str,
    pub least: i64,
    pub most: i64,
    pub default: i64,
    /// Whether one space may have its own; else the network has one for all.
    pub of_space: bool,
}

impl Setting {
    /// One that each space may have its own of, between `least` and `most`.
    pub(super) const fn of_each_space(
        name: &'static str,
        text: &'static str,
        (least, most): (i64, i64),
        default: i64,
    ) -> Self {
        Self { name, text, least, most, default, of_space: true }
    }

    /// One that holds for the whole network.
    pub(super) const fn of_network(name: &'static str, text: &'static str, bounds: (i64, i64), default: i64) -> Self {
        Self { of_space: false, ..Self::of_each_space(name, text, bounds, default) }
    }

    pub fn named(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|setting| setting.name == name)
    }

    /// Id of the words that say where the default comes from.
    pub fn source(self) -> String {
        format!("{}-source", self.text)
    }

    /// What may be set.
    pub const fn bounds(self) -> RangeInclusive<i64> {
        self.least..=self.most
    }

    /// Whether it may be set for one space.
    ///
    /// # Errors
    /// A refusal when the network has one for all.
    pub fn of_space(self) -> Result<(), Refusal> {
        if self.of_space { Ok(()) } else { Err(Refusal::of("space", "network-settings-of-network")) }
    }
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn defaults_are_within_their_own_bounds() {
        for setting in ALL {
            assert!(setting.bounds().contains(&setting.default), "{}", setting.name);
        }
    }
}
