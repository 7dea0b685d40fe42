//! How far a guess missed, in words.

use crate::language::{Language, Plural, plural, points, significant};
use crate::panel::{Output, Unit, guess_in_words};

/// A guess so near is a hit: nobody reads a slider better.
const HIT: f64 = 1.1;

/// The same for a difference of shares.
const HIT_POINTS: f64 = 0.002;

/// The noun after a whole number.
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

/// Says what was guessed, what is true, and how much the guess was too high or too low.
pub fn in_words(guess: f64, unit: Unit, truth: &Output, language: Language) -> String {
    let guessed = guess_in_words(guess, unit, language);
    let both = match language {
        Language::Russian => format!("Прогноз: {guessed}, на самом деле {}", truth.text),
        Language::English => format!("The guess: {guessed}; the answer: {}", truth.text),
    };
    let Some(Miss { is_hit, is_above, far }) = Miss::of(guess, unit, truth.value, language) else {
        return format!("{both}.");
    };
    let verdict = match (is_hit, is_above, language) {
        (true, _, Language::Russian) => "почти в точку".to_owned(),
        (true, _, Language::English) => "very close".to_owned(),
        (false, true, Language::Russian) => format!("прогноз {far} больше"),
        (false, false, Language::Russian) => format!("прогноз {far} меньше"),
        (false, true, Language::English) => format!("{far} too high"),
        (false, false, Language::English) => format!("{far} too low"),
    };
    match language {
        Language::Russian => format!("{both}: {verdict}."),
        Language::English => format!("{both}. That is {verdict}."),
    }
}

struct Miss {
    is_hit: bool,
    is_above: bool,
    /// How far it is, in words.
    far: String,
}

impl Miss {
    /// A difference may be zero or below, and no number of times says how far a guess was from it; any other number is
    /// missed by a ratio. `None` where there is no such ratio.
    fn of(guess: f64, unit: Unit, truth: f64, language: Language) -> Option<Self> {
        let (is_hit, is_above, far) = if unit == Unit::Points {
            let miss = guess - truth;
            (miss.abs() <= HIT_POINTS, miss > 0.0, points(miss.abs(), language))
        } else {
            let ratio = guess / truth;
            if !ratio.is_finite() || ratio <= 0.0 {
                return None;
            }
            let times = ratio.max(1.0 / ratio);
            (times <= HIT, ratio > 1.0, so_many_times(times, language))
        };
        let far = match (language, unit) {
            (Language::Russian, Unit::Points) => format!("на {far}"),
            (Language::Russian, _) => format!("в {far}"),
            (Language::English, _) => far,
        };
        Some(Self { is_hit, is_above, far })
    }
}
