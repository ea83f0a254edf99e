//! Rules of the diagnosis: what may be answered together, the profile advised and why, the evolution.

use ground::{Cents, Refusal};
use skills::{Domain, Level, Need};

ground::id!(
    /// One diagnosis.
    DiagnosisId
);
ground::choices! {
    /// How a level is known.
    Source { Observed = "observed", Declared = "declared" }
}
ground::choices! {
    /// How often the person uses digital tools, alone or with somebody.
    Frequency { Never = "never", Sometimes = "sometimes", Weekly = "weekly", Daily = "daily" }
}
ground::choices! {
    /// The fear of doing wrong.
    Confidence { Afraid = "afraid", Hesitant = "hesitant", AtEase = "at_ease" }
}
ground::choices! {
    /// How the person prefers to deal with an administration.
    Presence { FaceToFace = "face_to_face", Either = "either", Online = "online" }
}
ground::choices! {
    /// A lasting obstacle: context, never a score.
    Obstacle { Reading = "reading", Language = "language", Sight = "sight", Motor = "motor", Hearing = "hearing" }
}
ground::choices! {
    /// The machines at hand.
    Equipment { Smartphone = "smartphone", Computer = "computer", Tablet = "tablet", Nothing = "none" }
}
ground::choices! {
    /// The ways to the internet.
    Connection { Home = "home", MobileData = "mobile_data", PublicWifi = "public_wifi", Nothing = "none" }
}
ground::choices! {
    /// The profile, from the one who needs most help to the one who needs least (product book, section 3).
    /// Screens say « pas à pas », « en apprentissage », « à mettre en confiance », « à l’aise ».
    Profile { Excluded = "excluded", Beginner = "beginner", Intermediate = "intermediate", Advanced = "advanced" }
}

/// A domain that was looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Observation {
    pub domain: Domain,
    pub level: Level,
    pub source: Source,
}

/// Everything that was answered; all of it may be left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    pub levels: Vec<Observation>,
    pub frequency: Option<Frequency>,
    pub confidence: Option<Confidence>,
    pub presence: Option<Presence>,
    pub obstacles: Vec<Obstacle>,
    /// The person prefers not to speak of obstacles.
    pub withheld: bool,
    pub equipment: Vec<Equipment>,
    /// The machines belong to somebody else too.
    pub shared: bool,
    pub connections: Vec<Connection>,
    /// What telephone and internet cost in a month, as declared.
    pub spending: Option<Cents>,
    pub goals: Vec<Need>,
    /// What the person wants, in their own words.
    pub words: Option<String>,
}

/// The largest monthly spending that is not a slip of the finger.
const MOST_SPENDING: Cents = Cents(100_000);

impl Answers {
    /// Checks what the answers say together.
    pub fn check(self) -> Result<Self, Refusal> {
        let mut problems = Vec::new();
        if self == Self::default() {
            problems.push(Refusal::because("diagnosis-nothing"));
        }
        if self.withheld && !self.obstacles.is_empty() {
            problems.push(Refusal::of("obstacles", "diagnosis-obstacles-withheld-and-said"));
        }
        if self.equipment.contains(&Equipment::Nothing) && (self.equipment.len() > 1 || self.shared) {
            problems.push(Refusal::of("equipment", "diagnosis-equipment-none-and-some"));
        }
        if self.connections.contains(&Connection::Nothing) && self.connections.len() > 1 {
            problems.push(Refusal::of("connections", "diagnosis-connections-none-and-some"));
        }
        if self.spending.is_some_and(|spending| spending > MOST_SPENDING) {
            problems.push(Refusal::of("spending", "diagnosis-spending-too-much"));
        }
        problems.into_iter().reduce(Refusal::and).map_or(Ok(self), Err)
    }

    pub fn level(&self, domain: Domain) -> Option<Observation> {
        self.levels.iter().copied().find(|seen| seen.domain == domain)
    }

    /// No machine of one's own that serves; false when it was not asked.
    pub fn lacks_equipment(&self) -> bool {
        self.shared || self.equipment.contains(&Equipment::Nothing)
    }

    /// A machine of one's own that serves; false when it was not asked.
    pub fn has_equipment(&self) -> bool {
        !self.equipment.is_empty() && !self.lacks_equipment()
    }

    /// A connection of one's own that serves; false when it was not asked.
    pub fn has_connection(&self) -> bool {
        !self.connections.is_empty() && !self.lacks_connection()
    }

    /// No connection of one's own that serves; false when it was not asked.
    pub fn lacks_connection(&self) -> bool {
        let own = |way: &Connection| matches!(way, Connection::Home | Connection::MobileData);
        !self.connections.is_empty() && !self.connections.iter().any(own)
    }
}

/// An answer that counted in the advice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// How many domains at each level.
    Levels { step_by_step: usize, learning: usize, alone: usize },
    /// No domain was looked at: advised by default, or by the frequency.
    NoLevel,
    /// Seldom used: help stays near.
    Frequency(Frequency),
    /// Afraid of doing wrong.
    Confidence,
    /// So many lasting obstacles.
    Obstacles(usize),
}

/// The profile advised, and which answers counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Advice {
    pub profile: Profile,
    pub because: Vec<Because>,
}

impl Advice {
    fn at_most(&mut self, most: Profile, because: Because) {
        if self.profile > most {
            self.profile = most;
            self.because.push(because);
        }
    }
}

/// The profile advised (a choice of the project, written here so that it can be discussed).
///
/// 1. The mean of the levels looked at (1 step by step, 2 with help, 3 alone) gives the start: under 1.5 excluded,
///    under 2.25 beginner, under 2.75 intermediate, else advanced. Without a level: beginner, or excluded when the
///    person never uses digital tools.
/// 2. Never using caps at beginner, using sometimes at intermediate: what is not practised is soon lost.
/// 3. Fear of doing wrong caps at intermediate (« à mettre en confiance »).
/// 4. A lasting obstacle caps at intermediate, two at beginner: help stays near, whatever the levels.
///
/// Each part is monotone, so raising a level never lowers the profile and an obstacle more never raises it.
pub fn advise(answers: &Answers) -> Advice {
    let mut advice = start(answers);
    match answers.frequency {
        Some(Frequency::Never) => advice.at_most(Profile::Beginner, Because::Frequency(Frequency::Never)),
        Some(Frequency::Sometimes) => advice.at_most(Profile::Intermediate, Because::Frequency(Frequency::Sometimes)),
        _ => {}
    }
    if answers.confidence == Some(Confidence::Afraid) {
        advice.at_most(Profile::Intermediate, Because::Confidence);
    }
    match answers.obstacles.len() {
        0 => {}
        1 => advice.at_most(Profile::Intermediate, Because::Obstacles(1)),
        many => advice.at_most(Profile::Beginner, Because::Obstacles(many)),
    }
    advice
}

fn start(answers: &Answers) -> Advice {
    let looked = answers.levels.len();
    if looked == 0 {
        return match answers.frequency {
            Some(Frequency::Never) => {
                let because = vec![Because::NoLevel, Because::Frequency(Frequency::Never)];
                Advice { profile: Profile::Excluded, because }
            }
            _ => Advice { profile: Profile::Beginner, because: vec![Because::NoLevel] },
        };
    }
    let count = |level| answers.levels.iter().filter(|seen| seen.level == level).count();
    let because = Because::Levels {
        step_by_step: count(Level::StepByStep),
        learning: count(Level::Learning),
        alone: count(Level::Alone),
    };
    let sum: usize = answers.levels.iter().map(|seen| usize::from(seen.level.number())).sum();
    // In quarters of a level, so that everything stays whole.
    let profile = match sum * 4 {
        quarters if quarters < looked * 6 => Profile::Excluded,
        quarters if quarters < looked * 9 => Profile::Beginner,
        quarters if quarters < looked * 11 => Profile::Intermediate,
        _ => Profile::Advanced,
    };
    Advice { profile, because: vec![because] }
}

/// Checks that a profile other than the advised one comes with a reason; none is kept when they agree.
pub fn keep(advised: Profile, profile: Profile, reason: Option<String>) -> Result<Option<String>, Refusal> {
    match reason {
        _ if advised == profile => Ok(None),
        Some(reason) => Ok(Some(reason)),
        None => Err(Refusal::of("reason", "diagnosis-profile-reason-missing")),
    }
}

/// How a domain moved since the diagnosis before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evolution {
    First,
    Up,
    Same,
    Down,
}

pub fn evolution(before: Option<Level>, now: Level) -> Evolution {
    match before.map(|before| now.cmp(&before)) {
        None => Evolution::First,
        Some(std::cmp::Ordering::Greater) => Evolution::Up,
        Some(std::cmp::Ordering::Equal) => Evolution::Same,
        Some(std::cmp::Ordering::Less) => Evolution::Down,
    }
}
