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
    rules::{LATE_DAYS, Week, due, fresh},
    store,
};
use crate::{
    answer::{rules::shown, store::written},
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
            for (organisation, week) in self.organisations(db).await? {
                let badge = jobs::badge(KIND).within(organisation);
                let mut tx = badge.read(db).await?;
                let news = self.news(&mut tx, week).await?;
                drop(tx);
                if news.is_empty() {
                    continue;
                }
                let mut tx = badge.write(db).await?;
                for (email, news) in news {
                    self.write(&mut tx, (&email, week), news).await?;
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
    /// Whose week is told now.
    async fn organisations(&self, db: &Db) -> Result<Vec<(OrganisationId, Week)>, Fault> {
        let mut tx = jobs::badge(KIND).read(db).await?;
        let all = network::space::store::organisations(&mut tx).await?;
        drop(tx);
        let mut now = Vec::new();
        for (organisation, _) in all {
            let mut tx = jobs::badge(KIND).within(organisation).read(db).await?;
            let today = tx.now().day(&Zone::paris());
            let weekday = setting::number(&mut tx, setting::rules::DIGEST_WEEKDAY, None, today).await?;
            now.extend(due(tx.now(), weekday).map(|week| (organisation, week)));
        }
        Ok(now)
    }

    /// What is new, by address; those who were written to this week already are left out.
    async fn news(&self, tx: &mut Tx, week: Week) -> Result<BTreeMap<String, News>, Fault> {
        let organisation = tx.organisation()?;
        let mut all: BTreeMap<String, News> = BTreeMap::new();
        for referral in store::candidates(tx, week).await? {
            let Some(email) = referral.referrer.email.as_deref().map(str::to_lowercase) else { continue };
            if referral.is_forgotten() || post::is_known(tx, id(organisation, &email, week.day)).await? {
                continue;
            }
            let language = referral.referrer.language;
            let t = self.words.speech(language);
            if let Some(line) = self.line(&t, tx, (&referral, week)).await? {
                all.entry(email).or_insert(News { language, lines: Vec::new() }).lines.push(line);
            }
        }
        Ok(all)
    }

    /// What is new of one referral: never more than its page would say.
    async fn line(
        &self,
        t: &Speech,
        tx: &mut Tx,
        (referral, week): (&Referral, Week),
    ) -> Result<Option<String>, Fault> {
        let (agreed, heard) = written(tx, referral).await?;
        let today = tx.now().day(&Zone::paris());
        let state = shown(referral.state_on(today), agreed);
        let mut said: Vec<String> =
            fresh(referral, state, week).map(|state| t.say(&state.text())).into_iter().collect();
        let count = heard.iter().filter(|(at, _)| week.holds(*at)).count();
        if count > 0 {
            said.push(t.with("referral-digest-heard", ("count", count)));
        }
        if store::waits(tx, referral.id, week).await? {
            said.push(t.say("referral-digest-question"));
        }
        let renewal = renewal::store::of_referral(tx, referral.id).await?;
        if renewal.is_some_and(|renewal| renewal.asked_at < week.until() && renewal.agree_is_open(today)) {
            said.push(t.say("referral-digest-renewal"));
        }
        if said.is_empty() {
            return Ok(None);
        }
        // The hour tells apart those sent on one day: whoever sent them knows, and nobody else learns a name.
        let sent = dates::moment(t, referral.sent_at, &Zone::paris());
        let token = self.keys.token(Purpose::FollowUp, referral.id.uuid(), 1);
        let line = t.with("referral-digest-line", (("day", sent), ("news", said.join(", "))));
        Ok(Some(format!("{line}\n{}/suivi/{token}", self.address)))
    }

    async fn write(&self, tx: &mut Tx, (email, week): (&str, Week), news: News) -> Result<(), Fault> {
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
            id: id(tx.organisation()?, email, week.day),
            channel: Channel::Email,
            recipient: email.to_owned(),
            subject: text.subject,
            body: text.body,
            person: None,
        };
        // News of a week are worth nothing some days later.
        let end = Some(week.until().plus_days(LATE_DAYS + 1));
        let terms =
            Terms { kind: Some(Kind::Digest), language: Some(language), worthless_after: end, ..Terms::default() };
        post::put_with_way_out(tx, &message, terms, &format!("{stop}/arret")).await
    }
}
