//! Remembers cards: one that opens, and those before it, which open nothing any more.

use ::store::{Cells, Composer, Record, Tx, journal::Change};
use facts::{Told, reception::Reception as Happened};
use ground::{Fault, Identifier as _, Moment, OrganisationId, PersonId, Refusal, choice::Choice as _, values};
use people::Person;
use serde_json::json;

ground::id!(
    /// One card.
    CardId
);

ground::choices! {
    /// Why a card opens nothing any more.
    Ended { Replaced = "replaced", Returned = "returned" }
}

/// One card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    pub id: CardId,
    pub person: PersonId,
    /// The eight signs.
    pub code: String,
    pub given_at: Moment,
    pub ended: Option<(Moment, Ended)>,
}

impl Record for Card {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let (id, person, code, given_at) = (cells.take()?, cells.take()?, cells.take()?, cells.take()?);
        let (at, how) = (cells.maybe()?, cells.maybe()?);
        Ok(Self { id, person, code, given_at, ended: Option::zip(at, how) })
    }
}

fn select() -> Composer {
    Composer::new("SELECT id, person, code, given_at, ended_at, ended_how FROM cards")
}

/// The card that opens the record of a person, whichever of their records it was given to.
pub async fn living(tx: &mut Tx, person: PersonId) -> Result<Option<Card>, Fault> {
    Ok(all_living(tx, person).await?.into_iter().next())
}

/// Every card that opens it, the latest first: two records that were merged may each have brought one.
async fn all_living(tx: &mut Tx, person: PersonId) -> Result<Vec<Card>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).of_person("person", &person).plain("ended_at IS NULL");
    sql.then("ORDER BY given_at DESC, id DESC");
    tx.all(&sql, sql.values()).await
}

/// A card of the organisation by its eight signs, even if it opens nothing any more.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Card>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("organisation =", &organisation).filter("code =", &code).plain("person IS NOT NULL");
    tx.maybe(&sql, sql.values()).await
}

/// Whose card this is, in whichever organisation, as long as it opens something.
pub(crate) async fn behind(tx: &mut Tx, id: CardId) -> Result<Option<(OrganisationId, PersonId)>, Fault> {
    tx.maybe(
        "SELECT organisation, person FROM cards WHERE id = $1 AND ended_at IS NULL AND person IS NOT NULL",
        values![id],
    )
    .await
}

/// Gives a card; those before it open nothing from then on.
pub async fn give(tx: &mut Tx, id: CardId, person: &Person, code: &str) -> Result<Result<(), Refusal>, Fault> {
    let before = all_living(tx, person.id).await?;
    for card in &before {
        end(tx, card, person, Ended::Replaced).await?;
    }
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let written = tx
        .run(
            "INSERT INTO cards (id, organisation, person, code, given_at, given_by) VALUES ($1, $2, $3, $4, $5, $6)",
            values![id, organisation, person.id, code, now, account],
        )
        .await;
    match written {
        Ok(_) => {}
        // A colleague gave one at the same instant.
        Err(fault) if fault.is_conflict() => return Ok(Err(Refusal::because("reception-card-meanwhile"))),
        Err(fault) => return Err(fault),
    }
    let replaces = before.first().map(|before| before.id.uuid());
    tell(tx, person, Happened::CardGiven { card: id.uuid(), replaces }).await?;
    note(tx, person, id, "created").await?;
    Ok(Ok(()))
}

/// No card of a person opens their record any more; whether one did until now.
pub async fn give_back(tx: &mut Tx, person: &Person) -> Result<bool, Fault> {
    let mut ended = false;
    for card in all_living(tx, person.id).await? {
        ended |= end(tx, &card, person, Ended::Returned).await?;
    }
    Ok(ended)
}

/// A card opens nothing any more; whether it did until now.
async fn end(tx: &mut Tx, card: &Card, person: &Person, how: Ended) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let touched = tx
        .run(
            "UPDATE cards SET ended_at = $1, ended_how = $2 WHERE id = $3 AND organisation = $4 AND ended_at IS NULL",
            values![now, how, card.id, organisation],
        )
        .await?;
    if touched == 1 {
        tell(tx, person, Happened::CardEnded { card: card.id.uuid(), how: how.word().into() }).await?;
        note(tx, person, card.id, "ended").await?;
    }
    Ok(touched == 1)
}

async fn tell(tx: &mut Tx, person: &Person, fact: Happened) -> Result<(), Fault> {
    let number = people::person::store::number(tx, person.id).await?;
    tx.tell(Told::new(fact, tx.now()).at(person.space).about(number)).await
}

async fn note(tx: &mut Tx, person: &Person, id: CardId, action: &'static str) -> Result<(), Fault> {
    let what = json!({});
    tx.note_change(Change { noun: "card", record: id.uuid(), person: Some(person.id), action, what: &what }).await
}

/// Of a person who was anonymised no card leads anywhere.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("DELETE FROM cards WHERE person = $1 AND organisation = $2", values![person, organisation]).await?;
    Ok(())
}
