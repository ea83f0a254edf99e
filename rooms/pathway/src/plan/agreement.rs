//! Speaks: the steps chosen together, agreed or kept as a draft; a revision is a new version.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Day, Refusal, choice::Choice as _};
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, html, refused};

use super::{
    pages::label,
    rules::{self, Agreement, PlanState, Present},
    store::{self, NewPlan},
    suggestion::{Suggestion, What},
};
use crate::{
    reach,
    step::{
        rules::{Kind, StepId},
        store::Step,
    },
};

mod ground_of;
mod meanwhile;

use ground_of::{Ground, code, ground};

/// Lines for steps in the person's own words.
const OWN: [&str; 3] = ["1", "2", "3"];

/// A step that may be ticked.
struct Item {
    code: String,
    rank: String,
    pictogram: &'static str,
    label: String,
    why: String,
}

struct Own {
    words: String,
    kind: String,
    number: &'static str,
}

#[derive(Template)]
#[template(path = "plan/agreement.html")]
pub(super) struct FormPage {
    page: Page,
    form: Form,
    id: String,
    name: String,
    /// What the person said they want.
    wish: Option<String>,
    measured: bool,
    assisted: bool,
    kept: Vec<Item>,
    suggested: Vec<Item>,
    others: Vec<Item>,
    own: Vec<Own>,
    kinds: Vec<(String, String)>,
    presences: Vec<(String, String)>,
    revision: bool,
}

fn item(code: String, pictogram: &'static str, label: String, why: String) -> Item {
    Item { rank: format!("rank-{code}"), code, pictogram, label, why }
}

pub(crate) fn pictogram(kind: Kind) -> &'static str {
    match kind {
        Kind::Equipment => "computer",
        Kind::Connection => "connection",
        Kind::Skills => "skills",
        Kind::Aid => "help",
    }
}

fn what_label(t: &Speech, what: What<'_>) -> String {
    match what {
        What::Equipment => t.say("pathway-step-equipment"),
        What::Connection => t.say("pathway-step-connection"),
        What::Aid(aid) => t.say(&aid.text()),
        What::Module(module) => module.name(t),
    }
}

fn suggested(t: &Speech, suggestion: &Suggestion<'_>) -> Item {
    let why = match suggestion.what {
        What::Equipment => t.say("pathway-why-equipment"),
        What::Connection => t.say("pathway-why-connection"),
        What::Aid(aid) => t.say(&format!("pathway-why-{}", aid.code())),
        What::Module(_) if suggestion.goals.is_empty() => t.say("pathway-why-foundation"),
        What::Module(_) => {
            let goals: Vec<String> = suggestion.goals.iter().map(|goal| t.say(&goal.text())).collect();
            t.with("pathway-why-goals", ("goals", goals.join(", ")))
        }
    };
    let what = suggestion.what;
    item(what.code().to_owned(), pictogram(what.kind()), what_label(t, what), why)
}

fn form_page(asker: &Asker, ground: &Ground, form: Form) -> FormPage {
    let t = &asker.t;
    let suggestions = ground.suggestions();
    let known = ground.known();
    let shown = |what: &What<'_>| known.contains(&what.code()) || suggestions.iter().any(|other| other.what == *what);
    let other = |what: What<'_>| {
        let why = if let What::Module(module) = what { module.purpose(t) } else { String::new() };
        item(what.code().to_owned(), pictogram(what.kind()), what_label(t, what), why)
    };
    let title = if ground.agreed.is_some() { "pathway-revise-title" } else { "pathway-new-title" };
    let kept = |step: &Step| item(code(step), pictogram(step.kind), label(t, &ground.catalogue, step), String::new());
    let kinds = Kind::ALL.iter().filter(|kind| ground.assisted || **kind != Kind::Aid);
    FormPage {
        page: asker.page(t.with(title, ("name", ground.person.name()))).about(&ground.person.name()),
        form,
        id: ground.person.id.to_string(),
        name: ground.person.name(),
        wish: ground.standing.as_ref().and_then(|standing| standing.words.clone()),
        measured: ground.standing.is_some(),
        assisted: ground.assisted,
        kept: ground.open().map(kept).collect(),
        suggested: suggestions.iter().map(|suggestion| suggested(t, suggestion)).collect(),
        others: What::all(&ground.catalogue, ground.assisted).filter(|what| !shown(what)).map(other).collect(),
        own: OWN
            .iter()
            .map(|number| Own { words: format!("own-{number}"), kind: format!("own-kind-{number}"), number })
            .collect(),
        kinds: kinds.map(|kind| (kind.word().to_owned(), t.say(&format!("pathway-kind-{}", kind.word())))).collect(),
        presences: Present::ALL.iter().map(|who| (who.word().to_owned(), t.say(&present(*who)))).collect(),
        revision: ground.agreed.is_some(),
    }
}

/// Id of the words that say who was there.
pub(crate) fn present(who: Present) -> String {
    format!("pathway-present-{}", who.word().replace('_', "-"))
}

/// A form filled with the draft, else with the steps that are still open.
fn filled(t: &Speech, ground: &Ground) -> Form {
    let mut form = Form::new(t)
        .filled("version", ground.version())
        .filled("agreed_on", ground.today)
        .filled("present", Present::Alone.word());
    let Some(draft) = &ground.draft else {
        return ground.open().fold(form, |form, step| form.filled("items", code(step)));
    };
    let mut own = OWN.iter();
    for (rank, step) in (1..).zip(&draft.steps) {
        let word = match (ground.open().find(|open| open.is_same(step)), &step.module, step.aid, &step.words) {
            (Some(open), ..) => Some(code(open)),
            (None, Some(module), ..) => Some(module.clone()),
            (None, None, Some(aid), _) => Some(aid.code().to_owned()),
            (None, None, None, None) => Some(step.kind.word().to_owned()),
            (None, None, None, Some(_)) => None,
        };
        if let Some(word) = word {
            form = form.filled(&format!("rank-{word}"), rank).filled("items", word);
        } else if let (Some(number), Some(words)) = (own.next(), &step.words) {
            form = form.filled(&format!("own-{number}"), words).filled(&format!("own-kind-{number}"), step.kind.word());
        }
    }
    form
}

pub(super) async fn blank(asker: &Asker, tx: &mut Tx, person: Person) -> Result<FormPage, Trouble> {
    let ground = ground(asker, tx, person).await?;
    let form = filled(&asker.t, &ground);
    Ok(form_page(asker, &ground, form))
}

pub(crate) async fn new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let id = person.id;
    let page = blank(&asker, &mut tx, person).await?;
    reach::looked(&asker, tx, id).await?;
    Ok(html(&page))
}

/// Steps ticked, with the order that was written beside them.
fn chosen(form: &mut Form, ground: &Ground, now: ground::Moment) -> Vec<Step> {
    let kept = ground.open().map(|step| (code(step), Step { id: StepId::fresh(), ..step.clone() }));
    let known = ground.known();
    let new = What::all(&ground.catalogue, ground.assisted).filter(|what| !known.contains(&what.code())).map(|what| {
        let step = Step::planned(what.kind(), now);
        let step = match what {
            What::Module(module) => Step { module: Some(module.word.clone()), ..step },
            What::Aid(aid) => Step { aid: Some(aid), ..step },
            What::Equipment | What::Connection => step,
        };
        (what.code().to_owned(), step)
    });
    let order = ground.suggestions();
    let place = |code: &str| order.iter().position(|suggestion| suggestion.what.code() == code).unwrap_or(order.len());
    let mut all: Vec<(String, Step)> = kept.collect();
    let mut added: Vec<(String, Step)> = new.collect();
    added.sort_by_key(|(code, _)| place(code));
    all.extend(added);
    all.retain(|(code, _)| form.has("items", code));
    let mut ranked: Vec<(i64, Step)> = all
        .into_iter()
        .map(|(code, step)| (form.number(&format!("rank-{code}"), 1..=20).unwrap_or(i64::MAX), step))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut steps: Vec<Step> = ranked.into_iter().map(|(_, step)| step).collect();
    for number in OWN {
        let kind = form.choice(&format!("own-kind-{number}")).unwrap_or(Kind::Skills);
        let words = form.optional(&format!("own-{number}"), 120);
        steps.extend(words.map(|words| Step { words: Some(words), ..Step::planned(kind, now) }));
    }
    steps
}

/// When it was agreed, and who was there; today, when nobody says another day.
fn agreement(form: &mut Form, today: Day) -> Agreement {
    let present = form.choice("present");
    let on = match rules::agreed_on(form.day("agreed_on").unwrap_or(today), today) {
        Ok(day) => Some(day),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    };
    Agreement { on, present }
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    store::lock(&mut tx, person.id).await?;
    let ground = ground(&asker, &mut tx, person).await?;
    if form.value("version") != ground.version().to_string() {
        form = meanwhile::carried(&mut tx, &ground, form).await?;
        form.refuse("", "pathway-changed-look");
    }
    let steps = chosen(&mut form, &ground, tx.now());
    if let Err(refusal) = rules::check(steps.len()) {
        form.refuse_all(refusal);
    }
    let agreement = agreement(&mut form, ground.today);
    if !form.is_fine() {
        return Ok(refused(&form_page(&asker, &ground, form)));
    }
    let person = ground.person.id;
    let space = asker.badge().space().unwrap_or(ground.person.space);
    let (state, path, done) = if form.has("save", "draft") {
        (PlanState::Draft, format!("/people/{person}/plan/new"), "pathway-done-draft")
    } else {
        (PlanState::Agreed, format!("/people/{person}/plan"), "pathway-done-agreed")
    };
    let new = if state == PlanState::Draft {
        NewPlan { id: form.id(), person, space, state, agreement: Agreement::default(), steps }
    } else {
        let walked = ground.done().map(|step| Step { id: StepId::fresh(), ..step.clone() });
        NewPlan { id: form.id(), person, space, state, agreement, steps: walked.chain(steps).collect() }
    };
    match store::create(&mut tx, &new).await {
        Err(fault) if fault.is_conflict() => Err(Refusal::because("pathway-changed-meanwhile").into()),
        Err(fault) => Err(fault.into()),
        Ok(()) => asker.finish(tx, &form, &path, done).await,
    }
}
