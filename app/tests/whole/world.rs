//! The app as it is composed, and one organisation that lives in it: something of every noun.

use std::collections::BTreeMap;

use antenne::{
    backup::Backups,
    compose::{self, Wish},
};
use cast::{Client, TestHouse};
use ground::{AccountId, Day, Identifier as _, PartnerId, PersonId, SpaceId, Uuid, choice::Choice as _};
use keys::{KeyRing, Purpose};
use network::partner::{NewPartner, PartnerKind};
use post::{Channel, Message, MessageId};
use store::{Badge, Db};
use web::{
    Language, Role,
    account::{self, NewAccount, NewGrant, Status},
};

use crate::store::ids;

mod addresses;

pub use addresses::{address, is_token, nobodys, noun, parameters};

/// Words that stand on no page of the tests' own organisation.
pub const THEIRS: [&str; 5] = ["zébulon", "zebulon", "lefèvre", "nantes", "autre réseau"];

/// The whole app over the database of a test; nothing leaves it.
pub async fn furnished(house: &TestHouse) -> Client {
    furnished_with(house, post::Transport::None).await
}

/// The same, with what messages leave by.
pub async fn furnished_with(house: &TestHouse, transport: post::Transport) -> Client {
    composed(house, "http://antenne.test", transport, None).await
}

/// The same under this address, and with where copies of the database are.
pub async fn composed(
    house: &TestHouse,
    address: &str,
    transport: post::Transport,
    backups: Option<Backups>,
) -> Client {
    let db = compose::open(house.place(), house.clock().clone()).await.expect("opened");
    let folder = std::env::temp_dir().join(format!("antenne-whole-{}", Uuid::now_v7()));
    let wish = Wish { folder: &folder, address: address.into(), demo: false, backups, transport };
    let built = compose::house(db, wish).expect("a house");
    let _ = std::fs::remove_dir_all(folder);
    Client::before(compose::routes(), built)
}

/// An organisation with something of every noun in it.
pub struct Life {
    pub manager: Client,
    pub administrator: Client,
    /// The person on their own page.
    pub person: Client,
    /// The id of one of each noun; of a link, its token.
    pub of: BTreeMap<&'static str, String>,
}

impl Life {
    pub fn id(&self, noun: &str) -> &str {
        self.of.get(noun).unwrap_or_else(|| panic!("nothing was made for « {noun} »"))
    }

    pub fn uuid(&self, noun: &str) -> Uuid {
        self.id(noun).parse().expect("an id")
    }

    /// Everything that is an id.
    pub fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.of.values().filter_map(|text| text.parse().ok())
    }
}

/// A new colleague, at this post.
pub async fn colleague(db: &Db, badge: &Badge, role: Role, space: Option<Uuid>) -> (AccountId, Uuid) {
    let (id, grant) = (AccountId::fresh(), Uuid::now_v7());
    let new = NewAccount {
        id,
        email: format!("zebulon-{}@autre.example", role.word()),
        name: "Zébulon Garde".into(),
        password: "nobody signs in with this".into(),
        language: Language::French,
        status: Status::Staff,
    };
    let space = space.map(SpaceId::from_uuid);
    let granted = NewGrant {
        id: grant,
        account: id,
        role,
        space,
        partner: None,
        from_day: Day::constant(2020, 1, 6),
        until_day: None,
    };
    let mut tx = badge.write(db).await.expect("opened");
    account::create(&mut tx, &new).await.expect("made");
    account::grant(&mut tx, &granted).await.expect("granted");
    tx.commit().await.expect("kept");
    (id, grant)
}

/// The other organisation: its own colleagues make something of every noun, through their own pages.
pub async fn others(house: &TestHouse, app: &Client) -> Life {
    let (badge, db) = (house.other_badge(), app.house().db());
    let (manager, grant) = colleague(db, &badge, Role::SpaceManager, Some(cast::OTHER_SPACE)).await;
    let (administrator, _) = colleague(db, &badge, Role::Administrator, None).await;
    let mut life = Life {
        manager: app.signed_in_as(manager).await,
        administrator: app.signed_in_as(administrator).await,
        person: app.clone(),
        of: BTreeMap::new(),
    };
    life.of.insert("account", manager.to_string());
    life.of.insert("grant", grant.to_string());
    live(&badge, db, &mut life, cast::OTHER_SPACE, "Zébulon").await;
    life
}

/// The tests' own organisation, with as much in it.
pub async fn ours(house: &TestHouse, app: &Client) -> Life {
    let (badge, db) = (house.badge(), app.house().db());
    let manager = app.signed_in(Role::SpaceManager).await;
    let administrator = app.signed_in(Role::Administrator).await;
    let mut life = Life { manager, administrator, person: app.clone(), of: BTreeMap::new() };
    // The volunteer's: the colleagues who act keep theirs.
    let volunteer = cast::account_of(Role::Volunteer);
    let mut tx = badge.read(db).await.expect("opened");
    let grants = account::all_grants(&mut tx, volunteer).await.expect("read");
    drop(tx);
    life.of.insert("account", volunteer.to_string());
    life.of.insert("grant", grants[0].id.to_string());
    live(&badge, db, &mut life, cast::LILLE, "Aurélie").await;
    life
}

async fn partner(badge: &Badge, db: &Db, name: &str) -> PartnerId {
    let id = PartnerId::fresh();
    let new = NewPartner::by_hand(id, format!("Centre social {name}"), PartnerKind::SocialCentre, "59350");
    let message = Message {
        id: MessageId::fresh(),
        channel: Channel::Letter,
        recipient: format!("{name}\n1 rue de l’Essai"),
        subject: format!("Pour {name}"),
        body: format!("Bonjour {name}"),
        person: None,
    };
    let mut tx = badge.write(db).await.expect("opened");
    network::partner::store::upsert(&mut tx, &new).await.expect("written");
    post::put(&mut tx, &message).await.expect("put");
    tx.commit().await.expect("kept");
    id
}

/// A reader of the news of the week; and a right of access about which its referrer is asked.
async fn renewing(badge: &Badge, db: &Db, life: &mut Life, space: Uuid) {
    let person: PersonId = life.id("person").parse().expect("an id");
    let batch = KeyRing::token_id(life.id("batch")).expect("an id");
    let mut tx = badge.write(db).await.expect("opened");
    let reader = referral::digest::store::reader(&mut tx, "zebulon@autre.example").await.expect("made");
    let sent = referral::referral::store::of_batch(&mut tx, batch).await.expect("read").remove(0);
    let bound = people::port::Vouchers::bind(&referral::Desk, &mut tx, sent.id.uuid(), person).await.expect("no fault");
    bound.expect("usable");
    let access = people::right::of_person(&mut tx, person).await.expect("read").remove(0);
    let space = SpaceId::from_uuid(space);
    let ending = referral::renewal::store::Ending {
        access: access.id,
        person,
        referral: sent.id,
        until: access.until_day,
        space,
    };
    referral::renewal::store::ask(&mut tx, ending).await.expect("asked");
    tx.commit().await.expect("kept");
    life.of.insert("digest", life.manager.house().keys().token(Purpose::Digest, reader.id, 1));
}

/// Something of everything in the advice room. What is promised is due a month later.
async fn advised(manager: &Client, person: &str, id: &str, name: &str) {
    let asked = [("kind", "operator"), ("place", "room"), ("summary", name)];
    let request = manager.post(&format!("{person}/advice"), &asked).await.leads_to();
    manager.post(&format!("{request}/confidences"), &[("confidence", name)]).await.leads_to();
    manager.post(&format!("{request}/sightings"), &[("proof", "identity")]).await.leads_to();
    let file = ("file", "lettre.pdf", b"%PDF-1.7\n".as_slice());
    manager.upload(&format!("{request}/documents"), &[("document", "letter")], file).await.leads_to();
    manager.post("/follow-ups", &[("person", id), ("words", name), ("due_on", "2026-12-23")]).await.leads_to();
    let page = manager.get(&format!("{person}/mandates/new")).await.text();
    let holder = page.split("<option value=\"").find_map(|part| part.split('"').next().filter(|id| id.len() == 36));
    let held = [("reference", name), ("until", "2027-10-01"), ("holder", holder.expect("an employee"))];
    manager.post(&format!("{person}/mandates"), &held).await.leads_to();
}

/// A second record of somebody, and the pair that the search would find.
async fn doubled(badge: &Badge, db: &Db, space: Uuid, name: &str, person: PersonId) {
    let other = PersonId::fresh();
    let mut tx = badge.write(db).await.expect("opened");
    let who = people::Identity::named(name, "Okonkwo");
    people::person::store::create(&mut tx, other, SpaceId::from_uuid(space), &who).await.expect("registered");
    let (a, b) = (person.min(other), person.max(other));
    let pair = reception::duplicate::store::Found { a, b, score: 990, reasons: Vec::new() };
    reception::duplicate::store::keep(&mut tx, &[pair]).await.expect("kept");
    tx.commit().await.expect("kept");
}

/// One of each noun, made by the people who make them.
#[allow(clippy::too_many_lines)] // one noun after another
async fn live(badge: &Badge, db: &Db, life: &mut Life, space: Uuid, name: &str) {
    let (manager, space_id) = (life.manager.clone(), space.to_string());
    let partner = partner(badge, db, name).await;
    let token = manager.house().keys().token(Purpose::PartnerLink, partner.uuid(), 1);
    let person = manager.post("/people", &[("first_name", name), ("last_name", "Okonkwo")]).await.leads_to();
    let id = person.rsplit('/').next().expect("an id").to_owned();
    let sent = [
        ("first_name", name),
        ("last_name", "Okeke"),
        ("agreed", "yes"),
        ("referrer_name", name),
        ("space", &space_id),
    ];
    let follow_up = manager.post(&format!("/r/{token}"), &sent).await.leads_to();
    let follow_up = follow_up.trim_start_matches("/suivi/").to_owned();
    manager.post(&format!("{person}/visits"), &[("reason", "help")]).await.leads_to();
    manager.post("/notes", &[("text", name), ("person", &id)]).await.leads_to();
    let planned = [
        ("module", "mailbox"),
        ("title", name),
        ("day", "2026-11-24"),
        ("hour", "14:00"),
        ("minutes", "120"),
        ("seats", "3"),
        ("count", "1"),
    ];
    let workshop = manager.post("/workshops", &planned).await.leads_to();
    manager.post(&format!("{workshop}/enrolments"), &[("person", &id)]).await.leads_to();
    manager.post(&format!("{person}/diagnoses"), &[("goals", "caf"), ("words", name)]).await.leads_to();
    let agreed = [("version", "0"), ("items", "caf"), ("own-1", name), ("own-kind-1", "skills")];
    manager.post(&format!("{person}/plan"), &agreed).await.leads_to();
    let shown = [("need", "train"), ("evidence", "proof"), ("words", name)];
    manager.post(&format!("{person}/autonomy"), &shown).await.leads_to();
    let assisted = [("reason", "own_choice"), ("words", name), ("agreed", "yes")];
    manager.post(&format!("{person}/assistance"), &assisted).await.leads_to();
    manager.post(&format!("{person}/calls"), &[("outcome", "no_answer")]).await.leads_to();
    let shift = [
        ("task", "reception"),
        ("first", "2026-11-24"),
        ("from", "9:30"),
        ("until", "12:30"),
        ("weeks", "1"),
        ("places", "1"),
    ];
    manager.post("/roster", &shift).await.leads_to();
    let file = format!("Nom;Prénom\nOkafor;{name}\n");
    manager
        .upload("/imports", &[("what", "people")], ("file", &format!("{name}.csv"), file.as_bytes()))
        .await
        .leads_to();
    let request =
        [("kind", "access"), ("received_on", "2026-11-20"), ("person", person.trim_start_matches("/people/"))];
    life.administrator.post("/requests", &request).await.leads_to();
    manager.post("/rooms", &[("name", name), ("kind", "advice")]).await.leads_to();
    let set = [("name", name), ("kind", "laptops"), ("count", "6")];
    manager.post("/equipment", &set).await.leads_to();
    let template = [
        ("kind", "drop_in"),
        ("title", name),
        ("minutes", "180"),
        ("seats", "6"),
        ("minimum", "1"),
        ("facilitators", "1"),
    ];
    manager.post("/workshop-templates", &template).await.leads_to();
    let leader = match space {
        cast::OTHER_SPACE => life.id("account").to_owned(),
        _ => cast::account_of(Role::SpaceManager).to_string(),
    };
    let weekly = [
        ("title", name),
        ("facilitator", leader.as_str()),
        ("often", "weekly"),
        ("weekdays", "saturday"),
        ("from", "9:00"),
        ("to", "12:00"),
        ("first", "2026-11-28"),
        ("ending", "times"),
        ("times", "3"),
        ("seats", "6"),
    ];
    manager.post("/standing-weeks", &weekly).await.leads_to();
    let territory = [("kind", "department"), ("place", "75"), ("words", name)];
    life.administrator.post("/territories", &territory).await.leads_to();
    manager.post("/queue/screen", &[]).await.leads_to();
    manager.post(&format!("{person}/cards"), &[]).await.leads_to();
    manager.post("/closures", &[("from", "2026-12-24"), ("until", "2026-12-24")]).await.leads_to();
    let step = [("words", name), ("due_on", "2027-03-01")];
    life.administrator.post(&format!("/spaces/{space_id}/opening/steps"), &step).await.leads_to();
    life.administrator.post(&format!("/accounts/{}/invitation", life.id("account")), &[]).await.leads_to();
    let call =
        [("by", "other"), ("caller", name), ("phone", "0612345678"), ("about", name), ("return_by", "2026-11-23")];
    manager.post("/phone-calls", &call).await.leads_to();
    manager.post("/belongings", &[("words", name), ("place", name), ("person", &id)]).await.leads_to();
    manager.post("/day/tasks", &[("words", name), ("when", "opening")]).await.leads_to();
    let incident =
        [("kind", "words"), ("day", "2026-11-20"), ("hour", "10:00"), ("words", name), ("person", id.as_str())];
    manager.post("/incidents", &incident).await.leads_to();
    let complaint = [("received_on", "2026-11-20"), ("words", name), ("person", id.as_str())];
    let complaint = manager.post("/complaints", &complaint).await.leads_to();
    // Nothing of the register is due: Today is looked at for the rest.
    manager.post(&format!("{complaint}/answer"), &[("answer", name)]).await.leads_to();
    let exclusion = [
        ("person", id.as_str()),
        ("from", "2026-12-14"),
        ("until", "2026-12-16"),
        ("review_on", "2026-12-15"),
        ("reason", name),
    ];
    let exclusion = manager.post("/exclusions", &exclusion).await.leads_to();
    manager.post(&format!("{exclusion}/end"), &[("how", "lifted")]).await.leads_to();
    advised(&manager, &person, &id, name).await;
    doubled(badge, db, space, name, id.parse().expect("an id")).await;
    manager.post(&format!("{person}/own-page"), &[]).await.leads_to();
    manager.post(&format!("{person}/own-page/word"), &[("word", "girafe bleue")]).await.leads_to();
    let mut tx = badge.read(db).await.expect("opened");
    let page = ids(&mut tx, "own_pages").await.into_iter().min().expect("a page");
    drop(tx);
    let own = manager.house().keys().token(Purpose::OwnPage, page, 1);
    let entered = life.person.post(&format!("/moi/{own}"), &[("word", "girafe bleue")]).await;
    life.person = life.person.keeping(&entered);
    life.person.post("/moi/questions", &[("topic", "help"), ("words", name)]).await.leads_to();
    life.of.insert("own-page", own);

    manager.post("/calendars", &[("scope", "space"), ("subject", &space_id)]).await.leads_to();
    let outside = [("name", name), ("address", "https://agenda.autre.example/x.ics")];
    manager.post("/calendars/outside", &outside).await.leads_to();

    let asked = [
        ("structure", name),
        ("kind", "library"),
        ("commune", if space == cast::OTHER_SPACE { "44000" } else { "59000" }),
        ("referrer_name", name),
        ("email", "demande@autre.example"),
    ];
    manager.post("/demander-un-lien", &asked).await.leads_to();
    let several = [
        ("space", space_id.as_str()),
        ("referrer_name", name),
        ("first_name-1", name),
        ("last_name-1", "Okeke"),
        ("agreed-1", "yes"),
    ];
    let batch = manager.post(&format!("/r/{token}/plusieurs"), &several).await.leads_to();
    manager.post(&format!("/suivi/{follow_up}/questions"), &[("words", name)]).await.leads_to();
    let sites = [("sites", "https://www.site.example")];
    manager.post(&format!("/partners/{partner}/sites"), &sites).await.leads_to();

    life.of.insert("form-link", manager.house().keys().token(Purpose::EmbeddedForm, partner.uuid(), 1));
    life.of.insert("batch", batch.trim_start_matches("/envoi/").to_owned());
    life.of.extend([
        ("person", id),
        ("space", space_id),
        ("partner", partner.to_string()),
        ("link", token),
        ("follow-up", follow_up),
    ]);
    let sent = KeyRing::token_id(life.id("follow-up")).expect("an id");
    life.of.insert("voucher", manager.house().keys().token(Purpose::Voucher, sent, 1));
    renewing(badge, db, life, space).await;
    let mut tx = badge.read(db).await.expect("opened");
    for (noun, table) in [
        ("visit", "visits"),
        ("note", "notes"),
        ("referral", "referrals"),
        ("workshop", "workshops"),
        ("session", "workshop_sessions"),
        ("enrolment", "enrolments"),
        ("diagnosis", "diagnoses"),
        ("plan", "plans"),
        ("step", "plan_steps"),
        ("autonomy", "autonomies"),
        ("call", "calls"),
        ("shift", "shifts"),
        ("request", "requests"),
        ("message", "messages"),
        ("closure", "closures"),
        ("opening", "opening_steps"),
        ("room", "rooms"),
        ("territory", "territories"),
        ("equipment", "equipment_sets"),
        ("template", "workshop_templates"),
        ("standing", "standing_weeks"),
        ("invitation", "invitations"),
        ("sign-in", "sessions"),
        ("duplicate", "duplicates"),
        ("import", "imports"),
        ("incident", "incidents"),
        ("advice", "advice_requests"),
        ("confidence", "advice_confidences"),
        ("follow-up-task", "follow_ups"),
        ("mandate", "mandates"),
        ("document", "documents"),
        ("complaint", "complaints"),
        ("exclusion", "exclusions"),
        ("phone-call", "phone_calls"),
        ("belonging", "belongings"),
        ("day-task", "day_tasks"),
        ("own-question", "own_questions"),
        ("feed", "calendar_feeds"),
        ("outside", "outside_calendars"),
        ("link-request", "link_requests"),
        ("question", "referral_questions"),
        ("renewal", "renewals"),
    ] {
        let made = ids(&mut tx, table).await.into_iter().min().unwrap_or_else(|| panic!("no row in {table}"));
        life.of.insert(noun, made.to_string());
    }
    life.of.insert("feed-link", manager.house().keys().token(Purpose::Calendar, life.uuid("feed"), 1));
    life.of.insert("screen", manager.house().keys().token(Purpose::WaitingScreen, space, 1));
    let token = manager.house().keys().token(Purpose::Invitation, life.uuid("invitation"), 1);
    life.of.insert("invitation", token);
}
