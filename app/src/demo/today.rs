//! The demo's today: groups, arrivals, new referrals, a session that nobody leads, one not closed, shifts to take.

use ground::{Day, Fault, Identifier as _, Moment, PersonId, Zone};
use network::partner::PartnerKind;
use rand::{Rng, RngExt as _, seq::IndexedRandom as _};
use reception::visit::store::Arrival;
use referral::{
    ReferralId,
    question::{QuestionId, Side},
    request::{self, Request, RequestId},
};
use store::Tx;
use team::{ShiftId, Task, shift::store::NewShift};

use super::{
    Stage,
    assumptions::WAIT,
    counter,
    foundation::{Founded, id},
    groups::{Groups, Wish},
    life::{at_work, must, send, working},
    own,
    people::somebody,
    weeks,
};

/// How a space fares this week: they differ, and some need help.
struct Mood {
    referrals: i64,
    arrivals: i64,
    unstaffed: usize,
    unclosed: usize,
}

impl Mood {
    fn draw(rng: &mut impl Rng, space: &Founded) -> Self {
        // The larger the space, the more happens; the one whose accounts are shown has something of everything.
        let size = i64::from(space.place.weight / 130).clamp(0, 4);
        let shown = usize::from(space.place.code == "SDN");
        let trouble = *[0, 0, 0, 1, 1, 2].choose(rng).unwrap_or(&0);
        Self {
            referrals: rng.random_range(1..4) + size,
            arrivals: rng.random_range(2..4) + size,
            unstaffed: trouble.max(shown),
            unclosed: rng.random_range(0..=trouble).max(shown),
        }
    }
}

/// Fills the day on which the demo is opened, and the week after it.
pub async fn fill(
    tx: &mut Tx,
    stage: &mut Stage,
    (space, groups): (&Founded, &mut Groups),
    latest: &[PersonId],
) -> Result<(), Fault> {
    let mood = Mood::draw(&mut stage.rng, space);
    let now = stage.period.now;
    for n in 0..mood.referrals {
        let who = somebody(&mut stage.rng, &stage.names, space, now.day(&space.zone).year());
        let sent = send(tx, &mut stage.rng, space, &who, now.plus_hours(-3 - 17 * n)).await?;
        if n == 0 {
            correspond(tx, sent, now.plus_hours(-2)).await?;
        }
    }
    ask_for_a_link(tx, &mut stage.rng, space, now.plus_hours(-5)).await?;
    arrive_today(tx, stage, space, &mood).await?;
    meet(tx, stage, (space, &mut *groups), &mood, latest).await?;
    own::welcome(tx, stage, (space, groups)).await?;
    // What is kept and noted stands once, however often the demo is opened.
    if stage.period.after.is_none() {
        counter::fill(tx, stage, space, latest).await?;
        weeks::stand(tx, space, stage.period.now).await?;
    }
    roster(tx, stage, space).await
}

/// The referrer of somebody asks the space something.
async fn correspond(tx: &mut Tx, sent: ReferralId, at: Moment) -> Result<(), Fault> {
    tx.turn_to(at);
    let Some(sent) = referral::referral::store::find(tx, sent).await? else { return Ok(()) };
    let id = QuestionId::from_uuid(tx.fresh_id());
    let words = "Bonjour, peut-elle venir avec son fils de huit ans\u{202f}?";
    referral::question::store::say(tx, &sent, id, Side::Referrer, words).await
}

/// In some towns a structure without a link asks for one.
async fn ask_for_a_link(tx: &mut Tx, rng: &mut impl Rng, space: &Founded, at: Moment) -> Result<(), Fault> {
    let shown = space.place.code == "SDN";
    if !shown && !rng.random_bool(0.3) {
        return Ok(());
    }
    tx.turn_to(at);
    let request = Request {
        id: RequestId::from_uuid(tx.fresh_id()),
        state: request::State::Waiting,
        name: format!("Maison de quartier {}", space.place.name),
        kind: PartnerKind::SocialCentre,
        commune: space.place.commune.to_owned(),
        email: format!("maison.{}@quartier.example", space.place.code.to_lowercase()),
        referrer: "Mme Renard".into(),
        language: web::Language::French,
        asked_at: at,
        decided_at: None,
        decided_by: None,
        partner: None,
        reason: None,
    };
    request::store::create(tx, &request).await?;
    Ok(())
}

/// People who came today: the first have been called, the last wait.
async fn arrive_today(tx: &mut Tx, stage: &mut Stage, space: &Founded, mood: &Mood) -> Result<(), Fault> {
    let Stage { rng, names, period } = stage;
    let now = period.now;
    let receptionist = space.one_of(rng, &[web::Role::Receptionist, web::Role::SpaceManager]);
    at_work(tx, &receptionist, space).await?;
    let reasons = [reception::Reason::Help, reception::Reason::Advice, reception::Reason::Shop];
    let first = since_opening(now, &space.zone);
    let between = (now.micros() - first.micros()) / 60_000_000 / mood.arrivals.max(1);
    for n in 0..mood.arrivals {
        let at = first.plus_minutes(between * n);
        tx.turn_to(at);
        let person = if n == 3 {
            None
        } else {
            let who = somebody(rng, names, space, now.day(&space.zone).year());
            let person = id(rng, at);
            people::person::store::create(tx, person, space.id, &who).await?;
            people::consent::store::give(tx, person, people::Purpose::Record, true, "counter").await?;
            Some(person)
        };
        let queues = at > now.plus_minutes(-WAIT);
        let reason = Some(*reasons.choose(rng).unwrap_or(&reasons[0]));
        let arrival = Arrival { id: id(rng, at), space: space.id, person, reason, queues };
        must(reception::visit::store::arrive(tx, &arrival).await?)?;
    }
    Ok(())
}

/// The hour at which today's people began to come: the opening, at most two hours ago. Before the opening and at night a
/// demo still has something to show: then they came within the last 40 minutes.
fn since_opening(now: Moment, zone: &Zone) -> Moment {
    let day = now.day(zone);
    let (opening, midnight) = (Moment::local(day, 9, 30, zone), Moment::local(day, 0, 0, zone));
    let early = if now > opening.plus_minutes(40) { now.plus_hours(-2).max(opening) } else { now.plus_minutes(-40) };
    early.max(midnight)
}

/// A group today, one over and not closed, others of the coming days; some led by nobody, some empty.
async fn meet(
    tx: &mut Tx,
    stage: &mut Stage,
    (space, groups): (&Founded, &mut Groups),
    mood: &Mood,
    latest: &[PersonId],
) -> Result<(), Fault> {
    let now = stage.period.now;
    for n in 0..mood.unclosed {
        let day = worked(now.plus_days(-1 - i64::try_from(n).unwrap_or(0)), &space.zone);
        gather(tx, stage, (space, groups), (day, 14, "files", true), latest).await?;
    }
    let (day, hour) = next_start(now, &space.zone);
    gather(tx, stage, (space, groups), (day, hour, "scams", true), latest).await?;
    for (n, (days, word)) in [(1, "train-ticket"), (2, "files"), (4, "scams")].into_iter().enumerate() {
        let day = working(now.plus_days(days), &space.zone).day(&space.zone);
        gather(tx, stage, (space, groups), (day, 10, word, n >= mood.unstaffed), latest).await?;
    }
    Ok(())
}

/// Opens a single session and gives some of the latest people a seat.
async fn gather(
    tx: &mut Tx,
    stage: &mut Stage,
    (space, groups): (&Founded, &mut Groups),
    (first, hour, word, led): (Day, u8, &str, bool),
    latest: &[PersonId],
) -> Result<(), Fault> {
    let rng = &mut stage.rng;
    let booked = stage.period.now.plus_days(-6);
    let catalogue = skills::catalogue(tx).await?;
    let module = catalogue.module(word).unwrap_or(&catalogue.all()[1]).clone();
    // The first of the team is the one whose account is shown.
    let leader = space.team.iter().find(|colleague| colleague.role == web::Role::Facilitator).cloned();
    let wish = Wish { first, hour, module, facilitator: leader.filter(|_| led) };
    let workshop = groups.open(tx, rng, space, booked, wish).await?;
    let receptionist = space.one_of(rng, &[web::Role::Receptionist, web::Role::SpaceManager]);
    at_work(tx, &receptionist, space).await?;
    // An unstaffed group fills slowly; some others are full.
    let seats = if led { rng.random_range(3..=6) } else { rng.random_range(0..=3) };
    let people: Vec<PersonId> = latest.sample(rng, seats).copied().collect();
    for person in people {
        groups.seat(tx, rng, (space, workshop), person, stage.period.now.plus_days(-2)).await?;
    }
    Ok(())
}

/// The next hour at which a group may begin: today if there is one left, else on the next working day.
fn next_start(now: Moment, zone: &Zone) -> (Day, u8) {
    let today = now.day(zone);
    let later = [10, 14, 16].into_iter().find(|hour| Moment::local(today, *hour, 30, zone) > now.plus_minutes(20));
    match later {
        Some(hour) => (today, hour),
        None => (working(now.plus_days(1), zone).day(zone), 9),
    }
}

/// That day, or the Friday before it.
fn worked(at: Moment, zone: &Zone) -> Day {
    let weekday = i64::from(at.day(zone).weekday().to_monday_zero_offset());
    at.plus_days(if weekday > 4 { 4 - weekday } else { 0 }).day(zone)
}

/// Two weeks of shifts, some of which nobody has taken.
async fn roster(tx: &mut Tx, stage: &mut Stage, space: &Founded) -> Result<(), Fault> {
    let Stage { rng, period, .. } = stage;
    let now = period.now;
    tx.turn_to(now.plus_days(-14));
    let helps = |role| matches!(role, web::Role::Volunteer | web::Role::Receptionist);
    let volunteers: Vec<_> = space.team.iter().filter(|colleague| helps(colleague.role)).collect();
    // The first volunteer of the team, whose account is shown, always has a shift to come.
    let mut first = volunteers.iter().find(|colleague| colleague.role == web::Role::Volunteer);
    for days in 0..14_i64 {
        let day = now.plus_days(days).day(&space.zone);
        let (from, until) = (Moment::local(day, 0, 0, &space.zone), Moment::local(day, 23, 59, &space.zone));
        let known = !team::shift::store::between(tx, Some(space.id), from, until, false).await?.is_empty();
        if known || day.weekday().to_monday_zero_offset() > 4 {
            continue;
        }
        for (task, hour) in [(Task::Reception, 9), (Task::Reception, 14), (Task::DropIn, 14)] {
            let starts_at = Moment::local(day, hour, 30, &space.zone);
            let shift: ShiftId = id(rng, starts_at);
            let new = NewShift { id: shift, space: space.id, task, starts_at, ends_at: starts_at.plus_hours(3) };
            team::shift::store::create(tx, &new).await?;
            let taker = match first.filter(|_| task == Task::DropIn && starts_at > now) {
                Some(colleague) => {
                    first = None;
                    Some(colleague)
                }
                None => volunteers.get(rng.random_range(0..volunteers.len() + 2)),
            };
            if let Some(volunteer) = taker
                && let Some(open) = team::shift::store::find(tx, shift).await?
            {
                team::shift::store::take(tx, &open, volunteer.id).await?;
            }
        }
    }
    Ok(())
}
