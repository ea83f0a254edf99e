//! The counter's panels of Today.

use askama::Template;
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use super::expected::{self, Expected};
use crate::{
    note::{pages as note, store as notes},
    visit::{Moves, Queue, Row, View, rules::Reason},
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
    back: &'static str,
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
            let expected = expected::of_today(asker, tx, space).await?;
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
            let shown = Expecting { page: asker.page(""), expected, awaited, back: "today", more, registers };
            Fragment::of(asker.t.say("reception-panel-expected"), "calendar", false, &shown).map(Some)
        })
    }
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
    moves: Moves,
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
            queue.mark(asker, tx, &zone).await?;
            let first = first_of(asker.post().map(|post| post.role));
            queue.waiting.sort_by_key(|row| !row.reason.is_some_and(|reason| first.contains(&reason)));
            let next = (!queue.waiting.is_empty()).then(|| queue.waiting.remove(0));
            let more = queue.waiting.len().saturating_sub(MOST);
            queue.waiting.truncate(MOST);
            let moves = Moves::of(tx, &asker.t, space, "today", View::default()).await?;
            let shown = Waiting { page: asker.page(""), next, queue, more, moves };
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
