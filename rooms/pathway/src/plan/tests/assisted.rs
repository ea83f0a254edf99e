//! Accompanied, without a goal of autonomy: chosen with the person, seen everywhere, ended; successes with their evidence.

use super::*;

fn assistance() -> String {
    format!("/people/{AMINA}/assistance")
}

const CHOSEN: &[(&str, &str)] = &[("reason", "own_choice"), ("words", "Venir, mais pas apprendre"), ("agreed", "yes")];

cast::both! {
    async fn it_is_chosen_with_the_person_for_a_reason_and_ended(house) {
        let desk = adviser(&house).await;
        desk.get(&assistance()).await.is(200).says("sans objectif").says("C’est son choix").says("Rien sur la santé");
        let nothing = desk.post(&assistance(), &[]).await;
        nothing.is(422).says("Choisissez une réponse").says("Remplissez ce champ").says("cochez quand elle est d’accord");
        let seen = desk.post(&assistance(), &[("reason", "tired"), ("words", "Ses mots"), ("agreed", "yes")]).await;
        assert!(seen.is(422).text().contains("Ses mots"));
        desk.post(&format!("{}/removal", assistance()), &[]).await.is(404);
        assert_eq!(desk.post(&assistance(), CHOSEN).await.leads_to(), path());
        desk.post(&assistance(), CHOSEN).await.is(422).says("déjà choisi");
        desk.get(&assistance()).await.says("C’est son choix").says("« Venir, mais pas apprendre »");
        assert!(record(&house).await.contains("Accompagné, sans objectif d’autonomie"));
        desk.post(&format!("{}/removal", assistance()), &[("ended_words", "Elle veut essayer")]).await.leads_to();
        desk.post(&format!("{}/removal", assistance()), &[]).await.is(404);
        desk.get(&assistance()).await.says("Elle veut essayer").says("fini le");
        assert!(!record(&house).await.contains("sans objectif d’autonomie"));
        desk.post(&assistance(), CHOSEN).await.leads_to();
        let (begun, ended) = (told(&house, "pathway.assisted").await, told(&house, "pathway.assistance_ended").await);
        assert_eq!((begun.len(), ended.len()), (2, 1));
    }

    async fn the_help_itself_is_suggested_and_printed(house) {
        let press = Arc::new(Kept::default());
        let who = standing(&[(Domain::Device, Level::StepByStep)], &[Need::Caf]);
        let desk = furnished(&house, Some(who), press.clone()).signed_in(Role::Adviser).await;
        desk.get(&path()).await.says("Mes démarches à la CAF").does_not_say("Signer un mandat");
        desk.post(&path(), &[("version", "0"), ("items", "aid-mandate")]).await.is(422).says("Cochez au moins une étape");
        desk.post(&assistance(), CHOSEN).await.leads_to();
        let page = desk.get(&path()).await;
        page.says("Accompagné, sans objectif d’autonomie").says("Avoir un appareil à soi").says("Signer un mandat avec un aidant habilité")
            .says("jamais avec son mot de passe").says("Choisir une personne de confiance");
        desk.post(&path(), &[("version", "0"), ("items", "aid-accompanied"), ("items", "aid-mandate"), ("items", "equipment")]).await.leads_to();
        let steps = agreed(&house).await.steps;
        assert_eq!(steps.iter().filter(|step| step.aid.is_some()).count(), 2);
        desk.get(&path()).await.says("Faire ses démarches avec nous").says("C’est son choix");
        let step = format!("/people/{AMINA}/plan/steps/{}", steps.iter().find(|step| step.aid.is_some()).expect("one").id);
        desk.post(&step, &[("act", "finish")]).await.leads_to();
        let [Fact::Pathway(Pathway::StepDone { kind, .. })] = &told(&house, "pathway.step_done").await[..] else { panic!("one step done") };
        assert_eq!(kind, "aid", "it is no step of skills: no figure of learning counts it");
        desk.get(&format!("{}.pdf", path())).await.is(200);
        let kept = press.0.lock().expect("free").take().expect("printed");
        let data = kept.data();
        assert_eq!((&data["groups"][3]["kind"], &data["groups"][3]["label"]), (&"aid".into(), &"Être accompagné".into()));
        assert_eq!(data["agreed"]["lines"][1], "On fait ensemble, aussi longtemps que vous voulez.");
        // A revision keeps the steps of help, and offers the others.
        desk.get(&format!("{}/new", path())).await.says("Recevoir ses courriers sur papier").says("Étapes en route");
    }

    async fn it_stays_within_the_space_and_the_right(house) {
        let desk = adviser(&house).await;
        desk.post(&format!("/people/{BERNARD}/assistance"), CHOSEN).await.is(404);
        desk.get(&format!("/people/{BERNARD}/assistance")).await.is(404);
        let counter = furnished(&house, None, Arc::new(Kept::default())).signed_in(Role::Receptionist).await;
        counter.get(&assistance()).await.is(403);
        counter.post(&assistance(), CHOSEN).await.is(403);
        desk.with_cookie("language", "en").get(&assistance()).await.is(200).says("without a goal of autonomy");
    }

    async fn a_success_is_noted_by_ticking_what_was_shown(house) {
        let desk = adviser(&house).await;
        let autonomy = format!("/people/{AMINA}/autonomy");
        desk.get(&autonomy).await.says("Continuer").does_not_say("Comment le sait-on");
        desk.get(&format!("{autonomy}?need=caf")).await.is(200).says("Trouve son dernier paiement").says("Note deux droits à demander")
            .says("(Mes démarches à la CAF)");
        desk.get(&format!("{autonomy}?need=flying")).await.is(200).says("Continuer");
        desk.post(&autonomy, &[("need", "caf"), ("evidence", "observed")]).await.is(422).says("Remplissez ce champ").says("Trouve son dernier paiement");
        desk.post(&autonomy, &[]).await.is(422).says("Choisissez une réponse").does_not_say("Comment le sait-on");
        // What no module asks for is no evidence.
        desk.post(&autonomy, &[("need", "caf"), ("evidence", "observed"), ("shown", "Sait voler")]).await.is(422);
        desk.post(&autonomy, &[("need", "caf"), ("evidence", "observed"), ("shown", "Trouve son dernier paiement")]).await.leads_to();
        desk.get(&autonomy).await.says("Trouve son dernier paiement").says("L’a fait sans aide devant moi");
        desk.get(&format!("{autonomy}?need=caf")).await.says("Continuer");
        desk.post(&autonomy, &[("need", "caf")]).await.is(422).says("C’est déjà noté");
    }

    async fn figures_of_autonomy_leave_out_whoever_has_no_such_goal(house) {
        let app = furnished(&house, None, Arc::new(Kept::default()));
        let (desk, manager) = (app.signed_in(Role::Adviser).await, app.signed_in(Role::SpaceManager).await);
        manager.get("/autonomy").await.is(200).says("Pas encore de réussite notée").says("0 personne");
        let autonomy = format!("/people/{AMINA}/autonomy");
        for need in ["caf", "train"] {
            desk.post(&autonomy, &[("need", need), ("evidence", "told"), ("words", "Elle le fait")]).await.leads_to();
        }
        manager.get("/autonomy").await.is(200).says("1 personne de l’antenne fait").says("Amina Diallo Faire une démarche à la CAF").does_not_say("sans objectif");
        manager.get("/autonomy?need=train").await.says("Amina Diallo Acheter un billet").does_not_say("Amina Diallo Faire une démarche");
        manager.get("/autonomy?need=cv").await.says("Pas encore de réussite pour ce besoin");
        assert_eq!(manager.get("/autonomy.csv").await.is(200).text().lines().count(), 3);
        assert_eq!(manager.get("/autonomy.csv?need=caf").await.text().lines().count(), 2);
        manager.get("/autonomy.xlsx").await.is(200);
        desk.post(&assistance(), CHOSEN).await.leads_to();
        manager.get("/autonomy").await.says("0 personne").says("1 personne est accompagnée sans objectif d’autonomie").does_not_say("Amina Diallo");
        desk.post(&format!("{}/removal", assistance()), &[]).await.leads_to();
        manager.get("/autonomy").await.says("1 personne de l’antenne fait");
        desk.get("/autonomy").await.is(403);
        desk.get("/autonomy.csv").await.is(403);
    }
}
