//! The counter's panels of the pages of the day: visits that stay open, and those that nobody closed the day before.

use askama::Template;
use ground::Day;
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::visit::{Moves, Queue, View, rules::Outcome, store as visits, why};

/// Who still waits, or is with a colleague, when the day is to be closed: each with the ways in which a visit ends.
pub struct OpenVisitsPanel;

#[derive(Template)]
#[template(path = "panel/open.html")]
struct Open {
    page: Page,
    queue: Queue,
    moves: Moves,
}

impl TodayPanel for OpenVisitsPanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let queue = Queue::of(tx, &asker.t, space, &zone).await?;
            let moves = Moves::of(tx, &asker.t, space, "closing", View::default()).await?;
            let shown = Open { page: asker.page(""), queue, moves };
            Fragment::of(asker.t.say("reception-panel-open"), "queue", true, &shown).map(Some)
        })
    }
}

/// How far back the day before is looked for: over a week-end and some days of closing.
const BEHIND: usize = 7;

/// Visits of the last day with visits that were closed by the night: nobody said what became of them.
pub struct UnsaidVisitsPanel;

struct Unsaid {
    href: String,
    name: String,
    why: String,
    hour: String,
}

#[derive(Template)]
#[template(path = "panel/unsaid.html")]
struct Yesterday {
    page: Page,
    day: String,
    rows: Vec<Unsaid>,
}

impl TodayPanel for UnsaidVisitsPanel {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let (t, zone) = (&asker.t, network::space::store::get(tx, space).await?.zone);
            let today = tx.now().day(&zone);
            let mut last: Option<(Day, Vec<_>)> = None;
            let days = std::iter::successors(today.yesterday().ok(), |day| day.yesterday().ok());
            for day in days.take(BEHIND) {
                let all = visits::of_day(tx, space, day).await?;
                if !all.is_empty() {
                    last = Some((day, all));
                    break;
                }
            }
            let Some((day, mut all)) = last else { return Ok(None) };
            all.retain(|visit| visit.outcome == Some(Outcome::Unclosed));
            let ids: Vec<ground::PersonId> = all.iter().filter_map(|visit| visit.person).collect();
            let people = people::person::store::by_ids(tx, &ids).await?;
            let rows = all.iter().map(|visit| {
                let person = people.iter().find(|person| Some(person.id) == visit.person);
                Unsaid {
                    href: format!("/visits/{}/correction", visit.id),
                    name: person.map_or_else(|| t.say("reception-nameless"), people::Person::name),
                    why: why(t, visit.reason),
                    hour: dates::hour(t, visit.arrived_at, &zone),
                }
            });
            let shown = Yesterday { page: asker.page(""), day: dates::day_without_year(t, day), rows: rows.collect() };
            Fragment::of(t.say("reception-panel-unsaid"), "clock", false, &shown).map(Some)
        })
    }
}
