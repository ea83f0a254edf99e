//! Speaks: whose access ends soon, prolonged by the manager, or not after all.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{AccountId, Day, Fault, SpaceId};
use network::setting::{number, rules::ACCESS_DAYS};

use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Trouble, dates, html, refused};

use super::{
    rules::{self, Access, TOLD_BEFORE},
    store,
};
use crate::shift::pages::zone;

/// Somebody whose access ends, as it is shown.
pub(super) struct Row {
    pub id: AccountId,
    pub name: String,
    pub last: String,
    pub ends: String,
    pub over: bool,
    pub prolonged: bool,
}

/// Whose access ends soon, or was prolonged, in a space; with the number of days of the network.
pub(super) async fn ending(asker: &Asker, tx: &mut Tx, space: Option<SpaceId>) -> Result<(Vec<Access>, i64), Fault> {
    let today = tx.now().day(&zone(asker, tx).await?);
    let days = number(tx, ACCESS_DAYS, None, today).await?;
    if days == 0 {
        return Ok((Vec::new(), 0));
    }
    let before = tx.now().plus_days(TOLD_BEFORE - days);
    let all = store::without_shift_since(tx, space, before).await?;
    Ok((all, days))
}

pub(super) fn row(asker: &Asker, one: &Access, days: i64, today: Day) -> Row {
    let t = &asker.t;
    let ends = one.ends_on(days).unwrap_or(today);
    Row {
        id: one.account,
        name: one.name.clone(),
        last: t.with("team-access-last", ("day", dates::short_day(t, one.last))),
        ends: t.with("team-access-ends", ("day", dates::short_day(t, ends))),
        over: ends < today,
        prolonged: one.prolonged_until.is_some_and(|until| until >= today),
    }
}

#[derive(Template)]
#[template(path = "access/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    days: i64,
    /// Whose form is being mended.
    mended: String,
}

async fn render(asker: &Asker, tx: &mut Tx, form: Form, mended: String) -> Result<List, Trouble> {
    let space = asker.space()?;
    let today = tx.now().day(&zone(asker, tx).await?);
    let (all, days) = ending(asker, tx, Some(space)).await?;
    Ok(List {
        page: asker.page(asker.t.say("team-access-title")),
        form,
        rows: all.iter().map(|one| row(asker, one, days, today)).collect(),
        days,
        mended,
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    Ok(html(&render(&asker, &mut tx, Form::new(&asker.t), String::new()).await?))
}

/// Whose access ends, to download.
pub async fn export(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let space = asker.space()?;
    let (all, days) = ending(&asker, &mut tx, Some(space)).await?;
    let line = |one: Access| {
        let ends = one.ends_on(days);
        [Cell::from(one.name), one.last.into(), ends.into(), one.prolonged_until.into()]
    };
    let heads = ["name", "last", "ends", "prolonged"].map(|head| format!("team-access-column-{head}"));
    Sheet::whole(&asker, "fins-d-acces", &heads.each_ref().map(String::as_str), all.into_iter().map(line))
}

/// Somebody of one's own space whose access ends.
async fn found(asker: &Asker, tx: &mut Tx, address: &str) -> Result<Access, Trouble> {
    let id: AccountId = address.parse().map_err(|_| Trouble::Missing)?;
    let (all, _) = ending(asker, tx, Some(asker.space()?)).await?;
    all.into_iter().find(|one| one.account == id).ok_or(Trouble::Missing)
}

pub async fn create(asker: Asker, Path(address): Path<String>, mut form: Form) -> Answer {
    let until = form.day("until");
    if until.is_none() && form.problem("until").is_none() {
        form.refuse("until", "ui-field-required");
    }
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    let today = tx.now().day(&zone(&asker, &mut tx).await?);
    let until = until.and_then(|until| match rules::prolong(until, today) {
        Ok(until) => Some(until),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    });
    let Some(until) = until.filter(|_| form.is_fine()) else {
        return Ok(refused(&render(&asker, &mut tx, form, one.account.to_string()).await?));
    };
    web::account::prolong(&mut tx, one.account, Some(until)).await?;
    asker.finish(tx, &form, "/access", "team-done-prolonged").await
}

pub async fn remove(asker: Asker, Path(address): Path<String>, form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = found(&asker, &mut tx, &address).await?;
    web::account::prolong(&mut tx, one.account, None).await?;
    asker.finish(tx, &form, "/access", "team-done-unprolonged").await
}
