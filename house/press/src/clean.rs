//! A paper as the JSON a template reads, without the characters that would upset a page.

use papers::Paper;
use serde_json::{Value, json};

use crate::fonts::Fonts;

/// Names are data: nothing in them is ever read as markup, since templates place strings and
/// evaluate none. What is taken out here is only what has no drawing and moves its neighbours.
///
/// `foreign` lists the letters that the papers' own font lacks, so that a template sets their words
/// in the other one.
pub fn json(paper: &Paper, fonts: &Fonts) -> String {
    let mut data = paper.data().clone();
    clean(&mut data);
    let (mut title, language) = (paper.title().to_owned(), paper.language());
    title.retain(|c| keeps(c) && c != '\n');
    let mut foreign: Vec<char> = format!("{title}{data}").chars().filter(|c| fonts.is_foreign(*c)).collect();
    foreign.sort_unstable();
    foreign.dedup();
    let foreign: String = foreign.into_iter().collect();
    json!({ "language": language, "title": title, "foreign": foreign, "data": data }).to_string()
}

fn clean(value: &mut Value) {
    match value {
        Value::String(text) => {
            *text = text.replace('\t', " ");
            text.retain(keeps);
        }
        Value::Array(items) => items.iter_mut().for_each(clean),
        Value::Object(fields) => fields.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Drops control characters other than the line break, and the direction overrides that could turn
/// a whole line around (Unicode Technical Report 36, 3.4). Fluent's isolates stay: they are balanced.
fn keeps(c: char) -> bool {
    c == '\n' || !(c.is_control() || matches!(c, '\u{202A}'..='\u{202E}'))
}

#[cfg(test)]
mod tests {
    use papers::{Letter, Printable};

    use super::*;

    #[test]
    fn only_what_has_no_drawing_goes() {
        let letter = Letter {
            greeting: "Bon\u{0}jour\t#Amina\u{202E} \u{2068}« \\ »\u{2069}\nà bientôt\r".into(),
            ..Letter::default()
        };
        let json = json(&letter.paper("fr", "Let\nђtre").expect("a paper"), &Fonts::new());
        let read: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(read["title"], "Letђtre");
        assert_eq!(read["foreign"], "ђ");
        assert_eq!(read["language"], "fr");
        assert_eq!(read["data"]["greeting"], "Bonjour #Amina \u{2068}« \\ »\u{2069}\nà bientôt");
    }
}
