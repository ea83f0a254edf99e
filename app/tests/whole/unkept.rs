//! Numbers that are worth stealing are refused wherever somebody types: at the counter, by a referrer's link, on a person's
//! own page.

use cast::TestHouse;

use crate::{store::ids, world};

/// A social-security number and a payment card's, as people write them.
const NUMBERS: [&str; 2] = ["2 55 08 14 168 025 38", "4111 1111 1111 1111"];

/// What is said beside the field, or on the page of a refusal.
const WHY: &str = "ne le garde jamais";
/// Where these forms would write.
const TYPED: [&str; 8] = [
    "notes",
    "phone_calls",
    "incidents",
    "belongings",
    "diagnoses",
    "referrals",
    "referral_questions",
    "own_questions",
];

/// How many rows stand there.
async fn kept(house: &TestHouse) -> usize {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    let mut rows = 0;
    for table in TYPED {
        rows += ids(&mut tx, table).await.len();
    }
    rows
}

cast::both! {
    async fn no_form_keeps_a_number_that_is_worth_stealing(house) {
        let app = world::furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let before = kept(&house).await;
        let person = format!("/people/{}", life.id("person"));
        let (link, follow_up) = (format!("/r/{}", life.id("link")), life.id("follow-up").to_owned());
        for number in NUMBERS {
            let words = format!("Voici le numéro {number}.");
            let said = words.as_str();
            life.manager.post("/notes", &[("text", said)]).await.is(422).says(WHY);
            let call = [("by", "other"), ("caller", "Un voisin"), ("about", said), ("return_by", "2026-11-23")];
            life.manager.post("/phone-calls", &call).await.is(422).says(WHY);
            let incident = [("kind", "words"), ("day", "2026-11-20"), ("hour", "10:00"), ("words", said)];
            life.manager.post("/incidents", &incident).await.is(422).says(WHY);
            life.manager.post(&format!("{person}/diagnoses"), &[("goals", "caf"), ("words", said)]).await.is(422).says(WHY);
            life.manager.post("/belongings", &[("words", said), ("place", "Tiroir")]).await.is(422).says(WHY);
            let space = life.id("space");
            let sent = [
                ("first_name", "Awa"), ("last_name", "Essai"), ("agreed", "yes"), ("referrer_name", "Sophie"),
                ("space", space), ("words", said),
            ];
            app.post(&link, &sent).await.is(422).says(WHY);
            app.post(&format!("/suivi/{follow_up}/questions"), &[("words", said)]).await.is(422).says(WHY);
            life.person.post("/moi/questions", &[("topic", "help"), ("words", said)]).await.is(422).says(WHY);
        }
        assert_eq!(kept(&house).await, before, "something was kept");
    }
}
