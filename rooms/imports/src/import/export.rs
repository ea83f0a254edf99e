//! The imports so far as a table to download, as they are filtered on screen.

use axum::extract::Query;
use web::{Answer, Asker, Form, Sheet};

use super::{
    pages::{Row, Wanted, row},
    rules::What,
    store::{self as imports, PAGE},
};

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let t = &asker.t;
    let what: Option<What> = Form::new(t).filled("what", &wanted.what).choice("what");
    let heads = ["file", "what", "when", "who", "counts", "state"].map(|head| match head {
        "what" => t.say("imports-what"),
        head => t.say(&format!("imports-column-{head}")),
    });
    let mut sheet = Sheet::begin(&asker, "imports", &heads)?;
    let mut tx = asker.read().await?;
    for page in 0.. {
        let imports = imports::list(&mut tx, asker.badge().space(), what, page).await?;
        let last = i64::try_from(imports.len()).unwrap_or(0) < PAGE;
        for Row { name, what, when, who, counts, state, .. } in imports.into_iter().map(|import| row(t, import)) {
            sheet.line([name, what, when, who, counts, state])?;
        }
        if last || sheet.is_full() {
            break;
        }
    }
    sheet.answer()
}
