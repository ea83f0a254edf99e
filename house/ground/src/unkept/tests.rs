//! What is refused, and what is not: numbers with their keys, and the ordinary numbers of a day.

use proptest::prelude::*;

use super::{Unkept, names_password, unkept};

/// A number of these first digits with the digit that checks them.
fn checked(first: &str) -> String {
    (0..10).map(|last| format!("{first}{last}")).find(|number| super::card::checks(number)).expect("one digit fits")
}

/// A social-security number of these thirteen signs, with its key.
fn keyed(number: &str) -> String {
    let plain = number.replace("2A", "19").replace("2B", "18").parse::<u64>().expect("digits");
    format!("{number}{:02}", 97 - plain % 97)
}

/// The same, in groups of these lengths.
fn grouped(number: &str, lengths: &[usize], separator: &str) -> String {
    let mut at = 0;
    let cut = |length: &usize| {
        let group = &number[at..at + length];
        at += length;
        group
    };
    lengths.iter().map(cut).collect::<Vec<_>>().join(separator)
}

const NIR: [usize; 7] = [1, 2, 2, 2, 3, 3, 2];

#[test]
fn known_numbers_are_refused() {
    for text in [
        "255081416802538",
        "2 55 08 14 168 025 38",
        "n° de sécu 2.55.08.14.168.025.38 à rappeler",
        "2550814168025 clé 38",
        "2550814168025/38",
        "2 55 08 14 168 025 (38)",
        "NIR:255081416802538.",
        "٢٥٥٠٨١٤١٦٨٠٢٥٣٨",
    ] {
        assert_eq!(unkept(text), Some(Unkept::SocialSecurity), "{text}");
    }
    for text in [
        "4111111111111111",
        "4111 1111 1111 1111",
        "CB4111-1111-1111-1111 exp 12/28",
        "carte 5555 5555 5555 4444, code au dos",
        "3782 822463 10005",
        "le 12 4111 1111 1111 1111",
        "41 11 11 11 11 11 11 11",
        "3056 930902 5904",
        "6011.1111.1111.1117",
        "4222 222 222 222",
        "４１１１１１１１１１１１１１１１",
    ] {
        assert_eq!(unkept(text), Some(Unkept::Card), "{text}");
    }
}

#[test]
fn the_numbers_of_a_day_are_let_through() {
    for text in [
        "",
        "Rappeler au 06 39 98 00 01 ou au 06 39 98 00 02, avant le 22/11/2026 à 14:30",
        "+33 6 39 98 00 01 / +33 1 99 00 12 34",
        "Orange, SIRET 380 129 866 46850, facture de 1 234,56 €",
        "38012986646850",
        "IMEI 356938035643809",
        "IMEI 35 693803 564380 9, SIM 8933 1501 0123 4567 897",
        "dossier CAF 1234567, 255081416802537, numéro fiscal 1234567890123",
        "FR76 3000 6000 0112 3456 7890 189",
        "0192f7a4-5d3e-7c1a-8123-123456789012",
        "2A 004 Ajaccio",
        "4111111111111112",
        "2026-11-22T14:30:00.000000Z",
        "41111111111111111111111111",
        "4111\n1111\n1111\n1111",
        "01a6e106-9127-7997-9463-c7d8dc653e0f",
        "voir https://antenne.example/people/01a63588-0040-7914-b898-2298a8ef8120/plan",
        "absent 24/11/2026 - 15/12/2026",
        "23/11/2026 - 25/11/2026",
        "23/11/2026 14:30-16:30",
        "1/12/2026 10:00-12:00",
        "6/12/2026 - 06 95 15 96 12",
        "+49 151 23456787",
        "+4915123456787",
        "+33 6 80 35 13 95 / 06 50 55 49 12",
        "+33 2 94 42 77 11 / 06 54 03 02 78",
        "IBAN FR55 1450 5062 7766 9945 8818 867",
        "FR7630006000011234567890189, à son nom",
        "code-barres 4006381333931",
    ] {
        assert_eq!(unkept(text), None, "{text}");
    }
}

#[test]
fn a_token_of_a_machine_is_nobodys_number() {
    let token = format!("abcdef{}abcdef", checked("411111111111111"));
    assert_eq!(unkept(&token), None);
    assert_eq!(unkept(&format!("CB{}", checked("411111111111111"))), Some(Unkept::Card));
}

#[test]
fn a_password_that_is_written_down_is_seen_and_talk_of_one_is_not() {
    for text in [
        "Mot de passe : soleil59",
        "mdp=Lille2024",
        "Son MOT DE PASSE est girafe",
        "password: abc123",
        "Code PIN\u{a0}: 1234",
    ] {
        assert!(names_password(text), "{text}");
    }
    for text in [
        "A oublié son mot de passe",
        "Mot de passe : oublié, réinitialisé ensemble",
        "Nous avons choisi un mot de passe",
        "mot de passe :",
        "",
        "Atelier mots de passe",
    ] {
        assert!(!names_password(text), "{text}");
    }
}

proptest! {
    #[test]
    fn a_number_with_its_key_is_refused_however_it_is_grouped(
        sex in 1..=2u8, year in 0..100u8, month in 1..=12u8, department in 1..=95u8, rest in 0..1_000_000u32,
        corsica in proptest::option::of(prop_oneof![Just("2A"), Just("2B")]),
        separator in prop_oneof![Just(""), Just(" "), Just("."), Just("-"), Just("\u{a0}"), Just("\u{202f}"), Just(" - ")],
        before in "[a-zé ,;]{0,12}", after in "[ ,;][a-zé ,;]{0,12}",
    ) {
        let department = corsica.map_or_else(|| format!("{department:02}"), str::to_owned);
        let number = keyed(&format!("{sex}{year:02}{month:02}{department}{rest:06}"));
        let text = format!("{before} {}{after}", grouped(&number, &NIR, separator));
        prop_assert_eq!(unkept(&text), Some(Unkept::SocialSecurity), "{}", text);
        prop_assert_eq!(unkept(&text.to_lowercase()), Some(Unkept::SocialSecurity), "{}", text);
    }

    #[test]
    fn a_number_whose_key_is_wrong_is_let_through(year in 0..100u8, month in 1..=12u8, rest in 0..1_000_000u32, off in 1..97u64) {
        let number = keyed(&format!("1{year:02}{month:02}59{rest:06}"));
        let key = (number[13..].parse::<u64>().expect("a key") + off - 1) % 97 + 1;
        let wrong = format!("{}{key:02}", &number[..13]);
        prop_assume!(wrong != number);
        prop_assert_eq!(unkept(&wrong), None);
    }

    #[test]
    fn a_card_is_refused_however_it_is_grouped(
        first in prop_oneof![Just("4970"), Just("5131"), Just("2221"), Just("6212"), Just("3530"), Just("4")],
        rest in "[0-9]{15}",
        separator in prop_oneof![Just(""), Just(" "), Just("-"), Just("."), Just("\u{a0}")],
        before in "[a-zé ,;]{0,12}", after in "[ ,;][a-zé ,;]{0,12}",
    ) {
        let number = checked(&format!("{first}{rest}")[..15]);
        let text = format!("{before} {}{after}", grouped(&number, &[4, 4, 4, 4], separator));
        prop_assert_eq!(unkept(&text), Some(Unkept::Card), "{}", text);
    }

    #[test]
    fn a_card_whose_check_digit_is_wrong_is_let_through(rest in "[0-9]{11}", off in 1..10u32) {
        let number = checked(&format!("4970{rest}"));
        let last = (number[15..].parse::<u32>().expect("a digit") + off) % 10;
        prop_assert_eq!(unkept(&format!("{}{last}", &number[..15])), None);
    }

    #[test]
    fn telephones_dates_and_amounts_are_let_through(
        phones in proptest::collection::vec("0[1-79]( [0-9]{2}){4}", 1..4),
        (day, month, year) in (1..=28u8, 1..=12u8, 1900..2100u16),
        euros in 0..1_000_000u32, cents in 0..100u32,
    ) {
        let text = format!("{}, le {day:02}/{month:02}/{year}\u{a0}: {euros},{cents:02} €", phones.join(" "));
        prop_assert_eq!(unkept(&text), None, "{}", text);
    }

    #[test]
    fn phones_of_a_shop_and_structures_are_let_through(
        imei in prop_oneof![Just("35"), Just("86"), Just("01")], rest in "[0-9]{12}", siren in "[1-9][0-9]{7}", office in "[0-9]{4}",
    ) {
        let checked_imei = checked(&format!("{imei}{rest}"));
        prop_assert_eq!(unkept(&checked_imei), None);
        let siret = checked(&format!("{}{office}", checked(&siren)));
        prop_assert_eq!(unkept(&siret), None);
    }

    #[test]
    fn ids_of_records_are_let_through(bits in any::<u128>(), days in 0..3650u64) {
        let millis = u128::from(1_790_000_000_000 + days * 86_400_000);
        let id = crate::Uuid::from_u128((millis << 80) | (bits & !(0xffff_ffff_ffff << 80)));
        prop_assert_eq!(unkept(&id.to_string()), None);
        prop_assert_eq!(unkept(&format!("/people/{id}/plan, /people/{id}")), None);
    }

    #[test]
    fn two_days_with_their_hours_are_let_through(
        (day, month, other) in (1..=28u8, 1..=12u8, 1..=28u8), (from, to) in (0..24u8, 0..24u8), between in prop_oneof![Just(" - "), Just("-"), Just(" au "), Just(" ")],
    ) {
        for text in [
            format!("{day}/{month}/2026{between}{other}/{month}/2026"), format!("{day:02}/{month:02}/2026{between}{other:02}/{month:02}/2026"),
            format!("{day:02}/{month:02}/2026 {from:02}:00{between}{to:02}:30"), format!("{day:02}.{month:02}.2026{between}{other:02}.{month:02}.2026"),
            format!("2026-{month:02}-{day:02}{between}2026-{month:02}-{other:02}"),
        ] {
            prop_assert_eq!(unkept(&text), None, "{}", text);
        }
    }

    #[test]
    fn two_telephones_are_let_through(
        first in "\\+33 [1-79]( [0-9]{2}){4}", second in "0[1-79]( [0-9]{2}){4}", between in prop_oneof![Just(" / "), Just(" - "), Just(" ")],
    ) {
        let text = format!("{first}{between}{second}");
        prop_assert_eq!(unkept(&text), None, "{}", text);
    }

    #[test]
    fn any_text_is_read_without_a_slip(text in "\\PC{0,80}") {
        let _ = (unkept(&text), names_password(&text));
    }
}
