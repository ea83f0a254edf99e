//! What no page would write: one breach of each rule that `antenne check` knows.

use facts::{Told, agenda::Agenda};
use ground::{PersonId, Uuid, Value, values};
use store::Tx;

use crate::world::Life;

async fn run(tx: &mut Tx, sql: &'static str, values: &[Value]) {
    assert!(tx.run(sql, values).await.expect("written") > 0, "nothing was touched: {sql}");
}

/// What `antenne check` must say of what [`plant`] plants, in order.
const SAID: &[&str] = &[
    "1 people merged into themselves",
    "1 people merged into somebody who is merged too",
    "1 people merged into somebody of another organisation",
    "1 rights that end before they begin",
    "1 visits that wait and have ended, or are over and have not",
    "1 tickets that their space has not drawn yet",
    "1 visits without the fact that somebody arrived",
    "1 used vouchers without the right that they open",
    "1 rights opened by the voucher of somebody else",
    "1 renewals that say yes without the right that follows, or no with one",
    "1 plans that have the number of another of the same person",
    "1 steps that a partner holds, without a day to look again",
    "1 plans without the fact that they were agreed",
    "1 calls without the fact that they were made",
    "1 workshops that gave more seats than they have",
    "1 enrolments without a seat",
    "1 seats of enrolments that have ended",
    "1 organisations whose facts do not tell as many enrolments as there are",
    "1 closed sessions that do not say when",
    "1 closed sessions without the fact that says so",
    "1 sessions that a fact says closed and that never were",
    "1 erased people who are back",
];

/// Plants what constraints let through; what `antenne check` must say of it, in order.
#[allow(clippy::too_many_lines)] // one breach after another
pub async fn plant(tx: &mut Tx, life: &Life) -> Vec<&'static str> {
    let (organisation, now, today) = (tx.organisation().expect("an organisation"), tx.now(), "2026-11-22");
    let (amina, person) = (cast::AMINA, life.uuid("person"));
    let [space, workshop, session] = ["space", "workshop", "session"].map(|noun| life.uuid(noun));
    let [visit, referral, plan] = ["visit", "referral", "plan"].map(|noun| life.uuid(noun));
    // Two people sit in a workshop that is left one seat; one of the two leaves and keeps the seat; a third has none.
    run(tx, "UPDATE workshops SET seats = 1 WHERE id = $1", values![workshop]).await;
    run(tx, "UPDATE enrolments SET ended_at = $1 WHERE person = $2", values![now, amina]).await;
    run(
        tx,
        "INSERT INTO enrolments (id, organisation, workshop, person, enrolled_at) VALUES ($1, $2, $3, $4, $5)",
        values![Uuid::now_v7(), organisation, workshop, amina, now],
    )
    .await;
    run(tx, "UPDATE workshop_sessions SET state = 'closed' WHERE id = $1", values![session]).await;
    let elsewhere = Uuid::now_v7();
    run(
        tx,
        "INSERT INTO workshop_sessions (id, organisation, workshop, space, number, starts_at, ends_at, state)
         VALUES ($1, $2, $3, $4, 9, 1, 2, 'scheduled')",
        values![elsewhere, organisation, workshop, space],
    )
    .await;
    tx.tell(Told::new(Agenda::Closed { session: elsewhere, present: 0, expected: 0 }, now)).await.expect("told");
    // Somebody waits whose visit is over, with a ticket that was not drawn; a visit that nobody told.
    run(tx, "UPDATE visits SET ended_at = $1, ticket = 77 WHERE id = $2", values![now, visit]).await;
    run(
        tx,
        "INSERT INTO visits (id, organisation, space, state, day, arrived_at, ended_at)
         VALUES ($1, $2, $3, 'ended', $4, $5, $5)",
        values![Uuid::now_v7(), organisation, space, today, now],
    )
    .await;
    // Amina's voucher opens a right for another person, which ends before it begins.
    run(tx, "UPDATE referrals SET person = $1 WHERE id = $2", values![amina, referral]).await;
    run(
        tx,
        "INSERT INTO rights (id, organisation, person, origin, origin_id, from_day, until_day, created_at)
         VALUES ($1, $2, $3, 'referral', $4, '2026-11-22', '2026-11-21', $5)",
        values![Uuid::now_v7(), organisation, person, referral, now],
    )
    .await;
    // A renewal that the manager decided, without the right that follows.
    run(tx, "UPDATE renewals SET state = 'kept' WHERE id = $1", values![life.uuid("renewal")]).await;
    // A version of the plan that nobody agreed.
    run(
        tx,
        "INSERT INTO plans (id, organisation, space, person, version, state, written_at)
         SELECT $1, organisation, space, person, version, 'replaced', written_at FROM plans WHERE id = $2",
        values![Uuid::now_v7(), plan],
    )
    .await;
    // A partner holds a step, and nobody will ask; a call that nobody told.
    let (step, partner) = (life.uuid("step"), life.uuid("partner"));
    run(tx, "UPDATE plan_steps SET partner = $1 WHERE id = $2", values![partner, step]).await;
    run(
        tx,
        "INSERT INTO calls (id, organisation, space, person, outcome, made_at) VALUES ($1, $2, $3, $4, 'reached', $5)",
        values![Uuid::now_v7(), organisation, space, person, now],
    )
    .await;
    // Amina was erased, and is here.
    run(
        tx,
        "INSERT INTO erasures (person, organisation, at, reason) VALUES ($1, $2, $3, 'request')",
        values![amina, organisation, now],
    )
    .await;
    // Amina stands for herself; the other person for somebody of another organisation.
    run(tx, "UPDATE people SET merged_into = id WHERE id = $1", values![amina]).await;
    run(tx, "UPDATE people SET merged_into = $1 WHERE id = $2", values![cast::BERNARD, person]).await;
    SAID.to_vec()
}

/// Plants on SQLite what only a lost index lets through.
pub async fn plant_twins(tx: &mut Tx, life: &Life) -> Vec<&'static str> {
    for sql in [
        "DROP INDEX visits_waiting",
        "DROP INDEX plans_agreed",
        "DROP INDEX autonomies_active",
        "DROP INDEX assistances_active",
        "DROP INDEX enrolments_active",
    ] {
        tx.run(sql, &[]).await.expect("dropped");
    }
    let twins = [
        (
            "visit",
            "INSERT INTO visits (id, organisation, space, person, state, day, arrived_at)
             SELECT $1, organisation, space, person, state, day, arrived_at FROM visits WHERE id = $2",
        ),
        (
            "plan",
            "INSERT INTO plans (id, organisation, space, person, version, state, written_at)
             SELECT $1, organisation, space, person, version + 1, state, written_at FROM plans WHERE id = $2",
        ),
        (
            "autonomy",
            "INSERT INTO autonomies (id, organisation, space, person, need, evidence, words, declared_at)
             SELECT $1, organisation, space, person, need, evidence, words, declared_at FROM autonomies WHERE id = $2",
        ),
        (
            "person",
            "INSERT INTO assistances (id, organisation, space, person, reason, words, chosen_at)
             SELECT $1, organisation, space, person, reason, words, chosen_at FROM assistances WHERE person = $2",
        ),
        (
            "enrolment",
            "INSERT INTO enrolments (id, organisation, workshop, person, enrolled_at)
             SELECT $1, organisation, workshop, person, enrolled_at FROM enrolments WHERE id = $2",
        ),
    ];
    for (noun, sql) in twins {
        run(tx, sql, values![Uuid::now_v7(), life.uuid(noun)]).await;
    }
    vec![
        "1 people who wait twice on a day",
        "1 people with two plans agreed at once",
        "1 people whose assisted path was chosen twice at once",
        "1 needs on which somebody was declared autonomous twice",
        "1 people who are enrolled twice in a workshop",
    ]
}

/// Takes from somebody the number under which facts tell of them.
pub async fn unnumber(tx: &mut Tx, person: PersonId) {
    run(tx, "UPDATE numbers SET holder = NULL WHERE holder = $1", values![person]).await;
}
