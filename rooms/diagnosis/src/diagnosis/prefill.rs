//! A form filled with what a diagnosis said, and the answers that a form gives.

use ground::choice::Choice;
use skills::Domain;
use web::Form;

use super::rules::{Answers, Observation, Source};

/// Name of the field that holds the level of a domain.
pub(crate) fn level_field(domain: Domain) -> String {
    format!("level_{}", domain.word())
}

/// Name of the box that says it was seen.
pub(crate) fn seen_field(domain: Domain) -> String {
    format!("seen_{}", domain.word())
}

/// Word of the box « ne souhaite pas le dire », beside the obstacles.
pub(crate) const WITHHELD: &str = "withheld";

/// Reads every answer; what cannot be is refused beside its field.
pub(crate) fn read(form: &mut Form) -> Answers {
    let mut levels = Vec::new();
    for domain in Domain::ALL {
        let level = form.choice(&level_field(*domain));
        let source = if form.has(&seen_field(*domain), "yes") { Source::Observed } else { Source::Declared };
        levels.extend(level.map(|level| Observation { domain: *domain, level, source }));
    }
    Answers {
        levels,
        frequency: form.choice("frequency"),
        confidence: form.choice("confidence"),
        presence: form.choice("presence"),
        obstacles: form.choices("obstacles"),
        withheld: form.has("obstacles", WITHHELD),
        equipment: form.choices("equipment"),
        shared: form.has("shared", "yes"),
        connections: form.choices("connections"),
        spending: form.cents("spending"),
        goals: form.choices("goals"),
        words: form.lines("words", 1000),
    }
}

/// The same form, filled with these answers.
pub(crate) fn fill(mut form: Form, answers: &Answers) -> Form {
    for seen in &answers.levels {
        form = form.filled(&level_field(seen.domain), seen.level.word());
        if seen.source == Source::Observed {
            form = form.filled(&seen_field(seen.domain), "yes");
        }
    }
    form = form
        .filled_if("frequency", answers.frequency.map(Choice::word))
        .filled_if("confidence", answers.confidence.map(Choice::word))
        .filled_if("presence", answers.presence.map(Choice::word))
        .filled_if("obstacles", answers.withheld.then_some(WITHHELD))
        .filled_if("shared", answers.shared.then_some("yes"))
        .filled_cents("spending", answers.spending)
        .filled_if("words", answers.words.as_ref());
    form = tick(form, "obstacles", &answers.obstacles);
    form = tick(form, "equipment", &answers.equipment);
    form = tick(form, "connections", &answers.connections);
    tick(form, "goals", &answers.goals)
}

fn tick<T: Choice>(form: Form, field: &str, list: &[T]) -> Form {
    list.iter().fold(form, |form, choice| form.filled(field, choice.word()))
}
