//! Today: my next group, who comes, where they stand for those who may know.

use std::{collections::HashMap, sync::Arc};

use ::store::{Right, Tx};
use askama::Template;
use ground::{Fault, PersonId};
use people::port::Standings;
use skills::Level;
use web::{Asker, Fragment, Page, Role, Shown, TodayPanel};

use crate::{
    attendance::store::{Attendee, roll},
    reach,
    session::{
        line::Line,
        store::{self as sessions, Meeting},
    },
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
    let attendees = roll(tx, &meeting).await?;
    let levels = levels(asker, tx, &attendees, &meeting).await?;
    let coming = attendees.iter().map(|attendee| {
        let level = levels.get(&attendee.person);
        Coming {
            name: attendee.name(),
            record: reach::record(attendee.person),
            level: level.map_or("", |level| ["0", "1", "2", "3"][usize::from(level.number().min(3))]),
            level_words: level.map(|level| t.say(&level.text())).unwrap_or_default(),
        }
    });
    let coming = coming.collect();
    let panel = NextGroup {
        page: asker.page(t.say("agenda-next-own")),
        line: Line::of(&meeting, t, &skills::catalogue(tx).await?, &zone, now),
        coming,
        may_see: asker.badge().may(Right::FindPerson),
        may_mark: asker.badge().may(Right::TakeAttendance),
    };
    let title = t.say(if is_own { "agenda-next-own" } else { "agenda-next-space" });
    Fragment::of(title, "workshop", true, &panel).map(Some)
}

/// Where everybody stands in what the group is about; only for those who read diagnoses.
async fn levels(
    asker: &Asker,
    tx: &mut Tx,
    attendees: &[Attendee],
    meeting: &Meeting,
) -> Result<HashMap<PersonId, Level>, Fault> {
    let catalogue = skills::catalogue(tx).await?;
    let module = catalogue.module(&meeting.module).filter(|_| asker.badge().may(Right::Diagnose));
    // A house without the room of diagnoses has no levels to show.
    let (Some(module), Ok(standings)) = (module, asker.house().port::<Arc<dyn Standings>>()) else {
        return Ok(HashMap::new());
    };
    let people: Vec<PersonId> = attendees.iter().map(|attendee| attendee.person).collect();
    standings.levels(tx, &people, module.domain).await
}
