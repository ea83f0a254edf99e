//! Every rule, over the real tree.

use tidy::{Finding, Tree};

fn clean(rule: fn(&Tree) -> Vec<Finding>) {
    let findings = rule(&Tree::here());
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} to mend:\n{}\n", list.len(), list.join("\n"));
}

#[test]
fn dependencies_run_one_way() {
    clean(tidy::directions::check);
}

#[test]
fn files_and_functions_stay_short() {
    clean(tidy::budgets::check);
}

#[test]
fn sql_lives_in_stores() {
    clean(tidy::sql::check);
}

#[test]
fn migrations_are_twins() {
    clean(tidy::migrations::check);
}

#[test]
fn texts_agree_and_are_used() {
    clean(tidy::texts::check);
}

#[test]
fn french_is_well_set() {
    clean(tidy::typography::check);
}

#[test]
fn templates_hold_no_words_nor_inline_code() {
    clean(tidy::words::check);
}

#[test]
fn documents_name_what_exists() {
    clean(tidy::documents::check);
}

#[test]
fn badges_are_minted_at_the_doors() {
    clean(tidy::badges::check);
}

#[test]
fn nothing_of_one_machine_is_kept() {
    clean(tidy::leaks::check);
}

#[test]
fn journeys_run_when_asked() {
    clean(tidy::suite::check);
}

#[test]
fn logs_say_no_error_as_it_is() {
    clean(tidy::logs::check);
}
