//! Every row of the statistics references against the project's own numbers, and a digest of results
//! that must have the same bits on every machine.
//!
//! Pure: no files, no clock. The same source runs natively and in browsers.

use lectern::nn::running::batches_until;
use lectern::stats::batch_law::BatchLaw;
use lectern::stats::coverage::Intervals;
use lectern::stats::given_value::GivenValue;
use lectern::stats::proportion::Method;
use lectern::stats::{Beta, Prior, normal, sample_size};

use super::report::FileReport;

#[path = "comparison_checks.rs"]
mod comparison;
#[path = "polynomial_checks.rs"]
mod polynomial;
#[path = "product_checks.rs"]
mod product;
#[path = "selection_checks.rs"]
mod selection;

/// Checks a file if it is one of those known here, and says nothing about any other.
pub fn check_file(name: &str, text: &str) -> Option<FileReport> {
    if name == "product_metric.json" {
        return Some(product::check_product_metric(name, text));
    }
    if name == "bias_variance.json" {
        return Some(polynomial::check_bias_variance(name, text));
    }
    let check = CHECKS.iter().find(|check| check.file == name)?;
    let mut report = FileReport { name: name.to_owned(), tolerance: check.tolerance, ..FileReport::default() };
    let mut lines = text.lines().enumerate();
    if lines.next().is_none_or(|(_, header)| header.trim() != check.header) {
        let failure = format!("{name}:1: the header is not {}", check.header);
        report.failures.push(failure);
        return Some(report);
    }
    for (index, line) in lines {
        let line = line.trim();
        report.rows += 1;
        let failure = match row_of(line, check).and_then(|row| (check.error)(&row)) {
            // Written so that a NaN fails.
            Ok(error) if error <= check.tolerance => {
                if error > report.worst_error {
                    report.worst_error = error;
                    line.clone_into(&mut report.worst_row);
                }
                continue;
            }
            Ok(error) => {
                report.worst_error = f64::max(report.worst_error, error);
                line.clone_into(&mut report.worst_row);
                format!("error {error:e}")
            }
            Err(message) => message,
        };
        let failure = format!("{name}:{}: {failure} in {line}", index + 1);
        report.failures.push(failure);
    }
    if report.rows == 0 {
        report.failures.push(format!("{name}:2: no rows"));
    }
    Some(report)
}

/// How one file is checked.
struct Check {
    file: &'static str,
    header: &'static str,
    /// What `error` may give.
    tolerance: f64,
    /// The error of a row.
    error: fn(&Row) -> Result<f64, String>,
}

/// Relative errors but for `beta_ln_pdf` (absolute) and `proportion_intervals` (a share of what the
/// reference allows).
const CHECKS: [Check; 20] = [
    Check { file: "beta_quantile.csv", header: "n,n1,level,quantile", tolerance: 1e-13, error: quantile_error },
    Check { file: "beta_width.csv", header: "n,n1,confidence,width", tolerance: 1e-13, error: width_error },
    Check { file: "beta_ln_pdf.csv", header: "n,n1,x,ln_pdf", tolerance: 1e-13, error: ln_density_error },
    Check { file: "beta_cdf.csv", header: "n,n1,x,cdf,sf", tolerance: 1e-13, error: cdf_error },
    Check { file: "beta_hdi.csv", header: "a,b,level,low,high", tolerance: 1e-12, error: shortest_error },
    Check {
        file: "beta_hdi_by_count.csv",
        header: "n,n1,confidence,lower,upper,width",
        tolerance: 1e-12,
        error: shortest_by_count_error,
    },
    Check {
        file: "proportion_intervals.csv",
        header: "method,n,errors,level,low,high",
        tolerance: 1.0,
        error: proportion_error,
    },
    Check { file: "coverage.csv", header: "method,n,p,level,coverage", tolerance: 1e-13, error: coverage_error },
    Check {
        file: "bn_beta_law.csv",
        header: "m,x,pdf,cdf,e_sigma2_over_s2_biased,e_sigma2_over_s2_unbiased",
        tolerance: 1e-13,
        error: batch_law_error,
    },
    Check {
        file: "batches_until.csv",
        header: "momentum,share,batches",
        tolerance: 0.0,
        error: |row| Ok((batches_until(row.numbers[0], row.numbers[1]) - row.numbers[2]).abs()),
    },
    Check { file: "batch_content.csv", header: "m,x,sd,q025,q975", tolerance: 1e-13, error: given_value_error },
    Check {
        file: "beta_difference.csv",
        header: "a1,b1,a2,b2,p_less,diff_low,diff_high",
        tolerance: 1e-12,
        error: comparison::difference_error,
    },
    Check {
        file: "paired_difference.csv",
        header: "only_first,only_second,alike,p_positive,diff_low,diff_high",
        tolerance: 1e-12,
        error: comparison::paired_difference_error,
    },
    Check {
        file: "mcnemar.csv",
        header: "b,c,p_exact,p_mid,p_mid_fagerland",
        tolerance: 1e-12,
        error: |row| Ok(comparison::mcnemar_error(row)),
    },
    Check {
        file: "two_proportions.csv",
        header: "p_a,p_b,level,power,n_unpaired,n_unpaired_ceil,n_unpaired_simple,n_unpaired_simple_ceil,disagree,n_paired,n_paired_ceil",
        tolerance: 1e-13,
        error: |row| Ok(comparison::sample_size_error(row)),
    },
    Check {
        file: "best_of_k.csv",
        header: "n,p,k,expected_best",
        tolerance: 1e-12,
        error: |row| Ok(selection::best_error(row)),
    },
    Check {
        file: "best_of_k_shared.csv",
        header: "n,p,k,rho,expected_best",
        tolerance: 1e-12,
        error: |row| Ok(selection::shared_best_error(row)),
    },
    Check {
        file: "majority_attack.csv",
        header: "n,k,flip,expected_accuracy",
        tolerance: 1e-12,
        error: |row| Ok(selection::attack_error(row)),
    },
    Check {
        file: "gamma_rate.csv",
        header: "events,hours,level,low,high",
        tolerance: 1e-13,
        error: product::rate_error,
    },
    Check {
        file: "gamma_zero.csv",
        header: "limit_per_hour,level,hours",
        tolerance: 1e-14,
        error: |row| Ok(product::hours_error(row)),
    },
];

/// A row as its first field in words and all fields as numbers (NaN where the first is a word).
pub struct Row<'a> {
    word: &'a str,
    numbers: Vec<f64>,
}

fn row_of<'a>(line: &'a str, check: &Check) -> Result<Row<'a>, String> {
    let fields: Vec<&str> = line.split(',').collect();
    let columns: Vec<&str> = check.header.split(',').collect();
    if fields.len() != columns.len() {
        return Err(format!("{} fields, not {}", fields.len(), columns.len()));
    }
    let number = |(field, column): (&&str, &&str)| {
        if *column == "method" {
            return Ok(f64::NAN);
        }
        match field.parse::<f64>() {
            Ok(value) if !value.is_nan() => Ok(value),
            _ => Err(format!("{field:?} is not a number ({column})")),
        }
    };
    let numbers: Result<Vec<f64>, String> = fields.iter().zip(&columns).map(number).collect();
    Ok(Row { word: fields[0], numbers: numbers? })
}

/// The relative error. The references write magnitudes below 1e-300 as 0.
fn relative(ours: f64, reference: f64) -> f64 {
    // Compared as bits: two infinities have no difference.
    if reference.to_bits() == ours.to_bits() || reference == 0.0 && ours.abs() < 1e-300 {
        0.0
    } else {
        ((ours - reference) / reference).abs()
    }
}

/// The larger of two errors, NaN if either is.
fn worse(p: f64, q: f64) -> f64 {
    if p.is_nan() || p > q { p } else { q }
}

fn posterior(n: f64, errors: f64) -> Result<Beta, String> {
    Beta::posterior(n, errors, Prior::Uniform).map_err(|error| error.to_string())
}

fn quantile_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    Ok(relative(posterior.quantile(row.numbers[2]), row.numbers[3]))
}

fn width_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let width = posterior.equal_tailed(row.numbers[2]).width;
    Ok(relative(width, row.numbers[3]))
}

fn ln_density_error(row: &Row) -> Result<f64, String> {
    let ours = posterior(row.numbers[0], row.numbers[1])?.ln_density(row.numbers[2]);
    let reference = row.numbers[3];
    Ok(if ours.to_bits() == reference.to_bits() { 0.0 } else { (ours - reference).abs() })
}

fn cdf_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let x = row.numbers[2];
    Ok(worse(relative(posterior.cdf(x), row.numbers[3]), relative(posterior.survival(x), row.numbers[4])))
}

fn shortest_error(row: &Row) -> Result<f64, String> {
    let beta = Beta::new(row.numbers[0], row.numbers[1]).map_err(|error| error.to_string())?;
    let interval = beta.shortest(row.numbers[2]).ok_or("no interval")?;
    Ok(worse(relative(interval.low, row.numbers[3]), relative(interval.high, row.numbers[4])))
}

fn shortest_by_count_error(row: &Row) -> Result<f64, String> {
    let posterior = posterior(row.numbers[0], row.numbers[1])?;
    let interval = posterior.shortest(row.numbers[2]).ok_or("no interval")?;
    let ends = worse(relative(interval.low, row.numbers[3]), relative(interval.high, row.numbers[4]));
    Ok(worse(ends, relative(interval.width, row.numbers[5])))
}

/// The references are off by up to 5e-15 absolutely and 2e-14 relatively, those of Clopper and
/// Pearson by 2e-12 relatively.
fn proportion_error(row: &Row) -> Result<f64, String> {
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
fn coverage_error(row: &Row) -> Result<f64, String> {
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

fn batch_law_error(row: &Row) -> Result<f64, String> {
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
fn given_value_error(row: &Row) -> Result<f64, String> {
    let law = GivenValue::new(row.numbers[0] as u64, row.numbers[1]).ok_or("no such law")?;
    let deviation = row.numbers[2];
    let quantile = |level: f64, reference: f64| (law.quantile(level) - reference).abs() / deviation;
    let ends = worse(quantile(0.025, row.numbers[3]), quantile(0.975, row.numbers[4]));
    Ok(worse(relative(law.mean_and_deviation().1, deviation), ends))
}

/// What [`digest`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    /// FNV-1a over the bits of all results in order.
    pub hash: u64,
    /// How many results there were.
    pub results: usize,
}

impl Default for Digest {
    /// A digest of nothing.
    fn default() -> Self {
        Self { hash: 0xcbf2_9ce4_8422_2325, results: 0 }
    }
}

impl Digest {
    /// Takes one more result in.
    pub fn add(&mut self, value: f64) {
        // The bits of a NaN are not defined; that it is one, is.
        let bits = if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() };
        for byte in bits.to_le_bytes() {
            self.hash ^= u64::from(byte);
            self.hash = self.hash.wrapping_mul(0x0000_0100_0000_01b3);
        }
        self.results += 1;
    }
}

const SIZES: [f64; 13] = [0.0, 1.0, 2.0, 7.0, 30.0, 100.0, 409.0, 1000.0, 12_345.0, 1e6, 7_364_921.0, 1e8, 1e9];
const SHARES: [f64; 8] = [0.0, 1e-6, 0.01, 0.1, 0.3, 0.5, 0.9, 1.0];
const LEVELS: [f64; 8] = [1e-12, 1e-6, 0.005, 0.05, 0.5, 0.8, 0.95, 0.999];

/// A fingerprint of some thousand results: the same on every machine and in every browser, to the
/// last bit, as long as the code does not change.
pub fn digest() -> Digest {
    let mut digest = Digest::default();
    for n in SIZES {
        for share in SHARES {
            add_posterior(&mut digest, n, (n * share).round(), Prior::Uniform);
            add_posterior(&mut digest, n, n * share, Prior::Jeffreys);
        }
    }
    for m in [2, 3, 4, 5, 8, 16, 64, 256, 1024] {
        add_batch_law(&mut digest, m);
    }
    for momentum in [0.001, 0.01, 0.1, 0.9] {
        digest.add(batches_until(momentum, 0.01));
    }
    for (m, x) in [(3, 0.0), (3, 20.0), (4, -1.0), (8, 1.0), (32, 1.0), (256, 3.0), (1024, -0.25)] {
        add_given_value(&mut digest, m, x);
    }
    comparison::add_results(&mut digest);
    product::add_results(&mut digest);
    polynomial::add_results(&mut digest);
    selection::add_results(&mut digest);
    for level in LEVELS {
        digest.add(normal::quantile(level));
        digest.add(Intervals::new(Method::Shortest, 60, level).coverage(0.1).hit);
        for rate in [0.01, 0.1, 0.3] {
            let needed = sample_size::needed_for_posterior(rate, level, 0.2 * rate);
            digest.add(needed.map_or(f64::NAN, |needed| needed as f64));
        }
    }
    digest
}

fn add_posterior(digest: &mut Digest, n: f64, errors: f64, prior: Prior) {
    let posterior = Beta::posterior_or_uniform(n, errors, prior);
    for level in LEVELS {
        let x = posterior.quantile(level);
        digest.add(x);
        digest.add(posterior.cdf(x));
        digest.add(posterior.survival(x));
        digest.add(posterior.ln_density(x));
        digest.add(posterior.density(x));
        digest.add(posterior.equal_tailed(level).width);
        digest.add(posterior.shortest(level).map_or(f64::NAN, |i| i.width));
    }
    for method in Method::ALL {
        let interval = method.interval(n, errors, 0.95);
        digest.add(interval.low);
        digest.add(interval.high);
    }
}

fn add_given_value(digest: &mut Digest, m: u64, x: f64) {
    let Some(law) = GivenValue::new(m, x) else {
        return;
    };
    let (mean, deviation) = law.mean_and_deviation();
    digest.add(mean);
    digest.add(deviation);
    for level in LEVELS {
        digest.add(law.quantile(level));
    }
    for step in -4..=4 {
        let normalized = mean + 0.7 * f64::from(step) * deviation;
        digest.add(law.density(normalized));
        digest.add(law.cdf(normalized));
    }
}

fn add_batch_law(digest: &mut Digest, m: u64) {
    let Some(law) = BatchLaw::new(m) else {
        return;
    };
    digest.add(law.kurtosis());
    digest.add(law.kolmogorov_distance_to_normal());
    for step in -8..=8 {
        let x = 0.37 * f64::from(step);
        digest.add(law.density(x));
        digest.add(law.cdf(x));
        digest.add(normal::cdf(x));
    }
}
