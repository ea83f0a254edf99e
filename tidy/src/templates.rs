//! What a template's text is made of: expressions, tags with their attributes, and words.

use crate::rust::Source;
use crate::tree::line_of;

/// Stands for an expression in the text that is left.
const EXPRESSION: u8 = 1;

/// An attribute of a tag, with the byte where its name starts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribute {
    pub at: usize,
    pub name: String,
    pub value: String,
}

/// One template, read.
pub struct Template {
    /// Text between tags, with the byte where it starts; scripts, styles and code are left out.
    pub texts: Vec<(usize, String)>,
    pub attributes: Vec<Attribute>,
    /// What askama runs, at the same bytes as in the file.
    pub expressions: Source,
}

impl Template {
    pub fn read(text: &str) -> Self {
        let (html, expressions) = divide(text);
        let (texts, attributes) = scan(&html);
        Self { texts, attributes, expressions: Source::read(&expressions) }
    }
}

/// The HTML with expressions struck out, and the expressions with the HTML struck out.
fn divide(text: &str) -> (String, String) {
    let mut html = text.as_bytes().to_vec();
    let mut code = text.as_bytes().to_vec();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let Some((end, run)) = ["{{ }}", "{% %}", "{# #}", "<!-- -->"].iter().find_map(|pair| {
            let (open, close) = pair.split_once(' ')?;
            let inside = rest.strip_prefix(open)?;
            let length = inside.find(close).map_or(rest.len(), |found| open.len() + found + close.len());
            Some((at + length, matches!(open, "{{" | "{%")))
        }) else {
            let width = rest.chars().next().map_or(1, char::len_utf8);
            strike(&mut code, at, at + width, b' ');
            at += width;
            continue;
        };
        strike(&mut html, at, end, if run { EXPRESSION } else { b' ' });
        if run {
            strike(&mut code, at, at + 2, b' ');
            strike(&mut code, end - 2, end, b' ');
        } else {
            strike(&mut code, at, end, b' ');
        }
        at = end;
    }
    (String::from_utf8_lossy(&html).into_owned(), String::from_utf8_lossy(&code).into_owned())
}

fn strike(bytes: &mut [u8], start: usize, end: usize, with: u8) {
    for byte in &mut bytes[start..end] {
        if *byte != b'\n' {
            *byte = with;
        }
    }
}

fn scan(html: &str) -> (Vec<(usize, String)>, Vec<Attribute>) {
    let (mut texts, mut attributes) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < html.len() {
        let Some(open) = next_tag(html, at) else {
            texts.push((at, html[at..].to_owned()));
            break;
        };
        texts.push((at, html[at..open].to_owned()));
        let (end, name) = tag(html, open, &mut attributes);
        at = end;
        if ["script", "style", "code", "pre"].contains(&name.as_str()) {
            at = html[end..].find(&format!("</{name}")).map_or(html.len(), |found| end + found);
        }
    }
    (texts, attributes)
}

fn next_tag(html: &str, from: usize) -> Option<usize> {
    html[from..]
        .match_indices('<')
        .map(|(found, _)| from + found)
        .find(|at| html[at + 1..].starts_with(|char: char| char.is_ascii_alphabetic() || char == '/' || char == '!'))
}

/// Reads one tag; answers where it ends and its name in lower case.
fn tag(html: &str, open: usize, attributes: &mut Vec<Attribute>) -> (usize, String) {
    let stops = |char: char| char.is_whitespace() || char == '>' || char == '/';
    let mut at = open + 1 + html[open + 2..].find(stops).map_or(html.len() - open - 1, |found| found + 1);
    let name = html[open + 1..at].to_ascii_lowercase();
    while at < html.len() {
        let skipped =
            html[at..].trim_start_matches(|char: char| char.is_whitespace() || char == '/' || char == '\u{1}');
        at = html.len() - skipped.len();
        if skipped.is_empty() || skipped.starts_with('>') {
            break;
        }
        let start = at;
        at += skipped.find(|char: char| stops(char) || char == '=').unwrap_or(skipped.len()).max(1);
        let attribute = html[start..at].trim_matches('\u{1}').to_ascii_lowercase();
        let value = if html[at..].starts_with('=') { value(html, &mut at) } else { String::new() };
        attributes.push(Attribute { at: start, name: attribute, value });
    }
    ((at + 1).min(html.len()), name)
}

fn value(html: &str, at: &mut usize) -> String {
    let start = *at + 1;
    let rest = &html[start..];
    let (content, length) = if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
        let content = rest[1..].split(quote).next().unwrap_or_default();
        (content, content.len() + 2)
    } else {
        let content = rest.split(|char: char| char.is_whitespace() || char == '>').next().unwrap_or_default();
        (content, content.len())
    };
    *at = (start + length).min(html.len());
    content.to_owned()
}

/// The line of a byte of the template.
pub fn line(text: &str, at: usize) -> usize {
    line_of(text, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_attributes_and_expressions_are_told_apart() {
        let text = "{# Mot #}<p class=\"a {{ b(\"c\") }}\" hidden>{{ t.say(\"x-y\") }} Bonjour</p><script>let a = '<b>';</script>";
        let template = Template::read(text);
        let words: String = template.texts.iter().map(|(_, text)| text.trim_matches(['\u{1}', ' '])).collect();
        assert_eq!(words, "Bonjour");
        let names: Vec<&str> = template.attributes.iter().map(|found| found.name.as_str()).collect();
        assert_eq!(names, ["class", "hidden"]);
        let literals: Vec<&str> = template.expressions.literals.iter().map(|found| found.text.as_str()).collect();
        assert_eq!(literals, ["c", "x-y"]);
    }

    #[test]
    fn odd_tags_do_not_derail() {
        for text in [
            "<",
            "<p",
            "<p a",
            "<p a=",
            "<p a=\"",
            "a < b <br/> c",
            "<input value={{ x }} {% if y %}checked{% endif %}>",
        ] {
            let _ = Template::read(text);
        }
        let template = Template::read("<a href='x' title=\"Voir\">é</a>");
        assert_eq!(template.attributes[1].value, "Voir");
    }
}
