//! Templates in the network's words, notices by the way that reaches people, letters on paper; on both databases.

use std::sync::{Arc, Mutex};

use cast::{AMINA, Client, LILLE, NOW, TestHouse};
use ground::{Identifier as _, PersonId, SpaceId};
use papers::{Paper, Press, PrintFault};
use people::{
    Contact, Identity, PhoneUse,
    port::{Promise, Reached, Referrers},
};
use post::{Channel, Courier, MessageId, Notice, template::Kind};
use store::Tx;
use web::{Language, Role, Words};

#[path = "words/store.rs"]
mod written;

/// A referrer who may be told, or none.
struct Told(bool);

impl Referrers for Told {
    fn reached<'a>(&'a self, _tx: &'a mut Tx, _person: PersonId) -> Promise<'a, Option<Reached>> {
        let reached = Reached {
            email: "claire@centre.example".into(),
            language: Language::French,
            link: "http://antenne.test/suivi/x".into(),
        };
        let told = self.0.then_some(reached);
        Box::pin(async move { Ok(told) })
    }
}

/// A press that keeps what it was given, and prints nothing.
#[derive(Default)]
struct Proof(Mutex<Vec<Paper>>);

impl Press for Proof {
    fn print(&self, paper: &Paper) -> Result<Vec<u8>, PrintFault> {
        self.0.lock().expect("one at a time").push(paper.clone());
        Ok(b"%PDF-1.7".to_vec())
    }
}

fn courier(referrer: bool) -> Courier {
    let words = Words::gather(&[web::TEXTS, people::TEXTS, network::TEXTS, post::TEXTS].concat()).expect("valid");
    Courier { words, referrers: Arc::new(Told(referrer)) }
}

fn app(house: &TestHouse, proof: &Arc<Proof>) -> Client {
    let press: Arc<dyn Press> = proof.clone();
    house.app_with(post::routes(), &[post::TEXTS], |builder| {
        let mut builder = builder.port(press);
        builder.nav = post::NAV.to_vec();
        builder
    })
}

async fn known_as(house: &TestHouse, change: impl Fn(&mut Identity)) {
    let mut tx = house.badge().write(house.db()).await.expect("opens");
    let amina = people::person::store::find(&mut tx, PersonId::from_uuid(AMINA)).await.expect("read").expect("Amina");
    let mut who = amina.identity.clone();
    change(&mut who);
    assert!(people::person::store::update(&mut tx, &amina, &who).await.expect("corrected"));
    tx.commit().await.expect("committed");
}

fn notice(kind: Kind) -> Notice {
    Notice {
        id: MessageId::fresh(),
        kind,
        person: PersonId::from_uuid(AMINA),
        space: SpaceId::from_uuid(LILLE),
        values: vec![
            ("when", "mardi 24 novembre à 14\u{a0}h".into()),
            ("place", "Lille, 1 rue de l’Essai".into()),
            ("what", "Ma boîte mail".into()),
        ],
        not_before: None,
        worthless_after: Some(NOW.plus_days(2)),
    }
}

async fn tell(house: &TestHouse, courier: &Courier, kind: Kind) -> MessageId {
    let notice = notice(kind);
    let id = notice.id;
    let mut tx = house.badge().write(house.db()).await.expect("opens");
    courier.tell(&mut tx, notice).await.expect("told");
    tx.commit().await.expect("committed");
    id
}

/// A message as it was written.
async fn shown(house: &TestHouse, id: MessageId) -> String {
    let mut tx = house.badge().read(house.db()).await.expect("opens");
    written::message(&mut tx, id).await
}

cast::both! {
    async fn a_notice_goes_the_way_that_reaches_the_person(house) {
        let (alone, with) = (courier(false), courier(true));
        // No phone, no address: the next visit, or the referrer who may know.
        assert!(shown(&house, tell(&house, &alone, Kind::Enrolled).await).await.starts_with("visit|Amina Diallo|"));
        let relayed = shown(&house, tell(&house, &with, Kind::Enrolled).await).await;
        assert!(relayed.starts_with("email|claire@centre.example|") && relayed.contains("http://antenne.test/suivi/x"));
        assert!(!relayed.contains("Amina") && !relayed.contains("boîte mail"), "{relayed}");
        known_as(&house, |who| who.contact = Contact::Letter).await;
        assert!(shown(&house, tell(&house, &with, Kind::Enrolled).await).await.starts_with("letter|Amina Diallo"));
        known_as(&house, |who| {
            who.phone = Some("+33639980102".into());
            who.phone_use = PhoneUse::Own;
            who.contact = Contact::Sms;
        }).await;
        let discreet = shown(&house, tell(&house, &with, Kind::Enrolled).await).await;
        assert!(discreet.starts_with("sms|+33639980102|"), "{discreet}");
        for word in ["boîte", "Lille", "Réseau", "atelier", "antenne"] {
            assert!(!discreet.contains(word), "« {word} » in {discreet}");
        }
        known_as(&house, |who| who.phone_read_by_others = Some(false)).await;
        let open = shown(&house, tell(&house, &with, Kind::Enrolled).await).await;
        assert!(open.contains("Ma boîte mail") && open.contains("Lille, 1 rue de l’Essai"), "{open}");
    }

    async fn a_reminder_that_cannot_come_in_time_is_not_written(house) {
        let alone = courier(false);
        assert_eq!(shown(&house, tell(&house, &alone, Kind::Reminder).await).await, "");
        known_as(&house, |who| who.contact = Contact::Letter).await;
        assert_eq!(shown(&house, tell(&house, &alone, Kind::Reminder).await).await, "");
    }

    async fn the_network_gives_its_own_words_and_takes_them_back(house) {
        let proof = Arc::new(Proof::default());
        let officer = app(&house, &proof).signed_in(Role::NetworkOfficer).await;
        let list = officer.get("/message-templates").await;
        list.is(200).says("Inscription à un atelier (français)").says("Rappel d’une séance (anglais)").says("Du programme");
        let path = "/message-templates/enrolled.sms.discreet.fr";
        officer.get(path).await.is(200).says("Comme il se lira").says("mardi 24 novembre à 14\u{a0}h").says("1 SMS");
        for (body, said) in [
            ("", "Remplissez ce champ"),
            ("À {when}", "une accolade est mal placée"),
            ("À mardi\net {", "Ligne 2"),
            ("Bonjour { $what }, { $when }", "n’existe pas dans ce modèle"),
            ("À bientôt", "sans elle, le message ne dit pas l’essentiel"),
        ] {
            let refused = officer.post(path, &[("act", "save"), ("body", body)]).await;
            refused.is(422).says(said);
        }
        let ours = "Rendez-vous { $when }, n’oubliez pas\u{202f}!";
        officer.post(path, &[("act", "preview"), ("body", ours)]).await.is(200).says("Rendez-vous mardi 24 novembre");
        officer.get(path).await.does_not_say("n’oubliez pas");
        officer.post(path, &[("act", "save"), ("body", ours)]).await.leads_to();
        officer.get(path).await.says("n’oubliez pas").says("Revenir au texte du programme");
        officer.get("/message-templates").await.says("Du réseau");
        known_as(&house, |who| {
            who.phone = Some("+33639980102".into());
            who.contact = Contact::Sms;
        }).await;
        let text = shown(&house, tell(&house, &courier(false), Kind::Enrolled).await).await;
        assert!(text.ends_with("|Rendez-vous mardi 24 novembre à 14\u{a0}h, n’oubliez pas\u{202f}!"), "{text}");
        house.clock().turn_to(NOW.plus_minutes(1));
        officer.post(&format!("{path}/removal"), &[]).await.leads_to();
        officer.get(path).await.says("Textes enregistrés").says("n’oubliez pas").does_not_say("Revenir au texte du programme");
        let text = shown(&house, tell(&house, &courier(false), Kind::Enrolled).await).await;
        assert!(text.contains("c’est noté pour mardi"), "{text}");
        officer.get("/message-templates/enrolled.sms.loud.fr").await.is(404);
        let long = format!("{{ $when }} {}", "ê".repeat(300));
        officer.post(path, &[("act", "save"), ("body", &long)]).await.is(422).says("C’est trop long");
        let reception = app(&house, &proof).signed_in(Role::Receptionist).await;
        reception.get(path).await.is(403);
        reception.post(path, &[("act", "save"), ("body", ours)]).await.is(403);
    }

    async fn letters_are_printed_together_marked_and_put_back(house) {
        let proof = Arc::new(Proof::default());
        let desk = app(&house, &proof).signed_in(Role::Receptionist).await;
        desk.get("/messages/letters").await.is(200).says("Aucune lettre à imprimer");
        desk.get("/messages/letters.pdf").await.is(422).says("Aucune lettre n’attend");
        known_as(&house, |who| who.contact = Contact::Letter).await;
        let courier = courier(false);
        let (first, second) = (tell(&house, &courier, Kind::Enrolled).await, tell(&house, &courier, Kind::Enrolled).await);
        desk.get("/messages/letters").await.says("Amina Diallo").says("Votre place est notée");
        desk.get("/messages/letters.pdf").await.is(200);
        let paper = proof.0.lock().expect("one at a time").pop().expect("a paper");
        assert_eq!(paper.data()["letters"].as_array().map(Vec::len), Some(2));
        assert_eq!(paper.data()["letters"][0]["recipient"][0], "Amina Diallo");
        assert_eq!(paper.data()["letters"][0]["sender"][0], "Lille");
        let marked = [("letter", first.to_string()), ("letter", "nothing".to_owned())];
        let marked: Vec<(&str, &str)> = marked.iter().map(|(name, value)| (*name, value.as_str())).collect();
        desk.post("/messages/letters/printing", &marked).await.leads_to();
        let after = desk.get("/messages/letters").await;
        after.says("Imprimées ces sept derniers jours");
        let waits = format!("name=\"letter\" value=\"{second}\"");
        assert!(after.text().contains(&waits) && !after.text().contains(&format!("value=\"{first}\"")));
        desk.post("/messages/letters/printing", &marked).await.is(422).says("n’attend plus");
        desk.post(&format!("/messages/{first}/printing/removal"), &[]).await.leads_to();
        desk.post(&format!("/messages/{first}/printing/removal"), &[]).await.is(422).says("attend déjà");
        desk.get("/messages/letters").await.does_not_say("Imprimées ces sept");
        let volunteer = app(&house, &proof).signed_in(Role::Volunteer).await;
        volunteer.get("/messages/letters").await.is(403);
        let told = tell(&house, &courier, Kind::Enrolled).await;
        assert!(shown(&house, told).await.starts_with("letter|"));
        desk.post(&format!("/messages/{told}/telling"), &[]).await.is(404);
    }

    async fn what_could_not_be_written_is_told_at_the_counter_once(house) {
        let proof = Arc::new(Proof::default());
        let desk = app(&house, &proof).signed_in(Role::Receptionist).await;
        let told = tell(&house, &courier(false), Kind::Enrolled).await;
        desk.post(&format!("/messages/{told}/telling"), &[]).await.leads_to();
        desk.post(&format!("/messages/{told}/telling"), &[]).await.is(422).says("déjà dit");
        let message = shown(&house, told).await;
        assert!(message.starts_with("visit|") && Channel::Visit.text() == "post-channel-visit");
    }

    async fn an_invitation_leaves_by_the_outbox_each_time_it_is_made(house) {
        let herald: web::account::HeraldPort = Arc::new(post::Herald { words: courier(false).words, sends: true });
        let app = house.app_with(post::routes(), &[post::TEXTS], |builder| builder.port(herald));
        let office = app.signed_in(Role::Administrator).await;
        let lille = LILLE.to_string();
        let who = [
            ("name", "Awa Ba"), ("email", "awa@essai.example"), ("password", ""), ("status", "staff"),
            ("role", "receptionist"), ("space", lille.as_str()),
        ];
        let account = office.post("/accounts", &who).await.leads_to();
        let page = office.get(&account).await;
        page.says("Le programme l’écrit aussi à awa@essai.example");
        let link = page.text().split("/invitation/").nth(1).map(|rest| rest[..64].to_owned()).expect("a link");
        let memory = post::Memory::default();
        let works = || post::works(post::Transport::Memory(memory.clone()));
        jobs::Worker::new(house.db().clone(), works()).run_due().await.expect("ran");
        let sent = memory.sent().pop().expect("a mail");
        assert_eq!((sent.recipient.as_str(), sent.subject.as_str()), ("awa@essai.example", "Votre compte Antenne"));
        assert!(sent.body.contains("Bonjour Awa Ba") && sent.body.contains(&link), "{}", sent.body);
        office.get("/messages").await.says("Votre compte Antenne");
        let shown = office.get(&format!("/messages/{}", sent.id)).await;
        shown.says("Invitation d’un compte").does_not_say(&link);
        office.post(&format!("{account}/invitation"), &[]).await.leads_to();
        jobs::Worker::new(house.db().clone(), works()).run_due().await.expect("ran");
        assert_eq!(memory.sent().len(), 2);
        // With a first password nobody needs a link.
        let other = [&who[..1], &[("email", "ana@essai.example"), ("password", "une phrase assez longue")], &who[3..]].concat();
        office.post("/accounts", &other).await.leads_to();
        jobs::Worker::new(house.db().clone(), works()).run_due().await.expect("ran");
        assert_eq!(memory.sent().len(), 2);
    }
}
