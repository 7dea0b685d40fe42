//! The numerical checks, the same natively and inside a browser.

#[path = "../support/batch_norm_checks.rs"]
mod batch_norm_checks;
#[path = "../support/checks.rs"]
mod checks;
#[path = "../support/report.rs"]
mod report;
#[path = "../support/running_checks.rs"]
mod running_checks;
#[path = "../support/tracking_checks.rs"]
mod tracking_checks;
#[path = "../support/training_checks.rs"]
mod training_checks;

use serde_json::json;

/// Compares a reference file with our own numbers; nothing for a file that no check knows.
pub fn report_as_json(name: &str, text: &str) -> Option<String> {
    let report = checks::check_file(name, text)
        .or_else(|| batch_norm_checks::check_file(name, text))
        .or_else(|| running_checks::check_file(name, text))
        .or_else(|| tracking_checks::check_file(name, text))
        .or_else(|| training_checks::check_file(name, text))?;
    let report = json!({
        "name": report.name,
        "rows": report.rows,
        "worst_error": format!("{:e}", report.worst_error),
        "tolerance": format!("{:e}", report.tolerance),
        "worst_row": report.worst_row,
        "failures": report.failures,
    });
    Some(report.to_string())
}

/// A digest of many results: equal only if all of them are the same bits.
pub fn digest() -> String {
    let in_words = |digest: checks::Digest| format!("{:016x} of {} results", digest.hash, digest.results);
    format!("{}, training {}", in_words(checks::digest()), in_words(training_checks::digest()))
}
