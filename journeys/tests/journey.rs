//! Amina's journey, whole: by mouse, by keyboard alone, on a phone.

use journeys::amina::{self, ALL, EVENING, MORNING};
use journeys::{Antenne, Browser, Trouble, Viewport};

const PEOPLE: u32 = 60;

/// Everything from the link to the answer, with what she agrees to.
async fn journey(viewport: Viewport, hears: &[&str]) -> Result<(Browser, Browser, String, String, Antenne), Trouble> {
    let mut antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let mut team = Browser::opens(viewport, antenne.address()).await?;
    let mut worker = Browser::opens(viewport, antenne.address()).await?;
    let link = amina::link(&mut team).await?;
    let code = amina::is_sent(&mut worker, &link, hears).await?;
    let follow_up = worker.path().await?;
    amina::is_received(&mut team, &code).await?;
    let record = amina::is_measured(&mut team).await?;
    amina::agrees(&mut team, &record).await?;
    let workshop = amina::is_enrolled(&mut team).await?;
    antenne.restarts_at(EVENING)?;
    amina::attends(&mut team, &workshop).await?;
    amina::is_autonomous(&mut team, &record).await?;
    Ok((team, worker, record, follow_up, antenne))
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn by_mouse() -> Result<(), Trouble> {
    let (mut team, mut worker, record, follow_up, _antenne) = journey(Viewport::Desk, &ALL).await?;
    amina::is_heard_of(&mut worker, &follow_up).await?;
    team.visit(&record).await?;
    team.sees("Est venu·e à l’atelier « Ma boîte mail »").await?;
    team.sees("Accueillie ; la structure qui oriente le sait").await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn on_a_phone_with_nothing_more_agreed() -> Result<(), Trouble> {
    let (_team, mut worker, _record, follow_up, _antenne) = journey(Viewport::Phone, &[]).await?;
    amina::is_only_welcomed(&mut worker, &follow_up).await
}

#[tokio::test]
#[ignore = "needs a browser: ./test journeys"]
async fn by_keyboard_alone() -> Result<(), Trouble> {
    let mut antenne = Antenne::starts_at(PEOPLE, MORNING)?;
    let mut team = Browser::opens(Viewport::Desk, antenne.address()).await?;
    let mut worker = Browser::opens(Viewport::Desk, antenne.address()).await?;
    let link = typed::link(&mut team).await?;
    let code = typed::is_sent(&mut worker, &link).await?;
    let follow_up = worker.path().await?;
    typed::is_received(&mut team, &code).await?;
    let record = typed::is_measured(&mut team).await?;
    typed::agrees(&mut team, &record).await?;
    let workshop = typed::is_enrolled(&mut team).await?;
    antenne.restarts_at(EVENING)?;
    typed::attends(&mut team, &workshop).await?;
    typed::is_autonomous(&mut team, &record).await?;
    amina::is_heard_of(&mut worker, &follow_up).await
}

/// The same steps without a mouse: what is not typed or struck is only read.
mod typed {
    use journeys::{Browser, Trouble, today_as};

    async fn signs_in(team: &mut Browser, role: &str) -> Result<(), Trouble> {
        team.visit("/sign-in").await?;
        let mut keys = team.keyboard();
        keys.tab_to("Adresse e-mail").await?;
        keys.types(&format!("{role}@antenne.example")).await?;
        keys.tab_to("Mot de passe").await?;
        keys.types("bienvenue à l’antenne").await?;
        keys.enter().await?;
        if team.path().await? == "/post" { team.keyboard().goes(today_as(role)).await } else { Ok(()) }
    }

    async fn signs_out(team: &mut Browser) -> Result<(), Trouble> {
        team.keyboard().goes("Se déconnecter").await?;
        team.sees("n’est plus connecté à votre compte").await
    }

    async fn searches(team: &mut Browser, text: &str) -> Result<(), Trouble> {
        let mut keys = team.keyboard();
        keys.tab_to("Chercher une personne").await?;
        keys.types(text).await?;
        keys.enter().await
    }

    pub async fn link(team: &mut Browser) -> Result<String, Trouble> {
        signs_in(team, "space_manager").await?;
        team.keyboard().goes("Orientations et suivi").await?;
        team.keyboard().goes("Partenaires").await?;
        let mut keys = team.keyboard();
        keys.tab_to("Commune").await?;
        keys.types("Saint-Denis 93200").await?;
        keys.enter().await?;
        let partner = team.run("return document.querySelector('tbody a').textContent", vec![]).await?;
        team.keyboard().goes(partner.as_str().unwrap_or_default()).await?;
        team.keyboard().tab_to("Lien à copier").await?;
        let link = team.reads_at("#link").await?;
        signs_out(team).await?;
        Ok(link)
    }

    pub async fn is_sent(worker: &mut Browser, link: &str) -> Result<String, Trouble> {
        worker.visit(link).await?;
        let mut keys = worker.keyboard();
        for (label, text) in [("Prénom", "Amina"), ("Nom", "Essai")] {
            keys.tab_to(label).await?;
            keys.types(text).await?;
        }
        keys.goes("Ajouter : langue").await?;
        keys.tab_to("Année de naissance").await?;
        keys.types("1961").await?;
        keys.ticks("Une boîte mail").await?;
        keys.ticks("La personne est d’accord").await?;
        for words in super::ALL {
            keys.ticks(words).await?;
        }
        keys.tab_to("Votre nom").await?;
        keys.types("Paul Référent").await?;
        keys.goes("Envoyer l’orientation").await?;
        worker.sees("Voici le bon").await?;
        worker.keyboard().tab_to("Imprimer le bon").await?;
        worker.reads_at("#code").await
    }

    pub async fn is_received(team: &mut Browser, code: &str) -> Result<(), Trouble> {
        signs_in(team, "receptionist").await?;
        searches(team, code).await?;
        team.keyboard().goes("Enregistrer avec ce bon").await?;
        team.keyboard().goes("Enregistrer").await?;
        team.sees("La personne est enregistrée").await?;
        team.keyboard().goes("Aide à une démarche").await?;
        team.sees("L’arrivée est notée").await?;
        team.keyboard().goes("File d’attente").await?;
        team.sees("Amina Essai").await?;
        signs_out(team).await
    }

    pub async fn is_measured(team: &mut Browser) -> Result<String, Trouble> {
        signs_in(team, "facilitator").await?;
        searches(team, "essay amyna").await?;
        team.keyboard().goes("Amina Essai").await?;
        let record = team.path().await?;
        team.keyboard().goes("Faire le point").await?;
        let mut keys = team.keyboard();
        keys.tab_to("Avec ses mots").await?;
        keys.types("Je voudrais écrire à ma sœur.").await?;
        keys.ticks("Avoir une boîte mail").await?;
        keys.chooses("level_mail", "Pas à pas N’a pas").await?;
        keys.goes("Enregistrer le diagnostic").await?;
        team.sees("Le diagnostic est enregistré").await?;
        Ok(record)
    }

    pub async fn agrees(team: &mut Browser, record: &str) -> Result<(), Trouble> {
        let mut keys = team.keyboard();
        keys.goes("Choisir les étapes du parcours").await?;
        keys.ticks("Ma boîte mail").await?;
        keys.goes("Nous sommes d’accord").await?;
        team.sees("Le parcours est enregistré").await?;
        team.finds_paper(&format!("{record}/plan.pdf")).await
    }

    pub async fn is_enrolled(team: &mut Browser) -> Result<String, Trouble> {
        team.keyboard().goes("Ateliers").await?;
        team.keyboard().goes("Programmer un atelier").await?;
        let french = team.run("return new Intl.NumberFormat().resolvedOptions().locale", vec![]).await? == "fr-FR";
        let mut keys = team.keyboard();
        keys.picks("Module", "Ma boîte mail").await?;
        // Figure by figure, in the order of the browser's own language.
        let (day, hour) = if french { ("24112026", "1400") } else { ("11242026", "0200PM") };
        let fields = [("Jour de la première", day), ("Heure de début", hour), ("Nombre de séances", "1")];
        for (label, figures) in fields {
            keys.tab_to(label).await?;
            keys.types(figures).await?;
        }
        keys.goes("Programmer").await?;
        team.sees("L’atelier est au programme").await?;
        let workshop = team.path().await?;
        let mut keys = team.keyboard();
        keys.tab_to("Inscrire une personne de l’antenne").await?;
        keys.types("Amina Essai").await?;
        keys.enter().await?;
        team.keyboard().goes("Inscrire Amina Essai").await?;
        team.sees("La place est réservée").await?;
        team.sees("1 personne sur").await?;
        Ok(workshop)
    }

    pub async fn attends(team: &mut Browser, workshop: &str) -> Result<(), Trouble> {
        // Hours later the screen has locked itself.
        signs_in(team, "facilitator").await?;
        team.visit(workshop).await?;
        let mut keys = team.keyboard();
        keys.goes("Émargement").await?;
        keys.ticks("Présence").await?;
        keys.goes("Clore la séance").await?;
        team.sees("1 personne venue sur 1").await
    }

    pub async fn is_autonomous(team: &mut Browser, record: &str) -> Result<(), Trouble> {
        team.visit(&format!("{record}/plan")).await?;
        let mut keys = team.keyboard();
        keys.goes("Ce que la personne fait seule").await?;
        keys.picks("Besoin", "Avoir une boîte mail").await?;
        keys.goes("Continuer").await?;
        keys.ticks("L’a fait sans aide devant moi").await?;
        keys.tab_to("En une phrase").await?;
        keys.types("A écrit à sa sœur.").await?;
        keys.goes("Noter la réussite").await?;
        team.sees("La réussite est notée").await
    }
}
