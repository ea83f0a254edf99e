//! The papers of the named cast, as a French space would print them.

use papers::{
    AttendanceSheet, Attendee, Card, Code, CounterPack, Letter, Letters, Line, List, Paper, Place, Plan, Poster,
    Printable, Progress, Scan, Slip, Step, StepGroup, StepKind, Voucher, Vouchers,
    counter_pack::{Awaited, Sheet},
    slip::Row,
};

pub fn place() -> Place {
    Place {
        label: "Où venir".into(),
        name: "Antenne de la Meinau".into(),
        lines: vec![
            "12 rue des Peupliers".into(),
            "67100 Strasbourg".into(),
            "Tram A, arrêt Krimmeri".into(),
            "03 88 00 00 00".into(),
        ],
    }
}

pub fn voucher() -> Voucher {
    Voucher {
        network: "Réseau Solidaire".into(),
        person: Line::new("Pour", "Amina Haddad"),
        code: Line::new("Votre code", Code::from_bytes(*b"antenne!").to_string()),
        scan: Some(Scan::new("https://antenne.example/o/K7QF3XRT", "Code à lire à l’accueil").expect("fits")),
        place: place(),
        hours: List::new(
            "Quand venir",
            ["Mardi et jeudi", "9 h – 12 h 30", "14 h – 17 h", "Mercredi", "14 h – 17 h"]),
        validity: Line::new("Vous pouvez venir", "du 3 mars 2026 au 3 décembre 2026"),
        bring: List::new("À apporter", ["Ce papier", "Votre téléphone, même en panne", "Un papier à votre nom"]),
        consent: "Amina Haddad est d’accord pour que le CCAS sache si elle est venue. Elle peut changer d’avis à tout moment.".into(),
        referrer: Line::new("Envoyé par", "CCAS de Strasbourg, Claire Muller"),
    }
}

fn step(what: &str, progress: Progress, details: &[&str]) -> Step {
    Step {
        what: what.into(),
        progress,
        state: match progress {
            Progress::Done => "C’est fait",
            Progress::Going => "En cours",
            Progress::Waiting => "Pas encore",
        }
        .into(),
        details: details.iter().map(|d| (*d).into()).collect(),
    }
}

pub fn plan() -> Plan {
    Plan {
        network: "Réseau Solidaire".into(),
        person: "Amina Haddad".into(),
        goals: List::new(
            "Ce que je veux",
            ["« Prendre mon rendez-vous à la CAF toute seule »", "« Voir les photos de ma petite-fille »"],
        ),
        groups: vec![
            StepGroup {
                kind: StepKind::Equipment,
                label: "Mon matériel".into(),
                steps: vec![step("Acheter un téléphone d’occasion", Progress::Done, &["Antenne de la Meinau"])],
            },
            StepGroup {
                kind: StepKind::Connection,
                label: "Ma connexion".into(),
                steps: vec![step(
                    "Choisir une recharge qui me va",
                    Progress::Going,
                    &["Avec Bernard, à la permanence du mardi"],
                )],
            },
            StepGroup {
                kind: StepKind::Skills,
                label: "Mes savoir-faire".into(),
                steps: vec![
                    step("Allumer, charger, régler le son", Progress::Done, &[]),
                    step(
                        "Créer ma boîte mail",
                        Progress::Going,
                        &["Mardi 10 mars à 14 h", "Bibliothèque de la Meinau"],
                    ),
                    step("Prendre un rendez-vous à la CAF", Progress::Waiting, &[]),
                ],
            },
        ],
        next: Some(List::new(
            "Mon prochain rendez-vous",
            ["Mardi 10 mars à 14 h", "Créer ma boîte mail", "Bibliothèque de la Meinau, 1 place de l’Île"],
        )),
        agreed: List::new("Nous l’avons décidé ensemble", ["le 3 mars 2026, avec un proche"]),
        signatures: vec!["La personne".into(), "Pour l’antenne".into()],
        contact: Place { label: "Une question ?".into(), ..place() },
    }
}

pub fn attendance(people: usize) -> AttendanceSheet {
    let names = ["Amina Haddad", "Jean-Baptiste Lefèvre", "Олена Шевченко", "Nguyễn Thị Hương", "Fatoumata Diallo"];
    AttendanceSheet {
        network: "Réseau Solidaire".into(),
        workshop: "Premiers pas avec mon téléphone".into(),
        facts: vec![
            Line::new("Lieu", "Antenne de la Meinau, salle 2"),
            Line::new("Animé par", "Bernard Klein"),
            Line::new("Dispositif", "Initiation, 6 séances de 2 h"),
        ],
        name_label: "Nom et prénom".into(),
        dates: ["3 mars", "10 mars", "17 mars", "24 mars"].iter().map(|d| format!("Mardi {d}\n14 h – 16 h")).collect(),
        attendees: (0..people)
            .map(|n| Attendee {
                name: format!("{} {}", names[n % names.len()], n + 1),
                note: (n == 1).then(|| "Vient à partir du 10 mars".into()),
            })
            .collect(),
        spare_rows: 2,
        facilitator_label: "Signature de l’animateur".into(),
        notice: Some("Je signe à chaque séance. Cette feuille reste à l’antenne.".into()),
    }
}

pub fn letter() -> Letter {
    Letter {
        sender: vec![
            "Bernard Klein".into(),
            "12 rue des Peupliers".into(),
            "67100 Strasbourg".into(),
            "03 88 00 00 00".into(),
        ],
        recipient: vec![
            "Madame Amina Haddad".into(),
            "Résidence les Tilleuls, bât. B".into(),
            "4 rue du Rhin Tortu".into(),
            "67100 STRASBOURG".into(),
        ],
        dateline: "Strasbourg, le 3 mars 2026".into(),
        subject: Some("Votre rendez-vous".into()),
        greeting: "Bonjour Madame Haddad,".into(),
        paragraphs: vec!["Nous vous attendons pour votre prochain rendez-vous :".into()],
        highlight: vec!["Mardi 10 mars à 14 h".into(), "12 rue des Peupliers, Strasbourg".into()],
        closing:
            "Si vous ne pouvez pas venir, ce n’est pas grave : passez nous voir ou appelez-nous. À bientôt\u{202F}!"
                .into(),
        signature: vec!["Bernard Klein".into(), "Bénévole".into()],
        scan: None,
    }
}

pub fn card() -> Card {
    let code = Code::from_bytes(*b"antenne!").to_string();
    Card {
        network: "Réseau Solidaire".into(),
        first_name: "Amina".into(),
        scan: Some(Scan::new(&code, "Code à lire à l’accueil").expect("fits")),
        code: Line::new("Votre code", code),
        place: Line::new("Antenne de la Meinau", "03 88 00 00 00"),
    }
}

pub fn counter_pack() -> CounterPack {
    let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<String>>();
    let awaited =
        |hour: &str, name: &str| Awaited { hour: hour.into(), name: name.into(), what: "Créer ma boîte mail".into() };
    CounterPack {
        network: "Réseau Solidaire".into(),
        space: "Antenne de la Meinau".into(),
        day: "mardi 3 mars 2026".into(),
        arrivals: Sheet {
            title: "Arrivées".into(),
            todo: "Une ligne par personne, dans l’ordre.".into(),
            columns: texts(&["N°", "Heure", "Prénom", "Pourquoi", "Suite"]),
        },
        numbers: 60,
        slips: Sheet {
            title: "Fiches".into(),
            todo: "Le prénom et le nom suffisent.".into(),
            columns: texts(&["N°", "Prénom", "Nom", "Année de naissance", "Commune", "Téléphone"]),
        },
        awaited_title: "Attendues aujourd’hui".into(),
        awaited_nobody: "Personne.".into(),
        awaited_columns: texts(&["Heure", "Prénom", "Pour"]),
        awaited: vec![awaited("9 h 30", "Amina H."), awaited("14 h", "Олена Ш.")],
    }
}

pub fn letters(count: usize) -> Letters {
    Letters { letters: vec![letter(); count] }
}

pub fn slip() -> Slip {
    Slip {
        network: "Réseau Solidaire".into(),
        number: Line::new("Numéro", "12"),
        lines: vec![Line::new("Affaire", "Sac à dos bleu"), Line::new("À reprendre avant le", "mardi 3 mars 2026")],
        rows: vec![Row { name: "CCAS de Strasbourg".into(), lines: vec!["1 km".into(), "03 88 00 00 00".into()] }],
        note: "Apportez ce papier pour reprendre votre affaire.".into(),
    }
}

pub fn vouchers(count: usize) -> Vouchers {
    Vouchers { vouchers: vec![voucher(); count] }
}

pub fn poster() -> Poster {
    let address = "https://antenne.example/r/0192000000007000800000000000001f0123456789abcdef0123456789abcdef";
    Poster {
        network: "Réseau Solidaire".into(),
        structure: Line::new("Affiche de", "CCAS de Strasbourg"),
        lead: "Une personne a besoin d’aide avec le numérique\u{202F}? Orientez-la en deux minutes.".into(),
        scan: Some(Scan::new(address, "Code à lire à l’accueil").expect("fits")),
        address: Line::new("Sans appareil photo, écrivez cette adresse", address),
        steps: List::new(
            "Comment faire",
            ["Scannez le code.", "Remplissez le formulaire avec la personne.", "Donnez-lui son bon."],
        ),
        spaces: List::new("Où elle ira", ["Antenne de la Meinau, 12 rue des Peupliers, 67100 Strasbourg"]),
    }
}

pub fn all() -> [Paper; 10] {
    [
        voucher().paper("fr", "Bon d’orientation"),
        plan().paper("fr", "Mon parcours"),
        attendance(7).paper("fr", "Feuille d’émargement"),
        letter().paper("fr", "Votre rendez-vous"),
        card().paper("fr", "Carte"),
        counter_pack().paper("fr", "Journée sans ordinateur"),
        letters(3).paper("fr", "Lettres à imprimer"),
        slip().paper("fr", "Bordereau"),
        vouchers(3).paper("fr", "Bons d’orientation"),
        poster().paper("fr", "Orienter une personne"),
    ]
    .map(|paper| paper.expect("a paper"))
}
