//! On a person's record: « Voir la responsable » for the counter; the register, for those who keep it.

use ::store::{Right, Tx};
use askama::Template;
use people::{Person, RecordPanel};
use web::{Asker, Fragment, Page, Shown, dates};

use crate::{
    exclusion::{pages, store as exclusions},
    incident::store as incidents,
};

/// Whoever receives a person under an exclusion reads this, and never why.
pub struct SeeManagerPanel;

#[derive(Template)]
#[template(path = "panel/see_manager.html")]
struct SeeManager {
    page: Page,
}

impl RecordPanel for SeeManagerPanel {
    fn right(&self) -> Right {
        Right::FindPerson
    }

    fn leads(&self, _: &Asker) -> bool {
        true
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let day = tx.now().day(&network::space::store::get(tx, person.space).await?.zone);
            let all = exclusions::of_person(tx, person.id).await?;
            if !all.iter().any(|one| one.state(day) == crate::exclusion::rules::State::Running) {
                return Ok(None);
            }
            let shown = SeeManager { page: asker.page("") };
            Fragment::of(asker.t.say("incidents-see-manager"), "alert", true, &shown).map(Some)
        })
    }
}

/// What the register says of a person, and the ways to write in it.
pub struct RegisterPanel;

struct Line {
    href: String,
    days: String,
    state: String,
}

#[derive(Template)]
#[template(path = "panel/register.html")]
struct Register {
    page: Page,
    person: String,
    lines: Vec<Line>,
    /// Open incidents that may concern this person too.
    open: Vec<(String, String)>,
}

impl RecordPanel for RegisterPanel {
    fn right(&self) -> Right {
        Right::KeepIncidents
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            if !asker.badge().reaches(person.space) {
                return Ok(None);
            }
            let day = tx.now().day(&network::space::store::get(tx, person.space).await?.zone);
            let all = exclusions::of_person(tx, person.id).await?;
            let line = |one: &crate::exclusion::rules::Exclusion| Line {
                href: format!("/exclusions/{}", one.id),
                days: pages::days(&asker.t, one.from, one.until),
                state: pages::state(&asker.t, one, day),
            };
            let lines = all.iter().map(line).collect();
            let zone = network::space::store::get(tx, person.space).await?.zone;
            let mut open = Vec::new();
            for one in incidents::open(tx, person.space).await? {
                if !incidents::people(tx, one.id).await?.contains(&person.id) {
                    let when = dates::stamp(&asker.t, one.happened_at, &zone);
                    let said = (("kind", asker.t.say(&one.kind.text())), ("when", when));
                    open.push((format!("/incidents/{}/people", one.id), asker.t.with("incidents-concerns-too", said)));
                }
            }
            let shown = Register { page: asker.page(""), person: person.id.to_string(), lines, open };
            Fragment::of(asker.t.say("incidents-register"), "lock", false, &shown).map(Some)
        })
    }
}
