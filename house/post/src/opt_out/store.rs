//! Remembers by which ways a person wants no automatic message.

use ::store::{Composer, Tx, journal::Change};
use ground::{Fault, Identifier as _, PersonId, choice::Choice as _, values};
use serde_json::json;

use crate::Channel;

/// The ways that a person refused, in any of their records.
pub async fn refused(tx: &mut Tx, person: PersonId) -> Result<Vec<Channel>, Fault> {
    let found = people::person::store::find(tx, person).await?;
    let kept = found.and_then(|found| found.merged_into).unwrap_or(person);
    let records = people::person::store::records_of(tx, kept).await?;
    let organisation = tx.organisation()?;
    let mut sql = Composer::new("SELECT DISTINCT channel FROM opt_outs");
    sql.filter("organisation =", &organisation).one_of("person", records.iter()).then("ORDER BY channel");
    let found: Vec<(Channel,)> = tx.all(&sql, sql.values()).await?;
    Ok(found.into_iter().map(|(channel,)| channel).collect())
}

/// Notes what a person wants no message by from now on; what they do not refuse any more is free again.
pub async fn set(tx: &mut Tx, person: PersonId, wished: &[Channel]) -> Result<(), Fault> {
    let before = refused(tx, person).await?;
    let (organisation, now) = (tx.organisation()?, tx.now());
    for record in people::person::store::records_of(tx, person).await? {
        for channel in before.iter().filter(|channel| !wished.contains(channel)) {
            tx.run(
                "DELETE FROM opt_outs WHERE organisation = $1 AND person = $2 AND channel = $3",
                values![organisation, record, *channel],
            )
            .await?;
        }
    }
    for channel in wished.iter().filter(|channel| !before.contains(channel)) {
        tx.run(
            "INSERT INTO opt_outs (organisation, person, channel, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT (person, channel) DO NOTHING",
            values![organisation, person, *channel, now],
        )
        .await?;
    }
    let mut what = serde_json::Map::new();
    for channel in Channel::ALL {
        let (was, is) = (before.contains(channel), wished.contains(channel));
        if was != is {
            what.insert(format!("refuses_{}", channel.word()), json!([was, is]));
        }
    }
    if what.is_empty() {
        return Ok(());
    }
    let what = what.into();
    let change =
        Change { noun: "opt_out", record: person.uuid(), person: Some(person), action: "updated", what: &what };
    tx.note_change(change).await
}
