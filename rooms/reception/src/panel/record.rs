//! The counter's panels of a person's record: who they are, and when they came.

use askama::Template;
use ground::{Fault, Zone};
use people::{
    Person, RecordPanel,
    guardian::{self, Guardian, store::Agreement},
};
use store::{Right, Tx};
use web::{Asker, Fragment, Page, Shown, Speech, dates};

use crate::{
    card::store as cards,
    note::{pages as note, store as notes},
    person::{
        household::{Member, members},
        said,
    },
    visit::{
        pages::{Place, place_of, tiles},
        rules::{Reason, State, Visit},
        store as visits,
    },
};

/// How many visits are listed.
const LATEST: i64 = 8;

/// Identity, right of access, agreements; check-in and correction.
pub struct IdentityPanel;

#[derive(Template)]
#[template(path = "panel/identity.html")]
struct Identity {
    page: Page,
    href: String,
    lines: Vec<(String, String)>,
    right: String,
    has_right: bool,
    agreed: Vec<said::Agreed>,
    registers: bool,
    receives: bool,
    place: Option<Place>,
    reasons: Vec<(&'static str, String)>,
    household: Vec<Member>,
    /// Whose agreement a minor has, or that it is to be asked; empty for the others.
    guardian: String,
    agreed_for: bool,
    /// Since when they have a card; empty without one.
    card: String,
}

impl RecordPanel for IdentityPanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    /// At the counter one checks who it is, and notes that they came; who accompanies begins with where they stand.
    fn leads(&self, asker: &Asker) -> bool {
        !asker.badge().may(Right::Accompany)
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let zone = zone(tx, person).await?;
            let consents = people::consent::store::current(tx, person.id).await?;
            let right = people::right::current(tx, person.id).await?;
            let (guardian, agreed_for) = guardian(t, tx, person).await?;
            let card = cards::living(tx, person.id).await?;
            let card = card.map(|card| dates::short_day(t, card.given_at.day(&zone)));
            let shown = Identity {
                household: members(asker, tx, person.id).await?,
                guardian,
                agreed_for,
                card: card.map(|day| t.with("reception-card-since", ("day", day))).unwrap_or_default(),
                page: asker.page(""),
                href: format!("/people/{}", person.id),
                lines: said::lines(t, &person.identity),
                right: said::right(t, right.as_ref()),
                has_right: right.is_some(),
                agreed: said::agreed(t, &consents, &zone),
                registers: may(asker, person, Right::RegisterPerson),
                receives: may(asker, person, Right::Receive),
                place: place_of(tx, t, person, &zone).await?,
                reasons: tiles(t),
            };
            Fragment::of(t.say("reception-panel-identity"), "person", true, &shown).map(Some)
        })
    }
}

/// What to know of a minor's guardian, and whether they agreed.
async fn guardian(t: &Speech, tx: &mut Tx, person: &Person) -> Result<(String, bool), Fault> {
    let called = |guardian: &Guardian| {
        let phone = guardian.phone.as_deref().map(people::show_phone).unwrap_or_default();
        format!("{} {phone}", guardian.name).trim().to_owned()
    };
    Ok(match guardian::store::agreement(tx, person).await? {
        Agreement::NotAsked => (String::new(), true),
        Agreement::ToAsk(None) => (t.say("reception-guardian-unknown"), false),
        Agreement::ToAsk(Some(known)) => (t.with("reception-guardian-to-ask", ("name", called(&known))), false),
        Agreement::Given(known) => {
            let day = known.agreed_on.map(|day| dates::short_day(t, day)).unwrap_or_default();
            (t.with("reception-guardian-given", (("name", called(&known)), ("day", day))), true)
        }
    })
}

/// A right opens nothing on the record of another space, which is only read.
fn may(asker: &Asker, person: &Person, right: Right) -> bool {
    asker.badge().may(right) && asker.badge().reaches(person.space)
}

async fn zone(tx: &mut Tx, person: &Person) -> Result<Zone, Fault> {
    Ok(network::space::store::get(tx, person.space).await?.zone)
}

/// The latest visits, and colleagues' notes.
pub struct VisitsPanel;

struct Came {
    /// Where it is corrected; empty for those who may not.
    correct: String,
    when: String,
    why: String,
    outcome: String,
}

#[derive(Template)]
#[template(path = "panel/visits.html")]
struct Visits {
    page: Page,
    person: String,
    came: Vec<Came>,
    notes: Vec<note::Row>,
    receives: bool,
    back: &'static str,
}

impl RecordPanel for VisitsPanel {
    fn right(&self) -> Right {
        Right::Receive
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let zone = zone(tx, person).await?;
            let today = tx.now().day(&zone);
            let all = visits::of_person(tx, person.id, LATEST).await?;
            let about = notes::of_person(tx, person.id).await?;
            let shown = Visits {
                page: asker.page(""),
                person: person.id.to_string(),
                came: all.iter().map(|visit| came(asker, visit, &zone, today)).collect(),
                notes: note::rows(tx, t, &zone, about).await?,
                receives: may(asker, person, Right::Receive),
                back: "record",
            };
            Fragment::of(t.say("reception-panel-visits"), "reception", false, &shown).map(Some)
        })
    }
}

fn came(asker: &Asker, visit: &Visit, zone: &Zone, today: ground::Day) -> Came {
    let t = &asker.t;
    let outcome = match (visit.state, visit.outcome) {
        (_, Some(outcome)) => t.say(&outcome.text()),
        (State::Waiting, _) if visit.day == today => t.say("reception-state-waiting"),
        (State::Called | State::With, _) if visit.day == today => t.say("reception-state-called"),
        _ => String::new(),
    };
    let correct =
        if asker.badge().reaches(visit.space) { format!("/visits/{}/correction", visit.id) } else { String::new() };
    Came {
        correct,
        when: dates::stamp(t, visit.arrived_at, zone),
        why: t.say(&visit.reason.map_or_else(|| "reception-reason-unsaid".to_owned(), Reason::text)),
        outcome,
    }
}
