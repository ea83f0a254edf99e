//! Decides: how long to wait before trying again, when a work comes round.

use std::time::Duration;

use ground::{Identifier as _, Moment, Uuid};
use sha2::{Digest as _, Sha256};

use crate::JobId;

/// After so many attempts, enqueued work is given up.
pub const MOST_ATTEMPTS: i64 = 8;
/// How long a claim holds without being renewed, in seconds.
pub(crate) const LEASE: i64 = 300;
/// Done work is forgotten after so many days, given up work later, so that somebody can look.
pub(crate) const KEEP_DONE_DAYS: i64 = 7;
pub(crate) const KEEP_GIVEN_UP_DAYS: i64 = 90;

const LONGEST_WAIT: i64 = 6 * 3600;

/// Seconds until the next attempt, after attempt `attempt` (from 1): 1, 5, 25, 125 minutes, then 6 hours.
pub(crate) fn wait_after(attempt: i64) -> i64 {
    let power = u32::try_from((attempt - 1).clamp(0, 6)).unwrap_or(0);
    (60 * 5_i64.pow(power)).min(LONGEST_WAIT)
}

/// Seconds until work on schedule is tried again: never given up, and not much later than it would come round.
pub(crate) fn wait_on_schedule(attempt: i64, every: Duration) -> i64 {
    wait_after(attempt).min(seconds(every).max(60))
}

/// When work on schedule comes round: on its beat, missed beats left out.
pub(crate) fn next_run(planned: Moment, every: Duration, now: Moment) -> Moment {
    let beat = seconds(every);
    let late = now.seconds_since(planned).max(0);
    planned.plus_seconds((late / beat + 1) * beat)
}

/// Whole seconds, at least one.
pub(crate) fn seconds(every: Duration) -> i64 {
    i64::try_from(every.as_secs()).unwrap_or(i64::MAX / 2_000_000).max(1)
}

/// The one row of a work on schedule: an id that its kind alone makes (UUIDv8 of a SHA-256, RFC 9562 section 5.8).
pub(crate) fn id_on_schedule(kind: &str) -> JobId {
    let hash = Sha256::digest(format!("antenne work on schedule: {kind}"));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    JobId::from_uuid(Uuid::from_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Moment = Moment::from_micros(1_764_000_000_000_000);

    #[test]
    fn waits_grow_to_six_hours() {
        let minutes: Vec<i64> = (1..=8).map(|attempt| wait_after(attempt) / 60).collect();
        assert_eq!(minutes, [1, 5, 25, 125, 360, 360, 360, 360]);
    }

    #[test]
    fn work_that_comes_often_is_not_left_for_hours() {
        assert_eq!(wait_on_schedule(8, Duration::from_secs(2)), 60);
        assert_eq!(wait_on_schedule(2, Duration::from_hours(24)), 300);
    }

    #[test]
    fn schedules_keep_their_beat_and_skip_what_was_missed() {
        let day = Duration::from_hours(24);
        assert_eq!(next_run(NOON, day, NOON.plus_minutes(3)), NOON.plus_days(1));
        assert_eq!(next_run(NOON, day, NOON.plus_days(2)), NOON.plus_days(3));
        assert_eq!(next_run(NOON, day, NOON.plus_days(-9)), NOON.plus_days(1));
    }

    #[test]
    fn a_kind_has_one_row_of_its_own() {
        let id = id_on_schedule("sequence-facts");
        assert_eq!(id, id_on_schedule("sequence-facts"));
        assert_ne!(id, id_on_schedule("forget-jobs"));
        assert_eq!(id.uuid().get_version_num(), 8);
    }
}
