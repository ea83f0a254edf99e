//! Rules of a plan: with whom it is agreed, how many steps it has, what changed since the one before.

use ground::{Day, Moment, PersonId, Refusal, SpaceId};

use crate::step::store::Step;

ground::id!(
    /// One version of a plan.
    PlanId
);
ground::choices! {
    /// A draft is prepared; agreed with the person it holds; a later agreement replaces it.
    PlanState { Draft = "draft", Agreed = "agreed", Replaced = "replaced" }
}
ground::choices! {
    /// Who was there with the person when they agreed.
    Present {
        Alone = "alone",
        Relative = "relative",
        Referrer = "referrer",
        Interpreter = "interpreter",
        /// A parent, a guardian, a curator.
        Guardian = "guardian",
        /// Nobody: they agreed on the phone.
        ByPhone = "by_phone",
    }
}

/// When a plan was agreed, and who was there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// None for a draft, and for what was agreed before this was asked.
    pub on: Option<Day>,
    pub present: Option<Present>,
}

/// A plan with its steps, in their order.
#[derive(Clone, PartialEq, Debug)]
pub struct Plan {
    pub id: PlanId,
    pub person: PersonId,
    pub space: SpaceId,
    pub version: i64,
    pub state: PlanState,
    pub written_at: Moment,
    pub agreement: Agreement,
    pub steps: Vec<Step>,
}

impl Plan {
    /// The step to walk now.
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.state.is_open())
    }
}

/// The longest plan.
pub const MOST_STEPS: usize = 12;

/// Checks how many steps are agreed.
///
/// # Errors
/// A refusal of none, and of too many at once.
pub fn check(steps: usize) -> Result<(), Refusal> {
    match steps {
        0 => Err(Refusal::because("pathway-no-step")),
        1..=MOST_STEPS => Ok(()),
        _ => Err(Refusal::because("pathway-too-many-steps").with("most", MOST_STEPS)),
    }
}

/// How far back an agreement may be written down: what was agreed on paper is typed in within the month.
const LATE: i64 = 31;

/// Checks the day of an agreement: not to come, nor long past.
///
/// # Errors
/// A refusal beside the day.
pub fn agreed_on(day: Day, today: Day) -> Result<Day, Refusal> {
    let days = today.duration_since(day).as_hours() / 24;
    match days {
        ..0 => Err(Refusal::of("agreed_on", "pathway-agreed-future")),
        0..=LATE => Ok(day),
        _ => Err(Refusal::of("agreed_on", "pathway-agreed-long-ago").with("most", LATE)),
    }
}

/// What a revision changed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Changes<'a> {
    pub added: Vec<&'a Step>,
    pub removed: Vec<&'a Step>,
    /// The steps that both have come in another order.
    pub reordered: bool,
}

/// What is in `after` and was not in `before`, and the other way round; a step is known by what it is about.
pub fn changes<'a>(before: &'a [Step], after: &'a [Step]) -> Changes<'a> {
    let is_in = |step: &Step, other: &[Step]| other.iter().any(|one| one.is_same(step));
    let both = |steps: &'a [Step], other: &[Step]| -> Vec<&'a Step> {
        steps.iter().filter(|step| is_in(step, other)).collect()
    };
    let (old, new) = (both(before, after), both(after, before));
    Changes {
        added: after.iter().filter(|step| !is_in(step, before)).collect(),
        removed: before.iter().filter(|step| !is_in(step, after)).collect(),
        reordered: old.len() == new.len() && old.iter().zip(&new).any(|(old, new)| !old.is_same(new)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::rules::Kind;

    #[test]
    fn a_plan_is_agreed_today_or_within_the_month_before() {
        let today = Day::constant(2026, 11, 22);
        let refused = |day| agreed_on(day, today).expect_err("refused").problems[0].text;
        assert_eq!(agreed_on(today, today), Ok(today));
        assert!(agreed_on(Day::constant(2026, 10, 22), today).is_ok());
        assert_eq!(refused(Day::constant(2026, 11, 23)), "pathway-agreed-future");
        assert_eq!(refused(Day::constant(2026, 10, 21)), "pathway-agreed-long-ago");
    }

    #[test]
    fn what_a_revision_changed_is_told() {
        let now = Moment::from_micros(0);
        let step = |word: &str| Step { module: Some(word.into()), ..Step::planned(Kind::Skills, now) };
        let (web, caf, cv) = (step("web"), step("caf"), step("cv"));
        let same = [web.clone(), caf.clone()];
        assert_eq!(changes(&same, &same), Changes::default());
        let after = [step("web"), cv.clone()];
        let found = changes(&same, &after);
        assert_eq!((found.added, found.removed, found.reordered), (vec![&after[1]], vec![&same[1]], false));
        assert!(changes(&same, &[caf, web]).reordered);
    }
}
