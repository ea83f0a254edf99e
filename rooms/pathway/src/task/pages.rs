//! Speaks: everybody for whom something waits, page by page.

use ::store::Tx;
use askama::Template;
use axum::extract::Query;
use ground::{Moment, SpaceId, Zone, choice::Choice as _};
use serde::Deserialize;
use web::{Answer, Asker, Cell, Exports, Page, Sheet, Trouble, html};

use super::rules::Slice;
use crate::today::{self, List, Who, silence};

/// What the address of a list asks.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    page: i64,
}

#[derive(Template)]
#[template(path = "task/list.html")]
struct Show {
    page: Page,
    people: Vec<Who>,
    before: String,
    after: String,
    exports: Exports,
}

fn address(path: &str, there: bool, page: i64) -> String {
    if there { format!("{path}page={page}") } else { String::new() }
}

/// From when a silence counts in the space of today's post.
async fn since(asker: &Asker, tx: &mut Tx) -> Result<(SpaceId, Moment, Zone), Trouble> {
    silence(asker, tx).await?.ok_or(Trouble::Spaceless)
}

/// Everybody of one list of Today.
pub async fn list(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let list = List::parse(&asked.kind).ok_or(Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let (space, before, zone) = since(&asker, &mut tx).await?;
    let (here, slice) = (asked.page.max(0), Slice::page(asked.page));
    let mut waiting = list.read(&mut tx, space, (before, &zone), slice).await?;
    let more = slice.cut(&mut waiting);
    let path = format!("/tasks?kind={}&", list.word());
    Ok(html(&Show {
        page: asker.page(asker.t.say(&list.text())),
        people: waiting.iter().map(|one| today::waits(&asker.t, one, list, &zone)).collect(),
        before: address(&path, here > 0, here - 1),
        after: address(&path, more, here + 1),
        exports: Exports::of("/tasks", &format!("kind={}", list.word())),
    }))
}

/// The whole list, to download.
pub async fn export(asker: Asker, Query(asked): Query<Asked>) -> Answer {
    let list = List::parse(&asked.kind).ok_or(Trouble::Missing)?;
    let mut tx = asker.read().await?;
    let (space, before, zone) = since(&asker, &mut tx).await?;
    let mut lines = Vec::new();
    for page in 0.. {
        let slice = Slice::page(page);
        let mut waiting = list.read(&mut tx, space, (before, &zone), slice).await?;
        let more = slice.cut(&mut waiting);
        for one in waiting {
            let name = format!("{} {}", one.first_name, one.last_name);
            lines.push([Cell::from(name), one.since.day(&zone).into()]);
        }
        if !more {
            break;
        }
    }
    Sheet::whole(&asker, "a-faire", &["pathway-call-column-name", "pathway-task-column-since"], lines)
}
