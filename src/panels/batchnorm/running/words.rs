//! Names and numbers in words, for text and figures alike.

use crate::language::{Language, Words, count, fixed, percent, significant, with_percent_sign};

/// The axis of the batches.
pub const BATCH_NUMBER: Words = Words::new("номер батча", "batch number");
/// The upper half of the stream.
pub const MEAN: Words = Words::new("среднее", "mean");
/// The lower half of the stream.
pub const VARIANCE: Words = Words::new("дисперсия (несмещённая)", "variance (unbiased)");
/// The running mean.
pub const RUNNING_MEAN: Words = Words::new("скользящее", "running");
/// The running variance.
pub const RUNNING_VARIANCE: Words = Words::new("скользящая", "running");
/// What the running averages are expected to be.
pub const EXPECTED: Words = Words::new("ожидание", "expected");
/// What they should be.
pub const TRUTH: Words = Words::new("истина", "truth");
/// The axis of momentum.
pub const MOMENTUM: Words = Words::new("momentum: вес нового значения", "momentum: weight of the new value");
/// The axis of the batches until the start is forgotten.
pub const BATCHES_UNTIL: Words = Words::new("батчей до остатка 1\u{a0}%", "batches until 1% is left");
/// The axis of the losses.
pub const LOSS: Words = Words::new("loss на батче, нат", "loss of a batch, nats");
/// The axis of the norms.
pub const WEIGHT_NORM: Words = Words::new("норма весов к начальной", "norm of the weights relative to the start");
/// The axis of the steps.
pub const STEP: Words = Words::new("шаг", "step");
/// The network that is normalized by its batches.
pub const BY_BATCH: Words = Words::new("по батчу", "by the batch");
/// The network that is normalized by running averages.
pub const BY_RUNNING: Words = Words::new("по скользящим средним", "by running averages");

/// Where a network has blown up.
pub fn diverged_in_words(step: u64, language: Language) -> String {
    let step = count(step as f64, language);
    match language {
        Language::Russian => format!("разошлась на шаге {step}"),
        Language::English => format!("diverged at step {step}"),
    }
}

/// A mean, a variance, an output.
pub fn value_in_words(value: f64, language: Language) -> String {
    if value.abs() >= 1e5 { significant(value, 3, language) } else { fixed(value, 2, language) }
}

/// A loss, or a growth; ∞ for one that has diverged.
pub fn loss_in_words(value: f64, language: Language) -> String {
    if value.is_nan() { fixed(value, 0, language) } else { significant(value, 2, language) }
}

/// A momentum or a rate with as many decimals as it has, six at most.
pub fn momentum_in_words(momentum: f64, language: Language) -> String {
    let has_no_more = |decimals: &usize| {
        let scaled = momentum * f64::from(10_u32.pow(*decimals as u32));
        (scaled - scaled.round()).abs() < 1e-9
    };
    fixed(momentum, (0..6).find(has_no_more).unwrap_or(6), language)
}

/// A share of a gradient: below a thousandth it is as good as none.
pub fn share_in_words(share: f64, language: Language) -> String {
    const LEAST: f64 = 1e-3;
    if share < LEAST {
        with_percent_sign(&format!("<\u{a0}{}", fixed(0.1, 1, language)), language)
    } else {
        percent(share, language)
    }
}
