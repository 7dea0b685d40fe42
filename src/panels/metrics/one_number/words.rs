//! Names and numbers in words, for text and figures alike.

use super::Ranking;
use super::params::{MOST_SYSTEMS, Mean};
use crate::language::{Language, Words, fixed, significant};

/// The names of the systems.
pub const NAMES: [&str; MOST_SYSTEMS] = ["A", "B", "C", "D"];
/// The axes of the plane.
pub const EMPLOYEES: Words = Words::new("доля верных ответов: сотрудники", "employees classified correctly");
/// The axes of the plane.
pub const STRANGERS: Words = Words::new("доля верных ответов: посторонние", "strangers classified correctly");
/// The axis of the scores.
pub const SCORE: Words = Words::new("оценка системы", "score of a system");
/// The axis of the leads.
pub const LEAD: Words = Words::new("оценка A минус лучшая из остальных", "score of A minus the best of the others");
/// The axis of the exponents.
pub const EXPONENT: Words = Words::new("показатель r степенного среднего", "exponent r of the power mean");
/// The axis of the shares of strangers.
pub const SHARE: Words = Words::new("доля посторонних π", "share of strangers π");
/// Below which A loses, above which it wins.
pub const SIDES: [Words; 2] = [Words::new("A проигрывает", "A loses"), Words::new("A выигрывает", "A wins")];
/// Where the exponent leads at its lower end.
pub const TO_MINIMUM: Words = Words::new("← к минимуму", "← towards the minimum");

/// The name of a system by its number from 0.
pub fn name(system: usize) -> &'static str {
    NAMES.get(system).copied().unwrap_or("–")
}

/// What a mean is called on a figure.
pub const fn name_of(mean: Mean) -> Words {
    match mean {
        Mean::Arithmetic => Words::new("арифметическое", "arithmetic"),
        Mean::Geometric => Words::new("геометрическое", "geometric"),
        Mean::Harmonic => Words::new("гармоническое", "harmonic"),
        Mean::Minimum => Words::new("минимум", "minimum"),
        Mean::FBeta => Words::new("F-мера", "F measure"),
    }
}

/// A score with three decimals, more where it is small.
pub fn score(value: f64, language: Language) -> String {
    if value.abs() >= 0.01 || value == 0.0 || !value.is_finite() {
        fixed(value, 3, language)
    } else {
        significant(value, 3, language)
    }
}

/// The price with two decimals, or infinite.
pub fn price(value: f64, language: Language) -> String {
    if value.is_finite() && value > 0.0 && !(0.1..1000.0).contains(&value) {
        significant(value, 2, language)
    } else {
        fixed(value, 2, language)
    }
}

/// Who wins: one system, or those that tie.
pub fn winners(ranking: &Ranking) -> String {
    ranking.winners.iter().map(|system| name(*system)).collect::<Vec<_>>().join("\u{a0}=\u{a0}")
}
