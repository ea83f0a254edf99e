//! What must be true of pathways: one plan agreed at a time, each told, a need declared once.

use ::store::{
    Tx,
    check::{Telling, breaches},
};
use facts::{Fact, pathway::Pathway};
use ground::{Fault, Uuid};

const SENTENCES: &[(&str, &str)] = &[
    (
        "people with two plans agreed at once",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM plans WHERE state = 'agreed'
           GROUP BY organisation, person HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "plans that have the number of another of the same person",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM plans
           GROUP BY organisation, person, version HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "needs on which somebody was declared autonomous twice",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM autonomies WHERE withdrawn_at IS NULL
           GROUP BY organisation, person, need HAVING COUNT(*) > 1) AS twice",
    ),
];

const TOLD: Telling = Telling { kind: "pathway.agreed", thing: plan };

/// One line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let mut problems = breaches(tx, SENTENCES).await?;
    problems.extend(
        TOLD.misses(
            tx,
            "plans without the fact that they were agreed",
            "SELECT id FROM plans WHERE state IN ('agreed', 'replaced')",
        )
        .await?,
    );
    Ok(problems)
}

fn plan(fact: &Fact) -> Option<Uuid> {
    if let Fact::Pathway(Pathway::Agreed { plan, .. }) = fact { Some(*plan) } else { None }
}
