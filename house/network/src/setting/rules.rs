//! Every setting: name, bounds, default, and where the default comes from.

use std::ops::RangeInclusive;

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
    /// Whether one space may have its own; else the network has one for all.
    pub of_space: bool,
}

/// How long a right of access lasts, in months from the referral.
pub const RIGHT_MONTHS: Setting = Setting {
    name: "right_months",
    text: "network-setting-right-months",
    least: 1,
    most: 36,
    default: 9,
    of_space: true,
};

/// How long a voucher may wait for its person, in days.
pub const VOUCHER_DAYS: Setting = Setting {
    name: "voucher_days",
    text: "network-setting-voucher-days",
    least: 7,
    most: 365,
    default: 90,
    of_space: true,
};

/// How long after the last contact a record is anonymised, in months.
pub const RETENTION_MONTHS: Setting = Setting {
    name: "retention_months",
    text: "network-setting-retention-months",
    least: 1,
    most: 60,
    default: 24,
    of_space: false,
};

/// Seats of a workshop, unless it says otherwise.
pub const WORKSHOP_SEATS: Setting = Setting {
    name: "workshop_seats",
    text: "network-setting-workshop-seats",
    least: 1,
    most: 30,
    default: 6,
    of_space: true,
};

/// Days without an answer after which a referral is to be looked at by the manager.
pub const ANSWER_DAYS: Setting = Setting {
    name: "answer_days",
    text: "network-setting-answer-days",
    least: 1,
    most: 60,
    default: 10,
    of_space: false,
};

/// Days out of sight after which a person with an open pathway is to be called.
pub const SILENCE_DAYS: Setting = Setting {
    name: "silence_days",
    text: "network-setting-silence-days",
    least: 7,
    most: 180,
    default: 30,
    of_space: true,
};

/// How long a message that left, or was given up, is kept, in days.
pub const MESSAGE_DAYS: Setting = Setting {
    name: "message_days",
    text: "network-setting-message-days",
    least: 7,
    most: 365,
    default: 90,
    of_space: false,
};

/// How long a screen stays open unused before it asks who is there, in minutes.
pub const LOCK_MINUTES: Setting = Setting {
    name: "lock_minutes",
    text: "network-setting-lock-minutes",
    least: 2,
    most: 480,
    default: 20,
    of_space: true,
};

/// Age from which nobody else has to agree that a person is received alone, in years.
pub const GUARDIAN_AGE: Setting = Setting {
    name: "guardian_age",
    text: "network-setting-guardian-age",
    least: 0,
    most: 18,
    default: 18,
    of_space: true,
};

/// The hour of the evening from which no text message leaves.
pub const QUIET_FROM_HOUR: Setting = Setting {
    name: "quiet_from_hour",
    text: "network-setting-quiet-from-hour",
    least: 0,
    most: 23,
    default: 20,
    of_space: true,
};

/// The hour of the morning until which none does.
pub const QUIET_UNTIL_HOUR: Setting = Setting {
    name: "quiet_until_hour",
    text: "network-setting-quiet-until-hour",
    least: 0,
    most: 23,
    default: 8,
    of_space: true,
};

/// Whether text messages wait on Sundays and public holidays too: 1 yes, 0 no.
pub const QUIET_SUNDAYS: Setting = Setting {
    name: "quiet_sundays",
    text: "network-setting-quiet-sundays",
    least: 0,
    most: 1,
    default: 1,
    of_space: true,
};

/// How long before a session the first reminder leaves, in hours; 0: none.
pub const REMINDER_HOURS: Setting = Setting {
    name: "reminder_hours",
    text: "network-setting-reminder-hours",
    least: 0,
    most: 168,
    default: 48,
    of_space: true,
};

/// Every setting, in the order of the screen.
pub const ALL: &[Setting] = &[
    RIGHT_MONTHS,
    VOUCHER_DAYS,
    ANSWER_DAYS,
    WORKSHOP_SEATS,
    SILENCE_DAYS,
    RETENTION_MONTHS,
    MESSAGE_DAYS,
    LOCK_MINUTES,
    GUARDIAN_AGE,
    REMINDER_HOURS,
    QUIET_FROM_HOUR,
    QUIET_UNTIL_HOUR,
    QUIET_SUNDAYS,
];

impl Setting {
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
