//! The activity report: its period, its columns, nobody's name.

use cast::AMINA;
use ground::Day;
use proptest::prelude::*;
use web::Role;

use super::rules::{COLUMNS, age_band, period};
use crate::stage::at;

#[test]
fn the_age_bands_are_the_national_ones() {
    let band = |birth| age_band(birth, 2026);
    for (birth, said) in [
        (2020, "moins_de_douze"),
        (2014, "douze_dix_huit"),
        (2008, "dix_huit_vingt_quatre"),
        (2001, "vingt_cinq_trente_neuf"),
        (1986, "quarante_cinquante_neuf"),
        (1966, "soixante_soixante_neuf"),
        (1956, "soixante_dix_plus"),
        (2030, "non_communique"),
    ] {
        assert_eq!(band(Some(birth)), said, "{birth}");
    }
    assert_eq!(band(None), "non_communique");
}

proptest! {
    #[test]
    fn a_period_goes_forward_and_lasts_a_year_at_most(days in -400..800_i64) {
        let (from, paris) = (Day::constant(2026, 1, 1), ground::Zone::paris());
        let until = ground::Moment::local(from, 12, 0, &paris).plus_days(days).day(&paris);
        prop_assert_eq!(period(from, until).is_ok(), (0..=366).contains(&days));
    }
}

cast::both! {
    async fn what_was_closed_stands_in_the_national_columns_without_names(house) {
        let adviser = at(&house, Role::Adviser).await;
        let path = format!("/people/{AMINA}/advice");
        let asked = [("kind", "operator"), ("place", "phone"), ("summary", "Amina voudrait changer d’offre")];
        let one = adviser.post(&path, &asked).await.leads_to();
        adviser.post(&path, &asked).await.leads_to();
        adviser.get("/advice/report").await.is(200).says("Rien dans cette période");
        adviser.post(&format!("{one}/closure"), &[("usual", "90")]).await.leads_to();
        adviser.get("/advice/report").await.says("Une demande close, 1 h");
        let csv = adviser.get("/advice/report.csv").await.text();
        let lines: Vec<&str> = csv.trim().lines().collect();
        assert_eq!(lines.len(), 2, "what is open is not reported: {csv}");
        assert_eq!(lines[0].split(';').count(), COLUMNS.len());
        for said in ["individuel", "a_distance", ";90;", "telephone", "argent_impots", "entierement_accompagne", "non"] {
            assert!(lines[1].contains(said), "{said}: {csv}");
        }
        assert!(!csv.contains("Amina") && !csv.contains("Diallo"), "{csv}");
        adviser.get("/advice/report.xlsx").await.is(200);
        adviser.get("/advice/report.csv?from=2026-01-01&until=2026-02-01").await.is(200).does_not_say("individuel");
        adviser.get("/advice/report?from=2026-11-22&until=2026-11-21").await.is(422).says("avant le premier");
    }
}
