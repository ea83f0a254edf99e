//! The notes of a space: what the next colleague should know.

use std::collections::HashMap;

use askama::Template;
use ground::{Fault, PersonId, Zone};
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{Note, NoteId, store as notes};
use crate::{Back, carried, id, person};

/// The longest note: a few sentences.
const LONGEST: usize = 500;

/// A note, as it is shown.
pub struct Row {
    pub id: NoteId,
    pub text: String,
    pub when: String,
    pub writer: String,
    /// Whom it is about; both empty when it is about nobody.
    pub name: String,
    pub href: String,
    pub done: bool,
}

/// Notes as they are shown, with the names of the people they are about.
pub async fn rows(tx: &mut Tx, t: &Speech, zone: &Zone, notes: Vec<Note>) -> Result<Vec<Row>, Fault> {
    let ids: Vec<PersonId> = notes.iter().filter_map(|note| note.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
    Ok(notes
        .into_iter()
        .map(|note| Row {
            id: note.id,
            text: note.text,
            when: dates::moment(t, note.written_at, zone),
            writer: note.writer.unwrap_or_default(),
            name: note.person.and_then(|person| names.get(&person)).cloned().unwrap_or_default(),
            href: note.person.map(|person| format!("/people/{person}")).unwrap_or_default(),
            done: note.done_at.is_some(),
        })
        .collect())
}

#[derive(Template)]
#[template(path = "note/list.html")]
struct List {
    page: Page,
    form: Form,
    open: Vec<Row>,
    done: Vec<Row>,
    back: &'static str,
}

async fn render(asker: &Asker, form: Form) -> Result<List, Trouble> {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let (open, done) = (notes::open(&mut tx, space).await?, notes::done(&mut tx, space).await?);
    Ok(List {
        page: asker.page(asker.t.say("reception-notes-title")),
        form,
        open: rows(&mut tx, &asker.t, &zone, open).await?,
        done: rows(&mut tx, &asker.t, &zone, done).await?,
        back: "notes",
    })
}

pub async fn list(asker: Asker) -> Answer {
    Ok(html(&render(&asker, Form::new(&asker.t)).await?))
}

/// The notes that are open and those done lately, to download.
pub async fn export(asker: Asker) -> Answer {
    let (t, space) = (&asker.t, asker.space()?);
    let mut tx = asker.read().await?;
    let zone = network::space::store::get(&mut tx, space).await?.zone;
    let all = [notes::open(&mut tx, space).await?, notes::done(&mut tx, space).await?].concat();
    let state = |done: bool| t.say(if done { "reception-notes-done" } else { "reception-notes-open" });
    let line = |row: Row| [row.when, row.writer, row.name, row.text, state(row.done)];
    let lines: Vec<_> = rows(&mut tx, t, &zone, all).await?.into_iter().map(line).collect();
    let heads = ["when", "writer", "person", "text", "state"].map(|head| format!("reception-notes-column-{head}"));
    Sheet::whole(&asker, "consignes", &heads.each_ref().map(String::as_str), lines)
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let text = form.lines("text", LONGEST);
    if text.is_none() {
        form.refuse("text", "ui-field-required");
    }
    let about = carried::<PersonId>(&form, "person")?;
    let back = Back::of(&form, Back::Notes);
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    if let Some(about) = about {
        person::within_reach(&mut tx, about).await?;
    }
    let Some(text) = text.filter(|_| form.is_fine()) else {
        drop(tx);
        return Ok(refused(&render(&asker, form).await?));
    };
    notes::create(&mut tx, form.id(), space, about, &text).await?;
    asker.finish(tx, &form, &back.path(about), "reception-done-note").await
}

async fn mark(asker: &Asker, number: &str, form: Form, done: bool) -> Answer {
    let note: NoteId = id(number)?;
    let back = Back::of(&form, Back::Notes);
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let found = notes::find(&mut tx, note).await?;
    let note = found.filter(|note| asker.badge().reaches(note.space)).ok_or(Trouble::Missing)?;
    notes::mark(&mut tx, &note, done).await?;
    let said = if done { "reception-done-note-closed" } else { "reception-done-note-reopened" };
    asker.finish(tx, &form, &back.path(note.person), said).await
}

/// The note was read and done.
pub mod closure {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::mark(&asker, &number, form, true).await
    }
}

/// It was not done after all.
pub mod reopening {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::mark(&asker, &number, form, false).await
    }
}
