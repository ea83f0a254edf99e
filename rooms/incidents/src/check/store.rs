//! Asks the register for what may not be.

use ground::Fault;
use store::{Tx, check::breaches};

/// One line per problem.
pub(super) async fn problems(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "lines of the register about somebody who was anonymised",
            "SELECT COUNT(*) FROM people p WHERE p.anonymised_at IS NOT NULL AND (
               EXISTS (SELECT 1 FROM exclusions e WHERE e.person = p.id)
               OR EXISTS (SELECT 1 FROM complaints c WHERE c.person = p.id)
               OR EXISTS (SELECT 1 FROM incident_people i WHERE i.person = p.id))",
        ),
        (
            "exclusions of one person that meet",
            "SELECT COUNT(*) FROM exclusions a JOIN exclusions b ON b.person = a.person AND b.id > a.id
             WHERE a.ended_at IS NULL AND b.ended_at IS NULL AND a.from_day <= b.until_day AND b.from_day <= a.until_day",
        ),
        (
            "exclusions whose review is not within them",
            "SELECT COUNT(*) FROM exclusions WHERE review_on < from_day OR review_on > until_day",
        ),
    ];
    breaches(tx, &sentences).await
}
