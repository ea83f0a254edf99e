//! Remembers agreements; the latest word on each purpose counts, earlier ones stay readable.

use facts::{Told, people::People as Happened};
use ground::{Fault, Moment, PersonId, choice::Choice as _, values};
use store::{Cells, Composer, Record, Tx};

use super::rules::{Purpose, WORDING};

/// One agreement or refusal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consent {
    pub purpose: Purpose,
    pub given: bool,
    pub wording: String,
    pub at: Moment,
    /// `counter`, `referral`, `paper`, …
    pub how: String,
}

impl Record for Consent {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            purpose: cells.take()?,
            given: cells.take()?,
            wording: cells.take()?,
            at: cells.take()?,
            how: cells.take()?,
        })
    }
}

/// Writes down what the person agreed to or refused.
pub async fn give(tx: &mut Tx, person: PersonId, purpose: Purpose, given: bool, how: &str) -> Result<(), Fault> {
    let (organisation, id, now, taker) = (tx.organisation()?, tx.fresh_id(), tx.now(), tx.account());
    tx.run(
        "INSERT INTO consents (id, organisation, person, purpose, wording, given, at, taker, how)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![id, organisation, person, purpose, WORDING, given, now, taker, how],
    )
    .await?;
    let number = crate::person::store::number(tx, person).await?;
    let fact = Happened::ConsentGiven { to: purpose.word().into(), given };
    tx.tell(Told::new(fact, now).about(number)).await
}

/// The latest word on every purpose that was asked, whichever of their records it was written on.
pub async fn current(tx: &mut Tx, person: PersonId) -> Result<Vec<Consent>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT purpose, given, wording, at, how FROM consents");
    sql.of_person("person", &person).filter("organisation =", &organisation).then("ORDER BY at, id");
    let all: Vec<Consent> = tx.all(&sql, sql.values()).await?;
    Ok(Purpose::ALL
        .iter()
        .filter_map(|purpose| all.iter().rev().find(|consent| consent.purpose == *purpose).cloned())
        .collect())
}

/// Whether the person agrees to this now.
pub async fn agrees(tx: &mut Tx, person: PersonId, purpose: Purpose) -> Result<bool, Fault> {
    Ok(current(tx, person).await?.iter().any(|consent| consent.purpose == purpose && consent.given))
}
