//! What must be true of visits: nobody waits twice, a visit that is over has ended, each was told.

use facts::{Fact, reception::Reception};
use ground::{Fault, Uuid};
use store::{
    Tx,
    check::{Telling, breaches},
};

const SENTENCES: &[(&str, &str)] = &[
    (
        "people who wait twice on a day",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM visits WHERE state = 'waiting' AND person IS NOT NULL
           GROUP BY organisation, person, day HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "visits that wait and have ended, or are over and have not",
        "SELECT COUNT(*) FROM visits
         WHERE CASE WHEN state IN ('waiting', 'called', 'with') THEN 1 ELSE 0 END = CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END",
    ),
    (
        "tickets that their space has not drawn yet",
        "SELECT COUNT(*) FROM visits v WHERE v.ticket IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM tickets t
           WHERE t.organisation = v.organisation AND t.space = v.space AND t.day = v.day AND t.last >= v.ticket)",
    ),
    (
        "visits whose stops do not follow each other",
        "SELECT COUNT(*) FROM visits v WHERE v.stop <> 1 + (
           SELECT COUNT(*) FROM visit_stops s WHERE s.organisation = v.organisation AND s.visit = v.id)",
    ),
    (
        "visits that wait in a room of another space",
        "SELECT COUNT(*) FROM visits v JOIN rooms r ON r.id = v.room AND r.organisation = v.organisation
         WHERE r.space <> v.space",
    ),
    (
        "people with two cards that open their record",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM cards WHERE ended_at IS NULL AND person IS NOT NULL
           GROUP BY organisation, person HAVING COUNT(*) > 1) AS twice",
    ),
];

const TOLD: Telling = Telling { kind: "reception.arrived", thing: visit };

/// One line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let mut problems = breaches(tx, SENTENCES).await?;
    problems.extend(TOLD.misses(tx, "visits without the fact that somebody arrived", "SELECT id FROM visits").await?);
    Ok(problems)
}

fn visit(fact: &Fact) -> Option<Uuid> {
    if let Fact::Reception(Reception::Arrived { visit, .. }) = fact { Some(*visit) } else { None }
}
