//! The questions of the counter are narrow: SQLite answers them by an index of the person or the day, never by reading
//! everybody of the organisation.

use cast::TestHouse;

/// A question, and the index that answers it.
const QUESTIONS: &[(&str, &str)] = &[
    (
        "EXPLAIN QUERY PLAN SELECT id FROM people WHERE organisation = x'01' AND id IN (x'02', x'03', x'04')",
        "sqlite_autoindex_people_1",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT r.id FROM referrals r LEFT JOIN partners a ON a.id = r.partner
         WHERE r.organisation = x'01' AND r.person = x'02' AND r.state IN ('sent', 'seen') ORDER BY r.sent_at, r.id",
        "referrals_person",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT r.id FROM referrals r LEFT JOIN partners a ON a.id = r.partner
         WHERE r.organisation = x'01' ORDER BY r.sent_at DESC, r.id DESC LIMIT 50",
        "referrals_sent",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT p.id FROM people p WHERE p.organisation = x'01' AND p.id IN (
           SELECT e.person FROM enrolments e WHERE e.workshop = x'02' AND e.organisation = x'01') ORDER BY p.folded",
        "sqlite_autoindex_people_1",
    ),
    ("EXPLAIN QUERY PLAN DELETE FROM changes WHERE person = x'02' AND organisation = x'01'", "changes_person"),
    ("EXPLAIN QUERY PLAN DELETE FROM people_keys WHERE person = x'02' AND organisation = x'01'", "people_keys_person"),
    (
        "EXPLAIN QUERY PLAN SELECT number FROM numbers WHERE holder IS NULL AND draw >= 5 ORDER BY draw LIMIT 1",
        "numbers_free",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT id FROM facts WHERE position IS NULL ORDER BY recorded_at, id LIMIT 100",
        "facts_waiting",
    ),
    (
        "EXPLAIN QUERY PLAN SELECT id FROM referrals WHERE organisation = x'01' AND person IS NULL
           AND state IN ('sent', 'seen') AND until_day < '2026-01-01'",
        "referrals_waiting",
    ),
];

#[test]
fn narrow_questions_have_narrow_answers() {
    cast::run(async {
        let house = TestHouse::lite().await;
        let mut tx = house.badge().read(house.db()).await.expect("opened");
        for (question, index) in QUESTIONS {
            let plan: Vec<(i64, i64, i64, String)> = tx.all(*question, &[]).await.expect("planned");
            let first = plan.iter().map(|(.., line)| line).find(|line| line.contains("INDEX")).cloned();
            let first = first.unwrap_or_default();
            assert!(first.contains(index), "{question}\n{plan:?}");
            assert!(!first.contains("SCAN"), "{question}\n{plan:?}");
        }
    });
}
