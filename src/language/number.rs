//! Numbers for people: decimal comma and non-breaking spaces in Russian, grouped thousands in both.

use super::{Language, Words, parse_number};

const NO_BREAK_SPACE: char = '\u{a0}';

/// Writes `value` with exactly `decimals` digits after the decimal sign.
///
/// Whole parts of five digits and more are grouped in threes. A value that is not finite is written as `∞`, `−∞` or
/// `–`.
#[must_use]
pub fn fixed(value: f64, decimals: usize, language: Language) -> String {
    if value.is_nan() {
        return "–".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "∞" } else { "−∞" }.to_owned();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let mut text = String::with_capacity(plain.len() + 8);
    if value < 0.0 && !is_zero {
        text.push('−');
    }
    push_grouped(&mut text, whole, language);
    if !fraction.is_empty() {
        text.push(match language {
            Language::Russian => ',',
            Language::English => '.',
        });
        text.push_str(fraction);
    }
    text
}

/// Four digits stay together; from five on they are grouped, as both typographies require.
fn push_grouped(text: &mut String, whole: &str, language: Language) {
    let separator = match language {
        Language::Russian => NO_BREAK_SPACE,
        Language::English => ',',
    };
    for (index, digit) in whole.chars().enumerate() {
        let remaining = whole.len() - index;
        if whole.len() > 4 && index > 0 && remaining.is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
}

/// Writes a whole number: `10 000`.
#[must_use]
pub fn count(value: f64, language: Language) -> String {
    fixed(value, 0, language)
}

/// Writes `value` to `digits` significant digits; very large and very small magnitudes as a power of ten.
#[must_use]
pub fn significant(value: f64, digits: usize, language: Language) -> String {
    let digits = digits.max(1);
    if value == 0.0 || !value.is_finite() {
        return fixed(value, 0, language);
    }
    let exponent = decimal_exponent(value);
    if (-5..=9).contains(&exponent) {
        return fixed(value, decimals_for(exponent, digits), language);
    }
    let scientific = format!("{value:.*e}", digits - 1);
    let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let mantissa = fixed(parse_number(mantissa).unwrap_or(value), digits - 1, language);
    format!("{mantissa}{NO_BREAK_SPACE}·{NO_BREAK_SPACE}10{}", superscript(power))
}

/// Writes a share as a percentage with two decimals, or more where fewer than three significant digits would remain.
///
/// `0.037_232_7` is `3.72 %`, `0.95` is `95 %`, `0.000_012_3` is `0.00123 %`.
#[must_use]
pub fn percent(share: f64, language: Language) -> String {
    // To twelve digits, so that 1e-6 · 100 has the digits of 1e-4.
    let in_percent = twelve_digits(share * 100.0);
    if !in_percent.is_finite() {
        return fixed(in_percent, 0, language);
    }
    let decimals = if in_percent == 0.0 { 0 } else { decimals_for(decimal_exponent(in_percent), 3).clamp(2, 12) };
    let nearest_whole = in_percent.round();
    let shown_whole = (in_percent - nearest_whole).abs() < 1e-9 * nearest_whole.abs();
    with_percent_sign(&fixed(in_percent, if shown_whole { 0 } else { decimals }, language), language)
}

/// The unit of a difference of shares.
pub const POINTS: Words = Words::new("п.\u{a0}п.", "pp");

/// Writes a difference of shares in percentage points: a relative one is in per cent.
#[must_use]
pub fn points(difference: f64, language: Language) -> String {
    let text = percent(difference, language);
    format!("{}\u{a0}{}", without_unit(&text), POINTS.get(language))
}

/// A percentage without its sign.
#[must_use]
pub fn without_unit(percentage: &str) -> &str {
    percentage.trim_end_matches(['%', '\u{a0}'])
}

/// Writes a share as a percentage with as many decimals as it has, nine at most: `0.975` is `97.5 %`.
#[must_use]
pub fn percent_exact(share: f64, language: Language) -> String {
    let in_percent = share * 100.0;
    let is_enough = |decimals: &usize| {
        let scaled = in_percent * POWERS_OF_TEN[*decimals];
        (scaled - scaled.round()).abs() < 1e-6
    };
    with_percent_sign(&fixed(in_percent, (0..9).find(is_enough).unwrap_or(9), language), language)
}

/// Writes a share as a percentage with as many decimals as distinguish neighbours that are `step` apart (an axis
/// label).
#[must_use]
pub fn percent_of_step(share: f64, step: f64, language: Language) -> String {
    let step_in_percent = (step * 100.0).abs();
    let decimals = if step_in_percent > 0.0 && step_in_percent.is_finite() {
        // A step such as 2.5 needs one decimal more than its magnitude says.
        let whole_at = (0..13).find(|&decimals| {
            let scaled = step_in_percent * POWERS_OF_TEN[decimals];
            (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0) && scaled.round() >= 1.0
        });
        whole_at.unwrap_or(12)
    } else {
        0
    };
    with_percent_sign(&fixed(share * 100.0, decimals, language), language)
}

const POWERS_OF_TEN: [f64; 13] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/// Writes the percent sign after a number: `95 %` in Russian, `95%` in English.
#[must_use]
pub fn with_percent_sign(number: &str, language: Language) -> String {
    match language {
        Language::Russian => format!("{number}{NO_BREAK_SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

fn decimals_for(exponent: i32, digits: usize) -> usize {
    usize::try_from(digits as i32 - 1 - exponent).unwrap_or(0)
}

/// The number rounded to twelve significant digits, which takes the noise off a conversion: 0.07 · 100 becomes 7.
#[must_use]
pub fn twelve_digits(value: f64) -> f64 {
    parse_number(&format!("{value:.11e}")).unwrap_or(value)
}

/// What separates numbers in a list where a decimal comma may occur: `Beta(0,5; 2)`, `Beta(0.5, 2)`.
#[must_use]
pub const fn list_separator(language: Language) -> &'static str {
    match language {
        Language::Russian => ";",
        Language::English => ",",
    }
}

/// The decimal exponent of the first significant digit, from the number's own shortest text: no logarithm, no rounding.
fn decimal_exponent(value: f64) -> i32 {
    let scientific = format!("{value:e}");
    scientific.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0)
}

/// Writes a whole number in superscript digits, for powers of ten.
fn superscript(whole: &str) -> String {
    whole
        .chars()
        .map(|character| match character {
            '-' => '⁻',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            digit => digit.to_digit(10).and_then(|digit| char::from_u32(0x2070 + digit)).unwrap_or(character),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Russian};

    #[test]
    fn russian_has_a_comma_and_no_break_spaces() {
        assert_eq!(fixed(1_234_567.25, 2, Russian), "1\u{a0}234\u{a0}567,25");
        assert_eq!(fixed(1234.5, 1, Russian), "1234,5");
        assert_eq!(percent(0.037_232_7, Russian), "3,72\u{a0}%");
    }

    #[test]
    fn english_has_a_point_and_commas() {
        assert_eq!(fixed(-38107.0, 0, English), "−38,107");
        assert_eq!(percent(0.95, English), "95%");
        assert_eq!(percent(0.000_012_3, English), "0.00123%");
        assert_eq!(percent(0.0, English), "0%");
        assert_eq!(percent(1e-6, English), "0.000100%");
        assert_eq!(percent_exact(0.975, English), "97.5%");
        assert_eq!(percent_exact(0.1 + 0.2, English), "30%");
    }

    #[test]
    fn numbers_that_round_to_zero_have_no_sign() {
        assert_eq!(fixed(-0.001, 2, English), "0.00");
    }

    #[test]
    fn axis_labels_have_the_decimals_of_their_step() {
        assert_eq!(percent_of_step(0.1, 0.025, English), "10.0%");
        assert_eq!(percent_of_step(0.1, 0.05, Russian), "10\u{a0}%");
    }

    #[test]
    fn magnitudes_out_of_reach_become_powers_of_ten() {
        assert_eq!(significant(1.5e12, 2, English), "1.5\u{a0}·\u{a0}10¹²");
        assert_eq!(significant(-2.0e-9, 1, Russian), "−2\u{a0}·\u{a0}10⁻⁹");
        assert_eq!(significant(f64::INFINITY, 2, English), "∞");
        assert_eq!(significant(0.123_456, 3, Russian), "0,123");
    }
}
