//! Templates hold no words and no inline style or script: words live in texts, the rest in assets.

use crate::templates::{Template, line};
use crate::tree::{Finding, Tree, finding};

/// Proper nouns that are the same in every language.
const NAMES: [&str; 3] = ["Antenne", "Français", "English"];
/// Shows every component to those who build: its samples are nobody's screen.
const GALLERY: &str = "gallery";
/// Attributes that are read or heard.
const HEARD: [&str; 7] =
    ["alt", "title", "placeholder", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, text) in tree.templates().filter(|(path, _)| path.rsplit('.').next() == Some("html")) {
        let template = Template::read(text);
        let shown = !path.contains(GALLERY);
        for (at, words) in &template.texts {
            if let Some((offset, word)) = first_word(words).filter(|_| shown) {
                findings.push(finding(path, line(text, at + offset), hard_coded(word)));
            }
        }
        for attribute in &template.attributes {
            let name = attribute.name.as_str();
            let at = line(text, attribute.at);
            if let Some((_, word)) = first_word(&attribute.value).filter(|_| shown && HEARD.contains(&name)) {
                findings.push(finding(path, at, format!("{name}: {}", hard_coded(word))));
            }
            if name == "style" || is_handler(name) {
                findings.push(finding(
                    path,
                    at,
                    format!("inline `{name}`: the page's policy refuses it; use a class or a module"),
                ));
            }
            if attribute.value.trim_start().starts_with("javascript:") {
                findings.push(finding(path, at, "a `javascript:` address: the page's policy refuses it".to_owned()));
            }
        }
        for literal in template.expressions.literals.iter().filter(|literal| shown && is_sentence(&literal.text)) {
            findings.push(finding(path, literal.line, hard_coded(&literal.text)));
        }
    }
    findings
}

fn hard_coded(word: &str) -> String {
    format!("the word «{word}» is written in the template: put it in texts/ and say it")
}

fn is_handler(name: &str) -> bool {
    name.len() > 3 && name.starts_with("on") && name.chars().all(|char| char.is_ascii_alphabetic())
}

/// The first word that is neither an entity nor a name, with its byte.
fn first_word(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let char = rest.chars().next()?;
        if char == '&' {
            at += rest.find(';').map_or(1, |end| end + 1);
        } else if let Some(length) = loose_attribute(rest) {
            at += length;
        } else if char.is_alphabetic() {
            let word = rest.split(|char: char| !char.is_alphanumeric()).next().unwrap_or(rest);
            if !NAMES.contains(&word) {
                return Some((at, word));
            }
            at += word.len();
        } else {
            at += char.len_utf8();
        }
    }
    None
}

/// The length of an attribute outside a tag: some macros write nothing else.
fn loose_attribute(text: &str) -> Option<usize> {
    let name = text.find(|char: char| !char.is_ascii_lowercase() && char != '-').filter(|name| *name > 0)?;
    let value = text[name..].strip_prefix("=\"")?;
    Some(name + 2 + value.find('"')? + 1)
}

/// A literal in an expression that looks said rather than meant: a capital, then small letters.
fn is_sentence(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default().trim_end_matches([',', '.', '!', '?', '…']);
    let mut letters = first.chars();
    !NAMES.contains(&first)
        && letters.next().is_some_and(char::is_uppercase)
        && first.chars().count() > 1
        && letters.all(|char| char.is_lowercase() || char == '’' || char == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&Tree::of(&[("rooms/a/templates/a.html", text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn hard_coded_words_are_found() {
        assert!(found("<p>\nBonjour</p>")[0].starts_with("rooms/a/templates/a.html:2: the word «Bonjour»"));
        assert!(found("<img alt=\"Une carte\" src=\"/a.png\">")[0].contains("alt: the word «Une»"));
        assert_eq!(found("{{ ui::submit(\"Enregistrer\") }}").len(), 1);
    }

    #[test]
    fn inline_style_and_script_are_found() {
        assert!(found("<p style=\"color:red\">")[0].contains("inline `style`"));
        assert!(found("<button onclick=\"go()\">")[0].contains("inline `onclick`"));
        assert!(found("<a href=\"javascript:go()\">")[0].contains("javascript:"));
    }

    #[test]
    fn said_words_names_and_code_are_silent() {
        let text = "{% extends \"layout/staff.html\" %}{# Une note #}<h1 class=\"lead\">{{ page.t.say(\"a-title\") }}</h1>\
            <p>Antenne&nbsp;· {{ n }} %</p><script nonce=\"{{ n }}\">let word = 1;</script><!-- Note --> \
            <input type=\"tel\" autocomplete=\"tel\" {% if x == \"one\" %}disabled{% endif %}>\
            {% macro described(x) %} aria-invalid=\"true\" aria-describedby=\"{{ x }}-problem\"{% endmacro %}";
        assert_eq!(found(text), Vec::<String>::new());
    }
}
