//! What is long and full of digits, and proves to be something else: ids of records, account numbers.

/// The text without ids and account numbers: each is replaced by a break, so that what stands around it does not meet.
pub(super) fn without_known(text: &str) -> String {
    without_accounts(&without_ids(text))
}

/// Without what is written like the id of a record (8-4-4-4-12 hexadecimal digits): links and hidden fields are full of them.
fn without_ids(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        if rest.get(..36).is_some_and(is_id) {
            out.push('\n');
            rest = &rest[36..];
            continue;
        }
        let next = rest.chars().next().map_or(1, char::len_utf8);
        out.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    out
}

fn is_id(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, byte)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    })
}

/// Without account numbers (IBAN, ISO 13616): a country, two digits that check the rest, up to thirty signs more.
fn without_accounts(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let (mut out, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let found = account(&words[at..]);
        out.push(if found.is_some() { "\n" } else { words[at] });
        at += found.unwrap_or(1);
    }
    out.join(" ")
}

/// How many of these words are an account number, when they begin with one.
fn account(words: &[&str]) -> Option<usize> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_uppercase();
    let first = bare(words.first()?);
    let begins = first.len() >= 4
        && first.bytes().take(2).all(|b| b.is_ascii_alphabetic())
        && first.bytes().skip(2).take(2).all(|b| b.is_ascii_digit());
    if !begins {
        return None;
    }
    let mut number = String::new();
    for (index, word) in words.iter().enumerate() {
        let word = bare(word);
        if word.is_empty() || !word.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        number.push_str(&word);
        if number.len() > 34 {
            return None;
        }
        if number.len() >= 15 && checks(&number) {
            return Some(index + 1);
        }
    }
    None
}

/// The first four signs go to the end, letters count from 10, and the number divided by 97 leaves 1.
fn checks(number: &str) -> bool {
    let (head, tail) = number.split_at(4);
    let left = tail.bytes().chain(head.bytes()).fold(0_u32, |left, byte| match byte {
        b'0'..=b'9' => (left * 10 + u32::from(byte - b'0')) % 97,
        _ => (left * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    left == 1
}
