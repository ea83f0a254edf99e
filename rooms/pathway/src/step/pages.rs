//! Speaks: how far a step has come; done, booked, dropped, opened again.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Refusal, choice::Choice as _};
use people::Person;
use skills::Catalogue;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, html, refused};

use super::{
    rules::{Act, Kind, Obtained, Reason, StepId, Word, change},
    store::{self, Step},
};
use crate::{
    plan::{
        self,
        lines::{label, stage_word},
        rules::Plan,
    },
    reach,
};

#[derive(Template)]
#[template(path = "step/form.html")]
struct FormPage {
    page: Page,
    form: Form,
    id: String,
    person: String,
    name: String,
    state: String,
    acts: Vec<(String, String)>,
    reasons: Vec<(String, String)>,
    /// What a step of this kind may bring; empty for steps that bring nothing to hold.
    obtained: Vec<(String, String)>,
    may_drop: bool,
    /// What is shown at the end of the module.
    shown: Vec<String>,
    purpose: String,
    hint: String,
}

/// Of the kind of a step, while it may be done.
fn belongings(t: &Speech, step: &Step) -> Vec<(String, String)> {
    let may = step.state.acts().contains(&Act::Finish);
    let fit = Obtained::ALL.iter().filter(|obtained| may && obtained.closes() == step.kind);
    fit.map(|obtained| (obtained.word().to_owned(), t.say(&obtained.text()))).collect()
}

fn form_page(asker: &Asker, catalogue: &Catalogue, (person, step): (&Person, &Step), form: Form) -> FormPage {
    let t = &asker.t;
    let acts = step.state.acts();
    let hint = if step.kind.brings() { "pathway-note-hint-given" } else { "pathway-note-hint" };
    let reason = |reason: &Reason| {
        let id = format!("pathway-reason-{}", reason.word().replace('_', "-"));
        (reason.word().to_owned(), t.say(&id))
    };
    let module = step.module.as_deref().filter(|_| step.kind == Kind::Skills).and_then(|word| catalogue.module(word));
    FormPage {
        page: asker.page(label(t, catalogue, step)),
        form,
        id: step.id.to_string(),
        person: person.id.to_string(),
        name: person.name(),
        state: stage_word(t, step.stage()),
        acts: acts.iter().map(|act| (act.word().to_owned(), t.say(&format!("pathway-act-{}", act.word())))).collect(),
        reasons: Reason::ALL.iter().map(reason).collect(),
        obtained: belongings(t, step),
        may_drop: acts.contains(&Act::Drop),
        shown: module.map(|module| module.shown(t)).unwrap_or_default(),
        purpose: module.map(|module| module.purpose(t)).unwrap_or_default(),
        hint: t.say(hint),
    }
}

/// A step of the plan agreed now: earlier versions only say how it was.
pub(super) async fn find(tx: &mut Tx, id: &str, step: &str) -> Result<(Person, Plan, Step), Trouble> {
    let step: StepId = step.parse().map_err(|_| Trouble::Missing)?;
    let person = reach::person(tx, id).await?;
    let plan = plan::store::agreed(tx, person.id).await?.ok_or(Trouble::Missing)?;
    let step = plan.steps.iter().find(|own| own.id == step).cloned().ok_or(Trouble::Missing)?;
    Ok((person, plan, step))
}

/// What is said of the step, as far as the form asks for it.
fn word(form: &mut Form, step: &Step) -> Word {
    let acts = step.state.acts();
    let (may_drop, may_finish) = (acts.contains(&Act::Drop), acts.contains(&Act::Finish));
    Word {
        reason: if may_drop { form.choice("reason") } else { None },
        note: form.optional("note", 200),
        obtained: if may_finish && step.kind.brings() { form.choice("obtained") } else { None },
    }
}

pub(crate) async fn edit(asker: Asker, Path((id, step)): Path<(String, String)>) -> Answer {
    let mut tx = asker.read().await?;
    let (person, _, step) = find(&mut tx, &id, &step).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let act = step.state.acts().first().map(|act| act.word());
    let form = Form::new(&asker.t).filled_if("act", act).filled_if("note", step.note.as_ref());
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&form_page(&asker, &catalogue, (&person, &step), form)))
}

pub(crate) async fn update(asker: Asker, Path((id, step)): Path<(String, String)>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (person, plan, step) = find(&mut tx, &id, &step).await?;
    let act: Option<Act> = form.chosen("act");
    let word = word(&mut form, &step);
    let checked = act.filter(|_| form.is_fine()).map(|act| change(step.kind, step.state, act, word));
    match checked {
        Some(Ok(change)) => {
            // A series that is under way stays so when its step is booked; any other act is a colleague's word.
            let session = step.session.filter(|_| step.state.is_open() && change.to.is_open());
            if store::update(&mut tx, person.id, &plan, &step, &change, session).await? {
                let done = format!("pathway-done-{}", change.to.word());
                return asker.finish(tx, &form, &format!("/people/{}/plan", person.id), &done).await;
            }
            form.refuse_all(Refusal::because("pathway-changed-meanwhile"));
        }
        Some(Err(refusal)) => form.refuse_all(refusal),
        None => {}
    }
    let catalogue = skills::catalogue(&mut tx).await?;
    Ok(refused(&form_page(&asker, &catalogue, (&person, &step), form)))
}
