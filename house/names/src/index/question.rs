//! What was typed in the search box: words to match and a birth year.

use super::cut;
use crate::fold::{fold, is_particle};

/// Words that are looked for; the others are ignored.
const MOST_ASKED: usize = 6;
/// Characters of the query that are read.
const MOST_READ: usize = 200;
/// Titles and small words that people type with a name.
const SMALL: [&str; 10] = ["en", "et", "m", "mlle", "mme", "mr", "ne", "nee", "monsieur", "madame"];

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub text: String,
    /// A particle or a title: better when it is there, not required.
    pub optional: bool,
    /// More letters may follow.
    pub unfinished: bool,
}

/// Reads a query. A number that is not a year between 1890 and 2100 is ignored, so a birth date
/// typed whole leaves its year.
pub(super) fn read(query: &str) -> (Vec<Asked>, Option<i16>) {
    let query: String = query.chars().take(MOST_READ).collect();
    let ended = query.ends_with(char::is_whitespace);
    let folded = fold(&query);
    let mut year = None;
    let mut asked: Vec<Asked> = Vec::with_capacity(3);
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            year = year.or_else(|| birth_year(word));
        } else if asked.len() < MOST_ASKED {
            let optional = is_particle(word) || SMALL.contains(&word);
            asked.push(Asked { text: cut(word).to_owned(), optional, unfinished: false });
        }
    }
    // The last word may be the beginning of a name (`jean le`), so it is always wanted.
    if let Some(last) = asked.last_mut() {
        last.optional = false;
        last.unfinished = !ended;
    }
    (asked, year)
}

fn birth_year(digits: &str) -> Option<i16> {
    digits.parse().ok().filter(|year| digits.len() == 4 && (1890..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_read_wherever_it_stands() {
        for query in ["diallo 1978", "1978 diallo", "diallo né le 02/01/1978 "] {
            let (asked, year) = read(query);
            assert_eq!(year, Some(1978), "{query}");
            assert_eq!(asked[0].text, "diallo");
        }
        assert_eq!(read("diallo 3578").1, None);
    }

    #[test]
    fn particles_are_optional_unless_they_end_the_query() {
        let optional = |query: &str| read(query).0.iter().map(|a| a.optional).collect::<Vec<_>>();
        assert_eq!(optional("Mme da Silva"), [true, true, false]);
        assert_eq!(optional("jean le"), [false, false]);
    }
}
