//! Speaks: « Sans bon d’orientation », with or without a record, and the slip to take away.

use ::store::{Right, Tx};
use askama::Template;
use axum::extract::Path;
use ground::{Fault, SpaceId};
use network::setting::{number, rules::PROVISIONAL_DAYS};
use papers::{Line, Printable as _, slip};
use people::Person;
use web::{Answer, Asker, Page, Speech, Trouble, dates, html};

use super::rules::{self, REFERRING, nearest};
use crate::{
    id,
    person::{said, within_reach},
    visit::pages::{Place, place_of, tiles},
};

/// A structure that can refer, as it is shown.
struct Referrer {
    name: String,
    kind: String,
    /// « à 3 km, Lille »
    far: String,
    address: String,
    phone: String,
}

/// What a provisional right is, for this person.
struct Provisional {
    /// Why none can be given; empty when one can.
    obstacle: String,
    /// « jusqu’au …, donné par … »; empty when none holds.
    held: String,
    days: i64,
}

#[derive(Template)]
#[template(path = "first_help/show.html")]
struct Show {
    page: Page,
    /// The record; empty for somebody who has none.
    href: String,
    name: String,
    right: String,
    has_right: bool,
    place: Option<Place>,
    reasons: Vec<(&'static str, String)>,
    provisional: Option<Provisional>,
    registers: bool,
    referrers: Vec<Referrer>,
    slip: String,
    back: &'static str,
}

/// The structures that can refer somebody, by where they live, else by where the space is.
async fn referrers(t: &Speech, tx: &mut Tx, space: SpaceId, commune: Option<&str>) -> Result<Vec<Referrer>, Fault> {
    let space = network::space::store::get(tx, space).await?;
    let all = network::partner::store::of_kinds(tx, &REFERRING).await?;
    let near = nearest(all, commune.or(Some(space.commune.as_str())).filter(|commune| !commune.is_empty()));
    Ok(near
        .into_iter()
        .map(|(partner, far)| {
            let commune = network::commune_name(&partner.commune);
            Referrer {
                kind: t.say(&partner.kind.text()),
                far: match far {
                    // Less than a kilometre is near, whatever the middle of a commune is.
                    Some(far) if far < 1.0 => t.with("reception-near", ("commune", commune)),
                    Some(far) => t.with("reception-far", (("km", format!("{:.0}", far.round())), ("commune", commune))),
                    None => commune,
                },
                address: partner.address.unwrap_or_default(),
                phone: partner.phone.as_deref().map(people::show_phone).unwrap_or_default(),
                name: partner.name,
            }
        })
        .collect())
}

/// For somebody who gave no name.
pub async fn list(asker: Asker) -> Answer {
    let (space, t) = (asker.space()?, &asker.t);
    let mut tx = asker.read().await?;
    Ok(html(&Show {
        page: asker.page(t.say("reception-without")),
        href: String::new(),
        name: String::new(),
        right: String::new(),
        has_right: false,
        place: None,
        reasons: tiles(t),
        provisional: None,
        registers: asker.badge().may(Right::RegisterPerson),
        referrers: referrers(t, &mut tx, space, None).await?,
        slip: "/first-help/slip.pdf".to_owned(),
        back: "queue",
    }))
}

pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let person = within_reach(&mut tx, id(&address)?).await?;
    let zone = network::space::store::get(&mut tx, person.space).await?.zone;
    let current = people::right::current(&mut tx, person.id).await?;
    let shown = Show {
        page: asker.page(t.say("reception-without")),
        href: format!("/people/{}", person.id),
        name: person.name(),
        right: said::right(t, current.as_ref()),
        has_right: current.is_some(),
        place: place_of(&mut tx, t, &person, &zone).await?,
        reasons: tiles(t),
        provisional: Some(provisional(t, &mut tx, &person).await?),
        registers: asker.badge().may(Right::RegisterPerson),
        referrers: referrers(t, &mut tx, person.space, person.identity.commune.as_deref()).await?,
        slip: format!("/people/{}/first-help/slip.pdf", person.id),
        back: "record",
    };
    asker.looked(tx, person.id, "counter").await?;
    Ok(html(&shown))
}

async fn provisional(t: &Speech, tx: &mut Tx, person: &Person) -> Result<Provisional, Trouble> {
    let today = crate::visit::store::today(tx, person.space).await?;
    let days = number(tx, PROVISIONAL_DAYS, Some(person.space), today).await?;
    let known = people::right::of_person(tx, person.id).await?;
    let held = match rules::taken_back(&known, today) {
        Ok(right) => {
            let by = people::right::giver(tx, right.id).await?.unwrap_or_default();
            let day = dates::short_day(t, right.until_day);
            t.with("reception-provisional-until", (("day", day), ("name", by)))
        }
        Err(_) => String::new(),
    };
    let refusal = rules::provisional(&known, today, days).err();
    let obstacle = refusal.and_then(|refusal| refusal.problems.first().map(|problem| t.say(problem.text)));
    Ok(Provisional { obstacle: obstacle.unwrap_or_default(), held, days })
}

/// Where to ask for a voucher, to take away; it names nobody.
pub mod paper {
    use axum::extract::Path;
    use web::{Answer, Asker};

    use super::{id, print, within_reach};

    pub async fn list(asker: Asker) -> Answer {
        let space = asker.space()?;
        print(&asker, space, None).await
    }

    pub async fn show(asker: Asker, Path(address): Path<String>) -> Answer {
        let mut tx = asker.read().await?;
        let person = within_reach(&mut tx, id(&address)?).await?;
        drop(tx);
        print(&asker, person.space, person.identity.commune).await
    }
}

async fn print(asker: &Asker, space: SpaceId, commune: Option<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let rows = referrers(t, &mut tx, space, commune.as_deref()).await?;
    let space = network::space::store::get(&mut tx, space).await?;
    let phone = space.phone.as_deref().map(people::show_phone).unwrap_or_default();
    let ours = [space.name, space.address, phone];
    let ours: Vec<&str> = ours.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let row = |one: Referrer| slip::Row {
        name: one.name,
        lines: [one.kind, one.far, one.address, one.phone].into_iter().filter(|line| !line.is_empty()).collect(),
    };
    let slip = papers::Slip {
        network: network::space::store::organisation_name(&mut tx).await?,
        number: Line::default(),
        lines: vec![Line::new(t.say("reception-without-slip-ask"), ours.join(", "))],
        rows: rows.into_iter().map(row).collect(),
        note: t.say("reception-without-slip-note"),
    };
    drop(tx);
    let paper = slip.paper(t.code(), &t.say("reception-without-slip")).map_err(Fault::from_error)?;
    crate::print(asker, paper, "ou-demander-un-bon.pdf").await
}
