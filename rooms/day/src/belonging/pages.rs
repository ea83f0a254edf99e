//! Speaks: what is kept here, what was given back; something is left, something is fetched.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Query;
use ground::{Day, Fault, PersonId, Zone};
use network::setting::{number, rules::BELONGING_DAYS};
use people::Person;
use serde::Deserialize;
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Trouble, dates, html, refused};

use super::{
    rules::{Belonging, BelongingId},
    store as belongings,
};
use crate::{back, id, today, within_reach};

/// A belonging, as it is shown.
pub(crate) struct Row {
    pub id: BelongingId,
    pub number: i64,
    pub words: String,
    pub place: String,
    /// Whose it is, or the number that they had in the queue; `href` is empty when there is no record to open.
    pub name: String,
    pub href: String,
    pub taken: String,
    pub due: String,
    pub late: bool,
    pub kept: bool,
}

/// Belongings as they are shown, with names for who may know them.
pub(crate) async fn rows(
    asker: &Asker,
    tx: &mut Tx,
    all: Vec<Belonging>,
    (day, zone): (Day, &Zone),
) -> Result<Vec<Row>, Fault> {
    let t = &asker.t;
    let ids: Vec<PersonId> = all.iter().filter_map(|one| one.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
    let sees = asker.badge().may(Right::FindPerson);
    let row = |one: Belonging| {
        let known = one.person.filter(|_| sees).and_then(|person| Some((person, names.get(&person)?)));
        let ticket = one.ticket.map(|ticket| t.with("day-belonging-ticket", ("ticket", ticket)));
        let late = one.is_late(day);
        let due = match one.returned_at {
            Some(at) => t.with(
                "day-belonging-returned",
                (("when", dates::stamp(t, at, zone)), ("name", one.giver.unwrap_or_default())),
            ),
            None => t.with("day-belonging-until", ("day", dates::day_without_year(t, one.due_on))),
        };
        Row {
            id: one.id,
            number: one.number,
            words: one.words,
            place: one.place,
            href: known.map(|(person, _)| format!("/people/{person}")).unwrap_or_default(),
            name: known.map(|(_, name)| name.clone()).or(ticket).unwrap_or_default(),
            taken: t.with(
                "day-belonging-taken",
                (("when", dates::stamp(t, one.taken_at, zone)), ("name", one.taker.unwrap_or_default())),
            ),
            due,
            late,
            kept: one.returned_at.is_none(),
        }
    };
    Ok(all.into_iter().map(row).collect())
}

#[derive(Template)]
#[template(path = "belonging/list.html")]
struct List {
    page: Page,
    form: Form,
    kept: Vec<Row>,
    late: usize,
    returned: Vec<Row>,
    exports: Exports,
    /// Whose it is, when a record is open.
    name: String,
    person: String,
    back: &'static str,
}

#[derive(Deserialize, Default)]
pub struct Whose {
    #[serde(default)]
    person: String,
}

/// Whose it is, for those who open records.
async fn whose(asker: &Asker, tx: &mut Tx, person: &str) -> Result<Option<Person>, Trouble> {
    if person.is_empty() {
        return Ok(None);
    }
    if !asker.badge().may(Right::FindPerson) {
        return Err(Trouble::Missing);
    }
    within_reach(tx, id::<PersonId>(person)?).await.map(Some)
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: Option<&Person>) -> Result<List, Trouble> {
    let space = asker.space()?;
    let (day, zone) = today(asker, tx).await?;
    let (kept, returned) = (belongings::kept(tx, space).await?, belongings::returned(tx, space).await?);
    Ok(List {
        page: asker.page(asker.t.say("day-belongings-title")),
        form,
        late: kept.iter().filter(|one| one.is_late(day)).count(),
        kept: rows(asker, tx, kept, (day, &zone)).await?,
        returned: rows(asker, tx, returned, (day, &zone)).await?,
        exports: Exports::of("/belongings", ""),
        name: person.map(Person::name).unwrap_or_default(),
        person: person.map(|person| person.id.to_string()).unwrap_or_default(),
        back: "",
    })
}

pub async fn list(asker: Asker, Query(wanted): Query<Whose>) -> Answer {
    let mut tx = asker.read().await?;
    let person = whose(&asker, &mut tx, &wanted.person).await?;
    Ok(html(&render(&asker, &mut tx, Form::new(&asker.t), person.as_ref()).await?))
}

/// What is kept, to download.
pub async fn export(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let (day, zone) = today(&asker, &mut tx).await?;
    let kept = belongings::kept(&mut tx, space).await?;
    let heads =
        ["number", "words", "place", "whose", "due"].map(|head| asker.t.say(&format!("day-belonging-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "affaires-gardees", &heads)?;
    for row in rows(&asker, &mut tx, kept, (day, &zone)).await? {
        sheet.line([row.number.to_string(), row.words, row.place, row.name, row.due])?;
    }
    sheet.answer()
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let space = asker.space()?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = whose(&asker, &mut tx, form.value("person")).await?;
    let (words, place) = (form.required("words", 160), form.required("place", 80));
    let ticket = form.number("ticket", 1..=9999);
    if !form.is_fine() {
        return Ok(refused(&render(&asker, &mut tx, form, person.as_ref()).await?));
    }
    let (day, zone) = today(&asker, &mut tx).await?;
    let days = number(&mut tx, BELONGING_DAYS, Some(space), day).await?;
    let new = Belonging {
        id: form.id(),
        space,
        number: 0,
        person: person.map(|person| person.id),
        ticket,
        words,
        place,
        due_on: tx.now().plus_days(days).day(&zone),
        taken_at: tx.now(),
        taker: None,
        returned_at: None,
        giver: None,
    };
    belongings::keep(&mut tx, &new).await?;
    asker.finish(tx, &form, "/belongings", "day-done-kept").await
}

/// Given back, or still here after all.
pub mod handover {
    use axum::extract::Path;
    use web::{Answer, Asker, Form};

    pub async fn create(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::hand(asker, &number, form, true).await
    }

    pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        super::hand(asker, &number, form, false).await
    }
}

pub(super) async fn found(asker: &Asker, tx: &mut Tx, number: &str) -> Result<Belonging, Trouble> {
    let one = belongings::find(tx, id(number)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(one.space) { Ok(one) } else { Err(Trouble::Missing) }
}

async fn hand(asker: Asker, number: &str, form: Form, gone: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, number).await?;
    if gone { one.give_back() } else { one.keep_on() }?;
    belongings::give_back(&mut tx, &one, gone).await?;
    let done = if gone { "day-done-returned" } else { "day-done-return-undone" };
    asker.finish(tx, &form, &back(&form, "/belongings"), done).await
}
