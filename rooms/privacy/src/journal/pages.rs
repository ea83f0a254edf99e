//! Speaks: who did, who saw; for the organisation, or for one record.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use ground::{Identifier as _, PersonId, Uuid, Zone};
use store::Tx;
use web::{Answer, Asker, Page, Trouble, csv, dates, html};

use super::{
    store::{self as journal, Change, Look, PAGE},
    words::{self, Names},
};

struct Line {
    when: String,
    who: String,
    what: String,
    /// Whose record; empty when it is nobody's, or on the record's own journal.
    whose: String,
    /// Where it is; empty when there is nothing to open.
    href: String,
    details: Vec<String>,
}

#[derive(Template)]
#[template(path = "journal/list.html")]
struct List {
    page: Page,
    back: Option<PersonId>,
    changes: Vec<Line>,
    looks: Vec<Line>,
}

fn change(asker: &Asker, line: &Change, names: &Names, alone: bool) -> Line {
    let t = &asker.t;
    Line {
        when: dates::stamp(t, line.at, &Zone::paris()),
        who: words::who(t, line.name.as_deref(), &line.who),
        what: words::what(t, line),
        whose: line.person.filter(|_| !alone).and_then(|id| names.people.get(&id).cloned()).unwrap_or_default(),
        href: if alone && line.person.is_some() { String::new() } else { words::href(asker, line) },
        details: words::fields(t, line, names),
    }
}

fn look(asker: &Asker, line: &Look, names: &Names, alone: bool) -> Line {
    Line {
        when: dates::stamp(&asker.t, line.at, &Zone::paris()),
        who: words::who(&asker.t, Some(&line.who).filter(|who| !who.is_empty()).map(String::as_str), "account"),
        what: words::reason(&asker.t, &line.reason),
        whose: names.people.get(&line.person).filter(|_| !alone).cloned().unwrap_or_default(),
        href: if alone { String::new() } else { words::record(asker, line.person) },
        details: Some(line.space.clone()).filter(|space| !space.is_empty()).into_iter().collect(),
    }
}

/// What the ids of these lines stand for.
async fn names(tx: &mut Tx, changes: &[Change], looks: &[Look]) -> Result<Names, ground::Fault> {
    let mut people: Vec<PersonId> = changes.iter().filter_map(|line| line.person).collect();
    people.extend(looks.iter().map(|line| line.person));
    people.sort_unstable();
    people.dedup();
    let found = people::person::store::by_ids(tx, &people).await?;
    let named: Vec<Uuid> = changes.iter().flat_map(words::ids).collect();
    let mut known = HashMap::new();
    if !named.is_empty() {
        let accounts = web::account::of_organisation(tx).await?.into_iter().map(|one| (one.id.uuid(), one.name));
        known.extend(accounts.filter(|(id, _)| named.contains(id)));
        let spaces = network::space::store::all(tx).await?.into_iter().map(|one| (one.id.uuid(), one.name));
        known.extend(spaces.filter(|(id, _)| named.contains(id)));
    }
    Ok(Names { known, people: found.iter().map(|person| (person.id, person.name())).collect() })
}

async fn listing(asker: &Asker, person: Option<PersonId>, title: String) -> Answer {
    let mut tx = asker.read().await?;
    let changes = journal::changes(&mut tx, person, PAGE).await?;
    let looks = journal::looks(&mut tx, person, PAGE).await?;
    let names = names(&mut tx, &changes, &looks).await?;
    let alone = person.is_some();
    Ok(html(&List {
        page: asker.page(title),
        back: person,
        changes: changes.iter().map(|line| change(asker, line, &names, alone)).collect(),
        looks: looks.iter().map(|line| look(asker, line, &names, alone)).collect(),
    }))
}

pub async fn list(asker: Asker) -> Answer {
    let title = asker.t.say("privacy-journals");
    listing(&asker, None, title).await
}

pub async fn of_person(asker: Asker, Path(id): Path<String>) -> Answer {
    let id: PersonId = id.parse().map_err(|_| Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let person = people::person::store::find(&mut tx, id).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    if !asker.badge().reaches(person.space) {
        return Err(Trouble::Missing);
    }
    let title = asker.t.with("privacy-journal-of", ("name", person.name()));
    listing(&asker, Some(id), title).await
}

/// A cell of CSV: quoted, and never a formula.
fn cell(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t']);
    format!("\"{}{}\"", if risky { "'" } else { "" }, text.replace('"', "\"\""))
}

/// Most lines of an export.
const MOST: i64 = 100_000;

pub async fn export(asker: Asker, Path(kind): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let rows: Vec<[String; 5]> = match kind.as_str() {
        "changes" => journal::changes(&mut tx, None, MOST)
            .await?
            .into_iter()
            .map(|line| {
                [
                    line.at.to_string(),
                    line.name.unwrap_or(line.who),
                    format!("{} {}", line.noun, line.action),
                    line.record.to_string(),
                    line.what,
                ]
            })
            .collect(),
        "consultations" => journal::looks(&mut tx, None, MOST)
            .await?
            .into_iter()
            .map(|line| [line.at.to_string(), line.who, line.reason, line.person.to_string(), line.space])
            .collect(),
        _ => return Err(Trouble::Missing),
    };
    let mut text = String::from("\u{feff}at;who;what;record;detail\r\n");
    for row in rows {
        text.push_str(&row.map(|text| cell(&text)).join(";"));
        text.push_str("\r\n");
    }
    Ok(csv(&format!("{kind}.csv"), text))
}
