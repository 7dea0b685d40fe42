//! Which networks are compared: one or more of the four kinds.

use serde::{Deserialize, Serialize};

use crate::language::Words;
/// The kinds of networks, for the figures too.
pub use crate::nn::training::Normalization;
use crate::panel::Choice;

/// A set of kinds of networks, at least one. Its name in the address is that of its members in their order; it is read
/// in any order, joined by commas too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Compared(u8);

const NONE: u8 = 1;
const BEFORE: u8 = 2;
const AFTER: u8 = 4;
const MOVING: u8 = 8;

impl Choice for Compared {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self(NONE | BEFORE), "none_before", Words::new("без BN и BN до активации", "no BN, BN before the activation")),
        (Self(NONE | AFTER), "none_after", Words::new("без BN и BN после активации", "no BN, BN after the activation")),
        (Self(BEFORE | AFTER), "before_after", Words::new("BN до и после активации", "BN before, BN after")),
        (Self(NONE | BEFORE | AFTER), "none_before_after", Words::new("без BN, BN до и после", "no BN, before, after")),
        (
            Self(BEFORE | MOVING),
            "before_moving",
            Words::new("BN до и скользящие средние", "BN before, running averages"),
        ),
        (Self(NONE | BEFORE | AFTER | MOVING), "none_before_after_moving", Words::new("все четыре", "all four")),
        (Self(NONE), "none", Words::new("только без BN", "no BN alone")),
        (Self(BEFORE), "before", Words::new("только BN до активации", "BN before alone")),
        (Self(AFTER), "after", Words::new("только BN после активации", "BN after alone")),
        (Self(MOVING), "moving", Words::new("только скользящие средние", "running averages alone")),
        (Self(NONE | MOVING), "none_moving", Words::new("без BN и скользящие средние", "no BN, running averages")),
        (
            Self(AFTER | MOVING),
            "after_moving",
            Words::new("BN после и скользящие средние", "BN after, running averages"),
        ),
        (
            Self(NONE | BEFORE | MOVING),
            "none_before_moving",
            Words::new("без BN, BN до, скользящие", "no BN, before, running"),
        ),
        (
            Self(NONE | AFTER | MOVING),
            "none_after_moving",
            Words::new("без BN, BN после, скользящие", "no BN, after, running"),
        ),
        (
            Self(BEFORE | AFTER | MOVING),
            "before_after_moving",
            Words::new("BN до, после, скользящие", "before, after, running"),
        ),
    ];
}

impl Default for Compared {
    /// Without batch normalization and with it, as in its paper.
    fn default() -> Self {
        Self(NONE | BEFORE)
    }
}

impl Compared {
    const fn bit(normalization: Normalization) -> u8 {
        match normalization {
            Normalization::None => NONE,
            Normalization::Before => BEFORE,
            Normalization::After => AFTER,
            Normalization::Moving => MOVING,
        }
    }

    /// Whether a kind is among them.
    #[must_use]
    pub const fn has(self, normalization: Normalization) -> bool {
        self.0 & Self::bit(normalization) != 0
    }

    /// Its members in their order.
    pub fn members(self) -> impl Iterator<Item = Normalization> {
        Normalization::ALL.into_iter().filter(move |normalization| self.has(*normalization))
    }

    /// The one that the numbers are about: the first that is normalized, else the one without.
    #[must_use]
    pub fn subject(self) -> Normalization {
        self.members().find(|normalization| *normalization != Normalization::None).unwrap_or(Normalization::None)
    }
}

impl From<Compared> for String {
    fn from(compared: Compared) -> Self {
        let names: Vec<&str> = compared.members().map(Normalization::name).collect();
        names.join("_")
    }
}

impl TryFrom<String> for Compared {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let bit = |name: &str| {
            let known = Normalization::ALL.into_iter().find(|normalization| normalization.name() == name);
            known.map(Self::bit).ok_or("no such kind of network")
        };
        let bits = text.split(['_', ',']).try_fold(0, |bits, name| Ok::<u8, Self::Error>(bits | bit(name)?))?;
        Ok(Self(bits))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_has_its_name_and_is_read_in_any_order() {
        assert_eq!(Compared::OPTIONS.len(), 15);
        for (set, name, _) in Compared::OPTIONS {
            assert_eq!(String::from(*set), *name);
            assert_eq!(Compared::try_from((*name).to_owned()), Ok(*set));
        }
        assert_eq!(Compared::try_from("before,none".to_owned()), Ok(Compared::default()));
        for wrong in ["", "none,", "None", "batch"] {
            assert!(Compared::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
