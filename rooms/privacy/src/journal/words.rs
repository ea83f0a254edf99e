//! The journals in plain words: what was done to what, which fields changed from what to what, who asked and why.
// The rooms write codes in the journals; the words for them are the same that their own screens use.

use std::collections::HashMap;

use ground::{Day, Moment, PersonId, Uuid, Zone};
use serde_json::Value;
use store::Right;
use web::{Asker, Speech, dates};

use super::store::Change;

/// Which words say a code: the noun (any, when empty), the field, how the ids of the words begin.
const VALUES: &[(&str, &str, &str)] = &[
    ("territory", "area", "network-area"),
    ("opening", "task", "network-opening"),
    ("visit", "state", "privacy-visit"),
    ("visit", "reason", "reception-reason"),
    ("room", "room_kind", "network-room"),
    ("equipment", "equipment_kind", "agenda-equipment"),
    ("template", "equipment_kind", "agenda-equipment"),
    ("plan", "state", "privacy-plan"),
    ("plan_step", "state", "pathway-state"),
    ("plan", "present", "pathway-present"),
    ("plan_step", "reason", "pathway-reason"),
    ("plan_step", "obtained", "pathway-obtained"),
    ("assistance", "reason", "pathway-assistance"),
    ("call", "outcome", "pathway-outcome"),
    ("module", "module", "skills-module"),
    ("autonomy", "evidence", "pathway-evidence"),
    ("autonomy", "need", "skills-need"),
    ("referral", "state", "referral-state"),
    ("renewal", "state", "referral-renewal"),
    ("link_request", "state", "referral-request"),
    ("diagnosis", "profile", "diagnosis-profile"),
    ("diagnosis_postponement", "reason", "diagnosis-reason"),
    ("shift", "task", "team-task"),
    ("shift", "reason", "team-freed"),
    ("grant", "role", "account-role"),
    ("person", "gender", "people-gender"),
    ("person", "residence", "people-residence"),
    ("person", "priority", "people-priority"),
    ("person", "phone_use", "people-phone-use"),
    ("person", "contact", "people-contact"),
    ("person", "language", "people-language"),
    ("", "given", "ui"),
    ("", "kind", "privacy-kind"),
];

/// What ids in the journals stand for.
#[derive(Default)]
pub struct Names {
    /// Colleagues, spaces, partners.
    pub known: HashMap<Uuid, String>,
    pub people: HashMap<PersonId, String>,
}

fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// « Visite : ajout ».
pub fn what(t: &Speech, line: &Change) -> String {
    let noun = or_code(t, &format!("privacy-noun-{}", dashed(&line.noun)), &line.noun);
    let action = or_code(t, &format!("privacy-action-{}", dashed(&line.action)), &line.action);
    t.with("privacy-did", (("noun", noun), ("action", action)))
}

/// The words, or the code itself for one that an older version wrote.
fn or_code(t: &Speech, id: &str, code: &str) -> String {
    if t.knows(id) { t.say(id) } else { code.replace('_', " ") }
}

/// Who did it: a colleague by name, or who else.
pub fn who(t: &Speech, name: Option<&str>, kind: &str) -> String {
    match (name, kind) {
        (Some(name), _) => name.to_owned(),
        (None, "account" | "referrer" | "holder" | "person" | "visitor" | "webhook") => {
            t.say(&format!("privacy-who-{kind}"))
        }
        (None, _) => t.say("privacy-who-program"),
    }
}

/// Why somebody looked at a record, or where they came from.
pub fn reason(t: &Speech, code: &str) -> String {
    or_code(t, &format!("privacy-look-{}", dashed(code)), code)
}

/// Each field that changed: « Places : 6 → 8 »; one without a value before: « Motif : malade ».
pub fn fields(t: &Speech, line: &Change, names: &Names) -> Vec<String> {
    let Ok(Value::Object(fields)) = serde_json::from_str(&line.what) else { return Vec::new() };
    let said = |field: &str, value: &Value| match value {
        Value::Array(both) if both.len() == 2 => {
            let (before, after) = (say(t, line, field, &both[0], names), say(t, line, field, &both[1], names));
            (before != after).then(|| t.with("privacy-changed", (("before", before), ("after", after))))
        }
        Value::Null => None,
        one => Some(say(t, line, field, one, names)),
    };
    fields
        .iter()
        .filter_map(|(field, value)| {
            let value = said(field, value)?;
            let own = format!("privacy-field-{}", dashed(field));
            let setting = format!("network-setting-{}", dashed(field));
            let label = if t.knows(&own) { t.say(&own) } else { or_code(t, &setting, field) };
            Some(t.with("privacy-field", (("field", label), ("value", value))))
        })
        .collect()
}

fn say(t: &Speech, line: &Change, field: &str, value: &Value, names: &Names) -> String {
    match value {
        Value::Null => t.say("privacy-nothing"),
        Value::Bool(yes) => t.say(if *yes { "ui-yes" } else { "ui-no" }),
        Value::Number(number) => match number.as_i64().filter(|_| field.ends_with("_at")) {
            Some(micros) => dates::stamp(t, Moment::from_micros(micros), &Zone::paris()),
            None => number.to_string(),
        },
        Value::String(text) => say_text(t, &line.noun, field, text, names),
        Value::Array(_) | Value::Object(_) => t.say("privacy-several"),
    }
}

fn say_text(t: &Speech, noun: &str, field: &str, text: &str, names: &Names) -> String {
    if text.is_empty() {
        return t.say("privacy-nothing");
    }
    if let Ok(id) = text.parse::<Uuid>() {
        return names.known.get(&id).cloned().unwrap_or_else(|| t.say("privacy-another-record"));
    }
    let table = VALUES.iter().find(|(of, named, _)| (of.is_empty() || *of == noun) && *named == field);
    if let Some((_, _, begins)) = table {
        let id = format!("{begins}-{}", dashed(text));
        return if t.knows(&id) { t.say(&id) } else { text.replace('_', " ") };
    }
    if let Ok(day) = text.parse::<Day>()
        && text.len() == 10
    {
        return dates::short_day(t, day);
    }
    match text.parse::<Moment>() {
        Ok(at) if text.ends_with('Z') => dates::stamp(t, at, &Zone::paris()),
        _ => text.to_owned(),
    }
}

/// Every id that the fields of a line may name.
pub fn ids(line: &Change) -> Vec<Uuid> {
    fn within(value: &Value, found: &mut Vec<Uuid>) {
        match value {
            Value::String(text) => found.extend(text.parse::<Uuid>()),
            Value::Array(all) => all.iter().for_each(|one| within(one, found)),
            Value::Object(all) => all.values().for_each(|one| within(one, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    if let Ok(value) = serde_json::from_str(&line.what) {
        within(&value, &mut found);
    }
    found
}

/// Where the record of a change is, for those who may open it; empty otherwise.
pub fn href(asker: &Asker, line: &Change) -> String {
    if let Some(person) = line.person {
        return record(asker, person);
    }
    let (right, path) = match line.noun.as_str() {
        "workshop" => (Right::SeeAgenda, format!("/workshops/{}", line.record)),
        "partner" => (Right::KeepPartners, format!("/partners/{}", line.record)),
        "referral" => (Right::AnswerReferrals, format!("/referrals/{}", line.record)),
        "link_request" => (Right::KeepPartners, format!("/link-requests/{}", line.record)),
        "account" => (Right::KeepAccounts, format!("/accounts/{}", line.record)),
        "space" => (Right::ChangeSettings, format!("/spaces/{}", line.record)),
        "setting" => (Right::ChangeSettings, "/settings".to_owned()),
        "message" => (Right::KeepProgram, format!("/messages/{}", line.record)),
        "message_template" => (Right::ChangeSettings, "/message-templates".to_owned()),
        "shift" => (Right::Roster, "/roster".to_owned()),
        "module" => (Right::ChangeSettings, "/modules".to_owned()),
        _ => return String::new(),
    };
    if asker.badge().may(right) { path } else { String::new() }
}

/// The record of a person; its journal, for who reads journals and no records.
pub fn record(asker: &Asker, person: PersonId) -> String {
    if asker.badge().may(Right::FindPerson) { format!("/people/{person}") } else { format!("/people/{person}/journal") }
}

#[cfg(test)]
mod tests {
    use web::{Language, Words};

    use super::*;

    /// What the rooms and the house write in the journal of changes.
    const NOUNS: &[&str] = &[
        "calendar_feed",
        "outside_calendar",
        "own_page",
        "question",
        "way",
        "renewal",
        "link_request",
        "person",
        "visit",
        "note",
        "referral",
        "diagnosis",
        "diagnosis_postponement",
        "plan",
        "plan_step",
        "autonomy",
        "workshop",
        "session",
        "enrolment",
        "shift",
        "partner",
        "account",
        "grant",
        "space",
        "request",
        "call",
        "assistance",
        "module",
        "import",
        "duplicate",
        "closure",
        "territory",
        "outlines",
        "equipment",
        "template",
        "standing",
        "opening",
        "message",
        "message_template",
        "opt_out",
        "phone_call",
        "belonging",
        "day",
        "day_task",
        "incident",
        "complaint",
        "exclusion",
        "advice_request",
        "confidence",
        "follow_up",
        "mandate",
        "document",
        "proof",
    ];
    const ACTIONS: &[&str] = &[
        "renewed",
        "word",
        "answered",
        "taken_back",
        "confirmed",
        "created",
        "updated",
        "removed",
        "closed",
        "reopened",
        "cancelled",
        "restored",
        "withdrawn",
        "retired",
        "entrusted",
        "taken_back",
        "moved",
        "overridden",
        "ended",
        "bound",
        "link_renewed",
        "password",
        "pin",
        "invited",
        "told",
        "printed",
    ];

    fn speech(language: Language) -> Speech {
        Words::gather(&[web::TEXTS, people::TEXTS, network::TEXTS, crate::TEXTS].concat())
            .expect("valid")
            .speech(language)
    }

    fn line(noun: &str, action: &str, what: &str) -> Change {
        Change {
            id: Uuid::from_u128(2),
            at: Moment::from_micros(0),
            name: None,
            who: "retention".into(),
            person: None,
            noun: noun.into(),
            record: Uuid::from_u128(1),
            action: action.into(),
            what: what.into(),
        }
    }

    #[test]
    fn a_change_is_said_in_plain_words() {
        let t = speech(Language::French);
        let change = line("visit", "updated", r#"{"state":["waiting","ended"]}"#);
        assert_eq!(what(&t, &change), "Visite\u{a0}: modification");
        assert_eq!(fields(&t, &change, &Names::default()), ["État\u{a0}: en attente → terminée"]);
        assert_eq!(who(&t, None, &change.who), "Le programme");
        let corrected = line("person", "updated", r#"{"birth_year":[null,1985],"phone_use":["own","shared"]}"#);
        assert_eq!(
            fields(&t, &corrected, &Names::default()),
            [
                "Année de naissance\u{a0}: rien → 1985",
                "À qui est le téléphone\u{a0}: À la personne → Partagé avec quelqu’un"
            ]
        );
        let moved = line("session", "updated", r#"{"starts_at":["2026-11-24T13:00:00Z","2026-11-25T13:00:00Z"]}"#);
        assert_eq!(
            fields(&t, &moved, &Names::default()),
            ["Début\u{a0}: 24/11/2026 à 14\u{a0}h → 25/11/2026 à 14\u{a0}h"]
        );
    }

    #[test]
    fn ids_are_said_by_name_and_what_is_the_same_is_not_said() {
        let t = speech(Language::French);
        let camille = Uuid::from_u128(7);
        let given = line("shift", "updated", &format!(r#"{{"account":[null,"{camille}"]}}"#));
        assert_eq!(ids(&given), [camille]);
        let names = Names { known: HashMap::from([(camille, "Camille".to_owned())]), people: HashMap::new() };
        assert_eq!(fields(&t, &given, &names), ["Qui vient\u{a0}: rien → Camille"]);
        let same = line("workshop", "updated", r#"{"seats":[6,6],"title":["A","B"]}"#);
        assert_eq!(fields(&t, &same, &names), ["Titre\u{a0}: A → B"]);
        assert_eq!(fields(&t, &line("note", "created", "{}"), &names), Vec::<String>::new());
    }

    #[test]
    fn every_noun_action_and_reason_has_its_words() {
        for language in [Language::French, Language::English] {
            let t = speech(language);
            for noun in NOUNS {
                assert!(t.knows(&format!("privacy-noun-{}", dashed(noun))), "{noun}");
            }
            for action in ACTIONS {
                assert!(t.knows(&format!("privacy-action-{}", dashed(action))), "{action}");
            }
            for code in [
                "counter",
                "present",
                "call",
                "follow_up",
                "correction",
                "request",
                "diagnosis",
                "pathway",
                "message",
                "referral",
                "journal",
                "appointment",
                "identity",
                "consents",
                "own_page",
                "question",
                "register",
                "advice",
                "confidence",
                "document",
            ] {
                assert!(t.knows(&format!("privacy-look-{}", dashed(code))), "{code}");
            }
        }
    }
}
