//! Parameters in the address: read with forgiveness, written short.

use super::contract::Panel;
use crate::language::Language;

/// Longer addresses are cut here: no parameter needs so much.
const LONGEST_QUERY_BYTES: usize = 8192;

/// Something in the address that could not be taken as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The name of the parameter.
    pub name: String,
    /// What the address said.
    pub given: String,
    /// What is used instead.
    pub used: String,
}

impl Note {
    /// The note in words.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let Self { name, given, used } = self;
        let given: String = given.chars().take(24).collect();
        match language {
            Language::Russian => format!("Значение {name}={given} из адреса недопустимо, взято {name}={used}."),
            Language::English => {
                format!("The address says {name}={given}, which is not allowed; {name}={used} is used instead.")
            }
        }
    }
}

/// Splits a query string, with or without its `?`, into names and values.
#[must_use]
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut end = query.len().min(LONGEST_QUERY_BYTES);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    form_urlencoded::parse(&query.as_bytes()[..end]).into_owned().collect()
}

/// Reads a panel's parameters: unknown names are passed over, of several values for one name the last counts, and
/// what is malformed or out of range is defaulted or clamped, with a note.
#[must_use]
pub fn decode<P: Panel>(pairs: &[(String, String)]) -> (P::Params, Vec<Note>) {
    let mut readable: Vec<(&str, &str)> = Vec::new();
    let mut asked: Vec<(&str, &str)> = Vec::new();
    let known = fields(&P::Params::default());
    for (name, value) in pairs {
        if !known.iter().any(|(field, _)| field == name) {
            continue;
        }
        asked.retain(|(earlier, _)| earlier != name);
        readable.retain(|(earlier, _)| earlier != name);
        asked.push((name, value));
        let alone = serde_urlencoded::to_string([(name, value)]).unwrap_or_default();
        if serde_urlencoded::from_str::<P::Params>(&alone).is_ok() {
            readable.push((name, value));
        }
    }
    let query = serde_urlencoded::to_string(&readable).unwrap_or_default();
    let given: P::Params = serde_urlencoded::from_str(&query).unwrap_or_default();
    let used = P::clamped(given);
    (used, notes(&asked, &readable, &given, &used))
}

fn notes<Params: serde::Serialize>(
    asked: &[(&str, &str)],
    readable: &[(&str, &str)],
    given: &Params,
    used: &Params,
) -> Vec<Note> {
    let (given, used) = (fields(given), fields(used));
    let value_of = |fields: &[(String, String)], name: &str| {
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    asked
        .iter()
        .filter(|(name, value)| {
            let was_read = readable.contains(&(*name, *value));
            !was_read || value_of(&given, name) != value_of(&used, name)
        })
        .map(|(name, value)| Note { name: (*name).to_owned(), given: (*value).to_owned(), used: value_of(&used, name) })
        .collect()
}

/// Writes the parameters that differ from the default, as `name=value` joined by `&`; empty when none does.
#[must_use]
pub fn encode<P: Panel>(params: &P::Params) -> String {
    let defaults = fields(&P::Params::default());
    let changed: Vec<_> = fields(params).into_iter().filter(|field| !defaults.contains(field)).collect();
    serde_urlencoded::to_string(changed).unwrap_or_default()
}

/// All parameters as names and values, whole numbers without a decimal point.
fn fields<Params: serde::Serialize>(params: &Params) -> Vec<(String, String)> {
    let query = serde_urlencoded::to_string(params).unwrap_or_default();
    pairs(&query)
        .into_iter()
        .map(|(name, value)| {
            let short = value.strip_suffix(".0").map(str::to_owned);
            (name, short.unwrap_or(value))
        })
        .collect()
}
