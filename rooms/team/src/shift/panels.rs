//! Panels of Today: my next shift, and the shifts that nobody has taken.

use askama::Template;
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    pages::{Row, place, reasons, row},
    store as shifts,
};

/// The next shift of the one who looks, with « je ne peux pas venir ».
pub struct NextShift;

#[derive(Template)]
#[template(path = "shift/next.html")]
struct Next {
    page: Page,
    shift: Option<Row>,
    open: usize,
    reasons: Vec<(String, String)>,
}

impl TodayPanel for NextShift {
    fn roles(&self) -> &'static [Role] {
        &[
            Role::Volunteer,
            Role::Receptionist,
            Role::Facilitator,
            Role::Seller,
            Role::Adviser,
            Role::SpaceManager,
            Role::NetworkOfficer,
        ]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(account) = asker.badge().account() else { return Ok(None) };
            let now = tx.now();
            let mine = shifts::of_account(tx, account, now).await?;
            let open = shifts::between(tx, asker.badge().space(), now, now.plus_days(14), true).await?.len();
            let volunteer = asker.post().is_some_and(|post| post.role == Role::Volunteer);
            if mine.is_empty() && !volunteer {
                return Ok(None);
            }
            let template = Next {
                page: asker.page(""),
                shift: mine.first().map(|shift| row(&asker.t, shift)),
                open,
                reasons: reasons(&asker.t),
            };
            Fragment::of(asker.t.say("team-next-title"), "team", volunteer, &template).map(Some)
        })
    }
}

/// The shifts of the next seven days that nobody has taken.
pub struct OpenShifts;

#[derive(Template)]
#[template(path = "shift/open.html")]
struct Open {
    page: Page,
    shifts: Vec<Row>,
    /// Shifts that are open since a colleague left, whenever they are.
    left: usize,
    /// Where the first of them is.
    first_left: String,
}

impl TodayPanel for OpenShifts {
    fn roles(&self) -> &'static [Role] {
        &[Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let now = tx.now();
            let open = shifts::between(tx, asker.badge().space(), now, now.plus_days(7), true).await?;
            let rows = open.iter().map(|shift| row(&asker.t, shift)).collect();
            let left = match asker.badge().space() {
                Some(space) => shifts::left(tx, space).await?,
                None => Vec::new(),
            };
            let first_left = left.first().map(|shift| place(shift, now)).unwrap_or_default();
            let template = Open { page: asker.page(""), shifts: rows, left: left.len(), first_left };
            Fragment::of(asker.t.say("team-open-title"), "team", false, &template).map(Some)
        })
    }
}
