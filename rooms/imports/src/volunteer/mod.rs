//! Volunteers of a list: made members of the team of a space, with or without an e-mail.

mod rules;
#[cfg(test)]
mod tests;

use ::store::Tx;
use ground::{AccountId, Fault, Identifier as _, Refusal, SpaceId, Uuid, Zone};
use network::import::{Line, LineError, Matches, Report, Table};
use web::{
    Language, Role,
    account::{
        self, Status,
        store::{NewAccount, NewGrant, Volunteer, address_is_taken, fill, volunteers},
    },
};

pub use rules::FIELDS;
use rules::Said;

/// The volunteers of a file on their way in, some lines at a time.
pub struct Volunteers<'a> {
    table: Table<'a>,
    space: SpaceId,
    /// Everybody of the team; filled at the first line.
    team: Option<Vec<Volunteer>>,
    pub report: Report,
}

impl<'a> Volunteers<'a> {
    /// # Errors
    /// When there is no column for the names.
    pub fn open(text: &'a str, space: SpaceId, matches: Option<&Matches>) -> Result<Self, LineError> {
        let mut table = Table::open(text);
        if let Some(matches) = matches {
            table = table.matched(matches);
        }
        rules::check(table.columns())?;
        Ok(Self { table, space, team: None, report: Report::default() })
    }

    /// Brings the next `lines` in, or only says what would become of them; whether there may be more.
    pub async fn some(&mut self, tx: &mut Tx, lines: usize, trial: bool) -> Result<bool, Fault> {
        let mut team = if let Some(team) = self.team.take() {
            team
        } else {
            let today = tx.now().day(&Zone::paris());
            volunteers(tx, self.space, today).await?
        };
        let mut more = true;
        for _ in 0..lines {
            let Some(line) = self.table.next() else {
                more = false;
                break;
            };
            self.report.read += 1;
            match line.and_then(|line| Ok((rules::said(&line)?, line))) {
                Ok((said, line)) => self.receive(tx, &mut team, &line, said, trial).await?,
                Err(error) => self.report.refuse(error, self.table.cells().to_vec()),
            }
        }
        self.team = Some(team);
        Ok(more)
    }

    async fn receive(
        &mut self,
        tx: &mut Tx,
        team: &mut Vec<Volunteer>,
        line: &Line,
        said: Said,
        trial: bool,
    ) -> Result<(), Fault> {
        match rules::find(team, &said) {
            Ok(Some(at)) => self.complete(tx, &mut team[at], line, &said, trial).await,
            Ok(None) => {
                let taken = match &said.email {
                    Some(email) => address_is_taken(tx, email).await?,
                    None => false,
                };
                if taken {
                    let error = line.refuse(rules::EMAIL, Refusal::because("account-email-taken"));
                    self.report.refuse(error, self.table.cells().to_vec());
                    return Ok(());
                }
                team.push(self.create(tx, line, said, trial).await?);
                Ok(())
            }
            Err(refusal) => {
                self.report.refuse(line.refuse(rules::LAST, refusal), self.table.cells().to_vec());
                Ok(())
            }
        }
    }

    /// What was missing is filled; a post in this space is given where there is none.
    async fn complete(
        &mut self,
        tx: &mut Tx,
        known: &mut Volunteer,
        line: &Line,
        said: &Said,
        trial: bool,
    ) -> Result<(), Fault> {
        let mut after = rules::filled(known, said);
        // An address that somebody else signs in by is theirs.
        if after.email != known.email && address_is_taken(tx, after.email.as_deref().unwrap_or_default()).await? {
            after.email.clone_from(&known.email);
        }
        if after == *known && known.here {
            self.report.unchanged += 1;
            return Ok(());
        }
        self.report.updated += 1;
        if !trial {
            if after != *known {
                fill(tx, &after).await?;
                let both = serde_json::to_string(&(&*known, &after))?;
                self.report.trace(line.number, "account", known.id.uuid(), Some(both));
            }
            if !known.here {
                let grant = grant(tx, known.id, self.space).await?;
                self.report.trace(line.number, "grant", grant, None);
            }
        }
        *known = Volunteer { here: true, ..after };
        Ok(())
    }

    async fn create(&mut self, tx: &mut Tx, line: &Line, said: Said, trial: bool) -> Result<Volunteer, Fault> {
        let id = AccountId::fresh();
        let Said { name, email, phone, spoken } = said;
        let who = Volunteer { id, name, email, phone, spoken, here: true };
        self.report.created += 1;
        if !trial {
            let new = NewAccount {
                id,
                email: who.email.clone().unwrap_or_else(|| id.to_string()),
                name: who.name.clone(),
                // Nobody's, until an invitation is taken up.
                password: account::rules::NOBODYS.to_owned(),
                language: Language::French,
                status: Status::Volunteer,
            };
            account::create(tx, &new).await?;
            if who.phone.is_some() || who.spoken.is_some() {
                fill(tx, &who).await?;
            }
            grant(tx, id, self.space).await?;
            self.report.trace(line.number, "account", id.uuid(), None);
        }
        Ok(who)
    }
}

async fn grant(tx: &mut Tx, account: AccountId, space: SpaceId) -> Result<Uuid, Fault> {
    let (id, from_day) = (tx.fresh_id(), tx.now().day(&Zone::paris()));
    let grant =
        NewGrant { id, account, role: Role::Volunteer, space: Some(space), partner: None, from_day, until_day: None };
    account::grant(tx, &grant).await?;
    Ok(id)
}
