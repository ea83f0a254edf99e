//! What Today shows at each post: every panel, in its order, in both languages; what is due, when it is.

use std::path::PathBuf;

use antenne::backup::Backups;
use cast::{Client, TestHouse};
use ground::{Moment, Uuid, choice::Choice as _};
use jobs::Work as _;
use store::Place;
use web::{Language, Role};

use crate::{
    store::ids,
    world::{self, Life},
};

/// A month after the scene: its session was not closed, its request is late, its people were not seen any more.
const LATER: &str = "2026-12-23T09:00:00Z";

/// A panel's title, in French and in English.
type Title = (&'static str, &'static str);

const BACKUPS: Title = ("Sauvegardes et travaux", "Backups and work");
const CALL: Title = ("À rappeler", "To call");
const DEADLINES: Title = ("Échéances", "Deadlines");
const FOLLOW_UP: Title = ("Suites à donner", "Follow-up");
const EXPECTED: Title = ("Attendues aujourd’hui", "Expected today");
const LINKS: Title = ("Structures qui demandent un lien", "Organisations that ask for a link");
const LETTERS: Title = ("Lettres à imprimer", "Letters to print");
const NEXT_GROUP: Title = ("Le prochain groupe", "The next group");
const NEXT_PERSON: Title = ("Prochaine personne", "Next person");
const NEXT_SHIFT: Title = ("Votre prochain créneau", "Your next shift");
const NOTES: Title = ("Notes des collègues", "Colleagues’ notes");
const OPEN_SHIFTS: Title = ("Créneaux sans personne, sept jours", "Shifts with nobody, seven days");
const QUESTIONS: Title = ("Questions des personnes", "People’s questions");
const REFERRERS: Title = ("Questions de qui oriente", "Questions from referrers");
const QUEUE: Title = ("File d’attente", "Queue");
const REFER: Title = ("Orienter", "Refer");
const REGISTERED: Title = ("Personnes inscrites", "People registered");
const RENEWALS: Title = ("Droits d’accès à décider", "Rights of access to decide");
const REQUESTS: Title = ("Demandes à traiter", "Requests to answer");
const SEARCH: Title = ("Chercher une personne", "Search for a person");
const SPACES: Title = ("Ateliers\u{a0}: les antennes à aider", "Workshops: spaces to help");
const TASKS: Title = ("À faire avec les personnes", "To be done with people");
const UNANSWERED: Title = ("Orientations en attente", "Referrals waiting");
const UNCLOSED: Title = ("Séances à clore", "Sessions to close");
const WEEK: Title = ("Les sept prochains jours", "The next seven days");
const YOUR_GROUP: Title = ("Votre prochain groupe", "Your next group");

/// The main column, then the side.
const fn expected(role: Role) -> &'static [Title] {
    match role {
        Role::Administrator => &[REQUESTS, BACKUPS],
        Role::NetworkOfficer => &[SPACES, REGISTERED, DEADLINES, REFERRERS, UNANSWERED, LINKS],
        Role::SpaceManager => &[
            WEEK,
            SEARCH,
            NEXT_GROUP,
            QUEUE,
            FOLLOW_UP,
            TASKS,
            UNCLOSED,
            REFERRERS,
            RENEWALS,
            UNANSWERED,
            EXPECTED,
            OPEN_SHIFTS,
            LINKS,
            CALL,
            QUESTIONS,
            NOTES,
            LETTERS,
        ],
        Role::Facilitator => &[YOUR_GROUP, NEXT_PERSON, UNCLOSED, NEXT_SHIFT, NOTES],
        Role::Adviser => &[SEARCH, NEXT_PERSON, FOLLOW_UP, TASKS, REFERRERS, CALL, QUESTIONS, NOTES],
        Role::Receptionist => &[SEARCH, QUEUE, REFERRERS, EXPECTED, NEXT_SHIFT, QUESTIONS, NOTES, LETTERS],
        Role::Seller => &[NEXT_PERSON, NEXT_SHIFT],
        Role::Volunteer => &[NEXT_SHIFT],
        Role::Referrer => &[REFER],
    }
}

/// The titles of the panels, as they are read.
fn panels(page: &str) -> Vec<&str> {
    let parts = page.split("<section class=\"panel\">").skip(1);
    let headings = parts.map(|part| part.split("</h2>").next().unwrap_or(part));
    headings.map(|heading| heading.rsplit('>').next().unwrap_or(heading).trim()).collect()
}

fn turn(house: &TestHouse, to: &str) {
    house.clock().turn_to(to.parse::<Moment>().expect("an instant"));
}

/// The program as it is served from a file: with a folder for its copies, and the copy of this day in it.
async fn copied(house: &TestHouse) -> (Client, Option<PathBuf>) {
    let Place::File(_) = house.place() else { return (world::furnished(house).await, None) };
    let folder = std::env::temp_dir().join(format!("antenne-copies-{}", Uuid::now_v7()));
    let backups = Backups::new(folder.clone());
    let app = world::composed(house, "http://antenne.test", post::Transport::None, Some(backups.clone())).await;
    backups.run(app.house().db(), "").await.expect("copied");
    (app, Some(folder))
}

/// A group to come that the facilitator leads; somebody measured who has no plan yet; a shift for each who may take one
/// on Today, and one that nobody took.
async fn to_come(house: &TestHouse, app: &Client) {
    let facilitator = cast::account_of(Role::Facilitator).to_string();
    let manager = app.signed_in(Role::SpaceManager).await;
    let group = [
        ("module", "mailbox"),
        ("day", "2026-12-28"),
        ("hour", "14:00"),
        ("minutes", "120"),
        ("seats", "3"),
        ("count", "1"),
        ("facilitator", &facilitator),
    ];
    manager.post("/workshops", &group).await.leads_to();
    manager.post(&format!("/people/{}/diagnoses", cast::AMINA), &[("goals", "caf")]).await.leads_to();
    let shifts = async || ids(&mut house.badge().read(house.db()).await.expect("opened"), "shifts").await;
    let before = shifts().await;
    let five = [
        ("task", "reception"),
        ("first", "2026-12-24"),
        ("from", "9:30"),
        ("until", "12:30"),
        ("weeks", "1"),
        ("places", "5"),
    ];
    manager.post("/roster", &five).await.leads_to();
    let made: Vec<Uuid> = shifts().await.difference(&before).copied().collect();
    assert_eq!(made.len(), 5);
    for (shift, role) in made.iter().zip([Role::Volunteer, Role::Receptionist, Role::Facilitator, Role::Seller]) {
        app.signed_in(role).await.post(&format!("/shifts/{shift}/take"), &[]).await.leads_to();
    }
}

async fn answer(life: &Life, app: &Client) {
    let administrator = app.signed_in(Role::Administrator).await;
    let answer = format!("/requests/{}/answer", life.id("request"));
    administrator.post(&answer, &[("answer", "Remise en main propre")]).await.leads_to();
}

cast::both! {
    async fn every_post_reads_its_panels_in_their_order(house) {
        let (app, folder) = {
            let app = world::furnished(&house).await;
            world::ours(&house, &app).await;
            turn(&house, LATER);
            copied(&house).await
        };
        to_come(&house, &app).await;
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            for language in Language::ALL {
                let page = client.with_cookie("language", language.word()).get("/today").await;
                let french = *language == Language::French;
                let titles: Vec<&str> =
                    expected(role).iter().map(|title| if french { title.0 } else { title.1 }).collect();
                assert_eq!(panels(&page.is(200).text()), titles, "{role:?}, {language:?}");
            }
        }
        let said = async |role| app.signed_in(role).await.get("/today").await;
        said(Role::Administrator).await.says("Voir ses données").says("En retard")
            .says(if folder.is_some() { "antenne-2026-12-23.db" } else { "serveur PostgreSQL" });
        said(Role::Volunteer).await.says("24 décembre").says("Je ne peux pas venir");
        said(Role::SpaceManager).await.says("24 décembre").says("Aurélie");
        if let Some(folder) = folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }

    async fn the_network_officer_reads_what_is_due_within_a_week(house) {
        const REQUEST: &str = "Demande sur des données à traiter : Voir ses données";
        const VOUCHER: &str = "Lille : 1 bon expire";
        let app = world::furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let today = async || app.signed_in(Role::NetworkOfficer).await.get("/today").await;
        // Due on 20 December and on 20 February: in a month and in three, nothing of this week.
        today().await.says("Rien n’est à faire avant sept jours").does_not_say(REQUEST).does_not_say(VOUCHER);
        turn(&house, "2026-12-19T09:00:00Z");
        today().await.says(REQUEST).says("dimanche 20 décembre").does_not_say("En retard").does_not_say(VOUCHER);
        turn(&house, "2026-12-20T09:00:00Z");
        today().await.says("Voir ses données aujourd’hui");
        turn(&house, "2026-12-21T09:00:00Z");
        today().await.says(REQUEST).says("En retard");
        answer(&life, &app).await;
        today().await.does_not_say(REQUEST).says("Rien n’est à faire avant sept jours");
        turn(&house, "2027-02-19T09:00:00Z");
        let page = today().await;
        page.says(VOUCHER).says("samedi 20 février").does_not_say("En retard");
        let english = app.signed_in(Role::NetworkOfficer).await.with_cookie("language", "en").get("/today").await;
        english.says("Lille: 1 voucher expires before its person came");
        turn(&house, "2027-02-21T09:00:00Z");
        today().await.does_not_say(VOUCHER);
    }
}
