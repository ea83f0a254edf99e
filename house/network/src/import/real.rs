//! The open files as they are published, whole: what comes in, what is refused and why, and nothing at the second time.

use std::io::Read as _;

use cast::TestHouse;

use super::{Report, partners, places};

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut file).expect("whole");
    file
}

async fn brings(house: &TestHouse, file: &[u8], into_places: bool) -> Report {
    let mut tx = house.badge().write(house.db()).await.expect("a transaction");
    let report = if into_places { places(&mut tx, file).await } else { partners(&mut tx, file).await };
    tx.commit().await.expect("kept");
    report.expect("read")
}

/// Read, created, unchanged, refused, after the file came in for the first time.
async fn comes_in_once(house: &TestHouse, packed: &[u8], into_places: bool) -> (usize, usize, usize, usize) {
    let file = unpacked(packed);
    let first = brings(house, &file, into_places).await;
    let again = brings(house, &file, into_places).await;
    assert_eq!((again.created, again.updated), (0, 0), "a second import changes nothing");
    assert_eq!(again.unchanged, first.created + first.unchanged);
    assert_eq!(again.errors, first.errors);
    assert_eq!(first.updated, 0);
    (first.read, first.created, first.unchanged, first.errors.len())
}

cast::both! {
    async fn france_services_of_2024(house) {
        let packed = include_bytes!("../../tests-data/real/france_services_2024.csv.gz");
        assert_eq!(comes_in_once(&house, packed, false).await, (2_845, 2_845, 0, 0));
    }

    async fn hosts_of_advisers_of_2021(house) {
        let packed = include_bytes!("../../tests-data/real/conseillers_numeriques_2021.csv.gz");
        assert_eq!(comes_in_once(&house, packed, false).await, (1_450, 1_418, 25, 7));
    }

    async fn the_sample_of_mediation_places(house) {
        let packed = include_bytes!("../../tests-data/real/lieux_mediation_echantillon.csv.gz");
        assert_eq!(comes_in_once(&house, packed, true).await, (739, 729, 4, 6));
    }
}
