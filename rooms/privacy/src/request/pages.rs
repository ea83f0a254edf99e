//! Speaks: requests about data, noted and answered.

use askama::Template;
use axum::extract::{Path, Query};
use ground::{Day, PersonId, SpaceId, Zone, choice::Choice as _};
use people::{Directory, Person, person::store as people_store};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Kind},
    store::{self as requests, Request},
};

pub(super) struct Row {
    pub id: crate::RequestId,
    pub kind: String,
    pub person: Option<PersonId>,
    pub received: String,
    pub due: String,
    pub late: bool,
    pub answered: Option<String>,
    pub answer: String,
}

pub(super) fn row(t: &Speech, request: Request, today: Day) -> Row {
    Row {
        id: request.id,
        kind: t.say(&text(request.kind)),
        person: request.person,
        received: dates::short_day(t, request.received_on),
        due: dates::short_day(t, request.due_on),
        late: request.answered_on.is_none() && request.due_on < today,
        answered: request.answered_on.map(|day| dates::short_day(t, day)),
        answer: request.answer.unwrap_or_default(),
    }
}

fn text(kind: Kind) -> String {
    format!("privacy-kind-{}", kind.word())
}

#[derive(Template)]
#[template(path = "request/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
}

async fn listing(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let today = tx.now().day(&Zone::paris());
    let rows = requests::all(tx).await?.into_iter().map(|request| row(&asker.t, request, today)).collect();
    Ok(List { page: asker.page(asker.t.say("privacy-requests")), form, rows })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&listing(&asker, &mut tx, form).await?))
}

#[derive(Template)]
#[template(path = "request/new.html")]
struct New {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
    /// Whose request it is, once found by name.
    chosen: Option<Named>,
    sought: String,
    found: Vec<Named>,
}

/// A person, with just enough to tell two of one name apart.
struct Named {
    id: PersonId,
    name: String,
    detail: String,
}

/// How many people of one name the search offers.
const MOST: usize = 8;

#[derive(Deserialize, Default)]
pub struct Sought {
    #[serde(default)]
    q: String,
    person: Option<PersonId>,
}

fn named(t: &Speech, person: &Person, spaces: &[(SpaceId, String)]) -> Named {
    let space = spaces.iter().find(|(id, _)| *id == person.space).map(|(_, name)| name.clone()).unwrap_or_default();
    let detail = match person.identity.birth_year {
        Some(year) => t.with("privacy-person-born", (("year", year.to_string()), ("space", space))),
        None => space,
    };
    Named { id: person.id, name: person.name(), detail }
}

async fn spaces(tx: &mut Tx) -> Result<Vec<(SpaceId, String)>, Trouble> {
    Ok(network::space::store::all(tx).await?.into_iter().map(|space| (space.id, space.name)).collect())
}

async fn blank(asker: &Asker, tx: &mut Tx, form: Form) -> Result<New, Trouble> {
    let kinds = Kind::ALL.iter().map(|kind| (kind.word().to_owned(), asker.t.say(&text(*kind)))).collect();
    let person = match form.value("person").parse().ok() {
        Some(id) => people_store::find(tx, id).await?,
        None => None,
    };
    let spaces = spaces(tx).await?;
    let chosen = person.map(|person| named(&asker.t, &person, &spaces));
    let page = asker.page(asker.t.say("privacy-new"));
    Ok(New { page, form, kinds, chosen, sought: String::new(), found: Vec::new() })
}

/// The people whom a request may be about: of every space, since whoever answers requests has none.
async fn search(asker: &Asker, tx: &mut Tx, query: &str) -> Result<Vec<Named>, Trouble> {
    let directory = asker.house().port::<Directory>()?;
    directory.refresh(asker.house().db()).await?;
    let spaces = spaces(tx).await?;
    let mut ids = Vec::new();
    for (space, _) in &spaces {
        ids.extend(directory.search(*space, query, MOST)?);
    }
    let words = names::fold(query);
    let mut found = people_store::by_ids(tx, &ids).await?;
    // Each space gives its likeliest; those who bear all that was typed come first.
    found.sort_by_key(|person| {
        let name = names::fold(&person.name());
        (words.split_whitespace().filter(|word| !name.contains(*word)).count(), name)
    });
    Ok(found.iter().take(MOST).map(|person| named(&asker.t, person, &spaces)).collect())
}

pub async fn new(asker: Asker, Query(sought): Query<Sought>) -> Answer {
    let mut tx = asker.read().await?;
    let form =
        Form::new(&asker.t).filled("received_on", asker.now().day(&Zone::paris())).filled_if("person", sought.person);
    let mut page = blank(&asker, &mut tx, form).await?;
    if !sought.q.trim().is_empty() && page.chosen.is_none() {
        page.found = search(&asker, &mut tx, &sought.q).await?;
        page.sought = sought.q.trim().to_owned();
    }
    Ok(html(&page))
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let kind: Option<Kind> = form.chosen("kind");
    let received = form.day("received_on");
    match received.map(|day| rules::received_on(day, tx.now().day(&Zone::paris()))) {
        None => form.refuse("received_on", "ui-field-required"),
        Some(Err(refusal)) => form.refuse_all(refusal),
        Some(Ok(_)) => {}
    }
    let person: Option<PersonId> = form.value("person").parse().ok();
    let known = match person {
        Some(id) => people_store::find(&mut tx, id).await?.is_some(),
        None => form.value("person").is_empty(),
    };
    if !known {
        form.refuse("person", "privacy-refusal-person");
    }
    let (Some(kind), Some(received), true) = (kind, received, form.is_fine()) else {
        return Ok(refused(&blank(&asker, &mut tx, form).await?));
    };
    requests::create(&mut tx, form.id(), kind, person, received).await?;
    asker.finish(tx, &form, "/requests", "privacy-done-noted").await
}

pub async fn answer_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    let request = requests::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    let how = form.lines("answer", 500);
    if how.is_none() {
        form.refuse("", "privacy-refusal-how");
    }
    if let Err(refusal) = rules::answer(request.answered_on) {
        form.refuse_all(refusal);
    }
    let Some(how) = how.filter(|_| form.is_fine()) else {
        return Ok(refused(&listing(&asker, &mut tx, form).await?));
    };
    requests::answer(&mut tx, &request, &how).await?;
    asker.finish(tx, &form, "/requests", "privacy-done-answered").await
}
