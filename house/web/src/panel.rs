//! Panels: fragments that a room offers to a page that the app composes (Today, a person's record).

use std::{future::Future, pin::Pin};

use askama::Template;
use ground::{Day, Fault};
use store::Tx;

use crate::{Asker, Role};

/// A fragment of a page, already rendered by its room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fragment {
    pub title: String,
    pub pictogram: &'static str,
    /// Safe HTML, made by a template.
    pub html: String,
    /// Takes the main column (else the side).
    pub main: bool,
}

impl Fragment {
    /// Renders a template as a fragment.
    ///
    /// # Errors
    /// When the template fails.
    pub fn of(
        title: impl Into<String>,
        pictogram: &'static str,
        main: bool,
        template: &impl Template,
    ) -> Result<Self, Fault> {
        let html = template.render().map_err(|error| Fault::because(error.to_string()))?;
        Ok(Self { title: title.into(), pictogram, html, main })
    }
}

/// What showing a panel gives: a fragment, or nothing to show.
pub type Shown<'a> = Pin<Box<dyn Future<Output = Result<Option<Fragment>, Fault>> + Send + 'a>>;

/// A panel of Today.
pub trait TodayPanel: Send + Sync {
    /// The posts whose Today shows it, most useful first in the app's order.
    fn roles(&self) -> &'static [Role];
    fn show<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx) -> Shown<'a>;
}

/// Something with a day by which it is to be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deadline {
    pub day: Day,
    pub text: String,
    /// Where it is done; empty when this asker may not open it.
    pub href: String,
}

/// What looking for deadlines gives.
pub type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Deadline>, Fault>> + Send + 'a>>;

/// What a room knows to be due.
pub trait Deadlines: Send + Sync {
    /// What is due on `until` or before, and what is late.
    fn find<'a>(&'a self, asker: &'a Asker, tx: &'a mut Tx, until: Day) -> Found<'a>;
}
