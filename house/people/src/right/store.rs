//! Remembers rights of access.

use facts::{Told, people::People as Happened};
use ground::{Day, Fault, PersonId, Uuid, Zone, values};
use store::{Cells, Record, Tx};

/// A right of access, both days included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Right {
    pub id: Uuid,
    /// `referral`, `provisional`, …
    pub origin: String,
    pub origin_id: Option<Uuid>,
    pub from_day: Day,
    pub until_day: Day,
}

impl Record for Right {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            origin: cells.take()?,
            origin_id: cells.maybe()?,
            from_day: cells.take()?,
            until_day: cells.take()?,
        })
    }
}

impl Right {
    pub fn holds(&self, day: Day) -> bool {
        self.from_day <= day && day <= self.until_day
    }
}

/// Opens a right for a person.
pub async fn open(tx: &mut Tx, person: PersonId, right: &Right) -> Result<(), Fault> {
    let (organisation, now, giver) = (tx.organisation()?, tx.now(), tx.account());
    tx.run(
        "INSERT INTO rights (id, organisation, person, origin, origin_id, from_day, until_day, created_at, given_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            right.id,
            organisation,
            person,
            right.origin,
            right.origin_id,
            right.from_day,
            right.until_day,
            now,
            giver,
        ],
    )
    .await?;
    let number = crate::person::store::number(tx, person).await?;
    let fact = Happened::RightOpened { right: right.id, until: right.until_day.to_string() };
    tx.tell(Told::new(fact, now).about(number)).await
}

/// Takes a right back that was given by mistake.
pub async fn withdraw(tx: &mut Tx, person: PersonId, right: Uuid) -> Result<(), Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE rights SET withdrawn_at = $1 WHERE id = $2 AND organisation = $3 AND withdrawn_at IS NULL",
            values![now, right, organisation],
        )
        .await?;
    if touched == 1 {
        let number = crate::person::store::number(tx, person).await?;
        tx.tell(Told::new(Happened::RightWithdrawn { right }, now).about(number)).await?;
    }
    Ok(())
}

/// The name of the colleague who gave a right.
pub async fn giver(tx: &mut Tx, right: Uuid) -> Result<Option<String>, Fault> {
    let organisation = tx.organisation()?;
    let found = tx
        .maybe::<(String,)>(
            "SELECT a.name FROM rights r JOIN accounts a ON a.id = r.given_by WHERE r.id = $1 AND r.organisation = $2",
            values![right, organisation],
        )
        .await?;
    Ok(found.map(|(name,)| name))
}

/// Every right of a person, those of the records merged into theirs too, the one that lasts longest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Right>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, origin, origin_id, from_day, until_day FROM rights
         WHERE person IN (SELECT id FROM people WHERE id = $1 OR merged_into = $1) AND organisation = $2
           AND withdrawn_at IS NULL ORDER BY until_day DESC, id DESC",
        values![person, organisation],
    )
    .await
}

/// The right that holds now, if any.
pub async fn current(tx: &mut Tx, person: PersonId) -> Result<Option<Right>, Fault> {
    let day = tx.now().day(&Zone::paris());
    Ok(of_person(tx, person).await?.into_iter().find(|right| right.holds(day)))
}

/// Whether a person may buy at solidarity prices today. What was given to them before, a seat above all, asks nothing of it.
pub async fn has_solidarity_prices(tx: &mut Tx, person: PersonId) -> Result<bool, Fault> {
    Ok(current(tx, person).await?.is_some())
}
