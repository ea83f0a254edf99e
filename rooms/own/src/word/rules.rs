//! Rules of the word: easy to keep in mind, not the first that whoever holds the card would try.

use ground::Refusal;
use people::Person;

/// Fewest letters and figures.
pub const SHORTEST: usize = 6;
/// Most characters that are read.
pub const LONGEST: usize = 60;
/// Wrong words within so many minutes before the page waits. Six in a quarter of an hour let a hesitating finger try
/// again; twenty a day leave a stranger who holds the card years for a thousand common words that are refused anyway.
pub const LIMITS: &[(i64, i64)] = &[(6, 15), (20, 24 * 60)];

/// The first that come to mind, folded and without spaces (project's own list, after the lists of commonest French and
/// English passwords; names of the field among them).
const COMMON: &[&str] = &[
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "1234567890",
    "azerty",
    "azertyuiop",
    "qwerty",
    "qwertyuiop",
    "motdepasse",
    "password",
    "passe123",
    "monmot",
    "monmotdepasse",
    "secret",
    "bonjour",
    "bonsoir",
    "salut123",
    "soleil",
    "doudou",
    "loulou",
    "chouchou",
    "nounours",
    "amour123",
    "jetaime",
    "iloveyou",
    "familles",
    "famille",
    "maison",
    "princesse",
    "princess",
    "marseille",
    "football",
    "coucou",
    "bienvenue",
    "welcome",
    "internet",
    "ordinateur",
    "telephone",
    "portable",
    "whatsapp",
    "facebook",
    "antenne",
    "emmaus",
    "france",
    "algerie",
    "maroc1",
    "tunisie",
    "inchallah",
    "hamdoulillah",
    "bismillah",
    "mohamed",
    "mohammed",
    "monpage",
    "mapage",
    "abcdef",
    "abcdefgh",
    "abc123",
    "abcd1234",
    "aaaaaa",
    "maman123",
    "papa123",
    "cheval",
    "dragon",
    "sunshine",
    "monkey",
    "letmein",
    "كلمةالسر",
    "محمد123",
    "الحمدلله",
    "بسمالله",
    "الجزائر",
    "المغرب",
];

/// What whoever knows the person would try.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Known {
    pub first_name: String,
    pub last_name: String,
    pub birth_year: Option<i16>,
    pub commune: String,
    pub phone: String,
}

impl Known {
    pub fn of(person: &Person) -> Self {
        let who = &person.identity;
        Self {
            first_name: who.first_name.clone(),
            last_name: who.last_name.clone(),
            birth_year: who.birth_year,
            commune: who.commune.as_deref().map(network::commune_name).unwrap_or_default(),
            phone: who.phone.clone().unwrap_or_default(),
        }
    }
}

/// The word as it is kept and compared: capitals, accents, spaces and hyphens do not matter.
pub fn folded(typed: &str) -> String {
    names::fold(typed).replace(' ', "")
}

/// A word that is being chosen, folded, if it may be the word of this person.
///
/// # Errors
/// A refusal that says kindly how to mend it.
pub fn chosen(typed: &str, known: &Known) -> Result<String, Refusal> {
    let word = folded(typed);
    let no = |text: &'static str| Err(Refusal::of("word", text));
    if word.chars().count() < SHORTEST {
        return Err(Refusal::of("word", "own-word-short").with("least", SHORTEST));
    }
    let year = known.birth_year.map(|year| year.to_string());
    if year.is_some_and(|year| word.contains(&year)) || is_year_alone(&word) {
        return no("own-word-year");
    }
    // What is left once a name is taken out must still be a word.
    let without = |part: &str| {
        let part = folded(part);
        let holds = part.chars().count() > 2 && word.contains(&part);
        holds && word.replace(&part, "").chars().count() < SHORTEST
    };
    if without(&known.first_name) || without(&known.last_name) {
        return no("own-word-name");
    }
    if without(&known.commune) {
        return no("own-word-commune");
    }
    let figures: String = known.phone.chars().filter(char::is_ascii_digit).collect();
    let national = figures.strip_prefix("33").unwrap_or(&figures);
    if !national.is_empty() && word.contains(national) {
        return no("own-word-phone");
    }
    if COMMON.contains(&word.as_str()) || is_simple(&word) {
        return no("own-word-common");
    }
    Ok(word)
}

/// Eight figures or six that are a day of somebody's life: `01011985`, `010185`, `19850101`.
fn is_year_alone(word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let number = |from: usize, until: usize| word.get(from..until).and_then(|part| part.parse::<u32>().ok());
    let day = |day: Option<u32>, month: Option<u32>| {
        day.is_some_and(|day| (1..=31).contains(&day)) && month.is_some_and(|month| (1..=12).contains(&month))
    };
    let century = |year: Option<u32>| year.is_some_and(|year| (1900..=2100).contains(&year));
    match word.len() {
        8 => {
            (day(number(0, 2), number(2, 4)) && century(number(4, 8)))
                || (century(number(0, 4)) && day(number(6, 8), number(4, 6)))
        }
        6 => day(number(0, 2), number(2, 4)),
        _ => false,
    }
}

/// One sign over and over, or signs that follow each other up or down.
fn is_simple(word: &str) -> bool {
    let signs: Vec<u32> = word.chars().map(u32::from).collect();
    let mut different = signs.clone();
    different.sort_unstable();
    different.dedup();
    let follows = |step: i64| signs.windows(2).all(|pair| i64::from(pair[1]) - i64::from(pair[0]) == step);
    different.len() < 3 || follows(1) || follows(-1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn amina() -> Known {
        Known {
            first_name: "Amina".into(),
            last_name: "Diallo-Koné".into(),
            birth_year: Some(1985),
            commune: "Saint-Denis".into(),
            phone: "+33639980102".into(),
        }
    }

    fn refused(typed: &str) -> &'static str {
        chosen(typed, &amina()).map_or_else(|refusal| refusal.problems[0].text, |_| "")
    }

    #[test]
    fn what_is_easy_to_guess_is_refused_and_says_why() {
        for (typed, why) in [
            ("", "own-word-short"),
            ("chat", "own-word-short"),
            ("a b c d", "own-word-short"),
            ("chat 1985", "own-word-year"),
            ("01 01 1985", "own-word-year"),
            ("24 12 90", "own-word-year"),
            ("19751224", "own-word-year"),
            ("amina12", "own-word-name"),
            ("AMINA !!! 93", "own-word-name"),
            ("Diallo Koné", "own-word-name"),
            ("saint denis", "own-word-commune"),
            ("Saint-Denis 93", "own-word-commune"),
            ("06 39 98 01 02", "own-word-phone"),
            ("Soleil", "own-word-common"),
            ("mot de passe", "own-word-common"),
            ("aaaa bbbb", "own-word-common"),
            ("234567", "own-word-common"),
            ("fedcba", "own-word-common"),
        ] {
            assert_eq!(refused(typed), why, "{typed}");
        }
    }

    #[test]
    fn a_word_of_ones_own_is_taken_however_it_is_typed() {
        for typed in ["Girafe Bleue", "girafe-bleue", " GIRAFE  bleue "] {
            assert_eq!(chosen(typed, &amina()), Ok("girafebleue".to_owned()), "{typed}");
        }
        assert_eq!(chosen("thé à la menthe", &amina()), Ok("thealamenthe".to_owned()));
        assert_eq!(refused("الشاي بالنعناع"), "");
        assert_eq!(refused("amina aime le thé"), "", "a name inside a sentence is no word alone");
        assert_eq!(refused("738291"), "", "figures serve who does not write");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(typed in "\\PC{0,40}") {
            let once = folded(&typed);
            prop_assert_eq!(folded(&once), once);
        }
        #[test]
        fn a_word_that_is_taken_is_long_enough(typed in "\\PC{0,40}") {
            if let Ok(word) = chosen(&typed, &amina()) {
                prop_assert!(word.chars().count() >= SHORTEST && !word.contains("1985"));
            }
        }
    }
}
