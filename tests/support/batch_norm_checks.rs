//! Every field of `batch_norm.json` and `batch_norm_conv.json` against [`BatchNorm`].
//!
//! The references come from `PyTorch`, whose own distance from the exact value stands in each case as
//! `max_abs_dev_from_exact`; the tolerance of a field is that plus 1e-12 of the field's scale, and
//! 1e-9 of it where a large offset has cost `PyTorch` its digits. Since every field has its own
//! tolerance, an error is reported as a share of it: 1 is the limit.

use lectern::nn::batch_norm::{BatchNorm, ParameterGradients, Tape};
use lectern::nn::channel::Layout;
use serde_json::Value;

use super::report::FileReport;

/// Checks a file if it is one of the two, and says nothing about any other.
pub fn check_file(name: &str, text: &str) -> Option<FileReport> {
    if !matches!(name, "batch_norm.json" | "batch_norm_conv.json") {
        return None;
    }
    Some(FileReport::of_cases(name, text, 1.0, check_case))
}

/// The numbers of a field in order, whether the list is flat or nested.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(items) => items.iter().flat_map(numbers).collect(),
        // Anything that is not a number fails the comparison.
        other => vec![other.as_f64().unwrap_or(f64::NAN)],
    }
}

/// The layout of a case: `shape` where there is one, else the rows and columns of `x`.
fn layout(case: &Value) -> Option<Layout> {
    if let Some(shape) = case["shape"].as_array() {
        let sizes: Vec<usize> = shape.iter().filter_map(Value::as_f64).map(|size| size as usize).collect();
        let [examples, channels, height, width] = sizes[..] else {
            return None;
        };
        return Some(Layout::nchw(examples, channels, height, width));
    }
    let rows = case["x"].as_array()?;
    Some(Layout::rows(rows.len(), rows.first()?.as_array()?.len()))
}

/// Runs a case through all passes and compares the seven fields.
fn check_case(case: &Value, report: &mut FileReport) -> Result<(), String> {
    let layout = layout(case).ok_or("no usable shape")?;
    let (x, dy) = (numbers(&case["x"]), numbers(&case["dy"]));
    let mut norm = BatchNorm {
        gamma: numbers(&case["gamma"]),
        beta: numbers(&case["beta"]),
        epsilon: case["eps"].as_f64().ok_or("no eps")?,
        momentum: case["momentum"].as_f64().ok_or("no momentum")?,
        running_mean: numbers(&case["running_mean_in"]),
        running_variance: numbers(&case["running_var_in"]),
    };
    let (mut y, mut y_eval, mut dx) = (vec![0.0; x.len()], vec![0.0; x.len()], vec![0.0; x.len()]);
    let mut tape = Tape::default();
    let mut gradients = ParameterGradients::default();
    norm.forward(layout, &x, &mut y, &mut tape).map_err(|error| error.to_string())?;
    norm.infer(layout, &x, &mut y_eval).map_err(|error| error.to_string())?;
    norm.backward(&tape, &dy, &mut dx, &mut gradients).map_err(|error| error.to_string())?;
    norm.update_running(&tape).map_err(|error| error.to_string())?;

    // The terms that dx and dgamma are sums of; the sums themselves may be zero.
    let dy_scale = largest(&dy);
    let dx_scale = tape.statistics().iter().zip(&norm.gamma).fold(0.0_f64, |scale, (channel, gamma)| {
        scale.max(gamma.abs() * dy_scale / (channel.variance() + norm.epsilon).sqrt())
    });
    for (field, ours, scale) in [
        ("y", &y, 0.0),
        ("y_eval", &y_eval, 0.0),
        ("running_mean_out", &norm.running_mean, 0.0),
        ("running_var_out", &norm.running_variance, 0.0),
        ("dx", &dx, dx_scale),
        ("dgamma", &gradients.gamma, dy_scale),
        ("dbeta", &gradients.beta, dy_scale),
    ] {
        compare(case, field, ours, scale, report);
    }
    Ok(())
}

/// The largest magnitude in a list.
fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most, value| most.max(value.abs()))
}

/// Compares one field with its reference and notes the worst error as a share of its tolerance.
fn compare(case: &Value, field: &str, ours: &[f64], scale: f64, report: &mut FileReport) {
    let name = case["name"].as_str().unwrap_or("unnamed");
    let reference = numbers(&case[field]);
    if ours.len() != reference.len() {
        report.failures.push(format!("{name} {field}: {} values, not {}", ours.len(), reference.len()));
        return;
    }
    let relative = match (name.contains("offset_"), field) {
        (true, "dgamma") => 2e-9,
        (true, _) => 1e-9,
        (false, _) => 1e-12,
    };
    let absolute = if name.starts_with("constant_1e4") { 1e-9 } else { 0.0 };
    let deviation = case["max_abs_dev_from_exact"][field].as_f64().unwrap_or(0.0);
    let allowed = deviation + relative * scale.max(largest(&reference)) + absolute;
    for (i, (ours, reference)) in ours.iter().zip(&reference).enumerate() {
        let difference = (ours - reference).abs();
        // Exact agreement is always right; 0/0 would not say so.
        let share = if difference == 0.0 { 0.0 } else { difference / allowed };
        report.note(format!("{name} {field}[{i}]"), share, || format!("{ours:e}, not {reference:e} ± {allowed:e}"));
    }
}
