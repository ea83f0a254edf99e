//! The work of the week's morning: writes to each referrer what is new, once, and nothing when nothing is.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use ::store::{Db, Tx};
use ground::{Day, Fault, Identifier as _, OrganisationId, Zone};
use jobs::{Doing, Work};
use keys::{KeyRing, Purpose};
use network::setting;
use post::{
    Channel, Message, Terms,
    template::{self, Kind, Manner, Template},
};
use web::{Language, Speech, Words, dates};

use super::{
    rules::{due, fresh, initials, since},
    store,
};
use crate::{
    answer::{rules::shown, store::answers},
    question,
    referral::Referral,
    renewal,
};

const KIND: &str = "write-digests";

/// Writes the news of the week.
pub struct WriteDigests {
    pub words: Arc<Words>,
    pub keys: KeyRing,
    /// The address under which links point here, without a final slash.
    pub address: String,
}

/// What one referrer hears.
struct News {
    language: Language,
    lines: Vec<String>,
}

impl Work for WriteDigests {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move { Ok(!self.organisations(db).await?.is_empty()) })
    }

    fn run<'a>(&'a self, db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            for (organisation, day) in self.organisations(db).await? {
                let badge = jobs::badge(KIND).within(organisation);
                let mut tx = badge.read(db).await?;
                let news = self.news(&mut tx, day).await?;
                drop(tx);
                if news.is_empty() {
                    continue;
                }
                let mut tx = badge.write(db).await?;
                for (email, news) in news {
                    self.write(&mut tx, (&email, day), news).await?;
                }
                tx.commit().await?;
            }
            Ok(())
        })
    }
}

/// The message of an address and a week: written once.
fn id(organisation: OrganisationId, email: &str, day: Day) -> post::MessageId {
    post::id_of(&["digest", &organisation.to_string(), email, &day.to_string()])
}

impl WriteDigests {
    /// Whose morning it is.
    async fn organisations(&self, db: &Db) -> Result<Vec<(OrganisationId, Day)>, Fault> {
        let mut tx = jobs::badge(KIND).read(db).await?;
        let all = network::space::store::organisations(&mut tx).await?;
        drop(tx);
        let mut now = Vec::new();
        for (organisation, _) in all {
            let mut tx = jobs::badge(KIND).within(organisation).read(db).await?;
            let today = tx.now().day(&Zone::paris());
            let weekday = setting::number(&mut tx, setting::rules::DIGEST_WEEKDAY, None, today).await?;
            now.extend(due(tx.now(), weekday).map(|day| (organisation, day)));
        }
        Ok(now)
    }

    /// What is new, by address; those who were written to this week already are left out.
    async fn news(&self, tx: &mut Tx, day: Day) -> Result<BTreeMap<String, News>, Fault> {
        let (organisation, since) = (tx.organisation()?, since(tx.now()));
        let mut all: BTreeMap<String, News> = BTreeMap::new();
        for referral in store::candidates(tx, since).await? {
            let Some(email) = referral.referrer.email.as_deref().map(str::to_lowercase) else { continue };
            if referral.is_forgotten() || post::is_known(tx, id(organisation, &email, day)).await? {
                continue;
            }
            let language = referral.referrer.language;
            let t = self.words.speech(language);
            if let Some(line) = self.line(&t, tx, &referral).await? {
                all.entry(email).or_insert(News { language, lines: Vec::new() }).lines.push(line);
            }
        }
        Ok(all)
    }

    /// What is new of one referral: never more than its page would say.
    async fn line(&self, t: &Speech, tx: &mut Tx, referral: &Referral) -> Result<Option<String>, Fault> {
        let since = since(tx.now());
        let (agreed, heard) = answers(tx, referral).await?;
        let state = shown(referral.state_on(tx.now().day(&Zone::paris())), agreed);
        let mut said: Vec<String> =
            fresh(referral, state, since).map(|state| t.say(&state.text())).into_iter().collect();
        let count = heard.iter().filter(|(at, _)| *at > since).count();
        if count > 0 {
            said.push(t.with("referral-digest-heard", ("count", count)));
        }
        if !question::store::asked(tx, &[referral.id]).await?.is_empty() {
            said.push(t.say("referral-digest-question"));
        }
        let renewal = renewal::store::of_referral(tx, referral.id).await?;
        if renewal.is_some_and(|renewal| renewal.state == renewal::State::Asked) {
            said.push(t.say("referral-digest-renewal"));
        }
        if said.is_empty() {
            return Ok(None);
        }
        let who = initials(referral);
        let sent = dates::day_without_year(t, referral.sent_at.day(&Zone::paris()));
        let token = self.keys.token(Purpose::FollowUp, referral.id.uuid(), 1);
        let line = t.with("referral-digest-line", (("who", who), ("day", sent), ("news", said.join(", "))));
        Ok(Some(format!("{line}\n{}/suivi/{token}", self.address)))
    }

    async fn write(&self, tx: &mut Tx, (email, day): (&str, Day), news: News) -> Result<(), Fault> {
        let reader = store::reader(tx, email).await?;
        if reader.stopped {
            return Ok(());
        }
        let stop = format!("{}/nouvelles/{}", self.address, self.keys.token(Purpose::Digest, reader.id, 1));
        let language = news.language;
        let values = [("news", news.lines.join("\n\n")), ("stop", stop.clone())];
        let template = Template { kind: Kind::Digest, channel: Channel::Email, manner: Manner::Open, language };
        let text = template::written(tx, &self.words, template, &values).await?;
        let message = Message {
            id: id(tx.organisation()?, email, day),
            channel: Channel::Email,
            recipient: email.to_owned(),
            subject: text.subject,
            body: text.body,
            person: None,
        };
        // News of a week are worth nothing two days later.
        let end = Some(tx.now().plus_days(2));
        let terms =
            Terms { kind: Some(Kind::Digest), language: Some(language), worthless_after: end, ..Terms::default() };
        post::put_with_way_out(tx, &message, terms, &format!("{stop}/arret")).await
    }
}
