//! What the logs say: enough to mend what broke, and nothing that leads to somebody.

use std::{cell::RefCell, io, sync::Once};

use axum::extract::Path;
use tracing::Level;
use tracing_subscriber::{Layer as _, filter::dynamic_filter_fn, fmt, layer::SubscriberExt as _};
use web::{Answer, Asker, Guard, Role, Routes, go};

use crate::{
    store::{nameless, placeless},
    world::{self, furnished},
};

thread_local! {
    /// What this thread has said since it was listened to.
    static SAID: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// Writes where this thread is listened to.
struct Here;

impl io::Write for Here {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        SAID.with_borrow_mut(|said| said.iter_mut().for_each(|said| said.extend_from_slice(bytes)));
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps what this thread logs from here on, down to what helps a developer. (A test answers its own requests.)
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let heard = dynamic_filter_fn(|what, _| *what.level() <= Level::DEBUG && SAID.with_borrow(Option::is_some));
        let log = fmt::layer().json().with_writer(|| Here).with_filter(heard);
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(log)).expect("the only one");
    });
    SAID.set(Some(Vec::new()));
}

fn heard() -> String {
    String::from_utf8(SAID.take().unwrap_or_default()).expect("UTF-8")
}

/// Registers somebody as no page would: the database refuses, and what it says of it must not be kept.
async fn create(asker: Asker, Path(what): Path<String>) -> Answer {
    let mut tx = asker.write().await?;
    match what.as_str() {
        "name" => nameless(&mut tx, cast::LILLE, "Zéphyrine").await?,
        _ => placeless(&mut tx, "Zéphyrine").await?,
    };
    tx.commit().await?;
    Ok(go("/"))
}

cast::both! {
    async fn what_the_database_refuses_is_logged_without_the_name(house) {
        let app = house.app(Routes::new().post("/planted/{what}", Guard::SignedIn, create), &[]);
        let desk = app.signed_in(Role::Receptionist).await;
        listen();
        for what in ["name", "space"] {
            desk.post(&format!("/planted/{what}?who=Z%C3%A9phyrine"), &[("first_name", "Zéphyrine")]).await.is(500);
        }
        let log = heard();
        assert_eq!(log.matches("\"message\":\"fault\"").count(), 2, "{log}");
        let said = log.to_lowercase();
        assert!(said.contains("last_name") && (said.contains("foreign key") || said.contains("people_space_fkey")), "{log}");
        for leads in ["Zéphyrine", "phyrine", "Okonkwo", "Failing row"] {
            assert!(!log.contains(leads), "« {leads} » is in the log:\n{log}");
        }
    }

    async fn a_request_is_logged_by_its_pattern(house) {
        let app = furnished(&house).await;
        let life = world::ours(&house, &app).await;
        listen();
        let (person, link) = (format!("/people/{}", life.id("person")), format!("/r/{}", life.id("link")));
        let follow_up = format!("/suivi/{}", life.id("follow-up"));
        for path in [&person, &link, &follow_up, "/people?q=Aur%C3%A9lie", "/nowhere/Aur%C3%A9lie"] {
            life.manager.get(path).await;
        }
        life.manager.post(&format!("{person}/visits"), &[("reason", "help")]).await;
        let log = heard();
        for pattern in ["/people/{id}", "/r/{token}", "/suivi/{token}", "/people", "none", "/people/{id}/visits"] {
            assert!(log.contains(&format!("\"route\":\"{pattern}\"")), "{pattern} is not in the log:\n{log}");
        }
        for leads in [life.id("person"), life.id("link"), life.id("follow-up"), "Aur", "Okonkwo"] {
            assert!(!log.contains(leads), "« {leads} » is in the log:\n{log}");
        }
    }
}
