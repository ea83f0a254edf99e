//! Panel of Today: what the rooms know to be due within a week, the nearest first.

use askama::Template;
use ground::{Day, Zone};
use store::Tx;
use web::{Asker, Deadlines, Fragment, Page, Role, Shown, Speech, TodayPanel, dates};

/// How far ahead the panel looks, in days: what is due later waits for another morning.
const AHEAD: i64 = 7;

/// The deadlines of every room.
pub(crate) struct DeadlinesPanel {
    pub rooms: Vec<Box<dyn Deadlines>>,
}

struct Line {
    when: String,
    text: String,
    href: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "deadlines.html")]
struct Due {
    page: Page,
    lines: Vec<Line>,
}

impl TodayPanel for DeadlinesPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::NetworkOfficer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let zone = Zone::paris();
            let (today, until) = (tx.now().day(&zone), tx.now().plus_days(AHEAD).day(&zone));
            let mut due = Vec::new();
            for room in &self.rooms {
                due.extend(room.find(asker, tx, until).await?);
            }
            due.sort_by_key(|deadline| deadline.day);
            let line = |deadline: web::Deadline| Line {
                when: when(&asker.t, deadline.day, today),
                text: deadline.text,
                href: deadline.href,
                late: deadline.day < today,
            };
            let template = Due { page: asker.page(""), lines: due.into_iter().map(line).collect() };
            Fragment::of(asker.t.say("app-deadlines"), "clock", true, &template).map(Some)
        })
    }
}

fn when(t: &Speech, day: Day, today: Day) -> String {
    if day == today { t.say("app-deadlines-today") } else { dates::day_without_year(t, day) }
}
