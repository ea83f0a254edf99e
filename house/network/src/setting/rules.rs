//! Every setting: name, bounds, default, and where the default comes from.

use ground::Refusal;

/// A number that a network, or one space, may set from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting {
    pub name: &'static str,
    /// Id of the words that say what it rules, with its unit.
    pub text: &'static str,
    pub least: i64,
    pub most: i64,
    pub default: i64,
}

/// How long a right of access lasts, in months from the referral.
pub const RIGHT_MONTHS: Setting =
    Setting { name: "right_months", text: "network-setting-right-months", least: 1, most: 36, default: 9 };

/// How long a voucher may wait for its person, in days.
pub const VOUCHER_DAYS: Setting =
    Setting { name: "voucher_days", text: "network-setting-voucher-days", least: 7, most: 365, default: 90 };

/// How long after the last contact a record is anonymised, in months.
pub const RETENTION_MONTHS: Setting =
    Setting { name: "retention_months", text: "network-setting-retention-months", least: 1, most: 60, default: 24 };

/// Seats of a workshop, unless it says otherwise.
pub const WORKSHOP_SEATS: Setting =
    Setting { name: "workshop_seats", text: "network-setting-workshop-seats", least: 1, most: 30, default: 6 };

/// Days without an answer after which a referral is to be looked at by the manager.
pub const ANSWER_DAYS: Setting =
    Setting { name: "answer_days", text: "network-setting-answer-days", least: 1, most: 60, default: 10 };

/// Days out of sight after which a person with an open pathway is to be called.
pub const SILENCE_DAYS: Setting =
    Setting { name: "silence_days", text: "network-setting-silence-days", least: 7, most: 180, default: 30 };

/// How long a message that left, or was given up, is kept, in days.
pub const MESSAGE_DAYS: Setting =
    Setting { name: "message_days", text: "network-setting-message-days", least: 7, most: 365, default: 90 };

/// Every setting, in the order of the screen.
pub const ALL: &[Setting] =
    &[RIGHT_MONTHS, VOUCHER_DAYS, ANSWER_DAYS, WORKSHOP_SEATS, SILENCE_DAYS, RETENTION_MONTHS, MESSAGE_DAYS];

impl Setting {
    pub fn named(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|setting| setting.name == name)
    }

    /// Id of the words that say where the default comes from.
    pub fn source(self) -> String {
        format!("{}-source", self.text)
    }

    /// # Errors
    /// A refusal when the value is out of bounds.
    pub fn check(self, value: i64) -> Result<i64, Refusal> {
        if (self.least..=self.most).contains(&value) {
            return Ok(value);
        }
        Err(Refusal::of("value", "network-setting-bounds")
            .with("least", self.least.to_string())
            .with("most", self.most.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn defaults_are_within_their_own_bounds() {
        for setting in ALL {
            assert!(setting.check(setting.default).is_ok(), "{}", setting.name);
            assert!(setting.check(setting.most + 1).is_err(), "{}", setting.name);
        }
    }
}
