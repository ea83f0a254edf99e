//! Speaks: requests about data, noted and answered.

use askama::Template;
use axum::extract::{Path, Query};
use ground::{Day, PersonId, SpaceId, Zone, choice::Choice as _};
use people::{Directory, Person, person::store as people_store};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, Speech, Trouble, dates, html, refused};

use super::{
    rules::{self, Kind},
    store::{self as requests, Request},
};

pub(super) struct Row {
    pub id: crate::RequestId,
    pub kind: String,
    pub received: String,
    pub due: String,
    pub late: bool,
    pub answered: Option<String>,
}

pub(super) fn row(t: &Speech, request: &Request, today: Day) -> Row {
    Row {
        id: request.id,
        kind: t.say(&text(request.kind)),
        received: dates::short_day(t, request.received_on),
        due: dates::short_day(t, request.due_on),
        late: request.answered_on.is_none() && request.due_on < today,
        answered: request.answered_on.map(|day| dates::short_day(t, day)),
    }
}

pub(super) fn text(kind: Kind) -> String {
    format!("privacy-kind-{}", kind.word())
}

#[derive(Template)]
#[template(path = "request/list.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    shown: String,
    exports: Exports,
    before: String,
    after: String,
}

/// What the address of the list asks.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    page: i64,
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let mut tx = asker.read().await?;
    let (here, today) = (asked.page.max(0), tx.now().day(&Zone::paris()));
    let count = requests::count(&mut tx).await?;
    let rows = requests::list(&mut tx, here).await?.iter().map(|request| row(&asker.t, request, today)).collect();
    let address = |there: bool, page: i64| if there { format!("/requests?page={page}") } else { String::new() };
    Ok(html(&List {
        page: asker.page(asker.t.say("privacy-requests")),
        rows,
        shown: asker.t.with("privacy-count", ("count", count)),
        exports: Exports::of("/requests", ""),
        before: address(here > 0, here - 1),
        after: address((here + 1) * requests::PAGE < count, here + 1),
    }))
}

/// Every request, to download: what is kept of whom is not in it.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let heads = ["kind", "received", "due", "answered"].map(|head| t.say(&format!("privacy-export-{head}")));
    let mut sheet = Sheet::begin(&asker, "demandes", &heads)?;
    let mut tx = asker.read().await?;
    for page in 0.. {
        let found = requests::list(&mut tx, page).await?;
        for request in &found {
            let kind = t.say(&text(request.kind));
            let days = [Some(request.received_on), Some(request.due_on), request.answered_on];
            sheet.line(std::iter::once(Cell::from(kind)).chain(days.map(Cell::from)))?;
        }
        if i64::try_from(found.len()).unwrap_or(0) < requests::PAGE || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}

#[derive(Template)]
#[template(path = "request/show.html")]
struct Show {
    page: Page,
    form: Form,
    row: Row,
    /// Whose request it is, when it was said and their record is still there.
    whose: Option<Named>,
}

async fn sheet(asker: &Asker, tx: &mut Tx, request: Request, form: Form) -> Result<Show, Trouble> {
    let today = tx.now().day(&Zone::paris());
    let person = match request.person {
        Some(id) => people_store::find(tx, id).await?.filter(|person| person.anonymised_at.is_none()),
        None => None,
    };
    let spaces = spaces(tx).await?;
    let row = row(&asker.t, &request, today);
    Ok(Show {
        page: asker.page(row.kind.clone()),
        form,
        whose: person.map(|person| named(&asker.t, &person, &spaces)),
        row,
    })
}

async fn known(tx: &mut Tx, id: &str) -> Result<Request, Trouble> {
    requests::find(tx, id.parse().map_err(|_| Trouble::Missing)?).await?.ok_or(Trouble::Missing)
}

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let request = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t).filled_if("answer", request.answer.as_ref());
    let page = sheet(&asker, &mut tx, request, form).await?;
    if let Some(one) = &page.whose {
        asker.looked(tx, one.id, "request").await?;
    }
    Ok(html(&page))
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
    if let Some(one) = &page.chosen {
        asker.looked(tx, one.id, "request").await?;
        return Ok(html(&page));
    }
    if !sought.q.trim().is_empty() {
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

/// Longest answer that is kept, in characters; the field says so too.
const MOST_ANSWER: usize = 2000;

pub async fn answer_create(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let request = known(&mut tx, &id).await?;
    let how = form.lines("answer", MOST_ANSWER);
    if how.is_none() {
        form.refuse("answer", "privacy-refusal-how");
    }
    let Some(how) = how.filter(|_| form.is_fine()) else {
        return Ok(refused(&sheet(&asker, &mut tx, request, form).await?));
    };
    requests::answer(&mut tx, &request, &how).await?;
    asker.finish(tx, &form, "/requests", "privacy-done-answered").await
}
