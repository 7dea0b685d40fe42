//! The references of polynomials fitted by least squares.

use lectern::stats::polynomial::{Design, ExpectedErrors};
use serde_json::Value;

use super::{Digest, FileReport, worse};

/// Checks the cases of `bias_variance.json`. An error is divided by the variance of the data, amplitude² + σ², or by
/// the reference where that is greater: far outside the data.
pub fn check_bias_variance(name: &str, text: &str) -> FileReport {
    FileReport::of_errors(name, text, 1e-12, error_of_case)
}

/// The largest error of a case. `None` where a number is missing.
fn error_of_case(case: &Value) -> Option<f64> {
    let list = |field: &str| case[field].as_array()?.iter().map(Value::as_f64).collect::<Option<Vec<f64>>>();
    let [amplitude, cycles] = ["amplitude", "frequency_cycles"].map(|field| case["truth"][field].as_f64());
    let (amplitude, cycles, noise) = (amplitude?, cycles?, case["sigma"].as_f64()?);
    let degree = usize::try_from(case["degree"].as_u64()?).ok()?;
    let truth = |place: &f64| amplitude * libm::sin(std::f64::consts::TAU * cycles * place);
    let places = list("x")?;
    let design = Design::new(&places, degree)?;
    let fit = design.fit(&places.iter().map(truth).collect::<Vec<_>>(), degree)?;
    let errors = ExpectedErrors::new(fit.left(), noise, degree + 1, places.len());
    let elsewhere = list("x_eval")?;
    let (mut bias2, mut variance) = (0.0, 0.0);
    for place in &elsewhere {
        let basis = design.basis_at(*place);
        let miss = fit.value(&basis) - truth(place);
        bias2 += miss * miss / elsewhere.len() as f64;
        variance += errors.noise2 * design.variance_share(&basis, degree) / elsewhere.len() as f64;
    }
    let found = [
        (errors.bias2, "mean_bias2_at_x"),
        (errors.train(), "train_error"),
        (errors.validation(), "same_x_validation"),
        (bias2, "eval_bias2"),
        (variance, "eval_variance"),
        (errors.noise2, "eval_noise2"),
    ];
    let usual = amplitude * amplitude + noise * noise;
    found.into_iter().try_fold(0.0, |most, (ours, field)| {
        let reference = case["expected"][field].as_f64()?;
        Some(worse((ours - reference).abs() / reference.max(usual), most))
    })
}

/// Results for the digest.
pub fn add_results(digest: &mut Digest) {
    for (count, degree) in [(2_u32, 0), (2, 1), (7, 3), (16, 15), (30, 9), (200, 15)] {
        let places: Vec<f64> = (0..count).map(|index| 2.0 * f64::from(index) / f64::from(count - 1) - 1.0).collect();
        let values: Vec<f64> = places.iter().map(|place| libm::sin(std::f64::consts::TAU * place)).collect();
        let fit = Design::new(&places, degree).and_then(|design| Some((design.fit(&values, degree)?, design)));
        let Some((fit, design)) = fit else { continue };
        digest.add(fit.left());
        for place in [-1.2, -0.93, 0.0, 0.5, 1.0] {
            let basis = design.basis_at(place);
            digest.add(fit.value(&basis));
            digest.add(design.variance_share(&basis, degree));
        }
    }
}
