//! What the post offers to Today: letters that wait to be printed.

use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::pages::waiting;

/// Letters to print, for whoever keeps the counter; nothing when there are none.
pub struct LettersPanel;

#[derive(Template)]
#[template(path = "letter/panel.html")]
struct Letters {
    page: Page,
    count: i64,
}

impl TodayPanel for LettersPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Receptionist, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut ::store::Tx) -> Shown<'a> {
        Box::pin(async move {
            let count = waiting(tx).await?.len();
            if count == 0 {
                return Ok(None);
            }
            let title = asker.t.say("post-letters");
            let panel = Letters { page: asker.page(""), count: i64::try_from(count).unwrap_or(i64::MAX) };
            Fragment::of(title, "mail", false, &panel).map(Some)
        })
    }
}
