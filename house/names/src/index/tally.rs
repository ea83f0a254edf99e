//! The best people met so far in a search.

/// A short list of the best, each person once.
pub(super) struct Tally {
    limit: usize,
    /// Score (thousandths) and person, in no order.
    best: Vec<(u16, u32)>,
    floor: u16,
}

impl Tally {
    pub fn new(limit: usize) -> Tally {
        Tally { limit, best: Vec::with_capacity(limit.min(64)), floor: 0 }
    }

    pub fn is_full(&self) -> bool {
        self.best.len() >= self.limit
    }

    /// Whether a score could still enter the list.
    pub fn admits(&self, score: u16) -> bool {
        !self.is_full() || score > self.floor
    }

    /// Notes a person; the better score counts when they were met before.
    pub fn note(&mut self, score: u16, person: u32) {
        if !self.admits(score) {
            return;
        }
        if let Some(known) = self.best.iter_mut().find(|(_, other)| *other == person) {
            known.0 = known.0.max(score);
        } else {
            if self.is_full()
                && let Some((worst, _)) = self.best.iter().enumerate().min_by_key(|(_, b)| b.0)
            {
                self.best.swap_remove(worst);
            }
            self.best.push((score, person));
        }
        self.floor = self.best.iter().map(|b| b.0).min().unwrap_or_default();
    }

    pub fn into_best(self) -> Vec<(u16, u32)> {
        self.best
    }
}
