//! The steps of a plan as lines on a screen: what each is called, how far it has come, who holds it, what comes next.

use std::{collections::HashMap, sync::Arc};

use ::store::{Right, Tx};
use ground::{Fault, PartnerId, PersonId, Zone, choice::Choice as _};
use people::port::{Agenda, Appointment};
use skills::Catalogue;
use web::{Asker, Speech, Trouble, dates};

use super::{agreement::pictogram, rules::Plan};
use crate::step::{
    rules::{Kind, Stage},
    store::Step,
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
    /// Which partner holds it, what was agreed, when to ask.
    pub holder: String,
    pub href: String,
    /// Where a partner is chosen; empty when the step is not open.
    pub entrust: String,
    /// Where groups that teach it are found; empty for other steps.
    pub workshops: String,
    pub booked: Vec<String>,
    pub offers: Vec<String>,
}

/// What a plan is read with.
pub(crate) struct View {
    pub catalogue: Catalogue,
    pub coming: Vec<Appointment>,
    pub zone: Zone,
    pub partners: HashMap<PartnerId, String>,
    /// The record that is kept of whom the plan is.
    pub person: PersonId,
}

/// What is needed to show a plan: of an old version, nothing of what is to come.
pub(crate) async fn view(
    asker: &Asker,
    tx: &mut Tx,
    person: PersonId,
    plan: &Plan,
    current: bool,
) -> Result<View, Fault> {
    let held: Vec<PartnerId> =
        plan.steps.iter().filter_map(|step| step.held.as_ref()).map(|held| held.partner).collect();
    let partners = network::partner::store::by_ids(tx, &held).await?;
    Ok(View {
        catalogue: skills::catalogue(tx).await?,
        coming: if current { asker.house().port::<Arc<dyn Agenda>>()?.coming(tx, person).await? } else { Vec::new() },
        zone: network::space::store::get(tx, plan.space).await?.zone,
        person,
        partners: partners.into_iter().map(|partner| (partner.id, partner.name)).collect(),
    })
}

/// What a step is called.
pub(crate) fn label(t: &Speech, catalogue: &Catalogue, step: &Step) -> String {
    match (&step.words, &step.module, step.aid) {
        (Some(words), ..) => words.clone(),
        (None, Some(module), _) => catalogue.name(t, module),
        (None, None, Some(aid)) => t.say(&aid.text()),
        (None, None, None) => t.say(&format!("pathway-step-{}", step.kind.word())),
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

/// Why it was dropped, what was obtained, by which fact it closed, and what a colleague noted.
fn note(t: &Speech, step: &Step) -> String {
    let reason = step.reason.map(|reason| t.say(&format!("pathway-reason-{}", reason.word().replace('_', "-"))));
    let obtained = step.obtained.map(|obtained| t.say(&obtained.text()));
    let by = step.closed_by.as_ref().map(|kind| t.say(&format!("pathway-closed-by-{}", kind.replace(['.', '_'], "-"))));
    [reason, obtained, by, step.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// « Tenue par la mission locale : cherche un ordinateur. À revoir le 12 décembre. »
pub(crate) fn holder(t: &Speech, view: &View, step: &Step) -> String {
    let Some(held) = &step.held else { return String::new() };
    let name = view.partners.get(&held.partner).cloned().unwrap_or_default();
    let day = dates::day_without_year(t, held.look_on);
    t.with("pathway-held", (("partner", name), ("words", &held.words), ("day", day)))
}

/// Lines of a plan: the first open step is the one to walk now. Groups are offered to those who may enrol.
pub(crate) fn lines(asker: &Asker, plan: &Plan, view: &View) -> Vec<StepLine> {
    let (t, may_enrol) = (&asker.t, asker.badge().may(Right::Schedule));
    let now = plan.next().map(|step| step.id);
    let line = |step: &Step| {
        let (stage, is_open) = (shown_stage(step, &view.coming), step.state.is_open());
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
        let taught = step.module.as_ref().filter(|_| is_open && may_enrol && step.kind == Kind::Skills);
        let booked = view.coming.iter().filter(|appointment| is_open && is_for(step, appointment));
        let href = format!("/people/{}/plan/steps/{}", view.person, step.id);
        StepLine {
            look,
            pictogram: pictogram(step.kind),
            label: label(t, &view.catalogue, step),
            badge,
            state: stage_word(t, stage),
            note: note(t, step),
            holder: holder(t, view, step),
            entrust: if is_open { format!("{href}/holder") } else { String::new() },
            href,
            workshops: taught
                .map(|module| format!("/workshops?module={module}&person={}", view.person))
                .unwrap_or_default(),
            booked: booked.take(1).map(|appointment| said_appointment(t, view, appointment)).collect(),
            offers: Vec::new(),
        }
    };
    plan.steps.iter().map(line).collect()
}

fn said_appointment(t: &Speech, view: &View, appointment: &Appointment) -> String {
    let when = dates::moment(t, appointment.starts_at, &view.zone);
    let title = view.catalogue.called(t, &appointment.title, &appointment.module);
    t.with("pathway-booked", (("when", when), ("title", title), ("place", &appointment.place)))
}

/// Adds the next groups with free seats to the open steps that have no seat yet.
pub(super) async fn add_offers(
    asker: &Asker,
    tx: &mut Tx,
    plan: &Plan,
    lines: &mut [StepLine],
    view: &View,
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
                let when = dates::moment(&asker.t, offer.starts_at, &view.zone);
                let title = view.catalogue.called(&asker.t, &offer.title, &offer.module);
                asker.t.with("pathway-offer", (("when", when), ("title", title), ("free", offer.free)))
            })
            .collect();
    }
    Ok(())
}
