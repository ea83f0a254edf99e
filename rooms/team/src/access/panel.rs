//! Whose access ends soon: a panel for the manager, a deadline for the network.

use askama::Template;
use ground::Day;
use store::{Right, Tx};
use web::{Asker, Deadline, Deadlines, Found, Fragment, Page, Role, Shown, TodayPanel};

use super::pages::{Row, ending, row};
use crate::shift::pages::zone;

/// What ends in a space.
pub struct EndingAccess;

#[derive(Template)]
#[template(path = "access/panel.html")]
struct Ending {
    page: Page,
    rows: Vec<Row>,
}

impl TodayPanel for EndingAccess {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let today = tx.now().day(&zone(asker, tx).await?);
            let (mut all, days) = ending(asker, tx, asker.badge().space()).await?;
            all.retain(|one| one.is_ending(days, today));
            if all.is_empty() {
                return Ok(None);
            }
            let rows = all.iter().map(|one| row(asker, one, days, today)).collect();
            let shown = Ending { page: asker.page(""), rows };
            Fragment::of(asker.t.say("team-access-title"), "lock", false, &shown).map(Some)
        })
    }
}

impl Deadlines for EndingAccess {
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a> {
        Box::pin(async move {
            let (all, days) = ending(asker, tx, asker.badge().space()).await?;
            let href = if asker.badge().may(Right::Roster) { "/access" } else { "" };
            let due = all.iter().filter_map(|one| {
                let day = one.ends_on(days).filter(|day| *day <= until)?;
                let text = asker.t.with("team-access-due", ("name", &one.name));
                Some(Deadline { day, text, href: href.to_owned() })
            });
            Ok(due.collect())
        })
    }
}
