//! The means that make one number of several, and the F measure.

/// How often a system is right about each kind of visitor, as shares of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// Of the employees, the share that it takes for employees: the specificity.
    pub employee: f64,
    /// Of the strangers, the share that it takes for strangers: the sensitivity, or recall.
    pub stranger: f64,
}

/// The power mean of numbers that are not negative, (Σ xᵢ^r / n)^(1/r): arithmetic at 1, harmonic at −1, geometric in
/// the limit 0. Where one of them is 0 it is 0 for r ≤ 0. NaN of nothing.
///
/// It is g · exp(ln(1 + mean of (exp(r dᵢ) − 1)) / r) with the geometric mean g and dᵢ = ln xᵢ − ln g, which keeps its
/// digits near r = 0; where r dᵢ is large, the largest power is taken out first, so that nothing overflows.
#[must_use]
pub fn power_mean(values: &[f64], exponent: f64) -> f64 {
    let n = values.len() as f64;
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    if least <= 0.0 {
        let positive = values.iter().filter(|value| **value > 0.0);
        let sum: f64 = positive.map(|value| libm::pow(*value, exponent)).sum();
        return if exponent > 0.0 { libm::pow(sum / n, 1.0 / exponent) } else { 0.0 };
    }
    let mean_logarithm = values.iter().map(|value| libm::log(*value)).sum::<f64>() / n;
    if exponent.abs() < f64::EPSILON {
        return libm::exp(mean_logarithm);
    }
    let powers = || values.iter().map(|value| exponent * (libm::log(*value) - mean_logarithm));
    let top = powers().fold(0.0, f64::max);
    let logarithm = if top < 1.0 {
        libm::log1p(powers().map(libm::expm1).sum::<f64>() / n)
    } else {
        top + libm::log(powers().map(|power| libm::exp(power - top)).sum::<f64>() / n)
    };
    libm::exp(mean_logarithm + logarithm / exponent)
}

/// `F_β` with the strangers as what is to be found: (1 + β²) P R / (β² P + R) of precision P and recall R, where
/// `share` of all visitors are strangers. Written with true and false alarms and misses, which has a value where
/// precision has none. (C. J. van Rijsbergen, "Information Retrieval", 1979, chapter 7, with α = 1 / (1 + β²).)
#[must_use]
pub fn f_beta(rates: Rates, beta: f64, share: f64) -> f64 {
    let square = beta * beta;
    let found = share * rates.stranger;
    let missed = share * (1.0 - rates.stranger);
    let false_alarms = (1.0 - share) * (1.0 - rates.employee);
    let weighted = (1.0 + square) * found;
    // Nobody to be found and no alarm: 0/0, taken as 0.
    if weighted > 0.0 { weighted / (weighted + square * missed + false_alarms) } else { 0.0 }
}

/// Of the visitors that are taken for strangers, the share that are: NaN where nobody is.
#[must_use]
pub fn precision(rates: Rates, share: f64) -> f64 {
    let found = share * rates.stranger;
    let alarms = found + (1.0 - share) * (1.0 - rates.employee);
    if alarms > 0.0 { found / alarms } else { f64::NAN }
}

/// The share of strangers at which two systems have the same `F_β`: below it the one with fewer false alarms is better.
/// `None` where there is none between 0 and 1.
///
/// `F_β` is equal where β² π (`s_A` − `s_B`) = (1 − π) (`s_B` `f_A` − `s_A` `f_B`), with the rates s of strangers found
/// and f of false alarms: what is left when both sides are multiplied out.
#[must_use]
pub fn f_beta_tie(one: Rates, other: Rates, beta: f64) -> Option<f64> {
    let false_alarms = [one, other].map(|rates| 1.0 - rates.employee);
    let odds = (other.stranger * false_alarms[0] - one.stranger * false_alarms[1])
        / (beta * beta * (one.stranger - other.stranger));
    (odds > 0.0 && odds.is_finite()).then(|| odds / (1.0 + odds))
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Rates = Rates { employee: 0.99, stranger: 0.5 };
    const B: Rates = Rates { employee: 0.75, stranger: 0.72 };

    #[test]
    fn the_lecture_has_two_systems_and_two_winners() {
        let means = |rates: Rates| [1.0, -1.0].map(|exponent| power_mean(&[rates.employee, rates.stranger], exponent));
        let ([a, harmonic_a], [b, harmonic_b]) = (means(A), means(B));
        assert!((a - 0.745).abs() < 1e-15 && (b - 0.735).abs() < 1e-15);
        assert!((harmonic_a - 0.99 / 1.49).abs() < 1e-15 && (harmonic_b - 1.08 / 1.47).abs() < 1e-15);
    }

    #[test]
    fn where_two_systems_tie_they_have_the_same_f() {
        for beta in [0.5, 1.0, 3.0] {
            let share = f_beta_tie(A, B, beta).expect("they tie");
            assert!((f_beta(A, beta, share) - f_beta(B, beta, share)).abs() < 1e-15, "{beta}: {share}");
        }
        assert_eq!(f_beta_tie(A, A, 1.0), None);
    }
}
