//! What a person reads: the appointment, the way, the plan; in French, English and Arabic.

use cast::{AMINA, LILLE, Seen};
use web::Role;

use super::{scene, somebody};

/// The pages of somebody who has an appointment and a plan.
const PAGES: [&str; 5] = ["/moi", "/moi/venir", "/moi/parcours", "/moi/rendez-vous", "/moi/questions"];

/// What of a page in Arabic is in Latin letters.
fn latin(seen: &Seen) -> Vec<String> {
    let words = seen.words();
    let all = words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    all.map(str::to_owned).collect()
}

cast::both! {
    async fn a_person_reads_what_comes_next_and_how_far_they_are(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("count", "2")]).await;
        scene.enrols(&workshop, AMINA).await;
        let person = format!("/people/{AMINA}");
        let measured = [("level-mail", "step_by_step"), ("source-mail", "observed"), ("goals", "caf")];
        scene.desk.post(&format!("{person}/diagnoses"), &measured).await.leads_to();
        let agreed = [
            ("version", "0"), ("items", "mailbox"), ("items", "caf"), ("own-1", "Appeler ma sœur"), ("own-kind-1", "skills"),
        ];
        scene.desk.post(&format!("{person}/plan"), &agreed).await.leads_to();
        let shown = [("need", "train"), ("evidence", "proof"), ("words", "Un billet pour Lyon")];
        scene.desk.post(&format!("{person}/autonomy"), &shown).await.leads_to();
        let office = scene.app.signed_in(Role::NetworkOfficer).await;
        let way = [("point", "50.6292, 3.0573"), ("words", "Métro Gare, sortie 2.\nSonnez deux fois.")];
        office.post(&format!("/spaces/{LILLE}/way"), &way).await.leads_to();

        let (amina, _) = scene.enters(&house, AMINA).await;
        amina.get("/moi").await.is(200).says("Bonjour Amina").says("mardi 24 novembre à 14 h").says("Ma boîte mail");
        let way = amina.get("/moi/venir").await;
        way.is(200).says("1 rue de l’Essai").says("Lille").says("Métro Gare, sortie 2").says("Ceci est un croquis, pas un plan");
        way.says("Le centre de Lille").says("À apporter").says("01 99 00 00 01");
        assert!(way.text().contains("href=\"geo:50.62920,3.05730\""), "{}", way.text());
        let plan = amina.get("/moi/parcours").await;
        plan.is(200).says("Ma boîte mail").says("Mes démarches à la CAF").says("Appeler ma sœur").says("En cours");
        plan.says("Acheter un billet de train");
        // Neither what a colleague noted nor a word that judges.
        for word in ["billet pour Lyon", "exclu", "débutant", "Exclu"] {
            plan.does_not_say(word);
        }
        amina.get("/moi/rendez-vous").await.is(200).says("Il reste 2 séances");
        for path in PAGES {
            let size = amina.get(path).await.body.len();
            assert!(size < 20_000, "{path}: {size} bytes");
        }
    }

    async fn the_same_in_english_and_in_arabic_from_right_to_left(house) {
        let scene = scene(&house).await;
        let workshop = scene.workshop(&[("count", "3")]).await;
        scene.enrols(&workshop, AMINA).await;
        let person = format!("/people/{AMINA}");
        scene.desk.post(&format!("{person}/plan"), &[("version", "0"), ("items", "mailbox")]).await.leads_to();
        let (amina, link) = scene.enters(&house, AMINA).await;
        let chosen = scene.app.post("/moi/langue", &[("language", "ar"), ("back", &link)]).await;
        assert_eq!(chosen.leads_to(), link);
        let outside = scene.app.post("/moi/langue", &[("language", "ar"), ("back", "https://elsewhere.example/moi/")]).await;
        assert_eq!(outside.leads_to(), "/moi");
        let door = scene.app.keeping(&chosen).get(&link).await;
        door.is(200).says("صفحتي").says("كلمتك");
        assert!(door.text().contains("<html lang=\"ar\" dir=\"rtl\""));
        assert_eq!(latin(&door), ["Antenne", "Français", "English", "Français", "English"]);
        scene.app.keeping(&chosen).post(&link, &[("word", "x y z")]).await.is(422).says("هذه ليست الكلمة الصحيحة");
        scene.app.keeping(&chosen).post(&link, &[]).await.is(422).says("هذه الخانة فارغة");
        let arab = amina.keeping(&chosen);
        let home = arab.get("/moi").await;
        home.is(200).says("مرحبًا").says("الثلاثاء 24 نوفمبر الساعة 14:00").says("بريدي الإلكتروني");
        for path in PAGES {
            let seen = arab.get(path).await;
            let known = ["Antenne", "Français", "English", "Amina", "Lille", "rue", "de", "l", "Essai"];
            let foreign: Vec<String> = latin(seen.is(200)).into_iter().filter(|word| !known.contains(&word.as_str())).collect();
            assert!(foreign.is_empty(), "{path} says {foreign:?}");
        }
        arab.get("/moi/rendez-vous").await.says("بقيت \u{2068}3\u{2069} حصص");
        arab.post("/moi/questions", &[("topic", "other")]).await.is(422).says("اكتب بضع كلمات");
        let english = amina.with_cookie("moi-langue", "en");
        english.get("/moi").await.is(200).says("Hello Amina").says("Tuesday 24 November at 14:00").says("My mailbox");
        // The team's pages stay in the team's languages.
        arab.get("/sign-in").await.is(200).says("Se connecter");
        let asked = scene.app.saying(&[("accept-language", "ar-DZ,fr;q=0.5"), ("sec-fetch-site", "same-origin")]);
        assert!(asked.get(&link).await.text().contains("dir=\"rtl\""));
        assert!(asked.get("/sign-in").await.text().contains("<html lang=\"fr\""));
    }

    async fn whoever_has_nothing_yet_is_told_what_to_do(house) {
        let scene = scene(&house).await;
        let awa = somebody(&house, &scene.app, "Awa").await;
        let (awa, _) = scene.enters(&house, awa).await;
        awa.get("/moi").await.is(200).says("Vous n’avez pas de rendez-vous").says("Poser une question");
        awa.get("/moi/parcours").await.is(200).says("Votre parcours n’est pas encore écrit");
        awa.get("/moi/rendez-vous").await.is(200).says("Vous n’avez pas de rendez-vous").says("Poser une question");
        // Without coordinates there is no sketch, and the address all the same.
        awa.get("/moi/venir").await.is(200).says("1 rue de l’Essai").does_not_say("croquis");
    }
}
