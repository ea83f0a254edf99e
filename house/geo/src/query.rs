//! Reads what was typed or imported: the words of a name, and the numbers that say which one.

use crate::fold::{expand, fold};

/// Longer texts are cut: no name is half as long.
const LONGEST: usize = 120;

/// A text taken apart.
#[derive(Debug, Default)]
pub(crate) struct Query {
    /// Folded words, abbreviations written in full.
    pub(crate) words: Vec<String>,
    /// The same, but with the last word as typed when it may be the beginning of a longer one (`st` of `strasbourg`).
    pub(crate) typing: Option<Vec<String>>,
    pub(crate) numbers: Vec<Number>,
}

/// A number beside or instead of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its digits as typed; Corsica's codes keep their capital letter.
    pub(crate) digits: String,
    /// `3e`, `1er`: an arrondissement, never a code.
    pub(crate) ordinal: bool,
}

enum Token {
    Word(String),
    Number(Number),
}

impl Query {
    pub(crate) fn parse(text: &str) -> Self {
        let text: String = text.chars().take(LONGEST).collect();
        let folded = fold(&text);
        let tokens = without_cedex(folded.split_whitespace().flat_map(tokens).collect());
        let mut query = Self::default();
        let mut last_as_typed = None;
        for token in tokens {
            last_as_typed = None;
            match token {
                Token::Word(word) => {
                    let full = expand(&word).to_owned();
                    last_as_typed = (full != word && !folded.ends_with(' ')).then_some(word);
                    query.words.push(full);
                }
                Token::Number(number) => query.push_number(number),
            }
        }
        query.typing = last_as_typed.map(|word| {
            let before = query.words.len() - 1;
            query.words.iter().take(before).cloned().chain([word]).collect()
        });
        query.drop_arrondissement();
        query
    }

    /// Joins `69 003`, which is how some write a postal code.
    fn push_number(&mut self, number: Number) {
        match self.numbers.last_mut() {
            Some(last) if last.digits.len() == 2 && number.digits.len() == 3 && !last.ordinal && !number.ordinal => {
                last.digits.push_str(&number.digits);
            }
            _ => self.numbers.push(number),
        }
    }

    fn drop_arrondissement(&mut self) {
        let is_arrondissement = |word: &str| word.len() >= 3 && "arrondissement".starts_with(word) || word == "ardt";
        if !self.numbers.is_empty()
            && self.words.len() > 1
            && self.words.last().is_some_and(|word| is_arrondissement(word))
        {
            self.words.pop();
            self.typing = None;
        }
    }
}

/// Takes apart a run of letters and digits: `69003lyon`, `paris18`, `3eme`, `2a004`.
fn tokens(run: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut left = run;
    while let Some(sign) = left.chars().next() {
        let is_number = sign.is_ascii_digit();
        let (part, rest) =
            left.split_at(left.find(|sign: char| sign.is_ascii_digit() != is_number).unwrap_or(left.len()));
        left = rest;
        if !is_number {
            tokens.push(Token::Word(part.to_owned()));
            continue;
        }
        let (mut digits, mut ordinal) = (part.to_owned(), false);
        let (letters, after) = left.split_at(left.find(|sign: char| sign.is_ascii_digit()).unwrap_or(left.len()));
        if part.len() <= 2 && is_ordinal(letters) {
            (ordinal, left) = (true, after);
        } else if part == "2" && matches!(letters, "a" | "b") {
            digits = format!("2{}{after}", letters.to_uppercase());
            left = "";
        }
        tokens.push(Token::Number(Number { digits, ordinal }));
    }
    tokens
}

fn is_ordinal(letters: &str) -> bool {
    matches!(letters, "e" | "er" | "re" | "ere" | "em" | "eme" | "ieme" | "nd" | "nde")
}

/// Drops `cedex` and the office's number after it, which say nothing of the commune.
fn without_cedex(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut after = false;
    for token in tokens {
        let office = after && matches!(&token, Token::Number(number) if number.digits.len() <= 2);
        after = matches!(&token, Token::Word(word) if word == "cedex");
        if !after && !office {
            kept.push(token);
        }
    }
    kept
}

/// The code of the département where post with this code goes, by its first digits
/// (La Poste: 200 and 201 are Corse-du-Sud, 202 and above Haute-Corse; three digits overseas).
pub(crate) fn department_of_postal(code: &str) -> Option<&str> {
    let start = code.get(..2)?;
    match start {
        "20" => code.get(2..3).map(|third| if matches!(third, "0" | "1") { "2A" } else { "2B" }),
        "97" | "98" => code.get(..3),
        _ => Some(start),
    }
}
