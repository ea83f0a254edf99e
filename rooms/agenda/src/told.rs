//! When sessions change, everybody concerned is told, once, and what changed: who has a seat, who leads, who led.

use ::store::Tx;
use ground::{AccountId, Fault, PersonId, SpaceId, Zone};
use post::{
    Channel, Courier, Message, Notice, Terms,
    template::{Kind, Manner, Template},
};
use web::{Asker, Language, Speech, dates};

use crate::{
    enrolment::store as enrolments,
    session::store::Meeting,
    workshop::{WorkshopId, rules::Slot},
};

/// What became of a session.
#[derive(Clone, Debug)]
pub struct Change {
    pub before: Meeting,
    pub became: Became,
}

/// What a session is now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Became {
    Cancelled,
    /// It takes place after all.
    Restored,
    /// At this time, led by them.
    Changed {
        slot: Slot,
        facilitator: Option<AccountId>,
    },
}

impl Change {
    fn moved(&self) -> bool {
        let was = Slot { starts_at: self.before.course.starts_at, ends_at: self.before.course.ends_at };
        match self.became {
            Became::Cancelled | Became::Restored => true,
            Became::Changed { slot, .. } => slot != was,
        }
    }

    fn leaders(&self) -> Vec<AccountId> {
        let after = match self.became {
            Became::Changed { facilitator, .. } => facilitator,
            Became::Cancelled | Became::Restored => None,
        };
        let concerned = self.moved() || after != self.before.facilitator;
        [self.before.facilitator, after].into_iter().flatten().filter(|_| concerned).collect()
    }

    /// « mardi 24 novembre à 14 h : déplacé au mercredi 25 novembre à 9 h 30 ». It names neither charity nor workshop.
    fn words(&self, t: &Speech, zone: &Zone) -> String {
        let when = dates::moment(t, self.before.course.starts_at, zone);
        match self.became {
            Became::Cancelled => t.with("agenda-became-cancelled", ("when", when)),
            Became::Restored => t.with("agenda-became-restored", ("when", when)),
            Became::Changed { slot, .. } if slot.starts_at != self.before.course.starts_at => {
                let to = dates::moment(t, slot.starts_at, zone);
                t.with("agenda-became-moved", (("when", when), ("to", to)))
            }
            Became::Changed { slot, .. } if slot.ends_at != self.before.course.ends_at => {
                let until = dates::hour(t, slot.ends_at, zone);
                t.with("agenda-became-length", (("when", when), ("until", until)))
            }
            Became::Changed { .. } => t.with("agenda-became-same", ("when", when)),
        }
    }

    /// The same for colleagues, with who leads now.
    fn words_of_team(&self, t: &Speech, zone: &Zone, names: &[(AccountId, String)]) -> String {
        let words = self.words(t, zone);
        match self.became {
            Became::Changed { facilitator, .. } if facilitator != self.before.facilitator => {
                let name = names.iter().find(|(id, _)| Some(*id) == facilitator).map(|(_, name)| name.clone());
                match name {
                    Some(name) => t.with("agenda-became-led", (("change", words), ("name", name))),
                    None => t.with("agenda-became-unled", ("change", words)),
                }
            }
            _ => words,
        }
    }
}

/// Tells everybody concerned by one act, each in one message.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(asker: &Asker, tx: &mut Tx, act: &str, changes: &[Change]) -> Result<(), Fault> {
    let Some(first) = changes.first() else { return Ok(()) };
    let space = network::space::store::get(tx, first.before.space).await?;
    if let Ok(courier) = asker.house().port::<Courier>() {
        people(courier, &asker.t, tx, (act, space.id, &space.zone), changes).await?;
    }
    team(asker, tx, act, &space.zone, changes).await
}

async fn people(
    courier: &Courier,
    t: &Speech,
    tx: &mut Tx,
    (act, space, zone): (&str, SpaceId, &Zone),
    changes: &[Change],
) -> Result<(), Fault> {
    let now = tx.now();
    let moved: Vec<&Change> =
        changes.iter().filter(|change| change.moved() && change.before.course.starts_at > now).collect();
    let mut concerned: Vec<(PersonId, WorkshopId)> = Vec::new();
    let mut workshops: Vec<WorkshopId> = moved.iter().map(|change| change.before.workshop).collect();
    workshops.sort_unstable();
    workshops.dedup();
    for workshop in workshops {
        let enrolled = enrolments::of_workshop(tx, workshop).await?;
        let seated = enrolled.iter().filter(|one| one.ended_at.is_none());
        concerned.extend(seated.map(|one| (one.person, workshop)));
    }
    let mut all: Vec<PersonId> = concerned.iter().map(|(person, _)| *person).collect();
    all.sort_unstable();
    all.dedup();
    let catalogue = skills::catalogue(tx).await?;
    for person in all {
        let found = people::person::store::find(tx, person).await?;
        let t = found.map_or_else(|| t.clone(), |one| t.in_language(post::notice::language(one.identity.language)));
        let theirs: Vec<&&Change> =
            moved.iter().filter(|change| concerned.contains(&(person, change.before.workshop))).collect();
        let Some(one) = theirs.first() else { continue };
        let said: Vec<String> = theirs.iter().map(|change| change.words(&t, zone)).collect();
        let what = catalogue.called(&t, &one.before.title, &one.before.module);
        let notice = Notice {
            id: post::id_of(&["session-changed", act, &person.to_string()]),
            kind: Kind::Changed,
            person,
            space,
            values: vec![("change", said.join(" ; ")), ("what", what)],
            not_before: None,
            worthless_after: theirs.iter().map(|change| change.before.course.starts_at).max(),
        };
        courier.tell(tx, notice).await?;
    }
    Ok(())
}

/// Colleagues by e-mail, those who act excepted: they know.
async fn team(asker: &Asker, tx: &mut Tx, act: &str, zone: &Zone, changes: &[Change]) -> Result<(), Fault> {
    let mut leaders: Vec<AccountId> = changes.iter().flat_map(Change::leaders).collect();
    leaders.sort_unstable();
    leaders.dedup();
    let mut names = Vec::new();
    let mut addresses = Vec::new();
    for id in leaders {
        let Some(account) = web::account::find(tx, id).await? else { continue };
        names.push((id, account.name));
        if let Some(email) =
            account.email.filter(|_| account.closed_at.is_none() && asker.badge().account() != Some(id))
        {
            addresses.push((id, email));
        }
    }
    let Ok(courier) = asker.house().port::<Courier>() else { return Ok(()) };
    let t = asker.t.in_language(Language::French);
    let catalogue = skills::catalogue(tx).await?;
    for (id, email) in addresses {
        let theirs: Vec<&Change> = changes.iter().filter(|change| change.leaders().contains(&id)).collect();
        let Some(one) = theirs.first() else { continue };
        let said: Vec<String> = theirs.iter().map(|change| change.words_of_team(&t, zone, &names)).collect();
        let what = catalogue.called(&t, &one.before.title, &one.before.module);
        let values = [("change", said.join(" ; ")), ("what", what)];
        let template =
            Template { kind: Kind::Planned, channel: Channel::Email, manner: Manner::Open, language: Language::French };
        let text = post::template::written(tx, &courier.words, template, &values).await?;
        let message = Message {
            id: post::id_of(&["session-led", act, &id.to_string()]),
            channel: Channel::Email,
            recipient: email,
            subject: text.subject,
            body: text.body,
            person: None,
        };
        let terms = Terms { kind: Some(Kind::Planned), language: Some(Language::French), ..Terms::default() };
        post::put_within(tx, &message, terms).await?;
    }
    Ok(())
}
