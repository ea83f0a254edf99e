//! What one cell means, cleaned of what spreadsheets do to it: lost zeros, decimals added to years, formulas.

use ground::{Argument, Refusal};

/// Longest name or address that is kept, in characters.
pub const LONGEST: usize = 250;

/// White space and control characters become single spaces; what stands for nothing becomes nothing.
pub fn clean(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for char in cell.chars().filter(|char| !matches!(char, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{ad}')) {
        let char = if char.is_whitespace() || char.is_control() { ' ' } else { char };
        if char != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(char);
        }
    }
    out.truncate(out.trim_end().len());
    // What our own lists put before a cell that a spreadsheet would run.
    if out.starts_with('\'') && out[1..].starts_with(['=', '+', '-', '@']) {
        out.remove(0);
    }
    if matches!(out.as_str(), "-" | "--" | "—" | "–" | "/" | "NULL" | "null" | "#N/A" | "N/A") {
        String::new()
    } else {
        out
    }
}

/// Refuses what a spreadsheet would run as a formula when the list is opened there.
pub fn no_formula(cell: &str) -> Result<(), Refusal> {
    let opens = cell.starts_with(['=', '+', '-', '@']);
    if opens && number(cell).is_none() && !is_dialled(cell) {
        let start: String = cell.chars().take(20).collect();
        return Err(Refusal::because("network-import-formula").with("start", start));
    }
    Ok(())
}

fn is_dialled(cell: &str) -> bool {
    cell.starts_with('+')
        && cell.chars().any(|char| char.is_ascii_digit())
        && cell.chars().all(|char| char.is_ascii_digit() || " .()-/+|;".contains(char))
}

/// What spreadsheets show of a formula that failed, in French and in English.
const FAILED: [&str; 12] = [
    "#REF!", "#DIV/0!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#NUM!", "#NOMBRE!", "#NULL!", "#NUL!", "#SPILL!",
    "#ERR",
];

/// A text of at most `most` characters.
pub fn text(cell: &str, most: usize) -> Result<Option<String>, Refusal> {
    no_formula(cell)?;
    if cell.starts_with('#') && FAILED.iter().any(|failed| cell.starts_with(failed)) {
        return Err(Refusal::because("network-import-failed-formula").with("written", short(cell)));
    }
    if cell.chars().count() > most {
        return Err(Refusal::because("network-import-too-long").with("most", Argument::from(most)));
    }
    Ok((!cell.is_empty()).then(|| cell.to_owned()))
}

/// A whole number as text, without the decimals that a spreadsheet added: `1985.0` is `1985`.
pub fn whole(cell: &str) -> &str {
    cell.split_once(['.', ','])
        .filter(|(whole, decimals)| {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            digits(whole) && digits(decimals) && decimals.bytes().all(|byte| byte == b'0')
        })
        .map_or(cell, |(whole, _)| whole)
}

/// A number, with a point or a comma.
pub fn number(cell: &str) -> Option<f64> {
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit() || b"+-.,eE".contains(&byte));
    cell.replace(',', ".").parse().ok().filter(|number: &f64| plain && number.is_finite())
}

/// A postal code of five digits; a lost leading zero comes back (`1400` is `01400`), a CEDEX is dropped.
pub fn postal(cell: &str) -> Result<Option<String>, Refusal> {
    let digits: String =
        whole(cell).chars().filter(|char| !char.is_whitespace()).take_while(char::is_ascii_digit).collect();
    match digits.len() {
        0 if cell.is_empty() => Ok(None),
        4 => Ok(Some(format!("0{digits}"))),
        5 => Ok(Some(digits)),
        _ => Err(Refusal::because("network-import-postal").with("written", short(cell))),
    }
}

/// A latitude, in degrees.
pub fn latitude(cell: &str) -> Result<Option<f64>, Refusal> {
    degrees(cell, 90.0)
}

/// A longitude, in degrees.
pub fn longitude(cell: &str) -> Result<Option<f64>, Refusal> {
    degrees(cell, 180.0)
}

fn degrees(cell: &str, most: f64) -> Result<Option<f64>, Refusal> {
    if cell.is_empty() {
        return Ok(None);
    }
    let degrees = number(cell).filter(|degrees| degrees.abs() <= most);
    degrees.map(Some).ok_or_else(|| Refusal::because("network-import-degrees").with("written", short(cell)))
}

/// A number as it is dialled in France, with the leading zero that a spreadsheet lost (`612345678` is `0612345678`).
pub fn dialled(cell: &str) -> String {
    let kept: String =
        whole(cell).chars().filter(|char| !(char.is_whitespace() || ".()-/\u{2011}".contains(*char))).collect();
    let digits = !kept.is_empty() && kept.bytes().all(|byte| byte.is_ascii_digit());
    match kept.len() {
        9 if digits && !kept.starts_with('0') => format!("0{kept}"),
        11 if digits && kept.starts_with("33") => format!("+{kept}"),
        _ => kept,
    }
}

/// The first telephone number of a cell, in E.164.
pub fn phone(cell: &str) -> Result<Option<String>, Refusal> {
    let first = cell.split(['|', ';']).flat_map(|part| part.split(" / ")).map(str::trim).find(|part| !part.is_empty());
    let Some(first) = first else { return Ok(None) };
    let kept = dialled(first);
    let abroad = kept.strip_prefix('+').or_else(|| kept.strip_prefix("00"));
    let number = match (abroad, kept.strip_prefix('0')) {
        (Some(number), _) if number.starts_with("330") => format!("33{}", &number[3..]),
        (Some(number), _) => number.to_owned(),
        (None, Some(rest)) if rest.len() == 9 => format!("33{rest}"),
        _ => String::new(),
    };
    let fits = (8..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let french = !number.starts_with("33") || number.len() == 11;
    if fits && french {
        Ok(Some(format!("+{number}")))
    } else {
        Err(Refusal::because("network-import-phone").with("written", short(cell)))
    }
}

/// The first e-mail address of a cell.
pub fn email(cell: &str) -> Result<Option<String>, Refusal> {
    let first = cell.split(['|', ';', ',', ' ']).map(str::trim).find(|part| !part.is_empty());
    let Some(first) = first else { return Ok(None) };
    let first = first.strip_prefix("mailto:").unwrap_or(first).to_lowercase();
    let fits = first.len() <= LONGEST
        && first.split_once('@').is_some_and(|(name, host)| {
            let host_fits = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
            !name.is_empty() && host_fits
        });
    if fits { Ok(Some(first)) } else { Err(Refusal::because("network-import-email").with("written", short(cell))) }
}

/// The first address of a site, always `http://` or `https://`.
pub fn website(cell: &str) -> Result<Option<String>, Refusal> {
    let first = cell.split(['|', ' ']).map(|part| part.trim_matches([';', ','])).find(|part| !part.is_empty());
    let Some(first) = first else { return Ok(None) };
    let lower = first.to_lowercase();
    let schemed = lower.starts_with("https://") || lower.starts_with("http://");
    let address = if schemed { first.to_owned() } else { format!("https://{first}") };
    let host = address.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let host_fits = host.contains('.') && !host.starts_with('.') && !host.contains(['@', '"', '<', '>', '\'', '\\']);
    if host_fits && (schemed || !first.contains(':')) && address.len() <= 2 * LONGEST {
        Ok(Some(address))
    } else {
        Err(Refusal::because("network-import-website").with("written", short(cell)))
    }
}

/// Opening hours that are already in OSM syntax: kept when they look like it.
pub fn hours(cell: &str) -> Result<Option<String>, Refusal> {
    if cell.is_empty() {
        return Ok(None);
    }
    let fits =
        cell.len() <= 2 * LONGEST && cell.bytes().any(|byte| byte.is_ascii_digit()) && !cell.contains(['<', '>']);
    let french = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"].iter().any(|day| names::fold(cell).starts_with(day));
    if fits && !french {
        Ok(Some(cell.to_owned()))
    } else {
        Err(Refusal::because("network-import-hours").with("written", short(cell)))
    }
}

/// Whether a cell looks like a French telephone number.
pub fn looks_dialled(cell: &str) -> bool {
    cell.bytes().filter(u8::is_ascii_digit).count() >= 9 && phone(cell).is_ok_and(|number| number.is_some())
}

/// Whether a cell looks like a postal code.
pub fn looks_postal(cell: &str) -> bool {
    let whole = whole(cell);
    (4..=5).contains(&whole.len())
        && whole.bytes().all(|byte| byte.is_ascii_digit())
        && !(1900..2100).contains(&whole.parse().unwrap_or(0))
}

/// Whether a cell is the name of a commune.
pub fn looks_like_a_commune(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
        && matches!(
            geo::Geo::get().match_place(None, None, Some(cell)),
            geo::Match::Found(_) | geo::Match::Ambiguous(_)
        )
}

/// What was written, short enough for a sentence.
pub fn short(cell: &str) -> String {
    let start: String = cell.chars().take(60).collect();
    if start.len() < cell.len() { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_lost_comes_back() {
        assert_eq!(whole("1985.0"), "1985");
        assert_eq!(whole("1985,00"), "1985");
        assert_eq!(whole("46.5"), "46.5");
        assert_eq!(postal("1400").expect("read").as_deref(), Some("01400"));
        assert_eq!(postal("1400.0").expect("read").as_deref(), Some("01400"));
        assert_eq!(postal("69003 CEDEX 03").expect("read").as_deref(), Some("69003"));
        assert!(postal("Lyon").is_err() && postal("123456").is_err());
        for written in
            ["612345678", "06 12 34 56 78", "+33612345678", "33612345678", "612345678.0", "0033 (0)6 12 34 56 78"]
        {
            assert_eq!(phone(written).expect("read").as_deref(), Some("+33612345678"), "{written}");
        }
        assert_eq!(phone("+596596000001|+33600000000").expect("read").as_deref(), Some("+596596000001"));
        assert!(phone("3949").is_err() && phone("accueil").is_err());
    }

    #[test]
    fn formulas_are_told_from_numbers_and_telephones() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "=HYPERLINK(\"x\")"] {
            assert!(no_formula(formula).is_err(), "{formula}");
        }
        for fine in ["+33 6 12 34 56 78", "-1,5", "-0.0828", "Centre-social", "", "+33180059880|+33180059881"] {
            assert!(no_formula(fine).is_ok(), "{fine}");
        }
    }

    #[test]
    fn addresses_of_sites_never_run_a_script() {
        assert_eq!(website("www.exemple.fr|https://b.fr").expect("read").as_deref(), Some("https://www.exemple.fr"));
        for bad in ["javascript:alert(1)", "data:text/html,x", "https://a\"b.fr", "exemple", "javascript:a.b"] {
            assert!(website(bad).is_err(), "{bad}");
        }
        assert_eq!(email("mailto:A@Exemple.fr|b@c.fr").expect("read").as_deref(), Some("a@exemple.fr"));
        assert!(email("a@b").is_err());
    }

    #[test]
    fn what_stands_for_nothing_is_nothing() {
        assert_eq!(clean(" \u{a0}a\t\0 b\u{200b} "), "a b");
        assert_eq!(clean("-"), "");
        assert_eq!(degrees("46,1", 90.0), Ok(Some(46.1)));
        assert!(latitude("91").is_err() && latitude("nan").is_err() && longitude("inf").is_err());
    }
}
