//! The list of the day: who has dropped out of sight, by which way they are reached, in a fair order, no more than a day
//! allows.

use std::collections::{HashMap, HashSet};

use ::store::Tx;
use ground::{Day, Fault, PersonId, SpaceId, Zone};
use network::setting::{number, rules as settings};
use people::{Contact, PhoneUse, port::AwaitedPort};
use skills::Catalogue;
use web::Asker;

use super::{
    rules::{Call, Due, Outcome, Terms, Turn, due, order},
    store::{self, Unseen},
};
use crate::pace::{pages::paces, rules::days};

/// How far back calls may matter, in days: the longest silence that can be set.
const BACK: i64 = 180;
/// How long a call that was noted stays on the page, to be taken back, in days.
const RECENT: i64 = 7;

/// Somebody to ask after, and why.
pub(super) struct Entry {
    pub unseen: Unseen,
    pub due: Due,
    pub days: i64,
    pub allowed: i64,
}

/// What the day's list is made of.
pub(super) struct DayList {
    pub catalogue: Catalogue,
    pub zone: Zone,
    pub terms: Terms,
    /// Everybody to telephone, in order.
    pub phone: Vec<Entry>,
    /// Everybody to reach by another way.
    pub otherwise: Vec<Entry>,
    /// How many of each the day still allows.
    pub phone_left: usize,
    pub otherwise_left: usize,
    /// Noted lately, the latest first.
    pub noted: Vec<Call>,
    /// Who wants no more calls.
    pub never: Vec<Call>,
}

pub(super) async fn terms(tx: &mut Tx, space: SpaceId, today: Day) -> Result<Terms, Fault> {
    Ok(Terms {
        a_day: number(tx, settings::CALLS_A_DAY, Some(space), today).await?,
        again_days: number(tx, settings::CALL_AGAIN_DAYS, Some(space), today).await?,
        tries: number(tx, settings::CALL_TRIES, Some(space), today).await?,
    })
}

/// The list of a space, now.
pub(super) async fn of_space(asker: &Asker, tx: &mut Tx, space: SpaceId) -> Result<DayList, Fault> {
    let zone = network::space::store::get(tx, space).await?.zone;
    let now = tx.now();
    let today = now.day(&zone);
    let (terms, paces) = (terms(tx, space, today).await?, paces(tx, space, today).await?);
    let catalogue = skills::catalogue(tx).await?;
    let calls = store::since(tx, space, now.plus_days(-BACK)).await?;
    let mut by_person: HashMap<PersonId, Vec<Call>> = HashMap::new();
    for call in &calls {
        by_person.entry(call.person).or_default().push(call.clone());
    }
    let mut entries: HashMap<PersonId, Entry> = HashMap::new();
    let allows = |unseen: &Unseen| paces.allows(&catalogue, unseen.kind, unseen.module.as_deref());
    // Who has a seat or an appointment ahead is not out of sight: they are expected.
    let mut expected: HashSet<PersonId> = HashSet::new();
    for room in asker.house().port::<AwaitedPort>().map(Vec::as_slice).unwrap_or_default() {
        expected.extend(room.ahead(tx, space).await?);
    }
    let mut known: HashSet<PersonId> = HashSet::new();
    for unseen in store::unseen(tx, space, now.plus_days(-paces.least()).day(&zone)).await? {
        let (unseen_days, allowed) = (days(unseen.last_contact, today), allows(&unseen));
        let waits = unseen.look_on.is_some_and(|day| day > today);
        // Of two records of one person, the plan agreed last is the one that is walked.
        if !known.insert(unseen.person) || unseen_days <= allowed || waits || expected.contains(&unseen.person) {
            continue;
        }
        let own = by_person.get(&unseen.person).map(Vec::as_slice).unwrap_or_default();
        let due = due(&since_seen(own, unseen.last_contact, &zone), today, terms);
        if due != Due::No {
            entries.insert(unseen.person, Entry { unseen, due, days: unseen_days, allowed });
        }
    }
    let (phone, otherwise) = in_order(entries);
    let on_the_day = |of_phone: bool| {
        let same = |call: &&Call| call.outcome.is_call() == of_phone && call.made_at.day(&zone) == today;
        usize::try_from(terms.a_day).unwrap_or(0).saturating_sub(calls.iter().filter(same).count())
    };
    let recent = now.plus_days(-RECENT);
    Ok(DayList {
        phone_left: on_the_day(true),
        otherwise_left: on_the_day(false),
        noted: calls.iter().rev().filter(|call| call.made_at >= recent).cloned().collect(),
        never: calls.iter().rev().filter(|call| call.outcome == Outcome::Never).cloned().collect(),
        catalogue,
        zone,
        terms,
        phone,
        otherwise,
    })
}

/// The calls that count still: since the person was last seen, and a wish for none.
fn since_seen(calls: &[Call], last_contact: Day, zone: &Zone) -> Vec<Call> {
    let counts = |call: &&Call| call.outcome == Outcome::Never || call.made_at.day(zone) >= last_contact;
    calls.iter().filter(counts).cloned().collect()
}

/// Whether somebody is asked for by telephone: they have one, did not choose another way, and were not called in vain too
/// often.
fn by_phone(entry: &Entry) -> bool {
    let unseen = &entry.unseen;
    let other = matches!(unseen.contact, Contact::Letter | Contact::Referrer | Contact::NextVisit);
    unseen.has_phone && unseen.phone_use != PhoneUse::None && !other && !matches!(entry.due, Due::Otherwise(_))
}

fn in_order(mut entries: HashMap<PersonId, Entry>) -> (Vec<Entry>, Vec<Entry>) {
    let turn = |entry: &Entry| Turn { due: entry.due, late: entry.days - entry.allowed, person: entry.unseen.person };
    let mut turns: Vec<Turn> = entries.values().map(turn).collect();
    order(&mut turns);
    turns.iter().filter_map(|turn| entries.remove(&turn.person)).partition(by_phone)
}
