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
        "people whose assisted path was chosen twice at once",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM assistances WHERE ended_at IS NULL
           GROUP BY organisation, person HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "steps that a partner holds, without a day to look again",
        "SELECT COUNT(*) FROM plan_steps WHERE partner IS NOT NULL AND look_on IS NULL",
    ),
    (
        "needs on which somebody was declared autonomous twice",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM autonomies WHERE withdrawn_at IS NULL
           GROUP BY organisation, person, need HAVING COUNT(*) > 1) AS twice",
    ),
];

const TOLD: Telling = Telling { kind: "pathway.agreed", thing: plan };
const CALLED: Telling = Telling { kind: "pathway.called", thing: call };

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
    let ids = "SELECT id FROM calls WHERE id <> person";
    problems.extend(CALLED.misses(tx, "calls without the fact that they were made", ids).await?);
    Ok(problems)
}

fn call(fact: &Fact) -> Option<Uuid> {
    if let Fact::Pathway(Pathway::Called { call, .. }) = fact { Some(*call) } else { None }
}

fn plan(fact: &Fact) -> Option<Uuid> {
    if let Fact::Pathway(Pathway::Agreed { plan, .. }) = fact { Some(*plan) } else { None }
}
