//! The list of duplicates: to look at, said to be two people, merged.

use std::collections::HashMap;

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Fault, PersonId, choice::Choice as _};
use people::Person;
use serde::Deserialize;
use web::{Answer, Asker, Begun, Exports, Form, Page, Sheet, Speech, Trouble, html};

use super::{
    rules::{Shown, Sort, percent},
    search::ASKED,
    store::{self as duplicates, Duplicate, PAGE, Wanted},
};
use crate::person::said;

/// What the list is narrowed by, as the address says it.
#[derive(Clone, Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    shown: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: i64,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            shown: Shown::parse(&self.shown).unwrap_or(Shown::Proposed),
            q: self.q.trim().to_owned(),
            sort: Sort::parse(&self.sort).unwrap_or(Sort::Score),
            page: self.page.clamp(0, 100_000),
        }
    }
}

fn query(wanted: &Wanted) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("q", &wanted.q)
        .append_pair("shown", wanted.shown.word())
        .append_pair("sort", wanted.sort.word())
        .append_pair("page", &wanted.page.to_string())
        .finish()
}

struct Line {
    href: String,
    /// Names of the two, and what tells them apart.
    names: [String; 2],
    details: [String; 2],
    score: String,
    why: String,
}

struct Tab {
    href: String,
    label: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "duplicate/list.html")]
struct List {
    page: Page,
    form: Form,
    tabs: Vec<Tab>,
    sorts: Vec<(String, String)>,
    lines: Vec<Line>,
    narrowed: bool,
    shown: String,
    here: String,
    exports: Exports,
    before: String,
    after: String,
}

pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let wanted = asked.wanted();
    let mut tx = asker.read().await?;
    let count = duplicates::count(&mut tx, &wanted).await?;
    let pairs = duplicates::list(&mut tx, &wanted).await?;
    let people = people_of(&mut tx, &pairs).await?;
    let to = |wanted: &Wanted| asker.discreet(&format!("/duplicates?{}", query(wanted)));
    let address = |page: i64| to(&Wanted { page, ..wanted.clone() });
    let tab = |shown: &Shown| Tab {
        href: to(&Wanted { shown: *shown, page: 0, ..wanted.clone() }),
        label: t.say(&format!("reception-duplicates-{}", shown.word())),
        current: *shown == wanted.shown,
    };
    let sort = |sort: &Sort| (sort.word().to_owned(), t.say(&format!("reception-duplicates-sort-{}", sort.word())));
    Ok(html(&List {
        page: asker.page(t.say("reception-duplicates")),
        tabs: Shown::ALL.iter().map(tab).collect(),
        sorts: Sort::ALL.iter().map(sort).collect(),
        lines: pairs.iter().filter_map(|pair| line(t, pair, &people)).collect(),
        narrowed: !wanted.q.is_empty() || wanted.shown != Shown::Proposed,
        shown: t.with("reception-duplicates-count", ("count", count)),
        here: wanted.shown.word().to_owned(),
        exports: Exports::of("/duplicates", &query(&Wanted { page: 0, ..wanted.clone() })).discreet(&asker),
        before: if wanted.page > 0 { address(wanted.page - 1) } else { String::new() },
        after: if (wanted.page + 1) * PAGE < count { address(wanted.page + 1) } else { String::new() },
        form: Form::new(t).filled("q", &wanted.q).filled("sort", wanted.sort.word()),
    }))
}

/// The people of these pairs, by id.
async fn people_of(tx: &mut Tx, pairs: &[Duplicate]) -> Result<HashMap<PersonId, Person>, Fault> {
    let ids: Vec<PersonId> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let people = people::person::store::by_ids(tx, &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person)).collect())
}

fn line(t: &Speech, pair: &Duplicate, people: &HashMap<PersonId, Person>) -> Option<Line> {
    let both = [people.get(&pair.a)?, people.get(&pair.b)?];
    let why: Vec<String> = pair.reasons.iter().map(|reason| reason.said(t)).collect();
    Some(Line {
        href: format!("/duplicates/{}", pair.id),
        names: both.map(Person::name),
        details: both.map(|person| said::details(t, &person.identity).join(" · ")),
        score: percent(t, thousandths(pair.score)),
        why: why.join(", "),
    })
}

/// A probability from its thousandths.
pub(super) fn thousandths(score: i64) -> f64 {
    f64::from(i32::try_from(score).unwrap_or(0)) / 1_000.0
}

/// The list as a table to download, as it is narrowed on screen.
pub async fn export(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let t = &asker.t;
    let heads = ["one", "other", "score", "why"].map(|head| t.say(&format!("reception-duplicates-{head}")));
    let mut sheet = Sheet::begin(&asker, "doublons", &heads)?;
    let mut tx = asker.read().await?;
    for page in 0.. {
        let pairs = duplicates::list(&mut tx, &Wanted { page, ..asked.wanted() }).await?;
        let people = people_of(&mut tx, &pairs).await?;
        for line in pairs.iter().filter_map(|pair| line(t, pair, &people)) {
            let [one, other] = line.names;
            sheet.line([one, other, line.score, line.why])?;
        }
        if i64::try_from(pairs.len()).unwrap_or(0) < PAGE || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}

/// Asks for a search now.
pub async fn create(asker: Asker, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let now = tx.now();
    jobs::enqueue(&mut tx, ASKED, &(), now).await.map_err(Trouble::from)?;
    asker.finish(tx, &form, "/duplicates", "reception-done-searching").await
}
