//! A small reader of Rust: what is code, what is a comment, what is a string, where functions end.

use crate::tree::line_of;

/// A string literal and the byte where its content starts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Literal {
    pub start: usize,
    pub end: usize,
    pub line: usize,
    pub text: String,
}

/// One file, read. Both texts are as long as the file, byte for byte.
pub struct Source {
    /// Comments and the inside of strings are blank.
    pub code: String,
    /// Only comments are blank.
    pub uncommented: String,
    pub literals: Vec<Literal>,
}

/// A function, by the lines of its signature's start and of its last brace.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Function {
    pub name: String,
    pub first: usize,
    pub last: usize,
    /// Lines between its braces that are neither blank nor comment.
    pub body: usize,
}

impl Source {
    pub fn read(text: &str) -> Self {
        let mut reader = Reader {
            bytes: text.as_bytes(),
            code: text.as_bytes().to_vec(),
            uncommented: text.as_bytes().to_vec(),
            strings: Vec::new(),
        };
        reader.run();
        let literals = reader
            .strings
            .iter()
            .map(|(start, end)| Literal {
                start: *start,
                end: *end,
                line: line_of(text, *start),
                text: text[*start..*end].to_owned(),
            })
            .collect();
        Self {
            code: String::from_utf8_lossy(&reader.code).into_owned(),
            uncommented: String::from_utf8_lossy(&reader.uncommented).into_owned(),
            literals,
        }
    }

    /// Byte ranges of what is compiled for tests only.
    pub fn test_regions(&self) -> Vec<(usize, usize)> {
        let mut regions: Vec<(usize, usize)> = Vec::new();
        for (at, _) in self.code.match_indices("#[cfg(test)]") {
            if regions.last().is_some_and(|(_, end)| at < *end) {
                continue;
            }
            let Some(stop) = self.code[at..].find(['{', ';']).map(|found| at + found) else { continue };
            let end = if self.code.as_bytes()[stop] == b'{' { self.closing(stop) } else { stop };
            regions.push((at, end));
        }
        regions
    }

    /// Every function with a body.
    pub fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        for (at, word) in words(&self.code) {
            if word != "fn" {
                continue;
            }
            let rest = self.code[at + 2..].trim_start();
            let name: String = rest.chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect();
            let Some(open) = self.body_after(at).filter(|_| !name.is_empty()) else { continue };
            let close = self.closing(open);
            let body = self.uncommented[open + 1..close].lines().filter(|line| !line.trim().is_empty()).count();
            let (first, last) = (line_of(&self.code, at), line_of(&self.code, close));
            found.push(Function { name, first, last, body });
        }
        found
    }

    /// Where each call of one of these names has its arguments: (byte of the name, range inside the parentheses).
    pub fn calls(&self, names: &[&str]) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        for (at, word) in words(&self.code) {
            if !names.contains(&word) {
                continue;
            }
            let after = at + word.len();
            let gap = self.code[after..].len() - self.code[after..].trim_start().len();
            if self.code.as_bytes().get(after + gap) == Some(&b'(') {
                let open = after + gap;
                found.push((at, open + 1, self.closing(open)));
            }
        }
        found
    }

    /// The brace that opens the body of the function declared at `at`; none for a mere declaration.
    fn body_after(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (offset, byte) in self.code.bytes().enumerate().skip(at) {
            match byte {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth = depth.saturating_sub(1),
                b';' if depth == 0 => return None,
                b'{' if depth == 0 => return Some(offset),
                _ => {}
            }
        }
        None
    }

    /// The byte of the bracket that closes the one at `open`; the end of the file when there is none.
    pub fn closing(&self, open: usize) -> usize {
        let bytes = self.code.as_bytes();
        let (opens, closes) = match bytes[open] {
            b'(' => (b'(', b')'),
            b'[' => (b'[', b']'),
            _ => (b'{', b'}'),
        };
        let mut depth = 0_usize;
        for (offset, byte) in bytes.iter().enumerate().skip(open) {
            if *byte == opens {
                depth += 1;
            } else if *byte == closes {
                depth -= 1;
                if depth == 0 {
                    return offset;
                }
            }
        }
        bytes.len()
    }
}

/// Identifiers with their places.
pub fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let word = |char: char| char.is_alphanumeric() || char == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + code[at..].find(word)?;
        let end = code[start..].find(|char| !word(char)).map_or(code.len(), |length| start + length);
        at = end;
        Some((start, &code[start..end]))
    })
}

struct Reader<'a> {
    bytes: &'a [u8],
    code: Vec<u8>,
    uncommented: Vec<u8>,
    strings: Vec<(usize, usize)>,
}

impl Reader<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.bytes.len() {
            at = match self.bytes[at] {
                b'/' if self.peek(at + 1) == b'/' => self.line_comment(at),
                b'/' if self.peek(at + 1) == b'*' => self.block_comment(at),
                b'"' => self.string(at),
                b'\'' => self.quote(at),
                byte if byte.is_ascii_alphanumeric() || byte == b'_' => self.word(at),
                _ => at + 1,
            };
        }
    }

    fn peek(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn line_comment(&mut self, start: usize) -> usize {
        let end = self.find(start, b"\n");
        self.forget(start, end, true);
        end
    }

    fn block_comment(&mut self, start: usize) -> usize {
        let (mut at, mut depth) = (start + 2, 1);
        while at < self.bytes.len() && depth > 0 {
            match (self.bytes[at], self.peek(at + 1)) {
                (b'/', b'*') => (at, depth) = (at + 2, depth + 1),
                (b'*', b'/') => (at, depth) = (at + 2, depth - 1),
                _ => at += 1,
            }
        }
        self.forget(start, at, true);
        at
    }

    fn string(&mut self, quote: usize) -> usize {
        let mut at = quote + 1;
        while at < self.bytes.len() && self.bytes[at] != b'"' {
            at += if self.bytes[at] == b'\\' { 2 } else { 1 };
        }
        self.keep(quote + 1, at.min(self.bytes.len()))
    }

    /// A character (`'a'`, `'\''`) or a lifetime (`'a`).
    fn quote(&mut self, start: usize) -> usize {
        if self.peek(start + 1) == b'\\' {
            let end = self.find(start + 3, b"'");
            self.forget(start + 1, end, false);
            return end + 1;
        }
        let width = match self.peek(start + 1) {
            0xF0.. => 4,
            0xE0.. => 3,
            0xC0.. => 2,
            _ => 1,
        };
        if self.peek(start + 1 + width) == b'\'' {
            self.forget(start + 1, start + 1 + width, false);
            return start + 2 + width;
        }
        start + 1
    }

    /// A word, or the raw string that starts like one (`r#"…"#`).
    fn word(&mut self, start: usize) -> usize {
        let mut at = start;
        while self.peek(at).is_ascii_alphanumeric() || self.peek(at) == b'_' || self.peek(at) >= 0x80 {
            at += 1;
        }
        if !matches!(&self.bytes[start..at], b"r" | b"br" | b"cr") {
            return at;
        }
        let hashes = self.bytes[at..].iter().take_while(|byte| **byte == b'#').count();
        if self.peek(at + hashes) != b'"' {
            return at;
        }
        let mut end = vec![b'"'];
        end.resize(hashes + 1, b'#');
        let content = at + hashes + 1;
        let stop = self.find(content, &end);
        self.keep(content, stop) + hashes
    }

    fn keep(&mut self, start: usize, end: usize) -> usize {
        self.strings.push((start, end));
        self.forget(start, end, false);
        end + 1
    }

    fn forget(&mut self, start: usize, end: usize, comment: bool) {
        for at in start..end.min(self.bytes.len()) {
            if self.bytes[at] != b'\n' {
                self.code[at] = b' ';
                if comment {
                    self.uncommented[at] = b' ';
                }
            }
        }
    }

    fn find(&self, from: usize, end: &[u8]) -> usize {
        let from = from.min(self.bytes.len());
        self.bytes[from..].windows(end.len()).position(|window| window == end).map_or(self.bytes.len(), |at| from + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(text: &str) -> Vec<String> {
        Source::read(text).literals.into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn strings_are_told_from_comments_characters_and_lifetimes() {
        assert_eq!(literals(r#"let a = "one"; // "two""#), ["one"]);
        assert_eq!(literals("/* \"a\" /* \"b\" */ \"c\" */ f(\"d\")"), ["d"]);
        assert_eq!(
            literals(r#"fn f<'a>(x: &'a str) { x == '"' || g("é\"x") || '\'' == y || h("z") }"#),
            ["é\\\"x", "z"]
        );
        assert_eq!(literals("let a = r#\"say \"x\" \"#; let r = b\"y\"; r#type(\"z\")"), ["say \"x\" ", "y", "z"]);
    }

    #[test]
    fn functions_are_measured_without_blank_and_comment_lines() {
        let text = "trait T { fn no(&self) -> [u8; 2]; }\nfn yes() {\n    // why\n\n    let a = \"}\";\n    b();\n}\n";
        let functions = Source::read(text).functions();
        assert_eq!(functions, [Function { name: "yes".into(), first: 2, last: 7, body: 2 }]);
    }

    #[test]
    fn test_regions_end_with_their_module() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
        let source = Source::read(text);
        let (start, end) = source.test_regions()[0];
        assert_eq!((line_of(text, start), line_of(text, end)), (2, 5));
    }

    #[test]
    fn calls_know_their_arguments() {
        let text = "t.say (f(\"a\"), \"b\"); essay(\"c\")";
        let source = Source::read(text);
        let calls = source.calls(&["say"]);
        assert_eq!(calls.len(), 1);
        assert_eq!(&text[calls[0].1..calls[0].2], "f(\"a\"), \"b\"");
    }
}
