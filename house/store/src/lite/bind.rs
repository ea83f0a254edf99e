//! Values for a statement's placeholders.

use ground::{Fault, Value};
use rusqlite::{
    Statement,
    types::{ToSqlOutput, ValueRef},
};

use super::fault;

pub(super) fn bind(statement: &mut Statement<'_>, text: &str, values: &[Value]) -> Result<(), Fault> {
    let places = places(text);
    if places.len() != statement.parameter_count() {
        return Err(Fault::because("the placeholders of a statement could not be counted"));
    }
    for (place, number) in places.into_iter().enumerate() {
        let value = values.get(number - 1).ok_or_else(|| Fault::because(format!("no value for ${number}")))?;
        statement.raw_bind_parameter(place + 1, given(value)).map_err(fault)?;
    }
    Ok(())
}

/// The numbers of the placeholders as they first appear: to SQLite `$3` is a name, and it counts names in that order.
fn places(text: &str) -> Vec<usize> {
    let (mut places, mut greatest) = (Vec::new(), 0);
    for after in text.split('$').skip(1) {
        let digits = after.bytes().take_while(u8::is_ascii_digit);
        let number = digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0'));
        // Nearly always they come in order. (Nothing after the sign: not a placeholder.)
        if number > greatest || (number > 0 && !places.contains(&number)) {
            places.push(number);
            greatest = greatest.max(number);
        }
    }
    places
}

fn given(value: &Value) -> ToSqlOutput<'_> {
    let given = match value {
        Value::Int(value) => value.map(ValueRef::Integer),
        Value::Real(value) => value.map(ValueRef::Real),
        Value::Bool(value) => value.map(|value| ValueRef::Integer(value.into())),
        Value::Text(value) => value.as_ref().map(|text| ValueRef::Text(text.as_bytes())),
        Value::Id(value) => value.as_ref().map(|id| ValueRef::Blob(id.as_bytes())),
        Value::Bytes(value) => value.as_ref().map(|bytes| ValueRef::Blob(bytes)),
    };
    ToSqlOutput::Borrowed(given.unwrap_or(ValueRef::Null))
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn placeholders_are_counted_as_they_first_appear() {
        assert_eq!(places("INSERT INTO t VALUES ($1, $2, $10), ($11, $1)"), [1, 2, 10, 11]);
        assert_eq!(places("UPDATE t SET a = $3, b = $2 WHERE c = $1 AND d = $3"), [3, 2, 1]);
        assert_eq!(places("SELECT what ->> '$.space' FROM t WHERE id = $1"), [1]);
        assert!(places("SELECT 1").is_empty());
    }
}
