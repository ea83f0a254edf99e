//! Rules of the search box: what was typed, a name or a number or a voucher's code.

use papers::{Code, code::Misread};

/// What was typed in the box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    Nothing,
    /// A voucher's code.
    Code(String),
    /// Eight signs of a code that do not go together.
    Miscopied,
    /// E.164.
    Phone(String),
    Year(i16),
    Name(String),
}

/// Reads what was typed, pasted or scanned.
pub fn read(typed: &str) -> Asked {
    let typed = typed.trim();
    // A scanner types the whole address that is in the voucher's QR code.
    let last = if typed.contains("://") { typed.rsplit(['/', '=', '#']).next().unwrap_or(typed) } else { typed };
    if last.is_empty() {
        return Asked::Nothing;
    }
    match Code::parse(last) {
        Ok(_) => return Asked::Code(last.to_owned()),
        Err(Misread::Check) if last.chars().any(char::is_alphabetic) => return Asked::Miscopied,
        Err(_) => {}
    }
    if is_number(last) {
        let digits = last.chars().filter(char::is_ascii_digit).count();
        if let Some(year) = last.parse().ok().filter(|year| (1890..=2100).contains(year)) {
            return Asked::Year(year);
        }
        if digits >= 8
            && let Ok(phone) = people::person::rules::phone(last)
        {
            return Asked::Phone(phone);
        }
    }
    Asked::Name(last.to_owned())
}

fn is_number(typed: &str) -> bool {
    typed.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "+().-/\u{a0}\u{202f}".contains(sign))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_box_understands_what_people_type() {
        assert_eq!(read("  "), Asked::Nothing);
        assert_eq!(read("06 12 34 56 78"), Asked::Phone("+33612345678".into()));
        assert_eq!(read("+33 6 12 34 56 78"), Asked::Phone("+33612345678".into()));
        assert_eq!(read("1985"), Asked::Year(1985));
        assert_eq!(read("diallo amina 1985"), Asked::Name("diallo amina 1985".into()));
    }

    proptest! {
        #[test]
        fn a_code_is_a_code_however_it_comes(random in any::<[u8; 8]>()) {
            let code = Code::from_bytes(random);
            prop_assert_eq!(read(&code.to_string().to_lowercase()), Asked::Code(code.to_string().to_lowercase()));
            for scanned in [format!("https://antenne.example/bon/0192a#{code}"), format!("http://x/v/{code}")] {
                prop_assert_eq!(read(&scanned), Asked::Code(code.to_string()));
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_the_box(typed in any::<String>()) {
            let _ = read(&typed);
        }

        #[test]
        fn a_name_with_a_vowel_is_never_taken_for_a_code(name in "[A-Za-z]{3,12}[aeiou]") {
            prop_assert_eq!(read(&name), Asked::Name(name));
        }
    }
}
