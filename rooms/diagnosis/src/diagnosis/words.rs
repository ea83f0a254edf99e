//! Says a diagnosis in words: choices, levels and their evolution, the answers that counted, the context.

use ground::choice::Choice;
use web::Speech;

use super::{
    rules::{Advice, Because, Evolution, Observation, Source, evolution},
    store::Diagnosis,
};

pub(crate) type Options = Vec<(String, String)>;

/// A choice said; `texts` is the id of its words, with `{}` where its own word stands.
pub(crate) fn said<T: Choice>(t: &Speech, texts: &str, choice: T) -> String {
    t.say(&texts.replace("{}", &choice.word().replace('_', "-")))
}

pub(crate) fn options<T: Choice>(t: &Speech, texts: &str) -> Options {
    T::ALL.iter().map(|choice| (choice.word().to_owned(), said(t, texts, *choice))).collect()
}

/// The same, after « pas demandé », so that an answer can be taken back.
pub(crate) fn asked<T: Choice>(t: &Speech, texts: &str) -> Options {
    let mut all = vec![(String::new(), t.say("diagnosis-not-asked"))];
    all.extend(options::<T>(t, texts));
    all
}

/// A line of the table of levels.
pub(crate) struct LevelLine {
    pub pictogram: String,
    pub domain: String,
    pub dots: String,
    pub said: String,
    pub source: String,
    /// Kind of badge, and its words.
    pub mark: &'static str,
    pub evolution: String,
}

pub(crate) fn another_kept(t: &Speech, found: &Diagnosis) -> Option<String> {
    let reason = found.reason.as_ref()?;
    let (advised, profile) =
        (said(t, "diagnosis-profile-{}", found.advised), said(t, "diagnosis-profile-{}", found.profile));
    Some(t.with("diagnosis-profile-kept", (("advised", advised), ("profile", profile), ("reason", reason))))
}

/// The answers that counted, in words.
pub(crate) fn because(t: &Speech, advice: &Advice) -> Vec<String> {
    let say = |because: &Because| match because {
        Because::Levels { step_by_step, learning, alone } => {
            t.with("diagnosis-because-levels", (("steps", step_by_step), ("learning", learning), ("alone", alone)))
        }
        Because::NoLevel => t.say("diagnosis-because-no-level"),
        Because::Frequency(frequency) => t.with(
            "diagnosis-because-frequency",
            ("frequency", said(t, "diagnosis-frequency-{}", *frequency).to_lowercase()),
        ),
        Because::Confidence => t.say("diagnosis-because-confidence"),
        Because::Obstacles(count) => t.with("diagnosis-because-obstacles", ("count", count)),
    };
    advice.because.iter().map(say).collect()
}

/// The levels that were looked at, with the evolution since `before`.
pub(crate) fn level_lines(t: &Speech, found: &Diagnosis, before: Option<&Diagnosis>) -> Vec<LevelLine> {
    let line = |seen: &Observation| {
        let earlier = before.and_then(|before| before.answers.level(seen.domain)).map(|earlier| earlier.level);
        let (mark, evolved) = match evolution(earlier, seen.level) {
            Evolution::First => ("plain", "first"),
            Evolution::Up => ("next", "up"),
            Evolution::Same => ("plain", "same"),
            Evolution::Down => ("wait", "down"),
        };
        LevelLine {
            pictogram: format!("domain-{}", seen.domain.word()),
            domain: t.say(&seen.domain.text()),
            dots: seen.level.number().to_string(),
            said: t.say(&seen.level.text()),
            source: said::<Source>(t, "diagnosis-source-{}", seen.source),
            mark,
            evolution: t.say(&format!("diagnosis-evolution-{evolved}")),
        }
    };
    found.answers.levels.iter().map(line).collect()
}

fn list<T: Choice>(t: &Speech, texts: &str, list: &[T]) -> Option<String> {
    let words: Vec<String> = list.iter().map(|choice| said(t, texts, *choice)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// What was said beside the levels: term and value.
pub(crate) fn context(t: &Speech, found: &Diagnosis) -> Vec<(String, String)> {
    let answers = &found.answers;
    let withheld = answers.withheld.then(|| t.say("diagnosis-obstacle-withheld"));
    let mut equipment = list(t, "diagnosis-equipment-{}", &answers.equipment);
    if answers.shared {
        let shared = t.say("diagnosis-equipment-shared");
        equipment = Some(equipment.map_or(shared.clone(), |words| format!("{words} ({})", shared.to_lowercase())));
    }
    let spending = answers.spending.map(|amount| t.with("diagnosis-spending-amount", ("amount", t.amount(amount))));
    [
        ("frequency", answers.frequency.map(|choice| said(t, "diagnosis-frequency-{}", choice))),
        ("confidence", answers.confidence.map(|choice| said(t, "diagnosis-confidence-{}", choice))),
        ("presence", answers.presence.map(|choice| said(t, "diagnosis-presence-{}", choice))),
        ("obstacles", list(t, "diagnosis-obstacle-{}", &answers.obstacles).or(withheld)),
        ("equipment", equipment),
        ("connections", list(t, "diagnosis-connection-{}", &answers.connections)),
        ("spending", spending),
    ]
    .into_iter()
    .filter_map(|(term, value)| Some((t.say(&format!("diagnosis-term-{term}")), value?)))
    .collect()
}
