//! What must be true of workshops: seats, enrolments, closed sessions.

use facts::{Fact, agenda::Agenda};
use ground::{Fault, Uuid};
use store::{
    Tx,
    check::{Telling, breaches},
};

const SENTENCES: &[(&str, &str)] = &[
    (
        "workshops that gave more seats than they have",
        "SELECT COUNT(*) FROM workshops w WHERE (SELECT COUNT(*) FROM seats t WHERE t.workshop = w.id) > w.seats",
    ),
    (
        "people who are enrolled twice in a workshop",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM enrolments WHERE ended_at IS NULL
           GROUP BY workshop, person HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "enrolments without a seat",
        "SELECT COUNT(*) FROM enrolments e WHERE e.ended_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM seats t WHERE t.enrolment = e.id AND t.workshop = e.workshop)",
    ),
    (
        "seats of enrolments that have ended",
        "SELECT COUNT(*) FROM seats t JOIN enrolments e ON e.id = t.enrolment WHERE e.ended_at IS NOT NULL",
    ),
    (
        "organisations whose facts do not tell as many enrolments as there are",
        "SELECT COUNT(*) FROM organisations o
         WHERE (SELECT COUNT(*) FROM enrolments e WHERE e.organisation = o.id)
            <> (SELECT COUNT(*) FROM facts f WHERE f.organisation = o.id AND f.kind IN ('agenda.enrolled', 'agenda.moved'))",
    ),
    (
        "people marked at a session twice",
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM attendances GROUP BY session, person HAVING COUNT(*) > 1) AS twice",
    ),
    (
        "things held for sessions that do not take place",
        "SELECT COUNT(*) FROM occupancies o JOIN workshop_sessions s ON s.id = o.session WHERE s.state = 'cancelled'",
    ),
    (
        "closed sessions that do not say when",
        "SELECT COUNT(*) FROM workshop_sessions WHERE state = 'closed' AND closed_at IS NULL",
    ),
];

const TOLD: Telling = Telling { kind: "agenda.closed", thing: session };

/// One line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let mut problems = breaches(tx, SENTENCES).await?;
    problems.extend(
        TOLD.misses(
            tx,
            "closed sessions without the fact that says so",
            "SELECT id FROM workshop_sessions WHERE state = 'closed'",
        )
        .await?,
    );
    problems.extend(
        TOLD.invents(
            tx,
            "sessions that a fact says closed and that never were",
            "SELECT id FROM workshop_sessions WHERE closed_at IS NULL",
        )
        .await?,
    );
    Ok(problems)
}

fn session(fact: &Fact) -> Option<Uuid> {
    if let Fact::Agenda(Agenda::Closed { session, .. }) = fact { Some(*session) } else { None }
}
