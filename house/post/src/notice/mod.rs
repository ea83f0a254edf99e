//! Notices: what a room has to say to a person goes the way that reaches them, in words fit for who reads there.

pub mod rules;

use std::sync::Arc;

use ::store::Tx;
use ground::{Fault, Moment, PersonId, SpaceId};
use people::{
    Person, Spoken,
    port::{Reached, Referrers},
};
use web::{Language, Words};

use crate::{
    Message, MessageId, Terms, opt_out,
    template::{self, Kind, Template},
};
use rules::Way;

/// Writes to people for the rooms: the port that the app fills.
#[derive(Clone)]
pub struct Courier {
    pub words: Arc<Words>,
    pub referrers: Arc<dyn Referrers>,
}

/// What a room has to say to a person.
pub struct Notice {
    /// One message of this id: said again, nothing happens.
    pub id: MessageId,
    pub kind: Kind,
    pub person: PersonId,
    pub space: SpaceId,
    /// In the language of [`Courier::language`].
    pub values: Vec<(&'static str, String)>,
    pub not_before: Option<Moment>,
    pub worthless_after: Option<Moment>,
}

/// The language of a message that comes to the person on their own phone or mailbox: theirs when the person's pages speak
/// it, else French.
const fn their_own(spoken: Spoken) -> Language {
    match spoken {
        Spoken::Arabic => Language::Arabic,
        spoken => language(spoken),
    }
}

/// The language of what the team prints or says for a person: theirs when the screens speak it, else French.
pub const fn language(spoken: Spoken) -> Language {
    match spoken {
        Spoken::English => Language::English,
        _ => Language::French,
    }
}

/// The language of a message that goes this way.
fn spoken(way: Way, person: &Person, referrer: Option<&Reached>) -> Language {
    match (way, referrer) {
        (Way::Referrer, Some(referrer)) => referrer.language,
        (Way::Sms | Way::Email, _) => their_own(person.identity.language),
        _ => language(person.identity.language),
    }
}

impl Courier {
    /// Whether something that cannot wait would reach the person: by a phone, a mailbox, or the referrer.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reaches(&self, tx: &mut Tx, person: &Person) -> Result<bool, Fault> {
        let (way, _) = self.way(tx, person).await?;
        Ok(matches!(way, Way::Sms | Way::Email | Way::Referrer))
    }

    /// Whether a message would come to the person themself, and to nobody for them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reaches_themself(&self, tx: &mut Tx, person: &Person) -> Result<bool, Fault> {
        let (way, _) = self.way(tx, person).await?;
        Ok(matches!(way, Way::Sms | Way::Email | Way::Letter))
    }

    async fn way(&self, tx: &mut Tx, person: &Person) -> Result<(Way, Option<Reached>), Fault> {
        let refused = opt_out::store::refused(tx, person.id).await?;
        let referrer = self.referrers.reached(tx, person.id).await?;
        Ok((rules::way(&person.identity, &refused, referrer.is_some()), referrer))
    }

    /// The record that stands for somebody, while it is alive.
    async fn living(&self, tx: &mut Tx, person: PersonId) -> Result<Option<Person>, Fault> {
        let found = people::person::store::find(tx, person).await?;
        let kept = match found.as_ref().and_then(|found| found.merged_into) {
            Some(kept) => people::person::store::find(tx, kept).await?,
            None => found,
        };
        Ok(kept.filter(|kept| kept.anonymised_at.is_none()))
    }

    /// The language of what this person is told now: theirs where it comes to them, the referrer's where it goes there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn language(&self, tx: &mut Tx, person: PersonId) -> Result<Language, Fault> {
        let Some(person) = self.living(tx, person).await? else { return Ok(Language::French) };
        let (way, referrer) = self.way(tx, &person).await?;
        Ok(spoken(way, &person, referrer.as_ref()))
    }

    /// Puts the notice in the outbox, by the way that reaches the person; without a way it is told at their next visit.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn tell(&self, tx: &mut Tx, mut notice: Notice) -> Result<(), Fault> {
        let Some(person) = self.living(tx, notice.person).await? else { return Ok(()) };
        let (way, referrer) = self.way(tx, &person).await?;
        // A reminder that comes too late is none: nobody posts it, or keeps it for a next visit.
        if notice.kind == Kind::Reminder && matches!(way, Way::Letter | Way::Visit) {
            return Ok(());
        }
        let language = spoken(way, &person, referrer.as_ref());
        let recipient = match (way, &referrer) {
            (Way::Referrer, Some(referrer)) => {
                notice.values.push(("link", referrer.link.clone()));
                referrer.email.clone()
            }
            _ => rules::recipient(way, &person.identity),
        };
        let (channel, manner) = rules::shape(way, &person.identity);
        let template = Template { kind: notice.kind, channel, manner, language };
        let text = template::written(tx, &self.words, template, &notice.values).await?;
        let message = Message {
            id: notice.id,
            channel,
            recipient,
            subject: if template.has_subject() { text.subject } else { self.subject(notice.kind, language) },
            body: text.body,
            person: Some(person.id),
        };
        let terms = Terms {
            kind: Some(notice.kind),
            manner: Some(manner),
            language: Some(language),
            space: Some(notice.space),
            not_before: notice.not_before,
            worthless_after: notice.worthless_after,
        };
        crate::put_within(tx, &message, terms).await
    }

    /// What stands in the list for a message that has no subject of its own.
    fn subject(&self, kind: Kind, language: Language) -> String {
        use ground::choice::Choice as _;
        self.words.speech(language).say(&format!("post-kind-{}", kind.word()))
    }
}
