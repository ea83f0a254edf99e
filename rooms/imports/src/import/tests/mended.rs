//! The lines to mend: nothing is cut away, and a line that was not mended is refused again.

use web::Role;

use super::{app, brings};

cast::both! {
    async fn a_line_that_is_too_long_keeps_its_cells_and_is_refused_until_it_is_mended(house) {
        let desk = app(&house).signed_in(Role::SpaceManager).await;
        let file = "Nom;Prénom;Année de naissance\nEssai;Awa;Marie;1985\nTest;Ivan;1990\n";
        let mut page = brings(&desk, "people", "liste.csv", file.as_bytes()).await;
        let mut mended = String::new();
        for _ in 0..2 {
            desk.get(&page).await.says("1 ligne à corriger");
            mended = desk.get(&format!("{page}/problems.csv")).await.text();
            let line = mended.lines().nth(1).expect("a line");
            assert!(line.starts_with("Essai;Awa;Marie;") && line.ends_with(";1985"), "{line}");
            assert_eq!(mended.lines().next().map(|header| header.matches(';').count()), Some(3));
            page = brings(&desk, "people", "a-corriger.csv", mended.as_bytes()).await;
        }
        let line = mended.lines().nth(1).expect("a line").to_owned();
        let fixed = mended.replace(&line, "Essai;Awa Marie;1985;");
        let page = brings(&desk, "people", "corrigé.csv", fixed.as_bytes()).await;
        desk.get(&page).await.says("1 sera créée").says("0 ligne à corriger");
    }
}

#[test]
fn what_has_no_column_comes_back_only_with_a_line_that_is_damaged_as_a_whole() {
    use crate::import::store::Problem;
    let words = web::Words::gather(&crate::TEXTS).expect("words");
    let problem = |place: &str, cells: &str| Problem {
        refused: true,
        line: 2,
        place: place.to_owned(),
        message: "?".to_owned(),
        cells: cells.to_owned(),
    };
    let header = ["Nom", "Prénom", "Problème"].map(str::to_owned);
    let problems = [
        // A sheet whose last column has no name is read without it.
        problem("Nom", r#"["Essai","Awa","ancien","une remarque"]"#),
        problem("", r#"["Essai","Awa","ancien","en trop",""]"#),
        problem("", r#"["Essai"]"#),
    ];
    let table =
        super::super::mending::table(&words.speech(web::Language::French), &header, &problems).expect("written");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert!(lines[0].ends_with('?') && lines[1].ends_with("?;en trop") && lines[2].ends_with('?'), "{table}");
    assert!(lines[2].starts_with("Essai;;") && !table.contains("ancien"), "{table}");
}
