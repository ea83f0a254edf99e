//! Codes survive hands, voices and bad keyboards, and mistakes never make another valid code.

use proptest::prelude::*;

use super::*;

fn codes() -> impl Strategy<Value = Code> {
    any::<[u8; 8]>().prop_map(Code::from_bytes)
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(code in codes()) {
        let shown = code.to_string();
        prop_assert_eq!(shown.len(), 9);
        prop_assert_eq!(shown.as_bytes()[4], b'-');
        prop_assert_eq!(Code::parse(&shown), Ok(code));
        prop_assert_eq!(Code::parse(code.as_str()), Ok(code));
    }

    #[test]
    fn case_spaces_and_dashes_do_not_matter(code in codes()) {
        let spaced: String = code.as_str().to_lowercase().chars().flat_map(|c| [c, ' ']).collect();
        prop_assert_eq!(Code::parse(&format!("  {spaced}\u{00A0}\n")), Ok(code));
        prop_assert_eq!(Code::parse(&code.to_string().replace('-', " \u{2013} ")), Ok(code));
        prop_assert_eq!(Code::parse(&code.to_string().replace('2', "z")), Ok(code));
    }

    #[test]
    fn every_wrong_character_is_found(code in codes()) {
        for place in 0..LENGTH {
            for sign in ALPHABET {
                let mut wrong = code.0;
                wrong[place] = *sign;
                if wrong != code.0 {
                    let typed = String::from_utf8(wrong.to_vec()).expect("ASCII");
                    prop_assert_eq!(Code::parse(&typed), Err(Misread::Check));
                }
            }
        }
    }

    #[test]
    fn every_exchange_of_two_characters_is_found(code in codes()) {
        for first in 0..LENGTH {
            for second in first + 1..LENGTH {
                let mut wrong = code.0;
                wrong.swap(first, second);
                if wrong != code.0 {
                    let typed = String::from_utf8(wrong.to_vec()).expect("ASCII");
                    prop_assert_eq!(Code::parse(&typed), Err(Misread::Check));
                }
            }
        }
    }

    #[test]
    fn nothing_typed_makes_it_panic(typed in ".*") {
        if let Ok(code) = Code::parse(&typed) {
            prop_assert_eq!(Code::parse(&code.to_string()), Ok(code));
        }
    }

    #[test]
    fn it_travels_as_its_eight_characters(code in codes()) {
        let json = serde_json::to_string(&code).expect("writes");
        prop_assert_eq!(&json, &format!("\"{}\"", code.as_str()));
        prop_assert_eq!(serde_json::from_str::<Code>(&json).expect("reads"), code);
    }
}

#[test]
fn the_alphabet_has_no_look_alikes_and_no_vowels() {
    for sign in "0O1IL5S8BZAEU".bytes() {
        assert!(!ALPHABET.contains(&sign), "{}", char::from(sign));
    }
    assert!(ALPHABET.is_sorted(), "sorted, hence without doubles below");
    assert!(ALPHABET.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn a_mistake_is_named() {
    assert_eq!(Code::parse("2222-222"), Err(Misread::Length(7)));
    assert_eq!(Code::parse("2222-2222-2"), Err(Misread::Length(9)));
    assert_eq!(Code::parse("2222-222O"), Err(Misread::Sign('O')));
    assert_eq!(Code::parse("2222-2223"), Err(Misread::Check));
    assert_eq!(Code::parse(""), Err(Misread::Length(0)));
}

#[test]
fn all_zero_bytes_make_a_code_too() {
    assert_eq!(Code::from_bytes([0; 8]).to_string(), "2222-2222");
}

#[test]
fn bytes_spread_over_all_signs_of_all_places() {
    let mut seen = [[0_u32; 23]; LENGTH];
    for seed in 0..20_000_u64 {
        // SplitMix64's multipliers: any good mixer shows whether a place is starved.
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let code = Code::from_bytes((mixed ^ (mixed >> 31)).to_be_bytes());
        for (place, sign) in code.0.iter().enumerate() {
            let value = ALPHABET.iter().position(|s| s == sign).expect("in the alphabet");
            seen[place][value] += 1;
        }
    }
    let expected = 20_000 / 23;
    for counts in seen {
        assert!(counts.iter().all(|n| n.abs_diff(expected) < expected / 5), "{counts:?}");
    }
}
