//! Speaks: how far a step has come; done, booked, dropped, opened again.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Refusal, choice::Choice as _};
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Trouble, html, refused};

use super::{
    rules::{Act, Kind, Reason, StepId, change},
    store::{self, Step},
};
use crate::{
    plan::{
        self,
        pages::{label, stage_word},
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
    may_drop: bool,
    hint: String,
}

fn form_page(asker: &Asker, person: &Person, step: &Step, form: Form) -> FormPage {
    let t = &asker.t;
    let acts = step.state.acts();
    let hint = if step.kind == Kind::Skills { "pathway-note-hint" } else { "pathway-note-hint-given" };
    let reason = |reason: &Reason| {
        let id = format!("pathway-reason-{}", reason.word().replace('_', "-"));
        (reason.word().to_owned(), t.say(&id))
    };
    FormPage {
        page: asker.page(label(t, step)),
        form,
        id: step.id.to_string(),
        person: person.id.to_string(),
        name: person.name(),
        state: stage_word(t, step.stage()),
        acts: acts.iter().map(|act| (act.word().to_owned(), t.say(&format!("pathway-act-{}", act.word())))).collect(),
        reasons: Reason::ALL.iter().map(reason).collect(),
        may_drop: acts.contains(&Act::Drop),
        hint: t.say(hint),
    }
}

/// A step of the plan agreed now: earlier versions only say how it was.
async fn find(tx: &mut Tx, id: &str, step: &str) -> Result<(Person, Plan, Step), Trouble> {
    let step: StepId = step.parse().map_err(|_| Trouble::Missing)?;
    let person = reach::person(tx, id).await?;
    let plan = plan::store::agreed(tx, person.id).await?.ok_or(Trouble::Missing)?;
    let step = plan.steps.iter().find(|own| own.id == step).cloned().ok_or(Trouble::Missing)?;
    Ok((person, plan, step))
}

pub(crate) async fn edit(asker: Asker, Path((id, step)): Path<(String, String)>) -> Answer {
    let mut tx = asker.read().await?;
    let (person, _, step) = find(&mut tx, &id, &step).await?;
    let act = step.state.acts().first().map(|act| act.word());
    let form = Form::new(&asker.t).filled_if("act", act).filled_if("note", step.note.as_ref());
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&form_page(&asker, &person, &step, form)))
}

pub(crate) async fn update(asker: Asker, Path((id, step)): Path<(String, String)>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (person, plan, step) = find(&mut tx, &id, &step).await?;
    let act: Option<Act> = form.chosen("act");
    let reason = form.choice("reason");
    let note = form.optional("note", 200);
    let checked = act.filter(|_| form.is_fine()).map(|act| change(step.kind, step.state, act, reason, note));
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
    Ok(refused(&form_page(&asker, &person, &step, form)))
}
