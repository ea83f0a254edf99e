//! Speaks: what the person now does alone, and how we know.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::choice::Choice as _;
use people::Person;
use skills::Need;
use web::{Answer, Asker, Begun, Form, Page, Trouble, dates, html, refused};

use super::{
    rules::{AutonomyId, Evidence, open_needs},
    store::{self, Autonomy, NewAutonomy},
};
use crate::reach;

/// A declaration on the screen.
struct Line {
    need: String,
    when: String,
    evidence: String,
    words: String,
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

async fn list_page(asker: &Asker, tx: &mut Tx, person: &Person, form: Form) -> Result<List, Trouble> {
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
            words: t.with("pathway-quoted", ("words", &autonomy.words)),
            href: format!("/people/{}/autonomy/{}/withdrawal", person.id, autonomy.id),
            withdrawn: autonomy.reason.clone().unwrap_or_default(),
        }
    };
    let all = store::of_person(tx, person.id).await?;
    let (active, withdrawn): (Vec<_>, Vec<_>) = all.iter().partition(|autonomy| autonomy.withdrawn_at.is_none());
    let declared: Vec<Need> = active.iter().map(|autonomy| autonomy.need).collect();
    let evidence =
        |evidence: &Evidence| (evidence.word().to_owned(), t.say(&format!("pathway-evidence-{}", evidence.word())));
    Ok(List {
        page: asker.page(t.with("pathway-autonomy-title", ("name", person.name()))),
        form,
        id: person.id.to_string(),
        name: person.name(),
        needs: open_needs(&declared).iter().map(|need| (need.word().to_owned(), t.say(&need.text()))).collect(),
        active: active.into_iter().map(line).collect(),
        withdrawn: withdrawn.into_iter().map(line).collect(),
        evidences: Evidence::ALL.iter().map(evidence).collect(),
    })
}

pub(crate) async fn list(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let page = list_page(&asker, &mut tx, &person, Form::new(&asker.t)).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let (need, evidence) = (form.chosen("need"), form.chosen("evidence"));
    let words = form.required("words", 300);
    if let (Some(need), Some(evidence), true) = (need, evidence, form.is_fine()) {
        let space = asker.badge().space().unwrap_or(person.space);
        let new = NewAutonomy { id: form.id(), person: person.id, space, need, evidence, words };
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
