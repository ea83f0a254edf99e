//! Today: my next group, who comes, where they stand for those who may know.

use std::sync::Arc;

use ::store::{Right, Tx};
use askama::Template;
use ground::{Fault, PersonId};
use people::port::Standings;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use crate::{
    attendance::store::roll,
    reach,
    session::{line::Line, store as sessions},
};

/// The next group of the colleague; without one, the next of the space.
pub struct NextGroupPanel;

struct Coming {
    name: String,
    record: String,
    level: &'static str,
    level_words: String,
}

#[derive(Template)]
#[template(path = "panel/next_group.html")]
struct NextGroup {
    page: Page,
    line: Line,
    coming: Vec<Coming>,
    may_see: bool,
    may_mark: bool,
}

impl TodayPanel for NextGroupPanel {
    fn roles(&self) -> &'static [Role] {
        &[Role::Facilitator, Role::SpaceManager]
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a> {
        Box::pin(async move { show(asker, tx).await })
    }
}

async fn show(asker: &Asker, tx: &mut Tx) -> Result<Option<Fragment>, Fault> {
    let Some(space) = asker.badge().space() else { return Ok(None) };
    let (t, now) = (&asker.t, tx.now());
    let own = match asker.badge().account() {
        Some(account) => sessions::next(tx, space, Some(account), now).await?,
        None => None,
    };
    let is_own = own.is_some();
    let Some(meeting) = (match own {
        Some(own) => Some(own),
        None => sessions::next(tx, space, None, now).await?,
    }) else {
        return Ok(None);
    };
    let zone = network::space::store::get(tx, space).await?.zone;
    let domain = skills::module(&meeting.module).map(|module| module.domain);
    let mut coming = Vec::new();
    for attendee in roll(tx, &meeting).await? {
        let level = match domain {
            Some(domain) => level(asker, tx, attendee.person, domain).await?,
            None => None,
        };
        coming.push(Coming {
            name: attendee.name(),
            record: reach::record(attendee.person),
            level: level.map_or("", |level| ["0", "1", "2", "3"][usize::from(level.number().min(3))]),
            level_words: level.map(|level| t.say(&level.text())).unwrap_or_default(),
        });
    }
    let panel = NextGroup {
        page: asker.page(t.say("agenda-next-own")),
        line: Line::of(&meeting, t, &zone, now),
        coming,
        may_see: asker.badge().may(Right::FindPerson),
        may_mark: asker.badge().may(Right::TakeAttendance),
    };
    let title = t.say(if is_own { "agenda-next-own" } else { "agenda-next-space" });
    Fragment::of(title, "workshop", true, &panel).map(Some)
}

/// Where a person stands in what the group is about; only for those who read diagnoses.
async fn level(
    asker: &Asker,
    tx: &mut Tx,
    person: PersonId,
    domain: skills::Domain,
) -> Result<Option<skills::Level>, Fault> {
    if !asker.badge().may(Right::Diagnose) {
        return Ok(None);
    }
    // A house without the room of diagnoses has no levels to show.
    let Ok(standings) = asker.house().port::<Arc<dyn Standings>>() else { return Ok(None) };
    let standing = standings.latest(tx, person).await?;
    Ok(standing.and_then(|standing| standing.levels.into_iter().find(|(of, _)| *of == domain).map(|(_, level)| level)))
}
