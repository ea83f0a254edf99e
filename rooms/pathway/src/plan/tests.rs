//! The pathway, as an adviser walks it with Amina: agreed, walked, revised, printed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use cast::{AMINA, BERNARD, Client, LILLE, TestHouse};
use facts::{Fact, Told, agenda::Agenda as Session, pathway::Pathway};
use ground::{Day, Identifier as _, PersonId, SpaceId, Uuid};
use people::port::{Agenda, Appointment, Followers, Lived, Offer, Promise, Series, Standing, Standings};
use skills::{Domain, Level, Need};
use store::{Tx, journal::Wanted};
use web::{Language, Role};

use crate::{
    StepOnAttendance, StepOnSupply, TaskOnDiagnosis, plan,
    step::rules::{Stage as Stood, State},
};

mod agreement;
mod assisted;
mod calls;
mod held;
mod suggestions;
mod waiting;

const SKILLS: [(Language, &str); 2] = skills::TEXTS;

/// What the other rooms would answer.
struct Stage {
    standing: Option<Standing>,
    seats: i64,
    series: Mutex<Option<Series>>,
}

impl Stage {
    fn of(standing: Option<Standing>, seats: i64) -> Arc<Self> {
        Arc::new(Self { standing, seats, series: Mutex::new(None) })
    }

    /// Amina's sessions of a module: `P` present, `A` absent, `.` still to come.
    fn lives(&self, module: &str, sessions: &[Uuid], signs: &str) {
        let lived =
            |(session, sign): (&Uuid, char)| Lived { session: *session, held: sign != '.', present: sign == 'P' };
        let sessions = sessions.iter().zip(signs.chars()).map(lived).collect();
        *self.series.lock().expect("free") = Some(Series { module: module.into(), sessions, before: 0 });
    }
}

impl Standings for Stage {
    fn latest<'a>(&'a self, _: &'a mut Tx, _: PersonId) -> Promise<'a, Option<Standing>> {
        Box::pin(async { Ok(self.standing.clone()) })
    }
    fn levels<'a>(&'a self, _: &'a mut Tx, _: &'a [PersonId], _: Domain) -> Promise<'a, HashMap<PersonId, Level>> {
        Box::pin(async { Ok(HashMap::new()) })
    }
}

impl Agenda for Stage {
    fn offers<'a>(&'a self, _: &'a mut Tx, _: SpaceId, module: &'a str) -> Promise<'a, Vec<Offer>> {
        Box::pin(async move {
            let offer = |free| Offer {
                workshop: Uuid::now_v7(),
                title: format!("Groupe {module}"),
                module: module.to_owned(),
                starts_at: cast::NOW.plus_days(2),
                sessions: 1,
                free,
            };
            Ok(vec![offer(self.seats), offer(0)])
        })
    }
    fn coming<'a>(&'a self, _: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Appointment>> {
        Box::pin(async move {
            let next = Appointment {
                person,
                session: Uuid::now_v7(),
                title: "Le web".into(),
                module: "web".into(),
                starts_at: cast::NOW.plus_days(3),
                ends_at: cast::NOW.plus_days(3).plus_hours(2),
                place: "Salle bleue".into(),
            };
            Ok(vec![next])
        })
    }
    fn expected<'a>(&'a self, _: &'a mut Tx, _: SpaceId, _: Day) -> Promise<'a, Vec<Appointment>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    fn series<'a>(&'a self, _: &'a mut Tx, _: Uuid, _: PersonId) -> Promise<'a, Option<Series>> {
        let series = self.series.lock().expect("free").clone();
        Box::pin(async { Ok(series) })
    }
    fn followers<'a>(&'a self, _: &'a mut Tx, _: Uuid) -> Promise<'a, Option<Followers>> {
        Box::pin(async { Ok(Some(Followers { workshop: Uuid::now_v7(), people: vec![amina()] })) })
    }
}

/// A press that keeps what it was given.
#[derive(Default)]
struct Kept(Mutex<Option<papers::Paper>>);

impl papers::Press for Kept {
    fn print(&self, paper: &papers::Paper) -> Result<Vec<u8>, papers::PrintFault> {
        *self.0.lock().expect("free") = Some(paper.clone());
        Ok(b"%PDF-1.7".to_vec())
    }
}

fn standing(levels: &[(Domain, Level)], goals: &[Need]) -> Standing {
    Standing {
        taken_on: Day::constant(2026, 11, 1),
        levels: levels.to_vec(),
        goals: goals.to_vec(),
        words: Some("Voir mes petits-enfants".into()),
        has_equipment: false,
        has_connection: false,
        lacks_equipment: true,
        lacks_connection: false,
    }
}

fn furnished(house: &TestHouse, standing: Option<Standing>, press: Arc<dyn papers::Press>) -> Client {
    house.app_with(crate::routes(), &[crate::TEXTS, SKILLS], |builder| {
        let stage = Stage::of(standing, 3);
        builder.port::<Arc<dyn Standings>>(stage.clone()).port::<Arc<dyn Agenda>>(stage).port(press)
    })
}

async fn adviser(house: &TestHouse) -> Client {
    let who = standing(&[(Domain::Device, Level::StepByStep)], &[Need::Caf, Need::Family]);
    furnished(house, Some(who), Arc::new(Kept::default())).signed_in(Role::Adviser).await
}

fn amina() -> PersonId {
    PersonId::from_uuid(AMINA)
}

fn path() -> String {
    format!("/people/{AMINA}/plan")
}

async fn told(house: &TestHouse, kind: &str) -> Vec<Fact> {
    let mut tx = house.badge().read(house.db()).await.expect("open");
    let wanted = Wanted { kind: Some(kind.into()), ..Wanted::default() };
    tx.facts(&wanted).await.expect("facts").into_iter().map(|noted| noted.fact).collect()
}

async fn agreed(house: &TestHouse) -> super::rules::Plan {
    let mut tx = house.badge().read(house.db()).await.expect("open");
    plan::store::agreed(&mut tx, amina()).await.expect("read").expect("a plan")
}

async fn hears(house: &TestHouse, fact: impl Into<Fact>) {
    let mut tx = house.badge().write(house.db()).await.expect("open");
    let number = people::person::store::number(&mut tx, amina()).await.expect("number");
    tx.tell(Told::new(fact, cast::NOW).at(SpaceId::from_uuid(LILLE)).about(number)).await.expect("told");
    tx.commit().await.expect("kept");
}

/// What the pathway does when a fact of the agenda about Amina is told.
async fn walks(house: &TestHouse, stage: &Arc<Stage>, fact: impl Into<Fact>) {
    let mut tx = house.badge().write(house.db()).await.expect("open");
    let number = people::person::store::number(&mut tx, amina()).await.expect("number");
    let told = Told::new(fact, cast::NOW).at(SpaceId::from_uuid(LILLE)).about(number);
    let agenda: Arc<dyn Agenda> = stage.clone();
    store::Reaction::hear(&StepOnAttendance(agenda), &mut tx, &told).await.expect("heard");
    tx.commit().await.expect("kept");
}

const AGREED: &[(&str, &str)] = &[
    ("version", "0"),
    ("items", "equipment"),
    ("items", "video-call"),
    ("items", "caf"),
    ("rank-caf", "1"),
    ("own-1", "Écrire à ma sœur"),
    ("own-kind-1", "skills"),
];

cast::both! {
    async fn steps_are_suggested_agreed_and_shown(house) {
        let desk = adviser(&house).await;
        let page = desk.get(&path()).await;
        page.is(200).says("Choisir les étapes avec Amina Diallo").says("Voir mes petits-enfants").says("Avoir un appareil à soi")
            .says("Appeler en vidéo").says("Pour : Faire une démarche à la CAF");
        assert_eq!(desk.post(&path(), AGREED).await.leads_to(), path());
        let steps: Vec<_> = agreed(&house).await.steps.iter().map(|step| (step.module.clone(), step.words.clone())).collect();
        assert_eq!(steps, [(Some("caf".into()), None), (None, None), (Some("video-call".into()), None), (None, Some("Écrire à ma sœur".into()))]);
        let page = desk.get(&path()).await;
        page.is(200).says("Amina Diallo, son parcours").says("Écrire à ma sœur").says("Groupe caf · 3 places libres").says("Prévue");
        // An adviser sees the groups; enrolling is for who keeps the programme.
        let enrols = format!("/workshops?module=caf&#38;person={AMINA}");
        assert!(!page.text().contains(&enrols), "{}", page.text());
        page.does_not_say("Inscrire à un atelier");
        let who = standing(&[], &[]);
        let facilitator = furnished(&house, Some(who), Arc::new(Kept::default())).signed_in(Role::Facilitator).await;
        let page = facilitator.get(&path()).await;
        assert!(page.says("Inscrire à un atelier").text().contains(&enrols), "{}", page.text());
        let [Fact::Pathway(Pathway::Agreed { steps: 4, .. })] = &told(&house, "pathway.agreed").await[..] else { panic!("agreed once") };
    }

    async fn nothing_or_too_much_is_refused_and_kept(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), &[("version", "0")]).await.is(422).says("Cochez au moins une étape");
        let catalogue = skills::Catalogue::default();
        let mut many: Vec<(&str, &str)> = catalogue.all().iter().map(|module| ("items", module.word.as_str())).collect();
        many.extend([("version", "0"), ("own-1", "Une étape à moi")]);
        let page = desk.post(&path(), &many).await;
        page.is(422).says("12 étapes au plus");
        assert!(page.text().contains("Une étape à moi"));
        desk.post(&path(), &[("version", "0"), ("items", "caf"), ("rank-caf", "premier")]).await.is(422);
        desk.post(&path(), &[("version", "0"), ("items", "astrology")]).await.is(422);
        assert!(told(&house, "pathway.agreed").await.is_empty());
    }

    async fn without_a_diagnosis_steps_are_chosen_by_hand(house) {
        let desk = furnished(&house, None, Arc::new(Kept::default())).signed_in(Role::Facilitator).await;
        desk.get(&path()).await.is(200).says("Pas encore de diagnostic").says("Éviter les arnaques");
        desk.post(&path(), &[("version", "0"), ("items", "scams")]).await.leads_to();
        desk.get(&path()).await.is(200).says("Éviter les arnaques");
    }

    async fn a_draft_waits_and_is_agreed(house) {
        let desk = adviser(&house).await;
        let mut draft = AGREED.to_vec();
        draft.push(("save", "draft"));
        assert_eq!(desk.post(&path(), &draft).await.leads_to(), format!("{}/new", path()));
        let page = desk.get(&path()).await;
        page.is(200).says("Choisir les étapes");
        assert!(page.text().contains("value=\"Écrire à ma sœur\"") && told(&house, "pathway.agreed").await.is_empty());
        desk.post(&path(), AGREED).await.leads_to();
        desk.get(&path()).await.does_not_say("Un brouillon attend");
    }

    async fn sent_twice_it_is_agreed_once_and_two_colleagues_do_not_overwrite_each_other(house) {
        let desk = adviser(&house).await;
        let key = Uuid::now_v7().to_string();
        let mut form = AGREED.to_vec();
        form.push(("key", key.as_str()));
        desk.post(&path(), &form).await.leads_to();
        desk.post(&path(), &form).await.leads_to();
        assert_eq!(told(&house, "pathway.agreed").await.len(), 1);
        desk.post(&path(), &[("version", "0"), ("items", "scams")]).await.is(422).says("Quelqu’un d’autre vient de changer ce parcours");
    }

    async fn at_the_same_time_one_plan_holds(house) {
        let desk = adviser(&house).await;
        let path = path();
        let (first, second) = cast::tokio::join!(
            desk.post(&path, &[("version", "0"), ("items", "scams")]),
            desk.post(&path, &[("version", "0"), ("items", "caf")])
        );
        let fine = [&first, &second].iter().filter(|seen| seen.location.is_some()).count();
        assert_eq!(fine, 1, "{} {}", first.status, second.status);
        assert_eq!(told(&house, "pathway.agreed").await.len(), 1);
        assert_eq!(agreed(&house).await.steps.len(), 1);
    }

    async fn a_revision_is_a_new_version_and_the_old_one_stays(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let old = agreed(&house).await;
        let step = |place: usize| format!("/people/{AMINA}/plan/steps/{}", old.steps[place].id);
        desk.post(&step(0), &[("act", "finish")]).await.leads_to();
        desk.get(&format!("{}/new", path())).await.is(200).says("Étapes en route").says("Écrire à ma sœur");
        let keep = format!("keep-{}", old.steps[3].id);
        desk.post(&path(), &[("version", "1"), ("items", keep.as_str()), ("items", "scams")]).await.leads_to();
        let new = agreed(&house).await;
        assert_eq!(new.version, 2);
        let said: Vec<_> = new.steps.iter().map(|step| (step.state, step.module.as_deref(), step.words.is_some())).collect();
        assert_eq!(said, [(State::Done, Some("caf"), false), (State::Planned, None, true), (State::Planned, Some("scams"), false)]);
        desk.get(&path()).await.says("Les versions du parcours");
        desk.get(&format!("/people/{AMINA}/plans/{}", old.id)).await.is(200).says("Il ne change plus").says("Appeler en vidéo");
        // A step of the old version is not there any more.
        desk.get(&step(1)).await.is(404);
    }

    async fn steps_close_with_what_was_given_and_open_again(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let plan = agreed(&house).await;
        let (caf, phone) = (format!("/people/{AMINA}/plan/steps/{}", plan.steps[0].id), format!("/people/{AMINA}/plan/steps/{}", plan.steps[1].id));
        desk.get(&phone).await.is(200).says("Avoir un appareil à soi").says("C’est fait");
        desk.post(&phone, &[("act", "finish")]).await.is(422).says("Dites ce que la personne a obtenu");
        desk.post(&phone, &[("act", "finish"), ("obtained", "box")]).await.is(422).says("Dites ce que la personne a obtenu");
        desk.post(&phone, &[]).await.is(422);
        desk.post(&phone, &[("act", "finish"), ("obtained", "phone"), ("note", "Téléphone de l’espace vente")]).await.leads_to();
        desk.post(&phone, &[("act", "finish"), ("obtained", "phone"), ("note", "Encore")]).await.is(422).says("Cette étape a changé");
        desk.post(&caf, &[("act", "drop")]).await.is(422).says("Choisissez pourquoi");
        desk.post(&caf, &[("act", "drop"), ("reason", "changed_mind")]).await.leads_to();
        desk.get(&path()).await.says("Un téléphone · Téléphone de l’espace vente").says("La personne a changé d’avis").says("Laissée de côté");
        desk.post(&caf, &[("act", "reopen")]).await.leads_to();
        assert_eq!(agreed(&house).await.steps[0].state, State::Planned);
        assert_eq!((told(&house, "pathway.step_done").await.len(), told(&house, "pathway.step_dropped").await.len(), told(&house, "pathway.step_reopened").await.len()), (1, 1, 1));
    }

    async fn a_single_session_walks_the_step_and_a_mistake_opens_it_again(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let (stage, session, workshop) = (Stage::of(None, 0), Uuid::now_v7(), Uuid::now_v7());
        stage.lives("scams", &[session], "P");
        walks(&house, &stage, Session::Attended { session, workshop, module: "scams".into() }).await;
        assert_eq!(agreed(&house).await.steps[0].state, State::Planned);
        stage.lives("caf", &[session], "P");
        walks(&house, &stage, Session::Attended { session, workshop, module: "caf".into() }).await;
        assert_eq!(agreed(&house).await.steps[0].state, State::Done);
        assert_eq!(told(&house, "pathway.step_done").await.len(), 1);
        stage.lives("caf", &[session], "A");
        walks(&house, &stage, Session::Absent { session, workshop, excused: false }).await;
        assert_eq!((agreed(&house).await.steps[0].state, agreed(&house).await.steps[0].session), (State::Planned, None));
        assert_eq!(told(&house, "pathway.step_reopened").await.len(), 1);
    }

    async fn a_series_is_under_way_until_it_is_over(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let (stage, workshop) = (Stage::of(None, 0), Uuid::now_v7());
        let sessions: Vec<Uuid> = (0..3).map(|_| Uuid::now_v7()).collect();
        let attended = |at: usize| Session::Attended { session: sessions[at], workshop, module: "caf".into() };
        let stood = async || { let step = agreed(&house).await.steps[0].clone(); (step.stage(), step.session) };
        stage.lives("caf", &sessions, "P..");
        walks(&house, &stage, attended(0)).await;
        assert_eq!(stood().await, (Stood::Begun, Some(sessions[0])));
        desk.get(&path()).await.is(200).says("En cours");
        // Booked by hand, it is still under way.
        let step = format!("/people/{AMINA}/plan/steps/{}", agreed(&house).await.steps[0].id);
        desk.post(&step, &[("act", "book")]).await.leads_to();
        assert_eq!(stood().await, (Stood::Begun, Some(sessions[0])));
        stage.lives("caf", &sessions, "PP.");
        walks(&house, &stage, attended(1)).await;
        assert!(told(&house, "pathway.step_done").await.is_empty());
        // The last session is cancelled: the series is over, and most of it was followed.
        stage.lives("caf", &sessions[..2], "PP");
        walks(&house, &stage, Session::Cancelled { session: sessions[2] }).await;
        assert_eq!(stood().await, (Stood::Done, Some(sessions[1])));
        stage.lives("caf", &sessions, "PP.");
        walks(&house, &stage, Session::Restored { session: sessions[2] }).await;
        assert_eq!(stood().await, (Stood::Begun, Some(sessions[1])));
        stage.lives("caf", &sessions, "PPA");
        walks(&house, &stage, Session::Absent { session: sessions[2], workshop, excused: true }).await;
        assert_eq!(stood().await, (Stood::Done, Some(sessions[1])));
        // The second mark was a mistake: one of three is not most of it.
        stage.lives("caf", &sessions, "PAA");
        walks(&house, &stage, Session::Struck { session: sessions[1], workshop }).await;
        assert_eq!(stood().await, (Stood::Begun, Some(sessions[0])));
        assert_eq!((told(&house, "pathway.step_done").await.len(), told(&house, "pathway.step_reopened").await.len()), (2, 2));
    }

    async fn the_plan_is_printed_in_the_words_of_the_person(house) {
        let press = Arc::new(Kept::default());
        let who = standing(&[], &[Need::Family]);
        let desk = furnished(&house, Some(who), press.clone()).signed_in(Role::Adviser).await;
        desk.get(&format!("{}.pdf", path())).await.is(404);
        desk.post(&path(), AGREED).await.leads_to();
        let paper = desk.get(&format!("{}.pdf", path())).await;
        paper.is(200);
        assert_eq!(paper.kind, "application/pdf");
        let kept = press.0.lock().expect("free").take().expect("printed");
        let data = kept.data();
        assert_eq!(kept.title(), "Mon parcours");
        assert_eq!(data["person"], "Amina Diallo");
        assert_eq!(data["goals"]["lines"][0], "«\u{a0}Voir mes petits-enfants\u{a0}»");
        assert_eq!(data["groups"][0]["steps"][0]["what"], "Avoir un appareil à soi");
        assert_eq!(data["groups"][2]["steps"].as_array().map(Vec::len), Some(3));
        assert_eq!(data["next"]["lines"][2], "Salle bleue");
    }

    async fn autonomy_is_declared_upon_evidence_and_withdrawn_with_a_reason(house) {
        let desk = adviser(&house).await;
        let path = format!("/people/{AMINA}/autonomy");
        desk.get(&path).await.is(200).says("Rien de noté pour l’instant");
        desk.post(&path, &[("need", "train")]).await.is(422).says("Choisissez une réponse").says("Remplissez ce champ");
        let form = [("need", "train"), ("evidence", "proof"), ("words", "A acheté son billet pour Arras")];
        desk.post(&path, &form).await.leads_to();
        desk.post(&path, &form).await.is(422).says("C’est déjà noté");
        let page = desk.get(&path).await;
        page.is(200).says("Acheter un billet de train").says("Apporte une preuve").says("A acheté son billet pour Arras");
        let html = page.text();
        let start = html.find(&format!("{path}/")).expect("a link") + path.len() + 1;
        let withdrawal = format!("{path}/{}/withdrawal", &html[start..start + 36]);
        desk.get(&withdrawal).await.is(200).says("A acheté son billet");
        desk.post(&withdrawal, &[]).await.is(422).says("Remplissez ce champ");
        desk.post(&withdrawal, &[("reason", "C’était son fils")]).await.leads_to();
        desk.get(&path).await.says("C’était son fils").says("Rien de noté");
        desk.post(&withdrawal, &[("reason", "Encore")]).await.is(404);
        desk.post(&path, &form).await.leads_to();
        assert_eq!((told(&house, "pathway.autonomous").await.len(), told(&house, "pathway.autonomy_withdrawn").await.len()), (2, 1));
    }

    async fn the_other_organisation_and_other_posts_stay_out(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let plan = agreed(&house).await;
        let (step, id) = (plan.steps[0].id, plan.id);
        for other in [format!("/people/{BERNARD}/plan"), format!("/people/{BERNARD}/plan/new"), format!("/people/{BERNARD}/plan.pdf"), format!("/people/{BERNARD}/plans/{id}"),
            format!("/people/{BERNARD}/plan/steps/{step}"), format!("/people/{BERNARD}/autonomy"), format!("/people/{AMINA}/plans/{BERNARD}"), format!("/people/{AMINA}/plan/steps/{BERNARD}"),
            format!("/people/{AMINA}/autonomy/{BERNARD}/withdrawal"), "/people/moi/plan".to_owned()] {
            desk.get(&other).await.is(404);
        }
        desk.post(&format!("/people/{BERNARD}/plan"), AGREED).await.is(404);
        desk.post(&format!("/people/{BERNARD}/plan/steps/{step}"), &[("act", "finish")]).await.is(404);
        desk.post(&format!("/people/{BERNARD}/autonomy"), &[("need", "train")]).await.is(404);
        let counter = furnished(&house, None, Arc::new(Kept::default())).signed_in(Role::Receptionist).await;
        counter.get(&path()).await.is(403);
    }

    async fn every_page_speaks_english_too(house) {
        let desk = adviser(&house).await.with_cookie("language", "en");
        desk.get(&path()).await.is(200).says("Choosing the steps with Amina Diallo");
        desk.post(&path(), AGREED).await.leads_to();
        desk.get(&path()).await.is(200).says("Planned").says("3 free seats");
        desk.get(&format!("/people/{AMINA}/plan/steps/{}", agreed(&house).await.steps[0].id)).await.is(200).says("What happened?");
        desk.get(&format!("/people/{AMINA}/autonomy")).await.is(200).says("Note a success");
    }

    async fn what_waits_is_shown_to_the_adviser_and_who_is_silent_to_the_manager(house) {
        let house = house.reacting(|| vec![Box::new(TaskOnDiagnosis)]).await;
        let desk = adviser(&house).await;
        assert_eq!(panels(&house).await, "");
        hears(&house, facts::diagnosis::Diagnosis::Postponed { reason: "no_time".into() }).await;
        assert!(panels(&house).await.contains("Diagnostic remis à plus tard"));
        let measured = facts::diagnosis::Diagnosis::Measured { diagnosis: Uuid::now_v7(), profile: "beginner".into(), advised: "beginner".into(), levels: std::collections::BTreeMap::new() };
        hears(&house, measured).await;
        let html = panels(&house).await;
        assert!(html.contains("Choisir un parcours") && html.contains("Amina Diallo") && !html.contains("remis à plus tard"), "{html}");
        desk.post(&path(), AGREED).await.leads_to();
        assert!(!panels(&house).await.contains("Choisir un parcours"));
        // Out of sight for longer than the setting.
        house.clock().turn_to(cast::NOW.plus_days(40));
        let html = panels(&house).await;
        assert!(html.contains("À rappeler") && html.contains("À sa prochaine venue"), "{html}");
        assert!(!html.contains("n’avance plus"), "{html}");
        // She comes again, and her steps have not moved.
        let mut tx = house.badge().write(house.db()).await.expect("open");
        people::person::store::touch(&mut tx, amina()).await.expect("touched");
        tx.commit().await.expect("kept");
        let html = panels(&house).await;
        assert!(html.contains("n’avance plus") && !html.contains("À rappeler"), "{html}");
    }

    async fn the_record_shows_the_plan_and_what_is_done_alone(house) {
        let desk = adviser(&house).await;
        assert!(record(&house).await.contains("Pas encore de parcours"));
        desk.post(&path(), AGREED).await.leads_to();
        desk.post(&format!("/people/{AMINA}/autonomy"), &[("need", "bill"), ("evidence", "observed"), ("words", "Sa facture d’eau")]).await.leads_to();
        let html = record(&house).await;
        assert!(html.contains("Écrire à ma sœur") && html.contains("Payer une facture en ligne") && !html.contains('⟦'), "{html}");
    }
}

/// Both panels of Today, as the manager sees them, with their titles.
async fn panels(house: &TestHouse) -> String {
    async fn show(asker: web::Asker) -> web::Answer {
        use web::TodayPanel as _;
        let mut tx = asker.read().await?;
        let tasks = crate::AdviserTasksPanel.show(&asker, &mut tx).await?;
        let calls = crate::CallPanel.show(&asker, &mut tx).await?;
        let text: String = [tasks, calls].into_iter().flatten().map(|part| part.title + &part.html).collect();
        Ok(web::csv("panels", text))
    }
    let routes = web::Routes::new().get("/panels", web::Guard::SignedIn, show);
    let desk = house.app(routes, &[crate::TEXTS, SKILLS]);
    fresh(house, &desk).await.get("/panels").await.text()
}

/// Signed in now, whenever now is.
async fn fresh(house: &TestHouse, desk: &Client) -> Client {
    let now = house.clock().now();
    let account = cast::account_of(Role::SpaceManager);
    let token = web::account::open_session(desk.house(), account, now).await.expect("a session");
    desk.with_cookie("antenne", token.text())
}

/// Both panels of the record, as the adviser sees them.
async fn record(house: &TestHouse) -> String {
    async fn show(asker: web::Asker) -> web::Answer {
        use people::RecordPanel as _;
        let mut tx = asker.read().await?;
        let person = people::person::store::find(&mut tx, amina()).await?.ok_or(web::Trouble::Missing)?;
        let plan = crate::PlanPanel.show(&asker, &mut tx, &person).await?;
        let autonomy = crate::AutonomyPanel.show(&asker, &mut tx, &person).await?;
        Ok(web::csv("record", [plan, autonomy].into_iter().flatten().map(|part| part.html).collect()))
    }
    let routes = web::Routes::new().get("/record", web::Guard::SignedIn, show);
    let stage = Stage::of(None, 1);
    let desk = house.app_with(routes, &[crate::TEXTS, SKILLS], |builder| builder.port::<Arc<dyn Agenda>>(stage));
    desk.signed_in(Role::Adviser).await.get("/record").await.text()
}
