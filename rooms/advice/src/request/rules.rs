//! Rules of a request: closed once, with its minutes, what it was about and what became of it.

use ground::{Moment, PartnerId, PersonId, Refusal, SpaceId, choice::Choice as _};
use skills::report::{Autonomy, Equipment, PlaceKind, Redirection, Theme};

ground::id!(
    /// One request of a person.
    RequestId
);

ground::choices! {
    /// What a person asks.
    Kind {
        Cv = "cv",
        Procedure = "procedure",
        Operator = "operator",
        Bill = "bill",
        Account = "account",
        Device = "device",
        Health = "health",
        Housing = "housing",
        Work = "work",
        Family = "family",
        Other = "other",
    }
}

ground::choices! {
    /// Where it is worked on.
    Place { Room = "room", Phone = "phone", Visio = "visio", Outreach = "outreach", Home = "home" }
}

ground::choices! {
    /// What became of it.
    Outcome {
        Settled = "settled",
        /// Something waits elsewhere: an answer, a document.
        Started = "started",
        Redirected = "redirected",
        Impossible = "impossible",
        Dropped = "dropped",
    }
}

impl Kind {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("advice-kind-{}", self.word())
    }

    pub const fn pictogram(self) -> &'static str {
        match self {
            Self::Cv => "domain-documents",
            Self::Work => "domain-work",
            Self::Procedure => "domain-administration",
            Self::Operator => "phone",
            Self::Bill => "shop",
            Self::Account => "lock",
            Self::Device => "computer",
            Self::Health => "domain-health",
            Self::Housing => "home",
            Self::Family => "person",
            Self::Other => "other",
        }
    }

    /// What such a request is mostly about: chosen beforehand when it is closed.
    pub const fn themes(self) -> &'static [Theme] {
        match self {
            Self::Cv => &[Theme::Office, Theme::Employment],
            Self::Procedure => &[Theme::Procedures],
            Self::Operator => &[Theme::Procedures, Theme::Money],
            Self::Bill => &[Theme::Buying, Theme::Money],
            Self::Account => &[Theme::Email, Theme::Safety],
            Self::Device => &[Theme::Handling, Theme::Repair],
            Self::Health => &[Theme::Health, Theme::SocialHealth],
            Self::Housing => &[Theme::Procedures, Theme::Housing],
            Self::Work => &[Theme::Employment, Theme::WorkTraining],
            Self::Family => &[Theme::Schooling, Theme::Family],
            Self::Other => &[],
        }
    }

    /// With what, mostly.
    pub const fn equipment(self) -> &'static [Equipment] {
        match self {
            Self::Operator | Self::Device => &[Equipment::Phone],
            _ => &[Equipment::Computer],
        }
    }
}

impl Place {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("advice-place-{}", self.word())
    }

    /// The kind of place that the national report counts.
    pub const fn counted(self) -> PlaceKind {
        match self {
            Self::Room => PlaceKind::Activity,
            Self::Phone | Self::Visio => PlaceKind::Remote,
            Self::Outreach => PlaceKind::Other,
            Self::Home => PlaceKind::Home,
        }
    }
}

impl Outcome {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        format!("advice-outcome-{}", self.word())
    }
}

/// The longest that is worked on one request in one go, in minutes.
pub const LONGEST: i64 = 480;

/// What was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    pub outcome: Outcome,
    pub minutes: i64,
    pub themes: Vec<Theme>,
    pub equipment: Vec<Equipment>,
    pub autonomy: Option<Autonomy>,
    pub redirection: Option<Redirection>,
    pub partner: Option<PartnerId>,
}

impl Closure {
    /// What a request of this kind mostly comes to, in so many minutes.
    pub fn usual(kind: Kind, minutes: i64) -> Self {
        Self {
            outcome: Outcome::Settled,
            minutes,
            themes: kind.themes().to_vec(),
            equipment: kind.equipment().to_vec(),
            autonomy: Some(Autonomy::Accompanied),
            redirection: None,
            partner: None,
        }
    }

    /// Whether it says what the report needs, and nothing that contradicts itself.
    ///
    /// # Errors
    /// Beside each field.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.themes.is_empty() {
            return Err(Refusal::of("themes", "advice-themes-none"));
        }
        if !(1..=LONGEST).contains(&self.minutes) {
            return Err(Refusal::of("minutes", "advice-minutes-odd"));
        }
        let sent = self.redirection.is_some();
        if self.outcome == Outcome::Redirected && !sent {
            return Err(Refusal::of("redirection", "advice-redirection-where"));
        }
        if self.partner.is_some() && !sent {
            return Err(Refusal::of("redirection", "advice-redirection-kind"));
        }
        Ok(())
    }
}

/// A request, as it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    pub id: RequestId,
    pub space: SpaceId,
    /// By the record that is kept; none once they were forgotten.
    pub person: Option<PersonId>,
    pub kind: Kind,
    pub place: Place,
    pub opened_at: Moment,
    pub opener: Option<String>,
    pub summary: Option<String>,
    pub closed_at: Option<Moment>,
    pub closer: Option<String>,
    pub closure: Option<Closure>,
    pub partner_name: Option<String>,
}

impl Request {
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether it may be closed.
    ///
    /// # Errors
    /// When it is.
    pub fn close(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::because("advice-closed-already")) }
    }

    /// Whether it may be opened again.
    ///
    /// # Errors
    /// When it is open, or nobody's any more.
    pub fn reopen(&self) -> Result<(), Refusal> {
        if self.is_open() { Err(Refusal::because("advice-open-already")) } else { Ok(()) }
    }
}
