//! The demo's weeks: what workshops usually are, the machines of each space, the drop-ins that come back.

use agenda::{
    equipment::{Equipment, EquipmentId, EquipmentKind},
    standing::{
        StandingId,
        plan::{begin, horizon},
        rules::{Skips, Standing},
    },
    template::{Template, TemplateId},
    workshop::rules::Kind,
};
use ground::{Day, Fault, Identifier as _, Moment};
use network::room::{RoomKind, rules::only};
use store::Tx;
use web::Role;

use super::foundation::Founded;

/// Module, title, minutes, seats, equipment, what to bring.
type Model = (&'static str, &'static str, i64, i64, Option<(EquipmentKind, i64)>, Option<&'static str>);

/// Templates of the network: a drop-in, and the groups that every space holds.
const TEMPLATES: &[Model] = &[
    ("", "Permanence connectée", 180, 6, None, Some("Votre téléphone, vos courriers")),
    ("initiation", "Premiers pas, en petit groupe", 120, 6, Some((EquipmentKind::Laptops, 6)), Some("Vos lunettes")),
    ("mailbox", "Ma boîte mail", 120, 6, Some((EquipmentKind::Laptops, 6)), Some("Votre téléphone")),
    ("cv", "Mon CV sur l’ordinateur", 120, 6, Some((EquipmentKind::Laptops, 6)), None),
];

/// Writes the templates of the network.
pub async fn templates(tx: &mut Tx) -> Result<(), Fault> {
    let catalogue = skills::catalogue(tx).await?;
    for (module, title, minutes, seats, equipment, bring) in TEMPLATES {
        if !module.is_empty() && catalogue.module(module).is_none() {
            continue;
        }
        let is_drop_in = module.is_empty();
        let template = Template {
            id: TemplateId::from_uuid(tx.fresh_id()),
            space: None,
            kind: if is_drop_in { Kind::DropIn } else { Kind::Workshop },
            module: (*module).to_owned(),
            title: (*title).to_owned(),
            level: None,
            minutes: *minutes,
            seats: *seats,
            minimum: if is_drop_in { 1 } else { 3 },
            facilitators: 1,
            room_kind: Some(if is_drop_in { RoomKind::DropIn } else { RoomKind::Workshop }),
            equipment: equipment.map(|(kind, _)| kind),
            equipment_count: equipment.map(|(_, count)| count),
            bring: bring.map(str::to_owned),
            by_referrer: !is_drop_in,
            by_person: !is_drop_in,
            version: 1,
            retired: false,
        };
        agenda::template::store::create(tx, &template).await?;
    }
    Ok(())
}

/// The machines of a space, and its two drop-ins of the week, planned as its team would.
pub async fn stand(tx: &mut Tx, space: &Founded, now: Moment) -> Result<(), Fault> {
    tx.turn_to(now);
    for (kind, name, count) in
        [(EquipmentKind::Laptops, "Ordinateurs portables", 12), (EquipmentKind::Tablets, "Tablettes", 6)]
    {
        let id = EquipmentId::from_uuid(tx.fresh_id());
        let set = Equipment { id, space: space.id, kind, name: name.into(), count, retired: false };
        agenda::equipment::store::create(tx, &set).await?;
    }
    let rooms = network::room::store::in_use(tx, space.id).await?;
    let templates = agenda::template::store::all(tx, Some(space.id)).await?;
    let template = templates.iter().find(|one| one.kind == Kind::DropIn).map(|one| one.id);
    let today: Day = now.day(&space.zone);
    let planned_until = horizon(tx, space.id, today).await?;
    for (rule, from, to, role) in [
        ("FREQ=WEEKLY;BYDAY=TU,TH", 14 * 60, 17 * 60, Role::Adviser),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", 9 * 60, 12 * 60, Role::Facilitator),
    ] {
        let standing = Standing {
            id: StandingId::from_uuid(tx.fresh_id()),
            space: space.id,
            template,
            kind: Kind::DropIn,
            module: String::new(),
            title: "Permanence connectée".into(),
            seats: 5,
            // Drawn from nothing: the rest of the demo stays as it was.
            facilitator: space.team.iter().find(|one| one.role == role).map(|one| one.id),
            room: only(&rooms, RoomKind::DropIn),
            equipment: None,
            rule: rule.parse()?,
            first: today,
            from,
            to,
            skips: Skips { school: false, public: true, closed: true },
            planned_until,
            version: 1,
        };
        if begin(tx, &standing, None).await?.is_err() {
            return Err(Fault::because("the demo plans a drop-in where something is taken"));
        }
    }
    Ok(())
}
