//! People of a list whom somebody sends to a space: of the employment service, of the public booking tool.

mod rules;
#[cfg(test)]
mod tests;

use ::store::Tx;
use ground::{Fault, SpaceId};
use network::import::{LineError, Matches, Report, Table};
use people::port::{Listed, ListsPort};

pub use rules::FIELDS;

/// The noun of what such an import makes.
pub const REFERRAL: &str = "referral";

/// The lines of a file on their way in, some at a time.
pub struct Referrals<'a> {
    table: Table<'a>,
    space: SpaceId,
    lists: ListsPort,
    pub report: Report,
}

impl<'a> Referrals<'a> {
    /// # Errors
    /// When there is no column for the names, or for who sends.
    pub fn open(
        text: &'a str,
        (space, lists): (SpaceId, ListsPort),
        matches: Option<&Matches>,
    ) -> Result<Self, LineError> {
        let mut table = Table::open(text);
        if let Some(matches) = matches {
            table = table.matched(matches);
        }
        rules::check(table.columns())?;
        Ok(Self { table, space, lists, report: Report::default() })
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        for _ in 0..lines {
            let Some(line) = self.table.next() else { return Ok(false) };
            self.report.read += 1;
            match line.and_then(|line| Ok((rules::listed(&line, tx.now())?, line.number))) {
                Ok((listed, number)) => self.receive(tx, (number, &listed), trial).await?,
                Err(error) => self.report.refuse(error, self.table.cells().to_vec()),
            }
        }
        Ok(true)
    }

    async fn receive(&mut self, tx: &mut Tx, (line, listed): (usize, &Listed), trial: bool) -> Result<(), Fault> {
        match self.lists.send(tx, self.space, listed, trial).await? {
            None => self.report.unchanged += 1,
            Some(referral) => {
                self.report.created += 1;
                if !trial {
                    self.report.trace(line, REFERRAL, referral, None);
                }
            }
        }
        Ok(())
    }
}
