//! How far a guess missed, in words.

use crate::language::{Language, Plural, plural, points, significant};
use crate::panel::{Output, Unit, guess_in_words};

/// A guess so near is a hit: nobody reads a slider better.
const HIT: f64 = 1.1;

/// The same for a difference of shares.
const HIT_POINTS: f64 = 0.002;

/// After a whole number of times.
const TIMES: Plural = Plural {
    russian_one: "раз",
    russian_few: "раза",
    russian_many: "раз",
    english_one: "times",
    english_many: "times",
};

/// How many times, in words: a broken number takes «раза».
fn so_many_times(times: f64, language: Language) -> String {
    let number = significant(times, 2, language);
    let word = if number.contains(',') { TIMES.russian_few } else { plural(times.round(), &TIMES, language) };
    format!("{number} {}", if language == Language::English { TIMES.english_many } else { word })
}

/// Says what was guessed, what is true, and how many times too much or too little the guess was.
pub fn in_words(guess: f64, unit: Unit, truth: &Output, language: Language) -> String {
    let guessed = guess_in_words(guess, unit, language);
    let both = match language {
        Language::Russian => format!("Прогноз: {guessed}, на самом деле {}", truth.text),
        Language::English => format!("The guess: {guessed}; the answer: {}", truth.text),
    };
    if unit == Unit::Points {
        return by_difference(&both, guess - truth.value, language);
    }
    let ratio = guess / truth.value;
    if !ratio.is_finite() || ratio <= 0.0 {
        return format!("{both}.");
    }
    let times = ratio.max(1.0 / ratio);
    let ratio_in_words = so_many_times(times, language);
    let verdict = match (times <= HIT, ratio > 1.0, language) {
        (true, _, Language::Russian) => "почти в точку".to_owned(),
        (true, _, Language::English) => "very close".to_owned(),
        (false, true, Language::Russian) => format!("прогноз в {ratio_in_words} больше"),
        (false, false, Language::Russian) => format!("прогноз в {ratio_in_words} меньше"),
        (false, true, Language::English) => format!("{ratio_in_words} too high"),
        (false, false, Language::English) => format!("{ratio_in_words} too low"),
    };
    match language {
        Language::Russian => format!("{both}: {verdict}."),
        Language::English => format!("{both}. That is {verdict}."),
    }
}

/// A difference may be zero or below: no number of times says how far from it a guess was.
fn by_difference(both: &str, miss: f64, language: Language) -> String {
    let far = points(miss.abs(), language);
    let verdict = match (miss.abs() <= HIT_POINTS, miss > 0.0, language) {
        (true, _, Language::Russian) => "почти в точку".to_owned(),
        (true, _, Language::English) => "very close".to_owned(),
        (false, true, Language::Russian) => format!("прогноз на {far} больше"),
        (false, false, Language::Russian) => format!("прогноз на {far} меньше"),
        (false, true, Language::English) => format!("{far} too high"),
        (false, false, Language::English) => format!("{far} too low"),
    };
    match language {
        Language::Russian => format!("{both}: {verdict}."),
        Language::English => format!("{both}. That is {verdict}."),
    }
}
