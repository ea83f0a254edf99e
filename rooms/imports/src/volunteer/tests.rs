//! What a list of volunteers means.

use ground::AccountId;
use network::import::Table;
use web::account::store::Volunteer;

use super::rules::{Said, find, said};

fn one(name: &str, email: Option<&str>, phone: Option<&str>) -> Volunteer {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let (email, phone) = (text(email), text(phone));
    Volunteer { id: AccountId::fresh(), name: name.to_owned(), email, phone, spoken: None, here: true }
}

fn line(cells: &str) -> Result<Said, &'static str> {
    let file = format!("Nom;Prénom;E-mail;Téléphone;Langues\n{cells}\n");
    let read = Table::open(&file).next().expect("a line").and_then(|line| said(&line));
    read.map_err(|error| error.text)
}

#[test]
fn a_line_says_who_somebody_is() {
    let awa = line("Essai;Awa;AWA@exemple.fr;06 39 98 00 01;français, wolof").expect("read");
    assert_eq!((awa.name.as_str(), awa.email.as_deref()), ("Awa Essai", Some("awa@exemple.fr")));
    assert_eq!((awa.phone.as_deref(), awa.spoken.as_deref()), (Some("+33639980001"), Some("français, wolof")));
    assert_eq!(line("Essai;Awa;;;").expect("an e-mail is not needed").email, None);
    assert_eq!(line("Essai;Awa;awa;;"), Err("people-email"));
    assert_eq!(line("Essai;Awa;;12;"), Err("people-phone"));
    assert_eq!(line(";Awa;;;"), Err("network-import-missing"));
    assert_eq!(line("=1+1;Awa;;;"), Err("network-import-formula"));
}

#[test]
fn nobody_is_made_twice_and_doubt_is_said() {
    let team = [one("Awa Essai", Some("awa@exemple.fr"), None), one("Jean Test", None, Some("+33639980002"))];
    let found = |cells: &str| find(&team, &line(cells).expect("read")).map_err(|refusal| refusal.problems[0].text);
    assert_eq!(found("Autre;Nom;awa@exemple.fr;;"), Ok(Some(0)), "an address is somebody's");
    assert_eq!(found("ESSAI;Awa;;;"), Ok(Some(0)));
    assert_eq!(found("Jean;Test;jean@exemple.fr;0639980002;"), Ok(Some(1)), "the names stand the other way round");
    assert_eq!(found("Essai;Awa;autre@exemple.fr;;"), Err("imports-volunteer-like"));
    assert_eq!(found("Test;Jean;;0639980009;"), Err("imports-volunteer-like"));
    assert_eq!(found("Personne;Nouvelle;;;"), Ok(None));
}

#[test]
fn a_name_alone_is_nobody_of_another_team() {
    let elsewhere = |one: Volunteer| Volunteer { here: false, ..one };
    let found = |team: &[Volunteer], cells: &str| {
        find(team, &line(cells).expect("read")).map_err(|refusal| refusal.problems[0].text)
    };
    let boss = elsewhere(one("Awa Essai", Some("awa@exemple.fr"), Some("+33639980001")));
    let team = [boss.clone(), one("Jean Test", None, None)];
    assert_eq!(found(&team, "Essai;Awa;;;"), Err("imports-volunteer-elsewhere"), "a namesake takes nobody's account");
    assert_eq!(found(&team, "Essai;Awa;autre@exemple.fr;;"), Err("imports-volunteer-elsewhere"));
    assert_eq!(found(&team, "Essai;Awa;;0639980001;"), Ok(Some(0)), "the same telephone");
    assert_eq!(found(&team, "Essai;Awa;awa@exemple.fr;;"), Ok(Some(0)), "the same address");
    // Two of one name: whoever is of this space, or has the number.
    let both = [boss, one("Awa Essai", None, None)];
    assert_eq!(found(&both, "Essai;Awa;;;"), Ok(Some(1)));
    assert_eq!(found(&both, "Essai;Awa;;0639980001;"), Ok(Some(0)));
    let namesakes = [one("Awa Essai", None, Some("+33639980001")), one("Awa Essai", None, Some("+33639980002"))];
    assert_eq!(found(&namesakes, "Essai;Awa;;0639980002;"), Ok(Some(1)));
    assert_eq!(found(&namesakes, "Essai;Awa;;0639980003;"), Err("imports-volunteer-like"));
}
