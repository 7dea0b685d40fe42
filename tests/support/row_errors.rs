//! By how much a row of the references of proportions and batches differs from the project's own numbers.

use lectern::stats::batch_law::BatchLaw;
use lectern::stats::coverage::Intervals;
use lectern::stats::given_value::GivenValue;
use lectern::stats::proportion::Method;
use lectern::stats::{Beta, Prior};

use super::{Row, relative, worse};

fn posterior(n: f64, errors: f64) -> Result<Beta, String> {
    Beta::posterior(n, errors, Prior::Uniform).map_err(|error| error.to_string())
}

pub fn quantile_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    Ok(relative(posterior.quantile(row.numbers[2]), row.numbers[3]))
}

pub fn width_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let width = posterior.equal_tailed(row.numbers[2]).width;
    Ok(relative(width, row.numbers[3]))
}

pub fn ln_density_error(row: &Row) -> Result<f64, String> {
    let ours = posterior(row.numbers[0], row.numbers[1])?.ln_density(row.numbers[2]);
    let reference = row.numbers[3];
    Ok(if ours.to_bits() == reference.to_bits() { 0.0 } else { (ours - reference).abs() })
}

pub fn cdf_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let x = row.numbers[2];
    Ok(worse(relative(posterior.cdf(x), row.numbers[3]), relative(posterior.survival(x), row.numbers[4])))
}

pub fn shortest_error(row: &Row) -> Result<f64, String> {
    let beta = Beta::new(row.numbers[0], row.numbers[1]).map_err(|error| error.to_string())?;
    let interval = beta.shortest(row.numbers[2]).ok_or("no interval")?;
    Ok(worse(relative(interval.low, row.numbers[3]), relative(interval.high, row.numbers[4])))
}

pub fn shortest_by_count_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let interval = posterior.shortest(row.numbers[2]).ok_or("no interval")?;
    let ends = worse(relative(interval.low, row.numbers[3]), relative(interval.high, row.numbers[4]));
    Ok(worse(ends, relative(interval.width, row.numbers[5])))
}

/// The references are off by up to 5e-15 absolutely and 2e-14 relatively, those of Clopper and
/// Pearson by 2e-12 relatively.
pub fn proportion_error(row: &Row) -> Result<f64, String> {
    let (method, relative_slack) = match row.word {
        "wald" => (Method::Wald, 2e-14),
        "wilson" => (Method::Wilson, 2e-14),
        "agresti_coull" => (Method::AgrestiCoull, 2e-14),
        "jeffreys" => (Method::Jeffreys, 2e-14),
        "clopper_pearson" => (Method::ClopperPearson, 2e-12),
        other => return Err(format!("no method {other:?}")),
    };
    let interval = method.interval(row.numbers[1], row.numbers[2], row.numbers[3]);
    let share = |ours: f64, reference: f64| (ours - reference).abs() / (5e-15 + relative_slack * reference.abs());
    Ok(worse(share(interval.low, row.numbers[4]), share(interval.high, row.numbers[5])))
}

/// Absolute: a coverage is a probability, and most are near 1.
pub fn coverage_error(row: &Row) -> Result<f64, String> {
    let method = match row.word {
        "uniform" => Method::Uniform,
        "hdi" => Method::Shortest,
        "jeffreys" => Method::Jeffreys,
        "normal" => Method::Wald,
        "wilson" => Method::Wilson,
        "clopper_pearson" => Method::ClopperPearson,
        other => return Err(format!("no method {other:?}")),
    };
    let intervals = Intervals::new(method, row.numbers[1] as u32, row.numbers[3]);
    Ok((intervals.coverage(row.numbers[2]).hit - row.numbers[4]).abs())
}

pub fn batch_law_error(row: &Row) -> Result<f64, String> {
    let m = row.numbers[0];
    let law = BatchLaw::new(m as u64).ok_or("no such batch size")?;
    let x = row.numbers[1];
    let places = worse(relative(law.density(x), row.numbers[2]), relative(law.cdf(x), row.numbers[3]));
    let ratios = worse(
        relative(law.expected_inverse_biased_variance(), row.numbers[4]),
        relative(law.expected_inverse_unbiased_variance(), row.numbers[5]),
    );
    Ok(worse(places, ratios))
}

/// The standard deviation relatively, the quantiles by it.
pub fn given_value_error(row: &Row) -> Result<f64, String> {
    let law = GivenValue::new(row.numbers[0] as u64, row.numbers[1]).ok_or("no such law")?;
    let deviation = row.numbers[2];
    let quantile = |level: f64, reference: f64| (law.quantile(level) - reference).abs() / deviation;
    let ends = worse(quantile(0.025, row.numbers[3]), quantile(0.975, row.numbers[4]));
    Ok(worse(relative(law.mean_and_deviation().1, deviation), ends))
}
