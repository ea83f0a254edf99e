//! Every route keeps its guard: without a session to the door, without the right no further.

use antenne::compose;
use ground::choice::Choice as _;
use web::{Guard, Role};

use crate::world::{address, furnished, nobodys};

cast::both! {
    async fn without_a_session_one_is_led_to_the_door(house) {
        let app = furnished(&house).await;
        for info in compose::routes().infos() {
            let (path, _) = address(info.path, nobodys);
            let seen = if info.method == "GET" { app.get(&path).await } else { app.post(&path, &[]).await };
            let what = format!("{} {path}: {} to {:?}", info.method, seen.status, seen.location);
            let led = seen.status.as_u16() == 303 && seen.location.as_deref().is_some_and(|to| to.starts_with("/sign-in"));
            let door = info.method == "POST" && seen.status.as_u16() == 403 && seen.text().contains("name=\"email\"");
            let to_door = led || door;
            match info.guard {
                Guard::Right(_) | Guard::SignedIn => assert!(to_door, "{what}"),
                Guard::Link | Guard::Anyone => assert!(!to_door && !seen.status.is_server_error(), "{what}"),
            }
        }
    }

    async fn without_the_right_one_goes_no_further(house) {
        let app = furnished(&house).await;
        let mut stopped = 0;
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            for info in compose::routes().infos() {
                let Guard::Right(right) = info.guard else { continue };
                if web::permission::rights_of(role).has(right) {
                    continue;
                }
                let (path, _) = address(info.path, nobodys);
                let seen = if info.method == "GET" { client.get(&path).await } else { client.post(&path, &[]).await };
                assert_eq!(seen.status.as_u16(), 403, "{role:?} {} {path}", info.method);
                stopped += 1;
            }
        }
        assert!(stopped > 200, "only {stopped} doors were tried");
    }
}
