//! The figure on the network officer's Today.

use askama::Template;
use ground::{Day, Zone};
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::store::{self as figures, Registered};

/// Days of the short column.
const MONTH: i64 = 30;
/// Days of the long one.
const YEAR: i64 = 365;

/// People registered by each space.
pub struct RegisteredPanel;

#[derive(Template)]
#[template(path = "figures/panel.html")]
struct Panel {
    page: Page,
    rows: Vec<Row>,
}

/// A space, or the network last.
struct Row {
    name: String,
    month: i64,
    year: i64,
    all: i64,
}

impl TodayPanel for RegisteredPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::NetworkOfficer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let zone = Zone::paris();
            let now = tx.now();
            let day = |days: i64| now.plus_days(-days).day(&zone);
            let (month, year): (Day, Day) = (day(MONTH), day(YEAR));
            let spaces = figures::registered(tx, month, year).await?;
            let sum = |of: fn(&Registered) -> i64| spaces.iter().map(of).sum::<i64>();
            let network = Row {
                name: asker.t.say("reception-figures-sum"),
                month: sum(|space| space.month),
                year: sum(|space| space.year),
                all: sum(|space| space.all),
            };
            let row =
                |space: Registered| Row { name: space.name, month: space.month, year: space.year, all: space.all };
            let rows = spaces.into_iter().map(row).chain([network]).collect();
            let panel = Panel { page: asker.page(""), rows };
            Fragment::of(asker.t.say("reception-figures"), "reception", true, &panel).map(Some)
        })
    }
}
