//! Facts of the pathway: agreed, walked, and what the person can now do alone.

crate::facts! {
    /// What happens on a pathway.
    Pathway {
        "pathway.agreed" 1 Agreed { plan: crate::Thing, steps: u16 },
        "pathway.step_done" 1 StepDone { plan: crate::Thing, step: crate::Thing, kind: String },
        "pathway.step_reopened" 1 StepReopened { plan: crate::Thing, step: crate::Thing, kind: String },
        "pathway.step_dropped" 1 StepDropped { plan: crate::Thing, step: crate::Thing, kind: String, reason: String },
        /// A partner holds it from now on.
        "pathway.step_entrusted" 1 StepEntrusted {
            plan: crate::Thing,
            step: crate::Thing,
            kind: String,
            partner: crate::Thing,
        },
        "pathway.step_taken_back" 1 StepTakenBack { plan: crate::Thing, step: crate::Thing, kind: String },
        /// Accompanied from now on, without a goal of doing alone: figures of autonomy leave the person out.
        "pathway.assisted" 1 Assisted { assistance: crate::Thing, reason: String },
        /// Corrects it: doing alone is a goal again.
        "pathway.assistance_ended" 1 AssistanceEnded { assistance: crate::Thing },
        /// Somebody who dropped out of sight was called, or asked for otherwise.
        "pathway.called" 1 Called { call: crate::Thing, outcome: String },
        /// Noted by mistake: corrects it.
        "pathway.call_withdrawn" 1 CallWithdrawn { call: crate::Thing },
        /// Declared autonomous on a need, upon evidence.
        "pathway.autonomous" 1 Autonomous { need: String, evidence: String },
        "pathway.autonomy_withdrawn" 1 AutonomyWithdrawn { need: String },
    }
}
