//! Remembers templates.

use ground::{Fault, Identifier as _, SpaceId, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Record, Tx, journal::Change};

use super::{Template, TemplateId};

impl Record for Template {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.maybe()?,
            kind: cells.take()?,
            module: cells.take()?,
            title: cells.take()?,
            level: cells.maybe()?,
            minutes: cells.take()?,
            seats: cells.take()?,
            minimum: cells.take()?,
            facilitators: cells.take()?,
            room_kind: cells.maybe()?,
            equipment: cells.maybe()?,
            equipment_count: cells.maybe()?,
            bring: cells.maybe()?,
            by_referrer: cells.take()?,
            by_person: cells.take()?,
            version: cells.take()?,
            retired: cells.take()?,
        })
    }
}

/// The templates of the network and of a space (of every space, when none is named), those in use first, by title.
pub async fn all(tx: &mut Tx, space: Option<SpaceId>) -> Result<Vec<Template>, Fault> {
    let organisation = tx.organisation()?;
    let mut all: Vec<Template> = tx
        .all(
            "SELECT id, space, kind, module, title, level, minutes, seats, minimum, facilitators, room_kind, equipment,
               equipment_count, bring, by_referrer, by_person, version, (retired_at IS NOT NULL)
             FROM workshop_templates WHERE organisation = $1 ORDER BY made_at, id",
            values![organisation],
        )
        .await?;
    all.retain(|one| space.is_none() || one.space.is_none() || one.space == space);
    all.sort_by_key(|one| (one.retired, one.title.to_lowercase()));
    Ok(all)
}

/// A template of the network or of a space.
pub async fn find(tx: &mut Tx, id: TemplateId) -> Result<Option<Template>, Fault> {
    let organisation = tx.organisation()?;
    tx.maybe(
        "SELECT id, space, kind, module, title, level, minutes, seats, minimum, facilitators, room_kind, equipment,
           equipment_count, bring, by_referrer, by_person, version, (retired_at IS NOT NULL)
         FROM workshop_templates WHERE id = $1 AND organisation = $2",
        values![id, organisation],
    )
    .await
}

/// Keeps a new template.
pub async fn create(tx: &mut Tx, new: &Template) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO workshop_templates (id, organisation, space, kind, module, title, level, minutes, seats, minimum,
           facilitators, room_kind, equipment, equipment_count, bring, by_referrer, by_person, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        values![
            new.id,
            organisation,
            new.space,
            new.kind,
            new.module,
            new.title,
            new.level,
            new.minutes,
            new.seats,
            new.minimum,
            new.facilitators,
            new.room_kind,
            new.equipment,
            new.equipment_count,
            new.bring,
            new.by_referrer,
            new.by_person,
            now,
            account,
        ],
    )
    .await?;
    note(tx, new.id, "created", &json!({ "title": new.title, "seats": new.seats })).await
}

/// Changes a template; false when somebody else changed it since it was read. What was planned with it stays as it is.
pub async fn update(tx: &mut Tx, before: &Template, after: &Template) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let written = tx
        .run(
            "UPDATE workshop_templates SET kind = $1, module = $2, title = $3, level = $4, minutes = $5, seats = $6,
               minimum = $7, facilitators = $8, room_kind = $9, equipment = $10, equipment_count = $11, bring = $12,
               by_referrer = $13, by_person = $14, version = version + 1
             WHERE id = $15 AND organisation = $16 AND version = $17",
            values![
                after.kind,
                after.module,
                after.title,
                after.level,
                after.minutes,
                after.seats,
                after.minimum,
                after.facilitators,
                after.room_kind,
                after.equipment,
                after.equipment_count,
                after.bring,
                after.by_referrer,
                after.by_person,
                before.id,
                organisation,
                before.version,
            ],
        )
        .await?;
    if written == 0 {
        return Ok(false);
    }
    let what = json!({
        "title": [before.title, after.title], "seats": [before.seats, after.seats],
        "minutes": [before.minutes, after.minutes], "minimum": [before.minimum, after.minimum],
        "equipment_kind": [before.equipment.map(EquipmentWord::word), after.equipment.map(EquipmentWord::word)],
    });
    note(tx, before.id, "updated", &what).await?;
    Ok(true)
}

type EquipmentWord = crate::equipment::EquipmentKind;

/// Nothing is planned with it any more, or again; whether something changed.
pub async fn retire(tx: &mut Tx, template: &Template, retired: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    if template.retired == retired {
        return Ok(false);
    }
    tx.run(
        "UPDATE workshop_templates SET retired_at = $1, version = version + 1 WHERE id = $2 AND organisation = $3",
        values![retired.then_some(now), template.id, organisation],
    )
    .await?;
    note(tx, template.id, if retired { "retired" } else { "restored" }, &json!({ "title": template.title })).await?;
    Ok(true)
}

async fn note(tx: &mut Tx, id: TemplateId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "template", record: id.uuid(), person: None, action, what }).await
}
