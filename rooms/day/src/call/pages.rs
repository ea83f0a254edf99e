//! Speaks: calls to return and those that were; one call, with what may be said to whom.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use ground::{Day, Fault, PersonId, Zone, choice::Choice as _};
use store::{Right, Tx};
use web::{Answer, Asker, Exports, Page, Sheet, Speech, Trouble, dates, html};

use super::{
    rules::{Call, CallId, How, Try, sayable, taken_back},
    store as calls,
};
use crate::{back, id, today};

/// How many of the calls that are done are listed.
const DONE: i64 = 30;

/// A call, as it is shown.
pub(crate) struct Row {
    pub id: CallId,
    /// Who calls, and what they are to the person.
    pub who: String,
    pub phone: String,
    /// Whom it is about; both empty when it is about nobody.
    pub name: String,
    pub href: String,
    pub about: String,
    pub wanted: String,
    pub taken: String,
    pub due: String,
    pub late: bool,
    pub tries: String,
    /// Whether the last act can be taken back.
    pub undo: bool,
    pub open: bool,
}

/// Calls as they are shown, with the names of those they are about for who may know them.
pub(crate) async fn rows(asker: &Asker, tx: &mut Tx, all: Vec<Call>, day: Day) -> Result<Vec<Row>, Fault> {
    let ids: Vec<PersonId> = all.iter().filter_map(|call| call.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let names: HashMap<PersonId, String> = people.iter().map(|person| (person.id, person.name())).collect();
    let keys: Vec<CallId> = all.iter().map(|call| call.id).collect();
    let mut tries = calls::tries(tx, &keys).await?;
    let zone = match all.first() {
        Some(call) => network::space::store::get(tx, call.space).await?.zone,
        None => Zone::paris(),
    };
    let sees = asker.badge().may(Right::FindPerson);
    let row = |call: Call| {
        let name = call.person.and_then(|person| names.get(&person)).filter(|_| sees).cloned().unwrap_or_default();
        let of = tries.remove(&call.id).unwrap_or_default();
        row(&asker.t, call, name, (&of, day, &zone))
    };
    Ok(all.into_iter().map(row).collect())
}

fn row(t: &Speech, call: Call, name: String, (tries, today, zone): (&[Try], Day, &Zone)) -> Row {
    let kind = t.say(&format!("day-caller-{}", call.by.word()));
    let who = match &call.caller {
        Some(caller) => t.with("day-call-who", (("name", caller), ("kind", kind))),
        None => kind,
    };
    Row {
        id: call.id,
        who,
        phone: call.phone.as_deref().map(people::show_phone).unwrap_or_default(),
        href: if name.is_empty() { String::new() } else { call.person.map(record).unwrap_or_default() },
        name,
        taken: t.with(
            "day-call-taken",
            (("when", dates::stamp(t, call.taken_at, zone)), ("name", call.taker.unwrap_or_default())),
        ),
        about: call.about,
        wanted: call.wanted_name.map(|name| t.with("day-call-wanted-by", ("name", name))).unwrap_or_default(),
        due: call
            .return_by
            .map(|by| t.with("day-call-due", ("day", dates::day_without_year(t, by))))
            .unwrap_or_default(),
        late: call.done_at.is_none() && call.return_by.is_some_and(|by| by < today),
        tries: tries.last().map(|last| said(t, last, tries.len(), zone)).unwrap_or_default(),
        undo: !tries.is_empty(),
        open: call.done_at.is_none(),
    }
}

fn record(person: PersonId) -> String {
    format!("/people/{person}")
}

/// « pas de réponse, 2 essais, le dernier à 10 h 30 (Camille) »
fn said(t: &Speech, last: &Try, count: usize, zone: &Zone) -> String {
    let when = dates::stamp(t, last.at, zone);
    let by = last.by.clone().unwrap_or_default();
    let id = match last.how {
        How::Reached => "day-try-reached",
        How::NoAnswer => "day-try-no-answer",
    };
    t.with(id, (("count", count), ("when", when), ("name", by)))
}

#[derive(Template)]
#[template(path = "call/list.html")]
struct List {
    page: Page,
    waiting: Vec<Row>,
    done: Vec<Row>,
    exports: Exports,
    back: &'static str,
}

pub async fn list(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let (waiting, done) = (calls::waiting(&mut tx, space).await?, calls::done(&mut tx, space, DONE).await?);
    Ok(html(&List {
        page: asker.page(asker.t.say("day-calls-title")),
        waiting: rows(&asker, &mut tx, waiting, day).await?,
        done: rows(&asker, &mut tx, done, day).await?,
        exports: Exports::of("/phone-calls", ""),
        back: "",
    }))
}

/// The calls to return, to download.
pub async fn export(asker: Asker) -> Answer {
    let space = asker.space()?;
    let mut tx = asker.read().await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let waiting = calls::waiting(&mut tx, space).await?;
    let heads =
        ["who", "phone", "person", "about", "for", "by"].map(|head| asker.t.say(&format!("day-call-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "appels-a-rappeler", &heads)?;
    for row in rows(&asker, &mut tx, waiting, day).await? {
        sheet.line([row.who, row.phone, row.name, row.about, row.wanted, row.due])?;
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "call/show.html")]
struct Show {
    page: Page,
    /// The call, alone.
    calls: Vec<Row>,
    say: Vec<String>,
    back: &'static str,
}

async fn found(asker: &Asker, tx: &mut Tx, number: &str) -> Result<Call, Trouble> {
    let call = calls::find(tx, id(number)?).await?.ok_or(Trouble::Missing)?;
    if asker.badge().reaches(call.space) { Ok(call) } else { Err(Trouble::Missing) }
}

pub async fn show(asker: Asker, Path(number): Path<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let call = found(&asker, &mut tx, &number).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let (person, by) = (call.person, call.by);
    let consents = match person {
        Some(person) => people::consent::store::current(&mut tx, person).await?,
        None => Vec::new(),
    };
    let say = sayable(by, person.is_some(), &consents).into_iter().map(|id| t.say(id)).collect();
    let calls = rows(&asker, &mut tx, vec![call], day).await?;
    let shown = Show { page: asker.page(t.say("day-call-title")), calls, say, back: "" };
    if let Some(person) = person {
        asker.looked(tx, person, "call").await?;
    }
    Ok(html(&shown))
}

/// A try at calling back, and its undoing.
pub mod tries {
    use axum::extract::Path;
    use ground::Refusal;
    use web::{Answer, Asker, Begun, Form};

    use super::{How, back, calls, found, taken_back};

    pub async fn create(asker: Asker, Path(number): Path<String>, mut form: Form) -> Answer {
        let how = form.chosen::<How>("how");
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let call = found(&asker, &mut tx, &number).await?;
        let how = how.ok_or_else(|| Refusal::because("ui-field-choose"))?;
        call.try_again()?;
        if !calls::attempt(&mut tx, &call, form.id(), how).await? {
            return Err(Refusal::because("day-call-nothing").into());
        }
        let done = if how == How::Reached { "day-done-reached" } else { "day-done-no-answer" };
        asker.finish(tx, &form, &back(&form, "/phone-calls"), done).await
    }

    pub async fn remove(asker: Asker, Path(number): Path<String>, form: Form) -> Answer {
        let mut tx = match asker.begin(&form).await? {
            Begun::Fresh(tx) => tx,
            Begun::Seen(response) => return Ok(response),
        };
        let call = found(&asker, &mut tx, &number).await?;
        let all = calls::tries(&mut tx, &[call.id]).await?.remove(&call.id).unwrap_or_default();
        let last = taken_back(&all)?;
        calls::take_back(&mut tx, &call, last).await?;
        asker.finish(tx, &form, &back(&form, "/phone-calls"), "day-done-try-undone").await
    }
}
