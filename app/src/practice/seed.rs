//! Makes an organisation of invented people for one learner, through the same rules and stores as real use.

use ground::{AccountId, Day, Fault, Identifier as _, OrganisationId, PartnerId, PersonId, SpaceId, Uuid};
use network::{
    Space,
    partner::{NewPartner, PartnerKind},
};
use people::Identity;
use reception::{Reason, visit::store::Arrival};
use store::{Db, Tx};
use web::{
    Role,
    account::{self, NewAccount, NewGrant, Status, practice, rules},
};

use crate::demo;

/// Who writes it, in the journals.
pub(super) const KIND: &str = "practice";

/// The invented people: given name, family name, year of birth.
const PEOPLE: [(&str, &str, i16); 12] = [
    ("Amina", "Benali", 1986),
    ("Bernard", "Lemoine", 1951),
    ("Chiara", "Rossi", 1979),
    ("Djibril", "Sow", 1994),
    ("Elena", "Popescu", 1968),
    ("Fatou", "Camara", 2001),
    ("Gérard", "Petit", 1947),
    ("Hana", "Novak", 1990),
    ("Ibrahim", "Koné", 1983),
    ("Jeanne", "Moreau-Dubois", 1939),
    ("Karim", "Haddad", 1975),
    ("Lucie", "Garnier", 1998),
];
/// How many of them wait when the door opens.
const WAITING: usize = 2;

/// A new organisation for this colleague; the account that they wear in it.
pub(super) async fn organisation(db: &Db, learner: AccountId, theirs: OrganisationId) -> Result<AccountId, Fault> {
    let mut tx = jobs::badge(KIND).within(theirs).read(db).await?;
    let known = account_of(&mut tx, learner).await?;
    drop(tx);
    let (id, space) = (OrganisationId::from_uuid(Uuid::now_v7()), SpaceId::from_uuid(Uuid::now_v7()));
    let mut tx = jobs::badge(KIND).write(db).await?;
    network::space::store::create_practice(&mut tx, id, "Réseau d’entraînement").await?;
    tx.wear(jobs::badge(KIND).within(id)).await?;
    network::space::store::create(&mut tx, &place(space, &known.2)).await?;
    demo::furnish(&mut tx, space).await?;
    let worn = newcomer(&mut tx, learner, &known, space).await?;
    people(&mut tx, space).await?;
    let partner = NewPartner::by_hand(
        PartnerId::from_uuid(Uuid::now_v7()),
        "CCAS d’entraînement",
        PartnerKind::CommunalWelfare,
        "59350",
    );
    network::partner::store::upsert(&mut tx, &partner).await?;
    tx.commit().await?;
    Ok(worn)
}

/// What is known of the learner: their name, their language, the zone that they work in.
type Known = (String, web::Language, ground::Zone);

async fn account_of(tx: &mut Tx, learner: AccountId) -> Result<Known, Fault> {
    let account =
        account::store::find(tx, learner).await?.ok_or_else(|| Fault::because("the learner has no account"))?;
    let zone = match account::all_grants(tx, learner).await?.iter().find_map(|grant| grant.space) {
        Some(space) => network::space::store::get(tx, space).await?.zone,
        None => ground::Zone::paris(),
    };
    Ok((account.name, web::Language::French, zone))
}

fn place(id: SpaceId, zone: &ground::Zone) -> Space {
    Space {
        id,
        code: "ENT".into(),
        name: "Antenne d’entraînement".into(),
        address: "1 rue de l’Essai".into(),
        commune: "59350".into(),
        phone: None,
        email: None,
        zone: zone.clone(),
        hours: "Mo-Su 00:00-24:00".into(),
        priority_neighbourhood: false,
        opened_on: Day::constant(2020, 1, 6),
    }
}

/// The account that the learner wears: at the counter, without a password.
async fn newcomer(tx: &mut Tx, learner: AccountId, known: &Known, space: SpaceId) -> Result<AccountId, Fault> {
    let id = AccountId::from_uuid(Uuid::now_v7());
    let new = NewAccount {
        id,
        email: id.to_string(),
        name: known.0.clone(),
        password: rules::NOBODYS.to_owned(),
        language: known.1,
        status: Status::Staff,
    };
    account::create(tx, &new).await?;
    practice::belongs(tx, id, learner).await?;
    let grant = NewGrant {
        id: Uuid::now_v7(),
        account: id,
        role: Role::Receptionist,
        space: Some(space),
        partner: None,
        from_day: Day::constant(2020, 1, 6),
        until_day: None,
    };
    account::grant(tx, &grant).await?;
    Ok(id)
}

/// The invented people, some of whom wait.
async fn people(tx: &mut Tx, space: SpaceId) -> Result<(), Fault> {
    for (n, (first, last, year)) in PEOPLE.into_iter().enumerate() {
        let person = PersonId::from_uuid(Uuid::now_v7());
        let who = Identity { birth_year: Some(year), ..Identity::named(first, last) };
        people::person::store::create(tx, person, space, &who).await?;
        if n < WAITING {
            let reason = Some(if n == 0 { Reason::Help } else { Reason::Advice });
            let id = reception::VisitId::from_uuid(Uuid::now_v7());
            let arrival = Arrival { id, space, person: Some(person), reason, queues: true };
            if reception::visit::store::arrive(tx, &arrival).await?.is_err() {
                return Err(Fault::because("an invented person could not wait"));
            }
        }
    }
    Ok(())
}
