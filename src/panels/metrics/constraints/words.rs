//! Names and numbers in words, for text and figures alike.

use super::solution::{Rated, Solution};
use super::systems::SYSTEMS;
use crate::language::{Language, POINTS, Words, count, fixed, percent, significant, with_percent_sign};

/// The axis of false alarms.
pub const ALARMS: Words = Words::new("ложных тревог в час", "false alarms an hour");
/// The axis of detection.
pub const DETECTION: Words = Words::new("вероятность обнаружить постороннего", "probability of detecting a stranger");
/// The axis of scores.
pub const SCORE: Words = Words::new("оценка системы", "score");
/// The axis of densities.
pub const DENSITY: Words = Words::new("плотность", "density");
/// The axis of latency.
pub const LATENCY: Words = Words::new("миллисекунд на кадр", "milliseconds a frame");
/// The axis of the allowed probability.
pub const ALLOWED: Words =
    Words::new("допустимая вероятность ложной тревоги", "probability of a false alarm that is allowed");
/// The same where there is little room.
pub const ALLOWED_SHORT: Words = Words::new("допустимая вероятность", "allowed probability");
/// What decisions are made by.
pub const BY: [Words; 2] = [Words::new("на проход", "each passage"), Words::new("на кадр", "each frame")];
/// Whose scores.
pub const WHOSE: [Words; 2] = [Words::new("сотрудники", "employees"), Words::new("посторонние", "strangers")];
/// The threshold, before its number.
pub const THRESHOLD: Words = Words::new("порог", "threshold");
/// The limit on a figure, before its number.
pub const LIMIT: Words = Words::new("предел", "limit");
/// What really is, on a figure.
pub const TRUTH: Words = Words::new("на самом деле", "in truth");
/// The heads of the two rankings.
pub const HEADS: [Words; 2] = [
    Words::new("с ограничениями: обнаружение", "by constraints: detection"),
    Words::new("по среднему двух долей", "by the mean of the two rates"),
];
/// What is said of two that cannot be distinguished.
pub const ALIKE: Words = Words::new("неразличимы", "not distinguishable");

/// The name of a system by its number.
pub fn name(index: usize) -> &'static str {
    SYSTEMS.get(index).map_or("–", |system| system.name)
}

/// A share in per cent with one decimal.
pub fn share(value: f64, language: Language) -> String {
    with_percent_sign(&fixed(100.0 * value, 1, language), language)
}

/// A difference of shares in percentage points.
pub fn points(value: f64, language: Language) -> String {
    format!("{}\u{a0}{}", fixed(100.0 * value, 1, language), POINTS.get(language))
}

/// Events an hour.
pub fn hourly(value: f64, language: Language) -> String {
    if value == 0.0 { "0".to_owned() } else { significant(value, 3, language) }
}

/// A limit as it was set, without zeros at its end.
pub fn exact(value: f64, language: Language) -> String {
    let digits = (1..=4).find(|digits| {
        let rounded: f64 = format!("{value:.*e}", digits - 1).parse().unwrap_or(f64::NAN);
        (rounded - value).abs() <= 1e-9 * value.abs()
    });
    significant(value, digits.unwrap_or(3), language)
}

/// Decisions an hour: whole where they are.
pub fn exact_count(value: f64, language: Language) -> String {
    if value.fract() == 0.0 { count(value, language) } else { significant(value, 4, language) }
}

/// Hours.
pub fn hours(value: f64, language: Language) -> String {
    let number = if value >= 100.0 { count(value, language) } else { significant(value, 3, language) };
    match language {
        Language::Russian => format!("{number}\u{a0}ч"),
        Language::English => format!("{number}\u{a0}h"),
    }
}

/// Milliseconds.
pub fn ms(value: f64, language: Language) -> String {
    let unit = Words::new("мс", "ms").get(language);
    format!("{}\u{a0}{unit}", exact(value, language))
}

/// A threshold, or that there is none.
pub fn threshold(rated: &Rated, language: Language) -> String {
    rated.threshold.map_or_else(|| "–".to_owned(), |threshold| fixed(threshold, 2, language))
}

/// Who wins, or that nobody does.
pub fn winner(solution: &Solution) -> &'static str {
    solution.winner().map_or("–", name)
}

/// How sure something is: above 99.9% or below 0.1% only this is said, not the value.
pub fn sureness(value: f64, language: Language) -> String {
    const LEAST: f64 = 0.001;
    if value > 1.0 - LEAST {
        format!("P\u{a0}>\u{a0}{}", share(1.0 - LEAST, language))
    } else if value < LEAST {
        format!("P\u{a0}<\u{a0}{}", share(LEAST, language))
    } else {
        format!("P\u{a0}=\u{a0}{}", share(value, language))
    }
}

/// A probability in per cent.
pub fn probability(value: f64, language: Language) -> String {
    percent(value, language)
}
