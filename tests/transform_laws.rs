//! What the panel `transform` computes: the rows are batch normalization itself, meet those of `PyTorch`, and forget
//! shift and scale; the slabs of a convolution cut it into equal pieces; what its words quote is so.

#![expect(clippy::float_cmp, reason = "counts and sums of small whole numbers are exact")]

use lectern::nn::batch_norm::{BatchNorm, Tape};
use lectern::nn::channel::Layout;
use lectern::panel::{Immediate, Panel};
use lectern::panels::batchnorm::transform::{Norm, Params, Solution, Stage, Transform, slabs};
use proptest::prelude::*;
use serde_json::Value;

fn solve(params: &Params) -> Solution {
    let Immediate(solution) = Transform::start(&Transform::clamped(*params));
    solution
}

/// A batch of dots, as many as there are.
fn batch(dots: &[f64]) -> Params {
    let mut all = [0.0; 8];
    all[..dots.len()].copy_from_slice(dots);
    Params { count: dots.len() as f64, ..Params::default() }.with_dots(all)
}

fn values(solution: &Solution, stage: Stage) -> &[f64] {
    &solution.row(stage).values
}

fn near(one: &[f64], other: &[f64], tolerance: f64) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() <= tolerance)
}

fn dots() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-10.0..10.0, 4..=8)
}

proptest! {
    #[test]
    fn the_rows_are_batch_normalization_bit_for_bit(
        x in dots(), gamma in -4.0..4.0, beta in -8.0..8.0, epsilon in 0.0..1.0,
    ) {
        let solution = solve(&Params { gamma, beta, eps: epsilon, ..batch(&x) });
        let norm = BatchNorm { gamma: vec![gamma], beta: vec![beta], epsilon, ..BatchNorm::new(1) };
        let (mut y, mut tape) = (vec![0.0; x.len()], Tape::default());
        norm.forward(Layout::rows(x.len(), 1), &x, &mut y, &mut tape).expect("one channel");
        prop_assert_eq!(values(&solution, Stage::Shifted), &y[..]);
        prop_assert_eq!(values(&solution, Stage::Normalized), tape.normalized());
        prop_assert_eq!(solution.variance.to_bits(), tape.statistics()[0].variance().to_bits());
    }

    #[test]
    fn each_row_has_the_mean_and_the_deviation_that_it_says(x in dots(), gamma in -4.0..4.0, beta in -8.0..8.0) {
        let solution = solve(&Params { gamma, beta, ..batch(&x) });
        for row in &solution.rows {
            let count = row.values.len() as f64;
            let mean = row.values.iter().sum::<f64>() / count;
            let variance = row.values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count;
            prop_assert!((mean - row.mean).abs() < 1e-10, "{mean} {row:?}");
            prop_assert!((variance.sqrt() - row.deviation).abs() < 1e-10, "{variance} {row:?}");
        }
    }

    #[test]
    fn shift_and_scale_are_forgotten_and_a_reflection_changes_the_sign(
        x in dots(), scale in 0.1..10.0, shift in -20.0..20.0,
    ) {
        let first = solve(&Params { eps: 0.0, ..batch(&x) });
        prop_assume!(first.variance > 0.1);
        for sign in [1.0, -1.0] {
            let moved: Vec<f64> = x.iter().map(|x| sign * scale * x + shift).collect();
            let second = solve(&Params { eps: 0.0, ..batch(&moved) });
            let expected: Vec<f64> = values(&first, Stage::Normalized).iter().map(|x| sign * x).collect();
            prop_assert!(near(values(&second, Stage::Normalized), &expected, 1e-10));
        }
    }

    #[test]
    fn no_normalized_value_is_further_than_the_root_of_m_minus_1(x in dots(), outlier in -1e6..1e6) {
        let mut x = x;
        x[0] = outlier;
        let bound = (x.len() as f64 - 1.0).sqrt() * (1.0 + 1e-12);
        prop_assert!(values(&solve(&batch(&x)), Stage::Normalized).iter().all(|value| value.abs() <= bound));
    }

    #[test]
    fn slabs_cut_the_brick_into_equal_pieces(
        n in 1.0..200.0, c in 1.0..600.0, h in 1.0..60.0, w in 1.0..60.0, groups in 1.0..600.0, at in (0.0..1.0, 0.0..1.0),
    ) {
        let asked = Params { n, c, h, w, groups, channel: at.0 * c, example: at.1 * n, ..Params::default() };
        let params = Transform::clamped(asked);
        let (channel, example) = ((params.channel - 0.5) / params.c, (params.example - 0.5) / params.n);
        let whole = params.n * params.c * params.h * params.w;
        for slab in slabs(&params) {
            prop_assert_eq!(slab.values * slab.means, whole, "{:?}", slab);
            let share = (slab.channels.1 - slab.channels.0) * (slab.examples.1 - slab.examples.0);
            prop_assert!((share * slab.means - 1.0).abs() < 1e-9, "{:?}", slab);
            prop_assert!(slab.channels.0 < channel && channel < slab.channels.1, "{:?}", slab);
            prop_assert!(slab.examples.0 < example && example < slab.examples.1, "{:?}", slab);
        }
        let layout = Layout::nchw(params.n as usize, params.c as usize, params.h as usize, params.w as usize);
        prop_assert_eq!(slabs(&params)[0].values, layout.values_per_channel() as f64);
    }
}

/// The numbers of a list, nested or not.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(items) => items.iter().flat_map(numbers).collect(),
        other => vec![other.as_f64().unwrap_or(f64::NAN)],
    }
}

fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("a list of cases")
}

/// Every channel of every reference batch that has as many values as the panel has dots.
#[test]
fn the_outputs_are_those_of_pytorch() {
    let mut checked = 0;
    for case in cases(include_str!("reference/batch_norm.json")) {
        let rows = case["x"].as_array().expect("rows").len();
        if !(4..=8).contains(&rows) {
            continue;
        }
        let (gammas, betas) = (numbers(&case["gamma"]), numbers(&case["beta"]));
        let (x, y) = (numbers(&case["x"]), numbers(&case["y"]));
        let deviation = case["max_abs_dev_from_exact"]["y"].as_f64().expect("a deviation");
        // An offset has cost PyTorch its digits: see tests/support/batch_norm_checks.rs.
        let largest = y.iter().fold(0.0_f64, |largest, y| largest.max(y.abs()));
        let name = case["name"].as_str().expect("a name");
        let relative = if name.contains("offset_") { 1e-9 } else { 1e-12 };
        let tolerance = deviation + relative * largest + if name.starts_with("constant_1e4") { 1e-9 } else { 0.0 };
        for (channel, (gamma, beta)) in gammas.iter().zip(&betas).enumerate() {
            let of_channel =
                |all: &[f64]| -> Vec<f64> { all.iter().skip(channel).step_by(gammas.len()).copied().collect() };
            let eps = case["eps"].as_f64().expect("eps");
            let params = Params { gamma: *gamma, beta: *beta, eps, ..batch(&of_channel(&x)) };
            assert_eq!(Transform::clamped(params), params, "{name}: within what the panel accepts");
            assert!(near(values(&solve(&params), Stage::Shifted), &of_channel(&y), tolerance), "{name}, {channel}");
            checked += 1;
        }
    }
    assert_eq!(checked, 28, "channels of the file with 4 to 8 values");
}

/// A channel of a convolution is normalized over as many values as the panel says, whatever the shape.
#[test]
fn a_mean_of_a_convolution_is_taken_over_a_slab() {
    for case in cases(include_str!("reference/batch_norm_conv.json")) {
        let [n, c, h, w] = numbers(&case["shape"])[..] else { panic!("{}: four sizes", case["name"]) };
        let slab = slabs(&Transform::clamped(Params { n, c, h, w, ..Params::default() }))[0];
        let layout = Layout::nchw(n as usize, c as usize, h as usize, w as usize);
        let of_one_channel = layout.runs(0).flatten().count();
        assert_eq!((slab.norm, slab.values, slab.means), (Norm::Batch, of_one_channel as f64, c), "{}", case["name"]);
        // The variance that PyTorch stores divides by one less than the slab holds.
        let values = numbers(&case["x"]);
        let channel: Vec<f64> = layout.runs(0).flat_map(|run| values[run].to_vec()).collect();
        let mean = channel.iter().sum::<f64>() / slab.values;
        let unbiased = channel.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (slab.values - 1.0);
        let momentum = case["momentum"].as_f64().expect("a momentum");
        let stored = (1.0 - momentum) * numbers(&case["running_var_in"])[0] + momentum * unbiased;
        let expected = numbers(&case["running_var_out"])[0];
        assert!((stored / expected - 1.0).abs() < 1e-6, "{}: {stored}, not {expected}", case["name"]);
    }
}

#[test]
fn what_the_words_quote_is_so() {
    let first = solve(&Params::default());
    assert_eq!((first.mean, first.variance), (4.0, 7.0));
    assert!((first.output(0) - 3.27).abs() < 0.005);
    let moved = solve(&batch(&[26.0, 14.0, 16.0, 20.0, 22.0, 10.0]));
    assert!(moved.mean == 18.0 && (moved.variance.sqrt() - 5.29).abs() < 0.005);
    assert!(near(values(&moved, Stage::Shifted), values(&first, Stage::Shifted), 2e-6));
    let outlier = solve(&Params { gamma: 1.0, beta: 0.0, ..batch(&[1000.0, 2.0, 3.0, 5.0]) });
    let root = 3.0_f64.sqrt();
    assert!(near(values(&outlier, Stage::Shifted), &[root, -1.0 / root, -1.0 / root, -1.0 / root], 0.005));
    let restored = solve(&Params { gamma: 2.65, beta: 4.0, ..Params::default() });
    assert!(near(values(&restored, Stage::Shifted), values(&restored, Stage::Input), 0.05));
    let slabs = slabs(&Params::default());
    let said = [(100_352.0, 64.0), (200_704.0, 32.0), (3136.0, 2048.0), (6272.0, 1024.0)];
    assert_eq!(slabs.map(|slab| (slab.values, slab.means)), said);
    // One group is layer normalization, as many groups as channels are instance normalization.
    for (groups, norm) in [(1.0, 1), (64.0, 2)] {
        let slabs = lectern::panels::batchnorm::transform::slabs(&Params { groups, ..Params::default() });
        assert_eq!((slabs[3].values, slabs[3].channels), (slabs[norm].values, slabs[norm].channels));
    }
}

#[test]
fn a_batch_without_spread_gives_beta_and_groups_divide_the_channels() {
    let solution = solve(&Params { eps: 0.0, beta: 2.5, ..batch(&[3.0; 4]) });
    assert_eq!(values(&solution, Stage::Shifted), [2.5; 4]);
    for (channels, asked, taken) in [(64.0, 48.0, 32.0), (7.0, 5.0, 1.0), (12.0, 5.0, 4.0), (1.0, 9.0, 1.0)] {
        let params = Transform::clamped(Params { c: channels, groups: asked, ..Params::default() });
        assert_eq!(params.groups, taken, "{channels} {asked}");
    }
}
