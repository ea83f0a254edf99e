//! The one composer of statements with dynamic filters and lists of values.

use std::fmt::Write as _;

use ground::{Bind, Value};

/// A statement that grows with its filters; placeholders number themselves.
///
/// ```
/// use store::Composer;
/// let mut sql = Composer::new("SELECT id FROM people");
/// sql.filter("organisation =", &1_i64);
/// sql.one_of("commune", ["59350".to_owned(), "13055".to_owned()].iter());
/// sql.then("ORDER BY id LIMIT 10");
/// assert_eq!(sql.text(), "SELECT id FROM people WHERE organisation = $1 AND commune IN ($2, $3) ORDER BY id LIMIT 10");
/// ```
#[derive(Clone, Debug)]
pub struct Composer {
    text: String,
    values: Vec<Value>,
    filtered: bool,
}

impl Composer {
    pub fn new(start: &'static str) -> Self {
        Self { text: start.to_owned(), values: Vec::new(), filtered: false }
    }

    fn condition(&mut self) {
        self.text.push_str(if self.filtered { " AND " } else { " WHERE " });
        self.filtered = true;
    }

    fn place(&mut self, value: Value) {
        self.values.push(value);
        let _ = write!(self.text, "${}", self.values.len());
    }

    /// Adds the name of a table, as the schema itself says it.
    pub(crate) fn name(&mut self, table: &str) -> &mut Self {
        let _ = write!(self.text, " \"{}\"", table.replace('"', ""));
        self
    }

    /// Adds `AND <condition> $n`.
    pub fn filter(&mut self, condition: &'static str, value: &impl Bind) -> &mut Self {
        self.condition();
        self.text.push_str(condition);
        self.text.push(' ');
        self.place(value.bind());
        self
    }

    /// Adds a condition without a value.
    pub fn plain(&mut self, condition: &'static str) -> &mut Self {
        self.condition();
        self.text.push_str(condition);
        self
    }

    /// Adds `AND <column> IN (…)`; an empty list matches nothing.
    pub fn one_of<'a, T: Bind + 'a>(&mut self, column: &'static str, list: impl Iterator<Item = &'a T>) -> &mut Self {
        self.condition();
        let before = self.values.len();
        self.text.push_str(column);
        self.text.push_str(" IN (");
        for (index, value) in list.enumerate() {
            if index > 0 {
                self.text.push_str(", ");
            }
            self.place(value.bind());
        }
        if self.values.len() == before {
            self.text.push_str("NULL");
        }
        self.text.push(')');
        self
    }

    /// Adds that this column names the person of `record`, by whichever of their records: the one that is kept, or one that
    /// was merged into it.
    pub fn of_person(&mut self, column: &'static str, record: &impl Bind) -> &mut Self {
        self.condition();
        self.text.push_str(column);
        self.text.push_str(" IN (SELECT COALESCE(merged_into, id) FROM people WHERE id = ");
        self.place(record.bind());
        // Two questions rather than an OR: each has its index.
        self.text.push_str(
            " UNION ALL SELECT m.id FROM people p JOIN people m ON m.merged_into = COALESCE(p.merged_into, p.id)
             WHERE p.id = ",
        );
        self.place(record.bind());
        self.text.push(')');
        self
    }

    /// Adds fixed text, such as an order.
    pub fn then(&mut self, text: &'static str) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(text);
        self
    }

    /// Adds fixed text and one value after it.
    pub fn then_value(&mut self, text: &'static str, value: &impl Bind) -> &mut Self {
        self.then(text);
        self.text.push(' ');
        self.place(value.bind());
        self
    }

    /// Adds one row `(…)` of an `INSERT … VALUES`.
    pub fn row(&mut self, values: &[Value]) -> &mut Self {
        self.text.push_str(if self.values.is_empty() { " (" } else { ", (" });
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.text.push_str(", ");
            }
            self.place(value.clone());
        }
        self.text.push(')');
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn values(&self) -> &[Value] {
        &self.values
    }
}
