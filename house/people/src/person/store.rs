//! Remembers people, the keys under which their names sound, and the numbers that stand for them in facts.

use facts::{Number, Told, people::People as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, Value, Zone, choice::Choice as _, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, journal::Change};

use super::rules::Identity;

mod contact;
mod duplicates;
mod hold;
mod index;
mod merge;
mod numbers;
mod several;
mod taking_back;

pub use contact::{touch, touch_on};
pub use duplicates::candidates;
pub use hold::hold;
pub use index::{Indexed, changed_since, check};
pub use merge::{behind, merge, merged, records_of, split};
pub use numbers::{actor_names, by_number};
pub use several::by_ids;
pub use taking_back::{TakenBack, empty, take_back};

/// How many people, and how many keys, one statement writes.
const PEOPLE_AT_ONCE: usize = 8;
const KEYS_AT_ONCE: usize = 40;

/// A person accompanied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    pub id: PersonId,
    /// The space that follows them now.
    pub space: SpaceId,
    pub identity: Identity,
    pub created_at: Moment,
    pub changed_at: Moment,
    /// Local day of the last contact.
    pub last_contact: String,
    pub merged_into: Option<PersonId>,
    pub anonymised_at: Option<Moment>,
}

impl Person {
    pub fn name(&self) -> String {
        self.identity.display()
    }
}

impl Record for Person {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            identity: Identity {
                first_name: cells.take()?,
                last_name: cells.take()?,
                birth_year: cells.maybe()?,
                gender: cells.maybe()?,
                residence: cells.take()?,
                commune: cells.maybe()?,
                priority: cells.take()?,
                neighbourhood: cells.maybe()?,
                phone: cells.maybe()?,
                phone_use: cells.take()?,
                phone_read_by_others: cells.maybe()?,
                email: cells.maybe()?,
                contact: cells.take()?,
                language: cells.take()?,
            },
            created_at: cells.take()?,
            changed_at: cells.take()?,
            last_contact: cells.take()?,
            merged_into: cells.maybe()?,
            anonymised_at: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT id, space, first_name, last_name, birth_year, gender, residence, commune, priority, neighbourhood,
           phone, phone_use, phone_read_by_others, email, contact, language, created_at, changed_at, last_contact,
           merged_into, anonymised_at
         FROM people",
    )
}

/// Registers a person: record, keys, number, fact and journal line.
pub async fn create(tx: &mut Tx, id: PersonId, space: SpaceId, who: &Identity) -> Result<Number, Fault> {
    let row = row(tx, id, space, who)?;
    tx.run(
        "INSERT INTO people (id, organisation, space, first_name, last_name, folded, birth_year, gender, residence,
           commune, priority, neighbourhood, phone, phone_use, phone_read_by_others, email, contact, language, created_at,
           changed_at, last_contact)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        &row,
    )
    .await?;
    write_keys(tx, &[(id, who)]).await?;
    register(tx, id, space, who).await
}

/// Registers several people of one space, as [`create`] does, with few statements (an import, a generator).
pub async fn create_all(tx: &mut Tx, space: SpaceId, all: &[(PersonId, &Identity)]) -> Result<(), Fault> {
    for some in all.chunks(PEOPLE_AT_ONCE) {
        let mut sql = Composer::new(
            "INSERT INTO people (id, organisation, space, first_name, last_name, folded, birth_year, gender, residence,
               commune, priority, neighbourhood, phone, phone_use, phone_read_by_others, email, contact, language,
               created_at, changed_at, last_contact) VALUES",
        );
        for (id, who) in some {
            sql.row(&row(tx, *id, space, who)?);
        }
        tx.run(&sql, sql.values()).await?;
        write_keys(tx, some).await?;
        for (id, who) in some {
            register(tx, *id, space, who).await?;
        }
    }
    Ok(())
}

/// The columns of a new person.
fn row(tx: &Tx, id: PersonId, space: SpaceId, who: &Identity) -> Result<Vec<Value>, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let day = now.day(&Zone::paris());
    let row = values![
        id,
        organisation,
        space,
        who.first_name,
        who.last_name,
        folded(who),
        who.birth_year,
        who.gender,
        who.residence,
        who.commune,
        who.priority,
        who.neighbourhood,
        who.phone,
        who.phone_use,
        who.phone_read_by_others,
        who.email,
        who.contact,
        who.language,
        now,
        now,
        day,
    ];
    Ok(row.to_vec())
}

/// The number, fact and journal line of a person whose record was written.
async fn register(tx: &mut Tx, id: PersonId, space: SpaceId, who: &Identity) -> Result<Number, Fault> {
    let (number, now) = (tx.draw_number(id.uuid(), "person").await?, tx.now());
    let fact = Happened::Registered {
        residence: who.residence.word().into(),
        commune: who.commune.clone(),
        priority: who.priority.word().into(),
        birth_year: who.birth_year,
    };
    tx.tell(Told::new(fact, now).at(space).about(number)).await?;
    note(tx, id, "created", &json!({})).await?;
    Ok(number)
}

/// Corrects who a person is; what changed is kept in the journal of changes. False when somebody else has corrected it
/// since it was read.
pub async fn update(tx: &mut Tx, before: &Person, after: &Identity) -> Result<bool, Fault> {
    let what = difference(&before.identity, after);
    if what.is_empty() {
        return Ok(true);
    }
    let (organisation, now) = (tx.organisation()?, tx.now());
    let sql =
        "UPDATE people SET first_name = $1, last_name = $2, folded = $3, birth_year = $4, gender = $5, residence = $6,
           commune = $7, priority = $8, neighbourhood = $9, phone = $10, phone_use = $11, phone_read_by_others = $12, email = $13,
           contact = $14, language = $15, changed_at = $16
         WHERE id = $17 AND organisation = $18 AND changed_at = $19";
    let row = values![
        after.first_name,
        after.last_name,
        folded(after),
        after.birth_year,
        after.gender,
        after.residence,
        after.commune,
        after.priority,
        after.neighbourhood,
        after.phone,
        after.phone_use,
        after.phone_read_by_others,
        after.email,
        after.contact,
        after.language,
        now,
        before.id,
        organisation,
        before.changed_at,
    ];
    if tx.run(sql, row).await? == 0 {
        return Ok(false);
    }
    tx.run("DELETE FROM people_keys WHERE person = $1 AND organisation = $2", values![before.id, organisation]).await?;
    write_keys(tx, &[(before.id, after)]).await?;
    let fields: Vec<String> = what.keys().cloned().collect();
    if let Some(number) = tx.number_of(before.id.uuid()).await? {
        tx.tell(Told::new(Happened::Corrected { fields }, now).at(before.space).about(number)).await?;
    }
    note(tx, before.id, "updated", &what.into()).await?;
    Ok(true)
}

fn difference(before: &Identity, after: &Identity) -> serde_json::Map<String, serde_json::Value> {
    let fields = |who: &Identity| {
        json!({
            "first_name": who.first_name, "last_name": who.last_name, "birth_year": who.birth_year,
            "gender": who.gender, "residence": who.residence, "commune": who.commune, "priority": who.priority,
            "neighbourhood": who.neighbourhood, "phone": who.phone, "phone_use": who.phone_use,
            "phone_read_by_others": who.phone_read_by_others, "email": who.email, "contact": who.contact, "language": who.language,
        })
    };
    let (before, after) = (fields(before), fields(after));
    let mut what = serde_json::Map::new();
    for (field, new) in after.as_object().into_iter().flatten() {
        if before[field] != *new {
            what.insert(field.clone(), json!([before[field], new]));
        }
    }
    what
}

async fn note(tx: &mut Tx, id: PersonId, action: &'static str, what: &serde_json::Value) -> Result<(), Fault> {
    tx.note_change(Change { noun: "person", record: id.uuid(), person: Some(id), action, what }).await
}

fn folded(who: &Identity) -> String {
    names::fold(&format!("{} {}", who.last_name, who.first_name))
}

async fn write_keys(tx: &mut Tx, people: &[(PersonId, &Identity)]) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    let sounding = |(id, who): &(PersonId, &Identity)| {
        let id = *id;
        names::keys(&who.first_name, &who.last_name, who.birth_year).into_iter().map(move |key| (key, id))
    };
    let mut keys: Vec<(String, PersonId)> = people.iter().flat_map(sounding).collect();
    // In the order of the index, which then changes page by page.
    keys.sort_unstable();
    for some in keys.chunks(KEYS_AT_ONCE) {
        let mut sql = Composer::new("INSERT INTO people_keys (organisation, key, person) VALUES");
        for (key, id) in some {
            sql.row(values![organisation, key, *id]);
        }
        sql.then("ON CONFLICT (organisation, key, person) DO NOTHING");
        tx.run(&sql, sql.values()).await?;
    }
    Ok(())
}

/// One person of the organisation (of any space: who may open whom is decided above).
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Person>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("id =", &id).filter("organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// People of one space with this telephone number.
pub async fn by_phone(tx: &mut Tx, space: SpaceId, phone: &str) -> Result<Vec<Person>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation)
        .filter("phone =", &phone)
        .filter("space =", &space)
        .plain("anonymised_at IS NULL")
        .plain("merged_into IS NULL")
        .then("ORDER BY id LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// The person's number in facts.
pub async fn number(tx: &mut Tx, id: PersonId) -> Result<Number, Fault> {
    tx.number_of(id.uuid()).await?.ok_or_else(|| Fault::because("this person has no number any more"))
}
