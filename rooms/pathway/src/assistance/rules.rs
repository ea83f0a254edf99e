//! Rules of the assisted path: why it is chosen. Nobody is asked for a diagnosis of their health: the reason says what the
//! person and the colleague decided, not what the person has.

ground::id!(
    /// One choice of the assisted path.
    AssistanceId
);
ground::choices! {
    /// Why doing alone is no goal.
    Reason {
        /// The person says so.
        OwnChoice = "own_choice",
        /// Learning would cost more than it brings.
        TooMuch = "too_much",
        /// Somebody whom they trust does it with them.
        Relative = "relative",
        /// Other things come first in their life.
        Otherwise = "otherwise",
        /// Reading, seeing or handling is an obstacle that lasts.
        Obstacle = "obstacle",
    }
}

impl Reason {
    /// Id of its words in the texts.
    pub fn text(self) -> String {
        use ground::choice::Choice as _;
        format!("pathway-assistance-{}", self.word().replace('_', "-"))
    }
}
