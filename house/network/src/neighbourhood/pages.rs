//! Speaks: the priority neighbourhoods of a commune, and keeping them.

use askama::Template;
use axum::extract::Query;
use geo::Geo;
use ground::WriteKey;
use serde::Deserialize;
use serde_json::json;
use store::{Tx, journal::Change};
use web::{Answer, Asker, Begun, Form, Page, Sheet, Trouble, html, refused};

use super::{
    rules::listed,
    store::{self as neighbourhoods, PAGE},
};
use crate::{
    import,
    space::pages::{commune, commune_name},
};

#[derive(Deserialize, Default)]
pub struct Wanted {
    /// As typed.
    #[serde(default)]
    commune: String,
    /// The code of the commune, in the links of the list.
    #[serde(default)]
    insee: String,
    #[serde(default)]
    page: i64,
}

/// The commune whose names are kept.
struct Chosen {
    insee: String,
    name: String,
    /// Whose list this is, in words.
    whose: String,
}

struct Row {
    href: String,
    commune: String,
    count: String,
}

#[derive(Template)]
#[template(path = "neighbourhood/list.html")]
struct List {
    page: Page,
    /// The commune looked for.
    wanted: Form,
    form: Form,
    chosen: Option<Chosen>,
    /// Where a list comes in, for those who may bring one.
    import: &'static str,
    rows: Vec<Row>,
    shown: String,
    before: String,
    after: String,
}

async fn listing(asker: &Asker, tx: &mut Tx, wanted: &Wanted, form: Option<Form>) -> Result<List, Trouble> {
    let t = &asker.t;
    let typed = wanted.commune.trim();
    let mut asked = Form::new(t).filled("commune", typed);
    let insee = Geo::get().commune(&wanted.insee).map(|known| known.insee().to_owned()).or_else(|| commune(typed));
    if insee.is_none() && !typed.is_empty() {
        asked.refuse("commune", "network-space-commune-wrong");
    }
    let mut filled = form.unwrap_or_else(|| Form::new(t));
    let mut chosen = None;
    if let Some(insee) = insee {
        let own = !neighbourhoods::kept(tx, std::slice::from_ref(&insee)).await?.is_empty();
        let whose = if own { "network-neighbourhoods-own" } else { "network-neighbourhoods-carried" };
        if filled.is_fine() {
            filled = filled.filled("names", neighbourhoods::names(tx, &insee).await?.join("\n"));
        }
        chosen = Some(Chosen { name: commune_name(&insee), insee, whose: t.say(whose) });
    }
    let (here, count) = (wanted.page.max(0), neighbourhoods::count(tx).await?);
    let row = |(insee, count): (String, i64)| Row {
        href: format!("/neighbourhoods?insee={insee}"),
        commune: commune_name(&insee),
        count: t.number(count),
    };
    let address = |page: i64| format!("/neighbourhoods?page={page}");
    Ok(List {
        page: asker.page(t.say("network-neighbourhoods")),
        wanted: asked,
        form: filled,
        chosen,
        import: import::entry(asker),
        rows: neighbourhoods::communes(tx, here).await?.into_iter().map(row).collect(),
        shown: t.with("network-neighbourhoods-count", ("count", count)),
        before: if here > 0 { address(here - 1) } else { String::new() },
        after: if (here + 1) * PAGE < count { address(here + 1) } else { String::new() },
    })
}

pub async fn list(asker: Asker, Query(wanted): Query<Wanted>) -> Answer {
    let mut tx = asker.read().await?;
    Ok(html(&listing(&asker, &mut tx, &wanted, None).await?))
}

/// Every name that the network keeps, to download.
pub async fn export(asker: Asker) -> Answer {
    let all = neighbourhoods::all(&mut asker.read().await?).await?;
    let line = |(insee, name): (String, String)| [commune_name(&insee), insee, name];
    let heads = ["network-column-commune", "network-column-insee", "network-space-name"];
    Sheet::whole(&asker, "quartiers-prioritaires", &heads, all.into_iter().map(line))
}

pub async fn update(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let commune = Geo::get().commune(form.value("commune")).ok_or(Trouble::Missing)?.insee();
    let names = match listed(form.value("names")) {
        Ok(names) => names,
        Err(refusal) => {
            form.refuse_all(refusal);
            let wanted = Wanted { insee: commune.to_owned(), ..Wanted::default() };
            return Ok(refused(&listing(&asker, &mut tx, &wanted, Some(form)).await?));
        }
    };
    let before = neighbourhoods::names(&mut tx, commune).await?;
    neighbourhoods::keep(&mut tx, commune, &names).await?;
    let what = json!({ "commune": commune, "names": [before, names] });
    let record = form.id::<WriteKey>().into();
    tx.note_change(Change { noun: "neighbourhoods", record, person: None, action: "updated", what: &what }).await?;
    let back = format!("/neighbourhoods?insee={commune}");
    asker.finish(tx, &form, &back, "network-done-neighbourhoods").await
}
