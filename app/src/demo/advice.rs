//! The advice room of the demo: what people asked in the last weeks, what was done, what is still promised. Drawn apart, so
//! that nothing else of the demo moves.

use std::collections::HashMap;

use ::advice::{
    follow_up::{
        rules::Task,
        store::{self as follow_ups},
    },
    mandate::{
        rules::Mandate,
        store::{self as mandates},
    },
    request::{
        rules::{Closure, Kind, Outcome, Place, RequestId},
        store::{self as requests},
    },
};
use facts::{Fact, reception::Reception};
use ground::{AccountId, Fault, Moment, PersonId, SpaceId};
use rand::{Rng, RngExt as _, SeedableRng as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha12Rng;
use skills::report::Redirection;
use store::{Tx, journal::Wanted};
use web::Role;

use super::{
    foundation::{Founded, id},
    life::at_work,
};

/// How far back the requests go, in days: a quarter, what one activity report covers.
const DAYS: i64 = 90;
/// The same for the space whose accounts are shown: even a small demo has something there.
const SHOWN_DAYS: i64 = 600;
const SHOWN_AT: &str = "SDN";
/// Days from now on which something is due for those who came last.
const DUE: [i64; 3] = [-1, 0, 3];
/// What people ask, the most frequent more than once (assumed, after what the field says that people ask).
const KINDS: [Kind; 14] = [
    Kind::Procedure,
    Kind::Procedure,
    Kind::Procedure,
    Kind::Cv,
    Kind::Cv,
    Kind::Operator,
    Kind::Operator,
    Kind::Bill,
    Kind::Account,
    Kind::Account,
    Kind::Device,
    Kind::Health,
    Kind::Housing,
    Kind::Work,
];

/// What the team reads, and what is promised.
const fn words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Cv => ("CV mis en page, une version envoyée par courriel.", "Relire la lettre de motivation ensemble"),
        Kind::Procedure => ("Déclaration trimestrielle faite ensemble.", "Vérifier la réponse de la CAF"),
        Kind::Operator => ("Deux forfaits facturés, courrier de contestation envoyé.", "Rappeler l’opérateur"),
        Kind::Bill => ("Facture d’électricité, étalement demandé.", "Vérifier que l’étalement est accepté"),
        Kind::Account => ("Boîte mail retrouvée, numéro de secours mis à jour.", "Refaire une connexion ensemble"),
        Kind::Device => ("Téléphone plein, photos rangées.", "Voir si la batterie tient mieux"),
        Kind::Health => ("Rendez-vous pris, espace santé ouvert.", "Vérifier que le rendez-vous est confirmé"),
        Kind::Housing => ("Demande de logement social renouvelée.", "Imprimer l’attestation"),
        Kind::Work => ("Actualisation faite, deux offres envoyées.", "Préparer l’entretien de jeudi"),
        Kind::Family | Kind::Other => ("Espace du collège ouvert.", "Regarder le bulletin ensemble"),
    }
}

/// Fills the advice rooms from those who came for advice.
pub async fn enliven(tx: &mut Tx, spaces: &[Founded], now: Moment) -> Result<(), Fault> {
    let mut rng = ChaCha12Rng::seed_from_u64(44);
    let mut latest: HashMap<SpaceId, Vec<(PersonId, RequestId)>> = HashMap::new();
    let since = now.plus_days(-SHOWN_DAYS).day(&ground::Zone::paris()).to_string();
    let wanted = Wanted { kind: Some("reception.arrived".into()), since: Some(since), ..Wanted::default() };
    for noted in tx.facts(&wanted).await? {
        let Fact::Reception(Reception::Arrived { reason, .. }) = &noted.fact else { continue };
        let (Some(number), Some(space)) = (noted.subject, spaces.iter().find(|space| Some(space.id) == noted.space))
        else {
            continue;
        };
        let days = if space.place.code == SHOWN_AT { SHOWN_DAYS } else { DAYS };
        if reason != "advice" || noted.happened_at < now.plus_days(-days) || !rng.random_bool(0.8) {
            continue;
        }
        if let Some(person) = ::people::person::store::by_number(tx, number).await? {
            let at = noted.happened_at.plus_minutes(10);
            if let Some(request) = advise(tx, &mut rng, (space, person), (at, now)).await? {
                latest.entry(space.id).or_default().push((person, request));
            }
        }
    }
    for space in spaces {
        let of_space = latest.remove(&space.id).unwrap_or_default();
        at_work(tx, &space.one_of(&mut rng, &[Role::Adviser, Role::SpaceManager]), space).await?;
        for ((person, request), days) in of_space.into_iter().rev().zip(DUE) {
            let task = Task {
                due_on: now.plus_days(days).day(&space.zone),
                ..promised(&mut rng, (space, person, request), now.plus_days(-2))
            };
            tx.turn_to(task.made_at);
            follow_ups::promise(tx, &task).await?;
        }
    }
    Ok(())
}

/// Something to do for whoever of the team is there.
fn promised(rng: &mut ChaCha12Rng, (space, person, request): (&Founded, PersonId, RequestId), at: Moment) -> Task {
    Task {
        id: id(rng, at),
        space: space.id,
        person,
        request: Some(request),
        words: "Rappeler la personne avec la réponse".to_owned(),
        due_on: at.day(&space.zone),
        assigned: None,
        assigned_name: None,
        made_at: at,
        maker: None,
        done_at: None,
        doer: None,
    }
}

async fn advise(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (space, person): (&Founded, PersonId),
    (at, now): (Moment, Moment),
) -> Result<Option<RequestId>, Fault> {
    if at > now {
        return Ok(None);
    }
    let adviser = space.one_of(rng, &[Role::Adviser, Role::SpaceManager]);
    at_work(tx, &adviser, space).await?;
    tx.turn_to(at);
    let kind = *KINDS.choose(rng).unwrap_or(&Kind::Procedure);
    let place = if rng.random_bool(0.85) { Place::Room } else { Place::Phone };
    let (summary, to_do) = words(kind);
    let request: RequestId = id(rng, at);
    requests::open(tx, (request, space.id, person), (kind, place), Some(summary)).await?;
    let minutes = *[15, 30, 30, 45, 60].choose(rng).unwrap_or(&30);
    let done = at.plus_minutes(minutes);
    // The last days have requests that are still worked on.
    let goes_on = at > now.plus_days(-3) && rng.random_bool(0.5);
    if !goes_on && done <= now {
        close(tx, rng, (request, kind), (done, minutes)).await?;
    }
    if rng.random_bool(0.3) {
        promise(tx, rng, (space, person, request), (done, now), (adviser.id, to_do)).await?;
    }
    if rng.random_bool(0.03) {
        // Employees only: the manager is one, advisers may be volunteers.
        let manager = space.one_of(rng, &[Role::SpaceManager]);
        tx.turn_to(at);
        mandate(tx, rng, (space, person, manager.id), at).await?;
    }
    Ok(Some(request))
}

/// Something is promised, and kept when its day came.
async fn promise(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (space, person, request): (&Founded, PersonId, RequestId),
    (done, now): (Moment, Moment),
    (adviser, words): (AccountId, &str),
) -> Result<(), Fault> {
    let due = done.plus_days(rng.random_range(2..15));
    let task = Task {
        words: words.to_owned(),
        due_on: due.day(&space.zone),
        assigned: rng.random_bool(0.7).then_some(adviser),
        ..promised(rng, (space, person, request), done)
    };
    follow_ups::promise(tx, &task).await?;
    if due <= now.plus_days(-1) {
        tx.turn_to(due);
        follow_ups::mark(tx, &task, true).await?;
    }
    Ok(())
}

async fn mandate(
    tx: &mut Tx,
    rng: &mut ChaCha12Rng,
    (space, person, holder): (&Founded, PersonId, AccountId),
    at: Moment,
) -> Result<(), Fault> {
    let (new, from) = (id(rng, at), at.plus_days(*[31, 182].choose(rng).unwrap_or(&31)));
    let mandate = Mandate {
        id: new,
        space: space.id,
        person,
        reference: format!("AC-{}", rng.random_range(10_000..99_999)),
        until: from.day(&space.zone),
        holder,
        holder_name: String::new(),
        ended: false,
    };
    mandates::create(tx, &mandate).await
}

async fn close(
    tx: &mut Tx,
    rng: &mut impl Rng,
    (request, kind): (RequestId, Kind),
    (at, minutes): (Moment, i64),
) -> Result<(), Fault> {
    tx.turn_to(at);
    let Some(one) = requests::find(tx, request).await? else { return Ok(()) };
    let mut done = Closure::usual(kind, minutes);
    match rng.random_range(0..20) {
        0..3 => done.outcome = Outcome::Started,
        3 => done.outcome = Outcome::Dropped,
        4..6 => {
            let to =
                [Redirection::Welfare, Redirection::Operator, Redirection::Administration, Redirection::Employment];
            (done.outcome, done.redirection) = (Outcome::Redirected, to.choose(rng).copied());
        }
        _ => {}
    }
    requests::close(tx, &one, &done).await?;
    Ok(())
}
