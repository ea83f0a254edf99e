//! The page of results: people of one's own space, a voucher, or what to do next.

use askama::Template;
use axum::extract::Query;
use ground::{Day, PersonId, Refusal, SpaceId};
use people::{Directory, Person, port::Voucher};
use serde::Deserialize;
use store::{Right, Tx};
use web::{Answer, Asker, Page, Speech, Trouble, dates, go, html};

use super::{
    rules::{Asked, read},
    store::{self as finding, MOST},
};
use crate::{
    card::pages::{Opened, opened},
    person::said,
    visit::{moves, rules::Visit},
    vouchers,
};

/// How far back "lately" goes, in days.
const LATELY: i64 = 30;

/// Somebody who was found.
struct Hit {
    id: PersonId,
    href: String,
    name: String,
    details: Vec<String>,
    right: String,
    has_right: bool,
    /// Their ticket, when they wait already.
    ticket: Option<i64>,
    /// Whoever receives them asks the manager first.
    manager: bool,
}

/// A voucher that was found, or that could not be used.
struct Card {
    title: String,
    lines: Vec<String>,
    /// Why it opens nothing.
    obstacle: String,
    /// Where it is used; empty when it cannot be.
    href: String,
    /// Whose it is, for a screen reader between several.
    name: String,
}

/// Something to understand before going on.
struct Advice {
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "finding/list.html")]
struct List {
    page: Page,
    /// What was typed.
    typed: String,
    heading: String,
    hits: Vec<Hit>,
    cards: Vec<Card>,
    advice: Option<Advice>,
    /// Whether a name was typed.
    named: bool,
    registers: bool,
    receives: bool,
    register: String,
    /// The number whose holder is looked for.
    visit: String,
    asks: String,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    q: String,
    /// A number was given, and this is about whose it is.
    #[serde(default)]
    visit: String,
}

/// What a search gives.
#[derive(Default)]
struct Found {
    people: Vec<PersonId>,
    /// Whose card was scanned.
    card: Option<PersonId>,
    cards: Vec<Card>,
    advice: Option<Advice>,
}

impl Found {
    fn people(people: Vec<PersonId>) -> Self {
        Self { people, ..Self::default() }
    }

    fn advice(t: &Speech, title: &str, text: &str) -> Self {
        Self { advice: Some(Advice { title: t.say(title), text: t.say(text) }), ..Self::default() }
    }
}

pub async fn list(asker: Asker, Query(typed): Query<Typed>) -> Answer {
    let space = asker.space()?;
    let query = read(&typed.q);
    if matches!(query, Asked::Name(_)) {
        asker.house().port::<Directory>()?.refresh(asker.house().db()).await?;
    }
    let mut tx = asker.read().await?;
    let named = match typed.visit.as_str() {
        "" => None,
        visit => Some(moves::within_reach(&asker, &mut tx, visit).await?),
    };
    if named.as_ref().is_some_and(|visit| visit.nameless().is_err()) {
        return Ok(go("/queue"));
    }
    let day = crate::visit::store::today(&mut tx, space).await?;
    let mut found = match &query {
        Asked::Nothing => Found::people(finding::recent(&mut tx, space, before(day)).await?),
        Asked::Year(year) => Found::people(finding::born_in(&mut tx, space, *year).await?),
        Asked::Phone(phone) => {
            let people = people::person::store::by_phone(&mut tx, space, phone).await?;
            Found::people(people.into_iter().map(|person| person.id).collect())
        }
        Asked::Name(name) => by_name(&asker, &mut tx, space, name).await?,
        Asked::Miscopied => Found::advice(&asker.t, "reception-code-miscopied", "reception-code-miscopied-todo"),
        Asked::Code(code) => by_code(&asker, &mut tx, space, code).await?,
    };
    if let (Some(person), None) = (found.card, &named) {
        // A card in the hand is the reason: the record opens, and the journal says how.
        asker.looked(tx, person, "card").await?;
        return Ok(go(&format!("/people/{person}")));
    }
    let more = found.people.len() > MOST;
    found.people.truncate(MOST);
    let hits = hits(&asker, &mut tx, &found.people, day).await?;
    let title = match &named {
        Some(visit) => asker.t.with("reception-who-title", ("ticket", visit.ticket.unwrap_or_default())),
        None if query == Asked::Nothing => asker.t.say("reception-find-title"),
        None => asker.t.say("reception-results-title"),
    };
    Ok(web::with_camera(html(&List {
        page: asker.page(title).searching(&typed.q),
        heading: heading(&asker.t, &query, hits.len(), more),
        typed: typed.q.trim().to_owned(),
        hits,
        cards: found.cards,
        advice: found.advice,
        named: matches!(query, Asked::Name(_)),
        registers: asker.badge().may(Right::RegisterPerson),
        receives: asker.badge().may(Right::Receive),
        register: asker.discreet(&register(&query, named.as_ref())),
        asks: named.as_ref().map(|_| asker.t.say("reception-who")).unwrap_or_default(),
        visit: named.map(|visit| visit.id.to_string()).unwrap_or_default(),
    })))
}

/// Where somebody who was not found is registered.
fn register(query: &Asked, named: Option<&Visit>) -> String {
    let mut address = form_urlencoded::Serializer::new(String::new());
    if let Asked::Name(name) = query {
        address.append_pair("name", name);
    }
    if let Some(visit) = named {
        address.append_pair("visit", &visit.id.to_string());
    }
    let said = address.finish();
    if said.is_empty() { "/people/new".to_owned() } else { format!("/people/new?{said}") }
}

fn before(day: Day) -> Day {
    (0..LATELY).fold(day, |day, _| day.yesterday().unwrap_or(day))
}

fn heading(t: &Speech, asked: &Asked, count: usize, more: bool) -> String {
    match asked {
        Asked::Nothing => t.say("reception-recent"),
        _ if more => t.with("reception-found-first", ("count", count)),
        _ => t.with("reception-found", ("count", count)),
    }
}

/// The people found, in order, as far as the asker may know them.
async fn hits(asker: &Asker, tx: &mut Tx, ids: &[PersonId], day: Day) -> Result<Vec<Hit>, Trouble> {
    let mut people = people::person::store::by_ids(tx, ids).await?;
    people.retain(|person| {
        asker.badge().reaches(person.space) && person.anonymised_at.is_none() && person.merged_into.is_none()
    });
    people.sort_by_key(|person| ids.iter().position(|id| *id == person.id));
    let rights = finding::rights(tx, ids, day).await?;
    let tickets = finding::tickets(tx, ids, day).await?;
    let manager = crate::manager_first(asker, tx, ids, day).await?;
    let hit = |person: &Person| {
        let known = (rights.get(&person.id).copied(), tickets.get(&person.id).copied());
        Hit { manager: manager.contains(&person.id), ..hit(&asker.t, person, known.0, known.1) }
    };
    Ok(people.iter().map(hit).collect())
}

fn hit(t: &Speech, person: &Person, until: Option<Day>, ticket: Option<i64>) -> Hit {
    let who = &person.identity;
    Hit {
        id: person.id,
        href: format!("/people/{}", person.id),
        name: person.name(),
        details: said::details(t, who),
        right: until.map_or_else(
            || t.say("reception-right-none"),
            |day| t.with("reception-right-until", ("day", dates::short_day(t, day))),
        ),
        has_right: until.is_some(),
        ticket,
        manager: false,
    }
}

/// People who have a record, and people who are awaited with a voucher.
async fn by_name(asker: &Asker, tx: &mut Tx, space: SpaceId, name: &str) -> Result<Found, Trouble> {
    let people = asker.house().port::<Directory>()?.search(space, name, MOST + 1)?;
    let awaited = vouchers(asker)?.named(tx, space, name).await?;
    let cards = awaited.iter().map(|voucher| card(&asker.t, voucher)).collect();
    Ok(Found { people, cards, ..Found::default() })
}

async fn by_code(asker: &Asker, tx: &mut Tx, space: SpaceId, code: &str) -> Result<Found, Trouble> {
    let t = &asker.t;
    let Some(voucher) = vouchers(asker)?.find(tx, code).await? else {
        return Ok(match opened(asker, tx, code).await? {
            Opened::Record(person) => Found { people: vec![person.id], card: Some(person.id), ..Found::default() },
            Opened::Nothing(title, text) => Found { advice: Some(Advice { title, text }), ..Found::default() },
            Opened::Unknown => Found::advice(t, "reception-code-unknown", "reception-code-unknown-todo"),
        });
    };
    if voucher.space != space {
        let other = network::space::store::get(tx, voucher.space).await?;
        let title = t.with("reception-code-elsewhere", ("space", other.name));
        let text = t.say("reception-code-elsewhere-todo");
        return Ok(Found { advice: Some(Advice { title, text }), ..Found::default() });
    }
    match voucher.person {
        Some(person) => {
            let title = t.with("reception-code-used", ("partner", voucher.partner));
            let text = t.say("reception-code-used-todo");
            Ok(Found { people: vec![person], advice: Some(Advice { title, text }), ..Found::default() })
        }
        None => Ok(Found { cards: vec![card(t, &voucher)], ..Found::default() }),
    }
}

fn card(t: &Speech, voucher: &Voucher) -> Card {
    let who = &voucher.identity;
    let mut lines = said::details(t, who);
    lines.push(t.with("reception-voucher-until", ("day", dates::short_day(t, voucher.until))));
    let obstacle = voucher.usable.as_ref().err().map(|refusal| said_refusal(t, refusal)).unwrap_or_default();
    let title = t.with("reception-voucher-title", (("name", who.display()), ("partner", voucher.partner.clone())));
    let href = if obstacle.is_empty() { format!("/people/new?referral={}", voucher.referral) } else { String::new() };
    Card { title, lines, obstacle, href, name: who.display() }
}

fn said_refusal(t: &Speech, refusal: &Refusal) -> String {
    let said: Vec<String> =
        refusal.problems.iter().map(|problem| t.with(problem.text, problem.arguments.as_slice())).collect();
    said.join(" ")
}
