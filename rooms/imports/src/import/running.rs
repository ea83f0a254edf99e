//! The lines of any file on their way in, some at a time.

use ground::{Fault, Refusal, SpaceId};
use network::{
    holiday::import::Holidays,
    import::{Bodies, Into, LineError, Matches, Neighbourhoods, Report, Table},
};
use people::{import::People, port::ListsPort};
use store::Tx;

use super::rules::What;
use crate::{referral::Referrals, volunteer::Volunteers};

/// A file whose columns are known.
pub enum Running<'a> {
    Bodies(Bodies<'a>),
    Neighbourhoods(Neighbourhoods<'a>),
    Holidays(Holidays),
    People(People<'a>),
    Volunteers(Volunteers<'a>),
    Referrals(Referrals<'a>),
}

impl<'a> Running<'a> {
    /// # Errors
    /// When columns are missing: an error on line 1.
    pub fn open(
        what: What,
        text: &'a str,
        space: Option<SpaceId>,
        (matches, lists): (Option<&Matches>, Option<&ListsPort>),
    ) -> Result<Self, LineError> {
        let nowhere = || LineError::at(1, "", Refusal::because("imports-refusal-space"));
        Ok(match what {
            What::Partners => Self::Bodies(Bodies::open(text, Into::Partners, matches)?),
            What::Places => Self::Bodies(Bodies::open(text, Into::Places, matches)?),
            What::Neighbourhoods => Self::Neighbourhoods(Neighbourhoods::open(text)?),
            What::Holidays => Self::Holidays(Holidays::open(text)?),
            What::People => Self::People(People::open(text, space.ok_or_else(nowhere)?, matches)?),
            What::Volunteers => Self::Volunteers(Volunteers::open(text, space.ok_or_else(nowhere)?, matches)?),
            What::Referrals => {
                let lists = lists.ok_or_else(|| LineError::at(1, "", Refusal::because("imports-refusal-lists")))?;
                Self::Referrals(Referrals::open(text, (space.ok_or_else(nowhere)?, lists.clone()), matches)?)
            }
        })
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        match self {
            Self::Bodies(list) => list.some(tx, lines, trial).await,
            Self::Neighbourhoods(list) => list.some(tx, lines, trial).await,
            Self::Holidays(list) => list.some(tx, lines, trial).await,
            Self::People(list) => list.some(tx, lines, trial).await,
            Self::Volunteers(list) => list.some(tx, lines, trial).await,
            Self::Referrals(list) => list.some(tx, lines, trial).await,
        }
    }

    pub fn report(&mut self) -> &mut Report {
        match self {
            Self::Bodies(list) => &mut list.report,
            Self::Neighbourhoods(list) => &mut list.report,
            Self::Holidays(list) => &mut list.report,
            Self::People(list) => &mut list.report,
            Self::Volunteers(list) => &mut list.report,
            Self::Referrals(list) => &mut list.report,
        }
    }
}

/// The header of a file and its first lines, by which columns are matched; nothing for JSON.
pub struct Sample {
    pub header: Vec<String>,
    pub lines: Vec<Vec<String>>,
}

/// How many lines show what a column holds.
const SHOWN: usize = 30;

impl Sample {
    pub fn of(text: &str) -> Self {
        if text.trim_start().starts_with(['{', '[']) {
            return Self { header: Vec::new(), lines: Vec::new() };
        }
        let mut table = Table::open(text);
        let header = table.columns().names().to_vec();
        let mut lines = Vec::new();
        while lines.len() < SHOWN
            && let Some(line) = table.next()
        {
            if line.is_ok() {
                lines.push(table.cells().iter().map(|cell| network::import::clean(cell)).collect());
            }
        }
        Self { header, lines }
    }
}
