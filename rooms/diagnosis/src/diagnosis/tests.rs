//! The diagnosis, from the counter's side: measured, corrected, put off, and what the rule promises.

use cast::{AMINA, BERNARD, Client, TestHouse};
use facts::Fact;
use ground::{Identifier as _, PersonId, Uuid, choice::Choice as _};
use people::port::Standings as _;
use proptest::prelude::*;
use skills::{Domain, Level, Need};
use store::journal::Wanted;
use web::{Answer, Asker, Guard, Language, Role, go};

use super::rules::{Answers, Confidence, Frequency, Observation, Obstacle, Profile, Source, advise};
use crate::Latest;

const SKILLS: [(Language, &str); 2] = skills::TEXTS;

async fn adviser(house: &TestHouse) -> Client {
    let routes = crate::routes().get("/looked", Guard::SignedIn, looked);
    house.app(routes, &[crate::TEXTS, SKILLS]).signed_in(Role::Adviser).await
}

/// Whether it was noted that this colleague looked at Amina's record.
async fn looked(asker: Asker) -> Answer {
    let seen = asker.read().await?.seen_since(amina(), cast::NOW).await?;
    Ok(go(if seen { "/noted" } else { "/unknown" }))
}

fn amina() -> PersonId {
    PersonId::from_uuid(AMINA)
}

async fn measured(house: &TestHouse) -> Vec<Fact> {
    let mut tx = house.badge().read(house.db()).await.expect("open");
    let wanted = Wanted { kind: Some("diagnosis.measured".into()), ..Wanted::default() };
    tx.facts(&wanted).await.expect("facts").into_iter().map(|noted| noted.fact).collect()
}

/// What a facilitator notes in ten minutes.
const TEN_MINUTES: &[(&str, &str)] = &[
    ("words", "Voir mes droits à la CAF toute seule"),
    ("goals", "caf"),
    ("goals", "mailbox"),
    ("level_device", "step_by_step"),
    ("seen_device", "yes"),
    ("level_mail", "learning"),
    ("frequency", "sometimes"),
    ("confidence", "afraid"),
    ("obstacles", "sight"),
    ("equipment", "smartphone"),
    ("shared", "yes"),
    ("connections", "public_wifi"),
    ("spending", "19,99"),
];

cast::both! {
    async fn a_diagnosis_is_measured_and_explained(house) {
        let desk = adviser(&house).await;
        assert_eq!(desk.get("/looked").await.leads_to(), "/unknown");
        desk.get(&format!("/people/{AMINA}/diagnosis/new")).await.is(200).says("Faire le point avec Amina Diallo").says("Pas regardé");
        assert_eq!(desk.get("/looked").await.leads_to(), "/noted");
        let path = desk.post(&format!("/people/{AMINA}/diagnoses"), TEN_MINUTES).await.leads_to();
        let page = desk.get(&path).await;
        page.is(200).says("En apprentissage").says("1 pas à pas, 1 avec de l’aide, 0 en autonomie");
        page.says("Vu faire").says("Première fois").says("19,99").says("Voir mes droits").does_not_say("exclu");

        let mut tx = house.badge().read(house.db()).await.expect("open");
        let standing = Latest.latest(&mut tx, amina()).await.expect("read").expect("there");
        assert_eq!(standing.levels, [(Domain::Device, Level::StepByStep), (Domain::Mail, Level::Learning)]);
        assert_eq!(standing.goals, [Need::Mailbox, Need::Caf]);
        assert!(standing.lacks_equipment && standing.lacks_connection);
        let [Fact::Diagnosis(facts::diagnosis::Diagnosis::Measured { profile, advised, levels, .. })] = &measured(&house).await[..] else { panic!("one fact") };
        assert_eq!((profile.as_str(), advised.as_str(), levels["device"], levels["mail"]), ("beginner", "beginner", 1, 2));
    }

    async fn part_of_it_is_enough_but_not_nothing(house) {
        let desk = adviser(&house).await;
        let create = format!("/people/{AMINA}/diagnoses");
        desk.post(&create, &[]).await.is(422).says("Notez au moins une réponse");
        let only = desk.post(&create, &[("goals", "family"), ("presence", "face_to_face")]).await.leads_to();
        desk.get(&only).await.is(200).says("Pour une démarche, préfère").says("Voir quelqu’un").says("Aucun domaine n’a été regardé").says("Appeler la famille");
    }

    async fn what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(house) {
        let desk = adviser(&house).await;
        let page = desk.post(&format!("/people/{AMINA}/diagnoses"), &[
            ("words", "Écrire à ma sœur"), ("equipment", "none"), ("equipment", "tablet"), ("connections", "none"), ("connections", "home"),
            ("obstacles", "withheld"), ("obstacles", "sight"), ("spending", "2000"),
        ]).await;
        page.is(422).says("gardez l’un ou l’autre").says("gardez l’une ou l’autre").says("décochez").says("Vérifiez le montant").says("Écrire à ma sœur");
        desk.post(&format!("/people/{AMINA}/diagnoses"), &[("level_mail", "expert"), ("spending", "beaucoup")]).await.is(422)
            .says("Choisissez une réponse de la liste").says("Écrivez un montant");
        assert!(measured(&house).await.is_empty());
    }

    async fn sent_twice_it_happens_once(house) {
        let desk = adviser(&house).await;
        let key = Uuid::now_v7().to_string();
        let form = [("key", key.as_str()), ("level_mail", "alone")];
        let create = format!("/people/{AMINA}/diagnoses");
        let (first, second) = (desk.post(&create, &form).await.leads_to(), desk.post(&create, &form).await.leads_to());
        assert_eq!(first, second);
        assert_eq!(measured(&house).await.len(), 1);
    }

    async fn another_profile_needs_a_reason_and_both_are_kept(house) {
        let desk = adviser(&house).await;
        let path = desk.post(&format!("/people/{AMINA}/diagnoses"), &[("level_mail", "alone")]).await.leads_to();
        desk.get(&path).await.says("À l’aise");
        let profile = format!("{path}/profile");
        desk.post(&profile, &[("profile", "beginner")]).await.is(422).says("Dites pourquoi");
        desk.post(&profile, &[("profile", "expert")]).await.is(422);
        desk.post(&profile, &[("profile", "beginner"), ("reason", "Oublie d’une fois sur l’autre")]).await.leads_to();
        desk.get(&path).await.says("Profil conseillé").says("Oublie d’une fois sur l’autre");
        let facts = measured(&house).await;
        let Fact::Diagnosis(facts::diagnosis::Diagnosis::Measured { profile: kept, advised, .. }) = &facts[1] else { panic!("told again") };
        assert_eq!((kept.as_str(), advised.as_str()), ("beginner", "advanced"));
        // And back to what was advised, without a reason.
        desk.post(&profile, &[("profile", "advanced")]).await.leads_to();
        desk.get(&path).await.does_not_say("Profil conseillé");
    }

    async fn levels_of_many_are_those_of_the_latest_that_counts(house) {
        let desk = adviser(&house).await;
        let create = format!("/people/{AMINA}/diagnoses");
        let device = async || {
            let mut tx = house.badge().read(house.db()).await.expect("open");
            let levels = Latest.levels(&mut tx, &[amina(), PersonId::fresh()], Domain::Device).await.expect("read");
            let latest = Latest.latest(&mut tx, amina()).await.expect("read");
            let one = latest.and_then(|one| one.levels.into_iter().find(|(domain, _)| *domain == Domain::Device));
            assert_eq!(levels.get(&amina()).copied(), one.map(|(_, level)| level), "as read one by one");
            assert!(levels.len() < 2);
            levels.get(&amina()).copied()
        };
        assert_eq!(device().await, None);
        let first = desk.post(&create, &[("level_device", "alone")]).await.leads_to();
        assert_eq!(device().await, Some(Level::Alone));
        let id = first.rsplit('/').next().expect("an id").to_owned();
        desk.post(&create, &[("level_device", "learning"), ("corrects", &id)]).await.leads_to();
        assert_eq!(device().await, Some(Level::Learning), "a correction replaces");
        house.clock().turn_to(cast::NOW.plus_minutes(10));
        desk.post(&create, &[("level_mail", "alone")]).await.leads_to();
        assert_eq!(device().await, None, "not looked at this time");
    }

    async fn the_next_one_shows_progress_and_a_correction_replaces(house) {
        let desk = adviser(&house).await;
        let create = format!("/people/{AMINA}/diagnoses");
        let first = desk.post(&create, &[("level_mail", "learning"), ("level_device", "alone")]).await.leads_to();
        house.clock().turn_to(cast::NOW.plus_minutes(10));
        let second = desk.post(&create, &[("level_mail", "alone"), ("level_device", "alone"), ("level_work", "learning")]).await.leads_to();
        desk.get(&second).await.says("En progrès").says("Comme avant").says("Première fois");
        let id = second.rsplit('/').next().expect("an id").to_owned();
        let form = desk.get(&format!("/people/{AMINA}/diagnosis/new?from={id}")).await;
        form.is(200).says("Amina Diallo, son diagnostic corrigé");
        assert!(form.text().contains(&format!("value=\"{id}\"")));
        house.clock().turn_to(cast::NOW.plus_minutes(20));
        let third = desk.post(&create, &[("corrects", id.as_str()), ("level_mail", "step_by_step")]).await.leads_to();
        // Compared with the first, not with the one it corrects.
        desk.get(&third).await.says("À reprendre ensemble");
        desk.get(&second).await.is(200).says("a été corrigé");
        desk.get(&first).await.is(200);
        let mut tx = house.badge().read(house.db()).await.expect("open");
        assert_eq!(crate::diagnosis::store::of_person(&mut tx, amina()).await.expect("read").len(), 2);
    }

    async fn it_may_wait_for_any_reason(house) {
        let desk = adviser(&house).await;
        let path = format!("/people/{AMINA}/diagnosis/postponement");
        desk.get(&path).await.is(200).says("La personne reçoit la même aide");
        desk.post(&path, &[]).await.is(422).says("Choisissez une réponse");
        assert_eq!(desk.post(&path, &[("reason", "needs_interpreter")]).await.leads_to(), format!("/people/{AMINA}"));
        let mut tx = house.badge().read(house.db()).await.expect("open");
        let (reason, _) = crate::postponement::store::last(&mut tx, amina()).await.expect("read").expect("there");
        assert_eq!(reason.word(), "needs_interpreter");
    }

    async fn the_other_organisation_and_other_posts_stay_out(house) {
        let desk = adviser(&house).await;
        let path = desk.post(&format!("/people/{AMINA}/diagnoses"), &[("level_mail", "alone")]).await.leads_to();
        let id = path.rsplit('/').next().expect("an id").to_owned();
        for other in [format!("/people/{BERNARD}/diagnosis/new"), format!("/people/{BERNARD}/diagnoses/{id}"),
            format!("/people/{BERNARD}/diagnosis/postponement"), format!("/people/{AMINA}/diagnoses/{BERNARD}"),
            format!("/people/{AMINA}/diagnosis/new?from={BERNARD}"), "/people/moi/diagnosis/new".to_owned()] {
            desk.get(&other).await.is(404);
        }
        desk.post(&format!("/people/{BERNARD}/diagnoses"), &[("level_mail", "alone")]).await.is(404);
        desk.post(&format!("/people/{BERNARD}/diagnosis/postponement"), &[("reason", "no_time")]).await.is(404);
        desk.post(&format!("/people/{AMINA}/diagnoses"), &[("level_mail", "alone"), ("corrects", &BERNARD.to_string())]).await.is(404);
        let counter = house.app(crate::routes(), &[crate::TEXTS, SKILLS]).signed_in(Role::Receptionist).await;
        counter.get(&path).await.is(403);
    }

    async fn every_page_speaks_english_too(house) {
        let desk = adviser(&house).await.with_cookie("language", "en");
        desk.get(&format!("/people/{AMINA}/diagnosis/new")).await.is(200).says("Taking stock with Amina Diallo");
        let path = desk.post(&format!("/people/{AMINA}/diagnoses"), TEN_MINUTES).await.leads_to();
        desk.get(&path).await.is(200).says("Learning").says("€19.99 a month");
    }

    async fn the_record_shows_where_the_person_stands(house) {
        let desk = adviser(&house).await;
        assert!(panel(&house).await.contains("Pas encore de diagnostic"));
        desk.post(&format!("/people/{AMINA}/diagnosis/postponement"), &[("reason", "too_tired")]).await.leads_to();
        assert!(panel(&house).await.contains("trop de fatigue"));
        house.clock().turn_to(cast::NOW.plus_minutes(10));
        desk.post(&format!("/people/{AMINA}/diagnoses"), TEN_MINUTES).await.leads_to();
        let html = panel(&house).await;
        assert!(html.contains("En apprentissage") && html.contains("Faire une démarche à la CAF") && !html.contains("trop de fatigue"));
        assert!(!html.contains('⟦'), "{html}");
    }
}

/// The panel of Amina's record, as the adviser sees it: through a page made of nothing else.
async fn panel(house: &TestHouse) -> String {
    async fn show(asker: web::Asker) -> web::Answer {
        use people::RecordPanel as _;
        let mut tx = asker.read().await?;
        let person = people::person::store::find(&mut tx, amina()).await?.ok_or(web::Trouble::Missing)?;
        let fragment = crate::StandingPanel.show(&asker, &mut tx, &person).await?.ok_or(web::Trouble::Missing)?;
        Ok(web::csv("panel", fragment.html))
    }
    let routes = web::Routes::new().get("/panel", web::Guard::SignedIn, show);
    let desk = house.app(routes, &[crate::TEXTS, SKILLS]).signed_in(Role::Adviser).await;
    desk.get("/panel").await.text()
}

fn answers() -> impl Strategy<Value = Answers> {
    let level = || prop::option::of(prop::sample::select(Level::ALL));
    let levels = prop::collection::vec(level(), Domain::ALL.len());
    let frequency = prop::option::of(prop::sample::select(Frequency::ALL));
    let confidence = prop::option::of(prop::sample::select(Confidence::ALL));
    let obstacles = prop::sample::subsequence(Obstacle::ALL, 0..=Obstacle::ALL.len());
    (levels, frequency, confidence, obstacles).prop_map(|(levels, frequency, confidence, obstacles)| {
        let seen = Domain::ALL.iter().zip(levels);
        let levels = seen
            .filter_map(|(domain, level)| {
                Some(Observation { domain: *domain, level: level?, source: Source::Declared })
            })
            .collect();
        Answers { levels, frequency, confidence, obstacles, ..Answers::default() }
    })
}

proptest! {
    #[test]
    fn raising_a_level_never_lowers_the_profile(answers in answers(), which in 0_usize..10) {
        let mut better = answers.clone();
        if let Some(seen) = better.levels.get_mut(which) {
            seen.level = if seen.level == Level::StepByStep { Level::Learning } else { Level::Alone };
        }
        prop_assert!(advise(&better).profile >= advise(&answers).profile);
    }

    #[test]
    fn an_obstacle_more_never_raises_the_profile(answers in answers(), obstacle in prop::sample::select(Obstacle::ALL)) {
        let mut more = answers.clone();
        if !more.obstacles.contains(&obstacle) {
            more.obstacles.push(obstacle);
        }
        prop_assert!(advise(&more).profile <= advise(&answers).profile);
    }

    #[test]
    fn advice_is_always_explained(answers in answers()) {
        prop_assert!(!advise(&answers).because.is_empty());
    }
}

#[test]
fn the_advice_reads_as_documented() {
    let all = |level| Answers {
        levels: Domain::ALL
            .iter()
            .map(|domain| Observation { domain: *domain, level, source: Source::Observed })
            .collect(),
        ..Answers::default()
    };
    assert_eq!(advise(&all(Level::StepByStep)).profile, Profile::Excluded);
    assert_eq!(advise(&all(Level::Learning)).profile, Profile::Beginner);
    assert_eq!(advise(&all(Level::Alone)).profile, Profile::Advanced);
    let afraid = Answers { confidence: Some(Confidence::Afraid), ..all(Level::Alone) };
    assert_eq!(advise(&afraid).profile, Profile::Intermediate);
    let never = Answers { frequency: Some(Frequency::Never), ..Answers::default() };
    assert_eq!(advise(&never).profile, Profile::Excluded);
}
