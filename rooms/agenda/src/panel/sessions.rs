//! Panel of the opening: what takes place today, where, who leads it, how many come.

use ::store::Tx;
use askama::Template;
use ground::Moment;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use crate::session::{
    line::Line,
    store::{self as sessions, Window},
};

/// Today's sessions of the space.
pub struct TodaysSessions;

#[derive(Template)]
#[template(path = "panel/sessions.html")]
struct Sessions {
    page: Page,
    lines: Vec<Line>,
    sees: bool,
}

impl TodayPanel for TodaysSessions {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let (now, zone) = (tx.now(), network::space::store::get(tx, space).await?.zone);
            let day = now.day(&zone);
            let next = day.tomorrow().unwrap_or(day);
            let (from, until) = (Moment::local(day, 0, 0, &zone), Moment::local(next, 0, 0, &zone));
            let meetings = sessions::within(tx, &Window { space, from, until, module: None }).await?;
            let catalogue = skills::catalogue(tx).await?;
            let lines = meetings.iter().map(|meeting| Line::of(meeting, &asker.t, &catalogue, &zone, now)).collect();
            let sees = asker.badge().may(::store::Right::SeeAgenda);
            let shown = Sessions { page: asker.page(""), lines, sees };
            Fragment::of(asker.t.say("agenda-today-title"), "agenda", true, &shown).map(Some)
        })
    }
}
