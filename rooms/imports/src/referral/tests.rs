//! What a list of people who are sent means.

use ground::Day;
use network::import::Table;
use people::{Contact, port::Listed};

use super::rules::{check, listed};

const HEAD: &str = "Nom;Prénom;Date de naissance;Téléphone;Email;Code postal;Commune;Prescripteur;Motif;Date\n";

fn line(cells: &str) -> Result<Listed, &'static str> {
    let file = format!("{HEAD}{cells}\n");
    let read = Table::open(&file).next().expect("a line").and_then(|line| listed(&line, cast::NOW));
    read.map_err(|error| error.text)
}

#[test]
fn a_line_says_who_is_sent_by_whom_and_why() {
    let awa = "ESSAI;Awa;12/03/1985;06 39 98 00 01;awa@exemple.fr;59000;Lille;France Travail Lille;Créer sa boîte mail;20/11/2026 14:30";
    let awa = line(awa).expect("read");
    assert_eq!((awa.who.display().as_str(), awa.who.birth_year), ("Awa Essai", Some(1985)));
    assert_eq!((awa.who.phone.as_deref(), awa.who.contact), (Some("+33639980001"), Contact::Call));
    assert_eq!((awa.sender.as_str(), awa.words.as_deref()), ("France Travail Lille", Some("Créer sa boîte mail")));
    assert_eq!(awa.day, Some(Day::constant(2026, 11, 20)));
    let least = line("Test;Ivan;;;;;;CCAS;;").expect("no phone is normal");
    assert_eq!((least.who.contact, least.words, least.day), (Contact::NextVisit, None, None));
    assert_eq!(line("Test;Ivan;;;;;;CCAS;;2026-11-20T09:00").expect("read").day, Some(Day::constant(2026, 11, 20)));
}

#[test]
fn what_is_wrong_is_said_by_line() {
    assert_eq!(line("Test;;;;;;;CCAS;;"), Err("network-import-missing"));
    assert_eq!(line("Test;Ivan;;;;;;;;"), Err("network-import-missing"), "nobody sends them");
    assert_eq!(line("Test;Ivan;;;;;;CCAS;;bientôt"), Err("imports-referral-day"));
    assert_eq!(line("Test;Ivan;;;;;;CCAS;;20/11/1926"), Err("imports-referral-day"));
    assert_eq!(line("=1+1;Ivan;;;;;;CCAS;;"), Err("network-import-formula"));
    assert_eq!(line("Test;Ivan;le siècle dernier;;;;;CCAS;;"), Err("people-import-year"));
    let long = "x".repeat(301);
    assert!(line(&format!("Test;Ivan;;;;;;CCAS;{long};")).is_err());
    let checked = |head: &str| check(Table::open(head).columns()).map_err(|error| error.text);
    assert_eq!(checked("Nom;Prénom\n"), Err("imports-referral-header"));
    assert_eq!(checked("Nom;Organisme\n"), Err("people-import-header"));
    assert_eq!(checked("Nom;Prénom;Organisation\n"), Ok(()));
}
