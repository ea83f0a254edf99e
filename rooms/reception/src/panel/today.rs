//! The counter's panels of Today.

use std::collections::HashMap;

use askama::Template;
use ground::{Fault, Moment, PersonId};
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::{
    agenda,
    note::{pages as note, store as notes},
    visit::{
        queue::{Queue, Row, outcomes},
        rules::Reason,
    },
    vouchers,
};

/// How many lines of a list stand on Today; the rest is one click away.
const MOST: usize = 6;

/// The big search box; register; count a visit without a name.
pub struct SearchPanel;

#[derive(Template)]
#[template(path = "panel/search.html")]
struct Search {
    page: Page,
    registers: bool,
    counted: usize,
    /// The visit counted last, which can be taken back.
    last: Option<Row>,
    last_at: String,
}

impl TodayPanel for SearchPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::SpaceManager, Role::Adviser]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let mut queue = Queue::of(tx, &asker.t, space, &zone).await?;
            let counted = queue.counted.len();
            let last = queue.counted.pop();
            let shown = Search {
                page: asker.page(""),
                registers: asker.badge().may(store::Right::RegisterPerson),
                counted,
                last_at: last.as_ref().map(|row| dates::hour(&asker.t, row.arrived_at, &zone)).unwrap_or_default(),
                last,
            };
            Fragment::of(asker.t.say("reception-panel-search"), "search", true, &shown).map(Some)
        })
    }
}

/// Who is expected today, by the agenda and by vouchers.
pub struct ExpectedPanel;

struct Expected {
    href: String,
    name: String,
    hour: String,
    title: String,
    /// When they came, if they did.
    came: String,
}

struct Awaited {
    name: String,
    partner: String,
    code: String,
    sent: String,
    href: String,
}

#[derive(Template)]
#[template(path = "panel/expected.html")]
struct Expecting {
    page: Page,
    expected: Vec<Expected>,
    awaited: Vec<Awaited>,
    /// How many more vouchers are awaited.
    more: usize,
    registers: bool,
}

impl TodayPanel for ExpectedPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let expected = expected(asker, tx, space).await?;
            let mut awaited = vouchers(asker)?.awaited(tx, space).await?;
            let more = awaited.len().saturating_sub(MOST);
            awaited.truncate(MOST);
            let now = tx.now();
            let awaited = awaited
                .into_iter()
                .map(|voucher| Awaited {
                    name: voucher.identity.display(),
                    partner: voucher.partner,
                    code: voucher.code,
                    sent: dates::ago(&asker.t, voucher.sent_at, now),
                    href: format!("/people/new?referral={}", voucher.referral),
                })
                .collect();
            let registers = asker.badge().may(store::Right::RegisterPerson);
            let shown = Expecting { page: asker.page(""), expected, awaited, more, registers };
            Fragment::of(asker.t.say("reception-panel-expected"), "calendar", false, &shown).map(Some)
        })
    }
}

async fn expected(asker: &Asker, tx: &mut Tx, space: ground::SpaceId) -> Result<Vec<Expected>, Fault> {
    let zone = network::space::store::get(tx, space).await?.zone;
    let day = tx.now().day(&zone);
    let all = agenda(asker)?.expected(tx, space, day).await?;
    let ids: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
    let came: HashMap<PersonId, Moment> = crate::visit::store::of_day(tx, space, day)
        .await?
        .into_iter()
        .filter_map(|visit| visit.person.map(|person| (person, visit.arrived_at)))
        .collect();
    Ok(all
        .into_iter()
        .filter_map(|one| {
            Some(Expected {
                href: format!("/people/{}", one.person),
                name: names.get(&one.person)?.clone(),
                hour: dates::hour(&asker.t, one.starts_at, &zone),
                title: people::port::called(&asker.t, &one.title, &one.module),
                came: came.get(&one.person).map(|at| dates::hour(&asker.t, *at, &zone)).unwrap_or_default(),
            })
        })
        .collect())
}

/// Who waits, with the buttons to call and to end.
pub struct QueuePanel;

#[derive(Template)]
#[template(path = "panel/queue.html")]
struct Waiting {
    page: Page,
    /// The one to call first at this post.
    next: Option<Row>,
    queue: Queue,
    more: usize,
    outcomes: Vec<(&'static str, String)>,
    back: &'static str,
}

/// What a post is there for: those people come first.
fn first_of(role: Option<Role>) -> &'static [Reason] {
    match role {
        Some(Role::Adviser) => &[Reason::Advice, Reason::Appointment],
        Some(Role::Facilitator) => &[Reason::Workshop, Reason::Help],
        Some(Role::Seller) => &[Reason::Shop],
        _ => &[],
    }
}

impl TodayPanel for QueuePanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::Facilitator, Role::Adviser, Role::SpaceManager, Role::Seller]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let mut queue = Queue::of(tx, &asker.t, space, &zone).await?;
            let first = first_of(asker.post().map(|post| post.role));
            queue.waiting.sort_by_key(|row| !row.reason.is_some_and(|reason| first.contains(&reason)));
            let next = (!queue.waiting.is_empty()).then(|| queue.waiting.remove(0));
            let more = queue.waiting.len().saturating_sub(MOST);
            queue.waiting.truncate(MOST);
            let outcomes = outcomes(&asker.t);
            let shown = Waiting { page: asker.page(""), next, queue, more, outcomes, back: "today" };
            let title = if first.is_empty() { "reception-panel-queue" } else { "reception-panel-next" };
            Fragment::of(asker.t.say(title), "queue", true, &shown).map(Some)
        })
    }
}

/// Colleagues' notes.
pub struct NotesPanel;

#[derive(Template)]
#[template(path = "panel/notes.html")]
struct Notes {
    page: Page,
    open: Vec<note::Row>,
    back: &'static str,
}

impl TodayPanel for NotesPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::SpaceManager, Role::Adviser, Role::Facilitator]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let open = notes::open(tx, space).await?;
            let open = note::rows(tx, &asker.t, &zone, open).await?;
            let shown = Notes { page: asker.page(""), open, back: "today" };
            Fragment::of(asker.t.say("reception-panel-notes"), "mail", false, &shown).map(Some)
        })
    }
}
