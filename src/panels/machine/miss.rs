//! How far a guess missed, in words.

use crate::language::{Language, count, percent, significant};
use crate::panels::contract::{Output, Unit};

/// A guess so near is a hit: nobody reads a slider better.
const HIT: f64 = 1.1;

/// Says what was guessed, what is true, and how many times too much or too little the guess was.
pub fn in_words(guess: f64, unit: Unit, truth: &Output, language: Language) -> String {
    let guessed = match unit {
        Unit::Percent => percent(guess, language),
        Unit::Count => count(guess, language),
        Unit::Plain => significant(guess, 3, language),
    };
    let both = match language {
        Language::Russian => format!("Догадка: {guessed}, на самом деле {}", truth.text),
        Language::English => format!("The guess: {guessed}; the answer: {}", truth.text),
    };
    let ratio = guess / truth.value;
    if !ratio.is_finite() || ratio <= 0.0 {
        return format!("{both}.");
    }
    let times = ratio.max(1.0 / ratio);
    let verdict = match (times <= HIT, ratio > 1.0, language) {
        (true, _, Language::Russian) => "почти в точку".to_owned(),
        (true, _, Language::English) => "very close".to_owned(),
        (false, true, Language::Russian) => format!("догадка в {} раза больше", significant(times, 2, language)),
        (false, false, Language::Russian) => format!("догадка в {} раза меньше", significant(times, 2, language)),
        (false, true, Language::English) => format!("{} times too high", significant(times, 2, language)),
        (false, false, Language::English) => format!("{} times too low", significant(times, 2, language)),
    };
    match language {
        Language::Russian => format!("{both}: {verdict}."),
        Language::English => format!("{both}. That is {verdict}."),
    }
}
