//! Intervals of an error probability as every panel sets and says them: the level, widths in percentage points.

use crate::language::{Language, Words, percent, percent_of_step};
use crate::panel::Control;

/// The least and the greatest level. Corrections for many comparisons need levels near one; a greater one would be
/// known to three digits only, since 1 itself is known to sixteen.
pub const LEGAL_LEVELS: (f64, f64) = (1e-6, 1.0 - 1e-12);

/// The control of the level.
#[must_use]
pub const fn level_control<P>(field: fn(&mut P) -> &mut f64) -> Control<P> {
    Control::share("level", Words::new("Уровень доверия α,\u{a0}%", "Confidence level α,\u{a0}%"), field)
        .slider(0.5, 0.999)
        .legal(LEGAL_LEVELS.0, LEGAL_LEVELS.1)
}

/// A level, or the mass of a tail, as a percentage with as many decimals as it has: `99.99999 %` is never rounded to
/// 100 %, nor the tail outside to 0.
#[must_use]
pub fn level_in_words(level: f64, language: Language) -> String {
    const USUAL_DECIMALS: i32 = 9;
    const MOST_DECIMALS: i32 = 12;
    let tail_in_percent = 100.0 * level.min(1.0 - level);
    let most = if tail_in_percent < 1e-6 { MOST_DECIMALS } else { USUAL_DECIMALS };
    let is_enough = |decimals: &i32| {
        let power = libm::pow(10.0, f64::from(*decimals));
        let scaled = tail_in_percent * power;
        // Half a unit in the last place of a number near 1, in per cent, and the rounding of the product.
        (scaled - scaled.round()).abs() < 1e-14 * power + 1e-9 * scaled.max(1.0) && scaled.round() >= 1.0
    };
    let decimals = (0..most).find(is_enough).unwrap_or(most);
    // The step alone decides how many decimals are written.
    percent_of_step(level, libm::pow(10.0, f64::from(-2 - decimals)), language)
}

/// A multiple of the error probability in whole per cent, finer below a tenth.
fn relative(share: f64, language: Language) -> String {
    const WHOLE_FROM: f64 = 0.095;
    const TENTHS_FROM: f64 = 0.0095;
    match share.abs() {
        size if size >= WHOLE_FROM => percent_of_step(share, 0.01, language),
        size if size >= TENTHS_FROM => percent_of_step(share, 0.001, language),
        _ => percent(share, language),
    }
}

/// Whether there are errors enough for one number to say how far both ends of an interval are away.
#[must_use]
pub fn is_symmetric(errors: f64) -> bool {
    errors >= 30.0
}

/// The ends of an interval relative to the share of errors. From some thirty errors on both are about as far away, and
/// one number says it: `±19 %`; with fewer the upper end is much further, and both are given: `−45 % … +83 %`.
#[must_use]
pub fn around(rate: f64, errors: f64, (low, high): (f64, f64), language: Language) -> String {
    if is_symmetric(errors) {
        return format!("±{}", relative(0.5 * (high - low) / rate, language));
    }
    let signed = |end: f64| {
        let share = end / rate - 1.0;
        format!("{}{}", if share > 0.0 { "+" } else { "" }, relative(share, language))
    };
    format!("{}\u{a0}… {}", signed(low), signed(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_a_hundred_per_cent() {
        let words = |level| level_in_words(level, Language::Russian);
        assert_eq!(words(0.95), "95\u{a0}%");
        assert_eq!(words(0.975), "97,5\u{a0}%");
        assert_eq!(words(0.999_999_9), "99,99999\u{a0}%");
        assert_eq!(words(LEGAL_LEVELS.0), "0,0001\u{a0}%");
        assert_eq!(words(LEGAL_LEVELS.1), "99,9999999999\u{a0}%");
        assert_eq!(words(0.5 * (1.0 - LEGAL_LEVELS.1)), "0,00000000005\u{a0}%");
        assert_eq!(words(0.5 * (1.0 - 0.95)), "2,5\u{a0}%");
    }

    #[test]
    fn few_errors_have_two_ends() {
        let words = |errors, ends| around(errors / 1000.0, errors, ends, Language::Russian);
        assert_eq!(words(100.0, (0.082_9, 0.120_2)), "±19\u{a0}%");
        assert_eq!(words(10.0, (0.005_5, 0.018_3)), "−45\u{a0}%\u{a0}… +83\u{a0}%");
    }
}
