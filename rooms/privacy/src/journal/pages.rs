//! Speaks: who did, who saw; for the organisation, or for one record.

use askama::Template;
use axum::extract::Path;
use ground::{PersonId, Zone};
use web::{Answer, Asker, Page, Trouble, csv, dates, html};

use super::store::{self as journal, Change, Look, PAGE};

struct Line {
    when: String,
    who: String,
    what: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "journal/list.html")]
struct List {
    page: Page,
    back: Option<PersonId>,
    changes: Vec<Line>,
    looks: Vec<Line>,
}

fn change(asker: &Asker, line: Change) -> Line {
    let when = dates::stamp(&asker.t, line.at, &Zone::paris());
    let detail = if line.what == "{}" { String::new() } else { line.what };
    Line { when, who: line.who, what: format!("{} {}", line.noun, line.action), detail }
}

fn look(asker: &Asker, line: Look) -> Line {
    let when = dates::stamp(&asker.t, line.at, &Zone::paris());
    Line { when, who: line.who, what: line.reason, detail: line.space }
}

async fn listing(asker: &Asker, person: Option<PersonId>, title: String) -> Answer {
    let mut tx = asker.read().await?;
    let changes = journal::changes(&mut tx, person, PAGE).await?;
    let looks = journal::looks(&mut tx, person, PAGE).await?;
    Ok(html(&List {
        page: asker.page(title),
        back: person,
        changes: changes.into_iter().map(|line| change(asker, line)).collect(),
        looks: looks.into_iter().map(|line| look(asker, line)).collect(),
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
                    line.who,
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
