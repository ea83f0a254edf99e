//! What is written can be read again; what is read is what its writer meant.

use ground::{Day, Moment, Uuid, Zone};

use crate::{
    Event,
    read::{Busy, busy},
    write::write,
};

fn at(year: i16, month: i8, day: i8, hour: u8, minute: u8, zone: &Zone) -> Moment {
    Moment::local(Day::constant(year, month, day), hour, minute, zone)
}

fn zone(name: &str) -> Zone {
    Zone::named(name).expect("a zone")
}

fn event(starts_at: Moment, zone: &Zone) -> Event {
    Event {
        id: Uuid::from_u128(7),
        sequence: 3,
        changed_at: starts_at,
        starts_at,
        ends_at: starts_at.plus_hours(2),
        zone: zone.clone(),
        is_cancelled: false,
        title: "Messagerie ; débutants, séance 1\nsuite".into(),
        place: "Salle bleue".into(),
        words: "é".repeat(200),
        path: "/workshops/1".into(),
    }
}

#[test]
fn a_calendar_says_what_the_standard_wants() {
    let paris = Zone::paris();
    let first = event(at(2026, 10, 20, 14, 0, &paris), &paris);
    let cancelled =
        Event { id: Uuid::from_u128(8), is_cancelled: true, ..event(at(2026, 10, 27, 14, 0, &paris), &paris) };
    let text = write("Antenne", "https://antenne.example:8080", &[first, cancelled]).expect("written");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "a line of {} bytes: {line}", line.len());
    }
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end otherwise");
    let unfolded = text.replace("\r\n ", "");
    for wanted in [
        "BEGIN:VCALENDAR\r\n",
        "VERSION:2.0\r\n",
        "PRODID:-//Antenne//FR\r\n",
        "METHOD:PUBLISH\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n",
        "UID:00000000-0000-0000-0000-000000000007@antenne.example\r\n",
        "SEQUENCE:3\r\n",
        "DTSTART;TZID=Europe/Paris:20261020T140000\r\n",
        "DTEND;TZID=Europe/Paris:20261020T160000\r\n",
        "SUMMARY:Messagerie \\; débutants\\, séance 1\\nsuite\r\n",
        "STATUS:CONFIRMED\r\n",
        "STATUS:CANCELLED\r\n",
        "LOCATION:Salle bleue\r\n",
        "URL:https://antenne.example:8080/workshops/1\r\n",
        "END:VCALENDAR\r\n",
    ] {
        assert!(unfolded.contains(wanted), "no {wanted:?} in:\n{unfolded}");
    }
    // The clocks change between the two.
    assert!(
        unfolded.contains("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"),
        "{unfolded}"
    );
    assert!(
        unfolded.contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"),
        "{unfolded}"
    );
}

#[test]
fn zones_overseas_have_one_time() {
    let reunion = zone("Indian/Reunion");
    let text = write("Antenne", "http://a", &[event(at(2026, 7, 1, 9, 0, &reunion), &reunion)]).expect("written");
    assert_eq!(text.matches("BEGIN:STANDARD").count(), 1);
    assert!(!text.contains("DAYLIGHT"));
    assert!(text.contains("END:VTIMEZONE\r\nBEGIN:VEVENT\r\n"));
    assert!(text.contains("TZOFFSETTO:+0400"));
}

#[test]
fn what_is_written_is_read_again() {
    for name in ["Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea"] {
        let zone = zone(name);
        for (month, day) in [(3, 29), (10, 25), (7, 1), (12, 31)] {
            let starts_at = at(2026, month, day, 23, 0, &zone);
            let text = write("Antenne", "https://a.example", &[event(starts_at, &zone)]).expect("written");
            let read = busy(&text, &Zone::paris(), starts_at.plus_days(-2), starts_at.plus_days(2)).expect("read");
            assert_eq!(read, [Busy { starts_at, ends_at: starts_at.plus_hours(2) }], "{name} {month}-{day}");
        }
    }
}

/// A calendar of one event, said by its lines.
fn of(lines: &[&str]) -> String {
    let inner = lines.join("\r\n");
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{inner}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn october(text: &str) -> Vec<String> {
    let paris = Zone::paris();
    let spans = busy(text, &paris, at(2026, 10, 1, 0, 0, &paris), at(2026, 11, 10, 0, 0, &paris)).expect("read");
    let said = |at: Moment| at.civil(&paris).strftime("%m-%d %H:%M").to_string();
    spans.iter().map(|span| format!("{}/{}", said(span.starts_at), said(span.ends_at))).collect()
}

#[test]
fn a_repetition_stays_at_its_hour_when_the_clocks_change() {
    let weekly = of(&[
        "DTSTART;TZID=Europe/Paris:20260901T090000",
        "DTEND;TZID=Europe/Paris:20260901T100000",
        "RRULE:FREQ=WEEKLY;UNTIL=20261103T080000Z",
        "EXDATE;TZID=Europe/Paris:20261013T090000",
    ]);
    let wanted =
        ["10-06 09:00/10-06 10:00", "10-20 09:00/10-20 10:00", "10-27 09:00/10-27 10:00", "11-03 09:00/11-03 10:00"];
    assert_eq!(october(&weekly), wanted);
    // The same from the maker of calendars that has its own names for zones.
    assert_eq!(october(&weekly.replace("TZID=Europe/Paris", "TZID=\"Romance Standard Time\"")), wanted);
    let monthly = of(&["DTSTART:20260907T160000Z", "DURATION:PT1H30M", "RRULE:FREQ=MONTHLY;BYDAY=1MO"]);
    assert_eq!(october(&monthly), ["10-05 18:00/10-05 19:30", "11-02 17:00/11-02 18:30"]);
}

#[test]
fn one_repetition_moved_leaves_its_place() {
    let text = of(&[
        "DTSTART;TZID=Europe/Paris:20261005T090000",
        "DTEND;TZID=Europe/Paris:20261005T100000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
    ]);
    let moved = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID;TZID=Europe/Paris:20261012T090000\r\nDTSTART;TZID=Europe/Paris:20261013T150000\r\nDTEND;TZID=Europe/Paris:20261013T160000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let text = text.replace("END:VCALENDAR\r\n", moved);
    assert_eq!(october(&text), ["10-05 09:00/10-05 10:00", "10-13 15:00/10-13 16:00", "10-19 09:00/10-19 10:00"]);
}

#[test]
fn days_spans_that_meet_and_what_leaves_one_free() {
    assert_eq!(
        october(&of(&["DTSTART;VALUE=DATE:20261008", "DTEND;VALUE=DATE:20261010"])),
        ["10-08 00:00/10-10 00:00"]
    );
    assert_eq!(
        october(&of(&["DTSTART;VALUE=DATE:20261025"])),
        ["10-25 00:00/10-25 23:00"],
        "a day of 25 hours, counted as 24"
    );
    assert!(october(&of(&["DTSTART:20261008T080000Z", "DTEND:20261008T090000Z", "TRANSP:TRANSPARENT"])).is_empty());
    assert!(october(&of(&["DTSTART:20261008T080000Z", "DTEND:20261008T090000Z", "STATUS:CANCELLED"])).is_empty());
    let two = of(&["DTSTART:20261008T080000Z", "DTEND:20261008T090000Z"]).replace(
        "END:VCALENDAR\r\n",
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261008T083000Z\r\nDTEND:20261008T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    assert_eq!(october(&two), ["10-08 10:00/10-08 12:00"]);
}

#[test]
fn what_is_hostile_or_odd_neither_hangs_nor_stops_the_rest() {
    let paris = Zone::paris();
    let (from, until) = (at(2026, 10, 1, 0, 0, &paris), at(2027, 10, 1, 0, 0, &paris));
    for odd in ["", "<html>", "BEGIN:VCALENDAR", "BEGIN:VCARD\r\nEND:VCARD\r\n", "\u{feff}hello"] {
        let _ = busy(odd, &paris, from, until);
    }
    assert!(busy("<html></html>", &paris, from, until).is_err());
    for rule in [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "nonsense",
        "FREQ=DAILY;COUNT=4000000000",
    ] {
        let rule = format!("RRULE:{rule}");
        let found = busy(&of(&["DTSTART:20000101T000000Z", "DURATION:PT1H", &rule]), &paris, from, until);
        assert!(found.is_ok_and(|found| found.len() <= crate::read::MOST), "{rule}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_stops_the_reader(lines in proptest::collection::vec("[A-Z;=:0-9TZ\"-]{0,40}", 0..12)) {
        let paris = Zone::paris();
        let refs: Vec<&str> = lines.iter().map(String::as_str).collect();
        let _ = busy(&of(&refs), &paris, at(2026, 1, 1, 0, 0, &paris), at(2027, 1, 1, 0, 0, &paris));
    }
}
