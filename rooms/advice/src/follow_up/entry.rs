//! Speaks: something is promised to a person, by a colleague or the team.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{AccountId, Identifier as _};
use people::Person;
use serde::Deserialize;
use web::{Answer, Asker, Begun, Form, Page, Trouble, account, html, refused};

use super::{
    rules::{Task, promised},
    store,
};
use crate::{
    id,
    request::{rules::RequestId, show::living},
    today, within_reach,
};

/// The longest promise.
const LONGEST: usize = 300;

#[derive(Deserialize, Default)]
pub struct About {
    #[serde(default)]
    person: String,
    #[serde(default)]
    request: String,
}

#[derive(Template)]
#[template(path = "follow_up/new.html")]
struct New {
    page: Page,
    form: Form,
    name: String,
    person: String,
    request: String,
    /// Where one comes from.
    back: String,
    team: Vec<(String, String)>,
}

/// For whom, and for which of their requests.
async fn about(
    asker: &Asker,
    tx: &mut Tx,
    (person, request): (&str, &str),
) -> Result<(Person, Option<RequestId>), Trouble> {
    if request.is_empty() {
        return Ok((within_reach(tx, id(person)?).await?, None));
    }
    let (request, person) = living(asker, tx, request).await?;
    Ok((within_reach(tx, person).await?, Some(request.id)))
}

async fn render(
    asker: &Asker,
    tx: &mut Tx,
    form: Form,
    (person, request): (&Person, Option<RequestId>),
) -> Result<New, Trouble> {
    let (day, _) = today(asker, tx).await?;
    let team = account::of_space(tx, person.space, day).await?;
    Ok(New {
        page: asker.page(asker.t.say("advice-task-new")),
        form,
        name: person.name(),
        back: back(person, request),
        person: person.id.to_string(),
        request: request.map(|request| request.to_string()).unwrap_or_default(),
        team: team.into_iter().map(|one| (one.id.uuid().to_string(), one.name)).collect(),
    })
}

fn back(person: &Person, request: Option<RequestId>) -> String {
    request.map_or_else(|| format!("/people/{}", person.id), |request| format!("/advice/{request}"))
}

pub async fn new(asker: Asker, Query(wanted): Query<About>) -> Answer {
    let mut tx = asker.read().await?;
    let (person, request) = about(&asker, &mut tx, (&wanted.person, &wanted.request)).await?;
    let (_, zone) = today(&asker, &mut tx).await?;
    let form = Form::new(&asker.t)
        .filled("due_on", tx.now().plus_days(7).day(&zone))
        .filled_if("assigned", asker.colleague().map(|colleague| colleague.account));
    let shown = render(&asker, &mut tx, form, (&person, request)).await?;
    asker.looked(tx, person.id, "advice").await?;
    Ok(html(&shown))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let words = form.required("words", LONGEST);
    let due_on = form.day("due_on");
    if due_on.is_none() && form.problem("due_on").is_none() {
        form.refuse("due_on", "ui-field-required");
    }
    let assigned = form.pick::<AccountId>("assigned");
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let named = (form.value("person").to_owned(), form.value("request").to_owned());
    let (person, request) = about(&asker, &mut tx, (&named.0, &named.1)).await?;
    let (day, _) = today(&asker, &mut tx).await?;
    if let Some(Err(refusal)) = due_on.map(|due_on| promised(due_on, day)) {
        form.refuse_all(refusal);
    }
    if assigned.is_some()
        && !account::of_space(&mut tx, person.space, day).await?.iter().any(|one| Some(one.id) == assigned)
    {
        form.refuse("assigned", "ui-field-choice");
    }
    let Some(due_on) = due_on.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, (&person, request)).await?));
    };
    let new = Task {
        id: form.id(),
        space: person.space,
        person: person.id,
        request,
        words,
        due_on,
        assigned,
        assigned_name: None,
        made_at: tx.now(),
        maker: None,
        done_at: None,
        doer: None,
    };
    store::promise(&mut tx, &new).await?;
    asker.finish(tx, &form, &back(&person, request), "advice-done-promised").await
}
