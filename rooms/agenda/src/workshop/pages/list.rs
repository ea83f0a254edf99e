//! Speaks: the programme of a space, week by week; what is past; what is still to be closed.

use ::store::{Right, Tx};
use std::fmt::Write as _;

use askama::Template;
use ground::{Day, Fault, Identifier as _, Moment, SpaceId, WriteKey, Zone, choice::Choice as _};
use network::Space;
use skills::Catalogue;
use web::{Answer, Asker, Exports, Form, Page, Speech, Trouble, dates, html};

use super::export;

use crate::{
    reach::{self, Asked, asked},
    seats::store::held,
    session::{
        line::Line,
        store::{self as sessions, Meeting, Window},
    },
    workshop::{
        WorkshopId,
        rules::{later, monday},
    },
};

/// How much of the programme one page shows, in days.
const WINDOW: i64 = 28;

ground::choices! {
    /// Which part of the programme.
    When { Coming = "coming", Past = "past", Unclosed = "unclosed" }
}

/// One session, and what can be done for the person in hand.
struct Entry {
    line: Line,
    /// Key of the button that enrols them, when they may be.
    key: Option<WriteKey>,
    is_enrolled: bool,
}

struct Leaf {
    weekday: &'static str,
    day: String,
    month: &'static str,
    entries: Vec<Entry>,
}

struct Week {
    title: String,
    days: Vec<Leaf>,
}

struct InHand {
    id: String,
    name: String,
    first_name: String,
    record: String,
}

#[derive(Template)]
#[template(path = "workshop/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    spaces: Vec<(String, String)>,
    modules: Vec<(String, String)>,
    tabs: Vec<(String, String, bool)>,
    when: &'static str,
    weeks: Vec<Week>,
    person: Option<InHand>,
    may_schedule: bool,
    may_manage: bool,
    may_mark: bool,
    /// What to do when a page of the past is empty: it depends on whether there is an older one.
    past_todo: &'static str,
    exports: Exports,
    before: String,
    after: String,
}

/// The programme as it was asked for.
pub(super) struct Programme {
    pub when: When,
    pub space: Space,
    module: String,
    from: Day,
    until: Day,
    today: Day,
}

pub async fn list(asker: Asker, query: Asked) -> Answer {
    let mut tx = asker.read().await?;
    let (space, spaces) = space_of(&mut tx, asked(&query, "space")).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let programme = programme(&query, &catalogue, space, tx.now());
    let may_schedule = asker.badge().may(Right::Schedule);
    let in_hand = if may_schedule { asked(&query, "person") } else { "" };
    let person = reach::in_hand(&mut tx, in_hand).await?;
    let enrolled: Vec<WorkshopId> = match &person {
        Some(person) => held(&mut tx, person.id).await?.into_iter().map(|held| held.workshop).collect(),
        None => Vec::new(),
    };
    let (meetings, earlier, further) = load(&mut tx, &programme).await?;
    let person = person.map(|person| InHand {
        id: person.id.uuid().to_string(),
        name: person.name(),
        first_name: person.identity.first_name.clone(),
        record: reach::record(person.id),
    });
    let (before, after) = pager(&programme, person.as_ref(), earlier, further);
    let form = Form::new(&asker.t).filled("module", &programme.module).filled("space", programme.space.id.uuid());
    Ok(html(&List {
        page: asker.page(asker.t.say("agenda-title")),
        form,
        space: programme.space.name.clone(),
        spaces,
        modules: modules(&asker.t, &catalogue, &programme.module),
        tabs: tabs(&asker, &programme, person.as_ref()),
        when: programme.when.word(),
        weeks: weeks(&asker, (&catalogue, &programme), meetings, person.is_some().then_some(enrolled.as_slice())),
        person,
        may_manage: asker.badge().may(Right::ManageSpace),
        may_schedule,
        may_mark: asker.badge().may(Right::TakeAttendance),
        exports: export::addresses(asker.query()),
        past_todo: if after.is_empty() { "agenda-past-empty-todo" } else { "agenda-past-empty-more" },
        before,
        after,
    }))
}

/// The space of today's post; for a post over the whole network, the one asked for among all.
pub(super) async fn space_of(tx: &mut Tx, wanted: &str) -> Result<(Space, Vec<(String, String)>), Trouble> {
    if let Some(own) = tx.badge().space() {
        return Ok((network::space::store::get(tx, own).await?, Vec::new()));
    }
    let all = network::space::store::all(tx).await?;
    let options = all.iter().map(|space| (space.id.uuid().to_string(), space.name.clone())).collect();
    let wanted: Option<SpaceId> = if wanted.is_empty() { None } else { Some(reach::id(wanted)?) };
    let chosen = all.into_iter().find(|space| wanted.is_none_or(|id| id == space.id));
    Ok((chosen.ok_or(Trouble::Missing)?, options))
}

pub(super) fn programme(query: &Asked, catalogue: &Catalogue, space: Space, now: Moment) -> Programme {
    let today = now.day(&space.zone);
    let when = When::parse(asked(query, "when")).unwrap_or(When::Coming);
    let from: Option<Day> = asked(query, "from").parse().ok().map(monday);
    let (from, until) = match when {
        When::Past => {
            let from = from.unwrap_or_else(|| later(monday(today), 7 - WINDOW)).min(monday(today));
            (from, later(from, WINDOW).min(today))
        }
        When::Coming | When::Unclosed => {
            let from = from.unwrap_or(today).max(today);
            (from, later(monday(from), WINDOW))
        }
    };
    let module = catalogue.module(asked(query, "module")).map(|module| module.word.clone()).unwrap_or_default();
    Programme { when, space, module, from, until, today }
}

/// The sessions to show, and whether there are earlier and later ones.
pub(super) async fn load(tx: &mut Tx, programme: &Programme) -> Result<(Vec<Meeting>, bool, bool), Fault> {
    let (space, zone, now) = (programme.space.id, &programme.space.zone, tx.now());
    if programme.when == When::Unclosed {
        return Ok((sessions::unclosed(tx, Some(space), now).await?, false, false));
    }
    let (from, until) = (midnight(programme.from, zone), midnight(programme.until, zone));
    let module = Some(programme.module.as_str()).filter(|module| !module.is_empty());
    let mut meetings = sessions::within(tx, &Window { space, from, until, module }).await?;
    if programme.when == When::Past {
        meetings.reverse();
    }
    let (earlier, further) = sessions::around(tx, space, from, until).await?;
    Ok((meetings, earlier, further))
}

fn midnight(day: Day, zone: &Zone) -> Moment {
    Moment::local(day, 0, 0, zone)
}

fn href(programme: &Programme, person: Option<&InHand>, when: When, from: Option<Day>) -> String {
    let mut href = format!("/workshops?when={}&space={}", when.word(), programme.space.id.uuid());
    if !programme.module.is_empty() {
        let _ = write!(href, "&module={}", programme.module);
    }
    if let Some(person) = person {
        let _ = write!(href, "&person={}", person.id);
    }
    if let Some(from) = from {
        let _ = write!(href, "&from={from}");
    }
    href
}

fn pager(programme: &Programme, person: Option<&InHand>, earlier: bool, further: bool) -> (String, String) {
    let to = |from: Day| href(programme, person, programme.when, Some(from));
    let (back, on) = (later(monday(programme.from), -WINDOW), later(monday(programme.from), WINDOW));
    let some = |wanted: bool, from: Day| if wanted { to(from) } else { String::new() };
    match programme.when {
        When::Coming => (some(programme.from > programme.today, back), some(further, on)),
        // The past is read backwards: the next page is the earlier one.
        When::Past => (some(on <= programme.today, on), some(earlier, back)),
        When::Unclosed => (String::new(), String::new()),
    }
}

fn tabs(asker: &Asker, programme: &Programme, person: Option<&InHand>) -> Vec<(String, String, bool)> {
    When::ALL
        .iter()
        .filter(|when| **when != When::Unclosed || asker.badge().may(Right::TakeAttendance))
        .map(|when| {
            let label = asker.t.say(&format!("agenda-tab-{}", when.word()));
            (href(programme, person, *when, None), label, *when == programme.when)
        })
        .collect()
}

/// What is taught, as a list to choose from; `also` stands in it too, though it was retired.
pub fn modules(t: &Speech, catalogue: &Catalogue, also: &str) -> Vec<(String, String)> {
    let offered = catalogue.all().iter().filter(|module| !module.retired || module.word == also);
    offered.map(|module| (module.word.clone(), module.name(t))).collect()
}

/// Sessions by week and day. With a person in hand (`enrolled` says where they have a seat already), each workshop
/// shows once: one enrols in a workshop, not in a session.
fn weeks(
    asker: &Asker,
    (catalogue, programme): (&Catalogue, &Programme),
    meetings: Vec<Meeting>,
    enrolled: Option<&[WorkshopId]>,
) -> Vec<Week> {
    let (t, zone, now) = (&asker.t, &programme.space.zone, asker.now());
    let mut weeks: Vec<(Day, Week)> = Vec::new();
    let mut seen: Vec<WorkshopId> = Vec::new();
    let mut last = None;
    for meeting in meetings {
        let line = Line::of(&meeting, t, catalogue, zone, now);
        if enrolled.is_some() {
            if seen.contains(&meeting.workshop) || line.is_cancelled() {
                continue;
            }
            // A session that is over says nothing of the next ones, in which one may still have a seat.
            if !line.is_over() {
                seen.push(meeting.workshop);
            }
        }
        let day = line.local_day;
        if weeks.last().is_none_or(|(start, _)| *start != monday(day)) {
            weeks
                .push((monday(day), Week { title: week_title(asker, monday(day), programme.today), days: Vec::new() }));
        }
        let Some((_, week)) = weeks.last_mut() else { continue };
        if last != Some(day) {
            let (weekday, month) = (dates::weekday(t, day), dates::month(t, day));
            week.days.push(Leaf { weekday, day: dates::number(t, day), month, entries: Vec::new() });
            last = Some(day);
        }
        let is_enrolled = enrolled.is_some_and(|workshops| workshops.contains(&meeting.workshop));
        let key = (enrolled.is_some() && !is_enrolled && line.is_open()).then(WriteKey::fresh);
        if let Some(leaf) = week.days.last_mut() {
            leaf.entries.push(Entry { line, key, is_enrolled });
        }
    }
    weeks.into_iter().map(|(_, week)| week).collect()
}

fn week_title(asker: &Asker, start: Day, today: Day) -> String {
    let this = monday(today);
    if start == this {
        asker.t.say("agenda-week-this")
    } else if start == later(this, 7) {
        asker.t.say("agenda-week-next")
    } else {
        asker.t.with("agenda-week-of", ("day", dates::day(&asker.t, start)))
    }
}
