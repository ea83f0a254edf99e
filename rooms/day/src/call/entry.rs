//! Speaks: a call is noted, in ten seconds.

use askama::Template;
use axum::extract::Query;
use ground::{AccountId, Identifier as _, PersonId, choice::Choice as _};
use people::Person;
use serde::Deserialize;
use store::{Right, Tx};
use web::{Answer, Asker, Begun, Form, Page, Trouble, account, html, refused};

use super::{
    rules::{self, Call, Caller},
    store as calls,
};
use crate::{id, today, within_reach};

#[derive(Template)]
#[template(path = "call/new.html")]
struct New {
    page: Page,
    form: Form,
    /// Whom it is about, when a record is open: their name, and their id for the form.
    name: String,
    person: String,
    callers: Vec<(String, String)>,
    team: Vec<(String, String)>,
}

#[derive(Deserialize, Default)]
pub struct About {
    #[serde(default)]
    person: String,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, person: Option<&Person>) -> Result<New, Trouble> {
    let (space, t) = (asker.space()?, &asker.t);
    let (day, _) = today(asker, tx).await?;
    let team = account::of_space(tx, space, day).await?;
    let said = |caller: &Caller| (caller.word().to_owned(), t.say(&format!("day-caller-{}", caller.word())));
    Ok(New {
        page: asker.page(t.say("day-call-new")),
        form,
        name: person.map(Person::name).unwrap_or_default(),
        person: person.map(|person| person.id.to_string()).unwrap_or_default(),
        callers: Caller::ALL.iter().map(said).collect(),
        team: team.into_iter().map(|one| (one.id.uuid().to_string(), one.name)).collect(),
    })
}

/// Whom the call is about, for those who open records.
async fn about(asker: &Asker, tx: &mut Tx, person: &str) -> Result<Option<Person>, Trouble> {
    if person.is_empty() {
        return Ok(None);
    }
    if !asker.badge().may(Right::FindPerson) {
        return Err(Trouble::Missing);
    }
    within_reach(tx, id::<PersonId>(person)?).await.map(Some)
}

pub async fn new(asker: Asker, Query(wanted): Query<About>) -> Answer {
    let mut tx = asker.read().await?;
    let person = about(&asker, &mut tx, &wanted.person).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    let caller = if person.is_some() { Caller::Person } else { Caller::Other };
    let form = Form::new(&asker.t).filled("by", caller.word()).filled("return_by", day).filled_if(
        "phone",
        person.as_ref().and_then(|person| person.identity.phone.as_deref().map(people::show_phone)),
    );
    Ok(html(&render(&asker, &mut tx, form, person.as_ref()).await?))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let person = about(&asker, &mut tx, form.value("person")).await?;
    let Some(call) = read(&asker, &mut tx, &mut form, person.as_ref()).await?.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, person.as_ref()).await?));
    };
    calls::create(&mut tx, &call).await?;
    asker.finish(tx, &form, &format!("/phone-calls/{}", call.id), "day-done-call").await
}

/// The call that a form tells; what is wrong with it is said beside its field.
async fn read(asker: &Asker, tx: &mut Tx, form: &mut Form, person: Option<&Person>) -> Result<Option<Call>, Trouble> {
    let space = asker.space()?;
    let (day, _) = today(asker, tx).await?;
    let (by, about) = (form.chosen::<Caller>("by"), form.required("about", 300));
    let (caller, wanted) = (form.optional("caller", 80), form.pick::<AccountId>("wanted"));
    if wanted.is_some() && !account::of_space(tx, space, day).await?.iter().any(|one| Some(one.id) == wanted) {
        form.refuse("wanted", "ui-field-choice");
    }
    let phone = phone(form);
    let returns = !form.has("nothing", "yes");
    let reachable = phone.is_some() || person.is_some_and(|person| person.identity.phone.is_some());
    let return_by = match form.day("return_by").filter(|_| returns) {
        Some(by) => match rules::promised(by, day, reachable) {
            Ok(by) => Some(by),
            Err(refusal) => {
                form.refuse_all(refusal);
                None
            }
        },
        None if returns && form.problem("return_by").is_none() => {
            form.refuse("return_by", "day-call-when");
            None
        }
        None => None,
    };
    let Some(by) = by else { return Ok(None) };
    Ok(Some(Call {
        id: form.id(),
        space,
        person: person.map(|person| person.id),
        by,
        caller,
        phone,
        about,
        wanted,
        wanted_name: None,
        return_by,
        taken_at: tx.now(),
        taker: None,
        done_at: (!returns).then_some(tx.now()),
    }))
}

/// The number to call back; one that cannot be read is said beside its field.
fn phone(form: &mut Form) -> Option<String> {
    let typed = form.optional("phone", 30)?;
    match people::person::rules::phone(&typed) {
        Ok(phone) => Some(phone),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    }
}
