//! Panel of the opening: who of the team does not come today, who comes instead, which shifts nobody has taken.

use askama::Template;
use ground::Moment;
use store::Tx;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use super::{
    pages::{Row, row},
    store as shifts,
};
use crate::ShiftId;

/// Today's team, as it is seen when a space opens.
pub struct TodaysTeam;

struct Line {
    shift: Row,
    /// Who gave it back; empty when nobody did.
    absent: String,
}

#[derive(Template)]
#[template(path = "shift/today.html")]
struct Team {
    page: Page,
    /// Shifts that somebody gave back, or that nobody has taken.
    missing: Vec<Line>,
    coming: Vec<Row>,
    rosters: bool,
}

impl TodayPanel for TodaysTeam {
    fn roles(&self) -> &'static [Role] {
        &[]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move {
            let Some(space) = asker.badge().space() else { return Ok(None) };
            let zone = network::space::store::get(tx, space).await?.zone;
            let day = tx.now().day(&zone);
            let next = day.tomorrow().unwrap_or(day);
            let (from, until) = (Moment::local(day, 0, 0, &zone), Moment::local(next, 0, 0, &zone));
            let all = shifts::between(tx, Some(space), from, until, false).await?;
            let ids: Vec<ShiftId> = all.iter().map(|shift| shift.id).collect();
            let released = shifts::released(tx, &ids).await?;
            let (mut missing, mut coming) = (Vec::new(), Vec::new());
            for shift in &all {
                // Who gave a shift back and took it again is there.
                let gone = released.get(&shift.id).filter(|release| Some(release.account) != shift.account);
                match (gone, shift.account) {
                    (None, Some(_)) => coming.push(row(&asker.t, shift)),
                    (gone, _) => missing.push(Line {
                        shift: row(&asker.t, shift),
                        absent: gone.map(|release| release.name.clone()).unwrap_or_default(),
                    }),
                }
            }
            let rosters = asker.badge().may(store::Right::Roster);
            let shown = Team { page: asker.page(""), missing, coming, rosters };
            Fragment::of(asker.t.say("team-today-title"), "team", true, &shown).map(Some)
        })
    }
}
