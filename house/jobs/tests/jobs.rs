//! Work is done once, later, again and on schedule, on both databases and from several processes.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use cast::{NOW, TestHouse, tokio};
use facts::{Told, people::People};
use ground::{Fault, Moment};
use jobs::{Doing, MOST_ATTEMPTS, Work, Worker, Works};
use store::{Db, journal::Wanted};
use tokio::sync::{Notify, watch};

/// Notes what it was given, fails or panics when told to.
#[derive(Clone, Default)]
struct Tally {
    done: Arc<Mutex<Vec<String>>>,
    fails: Arc<AtomicBool>,
    given_up: Arc<Mutex<Vec<String>>>,
}

impl Tally {
    fn done(&self) -> Vec<String> {
        self.done.lock().expect("tally").clone()
    }
}

impl Work for Tally {
    fn kind(&self) -> &'static str {
        "tally"
    }
    fn run<'a>(&'a self, _db: &'a Db, payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            assert_ne!(payload, "\"panic\"", "told to");
            tokio::task::yield_now().await;
            self.done.lock().expect("tally").push(payload.to_owned());
            if self.fails.load(SeqCst) {
                return Err(Fault::because("could not write to amina@example.org"));
            }
            Ok(())
        })
    }
    fn give_up<'a>(&'a self, _db: &'a Db, payload: &'a str, error: &'a str) -> Doing<'a> {
        Box::pin(async move {
            self.given_up.lock().expect("tally").push(format!("{payload}: {error}"));
            Ok(())
        })
    }
}

/// Comes round every hour; fails when told to.
#[derive(Clone, Default)]
struct Hourly {
    rounds: Arc<AtomicUsize>,
    fails: Arc<AtomicBool>,
}

impl Work for Hourly {
    fn kind(&self) -> &'static str {
        "hourly"
    }
    fn every(&self) -> Option<Duration> {
        Some(Duration::from_hours(1))
    }
    fn run<'a>(&'a self, _db: &'a Db, payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            assert_eq!(payload, "");
            self.rounds.fetch_add(1, SeqCst);
            if self.fails.load(SeqCst) { Err(Fault::because("not now")) } else { Ok(()) }
        })
    }
}

/// Starts, says so, and goes on once allowed.
#[derive(Clone, Default)]
struct Slow {
    started: Arc<Notify>,
    allowed: Arc<Notify>,
    ended: Arc<AtomicUsize>,
}

impl Work for Slow {
    fn kind(&self) -> &'static str {
        "slow"
    }
    fn run<'a>(&'a self, _db: &'a Db, _payload: &'a str) -> Doing<'a> {
        Box::pin(async move {
            self.started.notify_one();
            self.allowed.notified().await;
            self.ended.fetch_add(1, SeqCst);
            Ok(())
        })
    }
}

/// A worker that finds nothing of the scene's own left to do.
async fn worker(house: &TestHouse, work: impl Work + 'static) -> Worker {
    Worker::new(house.db().clone(), Works::new()).run_due().await.expect("ran");
    Worker::new(house.db().clone(), vec![Box::new(work)])
}

async fn enqueue(house: &TestHouse, kind: &'static str, payload: &str, run_at: Moment) {
    let mut tx = house.badge().write(house.db()).await.expect("opens");
    jobs::enqueue(&mut tx, kind, &payload, run_at).await.expect("enqueued");
    tx.commit().await.expect("committed");
}

/// Pending and failed.
async fn counts(house: &TestHouse) -> (i64, i64) {
    let mut tx = house.badge().read(house.db()).await.expect("opens");
    (jobs::pending(&mut tx).await.expect("counted"), jobs::failed(&mut tx).await.expect("counted"))
}

async fn positions(house: &TestHouse) -> Vec<Option<i64>> {
    let mut tx = house.badge().read(house.db()).await.expect("opens");
    let noted = tx.facts(&Wanted::default()).await.expect("read");
    let mut positions: Vec<_> = noted.into_iter().map(|noted| noted.position).collect();
    positions.sort_unstable();
    positions
}

cast::both! {
    async fn work_exists_if_its_transaction_commits(house) {
        let tally = Tally::default();
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        jobs::enqueue(&mut tx, "tally", &"lost", NOW).await.expect("enqueued");
        drop(tx);
        enqueue(&house, "tally", "kept", NOW).await;
        assert_eq!(counts(&house).await, (1, 0));
        assert_eq!(worker(&house, tally.clone()).await.run_due().await.expect("ran"), 1);
        assert_eq!(tally.done(), ["\"kept\""]);
        assert_eq!(counts(&house).await, (0, 0));
        assert_eq!(worker(&house, tally).await.run_due().await.expect("ran"), 0);
    }

    async fn work_waits_for_its_hour(house) {
        let tally = Tally::default();
        let worker = worker(&house, tally.clone()).await;
        enqueue(&house, "tally", "tomorrow", NOW.plus_days(1)).await;
        house.clock().turn_to(NOW.plus_hours(23));
        assert_eq!(worker.run_due().await.expect("ran"), 0);
        house.clock().turn_to(NOW.plus_days(1));
        assert_eq!(worker.run_due().await.expect("ran"), 1);
    }

    async fn several_processes_do_each_job_once(house) {
        let tally = Tally::default();
        for number in 0..25 {
            enqueue(&house, "tally", &number.to_string(), NOW).await;
        }
        let mut running = Vec::new();
        worker(&house, tally.clone()).await;
        for _ in 0..4 {
            let db = Db::connect(house.place(), house.clock().clone(), Vec::new()).await.expect("connected");
            let works: Works = vec![Box::new(tally.clone())];
            running.push(tokio::spawn(async move { Worker::new(db, works).run_due().await.expect("ran") }));
        }
        let mut ran = 0;
        for process in running {
            ran += process.await.expect("ended");
        }
        let mut done = tally.done();
        done.sort();
        done.dedup();
        assert_eq!((ran, done.len(), tally.done().len()), (25, 25, 25));
    }

    async fn failing_work_is_tried_again_then_given_up(house) {
        let tally = Tally::default();
        tally.fails.store(true, SeqCst);
        let worker = worker(&house, tally.clone()).await;
        enqueue(&house, "tally", "x", NOW).await;
        let mut now = NOW;
        for minutes in [1, 5, 25, 125, 360, 360, 360] {
            assert_eq!(worker.run_due().await.expect("ran"), 1);
            house.clock().turn_to(now.plus_minutes(minutes).plus_seconds(-1));
            assert_eq!(worker.run_due().await.expect("ran"), 0, "{minutes} minutes were not waited for");
            now = now.plus_minutes(minutes);
            house.clock().turn_to(now);
        }
        assert_eq!(counts(&house).await, (1, 0));
        assert!(tally.given_up.lock().expect("tally").is_empty());
        assert_eq!(worker.run_due().await.expect("ran"), 1);
        assert_eq!(counts(&house).await, (0, 1));
        assert_eq!(i64::try_from(tally.done().len()), Ok(MOST_ATTEMPTS));
        assert_eq!(*tally.given_up.lock().expect("tally"), ["\"x\": could not write to …"]);
        house.clock().turn_to(now.plus_days(89));
        assert_eq!(worker.run_due().await.expect("ran"), 0);
        house.clock().turn_to(now.plus_days(91));
        worker.run_due().await.expect("ran");
        assert_eq!(counts(&house).await, (0, 0));
    }

    async fn work_that_succeeds_at_last_is_done(house) {
        let tally = Tally::default();
        tally.fails.store(true, SeqCst);
        let worker = worker(&house, tally.clone()).await;
        enqueue(&house, "tally", "x", NOW).await;
        worker.run_due().await.expect("ran");
        tally.fails.store(false, SeqCst);
        house.clock().turn_to(NOW.plus_minutes(1));
        assert_eq!(worker.run_due().await.expect("ran"), 1);
        assert_eq!(counts(&house).await, (0, 0));
    }

    async fn a_panic_ends_in_its_own_job(house) {
        let tally = Tally::default();
        enqueue(&house, "tally", "panic", NOW).await;
        enqueue(&house, "tally", "next", NOW.plus_seconds(1)).await;
        house.clock().turn_to(NOW.plus_seconds(1));
        assert_eq!(worker(&house, tally.clone()).await.run_due().await.expect("ran"), 2);
        assert_eq!(tally.done(), ["\"next\""]);
        assert_eq!(counts(&house).await, (1, 0));
    }

    async fn another_builds_work_is_left_alone(house) {
        enqueue(&house, "of-tomorrow", "x", NOW).await;
        assert_eq!(worker(&house, Tally::default()).await.run_due().await.expect("ran"), 0);
        assert_eq!(counts(&house).await, (1, 0));
    }

    async fn work_on_schedule_comes_round_once_however_many_start_it(house) {
        let hourly = Hourly::default();
        let (one, two) = (worker(&house, hourly.clone()).await, worker(&house, hourly.clone()).await);
        assert_eq!(one.run_due().await.expect("ran") + two.run_due().await.expect("ran"), 1);
        house.clock().turn_to(NOW.plus_minutes(59));
        assert_eq!(one.run_due().await.expect("ran"), 0);
        house.clock().turn_to(NOW.plus_minutes(150));
        assert_eq!(two.run_due().await.expect("ran") + one.run_due().await.expect("ran"), 1);
        house.clock().turn_to(NOW.plus_minutes(180));
        assert_eq!(one.run_due().await.expect("ran"), 1, "the beat is lost");
        assert_eq!(hourly.rounds.load(SeqCst), 3);
        assert_eq!(counts(&house).await, (0, 0));
    }

    async fn work_on_schedule_is_never_given_up(house) {
        let hourly = Hourly::default();
        hourly.fails.store(true, SeqCst);
        let worker = worker(&house, hourly.clone()).await;
        for hour in 0..12 {
            house.clock().turn_to(NOW.plus_hours(hour));
            assert_eq!(worker.run_due().await.expect("ran"), 1);
        }
        assert_eq!(counts(&house).await, (0, 1));
        hourly.fails.store(false, SeqCst);
        house.clock().turn_to(NOW.plus_hours(12));
        assert_eq!(worker.run_due().await.expect("ran"), 1);
        assert_eq!(counts(&house).await, (0, 0));
    }

    async fn facts_get_their_position_and_an_idle_house_does_nothing(house) {
        let worker = worker(&house, Tally::default()).await;
        let before = positions(&house).await;
        assert!(before.iter().all(Option::is_some));
        let mut tx = house.badge().write(house.db()).await.expect("opens");
        for given in [true, false] {
            tx.tell(Told::new(People::ConsentGiven { to: "answers".into(), given }, NOW)).await.expect("told");
        }
        tx.commit().await.expect("committed");
        house.clock().turn_to(NOW.plus_seconds(2));
        assert_eq!(worker.run_due().await.expect("ran"), 1);
        let after = positions(&house).await;
        assert_eq!(after.len(), before.len() + 2);
        let new: Vec<i64> = after[before.len()..].iter().copied().flatten().collect();
        assert_eq!(new.len(), 2);
        assert_eq!(new[1], new[0] + 1);
        house.clock().turn_to(NOW.plus_seconds(4));
        assert_eq!(worker.run_due().await.expect("ran"), 0);
    }

    async fn what_a_crash_left_is_taken_again_when_its_claim_lapses(house) {
        let slow = Slow::default();
        enqueue(&house, "slow", "x", NOW).await;
        let crashed = worker(&house, slow.clone()).await;
        let process = tokio::spawn(async move { crashed.run_due().await });
        slow.started.notified().await;
        process.abort();
        let next = worker(&house, slow.clone()).await;
        house.clock().turn_to(NOW.plus_minutes(4));
        assert_eq!(next.run_due().await.expect("ran"), 0, "a claim that holds was taken");
        house.clock().turn_to(NOW.plus_minutes(6));
        slow.allowed.notify_one();
        slow.allowed.notify_one();
        let again = tokio::spawn(async move { next.run_due().await.expect("ran") });
        slow.started.notified().await;
        slow.allowed.notify_one();
        assert_eq!(again.await.expect("ended"), 1);
        assert_eq!(counts(&house).await, (0, 0));
    }

    async fn the_running_job_is_finished_before_the_worker_stops(house) {
        let slow = Slow::default();
        enqueue(&house, "slow", "x", NOW).await;
        let (stop, stopped) = watch::channel(false);
        let process = tokio::spawn(worker(&house, slow.clone()).await.run_until(stopped));
        slow.started.notified().await;
        stop.send(true).expect("somebody listens");
        enqueue(&house, "slow", "later", NOW).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!process.is_finished());
        slow.allowed.notify_one();
        tokio::time::timeout(Duration::from_secs(10), process).await.expect("it stops").expect("without a panic");
        assert_eq!(slow.ended.load(SeqCst), 1);
        assert_eq!(counts(&house).await, (1, 0));
    }
}
