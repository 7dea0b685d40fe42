//! Numbers as people write them, in both languages and whatever the language of the browser.

use super::{Language, parse_number};

/// What is longer is no number that anybody writes.
const MOST_CHARACTERS: usize = 64;

/// A number that somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// The number before the percent sign, if there is one.
    pub value: f64,
    /// Whether a percent sign follows.
    pub is_percent: bool,
}

/// Reads what people write: `9,5`, `9.5`, `10 000`, `10,000`, `1e5`, `10^5`, `3·10⁻⁵`, `95 %`, `.5`, `−3`.
///
/// A comma that can be read in two ways separates thousands in English and decimals in Russian: `1,000`. `None` for
/// what is no number, or could be two (`10 20`).
#[must_use]
pub fn read_typed(text: &str, language: Language) -> Option<Typed> {
    if text.chars().count() > MOST_CHARACTERS {
        return None;
    }
    let text = text.trim();
    let (text, is_percent) = text.strip_suffix('%').map_or((text, false), |number| (number.trim_end(), true));
    let (is_negative, text) = split_sign(text);
    let (mantissa, exponent) = split_power(text)?;
    let (whole, fraction) = split_decimals(mantissa, language)?;
    let magnitude = parse_number(&format!("{whole}.{fraction}e{exponent}"))?;
    Some(Typed { value: if is_negative { -magnitude } else { magnitude }, is_percent })
}

/// Writes a number in all its digits as [`read_typed`] reads it in the same language, without groups: `0,095`.
#[must_use]
pub fn write_typed(value: f64, language: Language) -> String {
    let text = value.to_string().replace('-', "−");
    if language == Language::Russian { text.replace('.', ",") } else { text }
}

fn split_sign(text: &str) -> (bool, &str) {
    // A hyphen, a minus, a dash: whatever the keyboard has.
    let negative = text.strip_prefix(['-', '−', '–']);
    negative.map_or_else(|| (false, text.strip_prefix('+').unwrap_or(text)), |magnitude| (true, magnitude.trim_start()))
}

/// The number before a power of ten, and the exponent: `3·10^5`, `3e5` (with the Cyrillic letter, too), `10⁵`.
fn split_power(text: &str) -> Option<(&str, i32)> {
    if let Some((mantissa, exponent)) = text.split_once(['e', 'E', 'е', 'Е']) {
        return Some((mantissa, whole(exponent)?));
    }
    let (before, exponent) = if let Some((before, exponent)) = text.split_once('^') {
        (before, whole(exponent.trim_start())?)
    } else if let Some(place) = text.find(|character| "⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character)) {
        (&text[..place], whole(&text[place..])?)
    } else {
        return Some((text, 0));
    };
    let mantissa = before.trim_end().strip_suffix("10")?.trim_end();
    if mantissa.is_empty() {
        return Some(("1", exponent));
    }
    // The letters of both alphabets that people take for the sign.
    mantissa.strip_suffix(['·', '×', '*', '⋅', 'x', 'х']).map(|number| (number.trim_end(), exponent))
}

/// A whole exponent in ordinary or raised digits.
fn whole(text: &str) -> Option<i32> {
    let plain = |character: char| match character {
        '−' | '–' | '⁻' => '-',
        '⁺' => '+',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰'..='⁹' => char::from_digit(character as u32 - 0x2070, 10).unwrap_or(character),
        other => other,
    };
    let text: String = text.chars().map(plain).collect();
    if text.len() > 5 { None } else { text.parse().ok() }
}

/// The digits before and after the decimal sign, without what groups them.
fn split_decimals(text: &str, language: Language) -> Option<(String, &str)> {
    let (whole, fraction) = match decimal_sign(text, language) {
        Some(place) => (&text[..place], &text[place + 1..]),
        None => (text, ""),
    };
    let whole = without_groups(whole)?;
    let is_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits && !(whole.is_empty() && fraction.is_empty())).then_some((whole, fraction))
}

/// Where the decimal sign is, if there is one. Of two kinds of signs it is the last; a sign that comes twice groups,
/// and so does an English comma before three last digits.
fn decimal_sign(text: &str, language: Language) -> Option<usize> {
    let last = text.rfind(['.', ','])?;
    let sign = &text[last..=last];
    let has_other = text[..last].contains(if sign == "," { '.' } else { ',' });
    let is_repeated = text[..last].contains(sign);
    let is_group = || {
        let before = &text[..last];
        let is_thousands = (1..=3).contains(&before.len()) && !before.starts_with('0');
        sign == "," && language == Language::English && is_thousands && text.len() - last == 4
    };
    let groups = if has_other { is_repeated } else { is_repeated || is_group() };
    (!groups).then_some(last)
}

/// The digits of a whole number whose groups of three are separated by spaces, apostrophes, commas or points.
fn without_groups(text: &str) -> Option<String> {
    let is_separator = |character: char| character.is_whitespace() || ['\'', '’', '.', ','].contains(&character);
    let groups: Vec<&str> = text.split(is_separator).collect();
    let is_digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = match groups.as_slice() {
        [] | [_] => true,
        [first, others @ ..] => (1..=3).contains(&first.len()) && others.iter().all(|group| group.len() == 3),
    };
    (is_grouped && groups.iter().all(is_digits)).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Russian};

    fn value(text: &str, language: Language) -> Option<f64> {
        read_typed(text, language).map(|typed| typed.value)
    }

    #[test]
    fn what_both_languages_write_alike_is_read_alike() {
        let cases = [
            ("9,5", 9.5),
            ("9.5", 9.5),
            (" 12, ", 12.0),
            (".5", 0.5),
            (",5", 0.5),
            ("10 000", 1e4),
            ("10\u{a0}000", 1e4),
            ("1\u{202f}234\u{2009}567,25", 1_234_567.25),
            ("1’000’000", 1e6),
            ("1,000,000", 1e6),
            ("1.000.000", 1e6),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1e5", 1e5),
            ("1Е5", 1e5),
            ("10^5", 1e5),
            ("10⁵", 1e5),
            ("10⁻⁵", 1e-5),
            ("3·10^5", 3e5),
            ("3 × 10 ^ −5", 3e-5),
            ("2,5х10⁶", 2.5e6),
            ("−3", -3.0),
            ("–3", -3.0),
            ("- 3", -3.0),
            ("+3", 3.0),
            ("0,500", 0.5),
            ("1234,567", 1234.567),
            ("007", 7.0),
        ];
        for (text, wanted) in cases {
            for language in Language::ALL {
                assert_eq!(value(text, language), Some(wanted), "{text}, {language:?}");
            }
        }
    }

    #[test]
    fn a_comma_before_three_digits_is_read_in_the_language_of_the_page() {
        assert_eq!((value("1,000", English), value("1,000", Russian)), (Some(1000.0), Some(1.0)));
        assert_eq!((value("10,000", English), value("10,000", Russian)), (Some(10_000.0), Some(10.0)));
        assert_eq!((value("1.000", English), value("1.000", Russian)), (Some(1.0), Some(1.0)));
    }

    #[test]
    fn a_percent_sign_is_reported() {
        assert_eq!(read_typed("95 %", Russian), Some(Typed { value: 95.0, is_percent: true }));
        assert_eq!(read_typed("95%", English), Some(Typed { value: 95.0, is_percent: true }));
        assert_eq!(read_typed("95", English), Some(Typed { value: 95.0, is_percent: false }));
    }

    #[test]
    fn what_is_no_number_or_two_is_refused() {
        let long = "1".repeat(65);
        let texts = [
            "", " ", "-", "--3", "%", ",", ".", "e5", "1e", "1e1.5", "10 20", "1 00", "1,00,000", "1,5.5", "1.5,5.5",
            "5%%", "abc", "1x", "10^", "^5", "2^5", "310^5", "nan", "inf", "∞", "1/2", "0x10", "1_000", "١", &long,
        ];
        for text in texts {
            for language in Language::ALL {
                assert_eq!(value(text, language), None, "{text:?}, {language:?}");
            }
        }
    }
}
