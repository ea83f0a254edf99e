//! Asks a provider, and says what came of it in the words of the post.

use errand::{Failure, Method, Reach, Uri};

use crate::Obstacle;

pub(super) use errand::{Patience, Reply};

/// An answer longer than this is not one.
const LONGEST: usize = 64 * 1024;

/// What is asked of a provider.
pub(super) struct Call<'a> {
    pub method: Method,
    pub url: &'a Uri,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// Asks once, wherever the configuration says.
///
/// # Errors
/// `Unreachable` when nothing can have been heard, `Unanswered` when nobody can say what became of it.
pub(super) async fn ask(call: Call<'_>, patience: Patience) -> Result<Reply, Obstacle> {
    let Call { method, url, headers, body } = call;
    let call = errand::Call { method, url, headers, body, longest: LONGEST, reach: Reach::Anywhere };
    errand::ask(&call, patience).await.map_err(|failure| match failure {
        Failure::Unreachable => Obstacle::Unreachable,
        Failure::Unanswered => Obstacle::Unanswered,
        Failure::Forbidden | Failure::Unexpected => Obstacle::Unexpected,
    })
}

/// What a status that is no success means, whoever the provider is.
///
/// 429 and 503 say that nothing was taken; after another 5xx nobody knows.
pub(super) fn meaning(status: u16) -> Obstacle {
    match status {
        401 | 403 => Obstacle::SignIn,
        408 | 425 | 429 | 503 => Obstacle::Unreachable,
        400 | 404..=407 | 409..=424 | 426..=428 | 430..=499 => Obstacle::Refused,
        500..=599 => Obstacle::Unanswered,
        _ => Obstacle::Unexpected,
    }
}
