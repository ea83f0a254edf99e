//! Reads CSV as offices write it: any usual separator, titles above the header, quotes that were never closed, lines too
//! long or too short.
//!
//! A quoted cell may hold line breaks. A quote that is never closed must not swallow the lines after it: when the cell
//! does not end within a few lines, or what it would swallow looks like whole lines, only its own line is damaged.

use std::sync::Arc;

use ground::{Argument, Refusal};

use super::{
    line::{Columns, Line, Matches},
    report::LineError,
    workbook::SEPARATOR,
};

/// Most lines that one quoted cell may cover.
const TALLEST: usize = 30;
/// How many lines are looked at for the header.
const TOP: usize = 40;

/// A table of lines under a header.
pub struct Table<'a> {
    text: &'a str,
    at: usize,
    /// Number of the line at `at`, from 1.
    line: usize,
    separator: u8,
    columns: Arc<Columns>,
    /// The cells of the line read last, as they are written.
    last: Vec<String>,
}

/// A record taken apart.
struct Split {
    cells: Vec<String>,
    /// Where it ends: at its line break, or at the end.
    end: usize,
    /// A quoted cell was not closed.
    open: bool,
    /// A quote stands inside a quoted cell without being doubled.
    lone: bool,
}

impl<'a> Table<'a> {
    /// Reads the header: the first line as full as the others, below titles and the `sep=` of Excel.
    pub fn open(text: &'a str) -> Self {
        let mut table = Self { text, at: 0, line: 1, separator: b',', columns: Arc::default(), last: Vec::new() };
        let (mut top, mut named) = (Vec::new(), None);
        let mut at = 0;
        while at < text.len() && top.len() < TOP {
            let (line, next) = table.physical(at);
            match line.trim().strip_prefix("sep=").and_then(named_separator) {
                Some(separator) if top.iter().all(|(_, line): &(usize, &str)| line.is_empty()) => {
                    named = Some(separator);
                    top.push((next, ""));
                }
                _ => top.push((next, line)),
            }
            at = next;
        }
        let lines: Vec<&str> = top.iter().map(|(_, line)| *line).collect();
        let usual = [SEPARATOR, b',', b';', b'\t', b'|'];
        let separators = named.as_ref().map_or(&usual[..], std::slice::from_ref);
        // The separator under which most lines have the width of the header.
        let headers = separators.iter().rev().filter_map(|separator| header(&lines, *separator));
        if let Some(header) = headers.max_by_key(|header| header.weight) {
            table.separator = header.separator;
            table.at = top[header.line].0;
            table.line = header.line + 2;
            table.columns = Arc::new(Columns::new(split(lines[header.line], header.separator).cells));
        } else {
            table.at = text.len();
        }
        table
    }

    /// The same table, its columns called as somebody said.
    #[must_use]
    pub fn matched(mut self, matches: &Matches) -> Self {
        self.columns = Arc::new(self.columns.matched(matches));
        self
    }

    /// The cells of the line read last, as they are written.
    pub fn cells(&self) -> &[String] {
        &self.last
    }

    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The line from `from`, without its end, and where the next begins.
    fn physical(&self, from: usize) -> (&'a str, usize) {
        let rest = &self.text[from..];
        match rest.find('\n') {
            Some(end) => (rest[..end].strip_suffix('\r').unwrap_or(&rest[..end]), from + end + 1),
            None => (rest, self.text.len()),
        }
    }

    /// Rows of a workbook cannot slip: what they lack is empty, what is beyond the header has no name.
    fn fits(&self, cells: &[String]) -> bool {
        self.separator == SEPARATOR
            || cells.len() >= self.columns.len()
                && cells[self.columns.len()..].iter().all(|cell| cell.trim().is_empty())
    }

    /// The record that goes on over several lines from `self.at`, when it is sound.
    fn tall(&self) -> Option<(Split, usize)> {
        let mut limit = self.at;
        for _ in 0..TALLEST {
            limit = self.physical(limit).1;
        }
        let split = split(&self.text[self.at..limit], self.separator);
        let covered = &self.text[self.at..self.at + split.end];
        let swallows_a_line = covered.lines().skip(1).any(|line| {
            let alone = self::split(line, self.separator);
            !alone.open && !alone.lone && alone.cells.len() == self.columns.len() && !line.contains('"')
        });
        let sound = !split.open && !split.lone && self.fits(&split.cells) && !swallows_a_line;
        sound.then(|| (split, covered.matches('\n').count() + 1))
    }

    fn damaged(&self, number: usize, split: &Split) -> LineError {
        let refusal = if split.open {
            Refusal::because("network-import-quote")
        } else {
            Refusal::because("network-import-width")
                .with("found", Argument::from(split.cells.len()))
                .with("wanted", Argument::from(self.columns.len()))
        };
        LineError::at(number, "", refusal)
    }
}

impl Iterator for Table<'_> {
    type Item = Result<Line, LineError>;

    /// The next line that says something.
    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.text.len() {
            let number = self.line;
            let (text, next) = self.physical(self.at);
            let alone = split(text, self.separator);
            if alone.open
                && let Some((split, lines)) = self.tall()
            {
                self.at = self.physical(self.at + split.end).1;
                self.line += lines;
                self.last = split.cells;
                return Some(Ok(Line::new(number, self.columns.clone(), &self.last)));
            }
            self.at = next;
            self.line += 1;
            if !alone.open && alone.cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let sound = !alone.open && self.fits(&alone.cells);
            let read = if sound { Ok(()) } else { Err(self.damaged(number, &alone)) };
            self.last = alone.cells;
            return Some(read.map(|()| Line::new(number, self.columns.clone(), &self.last)));
        }
        None
    }
}

/// What `sep=` names. A byte of a letter with an accent would cut it in two.
fn named_separator(rest: &str) -> Option<u8> {
    rest.bytes().next().filter(u8::is_ascii)
}

/// The line that seems to be the header.
struct Header {
    separator: u8,
    line: usize,
    /// How many lines are as wide as it, when it has several cells; then how wide.
    weight: (usize, usize),
}

/// The first line with about as many filled cells as lines have: what stands above is a title.
fn header(lines: &[&str], separator: u8) -> Option<Header> {
    let cells: Vec<Vec<String>> = lines.iter().map(|line| split(line, separator).cells).collect();
    let filled = |cells: &Vec<String>| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut counts: Vec<usize> = cells.iter().map(filled).filter(|count| *count > 0).collect();
    counts.sort_unstable();
    let usual = *counts.get(counts.len() / 2)?;
    let line = cells.iter().position(|cells| filled(cells) * 5 >= usual * 3 && filled(cells) > 0)?;
    let width = cells[line].len();
    let alike = cells.iter().filter(|cells| cells.len() == width).count();
    Some(Header { separator, line, weight: if width > 1 { (alike, width) } else { (0, 0) } })
}

/// Takes one record apart, up to the first line break that is not inside quotes.
fn split(text: &str, separator: u8) -> Split {
    let bytes = text.as_bytes();
    let mut split = Split { cells: Vec::with_capacity(20), end: 0, open: false, lone: false };
    let mut at = 0;
    loop {
        let quoted = bytes.get(at) == Some(&b'"');
        at = if quoted { split.quoted(text, at + 1, separator) } else { split.plain(text, at, separator) };
        if bytes.get(at) != Some(&separator) {
            split.end = at;
            return split;
        }
        at += 1;
    }
}

impl Split {
    /// A cell without quotes around it; where it ends.
    fn plain(&mut self, text: &str, from: usize, separator: u8) -> usize {
        let ends = |byte: &u8| *byte == separator || *byte == b'\n';
        let end = text.as_bytes()[from..].iter().position(ends).map_or(text.len(), |length| from + length);
        let cell = &text[from..end];
        self.cells.push(cell.strip_suffix('\r').unwrap_or(cell).to_owned());
        end
    }

    /// A cell between quotes, from after the first; where it ends.
    fn quoted(&mut self, text: &str, from: usize, separator: u8) -> usize {
        let bytes = text.as_bytes();
        let (mut cell, mut start) = (String::new(), from);
        while let Some(length) = bytes[start..].iter().position(|byte| *byte == b'"') {
            let quote = start + length;
            cell.push_str(&text[start..quote]);
            let after =
                bytes[quote + 1..].iter().take_while(|byte| **byte == b' ' || **byte == b'\r').count() + quote + 1;
            match (bytes.get(quote + 1), bytes.get(after)) {
                (Some(b'"'), _) => {
                    cell.push('"');
                    start = quote + 2;
                }
                (_, None | Some(b'\n')) => {
                    self.cells.push(cell);
                    return after;
                }
                (_, Some(byte)) if *byte == separator => {
                    self.cells.push(cell);
                    return after;
                }
                _ => {
                    cell.push('"');
                    self.lone = true;
                    start = quote + 1;
                }
            }
        }
        self.open = true;
        cell.push_str(&text[start..]);
        self.cells.push(cell);
        text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Result<(usize, String), usize>> {
        Table::open(text)
            .map(|line| match line {
                Ok(line) => {
                    Ok((line.number, format!("{}|{}|{}", line.value(&["a"]), line.value(&["b"]), line.value(&["c"]))))
                }
                Err(error) => Err(error.line),
            })
            .collect()
    }

    #[allow(clippy::unnecessary_wraps)] // a row as `read` gives it
    fn ok(line: usize, cells: &str) -> Result<(usize, String), usize> {
        Ok((line, cells.to_owned()))
    }

    #[test]
    fn every_separator_is_read() {
        for text in [
            "a,b,c\n1,2,3\n",
            "a;b;c\r\n1;2;3",
            "\n\na\tb\tc\n1\t2\t3",
            "sep=;\na;b;c\n1;2;3\n",
            "\"a\";b;c\n\"1\" ;2;3",
            "sep=é\na;b;c\n1;2;3\n",
        ] {
            let lines = read(text);
            assert_eq!(lines.len(), 1, "{text}");
            assert_eq!(lines[0].as_ref().expect("read").1, "1|2|3", "{text}");
        }
    }

    #[test]
    fn quotes_hold_separators_line_breaks_and_quotes() {
        let text = "a,b,c\n1,\"x, \"\"y\"\"\",3\n\n,,\n2,\"p\n\nq\",3\n3,dit \"ici\",3\n";
        assert_eq!(read(text), [ok(2, "1|x, \"y\"|3"), ok(5, "2|p q|3"), ok(8, "3|dit \"ici\"|3")]);
    }

    #[test]
    fn a_stray_quote_damages_its_own_line_only() {
        let text = "a,b,c\n1,\"x,3\n2,y,3\n3,\"z, z\",3\n4,t,3\n";
        assert_eq!(read(text), [Err(2), ok(3, "2|y|3"), ok(4, "3|z, z|3"), ok(5, "4|t|3")]);
        let last = "a,b,c\n1,2,3\n1,\"x,3";
        assert_eq!(read(last), [ok(2, "1|2|3"), Err(3)]);
        assert_eq!(read("a,b,c\n1,\"dit \"ici\" la\",3\n"), [ok(2, "1|dit \"ici\" la|3")]);
    }

    #[test]
    fn lines_too_long_or_too_short_are_damaged() {
        assert_eq!(read("a,b,c\n1,2\n1,2,3,\n1,2,3,4\n1,2,3\n"), [Err(2), ok(3, "1|2|3"), Err(4), ok(5, "1|2|3")]);
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(read("").is_empty() && read("\n\n").is_empty() && read("a,b,c").is_empty());
    }
}
