//! Speaks: the territories, what of the network lies in each, taken up and left.

use std::collections::HashMap;

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{Fault, choice::Choice as _};
use web::{Answer, Asker, Begun, Cell, Exports, Form, Page, Sheet, Speech, Trouble, html, refused};

use super::{Area, AreaKind, Territory, TerritoryId, store as territories};
use crate::space::store::{self as spaces, Space};

/// Longest words on whom one works with, in characters.
const LONGEST: usize = 300;

struct Row {
    id: TerritoryId,
    name: String,
    kind: String,
    population: String,
    /// The spaces in it.
    spaces: Vec<(String, String)>,
    partners: i64,
    words: String,
}

#[derive(Template)]
#[template(path = "territory/list.html")]
struct List {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    retired: Vec<(TerritoryId, String)>,
    kinds: Vec<(String, String)>,
    /// The areas that what was typed may mean.
    meant: Vec<(String, String)>,
    exports: Exports,
}

/// What lies in a territory.
struct Around {
    spaces: Vec<Space>,
    partners: HashMap<String, i64>,
}

impl Around {
    async fn read(tx: &mut Tx) -> Result<Self, Fault> {
        Ok(Self { spaces: spaces::all(tx).await?, partners: territories::partners_by_commune(tx).await? })
    }

    fn row(&self, t: &Speech, territory: &Territory) -> Row {
        let here = self.spaces.iter().filter(|space| territory.covers(&space.commune));
        Row {
            id: territory.id,
            name: territory.name(),
            kind: t.say(&territory.kind.text()),
            population: t.number(i64::try_from(territory.population()).unwrap_or(0)),
            spaces: here.map(|space| (format!("/spaces/{}", space.id), space.name.clone())).collect(),
            partners: self
                .partners
                .iter()
                .filter(|(commune, _)| territory.covers(commune))
                .map(|(_, count)| count)
                .sum(),
            words: territory.words.clone().unwrap_or_default(),
        }
    }
}

async fn sheet(asker: &Asker, tx: &mut Tx, form: Form, meant: Vec<Area>) -> Result<List, Trouble> {
    let t = &asker.t;
    let around = Around::read(tx).await?;
    let (retired, used): (Vec<Territory>, Vec<Territory>) =
        territories::all(tx).await?.into_iter().partition(|one| one.retired);
    Ok(List {
        page: asker.page(t.say("network-territories")),
        form,
        rows: used.iter().map(|one| around.row(t, one)).collect(),
        retired: retired.iter().map(|one| (one.id, one.name())).collect(),
        kinds: AreaKind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect(),
        meant: meant.into_iter().map(|area| (area.code, area.name)).collect(),
        exports: Exports::of("/territories", ""),
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled("kind", AreaKind::Department.word());
    Ok(html(&sheet(&asker, &mut tx, form, Vec::new()).await?))
}

/// The list, to download.
pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let heads = ["name", "kind", "population", "spaces", "partners", "words"]
        .map(|head| t.say(&format!("network-territory-{head}")));
    let mut sheet = Sheet::begin(&asker, "territoires", &heads)?;
    let mut tx = asker.read().await?;
    let around = Around::read(&mut tx).await?;
    for territory in territories::all(&mut tx).await?.into_iter().filter(|one| !one.retired) {
        let row = around.row(t, &territory);
        let names: Vec<String> = row.spaces.into_iter().map(|(_, name)| name).collect();
        let people = i64::try_from(territory.population()).unwrap_or(0);
        sheet.line([
            Cell::from(row.name),
            row.kind.into(),
            people.into(),
            names.join(", ").into(),
            row.partners.into(),
            row.words.into(),
        ])?;
    }
    sheet.answer()
}

/// The area that a form means; else what it may mean, to choose from.
fn area(form: &mut Form) -> Result<Area, Vec<Area>> {
    let kind = form.chosen::<AreaKind>("kind");
    let place = form.required("place", 100);
    let chosen = form.value("area").to_owned();
    let Some(kind) = kind.filter(|_| form.is_fine()) else { return Err(Vec::new()) };
    match kind.coded(&chosen).map_or_else(|| kind.meant(&place), Ok) {
        Ok(area) => Ok(area),
        Err((refusal, meant)) => {
            form.refuse_all(refusal);
            Err(meant)
        }
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let words = form.optional("words", LONGEST);
    let meant = match area(&mut form) {
        Ok(area) if form.is_fine() => {
            if territories::create(&mut tx, form.id(), &area, words.as_deref()).await? {
                return asker.finish(tx, &form, "/territories", "network-done-territory").await;
            }
            form.refuse("place", "network-territory-known");
            Vec::new()
        }
        Ok(_) => Vec::new(),
        Err(meant) => meant,
    };
    Ok(refused(&sheet(&asker, &mut tx, form, meant).await?))
}

#[derive(Template)]
#[template(path = "territory/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    here: String,
    row: Row,
}

async fn known(tx: &mut Tx, id: &str) -> Result<Territory, Trouble> {
    let id = id.parse().map_err(|_| Trouble::Missing)?;
    territories::find(tx, id).await?.ok_or(Trouble::Missing)
}

async fn edited(asker: &Asker, tx: &mut Tx, territory: &Territory, form: Form) -> Result<Edit, Trouble> {
    let row = Around::read(tx).await?.row(&asker.t, territory);
    Ok(Edit { page: asker.page(row.name.clone()), form, here: format!("/territories/{}", territory.id), row })
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let territory = known(&mut tx, &id).await?;
    let form = Form::new(&asker.t).filled_if("words", territory.words.as_ref());
    Ok(html(&edited(&asker, &mut tx, &territory, form).await?))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let territory = known(&mut tx, &id).await?;
    let words = form.optional("words", LONGEST);
    if !form.is_fine() {
        return Ok(refused(&edited(&asker, &mut tx, &territory, form).await?));
    }
    territories::update(&mut tx, &territory, words.as_deref()).await?;
    asker.finish(tx, &form, "/territories", "network-done-territory").await
}

async fn leave(asker: Asker, id: &str, form: Form, (retired, done): (bool, &str)) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let territory = known(&mut tx, id).await?;
    if !territories::retire(&mut tx, &territory, retired).await? {
        return Err(Trouble::Missing);
    }
    asker.finish(tx, &form, "/territories", done).await
}

pub async fn remove(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
    leave(asker, &id, form, (true, "network-done-territory-left")).await
}

pub mod restoration {
    //! A territory that was left, taken up again.
    use super::{Answer, Asker, Form, Path, leave};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        leave(asker, &id, form, (false, "network-done-territory")).await
    }
}
