//! A network brings the outlines of its neighbourhoods; spaces and places know by them where they are.

use cast::{Client, LILLE, OTHER_SPACE, SAINT_DENIS, Seen, TestHouse};
use ground::{Identifier as _, SpaceId};
use web::Role;

use super::{Verdict, store};
use crate::{
    Space,
    place::{
        rules::{NewPlace, PlaceId},
        store as places,
    },
    space::store as spaces,
    way::Point,
};

const HERE: &str = "/neighbourhoods/outlines";

/// A square of some 800 m around the station of Lille, with a yard in it that is not of the neighbourhood; and one that
/// cannot be kept.
fn neighbourhoods(wrong: &str) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature",
        "properties":{{"code_qp":"QN05901M","lib_qp":"Gare","insee_com":"59350, 59360"}},"geometry":{{"type":"Polygon",
        "coordinates":[[[3.05,50.62],[3.06,50.62],[3.06,50.63],[3.05,50.63],[3.05,50.62]],
        [[3.052,50.622],[3.054,50.622],[3.054,50.624],[3.052,50.624],[3.052,50.622]]]}}}}{wrong}]}}"#
    )
}

const WRONG: &str = r#",{"type":"Feature","properties":{"code_qp":"QN05902M","lib_qp":"Ailleurs","insee_com":"99999"},
    "geometry":{"type":"Polygon","coordinates":[[[3,50],[3.1,50],[3.1,50.1],[3,50]]]}},
    {"type":"Feature","properties":{"code_qp":"QN05903M","lib_qp":"Ouvert","insee_com":"59350"},
    "geometry":{"type":"Polygon","coordinates":[[[3,50],[3.1,50],[3.1,50.1],[3,50.1]]]}}"#;

async fn brings(office: &Client, text: &str) -> Seen {
    office.upload(HERE, &[], ("file", "qpv.geojson", text.as_bytes())).await
}

async fn lille(house: &TestHouse) -> Space {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    spaces::find(&mut tx, SpaceId::from_uuid(LILLE)).await.expect("read").expect("there")
}

async fn judged(house: &TestHouse, commune: &str, latitude: f64, longitude: f64) -> Option<Verdict> {
    let mut tx = house.badge().read(house.db()).await.expect("opened");
    store::judge(&mut tx, commune, Point { latitude, longitude }).await.expect("judged")
}

cast::both! {
    async fn a_space_knows_its_neighbourhood_by_its_point(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::NetworkOfficer).await;
        let (space, way) = (format!("/spaces/{LILLE}"), format!("/spaces/{LILLE}/way"));
        office.get(&space).await.is(200).says("Dit à la main");
        office.post(&way, &[("point", "50.6292, 3.0573")]).await.leads_to();
        let before = lille(&house).await.priority_neighbourhood;
        office.get(&space).await.says("Dit à la main");
        assert!(brings(&office, &neighbourhoods("")).await.leads_to().starts_with(HERE));
        office.get(HERE).await.is(200).says("Gare").says("QN05901M").says("1 quartier");
        assert!(lille(&house).await.priority_neighbourhood, "it follows the outlines at once (it was {before})");
        office.get(&space).await.says("Dans le quartier prioritaire").says("QN05901M").does_not_say("Dit à la main");
        // Nobody says otherwise by hand.
        let kept = lille(&house).await;
        let form = [
            ("name", kept.name.as_str()), ("code", kept.code.as_str()), ("address", kept.address.as_str()),
            ("commune", kept.commune.as_str()), ("zone", "Europe/Paris"), ("hours", kept.hours.as_str()),
            ("opened_on", "2019-09-02"),
        ];
        office.post(&space, &form).await.leads_to();
        assert!(lille(&house).await.priority_neighbourhood);
        office.post(&way, &[("point", "50.6230, 3.0530")]).await.leads_to();
        assert!(!lille(&house).await.priority_neighbourhood, "the yard is not of the neighbourhood");
        office.get(&space).await.says("Dans aucun quartier prioritaire");
        // Without the outlines it is said by hand again, and what was said stays.
        office.post(&format!("{HERE}/removal"), &[]).await.leads_to();
        office.get(HERE).await.is(200).says("Aucun contour pour le moment");
        office.get(&space).await.says("Dit à la main");
        let ticked = [form.as_slice(), &[("priority_neighbourhood", "yes")]].concat();
        office.post(&space, &ticked).await.leads_to();
        assert!(lille(&house).await.priority_neighbourhood);
    }

    async fn a_second_file_changes_nothing_and_a_faulty_one_says_what_is_wrong(house) {
        let office = house.app(crate::routes(), &[]).signed_in(Role::Administrator).await;
        let partly = brings(&office, &neighbourhoods(WRONG)).await;
        partly.is(422).says("1 quartier ajouté").says("2. QN05902M").says("commune n’est pas connue");
        partly.says("3. QN05903M").says("ne se referme pas").says("Gare");
        let again = brings(&office, &neighbourhoods("")).await;
        assert!(again.location.as_deref().is_some_and(|to| to.ends_with("network-done-outlines-known")), "{again:?}");
        let renamed = neighbourhoods("").replace("Gare", "Gare et environs");
        let changed = brings(&office, &renamed).await;
        assert!(changed.location.as_deref().is_some_and(|to| to.ends_with("network-done-outlines")), "{changed:?}");
        office.get(HERE).await.says("Gare et environs").says("1 quartier");
        for (text, said) in [("", "Choisissez un fichier"), ("nom;ville", "GeoJSON"), ("{}", "FeatureCollection")] {
            brings(&office, text).await.is(422).says(said).says("Gare et environs");
        }
        let large = "x".repeat(crate::outline::file::LARGEST + 1);
        brings(&office, &large).await.is(422).says("trop lourd");
        office.get(&format!("{HERE}?q=rien+de+tel")).await.is(200).says("Aucun quartier ne correspond");
        let sheet = office.get(&format!("{HERE}.csv?q=gare")).await;
        sheet.is(200).says("QN05901M;Gare et environs;Lille");
    }

    async fn what_outlines_do_not_reach_is_not_judged_and_nobody_elses_are_seen(house) {
        let app = house.app(crate::routes(), &[]);
        let office = app.signed_in(Role::NetworkOfficer).await;
        assert_eq!(judged(&house, "59350", 50.625, 3.055).await, None, "no outline at all");
        brings(&office, &neighbourhoods("")).await.leads_to();
        let gare = Some(Verdict::Within("QN05901M".into(), "Gare".into()));
        assert_eq!(judged(&house, "59350", 50.625, 3.055).await, gare);
        assert_eq!(judged(&house, "59350", 50.62, 3.055).await, gare, "its border belongs to it");
        assert_eq!(judged(&house, "59360", 50.60, 3.01).await, Some(Verdict::Outside), "the same département");
        assert_eq!(judged(&house, "93066", 48.93, 2.35).await, None, "another département: nobody knows");
        let mut theirs = house.other_badge().read(house.db()).await.expect("opened");
        let at = Point { latitude: 50.625, longitude: 3.055 };
        assert_eq!(store::judge(&mut theirs, "59350", at).await.expect("judged"), None);
        drop(theirs);
        office.get(&format!("/spaces/{SAINT_DENIS}")).await.says("Dit à la main");
        office.get(&format!("/spaces/{OTHER_SPACE}")).await.is(404);
        app.signed_in(Role::SpaceManager).await.get(HERE).await.is(403);
    }

    async fn a_place_around_says_its_neighbourhood(house) {
        let app = house.app(crate::routes(), &[]);
        let office = app.signed_in(Role::NetworkOfficer).await;
        brings(&office, &neighbourhoods("")).await.leads_to();
        let new = |name: &str, point: Option<(f64, f64)>| NewPlace {
            id: PlaceId::fresh(), name: name.into(), kind: None, address: None, postal_code: None,
            commune: "59350".into(), latitude: point.map(|p| p.0), longitude: point.map(|p| p.1), hours: None,
            phone: None, website: None, source: "essai".into(), source_id: name.into(),
        };
        let mut tx = house.badge().write(house.db()).await.expect("opened");
        for place in [new("Médiathèque", Some((50.625, 3.055))), new("Mairie", Some((50.7, 3.1))), new("École", None)] {
            places::upsert(&mut tx, &place).await.expect("kept");
        }
        tx.commit().await.expect("kept");
        let sheet = office.get("/places.csv").await;
        let line = |name: &str| sheet.text().lines().find(|line| line.starts_with(name)).expect("a line").to_owned();
        assert!(line("Médiathèque").ends_with(";Gare") && line("Mairie").ends_with(';') && line("École").ends_with(';'));
    }
}
