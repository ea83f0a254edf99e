//! Today: whom to call, the first of the day's list.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    list,
    pages::{Line, lines},
};

/// People shown of the list.
const SHOWN: usize = 5;

/// People with an open plan who have dropped out of sight.
pub struct CallPanel;

#[derive(Template)]
#[template(path = "call/today.html")]
struct Content {
    page: Page,
    lead: String,
    people: Vec<Line>,
}

impl TodayPanel for CallPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager, Role::Adviser]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let day = list::of_space(asker, tx, space).await?;
            let mut people = lines(asker, tx, &day, &day.phone, day.phone_left.min(SHOWN)).await?;
            let left = day.otherwise_left.min(SHOWN - people.len());
            people.extend(lines(asker, tx, &day, &day.otherwise, left).await?);
            let all = day.phone.len() + day.otherwise.len();
            // Nobody is left to call: what was noted may still be taken back.
            if all == 0 && day.noted.is_empty() {
                return Ok(None);
            }
            let lead = match all {
                0 => t.say("pathway-call-all-done"),
                _ if people.is_empty() => t.with("pathway-call-enough", ("count", all)),
                _ => t.with("pathway-call-lead", (("count", all), ("most", day.terms.a_day))),
            };
            let content = Content { page: asker.page(""), lead, people };
            Ok(Some(Fragment::of(t.say("pathway-call-title"), "phone", false, &content)?))
        })
    }
}
