//! What becomes of an import that is cut in the middle, or that two are at work on, on both databases.

use cast::{Client, LILLE, TestHouse};
use ground::{Identifier as _, Moment, SpaceId};
use network::import::text_of;
use store::{Tx, journal::Wanted};
use web::{Language, Role};

use super::{app, named, works};
use crate::{
    ImportId, What,
    import::{
        advance, halting,
        rules::State,
        running::Running,
        store::{self as imports, Import},
    },
    undoing,
};

const TWO: &str = "Nom;Prénom;Année de naissance\nEssai;Awa;1985\nTest;Ivan;1990\n";

async fn writes(house: &TestHouse) -> Tx {
    house.badge_at(LILLE).write(house.db()).await.expect("a transaction")
}

/// A file that somebody brought on a page that never came back.
async fn comes(house: &TestHouse, file: &str) -> ImportId {
    let mut tx = writes(house).await;
    let (space, bytes) = (Some(SpaceId::from_uuid(LILLE)), file.as_bytes().to_vec());
    let id = advance::bring(&mut tx, What::People, space, ("liste.csv", bytes), Language::French).await.expect("noted");
    assert!(advance::begin(&mut tx, id, file.len()).await.expect("begun"), "it is small");
    tx.commit().await.expect("kept");
    id
}

/// Takes a step as a page does that never came back.
async fn steps(house: &TestHouse, id: ImportId, to: State) {
    let mut tx = writes(house).await;
    let import = imports::find(&mut tx, id).await.expect("asked").expect("there");
    assert!(imports::step(&mut tx, &import, to).await.expect("stepped"));
    advance::begin(&mut tx, id, 0).await.expect("begun");
    tx.commit().await.expect("kept");
}

async fn found(house: &TestHouse, id: ImportId) -> Import {
    let mut tx = writes(house).await;
    imports::find(&mut tx, id).await.expect("asked").expect("there")
}

async fn goes_on(house: &TestHouse, desk: &Client, id: ImportId) {
    advance::advance(house.db(), &house.badge_at(LILLE), (desk.house().words(), None), id).await.expect("gone on");
}

/// Writes the first lines of a file, and nothing more.
async fn writes_some(house: &TestHouse, id: ImportId, file: &str, lines: usize) {
    let text = text_of(file.as_bytes()).expect("read");
    let mut running =
        Running::open(What::People, &text, Some(SpaceId::from_uuid(LILLE)), (None, None)).expect("opened");
    let mut tx = writes(house).await;
    running.some(&mut tx, lines, false).await.expect("written");
    let traces = std::mem::take(&mut running.report().traces);
    imports::keep_changes(&mut tx, id, traces).await.expect("kept");
    tx.commit().await.expect("kept");
}

fn turn(house: &TestHouse, at: Moment) {
    house.clock().turn_to(at);
}

cast::both! {
    async fn who_closes_the_page_leaves_nothing_half_done(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let id = comes(&house, TWO).await;
        works(&house, &desk).await;
        assert_eq!(found(&house, id).await.state, State::Received, "the page has its time first");
        turn(&house, cast::NOW.plus_minutes(2));
        works(&house, &desk).await;
        desk.get(&format!("/imports/{id}")).await.says("À enregistrer");
        steps(&house, id, State::Running).await;
        turn(&house, cast::NOW.plus_minutes(4));
        works(&house, &desk).await;
        desk.get(&format!("/imports/{id}")).await.says("Enregistré").says("2 créées");
        steps(&house, id, State::Undoing).await;
        turn(&house, cast::NOW.plus_minutes(6));
        works(&house, &desk).await;
        desk.get(&format!("/imports/{id}")).await.says("Annulé").says("Tout a été repris");
        assert!(named(&house, "Awa", "Essai").await.is_empty());
    }

    async fn two_at_work_write_each_line_once_and_undo_it_once(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let letter = |at: u32| char::from_u32('a' as u32 + at % 26).expect("a letter");
        let line = |at: u32| format!("T{}{}{};Awa\n", letter(at / 676), letter(at / 26), letter(at));
        let file = format!("Nom;Prénom\n{}", (0..1000).map(line).collect::<String>());
        let id = comes(&house, &file).await;
        goes_on(&house, &desk, id).await;
        steps(&house, id, State::Running).await;
        tokio::join!(goes_on(&house, &desk, id), goes_on(&house, &desk, id));
        let done = found(&house, id).await;
        assert_eq!((done.state, done.counts.created, done.counts.read), (State::Done, 1000, 1000));
        let mut tx = writes(&house).await;
        let wanted = Wanted { kind: Some("people.registered".into()), ..Wanted::default() };
        assert_eq!(tx.facts(&wanted).await.expect("asked").len(), 1001, "Amina, and each line once");
        drop(tx);
        steps(&house, id, State::Undoing).await;
        let undoing = found(&house, id).await;
        let badge = house.badge_at(LILLE);
        let (one, other) =
            tokio::join!(undoing::undo(house.db(), &badge, &undoing, None), undoing::undo(house.db(), &badge, &undoing, None));
        one.and(other).expect("no fault");
        desk.get(&format!("/imports/{id}")).await.says("Annulé").says("Tout a été repris");
    }

    async fn what_is_given_up_says_so_and_keeps_no_file(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let (words, badge) = (desk.house().words().clone(), house.badge_at(LILLE));
        let unread = comes(&house, TWO).await;
        halting::halt(house.db(), &badge, Some(&words), unread).await.expect("halted");
        desk.get(&format!("/imports/{unread}")).await.says("Illisible").says("La lecture n’est pas allée au bout");

        let id = comes(&house, TWO).await;
        let page = format!("/imports/{id}");
        goes_on(&house, &desk, id).await;
        steps(&house, id, State::Running).await;
        writes_some(&house, id, TWO, 1).await;
        halting::halt(house.db(), &badge, None, id).await.expect("halted");
        let cut = desk.get(&page).await;
        cut.says("Interrompu").says("1 créée").says("1 ligne n’est pas enregistrée").says("La fiche créée disparaît.");
        desk.get("/imports").await.says("Interrompu");
        let mut tx = writes(&house).await;
        for id in [unread, id] {
            assert!(imports::file(&mut tx, id).await.expect("asked").is_none(), "the file is gone");
        }
        drop(tx);
        // Given up twice, it stays as it is; the job that still comes does nothing.
        halting::halt(house.db(), &badge, None, id).await.expect("halted");
        turn(&house, cast::NOW.plus_minutes(2));
        works(&house, &desk).await;
        assert_eq!(found(&house, id).await.halted, Some(State::Running));

        // Brought again, the rest comes in; the part that was there is undone.
        let again = comes(&house, TWO).await;
        goes_on(&house, &desk, again).await;
        desk.get(&format!("/imports/{again}")).await.says("1 sera créée");
        steps(&house, id, State::Undoing).await;
        halting::halt(house.db(), &badge, None, id).await.expect("halted");
        desk.get(&page).await.says("Interrompu").says("L’annulation n’est pas allée au bout");
        desk.post(&format!("{page}/undoing"), &[]).await.leads_to();
        desk.get(&page).await.says("Annulé").says("Tout a été repris").does_not_say("Interrompu");
        assert!(named(&house, "Awa", "Essai").await.is_empty());
    }

    async fn after_its_last_attempt_the_job_gives_up(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let id = comes(&house, TWO).await;
        goes_on(&house, &desk, id).await;
        steps(&house, id, State::Running).await;
        // What was said of the columns is no longer true of the file: reading it fails each time.
        let mut tx = writes(&house).await;
        imports::matched(&mut tx, id, Some("1:first_name")).await.expect("said");
        tx.commit().await.expect("kept");
        for minutes in [2, 3, 8, 33, 158, 518, 878] {
            turn(&house, cast::NOW.plus_minutes(minutes + 1));
            works(&house, &desk).await;
            assert_eq!(found(&house, id).await.state, State::Running, "tried again until the last");
        }
        turn(&house, cast::NOW.plus_minutes(1240));
        works(&house, &desk).await;
        let given_up = found(&house, id).await;
        assert_eq!((given_up.state, given_up.halted), (State::Done, Some(State::Running)));
        assert!(imports::file(&mut writes(&house).await, id).await.expect("asked").is_none(), "the file is gone");
    }

    async fn what_nobody_works_on_any_more_is_given_up(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let (id, undone) = (comes(&house, TWO).await, comes(&house, &TWO.replace("Awa", "Ana")).await);
        for id in [id, undone] {
            goes_on(&house, &desk, id).await;
            steps(&house, id, State::Running).await;
        }
        goes_on(&house, &desk, undone).await;
        steps(&house, undone, State::Undoing).await;
        let forget = || jobs::Worker::new(house.db().clone(), vec![Box::new(crate::ForgetFiles)]);
        turn(&house, cast::NOW.plus_hours(47));
        forget().run_due().await.expect("worked");
        assert_eq!(found(&house, id).await.state, State::Running, "not yet");
        turn(&house, cast::NOW.plus_hours(49));
        forget().run_due().await.expect("worked");
        let (cut, back) = (found(&house, id).await, found(&house, undone).await);
        assert_eq!((cut.state, cut.halted), (State::Done, Some(State::Running)));
        assert_eq!((back.state, back.halted), (State::Done, Some(State::Undoing)));
        assert!(imports::file(&mut writes(&house).await, id).await.expect("asked").is_none(), "the file is gone");
    }
}
