//! In English too: every page of the staff, every refusal, and the marks of numbers.

use antenne::compose;
use cast::{Client, Seen};
use web::{Guard, Role, RouteInfo};

use crate::world::{self, Life, address, furnished};

/// Small words of French that no English page says.
const FRENCH: [&str; 12] =
    ["le", "les", "des", "une", "vous", "votre", "pour", "avec", "dans", "est", "aucun", "aucune"];

/// What people wrote, in their own language, and the word for French itself.
const THEIRS: [&str; 4] = ["Pour Aurélie", "Centre social Aurélie", "1 rue de l’Essai", "Réseau d’essai"];

/// What is not English on a page.
fn foreign(seen: &Seen, path: &str) -> Option<String> {
    if !seen.text().contains("<html lang=\"en\"") {
        return Some(format!("{path} says that it is in another language"));
    }
    let english = Seen {
        status: seen.status,
        location: None,
        kind: seen.kind.clone(),
        cookies: Vec::new(),
        headers: seen.headers.clone(),
        body: without_french(&seen.text()).into_bytes(),
    };
    let words = THEIRS.iter().fold(english.words(), |words, theirs| words.replace(theirs, ""));
    let said: Vec<String> = words.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    let french: Vec<&&str> = FRENCH.iter().filter(|french| said.iter().any(|word| word == **french)).collect();
    (!french.is_empty()).then(|| format!("{path} says {french:?}:\n{words}"))
}

/// The page without what it says to be in French: the words of messages, for those they are to.
fn without_french(page: &str) -> String {
    let (mut kept, mut rest) = (String::new(), page);
    while let Some(at) = rest.find(" lang=\"fr\"") {
        let start = rest[..at].rfind('<').expect("an element");
        let name = rest[start + 1..].split([' ', '>']).next().expect("its name");
        let end = format!("</{name}>");
        kept.push_str(&rest[..start]);
        rest = rest[at..].split_once(&end).map_or("", |(_, after)| after);
    }
    kept + rest
}

async fn reads(browser: &Client, path: &str, words: &[&str]) {
    let seen = browser.get(path).await;
    seen.is(200);
    assert_eq!(foreign(&seen, path), None);
    for said in words {
        seen.says(said);
    }
}

/// Pages of the staff; the gallery shows its pieces with French samples.
fn shows(info: &RouteInfo) -> bool {
    info.guard != Guard::Link && info.path != "/design"
}

async fn english(app: &Client, role: Role) -> Client {
    app.signed_in(role).await.with_cookie("language", "en")
}

async fn refuses(browser: &Client, path: &str, fields: &[(&str, &str)], words: &str) {
    let seen = browser.post(path, fields).await;
    seen.is(422).says(words);
    assert_eq!(foreign(&seen, path), None);
}

fn of(life: &Life, path: &str) -> String {
    address(path, |noun| life.id(noun).to_owned()).0
}

cast::both! {
    async fn the_office_reads_in_english(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let administrator = english(&app, Role::Administrator).await;
        let account = of(&life, "/accounts/{id}");
        let message = of(&life, "/messages/{id}");
        for (path, words) in [
            ("/accounts", &["Accounts", "Make an account", "Volunteering · Lille", "Open"][..]),
            ("/accounts/new", &["First password", "the person will choose it, by a link."]),
            (&account, &["Their posts", "since", "Close this account"]),
            ("/permissions", &["Who may do what", "Read the journals"]),
            ("/messages", &["What the program writes to people, partners and colleagues.", "Nothing leaves this program", "3 messages"]),
            (&message, &["Text of the message", "By", "Letter", "All messages"]),
            ("/requests", &["Everybody may ask what we keep of them.", "See their data", "to answer before"]),
            ("/requests/new", &["Who is asking?"]),
            ("/journals", &["Who did, who saw.", "Pathway: added", "Enrolment in a workshop: added"]),
            ("/today", &["Backups and work"]),
            ("/password", &["Current password"]),
        ] {
            reads(&administrator, path, words).await;
        }
        let officer = english(&app, Role::NetworkOfficer).await;
        officer.post("/settings", &[("name", "workshop_seats"), ("value", "4"), ("from", "2026-12-01")]).await.leads_to();
        reads(&officer, "/settings", &["The network’s rules, dated.", "Seats of a workshop: 4", "From 01/12/2026"]).await;
        reads(&officer, "/spaces", &["Open a space", "Commune"]).await;
        reads(&officer, "/spaces/new", &["Two to eight letters or digits"]).await;
        reads(&officer, &of(&life, "/spaces/{id}"), &["Change a space", "Metropolitan France"]).await;
        let manager = english(&app, Role::SpaceManager).await;
        reads(&manager, "/roster", &["Week of", "Add shifts", "Nobody"]).await;
        reads(&manager, "/roster/new", &["For how many weeks"]).await;
        reads(&manager, "/shifts", &["When you are expected", "Shifts to take"]).await;
        reads(&manager, &of(&life, "/roster/{id}/assignment"), &["Assign a shift", "To whom?"]).await;
    }

    async fn what_is_refused_is_said_in_english(house) {
        let app = furnished(&house).await;
        let (administrator, officer) = (english(&app, Role::Administrator).await, english(&app, Role::NetworkOfficer).await);
        let manager = english(&app, Role::SpaceManager).await;
        let past = [("name", "workshop_seats"), ("value", "4"), ("from", "2026-11-21")];
        refuses(&officer, "/settings", &past, "Choose today or a coming day").await;
        refuses(&officer, "/settings", &[("name", "workshop_seats"), ("value", "99"), ("from", "2026-12-01")], "between 1 and 30").await;
        refuses(&officer, "/spaces", &[("code", "!")], "Write a code of two to eight letters or digits").await;
        refuses(&administrator, "/accounts", &[("email", "camille"), ("password", "x")], "Write an e-mail address").await;
        let tomorrow = [("kind", "access"), ("received_on", "2026-11-23")];
        refuses(&administrator, "/requests", &tomorrow, "This day has not come yet.").await;
        let shift = [("task", "reception"), ("first", "2026-11-24"), ("from", "12:00"), ("until", "9:00"), ("weeks", "1"), ("places", "1")];
        refuses(&manager, "/roster", &shift, "The end must come after the start.").await;
    }

    async fn every_page_of_the_staff_speaks_english(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let (mut read, mut problems) = (0, Vec::new());
        for role in [Role::SpaceManager, Role::NetworkOfficer, Role::Administrator] {
            let browser = english(&app, role).await;
            for info in compose::routes().infos().iter().filter(|info| info.method == "GET" && shows(info)) {
                let path = of(&life, info.path);
                let seen = browser.get(&path).await;
                if seen.status == 200 && seen.kind.starts_with("text/html") {
                    problems.extend(foreign(&seen, &path));
                    read += 1;
                }
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        assert!(read > 60, "only {read} pages were read");
    }
}
