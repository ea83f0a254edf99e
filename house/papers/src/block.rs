//! The pieces that papers share: a labelled value, a labelled list, a place, a code to scan.

use serde::Serialize;

use crate::qr::{self, TooLong};

/// One labelled value, such as "Pour" and "Amina Haddad".
#[derive(Clone, Debug, Default, Serialize)]
pub struct Line {
    pub label: String,
    pub value: String,
}

impl Line {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// A label with short lines under it, such as "À apporter".
#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    pub label: String,
    pub lines: Vec<String>,
}

impl List {
    pub fn new<S: Into<String>>(label: impl Into<String>, lines: impl IntoIterator<Item = S>) -> Self {
        Self { label: label.into(), lines: lines.into_iter().map(Into::into).collect() }
    }
}

/// Where to go: a labelled name, set large, with its address and ways to call under it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Place {
    pub label: String,
    pub name: String,
    pub lines: Vec<String>,
}

/// A QR code drawn once here, so that a template only places it.
#[derive(Clone, Debug, Serialize)]
pub struct Scan {
    svg: String,
    alt: String,
}

impl Scan {
    /// `text` is what the scanner reads; `alt` says what it is for to whoever cannot see it.
    pub fn new(text: &str, alt: &str) -> Result<Self, TooLong> {
        Ok(Self { svg: qr::svg(text, alt, 256)?, alt: alt.to_owned() })
    }
}
