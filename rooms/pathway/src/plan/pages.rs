//! Speaks: the plan as it is walked, its next groups, and the versions before.

use std::sync::Arc;

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Zone, choice::Choice as _};
use people::{
    Person,
    port::{Agenda, Appointment, called},
};
use web::{Answer, Asker, Page, Speech, Trouble, dates, html};

use super::{
    agreement::{self, pictogram},
    rules::{Plan, PlanId, PlanState},
    store,
};
use crate::{
    reach,
    step::{rules::Stage, store::Step},
};

/// Coming groups shown under a step.
const OFFERS: usize = 3;

/// A step on the screen.
pub(crate) struct StepLine {
    /// `done`, `now` or `next`, for the look.
    pub look: &'static str,
    pub pictogram: &'static str,
    pub label: String,
    pub badge: &'static str,
    pub state: String,
    pub note: String,
    pub href: String,
    /// Where groups that teach it are found; empty for other steps.
    pub workshops: String,
    pub booked: Vec<String>,
    pub offers: Vec<String>,
}

struct Version {
    href: String,
    words: String,
}

#[derive(Template)]
#[template(path = "plan/show.html")]
struct Show {
    page: Page,
    id: String,
    name: String,
    lead: String,
    steps: Vec<StepLine>,
    versions: Vec<Version>,
    /// The plan agreed now; else an old version, only to be read.
    current: bool,
    draft: bool,
}

/// What a step is called.
pub(crate) fn label(t: &Speech, step: &Step) -> String {
    match (&step.words, &step.module) {
        (Some(words), _) => words.clone(),
        (None, Some(module)) => t.say(&format!("skills-module-{module}")),
        (None, None) => t.say(&format!("pathway-step-{}", step.kind.word())),
    }
}

/// Whether an appointment of the agenda is for this step.
pub(crate) fn is_for(step: &Step, coming: &Appointment) -> bool {
    step.module.as_deref() == Some(coming.module.as_str())
}

/// The step as it is shown: a seat in a coming group is a booking.
pub(crate) fn shown_stage(step: &Step, coming: &[Appointment]) -> Stage {
    let booked = coming.iter().any(|appointment| is_for(step, appointment));
    if step.stage() == Stage::Planned && booked { Stage::Booked } else { step.stage() }
}

pub(crate) fn stage_word(t: &Speech, stage: Stage) -> String {
    t.say(&format!("pathway-state-{}", stage.word()))
}

/// Lines of a plan: the first open step is the one to walk now. Groups are offered to those who may enrol.
pub(crate) fn lines(asker: &Asker, plan: &Plan, coming: &[Appointment], zone: &Zone) -> Vec<StepLine> {
    let (t, may_enrol) = (&asker.t, asker.badge().may(Right::Schedule));
    let now = plan.steps.iter().find(|step| step.state.is_open()).map(|step| step.id);
    let line = |step: &Step| {
        let (stage, is_open) = (shown_stage(step, coming), step.state.is_open());
        let look = match stage {
            Stage::Done => "done",
            _ if now == Some(step.id) => "now",
            _ => "next",
        };
        let badge = match stage {
            Stage::Done => "done",
            Stage::Booked | Stage::Begun => "next",
            Stage::Planned => "plain",
            Stage::Dropped => "wait",
        };
        let reason = step.reason.map(|reason| t.say(&format!("pathway-reason-{}", reason.word().replace('_', "-"))));
        let workshops = step
            .module
            .as_ref()
            .filter(|_| is_open && may_enrol)
            .map(|module| format!("/workshops?module={module}&person={}", plan.person));
        let booked = coming.iter().filter(|appointment| is_open && is_for(step, appointment));
        StepLine {
            look,
            pictogram: pictogram(step.kind),
            label: label(t, step),
            badge,
            state: stage_word(t, stage),
            note: [reason, step.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            href: format!("/people/{}/plan/steps/{}", plan.person, step.id),
            workshops: workshops.unwrap_or_default(),
            booked: booked.take(1).map(|appointment| said_appointment(t, appointment, zone)).collect(),
            offers: Vec::new(),
        }
    };
    plan.steps.iter().map(line).collect()
}

fn said_appointment(t: &Speech, appointment: &Appointment, zone: &Zone) -> String {
    let when = dates::moment(t, appointment.starts_at, zone);
    t.with(
        "pathway-booked",
        (("when", when), ("title", called(t, &appointment.title, &appointment.module)), ("place", &appointment.place)),
    )
}

/// Adds the next groups with free seats to the open steps that have no seat yet.
async fn add_offers(
    asker: &Asker,
    tx: &mut Tx,
    plan: &Plan,
    lines: &mut [StepLine],
    zone: &Zone,
) -> Result<(), Trouble> {
    let agenda = asker.house().port::<Arc<dyn Agenda>>()?;
    for (step, line) in plan.steps.iter().zip(lines) {
        let Some(module) = step.module.as_deref().filter(|_| step.state.is_open() && line.booked.is_empty()) else {
            continue;
        };
        let offers = agenda.offers(tx, plan.space, module).await?;
        let free = offers.iter().filter(|offer| offer.free > 0).take(OFFERS);
        line.offers = free
            .map(|offer| {
                let when = dates::moment(&asker.t, offer.starts_at, zone);
                asker.t.with(
                    "pathway-offer",
                    (("when", when), ("title", called(&asker.t, &offer.title, &offer.module)), ("free", offer.free)),
                )
            })
            .collect();
    }
    Ok(())
}

pub(crate) async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let Some(plan) = store::agreed(&mut tx, person.id).await? else {
        let page = agreement::blank(&asker, &mut tx, &id).await?;
        reach::looked(&asker, tx, person.id).await?;
        return Ok(html(&page));
    };
    let page = show_page(&asker, &mut tx, &person, &plan, true).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

pub(crate) async fn old(asker: Asker, Path((id, plan)): Path<(String, String)>) -> Answer {
    let plan: PlanId = plan.parse().map_err(|_| Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let plan = store::find(&mut tx, person.id, plan).await?.ok_or(Trouble::Missing)?;
    let page = show_page(&asker, &mut tx, &person, &plan, false).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

async fn show_page(asker: &Asker, tx: &mut Tx, person: &Person, plan: &Plan, current: bool) -> Result<Show, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, plan.space).await?.zone;
    let coming = asker.house().port::<Arc<dyn Agenda>>()?.coming(tx, person.id).await?;
    let mut steps = lines(asker, plan, if current { &coming } else { &[] }, &zone);
    if current {
        add_offers(asker, tx, plan, &mut steps, &zone).await?;
    }
    let versions = store::versions(tx, person.id).await?;
    let draft = versions.iter().any(|other| other.state == PlanState::Draft);
    let day = |plan: &Plan| dates::day(t, plan.written_at.day(&zone));
    let others = versions.iter().filter(|other| other.id != plan.id && other.state == PlanState::Replaced);
    let lead = if current { "pathway-agreed-on" } else { "pathway-replaced-on" };
    Ok(Show {
        page: asker.page(t.with("pathway-title", ("name", person.name()))),
        id: person.id.to_string(),
        name: person.name(),
        lead: t.with(lead, ("day", day(plan))),
        steps,
        versions: others
            .map(|other| Version {
                href: format!("/people/{}/plans/{}", person.id, other.id),
                words: t.with("pathway-version", ("day", day(other))),
            })
            .collect(),
        current,
        draft,
    })
}
