//! Today: sessions that are over and whose attendance is still open.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use crate::session::{line::Line, store as sessions};

/// How many it names before it leads to the whole list.
const NAMED: usize = 5;

/// Sessions to be closed.
pub struct UnclosedPanel;

#[derive(Template)]
#[template(path = "panel/unclosed.html")]
struct Unclosed {
    page: Page,
    lines: Vec<Line>,
    more: usize,
}

impl TodayPanel for UnclosedPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Facilitator, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let now = tx.now();
            let meetings = sessions::unclosed(tx, Some(space), now).await?;
            if meetings.is_empty() {
                return Ok(None);
            }
            let zone = network::space::store::get(tx, space).await?.zone;
            let more = meetings.len().saturating_sub(NAMED);
            let catalogue = skills::catalogue(tx).await?;
            let line = |meeting| Line::of(meeting, &asker.t, &catalogue, &zone, now);
            let lines = meetings.iter().take(NAMED).map(line).collect();
            let title = asker.t.say("agenda-unclosed-title");
            let panel = Unclosed { page: asker.page(title.clone()), lines, more };
            Fragment::of(title, "alert", true, &panel).map(Some)
        })
    }
}
