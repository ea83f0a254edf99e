//! Reads calendars kept elsewhere again, each for its owner.

use std::time::Duration;

use ::store::{Db, Who};
use errand::{Call, Failure, Method, Patience, Reach, Uri};
use ground::{Fault, Identifier as _, Moment, OrganisationId};
use jobs::{Doing, Work};
use keys::{KeyRing, Purpose};

use super::{AHEAD, LARGEST, Outside, OutsideId, store};
use crate::read::{self, Busy};

const KIND: &str = "read-outside-calendars";
/// Addresses read at one time around.
const MOST: i64 = 50;
/// Redirections that are followed.
const TURNS: usize = 3;

/// How far an errand may go, and how long: tests go to themselves, and wait less.
#[derive(Clone, Copy)]
pub struct Circle {
    pub reach: Reach,
    pub patience: Patience,
}

impl Default for Circle {
    fn default() -> Self {
        Self { reach: Reach::Public, patience: Patience::default() }
    }
}

/// The work.
pub struct ReadOutside {
    pub keys: KeyRing,
    pub circle: Circle,
}

impl Work for ReadOutside {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_mins(1))
    }

    fn is_called_for<'a>(&'a self, db: &'a Db) -> Doing<'a, bool> {
        Box::pin(async move { store::is_due(&mut jobs::badge(KIND).read(db).await?).await })
    }

    fn run<'a>(&'a self, db: &'a Db, _: &'a str) -> Doing<'a> {
        Box::pin(async move {
            let due = store::due(&mut jobs::badge(KIND).read(db).await?, MOST).await?;
            // One that hangs must not hold the others up: they are asked side by side, some at a time.
            let mut first = None;
            for some in due.chunks(8) {
                let mut asked = tokio::task::JoinSet::new();
                for (organisation, id) in some.iter().copied() {
                    let (db, keys, circle) = (db.clone(), self.keys.clone(), self.circle);
                    asked.spawn(async move { again(&db, &keys, circle, organisation, id).await });
                }
                // One that fails holds no other up.
                while let Some(done) = asked.join_next().await {
                    if let Err(fault) = done.map_err(|_| Fault::because("the reading of a calendar stopped")).flatten()
                    {
                        first.get_or_insert(fault);
                    }
                }
            }
            first.map_or(Ok(()), Err)
        })
    }
}

/// Reads one again, and keeps what it says, or why it says nothing.
async fn again(
    db: &Db,
    keys: &KeyRing,
    circle: Circle,
    organisation: OrganisationId,
    id: OutsideId,
) -> Result<(), Fault> {
    let badge = jobs::on_behalf(Who::Job(KIND), organisation, None);
    let mut tx = badge.read(db).await?;
    let now = tx.now();
    let Some(outside) = store::find(&mut tx, id).await? else { return Ok(()) };
    drop(tx);
    let said = match text(keys, circle, &outside).await {
        // Whatever it holds that stops the reader, it is not a calendar to us.
        Ok(text) => spans(text, outside.zone.clone(), now).await.unwrap_or(Err(read::NOT_ONE)),
        Err(problem) => Err(problem),
    };
    let mut tx = badge.write(db).await?;
    if store::find(&mut tx, id).await?.is_some() {
        match said {
            Ok(spans) => store::keep(&mut tx, id, &spans).await?,
            Err(problem) => store::miss(&mut tx, id, problem).await?,
        }
    }
    tx.commit().await
}

/// What a calendar's text says, beside the thread that serves: a hostile one takes its time.
pub(super) async fn spans(
    text: String,
    zone: ground::Zone,
    now: Moment,
) -> Result<Result<Vec<Busy>, &'static str>, Fault> {
    tokio::task::spawn_blocking(move || read::busy(&text, &zone, now.plus_days(-1), now.plus_days(AHEAD)))
        .await
        .map_err(|_| Fault::because("a calendar could not be read to its end"))
}

/// The text at an address; why not, as the id of a text.
async fn text(keys: &KeyRing, circle: Circle, outside: &Outside) -> Result<String, &'static str> {
    let hidden = outside.address.as_deref().ok_or("calendar-outside-unreachable")?;
    let whose = outside.account.uuid();
    let address =
        keys.reveal(Purpose::OutsideCalendar, whose.as_bytes(), hidden).ok_or("calendar-outside-unreachable")?;
    let mut url: Uri = address.parse().map_err(|_| "calendar-outside-bad-address")?;
    for _ in 0..=TURNS {
        if circle.reach == Reach::Public && url.scheme_str() != Some("https") {
            return Err("calendar-outside-not-https");
        }
        let headers = vec![("accept".to_owned(), "text/calendar".to_owned())];
        let call = Call {
            method: Method::GET,
            url: &url,
            headers,
            body: String::new(),
            longest: LARGEST,
            reach: circle.reach,
        };
        let reply = errand::ask(&call, circle.patience).await.map_err(why)?;
        match (reply.status, reply.location) {
            (200, _) => return String::from_utf8(reply.body).map_err(|_| read::NOT_ONE),
            (301 | 302 | 303 | 307 | 308, Some(to)) => url = turned(&url, &to).ok_or("calendar-outside-unreachable")?,
            (401 | 403 | 404 | 410, _) => return Err("calendar-outside-gone"),
            _ => return Err("calendar-outside-unreachable"),
        }
    }
    Err("calendar-outside-unreachable")
}

fn why(failure: Failure) -> &'static str {
    match failure {
        Failure::Unreachable | Failure::Unexpected => "calendar-outside-unreachable",
        Failure::Unanswered => "calendar-outside-unanswered",
        Failure::Forbidden => "calendar-outside-forbidden",
    }
}

/// Where a redirection leads, from where one is.
fn turned(from: &Uri, to: &str) -> Option<Uri> {
    if to.starts_with('/') && !to.starts_with("//") {
        return format!("{}://{}{to}", from.scheme_str()?, from.authority()?).parse().ok();
    }
    to.parse::<Uri>().ok().filter(|uri| uri.host().is_some())
}
