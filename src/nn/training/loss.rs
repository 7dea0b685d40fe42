//! The loss of a classifier with one logit, and its errors.

/// The mean binary cross-entropy of some logits z, in nats, with its gradients by them: `−ln p` of the right class,
/// where the class 1 has the probability `p = 1/(1 + e⁻ᶻ)`. Labels are 0 or 1.
///
/// Written as `max(z, 0) − z·y + ln(1 + e^(−|z|))`, which overflows for no finite z.
#[must_use]
pub fn binary_cross_entropy(logits: &[f64], labels: &[f64], gradients: &mut [f64]) -> f64 {
    let count = logits.len() as f64;
    let mut total = 0.0;
    for ((&logit, &label), gradient) in logits.iter().zip(labels).zip(gradients) {
        let small = libm::exp(-logit.abs());
        total += (logit.max(0.0) - logit * label) + libm::log1p(small);
        let probability = if logit < 0.0 { small / (1.0 + small) } else { 1.0 / (1.0 + small) };
        *gradient = (probability - label) / count;
    }
    total / count
}

/// How many logits say the wrong class. Class 1 is said above 0; NaN is always wrong.
#[must_use]
pub fn count_errors(logits: &[f64], labels: &[f64]) -> usize {
    let is_right = |(logit, label): &(&f64, &f64)| if **label > 0.5 { **logit > 0.0 } else { **logit <= 0.0 };
    let right = logits.iter().zip(labels).filter(is_right).count();
    logits.len() - right
}
