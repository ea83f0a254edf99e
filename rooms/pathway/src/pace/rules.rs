//! Rules of the pace: so many days without a sign of life are expected of a step, no more.

use ground::Day;
use skills::{Catalogue, Level};

use crate::step::{rules::Kind, store::Step};

/// Days without a sign of life that each kind of step allows, as the network sets them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paces {
    pub equipment: i64,
    pub connection: i64,
    /// Modules for whoever is step by step: what is not done again within some weeks is forgotten.
    pub beginner: i64,
    /// Every other step.
    pub usual: i64,
}

impl Paces {
    /// What a step of this kind allows.
    pub fn allows(&self, catalogue: &Catalogue, kind: Kind, module: Option<&str>) -> i64 {
        let is_first = || module.and_then(|word| catalogue.module(word)).is_some_and(|it| it.from == Level::StepByStep);
        match kind {
            Kind::Equipment => self.equipment,
            Kind::Connection => self.connection,
            Kind::Skills if is_first() => self.beginner,
            Kind::Skills | Kind::Aid => self.usual,
        }
    }

    /// The least that any step allows: nobody seen since is out of sight.
    pub fn least(&self) -> i64 {
        self.equipment.min(self.connection).min(self.beginner).min(self.usual)
    }
}

/// Days from one day to another.
pub fn days(from: Day, until: Day) -> i64 {
    until.duration_since(from).as_hours() / 24
}

/// For how many days a person has been out of sight, and how many the step allows; none while they are in sight, or a
/// partner holds the step and is to be asked later.
pub fn lost(paces: &Paces, catalogue: &Catalogue, step: &Step, (last, today): (Day, Day)) -> Option<(i64, i64)> {
    let allowed = paces.allows(catalogue, step.kind, step.module.as_deref());
    let waits = step.held.as_ref().is_some_and(|held| held.look_on > today);
    let unseen = days(last, today);
    (unseen > allowed && !waits).then_some((unseen, allowed))
}

#[cfg(test)]
mod tests {
    use ground::{Moment, PartnerId};

    use super::*;
    use crate::step::store::Held;

    const PACES: Paces = Paces { equipment: 45, connection: 40, beginner: 21, usual: 30 };

    fn step(kind: Kind, module: &str) -> Step {
        let module = Some(module.to_owned()).filter(|word| !word.is_empty());
        Step { module, ..Step::planned(kind, Moment::from_micros(0)) }
    }

    fn after(step: &Step, days: u8) -> Option<(i64, i64)> {
        let (last, today) = (Day::constant(2026, 10, 1), Day::constant(2026, 10, 1));
        let today = today.checked_add(std::time::Duration::from_secs(u64::from(days) * 86_400)).expect("a day");
        lost(&PACES, &Catalogue::default(), step, (last, today))
    }

    #[test]
    fn each_kind_of_step_has_its_pace() {
        for (step, allowed) in [
            (step(Kind::Equipment, ""), 45),
            (step(Kind::Connection, ""), 40),
            (step(Kind::Skills, "mailbox"), 21),
            (step(Kind::Skills, "caf"), 30),
            (step(Kind::Skills, ""), 30),
            (step(Kind::Aid, ""), 30),
        ] {
            let most = u8::try_from(allowed).expect("few");
            assert_eq!(after(&step, most), None, "{step:?}");
            assert_eq!(after(&step, most + 1), Some((allowed + 1, allowed)), "{step:?}");
        }
        assert_eq!(PACES.least(), 21);
    }

    #[test]
    fn nobody_is_lost_while_a_partner_holds_the_step() {
        let look_on = Day::constant(2026, 12, 1);
        let held = Held { partner: PartnerId::fresh(), words: "Cherche un ordinateur".into(), look_on };
        let step = Step { held: Some(held), ..step(Kind::Equipment, "") };
        assert_eq!(after(&step, 60), None);
        assert!(after(&step, 61).is_some(), "they were to be asked on the 1st of December");
    }
}
