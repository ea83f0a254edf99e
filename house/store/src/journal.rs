//! The three journals: facts (what somebody may count), changes (who did), consultations (who saw).

use facts::{Fact, Number, Told};
use ground::{FactId, Fault, Identifier, Moment, OrganisationId, PersonId, SpaceId, Uuid, Zone, values};

use crate::{Cells, Composer, Record, Tx, Who, check::breaches};

/// How many facts, and how many changes, are written by one statement.
const BATCH: usize = 8;

/// A change to a record, for the journal of changes: readable on the record by those entitled.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The noun: `person`, `visit`, `voucher`, …
    pub noun: &'static str,
    pub record: Uuid,
    /// The person whose record it touches, if any: erased with them.
    pub person: Option<PersonId>,
    /// `created`, `updated`, `removed`, …
    pub action: &'static str,
    /// What changed, as JSON: field → [before, after].
    pub what: &'a serde_json::Value,
}

/// A fact as read back from the journal.
#[derive(Clone, PartialEq, Debug)]
pub struct Noted {
    pub id: FactId,
    pub fact: Fact,
    pub happened_at: Moment,
    pub local_day: String,
    pub space: Option<SpaceId>,
    pub subject: Option<Number>,
    pub actor: Option<Number>,
    /// The fact that this one stands in for: whoever counts leaves that one out.
    pub corrects: Option<FactId>,
    pub position: Option<i64>,
}

impl Record for Noted {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        let id = cells.take()?;
        let kind: String = cells.take()?;
        let payload: String = cells.take()?;
        Ok(Self {
            id,
            fact: Fact::parse(&kind, &payload)?,
            happened_at: cells.take()?,
            local_day: cells.take()?,
            space: cells.maybe()?,
            subject: cells.maybe()?,
            actor: cells.maybe()?,
            corrects: cells.maybe()?,
            position: cells.maybe()?,
        })
    }
}

/// What a caller of `antenne facts` or a timeline filters by.
#[derive(Clone, Default, Debug)]
pub struct Wanted {
    pub kind: Option<String>,
    /// First local day, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// Last local day.
    pub until: Option<String>,
    pub subject: Option<Number>,
    pub organisation: Option<OrganisationId>,
    pub limit: Option<i64>,
}

impl Tx {
    pub(crate) async fn note(&mut self, told: &Told) -> Result<(), Fault> {
        let organisation = self.organisation()?;
        let zone = self.zone_of(told.space).await?;
        let id = FactId::from_uuid(self.fresh_id());
        let row = values![
            id,
            told.fact.kind(),
            told.fact.version(),
            told.happened_at,
            told.happened_at.day(&zone),
            self.now(),
            organisation,
            told.space,
            told.subject,
            self.badge().number(),
            told.fact.payload()?,
            told.corrects,
        ]
        .to_vec();
        self.memory.told.push(row);
        if self.memory.told.len() >= BATCH { self.flush().await } else { Ok(()) }
    }

    async fn zone_of(&mut self, space: Option<SpaceId>) -> Result<Zone, Fault> {
        let Some(space) = space else { return Ok(Zone::paris()) };
        if let Some(zone) = self.memory.zones.get(&space) {
            return Ok(zone.clone());
        }
        let organisation = self.organisation()?;
        let (zone,) = self
            .one::<(Zone,)>("SELECT zone FROM spaces WHERE id = $1 AND organisation = $2", values![space, organisation])
            .await?;
        self.memory.zones.insert(space, zone.clone());
        Ok(zone)
    }

    /// Writes the facts told and the changes noted so far.
    pub async fn flush(&mut self) -> Result<(), Fault> {
        let (told, changed) = (std::mem::take(&mut self.memory.told), std::mem::take(&mut self.memory.changed));
        let facts = Composer::new(
            "INSERT INTO facts (id, kind, version, happened_at, local_day, recorded_at, organisation, \
             space, subject, actor, payload, corrects) VALUES",
        );
        let changes = Composer::new(
            "INSERT INTO changes (id, at, organisation, account, who, person, noun, record, action, what) VALUES",
        );
        for (mut sql, rows) in [(facts, told), (changes, changed)] {
            for row in &rows {
                sql.row(row);
            }
            if !rows.is_empty() {
                self.run(&sql, sql.values()).await?;
            }
        }
        Ok(())
    }

    /// Facts as wanted, oldest first.
    pub async fn facts(&mut self, wanted: &Wanted) -> Result<Vec<Noted>, Fault> {
        self.flush().await?;
        let mut sql = Composer::new(
            "SELECT id, kind, payload, happened_at, local_day, space, subject, actor, corrects, position FROM facts",
        );
        if let Some(organisation) = wanted.organisation.or(self.badge().maybe_organisation()) {
            sql.filter("organisation =", &organisation);
        } else {
            // What was done among invented people counts nowhere.
            sql.plain("organisation IN (SELECT o.id FROM organisations o WHERE NOT o.practice)");
        }
        if let Some(subject) = &wanted.subject {
            sql.filter("subject =", subject);
        }
        if let Some(kind) = &wanted.kind {
            sql.filter("kind =", kind);
        }
        if let Some(since) = &wanted.since {
            sql.filter("local_day >=", since);
        }
        if let Some(until) = &wanted.until {
            sql.filter("local_day <=", until);
        }
        sql.then("ORDER BY happened_at, id");
        if let Some(limit) = &wanted.limit {
            sql.then_value("LIMIT", limit);
        }
        self.all(&sql, sql.values()).await
    }

    /// The last local day on which a fact of this kind happened, `YYYY-MM-DD`.
    pub async fn last_day(&mut self, kind: &str) -> Result<Option<String>, Fault> {
        self.flush().await?;
        let organisation = self.organisation()?;
        let last = self
            .all::<(String,)>(
                "SELECT local_day FROM facts WHERE organisation = $1 AND kind = $2 ORDER BY local_day DESC LIMIT 1",
                values![organisation, kind],
            )
            .await?;
        Ok(last.into_iter().next().map(|(day,)| day))
    }

    /// Gives the next positions to committed facts, in the order in which they were recorded. One job does this.
    pub async fn sequence_facts(&mut self, at_most: i64) -> Result<u64, Fault> {
        self.run(
            "UPDATE facts SET position = numbered.position FROM (
               SELECT id, (SELECT COALESCE(MAX(position), 0) FROM facts)
                 + ROW_NUMBER() OVER (ORDER BY recorded_at, id) AS position
               FROM (SELECT id, recorded_at FROM facts WHERE position IS NULL ORDER BY recorded_at, id LIMIT $1) AS waiting
             ) AS numbered WHERE facts.id = numbered.id",
            values![at_most],
        )
        .await
    }

    /// Notes a change in the journal of changes.
    pub async fn note_change(&mut self, change: Change<'_>) -> Result<(), Fault> {
        let organisation = self.organisation()?;
        let who = match self.badge().who() {
            Who::Account { .. } => "account".to_owned(),
            Who::Referrer { .. } => "referrer".to_owned(),
            Who::Holder => "holder".to_owned(),
            Who::Person { .. } => "person".to_owned(),
            Who::Visitor => "visitor".to_owned(),
            Who::Webhook => "webhook".to_owned(),
            Who::Job(name) | Who::Command(name) => (*name).to_owned(),
        };
        let (id, now, account) = (self.fresh_id(), self.now(), self.account());
        let row = values![
            id,
            now,
            organisation,
            account,
            who,
            change.person,
            change.noun,
            change.record,
            change.action,
            change.what.to_string(),
        ];
        self.memory.changed.push(row.to_vec());
        if self.memory.changed.len() >= BATCH { self.flush().await } else { Ok(()) }
    }

    /// Whether this colleague's view of the record was noted since `since`.
    pub async fn seen_since(&mut self, person: PersonId, since: Moment) -> Result<bool, Fault> {
        let (organisation, account) = (self.organisation()?, self.account());
        let seen = self
            .maybe::<(i64,)>(
                "SELECT at FROM consultations WHERE organisation = $1 AND person = $2 AND account = $3 AND at >= $4
                 LIMIT 1",
                values![organisation, person, account, since],
            )
            .await?;
        Ok(seen.is_some())
    }

    /// Notes that the asker looked at a person's record, and how they came to it.
    pub async fn note_consultation(&mut self, person: PersonId, reason: &str) -> Result<(), Fault> {
        let (organisation, account, now) = (self.organisation()?, self.account(), self.now());
        let (id, space) = (self.fresh_id(), self.badge().space());
        self.run(
            "INSERT INTO consultations (id, at, organisation, space, account, person, reason)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![id, now, organisation, space, account, person, reason],
        )
        .await?;
        Ok(())
    }
}

/// A typed id as the journal of changes names it.
pub fn record_of(id: impl Identifier) -> Uuid {
    id.uuid()
}

/// What must be true of the journals: one line per problem.
pub async fn check(tx: &mut Tx) -> Result<Vec<String>, Fault> {
    let sentences = [
        (
            "facts that correct a later fact",
            "SELECT COUNT(*) FROM facts f JOIN facts old ON old.id = f.corrects WHERE old.recorded_at > f.recorded_at",
        ),
        (
            "positions that are missing in the journal of facts",
            "SELECT COALESCE(MAX(position), 0) - COUNT(position) FROM facts",
        ),
        ("forms that were claimed and not answered", "SELECT COUNT(*) FROM writes WHERE answer IS NULL"),
    ];
    let mut problems = breaches(tx, &sentences).await?;
    let kinds: Vec<(String,)> = tx.all("SELECT DISTINCT kind FROM facts", &[]).await?;
    let known = Fact::kinds();
    for (kind,) in kinds {
        if !known.iter().any(|(of, _)| *of == kind) {
            problems.push(format!("facts of an unknown kind: {kind}"));
        }
    }
    Ok(problems)
}
