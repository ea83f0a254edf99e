//! The load: clients that ask again as soon as they are answered, on a thread of their own.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use ground::Fault;
use tokio::task::JoinSet;

use crate::{figure, wire::Wire};

/// What is asked, by how many, for how long.
pub struct Run {
    pub address: SocketAddr,
    pub request: Vec<u8>,
    pub clients: u16,
    /// Before it counts.
    pub warm: Duration,
    pub time: Duration,
    /// How long each client waits between the beginnings of two requests; nothing: asks again at once.
    pub pace: Duration,
}

/// What came of it.
#[derive(Default)]
pub struct Load {
    /// From the first byte sent to the last received, in milliseconds, of each request.
    pub times: Vec<f64>,
    seconds: f64,
}

impl Load {
    pub fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.seconds += other.seconds;
    }

    pub fn per_second(&self) -> f64 {
        if self.seconds > 0.0 { figure(self.times.len()) / self.seconds } else { 0.0 }
    }
}

/// Runs the load away from the server's threads.
///
/// # Errors
/// When an answer is broken, or is no page.
pub async fn run(run: Run) -> Result<Load, Fault> {
    tokio::task::spawn_blocking(move || {
        tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(all(&run))
    })
    .await
    .map_err(Fault::from_error)?
}

async fn all(run: &Run) -> Result<Load, Fault> {
    let begins = Instant::now() + run.warm;
    let ends = begins + run.time;
    let mut clients = JoinSet::new();
    for client in 0..run.clients {
        // Clients that pace themselves do not all begin at the same instant.
        let late = run.pace * u32::from(client) / u32::from(run.clients);
        clients.spawn(one(run.address, run.request.clone(), (begins, ends), (late, run.pace)));
    }
    let mut load = Load::default();
    while let Some(times) = clients.join_next().await {
        load.times.extend(times.map_err(Fault::from_error)??);
    }
    // Longer than was asked when the last answers came late.
    load.seconds = begins.elapsed().as_secs_f64().max(run.time.as_secs_f64());
    Ok(load)
}

/// One client; what is answered between the two instants counts, and one answer at least.
async fn one(
    address: SocketAddr,
    request: Vec<u8>,
    (begins, ends): (Instant, Instant),
    (late, pace): (Duration, Duration),
) -> Result<Vec<f64>, Fault> {
    let mut wire = Wire::open(address).await?;
    let (mut times, mut next) = (Vec::new(), Instant::now() + late);
    loop {
        if !pace.is_zero() {
            tokio::time::sleep_until(next.into()).await;
            next += pace;
        }
        let asked = Instant::now();
        let (status, _) = wire.ask(&request).await?;
        let answered = Instant::now();
        if status != 200 {
            return Err(Fault::because(format!("the server answers {status} under load")));
        }
        if answered >= begins {
            times.push((answered - asked).as_secs_f64() * 1000.0);
        }
        if answered >= ends {
            return Ok(times);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_a_second_are_those_of_all_rounds() {
        let mut load = Load { times: vec![1.0; 10], seconds: 1.0 };
        load.add(Load { times: vec![1.0; 50], seconds: 2.0 });
        assert!((load.per_second() - 20.0).abs() < f64::EPSILON);
        assert!(Load::default().per_second().abs() < f64::EPSILON);
    }
}
