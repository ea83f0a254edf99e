//! The demo's people: who comes to which space on which day, and who they say they are.

use geo::Geo;
use ground::{Day, Fault, Moment};
use people::{Contact, Gender, Identity, PhoneUse, Priority, Residence, Spoken};
use rand::{Rng, RngExt as _};
use rand_chacha::ChaCha12Rng;
use store::Tx;
use web::{Language, Speech, Words};

use super::{
    Plan,
    assumptions::{
        ANONYMOUS, DUPLICATES, NO_FIXED_ADDRESS, NO_PHONE, PRIORITY, RESIDENCE_UNKNOWN, SEASON, SHARED_PHONE,
        YEAR_UNKNOWN, YEARS,
    },
    foundation::{Founded, fiction_phone},
    groups::Groups,
    life::{arrive, live},
    names::Names,
    places::{NEW_SPACE, NEW_SPACE_PEOPLE},
    today,
};

/// Everybody comes, space by space and day by day; how many.
pub async fn settle(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    names: &Names,
    spaces: &[Founded],
    plan: Plan,
    today: Moment,
) -> Result<u32, Fault> {
    let words = french()?;
    let weights: u32 = spaces.iter().map(|space| space.place.weight).sum();
    let new = NEW_SPACE_PEOPLE.min(plan.people / 20);
    let mut all = 0;
    for space in spaces {
        let share = (plan.people - new) * space.place.weight / weights;
        let count = if space.place.code == NEW_SPACE { new } else { share };
        let mut groups = Groups::new(today, words.clone());
        let mut before: Option<Identity> = None;
        for day in arrivals(rng, space, count, today) {
            let at = Moment::local(day, rng.random_range(9..16), rng.random_range(0..60), &space.zone);
            let who = match &before {
                // A second record of somebody who is there already, as counters make them.
                Some(same) if rng.random_bool(DUPLICATES) => misspelled(rng, same),
                _ => somebody(rng, names, space, day.year()),
            };
            live(tx, rng, (names, space), &mut groups, &who, at.min(today.plus_hours(-3))).await?;
            if rng.random_bool(ANONYMOUS) {
                arrive(tx, rng, space, None, at.min(today.plus_hours(-2))).await?;
            }
            all += 1;
            if rng.random_bool(0.2) {
                before = Some(who);
            }
        }
        groups.hold(tx, rng, space).await?;
        today::fill(tx, rng, names, space, &mut groups, today).await?;
    }
    Ok(all)
}

/// What the modules are called on French screens.
pub fn french() -> Result<Speech, Fault> {
    Ok(Words::gather(&[(Language::French, skills::TEXTS[0])])?.speech(Language::French))
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

/// The days on which so many people come for the first time, in order: weekdays, with the seasons of the field.
fn arrivals(rng: &mut impl Rng, space: &Founded, count: u32, today: Moment) -> Vec<Day> {
    let last = today.day(&space.zone);
    let first = last.checked_sub(jiff_years(YEARS)).unwrap_or(last).max(space.place.opened);
    let span = (last - first).get_days().max(1);
    let most = SEASON.iter().copied().fold(0.0, f64::max);
    let mut days = Vec::with_capacity(count as usize);
    while days.len() < count as usize {
        let day = first.saturating_add(ground_days(rng.random_range(0..=span)));
        let open = day.weekday().to_monday_zero_offset() < 5;
        let season = SEASON[usize::try_from(day.month() - 1).unwrap_or(0)];
        if open && rng.random_bool(season / most) {
            days.push(day);
        }
    }
    days.sort_unstable();
    days
}

fn jiff_years(years: i64) -> jiff::Span {
    jiff::Span::new().years(years)
}

fn ground_days(days: i32) -> jiff::Span {
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
        who.commune = Some(commune(rng, space));
        // Among those whose commune is known, so that the share of all is PRIORITY.
        let known = PRIORITY / (1.0 - NO_FIXED_ADDRESS - RESIDENCE_UNKNOWN);
        who.priority = if rng.random_bool(known) { Priority::Yes } else { Priority::No };
    }
}

/// Mostly the space's own commune, else one of its neighbours.
fn commune(rng: &mut impl Rng, space: &Founded) -> String {
    let geo = Geo::get();
    let home = geo.resolve(space.place.commune).map(|found| found.commune);
    let centre = home.and_then(geo::Commune::centre);
    if let Some((latitude, longitude)) = centre.filter(|_| rng.random_bool(0.28)) {
        let near = geo.nearest(latitude, longitude, 12);
        if let Some((commune, _)) = near.get(rng.random_range(0..near.len().max(1))) {
            return commune.insee().to_owned();
        }
    }
    space.place.commune.to_owned()
}
