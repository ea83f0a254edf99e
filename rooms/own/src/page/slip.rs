//! The slip of a personal page, for the counter to print: the address, the code, and what to do at home.

use std::sync::Arc;

use axum::extract::Path;
use ground::Fault;
use papers::{Line, List, Place, Press, Printable as _, Scan, Voucher};
use people::Spoken;
use web::{Answer, Asker, Language, Trouble, dates};

use super::{pages::reached, path, rules::State, start_code, store};

pub async fn show(asker: Asker, Path(id): Path<String>) -> Answer {
    let mut tx = asker.read().await?;
    let person = reached(&mut tx, &id).await?;
    let own = store::living(&mut tx, person.id).await?.ok_or(Trouble::Missing)?;
    // Once the word is chosen there is no code to print: the card leads to the page.
    let State::Awaited(start, until) = own.state(tx.now()) else { return Err(Trouble::Missing) };
    let space = network::space::store::get(&mut tx, person.space).await?;
    let t = asker.t.in_language(match person.identity.language {
        Spoken::Arabic => Language::Arabic,
        spoken => post::notice::language(spoken),
    });
    let link = format!("{}{}", asker.house().address(), path(asker.house(), own.id));
    // Laid out as a voucher is: half a sheet, a code to scan, a code to type, three short lists.
    let slip = Voucher {
        network: network::space::store::organisation_name(&mut tx).await?,
        person: Line::new(t.say("own-slip-for"), person.identity.first_name.clone()),
        code: Line::new(t.say("own-slip-code"), start_code(asker.house(), start)?.to_string()),
        scan: Some(Scan::new(&link, &t.say("own-slip-scan")).map_err(Fault::from_error)?),
        place: Place {
            label: t.say("own-slip-help"),
            name: space.name.clone(),
            lines: space.phone.as_deref().map(people::show_phone).into_iter().collect(),
        },
        hours: List::new(t.say("own-slip-how"), ["one", "two", "three"].map(|n| t.say(&format!("own-slip-how-{n}")))),
        validity: Line::new(t.say("own-slip-until"), dates::day(&t, until.day(&space.zone))),
        bring: List::new(t.say("own-slip-word"), ["one", "two"].map(|n| t.say(&format!("own-slip-word-{n}")))),
        consent: t.say("own-slip-secret"),
        referrer: Line::new(t.say("own-slip-address"), link),
    };
    asker.looked(tx, person.id, "counter").await?;
    let paper = slip.paper(t.code(), &t.say("own-slip-title")).map_err(Fault::from_error)?;
    let press = Arc::clone(asker.house().port::<Arc<dyn Press>>()?);
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await.map_err(Fault::from_error)?;
    Ok(web::pdf("ma-page.pdf", printed.map_err(Fault::from_error)?))
}
