//! Speaks: the assisted path, chosen with the person, and ended.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, PersonId, choice::Choice as _};
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::Reason,
    store::{self, Assistance, NewAssistance},
};
use crate::reach;

/// A choice of before.
struct Past {
    words: String,
    when: String,
    ended: String,
}

#[derive(Template)]
#[template(path = "assistance/show.html")]
struct Show {
    page: Page,
    form: Form,
    id: String,
    name: String,
    /// Why it was chosen, and when; empty when it is not.
    said: String,
    when: String,
    reasons: Vec<(String, String)>,
    past: Vec<Past>,
}

/// Why somebody is accompanied without a goal of doing alone, in a sentence; empty when they are not.
pub(crate) async fn said(t: &Speech, tx: &mut Tx, person: PersonId) -> Result<String, Fault> {
    Ok(store::active(tx, person).await?.map(|active| sentence(t, &active)).unwrap_or_default())
}

fn sentence(t: &Speech, assistance: &Assistance) -> String {
    let words = t.with("pathway-quoted", ("words", &assistance.words));
    t.with("ui-pair", (("name", t.say(&assistance.reason.text())), ("value", words)))
}

async fn page(asker: &Asker, tx: &mut Tx, person: &Person, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let zone = network::space::store::get(tx, person.space).await?.zone;
    let all = store::of_person(tx, person.id).await?;
    let when = |assistance: &Assistance| {
        let day = dates::day(t, assistance.chosen_at.day(&zone));
        match &assistance.chooser {
            Some(who) => t.with("pathway-declared-by", (("day", day), ("who", who))),
            None => t.with("pathway-declared", ("day", day)),
        }
    };
    let active = all.iter().find(|assistance| assistance.ended_at.is_none());
    let past = all.iter().filter_map(|old| {
        let day = dates::day(t, old.ended_at?.day(&zone));
        let words = old.ended_words.as_ref().map(|words| t.with("pathway-quoted", ("words", words)));
        let ended = t.with("pathway-assistance-ended", ("day", day));
        let ended = [Some(ended), words].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Some(Past { words: sentence(t, old), when: when(old), ended })
    });
    Ok(Show {
        page: asker.page(t.with("pathway-assistance-title", ("name", person.name()))).about(&person.name()),
        form,
        id: person.id.to_string(),
        name: person.name(),
        said: active.map(|active| sentence(t, active)).unwrap_or_default(),
        when: active.map(when).unwrap_or_default(),
        reasons: Reason::ALL.iter().map(|reason| (reason.word().to_owned(), t.say(&reason.text()))).collect(),
        past: past.collect(),
    })
}

pub(crate) async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reach::person(&mut tx, &id).await?;
    let page = page(&asker, &mut tx, &person, Form::new(&asker.t)).await?;
    reach::looked(&asker, tx, person.id).await?;
    Ok(html(&page))
}

pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    if store::active(&mut tx, person.id).await?.is_some() {
        form.refuse("", "pathway-assistance-already");
        return Ok(refused(&page(&asker, &mut tx, &person, form).await?));
    }
    let (reason, words) = (form.chosen("reason"), form.required("words", 300));
    if !form.has("agreed", "yes") {
        form.refuse("agreed", "pathway-assistance-not-agreed");
    }
    if let (Some(reason), true) = (reason, form.is_fine()) {
        let space = asker.badge().space().unwrap_or(person.space);
        let new = NewAssistance { id: form.id(), person: person.id, space, reason, words };
        if store::create(&mut tx, &new).await? {
            let path = format!("/people/{}/plan", person.id);
            return asker.finish(tx, &form, &path, "pathway-done-assisted").await;
        }
        form.refuse("", "pathway-assistance-already");
    }
    Ok(refused(&page(&asker, &mut tx, &person, form).await?))
}

pub(crate) async fn remove(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let words = form.optional("ended_words", 300);
    let active = store::active(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    if !form.is_fine() {
        return Ok(refused(&page(&asker, &mut tx, &person, form).await?));
    }
    store::end(&mut tx, &active, words.as_deref()).await?;
    // Two records that are one person now had chosen it each.
    while let Some(other) = store::active(&mut tx, person.id).await? {
        store::end(&mut tx, &other, words.as_deref()).await?;
    }
    asker.finish(tx, &form, &format!("/people/{}/plan", person.id), "pathway-done-assistance-ended").await
}
