//! `antenne check`: what must be true of the data, one line per problem.

use ground::Fault;
use store::{Badge, Db};

/// Every problem found, in words for an administrator; never personal data.
pub async fn problems(db: &Db, badge: &Badge) -> Result<Vec<String>, Fault> {
    let mut problems: Vec<String> =
        store::pending(db).await?.into_iter().map(|name| format!("migration {name} has not been applied")).collect();
    if !problems.is_empty() {
        problems.push("run `antenne migrate`, then check again".to_owned());
        return Ok(problems);
    }
    problems.extend(db.integrity().await?);
    let mut tx = badge.read(db).await?;
    problems.extend(store::journal::check(&mut tx).await?);
    problems.extend(people::person::store::check(&mut tx).await?);
    problems.extend(reception::visit::store::check(&mut tx).await?);
    problems.extend(referral::referral::store::check(&mut tx).await?);
    problems.extend(pathway::plan::store::check(&mut tx).await?);
    problems.extend(agenda::workshop::store::check(&mut tx).await?);
    problems.extend(day::check(&mut tx).await?);
    problems.extend(incidents::check(&mut tx).await?);
    problems.extend(advice::check(&mut tx).await?);
    problems.extend(privacy::retention::store::check(&mut tx).await?);
    problems.extend(crate::practice::check(&mut tx).await?);
    problems.extend(post::check(&mut tx).await?);
    problems.extend(own::check(&mut tx).await?);
    Ok(problems)
}
