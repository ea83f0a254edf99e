//! Tells what happened to a person's referral, on their timeline.

use facts::{Fact, referral::Referral as Happened};
use people::{Line, Teller};
use store::Right;
use web::Speech;

/// The words of this room on a timeline.
#[derive(Clone, Copy, Default, Debug)]
pub struct ReferralTeller;

impl Teller for ReferralTeller {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Referral(happened) = fact else { return None };
        let text = match happened {
            Happened::Sent { .. } => "referral-told-sent",
            Happened::Bound { .. } => "referral-told-bound",
            Happened::Welcomed { .. } => "referral-told-welcomed",
            Happened::WelcomeUndone { .. } => "referral-told-welcome-undone",
            Happened::Ended { .. } => "referral-told-ended",
            Happened::Reopened { .. } => "referral-told-reopened",
            Happened::Withdrawn { .. } => "referral-told-withdrawn",
            Happened::Expired { .. } => "referral-told-expired",
            Happened::Renewal { step, .. } => match step.as_str() {
                "asked" => "referral-told-renewal-asked",
                "agreed" => "referral-told-renewal-agreed",
                "declined" => "referral-told-renewal-declined",
                "kept" => "referral-told-renewal-kept",
                _ => "referral-told-renewal-ended",
            },
            Happened::Questioned { by, .. } if by == "referrer" => "referral-told-asked-by-referrer",
            Happened::Questioned { .. } => "referral-told-asked-by-space",
            // The pathway tells its own agreement; reading and prolonging are the team's affair.
            Happened::Seen { .. } | Happened::InProgress { .. } | Happened::Extended { .. } => return None,
        };
        Some(Line { text: t.say(text), pictogram: "referral" })
    }
}
