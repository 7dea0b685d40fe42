//! Names and numbers that figures, tables and sentences share.

use super::params::Params;
use super::solution::Solution;
use crate::language::{Language, Words, count, fixed, percent, significant};

/// The axis of the errors.
pub const TEST_ERROR: Words = Words::new(
    "ошибка на тесте; шкала\u{a0}— от наименьшей возможной, 10\u{a0}%",
    "test error; the scale begins at the best possible, 10%",
);
/// The same, shorter.
pub const TEST_ERROR_SHORT: Words = Words::new("ошибка на тесте", "test error");
/// The axis of the numbers of examples.
pub const EXAMPLES: Words = Words::new("размеченных примеров", "labelled examples");
/// The axis of the noise.
pub const NOISE: Words = Words::new("доля неверных меток η", "share of wrong labels η");
/// The axis of the rates.
pub const RATE: Words = Words::new("шумных меток вместо одной чистой", "noisy labels that replace a clean one");
/// The axis of the floors.
pub const FLOOR_AXIS: Words = Words::new("ошибка при n\u{a0}→\u{a0}∞", "error for n → ∞");
/// The curve with clean labels.
pub const CLEAN: Words = Words::new("чистые метки", "clean labels");
/// The same, shorter.
pub const CLEAN_SHORT: Words = Words::new("чистые", "clean");
/// The same for noisy labels.
pub const NOISY_SHORT: Words = Words::new("шумные", "noisy");
/// The curve with noisy labels.
pub const NOISY: Words = Words::new("шумные метки", "noisy labels");
/// What remains with any number of noisy labels.
pub const FLOOR: Words = Words::new("предел", "limit");
/// The curve as a noisy test shows it.
pub const ON_NOISY_TEST: Words = Words::new("на шумном тесте", "on a noisy test");
/// The formula of the rate.
pub const FORMULA: Words = Words::new("1/(1\u{a0}−\u{a0}2η)²", "1/(1\u{a0}−\u{a0}2η)²");
/// What one might think of.
pub const NAIVE: Words = Words::new("1/(1\u{a0}−\u{a0}η)", "1/(1\u{a0}−\u{a0}η)");
/// The price as a level.
pub const PRICE: Words = Words::new("цена чистой", "price of a clean one");
/// The same, shorter.
pub const PRICE_SHORT: Words = Words::new("цена", "price");
/// Where the rate is below the price.
pub const NOISY_ARE_CHEAPER: Words = Words::new("шумные дешевле", "noisy is cheaper");
/// Where it is above.
pub const CLEAN_ARE_CHEAPER: Words = Words::new("чистые дешевле", "clean is cheaper");
/// Where no number helps.
pub const HOPELESS: Words = Words::new("никакого числа не хватит", "no number will do");

/// How many labels replace one: with three digits.
pub fn rate_in_words(rate: f64, language: Language) -> String {
    if rate.is_nan() { "–".to_owned() } else { significant(rate, 3, language) }
}

/// A price with as many digits as it has, three at most.
pub fn price_in_words(price: f64, language: Language) -> String {
    let decimals = (0..2).find(|decimals| {
        let scaled = price * libm::pow(10.0, f64::from(*decimals));
        (scaled - scaled.round()).abs() < 1e-9
    });
    match decimals {
        Some(decimals) => fixed(price, decimals as usize, language),
        None => significant(price, 3, language),
    }
}

/// The price of noisy labels and what it means.
pub fn compared(price: f64, language: Language) -> String {
    let number = rate_in_words(price, language);
    if price.is_finite() { format!("{number}: {}", cheaper(price).get(language)) } else { number }
}

/// Which labels are cheaper for the same error.
pub fn cheaper(price: f64) -> Words {
    if price.is_nan() {
        Words::new("не найдено", "not found")
    } else if (price - 1.0).abs() < 0.005 {
        Words::new("цена одинакова", "the same price")
    } else if price < 1.0 {
        NOISY_ARE_CHEAPER
    } else {
        CLEAN_ARE_CHEAPER
    }
}

/// The caption of the figure by the number of examples.
pub fn caption_of_curves(params: &Params, solution: &Solution, language: Language) -> String {
    let models = count(solution.models, language);
    let axis = Words::new(
        "Ось логарифмическая; отложено превышение над 10\u{a0}%. ",
        "The axis is logarithmic in the excess over the best possible error, 10%. ",
    );
    let drawn = match (params.is_systematic() && params.has_noise(), language) {
        (false, Language::Russian) => format!(
            "Медианы: кривые\u{a0}— точные, точки\u{a0}— по обученным моделям (их {models}); полоса\u{a0}— центральные 80\u{a0}%."
        ),
        (false, Language::English) => {
            format!("Curves: the exact median; dots: the median of {models} trained models; band: their middle 80%.")
        }
        (true, Language::Russian) => format!(
            "Оранжевая кривая\u{a0}— медиана по обученным моделям (их {models}), полоса\u{a0}— центральные 80\u{a0}% из них; предел и зелёная кривая\u{a0}— точные."
        ),
        (true, Language::English) => format!(
            "The orange curve is the median of {models} trained models, the band holds the middle 80% of them; the limit and the green curve are exact."
        ),
    };
    if !(params.is_tested_with_noise() && params.has_noise()) {
        return format!("{}{drawn}", axis.get(language));
    }
    let [truth, shown] = [solution.error_noisy, solution.measured_error].map(|error| percent(error, language));
    let of_test = match language {
        Language::Russian => format!(
            " Пунктир\u{a0}— что в среднем покажет тест, где метки неверны независимо с той же вероятностью: при n примерах {shown} вместо {truth}."
        ),
        Language::English => format!(
            " The dashes are the average shown by a test whose labels are wrong independently with the same probability: {shown} instead of {truth} at n examples."
        ),
    };
    format!("{}{drawn}{of_test}", axis.get(language))
}

/// The caption of the figure by noise.
pub fn caption_of_noise(params: &Params, solution: &Solution, language: Language) -> String {
    if params.is_systematic() {
        let clean = percent(solution.error_clean, language);
        return match language {
            Language::Russian => format!(
                "Ошибка, которая остаётся при любом числе меток с систематическим шумом. Где она выше {clean}\u{a0}— медианы на n чистых метках,\u{a0}— их не заменить никаким числом шумных."
            ),
            Language::English => format!(
                "The error that remains with any number of labels with systematic noise. Where it is above {clean}, the median after n clean labels, no number of noisy ones replaces them."
            ),
        };
    }
    let [exact, leading] = [solution.exchange_rate, solution.leading_rate].map(|rate| rate_in_words(rate, language));
    match language {
        Language::Russian => format!(
            "Сплошная кривая\u{a0}— при этих n и d: {exact}. Пунктир\u{a0}— 1/(1\u{a0}−\u{a0}2η)²\u{a0}=\u{a0}{leading}, к чему она стремится с ростом n. Точки\u{a0}— 1/(1\u{a0}−\u{a0}η): столько нужно было бы, если бы неверные метки просто пропадали."
        ),
        Language::English => format!(
            "The solid curve is for these n and d: {exact}. The dashes are 1/(1 − 2η)² = {leading}, its limit for large n. The dots are 1/(1 − η), what it would take if wrong labels were merely lost."
        ),
    }
}
