//! What the register knows to be due: complaints to answer, exclusions to review; a panel for the manager, deadlines for
//! the network.

use askama::Template;
use ground::Day;
use store::{Right, Tx};
use web::{Asker, Deadline, Deadlines, Found, Fragment, Page, Role, Shown, TodayPanel, dates};

use crate::{complaint::store as complaints, exclusion::store as exclusions, today};

/// How far ahead the manager is told, in days.
const AHEAD: i64 = 7;

/// What is due in the register.
pub struct DueRegister;

async fn due(asker: &Asker, tx: &mut Tx, until: Day) -> Result<Vec<Deadline>, ground::Fault> {
    if !asker.badge().may(Right::KeepIncidents) {
        return Ok(Vec::new());
    }
    let (day, _) = today(asker, tx).await?;
    let space = asker.badge().space();
    let mut all = Vec::new();
    for one in complaints::due(tx, space, until).await? {
        let text = asker.t.with("incidents-due-complaint", ("space", one.space_name));
        all.push(Deadline { day: one.due_on, text, href: format!("/complaints/{}", one.id) });
    }
    for one in exclusions::to_review(tx, space, (day, until)).await? {
        let text = asker.t.with("incidents-due-review", ("space", one.space_name));
        all.push(Deadline { day: one.review_on, text, href: format!("/exclusions/{}", one.id) });
    }
    Ok(all)
}

impl Deadlines for DueRegister {
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a> {
        Box::pin(due(asker, tx, until))
    }
}

struct Line {
    when: String,
    text: String,
    href: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "panel/due.html")]
struct Due {
    page: Page,
    lines: Vec<Line>,
}

impl TodayPanel for DueRegister {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let (day, zone) = today(asker, tx).await?;
            let until = tx.now().plus_days(AHEAD).day(&zone);
            let mut all = due(asker, tx, until).await?;
            if all.is_empty() {
                return Ok(None);
            }
            all.sort_by_key(|one| one.day);
            let line = |one: Deadline| Line {
                when: dates::day_without_year(&asker.t, one.day),
                text: one.text,
                href: one.href,
                late: one.day < day,
            };
            let shown = Due { page: asker.page(""), lines: all.into_iter().map(line).collect() };
            Fragment::of(asker.t.say("incidents-due"), "clock", false, &shown).map(Some)
        })
    }
}
