//! Today: the next seven days, of one space or of every space.

use ::store::Tx;
use askama::Template;
use ground::{Fault, Identifier as _, SpaceId};
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use crate::session::{
    line::Line,
    store::{self as sessions, Window},
};

/// What the panel looks ahead, in days.
const AHEAD: i64 = 7;

/// The next seven days: sessions that nobody leads, seats that are free; for the network, by space.
pub struct WeekPanel;

#[derive(Template)]
#[template(path = "panel/week.html")]
struct Week {
    page: Page,
    sessions: usize,
    free: i64,
    unstaffed: Vec<Line>,
    /// Sessions after these days that nobody leads yet.
    unstaffed_later: i64,
    with_seats: Vec<Line>,
}

struct Trouble {
    name: String,
    href: String,
    unstaffed: i64,
    empty: i64,
    unclosed: i64,
}

#[derive(Template)]
#[template(path = "panel/weeks.html")]
struct Weeks {
    page: Page,
    spaces: Vec<Trouble>,
}

impl TodayPanel for WeekPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager, Role::NetworkOfficer]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            match asker.badge().space() {
                Some(space) => of_space(asker, tx, space).await,
                None => of_network(asker, tx).await,
            }
        })
    }
}

async fn of_space(asker: &Asker, tx: &mut Tx, space: SpaceId) -> Result<Option<Fragment>, Fault> {
    let (t, now) = (&asker.t, tx.now());
    let zone = network::space::store::get(tx, space).await?.zone;
    let window = Window { space, from: now, until: now.plus_days(AHEAD), module: None };
    let meetings = sessions::within(tx, &window).await?;
    let catalogue = skills::catalogue(tx).await?;
    let line = |meeting| Line::of(meeting, t, &catalogue, &zone, now);
    let lines = || meetings.iter().map(line).filter(|line| !line.is_cancelled());
    let title = t.say("agenda-week-title");
    let panel = Week {
        page: asker.page(title.clone()),
        sessions: lines().count(),
        free: lines().map(|line| line.seats - line.taken).sum(),
        unstaffed: lines().filter(|line| line.is_unstaffed).collect(),
        unstaffed_later: sessions::unstaffed(tx, space, window.until).await?,
        with_seats: lines().filter(Line::is_open).collect(),
    };
    Fragment::of(title, "calendar", true, &panel).map(Some)
}

async fn of_network(asker: &Asker, tx: &mut Tx) -> Result<Option<Fragment>, Fault> {
    let now = tx.now();
    let care = sessions::care(tx, now, now.plus_days(AHEAD)).await?;
    let spaces = care
        .into_iter()
        .filter(|care| care.unstaffed + care.empty + care.unclosed > 0)
        .map(|care| Trouble {
            href: format!("/workshops?space={}", care.space.uuid()),
            name: care.name,
            unstaffed: care.unstaffed,
            empty: care.empty,
            unclosed: care.unclosed,
        })
        .collect();
    let title = asker.t.say("agenda-trouble-title");
    let panel = Weeks { page: asker.page(title.clone()), spaces };
    Fragment::of(title, "network", true, &panel).map(Some)
}
