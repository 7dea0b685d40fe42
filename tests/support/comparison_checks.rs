//! The references of two models compared: the difference of two posteriors, `McNemar`'s test, examples needed.

use lectern::stats::mcnemar::{self, McNemar};
use lectern::stats::two_proportions::{TwoRates, z_test};
use lectern::stats::{Beta, Difference};

use super::{Digest, Row, relative, worse};

/// The probability that the difference is positive relatively, the ends of its 95 % interval relative to the width.
fn error_of(difference: &Difference, [positive, low, high]: [f64; 3]) -> f64 {
    let interval = difference.interval(0.95);
    let ends = worse((interval.low - low).abs(), (interval.high - high).abs()) / (high - low);
    worse(relative(difference.signs().1, positive), ends)
}

/// Of two independent posteriors.
pub fn difference_error(row: &Row) -> Result<f64, String> {
    let beta = |a: f64, b: f64| Beta::new(a, b).map_err(|error| error.to_string());
    let [a1, b1, a2, b2, p_less, low, high] = [0, 1, 2, 3, 4, 5, 6].map(|index| row.numbers[index]);
    let difference = Difference::independent(&beta(a2, b2)?, &beta(a1, b1)?);
    Ok(error_of(&difference, [p_less, low, high]))
}

/// Of two models on the same examples.
pub fn paired_difference_error(row: &Row) -> Result<f64, String> {
    let [b, c, alike, positive, low, high] = [0, 1, 2, 3, 4, 5].map(|index| row.numbers[index]);
    let difference = Difference::paired(b, c, alike).map_err(|error| error.to_string())?;
    Ok(error_of(&difference, [positive, low, high]))
}

/// Relatively: the p values go down to 1e-301.
pub fn mcnemar_error(row: &Row) -> f64 {
    let test = McNemar::new(row.numbers[0] as u32, row.numbers[1] as u32);
    let ours = [test.exact(), test.mid_p(), test.mid_p_by_fagerland()];
    ours.into_iter().zip(&row.numbers[2..]).map(|(ours, reference)| relative(ours, *reference)).fold(0.0, worse)
}

/// Relatively; the whole numbers must be the same.
pub fn sample_size_error(row: &Row) -> f64 {
    let (power, disagree) = (row.numbers[3], row.numbers[8]);
    let rates = TwoRates::new(row.numbers[0], row.numbers[1], row.numbers[2]);
    let needed = [
        (rates.needed_unpaired(power), row.numbers[4], row.numbers[5]),
        (rates.needed_unpaired_simple(power), row.numbers[6], row.numbers[7]),
        (rates.needed_paired(disagree, power), row.numbers[9], row.numbers[10]),
    ];
    let error = |(ours, reference, whole): (f64, f64, f64)| {
        if ours.ceil().to_bits() == whole.to_bits() { relative(ours, reference) } else { f64::INFINITY }
    };
    needed.into_iter().map(error).fold(0.0, worse)
}

/// Results for the digest.
pub fn add_results(digest: &mut Digest) {
    for (n, errors_a, errors_b) in [(1.0, 1.0, 0.0), (20.0, 3.0, 5.0), (1000.0, 100.0, 90.0), (1e9, 1e8, 99_990_000.0)]
    {
        let [a, b] = [errors_a, errors_b].map(|errors| Beta::new(errors + 1.0, n - errors + 1.0));
        let (Ok(a), Ok(b)) = (a, b) else { continue };
        let only_a = f64::max(errors_a - errors_b, 0.0) + 0.02 * n;
        let only_b = only_a - (errors_a - errors_b);
        let paired = Difference::paired(only_a, only_b, n - only_a - only_b);
        for difference in [Ok(Difference::independent(&a, &b)), paired].into_iter().flatten() {
            let interval = difference.interval(0.95);
            digest.add(difference.signs().0);
            digest.add(difference.signs().1);
            digest.add(interval.low);
            digest.add(interval.high);
            digest.add(difference.density(interval.low));
        }
        digest.add(z_test(n, errors_a, errors_b));
        digest.add(McNemar::new(only_a as u32, only_b as u32).exact());
        digest.add(McNemar::new(only_a as u32, only_b as u32).mid_p());
    }
    let rates = TwoRates::new(0.1, 0.09, 0.95);
    for power in [0.1, 0.5, 0.8, 0.99] {
        digest.add(rates.needed_unpaired(power));
        digest.add(rates.needed_paired(0.03, power));
        digest.add(rates.power_paired(0.03, rates.needed_paired(0.03, power)));
    }
    digest.add(mcnemar::exact_power(300, 0.1, 0.05, 0.05));
}
