//! Every number of `mlp_training.json` against a [`Classifier`] that learns from the same batches, and a digest of runs.
//!
//! The references come from `PyTorch`'s autograd, checked by an independent program that agrees to 2.3e-15. An error is
//! relative to the larger of 1 and the largest reference of its field.

use lectern::nn::activation::Activation;
use lectern::nn::training::{
    Architecture, Classifier, DataKind, Mode, Normalization, Optimizer, OptimizerState, Pass, Place, RUNNING_MOMENTUM,
    Trainer, TrainingConfig, binary_cross_entropy,
};
use serde_json::Value;

use super::checks::Digest;
use super::report::FileReport;

const TOLERANCE: f64 = 1e-12;

/// Checks the file if it is this one, and says nothing about any other.
pub fn check_file(name: &str, text: &str) -> Option<FileReport> {
    if name != "mlp_training.json" {
        return None;
    }
    Some(FileReport::of_cases(name, text, TOLERANCE, check_case))
}

/// The numbers of a field in order, whether the list is flat or nested; none for null.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().flat_map(numbers).collect(),
        // Anything that is not a number fails the comparison.
        other => vec![other.as_f64().unwrap_or(f64::NAN)],
    }
}

/// Points as a batch, `[2][examples]`.
fn columns(points: &Value) -> Vec<f64> {
    let points = numbers(points);
    (0..2).flat_map(|coordinate| points.iter().skip(coordinate).step_by(2).copied().collect::<Vec<_>>()).collect()
}

fn size(case: &Value, field: &str) -> Result<usize, String> {
    case[field].as_f64().map(|number| number as usize).ok_or_else(|| format!("no {field}"))
}

fn architecture(case: &Value) -> Result<Architecture, String> {
    let activation = Activation::ALL.into_iter().find(|kind| case["activation"] == kind.name());
    let normalization = Normalization::ALL.into_iter().find(|kind| case["norm"] == kind.name());
    Ok(Architecture {
        depth: size(case, "depth")?,
        width: size(case, "width")?,
        activation: activation.ok_or("an unknown activation")?,
        normalization: normalization.ok_or("an unknown normalization")?,
        epsilon: case["eps"].as_f64().ok_or("no eps")?,
    })
}

/// The four lists of a layer in the order of the references, each with its place and the name of its field.
fn fields(place: &Place, is_normalized: bool) -> [(&'static str, std::ops::Range<usize>); 4] {
    let empty = 0..0;
    let (bias, beta) = if is_normalized { (empty, place.shift.clone()) } else { (place.shift.clone(), empty) };
    [("w", place.weights.clone()), ("b", bias), ("gamma", place.scale.clone()), ("beta", beta)]
}

/// The parameters, or their gradients, as the references list them, in our order.
fn flat(architecture: &Architecture, value: &Value) -> Result<Vec<f64>, String> {
    let mut all = vec![f64::NAN; architecture.parameter_count()];
    let mut put = |place: std::ops::Range<usize>, given: &Value| {
        let given = numbers(given);
        let room = all.get_mut(place).filter(|room| room.len() == given.len()).ok_or("parameters of another size")?;
        room.copy_from_slice(&given);
        Ok::<(), String>(())
    };
    for layer in 0..architecture.depth {
        let place = architecture.hidden(layer);
        for (name, range) in fields(&place, architecture.normalization != Normalization::None) {
            put(range, &value["hidden"][layer][name])?;
        }
    }
    let output = architecture.output();
    put(output.weights, &value["out_w"])?;
    put(output.shift, &value["out_b"])?;
    Ok(all)
}

/// Learns from the five batches of a case and compares all that there is.
fn check_case(case: &Value, report: &mut FileReport) -> Result<(), String> {
    let architecture = architecture(case)?;
    if case["running_momentum"].as_f64() != Some(RUNNING_MOMENTUM) {
        return Err(format!("a running momentum other than {RUNNING_MOMENTUM}"));
    }
    let rate = case["learning_rate"].as_f64().ok_or("no learning rate")?;
    let mut classifier = Classifier::new(architecture, 1);
    classifier.parameters_mut().copy_from_slice(&flat(&architecture, &case["initial"])?);
    let mut pass = Pass::new(architecture, size(case, "batch")?);
    let mut gradients = vec![f64::NAN; architecture.parameter_count()];
    let mut optimizer = OptimizerState::new(Optimizer::Sgd, gradients.len());
    let batches = case["batches"].as_array().ok_or("no batches")?;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (step, batch) in batches.iter().enumerate() {
        let (inputs, labels) = (columns(&batch["x"]), numbers(&batch["y"]));
        let mut by_logits = vec![0.0; labels.len()];
        classifier.forward(&inputs, Mode::Training, &mut pass);
        before.push(binary_cross_entropy(pass.logits(), &labels, &mut by_logits));
        classifier.absorb(&pass);
        classifier.backward(&inputs, &by_logits, &mut pass, &mut gradients);
        if step == 0 {
            compare(case, "first_step_logits", pass.logits(), &numbers(&case["first_step_logits"]), report);
            let expected = flat(&architecture, &case["first_step_gradients"])?;
            compare(case, "first_step_gradients", &gradients, &expected, report);
        }
        optimizer.descend(classifier.parameters_mut(), &gradients, rate);
        classifier.forward(&inputs, Mode::Training, &mut pass);
        after.push(binary_cross_entropy(pass.logits(), &labels, &mut by_logits));
    }
    compare(case, "losses_before_step", &before, &numbers(&case["losses_before_step"]), report);
    compare(case, "losses_after_step", &after, &numbers(&case["losses_after_step"]), report);
    compare(case, "final", classifier.parameters(), &flat(&architecture, &case["final"])?, report);
    if architecture.normalization != Normalization::None {
        for layer in 0..architecture.depth {
            let (means, variances): (Vec<f64>, Vec<f64>) =
                classifier.running(layer).iter().map(|running| (running.mean, running.variance)).unzip();
            let expected = &case["final_running"][layer];
            compare(case, "final_running mean", &means, &numbers(&expected["mean"]), report);
            compare(case, "final_running var", &variances, &numbers(&expected["var"]), report);
        }
    }
    let inputs = columns(&case["eval_x"]);
    let mut pass = Pass::new(architecture, inputs.len() / 2);
    classifier.forward(&inputs, Mode::Inference, &mut pass);
    compare(case, "eval_logits", pass.logits(), &numbers(&case["eval_logits"]), report);
    Ok(())
}

/// Compares one field with its reference and notes the worst error.
fn compare(case: &Value, field: &str, ours: &[f64], reference: &[f64], report: &mut FileReport) {
    let name = case["name"].as_str().unwrap_or("unnamed");
    if ours.len() != reference.len() || ours.is_empty() {
        report.failures.push(format!("{name} {field}: {} values, not {}", ours.len(), reference.len()));
        return;
    }
    let scale = reference.iter().fold(1.0_f64, |most, value| most.max(value.abs()));
    for (i, (ours, reference)) in ours.iter().zip(reference).enumerate() {
        let error = (ours - reference).abs() / scale;
        report.note(format!("{name} {field}[{i}]"), error, || format!("{ours:e}, not {reference:e}"));
    }
}

/// A fingerprint of short runs of every kind of network: the same on every machine and in every browser, to the last
/// bit, as long as the code does not change.
pub fn digest() -> Digest {
    let mut digest = Digest::default();
    for (index, normalization) in Normalization::ALL.into_iter().enumerate() {
        for (other, activation) in Activation::ALL.into_iter().enumerate() {
            let config = TrainingConfig {
                architecture: Architecture { depth: 3, width: 10, activation, normalization, epsilon: 1e-5 },
                data: DataKind::ALL[(index + other) % 4],
                optimizer: Optimizer::ALL[(index + other) % 3],
                // Neither a multiple of a vector nor a divisor of the examples.
                batch: 13,
                examples: 100,
                rate: 0.05,
                seed: 7,
                ..TrainingConfig::default()
            };
            add_run(&mut digest, &mut Trainer::new(config));
        }
    }
    digest
}

fn add_run(digest: &mut Digest, trainer: &mut Trainer) {
    for _ in 0..20 {
        trainer.step();
        digest.add(trainer.last_loss().unwrap_or(f64::NAN));
    }
    for &parameter in trainer.classifier().parameters() {
        digest.add(parameter);
    }
    let score = trainer.score_test();
    digest.add(score.loss);
    digest.add(score.error);
}
