//! Numbers and names in words, for text and figures alike.

use super::params::{Norm, Params, Stage};
use super::{Slab, Solution};
use crate::language::{Language, count, fixed, significant};

/// A value of a dot: whole where it is, else with two decimals (one where that is all) or, if it is small, two digits.
pub fn value_in_words(value: f64, language: Language) -> String {
    let (size, nearest) = (value.abs(), value.round());
    // What only rounding has left is written as the whole number it should be.
    if (value - nearest).abs() < 1e-9 * size.max(1e-3) {
        fixed(nearest, 0, language)
    } else if size < 0.1 {
        significant(value, 2, language)
    } else {
        let tenths = 10.0 * value;
        let is_in_tenths = (tenths - tenths.round()).abs() < 1e-8 * size.max(1.0);
        fixed(value, if is_in_tenths { 1 } else { 2 }, language)
    }
}

/// A variance, which may be small and yet not 0.
pub fn variance_in_words(variance: f64, language: Language) -> String {
    if variance < 1e-6 { significant(variance, 2, language) } else { value_in_words(variance, language) }
}

/// An addition or a subtraction of a number, with its sign apart.
pub fn added_in_words(term: f64, language: Language) -> String {
    let sign = if term < 0.0 { '−' } else { '+' };
    format!("{sign}\u{a0}{}", value_in_words(term.abs(), language))
}

/// What leads to each row from the one before, with its number.
pub fn operation(stage: Stage, params: &Params, solution: &Solution, language: Language) -> String {
    let factor = |value: f64| {
        let text = value_in_words(value, language);
        if value < 0.0 { format!("({text})") } else { text }
    };
    match stage {
        Stage::Input => String::new(),
        Stage::Centred => added_in_words(-solution.mean, language),
        Stage::Normalized => format!("÷\u{a0}{}", factor(solution.divisor)),
        Stage::Scaled => format!("×\u{a0}{}", factor(params.gamma)),
        Stage::Shifted => added_in_words(params.beta, language),
    }
}

/// The name of a normalization, in full and in short.
pub const fn name_of(norm: Norm) -> (&'static str, &'static str) {
    match norm {
        Norm::Batch => ("BatchNorm", "BN"),
        Norm::Layer => ("LayerNorm", "LN"),
        Norm::Instance => ("InstanceNorm", "IN"),
        Norm::Group => ("GroupNorm", "GN"),
    }
}

/// The product of sizes that a normalization averages over.
pub const fn averaged_over(norm: Norm) -> &'static str {
    match norm {
        Norm::Batch => "N·H·W",
        Norm::Layer => "C·H·W",
        Norm::Instance => "H·W",
        Norm::Group => "(C/G)·H·W",
    }
}

/// How many values share a mean.
pub fn size_in_words(slab: &Slab, language: Language) -> String {
    format!("{}\u{a0}=\u{a0}{}", averaged_over(slab.norm), count(slab.values, language))
}
