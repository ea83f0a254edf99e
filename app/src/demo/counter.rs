//! What else the counter of the demo has today: calls to return, something left in care, the register of the space shown.

use day::{
    belonging::{rules::Belonging, store as belongings},
    call::{
        rules::{Call, Caller},
        store as calls,
    },
};
use ground::{Fault, Moment, PersonId};
use incidents::{
    complaint::{rules::Complaint, store as complaints},
    exclusion::{rules::Exclusion, store as exclusions},
    incident::{
        rules::{Incident, Kind},
        store as register,
    },
};
use rand::{Rng, seq::IndexedRandom as _};
use store::Tx;
use web::Role;

use super::{
    Stage,
    foundation::{Founded, fiction_phone, id},
    life::at_work,
};

/// What callers ask, and how many hours ago.
const CALLS: [(&str, Caller, i64); 3] = [
    ("Demande si elle peut venir avec sa fille", Caller::Person, 2),
    ("Voudrait savoir si la personne est venue", Caller::Referrer, 5),
    ("Horaires de l’atelier du samedi", Caller::Other, 26),
];

/// Fills the counter of one space; the register only where accounts are shown.
pub async fn fill(tx: &mut Tx, stage: &mut Stage, space: &Founded, latest: &[PersonId]) -> Result<(), Fault> {
    let receptionist = space.one_of(&mut stage.rng, &[Role::Receptionist, Role::SpaceManager]);
    at_work(tx, &receptionist, space).await?;
    telephone(tx, stage, space, latest).await?;
    keep(tx, stage, space, latest).await?;
    if space.place.code == "SDN" {
        let manager = space.one_of(&mut stage.rng, &[Role::SpaceManager]);
        at_work(tx, &manager, space).await?;
        note(tx, stage, space, latest).await?;
    }
    Ok(())
}

async fn telephone(tx: &mut Tx, stage: &mut Stage, space: &Founded, latest: &[PersonId]) -> Result<(), Fault> {
    let Stage { rng, period, .. } = stage;
    for (about, by, hours) in CALLS {
        let at = period.now.plus_hours(-hours);
        tx.turn_to(at);
        let person = latest.choose(rng).copied().filter(|_| by != Caller::Other);
        let call = Call {
            id: id(rng, at),
            space: space.id,
            person,
            by,
            caller: None,
            phone: Some(fiction_phone(rng, true)),
            about: about.to_owned(),
            wanted: None,
            wanted_name: None,
            return_by: Some(at.plus_hours(4).day(&space.zone)),
            taken_at: at,
            taker: None,
            done_at: None,
        };
        calls::create(tx, &call).await?;
    }
    Ok(())
}

async fn keep(tx: &mut Tx, stage: &mut Stage, space: &Founded, latest: &[PersonId]) -> Result<(), Fault> {
    let Stage { rng, period, .. } = stage;
    for (words, place, days) in [("Sac à dos bleu", "Placard de l’accueil", 40), ("Chemise de papiers", "Tiroir 2", 1)]
    {
        let at = period.now.plus_days(-days);
        tx.turn_to(at);
        let one = Belonging {
            id: id(rng, at),
            space: space.id,
            number: 0,
            person: latest.choose(rng).copied(),
            ticket: None,
            words: words.to_owned(),
            place: place.to_owned(),
            due_on: at.plus_days(30).day(&space.zone),
            taken_at: at,
            taker: None,
            returned_at: None,
            giver: None,
        };
        belongings::keep(tx, &one).await?;
    }
    Ok(())
}

/// An incident, a complaint and an exclusion of the last days.
async fn note(tx: &mut Tx, stage: &mut Stage, space: &Founded, latest: &[PersonId]) -> Result<(), Fault> {
    let Stage { rng, period, .. } = stage;
    let at = period.now.plus_days(-2);
    tx.turn_to(at);
    let Some(person) = latest.choose(rng).copied() else { return Ok(()) };
    register::create(tx, &incident(rng, space, at), &[person]).await?;
    let received_on = at.day(&space.zone);
    let complaint = Complaint {
        id: id(rng, at),
        space: space.id,
        space_name: String::new(),
        person: latest.choose(rng).copied(),
        received_on,
        words: "Deux heures d’attente sans être prévenue.".to_owned(),
        due_on: period.now.plus_days(5).day(&space.zone),
        writer: None,
        answer: None,
        answered_at: None,
        answerer: None,
    };
    complaints::create(tx, &complaint).await?;
    let exclusion = Exclusion {
        id: id(rng, at),
        space: space.id,
        space_name: String::new(),
        person,
        from: received_on,
        until: at.plus_days(14).day(&space.zone),
        review_on: at.plus_days(7).day(&space.zone),
        reason: "Insultes répétées envers une bénévole, après deux rappels.".to_owned(),
        decided_at: at,
        decider: None,
        reviewed_at: None,
        reviewer: None,
        review: None,
        ended_at: None,
        ended_how: None,
    };
    exclusions::create(tx, &exclusion).await
}

fn incident(rng: &mut impl Rng, space: &Founded, at: Moment) -> Incident {
    Incident {
        id: id(rng, at),
        space: space.id,
        space_name: String::new(),
        kind: Kind::Words,
        happened_at: at,
        words: "Insultes à l’accueil, devant trois personnes qui attendaient. La responsable est intervenue."
            .to_owned(),
        colleague: None,
        colleague_name: None,
        written_at: at,
        writer: None,
        follow_up: None,
        closed_at: None,
    }
}
