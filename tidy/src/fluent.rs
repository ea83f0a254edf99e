//! Reads Fluent files: which messages, with which values, including which others.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::tree::{Finding, Tree, finding, line_of};

/// One message or term of one file.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    pub file: String,
    pub line: usize,
    pub arguments: BTreeSet<String>,
    /// Ids it includes.
    pub includes: BTreeSet<String>,
    /// Its text, piece by piece; values between pieces are left out.
    pub pieces: Vec<String>,
}

/// Texts of one crate: language, then id.
pub type Languages = BTreeMap<String, BTreeMap<String, Message>>;

/// Every crate's texts, and what could not be read.
pub fn read(tree: &Tree) -> (BTreeMap<String, Languages>, Vec<Finding>) {
    let mut crates: BTreeMap<String, Languages> = BTreeMap::new();
    let mut findings = Vec::new();
    for (path, text) in tree.ending("ftl") {
        let Some((folder, rest)) = path.split_once("/texts/") else { continue };
        let language = rest.split(['.', '/']).next().unwrap_or_default();
        let messages = crates.entry(folder.to_owned()).or_default().entry(language.to_owned()).or_default();
        let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                findings.push(finding(
                    path,
                    line_of(text, error.pos.start),
                    format!("Fluent cannot read this: {error}"),
                ));
            }
            resource
        });
        for message in resource.body.iter().filter_map(|entry| message(path, text, entry)) {
            if let Some(double) = messages.insert(message.id.clone(), message) {
                findings.push(finding(path, double.line, format!("`{}` is written twice: keep one", double.id)));
            }
        }
    }
    (crates, findings)
}

fn message(path: &str, text: &str, entry: &Entry<&str>) -> Option<Message> {
    let (id, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
        _ => return None,
    };
    let starts = |line: &str| line.strip_prefix(&id).is_some_and(|rest| rest.trim_start().starts_with('='));
    let line = text.lines().position(starts).map_or(0, |line| line + 1);
    let mut message = Message {
        id,
        file: path.to_owned(),
        line,
        arguments: BTreeSet::new(),
        includes: BTreeSet::new(),
        pieces: Vec::new(),
    };
    for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
        message.takes(pattern);
    }
    Some(message)
}

impl Message {
    fn takes(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.pieces.push((*value).to_owned()),
                PatternElement::Placeable { expression } => {
                    self.values(expression);
                    // A value stands between two pieces: typography needs to know.
                    self.pieces.push("\u{1}".to_owned());
                }
            }
        }
        self.pieces.push("\n".to_owned());
    }

    fn values(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.value(inline),
            Expression::Select { selector, variants } => {
                self.value(selector);
                for variant in variants {
                    self.takes(&variant.value);
                }
            }
        }
    }

    fn value(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.includes.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.includes.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.called_with(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.called_with(arguments),
            InlineExpression::Placeable { expression } => self.values(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn called_with(&mut self, arguments: &CallArguments<&str>) {
        for argument in arguments.positional.iter().chain(arguments.named.iter().map(|argument| &argument.value)) {
            self.value(argument);
        }
    }
}
