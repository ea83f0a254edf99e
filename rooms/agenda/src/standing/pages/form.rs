//! The form of a standing week: in plain words, read into a rule and filled from one.

use ground::{Day, Moment, choice::Choice as _};
use network::Space;
use skills::Catalogue;
use web::{Form, Language, Speech};

use crate::{
    standing::{
        StandingId,
        rule::{End, MOST_EVERY, MOST_TIMES, Pace, Rule},
        rules::{Skips, Standing},
        words::nth_text,
    },
    template::Template,
    workshop::{
        pages::held::Holding,
        rules::{Kind, MOST_SEATS, Weekday},
    },
};

type Options = Vec<(String, String)>;

ground::choices! {
    /// How often, as one says it.
    Often { Weekly = "weekly", Fortnightly = "fortnightly", Weeks = "weeks", Monthly = "monthly" }
}

ground::choices! {
    /// How it ends.
    Ending { Never = "never", Until = "until", Times = "times" }
}

/// What one chooses among.
pub struct Choices {
    pub often: Options,
    pub weekdays: Options,
    pub nths: Options,
    pub endings: Options,
    pub skips: Options,
}

impl Choices {
    pub fn of(t: &Speech, school_zone: &str) -> Self {
        let often = |word: &str| (word.to_owned(), t.say(&format!("agenda-often-{word}")));
        let ending = |word: &str| (word.to_owned(), t.say(&format!("agenda-ending-{word}")));
        let weekday = |word: &str| (word.to_owned(), t.say(&format!("agenda-weekday-{word}")));
        let nths = [1_i8, 2, 3, 4, -1];
        Self {
            often: Often::ALL.iter().map(|one| often(one.word())).collect(),
            weekdays: Weekday::ALL.iter().map(|one| weekday(one.word())).collect(),
            nths: nths.iter().map(|nth| (nth.to_string(), t.say(&nth_text(*nth)))).collect(),
            endings: Ending::ALL.iter().map(|one| ending(one.word())).collect(),
            skips: vec![
                ("school".to_owned(), t.with("agenda-skip-school", ("zone", school_zone))),
                ("public".to_owned(), t.say("agenda-skip-public")),
                ("closed".to_owned(), t.say("agenda-skip-closed")),
            ],
        }
    }
}

/// The form of a new week, from a template when there is one.
pub fn fresh(t: &Speech, today: Day, seats: i64, model: Option<&Template>, catalogue: &Catalogue) -> Form {
    let mut form = Form::new(t)
        .filled_if("module", model.map(|model| &model.module))
        .filled_if("title", model.map(|model| catalogue.called(t, &model.title, &model.module)))
        .filled("often", Often::Weekly.word())
        .filled("every", 1)
        .filled("nth", 1)
        .filled("first", today)
        .filled("ending", Ending::Never.word())
        .filled("seats", model.map_or(seats, |model| model.seats))
        .filled_if("equipment_count", model.and_then(|model| model.equipment_count));
    for skip in ["school", "public", "closed"] {
        form = form.filled("skips", skip);
    }
    form
}

/// The form of a week that stands.
pub fn filled(form: Form, one: &Standing) -> Form {
    let hour = |minutes: i64| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let mut form = form
        .filled("title", &one.title)
        .filled("first", one.first)
        .filled("from", hour(one.from))
        .filled("to", hour(one.to))
        .filled("seats", one.seats)
        .filled_if("facilitator", one.facilitator)
        .filled_if("room_id", one.room)
        .filled_if("equipment", one.equipment.map(|(id, _)| id))
        .filled_if("equipment_count", one.equipment.map(|(_, count)| count));
    form = match &one.rule.pace {
        Pace::Weekly { every, days } => {
            let often = match every {
                1 => Often::Weekly,
                2 => Often::Fortnightly,
                _ => Often::Weeks,
            };
            days.iter().fold(form.filled("often", often.word()).filled("every", every), |form, day| {
                form.filled("weekdays", day.word())
            })
        }
        Pace::Monthly { every, nth, day } => form
            .filled("often", Often::Monthly.word())
            .filled("every", every)
            .filled("nth", nth)
            .filled("weekdays", day.word()),
    };
    form = match one.rule.end {
        End::Never => form.filled("ending", Ending::Never.word()),
        End::Until(day) => form.filled("ending", Ending::Until.word()).filled("until", day),
        End::Times(times) => form.filled("ending", Ending::Times.word()).filled("times", times),
    };
    for (yes, skip) in [(one.skips.school, "school"), (one.skips.public, "public"), (one.skips.closed, "closed")] {
        form = form.filled_if("skips", yes.then_some(skip));
    }
    form
}

fn pace(form: &mut Form) -> Option<Pace> {
    let often = form.chosen::<Often>("often")?;
    let days = form.choices::<Weekday>("weekdays");
    let every = form.number("every", 1..=i64::from(MOST_EVERY)).and_then(|every| u8::try_from(every).ok());
    if days.is_empty() {
        form.refuse("weekdays", "agenda-standing-which-days");
        return None;
    }
    let weekly = |every: u8| Pace::Weekly { every, days: days.clone() };
    Some(match often {
        Often::Weekly => weekly(1),
        Often::Fortnightly => weekly(2),
        Often::Weeks => weekly(every.unwrap_or(1)),
        Often::Monthly => {
            let nth = form.value("nth").parse().unwrap_or(1_i8);
            let (&[day], 1..=4 | -1) = (days.as_slice(), nth) else {
                form.refuse("weekdays", "agenda-standing-one-day");
                return None;
            };
            Pace::Monthly { every: every.unwrap_or(1), nth, day }
        }
    })
}

fn end(form: &mut Form) -> Option<End> {
    match form.chosen::<Ending>("ending")? {
        Ending::Never => Some(End::Never),
        Ending::Until => needed(form, "until", Form::day).map(End::Until),
        Ending::Times => {
            let times = needed(form, "times", |form, field| form.number(field, 1..=i64::from(MOST_TIMES)));
            times.and_then(|times| u16::try_from(times).ok()).map(End::Times)
        }
    }
}

/// A field that must say something.
fn needed<T>(form: &mut Form, field: &str, read: impl Fn(&mut Form, &str) -> Option<T>) -> Option<T> {
    let value = read(form, field);
    if value.is_none() && form.problem(field).is_none() {
        form.refuse(field, "ui-field-required");
    }
    value
}

/// What a form is read for.
pub struct Around<'a> {
    pub t: &'a Speech,
    pub space: &'a Space,
    pub catalogue: &'a Catalogue,
    pub model: Option<&'a Template>,
    pub now: Moment,
    pub horizon: Day,
}

/// The week that a form says; `None` when something is to be corrected. `known` is what it was.
pub fn read(form: &mut Form, around: &Around<'_>, holding: &Holding, known: Option<&Standing>) -> Option<Standing> {
    let module = around.catalogue.taught_module(form.value("module"));
    let kind = match (known, around.model) {
        (Some(known), _) => known.kind,
        (None, Some(model)) => model.kind,
        (None, None) if module.is_none() => Kind::DropIn,
        (None, None) => Kind::Workshop,
    };
    let word = match known {
        Some(known) => known.module.clone(),
        None => module.map(|module| module.word.clone()).unwrap_or_default(),
    };
    let usual = module.map(|module| module.name(&around.t.in_language(Language::French)));
    let title = form.optional("title", 80).or(usual);
    let title = title.unwrap_or_else(|| around.t.in_language(Language::French).say("agenda-kind-drop-in"));
    let (pace, end) = (pace(form), end(form));
    let first = needed(form, "first", Form::day);
    let minutes = |(hour, minute): (u8, u8)| i64::from(hour) * 60 + i64::from(minute);
    let (from, to) = (needed(form, "from", Form::hour).map(minutes), needed(form, "to", Form::hour).map(minutes));
    let seats = needed(form, "seats", |form, field| form.number(field, 1..=MOST_SEATS));
    let standing = Standing {
        id: known.map_or_else(|| form.id::<StandingId>(), |known| known.id),
        space: around.space.id,
        template: known.map_or_else(|| around.model.map(|model| model.id), |known| known.template),
        kind,
        module: word,
        title,
        seats: seats?,
        facilitator: form.pick("facilitator"),
        room: holding.room,
        equipment: holding.equipment,
        rule: Rule { pace: pace?, end: end? },
        first: first?,
        from: from?,
        to: to?,
        skips: Skips {
            school: form.has("skips", "school"),
            public: form.has("skips", "public"),
            closed: form.has("skips", "closed"),
        },
        planned_until: known.map_or(around.horizon, |known| known.planned_until.max(around.horizon)),
        version: known.map_or(1, |known| known.version),
    };
    if let Err(refusal) = standing.sound(around.now.day(&around.space.zone)) {
        form.refuse_all(refusal);
    }
    Some(standing).filter(|_| form.is_fine())
}
