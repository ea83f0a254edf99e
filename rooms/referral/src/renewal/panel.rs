//! The panel of Today: rights that end, about which the referrer says nothing and the manager decides.

use ::store::Tx;
use askama::Template;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    pages::{Row, rows, silence, silent},
    store,
};

const SHOWN: i64 = 4;

#[derive(Template)]
#[template(path = "panel/renewals.html")]
struct Renewals {
    page: Page,
    waiting: i64,
    rows: Vec<Row>,
}

/// Renewals that the manager decides; nothing when there is none.
#[derive(Clone, Copy, Default, Debug)]
pub struct RenewalsPanel;

impl TodayPanel for RenewalsPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let (t, space) = (&asker.t, asker.badge().space());
            let days = silence(tx, space).await?;
            let filter = silent(tx, space, days);
            let waiting = store::count(tx, filter).await?;
            if waiting == 0 {
                return Ok(None);
            }
            let found = store::list(tx, filter, 0, SHOWN).await?;
            let rows = rows(t, tx, found, days).await?;
            let title = t.say("referral-panel-renewals");
            let panel = Renewals { page: asker.page(title.clone()), waiting, rows };
            Fragment::of(title, "card", true, &panel).map(Some)
        })
    }
}
