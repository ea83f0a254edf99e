//! Reads a list of objects out of a JSON text, one at a time, with the line where each begins.

use std::sync::Arc;

use ground::Refusal;
use serde_json::Value;

use super::{
    line::{Columns, Line},
    report::LineError,
};

/// Names under which a list may stand in the outer object, the likeliest first.
const LISTS: [&str; 4] = ["structures", "items", "data", "results"];

/// The objects of a list.
pub struct Objects<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    /// Up to where lines were counted.
    counted: usize,
    done: bool,
}

impl<'a> Objects<'a> {
    /// Finds the list: the text itself, or the one that the outer object names, or objects one after another.
    pub fn open(text: &'a str) -> Self {
        let start = text.len() - text.trim_start().len();
        let at = if text[start..].starts_with('[') { start + 1 } else { list_inside(text).unwrap_or(start) };
        Self { text, at, line: 1, counted: 0, done: false }
    }

    fn number(&mut self) -> usize {
        self.line += self.text[self.counted..self.at].matches('\n').count();
        self.counted = self.at;
        self.line
    }
}

impl Iterator for Objects<'_> {
    type Item = Result<Line, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let rest = self.text[self.at..].trim_start_matches(|char: char| char.is_whitespace() || char == ',');
        self.at = self.text.len() - rest.len();
        if rest.is_empty() || rest.starts_with(']') {
            self.done = true;
            return None;
        }
        let number = self.number();
        let Some(length) = rest.starts_with('{').then(|| closing(rest)).flatten() else {
            self.done = true;
            return Some(Err(LineError::at(number, "", Refusal::because("network-import-json"))));
        };
        self.at += length;
        match serde_json::from_str::<Value>(&rest[..length]) {
            Ok(Value::Object(object)) => {
                let (names, cells): (Vec<String>, Vec<String>) = object.into_iter().map(|(k, v)| (k, said(v))).unzip();
                Some(Ok(Line::new(number, Arc::new(Columns::new(names)), &cells)))
            }
            _ => Some(Err(LineError::at(number, "", Refusal::because("network-import-json")))),
        }
    }
}

/// A value as a cell: lists are separated as in the national schema.
fn said(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null | Value::Object(_) => String::new(),
        Value::Array(list) => list.into_iter().map(said).collect::<Vec<_>>().join("|"),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Where the bracket that opens the text is closed, after it.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Where the list begins that the outer object holds under the likeliest name.
fn list_inside(text: &str) -> Option<usize> {
    let outer = text.find('{')? + 1;
    let mut at = outer;
    let mut found: Vec<(usize, usize)> = Vec::new();
    while let Some(quote) =
        text[at..].find(['"', '}']).map(|length| at + length).filter(|at| text[*at..].starts_with('"'))
    {
        let end = quote + 1 + text[quote + 1..].find('"')?;
        let name = &text[quote + 1..end];
        let colon = text[end + 1..].trim_start().strip_prefix(':')?;
        let value = colon.trim_start();
        let start = text.len() - value.len();
        if value.starts_with('[') {
            let rank = LISTS.iter().position(|known| *known == name).unwrap_or(LISTS.len());
            found.push((rank, start + 1));
        }
        at = match value.bytes().next()? {
            b'{' | b'[' => match closing(value) {
                Some(length) => start + length,
                None => break,
            },
            b'"' => start + 1 + end_of_string(&value[1..])?,
            _ => start + value.find([',', '}'])?,
        };
    }
    found.into_iter().filter(|(rank, _)| *rank < LISTS.len()).min().map(|(_, at)| at)
}

fn end_of_string(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes()
        .position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        })
        .map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<Result<(usize, String), usize>> {
        let say = |line: Line| (line.number, line.value(&["nom"]).to_owned());
        Objects::open(text).map(|line| line.map(say).map_err(|error| error.line)).collect()
    }

    #[test]
    fn lists_are_found_wherever_they_stand() {
        let wanted = [Ok((2, "A".to_owned())), Ok((3, "B|C".to_owned()))];
        let list = "[\n{\"nom\": \"A\"},\n{\"nom\": [\"B\", \"C\"], \"x\": {\"nom\": \"}\"}}]";
        assert_eq!(names(list), wanted);
        let items = list.replacen('[', "{\"total\": 2, \"q\": \"a\\\"]\", \"services\": [{}], \"items\": [", 1) + "}";
        assert_eq!(names(&items), wanted);
        assert_eq!(names("{\"nom\": \"A\"}\n{\"nom\": \"B\", \"l\": [1]}"), [Ok((1, "A".into())), Ok((2, "B".into()))]);
    }

    #[test]
    fn what_is_damaged_is_said_and_what_came_before_is_kept() {
        assert_eq!(
            names("[{\"nom\": \"A\"},\n{\"nom\": nope},\n{\"nom\": \"B\"},\n{\"nom\": \"C"),
            [Ok((1, "A".into())), Err(2), Ok((3, "B".into())), Err(4),]
        );
        assert_eq!(names("[1, 2]"), [Err(1)]);
        assert!(names("[]").is_empty() && names("").is_empty());
    }
}
