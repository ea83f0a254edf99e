//! The demo's people: who comes to which space on which day, and who they say they are.

use ground::{Day, Fault, Moment, PersonId};
use people::{Contact, Gender, Identity, PhoneUse, Priority, Residence, Spoken};
use rand::{Rng, RngExt as _, seq::IndexedRandom as _};
use referral::{Referral, ReferralId};
use store::Tx;

use super::{
    Period, Plan, Stage,
    assumptions::{
        ANONYMOUS, DUPLICATES, NEIGHBOURHOOD_SAID, NO_FIXED_ADDRESS, NO_PHONE, PRIORITY, RESIDENCE_UNKNOWN, RETURN,
        RETURN_AFTER, SEASON, SHARED_PHONE, VOUCHER_LOST, WALK_IN, YEAR_UNKNOWN, YEARS,
    },
    foundation::{Founded, fiction_phone},
    groups::{Groups, hold},
    life::{arrive, live, send},
    names::Names,
    neighbourhoods,
    places::{NEW_SPACE, NEW_SPACE_PEOPLE},
    today,
};

/// Everybody of the period comes, space by space and day by day; how many.
pub async fn settle(tx: &mut Tx, stage: &mut Stage, spaces: &[Founded], plan: Plan) -> Result<u32, Fault> {
    let weights: u32 = spaces.iter().map(|space| space.place.weight).sum();
    let new = NEW_SPACE_PEOPLE.min(plan.people / 20);
    let (mut all, mut weighed, mut given) = (0, 0, 0);
    for space in spaces {
        // Shares of the sum so far, so that the spaces together have exactly as many as wished.
        weighed += space.place.weight;
        let share = (plan.people - new) * weighed / weights.max(1) - given;
        given += share;
        let count = if space.place.code == NEW_SPACE { new } else { share };
        let days = arrivals(&mut stage.rng, space, count, &stage.period);
        all += u32::try_from(days.len()).unwrap_or(u32::MAX);
        come(tx, stage, space, &days).await?;
    }
    Ok(all)
}

/// The people of one space, on these days.
async fn come(tx: &mut Tx, stage: &mut Stage, space: &Founded, days: &[Day]) -> Result<(), Fault> {
    let now = stage.period.now;
    let mut groups = Groups::of(tx, space, now).await?;
    let mut crowd = Crowd { awaited: awaited(tx, stage, space).await?, ..Crowd::default() };
    for day in days {
        let (hour, minute) = (stage.rng.random_range(9..16), stage.rng.random_range(0..60));
        let at = Moment::local(*day, hour, minute, &space.zone).min(now.plus_hours(-3));
        let (who, sent) = crowd.next(tx, stage, space, at).await?;
        let person = live(tx, stage, (space, &mut groups), (&who, sent), at).await?;
        if stage.rng.random_bool(ANONYMOUS) {
            arrive(tx, &mut stage.rng, space, None, at.plus_minutes(20)).await?;
        }
        let lately = at > now.plus_days(-LATELY);
        crowd.note(&mut stage.rng, *day, (person, who), lately);
    }
    crowd.latest.extend(hold(tx, &mut stage.rng, space, now).await?);
    today::fill(tx, stage, (space, &mut groups), &crowd.latest).await
}

/// How many open vouchers are looked at when days are lived after the first ones.
const AWAITED: i64 = 200;

/// Vouchers of a space that somebody may still come with; none is open yet when the network is new.
async fn awaited(tx: &mut Tx, stage: &Stage, space: &Founded) -> Result<Vec<Referral>, Fault> {
    if stage.period.after.is_none() {
        return Ok(Vec::new());
    }
    tx.turn_to(stage.period.now);
    referral::referral::store::awaited(tx, space.id, AWAITED).await
}

/// Who has come to a space so far, as far as those who come next depend on it.
#[derive(Default)]
struct Crowd {
    /// Vouchers sent before the period, the oldest last.
    awaited: Vec<Referral>,
    /// Somebody of the last days, who may be registered twice.
    before: Option<Identity>,
    /// Some of those who came long ago, with the day.
    past: Vec<(Day, Identity)>,
    /// The number that the next one who shares a telephone has too.
    shared: Option<String>,
    /// Those who came lately.
    latest: Vec<PersonId>,
}

impl Crowd {
    /// Who comes next, and the referral that they bring.
    async fn next(
        &mut self,
        tx: &mut Tx,
        stage: &mut Stage,
        space: &Founded,
        at: Moment,
    ) -> Result<(Identity, Option<ReferralId>), Fault> {
        let Stage { rng, names, .. } = stage;
        let day = at.day(&space.zone);
        let mut fresh = somebody(rng, names, space, day.year());
        self.share(&mut fresh);
        if self.awaited.last().is_some_and(|referral| referral.sent_at < at) && rng.random_bool(1.0 - WALK_IN) {
            let referral = self.awaited.pop();
            let sent = referral.as_ref().map(|referral| referral.id);
            return Ok((referral.map_or(fresh.clone(), |referral| as_referred(fresh, &referral.who)), sent));
        }
        let who = match &self.before {
            // A second record of somebody who is there already, as counters make them.
            Some(same) if rng.random_bool(DUPLICATES) => misspelled(rng, same),
            _ => self.returning(rng, day).unwrap_or(fresh),
        };
        if rng.random_bool(WALK_IN) {
            return Ok((who, None));
        }
        let days = rng.random_range(1..40);
        if rng.random_bool(VOUCHER_LOST) {
            // Somebody else's voucher, with which nobody ever comes.
            let other = somebody(rng, names, space, day.year());
            send(tx, rng, space, &other, at.plus_days(-days)).await?;
        }
        let sent = send(tx, rng, space, &who, at.plus_days(-days)).await?;
        Ok((who, Some(sent)))
    }

    /// Who shares a telephone shares it with the next who does: two records, one number.
    fn share(&mut self, who: &mut Identity) {
        match self.shared.take() {
            number if who.phone_use != PhoneUse::Shared => self.shared = number,
            None => self.shared.clone_from(&who.phone),
            number => who.phone = number,
        }
    }

    /// Somebody whose record is long anonymised comes again: nothing can link the two, they count twice.
    fn returning(&mut self, rng: &mut impl Rng, day: Day) -> Option<Identity> {
        let long_ago = day.checked_sub(jiff::Span::new().days(RETURN_AFTER)).ok()?;
        let gone = self.past.iter().take_while(|(came, _)| *came < long_ago).count();
        (gone > 0 && rng.random_bool(RETURN)).then(|| self.past.remove(rng.random_range(0..gone)).1)
    }

    fn note(&mut self, rng: &mut impl Rng, day: Day, (person, who): (PersonId, Identity), lately: bool) {
        if lately {
            self.latest.push(person);
        }
        if rng.random_bool(0.2) {
            self.past.push((day, who.clone()));
            self.before = Some(who);
        }
    }
}

/// Who came within so many days may have a seat in this week's groups.
const LATELY: i64 = 150;

/// The person whom a referral names, with what only the counter asks.
fn as_referred(fresh: Identity, named: &Identity) -> Identity {
    Identity {
        first_name: named.first_name.clone(),
        last_name: named.last_name.clone(),
        birth_year: named.birth_year,
        language: named.language,
        ..fresh
    }
}

/// The same person, as another counter wrote them.
fn misspelled(rng: &mut impl Rng, who: &Identity) -> Identity {
    let mut other = who.clone();
    match rng.random_range(0..4) {
        0 => std::mem::swap(&mut other.first_name, &mut other.last_name),
        1 => other.first_name = other.first_name.replacen('a', "aa", 1),
        2 => other.last_name = other.last_name.replacen("ou", "u", 1),
        _ => other.phone = None,
    }
    if other.phone.is_none() && matches!(other.contact, Contact::Sms | Contact::Call) {
        other.contact = Contact::NextVisit;
    }
    other
}

/// The days of the period on which people come for the first time, in order: weekdays, with the seasons of the field.
/// `count` come in all the years that the space is open; a period has its share of them.
fn arrivals(rng: &mut impl Rng, space: &Founded, count: u32, period: &Period) -> Vec<Day> {
    let last = period.now.day(&space.zone);
    let opened = last.checked_sub(jiff::Span::new().years(YEARS)).unwrap_or(last).max(space.place.opened);
    let whole = (last - opened).get_days().max(1);
    // Today is filled apart.
    let from = period.after.map_or(opened, |day| day.tomorrow().unwrap_or(Day::MAX)).max(opened);
    let span = (last - from).get_days().max(0);
    let share = f64::from(count) * f64::from(span) / f64::from(whole);
    let wanted = share.floor() + f64::from(u8::from(rng.random_bool(share.fract())));
    let most = SEASON.iter().copied().fold(0.0, f64::max);
    let mut days = Vec::new();
    // A week-end alone has no working day: then nobody comes.
    let open = |day: Day| day.weekday().to_monday_zero_offset() < 5;
    let any = (0..span.min(7)).any(|n| open(from.saturating_add(days_of(n))));
    while any && f64::from(u32::try_from(days.len()).unwrap_or(u32::MAX)) < wanted {
        let day = from.saturating_add(days_of(rng.random_range(0..span)));
        let season = SEASON[usize::try_from(day.month() - 1).unwrap_or(0)];
        if open(day) && rng.random_bool(season / most) {
            days.push(day);
        }
    }
    days.sort_unstable();
    days
}

fn days_of(days: i32) -> jiff::Span {
    jiff::Span::new().days(days)
}

/// Ages of the field: 57 % are 31 to 54, 25 % seniors (fact sheet, E4).
fn birth_year(rng: &mut impl Rng, year: i16) -> i16 {
    let age = match rng.random_range(0..100) {
        0..18 => rng.random_range(18..31),
        18..75 => rng.random_range(31..55),
        75..93 => rng.random_range(55..72),
        _ => rng.random_range(72..90),
    };
    year - age
}

/// Who somebody says they are.
pub fn somebody(rng: &mut impl Rng, names: &Names, space: &Founded, year: i16) -> Identity {
    let born = birth_year(rng, year);
    let drawn = names.draw(rng, born);
    let mut who = Identity::named(drawn.first, drawn.last);
    who.birth_year = (!rng.random_bool(YEAR_UNKNOWN)).then_some(born);
    who.gender = Some(match rng.random_range(0..40) {
        0 => Gender::Undisclosed,
        _ if drawn.woman => Gender::Woman,
        _ => Gender::Man,
    });
    reside(rng, &mut who, space);
    (who.phone_use, who.phone) = match rng.random::<f64>() {
        share if share < NO_PHONE => (PhoneUse::None, None),
        share if share < NO_PHONE + SHARED_PHONE => (PhoneUse::Shared, Some(fiction_phone(rng, true))),
        _ => (PhoneUse::Own, Some(fiction_phone(rng, true))),
    };
    who.contact = match who.phone_use {
        PhoneUse::Own if rng.random_bool(0.7) => Contact::Sms,
        PhoneUse::Own | PhoneUse::Shared => Contact::Call,
        _ if rng.random_bool(0.5) => Contact::Referrer,
        _ => Contact::NextVisit,
    };
    who.language = match rng.random_range(0..100) {
        0..70 => Spoken::French,
        70..82 => Spoken::Arabic,
        82..86 => Spoken::English,
        86..89 => Spoken::Bambara,
        89..91 => Spoken::Turkish,
        91..93 => Spoken::Portuguese,
        93..95 => Spoken::Ukrainian,
        95..97 => Spoken::Pashto,
        97..98 => Spoken::Tamil,
        98..99 => Spoken::Soninke,
        _ => Spoken::Spanish,
    };
    who
}

fn reside(rng: &mut impl Rng, who: &mut Identity, space: &Founded) {
    let share: f64 = rng.random();
    who.residence = match share {
        share if share < NO_FIXED_ADDRESS => Residence::NoFixedAddress,
        share if share < NO_FIXED_ADDRESS + RESIDENCE_UNKNOWN => Residence::Unknown,
        _ => Residence::Commune,
    };
    who.priority = Priority::Unknown;
    if who.residence == Residence::Commune {
        let commune = commune(rng, space);
        // Among those whose commune is known, so that the share of all is PRIORITY.
        let known = PRIORITY / (1.0 - NO_FIXED_ADDRESS - RESIDENCE_UNKNOWN);
        if rng.random_bool(known) {
            who.priority = Priority::Yes;
            let names = neighbourhoods::of(&commune);
            who.neighbourhood =
                names.choose(rng).filter(|_| rng.random_bool(NEIGHBOURHOOD_SAID)).map(|name| (*name).into());
        } else {
            who.priority = Priority::No;
        }
        who.commune = Some(commune);
    }
}

/// Mostly the space's own commune, else one of its neighbours.
fn commune(rng: &mut impl Rng, space: &Founded) -> String {
    if !space.around.is_empty()
        && rng.random_bool(0.28)
        && let Some(commune) = space.around.get(rng.random_range(0..space.around.len()))
    {
        return commune.clone();
    }
    space.place.commune.to_owned()
}
