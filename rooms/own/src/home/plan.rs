//! Speaks: the plan with what is done, what the person does alone, where they stand; never a word that judges.

use std::sync::Arc;

use askama::Template;
use axum::http::HeaderMap;
use ground::choice::Choice as _;
use people::port::{
    Standings,
    own::{Plans, Progress, Step},
};
use skills::Catalogue;
use web::{Answer, Asker, Page, Speech, html};

use crate::door::{Guest, guest, page};

struct Line {
    /// `done`, `now` or `next`, for the look.
    look: &'static str,
    label: String,
    /// A step in the words that were typed at the counter, in French.
    is_typed: bool,
    state: String,
}

#[derive(Template)]
#[template(path = "home/plan.html")]
struct Show {
    page: Page,
    steps: Vec<Line>,
    /// « 2 étapes faites sur 5 ».
    progress: String,
    able: Vec<String>,
    /// Domain, dots, level in words.
    levels: Vec<(String, u8, String)>,
}

fn line(t: &Speech, catalogue: &Catalogue, step: &Step) -> Line {
    let look = match step.progress {
        Progress::Done => "done",
        Progress::Going => "now",
        Progress::Waiting => "next",
    };
    let label = match (&step.words, &step.module) {
        (Some(words), _) => words.clone(),
        (None, Some(module)) => catalogue.name(t, module),
        (None, None) => t.say(&format!("own-step-{}", step.kind)),
    };
    let state = t.say(&format!("own-progress-{}", step.progress.word()));
    Line { look, label, is_typed: step.words.is_some(), state }
}

pub async fn show(asker: Asker, headers: HeaderMap) -> Answer {
    let Guest { asker, person } = match guest(&asker, &headers).await? {
        Ok(guest) => guest,
        Err(closed) => return Ok(closed),
    };
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let plans = asker.house().port::<Arc<dyn Plans>>()?;
    let steps = plans.steps(&mut tx, person.id).await?.unwrap_or_default();
    let able = plans.able(&mut tx, person.id).await?;
    let standing = asker.house().port::<Arc<dyn Standings>>()?.latest(&mut tx, person.id).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    drop(tx);
    let done = steps.iter().filter(|step| step.progress == Progress::Done).count();
    let level = |(domain, level): &(skills::Domain, skills::Level)| {
        (t.say(&domain.text()), level.number(), t.say(&level.text()))
    };
    Ok(html(&Show {
        page: page(&asker, t.say("own-plan")),
        progress: t.with("own-plan-progress", (("done", done), ("steps", steps.len()))),
        steps: steps.iter().map(|step| line(t, &catalogue, step)).collect(),
        able: able.iter().map(|need| t.say(&need.text())).collect(),
        levels: standing.iter().flat_map(|standing| &standing.levels).map(level).collect(),
    }))
}
