//! Facts of the pathway: agreed, walked, and what the person can now do alone.

crate::facts! {
    /// What happens on a pathway.
    Pathway {
        "pathway.agreed" 1 Agreed { plan: crate::Thing, steps: u16 },
        "pathway.step_done" 1 StepDone { plan: crate::Thing, step: crate::Thing, kind: String },
        "pathway.step_reopened" 1 StepReopened { plan: crate::Thing, step: crate::Thing, kind: String },
        "pathway.step_dropped" 1 StepDropped { plan: crate::Thing, step: crate::Thing, kind: String, reason: String },
        /// Declared autonomous on a need, upon evidence.
        "pathway.autonomous" 1 Autonomous { need: String, evidence: String },
        "pathway.autonomy_withdrawn" 1 AutonomyWithdrawn { need: String },
    }
}
