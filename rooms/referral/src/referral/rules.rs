//! Rules of a referral: its states, who may move it where, until when its voucher may be used.

use ground::{Day, Moment, PartnerId, PersonId, Refusal, SpaceId, Zone, choice::Choice as _};
use papers::Code;
use people::Identity;
use web::Language;

use super::ReferralId;

ground::choices! {
    /// Where a referral stands.
    State {
        Sent = "sent",
        /// Somebody of the space read it.
        Seen = "seen",
        /// The person came.
        Welcomed = "welcomed",
        /// A pathway was agreed.
        InProgress = "in_progress",
        Ended = "ended",
        /// Nobody came in time.
        Expired = "expired",
        /// The referrer or the space took it back.
        Withdrawn = "withdrawn",
    }
}

ground::choices! {
    /// What the person is sent for; the needs of the field (product book, section 5), few enough for a telephone.
    Reason {
        Equipment = "equipment",
        Connection = "connection",
        FirstSteps = "first_steps",
        Procedures = "procedures",
        Mailbox = "mailbox",
        Work = "work",
        Appointments = "appointments",
        Family = "family",
        School = "school",
        Safety = "safety",
        Operator = "operator",
        Other = "other",
    }
}

/// A move from one state to the next; made only by the transitions of [`State`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    from: State,
    to: State,
}

impl Step {
    pub fn from(self) -> State {
        self.from
    }

    pub fn to(self) -> State {
        self.to
    }
}

impl State {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("referral-state-{}", self.word().replace('_', "-"))
    }

    /// Nobody came yet, and somebody still may.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Sent | Self::Seen)
    }

    fn go(self, allowed: &[Self], to: Self, otherwise: &'static str) -> Result<Step, Refusal> {
        if allowed.contains(&self) { Ok(Step { from: self, to }) } else { Err(Refusal::because(otherwise)) }
    }

    /// Somebody of the space opens it for the first time.
    pub fn see(self) -> Result<Step, Refusal> {
        self.go(&[Self::Sent], Self::Seen, "referral-cannot-see")
    }

    /// The person came.
    pub fn welcome(self) -> Result<Step, Refusal> {
        self.go(&[Self::Sent, Self::Seen], Self::Welcomed, "referral-cannot-welcome")
    }

    /// The check-in that welcomed was a mistake.
    pub fn undo_welcome(self) -> Result<Step, Refusal> {
        self.go(&[Self::Welcomed], Self::Seen, "referral-cannot-undo-welcome")
    }

    /// A pathway was agreed.
    pub fn progress(self) -> Result<Step, Refusal> {
        self.go(&[Self::Welcomed], Self::InProgress, "referral-cannot-progress")
    }

    /// It is over; one whose person has a record may be ended though nobody checked them in.
    pub fn end(self, bound: bool) -> Result<Step, Refusal> {
        let from = [Self::Welcomed, Self::InProgress, Self::Sent, Self::Seen];
        self.go(if bound { &from } else { &from[..2] }, Self::Ended, "referral-cannot-end")
    }

    /// It was ended too early: it is again what it was.
    pub fn reopen(self, before: Self) -> Result<Step, Refusal> {
        self.go(&[Self::Ended], before, "referral-cannot-reopen")
    }

    /// Its time is over and nobody came.
    pub fn expire(self) -> Result<Step, Refusal> {
        self.go(&[Self::Sent, Self::Seen], Self::Expired, "referral-cannot-expire")
    }

    /// Its voucher may be used again.
    pub fn extend(self) -> Result<Step, Refusal> {
        self.go(&[Self::Expired], Self::Seen, "referral-cannot-extend")
    }

    pub fn withdraw(self) -> Result<Step, Refusal> {
        self.go(&[Self::Sent, Self::Seen], Self::Withdrawn, "referral-cannot-withdraw")
    }
}

impl Reason {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("referral-reason-{}", self.word().replace('_', "-"))
    }

    pub const fn pictogram(self) -> &'static str {
        match self {
            Self::Equipment => "computer",
            Self::Connection => "connection",
            Self::FirstSteps => "domain-device",
            Self::Procedures => "domain-administration",
            Self::Mailbox => "domain-mail",
            Self::Work => "domain-work",
            Self::Appointments => "appointment",
            Self::Family => "domain-communication",
            Self::School => "learning",
            Self::Safety => "domain-safety",
            Self::Operator => "phone",
            Self::Other => "other",
        }
    }
}

/// Who sends: a name, and ways to answer, if wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Referrer {
    pub name: String,
    pub email: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    /// The language of their form, and of what is written to them.
    pub language: Language,
}

/// What the person agreed that the referrer hears, beyond having been welcomed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Agreed {
    pub steps: bool,
    pub attendance: bool,
    pub autonomy: bool,
}

/// A referral about to be sent.
#[derive(Clone, PartialEq, Debug)]
pub struct NewReferral {
    pub id: ReferralId,
    pub partner: PartnerId,
    pub space: SpaceId,
    pub code: Code,
    pub who: Identity,
    pub reasons: Vec<Reason>,
    /// A few words; nothing on health or family.
    pub words: Option<String>,
    pub referrer: Referrer,
    pub agreed: Agreed,
    /// Last local day on which the voucher may be used.
    pub until: Day,
}

/// A referral, as kept.
#[derive(Clone, PartialEq, Debug)]
pub struct Referral {
    pub id: ReferralId,
    pub partner: PartnerId,
    pub partner_name: String,
    pub space: SpaceId,
    pub code: Code,
    /// As last written; see [`Referral::state_on`].
    pub state: State,
    /// What the referrer wrote; once the person has a record, what their record says.
    pub who: Identity,
    pub reasons: Vec<Reason>,
    pub words: Option<String>,
    pub referrer: Referrer,
    pub agreed: Agreed,
    pub sent_at: Moment,
    pub until: Day,
    pub seen_at: Option<Moment>,
    pub welcomed_at: Option<Moment>,
    pub progressed_at: Option<Moment>,
    /// When it ended, expired or was withdrawn.
    pub closed_at: Option<Moment>,
    pub person: Option<PersonId>,
}

impl Referral {
    /// The state on a local day: a voucher is over the day after its last, even before the program writes it down.
    pub fn state_on(&self, day: Day) -> State {
        if self.state.waits() && self.person.is_none() && day > self.until { State::Expired } else { self.state }
    }

    /// Whether its voucher still opens a right of access.
    ///
    /// # Errors
    /// Why not, in words for the receptionist.
    pub fn usable(&self, day: Day) -> Result<(), Refusal> {
        if self.person.is_some() {
            return Err(Refusal::because("referral-voucher-used"));
        }
        match self.state_on(day) {
            State::Sent | State::Seen => Ok(()),
            State::Expired => Err(Refusal::because("referral-voucher-expired")),
            State::Withdrawn => Err(Refusal::because("referral-voucher-withdrawn")),
            State::Welcomed | State::InProgress | State::Ended => Err(Refusal::because("referral-voucher-used")),
        }
    }

    /// Whether it has waited for an answer longer than `days`; whose person has a record was answered at the counter.
    pub fn is_late(&self, now: Moment, days: i64) -> bool {
        let waits = self.person.is_none() && self.state_on(now.day(&Zone::paris())).waits();
        waits && self.sent_at <= now.plus_days(-days)
    }

    /// The person has a record, and nobody wrote down that they came.
    pub fn is_unmet(&self) -> bool {
        self.person.is_some() && self.state.waits()
    }

    /// It was ended too early: it is again what it was.
    ///
    /// # Errors
    /// When it was not ended.
    pub fn reopen(&self) -> Result<Step, Refusal> {
        self.state.reopen(match (self.progressed_at, self.welcomed_at) {
            (Some(_), _) => State::InProgress,
            (None, Some(_)) => State::Welcomed,
            (None, None) => State::Seen,
        })
    }

    /// Whether who it was about has been forgotten.
    pub fn is_forgotten(&self) -> bool {
        self.who.display().is_empty()
    }

    /// The name as a referrer sees it again: their link may travel further than they think.
    pub fn discreet_name(&self) -> String {
        match self.who.last_name.chars().next() {
            Some(initial) => format!("{}\u{a0}{initial}.", self.who.first_name),
            None => self.who.first_name.clone(),
        }
    }
}

/// The last local day of something that lasts `months` from `day`.
pub fn months_after(day: Day, months: i64) -> Day {
    day.saturating_add(jiff::Span::new().months(months.clamp(0, 1200)))
}

/// The last local day of something that lasts `days` from `day`.
pub fn days_after(day: Day, days: i64) -> Day {
    day.saturating_add(jiff::Span::new().days(days.clamp(0, 36_500)))
}

/// How many referrals one personal link may send in ten minutes: more than the busiest structure sends, far less than a
/// program would (project's choice). How many in a day, and how many may wait at a time, are settings.
pub const MOST_IN_TEN_MINUTES: i64 = 10;

/// Days after which a referral that nobody came with forgets who it was about (project's choice: a quarter, so
/// that a voucher found late can still be understood).
pub const FORGET_DAYS: i64 = 90;
