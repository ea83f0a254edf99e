//! Does the work: takes what is due, once, keeps hold of it while it runs, says what became of it.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
    time::Duration,
};

use ::store::{Badge, Db};
use ground::Fault;
use tokio::sync::watch;

use crate::{
    JobId, MOST_ATTEMPTS, Work, Works, badge, housekeeping, rules,
    store::{self, Claim, Due},
};

/// How often an idle worker looks for work.
const POLL: Duration = Duration::from_secs(1);
/// How often a claim is renewed while its work runs; well within the lease.
const RENEW: Duration = Duration::from_mins(1);
/// How many jobs are listed at a time; few, so that work on schedule never waits behind a long list.
const BATCH: i64 = 10;

/// Does the works of all rooms, and the house's own. Cheap to clone.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    works: Arc<Works>,
    /// What runs in this process: a claim that a sleeping computer let lapse is not taken twice.
    running: Arc<Mutex<HashSet<JobId>>>,
}

/// Marks a job as running here, until dropped.
struct Running<'a> {
    worker: &'a Worker,
    id: JobId,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        if let Ok(mut running) = self.worker.running.lock() {
            running.remove(&self.id);
        }
    }
}

fn own() -> Badge {
    badge("worker")
}

impl Worker {
    pub fn new(db: Db, works: Works) -> Self {
        let works = works.into_iter().chain(housekeeping::works()).collect();
        Self { db, works: Arc::new(works), running: Arc::default() }
    }

    /// Runs everything that is due by the house's clock, each job once, also what these enqueue; how many ran.
    pub async fn run_due(&self) -> Result<usize, Fault> {
        self.schedule().await?;
        let (mut tried, mut ran) = (HashSet::new(), 0);
        loop {
            let mut due = self.due().await?;
            due.retain(|job| tried.insert(job.id));
            if due.is_empty() {
                return Ok(ran);
            }
            for job in due {
                ran += usize::from(self.attempt(&job).await?);
            }
        }
    }

    /// Works until told to stop (`true`, or the sender is gone); a running job is finished first.
    ///
    /// Two jobs at a time, so that a slow mail server does not hold the rest.
    pub async fn run_until(self, stop: watch::Receiver<bool>) {
        while let Err(fault) = self.schedule().await {
            tracing::error!(fault = fault.without_values(), "work could not be scheduled");
            if pause(&mut stop.clone()).await {
                return;
            }
        }
        tokio::join!(self.lane(stop.clone()), self.lane(stop));
    }

    async fn lane(&self, mut stop: watch::Receiver<bool>) {
        loop {
            let ran = match self.batch(&stop).await {
                Ok(ran) => ran,
                Err(fault) => {
                    tracing::error!(fault = fault.without_values(), "work could not be taken");
                    0
                }
            };
            if *stop.borrow() || (ran == 0 && pause(&mut stop).await) {
                return;
            }
        }
    }

    async fn batch(&self, stop: &watch::Receiver<bool>) -> Result<usize, Fault> {
        let mut ran = 0;
        for job in self.due().await? {
            if *stop.borrow() {
                break;
            }
            ran += usize::from(self.attempt(&job).await?);
        }
        Ok(ran)
    }

    /// Gives every work on schedule its row.
    async fn schedule(&self) -> Result<(), Fault> {
        let mut tx = own().write(&self.db).await?;
        for work in self.works.iter() {
            if let Some(every) = work.every() {
                let at_latest = tx.now().plus_seconds(rules::seconds(every));
                store::schedule(&mut tx, work.kind(), at_latest).await?;
            }
        }
        tx.commit().await
    }

    async fn due(&self) -> Result<Vec<Due>, Fault> {
        let kinds: Vec<&'static str> = self.works.iter().map(|work| work.kind()).collect();
        let mut tx = own().read(&self.db).await?;
        store::due(&mut tx, &kinds, BATCH).await
    }

    /// Takes and does one job; whether it was ours to do.
    async fn attempt(&self, due: &Due) -> Result<bool, Fault> {
        let Some(place) = self.works.iter().position(|work| work.kind() == due.kind) else { return Ok(false) };
        let Some(_running) = self.hold(due.id) else { return Ok(false) };
        let work = &self.works[place];
        // A check that fails counts as a call: the failure is then kept and waited for like any other.
        if work.every().is_some() && !work.is_called_for(&self.db).await.unwrap_or(true) {
            return Ok(false);
        }
        let mut tx = own().write(&self.db).await?;
        let Some(mut claim) = store::claim(&mut tx, due.id).await? else { return Ok(false) };
        tx.commit().await?;
        let outcome = if work.every().is_none() && claim.attempt > MOST_ATTEMPTS {
            Err(Fault::because("it never came to its end"))
        } else {
            self.perform(place, due, &mut claim).await
        };
        self.settle(&**work, due, claim, outcome).await?;
        Ok(true)
    }

    fn hold(&self, id: JobId) -> Option<Running<'_>> {
        let mut running = self.running.lock().ok()?;
        running.insert(id).then(|| Running { worker: self, id })
    }

    /// Runs the work in a task of its own, so that a panic ends there, and renews the claim meanwhile.
    async fn perform(&self, place: usize, due: &Due, claim: &mut Claim) -> Result<(), Fault> {
        let (works, db, payload) = (self.works.clone(), self.db.clone(), due.payload.clone());
        let mut doing = tokio::spawn(async move { works[place].run(&db, &payload).await });
        loop {
            tokio::select! {
                done = &mut doing => return done.unwrap_or_else(|_| Err(Fault::because("it panicked"))),
                () = tokio::time::sleep(RENEW) => match self.renew(*claim).await {
                    Ok(Some(renewed)) => *claim = renewed,
                    Ok(None) => tracing::warn!(kind = due.kind, job = %due.id, "a claim was lost while its work runs"),
                    Err(fault) => {
                        let fault = fault.without_values();
                        tracing::warn!(kind = due.kind, job = %due.id, fault, "a claim could not be renewed");
                    }
                },
            }
        }
    }

    async fn renew(&self, claim: Claim) -> Result<Option<Claim>, Fault> {
        let mut tx = own().write(&self.db).await?;
        let renewed = store::renew(&mut tx, claim).await?;
        tx.commit().await?;
        Ok(renewed)
    }

    async fn settle(&self, work: &dyn Work, due: &Due, claim: Claim, outcome: Result<(), Fault>) -> Result<(), Fault> {
        let error = outcome.err().map(|fault| fault.without_values());
        note(work.kind(), claim, error.as_deref());
        let gives_up = work.every().is_none() && claim.attempt >= MOST_ATTEMPTS;
        if let Some(error) = error.as_deref().filter(|_| gives_up) {
            work.give_up(&self.db, &due.payload, error).await?;
        }
        let mut tx = own().write(&self.db).await?;
        let now = tx.now();
        match (error.as_deref(), work.every()) {
            (None, None) => store::done(&mut tx, claim).await?,
            (None, Some(every)) => {
                store::again(&mut tx, claim, rules::next_run(due.run_at, every, now), None).await?;
            }
            (Some(error), None) if gives_up => store::give_up(&mut tx, claim, error).await?,
            (Some(error), every) => {
                let wait = every.map_or_else(
                    || rules::wait_after(claim.attempt),
                    |every| rules::wait_on_schedule(claim.attempt, every),
                );
                store::again(&mut tx, claim, now.plus_seconds(wait), Some(error)).await?;
            }
        }
        tx.commit().await
    }
}

/// Says what became of an attempt, without its payload.
fn note(kind: &'static str, claim: Claim, error: Option<&str>) {
    let outcome = if error.is_some() { "failed" } else { "done" };
    metrics::counter!("antenne_jobs_total", "kind" => kind, "outcome" => outcome).increment(1);
    if let Some(error) = error {
        tracing::warn!(kind, job = %claim.id, attempt = claim.attempt, error, "work failed");
    }
}

/// Waits for the next look; whether it is time to stop.
async fn pause(stop: &mut watch::Receiver<bool>) -> bool {
    tokio::time::timeout(POLL, stop.wait_for(|stop| *stop)).await.is_ok()
}
