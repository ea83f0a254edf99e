//! What is not yours is not there: every route, every role, the other organisation's ids.

use antenne::compose;
use cast::{Client, Seen};
use ground::choice::Choice as _;
use web::{Guard, Role, RouteInfo};

use crate::{
    store::rows,
    world::{self, Life, THEIRS, address, furnished, nobodys},
};

/// Ends the session that sends it, or leads it elsewhere.
const ENDS: [&str; 5] = ["/sign-out", "/lock", "/practice", "/practice/beginning", "/practice/removal"];

/// A token of the other organisation with its last digit bent; whole, it would open what it was made for.
fn bent(token: &str) -> String {
    let last = if token.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &token[..token.len() - 1])
}

fn theirs(others: &Life, noun: &'static str) -> String {
    let id = others.id(noun);
    if world::is_token(noun) { bent(id) } else { id.to_owned() }
}

/// Every field that names a thing of somebody, filled with theirs.
fn fields(others: &Life) -> Vec<(&'static str, &str)> {
    [
        ("person", "person"),
        ("space", "space"),
        ("partner", "partner"),
        ("account", "account"),
        ("grant", "grant"),
        ("facilitator", "account"),
        ("workshop", "workshop"),
        ("to", "workshop"),
        ("session", "session"),
        ("referral", "referral"),
        ("letter", "message"),
        ("visit", "visit"),
        ("room", "room"),
        ("room_id", "room"),
        ("equipment", "equipment"),
        ("template", "template"),
        ("view-room", "room"),
        ("view-desk", "room"),
        ("wanted", "account"),
        ("step", "step"),
        ("items", "step"),
        ("add", "person"),
        ("strike", "person"),
        ("corrects", "diagnosis"),
        ("id", "person"),
        ("task", "day-task"),
        ("question", "question"),
        ("sent", "follow-up"),
        ("colleague", "account"),
        ("subject", "space"),
        ("request", "advice"),
        ("holder", "account"),
        ("assigned", "account"),
    ]
    .iter()
    .map(|(field, noun)| (*field, others.id(noun)))
    .collect()
}

async fn ask(client: &Client, info: &RouteInfo, path: &str, body: &[(&str, &str)]) -> Seen {
    let seen = if info.method == "GET" { client.get(path).await } else { client.post(path, body).await };
    assert!(!seen.status.is_server_error(), "{} {path}: {}", info.method, seen.status);
    let text = seen.text().to_lowercase();
    for word in THEIRS {
        assert!(!text.contains(word), "{} {path} says « {word} »:\n{}", info.method, seen.words());
    }
    seen
}

/// The answer to one route with their ids, and with ids that nobody has.
async fn refused(role: Role, client: &Client, info: &RouteInfo, others: &Life) {
    let (path, owned) = address(info.path, |noun| theirs(others, noun));
    let seen = ask(client, info, &path, &fields(others)).await;
    if !owned {
        return;
    }
    let (nowhere, _) = address(info.path, nobodys);
    let unknown = ask(client, info, &nowhere, &fields(others)).await;
    let (status, what) = (seen.status.as_u16(), format!("{role:?} {} {path}", info.method));
    assert_eq!(status, unknown.status.as_u16(), "{what} tells that it exists");
    let may = match info.guard {
        Guard::Right(right) => web::permission::rights_of(role).has(right),
        _ => true,
    };
    match (may, info.method) {
        (false, _) => assert_eq!(status, 403, "{what}"),
        (true, "GET") => assert!([403, 404].contains(&status), "{what}: {status}\n{}", seen.words()),
        (true, _) => assert!([403, 404, 422].contains(&status), "{what}: {status}\n{}", seen.words()),
    }
}

cast::both! {
    async fn the_other_organisations_ids_open_nothing(house) {
        let app = furnished(&house).await;
        let others = world::others(&house, &app).await;
        let mut tx = house.other_badge().read(app.house().db()).await.expect("opened");
        let before = rows(&mut tx).await;
        drop(tx);
        assert!(before.len() > 40, "the other organisation hardly lives: {} rows", before.len());
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            for info in compose::routes().infos().iter().filter(|info| !ENDS.contains(&info.path)) {
                refused(role, &client, info, &others).await;
            }
        }
        let mut tx = house.other_badge().read(app.house().db()).await.expect("opened");
        assert_eq!(before, rows(&mut tx).await, "something of theirs changed");
    }

    async fn what_names_a_thing_of_theirs_in_a_form_is_not_written(house) {
        let app = furnished(&house).await;
        let others = world::others(&house, &app).await;
        let ours = world::ours(&house, &app).await;
        let mut tx = house.other_badge().read(app.house().db()).await.expect("opened");
        let before = rows(&mut tx).await;
        drop(tx);
        let all = fields(&others);
        for role in [Role::SpaceManager, Role::Adviser, Role::NetworkOfficer, Role::Administrator] {
            let client = app.signed_in(role).await;
            for info in compose::routes().infos().iter().filter(|info| info.method == "POST" && !ENDS.contains(&info.path)) {
                let (path, _) = address(info.path, |noun| ours.id(noun).to_owned());
                // All at once; then one by one, so that a field that is refused does not hide the next.
                ask(&client, info, &path, &all).await;
                for (field, value) in all.iter().filter(|_| role == Role::SpaceManager) {
                    let body = [
                        (*field, *value), ("reason", "other"), ("kind", "access"), ("received_on", "2026-11-20"), ("text", "Bonjour"),
                    ];
                    ask(&client, info, &path, &body).await;
                }
            }
        }
        let mut tx = house.other_badge().read(app.house().db()).await.expect("opened");
        assert_eq!(before, rows(&mut tx).await, "something of theirs changed");
        let mut tx = house.badge().read(app.house().db()).await.expect("opened");
        let known: Vec<String> = others.ids().chain([cast::OTHER, cast::BERNARD]).map(|id| id.simple().to_string()).collect();
        for (table, row) in rows(&mut tx).await {
            let row = row.replace('-', "").to_lowercase();
            assert!(!known.iter().any(|id| row.contains(id)), "a row of {table} names a thing of theirs: {row}");
        }
    }

    async fn the_same_addresses_open_for_those_they_belong_to(house) {
        let app = furnished(&house).await;
        let others = world::others(&house, &app).await;
        let mut opened = 0;
        for info in compose::routes().infos().iter().filter(|info| info.method == "GET" && info.path.strip_suffix(".pdf").is_none()) {
            let (path, owned) = address(info.path, |noun| others.id(noun).to_owned());
            let may = |role| matches!(info.guard, Guard::Right(right) if web::permission::rights_of(role).has(right));
            let client = match (may(Role::SpaceManager), may(Role::Administrator)) {
                (true, _) => &others.manager,
                (_, true) => &others.administrator,
                _ if info.path.starts_with("/moi/rendez-vous") => &others.person,
                _ if info.guard == Guard::Link => &app,
                _ => continue,
            };
            if owned {
                client.get(&path).await.is(200);
                opened += 1;
            }
        }
        assert!(opened > 20, "only {opened} pages were opened");
        let person = format!("/people/{}", others.id("person"));
        others.manager.get(&person).await.is(200).says("Zébulon");
    }
}

#[test]
fn an_address_that_nobody_knows_stops_the_test() {
    for info in compose::routes().infos() {
        let _ = address(info.path, nobodys);
    }
    assert!(std::panic::catch_unwind(|| world::noun("/planets/{id}", "id")).is_err());
}
