//! Speaks: the templates, written, changed, retired, taken back; planning starts from one.

mod list;

use ::store::{Right, Tx};
use askama::Template as Screen;
use axum::extract::Path;
use ground::choice::Choice as _;
use network::room::RoomKind;
use skills::{Catalogue, Level};
use web::{Answer, Asker, Begun, Form, Page, Speech, Trouble, html, refused};

use super::{
    Template, TemplateId,
    rules::{LONGEST, MOST_FACILITATORS},
    store as templates,
};
use crate::{
    equipment::{self, EquipmentKind},
    reach,
    workshop::rules::{Kind, MINUTES, MOST_SEATS, USUAL_MINUTES},
};

pub use list::{export, list};

type Options = Vec<(String, String)>;

/// Whether the asker keeps templates: those of their space, or of the network.
fn keeps(asker: &Asker) -> bool {
    let badge = asker.badge();
    if badge.space().is_some() { badge.may(Right::ManageSpace) } else { badge.may(Right::ChangeSettings) }
}

/// # Errors
/// For whoever keeps none, there is no such page.
fn must_keep(asker: &Asker) -> Result<(), Trouble> {
    if keeps(asker) { Ok(()) } else { Err(Trouble::Missing) }
}

fn kinds(t: &Speech) -> Options {
    Kind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind_text(*kind)))).collect()
}

pub(crate) fn kind_text(kind: Kind) -> String {
    format!("agenda-kind-{}", kind.word().replace('_', "-"))
}

#[derive(Screen)]
#[template(path = "template/edit.html")]
struct Edit {
    page: Page,
    form: Form,
    action: String,
    version: i64,
    kinds: Options,
    modules: Options,
    levels: Options,
    room_kinds: Options,
    equipment: Options,
}

fn edited(asker: &Asker, catalogue: &Catalogue, form: Form, known: Option<&Template>) -> Edit {
    let t = &asker.t;
    let title = match known {
        Some(one) => t.with("agenda-template-edit", ("title", catalogue.called(t, &one.title, &one.module))),
        None => t.say("agenda-template-new"),
    };
    Edit {
        page: reach::page(asker, title),
        form,
        action: known.map_or("/workshop-templates".to_owned(), |one| format!("/workshop-templates/{}", one.id)),
        version: known.map_or(0, |one| one.version),
        kinds: kinds(t),
        modules: catalogue.taught().map(|module| (module.word.clone(), module.name(t))).collect(),
        levels: Level::ALL.iter().map(|level| (level.word().to_owned(), t.say(&level.text()))).collect(),
        room_kinds: RoomKind::ALL.iter().map(|kind| (kind.word().to_owned(), t.say(&kind.text()))).collect(),
        equipment: equipment::pages::kinds(t),
    }
}

pub async fn new(asker: Asker) -> Answer {
    must_keep(&asker)?;
    let mut tx = asker.read().await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let form = Form::new(&asker.t)
        .filled("kind", Kind::Workshop.word())
        .filled("minutes", USUAL_MINUTES)
        .filled("seats", 6)
        .filled("minimum", 1)
        .filled("facilitators", 1);
    Ok(html(&edited(&asker, &catalogue, form, None)))
}

/// A number that must be there.
fn needed(form: &mut Form, field: &str, range: std::ops::RangeInclusive<i64>) -> i64 {
    let least = *range.start();
    let number = form.number(field, range);
    if number.is_none() && form.problem(field).is_none() {
        form.refuse(field, "ui-field-required");
    }
    number.unwrap_or(least)
}

/// What a form says of a template; `None` when something is to be corrected.
fn said(asker: &Asker, form: &mut Form, catalogue: &Catalogue, id: TemplateId) -> Option<Template> {
    let kind = form.chosen::<Kind>("kind").unwrap_or(Kind::Workshop);
    let module = catalogue.taught_module(form.value("module"));
    let usual = module.map(|module| module.name(&asker.t.in_language(web::Language::French)));
    let title = match (form.optional("title", LONGEST), usual) {
        (Some(title), _) | (None, Some(title)) => title,
        (None, None) => form.required("title", LONGEST),
    };
    let template = Template {
        id,
        space: asker.badge().space(),
        kind,
        module: module.map(|module| module.word.clone()).unwrap_or_default(),
        title,
        level: form.choice("level"),
        minutes: needed(form, "minutes", MINUTES),
        seats: needed(form, "seats", 1..=MOST_SEATS),
        minimum: needed(form, "minimum", 1..=MOST_SEATS),
        facilitators: needed(form, "facilitators", 1..=MOST_FACILITATORS),
        room_kind: form.choice("room_kind"),
        equipment: form.choice::<EquipmentKind>("equipment"),
        equipment_count: form.number("equipment_count", 1..=equipment::rules::MOST),
        bring: form.optional("bring", 160),
        by_referrer: form.has("enrol", "referrer"),
        by_person: form.has("enrol", "person"),
        version: 1,
        retired: false,
    };
    match template.sound() {
        Ok(template) => Some(template).filter(|_| form.is_fine()),
        Err(refusal) => {
            form.refuse_all(refusal);
            None
        }
    }
}

pub async fn create(asker: Asker, mut form: Form) -> Answer {
    must_keep(&asker)?;
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let catalogue = skills::catalogue(&mut tx).await?;
    let id = form.id();
    let Some(template) = said(&asker, &mut form, &catalogue, id) else {
        return Ok(refused(&edited(&asker, &catalogue, form, None)));
    };
    templates::create(&mut tx, &template).await?;
    asker.finish(tx, &form, "/workshop-templates", "agenda-done-template").await
}

/// A template that the asker may change.
async fn known(asker: &Asker, tx: &mut Tx, id: &str) -> Result<Template, Trouble> {
    must_keep(asker)?;
    let template = templates::find(tx, reach::id(id)?).await?.ok_or(Trouble::Missing)?;
    if template.is_kept_by(asker.badge().space()) { Ok(template) } else { Err(Trouble::Missing) }
}

pub async fn edit(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let one = known(&asker, &mut tx, &id).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let mut form = Form::new(&asker.t)
        .filled("kind", one.kind.word())
        .filled("module", &one.module)
        .filled("title", &one.title)
        .filled_if("level", one.level.map(Level::word))
        .filled("minutes", one.minutes)
        .filled("seats", one.seats)
        .filled("minimum", one.minimum)
        .filled("facilitators", one.facilitators)
        .filled_if("room_kind", one.room_kind.map(RoomKind::word))
        .filled_if("equipment", one.equipment.map(EquipmentKind::word))
        .filled_if("equipment_count", one.equipment_count)
        .filled_if("bring", one.bring.as_ref());
    for (yes, word) in [(one.by_referrer, "referrer"), (one.by_person, "person")] {
        form = form.filled_if("enrol", yes.then_some(word));
    }
    Ok(html(&edited(&asker, &catalogue, form, Some(&one))))
}

pub async fn update(asker: Asker, Path(id): Path<String>, mut form: Form) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = known(&asker, &mut tx, &id).await?;
    let catalogue = skills::catalogue(&mut tx).await?;
    let after = said(&asker, &mut form, &catalogue, one.id);
    let seen = form.number("version", 0..=i64::MAX).unwrap_or(one.version);
    if let Some(after) = after
        && form.is_fine()
    {
        let read = Template { version: seen, ..one.clone() };
        if templates::update(&mut tx, &read, &after).await? {
            return asker.finish(tx, &form, "/workshop-templates", "agenda-done-template").await;
        }
        form.refuse("", "agenda-changed-meanwhile");
    }
    drop(tx);
    Ok(refused(&edited(&asker, &catalogue, form, Some(&one))))
}

async fn retire(asker: Asker, id: &str, form: Form, retired: bool) -> Answer {
    let mut tx = match asker.begin(&form).await? {
        Begun::Fresh(tx) => tx,
        Begun::Seen(response) => return Ok(response),
    };
    let one = known(&asker, &mut tx, id).await?;
    templates::retire(&mut tx, &one, retired).await?;
    let done = if retired { "agenda-done-template-retired" } else { "agenda-done-template" };
    asker.finish(tx, &form, "/workshop-templates", done).await
}

pub mod retirement {
    //! Nothing is planned with it any more.
    use super::{Answer, Asker, Form, Path};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, true).await
    }
}

pub mod restoration {
    //! It serves again.
    use super::{Answer, Asker, Form, Path};

    pub async fn create(asker: Asker, Path(id): Path<String>, form: Form) -> Answer {
        super::retire(asker, &id, form, false).await
    }
}
