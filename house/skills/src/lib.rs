//! Skills: the ten domains, their levels, the essential needs, and the catalogue of modules, as the network keeps it.

mod catalogue;
mod defaults;
pub mod module;
pub mod report;

use ::store::Right;
use ground::choice::Choice as _;
use web::{Guard, Language, NavEntry, Routes};

pub use catalogue::Catalogue;
pub use module::{
    rules::{Group, Module, Said, Words},
    store::catalogue,
};

/// The words of the skills.
pub const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Entries of the navigation: who accompanies reads the catalogue, who sets the rules changes it. No post does both.
pub const NAV: &[NavEntry] = &[
    NavEntry {
        href: "/modules",
        text: "skills-nav-modules",
        pictogram: "skills",
        guard: Guard::Right(Right::Accompany),
    },
    NavEntry {
        href: "/modules",
        text: "skills-nav-modules",
        pictogram: "skills",
        guard: Guard::Right(Right::ChangeSettings),
    },
];

/// The routes of the catalogue. It says nothing about anybody: whoever is signed in may read it.
pub fn routes() -> Routes {
    use module::pages;
    let keeper = Guard::Right(Right::ChangeSettings);
    Routes::new()
        .get("/modules", Guard::SignedIn, pages::list)
        .sheet(("/modules.csv", "/modules.xlsx"), Guard::SignedIn, pages::export)
        .get("/modules/new", keeper, pages::new)
        .post("/modules", keeper, pages::create)
        .get("/modules/{word}", Guard::SignedIn, pages::show)
        .get("/modules/{word}/edit", keeper, pages::edit)
        .post("/modules/{word}", keeper, pages::update)
        .post("/modules/{word}/retirement", keeper, pages::retirement::create)
        .post("/modules/{word}/restoration", keeper, pages::restoration::create)
        .get("/modules/{word}/versions/{version}", Guard::SignedIn, pages::version)
        .post("/modules/{word}/versions/{version}/restoration", keeper, pages::return_to::create)
}

/// The same words in Arabic, for a person's own page.
pub const ARABIC: &str = include_str!("../texts/ar.ftl");

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
