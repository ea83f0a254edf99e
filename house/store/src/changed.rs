//! How often records were changed: what calendars number their versions by.

use std::collections::HashMap;

use ground::{Fault, Moment, Uuid};

use crate::{Composer, Tx};

/// How often a record was changed, and when last, by the journal of changes: both only grow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Changed {
    pub times: i64,
    pub last: Moment,
}

/// Records asked about by one statement.
const AT_ONCE: usize = 400;

impl Tx {
    /// How often each of these records was changed; who was not is not in the answer.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changed(&mut self, records: &[Uuid]) -> Result<HashMap<Uuid, Changed>, Fault> {
        let organisation = self.organisation()?;
        let mut found = HashMap::with_capacity(records.len());
        for some in records.chunks(AT_ONCE) {
            let mut sql = Composer::new("SELECT record, COUNT(*), MAX(at) FROM changes");
            sql.filter("organisation =", &organisation).one_of("record", some.iter()).then("GROUP BY record");
            let rows: Vec<(Uuid, i64, Moment)> = self.all(&sql, sql.values()).await?;
            found.extend(rows.into_iter().map(|(record, times, last)| (record, Changed { times, last })));
        }
        Ok(found)
    }
}
