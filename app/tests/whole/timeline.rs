//! A record opens for a reason, and its timeline says to each post what its panels may say, and no more.

use web::Role;

use crate::world::{self, furnished};

cast::both! {
    async fn who_reads_no_diagnosis_hears_of_none(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        let record = format!("/people/{}", life.id("person"));
        let told = ["Diagnostic\u{a0}:", "Parcours décidé ensemble\u{a0}:", "Fait sans aide\u{a0}:"];
        let adviser = app.signed_in(Role::Adviser).await.get(&record).await;
        for words in told {
            adviser.says(words);
        }
        for role in [Role::Seller, Role::Receptionist] {
            let counter = app.signed_in(role).await.get(&record).await;
            counter.is(200).says("Fiche créée");
            for words in told {
                counter.does_not_say(words);
            }
        }
        // Who comes to the workshops is for those who see the programme.
        app.signed_in(Role::Receptionist).await.get(&record).await.says("A pris une place");
        app.signed_in(Role::Seller).await.get(&record).await.does_not_say("A pris une place");
    }

    async fn a_record_opens_by_what_brought_the_person_and_else_by_a_reason(house) {
        let app = furnished(&house).await;
        let record = format!("/people/{}", cast::AMINA);
        // The scene registered her at this very instant: an hour later she is nobody who is there.
        let later = cast::NOW.plus_hours(1);
        house.clock().turn_to(later);
        let adviser = app.signed_in(Role::Adviser).await;
        adviser.get(&record).await.is(200).says("ni arrivée, ni rendez-vous");
        adviser.post(&format!("{record}/consultations"), &[]).await.is(422).says("ni arrivée");
        adviser.post(&format!("{record}/consultations"), &[("reason", "call")]).await.leads_to();
        adviser.get(&record).await.is(200).says("Amina Diallo");
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get(&record).await.says("ni arrivée");
        desk.post(&format!("{record}/visits"), &[("reason", "help")]).await.leads_to();
        desk.get(&record).await.says("Amina Diallo").does_not_say("ni arrivée");
        let journal = app.signed_in(Role::SpaceManager).await.get("/journals").await;
        journal.says("Fiche ouverte pour un appel").says("Fiche ouverte à l’accueil");
    }
}
