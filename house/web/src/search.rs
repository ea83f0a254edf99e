//! Searches: what is looked for is sent as a form, and stands in the address as one word that only its writer reads
//! again. A shared computer keeps addresses; it must not keep names.

use axum::http::Uri;
use ground::{AccountId, Identifier as _};
use keys::Purpose;

use crate::{Answer, Asker, Form, Guard, House, Routes, Trouble, go};

/// The one parameter of an address whose query is hidden.
const HIDDEN: &str = "s";
/// Parameters that hold what somebody typed: names, numbers, codes.
const TYPED: [&str; 2] = ["q", "name"];
/// The field of a search form that says which list is searched.
const LIST: &str = "list";

pub(crate) fn routes() -> Routes {
    Routes::new().post("/searches", Guard::SignedIn, create)
}

/// Sends the browser to the list, narrowed by what was typed. Nothing is written: the form needs no key.
async fn create(asker: Asker, form: Form) -> Answer {
    let (list, place) = form.value(LIST).split_once('#').unwrap_or((form.value(LIST), ""));
    if !is_list(list) {
        return Err(Trouble::Missing);
    }
    let fields =
        form.fields().iter().filter(|(name, value)| ![LIST, "key"].contains(&name.as_str()) && !value.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let address = if query.is_empty() { list.to_owned() } else { format!("{list}?{query}") };
    let address = asker.discreet(&address);
    Ok(go(&if place.is_empty() { address } else { format!("{address}#{place}") }))
}

/// A page of this program, without a query.
fn is_list(path: &str) -> bool {
    path.starts_with('/')
        && path.chars().all(|c| c.is_ascii_alphanumeric() || "/-_".contains(c))
        && !path.contains("//")
}

impl Asker {
    /// An address of this program as it may stand in the browser's history: when its query holds something typed, the
    /// query is hidden. For links to a search, its other pages, and what it is downloaded from.
    pub fn discreet(&self, address: &str) -> String {
        let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
        let typed = |name: &str, value: &str| TYPED.contains(&name) && !value.trim().is_empty();
        if !form_urlencoded::parse(query.as_bytes()).any(|(name, value)| typed(&name, &value)) {
            return address.to_owned();
        }
        let whose = self.colleague().map(|colleague| colleague.account);
        let hidden =
            whose.and_then(|whose| self.house().keys().hide(Purpose::Search, whose.uuid().as_bytes(), query).ok());
        // What cannot be hidden is left out.
        hidden.map_or_else(|| path.to_owned(), |hidden| format!("{path}?{HIDDEN}={hidden}"))
    }
}

/// The address as handlers read it: its hidden query in plain words, for whoever hid it; for anybody else, none.
pub(crate) fn revealed(house: &House, whose: Option<AccountId>, uri: &Uri) -> Option<Uri> {
    let query = uri.query()?;
    let (_, hidden) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == HIDDEN)?;
    let plain = whose.and_then(|whose| house.keys().reveal(Purpose::Search, whose.uuid().as_bytes(), &hidden));
    let plain = plain.filter(|plain| !plain.is_empty());
    plain.map_or_else(|| uri.path().to_owned(), |query| format!("{}?{query}", uri.path())).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::is_list;

    #[test]
    fn a_search_leads_to_a_list_of_this_program_only() {
        for fine in ["/people", "/people/0192-ab/household", "/requests/new"] {
            assert!(is_list(fine), "{fine}");
        }
        for odd in ["", "people", "//elsewhere.example", "/a//b", "https://elsewhere.example", "/people?q=x", "/a\\b"] {
            assert!(!is_list(odd), "{odd}");
        }
    }
}
