//! Laws that normalization, networks and their inputs must keep, whatever the numbers.

use lectern::nn::batch_norm::{BatchNorm, BatchNormError, ParameterGradients, Tape};
use lectern::nn::channel::{ChannelStatistics, Layout};
use proptest::prelude::*;

/// A batch in rows, `[m][channels]`, of ordinary values.
fn batch() -> impl Strategy<Value = (usize, usize, Vec<f64>)> {
    (2_usize..20, 1_usize..5).prop_flat_map(|(m, channels)| {
        let values = prop::collection::vec(-3.0..3.0, m * channels);
        (Just(m), Just(channels), values)
    })
}

fn forward(norm: &BatchNorm, layout: Layout, x: &[f64]) -> (Vec<f64>, Tape) {
    let (mut y, mut tape) = (vec![0.0; x.len()], Tape::default());
    norm.forward(layout, x, &mut y, &mut tape).unwrap();
    (y, tape)
}

fn assert_close(a: &[f64], b: &[f64], tolerance: f64) {
    assert_eq!(a.len(), b.len());
    for (a, b) in a.iter().zip(b) {
        assert!((a - b).abs() <= tolerance, "{a} and {b} differ by {:e}", (a - b).abs());
    }
}

/// Reorders `[outer][channels][inner]` into `[outer·inner][channels]`.
fn flatten(x: &[f64], outer: usize, channels: usize, inner: usize) -> Vec<f64> {
    let mut rows = Vec::with_capacity(x.len());
    for o in 0..outer {
        for i in 0..inner {
            rows.extend((0..channels).map(|c| x[(o * channels + c) * inner + i]));
        }
    }
    rows
}

proptest! {
    #[test]
    fn a_normalized_batch_has_mean_0_and_variance_1_up_to_epsilon((m, channels, x) in batch()) {
        let layout = Layout::rows(m, channels);
        let (y, tape) = forward(&BatchNorm::new(channels), layout, &x);
        for channel in 0..channels {
            let after = ChannelStatistics::of_runs(layout.runs(channel).map(|run| &y[run]));
            let before = tape.statistics()[channel].variance();
            prop_assert!(after.mean().abs() < 1e-14);
            prop_assert!((after.variance() - before / (before + 1e-5)).abs() < 1e-13);
        }
    }

    #[test]
    fn scale_and_offset_of_the_input_do_not_matter(
        (m, channels, x) in batch(), scale in 0.1..10.0, offset in -100.0..100.0,
    ) {
        let norm = BatchNorm { epsilon: 0.0, ..BatchNorm::new(channels) };
        let layout = Layout::rows(m, channels);
        let moved: Vec<f64> = x.iter().map(|x| scale * x + offset).collect();
        let mirrored: Vec<f64> = x.iter().map(|x| -x).collect();
        let (y, tape) = forward(&norm, layout, &x);
        let least = tape.statistics().iter().fold(f64::MAX, |least, s| least.min(s.variance()));
        // What the rounding of the moved values themselves does to them, in deviations.
        let tolerance = 1e-12 + 1e-13 / least.sqrt();
        assert_close(&forward(&norm, layout, &moved).0, &y, tolerance);
        let opposite: Vec<f64> = y.iter().map(|y| -y).collect();
        assert_close(&forward(&norm, layout, &mirrored).0, &opposite, 1e-15);
    }

    #[test]
    fn a_huge_offset_costs_no_digits(steps in prop::collection::vec(-1000_i32..1000, 3..30)) {
        prop_assume!(steps.iter().any(|&step| step != steps[0]));
        // Multiples of 2⁻²⁰ added to 2³⁰: exact in f64, and 2²⁰ deviations away from 0.
        let small: Vec<f64> = steps.iter().map(|&step| f64::from(step) / 1_048_576.0).collect();
        let large: Vec<f64> = small.iter().map(|x| x + 1_073_741_824.0).collect();
        let norm = BatchNorm { epsilon: 0.0, ..BatchNorm::new(1) };
        let layout = Layout::rows(small.len(), 1);
        assert_close(&forward(&norm, layout, &small).0, &forward(&norm, layout, &large).0, 1e-14);
    }

    #[test]
    fn the_gradients_agree_with_central_differences(
        (m, channels, x) in batch(), weights in prop::collection::vec(-1.0..1.0, 100),
        gamma in -2.0..2.0, beta in -2.0..2.0,
    ) {
        // A large ε keeps the third derivative, the error of a central difference, small.
        let mut norm = BatchNorm { epsilon: 0.5, ..BatchNorm::new(channels) };
        norm.gamma.fill(gamma);
        norm.beta.fill(beta);
        let layout = Layout::rows(m, channels);
        let dy = &weights[..x.len()];
        let loss = |norm: &BatchNorm, x: &[f64]| -> f64 {
            forward(norm, layout, x).0.iter().zip(dy).map(|(y, w)| y * w).sum()
        };
        let (_, tape) = forward(&norm, layout, &x);
        let (mut dx, mut gradients) = (vec![0.0; x.len()], ParameterGradients::default());
        norm.backward(&tape, dy, &mut dx, &mut gradients).unwrap();
        let h = 1e-5;
        let slope = |vary: &dyn Fn(f64) -> f64| (vary(h) - vary(-h)) / (2.0 * h);
        for i in 0..x.len() {
            let numeric = slope(&|step| {
                let mut moved = x.clone();
                moved[i] += step;
                loss(&norm, &moved)
            });
            prop_assert!((dx[i] - numeric).abs() < 1e-8, "dx[{i}]: {} {numeric}", dx[i]);
        }
        for c in 0..channels {
            let by_gamma = slope(&|step| {
                let mut moved = norm.clone();
                moved.gamma[c] += step;
                loss(&moved, &x)
            });
            let by_beta = slope(&|step| {
                let mut moved = norm.clone();
                moved.beta[c] += step;
                loss(&moved, &x)
            });
            prop_assert!((gradients.gamma[c] - by_gamma).abs() < 1e-8);
            prop_assert!((gradients.beta[c] - by_beta).abs() < 1e-8);
        }
    }

    #[test]
    fn a_convolution_is_a_dense_layer_over_all_positions(
        n in 1_usize..4, channels in 1_usize..4, height in 1_usize..4, width in 1_usize..4,
        values in prop::collection::vec(-3.0..3.0, 200),
    ) {
        let inner = height * width;
        let layout = Layout::nchw(n, channels, height, width);
        let x = &values[..layout.len()];
        let rows = flatten(x, n, channels, inner);
        let norm = BatchNorm::new(channels);
        let (y, tape) = forward(&norm, layout, x);
        let (y_rows, tape_rows) = forward(&norm, Layout::rows(n * inner, channels), &rows);
        prop_assert_eq!(flatten(&y, n, channels, inner), y_rows);
        prop_assert_eq!(tape.statistics(), tape_rows.statistics());

        // One example in columns is one convolutional example of height 1.
        let (y_columns, _) = forward(&norm, Layout::columns(inner, channels), &x[..inner * channels]);
        let (y_one, _) = forward(&norm, Layout::nchw(1, channels, 1, inner), &x[..inner * channels]);
        prop_assert_eq!(y_columns, y_one);
    }

    #[test]
    fn inference_with_the_statistics_of_the_batch_is_training((m, channels, x) in batch()) {
        let layout = Layout::rows(m, channels);
        let mut norm = BatchNorm { momentum: 1.0, ..BatchNorm::new(channels) };
        let (y, tape) = forward(&norm, layout, &x);
        norm.update_running(&tape).unwrap();
        let mut y_eval = vec![0.0; x.len()];
        for variance in &mut norm.running_variance {
            // The stored variance is the unbiased one, the one used in training is not.
            *variance *= (m - 1) as f64 / m as f64;
        }
        norm.infer(layout, &x, &mut y_eval).unwrap();
        assert_close(&y, &y_eval, 1e-11);
    }

    #[test]
    fn a_gradient_has_no_part_along_what_normalization_removes((m, channels, x) in batch()) {
        let layout = Layout::rows(m, channels);
        let norm = BatchNorm { epsilon: 0.0, ..BatchNorm::new(channels) };
        let (_, tape) = forward(&norm, layout, &x);
        let dy: Vec<f64> = (0..x.len()).map(|i| f64::from(i as u32 * 37 % 11) - 5.0).collect();
        let (mut dx, mut gradients) = (vec![0.0; x.len()], ParameterGradients::default());
        norm.backward(&tape, &dy, &mut dx, &mut gradients).unwrap();
        for (channel, statistics) in tape.statistics().iter().enumerate() {
            let size = 1e-12 * (1.0 + 1.0 / statistics.variance().sqrt());
            let indices = layout.runs(channel).flatten();
            let sum: f64 = indices.clone().map(|i| dx[i]).sum();
            let along: f64 = indices.map(|i| dx[i] * tape.normalized()[i]).sum();
            prop_assert!(sum.abs() < size && along.abs() < size, "{sum:e} {along:e}");
        }
    }
}

#[test]
fn a_batch_of_one_normalizes_to_beta_and_has_no_variance_to_store() {
    let mut norm = BatchNorm::new(2);
    norm.beta = vec![0.5, -1.0];
    let before = norm.clone();
    for epsilon in [0.0, 1e-5] {
        norm.epsilon = epsilon;
        let (y, tape) = forward(&norm, Layout::rows(1, 2), &[3.0, 1e300]);
        assert_eq!(y, [0.5, -1.0]);
        assert_eq!(norm.update_running(&tape), Err(BatchNormError::UndefinedVariance));
    }
    assert_eq!(norm, before);
}

#[test]
fn a_wrong_length_is_an_error() {
    let norm = BatchNorm::new(2);
    let (mut y, mut tape) = (vec![0.0; 6], Tape::default());
    let result = norm.forward(Layout::rows(3, 2), &[0.0; 5], &mut y, &mut tape);
    assert_eq!(result, Err(BatchNormError::Shape { expected: 6, actual: 5 }));
    let result = norm.infer(Layout::rows(2, 3), &[0.0; 6], &mut y);
    assert_eq!(result, Err(BatchNormError::Shape { expected: 3, actual: 2 }));
}
