//! Speaks: the plan as it is walked, its next groups, and the versions before, with what changed.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::Zone;
use people::Person;
use skills::Catalogue;
use web::{Answer, Asker, Page, Speech, Trouble, dates, html};

pub(crate) use super::lines::label;
use super::{
    agreement::{self, present},
    lines::{StepLine, View, add_offers, lines, view},
    rules::{Plan, PlanId, PlanState, Present, changes},
    store,
};
use crate::{assistance, pace, reach, step::store::Step};

struct Version {
    href: String,
    words: String,
    /// What changed since the version before.
    changes: Vec<String>,
    current: bool,
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
    /// Why the person is accompanied without a goal of doing alone; empty when they are not.
    assisted: String,
    /// Since when they have dropped out of sight, and what is done about it; empty when they have not.
    lost: String,
}

pub(crate) async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let id = person.id;
    let Some(plan) = store::agreed(&mut tx, id).await? else {
        let page = agreement::blank(&asker, &mut tx, person).await?;
        reach::looked(&asker, tx, id).await?;
        return Ok(html(&page));
    };
    let page = show_page(&asker, &mut tx, &person, &plan, true).await?;
    reach::looked(&asker, tx, id).await?;
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

/// « le 12 novembre 2026, avec un proche ».
pub(crate) fn agreed_words(t: &Speech, plan: &Plan, zone: &Zone) -> String {
    let day = dates::day(t, plan.agreement.on.unwrap_or_else(|| plan.written_at.day(zone)));
    match plan.agreement.present {
        Some(Present::ByPhone) => t.with("pathway-agreed-by-phone", ("day", day)),
        Some(who) if who != Present::Alone => {
            t.with("pathway-agreed-with", (("day", day), ("who", t.say(&present(who)).to_lowercase())))
        }
        _ => t.with("pathway-agreed-on-day", ("day", day)),
    }
}

fn said_changes(t: &Speech, catalogue: &Catalogue, before: &Plan, after: &Plan) -> Vec<String> {
    let found = changes(&before.steps, &after.steps);
    let named = |id: &str, steps: &[&Step]| {
        let names: Vec<String> = steps.iter().map(|step| label(t, catalogue, step)).collect();
        (!names.is_empty()).then(|| t.with(id, ("steps", names.join(", "))))
    };
    let order = found.reordered.then(|| t.say("pathway-change-order"));
    let said = [named("pathway-change-added", &found.added), named("pathway-change-removed", &found.removed), order];
    said.into_iter().flatten().collect()
}

/// The agreed versions, the latest first, each with what changed since the one before.
fn versions(t: &Speech, view: &View, all: &[Plan], shown: PlanId) -> Vec<Version> {
    let agreed: Vec<&Plan> = all.iter().filter(|plan| plan.state != PlanState::Draft).collect();
    let line = |(at, plan): (usize, &&Plan)| Version {
        href: if plan.state == PlanState::Agreed {
            format!("/people/{}/plan", view.person)
        } else {
            format!("/people/{}/plans/{}", view.person, plan.id)
        },
        words: t.with("pathway-version", ("day", agreed_words(t, plan, &view.zone))),
        changes: agreed.get(at + 1).map(|before| said_changes(t, &view.catalogue, before, plan)).unwrap_or_default(),
        current: plan.id == shown,
    };
    agreed.iter().enumerate().map(line).collect()
}

async fn show_page(asker: &Asker, tx: &mut Tx, person: &Person, plan: &Plan, current: bool) -> Result<Show, Trouble> {
    let t = &asker.t;
    let view = view(asker, tx, person.id, plan, current).await?;
    let mut steps = lines(asker, plan, &view);
    if current {
        add_offers(asker, tx, plan, &mut steps, &view).await?;
    }
    let all = store::versions_with_steps(tx, person.id).await?;
    let draft = all.iter().any(|other| other.state == PlanState::Draft);
    let lead = if current { "pathway-agreed-lead" } else { "pathway-replaced-lead" };
    let versions = versions(t, &view, &all, plan.id);
    Ok(Show {
        page: asker.page(t.with("pathway-title", ("name", person.name()))).about(&person.name()),
        id: person.id.to_string(),
        name: person.name(),
        lead: t.with(lead, ("day", agreed_words(t, plan, &view.zone))),
        steps,
        versions: if versions.len() > 1 { versions } else { Vec::new() },
        current,
        draft,
        assisted: assistance::pages::said(t, tx, person.id).await?,
        lost: if current { pace::pages::warning(asker, tx, person, plan).await? } else { String::new() },
    })
}
