//! Puts the house together: words, routes, navigation, ports, panels, reactions, works.

use std::{path::Path, sync::Arc};

use ground::{Clock, Fault};
use jobs::Works;
use keys::KeyRing;
use papers::Press;
use people::{
    Directory,
    port::{
        Agenda, AwaitedPort, ListsPort, Places, Referrers, Standings, Vouchers, Welcome,
        own::{Cards, Plans, Seats},
    },
};
use store::{Db, Place, Reactions};
use web::{Guard, House, HouseBuilder, Language, NavEntry, Routes};

use crate::{
    backup::{self, Backups},
    day as pages_of_the_day, home, panels, practice, record, today,
};

/// The words of the app itself.
const TEXTS: [(Language, &str); 2] =
    [(Language::French, include_str!("../texts/fr.ftl")), (Language::English, include_str!("../texts/en.ftl"))];

/// Every word on every screen.
fn texts() -> Vec<(Language, &'static str)> {
    [
        web::TEXTS,
        people::TEXTS,
        network::TEXTS,
        skills::TEXTS,
        post::TEXTS,
        calendar::TEXTS,
        TEXTS,
        reception::TEXTS,
        day::TEXTS,
        referral::TEXTS,
        diagnosis::TEXTS,
        pathway::TEXTS,
        agenda::TEXTS,
        team::TEXTS,
        privacy::TEXTS,
        imports::TEXTS,
        own::TEXTS,
        incidents::TEXTS,
        advice::TEXTS,
    ]
    .concat()
    .into_iter()
    .chain(own::ARABIC)
    .collect()
}

/// Whatever the post, it has its day.
const TODAY: NavEntry = NavEntry { href: "/today", text: "app-nav-today", pictogram: "today", guard: Guard::SignedIn };

/// Whatever the post, its holder may practise.
const PRACTICE: NavEntry =
    NavEntry { href: "/practice", text: "app-practice-title", pictogram: "learning", guard: Guard::SignedIn };

/// What the menu of who has many rooms is sorted under; what one uses all day stands above.
const HEADINGS: &[(&str, &[&str])] = &[
    (
        "app-nav-people",
        &["/referrals", "/orienter", "/my-referrals", "/my-team", "/partners", "/duplicates", "/autonomy"],
    ),
    ("app-nav-place", &["/shifts", "/roster", "/closures", "/incidents", "/spaces"]),
    (
        "app-nav-office",
        &[
            "/modules",
            "/settings",
            "/message-templates",
            "/messages",
            "/accounts",
            "/imports",
            "/requests",
            "/journals",
            "/practice",
        ],
    ),
];

/// Pages whose address does not begin with that of their room's entry.
const KIN: &[(&str, &str)] = &[
    ("/sessions", "/workshops"),
    ("/enrolments", "/workshops"),
    ("/visits", "/queue"),
    ("/notes", "/today"),
    ("/belongings", "/day"),
    ("/follow-ups", "/advice"),
    ("/confidences", "/advice"),
    ("/documents", "/advice"),
    ("/mandates", "/advice"),
    ("/complaints", "/incidents"),
    ("/exclusions", "/incidents"),
    ("/first-help", "/people"),
    ("/communes", "/people"),
    ("/neighbourhoods", "/spaces"),
    ("/territories", "/spaces"),
    ("/places", "/partners"),
    ("/rooms", "/closures"),
    ("/access", "/roster"),
    ("/calendars", "/account"),
    ("/orienter", "/referrals"),
    ("/renewals", "/referrals"),
    ("/walk-ins", "/referrals"),
    ("/link-requests", "/partners"),
];

fn nav() -> Vec<NavEntry> {
    let people = [reception::NAV, day::NAV, own::NAV, referral::NAV];
    let work = [diagnosis::NAV, pathway::NAV, advice::NAV, agenda::NAV, team::NAV, incidents::NAV];
    let rooms = [people.as_slice(), work.as_slice()].concat();
    let office = [skills::NAV, network::NAV, imports::NAV, web::account::NAV, privacy::NAV, post::NAV];
    [&[&[TODAY][..]], rooms.as_slice(), office.as_slice(), &[&[PRACTICE][..]]].concat().concat()
}

/// Every route of the program.
pub fn routes() -> Routes {
    web::account::routes()
        .and(home::routes())
        .and(today::routes())
        .and(practice::routes())
        .and(pages_of_the_day::routes())
        .and(record::routes())
        .and(network::routes())
        .and(skills::routes())
        .and(reception::routes())
        .and(day::routes())
        .and(referral::routes())
        .and(diagnosis::routes())
        .and(pathway::routes())
        .and(agenda::routes())
        .and(team::routes())
        .and(privacy::routes())
        .and(imports::routes())
        .and(incidents::routes())
        .and(advice::routes())
        .and(post::routes())
        .and(own::routes())
        .and(calendar::routes())
}

/// What rooms do in the same transaction when a fact is told.
pub fn reactions() -> Reactions {
    vec![
        Box::new(referral::WelcomeOnArrival),
        Box::new(referral::ProgressOnPlan),
        Box::new(pathway::StepOnAttendance(Arc::new(agenda::Seats))),
        Box::new(pathway::TaskOnDiagnosis),
        Box::new(pathway::StepOnSupply(Arc::new(diagnosis::Latest))),
        Box::new(reception::Forgetting),
        Box::new(day::Forgetting),
        Box::new(incidents::Forgetting),
        Box::new(advice::Forgetting),
        Box::new(referral::Forgetting),
        Box::new(diagnosis::Forgetting),
        Box::new(pathway::Forgetting),
        Box::new(agenda::Forgetting),
        Box::new(imports::Forgetting),
        Box::new(own::Forgetting),
        Box::new(team::FreeShifts),
        Box::new(agenda::FreeSessions),
        Box::new(calendar::ForgetLeft),
    ]
}

/// Work that the program does by itself.
pub fn works(transport: post::Transport, house: &House, backups: Option<Backups>) -> Works {
    let mut works = post::works(transport);
    works.push(Box::new(reception::CloseVisits));
    works.push(Box::new(team::EndAccess));
    works.push(Box::new(reception::FindDuplicates::Nightly));
    works.push(Box::new(reception::FindDuplicates::Asked));
    works.push(Box::new(referral::ExpireReferrals));
    works.push(Box::new(referral::WriteDigests {
        words: house.words().clone(),
        keys: house.keys().clone(),
        address: house.address().to_owned(),
    }));
    works.push(Box::new(referral::AskRenewals {
        words: house.words().clone(),
        keys: house.keys().clone(),
        address: house.address().to_owned(),
    }));
    works.push(Box::new(referral::AnswerReferrer {
        words: house.words().clone(),
        keys: house.keys().clone(),
        address: house.address().to_owned(),
    }));
    if let Ok(courier) = house.port::<post::Courier>() {
        works.push(Box::new(agenda::Remind { courier: courier.clone() }));
    }
    works.push(Box::new(calendar::ReadOutside {
        keys: house.keys().clone(),
        circle: calendar::outside::Circle::default(),
    }));
    works.push(Box::new(agenda::Extend));
    works.push(Box::new(privacy::Retention));
    works.push(Box::new(crate::practice::RemovePractices));
    works.push(Box::new(incidents::ForgetRegister));
    works.push(Box::new(day::ForgetCalls));
    let lists = house.port::<ListsPort>().ok().cloned();
    works.push(Box::new(imports::Advance { words: house.words().clone(), lists }));
    works.push(Box::new(imports::ForgetFiles));
    works.push(Box::new(advice::ForgetDocuments));
    works.push(Box::new(backup::ForgetWrites));
    if let Some(backups) = backups {
        works.push(Box::new(backups));
    }
    works
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
    builder.headings = HEADINGS.to_vec();
    builder.address = wish.address;
    builder.demo = wish.demo;
    let press: Arc<dyn Press> = Arc::new(press::Typesetter::new());
    let vouchers: Arc<dyn Vouchers> = Arc::new(referral::Desk);
    let standings: Arc<dyn Standings> = Arc::new(diagnosis::Latest);
    let places: Arc<dyn Places> = Arc::new(agenda::Seats);
    let welcome: Arc<dyn Welcome> = Arc::new(incidents::Standing);
    let agenda: Arc<dyn Agenda> = Arc::new(agenda::Seats);
    let seats: Arc<dyn Seats> = Arc::new(agenda::Seats);
    let plans: Arc<dyn Plans> = Arc::new(pathway::Walked(agenda.clone()));
    let sessions: network::closure::port::SessionsPort = Arc::new(agenda::Seats);
    let cards: Arc<dyn Cards> = Arc::new(reception::Scanned);
    let referrers: Arc<dyn Referrers> =
        Arc::new(referral::Relays { keys: builder.keys.clone(), address: builder.address.clone() });
    let lists: ListsPort = Arc::new(referral::ByList { keys: builder.keys.clone() });
    let diaries: calendar::Diaries = Arc::new(vec![Box::new(agenda::Sessions), Box::new(team::Shifts)]);
    let words = builder.words.clone();
    let sends = wish.transport.sends(post::Channel::Email);
    let herald: web::account::HeraldPort = Arc::new(post::Herald { words: words.clone(), sends });
    Ok(builder
        .port(press)
        .port(wish.transport)
        .port::<web::account::ScreenLockPort>(Arc::new(network::setting::LockSetting))
        .port(Directory::default())
        .port(vouchers)
        .port(standings)
        .port(agenda)
        .port(seats)
        .port(plans)
        .port(cards)
        .port(places)
        .port(sessions)
        .port::<AwaitedPort>(vec![Arc::new(agenda::Seats)])
        .port(welcome)
        .port(diaries)
        .port(lists)
        .port(herald)
        .port(post::Courier { words, referrers })
        .port(practice::teacher())
        .port(panels::today(wish.backups))
        .port(panels::day())
        .port(panels::record())
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
