//! What is suggested to a person, and why.

use people::port::Standing;
use skills::{Catalogue, Domain, Level, Module, Need};

use crate::step::rules::{Aid, Kind};

/// What a step would be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What<'a> {
    Equipment,
    Connection,
    Aid(Aid),
    Module(&'a Module),
}

impl<'a> What<'a> {
    pub fn kind(self) -> Kind {
        match self {
            Self::Equipment => Kind::Equipment,
            Self::Connection => Kind::Connection,
            Self::Aid(_) => Kind::Aid,
            Self::Module(_) => Kind::Skills,
        }
    }

    /// Its word in a form.
    pub fn code(self) -> &'a str {
        match self {
            Self::Equipment => "equipment",
            Self::Connection => "connection",
            Self::Aid(aid) => aid.code(),
            Self::Module(module) => &module.word,
        }
    }

    /// Everything that can be suggested or chosen by hand; the help itself only on an assisted path.
    pub fn all(catalogue: &'a Catalogue, assisted: bool) -> impl Iterator<Item = Self> {
        use ground::choice::Choice as _;
        let aids = Aid::ALL.iter().filter(move |_| assisted).map(|aid| Self::Aid(*aid));
        [Self::Equipment, Self::Connection].into_iter().chain(aids).chain(catalogue.taught().map(Self::Module))
    }
}

/// A step that would help, and for which goals; without a goal, for its domain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion<'a> {
    pub what: What<'a>,
    pub goals: Vec<Need>,
}

/// More than this is too much to agree on at once.
pub const MOST_SUGGESTED: usize = 6;

/// Suggests steps from where a person stands (a choice of the project, to be discussed on this page).
///
/// 1. No machine or no connection of one's own: that first, since the three kinds go together or not at all.
/// 2. For each goal, the module that fits the level in its domain (unknown counts as « with help »; somebody who does
///    it alone needs none), preceded by what comes before it, where the person is known to be step by step.
/// 3. Without a goal, the foundations of the domains where the person is step by step.
/// 4. What others build on first, then what serves most goals, then the order of the goals; at most six.
///
/// `known` are words of modules already done or already on the way.
pub fn suggest<'a>(catalogue: &'a Catalogue, standing: &Standing, known: &[&str]) -> Vec<Suggestion<'a>> {
    let mut all = belongings(standing, known);
    let mut modules: Vec<(&Module, Vec<Need>)> = Vec::new();
    for goal in &standing.goals {
        if let Some(target) = for_goal(catalogue, standing, *goal) {
            add_chain(catalogue, standing, (target, Some(*goal)), &mut modules);
        }
    }
    if standing.goals.is_empty() {
        let steps = standing.levels.iter().filter(|(_, level)| *level == Level::StepByStep);
        let mut domains: Vec<Domain> = steps.map(|(domain, _)| *domain).collect();
        domains.sort();
        for first in domains.into_iter().filter_map(|domain| foundation(catalogue, domain)) {
            add_chain(catalogue, standing, (first, None), &mut modules);
        }
    }
    modules.retain(|(module, _)| !known.contains(&module.word.as_str()));
    modules.sort_by_key(|(module, goals)| (depth(catalogue, module), std::cmp::Reverse(goals.len())));
    all.extend(modules.into_iter().map(|(module, goals)| Suggestion { what: What::Module(module), goals }));
    all.truncate(MOST_SUGGESTED);
    all
}

/// Suggests to whom is accompanied without a goal of doing alone: what they lack, then the help itself. Nothing to learn
/// is pushed; what they wish to learn is chosen by hand.
pub fn suggest_assisted(standing: Option<&Standing>, known: &[&str]) -> Vec<Suggestion<'static>> {
    use ground::choice::Choice as _;
    let mut all = standing.map(|standing| belongings(standing, known)).unwrap_or_default();
    let aids = Aid::ALL.iter().filter(|aid| !known.contains(&aid.code()));
    all.extend(aids.map(|aid| Suggestion { what: What::Aid(*aid), goals: Vec::new() }));
    all
}

fn belongings(standing: &Standing, known: &[&str]) -> Vec<Suggestion<'static>> {
    let lacked = [(standing.lacks_equipment, What::Equipment), (standing.lacks_connection, What::Connection)];
    let lacked = lacked.into_iter().filter(|(lacks, what)| *lacks && !known.contains(&what.code()));
    lacked.map(|(_, what)| Suggestion { what, goals: Vec::new() }).collect()
}

fn level(standing: &Standing, domain: Domain) -> Option<Level> {
    standing.levels.iter().find(|(known, _)| *known == domain).map(|(_, level)| *level)
}

fn foundation(catalogue: &Catalogue, domain: Domain) -> Option<&Module> {
    catalogue.taught().find(|module| module.domain == domain && module.from == Level::StepByStep)
}

/// The module that serves a goal at the person's level; `None` when they do it alone.
fn for_goal<'a>(catalogue: &'a Catalogue, standing: &Standing, goal: Need) -> Option<&'a Module> {
    let own = level(standing, goal.domain()).unwrap_or(Level::Learning);
    if own == Level::Alone {
        return None;
    }
    // Who already clicks with help has no need of the whole initiation.
    let fits = |module: &&Module| module.from <= own && !(module.word == "initiation" && own > Level::StepByStep);
    let best =
        catalogue.serving(goal).filter(fits).reduce(|best, module| if module.from > best.from { module } else { best });
    best.or_else(|| catalogue.serving(goal).next())
}

fn add_chain<'a>(
    catalogue: &'a Catalogue,
    standing: &Standing,
    (target, goal): (&'a Module, Option<Need>),
    modules: &mut Vec<(&'a Module, Vec<Need>)>,
) {
    for first in catalogue.before(&target.word) {
        if level(standing, first.domain) == Some(Level::StepByStep) {
            add_chain(catalogue, standing, (first, goal), modules);
        }
    }
    match modules.iter_mut().find(|(known, _)| known.word == target.word) {
        Some((_, goals)) => goals.extend(goal.filter(|goal| !goals.contains(goal))),
        None => modules.push((target, goal.into_iter().collect())),
    }
}

/// How many modules come before, one after another.
fn depth(catalogue: &Catalogue, target: &Module) -> usize {
    catalogue.before(&target.word).map(|first| depth(catalogue, first) + 1).max().unwrap_or(0)
}
