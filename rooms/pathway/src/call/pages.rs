//! Speaks: whom to call today and why, what came of it, what is taken back; everybody, to download.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{PersonId, SpaceId, WriteKey, Zone, choice::Choice as _};
use people::{Person, PhoneUse};
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    list::{self, DayList, Entry},
    message,
    rules::{Call, CallId, Due, Outcome, again_on, may_note},
    store,
};
use crate::{pace::pages::paces, plan, reach};

/// Somebody to ask after.
pub(super) struct Line {
    pub id: String,
    pub name: String,
    /// By which way, and the number.
    pub reach: String,
    /// What they walk now.
    pub step: String,
    pub why: String,
    /// Of its form: each is written once for itself.
    pub key: WriteKey,
}

/// Something that was noted.
struct Noted {
    id: String,
    person: String,
    name: String,
    outcome: String,
    when: String,
    key: WriteKey,
}

#[derive(Template)]
#[template(path = "call/list.html")]
struct List {
    page: Page,
    form: Form,
    lead: String,
    phone: Vec<Line>,
    otherwise: Vec<Line>,
    /// More wait for another day.
    more: String,
    noted: Vec<Noted>,
    never: Vec<Noted>,
    answers: Vec<(&'static str, String)>,
    ways: Vec<(&'static str, String)>,
    exports: Exports,
}

/// By which way somebody is reached, in words, with the number when it may be dialled.
fn reached(t: &Speech, person: &Person) -> String {
    let who = &person.identity;
    let way = t.say(&format!("people-contact-{}", who.contact.word().replace('_', "-")));
    let phone = who.phone.as_ref().filter(|_| who.phone_use != PhoneUse::None).map(|phone| {
        let number = people::show_phone(phone);
        if who.phone_use == PhoneUse::Shared { t.with("pathway-call-shared", ("number", number)) } else { number }
    });
    phone.map_or(way.clone(), |phone| format!("{way}, {phone}"))
}

/// Why they stand on the list.
fn why(t: &Speech, day: &DayList, entry: &Entry) -> String {
    let unseen = t.with("pathway-lost-since", (("days", entry.days), ("most", entry.allowed)));
    let tries = match entry.due {
        Due::Again(since, this) => {
            let since = dates::day_without_year(t, since);
            Some(t.with("pathway-call-again", (("day", since), ("this", this), ("most", day.terms.tries))))
        }
        Due::Otherwise(tries) => Some(t.with("pathway-call-in-vain", ("tries", tries))),
        Due::First | Due::No => None,
    };
    [tries, Some(unseen)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn step_name(t: &Speech, day: &DayList, entry: &Entry) -> String {
    match &entry.unseen.module {
        Some(module) => day.catalogue.name(t, module),
        None => t.say(&format!("pathway-step-{}", entry.unseen.kind.word())),
    }
}

/// The first of a list as lines, with their names: no more than `most`.
pub(super) async fn lines(
    asker: &Asker,
    tx: &mut Tx,
    day: &DayList,
    entries: &[Entry],
    most: usize,
) -> Result<Vec<Line>, ground::Fault> {
    let t = &asker.t;
    let shown = &entries[..entries.len().min(most)];
    let ids: Vec<PersonId> = shown.iter().map(|entry| entry.unseen.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let line = |entry: &Entry| {
        let person = people.iter().find(|person| person.id == entry.unseen.person)?;
        Some(Line {
            id: person.id.to_string(),
            name: person.name(),
            reach: reached(t, person),
            step: t.with("pathway-call-step", ("step", step_name(t, day, entry))),
            why: why(t, day, entry),
            key: WriteKey::fresh(),
        })
    };
    Ok(shown.iter().filter_map(line).collect())
}

/// Calls to people of this space; a wish for none holds everywhere, and is read where the person is followed.
async fn noted(
    t: &Speech,
    tx: &mut Tx,
    (space, zone): (SpaceId, &Zone),
    calls: &[Call],
) -> Result<Vec<Noted>, ground::Fault> {
    let ids: Vec<PersonId> = calls.iter().map(|call| call.person).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    let line = |call: &Call| {
        let person = people.iter().find(|person| person.id == call.person && person.space == space)?;
        Some(Noted {
            id: call.id.to_string(),
            person: person.id.to_string(),
            name: person.name(),
            outcome: t.say(&call.outcome.text()),
            when: dates::short_day(t, call.made_at.day(zone)),
            key: WriteKey::fresh(),
        })
    };
    Ok(calls.iter().filter_map(line).collect())
}

fn answers(t: &Speech, of_phone: bool) -> Vec<(&'static str, String)> {
    let all = Outcome::ALL.iter().filter(|outcome| outcome.is_call() == of_phone);
    all.map(|outcome| (outcome.word(), t.say(&format!("{}-button", outcome.text())))).collect()
}

async fn page(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let space = asker.space()?;
    let day = list::of_space(asker, tx, space).await?;
    let phone = lines(asker, tx, &day, &day.phone, day.phone_left).await?;
    let otherwise = lines(asker, tx, &day, &day.otherwise, day.otherwise_left).await?;
    let (all, shown) = (day.phone.len() + day.otherwise.len(), phone.len() + otherwise.len());
    let never: Vec<Call> = day.never.clone();
    let lately: Vec<Call> = day.noted.iter().filter(|call| call.outcome != Outcome::Never).cloned().collect();
    Ok(List {
        page: asker.page(t.say("pathway-call-title")),
        form,
        lead: t.with("pathway-call-lead", (("count", all), ("most", day.terms.a_day))),
        more: if all > shown { t.with("pathway-call-more", ("count", all - shown)) } else { String::new() },
        phone,
        otherwise,
        noted: noted(t, tx, (space, &day.zone), &lately).await?,
        never: noted(t, tx, (space, &day.zone), &never).await?,
        answers: answers(t, true),
        ways: answers(t, false),
        exports: Exports::of("/calls", ""),
    })
}

pub(crate) async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&page(&asker, &mut tx, form).await?))
}

/// Everybody who is out of sight, whatever a day allows.
pub(crate) async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let day = list::of_space(&asker, &mut tx, asker.space()?).await?;
    let heads =
        ["name", "way", "reach", "step", "why", "days"].map(|head| t.say(&format!("pathway-call-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "appels", &heads)?;
    for (way, entries) in [("phone", &day.phone), ("otherwise", &day.otherwise)] {
        let lines = lines(&asker, &mut tx, &day, entries, entries.len()).await?;
        for (line, entry) in lines.into_iter().zip(entries) {
            sheet.line([
                Cell::from(line.name),
                t.say(&format!("pathway-call-by-{way}")).into(),
                line.reach.into(),
                step_name(t, &day, entry).into(),
                line.why.into(),
                entry.days.into(),
            ])?;
        }
    }
    sheet.answer()
}

/// Notes what came of a call, or which other way is taken.
pub(crate) async fn create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let zone = network::space::store::get(&mut tx, person.space).await?.zone;
    let (now, today) = (tx.now(), tx.now().day(&zone));
    // Two colleagues at once: the second reads what the first noted.
    plan::store::lock(&mut tx, person.id).await?;
    let known = store::of_person(&mut tx, person.id).await?;
    if let Err(refusal) = may_note(&known, |call| call.made_at.day(&zone) == today) {
        form.refuse_all(refusal);
    }
    let outcome = Outcome::parse(form.value("outcome"));
    if outcome.is_none() {
        form.refuse("", "pathway-call-what");
    }
    if let (Some(outcome), true) = (outcome, form.is_fine()) {
        let silence = silence(&mut tx, &person, today).await?;
        let terms = list::terms(&mut tx, person.space, today).await?;
        let again_on = again_on(outcome, today, silence, terms);
        let call = Call { id: form.id(), person: person.id, outcome, again_on, made_at: now };
        match message::put(&asker, &mut tx, &person, call.id, outcome).await? {
            Ok(()) => {
                store::create(&mut tx, person.space, &call).await?;
                return asker.finish(tx, &form, "/calls", "pathway-done-called").await;
            }
            Err(refusal) => form.refuse_all(refusal),
        }
    }
    Ok(refused(&page(&asker, &mut tx, form).await?))
}

/// How long somebody may be out of sight by the step that they walk now, in days.
async fn silence(tx: &mut Tx, person: &Person, today: ground::Day) -> Result<i64, Trouble> {
    let (paces, catalogue) = (paces(tx, person.space, today).await?, skills::catalogue(tx).await?);
    let plan = plan::store::agreed(tx, person.id).await?;
    let next = plan.as_ref().and_then(|plan| plan.next());
    Ok(next.map_or(paces.usual, |step| paces.allows(&catalogue, step.kind, step.module.as_deref())))
}

/// It was noted by mistake; or calls are wished for again.
pub(crate) async fn remove(asker: Asker, Path((id, call)): Path<(String, String)>, form: Form) -> Answer {
    let call: CallId = call.parse().map_err(|_| Trouble::Missing)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = reach::person(&mut tx, &id).await?;
    let known = store::of_person(&mut tx, person.id).await?;
    let call = known.into_iter().find(|own| own.id == call).ok_or(Trouble::Missing)?;
    message::withdraw(&mut tx, call.id).await?;
    store::withdraw(&mut tx, person.space, &call).await?;
    asker.finish(tx, &form, "/calls", "pathway-done-uncalled").await
}
