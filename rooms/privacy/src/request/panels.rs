//! Panel of Today: requests to answer, by their day.

use askama::Template;
use ground::Zone;
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    pages::{Row, row},
    store as requests,
};

/// The requests that wait for an answer.
pub struct DueRequests;

#[derive(Template)]
#[template(path = "request/due.html")]
struct Due {
    page: Page,
    rows: Vec<Row>,
}

impl TodayPanel for DueRequests {
    fn roles(&self) -> &'static [Role] {
        &[Role::Administrator]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let today = tx.now().day(&Zone::paris());
            let waiting = requests::all(tx).await?.into_iter().filter(|request| request.answered_on.is_none());
            let rows = waiting.map(|request| row(&asker.t, request, today)).collect();
            let template = Due { page: asker.page(""), rows };
            Fragment::of(asker.t.say("privacy-due"), "privacy", true, &template).map(Some)
        })
    }
}
