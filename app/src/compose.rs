//! Puts the house together: words, routes, navigation, ports, panels, reactions, works.

use std::{path::Path, sync::Arc};

use ground::{Clock, Fault};
use jobs::Works;
use keys::KeyRing;
use papers::Press;
use people::{
    Directory,
    port::{Agenda, Referrers, Standings, Vouchers},
};
use store::{Db, Place, Reactions};
use web::{Guard, House, HouseBuilder, Language, NavEntry, Routes};

use crate::{
    backup::{self, Backups},
    deadlines::DeadlinesPanel,
    home, record, today,
};

/// The words of the app itself.
const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Every word on every screen.
fn texts() -> Vec<(Language, &'static str)> {
    let skills = [(Language::French, skills::TEXTS[0]), (Language::English, skills::TEXTS[1])];
    [
        web::TEXTS,
        people::TEXTS,
        network::TEXTS,
        skills,
        post::TEXTS,
        TEXTS,
        reception::TEXTS,
        referral::TEXTS,
        diagnosis::TEXTS,
        pathway::TEXTS,
        agenda::TEXTS,
        team::TEXTS,
        privacy::TEXTS,
        imports::TEXTS,
    ]
    .concat()
}

/// Whatever the post, it has its day.
const TODAY: NavEntry = NavEntry { href: "/today", text: "app-nav-today", pictogram: "today", guard: Guard::SignedIn };

/// Pages whose address does not begin with that of their room's entry.
const KIN: &[(&str, &str)] = &[
    ("/sessions", "/workshops"),
    ("/enrolments", "/workshops"),
    ("/visits", "/queue"),
    ("/notes", "/today"),
    ("/communes", "/people"),
    ("/neighbourhoods", "/spaces"),
    ("/places", "/partners"),
    ("/rooms", "/closures"),
    ("/orienter", "/referrals"),
];

fn nav() -> Vec<NavEntry> {
    let rooms = [reception::NAV, referral::NAV, diagnosis::NAV, pathway::NAV, agenda::NAV, team::NAV];
    let office = [network::NAV, imports::NAV, web::account::NAV, privacy::NAV, post::NAV];
    [&[&[TODAY][..]], rooms.as_slice(), office.as_slice()].concat().concat()
}

/// Every route of the program.
pub fn routes() -> Routes {
    web::account::routes()
        .and(home::routes())
        .and(today::routes())
        .and(record::routes())
        .and(network::routes())
        .and(reception::routes())
        .and(referral::routes())
        .and(diagnosis::routes())
        .and(pathway::routes())
        .and(agenda::routes())
        .and(team::routes())
        .and(privacy::routes())
        .and(imports::routes())
        .and(post::routes())
}

/// What rooms do in the same transaction when a fact is told.
pub fn reactions() -> Reactions {
    vec![
        Box::new(referral::WelcomeOnArrival),
        Box::new(referral::ProgressOnPlan),
        Box::new(pathway::StepOnAttendance(Arc::new(agenda::Seats))),
        Box::new(pathway::TaskOnDiagnosis),
        Box::new(reception::Forgetting),
        Box::new(referral::Forgetting),
        Box::new(diagnosis::Forgetting),
        Box::new(pathway::Forgetting),
        Box::new(agenda::Forgetting),
        Box::new(imports::Forgetting),
        Box::new(team::FreeShifts),
        Box::new(agenda::FreeSessions),
    ]
}

/// Work that the program does by itself.
pub fn works(transport: post::Transport, house: &House, backups: Option<Backups>) -> Works {
    let mut works = post::works(transport);
    works.push(Box::new(reception::CloseVisits));
    works.push(Box::new(reception::FindDuplicates::Nightly));
    works.push(Box::new(reception::FindDuplicates::Asked));
    works.push(Box::new(referral::ExpireReferrals));
    works.push(Box::new(referral::AnswerReferrer {
        words: house.words().clone(),
        keys: house.keys().clone(),
        address: house.address().to_owned(),
    }));
    if let Ok(courier) = house.port::<post::Courier>() {
        works.push(Box::new(agenda::Remind { courier: courier.clone() }));
    }
    works.push(Box::new(privacy::Retention));
    works.push(Box::new(imports::Advance { words: house.words().clone() }));
    works.push(Box::new(imports::ForgetFiles));
    works.push(Box::new(backup::ForgetWrites));
    if let Some(backups) = backups {
        works.push(Box::new(backups));
    }
    works
}

fn panels(backups: Option<Backups>) -> today::Panels {
    today::Panels(vec![
        Box::new(agenda::WeekPanel),
        Box::new(reception::RegisteredPanel),
        Box::new(DeadlinesPanel {
            rooms: vec![
                Box::new(privacy::DueRequests),
                Box::new(referral::Expiring),
                Box::new(network::opening::OpeningDeadlines),
            ],
        }),
        Box::new(reception::SearchPanel),
        Box::new(agenda::NextGroupPanel),
        Box::new(reception::QueuePanel),
        Box::new(reception::ExpectedPanel),
        Box::new(referral::ReferPanel),
        Box::new(pathway::AdviserTasksPanel),
        Box::new(agenda::UnclosedPanel),
        Box::new(team::NextShift),
        Box::new(team::OpenShifts),
        Box::new(referral::UnansweredPanel),
        Box::new(pathway::CallPanel),
        Box::new(reception::NotesPanel),
        Box::new(post::LettersPanel),
        Box::new(privacy::DueRequests),
        Box::new(backup::BackupsPanel { backups }),
    ])
}

fn rooms() -> record::Rooms {
    record::Rooms {
        panels: vec![
            Box::new(post::ToTellPanel),
            Box::new(diagnosis::StandingPanel),
            Box::new(pathway::PlanPanel),
            Box::new(agenda::EnrolmentsPanel),
            Box::new(pathway::AutonomyPanel),
            Box::new(reception::MergedPanel),
            Box::new(reception::IdentityPanel),
            Box::new(reception::VisitsPanel),
            Box::new(post::WishesPanel),
        ],
        tellers: vec![
            Box::new(reception::CounterTeller),
            Box::new(referral::ReferralTeller),
            Box::new(diagnosis::DiagnosisTeller),
            Box::new(pathway::PathwayTeller),
            Box::new(agenda::AgendaTeller),
        ],
    }
}

/// Opens a database with every reaction.
pub async fn open(place: &Place, clock: Clock) -> Result<Db, Fault> {
    Db::open(place, clock, reactions()).await
}

/// What a house is told when it is built.
pub struct Wish<'a> {
    pub folder: &'a Path,
    pub address: String,
    pub demo: bool,
    pub backups: Option<Backups>,
    /// What messages leave by; the page of messages says whether they do.
    pub transport: post::Transport,
}

/// Builds the house over an open database.
///
/// # Errors
/// When the keys cannot be read or a text is not valid.
pub fn house(db: Db, wish: Wish<'_>) -> Result<House, Fault> {
    let keys = KeyRing::open(&wish.folder.join("keys"))?;
    let mut builder = HouseBuilder::new(db, keys, &texts())?;
    builder.nav = nav();
    builder.kin = KIN.to_vec();
    builder.address = wish.address;
    builder.demo = wish.demo;
    let press: Arc<dyn Press> = Arc::new(press::Typesetter::new());
    let vouchers: Arc<dyn Vouchers> = Arc::new(referral::Desk);
    let standings: Arc<dyn Standings> = Arc::new(diagnosis::Latest);
    let agenda: Arc<dyn Agenda> = Arc::new(agenda::Seats);
    let referrers: Arc<dyn Referrers> =
        Arc::new(referral::Relays { keys: builder.keys.clone(), address: builder.address.clone() });
    let words = builder.words.clone();
    let herald: web::account::HeraldPort = Arc::new(post::Herald { words: words.clone() });
    Ok(builder
        .port(press)
        .port(wish.transport)
        .port::<web::account::ScreenLockPort>(Arc::new(network::setting::LockSetting))
        .port(Directory::default())
        .port(vouchers)
        .port(standings)
        .port(agenda)
        .port(herald)
        .port(post::Courier { words, referrers })
        .port(panels(wish.backups))
        .port(rooms())
        .build())
}

/// Fills what would make the first search wait.
pub async fn warm(house: House) {
    if let Ok(directory) = house.port::<Directory>()
        && let Err(fault) = directory.refresh(house.db()).await
    {
        tracing::error!(fault = fault.without_values(), "the directory of people could not be filled");
    }
}
