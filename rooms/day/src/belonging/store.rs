//! Remembers belongings, and draws the numbers of their slips.

use facts::{Told, day::Day as Happened};
use ground::{Fault, Identifier as _, Moment, PersonId, SpaceId, values};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, check::breaches, journal::Change};

use super::rules::{Belonging, BelongingId};

impl Record for Belonging {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            space: cells.take()?,
            number: cells.take()?,
            person: cells.maybe()?,
            ticket: cells.maybe()?,
            words: cells.take()?,
            place: cells.take()?,
            due_on: cells.take()?,
            taken_at: cells.take()?,
            taker: cells.maybe()?,
            returned_at: cells.maybe()?,
            giver: cells.maybe()?,
        })
    }
}

fn select() -> Composer {
    Composer::new(
        "SELECT b.id, b.space, b.number, b.person, b.ticket, b.words, b.place, b.due_on, b.taken_at, a.name,
           b.returned_at, g.name
         FROM belongings b LEFT JOIN accounts a ON a.id = b.taken_by LEFT JOIN accounts g ON g.id = b.returned_by",
    )
}

/// Keeps something, under the next number of the space; the number. (Two colleagues at once: the key of the table holds
/// the line, and one of them sends the form again.)
pub async fn keep(tx: &mut Tx, new: &Belonging) -> Result<i64, Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let (number,) = tx
        .one::<(i64,)>(
            "INSERT INTO belongings (id, organisation, space, number, person, ticket, words, place, due_on, taken_at,
               taken_by)
             VALUES ($1, $2, $3, (SELECT COALESCE(MAX(number), 0) + 1 FROM belongings
               WHERE organisation = $2 AND space = $3), $4, $5, $6, $7, $8, $9, $10) RETURNING number",
            values![
                new.id,
                organisation,
                new.space,
                new.person,
                new.ticket,
                new.words,
                new.place,
                new.due_on,
                now,
                account
            ],
        )
        .await?;
    tell(tx, new, Happened::BelongingKept { belonging: new.id.uuid() }).await?;
    note(tx, new, "created").await?;
    Ok(number)
}

/// One belonging of the organisation.
pub async fn find(tx: &mut Tx, id: BelongingId) -> Result<Option<Belonging>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("b.id =", &id).filter("b.organisation =", &organisation);
    tx.maybe(&sql, sql.values()).await
}

/// What a space keeps, what waits longest first.
pub async fn kept(tx: &mut Tx, space: SpaceId) -> Result<Vec<Belonging>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("b.organisation =", &organisation).filter("b.space =", &space).plain("b.returned_at IS NULL");
    sql.then("ORDER BY b.due_on, b.number LIMIT 500");
    tx.all(&sql, sql.values()).await
}

/// What was given back last.
pub async fn returned(tx: &mut Tx, space: SpaceId) -> Result<Vec<Belonging>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("b.organisation =", &organisation).filter("b.space =", &space).plain("b.returned_at IS NOT NULL");
    sql.then("ORDER BY b.returned_at DESC, b.id DESC LIMIT 10");
    tx.all(&sql, sql.values()).await
}

/// What a person left and has not fetched, whichever of their records it was written on.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Belonging>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("b.organisation =", &organisation).of_person("b.person", &person).plain("b.returned_at IS NULL");
    sql.then("ORDER BY b.taken_at, b.id LIMIT 20");
    tx.all(&sql, sql.values()).await
}

/// Gives something back, or notes that it is still here; whether that changed something.
pub async fn give_back(tx: &mut Tx, one: &Belonging, gone: bool) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let at: Option<Moment> = gone.then_some(now);
    let by = tx.account().filter(|_| gone);
    let touched = tx
        .run(
            "UPDATE belongings SET returned_at = $1, returned_by = $2
             WHERE id = $3 AND organisation = $4 AND (returned_at IS NULL) = $5",
            values![at, by, one.id, organisation, gone],
        )
        .await?;
    if touched == 0 {
        return Ok(false);
    }
    let belonging = one.id.uuid();
    let fact = if gone { Happened::BelongingReturned { belonging } } else { Happened::ReturnUndone { belonging } };
    tell(tx, one, fact).await?;
    note(tx, one, if gone { "ended" } else { "reopened" }).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, one: &Belonging, fact: Happened) -> Result<(), Fault> {
    let mut told = Told::new(fact, tx.now()).at(one.space);
    if let Some(person) = one.person {
        told.subject = tx.number_of(person.uuid()).await?;
    }
    tx.tell(told).await
}

async fn note(tx: &mut Tx, one: &Belonging, action: &'static str) -> Result<(), Fault> {
    let what = json!({});
    let (record, person) = (one.id.uuid(), one.person);
    tx.note_change(Change { noun: "belonging", record, person, action, what: &what }).await
}

/// Of a person who was anonymised: what they fetched goes, what is still here is nobody's in particular.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    for sql in [
        "DELETE FROM belongings WHERE person = $1 AND organisation = $2 AND returned_at IS NOT NULL",
        "UPDATE belongings SET person = NULL, ticket = NULL WHERE person = $1 AND organisation = $2",
    ] {
        tx.run(sql, values![person, organisation]).await?;
    }
    Ok(())
}

/// What must be true of the day: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "belongings of somebody who was anonymised",
            "SELECT COUNT(*) FROM belongings b JOIN people p ON p.id = b.person WHERE p.anonymised_at IS NOT NULL",
        ),
        (
            "calls about somebody who was anonymised",
            "SELECT COUNT(*) FROM phone_calls c JOIN people p ON p.id = c.person WHERE p.anonymised_at IS NOT NULL",
        ),
        (
            "calls that are done though nobody was reached and something was promised",
            "SELECT COUNT(*) FROM phone_calls c WHERE c.done_at IS NOT NULL AND c.return_by IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM phone_call_tries t
                 WHERE t.call = c.id AND t.how = 'reached' AND t.undone_at IS NULL)",
        ),
    ];
    breaches(tx, &sentences).await
}
