//! Forms: what was sent, what is wrong with it, said beside the field; nothing that was typed is lost.

use std::{fmt, ops::RangeInclusive, str::FromStr};

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse as _, Response},
};
use ground::{Argument, Cents, Day, Fault, Identifier, Problem, Refusal, WriteKey, choice::Choice};
use sha2::{Digest as _, Sha256};

use crate::{Asker, Speech, Trouble};

/// A problem, in the person's language, beside its field (empty: the whole form).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub field: String,
    pub text: String,
}

/// A form: empty, prefilled, or as it was sent.
#[derive(Clone)]
pub struct Form {
    fields: Vec<(String, String)>,
    problems: Vec<Said>,
    key: WriteKey,
    body: [u8; 32],
    t: Speech,
}

impl Form {
    /// An empty form with a fresh key.
    pub fn new(t: &Speech) -> Self {
        Self { fields: Vec::new(), problems: Vec::new(), key: WriteKey::fresh(), body: [0; 32], t: t.clone() }
    }

    /// As it was sent to `path`: the same words sent elsewhere are another form.
    fn sent(t: &Speech, path: &str, body: &[u8]) -> Self {
        let fields =
            form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        Self::told(t, fields, Sha256::new().chain_update(path).chain_update([0]).chain_update(body).finalize().into())
    }

    /// With these fields, known again by the digest of all that was sent.
    pub(crate) fn told(t: &Speech, fields: Vec<(String, String)>, body: [u8; 32]) -> Self {
        let key = fields.iter().find(|(name, _)| name == "key").and_then(|(_, key)| key.parse().ok());
        let mut form =
            Self { fields, problems: Vec::new(), key: key.unwrap_or_else(WriteKey::fresh), body, t: t.clone() };
        if key.is_none() {
            form.refuse("", "ui-form-without-key");
        }
        form.refuse_unkept();
        form
    }

    /// The same form, which says from here on what is wrong in the words of this reader.
    #[must_use]
    pub fn told_to(mut self, t: &Speech) -> Self {
        self.t = t.clone();
        self
    }

    /// The same form with a value already in a field.
    #[must_use]
    pub fn filled(mut self, field: &str, value: impl fmt::Display) -> Self {
        self.fields.push((field.to_owned(), value.to_string()));
        self
    }

    /// The same form with a value already in a field, if there is one.
    #[must_use]
    pub fn filled_if(self, field: &str, value: Option<impl fmt::Display>) -> Self {
        match value {
            Some(value) => self.filled(field, value),
            None => self,
        }
    }

    /// The same form with an amount of money already in a field, if there is one.
    #[must_use]
    pub fn filled_cents(self, field: &str, amount: Option<Cents>) -> Self {
        let typed = amount.map(|amount| self.t.typed(amount));
        self.filled_if(field, typed)
    }

    /// The key under which this form is written, once.
    pub fn key(&self) -> WriteKey {
        self.key
    }

    /// The id of the record that this form makes: the form names it.
    pub fn id<T: Identifier>(&self) -> T {
        T::from_uuid(self.key.uuid())
    }

    /// Every field, as it was sent.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    pub(crate) fn body(&self) -> &[u8; 32] {
        &self.body
    }

    // What templates ask.

    /// What is in a field.
    pub fn value(&self, field: &str) -> &str {
        self.fields.iter().rev().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Whether a box or a choice is on.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.fields.iter().any(|(name, sent)| name == field && sent == value)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: &str) -> Option<&String> {
        self.problems.iter().find(|problem| problem.field == field).map(|problem| &problem.text)
    }

    pub fn problems(&self) -> &[Said] {
        &self.problems
    }

    // What handlers read.

    pub fn is_fine(&self) -> bool {
        self.problems.is_empty()
    }

    /// Says that something is wrong with a field.
    pub fn refuse(&mut self, field: &str, text: &str) {
        self.problem_with(field, text, &[]);
    }

    /// Says that something is wrong with a field, with a value inside the sentence.
    pub fn refuse_with(&mut self, field: &str, text: &str, value: (&'static str, impl Into<Argument>)) {
        self.problem_with(field, text, &[(value.0, value.1.into())]);
    }

    fn problem_with(&mut self, field: &str, text: &str, arguments: &[(&'static str, Argument)]) {
        if self.problem(field).is_none() || field.is_empty() {
            self.problems.push(Said { field: field.to_owned(), text: self.t.with(text, arguments) });
        }
    }

    /// Says every problem of a refusal beside its field.
    pub fn refuse_all(&mut self, refusal: Refusal) {
        for Problem { field, text, arguments } in refusal.problems {
            self.problem_with(field, text, &arguments);
        }
    }

    /// Whether a button or box of this name was sent.
    pub fn sent_field(&self, field: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == field)
    }

    /// A text of at most `most` characters; inner white space made single. Empty is `None`.
    pub fn optional(&mut self, field: &str, most: usize) -> Option<String> {
        let text = self.value(field).split_whitespace().collect::<Vec<_>>().join(" ");
        self.bounded(field, text, most)
    }

    /// A text that must be there.
    pub fn required(&mut self, field: &str, most: usize) -> String {
        let text = self.optional(field, most);
        if text.is_none() {
            self.refuse(field, "ui-field-required");
        }
        text.unwrap_or_default()
    }

    /// A text of several lines.
    pub fn lines(&mut self, field: &str, most: usize) -> Option<String> {
        let text = self.value(field).replace("\r\n", "\n").trim().to_owned();
        self.bounded(field, text, most)
    }

    fn bounded(&mut self, field: &str, text: String, most: usize) -> Option<String> {
        if text.chars().count() > most {
            self.problem_with(field, "ui-field-too-long", &[("most", Argument::from(most))]);
        }
        (!text.is_empty()).then_some(text)
    }

    /// A whole number within `range`; empty is `None`.
    pub fn number(&mut self, field: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let text: String = self.value(field).chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (range.start().to_string(), range.end().to_string());
            self.problem_with(field, "ui-field-number", &[("least", least.into()), ("most", most.into())]);
        }
        number
    }

    /// One of a closed list; empty is `None`, anything else that is not in the list is refused.
    pub fn choice<T: Choice>(&mut self, field: &str) -> Option<T> {
        let word = self.value(field).to_owned();
        let choice = T::parse(&word);
        if choice.is_none() && !word.is_empty() {
            self.refuse(field, "ui-field-choice");
        }
        choice
    }

    /// One of a closed list, which must be chosen.
    pub fn chosen<T: Choice>(&mut self, field: &str) -> Option<T> {
        let choice = self.choice(field);
        if choice.is_none() {
            self.refuse(field, "ui-field-choose");
        }
        choice
    }

    /// Several of a closed list.
    pub fn choices<T: Choice>(&mut self, field: &str) -> Vec<T> {
        T::ALL.iter().copied().filter(|choice| self.has(field, choice.word())).collect()
    }

    /// An id, such as a space's; empty is `None`.
    pub fn pick<T: FromStr>(&mut self, field: &str) -> Option<T> {
        let text = self.value(field).to_owned();
        let id = text.parse().ok();
        if id.is_none() && !text.is_empty() {
            self.refuse(field, "ui-field-choice");
        }
        id
    }

    /// A day, as `2026-11-22` (date fields) or `22/11/2026`; empty is `None`.
    pub fn day(&mut self, field: &str) -> Option<Day> {
        let text = self.value(field).trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let french = || {
            let mut parts = text.split(['/', '.']).map(str::trim);
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        };
        let day = text.parse().ok().or_else(french);
        if day.is_none() {
            self.refuse(field, "ui-field-day");
        }
        day
    }

    /// An hour of the day, as `14:30` or `14h30`; empty is `None`.
    pub fn hour(&mut self, field: &str) -> Option<(u8, u8)> {
        let text = self.value(field).trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let (hour, minute) = text.split_once([':', 'h', 'H']).unwrap_or((&text, ""));
        let minute = if minute.is_empty() { Some(0) } else { minute.parse::<u8>().ok() };
        let time = hour.parse::<u8>().ok().zip(minute).filter(|(hour, minute)| *hour < 24 && *minute < 60);
        if time.is_none() {
            self.refuse(field, "ui-field-hour");
        }
        time
    }

    /// An amount of money; empty is `None`.
    pub fn cents(&mut self, field: &str) -> Option<Cents> {
        let text = self.value(field).trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let amount = Cents::parse(&text);
        if amount.is_none() {
            self.refuse(field, "ui-field-cents");
        }
        amount
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let asker = request.extensions().get::<Asker>().cloned();
        let Some(asker) = asker else {
            return Err(Trouble::Fault(Fault::because("a form outside of Routes")).into_response());
        };
        // The body's size is limited before it comes here (see `headers`).
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Trouble::from(Refusal::because("ui-form-too-large")).into_response())?;
        Ok(Self::sent(&asker.t, asker.path(), &body))
    }
}
