//! Who is there when a test begins: the same ids every time.

use ground::{
    AccountId, Day, Identifier as _, Moment, OrganisationId, PartnerId, PersonId, SpaceId, Uuid, Zone,
    choice::Choice as _,
};
use network::{
    Space,
    partner::{NewPartner, PartnerKind},
};
use people::Identity;
use store::{Badge, Db, Right, Rights, Tx, Who};
use web::{
    Language, Role,
    account::{self, NewAccount, NewGrant, Status},
};

/// Sunday 22 November 2026, 10:00 in Paris, unless a test moves the clock.
pub const NOW: Moment = Moment::from_micros(1_795_338_000_000_000);
/// The password of every colleague.
pub const PASSWORD: &str = "un mot de passe de test";

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + n)
}

/// The organisation that the tests play in.
pub const ORGANISATION: Uuid = id(1);
/// Another organisation on the same database, which must never show.
pub const OTHER: Uuid = id(2);
pub const LILLE: Uuid = id(11);
pub const SAINT_DENIS: Uuid = id(12);
/// The other organisation's space.
pub const OTHER_SPACE: Uuid = id(13);
/// Names of the people of the scene, as no title of a page may hold them.
pub(crate) const NAMES: [&str; 4] = ["Amina", "Diallo", "Bernard Lefèvre", "Lefèvre"];
/// Amina Diallo, born 1985, of Lille.
pub const AMINA: Uuid = id(21);
/// The social centre of Lille for which the referrer sends people.
pub const PARTNER: Uuid = id(31);
/// Bernard Lefèvre, who belongs to the other organisation.
pub const BERNARD: Uuid = id(22);

/// The account of the colleague who has this role.
pub fn account_of(role: Role) -> AccountId {
    AccountId::from_uuid(id(100 + role as u128))
}

/// Their address.
pub fn email_of(role: Role) -> String {
    format!("{}@essai.example", role.word())
}

pub(crate) fn everything(organisation: Uuid) -> Badge {
    Badge::mint(Who::Command("cast"), Some(OrganisationId::from_uuid(organisation)), None, Rights::of(Right::ALL))
}

fn space(id: Uuid, code: &str, name: &str, commune: &str) -> Space {
    Space {
        id: SpaceId::from_uuid(id),
        code: code.into(),
        name: name.into(),
        address: "1 rue de l’Essai".into(),
        commune: commune.into(),
        phone: Some("+33199000001".into()),
        email: None,
        zone: Zone::paris(),
        hours: "Mo-Fr 09:00-12:00,14:00-17:00".into(),
        priority_neighbourhood: true,
        opened_on: Day::constant(2020, 1, 6),
    }
}

/// Writes the scene into an empty, migrated database.
pub(crate) async fn set(db: &Db) {
    let mut tx = everything(ORGANISATION).write(db).await.expect("a transaction");
    let organisation = OrganisationId::from_uuid(ORGANISATION);
    network::space::store::create_organisation(&mut tx, organisation, "Réseau d’essai").await.expect("made");
    for new in [space(LILLE, "LIL", "Lille", "59350"), space(SAINT_DENIS, "SDN", "Saint-Denis", "93066")] {
        network::space::store::create(&mut tx, &new).await.expect("made");
    }
    let hash = account::rules::hash(PASSWORD).expect("hashed");
    let partner = PartnerId::from_uuid(PARTNER);
    let centre = NewPartner::by_hand(partner, "Centre social de l’Essai", PartnerKind::SocialCentre, "59350");
    network::partner::store::upsert(&mut tx, &centre).await.expect("written");
    for role in Role::ALL.iter().copied() {
        colleague(&mut tx, role, &hash).await;
    }
    let mut amina = Identity::named("Amina", "Diallo");
    amina.birth_year = Some(1985);
    people::person::store::create(&mut tx, PersonId::from_uuid(AMINA), SpaceId::from_uuid(LILLE), &amina)
        .await
        .expect("registered");
    tx.commit().await.expect("committed");

    let mut tx = everything(OTHER).write(db).await.expect("a transaction");
    let other = OrganisationId::from_uuid(OTHER);
    network::space::store::create_organisation(&mut tx, other, "Autre réseau").await.expect("made");
    network::space::store::create(&mut tx, &space(OTHER_SPACE, "NAN", "Nantes", "44109")).await.expect("made");
    let bernard = Identity::named("Bernard", "Lefèvre");
    people::person::store::create(&mut tx, PersonId::from_uuid(BERNARD), SpaceId::from_uuid(OTHER_SPACE), &bernard)
        .await
        .expect("registered");
    tx.commit().await.expect("committed");
}

/// Somebody with an account and these posts, in this order; the password is everybody's.
pub async fn hire(tx: &mut Tx, email: &str, posts: &[(Role, Option<Uuid>)]) -> AccountId {
    let account = AccountId::fresh();
    let hash = account::rules::hash(PASSWORD).expect("hashed");
    open(tx, account, (email, email, Status::Staff), &hash).await;
    for (role, space) in posts {
        post(tx, account, Uuid::now_v7(), (*role, *space)).await;
    }
    account
}

async fn colleague(tx: &mut Tx, role: Role, hash: &str) {
    let account = account_of(role);
    let status = match role {
        Role::Volunteer => Status::Volunteer,
        Role::Referrer => Status::Partner,
        _ => Status::Staff,
    };
    open(tx, account, (&email_of(role), &format!("Camille {}", role.word()), status), hash).await;
    post(tx, account, id(200 + role as u128), (role, role.is_of_a_space().then_some(LILLE))).await;
}

async fn open(tx: &mut Tx, id: AccountId, (email, name, status): (&str, &str, Status), hash: &str) {
    let (email, name, password) = (email.to_owned(), name.to_owned(), hash.to_owned());
    let new = NewAccount { id, email, name, password, language: Language::French, status };
    account::create(tx, &new).await.expect("made");
}

async fn post(tx: &mut Tx, account: AccountId, id: Uuid, (role, space): (Role, Option<Uuid>)) {
    let (space, from_day) = (space.map(SpaceId::from_uuid), Day::constant(2020, 1, 6));
    let partner = (role == Role::Referrer).then(|| PartnerId::from_uuid(PARTNER));
    let grant = NewGrant { id, account, role, space, partner, from_day, until_day: None };
    account::grant(tx, &grant).await.expect("granted");
}
