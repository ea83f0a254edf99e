//! Every list is downloaded, as CSV and as XLSX, from its own page; what is not a list says why.

use std::collections::BTreeSet;

use antenne::compose;
use ground::choice::Choice as _;
use web::{Guard, Role, permission};

use crate::world::{address, furnished, ours, parameters};

/// Pages that download nothing, and why.
const NONE: &[(&str, &str)] = &[
    ("/account", "a handful of one’s own computers, ended on the spot"),
    ("/account/code", "secrets"),
    ("/calendars", "one’s own secret addresses"),
    ("/communes", "an answer to what is being typed"),
    ("/day", "panels: each list of it is downloaded where it is at home"),
    ("/day/closing", "panels"),
    ("/first-help", "the nearest of /partners, on a slip for one person"),
    ("/orienter", "a form"),
    ("/password", "a form"),
    ("/people", "a search: the people of a space never leave as a file (product book, rules 7 and 12)"),
    ("/post", "a choice"),
    ("/practice", "a lesson"),
    ("/queue/screen", "a form"),
    ("/today", "panels"),
    ("/visits/late", "a form"),
];

/// Pages whose rows are downloaded at an address of another name.
const ELSEWHERE: &[(&str, &str)] = &[
    ("/imports", "/imports/export.csv"),
    ("/journals", "/journals/{kind}/export.csv"),
    ("/people/{id}/journal", "/people/{id}/journal/{kind}/export.csv"),
    ("/queue", "/visits.csv"),
];

/// Lists that stand below something else: named, since their address does not say that they are lists.
const BELOW: &[&str] = &["/spaces/{id}/closures", "/spaces/{id}/opening", "/people/{id}/journal"];

/// Pages that look for somebody or something in order to add it; what they list of one person leaves by a request.
const SEARCHES: &[&str] = &[
    "/people/{id}/autonomy",
    "/people/{id}/household",
    "/people/{id}/plan/steps/{step}/holder",
    "/sessions/{id}/attendance",
    "/workshops/{id}",
];

fn is_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or("");
    !last.contains('.') && !["new", "edit"].contains(&last)
}

/// Addresses of the pages of colleagues.
fn pages() -> Vec<(&'static str, Guard)> {
    let of_colleagues = |guard: Guard| matches!(guard, Guard::Right(_) | Guard::SignedIn);
    let infos = compose::routes().infos().into_iter();
    let pages = infos.filter(|info| info.method == "GET" && of_colleagues(info.guard) && is_page(info.path));
    pages.map(|info| (info.path, info.guard)).collect()
}

fn is_in(list: &[(&str, &str)], path: &str) -> bool {
    list.iter().any(|(known, _)| *known == path)
}

/// Where the rows of a page are downloaded as CSV.
fn sheet_of(path: &str) -> String {
    let elsewhere = ELSEWHERE.iter().find(|(page, _)| *page == path);
    elsewhere.map_or_else(|| format!("{path}.csv"), |(_, sheet)| (*sheet).to_owned())
}

#[test]
fn every_list_has_its_two_files_or_says_why_not() {
    let all: BTreeSet<&str> =
        compose::routes().infos().into_iter().filter(|info| info.method == "GET").map(|info| info.path).collect();
    let lists = pages().into_iter().map(|(path, _)| path);
    let lists = lists.filter(|path| parameters(path).next().is_none() || BELOW.contains(path));
    let bare: Vec<&str> = lists
        .filter(|path| !is_in(NONE, path))
        .filter(|path| {
            let csv = sheet_of(path);
            !all.contains(csv.as_str()) || !all.contains(csv.replace(".csv", ".xlsx").as_str())
        })
        .collect();
    assert!(bare.is_empty(), "give these lists a sheet, or say in NONE why they have none: {bare:?}");
    for (path, _) in NONE.iter().chain(ELSEWHERE) {
        assert!(all.contains(path), "{path} is no page any more");
    }
    for (path, _) in NONE {
        assert!(!all.contains(format!("{path}.csv").as_str()), "{path} has a sheet now");
    }
}

cast::both! {
    async fn every_page_that_is_searched_has_its_files_and_every_file_opens(house) {
        let app = furnished(&house).await;
        let life = ours(&house, &app).await;
        let (mut searched, mut opened) = (0, 0);
        let infos = compose::routes().infos();
        for role in Role::ALL.iter().copied() {
            let client = app.signed_in(role).await;
            let may = |guard: Guard| match guard {
                Guard::Right(right) => permission::rights_of(role).has(right),
                Guard::SignedIn => true,
                _ => false,
            };
            for (path, _) in pages().into_iter().filter(|(_, guard)| may(*guard)) {
                let (here, _) = address(path, |noun| life.id(noun).to_owned());
                let seen = client.get(&here).await;
                if seen.status.as_u16() != 200 || SEARCHES.contains(&path) || is_in(NONE, path) {
                    continue;
                }
                if seen.text().contains(&format!("name=\"list\" value=\"{here}\"")) {
                    searched += 1;
                    let has = infos.iter().any(|info| info.path == sheet_of(path));
                    assert!(has, "{role:?}: {path} is a list to search in and has no sheet");
                }
            }
            for info in infos.iter().filter(|info| info.method == "GET" && may(info.guard)) {
                let (here, _) = address(info.path, |noun| life.id(noun).to_owned());
                // Of the steps of an adviser, one list is asked for by its kind.
                let here = if here.starts_with("/tasks.") { format!("{here}?kind=plan") } else { here };
                if info.path.strip_suffix(".xlsx").is_some() && client.get(&here).await.status.as_u16() == 200 {
                    let csv = client.get(&here.replace(".xlsx", ".csv")).await;
                    assert_eq!(csv.status.as_u16(), 200, "{here}");
                    assert!(csv.text().starts_with('\u{feff}'), "{here}: the mark of UTF-8 for spreadsheets");
                    assert!(!csv.text().contains('⟦'), "{here}: a text is missing");
                    opened += 1;
                }
            }
        }
        assert!(searched > 20 && opened > 80, "{searched} lists searched, {opened} sheets opened");
    }
}
