//! French is set as the French set it: no-break spaces before tall punctuation, curly apostrophes.

use crate::fluent::{Message, read};
use crate::tree::{Finding, Tree, finding};

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

pub fn check(tree: &Tree) -> Vec<Finding> {
    let (crates, _) = read(tree);
    let mut findings = Vec::new();
    for message in
        crates.values().filter_map(|languages| languages.get("fr")).flat_map(std::collections::BTreeMap::values)
    {
        findings.extend(
            wrong(message)
                .into_iter()
                .map(|what| finding(&message.file, message.line, format!("`{}`: {what}", message.id))),
        );
    }
    findings
}

fn wrong(message: &Message) -> Vec<String> {
    let text: Vec<char> = message.pieces.concat().chars().collect();
    let mut found = Vec::new();
    for (at, char) in text.iter().enumerate() {
        let before = at.checked_sub(1).map_or('\n', |before| text[before]);
        let after = text.get(at + 1).copied().unwrap_or('\n');
        let ends = !after.is_alphanumeric() && after != '/' && after != '=' && after != '&';
        match char {
            '\'' => found.push("a straight apostrophe: write ’".to_owned()),
            '?' | '!' | ';' if ends && before != NARROW && !"?!".contains(before) => {
                found.push(format!("write U+202F (narrow no-break space) before {char}"));
            }
            ':' if ends && before != NO_BREAK => found.push("write U+00A0 (no-break space) before :".to_owned()),
            '«' if after != NO_BREAK => found.push("write U+00A0 (no-break space) after «".to_owned()),
            '»' if before != NO_BREAK => found.push("write U+00A0 (no-break space) before »".to_owned()),
            _ => {}
        }
    }
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(value: &str) -> usize {
        let (fr, en) = (format!("shop-a = {value}\n"), "shop-a = Who's there ? Me : you\n");
        check(&Tree::of(&[("rooms/shop/texts/fr.ftl", &fr), ("rooms/shop/texts/en.ftl", en)])).len()
    }

    #[test]
    fn plain_spaces_and_straight_apostrophes_are_found() {
        for bad in [
            "Qui ?",
            "Qui?",
            "Oui !",
            "a ; b",
            "Nom :",
            "Nom:",
            "« Oui\u{a0}»",
            "«\u{a0}Oui »",
            "l'atelier",
            "{ $name } ?",
            "{ $name }:",
        ] {
            assert_eq!(found(bad), 1, "{bad}");
        }
    }

    #[test]
    fn good_typography_is_silent() {
        for good in [
            "Qui\u{202f}?",
            "Quoi\u{202f}?!",
            "Nom\u{a0}: «\u{a0}Amina\u{a0}»",
            "à 14:30, l’atelier",
            "https://exemple.fr/?a=b",
            "{ $name }\u{202f}?",
            "{ $n ->\n    [one] un\n   *[other] des\n }",
        ] {
            assert_eq!(found(good), 0, "{good}");
        }
    }
}
