//! Skills: the ten domains, their levels, the essential needs, and the catalogue of modules.

mod catalogue;
mod order;

use ground::choice::Choice as _;

pub use catalogue::{CATALOGUE, Module, module};
pub use order::before;

/// The words of the skills, French then English.
pub const TEXTS: [&str; 2] = [include_str!("../texts/fr.ftl"), include_str!("../texts/en.ftl")];

ground::choices! {
    /// The ten domains in which a diagnosis says where a person stands; needs of the field (product book, section 5)
    /// grouped after the French reference of digital skills (CRCN, code de l’éducation, D. 121-1).
    Domain {
        Device = "device",
        Internet = "internet",
        Mail = "mail",
        Communication = "communication",
        Administration = "administration",
        Work = "work",
        Documents = "documents",
        Health = "health",
        Daily = "daily",
        Safety = "safety",
    }
}

ground::choices! {
    /// Where a person stands in a domain.
    Level {
        /// Does not do it yet, or not without fear.
        StepByStep = "step_by_step",
        /// Does it with help.
        Learning = "learning",
        /// Does it alone.
        Alone = "alone",
    }
}

impl Domain {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("skills-domain-{}", self.word())
    }
}

impl Level {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("skills-level-{}", self.word().replace('_', "-"))
    }

    /// 1 to 3, for averages and dots.
    pub const fn number(self) -> u8 {
        match self {
            Self::StepByStep => 1,
            Self::Learning => 2,
            Self::Alone => 3,
        }
    }
}

ground::choices! {
    /// What people ask for: the essential needs on which somebody is declared autonomous (product book, section 5).
    Need {
        Keyboard = "keyboard",
        Mailbox = "mailbox",
        Search = "search",
        JobSite = "job_site",
        Cv = "cv",
        School = "school",
        Caf = "caf",
        Employment = "employment",
        Bill = "bill",
        Train = "train",
        Family = "family",
        Health = "health",
        Operator = "operator",
        Scams = "scams",
    }
}

impl Need {
    /// Id of its name in the texts.
    pub fn text(self) -> String {
        format!("skills-need-{}", self.word().replace('_', "-"))
    }

    /// The domain that a need belongs to.
    pub const fn domain(self) -> Domain {
        match self {
            Self::Keyboard => Domain::Device,
            Self::Mailbox => Domain::Mail,
            Self::Search => Domain::Internet,
            Self::JobSite | Self::Employment => Domain::Work,
            Self::Cv => Domain::Documents,
            Self::School | Self::Bill | Self::Train | Self::Operator => Domain::Daily,
            Self::Caf => Domain::Administration,
            Self::Family => Domain::Communication,
            Self::Health => Domain::Health,
            Self::Scams => Domain::Safety,
        }
    }
}
