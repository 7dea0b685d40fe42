//! Every number of `running.json` against the running statistics.
//!
//! The references are exact fractions, rounded once. Errors are relative.

use lectern::nn::channel::ChannelStatistics;
use lectern::nn::running::{Recount, RunningStatistics, start_weight};
use serde_json::Value;

use super::report::FileReport;

const TOLERANCE: f64 = 1e-12;

/// Checks the file if it is this one, and says nothing about any other.
pub fn check_file(name: &str, text: &str) -> Option<FileReport> {
    if name != "running.json" {
        return None;
    }
    Some(FileReport::of_cases(name, text, TOLERANCE, check_case))
}

fn number(value: &Value, field: &str) -> Result<f64, String> {
    value[field].as_f64().ok_or_else(|| format!("no {field}"))
}

/// Holds one number against its reference.
fn compare(report: &mut FileReport, place: &str, ours: f64, reference: f64) {
    let error = if reference == 0.0 { ours.abs() } else { ((ours - reference) / reference).abs() };
    report.note(place.to_owned(), error, || format!("{ours} is not {reference}"));
}

fn check_case(case: &Value, report: &mut FileReport) -> Result<(), String> {
    let name = case["name"].as_str().ok_or("no name")?;
    let expected = &case["expected"];
    let momentum = number(case, "momentum")?;
    let mut running = RunningStatistics {
        momentum,
        mean: number(case, "running_mean_in")?,
        variance: number(case, "running_var_in")?,
    };
    let batches = case["batches"].as_array().ok_or("no batches")?;
    let steps = expected["steps"].as_array().filter(|steps| steps.len() == batches.len()).ok_or("no steps")?;
    let (mut all, mut recount, mut unbiased) = (Vec::new(), Recount::default(), Vec::new());
    for (index, (batch, step)) in batches.iter().zip(steps).enumerate() {
        let values: Option<Vec<f64>> = batch.as_array().and_then(|values| values.iter().map(Value::as_f64).collect());
        let values = values.ok_or("a value that is no number")?;
        let statistics = ChannelStatistics::of(&values);
        running.absorb(&statistics);
        recount.add(&statistics);
        unbiased.push(statistics.unbiased_variance().ok_or("a batch of one")?);
        all.extend(values);
        let found = [
            ("batch_mean", statistics.mean()),
            ("batch_var_biased", statistics.variance()),
            ("batch_var_unbiased", *unbiased.last().ok_or("no batch")?),
            ("running_mean", running.mean),
            ("running_var", running.variance),
        ];
        for (field, ours) in found {
            compare(report, &format!("{name} {field}[{index}]"), ours, number(step, field)?);
        }
    }
    let whole = ChannelStatistics::of(&all);
    let found = [
        ("start_weight", start_weight(momentum, batches.len() as f64)),
        ("exact_mean", whole.mean()),
        ("exact_var_biased", whole.variance()),
        ("exact_var_unbiased", whole.unbiased_variance().ok_or("a single value")?),
        ("mean_of_batch_vars_unbiased", ChannelStatistics::of(&unbiased).mean()),
        ("pooled_mean", recount.mean()),
        ("pooled_var", recount.variance()),
    ];
    for (field, ours) in found {
        compare(report, &format!("{name} {field}"), ours, number(expected, field)?);
    }
    Ok(())
}
