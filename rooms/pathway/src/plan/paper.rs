//! Prints the plan, for the person's fridge door.

use std::sync::Arc;

use axum::extract::Path;
use ground::{Fault, Zone, choice::Choice as _};
use network::Space;
use papers::{Paper, Place, Press, Printable as _, Progress, StepGroup, StepKind};
use people::{
    Person,
    port::{Standing, Standings},
};
use web::{Answer, Asker, Speech, Trouble, dates, pdf};

use super::{
    lines::{View, is_for, label, shown_stage, view},
    pages::agreed_words,
    rules::Plan,
    store,
};
use crate::{
    assistance, reach,
    step::{
        rules::{Kind, Stage, State},
        store::Step,
    },
};

/// What the paper says, gathered.
struct Said {
    network: String,
    person: Person,
    space: Space,
    plan: Plan,
    standing: Option<Standing>,
    view: View,
    assisted: bool,
}

pub(crate) async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let plan = store::agreed(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    let said = Said {
        network: network::space::store::organisation_name(&mut tx).await?,
        space: network::space::store::get(&mut tx, person.space).await?,
        standing: asker.house().port::<Arc<dyn Standings>>()?.latest(&mut tx, person.id).await?,
        view: view(&asker, &mut tx, person.id, &plan, true).await?,
        assisted: assistance::store::active(&mut tx, person.id).await?.is_some(),
        plan,
        person,
    };
    reach::looked(&asker, tx, said.person.id).await?;
    let paper = paper(&asker.t, &said).map_err(Fault::from_error)?;
    let press = asker.house().port::<Arc<dyn Press>>()?.clone();
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(pdf("plan.pdf", printed.map_err(Fault::from_error)?))
}

fn paper(t: &Speech, said: &Said) -> Result<Paper, papers::PrintFault> {
    let zone = &said.space.zone;
    let next = said.view.coming.first().map(|next| {
        let when = dates::moment(t, next.starts_at, zone);
        let title = said.view.catalogue.called(t, &next.title, &next.module);
        papers::List::new(t.say("pathway-paper-next"), [when, title, next.place.clone()])
    });
    let plan = papers::Plan {
        network: said.network.clone(),
        person: said.person.name(),
        goals: papers::List::new(t.say("pathway-paper-goals"), goals(t, said.standing.as_ref())),
        groups: Kind::ALL.iter().map(|kind| group(t, said, *kind, zone)).collect(),
        next,
        agreed: agreed(t, said),
        signatures: ["person", "colleague"].map(|who| t.say(&format!("pathway-paper-sign-{who}"))).to_vec(),
        contact: contact(t, &said.space),
    };
    plan.paper(t.code(), &t.say("pathway-paper-title"))
}

fn goals(t: &Speech, standing: Option<&Standing>) -> Vec<String> {
    let Some(standing) = standing else { return Vec::new() };
    let words = standing.words.iter().map(|words| t.with("pathway-quoted", ("words", words)));
    words.chain(standing.goals.iter().map(|goal| t.say(&goal.text()))).collect()
}

fn group(t: &Speech, said: &Said, kind: Kind, zone: &Zone) -> StepGroup {
    let own = said.plan.steps.iter().filter(|step| step.kind == kind && step.state != State::Dropped);
    StepGroup {
        kind: match kind {
            Kind::Aid => StepKind::Aid,
            Kind::Equipment => StepKind::Equipment,
            Kind::Connection => StepKind::Connection,
            Kind::Skills => StepKind::Skills,
        },
        label: t.say(&format!("pathway-kind-{}", kind.word())),
        steps: own.map(|step| printed(t, step, &said.view, zone)).collect(),
    }
}

/// When we agreed and who was there; on an assisted path, that nobody is asked to do alone.
fn agreed(t: &Speech, said: &Said) -> papers::List {
    let path = said.assisted.then(|| t.say("pathway-paper-assisted"));
    let when = agreed_words(t, &said.plan, &said.space.zone);
    papers::List::new(t.say("pathway-paper-agreed"), [Some(when), path].into_iter().flatten())
}

fn printed(t: &Speech, step: &Step, view: &View, zone: &Zone) -> papers::Step {
    let stage = shown_stage(step, &view.coming);
    let progress = match stage {
        Stage::Done => Progress::Done,
        Stage::Booked | Stage::Begun => Progress::Going,
        Stage::Planned | Stage::Dropped => Progress::Waiting,
    };
    let own = view.coming.iter().filter(|appointment| step.state.is_open() && is_for(step, appointment)).take(1);
    let own = own.map(|appointment| dates::moment(t, appointment.starts_at, zone));
    let held = step.held.as_ref().filter(|_| step.state.is_open());
    let holder = held.map(|held| {
        let name = view.partners.get(&held.partner).cloned().unwrap_or_default();
        t.with("pathway-paper-held", (("partner", name), ("words", &held.words)))
    });
    papers::Step {
        what: label(t, &view.catalogue, step),
        progress,
        state: t.say(&format!("pathway-paper-{}", stage.word())),
        details: own.chain(holder).collect(),
    }
}

fn contact(t: &Speech, space: &Space) -> Place {
    let phone = space.phone.as_ref().map(|phone| people::show_phone(phone));
    Place {
        label: t.say("pathway-paper-contact"),
        name: space.name.clone(),
        lines: [Some(space.address.clone()), phone].into_iter().flatten().collect(),
    }
}
