//! Speaks: the register of incidents, and one of them.

use askama::Template;
use axum::extract::Path;
use ground::{PersonId, Zone};
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    rules::{Incident, IncidentId},
    store as incidents,
};
use crate::{id, names, today};

/// An incident, as a list shows it.
struct Row {
    id: IncidentId,
    kind: String,
    when: String,
    words: String,
    space: String,
    open: bool,
}

/// What was written, or that it went with somebody's record.
fn words(t: &Speech, one: &Incident) -> String {
    if one.words.is_empty() { t.say("incidents-words-gone") } else { one.words.clone() }
}

fn row(t: &Speech, one: Incident, zone: &Zone) -> Row {
    Row {
        id: one.id,
        kind: t.say(&one.kind.text()),
        when: dates::stamp(t, one.happened_at, zone),
        words: words(t, &one),
        space: one.space_name,
        open: one.closed_at.is_none(),
    }
}

#[derive(Template)]
#[template(path = "incident/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    exports: Exports,
    /// Whether this post writes: one without a space only reads.
    writes: bool,
}

pub async fn list(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (_, zone) = today(&asker, &mut tx).await?;
    let all = incidents::all(&mut tx, asker.badge().space()).await?;
    Ok(html(&List {
        page: asker.page(t.say("incidents-title")),
        rows: all.into_iter().map(|one| row(t, one, &zone)).collect(),
        exports: Exports::of("/incidents", ""),
        writes: asker.badge().space().is_some(),
    }))
}

/// The register of incidents, to download: it names nobody.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let (_, zone) = today(&asker, &mut tx).await?;
    let all = incidents::all(&mut tx, asker.badge().space()).await?;
    let heads = ["when", "kind", "space", "words", "state"].map(|head| t.say(&format!("incidents-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "incidents", &heads)?;
    for one in all {
        let row = row(t, one, &zone);
        let state = t.say(if row.open { "incidents-open" } else { "incidents-closed" });
        sheet.line([row.when, row.kind, row.space, row.words, state])?;
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "incident/show.html")]
struct Show {
    page: Page,
    form: Form,
    here: String,
    lead: String,
    words: String,
    facts: Vec<(String, String)>,
    /// Whom it concerns: where their record is, their name, their id.
    people: Vec<(String, String, PersonId)>,
    follow_up: String,
    open: bool,
    sees: bool,
}

pub(super) async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Incident, Trouble> {
    let one = incidents::find(tx, id(address)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

async fn render(asker: &Asker, tx: &mut Tx, one: Incident, form: Form) -> Result<(Show, Vec<PersonId>), Trouble> {
    let t = &asker.t;
    let (_, zone) = today(asker, tx).await?;
    let about = incidents::people(tx, one.id).await?;
    let known = names(tx, &about).await?;
    let mut facts = vec![(t.say("incidents-column-when"), dates::moment(t, one.happened_at, &zone))];
    facts.push((t.say("incidents-column-space"), one.space_name.clone()));
    facts.extend(one.colleague_name.clone().map(|name| (t.say("incidents-colleague"), name)));
    let written = (("name", one.writer.clone().unwrap_or_default()), ("when", dates::stamp(t, one.written_at, &zone)));
    facts.push((t.say("incidents-written"), t.with("incidents-written-by", written)));
    let people =
        about.iter().filter_map(|person| Some((format!("/people/{person}"), known.get(person)?.clone(), *person)));
    let shown = Show {
        page: asker.page(t.say(&one.kind.text())),
        here: format!("/incidents/{}", one.id),
        lead: t.say(if one.closed_at.is_none() { "incidents-open" } else { "incidents-closed" }),
        facts,
        people: people.collect(),
        words: words(t, &one),
        follow_up: one.follow_up.unwrap_or_default(),
        open: one.closed_at.is_none(),
        sees: asker.badge().may(Right::FindPerson),
        form,
    };
    Ok((shown, about))
}

/// Notes that the register was read about these people.
pub(crate) async fn looked(asker: &Asker, tx: Tx, people: &[PersonId]) -> Result<(), Trouble> {
    drop(tx);
    for person in people {
        let tx = asker.read().await?;
        asker.looked(tx, *person, "register").await?;
    }
    Ok(())
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let one = found(&asker, &mut tx, &address).await?;
    let form = Form::new(&asker.t).filled_if("follow_up", one.follow_up.clone());
    let (shown, about) = render(&asker, &mut tx, one, form).await?;
    looked(&asker, tx, &about).await?;
    Ok(html(&shown))
}

/// What was done about it.
pub mod closure {
    use super::{Answer, Asker, Begun, Form, Path, found, incidents, refused, render};

    pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
        let follow_up = form.lines("follow_up", 2000);
        if follow_up.is_none() {
            form.refuse("follow_up", "ui-field-required");
        }
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        one.close()?;
        let Some(follow_up) = follow_up.filter(|_| form.is_fine()) else {
            return Ok(refused(&render(&asker, &mut tx, one, form).await?.0));
        };
        incidents::close(&mut tx, &one, Some(&follow_up)).await?;
        asker.finish(tx, &form, &format!("/incidents/{}", one.id), "incidents-done-closed").await
    }
}

/// It is not over after all.
pub mod reopening {
    use super::{Answer, Asker, Begun, Form, Path, found, incidents};

    pub async fn create(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let one = found(&asker, &mut tx, &address).await?;
        one.reopen()?;
        incidents::close(&mut tx, &one, None).await?;
        asker.finish(tx, &form, &format!("/incidents/{}", one.id), "incidents-done-reopened").await
    }
}
