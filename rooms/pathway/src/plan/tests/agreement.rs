//! With whom a plan was agreed, what a revision changed, and the paper that both sign.

use super::*;

cast::both! {
    async fn a_plan_says_when_and_with_whom_it_was_agreed(house) {
        let desk = adviser(&house).await;
        desk.get(&path()).await.says("Qui était là, avec la personne").says("Un interprète");
        let form = [AGREED, &[("agreed_on", "2026-11-20"), ("present", "relative")]].concat();
        for (field, value, words) in [("agreed_on", "2026-11-23", "pas encore venu"), ("agreed_on", "2026-09-01", "trop loin"),
            ("agreed_on", "demain", "une date"), ("present", "everybody", "Choisissez")] {
            let wrong: Vec<_> = form.iter().copied().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
            let seen = desk.post(&path(), &wrong).await;
            seen.is(422).says(words);
            assert!(seen.text().contains("Écrire à ma sœur"), "nothing that was ticked is lost");
        }
        assert!(told(&house, "pathway.agreed").await.is_empty());
        desk.post(&path(), &form).await.leads_to();
        desk.get(&path()).await.is(200).says("Décidé ensemble le vendredi 20 novembre 2026 (là aussi : un proche)");
        assert_eq!(agreed(&house).await.agreement.present, Some(plan::rules::Present::Relative));
        for (version, item, present, said) in [("1", "scams", "alone", "Décidé ensemble le vendredi 20 novembre 2026 Imprimer"), ("2", "files", "by_phone", "le vendredi 20 novembre 2026, au téléphone")] {
            desk.post(&path(), &[("version", version), ("items", item), ("agreed_on", "2026-11-20"), ("present", present)]).await.leads_to();
            desk.get(&path()).await.is(200).says(said);
        }
    }

    async fn a_revision_says_what_it_changed(house) {
        let desk = adviser(&house).await;
        desk.post(&path(), AGREED).await.leads_to();
        let old = agreed(&house).await;
        let keep = format!("keep-{}", old.steps[3].id);
        desk.post(&path(), &[("version", "1"), ("items", keep.as_str()), ("items", "scams")]).await.leads_to();
        let seen = desk.get(&path()).await;
        seen.says("Ajouté : Éviter les arnaques").says("Retiré : Mes démarches à la CAF, Avoir un appareil à soi, Appeler en vidéo");
        desk.get(&format!("/people/{AMINA}/plans/{}", old.id)).await.is(200).says("Ancien parcours, décidé le dimanche 22 novembre 2026")
            .says("Ajouté : Éviter les arnaques");
    }

    async fn the_paper_says_it_and_both_sign(house) {
        let press = Arc::new(Kept::default());
        let desk = furnished(&house, Some(standing(&[], &[])), press.clone()).signed_in(Role::Adviser).await;
        desk.post(&path(), &[AGREED, &[("present", "interpreter")]].concat()).await.leads_to();
        desk.get(&format!("{}.pdf", path())).await.is(200);
        let kept = press.0.lock().expect("free").take().expect("printed");
        let data = kept.data();
        assert_eq!(data["agreed"]["lines"][0], "le dimanche 22 novembre 2026 (là aussi\u{a0}: un interprète)");
        assert_eq!(data["agreed"]["lines"].as_array().map(Vec::len), Some(1));
        assert_eq!(data["signatures"][0], "La personne");
    }
}
