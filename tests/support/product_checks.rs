//! The references of rates of events, and of the threshold that a limit of false alarms allows.

use lectern::stats::operating_point::operating_point;
use lectern::stats::rate::{Rate, hours_without_event};
use serde_json::Value;

use super::{Digest, FileReport, Row, relative, worse};

/// Both ends of the interval, relatively.
pub fn rate_error(row: &Row) -> Result<f64, String> {
    let [events, hours, level, low, high] = [0, 1, 2, 3, 4].map(|index| row.numbers[index]);
    let interval = Rate::new(events, hours).ok_or("no such rate")?.equal_tailed(level);
    Ok(worse(relative(interval.low, low), relative(interval.high, high)))
}

/// Hours without an event, relatively.
pub fn hours_error(row: &Row) -> f64 {
    relative(hours_without_event(row.numbers[0], row.numbers[1]), row.numbers[2])
}

/// Checks the cases of `product_metric.json`: the threshold to the bit, the rates relatively.
pub fn check_product_metric(name: &str, text: &str) -> FileReport {
    FileReport::of_errors(name, text, 1e-15, error_of_case)
}

/// The largest error of a case; endless where the threshold is another one. `None` where a number is missing.
fn error_of_case(case: &Value) -> Option<f64> {
    let scores = |field: &str| case[field].as_array()?.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>();
    let [visits, limit] = ["visits_per_hour", "limit_false_alarms_per_hour"].map(|field| case[field].as_f64());
    let point = operating_point(&scores("own_scores")?, &scores("stranger_scores")?, visits?, limit?);
    let expected = &case["expected"];
    let bits = |threshold: Option<f64>| threshold.map(f64::to_bits);
    let threshold = expected.get("threshold")?;
    if bits(point.threshold) != bits(threshold.as_f64()) || !(threshold.is_null() || threshold.is_number()) {
        return Some(f64::INFINITY);
    }
    let rates = [
        (point.false_alarm_rate, "false_alarm_rate"),
        (point.false_alarms_per_hour, "false_alarms_per_hour"),
        (point.detection_rate, "detection_rate"),
    ];
    rates.into_iter().try_fold(0.0, |most, (ours, field)| Some(worse(relative(ours, expected[field].as_f64()?), most)))
}

/// Results for the digest.
pub fn add_results(digest: &mut Digest) {
    for events in [0.0, 1.0, 7.0, 168.0, 12_345.0] {
        for level in [0.5, 0.95, 0.999] {
            let Some(rate) = Rate::new(events, 24.0) else { continue };
            let interval = rate.equal_tailed(level);
            digest.add(interval.low);
            digest.add(interval.high);
            digest.add(rate.cdf(interval.high));
            digest.add(rate.survival(interval.low));
            digest.add(rate.density(interval.low));
        }
    }
    digest.add(hours_without_event(1.0, 0.95));
}
