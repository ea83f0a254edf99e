//! The slip of something left in our care: a number, what it is, until when; no name, since a slip is lost.

use axum::extract::Path;
use ground::Fault;
use papers::{Line, Printable as _};
use web::{Answer, Asker, dates};

use super::pages::found;

pub async fn show(asker: Asker, Path(number): Path<String>) -> Answer {
    let t = &asker.t;
    let mut tx = asker.read().await?;
    let one = found(&asker, &mut tx, &number).await?;
    one.give_back()?;
    let space = network::space::store::get(&mut tx, one.space).await?;
    let slip = papers::Slip {
        network: network::space::store::organisation_name(&mut tx).await?,
        number: Line::new(t.say("day-slip-number"), one.number.to_string()),
        lines: vec![
            Line::new(t.say("day-slip-what"), one.words),
            Line::new(t.say("day-slip-taken"), dates::day(t, one.taken_at.day(&space.zone))),
            Line::new(t.say("day-slip-until"), dates::day(t, one.due_on)),
            Line::new(t.say("day-slip-where"), place(&space)),
        ],
        rows: Vec::new(),
        note: t.say("day-slip-note"),
    };
    drop(tx);
    let paper = slip.paper(t.code(), &t.say("day-slip-title")).map_err(Fault::from_error)?;
    crate::print(&asker, paper, "bordereau.pdf").await
}

fn place(space: &network::Space) -> String {
    let phone = space.phone.as_deref().map(people::show_phone).unwrap_or_default();
    [space.name.clone(), space.address.clone(), phone]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
