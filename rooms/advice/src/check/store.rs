//! Asks the advice room for what may not be.

use ground::Fault;
use store::{Tx, check::breaches};

/// One line per problem.
pub(super) async fn problems(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "lines of the advice room about somebody who was anonymised",
            "SELECT COUNT(*) FROM people p WHERE p.anonymised_at IS NOT NULL AND (
               EXISTS (SELECT 1 FROM advice_requests r WHERE r.person = p.id)
               OR EXISTS (SELECT 1 FROM advice_confidences n WHERE n.person = p.id)
               OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.person = p.id)
               OR EXISTS (SELECT 1 FROM mandates m WHERE m.person = p.id)
               OR EXISTS (SELECT 1 FROM documents d WHERE d.person = p.id)
               OR EXISTS (SELECT 1 FROM proofs_seen s WHERE s.person = p.id))",
        ),
        (
            "requests of nobody that still say something",
            "SELECT COUNT(*) FROM advice_requests WHERE person IS NULL AND summary IS NOT NULL",
        ),
        (
            "mandates held by somebody who is no employee",
            "SELECT COUNT(*) FROM mandates m JOIN accounts a ON a.id = m.holder
             WHERE m.ended_at IS NULL AND a.status NOT IN ('staff')",
        ),
    ];
    breaches(tx, &sentences).await
}
