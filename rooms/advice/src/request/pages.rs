//! Speaks: the requests of a space: searched, narrowed, sorted, downloaded.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Fault, PersonId, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Exports, Form, Page, Sheet, Speech, Trouble, dates, html};

use super::{
    rules::{Kind, Request},
    store::{self, Filter, PAGE},
};
use crate::{names, today};

/// How many people a name may mean.
const NAMESAKES: usize = 50;
/// What a file holds at most.
const EXPORTED: i64 = 1_000_000;

/// What the list is narrowed by, as the address says it.
#[derive(Deserialize, Default)]
pub struct Wanted {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    order: String,
    #[serde(default)]
    page: i64,
}

impl Wanted {
    fn is_narrow(&self) -> bool {
        [&self.q, &self.state, &self.kind, &self.whose].iter().any(|one| !one.trim().is_empty())
    }

    fn query(&self, order: &str, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", self.q.as_str()),
            ("state", &self.state),
            ("kind", &self.kind),
            ("whose", &self.whose),
            ("order", order),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if page > 0 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }
}

/// The people of one's space whom a search means; none when nothing is searched.
pub(crate) fn meant(asker: &Asker, query: &str) -> Result<Option<Vec<PersonId>>, Trouble> {
    if query.trim().is_empty() {
        return Ok(None);
    }
    let directory = asker.house().port::<people::Directory>()?;
    Ok(Some(directory.search(asker.space()?, query, NAMESAKES)?))
}

fn narrowed(asker: &Asker, wanted: &Wanted) -> Result<Filter, Trouble> {
    Ok(Filter {
        space: asker.space()?,
        open: match wanted.state.as_str() {
            "open" => Some(true),
            "closed" => Some(false),
            _ => None,
        },
        kind: Kind::parse(&wanted.kind),
        by: (wanted.whose == "mine").then(|| asker.colleague().map(|colleague| colleague.account)).flatten(),
        people: meant(asker, &wanted.q)?,
        oldest: wanted.order == "oldest",
    })
}

/// A request, as a list shows it.
pub(crate) struct Row {
    pub href: String,
    pub name: String,
    pub kind: String,
    pub opened: String,
    pub by: String,
    pub open: bool,
    pub state: String,
}

pub(crate) fn row(t: &Speech, one: &Request, name: String, zone: &ground::Zone) -> Row {
    let outcome = one.closure.as_ref().filter(|_| !one.is_open()).map(|closure| t.say(&closure.outcome.text()));
    Row {
        href: format!("/advice/{}", one.id),
        name,
        kind: t.say(&one.kind.text()),
        opened: dates::short_day(t, one.opened_at.day(zone)),
        by: one.opener.clone().unwrap_or_default(),
        open: one.is_open(),
        state: outcome.unwrap_or_else(|| t.say("advice-open")),
    }
}

async fn rows(asker: &Asker, tx: &mut Tx, found: &[Request]) -> Result<Vec<Row>, Fault> {
    let (_, zone) = today(asker, tx).await?;
    let ids: Vec<PersonId> = found.iter().filter_map(|one| one.person).collect();
    let known = names(tx, &ids).await?;
    let name = |one: &Request| one.person.and_then(|person| known.get(&person).cloned());
    let named = |one: &Request| name(one).unwrap_or_else(|| asker.t.say("advice-forgotten"));
    Ok(found.iter().map(|one| row(&asker.t, one, named(one), &zone)).collect())
}

#[derive(Template)]
#[template(path = "request/list.html")]
struct List {
    page: Page,
    form: Form,
    kinds: Vec<(String, String)>,
    states: Vec<(String, String)>,
    whose: Vec<(String, String)>,
    rows: Vec<Row>,
    narrowed: bool,
    shown: String,
    sort: String,
    order: &'static str,
    exports: Exports,
    before: String,
    after: String,
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let filter = narrowed(&asker, &wanted)?;
    let here = wanted.page.clamp(0, 10_000);
    let count = store::count(&mut tx, &filter).await?;
    let found = store::list_of(&mut tx, &filter, here, PAGE).await?;
    let address = |order: &str, page: i64| asker.discreet(&format!("/advice?{}", wanted.query(order, page)));
    let said = |id: &str| t.say(id);
    Ok(html(&List {
        page: asker.page(t.say("advice-title")),
        kinds: Kind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect(),
        states: vec![("open".to_owned(), said("advice-open")), ("closed".to_owned(), said("advice-closed"))],
        whose: vec![("mine".to_owned(), said("advice-mine"))],
        rows: rows(&asker, &mut tx, &found).await?,
        narrowed: wanted.is_narrow(),
        shown: t.with("advice-count", ("count", count)),
        sort: address(if filter.oldest { "" } else { "oldest" }, 0),
        order: if filter.oldest { "ascending" } else { "descending" },
        exports: Exports::of("/advice", &wanted.query(&wanted.order, 0)).discreet(&asker),
        before: if here > 0 { address(&wanted.order, here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(&wanted.order, here + 1) } else { String::new() },
        form: Form::new(t)
            .filled("q", &wanted.q)
            .filled("state", &wanted.state)
            .filled("kind", &wanted.kind)
            .filled("whose", &wanted.whose),
    }))
}

/// The list as it is narrowed, to download: without names nor summaries.
pub async fn export(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    let found = store::list_of(&mut tx, &narrowed(&asker, &wanted)?, 0, EXPORTED).await?;
    let heads = ["kind", "opened", "by", "state"].map(|head| asker.t.say(&format!("advice-column-{head}")));
    let mut sheet = Sheet::begin(&asker, "demandes", &heads)?;
    for row in rows(&asker, &mut tx, &found).await? {
        sheet.line([row.kind, row.opened, row.by, row.state])?;
    }
    sheet.answer()
}
