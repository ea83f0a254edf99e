//! Rules of a plan: what is suggested and why, what may be agreed.

use ground::{Moment, PersonId, Refusal, SpaceId, choice::Choice as _};
use people::port::Standing;
use skills::{CATALOGUE, Domain, Level, Module, Need, before, module};

use crate::step::{rules::Kind, store::Step};

ground::id!(
    /// One version of a plan.
    PlanId
);
ground::choices! {
    /// A draft is prepared; agreed with the person it holds; a later agreement replaces it.
    PlanState { Draft = "draft", Agreed = "agreed", Replaced = "replaced" }
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
    pub steps: Vec<Step>,
}

/// What a step would be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    Equipment,
    Connection,
    Module(Module),
}

impl What {
    pub fn kind(self) -> Kind {
        match self {
            Self::Equipment => Kind::Equipment,
            Self::Connection => Kind::Connection,
            Self::Module(_) => Kind::Skills,
        }
    }

    /// Its word in a form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Equipment => "equipment",
            Self::Connection => "connection",
            Self::Module(module) => module.word,
        }
    }

    /// Everything that can be suggested or chosen by hand.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Equipment, Self::Connection].into_iter().chain(CATALOGUE.iter().copied().map(Self::Module))
    }
}

/// A step that would help, and for which goals; without a goal, for its domain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion {
    pub what: What,
    pub goals: Vec<Need>,
}

/// More than this is too much to agree on at once.
pub const MOST_SUGGESTED: usize = 6;
/// The longest plan.
pub const MOST_STEPS: usize = 12;

/// Suggests steps from where a person stands (a choice of the project, to be discussed on this page).
///
/// 1. No machine or no connection of one's own: that first, since the three kinds go together or not at all.
/// 2. For each goal, the module that fits the level in its domain (unknown counts as « with help »; somebody who does
///    it alone needs none), preceded by what [`before`] says, where the person is known to be step by step.
/// 3. Without a goal, the foundations of the domains where the person is step by step.
/// 4. What others build on first, then what serves most goals, then the order of the goals; at most six.
///
/// `known` are words of modules already done or already on the way.
pub fn suggest(standing: &Standing, known: &[&str]) -> Vec<Suggestion> {
    let mut all = Vec::new();
    if standing.lacks_equipment && !known.contains(&"equipment") {
        all.push(Suggestion { what: What::Equipment, goals: Vec::new() });
    }
    if standing.lacks_connection && !known.contains(&"connection") {
        all.push(Suggestion { what: What::Connection, goals: Vec::new() });
    }
    let mut modules: Vec<(Module, Vec<Need>)> = Vec::new();
    for goal in &standing.goals {
        if let Some(target) = for_goal(standing, *goal) {
            add_chain(standing, target, Some(*goal), &mut modules);
        }
    }
    if standing.goals.is_empty() {
        let steps = Domain::ALL.iter().filter(|domain| level(standing, **domain) == Some(Level::StepByStep));
        for first in steps.filter_map(|domain| foundation(*domain)) {
            add_chain(standing, first, None, &mut modules);
        }
    }
    modules.retain(|(module, _)| !known.contains(&module.word));
    modules.sort_by_key(|(module, goals)| (depth(*module), std::cmp::Reverse(goals.len())));
    all.extend(modules.into_iter().map(|(module, goals)| Suggestion { what: What::Module(module), goals }));
    all.truncate(MOST_SUGGESTED);
    all
}

fn level(standing: &Standing, domain: Domain) -> Option<Level> {
    standing.levels.iter().find(|(known, _)| *known == domain).map(|(_, level)| *level)
}

fn foundation(domain: Domain) -> Option<Module> {
    CATALOGUE.iter().copied().find(|module| module.domain == domain && module.from == Level::StepByStep)
}

/// The module that serves a goal at the person's level; `None` when they do it alone.
fn for_goal(standing: &Standing, goal: Need) -> Option<Module> {
    let own = level(standing, goal.domain()).unwrap_or(Level::Learning);
    let serving = || CATALOGUE.iter().copied().filter(move |module| module.need == Some(goal));
    if own == Level::Alone {
        return None;
    }
    // Who already clicks with help has no need of the whole initiation.
    let fits = |module: &Module| module.from <= own && !(module.word == "initiation" && own > Level::StepByStep);
    let best = serving().filter(fits).reduce(|best, module| if module.from > best.from { module } else { best });
    best.or_else(|| serving().next())
}

fn add_chain(standing: &Standing, target: Module, goal: Option<Need>, modules: &mut Vec<(Module, Vec<Need>)>) {
    for first in before(target.word).iter().filter_map(|word| module(word)) {
        if level(standing, first.domain) == Some(Level::StepByStep) {
            add_chain(standing, first, goal, modules);
        }
    }
    match modules.iter_mut().find(|(known, _)| known.word == target.word) {
        Some((_, goals)) => goals.extend(goal.filter(|goal| !goals.contains(goal))),
        None => modules.push((target, goal.into_iter().collect())),
    }
}

/// How many modules come before, one after another.
fn depth(target: Module) -> usize {
    before(target.word).iter().filter_map(|word| module(word)).map(|first| depth(first) + 1).max().unwrap_or(0)
}

/// Checks how many steps are agreed.
pub fn check(steps: usize) -> Result<(), Refusal> {
    match steps {
        0 => Err(Refusal::because("pathway-no-step")),
        1..=MOST_STEPS => Ok(()),
        _ => Err(Refusal::because("pathway-too-many-steps").with("most", MOST_STEPS)),
    }
}
