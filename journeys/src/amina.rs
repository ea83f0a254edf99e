//! One whole journey through a space, step by step: a social worker sends Amina, who learns to use a mailbox.

use serde_json::json;

use crate::{Browser, Trouble, Viewport};

/// A Tuesday, half past nine in Paris; the workshop is at two, and by five it is over.
pub const MORNING: &str = "2026-11-24T08:30:00Z";
pub const EVENING: &str = "2026-11-24T16:00:00Z";
const TODAY: &str = "2026-11-24";
/// All that one may agree the social worker hears.
pub const ALL: [&str; 3] = ["Les étapes convenues", "Sa présence aux ateliers", "Ce qu’elle sait maintenant faire"];
/// What he never hears, though the team knows it.
const SECRETS: [&str; 7] =
    ["ma sœur", "Pas à pas", "En apprentissage", "06 39 98", "Smartphone", "Chaque semaine", "Hugo Lemaire"];

/// Goes to another room by the menu, which a phone keeps folded, as long menus keep the rooms under their headings.
async fn enters(team: &mut Browser, room: &str) -> Result<(), Trouble> {
    if team.viewport == Viewport::Phone {
        team.press("Menu").await?;
    }
    let script = "const under = [...document.querySelectorAll('details.rail-group:not([open]) a')]
            .find((link) => link.textContent.trim() === arguments[0]);
        return under ? under.closest('details').querySelector('summary').textContent.trim() : ''";
    let heading = team.run(script, vec![json!(room)]).await?;
    if let Some(heading) = heading.as_str().filter(|heading| !heading.is_empty()) {
        team.press(heading).await?;
    }
    team.follow(room).await
}

/// The personal link of a structure of Saint-Denis, as the manager reads it on the screen.
pub async fn link(team: &mut Browser) -> Result<String, Trouble> {
    team.signs_in("space_manager").await?;
    enters(team, "Partenaires").await?;
    team.fill("Commune", "Saint-Denis 93200").await?;
    team.press("Filtrer").await?;
    let partner = team.reads_at("tbody a").await?;
    team.visit(&partner).await?;
    let link = team.reads_at("#link").await?;
    assert!(link.starts_with("/r/"), "{link}");
    Ok(link)
}

/// Amina is sent, and agrees that the social worker hears what is in `hears`; the voucher's code comes back.
pub async fn is_sent(worker: &mut Browser, link: &str, hears: &[&str]) -> Result<String, Trouble> {
    worker.visit(link).await?;
    worker.shot("journey-01-referral").await?;
    worker.fill("Prénom", "Amina").await?;
    worker.fill("Nom", "Essai").await?;
    worker.fill("Téléphone", "06 39 98 12 34").await?;
    worker.press("Ajouter : langue").await?;
    worker.fill("Année de naissance", "1961").await?;
    worker.fill("Commune où elle vit", "93200").await?;
    worker.tick("Une boîte mail").await?;
    worker.press("Ajouter quelques mots").await?;
    worker.fill("Quelques mots pour l’équipe", "Elle voudrait lire ses messages seule.").await?;
    worker.fill("Votre nom", "Paul Référent").await?;
    worker.press("Envoyer l’orientation").await?;
    // Without her word nothing is sent, and nothing typed is lost.
    worker.sees("Demandez-lui son accord").await?;
    worker.shot("journey-02-referral-refused").await?;
    worker.tick("La personne est d’accord").await?;
    for words in hears {
        worker.tick(words).await?;
    }
    worker.press("Envoyer l’orientation").await?;
    worker.sees("Voici le bon").await?;
    // The nearest space was chosen already.
    worker.sees("antenne Saint-Denis").await?;
    worker.shot("journey-03-voucher").await?;
    let code = worker.reads_at("#code").await?;
    let paper = format!("{}/bon.pdf", worker.path().await?);
    worker.finds_paper(&paper).await?;
    Ok(code)
}

/// The receptionist has the code in hand: found, registered, in the queue.
pub async fn is_received(team: &mut Browser, code: &str) -> Result<(), Trouble> {
    team.signs_in("receptionist").await?;
    team.fill("Chercher une personne", code).await?;
    team.press("Chercher").await?;
    team.sees("Bon d’orientation de Amina Essai").await?;
    team.shot("journey-04-voucher-found").await?;
    team.follow("Enregistrer avec ce bon").await?;
    team.sees("Vérifiez chaque réponse avec la personne").await?;
    team.shot("journey-05-registration").await?;
    team.press("Enregistrer").await?;
    team.sees("La personne est enregistrée").await?;
    team.shot("journey-06-arrival").await?;
    team.press("Aide à une démarche").await?;
    team.sees("L’arrivée est notée").await?;
    enters(team, "File d’attente").await?;
    team.sees("Amina Essai").await?;
    team.shot("journey-07-queue").await?;
    Ok(())
}

/// The facilitator finds her by a name misspelled, and looks with her at where she stands.
pub async fn is_measured(team: &mut Browser) -> Result<String, Trouble> {
    team.signs_in("facilitator").await?;
    team.fill("Chercher une personne", "essay amyna").await?;
    team.press("Chercher").await?;
    team.follow("Amina Essai").await?;
    let record = team.path().await?;
    team.shot("journey-08-record").await?;
    team.follow("Faire le point").await?;
    team.shot("journey-09-diagnosis").await?;
    team.fill("Avec ses mots", "Je voudrais écrire à ma sœur.").await?;
    team.tick("Avoir une boîte mail").await?;
    team.tick("Pas à pas N’a pas de boîte mail").await?;
    team.tick("Avec de l’aide Se sert d’un appareil connu").await?;
    team.tick("Chaque semaine").await?;
    team.tick("Smartphone").await?;
    team.press("Enregistrer le diagnostic").await?;
    team.sees("Je voudrais écrire à ma sœur.").await?;
    team.sees("En apprentissage").await?;
    team.shot("journey-10-diagnosis-done").await?;
    Ok(record)
}

/// They agree the steps that were suggested; the plan is on paper.
pub async fn agrees(team: &mut Browser, record: &str) -> Result<(), Trouble> {
    team.follow("Choisir les étapes du parcours").await?;
    team.sees("Étapes proposées").await?;
    team.shot("journey-11-suggestions").await?;
    team.tick("Ma boîte mail").await?;
    team.press("Nous sommes d’accord").await?;
    team.sees("Le parcours est enregistré").await?;
    team.sees("Ma boîte mail").await?;
    team.shot("journey-12-plan").await?;
    team.finds_paper(&format!("{record}/plan.pdf")).await
}

/// A workshop of that module this afternoon, and her seat in it.
pub async fn is_enrolled(team: &mut Browser) -> Result<String, Trouble> {
    enters(team, "Ateliers").await?;
    team.follow("Programmer un atelier").await?;
    team.shot("journey-13-workshop-form").await?;
    team.fill("Module", "Ma boîte mail").await?;
    team.fill("Nom de l’atelier", "La boîte mail d’Amina").await?;
    team.fill("Jour de la première séance", TODAY).await?;
    team.fill("Heure de début", "14:00").await?;
    team.fill("Durée, en minutes", "90").await?;
    team.fill("Places", "6").await?;
    team.fill("Nombre de séances", "1").await?;
    team.fill("Animation", "Hugo Lemaire").await?;
    team.press("Programmer").await?;
    team.sees("L’atelier est au programme").await?;
    team.sees("0 personne sur 6").await?;
    let workshop = team.path().await?;
    team.fill("Inscrire une personne de l’antenne", "Amina Essai").await?;
    team.press_near("Inscrire une personne", "Chercher").await?;
    team.press("Inscrire Amina Essai").await?;
    team.sees("La place est réservée").await?;
    team.sees("1 personne sur 6").await?;
    team.shot("journey-14-workshop").await?;
    Ok(workshop)
}

/// After the workshop, hours later, when the screen has locked itself: she came, the session is closed.
pub async fn attends(team: &mut Browser, workshop: &str) -> Result<(), Trouble> {
    team.signs_in("facilitator").await?;
    team.visit(workshop).await?;
    team.follow("Émargement").await?;
    team.shot("journey-15-attendance").await?;
    team.tick("Présence").await?;
    team.press("Clore la séance").await?;
    team.sees("La séance est close").await?;
    team.sees("1 personne venue sur 1").await
}

/// She does it alone now: somebody saw it.
pub async fn is_autonomous(team: &mut Browser, record: &str) -> Result<(), Trouble> {
    team.visit(&format!("{record}/plan")).await?;
    team.follow("Ce que la personne fait seule").await?;
    team.fill("Besoin", "Avoir une boîte mail").await?;
    team.press("Continuer").await?;
    team.tick("L’a fait sans aide devant moi").await?;
    team.fill("En une phrase", "A écrit à sa sœur et joint une photo.").await?;
    team.press("Noter la réussite").await?;
    team.sees("La réussite est notée").await?;
    team.shot("journey-16-autonomy").await?;
    Ok(())
}

/// The page he kept says each answer she agreed to, and nothing else.
pub async fn is_heard_of(worker: &mut Browser, follow_up: &str) -> Result<(), Trouble> {
    worker.visit(follow_up).await?;
    worker.shot("journey-17-answer").await?;
    worker.sees("La personne a été accueillie").await?;
    worker.sees("Un parcours est convenu, avec 1 étape").await?;
    worker.sees("Présence à un atelier : Ma boîte mail").await?;
    worker.sees("Sait maintenant faire sans aide : Avoir une boîte mail").await?;
    hears_no_secret(worker).await
}

/// Without her word for more, the page says that she was welcomed, and no more.
pub async fn is_only_welcomed(worker: &mut Browser, follow_up: &str) -> Result<(), Trouble> {
    worker.visit(follow_up).await?;
    worker.shot("journey-17-answer").await?;
    worker.sees("La personne a été accueillie").await?;
    worker.sees("vous saurez seulement si elle a été accueillie").await?;
    for news in ["Un parcours est convenu, avec", "Présence à un atelier", "Sait maintenant faire"] {
        worker.sees_no(news).await?;
    }
    hears_no_secret(worker).await
}

async fn hears_no_secret(worker: &mut Browser) -> Result<(), Trouble> {
    for secret in SECRETS {
        worker.sees_no(secret).await?;
    }
    Ok(())
}
