//! Every row of the statistics references against the project's own numbers.
//!
//! Pure: no files, no clock. The same source runs natively and in browsers.

use lectern::nn::running::batches_until;

use super::report::FileReport;

#[path = "comparison_checks.rs"]
mod comparison;
#[path = "digest.rs"]
mod digest;
#[path = "polynomial_checks.rs"]
mod polynomial;
#[path = "product_checks.rs"]
mod product;
#[path = "row_errors.rs"]
mod rows;
#[path = "selection_checks.rs"]
mod selection;

pub use digest::{Digest, digest};

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
    Check { file: "beta_quantile.csv", header: "n,n1,level,quantile", tolerance: 1e-13, error: rows::quantile_error },
    Check { file: "beta_width.csv", header: "n,n1,confidence,width", tolerance: 1e-13, error: rows::width_error },
    Check { file: "beta_ln_pdf.csv", header: "n,n1,x,ln_pdf", tolerance: 1e-13, error: rows::ln_density_error },
    Check { file: "beta_cdf.csv", header: "n,n1,x,cdf,sf", tolerance: 1e-13, error: rows::cdf_error },
    Check { file: "beta_hdi.csv", header: "a,b,level,low,high", tolerance: 1e-12, error: rows::shortest_error },
    Check {
        file: "beta_hdi_by_count.csv",
        header: "n,n1,confidence,lower,upper,width",
        tolerance: 1e-12,
        error: rows::shortest_by_count_error,
    },
    Check {
        file: "proportion_intervals.csv",
        header: "method,n,errors,level,low,high",
        tolerance: 1.0,
        error: rows::proportion_error,
    },
    Check { file: "coverage.csv", header: "method,n,p,level,coverage", tolerance: 1e-13, error: rows::coverage_error },
    Check {
        file: "bn_beta_law.csv",
        header: "m,x,pdf,cdf,e_sigma2_over_s2_biased,e_sigma2_over_s2_unbiased",
        tolerance: 1e-13,
        error: rows::batch_law_error,
    },
    Check {
        file: "batches_until.csv",
        header: "momentum,share,batches",
        tolerance: 0.0,
        error: |row| Ok((batches_until(row.numbers[0], row.numbers[1]) - row.numbers[2]).abs()),
    },
    Check { file: "batch_content.csv", header: "m,x,sd,q025,q975", tolerance: 1e-13, error: rows::given_value_error },
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
