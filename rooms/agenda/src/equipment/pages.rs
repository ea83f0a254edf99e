//! Speaks: the equipment of one's own space, added, changed, retired, taken back.

use ::store::Tx;
use askama::Template;
use axum::extract::Path;
use ground::{SpaceId, WriteKey, choice::Choice as _};
use web::{Answer, Asker, Begun, Cell, Form, Page, Sheet, Trouble, html, refused};

use super::{
    Equipment, EquipmentId, EquipmentKind,
    rules::{LONGEST, MOST},
    store as equipment,
};
use crate::reach;

type Options = Vec<(String, String)>;

struct Row {
    id: EquipmentId,
    name: String,
    kind: String,
    count: i64,
    key: WriteKey,
}

#[derive(Template)]
#[template(path = "equipment/list.html")]
struct List {
    page: Page,
    form: Form,
    space: String,
    rows: Vec<Row>,
    retired: Vec<Row>,
    kinds: Options,
}

pub fn kinds(t: &web::Speech) -> Options {
    EquipmentKind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect()
}

async fn sheet(asker: &Asker, tx: &mut Tx, form: Form) -> Result<List, Trouble> {
    let t = &asker.t;
    let space = network::space::store::get(tx, asker.space()?).await?;
    let row = |set: &Equipment| Row {
        id: set.id,
        name: set.name.clone(),
        kind: t.say(&set.kind.text()),
        count: set.count,
        key: WriteKey::fresh(),
    };
    let (retired, used): (Vec<Equipment>, Vec<Equipment>) =
        equipment::of_space(tx, space.id).await?.into_iter().partition(|set| set.retired);
    Ok(List {
        page: reach::page(asker, t.say("agenda-equipment-title")),
        form,
        space: space.name,
        rows: used.iter().map(row).collect(),
        retired: retired.iter().map(row).collect(),
        kinds: kinds(t),
    })
}

pub async fn list(asker: Asker) -> Answer {
    let mut tx = asker.read().await?;
    let form = Form::new(&asker.t).filled("kind", EquipmentKind::Laptops.word());
    Ok(html(&sheet(&asker, &mut tx, form).await?))
}

pub async fn export(asker: Asker) -> Answer {
    let t = &asker.t;
    let space = asker.space()?;
    let line = |set: Equipment| {
        let state = t.say(if set.retired { "agenda-equipment-retired" } else { "agenda-equipment-used" });
        [Cell::from(set.name), t.say(&set.kind.text()).into(), set.count.into(), state.into()]
    };
    let all = equipment::of_space(&mut asker.read().await?, space).await?;
    let heads = ["agenda-equipment-name", "agenda-equipment-kind", "agenda-equipment-count", "agenda-equipment-state"];
    Sheet::whole(&asker, "materiel", &heads, all.into_iter().map(line))
}

/// What a form says of a set; `None` when something is to be corrected.
fn said(form: &mut Form, id: EquipmentId, space: SpaceId, others: &[Equipment]) -> Option<Equipment> {
    let name = form.required("name", LONGEST);
    let kind = form.chosen::<EquipmentKind>("kind").unwrap_or(EquipmentKind::Other);
    let count = form.number("count", 1..=MOST);
    if count.is_none() && form.problem("count").is_none() {
        form.refuse("count", "ui-field-required");
    }
    let set = Equipment { id, space, kind, name, count: count.unwrap_or(1), retired: false };
    match set.named_apart(others) {
        Ok(set) => Some(set).filter(|_| form.is_fine()),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let space = asker.space()?;
    let others = equipment::of_space(&mut tx, space).await?;
    let id = form.id();
    let Some(set) = said(&mut form, id, space, &others) else {
        return Ok(refused(&sheet(&asker, &mut tx, form).await?));
    };
    equipment::create(&mut tx, &set).await?;
    asker.finish(tx, &form, "/equipment", "agenda-done-equipment").await
}

#[derive(Template)]
#[template(path = "equipment/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    id: EquipmentId,
    kinds: Options,
}

fn edited(asker: &Asker, set: &Equipment, form: Form) -> Edit {
    let title = asker.t.with("agenda-equipment-edit", ("name", &set.name));
    Edit { page: reach::page(asker, title), form, id: set.id, kinds: kinds(&asker.t) }
}

/// A set of one's own space.
async fn known(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Equipment, Trouble> {
    let id = reach::id(id)?;
    equipment::find(tx, asker.space()?, id).await?.ok_or(Trouble::Missing)
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let set = known(&asker, &mut tx, &id).await?;
    let form = Form::new(&asker.t).filled("name", &set.name).filled("kind", set.kind.word()).filled("count", set.count);
    Ok(html(&edited(&asker, &set, form)))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let set = known(&asker, &mut tx, &id).await?;
    let others = equipment::of_space(&mut tx, set.space).await?;
    let Some(after) = said(&mut form, set.id, set.space, &others) else {
        return Ok(refused(&edited(&asker, &set, form)));
    };
    equipment::update(&mut tx, &set, &after).await?;
    asker.finish(tx, &form, "/equipment", "agenda-done-equipment").await
}

async fn retire(asker: Asker, id: &str, form: Form, retired: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let set = known(&asker, &mut tx, id).await?;
    if !retired {
        let others = equipment::of_space(&mut tx, set.space).await?;
        set.clone().named_apart(&others)?;
    }
    equipment::retire(&mut tx, &set, retired).await?;
    let done = if retired { "agenda-done-equipment-retired" } else { "agenda-done-equipment" };
    asker.finish(tx, &form, "/equipment", done).await
}

pub mod retirement {
    //! The set is used no more.
    use super::{Answer, Asker, Form, Path};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, true).await
    }
}

pub mod restoration {
    //! The set is used again.
    use super::{Answer, Asker, Form, Path};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, false).await
    }
}
