//! Rules of time: what may be noted after it happened, and how far an hour may be corrected.

use ground::{Day, Moment, Refusal, Zone};

use super::rules::Visit;

/// How many days after it happened an arrival on paper may still be typed in: a week, so that a school hall's sheet is
/// typed on the next working day and Friday's on Monday.
pub const DAYS: i64 = 7;

/// When somebody came, for an arrival that is typed in later; `None` when it is noted as it happens.
///
/// # Errors
/// Beside its field: without an hour, still to come, or too long ago.
pub fn arrival(day: Option<Day>, hour: Option<(u8, u8)>, now: Moment, zone: &Zone) -> Result<Option<Moment>, Refusal> {
    let today = now.day(zone);
    let Some((hours, minutes)) = hour else {
        return match day.filter(|day| *day != today) {
            Some(_) => Err(Refusal::of("hour", "reception-late-hour")),
            None => Ok(None),
        };
    };
    let day = day.unwrap_or(today);
    if day < now.plus_days(-DAYS).day(zone) {
        return Err(Refusal::of("day", "reception-late-old").with("days", DAYS));
    }
    let at = Moment::local(day, hours, minutes, zone);
    if at > now {
        let field = if day > today { "day" } else { "hour" };
        return Err(Refusal::of(field, "reception-late-future"));
    }
    Ok(Some(at))
}

/// Whether somebody may have come `at` instead.
///
/// # Errors
/// When it is still to come, on another day, or after they were called.
pub fn corrected(visit: &Visit, at: Moment, now: Moment, zone: &Zone) -> Result<(), Refusal> {
    if at > now {
        return Err(Refusal::of("hour", "reception-late-future"));
    }
    if at.day(zone) != visit.day {
        return Err(Refusal::of("hour", "reception-correct-day"));
    }
    let next = visit.called_at.or(visit.ended_at.filter(|_| visit.ticket.is_some()));
    if visit.stop > 1 || next.is_some_and(|next| at > next) {
        let moved = at != visit.arrived_at;
        return if moved { Err(Refusal::of("hour", "reception-correct-order")) } else { Ok(()) };
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Moment {
        "2026-11-22T09:00:00Z".parse().expect("an instant")
    }

    fn told(day: &str, hour: Option<(u8, u8)>) -> Result<Option<String>, &'static str> {
        let day = (!day.is_empty()).then(|| day.parse().expect("a day"));
        let at = arrival(day, hour, now(), &Zone::paris());
        at.map(|at| at.map(|at| at.to_string())).map_err(|refusal| refusal.problems[0].text)
    }

    #[test]
    fn paper_is_typed_in_within_a_week_and_never_ahead() {
        assert_eq!(told("", None), Ok(None), "as it happens");
        assert_eq!(told("2026-11-22", None), Ok(None));
        assert_eq!(told("", Some((9, 30))), Ok(Some("2026-11-22T08:30:00Z".into())));
        assert_eq!(told("2026-11-15", Some((9, 30))), Ok(Some("2026-11-15T08:30:00Z".into())));
        assert_eq!(told("2026-11-14", Some((9, 30))), Err("reception-late-old"));
        assert_eq!(told("2026-11-20", None), Err("reception-late-hour"));
        assert_eq!(told("", Some((10, 1))), Err("reception-late-future"), "it is ten o’clock there");
        assert_eq!(told("2026-11-23", Some((8, 0))), Err("reception-late-future"));
    }
}
