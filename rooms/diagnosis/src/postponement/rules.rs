//! Why a diagnosis may wait.

ground::id!(
    /// One postponement.
    PostponementId
);
ground::choices! {
    /// Why it is put off; every reason is a good one.
    Reason {
        TooTired = "too_tired",
        NoTime = "no_time",
        NeedsInterpreter = "needs_interpreter",
        DoesNotWish = "does_not_wish",
    }
}
