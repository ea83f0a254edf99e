//! Two records side by side: one person or two, which to keep, and back again.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Day, PersonId, choice::Choice as _};
use people::Person;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    list::thousandths,
    rules::{DuplicateId, Kept, State, percent},
    store::{self as duplicates, Duplicate},
};
use crate::{id, person::said};

/// One thing that both records may say.
struct Line {
    field: String,
    values: [String; 2],
}

#[derive(Template)]
#[template(path = "duplicate/show.html")]
struct Show {
    page: Page,
    form: Form,
    href: String,
    lead: String,
    lines: Vec<Line>,
    reasons: Vec<String>,
    /// Which record to keep.
    options: Vec<(String, String)>,
    apart: bool,
    /// The record behind the other and its name, once merged.
    merged: Option<(PersonId, String)>,
    /// The record to open; empty for those who open none.
    open: String,
}

/// A pair and its two people.
struct Pair {
    duplicate: Duplicate,
    a: Person,
    b: Person,
}

impl Pair {
    /// The one behind the other, when they are merged.
    fn behind(&self) -> Option<&Person> {
        [(&self.a, &self.b), (&self.b, &self.a)]
            .into_iter()
            .find(|(one, other)| one.merged_into == Some(other.id))
            .map(|(one, _)| one)
    }
}

/// A pair both of whose people are within reach and alive, and merged with nobody else.
async fn pair(tx: &mut Tx, text: &str) -> Result<Pair, Trouble> {
    let id: DuplicateId = id(text)?;
    let duplicate = duplicates::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let (a, b) = (reached(tx, duplicate.a).await?, reached(tx, duplicate.b).await?);
    let alone = |one: &Person, other: &Person| one.merged_into.is_none_or(|kept| kept == other.id);
    if alone(&a, &b) && alone(&b, &a) { Ok(Pair { duplicate, a, b }) } else { Err(Trouble::Missing) }
}

async fn reached(tx: &mut Tx, id: PersonId) -> Result<Person, Trouble> {
    let person = people::person::store::find(tx, id).await?.ok_or(Trouble::Missing)?;
    let here = person.anonymised_at.is_none() && tx.badge().reaches(person.space);
    if here { Ok(person) } else { Err(Trouble::Missing) }
}

pub async fn show(asker: Asker, Path(text): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let found = pair(&mut tx, &text).await?;
    let form = Form::new(&asker.t);
    let page = render(&asker, &mut tx, &found, form).await?;
    asker.looked(tx, found.a.id, "duplicate").await?;
    let tx = asker.read().await?;
    asker.looked(tx, found.b.id, "duplicate").await?;
    Ok(html(&page))
}

async fn render(asker: &Asker, tx: &mut Tx, found: &Pair, form: Form) -> Result<Show, Trouble> {
    let t = &asker.t;
    let both = [&found.a, &found.b];
    let behind = found.behind();
    let kept = both.into_iter().find(|one| one.merged_into.is_none()).unwrap_or(&found.a);
    let older = if found.b.created_at < found.a.created_at { Kept::B } else { Kept::A };
    let form = if form.value("kept").is_empty() { form.filled("kept", older.word()) } else { form };
    let open = behind.is_some() && asker.badge().may(Right::FindPerson);
    Ok(Show {
        page: asker.page(t.say("reception-duplicate-title")),
        form,
        href: format!("/duplicates/{}", found.duplicate.id),
        lead: t.with("reception-duplicate-lead", ("percent", percent(t, thousandths(found.duplicate.score)))),
        lines: lines(tx, t, both).await?,
        reasons: found.duplicate.reasons.iter().map(|reason| reason.said(t)).collect(),
        options: Kept::ALL.iter().zip(both).map(|(kept, person)| option(t, *kept, person)).collect(),
        apart: found.duplicate.state == State::Apart,
        merged: behind.map(|person| (person.id, person.name())),
        open: if open { format!("/people/{}", kept.id) } else { String::new() },
    })
}

fn option(t: &Speech, kept: Kept, person: &Person) -> (String, String) {
    let day = dates::short_day(t, person.created_at.day(&ground::Zone::paris()));
    let id = format!("reception-duplicate-keep-{}", kept.word());
    (kept.word().to_owned(), t.with(&id, (("name", person.name()), ("day", day))))
}

/// What the two records say, field by field.
async fn lines(tx: &mut Tx, t: &Speech, both: [&Person; 2]) -> Result<Vec<Line>, Trouble> {
    let mut spaces = Vec::new();
    for person in both {
        spaces.push(network::space::store::get(tx, person.space).await?.name);
    }
    let paris = ground::Zone::paris();
    let day = |day: Day| dates::short_day(t, day);
    let line = |field: &str, values: [String; 2]| Line { field: t.say(field), values };
    let mut lines = vec![line("reception-duplicate-name", both.map(Person::name))];
    let said = both.map(|person| said::lines(t, &person.identity));
    let mut fields: Vec<&String> = Vec::new();
    for (field, _) in said.iter().flatten() {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    let unknown = || t.say("reception-duplicate-unknown");
    for field in fields {
        let values = [0, 1].map(|at: usize| {
            let value = said[at].iter().find(|(name, _)| name == field);
            value.map_or_else(unknown, |(_, value)| value.clone())
        });
        lines.push(Line { field: field.clone(), values });
    }
    lines.push(line("reception-duplicate-space", [spaces.remove(0), spaces.remove(0)]));
    lines.push(line("reception-duplicate-since", both.map(|person| day(person.created_at.day(&paris)))));
    let contact = |person: &Person| person.last_contact.parse().map_or_else(|_| unknown(), day);
    lines.push(line("reception-duplicate-contact", both.map(contact)));
    Ok(lines)
}

/// They are one person: one record is kept, the other stays behind it.
pub mod merge {
    use super::{Answer, Asker, Begun, Form, Kept, Path, Right, State, Trouble, duplicates, pair, refused, render};

    pub async fn create(asker: Asker, Path(text): Path<String>, mut form: Form) -> Answer {
        let kept: Option<Kept> = form.choice("kept");
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let found = pair(&mut tx, &text).await?;
        let Some(kept) = kept else {
            form.refuse("kept", "reception-duplicate-choose");
            return Ok(refused(&render(&asker, &mut tx, &found, form).await?));
        };
        let (keeps, goes) = if kept == Kept::A { (&found.a, &found.b) } else { (&found.b, &found.a) };
        if let Err(refusal) = people::person::store::merge(&mut tx, keeps.id, goes.id).await? {
            form.refuse_all(refusal);
            return Ok(refused(&render(&asker, &mut tx, &found, form).await?));
        }
        duplicates::mark(&mut tx, &found.duplicate, State::Proposed).await.map_err(Trouble::from)?;
        let to = if asker.badge().may(Right::FindPerson) {
            format!("/people/{}", keeps.id)
        } else {
            format!("/duplicates/{}", found.duplicate.id)
        };
        asker.finish(tx, &form, &to, "reception-done-merged").await
    }
}

/// They are two people: the pair is never suggested again, unless somebody asks.
pub mod distinction {
    use super::{Answer, Asker, Form, Path, State, decide};

    pub async fn create(asker: Asker, Path(text): Path<String>, form: Form) -> Answer {
        decide(&asker, &text, form, State::Apart).await
    }
}

/// The pair may be suggested again.
pub mod proposal {
    use super::{Answer, Asker, Form, Path, State, decide};

    pub async fn create(asker: Asker, Path(text): Path<String>, form: Form) -> Answer {
        decide(&asker, &text, form, State::Proposed).await
    }
}

async fn decide(asker: &Asker, text: &str, form: Form, state: State) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let found = pair(&mut tx, text).await?;
    if found.behind().is_some() {
        return Err(ground::Refusal::because("people-merge-merged").into());
    }
    duplicates::mark(&mut tx, &found.duplicate, state).await?;
    let done = if state == State::Apart { "reception-done-apart" } else { "reception-done-again" };
    let to =
        if state == State::Apart { "/duplicates".to_owned() } else { format!("/duplicates/{}", found.duplicate.id) };
    asker.finish(tx, &form, &to, done).await
}

/// A merged record becomes a record of its own again.
pub mod separation {
    use super::{Answer, Asker, Begun, Form, Path, PersonId, Right, id, reached};

    pub async fn create(asker: Asker, Path(text): Path<String>, form: Form) -> Answer {
        let gone: PersonId = id(&text)?;
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let merged = reached(&mut tx, gone).await?;
        if let Some(kept) = merged.merged_into {
            reached(&mut tx, kept).await?;
        }
        let kept = people::person::store::split(&mut tx, gone).await??;
        let to = if asker.badge().may(Right::FindPerson) { format!("/people/{kept}") } else { "/duplicates".into() };
        asker.finish(tx, &form, &to, "reception-done-split").await
    }
}
