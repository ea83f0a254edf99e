//! What this room offers to the others: a panel of the record, lines of the timeline, the latest standing.

use std::collections::HashMap;

use askama::Template;
use facts::{Fact, diagnosis::Diagnosis as Happened};
use ground::PersonId;
use people::{
    Line, Person, RecordPanel, Teller,
    port::{Promise, Standing, Standings},
};
use skills::{Domain, Level};
use store::{Right, Tx};
use web::{Asker, Fragment, Page, Shown, Speech, dates};

use crate::{
    diagnosis::{
        store::{self as diagnoses, Diagnosis},
        words::{LevelLine, context, level_lines, said},
    },
    postponement,
};

/// Where the person stands, on their record.
pub struct StandingPanel;

/// The latest diagnosis, in short.
struct Standpoint {
    href: String,
    when: String,
    profile: String,
    levels: Vec<LevelLine>,
    goals: Vec<String>,
    words: Option<String>,
    facts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "panel.html")]
struct PanelContent {
    page: Page,
    person: String,
    latest: Option<Standpoint>,
    /// Why it was put off, when that is the last word.
    postponed: Option<String>,
    may: bool,
}

impl RecordPanel for StandingPanel {
    fn right(&self) -> Right {
        Right::Diagnose
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let mut all = diagnoses::of_person(tx, person.id).await?.into_iter();
            let (latest, before) = (all.next(), all.next());
            let put_off = postponement::store::last(tx, person.id).await?;
            let put_off = put_off.filter(|(_, at)| latest.as_ref().is_none_or(|latest| latest.taken_at < *at));
            let zone = network::space::store::get(tx, person.space).await?.zone;
            let content = PanelContent {
                page: asker.page(""),
                person: person.id.to_string(),
                latest: latest.map(|latest| standpoint(t, person, &latest, before.as_ref())),
                postponed: put_off.map(|(reason, at)| {
                    let (day, reason) =
                        (dates::day(t, at.day(&zone)), said(t, "diagnosis-reason-{}", reason).to_lowercase());
                    t.with("diagnosis-panel-postponed", (("day", day), ("reason", reason)))
                }),
                may: asker.badge().reaches(person.space),
            };
            Ok(Some(Fragment::of(t.say("diagnosis-panel-title"), "diagnosis", true, &content)?))
        })
    }
}

fn standpoint(t: &Speech, person: &Person, latest: &Diagnosis, before: Option<&Diagnosis>) -> Standpoint {
    Standpoint {
        href: format!("/people/{}/diagnoses/{}", person.id, latest.id),
        when: dates::day(t, latest.taken_on),
        profile: said(t, "diagnosis-profile-{}", latest.profile),
        levels: level_lines(t, latest, before),
        goals: latest.answers.goals.iter().map(|need| t.say(&need.text())).collect(),
        words: latest.answers.words.clone(),
        facts: context(t, latest),
    }
}

/// Tells the facts of the diagnosis in words.
pub struct DiagnosisTeller;

impl Teller for DiagnosisTeller {
    fn right(&self) -> Right {
        Right::Diagnose
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Diagnosis(fact) = fact else { return None };
        let text = match fact {
            Happened::Measured { profile, .. } => {
                let profile = t.say(&format!("diagnosis-profile-{profile}")).to_lowercase();
                t.with("diagnosis-told-measured", ("profile", profile))
            }
            Happened::Postponed { reason } => {
                let reason = t.say(&format!("diagnosis-reason-{}", reason.replace('_', "-"))).to_lowercase();
                t.with("diagnosis-told-postponed", ("reason", reason))
            }
        };
        Some(Line { text, pictogram: "diagnosis" })
    }
}

/// The latest standing of a person, for the rooms that need it.
pub struct Latest;

impl Standings for Latest {
    fn latest<'a>(&'a self, tx: &'a mut Tx, person: PersonId) -> Promise<'a, Option<Standing>> {
        Box::pin(async move {
            let latest = diagnoses::of_person(tx, person).await?.into_iter().next();
            Ok(latest.map(|latest| Standing {
                taken_on: latest.taken_on,
                levels: latest.answers.levels.iter().map(|seen| (seen.domain, seen.level)).collect(),
                has_equipment: latest.answers.has_equipment(),
                has_connection: latest.answers.has_connection(),
                lacks_equipment: latest.answers.lacks_equipment(),
                lacks_connection: latest.answers.lacks_connection(),
                goals: latest.answers.goals,
                words: latest.answers.words,
            }))
        })
    }

    fn levels<'a>(
        &'a self,
        tx: &'a mut Tx,
        people: &'a [PersonId],
        domain: Domain,
    ) -> Promise<'a, HashMap<PersonId, Level>> {
        Box::pin(diagnoses::levels(tx, people, domain))
    }
}
