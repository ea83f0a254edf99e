//! What this room offers to a person's record: the plan, what they do alone, and lines of the timeline.

use ::store::{Right, Tx};
use askama::Template;
use facts::{Fact, pathway::Pathway as Happened};
use people::{Line, Person, RecordPanel, Teller};
use web::{Asker, Fragment, Page, Shown, Speech, dates};

use crate::{
    assistance, autonomy, pace,
    plan::{
        self,
        lines::{StepLine, lines, view},
    },
};

/// The plan, on the record.
pub struct PlanPanel;

#[derive(Template)]
#[template(path = "plan/panel.html")]
struct PlanContent {
    page: Page,
    person: String,
    steps: Option<Vec<StepLine>>,
    /// Why the person is accompanied without a goal of doing alone; empty when they are not.
    assisted: String,
    /// Since when they have dropped out of sight; empty when they have not.
    lost: String,
    may: bool,
}

impl RecordPanel for PlanPanel {
    fn right(&self) -> Right {
        Right::Accompany
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let assisted = assistance::pages::said(&asker.t, tx, person.id).await?;
            let (steps, lost) = match plan::store::agreed(tx, person.id).await? {
                None => (None, String::new()),
                Some(plan) => {
                    let view = view(asker, tx, person.id, &plan, true).await?;
                    (Some(lines(asker, &plan, &view)), pace::pages::warning(asker, tx, person, &plan).await?)
                }
            };
            let may = asker.badge().reaches(person.space);
            let content =
                PlanContent { page: asker.page(""), person: person.id.to_string(), steps, assisted, lost, may };
            Ok(Some(Fragment::of(asker.t.say("pathway-panel-title"), "pathway", true, &content)?))
        })
    }
}

/// What the person does alone, on the record.
pub struct AutonomyPanel;

#[derive(Template)]
#[template(path = "autonomy/panel.html")]
struct AutonomyContent {
    page: Page,
    person: String,
    /// Need, and the day it was declared.
    needs: Vec<(String, String)>,
    may: bool,
}

impl RecordPanel for AutonomyPanel {
    fn right(&self) -> Right {
        Right::Accompany
    }

    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, person: &'a Person) -> Shown<'a> {
        Box::pin(async move {
            let t = &asker.t;
            let zone = network::space::store::get(tx, person.space).await?.zone;
            let all = autonomy::store::of_person(tx, person.id).await?;
            let active = all.iter().filter(|own| own.withdrawn_at.is_none());
            let needs =
                active.map(|own| (t.say(&own.need.text()), dates::short_day(t, own.declared_at.day(&zone)))).collect();
            let may = asker.badge().reaches(person.space);
            let content = AutonomyContent { page: asker.page(""), person: person.id.to_string(), needs, may };
            Ok(Some(Fragment::of(t.say("pathway-autonomy-panel"), "star", false, &content)?))
        })
    }
}

/// Tells the facts of the pathway in words.
pub struct PathwayTeller;

impl Teller for PathwayTeller {
    fn right(&self) -> Right {
        Right::Accompany
    }

    fn tell(&self, t: &Speech, fact: &Fact) -> Option<Line> {
        let Fact::Pathway(fact) = fact else { return None };
        let kind = |kind: &str| t.say(&format!("pathway-kind-{kind}")).to_lowercase();
        let need = |need: &str| t.say(&format!("skills-need-{}", need.replace('_', "-")));
        let (text, pictogram) = match fact {
            Happened::Agreed { steps, .. } => (t.with("pathway-told-agreed", ("steps", steps)), "pathway"),
            Happened::StepDone { kind: of, .. } => (t.with("pathway-told-done", ("kind", kind(of))), "check"),
            Happened::StepReopened { kind: of, .. } => (t.with("pathway-told-reopened", ("kind", kind(of))), "undo"),
            Happened::StepDropped { kind: of, reason, .. } => {
                let reason = t.say(&format!("pathway-reason-{}", reason.replace('_', "-"))).to_lowercase();
                (t.with("pathway-told-dropped", (("kind", kind(of)), ("reason", reason))), "close")
            }
            Happened::StepEntrusted { kind: of, .. } => {
                (t.with("pathway-told-entrusted", ("kind", kind(of))), "partners")
            }
            Happened::StepTakenBack { kind: of, .. } => (t.with("pathway-told-taken-back", ("kind", kind(of))), "undo"),
            Happened::Assisted { .. } => (t.say("pathway-assisted"), "help"),
            Happened::AssistanceEnded { .. } => (t.say("pathway-told-assistance-ended"), "undo"),
            Happened::Called { outcome, .. } => {
                (t.say(&format!("pathway-outcome-{}", outcome.replace('_', "-"))), "phone")
            }
            Happened::CallWithdrawn { .. } => (t.say("pathway-told-uncalled"), "undo"),
            Happened::Autonomous { need: of, .. } => (t.with("pathway-told-autonomous", ("need", need(of))), "star"),
            Happened::AutonomyWithdrawn { need: of } => (t.with("pathway-told-withdrawn", ("need", need(of))), "undo"),
        };
        Some(Line { text, pictogram })
    }
}
