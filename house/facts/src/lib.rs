//! Every kind of fact, typed and versioned: what somebody may ever count, without names or anything that leads to one.
//!
//! One file per room. A fact is never updated nor deleted; a correction is a new fact that names the old one.

pub mod account;
pub mod advice;
pub mod agenda;
pub mod day;
pub mod diagnosis;
pub mod incidents;
pub mod own;
pub mod pathway;
pub mod people;
pub mod privacy;
pub mod reception;
pub mod referral;
pub mod team;

use ground::{Fault, Moment, SpaceId, Stored, Uuid};

/// A person's (or a colleague's) random dense number; only `house/people` knows whose it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
pub struct Number(pub i64);

impl Stored for Number {
    type As = i64;
    fn store(&self) -> i64 {
        self.0
    }
    fn load(raw: i64) -> Result<Self, Fault> {
        Ok(Self(raw))
    }
}

/// Declares the facts of one room: variant, stable kind, version, payload.
#[macro_export]
macro_rules! facts {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $kind:literal $version:literal $variant:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty),* $(,)? }),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(untagged)]
        pub enum $name { $($(#[$vdoc])* $variant { $($(#[$fdoc])* $field: $type),* }),* }

        impl $name {
            /// Every kind of this room, with its current version.
            pub const KINDS: &'static [(&'static str, i16)] = &[$(($kind, $version)),*];

            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $kind),* }
            }
            pub fn version(&self) -> i16 {
                match self { $(Self::$variant { .. } => $version),* }
            }
            pub fn payload(&self) -> Result<String, ground::Fault> {
                Ok(serde_json::to_string(self)?)
            }
            /// Reads a payload of a kind of this room; `None` for another room's kind.
            pub fn parse(kind: &str, payload: &str) -> Option<Result<Self, ground::Fault>> {
                match kind {
                    $($kind => Some((|| {
                        #[derive(serde::Deserialize)]
                        struct Payload { $($field: $type),* }
                        let Payload { $($field),* } = serde_json::from_str(payload)?;
                        Ok(Self::$variant { $($field),* })
                    })()),)*
                    _ => None,
                }
            }
        }
        impl From<$name> for $crate::Fact {
            fn from(fact: $name) -> Self { Self::$name(fact) }
        }
    };
}

macro_rules! rooms {
    ($($module:ident :: $name:ident),* $(,)?) => {
        /// A fact of any room.
        #[derive(Clone, PartialEq, Debug)]
        pub enum Fact { $($name($module::$name)),* }

        impl Fact {
            pub fn kind(&self) -> &'static str { match self { $(Self::$name(fact) => fact.kind()),* } }
            pub fn version(&self) -> i16 { match self { $(Self::$name(fact) => fact.version()),* } }
            /// The payload as JSON.
            pub fn payload(&self) -> Result<String, Fault> { match self { $(Self::$name(fact) => fact.payload()),* } }
            /// Reads a fact back.
            ///
            /// # Errors
            /// When the kind is unknown or the payload does not fit it.
            pub fn parse(kind: &str, payload: &str) -> Result<Self, Fault> {
                $(if let Some(fact) = $module::$name::parse(kind, payload) { return fact.map(Self::$name); })*
                Err(Fault::because(format!("unknown kind of fact: {kind}")))
            }
            /// Every kind with its version.
            pub fn kinds() -> Vec<(&'static str, i16)> { [$($module::$name::KINDS),*].concat() }
        }
    };
}
rooms!(
    account::Account,
    advice::Advice,
    agenda::Agenda,
    day::Day,
    diagnosis::Diagnosis,
    incidents::Incidents,
    own::Own,
    pathway::Pathway,
    people::People,
    privacy::Privacy,
    reception::Reception,
    referral::Referral,
    team::Team,
);

/// A fact about to be written: what happened, when, where, about whom.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    pub fact: Fact,
    pub happened_at: Moment,
    pub space: Option<SpaceId>,
    pub subject: Option<Number>,
    /// The fact that this one corrects.
    pub corrects: Option<ground::FactId>,
}

impl Told {
    pub fn new(fact: impl Into<Fact>, happened_at: Moment) -> Self {
        Self { fact: fact.into(), happened_at, space: None, subject: None, corrects: None }
    }
    #[must_use]
    pub fn at(mut self, space: SpaceId) -> Self {
        self.space = Some(space);
        self
    }
    #[must_use]
    pub fn about(mut self, subject: Number) -> Self {
        self.subject = Some(subject);
        self
    }
    #[must_use]
    pub fn correcting(mut self, old: ground::FactId) -> Self {
        self.corrects = Some(old);
        self
    }
}

/// The id of a thing of some room inside a payload (a visit, a session, a referral).
pub type Thing = Uuid;

#[cfg(test)]
mod tests {
    use super::{Fact, people::People};

    #[test]
    fn a_fact_survives_its_journey_to_the_journal() {
        let fact = Fact::from(People::ConsentGiven { to: "answers".into(), given: true });
        let back = Fact::parse(fact.kind(), &fact.payload().expect("payload")).expect("parses");
        assert_eq!(fact, back);
    }

    #[test]
    fn kinds_are_unique_and_begin_with_their_room() {
        let mut kinds: Vec<_> = Fact::kinds().into_iter().map(|(kind, _)| kind).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), all);
        assert!(kinds.iter().all(|kind| kind.contains('.')));
    }

    #[test]
    fn an_unknown_kind_is_a_fault() {
        assert!(Fact::parse("people.flew_away", "{}").is_err());
    }
}
