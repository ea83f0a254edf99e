//! The panel of Today: structures that ask for a link and wait for an answer.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    State,
    pages::{Row, row},
    store,
};

const SHOWN: i64 = 4;

#[derive(Template)]
#[template(path = "panel/requests.html")]
struct Requests {
    page: Page,
    waiting: i64,
    rows: Vec<Row>,
}

/// Structures that ask for a link; nothing when none does.
#[derive(Clone, Copy, Default, Debug)]
pub struct RequestsPanel;

impl TodayPanel for RequestsPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::NetworkOfficer, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let (t, now) = (&asker.t, tx.now());
            let waiting = store::count(tx, Some(State::Waiting)).await?;
            if waiting == 0 {
                return Ok(None);
            }
            let found = store::list(tx, Some(State::Waiting), 0, SHOWN).await?;
            let title = t.say("referral-requests-title");
            let rows = found.into_iter().map(|request| row(t, request, now)).collect();
            let panel = Requests { page: asker.page(title.clone()), waiting, rows };
            Fragment::of(title, "partners", false, &panel).map(Some)
        })
    }
}
