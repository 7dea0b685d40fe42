//! Parameters in the address: read with forgiveness, written short.

use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{self, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::language::{Language, parse_number};
use crate::panel::Panel;

/// Longer addresses are cut here: no parameter needs so much.
const LONGEST_QUERY_BYTES: usize = 8192;

/// Something in the address that could not be taken as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The name of the parameter.
    pub name: String,
    /// What the address said.
    pub given: String,
    /// What is used instead; `None` where it is passed over.
    pub used: Option<String>,
}

impl Complaint {
    /// Says that a value is passed over.
    #[must_use]
    pub fn ignored(name: &str, given: &str) -> Self {
        Self { name: name.to_owned(), given: given.to_owned(), used: None }
    }

    /// The complaint in words.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let Self { name, given, used } = self;
        let given: String = given.chars().take(24).collect();
        match (used, language) {
            (Some(used), Language::Russian) => {
                format!("Значение {name}={given} из адреса недопустимо, взято {name}={used}.")
            }
            (Some(used), Language::English) => {
                format!("The address says {name}={given}, which is not allowed; {name}={used} is used instead.")
            }
            (None, Language::Russian) => format!("Значение {name}={given} из адреса недопустимо и пропущено."),
            (None, Language::English) => {
                format!("The address says {name}={given}, which is not allowed; it is ignored.")
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

/// The value of a name; of several the last counts.
#[must_use]
pub fn last<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
}

/// Reads a panel's parameters: what is not named is that of `base`, unknown names are passed over, of several values
/// for one name the last counts, and what is malformed or out of range is that of `base` or clamped, with a complaint.
#[must_use]
pub fn decode<P: Panel>(pairs: &[(String, String)], base: &P::Params) -> (P::Params, Vec<Complaint>) {
    let base = fields(base);
    let requested = requested(pairs, &base);
    let readable: Vec<Pair<'_>> = requested.iter().copied().filter(|pair| read::<P>(&[*pair]).is_ok()).collect();
    let is_named = |name: &str| readable.iter().any(|(given, _)| *given == name);
    let unnamed = base.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| !is_named(name));
    let all: Vec<Pair<'_>> = unnamed.chain(readable.iter().copied()).collect();
    let given = read::<P>(&all).unwrap_or_default();
    let used = P::clamped(given);
    (used, complaints(&requested, &readable, &fields(&given), &fields(&used)))
}

/// A name and a value in the address.
type Pair<'a> = (&'a str, &'a str);

/// What the address says of the parameters there are, each once.
fn requested<'a>(pairs: &'a [(String, String)], known: &[(String, String)]) -> Vec<Pair<'a>> {
    let mut requested: Vec<Pair<'a>> = Vec::new();
    for (name, value) in pairs {
        if known.iter().any(|(field, _)| field == name) {
            requested.retain(|(earlier, _)| earlier != name);
            requested.push((name, value));
        }
    }
    requested
}

fn read<P: Panel>(pairs: &[Pair<'_>]) -> Result<P::Params, Unreadable> {
    P::Params::deserialize(MapDeserializer::new(pairs.iter().map(|(name, value)| (*name, Value(value)))))
}

/// The value of a parameter: a number, or the name of one of a few.
struct Value<'a>(&'a str);

impl IntoDeserializer<'_, Unreadable> for Value<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(self.0)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_f64(parse_number(self.0).ok_or(Unreadable)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A value that cannot be taken. The complaint that says so is written elsewhere.
#[derive(Debug)]
struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self
    }
}

fn complaints(
    requested: &[Pair<'_>],
    readable: &[Pair<'_>],
    given: &[(String, String)],
    used: &[(String, String)],
) -> Vec<Complaint> {
    let value_of = |fields: &[(String, String)], name: &str| {
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    requested
        .iter()
        .filter(|(name, value)| {
            let was_read = readable.contains(&(*name, *value));
            !was_read || value_of(given, name) != value_of(used, name)
        })
        .map(|(name, value)| Complaint {
            name: (*name).to_owned(),
            given: (*value).to_owned(),
            used: Some(value_of(used, name)),
        })
        .collect()
}

/// The parameters that differ from those of `base`, as names and values.
#[must_use]
pub fn encode<P: Panel>(params: &P::Params, base: &P::Params) -> Vec<(String, String)> {
    let base = fields(base);
    fields(params).into_iter().filter(|field| !base.contains(field)).collect()
}

/// Names and values as a query string, joined by `&`.
#[must_use]
pub fn query(pairs: &[(String, String)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

/// All parameters as names and values, whole numbers without a decimal point.
fn fields<Params: serde::Serialize>(params: &Params) -> Vec<(String, String)> {
    shortened(&serde_urlencoded::to_string(params).unwrap_or_default())
}

fn shortened(query: &str) -> Vec<(String, String)> {
    pairs(query)
        .into_iter()
        .map(|(name, value)| {
            let short = value.strip_suffix(".0").map(str::to_owned);
            (name, short.unwrap_or(value))
        })
        .collect()
}
