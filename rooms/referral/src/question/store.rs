//! Remembers what was said about a referral, and whom it waits for.

use facts::{Told, referral::Referral as Happened};
use ground::{Fault, Identifier as _, Moment, SpaceId, choice::Choice as _, values};
use store::{Cells, Composer, Record, Tx};

use super::{QuestionId, Said, Side};
use crate::referral::{Referral, ReferralId};

impl Record for Said {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            side: cells.take()?,
            words: cells.take()?,
            said_at: cells.take()?,
            settled_at: cells.maybe()?,
        })
    }
}

/// The thread of a referral, the first first.
pub async fn thread(tx: &mut Tx, referral: ReferralId) -> Result<Vec<Said>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT id, side, words, said_at, settled_at FROM referral_questions
         WHERE organisation = $1 AND referral = $2 ORDER BY said_at, id",
        values![organisation, referral],
    )
    .await
}

/// Says something; what the other side had said is answered by it.
pub async fn say(tx: &mut Tx, referral: &Referral, id: QuestionId, side: Side, words: &str) -> Result<(), Fault> {
    let (organisation, now, account) = (tx.organisation()?, tx.now(), tx.account());
    let account = account.filter(|_| side == Side::Space);
    settle(tx, referral.id, side.other()).await?;
    tx.run(
        "INSERT INTO referral_questions (id, organisation, referral, side, words, said_at, account)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, organisation, referral.id, side, words, now, account],
    )
    .await?;
    let fact = Happened::Questioned { referral: referral.id.uuid(), by: side.word().to_owned() };
    let told = Told::new(fact, now).at(referral.space);
    let number = match referral.person {
        Some(person) => tx.number_of(person.uuid()).await?,
        None => None,
    };
    tx.tell(match number {
        Some(number) => told.about(number),
        None => told,
    })
    .await
}

/// What this side said waits for no answer any more; how much did.
pub async fn settle(tx: &mut Tx, referral: ReferralId, side: Side) -> Result<u64, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    tx.run(
        "UPDATE referral_questions SET settled_at = $1
         WHERE organisation = $2 AND referral = $3 AND side = $4 AND settled_at IS NULL",
        values![now, organisation, referral, side],
    )
    .await
}

/// Takes back what this side said and nobody answered; false when there is no such thing.
pub async fn take_back(tx: &mut Tx, referral: ReferralId, id: QuestionId, side: Side) -> Result<bool, Fault> {
    let organisation = tx.organisation()?;
    let gone = tx
        .run(
            "DELETE FROM referral_questions
             WHERE id = $1 AND organisation = $2 AND referral = $3 AND side = $4 AND settled_at IS NULL",
            values![id, organisation, referral, side],
        )
        .await?;
    Ok(gone == 1)
}

/// Referrals whose referrer waits for an answer of the space, the longest first: how many there are, and the first of them
/// with when it was asked.
pub async fn open(
    tx: &mut Tx,
    space: Option<SpaceId>,
    most: usize,
) -> Result<(usize, Vec<(ReferralId, Moment)>), Fault> {
    let organisation = tx.organisation()?;
    let mut sql = Composer::new(
        "SELECT q.referral, MIN(q.said_at) FROM referral_questions q JOIN referrals r ON r.id = q.referral",
    );
    sql.filter("q.organisation =", &organisation).filter("q.side =", &Side::Referrer).plain("q.settled_at IS NULL");
    if let Some(space) = space {
        sql.filter("r.space =", &space);
    }
    sql.then("GROUP BY q.referral ORDER BY MIN(q.said_at), q.referral");
    let mut found: Vec<(ReferralId, Moment)> = tx.all(&sql, sql.values()).await?;
    let count = found.len();
    found.truncate(most);
    Ok((count, found))
}

/// Which of these referrals wait for their referrer's answer.
pub async fn asked(tx: &mut Tx, referrals: &[ReferralId]) -> Result<Vec<ReferralId>, Fault> {
    if referrals.is_empty() {
        return Ok(Vec::new());
    }
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT DISTINCT referral FROM referral_questions");
    sql.filter("organisation =", &organisation).filter("side =", &Side::Space).plain("settled_at IS NULL");
    sql.one_of("referral", referrals.iter());
    let found: Vec<(ReferralId,)> = tx.all(&sql, sql.values()).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
