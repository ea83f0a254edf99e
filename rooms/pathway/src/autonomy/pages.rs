//! Speaks: what the person now does alone, and how we know.

use ::store::Tx;
use askama::Template;
use axum::extract::{Path, Query};
use ground::choice::Choice as _;
use people::Person;
use serde::Deserialize;
use skills::{Catalogue, Need};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{AutonomyId, Evidence, open_needs, said},
    store::{self, Autonomy, NewAutonomy},
};
use crate::{assistance, reach};

/// What the address of the page asks: the need of which a success is noted.
#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    #[serde(default)]
    need: String,
}

/// A declaration on the screen.
struct Line {
    need: String,
    when: String,
    evidence: String,
    words: String,
    shown: Vec<String>,
    /// Where it is withdrawn; empty when it was.
    href: String,
    withdrawn: String,
}

#[derive(Template)]
#[template(path = "autonomy/list.html")]
struct List {
    page: Page,
    form: Form,
    id: String,
    name: String,
    active: Vec<Line>,
    withdrawn: Vec<Line>,
    needs: Vec<(String, String)>,
    /// The need of which a success is being noted; empty: it is to be chosen.
    need: String,
    /// What may be ticked for it.
    showable: Vec<(String, String)>,
    assisted: String,
    evidences: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "autonomy/withdrawal.html")]
struct Withdrawal {
    page: Page,
    form: Form,
    id: String,
    person: String,
    need: String,
    words: String,
}

/// What is shown at the end of the modules that serve a need; each line names its module when there are several.
fn showable(t: &Speech, catalogue: &Catalogue, need: Need) -> Vec<(String, String)> {
    let several = catalogue.serving(need).count() > 1;
    let mut lines: Vec<(String, String)> = Vec::new();
    for module in catalogue.serving(need) {
        for line in module.shown(t) {
            let label = if several { format!("{line} ({})", module.name(t)) } else { line.clone() };
            if !lines.iter().any(|(known, _)| *known == line) {
                lines.push((line, label));
            }
        }
    }
    lines
}

async fn list_page(asker: &Asker, tx: &mut Tx, person: &Person, mut form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let line = |autonomy: &Autonomy| {
        let day = dates::day(t, autonomy.declared_at.day(&zone));
        Line {
            need: t.say(&autonomy.need.text()),
            when: match &autonomy.declarer {
                Some(who) => t.with("pathway-declared-by", (("day", day), ("who", who))),
                None => t.with("pathway-declared", ("day", day)),
            },
            evidence: t.say(&format!("pathway-evidence-{}", autonomy.evidence.word())),
            words: if autonomy.words.is_empty() {
                String::new()
            } else {
                t.with("pathway-quoted", ("words", &autonomy.words))
            },
            shown: autonomy.shown.clone(),
            href: format!("/people/{}/autonomy/{}/withdrawal", person.id, autonomy.id),
            withdrawn: autonomy.reason.clone().unwrap_or_default(),
        }
    };
    let all = store::of_person(tx, person.id).await?;
    let (active, withdrawn): (Vec<_>, Vec<_>) = all.iter().partition(|autonomy| autonomy.withdrawn_at.is_none());
    let declared: Vec<Need> = active.iter().map(|autonomy| autonomy.need).collect();
    let evidence =
        |evidence: &Evidence| (evidence.word().to_owned(), t.say(&format!("pathway-evidence-{}", evidence.word())));
    let need = form.choice::<Need>("need").filter(|need| !declared.contains(need));
    let catalogue = skills::catalogue(tx).await?;
    Ok(List {
        page: asker.page(t.with("pathway-autonomy-title", ("name", person.name()))).about(&person.name()),
        need: need.map(|need| t.say(&need.text())).unwrap_or_default(),
        showable: need.map(|need| showable(t, &catalogue, need)).unwrap_or_default(),
        assisted: assistance::pages::said(t, tx, person.id).await?,
        form,
        id: person.id.to_string(),
        name: person.name(),
        needs: open_needs(&declared).iter().map(|need| (need.word().to_owned(), t.say(&need.text()))).collect(),
        active: active.into_iter().map(line).collect(),
        withdrawn: withdrawn.into_iter().map(line).collect(),
        evidences: Evidence::ALL.iter().map(evidence).collect(),
    })
}

pub(crate) async fn list(asker: Asker, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let form = Form::new(&asker.t).filled("need", &asked.need);
    let page = list_page(&asker, &mut tx, &person, form).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let all = store::of_person(&mut tx, person.id).await?;
    let need: Option<Need> = form.chosen("need");
    if need.is_some_and(|need| all.iter().any(|known| known.need == need && known.withdrawn_at.is_none())) {
        form.refuse("need", "pathway-already-autonomous");
    }
    // Without a need, nothing else is asked yet.
    if !form.is_fine() {
        return Ok(refused(&list_page(&asker, &mut tx, &person, form).await?));
    }
    let evidence = form.chosen("evidence");
    let catalogue = skills::catalogue(&mut tx).await?;
    let lines = need.map(|need| showable(&asker.t, &catalogue, need)).unwrap_or_default();
    let shown: Vec<String> = lines.into_iter().map(|(line, _)| line).filter(|line| form.has("shown", line)).collect();
    let words = said(form.optional("words", 300), &shown).map_err(|refusal| form.refuse_all(refusal));
    if let (Some(need), Some(evidence), Ok(words), true) = (need, evidence, words, form.is_fine()) {
        let space = asker.badge().space().unwrap_or(person.space);
        let new = NewAutonomy { id: form.id(), person: person.id, space, need, evidence, words, shown };
        if store::create(&mut tx, &new).await? {
            let path = format!("/people/{}/autonomy", person.id);
            return asker.finish(tx, &form, &path, "pathway-done-autonomous").await;
        }
        form.refuse("need", "pathway-already-autonomous");
    }
    Ok(refused(&list_page(&asker, &mut tx, &person, form).await?))
}

async fn find(tx: &mut Tx, id: &str, autonomy: &str) -> Result<(Person, Autonomy), Trouble> {
    let autonomy: AutonomyId = autonomy.parse().map_err(|_| Trouble::Missing)?;
    let person = reach::person(tx, id).await?;
    let all = store::of_person(tx, person.id).await?;
    let found = all.into_iter().find(|own| own.id == autonomy && own.withdrawn_at.is_none());
    Ok((person, found.ok_or(Trouble::Missing)?))
}

fn withdrawal_page(asker: &Asker, person: &Person, autonomy: &Autonomy, form: Form) -> Withdrawal {
    let t = &asker.t;
    Withdrawal {
        page: asker.page(t.say("pathway-withdraw-title")),
        form,
        id: autonomy.id.to_string(),
        person: person.id.to_string(),
        need: t.say(&autonomy.need.text()),
        words: t.with("pathway-quoted", ("words", &autonomy.words)),
    }
}

pub(crate) async fn withdrawal_new(asker: Asker, Path((id, autonomy)): Path<(String, String)>) -> Answer {
    let mut tx = asker.read().await?;
    let (person, autonomy) = find(&mut tx, &id, &autonomy).await?;
    Ok(html(&withdrawal_page(&asker, &person, &autonomy, Form::new(&asker.t))))
}

pub(crate) async fn withdrawal_create(
    asker: Asker,
    Path((id, autonomy)): Path<(String, String)>,
    mut form: Form,
) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let (person, autonomy) = find(&mut tx, &id, &autonomy).await?;
    let reason = form.required("reason", 300);
    if !form.is_fine() {
        return Ok(refused(&withdrawal_page(&asker, &person, &autonomy, form)));
    }
    store::withdraw(&mut tx, &autonomy, &reason).await?;
    asker.finish(tx, &form, &format!("/people/{}/autonomy", person.id), "pathway-done-withdrawn").await
}
