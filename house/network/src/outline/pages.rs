//! Speaks: the outlines that a network brought, a file that comes in, all of them taken away.

use askama::Template;
use axum::extract::Query;
use ground::{Fault, Refusal, Zone};
use serde::Deserialize;
use store::Tx;
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, Speech, Trouble, Upload, dates, html, refused};

use super::{
    file::{self, LARGEST, Wrong},
    store::{self as outlines, Brought, Known, PAGE},
};
use crate::space::pages::commune_name;

const HERE: &str = "/neighbourhoods/outlines";
/// How many of the neighbourhoods that cannot be kept are said on the page.
const SAID: usize = 100;

#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: i64,
}

struct Row {
    code: String,
    name: String,
    commune: String,
    since: String,
}

/// What became of a file of which something could not be kept.
struct Outcome {
    kept: String,
    /// « 3. QP066007 : … »
    wrong: Vec<String>,
    more: String,
}

#[derive(Template)]
#[template(path = "outline/list.html")]
struct List {
    page: Page,
    wanted: Form,
    form: Form,
    outcome: Option<Outcome>,
    rows: Vec<Row>,
    narrowed: bool,
    /// How many there are in all.
    all: i64,
    shown: String,
    before: String,
    after: String,
    exports: Exports,
}

fn query(wanted: &Wanted, page: i64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &wanted.q).append_pair("page", &page.to_string()).finish()
}

fn row(t: &Speech, known: Known) -> Row {
    let since = dates::short_day(t, known.brought_at.day(&Zone::paris()));
    Row { commune: commune_name(&known.commune), code: known.code, name: known.name, since }
}

async fn listing(asker: &Asker, tx: &mut Tx, wanted: &Wanted, form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let (here, count) = (wanted.page.max(0), outlines::count(tx, &wanted.q).await?);
    let address = |page: i64| asker.discreet(&format!("{HERE}?{}", query(wanted, page)));
    Ok(List {
        page: asker.page(t.say("network-outlines")),
        wanted: Form::new(t).filled("q", &wanted.q),
        form,
        outcome: None,
        rows: outlines::search(tx, &wanted.q, here).await?.into_iter().map(|known| row(t, known)).collect(),
        narrowed: !wanted.q.trim().is_empty(),
        all: outlines::count(tx, "").await?,
        shown: t.with("network-outlines-count", ("count", count)),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
        exports: Exports::of(HERE, &query(wanted, 0)).discreet(asker),
    })
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t);
    Ok(html(&listing(&asker, &mut tx, &wanted, form).await?))
}

/// The list as it is narrowed, to download.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let heads = ["network-outline-code", "network-space-name", "network-column-commune", "network-outline-since"];
    let mut sheet = Sheet::begin(&asker, "contours", &heads.map(|head| t.say(head)))?;
    let mut tx = asker.read().await?;
    for page in 0.. {
        let found = outlines::search(&mut tx, &wanted.q, page).await?;
        let more = sheet.goes_on(found.len(), PAGE);
        for known in found {
            let day = known.brought_at.day(&Zone::paris());
            let commune = commune_name(&known.commune);
            sheet.line([Cell::from(known.code), known.name.into(), commune.into(), day.into()])?;
        }
        if !more {
            break;
        }
    }
    sheet.answer()
}

fn said(t: &Speech, wrong: &Wrong) -> String {
    let why: Vec<String> = wrong.why.problems.iter().map(|problem| t.say(problem.text)).collect();
    let number = wrong.number.to_string();
    t.with("network-outline-wrong", (("number", number), ("called", &wrong.called), ("why", why.join(" "))))
}

fn outcome(t: &Speech, brought: Brought, wrong: &[Wrong]) -> Outcome {
    let more = wrong.len().saturating_sub(SAID);
    Outcome {
        kept: t.with(
            "network-outlines-brought",
            (("created", brought.created), ("updated", brought.updated), ("unchanged", brought.unchanged)),
        ),
        wrong: wrong.iter().take(SAID).map(|one| said(t, one)).collect(),
        more: if more > 0 { t.with("network-outlines-wrong-more", ("count", more)) } else { String::new() },
    }
}

pub async fn create(asker: Asker, upload: Upload) -> Answer {
    let Upload { mut form, bytes, .. } = upload;
    // Some megabytes of JSON: away from the threads that answer, and before anything is locked.
    let read = tokio::task::spawn_blocking(move || match bytes.as_slice() {
        [] => Err(Refusal::of("file", "network-outline-missing")),
        bytes => file::read(bytes),
    });
    let read = read.await.map_err(Fault::from_error)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let wanted = Wanted::default();
    let read = match read {
        Ok(read) => read,
        Err(refusal) => {
            form.refuse_all(refusal);
            return Ok(refused(&listing(&asker, &mut tx, &wanted, form).await?));
        }
    };
    let brought = outlines::bring(&mut tx, &read.outlines).await?;
    if read.wrong.is_empty() {
        let done = if brought.created + brought.updated == 0 {
            "network-done-outlines-known"
        } else {
            "network-done-outlines"
        };
        return asker.finish(tx, &form, HERE, done).await;
    }
    // Something is to be said of the rest: what is fine is kept, and the answer stays on the page.
    let mut shown = listing(&asker, &mut tx, &wanted, Form::new(&asker.t)).await?;
    shown.outcome = Some(outcome(&asker.t, brought, &read.wrong));
    asker.finish(tx, &form, HERE, "").await?;
    Ok(refused(&shown))
}

pub async fn remove(asker: Asker, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    outlines::forget(&mut tx).await?;
    asker.finish(tx, &form, HERE, "network-done-outlines-removed").await
}

/// The largest file that is let in to be told that it is too large.
pub const LET_IN: usize = 2 * LARGEST;
