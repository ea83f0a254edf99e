//! Facts about referrals: sent by a partner, answered by the space.

crate::facts! {
    /// What happens to a referral.
    Referral {
        "referral.sent" 1 Sent { referral: crate::Thing, partner: crate::Thing },
        "referral.seen" 1 Seen { referral: crate::Thing },
        /// The person came with the voucher and has a record.
        "referral.bound" 1 Bound { referral: crate::Thing, partner: crate::Thing },
        "referral.welcomed" 1 Welcomed { referral: crate::Thing },
        /// The check-in that welcomed was a mistake.
        "referral.welcome_undone" 1 WelcomeUndone { referral: crate::Thing },
        "referral.in_progress" 1 InProgress { referral: crate::Thing },
        "referral.ended" 1 Ended { referral: crate::Thing },
        "referral.reopened" 1 Reopened { referral: crate::Thing },
        /// `by`: referrer, space, program.
        "referral.withdrawn" 1 Withdrawn { referral: crate::Thing, by: String },
        "referral.expired" 1 Expired { referral: crate::Thing },
        /// An expired voucher may be used again, until a local day.
        "referral.extended" 1 Extended { referral: crate::Thing, until: String },
        /// A right of access ends; `step`: asked, agreed, declined, kept, ended.
        "referral.renewal" 1 Renewal { referral: crate::Thing, right: crate::Thing, step: String },
        /// Something was asked or answered; `by`: space, referrer.
        "referral.questioned" 1 Questioned { referral: crate::Thing, by: String },
    }
}
