//! (tests) The counter with the rooms around it: vouchers and an agenda that a test writes.

use std::sync::{Arc, Mutex};

use cast::{Client, LILLE, TestHouse};
use ground::{Day, Identifier as _, PersonId, Refusal, SpaceId, Uuid};
use people::{
    Directory, Identity,
    port::{Agenda, Appointment, Followers, Offer, Promise, Series, Voucher, Vouchers},
};
use store::Tx;
use web::Role;

/// A good code.
pub fn code() -> String {
    papers::Code::from_bytes([7; 8]).to_string()
}

/// A referral that nobody came with yet.
pub const REFERRAL: Uuid = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0900);

/// Awa's voucher, for a space.
pub fn voucher(space: Uuid) -> Voucher {
    let mut identity = Identity::named("Awa", "Traoré");
    identity.birth_year = Some(1990);
    Voucher {
        referral: REFERRAL,
        code: code(),
        space: SpaceId::from_uuid(space),
        person: None,
        identity,
        partner: "Mission locale de Lille".into(),
        sent_at: cast::NOW.plus_days(-3),
        until: Day::constant(2027, 2, 17),
        usable: Ok(()),
    }
}

#[derive(Default)]
pub struct Drawer(pub Mutex<Vec<Voucher>>);

impl Drawer {
    fn seen(&self, fits: impl Fn(&Voucher) -> bool) -> Option<Voucher> {
        self.0.lock().expect("whole").iter().find(|voucher| fits(voucher)).cloned()
    }
}

impl Vouchers for Drawer {
    fn find<'a>(&'a self, _: &'a mut Tx, code: &'a str) -> Promise<'a, Option<Voucher>> {
        let code = papers::Code::parse(code).map(|code| code.to_string()).unwrap_or_default();
        Box::pin(async move { Ok(self.seen(|voucher| voucher.code == code)) })
    }
    fn get<'a>(&'a self, _: &'a mut Tx, referral: Uuid) -> Promise<'a, Option<Voucher>> {
        Box::pin(async move { Ok(self.seen(|voucher| voucher.referral == referral)) })
    }
    fn awaited<'a>(&'a self, _: &'a mut Tx, space: SpaceId) -> Promise<'a, Vec<Voucher>> {
        Box::pin(async move { Ok(self.seen(|one| one.space == space && one.person.is_none()).into_iter().collect()) })
    }
    fn named<'a>(&'a self, _: &'a mut Tx, space: SpaceId, name: &'a str) -> Promise<'a, Vec<Voucher>> {
        let words = names::tokens(name);
        Box::pin(async move {
            let is_it = |one: &Voucher| {
                let theirs = names::fold(&one.identity.display());
                words.iter().all(|word| theirs.contains(word))
            };
            let found = self.seen(|one| one.space == space && one.person.is_none() && is_it(one));
            Ok(found.into_iter().collect())
        })
    }
    fn bind<'a>(&'a self, tx: &'a mut Tx, referral: Uuid, person: PersonId) -> Promise<'a, Result<(), Refusal>> {
        Box::pin(async move {
            let right = people::Right {
                id: Uuid::now_v7(),
                origin: "referral".into(),
                origin_id: Some(referral),
                from_day: Day::constant(2026, 11, 22),
                until_day: Day::constant(2027, 8, 22),
            };
            people::right::open(tx, person, &right).await?;
            for voucher in self.0.lock().expect("whole").iter_mut().filter(|voucher| voucher.referral == referral) {
                voucher.person = Some(person);
            }
            Ok(Ok(()))
        })
    }
}

/// Amina is expected at 14:30 of the tests' day.
pub struct Diary;

impl Agenda for Diary {
    fn offers<'a>(&'a self, _: &'a mut Tx, _: SpaceId, _: &'a str) -> Promise<'a, Vec<Offer>> {
        Box::pin(async { Ok(Vec::new()) })
    }
    fn coming<'a>(&'a self, _: &'a mut Tx, person: PersonId) -> Promise<'a, Vec<Appointment>> {
        let all = if person.uuid() == cast::AMINA { vec![appointment()] } else { Vec::new() };
        Box::pin(async { Ok(all) })
    }
    fn expected<'a>(&'a self, _: &'a mut Tx, space: SpaceId, _: Day) -> Promise<'a, Vec<Appointment>> {
        let all = if space.uuid() == LILLE { vec![appointment()] } else { Vec::new() };
        Box::pin(async { Ok(all) })
    }
    fn series<'a>(&'a self, _: &'a mut Tx, _: Uuid, _: PersonId) -> Promise<'a, Option<Series>> {
        Box::pin(async { Ok(None) })
    }
    fn followers<'a>(&'a self, _: &'a mut Tx, _: Uuid) -> Promise<'a, Option<Followers>> {
        Box::pin(async { Ok(None) })
    }
}

fn appointment() -> Appointment {
    Appointment {
        person: PersonId::from_uuid(cast::AMINA),
        session: Uuid::from_u128(5),
        title: "Écrire un e-mail".into(),
        module: "mail".into(),
        starts_at: cast::NOW.plus_minutes(270),
        ends_at: cast::NOW.plus_minutes(390),
        place: "Salle 1".into(),
    }
}

/// The counter of Lille, with a colleague at this post and these vouchers.
pub async fn counter(house: &TestHouse, role: Role, vouchers: Vec<Voucher>) -> Client {
    let drawer: Arc<dyn Vouchers> = Arc::new(Drawer(Mutex::new(vouchers)));
    let diary: Arc<dyn Agenda> = Arc::new(Diary);
    house
        .app_with(crate::routes(), &[crate::TEXTS], |mut house| {
            house.nav = crate::NAV.to_vec();
            house.port(Directory::default()).port(drawer).port(diary)
        })
        .signed_in(role)
        .await
}

/// The receptionist's counter.
pub async fn desk(house: &TestHouse) -> Client {
    counter(house, Role::Receptionist, vec![voucher(LILLE)]).await
}
