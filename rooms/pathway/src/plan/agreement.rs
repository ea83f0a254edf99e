//! Speaks: the steps chosen together, agreed or kept as a draft; a revision is a new version.

use std::sync::Arc;

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Refusal, choice::Choice as _};
use people::{
    Person,
    port::{Standing, Standings},
};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, html, refused};

use super::{
    pages::label,
    rules::{self, Plan, PlanState, Suggestion, What},
    store::{self, NewPlan},
};
use crate::{
    reach,
    step::{
        rules::{Kind, State, StepId},
        store::Step,
    },
};

mod meanwhile;

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
    kept: Vec<Item>,
    suggested: Vec<Item>,
    others: Vec<Item>,
    own: Vec<Own>,
    kinds: Vec<(String, String)>,
    revision: bool,
}

/// What the form stands on.
struct Ground {
    person: Person,
    standing: Option<Standing>,
    agreed: Option<Plan>,
    draft: Option<Plan>,
}

impl Ground {
    /// Steps still to walk in the plan agreed now.
    fn open(&self) -> impl Iterator<Item = &Step> {
        self.agreed.iter().flat_map(|plan| &plan.steps).filter(|step| step.state.is_open())
    }

    fn done(&self) -> impl Iterator<Item = &Step> {
        self.agreed.iter().flat_map(|plan| &plan.steps).filter(|step| step.state == State::Done)
    }

    fn version(&self) -> i64 {
        self.agreed.as_ref().map_or(0, |plan| plan.version)
    }

    /// Codes of what is done or on the way.
    fn known(&self) -> Vec<&str> {
        let code = |step: &Step| match (step.kind, &step.words) {
            (Kind::Equipment, None) => Some("equipment"),
            (Kind::Connection, None) => Some("connection"),
            _ => None,
        };
        let steps = || self.open().chain(self.done());
        steps().filter_map(|step| step.module.as_deref().or_else(|| code(step))).collect()
    }

    fn suggestions(&self) -> Vec<Suggestion> {
        self.standing.as_ref().map(|standing| rules::suggest(standing, &self.known())).unwrap_or_default()
    }
}

async fn ground(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Ground, Trouble> {
    let person = reach::person(tx, id).await?;
    let standings = asker.house().port::<Arc<dyn Standings>>()?;
    let standing = standings.latest(tx, person.id).await?;
    let agreed = store::agreed(tx, person.id).await?;
    let draft = store::in_state(tx, person.id, PlanState::Draft).await?;
    Ok(Ground { person, standing, agreed, draft })
}

fn code(step: &Step) -> String {
    format!("keep-{}", step.id)
}

fn item(code: String, pictogram: &'static str, label: String, why: String) -> Item {
    Item { rank: format!("rank-{code}"), code, pictogram, label, why }
}

pub(crate) fn pictogram(kind: Kind) -> &'static str {
    match kind {
        Kind::Equipment => "computer",
        Kind::Connection => "connection",
        Kind::Skills => "skills",
    }
}

fn what_label(t: &Speech, what: What) -> String {
    match what {
        What::Equipment => t.say("pathway-step-equipment"),
        What::Connection => t.say("pathway-step-connection"),
        What::Module(module) => t.say(&module.text()),
    }
}

fn suggested(t: &Speech, suggestion: &Suggestion) -> Item {
    let why = match suggestion.what {
        What::Equipment => t.say("pathway-why-equipment"),
        What::Connection => t.say("pathway-why-connection"),
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
    let shown = |what: &What| known.contains(&what.code()) || suggestions.iter().any(|other| other.what == *what);
    let other = |what: What| item(what.code().to_owned(), pictogram(what.kind()), what_label(t, what), String::new());
    let title = if ground.agreed.is_some() { "pathway-revise-title" } else { "pathway-new-title" };
    FormPage {
        page: asker.page(t.with(title, ("name", ground.person.name()))),
        form,
        id: ground.person.id.to_string(),
        name: ground.person.name(),
        wish: ground.standing.as_ref().and_then(|standing| standing.words.clone()),
        measured: ground.standing.is_some(),
        kept: ground.open().map(|step| item(code(step), pictogram(step.kind), label(t, step), String::new())).collect(),
        suggested: suggestions.iter().map(|suggestion| suggested(t, suggestion)).collect(),
        others: What::all().filter(|what| !shown(what)).map(other).collect(),
        own: OWN
            .iter()
            .map(|number| Own { words: format!("own-{number}"), kind: format!("own-kind-{number}"), number })
            .collect(),
        kinds: Kind::ALL
            .iter()
            .map(|kind| (kind.word().to_owned(), t.say(&format!("pathway-kind-{}", kind.word()))))
            .collect(),
        revision: ground.agreed.is_some(),
    }
}

/// A form filled with the draft, else with the steps that are still open.
fn filled(t: &Speech, ground: &Ground) -> Form {
    let mut form = Form::new(t).filled("version", ground.version());
    let Some(draft) = &ground.draft else {
        return ground.open().fold(form, |form, step| form.filled("items", code(step)));
    };
    let mut own = OWN.iter();
    for (rank, step) in (1..).zip(&draft.steps) {
        let same = |open: &&Step| open.module == step.module && open.words == step.words && open.kind == step.kind;
        let word = match (ground.open().find(same), &step.module, &step.words) {
            (Some(open), ..) => Some(code(open)),
            (None, Some(module), _) => Some(module.clone()),
            (None, None, None) => Some(step.kind.word().to_owned()),
            (None, None, Some(_)) => None,
        };
        if let Some(word) = word {
            form = form.filled(&format!("rank-{word}"), rank).filled("items", word);
        } else if let (Some(number), Some(words)) = (own.next(), &step.words) {
            form = form.filled(&format!("own-{number}"), words).filled(&format!("own-kind-{number}"), step.kind.word());
        }
    }
    form
}

pub(super) async fn blank(asker: &Asker, tx: &mut Tx, id: &str) -> Result<FormPage, Trouble> {
    let ground = ground(asker, tx, id).await?;
    let form = filled(&asker.t, &ground);
    Ok(form_page(asker, &ground, form))
}

pub(crate) async fn new(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let page = blank(&asker, &mut tx, &id).await?;
    let person = reach::person(&mut tx, &id).await?.id;
    reach::looked(&asker, tx, person).await?;
    Ok(html(&page))
}

/// Steps ticked, with the order that was written beside them.
fn chosen(form: &mut Form, ground: &Ground, now: ground::Moment) -> Vec<Step> {
    let fresh = |kind, module: Option<&str>, words: Option<String>| Step {
        id: StepId::fresh(),
        kind,
        module: module.map(str::to_owned),
        words,
        state: State::Planned,
        reason: None,
        note: None,
        session: None,
        changed_at: now,
    };
    let kept = ground.open().map(|step| (code(step), Step { id: StepId::fresh(), ..step.clone() }));
    let known = ground.known();
    let new = What::all().filter(|what| !known.contains(&what.code())).map(|what| {
        let module = if let What::Module(module) = what { Some(module.word) } else { None };
        (what.code().to_owned(), fresh(what.kind(), module, None))
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
        steps.extend(words.map(|words| fresh(kind, None, Some(words))));
    }
    steps
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let ground = ground(&asker, &mut tx, &id).await?;
    if form.value("version") != ground.version().to_string() {
        form = meanwhile::carried(&mut tx, &ground, form).await?;
        form.refuse("", "pathway-changed-look");
    }
    let steps = chosen(&mut form, &ground, tx.now());
    if let Err(refusal) = rules::check(steps.len()) {
        form.refuse_all(refusal);
    }
    if !form.is_fine() {
        return Ok(refused(&form_page(&asker, &ground, form)));
    }
    let person = ground.person.id;
    let (state, path, done) = if form.has("save", "draft") {
        (PlanState::Draft, format!("/people/{person}/plan/new"), "pathway-done-draft")
    } else {
        (PlanState::Agreed, format!("/people/{person}/plan"), "pathway-done-agreed")
    };
    let mut all = steps;
    if state == PlanState::Agreed {
        let walked = ground.done().map(|step| Step { id: StepId::fresh(), ..step.clone() });
        all = walked.chain(all).collect();
    }
    let space = asker.badge().space().unwrap_or(ground.person.space);
    let new = NewPlan { id: form.id(), person, space, state, steps: all };
    match store::create(&mut tx, &new).await {
        Err(fault) if fault.is_conflict() => Err(Refusal::because("pathway-changed-meanwhile").into()),
        Err(fault) => Err(fault.into()),
        Ok(()) => asker.finish(tx, &form, &path, done).await,
    }
}
