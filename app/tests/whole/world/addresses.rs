//! Whose id stands in an address, and what it is filled with.

use ground::Uuid;

/// Whose id stands at `{parameter}` of a path; a new kind of address must be added here.
#[allow(clippy::too_many_lines)] // one address after another
pub fn noun(path: &str, parameter: &str) -> &'static str {
    let first = path.split('/').nth(1).unwrap_or("");
    match (first, parameter) {
        ("people", "id") => "person",
        ("duplicates", "id") => "duplicate",
        ("people", "diagnosis") => "diagnosis",
        ("people", "plan") => "plan",
        ("people", "step") => "step",
        ("people", "autonomy") => "autonomy",
        ("people", "call") => "call",
        ("visits", "id") => "visit",
        ("notes", "id") => "note",
        ("referrals", "id") => "referral",
        ("partners", "id") => "partner",
        ("workshops", "id") => "workshop",
        ("sessions", "id") | ("moi", "session") => "session",
        ("enrolments", "id") | ("moi", "seat") => "enrolment",
        ("shifts" | "roster", "id") => "shift",
        ("requests", "id") => "request",
        ("messages", "id") => "message",
        ("imports", "id") => "import",
        ("accounts" | "access", "id") | ("partners" | "my-team", "account") => "account",
        ("accounts", "grant") => "grant",
        ("spaces", "id") => "space",
        ("r", "token") => "link",
        ("embed", "token") => "form-link",
        ("link-requests", "id") => "link-request",
        ("renewals", "id") => "renewal",
        ("referrals" | "suivi", "question") => "question",
        ("envoi", "token") => "batch",
        ("nouvelles", "token") => "digest",
        ("suivi", "token") => "follow-up",
        ("bon", "token") => "voucher",
        ("invitation", "token") => "invitation",
        ("account", "id") => "sign-in",
        ("closures" | "spaces", "closure") => "closure",
        ("spaces", "step") => "opening",
        ("rooms", "room") => "room",
        ("territories", "territory") => "territory",
        ("equipment", "id") => "equipment",
        ("workshop-templates", "id") => "template",
        ("standing-weeks", "id") => "standing",
        ("queue", "token") => "screen",
        ("incidents", "id") => "incident",
        ("advice", "id") => "advice",
        ("confidences", "id") => "confidence",
        ("follow-ups", "id") => "follow-up-task",
        ("mandates", "id") => "mandate",
        ("documents", "id") => "document",
        ("complaints", "id") => "complaint",
        ("exclusions", "id") => "exclusion",
        ("phone-calls", "id") => "phone-call",
        ("belongings", "id") => "belonging",
        ("moi", "token") => "own-page",
        ("calendars", "feed") => "feed",
        ("calendars", "token") => "feed-link",
        ("calendars", "outside") => "outside",
        ("questions", "id") => "own-question",
        // Not of anybody: a kind of journal, a file of the program.
        ("journals" | "people", "kind") => "a journal",
        ("message-templates", "template") => "a template",
        ("modules", "word") => "a module",
        ("modules", "version") => "a version",
        ("receipts", "token") => "the door of receipts",
        ("assets", _) => "a file",
        _ => panic!("whose id is {{{parameter}}} of {path}? Say so in `noun`, and make one in `live`"),
    }
}

/// The parameters of a path, in order.
pub fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split('}').next())
}

/// A path with its parameters filled; `None` when nothing of anybody is in it.
pub fn address(path: &str, fill: impl Fn(&'static str) -> String) -> (String, bool) {
    let (mut address, mut owned) = (path.to_owned(), false);
    for parameter in parameters(path) {
        let noun = noun(path, parameter.trim_start_matches('*'));
        let value = match noun {
            "a journal" => "changes".to_owned(),
            "a template" => "answer.email.open.fr".to_owned(),
            "a module" => "mailbox".to_owned(),
            "a version" => "0".to_owned(),
            "the door of receipts" | "a file" => "x".to_owned(),
            _ => {
                owned = true;
                fill(noun)
            }
        };
        address = address.replace(&format!("{{{parameter}}}"), &value);
    }
    (address, owned)
}

/// Whether a noun stands in addresses by a sealed token.
pub fn is_token(noun: &str) -> bool {
    matches!(
        noun,
        "link"
            | "form-link"
            | "follow-up"
            | "voucher"
            | "invitation"
            | "screen"
            | "batch"
            | "digest"
            | "own-page"
            | "feed-link"
    )
}

/// An id, or a link's token, that nothing has.
pub fn nobodys(noun: &str) -> String {
    let id = Uuid::now_v7();
    if is_token(noun) { format!("{0}{0}", id.simple()) } else { id.to_string() }
}
