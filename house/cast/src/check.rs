//! House rules that every fetched page keeps.

use std::collections::HashSet;

use scraper::{ElementRef, Html, Node, Selector};

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    single(&element.text().collect::<Vec<_>>().join(""))
}

pub(crate) fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a person reads of a page.
pub(crate) fn words(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut out = String::new();
    for node in page.tree.root().descendants() {
        if let Node::Text(text) = node.value() {
            let hidden = node.ancestors().any(|above| {
                above.value().as_element().is_some_and(|element| matches!(element.name(), "script" | "style" | "head"))
            });
            if !hidden {
                out.push_str(text);
                out.push(' ');
            }
        }
    }
    single(&out)
}

/// What a page does wrong.
pub(crate) fn problems(html: &str, policy: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut problems = Vec::new();
    headings(&page, &mut problems);
    kept_by_the_browser(&page, &mut problems);
    ids_and_labels(&page, &mut problems);
    what_enter_does(&page, &mut problems);
    policy_kept(&page, policy, &mut problems);
    if html.contains('⟦') {
        let missing: Vec<&str> = html.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).collect();
        problems.push(format!("texts are missing: {}", missing.join(", ")));
    }
    problems
}

fn headings(page: &Html, problems: &mut Vec<String>) {
    let h1: Vec<String> = select(page, "h1").into_iter().map(text).collect();
    let title = select(page, "title").into_iter().next().map(text).unwrap_or_default();
    match h1.as_slice() {
        [only] if !only.is_empty() && begins(&title, only) => {}
        [only] => problems.push(format!("the title « {title} » does not start with the h1 « {only} »")),
        _ => problems.push(format!("{} h1", h1.len())),
    }
    if select(page, "html[lang]").is_empty() {
        problems.push("no lang".to_owned());
    }
}

/// Whether a title begins with the h1, names of it written or reduced to their initials.
fn begins(title: &str, h1: &str) -> bool {
    // Marks of direction around a name do not show.
    let plain = |text: &str| text.replace(|c: char| ('\u{2066}'..='\u{2069}').contains(&c), "");
    let (title, h1) = (plain(title), plain(h1));
    let mut written = title.split_whitespace();
    h1.split_whitespace().all(|word| written.next().is_some_and(|kept| kept == word || is_short(kept, word)))
}

/// `A.` of Amina, `D.-B.,` of « Diallo-Barry, », `D.’s` of « Diallo’s ».
fn is_short(kept: &str, word: &str) -> bool {
    let end = word.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').unwrap_or(word.len());
    let (name, rest) = word.split_at(end);
    let first = |part: &str| part.chars().next().map(|c| format!("{}.", c.to_uppercase()));
    let short: Option<Vec<String>> = name.split('-').map(first).collect();
    short.is_some_and(|short| kept == format!("{}{rest}", short.join("-")))
}

/// Shared computers keep addresses and titles: neither holds a name of the cast, nor anything typed.
fn kept_by_the_browser(page: &Html, problems: &mut Vec<String>) {
    let title = select(page, "title").into_iter().next().map(text).unwrap_or_default();
    if let Some(name) = crate::scene::NAMES.iter().find(|name| title.contains(**name)) {
        problems.push(format!("« {name} » in the title « {title} »"));
    }
    for (which, attribute) in [("[href]", "href"), ("form[action]", "action")] {
        for element in select(page, which) {
            let address = element.value().attr(attribute).unwrap_or("");
            let query = address.split_once('?').map_or("", |(_, query)| query);
            let typed = |(name, value): (std::borrow::Cow<str>, std::borrow::Cow<str>)| {
                ["q", "name"].contains(&&*name) && !value.is_empty()
            };
            if form_urlencoded::parse(query.as_bytes()).any(typed) {
                problems.push(format!("what was typed stands in an address: {address}"));
            }
        }
    }
    for form in select(page, "form:not([method=post])") {
        let action = form.value().attr("action").unwrap_or("");
        if action != "/design" {
            problems.push(format!("a form would put what is typed in the address: {action}"));
        }
    }
}

fn ids_and_labels(page: &Html, problems: &mut Vec<String>) {
    let mut ids = HashSet::new();
    for element in select(page, "[id]") {
        let id = element.value().id().unwrap_or("");
        if !ids.insert(id.to_owned()) {
            problems.push(format!("id « {id} » twice"));
        }
    }
    let labelled: HashSet<&str> =
        select(page, "label[for]").into_iter().filter_map(|label| label.value().attr("for")).collect();
    for field in select(page, "input:not([type=hidden]), select, textarea") {
        let wrapped =
            field.ancestors().any(|above| above.value().as_element().is_some_and(|element| element.name() == "label"));
        let named = field.value().attr("aria-label").is_some() || field.value().attr("aria-labelledby").is_some();
        if !wrapped && !named && !field.value().id().is_some_and(|id| labelled.contains(id)) {
            problems.push(format!("field without label: {}", field.html()));
        }
    }
    for link in select(page, "a[href^='#']") {
        let target = link.value().attr("href").unwrap_or("#").trim_start_matches('#');
        if !ids.contains(target) {
            problems.push(format!("a link leads to #{target}, which is not on the page"));
        }
    }
    for (element, what) in [("a", "link"), ("button", "button")] {
        for element in select(page, element) {
            if text(element).is_empty() && element.value().attr("aria-label").is_none() {
                problems.push(format!("{what} without words: {}", element.html()));
            }
        }
    }
}

/// Enter in a field presses the first button of its form: among several, that one must be the ordinary act, or say what
/// Enter does there.
fn what_enter_does(page: &Html, problems: &mut Vec<String>) {
    let forms = select(page, "form");
    let owner = |field: &ElementRef<'_>| {
        let above = || field.ancestors().find(|above| forms.iter().any(|form| form.id() == above.id()));
        match field.value().attr("form") {
            Some(id) => forms.iter().find(|form| form.value().id() == Some(id)).map(|form| form.id()),
            None => above().map(|form| form.id()),
        }
    };
    let fields = "input:not([type=hidden])";
    let buttons = "button:not([type=button]), input[type=submit]";
    for form in &forms {
        let of_form = |found: &ElementRef<'_>| owner(found) == Some(form.id());
        let typed_in = select(page, fields).iter().any(of_form);
        let buttons: Vec<_> = select(page, buttons).into_iter().filter(of_form).collect();
        if let [first, _, ..] = buttons.as_slice()
            && typed_in
            && first.value().attr("name").is_some()
            && !first.value().classes().any(|class| class == "unseen")
        {
            problems.push(format!("Enter presses « {} »", text(*first)));
        }
    }
}

fn policy_kept(page: &Html, policy: &str, problems: &mut Vec<String>) {
    if !policy.contains("default-src 'none'") {
        problems.push("no strict content security policy".to_owned());
    }
    for script in select(page, "script") {
        let nonce = script.value().attr("nonce").unwrap_or("");
        if nonce.is_empty() || !policy.contains(nonce) {
            problems.push("a script without the nonce of the policy".to_owned());
        }
    }
    for element in select(page, "*") {
        for (name, _) in element.value().attrs() {
            if name == "style" || name.starts_with("on") {
                problems.push(format!("attribute {name} on <{}>", element.value().name()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::problems;

    #[test]
    fn a_bad_page_is_caught() {
        let bad = "<!doctype html><html><head><title>Autre</title></head><body><h1>Titre</h1>\
                   <p id=a></p><p id=a style='x'></p><input name=q><a href='#nowhere'></a><script>1</script>⟦x-y⟧\
                   <a href='/people?q=awa'>Awa</a><form><input aria-label=q><button name=strike>Rayer</button><button>Garder</button></form></body></html>";
        let found = problems(bad, "").join("\n");
        for what in [
            "title",
            "no lang",
            "twice",
            "without label",
            "#nowhere",
            "without words",
            "policy",
            "nonce",
            "style",
            "x-y",
            "Enter presses « Rayer »",
            "what was typed",
            "a form would put",
        ] {
            assert!(found.contains(what), "{what} is not caught:\n{found}");
        }
    }
}
