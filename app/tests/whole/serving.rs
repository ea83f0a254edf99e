//! The program among the machines that watch it: health, measures, and a stop that cuts nobody off.

use std::{io::Write as _, net::TcpStream, path::PathBuf, time::Duration};

use cast::{PASSWORD, email_of};
use ground::Uuid;
use web::Role;

use crate::{
    program::{Program, answer, begin, get},
    world::{self, furnished},
};

fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("antenne-serving-{}", Uuid::now_v7()))
}

fn credentials() -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("email", &email_of(Role::SpaceManager))
        .append_pair("password", PASSWORD)
        .append_pair("key", &Uuid::now_v7().to_string())
        .finish()
}

cast::both! {
    async fn measures_name_routes_and_nobody(house) {
        let life = world::ours(&house, &furnished(&house).await).await;
        let folder = folder();
        let program = Program::serve(house.place(), &folder);
        let at = &program.address;
        let healthy = get(at, "/healthz", "").expect("answered");
        assert_eq!((healthy.status, healthy.body.trim()), (200, "ok"));

        let paths = ["person", "link", "follow-up"].map(|noun| life.id(noun));
        for path in [format!("/people/{}", paths[0]), format!("/r/{}", paths[1]), format!("/suivi/{}", paths[2])] {
            get(at, &path, "").expect("answered");
        }
        get(at, "/people?q=Z%C3%A9bulon", "").expect("answered");
        get(at, "/nowhere/Z%C3%A9bulon", "").expect("answered");
        let measures = get(at, "/metrics", "").expect("answered");
        assert_eq!(measures.status, 200);
        assert!(measures.body.contains("antenne_request_seconds"), "{}", measures.body);
        for pattern in ["/people/{id}", "/r/{token}", "/suivi/{token}", "/people", "none"] {
            assert!(measures.body.contains(&format!("route=\"{pattern}\"")), "{pattern}: {}", measures.body);
        }
        for leads in paths.into_iter().chain(["bulon", "nowhere"]) {
            assert!(!measures.body.contains(leads), "« {leads} » is among the measures: {}", measures.body);
        }
        for proxy in ["X-Forwarded-For: 192.0.2.7\r\n", "Forwarded: for=192.0.2.7\r\n"] {
            let outside = get(at, "/metrics", proxy).expect("answered");
            assert_eq!((outside.status, outside.body.as_str()), (404, ""), "{proxy}");
        }
        drop(program);
        let _ = std::fs::remove_dir_all(folder);
    }

    async fn who_is_served_when_it_stops_has_their_answer(house) {
        let folder = folder();
        let program = Program::serve(house.place(), &folder);
        let body = credentials();
        let mut sending = begin(&program.address, "/sign-in", "", body.len()).expect("connected");
        sending.write_all(&body.as_bytes()[..10]).expect("half of it");
        std::thread::sleep(Duration::from_millis(300));
        program.terminate();
        std::thread::sleep(Duration::from_millis(300));
        sending.write_all(&body.as_bytes()[10..]).expect("the rest");
        let given = answer(sending).expect("answered");
        assert_eq!(given.status, 303, "{}", given.body);
        assert!(given.header("set-cookie").is_some_and(|cookie| cookie.starts_with("antenne=")));
        assert_eq!(program.ends(), Some(0));
        assert!(TcpStream::connect(&program.address).is_err(), "somebody still listens");
        let _ = std::fs::remove_dir_all(folder);
    }
}
