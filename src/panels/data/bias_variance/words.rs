//! Names and numbers that figures, tables and sentences share.

use super::params::Params;
use super::solution::{OUTSIDE, Solution};
use crate::language::{Language, Plural, Words, count, fixed, plural, significant};

/// The axis of the places.
pub const PLACE: Words = Words::new("x", "x");
/// The axis of the values.
pub const VALUE: Words = Words::new("y", "y");
/// The axis of mean squared errors.
pub const SQUARED_ERROR: Words = Words::new("средний квадрат ошибки", "mean squared error");
/// The axis of the expected squared error at a place.
pub const EXPECTED_ERROR: Words = Words::new("ожидаемый квадрат ошибки в точке x", "expected squared error at x");
/// The axis of the degrees.
pub const DEGREE: Words = Words::new("степень полинома d", "degree of the polynomial d");
/// The truth as a curve.
pub const TRUTH: Words = Words::new("истина", "truth");
/// The expected polynomial.
pub const EXPECTED: Words = Words::new("в среднем", "average fit");
/// The polynomial of the newest sample.
pub const FITTED: Words = Words::new("по этим точкам", "fit to these points");
/// The train error.
pub const TRAIN: Words = Words::new("Train", "train");
/// The error on new values.
pub const VALIDATION: Words = Words::new("Validation", "validation");
/// The variance of the noise.
pub const NOISE: Words = Words::new("шум σ²", "noise σ²");
/// The square of the bias.
pub const BIAS2: Words = Words::new("bias²", "bias²");
/// The variance of the decomposition.
pub const VARIANCE: Words = Words::new("дисперсия", "variance");
/// The whole expected squared error.
pub const WHOLE: Words = Words::new("вся ошибка", "whole error");
/// What the lecture calls bias.
pub const LECTURE_BIAS: Words = Words::new("bias", "bias");
/// What the lecture calls variance.
pub const LECTURE_VARIANCE: Words = Words::new("variance", "variance");
/// The words of the lecture, as a heading.
pub const BY_LECTURE: Words =
    Words::new("Слова лекции: train и validation", "The lecture’s words: train and validation");
/// The same, shorter.
pub const BY_LECTURE_SHORT: Words = Words::new("Слова лекции", "The lecture’s words");
/// The decomposition, as a heading.
pub const BY_DECOMPOSITION: Words = Words::new("Разложение среднего квадрата", "Decomposition of the mean square");
/// The same, shorter.
pub const BY_DECOMPOSITION_SHORT: Words = Words::new("Разложение", "Decomposition");
/// Where there are no data.
pub const NO_DATA: Words = Words::new("данных нет", "no data");

const SAMPLES: Plural = Plural {
    russian_one: "выборке",
    russian_few: "выборкам",
    russian_many: "выборкам",
    english_one: "sample",
    english_many: "samples",
};

/// A squared error to three significant digits, without zeros at its end.
pub fn error_in_words(value: f64, language: Language) -> String {
    let text = significant(value, 3, language);
    let sign = match language {
        Language::Russian => ',',
        Language::English => '.',
    };
    if text.contains(sign) && !text.contains('·') {
        text.trim_end_matches('0').trim_end_matches(sign).to_owned()
    } else {
        text
    }
}

/// A number on an axis, with as many decimals as distinguish neighbours.
pub fn of_step(value: f64, step: f64, language: Language) -> String {
    let decimals = (-libm::floor(libm::log10(step) + 1e-9)).clamp(0.0, 9.0);
    fixed(value, decimals as usize, language)
}

/// A number on a logarithmic axis: far from one a power of ten is written as such.
pub fn of_decade(value: f64, language: Language) -> String {
    const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let exponent = libm::log10(value).round();
    let is_power = (libm::pow(10.0, exponent) / value - 1.0).abs() < 1e-9;
    if !is_power || exponent.abs() < 4.0 {
        return significant(value, 1, language);
    }
    let digits = count(exponent.abs(), language);
    let digits = digits.chars().filter_map(|digit| SUPERSCRIPTS.get(digit.to_digit(10)? as usize));
    let sign = if exponent < 0.0 { "⁻" } else { "" };
    format!("10{sign}{}", digits.collect::<String>())
}

/// The caption of the figure of the polynomials.
pub fn caption_of_fits(params: &Params, _solution: &Solution, language: Language) -> String {
    let words = if params.resamples < 2.0 {
        Words::new(
            "Точки\u{a0}— выборка, синяя кривая подогнана к ней. Оранжевый пунктир\u{a0}— что выйдет в среднем по всем выборкам, второй\u{a0}— истина.",
            "The dots are a sample, the blue curve is fitted to it. The dashed lines are the average over all samples, in orange, and the truth.",
        )
    } else {
        Words::new(
            "Тонкие кривые подогнаны к другим выборкам (видны последние 30); жирная синяя\u{a0}— к этим точкам. Пунктир: оранжевый\u{a0}— точное среднее, второй\u{a0}— истина.",
            "The thin curves are fitted to other samples (the latest 30 are shown), the thick blue one to these points. The dashed lines are the exact average, in orange, and the truth.",
        )
    };
    words.get(language).to_owned()
}

/// The caption of the figure of the two divisions.
pub fn caption_of_parts(_params: &Params, solution: &Solution, language: Language) -> String {
    let all = error_in_words(solution.errors.validation, language);
    match language {
        Language::Russian => format!(
            "Обе полосы\u{a0}— одна и та же ожидаемая ошибка на validation, {all}, разделённая по-разному. Всё точно, без моделирования."
        ),
        Language::English => format!(
            "Both bars are the same expected validation error, {all}, divided in two ways. All of it is exact, not simulated."
        ),
    }
}

/// The caption of the figure by degree, with what came out of the samples.
pub fn caption_of_degrees(_params: &Params, solution: &Solution, language: Language) -> String {
    let simulated = &solution.simulated;
    let [train, validation] = [simulated.train, simulated.validation].map(|error| error_in_words(error, language));
    let (number, samples) = (count(simulated.count, language), plural(simulated.count, &SAMPLES, language));
    match language {
        Language::Russian => format!(
            "Кривые\u{a0}— точные ожидания. Зелёные точки\u{a0}— среднее по {number}\u{a0}{samples}: train {train}, validation {validation}. Кольцо двигает степень."
        ),
        Language::English => format!(
            "The curves are exact expectations. The green dots are the mean of {number} {samples}: train {train}, validation {validation}. The ring moves the degree."
        ),
    }
}

/// The caption of the figure by place.
pub fn caption_of_places(_params: &Params, solution: &Solution, language: Language) -> String {
    let (place, error) = (fixed(OUTSIDE, 1, language), error_in_words(solution.outside, language));
    match language {
        Language::Russian => format!(
            "Ось логарифмическая. Данные\u{a0}— между вертикальными линиями; при x\u{a0}=\u{a0}{place} ожидается квадрат ошибки {error}."
        ),
        Language::English => format!(
            "The axis is logarithmic. The data lie between the vertical lines; at x = {place} a squared error of {error} is expected."
        ),
    }
}
