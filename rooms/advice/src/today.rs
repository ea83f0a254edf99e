//! What this room offers to Today: what is due for people, and mandates about to end.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::{
    follow_up::{
        pages::{self, Row},
        store::{self, Filter, Whose},
    },
    mandate::{rules::AHEAD, store as mandates},
    names, today,
};

/// How many lines stand on Today; the rest is one click away.
const MOST: i64 = 8;

/// What is due today or late: the adviser's own and the team's; the whole space's for its manager.
pub struct FollowUpPanel;

struct Ending {
    record: String,
    name: String,
    said: String,
}

#[derive(Template)]
#[template(path = "panel/today.html")]
struct Due {
    page: Page,
    tasks: Vec<Row>,
    /// How many more there are.
    more: i64,
    ending: Vec<Ending>,
}

impl TodayPanel for FollowUpPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Adviser, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let (Some(space), Some(colleague)) = (asker.badge().space(), asker.colleague()) else { return Ok(None) };
            let (day, zone) = today(asker, tx).await?;
            let manages = asker.post().is_some_and(|post| post.role == Role::SpaceManager);
            let whose = if manages { Whose::All } else { Whose::Of(colleague.account) };
            let filter = Filter { space, done: false, whose, until: Some(day), people: None };
            let count = store::count(tx, &filter).await?;
            let due = store::list_of(tx, &filter, 0, MOST).await?;
            let until = tx.now().plus_days(AHEAD).day(&zone);
            let mut all = mandates::ending(tx, space, day, until).await?;
            all.retain(|one| manages || one.holder == colleague.account);
            if due.is_empty() && all.is_empty() {
                return Ok(None);
            }
            let ids: Vec<_> = all.iter().map(|one| one.person).collect();
            let known = names(tx, &ids).await?;
            let ending = all.iter().map(|one| Ending {
                record: format!("/people/{}", one.person),
                name: known.get(&one.person).cloned().unwrap_or_default(),
                said: t.with("advice-mandate-ending", ("day", dates::day_without_year(t, one.until))),
            });
            let shown = Due {
                page: asker.page(""),
                tasks: pages::rows(asker, tx, &due, day).await?,
                more: count - i64::try_from(due.len()).unwrap_or(0),
                ending: ending.collect(),
            };
            Fragment::of(t.say("advice-panel-due"), "clock", true, &shown).map(Some)
        })
    }
}
