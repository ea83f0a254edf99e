//! Speaks: those whom one form sent together, each with their follow-up page, and one paper with every voucher.

use ::store::{Tx, Who};
use askama::Template;
use axum::extract::Path;
use ground::{Uuid, Zone};
use keys::{KeyRing, Purpose};
use web::{Answer, Asker, Page, Trouble, dates, html};

use crate::{
    follow_up,
    referral::{Referral, store},
    voucher,
};

struct Line {
    name: String,
    code: String,
    until: String,
    state: String,
    href: String,
}

#[derive(Template)]
#[template(path = "several/batch.html")]
struct Batch {
    page: Page,
    lines: Vec<Line>,
    /// Where every voucher is printed; empty when none may be used.
    pdf: String,
}

/// The asker as the holder of this link, and those who were sent.
async fn opened(asker: &Asker, token: &str) -> Result<(Asker, Tx, Vec<Referral>), Trouble> {
    let batch: Uuid = KeyRing::token_id(token).ok_or(Trouble::Missing)?;
    if !asker.house().keys().holds(Purpose::Batch, token, batch, 1) {
        return Err(Trouble::Missing);
    }
    let mut tx = web::doorkeeper().read(asker.house().db()).await?;
    let organisation = store::of_batch_link(&mut tx, batch).await?.ok_or(Trouble::Missing)?;
    drop(tx);
    let asker = asker.wearing(web::badge_for_link(Who::Holder, organisation));
    let mut tx = asker.read().await?;
    let all = store::of_batch(&mut tx, batch).await?;
    Ok((asker, tx, all))
}

fn usable(referral: &Referral, tx: &Tx) -> bool {
    !referral.is_forgotten() && referral.usable(tx.now().day(&Zone::paris())).is_ok()
}

pub async fn show(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, tx, all) = opened(&asker, &token).await?;
    let t = &asker.t;
    let line = |referral: &Referral| {
        let usable = usable(referral, &tx);
        Line {
            name: if referral.is_forgotten() { t.say("referral-forgotten") } else { referral.discreet_name() },
            code: if usable { referral.code.to_string() } else { String::new() },
            until: dates::day(t, referral.until),
            // What became of each is on its own page, as far as it may be said.
            state: t.say(if usable { "referral-state-waits" } else { "referral-state-see" }),
            href: follow_up::path(asker.house(), referral.id),
        }
    };
    Ok(html(&Batch {
        page: asker.page(t.say("referral-batch-title")),
        lines: all.iter().map(line).collect(),
        pdf: if all.iter().any(|one| usable(one, &tx)) { format!("/envoi/{token}/bons.pdf") } else { String::new() },
    }))
}

/// Every voucher that may be used, on one paper.
pub async fn paper(asker: Asker, Path(token): Path<String>) -> Answer {
    let (asker, mut tx, all) = opened(&asker, &token).await?;
    let all: Vec<Referral> = all.into_iter().filter(|one| usable(one, &tx)).collect();
    if all.is_empty() {
        return Err(Trouble::Missing);
    }
    voucher::print_all(&asker, &mut tx, &all).await
}
