//! The two languages of the page, and how a number is written in each.
//!
//! Nothing here knows a panel: a panel's own words are in its `text.rs`.

mod decimal;
mod number;
mod plural;
mod typed;

pub use decimal::parse_number;
pub use number::{
    POINTS, count, fixed, list_separator, percent, percent_exact, percent_of_step, points, significant, twelve_digits,
    with_percent_sign, without_unit,
};
pub use plural::{Plural, plural};
pub use typed::{Typed, read_typed, write_typed};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Russian, the language of the lecture.
    #[default]
    Russian,
    /// English.
    English,
}

impl Language {
    /// Both languages, in the order of the switch on the page.
    pub const ALL: [Self; 2] = [Self::Russian, Self::English];

    /// The code of the language in the address and in `<html lang>`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language that a code names; `None` if it names none of ours.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The other one of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Russian => Self::English,
            Self::English => Self::Russian,
        }
    }
}

/// The same words in both languages, so that one cannot be written without the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    russian: &'static str,
    english: &'static str,
}

impl Words {
    /// Pairs the Russian and the English wording, in this order.
    #[must_use]
    pub const fn new(russian: &'static str, english: &'static str) -> Self {
        Self { russian, english }
    }

    /// The wording in one language.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Russian => self.russian,
            Language::English => self.english,
        }
    }
}
