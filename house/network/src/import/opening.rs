//! Opening hours of a week, from one cell a day to OSM's `opening_hours` (wiki.openstreetmap.org/wiki/Key:opening_hours).

use std::fmt::Write as _;

use ground::Refusal;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Minutes since midnight, from and to.
type Span = (u16, u16);

/// Hours of Monday, Tuesday…, each as `09:00 - 12:00 / 13:30 - 17:00`; `00:00 - 00:00` says closed. Spans that overlap
/// (a counter that shares its hours with another) are joined.
pub fn week(days: &[&str]) -> Result<Option<String>, Refusal> {
    let days: Vec<Vec<Span>> = days.iter().take(7).map(|day| spans(day)).collect::<Result<_, _>>()?;
    let mut out = String::new();
    let mut first = 0;
    while first < days.len() {
        let alike = days[first..].iter().take_while(|day| **day == days[first]).count();
        let last = first + alike - 1;
        if !days[first].is_empty() {
            let before = if out.is_empty() { "" } else { "; " };
            let to = if alike > 1 { format!("-{}", DAYS[last]) } else { String::new() };
            let _ = write!(out, "{before}{}{to} {}", DAYS[first], written(&days[first]));
        }
        first = last + 1;
    }
    Ok((!out.is_empty()).then_some(out))
}

fn spans(day: &str) -> Result<Vec<Span>, Refusal> {
    let mut spans = Vec::new();
    for part in day.split('/').map(str::trim).filter(|part| !part.is_empty()) {
        let span = part.split_once('-').and_then(|(from, to)| minutes(from).zip(minutes(to)));
        match span {
            Some((0, 0)) => {}
            Some((from, to)) if from < to => spans.push((from, to)),
            _ => return Err(Refusal::because("network-import-hours").with("written", super::cell::short(day))),
        }
    }
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for (from, to) in spans {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    Ok(joined)
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once([':', 'h'])?;
    let (hour, minute) = (hour.parse::<u16>().ok()?, if minute.is_empty() { 0 } else { minute.parse::<u16>().ok()? });
    (hour <= 24 && minute < 60).then(|| hour * 60 + minute).filter(|all| *all <= 24 * 60)
}

fn written(spans: &[Span]) -> String {
    let hour = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    spans.iter().map(|(from, to)| format!("{}-{}", hour(*from), hour(*to))).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::week;

    fn said(days: &[&str]) -> Option<String> {
        week(days).expect("hours")
    }

    #[test]
    fn days_alike_are_told_together() {
        let long = "09:00 - 12:00 / 13:30 - 17:00";
        assert_eq!(
            said(&["13:30 - 17:00", long, long, long, "09:00 - 12:00", ""]).as_deref(),
            Some("Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00")
        );
        assert_eq!(said(&[long, "", long]).as_deref(), Some("Mo 09:00-12:00,13:30-17:00; We 09:00-12:00,13:30-17:00"));
        assert_eq!(said(&["", "", ""]), None);
    }

    #[test]
    fn closed_days_and_overlaps_are_understood() {
        assert_eq!(said(&["00:00 - 00:00"]), None);
        assert_eq!(said(&["00:00 - 00:00 / 09:00 - 12:00"]).as_deref(), Some("Mo 09:00-12:00"));
        assert_eq!(said(&["09:00 - 17:30 / 09:00 - 12:00 / 13:30 - 17:30"]).as_deref(), Some("Mo 09:00-17:30"));
        assert_eq!(said(&["09:00 - 11:00 / 11:00 - 12:00"]).as_deref(), Some("Mo 09:00-12:00"));
    }

    #[test]
    fn what_is_no_hour_is_refused() {
        for bad in ["le matin", "12:00 - 09:00", "9 - 12", "25:00 - 26:00", "65535:00 - 1:00"] {
            assert!(week(&[bad]).is_err(), "{bad}");
        }
    }
}
