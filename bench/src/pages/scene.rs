//! What is looked at: two days of a space, at the posts that see most and are used most, and the record of somebody
//! with fifty events.

use ground::{AccountId, Fault, OrganisationId, PersonId, SpaceId, Uuid, choice::Choice as _};
use reception::{Reason, VisitId, visit::store::Arrival};
use store::Tx;
use web::{House, Role, account};

use crate::{NOW, badge};

/// Promised for a record with so many events.
const EVENTS: i64 = 50;

/// A page and who looks at it.
pub struct Page {
    pub name: &'static str,
    pub path: String,
    pub cookie: String,
}

/// The pages that are measured.
pub async fn pages(house: &House) -> Result<Vec<Page>, Fault> {
    let (_, _, space) = posted(house, Role::Adviser).await?;
    let person = eventful(house, space).await?;
    let page = async |name, path: String, role| -> Result<Page, Fault> {
        let (account, grant, _) = posted(house, role).await?;
        let token = account::open_session(house, account, NOW).await?;
        account::choose_post(house, &token, account, grant).await?;
        Ok(Page { name, path, cookie: format!("antenne={}", token.text()) })
    };
    Ok(vec![
        page("day page, manager", "/today".to_owned(), Role::SpaceManager).await?,
        page("day page, reception", "/today".to_owned(), Role::Receptionist).await?,
        page("record with 50 events", format!("/people/{person}"), Role::Adviser).await?,
    ])
}

/// The demo's colleague who is shown for this role, their post and its space.
async fn posted(house: &House, role: Role) -> Result<(AccountId, Uuid, SpaceId), Fault> {
    let mut tx = badge().read(house.db()).await?;
    let email = format!("{}@antenne.example", role.word());
    tx.one(
        "SELECT a.id, g.id, g.space FROM accounts a JOIN grants g ON g.account = a.id
         WHERE a.email = $1 AND g.role = $2",
        ground::values![email, role],
    )
    .await
}

/// The person of the space of whom most is told, brought to fifty events by visits of today and the past days.
async fn eventful(house: &House, space: SpaceId) -> Result<PersonId, Fault> {
    let mut tx = badge().read(house.db()).await?;
    let (organisation,) =
        tx.one::<(OrganisationId,)>("SELECT organisation FROM spaces WHERE id = $1", ground::values![space]).await?;
    drop(tx);
    let mut tx = badge().within(organisation).write(house.db()).await?;
    let (person, mut told) = most_told(&mut tx, organisation, space).await?;
    let mut days = 0;
    // One of them today, so that the record opens without a question.
    while told < EVENTS || days == 0 {
        tx.turn_to(NOW.plus_days(-days));
        let reason = Some(Reason::ALL[usize::try_from(days).unwrap_or(0) % Reason::ALL.len()]);
        let visit = Arrival { id: VisitId::fresh(), space, person: Some(person), reason, queues: false };
        reception::visit::store::arrive(&mut tx, &visit)
            .await?
            .map_err(|refusal| Fault::because(format!("a visit was refused: {:?}", refusal.problems)))?;
        told += 1;
        days += 1;
    }
    tx.commit().await?;
    Ok(person)
}

async fn most_told(tx: &mut Tx, organisation: OrganisationId, space: SpaceId) -> Result<(PersonId, i64), Fault> {
    tx.maybe(
        "SELECT p.id, COUNT(*) AS told FROM people p
         JOIN numbers n ON n.holder = p.id
         JOIN facts f ON f.subject = n.number AND f.organisation = p.organisation
         WHERE p.organisation = $1 AND p.space = $2 AND p.anonymised_at IS NULL AND p.merged_into IS NULL
           AND f.kind NOT IN ('reception.called', 'reception.put_back')
         GROUP BY p.id ORDER BY told DESC, p.id LIMIT 1",
        ground::values![organisation, space],
    )
    .await?
    .ok_or_else(|| Fault::because("nobody is registered at the space of the demo's accounts: give --people more"))
}
