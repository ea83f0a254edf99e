//! A seat is given, and the person hears of it: by the phone, by a letter, or at the counter.

use web::Role;

use crate::world::furnished;

/// Somebody registered with these fields beside the name; the address of the record.
async fn registered(desk: &cast::Client, name: &'static str, more: &[(&'static str, &'static str)]) -> String {
    let fields = [&[("first_name", name), ("last_name", "Sangaré")], more].concat();
    let path = desk.post("/people", &fields).await.leads_to();
    path.split('?').next().expect("a path").to_owned()
}

cast::both! {
    async fn everybody_hears_of_their_seat_in_their_way(house) {
        let app = furnished(&house).await;
        let manager = app.signed_in(Role::SpaceManager).await;
        let planned = [
            ("module", "mailbox"), ("day", "2026-11-26"), ("hour", "14:00"), ("minutes", "120"), ("seats", "4"), ("count", "1"),
        ];
        let workshop = manager.post("/workshops", &planned).await.leads_to();
        let awa = registered(&manager, "Awa", &[]).await;
        let moussa = registered(&manager, "Moussa", &[("contact", "letter")]).await;
        let phone = [("phone", "06 39 98 12 34"), ("phone_use", "own"), ("contact", "sms")];
        let ivana = registered(&manager, "Ivana", &[phone.as_slice(), &[("phone_read_by_others", "others")]].concat()).await;
        let ana = registered(&manager, "Ana", &[("phone", "06 39 98 12 35"), ("phone_use", "own"), ("contact", "sms"), ("phone_read_by_others", "alone")]).await;
        for path in [&awa, &moussa, &ivana, &ana] {
            let id = path.rsplit('/').next().expect("an id");
            manager.post(&format!("{workshop}/enrolments"), &[("person", id)]).await.leads_to();
        }
        // Nobody can write to Awa: whoever opens her record tells her.
        let record = manager.get(&awa).await;
        record.is(200).says("À dire à la personne").says("jeudi 26 novembre à 14\u{a0}h").says("C’est dit");
        let text = record.text();
        let telling = text.split("action=\"/messages/").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
        assert_eq!(manager.post(&format!("/messages/{telling}"), &[]).await.leads_to().split('?').next(), Some(awa.as_str()));
        manager.get(&awa).await.does_not_say("À dire à la personne");
        // Moussa wants a letter: it is printed at the counter.
        let desk = app.signed_in(Role::Receptionist).await;
        desk.get("/today").await.is(200).says("Lettres à imprimer").says("lettre attend");
        desk.get("/messages/letters").await.is(200).says("Moussa Sangaré").does_not_say("Awa");
        let paper = desk.get("/messages/letters.pdf").await;
        paper.is(200);
        assert!(paper.body.starts_with(b"%PDF"));
        // The others have a phone, which others may read.
        let office = app.signed_in(Role::Administrator).await;
        let list = office.get("/messages?channel=sms").await;
        list.is(200).says("2 messages").says("+33639981234").says("+33639981235").does_not_say("Ivana");
        // Whoever wants none says so on the record.
        let wishes = format!("{ana}/opt-outs");
        manager.get(&ana).await.says("accepte les messages automatiques").does_not_say("D’autres lisent peut-être");
        manager.post(&wishes, &[("refused", "sms")]).await.leads_to();
        manager.get(&ana).await.says("ne veut pas de message automatique par");
        manager.get(&ivana).await.says("D’autres lisent peut-être son téléphone");
        manager.get(&format!("{ana}/journal")).await.is(200).says("Refuse les SMS");
        office.get("/message-templates").await.is(200).says("Modèles de messages");
    }
}
