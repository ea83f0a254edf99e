//! Reads a message as it was written.

use ground::values;
use post::MessageId;
use store::Tx;

/// `channel|recipient|body`; empty when there is none.
pub async fn message(tx: &mut Tx, id: MessageId) -> String {
    let organisation = tx.organisation().expect("one");
    let found: Option<(String, String, String)> = tx
        .maybe(
            "SELECT channel, recipient, body FROM messages WHERE organisation = $1 AND id = $2",
            values![organisation, id],
        )
        .await
        .expect("read");
    found.map(|(channel, recipient, body)| format!("{channel}|{recipient}|{body}")).unwrap_or_default()
}
