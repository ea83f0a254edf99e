//! Today: requests to answer, by their day; among the deadlines of the network, those of the week.

use askama::Template;
use ground::{Day, Zone};
use store::{Right, Tx};
use web::{Asker, Deadline, Deadlines, Found, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    pages::{Row, row, text},
    store::{self as requests, Request},
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
            let rows = requests::waiting(tx).await?.iter().map(|request| row(&asker.t, request, today)).collect();
            let template = Due { page: asker.page(""), rows };
            Fragment::of(asker.t.say("privacy-due"), "privacy", true, &template).map(Some)
        })
    }
}

impl Deadlines for DueRequests {
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a> {
        Box::pin(async move {
            let href = if asker.badge().may(Right::KeepPrivacy) { "/requests" } else { "" };
            let due = requests::waiting(tx).await?.into_iter().filter(|request| request.due_on <= until);
            let line = |request: Request| Deadline {
                day: request.due_on,
                text: asker.t.with("privacy-due-one", ("kind", asker.t.say(&text(request.kind)))),
                href: href.to_owned(),
            };
            Ok(due.map(line).collect())
        })
    }
}
