//! Texts: every language says the same things with the same values, and nothing is missing or unused.

use std::collections::{BTreeMap, BTreeSet};

use crate::fluent::{Languages, Message, read};
use crate::rust::Source;
use crate::templates::Template;
use crate::tree::{Finding, Tree, finding};

/// Ids made while running, where the code does not show it by `"prefix-{…}"`: (prefix, where).
const DYNAMIC: [(&str, &str); 5] = [
    ("app-done-", "named in the address that a redirect leads to"),
    ("account-done-", "named in the address that a redirect leads to"),
    ("network-setting-", "named by the setting, with `-source` after it"),
    ("privacy-plan-", "in the table of values of the journals' words"),
    ("privacy-visit-", "in the table of values of the journals' words"),
];
/// Functions whose literal arguments are ids of texts.
const SPEAKERS: [&str; 7] = ["say", "say_with", "told", "refuse", "problem", "because", "with"];
/// How ids begin when it is not with the crate's own name.
const PREFIXES: [(&str, &[&str]); 2] = [("web", &["ui-", "web-", "account-"]), ("app", &[])];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let (crates, mut findings) = read(tree);
    let mut known = BTreeMap::new();
    for (folder, languages) in &crates {
        findings.extend(same_in_all(folder, languages));
        for message in languages.get("fr").into_iter().flat_map(BTreeMap::values) {
            findings.extend(prefix(folder, message));
            if let Some(other) = known.insert(message.id.clone(), message) {
                let what = format!("`{}` is also in {}: one id, one sentence", message.id, other.file);
                findings.push(finding(&message.file, message.line, what));
            }
        }
    }
    if !known.is_empty() {
        findings.extend(said(tree, &known));
    }
    findings
}

fn same_in_all(folder: &str, languages: &Languages) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(french) = languages.get("fr") else {
        return vec![finding(&format!("{folder}/texts"), 0, "has no French: write fr.ftl first")];
    };
    if !languages.contains_key("en") {
        findings.push(finding(&format!("{folder}/texts"), 0, "has no English: write en.ftl with the same ids"));
    }
    for (language, messages) in languages.iter().filter(|(language, _)| *language != "fr") {
        for message in french.values() {
            match messages.get(&message.id) {
                None if is_for_others(folder, language, &message.id) => {}
                None => findings.push(finding(
                    &message.file,
                    message.line,
                    format!("`{}` is missing in {language}", message.id),
                )),
                Some(other) if other.arguments != message.arguments => {
                    let what =
                        format!("`{}` takes {:?}, in French {:?}", message.id, other.arguments, message.arguments);
                    findings.push(finding(&other.file, other.line, what));
                }
                Some(_) => {}
            }
        }
        for message in messages.values().filter(|message| !french.contains_key(&message.id)) {
            findings.push(finding(&message.file, message.line, format!("`{}` is missing in fr", message.id)));
        }
    }
    findings
}

/// Arabic is the language of a person's own page alone: the house says in it what that page needs, and the room of the page
/// all but its words for the team.
fn is_for_others(folder: &str, language: &str, id: &str) -> bool {
    language == "ar" && (folder.starts_with("house/") || id.contains("-team-"))
}

fn prefix(folder: &str, message: &Message) -> Option<Finding> {
    let name = folder.rsplit('/').next().unwrap_or(folder);
    let own = format!("{name}-");
    let starts: Vec<&str> = match PREFIXES.iter().find(|(known, _)| *known == name) {
        Some((_, starts)) => starts.to_vec(),
        None => vec![own.as_str()],
    };
    let fits =
        starts.is_empty() || message.id.starts_with('-') || starts.iter().any(|start| message.id.starts_with(start));
    (!fits).then(|| {
        finding(&message.file, message.line, format!("`{}` should begin with {}", message.id, starts.join(" or ")))
    })
}

/// Ids that are said but not written, and written but not said.
fn said(tree: &Tree, known: &BTreeMap<String, &Message>) -> Vec<Finding> {
    let (mut used, mut patterns, mut nouns) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
    let mut findings = Vec::new();
    for (path, text) in tree.ending("rs").filter(|(path, _)| !path.starts_with("tidy/")).chain(tree.templates()) {
        let template = path.contains("/templates/");
        let source = if template { Template::read(text).expressions } else { Source::read(text) };
        for literal in &source.literals {
            used.insert(literal.text.split('.').next().unwrap_or_default().to_owned());
            patterns.extend(pattern(&literal.text));
            nouns.extend(before_noun(&literal.text).map(str::to_owned));
        }
        findings.extend(missing(path, &source, known));
    }
    let mut includes: BTreeSet<&str> = BTreeSet::new();
    for message in known.values() {
        includes.extend(message.includes.iter().map(String::as_str));
    }
    patterns.extend(DYNAMIC.iter().map(|(prefix, _)| vec![(*prefix).to_owned(), String::new()]));
    for message in known.values() {
        let id = message.id.as_str();
        let composed = patterns.iter().any(|pattern| fits(id, pattern))
            || nouns
                .iter()
                .any(|start| id.strip_prefix(start.as_str()).is_some_and(|rest| starts_with_one(rest, &used)));
        if !used.contains(id) && !includes.contains(id) && !composed {
            let what = format!("`{id}` is never said: remove it (or declare its prefix in tidy/src/texts.rs)");
            findings.push(finding(&message.file, message.line, what));
        }
    }
    findings
}

fn missing(path: &str, source: &Source, known: &BTreeMap<String, &Message>) -> Vec<Finding> {
    let prefixes: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let mut findings = Vec::new();
    for (at, start, end) in source.calls(&[SPEAKERS.as_slice(), &["of"]].concat()) {
        let name = &source.code[at..start - 1];
        if name.starts_with("of") && !source.code[..at].ends_with("Refusal::") {
            continue;
        }
        for literal in source.literals.iter().filter(|literal| (start..end).contains(&literal.start)) {
            let id = literal.text.split('.').next().unwrap_or_default();
            let arm = source.code[(literal.end + 1).min(end)..end].trim_start().starts_with("=>");
            let ours = !name.starts_with("with") || id.split('-').next().is_some_and(|first| prefixes.contains(first));
            if is_id(id) && ours && !arm && !known.contains_key(id) {
                findings.push(finding(
                    path,
                    literal.line,
                    format!("`{id}` is in no texts: write it in fr.ftl and en.ftl"),
                ));
            }
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

fn is_id(text: &str) -> bool {
    let allowed = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    text.contains('-')
        && text.starts_with(|char: char| char.is_ascii_lowercase())
        && text.chars().all(allowed)
        && !text.ends_with('-')
}

/// `"reception-reason-{word}"` and `"reception-reason-"` stand for every id that begins so.
fn pattern(literal: &str) -> Option<Vec<String>> {
    let mut pieces = vec![String::new()];
    let mut value = false;
    for char in literal.chars() {
        match char {
            '{' => {
                value = true;
                pieces.push(String::new());
            }
            '}' => value = false,
            _ if !value => pieces.last_mut()?.push(char),
            _ => {}
        }
    }
    if pieces.len() == 1 && literal.ends_with('-') {
        pieces.push(String::new());
    }
    let kebab =
        |piece: &String| piece.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-');
    let narrow = pieces[0].matches('-').count() >= 2 || pieces[1..].iter().any(|piece| piece.len() > 2);
    (pieces.len() > 1 && pieces[0].ends_with('-') && narrow && pieces.iter().all(kebab)).then_some(pieces)
}

/// `"people-{noun}-{word}"` says every `people-N-…` of which N is a literal somewhere.
fn before_noun(literal: &str) -> Option<&str> {
    let (start, rest) = literal.split_once('{')?;
    let (_, after) = rest.split_once('}')?;
    let one = start.ends_with('-') && start.matches('-').count() == 1 && after.starts_with("-{");
    (one && start.chars().all(|char| char.is_ascii_lowercase() || char == '-')).then_some(start)
}

fn starts_with_one(rest: &str, nouns: &BTreeSet<String>) -> bool {
    rest.match_indices('-').any(|(at, _)| nouns.contains(&rest[..at]))
}

fn fits(id: &str, pattern: &[String]) -> bool {
    let Some(mut rest) = id.strip_prefix(pattern[0].as_str()).filter(|rest| !rest.is_empty()) else { return false };
    for piece in &pattern[1..pattern.len() - 1] {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(pattern[pattern.len() - 1].as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(fr: &str, en: &str, code: &str, template: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("rooms/shop/texts/fr.ftl", fr),
            ("rooms/shop/texts/en.ftl", en),
            ("rooms/shop/src/lib.rs", code),
            ("rooms/shop/templates/a.html", template),
        ]);
        check(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn languages_that_differ_are_found() {
        let use_all = "fn f() { t.say(\"shop-a\"); t.say(\"shop-b\") }";
        let some = found("shop-a = A\nshop-b = { $n } B\n", "shop-b = B\nshop-c = C\n", use_all, "");
        assert!(some.contains(&"rooms/shop/texts/fr.ftl:1: `shop-a` is missing in en".to_owned()), "{some:?}");
        assert!(some.iter().any(|found| found.contains("`shop-b` takes {}, in French {\"n\"}")), "{some:?}");
        assert!(some.iter().any(|found| found.contains("`shop-c` is missing in fr")), "{some:?}");
        let alone = check(&Tree::of(&[("rooms/shop/texts/fr.ftl", "")]));
        assert!(alone[0].what.contains("no English"));
    }

    #[test]
    fn arabic_says_all_that_a_person_reads() {
        let found = |folder: &str, id: &str| {
            let (fr, ar) = (format!("{id} = A\n"), format!("{folder}/texts/ar.ftl"));
            let (french, english) = (format!("{folder}/texts/fr.ftl"), format!("{folder}/texts/en.ftl"));
            let code = format!("fn f() {{ t.say(\"{id}\") }}");
            let tree = [(french.as_str(), fr.as_str()), (&english, &fr), (&ar, ""), ("rooms/x/src/lib.rs", &code)];
            check(&Tree::of(&tree)).len()
        };
        assert_eq!(found("rooms/own", "own-word"), 1);
        assert_eq!(found("rooms/own", "own-team-word") + found("house/web", "ui-word"), 0);
    }

    #[test]
    fn arguments_in_selectors_and_functions_count() {
        let fr = "shop-a = { $n ->\n    [one] un { $thing }\n   *[other] { NUMBER($n) }\n}\n";
        let en = "shop-a = { $n ->\n    [one] one\n   *[other] { NUMBER($n) }\n}\n";
        assert!(found(fr, en, "fn f() { t.say(\"shop-a\") }", "")[0].contains("takes {\"n\"}"));
    }

    #[test]
    fn what_is_said_must_exist_and_what_exists_must_be_said() {
        let ftl = "shop-a = A { shop-inner }\nshop-inner = I\nshop-reason-x = X\nshop-old = O\n";
        let code =
            "fn f() { Refusal::of(\"name\", \"shop-none\"); t.with(\"first-name\", 1); format!(\"shop-reason-{x}\"); }";
        let some = found(ftl, ftl, code, "<p>{{ t.say(\"shop-a\") }}{{ t.say(\"shop-lost\") }}");
        assert_eq!(some.len(), 3, "{some:?}");
        assert!(
            some.iter().any(|found| found.starts_with("rooms/shop/src/lib.rs:1: `shop-none` is in no texts")),
            "{some:?}"
        );
        assert!(some.iter().any(|found| found.contains("a.html:1: `shop-lost` is in no texts")), "{some:?}");
        assert!(some.iter().any(|found| found.contains("fr.ftl:4: `shop-old` is never said")), "{some:?}");
    }

    #[test]
    fn doubles_foreign_prefixes_and_unreadable_lines_are_found() {
        let code = "fn f() { t.say(\"shop-a\"); t.say(\"bar-a\") }";
        let some = found("shop-a = A\nshop-a = B\nbar-a = B\n?!\n", "shop-a = A\nbar-a = A\n", code, "");
        assert!(some.iter().any(|found| found.contains("`shop-a` is written twice")), "{some:?}");
        assert!(some.iter().any(|found| found.contains("`bar-a` should begin with shop-")), "{some:?}");
        assert!(some.iter().any(|found| found.contains("fr.ftl:4: Fluent cannot read")), "{some:?}");
    }

    #[test]
    fn a_noun_handed_over_is_said() {
        let ftl = "shop-size-big = B\nshop-colour-red = R\n";
        let some = found(ftl, ftl, "fn f() { format!(\"shop-{noun}-{}\", word); g(\"size\") }", "");
        assert_eq!(some.len(), 1, "{some:?}");
        assert!(some[0].contains("`shop-colour-red` is never said"));
    }

    #[test]
    fn patterns_are_narrow() {
        assert!(pattern("shop-{x}").is_none() && pattern("shop-").is_none() && pattern("a b-{x}").is_none());
        let reasons = pattern("shop-reason-{x}-hint").expect("a pattern");
        assert!(fits("shop-reason-caf-hint", &reasons) && !fits("shop-reason-caf", &reasons));
    }
}
