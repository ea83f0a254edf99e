//! Remembers referrals, and tells what happens to them.

use facts::{Told, referral::Referral as Happened};
use ground::{
    Day, Fault, Identifier as _, OrganisationId, PartnerId, SpaceId, Uuid, Zone, choice::Choice as _, values,
};
use papers::Code;
use people::{Contact, Identity, PhoneUse, Priority, Residence};
use serde_json::json;
use store::{Cells, Composer, Record, Tx, Who, journal::Change};

use super::{Agreed, NewReferral, Reason, Referral, ReferralId, Referrer, State, Step};
use crate::answer;

mod batch;
mod check;
mod ending;
mod forgetting;
mod list;
mod listed;
mod source;
mod voucher;

pub use batch::{of_batch, of_batch_link, open_of, set_batch, set_sender};
pub use check::check;
pub use ending::{ending, set_ending};
pub use forgetting::{forget_old, forget_person, work_is_due};
pub use list::{Filter, PAGE, count, expiring, list};
pub use listed::{remove, set_listed};
pub use source::{WalkIn, sources, walk_ins};
pub use voucher::{awaited, bind, of_number, set_visit, visit_today, welcomed_by};

impl Record for Referral {
    fn read(cells: &mut Cells) -> Result<Self, Fault> {
        Ok(Self {
            id: cells.take()?,
            partner: cells.take()?,
            partner_name: cells.take()?,
            space: cells.take()?,
            code: cells.take::<String>()?.parse().map_err(Fault::from_error)?,
            state: cells.take()?,
            who: identity(cells)?,
            reasons: reasons(&cells.take::<String>()?),
            words: cells.maybe()?,
            referrer: Referrer {
                name: cells.take()?,
                email: cells.maybe()?,
                phone: cells.maybe()?,
                language: cells.take()?,
            },
            agreed: Agreed { steps: cells.take()?, attendance: cells.take()?, autonomy: cells.take()? },
            sent_at: cells.take()?,
            until: cells.take()?,
            seen_at: cells.maybe()?,
            welcomed_at: cells.maybe()?,
            progressed_at: cells.maybe()?,
            closed_at: cells.maybe()?,
            person: cells.maybe()?,
        })
    }
}

fn identity(cells: &mut Cells) -> Result<Identity, Fault> {
    let mut who = Identity::named(cells.take::<String>()?, cells.take::<String>()?);
    who.birth_year = cells.maybe()?;
    who.phone = cells.maybe()?;
    who.contact = cells.take::<Contact>()?;
    who.language = cells.take()?;
    who.commune = cells.maybe()?;
    who.residence = if who.commune.is_some() { Residence::Commune } else { Residence::Unknown };
    who.priority = Priority::Unknown;
    who.phone_use = PhoneUse::Unknown;
    Ok(who)
}

fn reasons(words: &str) -> Vec<Reason> {
    words.split(',').filter_map(Reason::parse).collect()
}

/// Referrals with the name of who sends and, once the person has a record, what that record says.
pub(crate) fn select() -> Composer {
    Composer::new(
        "SELECT r.id, r.partner, a.name, r.space, r.code, r.state,
           CASE WHEN p.id IS NULL THEN r.first_name ELSE p.first_name END,
           CASE WHEN p.id IS NULL THEN r.last_name ELSE p.last_name END,
           CASE WHEN p.id IS NULL THEN r.birth_year ELSE p.birth_year END,
           CASE WHEN p.id IS NULL THEN r.phone ELSE p.phone END,
           CASE WHEN p.id IS NULL THEN r.contact ELSE p.contact END,
           CASE WHEN p.id IS NULL THEN r.language ELSE p.language END,
           CASE WHEN p.id IS NULL THEN r.commune ELSE p.commune END,
           r.reasons, r.words, r.referrer_name, r.referrer_email, r.referrer_phone, r.referrer_language,
           r.agreed_steps, r.agreed_attendance, r.agreed_autonomy, r.sent_at, r.until_day,
           r.seen_at, r.welcomed_at, r.progressed_at, r.closed_at, r.person
         FROM referrals r LEFT JOIN partners a ON a.id = r.partner LEFT JOIN people p ON p.id = r.person",
    )
}

/// Sends a referral: record, fact and journal line. False when its code is already taken: make another.
pub async fn create(tx: &mut Tx, new: &NewReferral) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let written = tx
        .run(
            "INSERT INTO referrals (id, organisation, partner, space, code, state, first_name, last_name, folded,
               birth_year, phone, contact, language, commune, reasons, words, referrer_name, referrer_email,
               referrer_phone, agreed_steps, agreed_attendance, agreed_autonomy, sent_at, until_day, referrer_language)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
               $22, $23, $24, $25)
             ON CONFLICT (organisation, code) DO NOTHING",
            values![
                new.id,
                organisation,
                new.partner,
                new.space,
                new.code.as_str(),
                State::Sent,
                new.who.first_name,
                new.who.last_name,
                folded(&new.who),
                new.who.birth_year,
                new.who.phone,
                new.who.contact,
                new.who.language,
                new.who.commune,
                new.reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>().join(","),
                new.words,
                new.referrer.name,
                new.referrer.email,
                new.referrer.phone,
                new.agreed.steps,
                new.agreed.attendance,
                new.agreed.autonomy,
                now,
                new.until,
                new.referrer.language,
            ],
        )
        .await?;
    if written == 0 {
        return Ok(false);
    }
    let (referral, partner) = (new.id.uuid(), new.partner.uuid());
    tx.tell(Told::new(Happened::Sent { referral, partner }, now).at(new.space)).await?;
    note(tx, new.id, None, "created", &json!({ "partner": new.partner })).await?;
    Ok(true)
}

fn folded(who: &Identity) -> String {
    names::fold(&format!("{} {}", who.last_name, who.first_name))
}

async fn note(
    tx: &mut Tx,
    id: ReferralId,
    person: Option<ground::PersonId>,
    action: &'static str,
    what: &serde_json::Value,
) -> Result<(), Fault> {
    // The generator sends tens of thousands; only people's acts are worth a line.
    if matches!(tx.badge().who(), Who::Job("demo")) {
        return Ok(());
    }
    tx.note_change(Change { noun: "referral", record: id.uuid(), person, action, what }).await
}

/// One referral of the organisation (of any space: who may open which is decided above).
pub async fn find(tx: &mut Tx, id: ReferralId) -> Result<Option<Referral>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).filter("r.id =", &id);
    tx.maybe(&sql, sql.values()).await
}

/// The referral that this code stands for.
pub async fn by_code(tx: &mut Tx, code: Code) -> Result<Option<Referral>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).filter("r.code =", &code.as_str());
    tx.maybe(&sql, sql.values()).await
}

/// The latest referrals of a structure.
pub async fn of_partner(tx: &mut Tx, partner: PartnerId, limit: i64) -> Result<Vec<Referral>, Fault> {
    let organisation = tx.organisation()?;
    let mut sql = select();
    sql.filter("r.organisation =", &organisation).filter("r.partner =", &partner);
    sql.then_value("ORDER BY r.sent_at DESC, r.id DESC LIMIT", &limit);
    tx.all(&sql, sql.values()).await
}

/// How many referrals a structure sent, by state.
pub async fn tally(tx: &mut Tx, partner: PartnerId) -> Result<Vec<(State, i64)>, Fault> {
    let organisation = tx.organisation()?;
    tx.all(
        "SELECT state, COUNT(*) FROM referrals WHERE organisation = $1 AND partner = $2 GROUP BY state",
        values![organisation, partner],
    )
    .await
}

/// For a link whose holder is not known yet: the organisation of a referral.
pub async fn of_link(tx: &mut Tx, id: ReferralId) -> Result<Option<OrganisationId>, Fault> {
    let found = tx.maybe::<(OrganisationId,)>("SELECT organisation FROM referrals WHERE id = $1", values![id]).await?;
    Ok(found.map(|(organisation,)| organisation))
}

/// Takes a step: the record if it still stands where the step begins, and its fact. False when somebody was faster.
pub async fn take(tx: &mut Tx, referral: &Referral, step: Step) -> Result<bool, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let sql = match step.to() {
        State::Sent | State::Seen => {
            "UPDATE referrals SET state = $1, seen_at = COALESCE(seen_at, $2), welcomed_at = NULL, visit = NULL,
               closed_at = NULL
             WHERE id = $3 AND organisation = $4 AND state = $5"
        }
        State::Welcomed => {
            "UPDATE referrals SET state = $1, welcomed_at = COALESCE(welcomed_at, $2), closed_at = NULL
             WHERE id = $3 AND organisation = $4 AND state = $5"
        }
        State::InProgress => {
            "UPDATE referrals SET state = $1, progressed_at = COALESCE(progressed_at, $2), closed_at = NULL
             WHERE id = $3 AND organisation = $4 AND state = $5"
        }
        State::Ended | State::Expired | State::Withdrawn => {
            "UPDATE referrals SET state = $1, closed_at = $2 WHERE id = $3 AND organisation = $4 AND state = $5"
        }
    };
    if tx.run(sql, values![step.to(), now, referral.id, organisation, step.from()]).await? == 0 {
        return Ok(false);
    }
    tell(tx, referral, step).await?;
    if step.to() == State::Welcomed && step.from().waits() {
        answer::order(tx, referral).await?;
    }
    note(tx, referral.id, referral.person, "updated", &json!({ "state": [step.from(), step.to()] })).await?;
    Ok(true)
}

async fn tell(tx: &mut Tx, referral: &Referral, step: Step) -> Result<(), Fault> {
    let id = referral.id.uuid();
    let fact = match (step.from(), step.to()) {
        (State::Expired, _) => Happened::Extended { referral: id, until: referral.until.to_string() },
        (State::Ended, _) => Happened::Reopened { referral: id },
        (State::Welcomed, State::Seen | State::Sent) => Happened::WelcomeUndone { referral: id },
        (_, State::Sent | State::Seen) => Happened::Seen { referral: id },
        (_, State::Welcomed) => Happened::Welcomed { referral: id },
        (_, State::InProgress) => Happened::InProgress { referral: id },
        (_, State::Ended) => Happened::Ended { referral: id },
        (_, State::Expired) => Happened::Expired { referral: id },
        (_, State::Withdrawn) => Happened::Withdrawn { referral: id, by: by(tx.badge().who()).to_owned() },
    };
    let told = Told::new(fact, tx.now()).at(referral.space);
    let number = match referral.person {
        Some(person) => tx.number_of(person.uuid()).await?,
        None => None,
    };
    tx.tell(match number {
        Some(number) => told.about(number),
        None => told,
    })
    .await
}

fn by(who: &Who) -> &'static str {
    match who {
        Who::Referrer { .. } | Who::Holder => "referrer",
        Who::Account { .. } => "space",
        Who::Person { .. } | Who::Visitor | Who::Webhook | Who::Job(_) | Who::Command(_) => "program",
    }
}

/// Gives an expired voucher a new last day; the step itself is taken by [`take`].
pub async fn set_until(tx: &mut Tx, id: ReferralId, until: Day) -> Result<(), Fault> {
    let organisation = tx.organisation()?;
    tx.run("UPDATE referrals SET until_day = $1 WHERE id = $2 AND organisation = $3", values![until, id, organisation])
        .await?;
    Ok(())
}

/// Writes down that the time of vouchers is over; how many.
pub async fn expire_due(tx: &mut Tx) -> Result<usize, Fault> {
    let (organisation, now) = (tx.organisation()?, tx.now());
    let mut gone: Vec<(Uuid, SpaceId)> = tx
        .all(
            "UPDATE referrals SET state = $1, closed_at = $2
             WHERE organisation = $3 AND person IS NULL AND state IN ('sent', 'seen') AND until_day < $4
             RETURNING id, space",
            values![State::Expired, now, organisation, now.day(&Zone::paris())],
        )
        .await?;
    gone.sort_unstable();
    for (referral, space) in &gone {
        tx.tell(Told::new(Happened::Expired { referral: *referral }, now).at(*space)).await?;
    }
    Ok(gone.len())
}
