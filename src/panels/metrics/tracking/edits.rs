//! What is done to perfect tracks by hand, and the short code of it in the address.

use std::fmt::{self, Write};

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

/// One thing done to the tracks. People and frames count from 1; what happens after a frame begins with the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Two people exchange their names: `s1.2.50`.
    Swap {
        /// The one.
        one: u16,
        /// The other.
        other: u16,
        /// The last frame with the old names.
        after: u16,
    },
    /// A person goes on under a new name: `c1.50`.
    Cut {
        /// The person.
        who: u16,
        /// The last frame with the old name.
        after: u16,
    },
    /// A person is not seen: `d1.50.60`.
    Lose {
        /// The person.
        who: u16,
        /// The last frame before it is lost.
        after: u16,
        /// The last frame without it.
        until: u16,
    },
    /// A box where nobody is: `g50.60`.
    Ghost {
        /// The last frame before it comes.
        after: u16,
        /// The last frame with it.
        until: u16,
    },
    /// Every nth frame is lost, for each next person three frames earlier: `b10`.
    Blink {
        /// One frame in this many is lost.
        every: u16,
    },
}

impl Edit {
    /// Whether all its people and frames are there.
    #[must_use]
    pub fn fits(self, people: u16, frames: u16) -> bool {
        let is_there = |person: u16| person <= people;
        match self {
            Self::Swap { one, other, after } => is_there(one) && is_there(other) && after < frames,
            Self::Cut { who, after } => is_there(who) && after < frames,
            Self::Lose { who, until, .. } => is_there(who) && until <= frames,
            Self::Ghost { until, .. } => until <= frames,
            Self::Blink { every } => every <= frames,
        }
    }

    /// Reads the code of one edit. What has no effect whatever the scene (a track without a frame, a swap with oneself)
    /// is no edit.
    fn read(code: &str) -> Option<Self> {
        let mut letters = code.chars();
        let kind = letters.next()?;
        let numbers: Vec<u16> = letters.as_str().split('.').map(read_number).collect::<Option<_>>()?;
        let edit = match (kind, &numbers[..]) {
            ('s', &[one, other, after]) => Self::Swap { one, other, after },
            ('c', &[who, after]) => Self::Cut { who, after },
            ('d', &[who, after, until]) => Self::Lose { who, after, until },
            ('g', &[after, until]) => Self::Ghost { after, until },
            ('b', &[every]) => Self::Blink { every },
            _ => return None,
        };
        edit.is_sound().then_some(edit)
    }

    const fn is_sound(self) -> bool {
        match self {
            Self::Swap { one, other, .. } => one > 0 && other > 0 && one != other,
            Self::Cut { who, .. } => who > 0,
            Self::Lose { who, after, until } => who > 0 && after < until,
            Self::Ghost { after, until } => after < until,
            Self::Blink { every } => every > 1,
        }
    }
}

impl fmt::Display for Edit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Swap { one, other, after } => write!(formatter, "s{one}.{other}.{after}"),
            Self::Cut { who, after } => write!(formatter, "c{who}.{after}"),
            Self::Lose { who, after, until } => write!(formatter, "d{who}.{after}.{until}"),
            Self::Ghost { after, until } => write!(formatter, "g{after}.{until}"),
            Self::Blink { every } => write!(formatter, "b{every}"),
        }
    }
}

/// A whole number in the one way in which it is written.
fn read_number(text: &str) -> Option<u16> {
    let number: u16 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// This many edits are kept at most.
pub const MOST_EDITS: usize = 24;
/// The code where nothing is done.
const NOTHING: &str = "none";

/// The edits in the order in which they were made. In the address they are joined by `_`: `s1.2.50_c1.70`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edits([Option<Edit>; MOST_EDITS]);

impl Edits {
    /// Reads a code; `None` if a part of it is no edit or they are too many.
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        let mut edits = Self::default();
        if code == NOTHING {
            return Some(edits);
        }
        for part in code.split('_') {
            edits = edits.with(Edit::read(part)?)?;
        }
        Some(edits)
    }

    /// All of them in order.
    pub fn iter(&self) -> impl Iterator<Item = Edit> {
        self.0.into_iter().flatten()
    }

    /// The edits with one more; `None` if there are as many as can be.
    #[must_use]
    pub fn with(mut self, edit: Edit) -> Option<Self> {
        let free = self.0.iter_mut().find(|place| place.is_none())?;
        *free = Some(edit);
        Some(self)
    }

    /// The edits without the last; `None` if there is none.
    #[must_use]
    pub fn without_last(mut self) -> Option<Self> {
        self.0.iter_mut().rev().find_map(Option::take)?;
        Some(self)
    }

    /// Those edits whose people and frames are there.
    #[must_use]
    pub fn that_fit(&self, people: u16, frames: u16) -> Self {
        let fitting = self.iter().filter(|edit| edit.fits(people, frames));
        let mut kept = Self::default();
        for (place, edit) in kept.0.iter_mut().zip(fitting) {
            *place = Some(edit);
        }
        kept
    }

    /// Their code.
    #[must_use]
    pub fn code(&self) -> String {
        let mut code = String::new();
        for edit in self.iter() {
            let separator = if code.is_empty() { "" } else { "_" };
            // Writing to a string cannot fail.
            let _ = write!(code, "{separator}{edit}");
        }
        if code.is_empty() { NOTHING.to_owned() } else { code }
    }
}

impl Serialize for Edits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.code())
    }
}

impl<'de> Deserialize<'de> for Edits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Code;
        impl Visitor<'_> for Code {
            type Value = Edits;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a code of edits")
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Edits, E> {
                Edits::read(code).ok_or_else(|| E::custom("no code of edits"))
            }
        }
        deserializer.deserialize_str(Code)
    }
}
