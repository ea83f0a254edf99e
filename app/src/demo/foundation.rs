//! The demo's foundation: organisation, spaces, team, partner structures.

use geo::Geo;
use ground::{AccountId, Day, Fault, Moment, OrganisationId, PartnerId, SpaceId, Zone, choice::Choice as _};
use network::{
    Space,
    opening::{Kind, store as openings},
};
use rand::{Rng, RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use store::Tx;
use web::{
    Language, Role,
    account::{self, NewAccount, NewGrant, Status, rules},
};

use super::{
    Stage,
    names::{Drawn, Names},
    neighbourhoods, own,
    places::{PLACES, Place},
    rooms, structures, territories, weeks,
};

pub use super::fiction::fiction_phone;

/// The password of every account of the demo; it holds invented people only.
pub const PASSWORD: &str = "bienvenue à l’antenne";

/// A colleague of the demo.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub id: AccountId,
    pub number: facts::Number,
    pub role: Role,
}

/// A space with those who make it.
pub struct Founded {
    pub place: &'static Place,
    pub id: SpaceId,
    pub zone: Zone,
    pub team: Vec<Colleague>,
    pub structures: Vec<PartnerId>,
    /// The communes around it, its own among them: looked for once, since all of France is measured.
    pub around: Vec<String>,
}

/// How many communes people come from.
const AROUND: usize = 12;

impl Founded {
    pub fn new(place: &'static Place, id: SpaceId, zone: Zone, team: Vec<Colleague>) -> Self {
        let geo = Geo::get();
        let centre = geo.resolve(place.commune).and_then(|found| found.commune.centre());
        let near = centre.map(|(latitude, longitude)| geo.nearest(latitude, longitude, AROUND)).unwrap_or_default();
        let around = near.into_iter().map(|(commune, _)| commune.insee().to_owned()).collect();
        Self { place, id, zone, team, structures: Vec::new(), around }
    }

    /// A colleague of one of these roles.
    pub fn one_of(&self, rng: &mut impl Rng, roles: &[Role]) -> Colleague {
        let fit: Vec<&Colleague> = self.team.iter().filter(|colleague| roles.contains(&colleague.role)).collect();
        fit.choose(rng).map_or_else(|| self.team[0].clone(), |colleague| (*colleague).clone())
    }
}

/// A seeded id of any noun.
pub fn id<T: ground::Identifier>(rng: &mut impl Rng, at: Moment) -> T {
    T::from_uuid(ground::id::v7(at, rng.random()))
}

/// Founds the network: everything but people.
pub async fn lay(tx: &mut Tx, stage: &mut Stage) -> Result<Vec<Founded>, Fault> {
    let Stage { rng, names, period } = stage;
    let today = period.now;
    let hash = rules::hash(PASSWORD)?;
    let mut founded = Vec::with_capacity(PLACES.len());
    for place in PLACES {
        let zone = Zone::paris();
        let opened = Moment::local(place.opened, 9, 0, &zone);
        tx.turn_to(opened);
        let space = Space {
            id: id(rng, opened),
            code: place.code.into(),
            name: place.name.into(),
            address: place.address.into(),
            commune: place.commune.into(),
            phone: Some(fiction_phone(rng, false)),
            email: Some(format!("{}@antenne.example", place.code.to_lowercase())),
            zone: zone.clone(),
            hours: place.hours.into(),
            priority_neighbourhood: place.priority,
            opened_on: place.opened,
        };
        network::space::store::create(tx, &space).await?;
        network::space::store::set_languages(tx, space.id, Some(SPOKEN[founded.len() % SPOKEN.len()])).await?;
        rooms::furnish(tx, space.id).await?;
        let team = hire(tx, rng, names, (place, &space), &hash, today).await?;
        founded.push(Founded::new(place, space.id, zone, team));
    }
    prepare(tx, &founded, today).await?;
    own::signpost(tx, &founded).await?;
    neighbourhoods::keep(tx).await?;
    territories::keep(tx).await?;
    weeks::templates(tx).await?;
    structures::sign(tx, rng, &mut founded).await?;
    structures::surround(tx).await?;
    office(tx, rng, &hash, today).await?;
    visit(tx, rng, &founded, &hash, today).await?;
    Ok(founded)
}

/// The list of the youngest space: all is done, but for the shop, which opens after the doors.
async fn prepare(tx: &mut Tx, founded: &[Founded], today: Moment) -> Result<(), Fault> {
    let Some(youngest) = founded.iter().max_by_key(|space| space.place.opened) else { return Ok(()) };
    tx.turn_to(Moment::local(youngest.place.opened, 9, 0, &youngest.zone));
    openings::lay(tx, youngest.id, youngest.place.opened).await?;
    for step in openings::of_space(tx, youngest.id).await? {
        if step.kind == Some(Kind::Shop) {
            openings::plan(tx, &step, today.plus_days(5).day(&youngest.zone)).await?;
        } else {
            openings::mark(tx, &step, Some(step.due_on)).await?;
        }
    }
    Ok(())
}

/// The names that the table of accounts shows, one a role, at Saint-Denis where there is a space.
const SHOWN: &[(Role, Status, &str)] = &[
    (Role::SpaceManager, Status::Staff, "Nadia Ferrand"),
    (Role::Facilitator, Status::Staff, "Hugo Lemaire"),
    (Role::Adviser, Status::Staff, "Inès Carvalho"),
    (Role::Receptionist, Status::Volunteer, "Moussa Diarra"),
    (Role::Seller, Status::Staff, "Chantal Royer"),
    (Role::Volunteer, Status::Volunteer, "Bernard Aubry"),
];
/// One of them gives another day of the week: signing in, that account chooses today's post.
const ALSO: (Role, Role) = (Role::Receptionist, Role::Volunteer);
/// What the staff of a space does, then those in civic service, then the volunteers: each in turn.
const STAFF: [Role; 5] = [Role::SpaceManager, Role::Facilitator, Role::Adviser, Role::Seller, Role::Facilitator];
const CIVIC: [Role; 3] = [Role::Facilitator, Role::Adviser, Role::Receptionist];
const VOLUNTEERS: [Role; 5] =
    [Role::Volunteer, Role::Receptionist, Role::Volunteer, Role::Facilitator, Role::Volunteer];
/// Those of the whole organisation, who are staff.
const OFFICE: &[(Role, &str)] = &[(Role::NetworkOfficer, "Claire Vasseur"), (Role::Administrator, "Thomas Nguyen")];
/// Who sends people, from the structure of that space that sends most.
const SENDER: (Role, &str) = (Role::Referrer, "Sophie Marchand");
/// What the teams speak beside French.
const SPOKEN: [&str; 4] = ["arabe, anglais", "anglais, turc", "arabe, bambara, soninké", "anglais, langue des signes"];
/// Where the shown accounts work.
const SHOWN_AT: &str = "SDN";

/// What the table of accounts says: role, name, address.
pub fn shown() -> Vec<(Role, &'static str, String)> {
    let spaces = SHOWN.iter().map(|(role, _, name)| (*role, *name));
    let others = OFFICE.iter().chain([&SENDER]).copied();
    spaces.chain(others).map(|(role, name)| (role, name, address(role))).collect()
}

/// The address of the account that is shown for a role.
pub fn address(role: Role) -> String {
    format!("{}@antenne.example", role.word())
}

/// Where a colleague's role holds.
#[derive(Clone, Copy)]
enum Holds {
    Everything,
    Space(SpaceId),
    Partner(PartnerId),
}

/// Somebody who gets an account.
struct Hired {
    role: Role,
    status: Status,
    name: String,
    email: String,
}

async fn employ(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    hired: Hired,
    holds: Holds,
    hash: &str,
    from_day: Day,
) -> Result<Colleague, Fault> {
    let at = tx.now();
    let id: AccountId = id(rng, at);
    let Hired { role, status, name, email } = hired;
    let new = NewAccount { id, email, name, password: hash.to_owned(), language: Language::French, status };
    let number = account::create(tx, &new).await?;
    entrust(tx, rng, (id, role), holds, from_day).await?;
    Ok(Colleague { id, number, role })
}

/// Grants a post.
async fn entrust(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (account, role): (AccountId, Role),
    holds: Holds,
    from_day: Day,
) -> Result<(), Fault> {
    let (space, partner) = match holds {
        Holds::Everything => (None, None),
        Holds::Space(space) => (Some(space), None),
        Holds::Partner(partner) => (None, Some(partner)),
    };
    // Who refers in the demo leads the team of their structure.
    if let Some(partner) = partner {
        referral::own::store::set_lead(tx, partner, account, true).await?;
    }
    let id = ground::id::v7(tx.now(), rng.random());
    account::grant(tx, &NewGrant { id, account, role, space, partner, from_day, until_day: None }).await
}

async fn hire(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    names: &Names,
    (place, space): (&Place, &Space),
    hash: &str,
    today: Moment,
) -> Result<Vec<Colleague>, Fault> {
    let mut wanted = wanted(place);
    let mut team = Vec::new();
    if place.code == SHOWN_AT {
        for (role, status, name) in SHOWN {
            let hired = Hired { role: *role, status: *status, name: (*name).to_owned(), email: address(*role) };
            let employed = employ(tx, rng, hired, Holds::Space(space.id), hash, place.opened).await?;
            if *role == ALSO.0 {
                entrust(tx, rng, (employed.id, ALSO.1), Holds::Space(space.id), place.opened).await?;
            }
            team.push(employed);
            // They are among those whom the space has anyway.
            if let Some(index) = wanted.iter().position(|(of, is)| of == role && is == status) {
                wanted.remove(index);
            }
        }
    }
    let year = today.day(&space.zone).year();
    for (n, (role, status)) in wanted.into_iter().enumerate() {
        let Drawn { first, last, .. } = names.draw(rng, year - 45);
        let email = format!("{}{n}@antenne.example", place.code.to_lowercase());
        let hired = Hired { role, status, name: format!("{first} {last}"), email };
        team.push(employ(tx, rng, hired, Holds::Space(space.id), hash, place.opened).await?);
    }
    Ok(team)
}

/// Everybody whom a space has.
fn wanted(place: &Place) -> Vec<(Role, Status)> {
    let turn = |roles: &'static [Role], count: u32, status| {
        roles.iter().cycle().take(count as usize).map(move |role| (*role, status))
    };
    turn(&STAFF, place.staff, Status::Staff)
        .chain(turn(&CIVIC, place.civic, Status::CivicService))
        .chain(turn(&VOLUNTEERS, place.volunteers, Status::Volunteer))
        .collect()
}

async fn office(tx: &mut Tx, rng: &mut ChaCha12Rng, hash: &str, today: Moment) -> Result<(), Fault> {
    let from = today.day(&Zone::paris());
    for (role, name) in OFFICE {
        let hired = Hired { role: *role, status: Status::Staff, name: (*name).to_owned(), email: address(*role) };
        employ(tx, rng, hired, Holds::Everything, hash, from).await?;
    }
    Ok(())
}

/// The account of somebody who sends people.
async fn visit(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    founded: &[Founded],
    hash: &str,
    today: Moment,
) -> Result<(), Fault> {
    let home = founded.iter().find(|space| space.place.code == SHOWN_AT);
    if let Some(partner) = home.and_then(|space| space.structures.first()) {
        let (role, name) = SENDER;
        let sender = Hired { role, status: Status::Partner, name: name.to_owned(), email: address(role) };
        employ(tx, rng, sender, Holds::Partner(*partner), hash, today.day(&Zone::paris())).await?;
    }
    Ok(())
}

/// The organisation's id and name.
pub async fn organisation(tx: &mut Tx, rng: &mut ChaCha12Rng) -> Result<OrganisationId, Fault> {
    let at = Moment::local(PLACES[6].opened, 9, 0, &Zone::paris());
    tx.turn_to(at);
    let id: OrganisationId = id(rng, at);
    network::space::store::create_organisation(tx, id, "Réseau Antenne (démonstration)").await?;
    Ok(id)
}
