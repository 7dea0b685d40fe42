//! Laws of the loss and its gradients.

use lectern::nn::activation::Activation;
use lectern::nn::batch_norm::{BatchNorm, ParameterGradients, Tape};
use lectern::nn::channel::Layout;
use lectern::nn::random::{Purpose, Random};
use lectern::nn::training::{Architecture, Classifier, Mode, Normalization, Pass, binary_cross_entropy, count_errors};
use lectern_kernels::{Moments, normalize, pull_back};
use proptest::prelude::*;

fn architecture() -> impl Strategy<Value = Architecture> {
    let kinds = (prop::sample::select(&Activation::ALL[..]), prop::sample::select(&Normalization::ALL[..]));
    // A large ε keeps the third derivative, the error of a central difference, small.
    (1_usize..4, 1_usize..7, kinds).prop_map(|(depth, width, (activation, normalization))| Architecture {
        depth,
        width,
        activation,
        normalization,
        epsilon: 0.5,
    })
}

/// A network whose parameters all differ from their first values, and a batch in `[2][examples]` with its labels.
fn example(architecture: Architecture, examples: usize, seed: u64) -> (Classifier, Vec<f64>, Vec<f64>) {
    let mut classifier = Classifier::new(architecture, seed);
    let mut random = Random::new(seed, Purpose::Inputs);
    for parameter in classifier.parameters_mut() {
        *parameter += 0.3 * random.normal();
    }
    let inputs = (0..2 * examples).map(|_| random.normal()).collect();
    let labels = (0..examples).map(|_| if random.sign() > 0.0 { 1.0 } else { 0.0 }).collect();
    (classifier, inputs, labels)
}

/// The loss of a batch in training, and its gradients.
fn learn(classifier: &Classifier, inputs: &[f64], labels: &[f64]) -> (f64, Vec<f64>) {
    let architecture = classifier.architecture();
    let mut pass = Pass::new(architecture, labels.len());
    let (mut by_logits, mut gradients) = (vec![0.0; labels.len()], vec![f64::NAN; architecture.parameter_count()]);
    classifier.forward(inputs, Mode::Training, &mut pass);
    let loss = binary_cross_entropy(pass.logits(), labels, &mut by_logits);
    classifier.backward(inputs, &by_logits, &mut pass, &mut gradients);
    (loss, gradients)
}

/// Reorders the examples of a batch.
fn reordered(inputs: &[f64], labels: &[f64], order: &[usize]) -> (Vec<f64>, Vec<f64>) {
    let count = labels.len();
    let column = |start: usize| order.iter().map(move |&index| inputs[start + index]);
    (column(0).chain(column(count)).collect(), order.iter().map(|&index| labels[index]).collect())
}

proptest! {
    #[test]
    fn the_gradients_agree_with_central_differences(
        architecture in architecture(), examples in 3_usize..9, seed in any::<u64>(),
    ) {
        const STEP: f64 = 1e-4;
        let (classifier, inputs, labels) = example(architecture, examples, seed);
        let (_, gradients) = learn(&classifier, &inputs, &labels);
        let mut compared = 0;
        for (index, gradient) in gradients.iter().enumerate() {
            let loss_at = |by: f64| {
                let mut moved = classifier.clone();
                moved.parameters_mut()[index] += by;
                learn(&moved, &inputs, &labels).0
            };
            // Five points, one of which has no weight: the error is of the fourth order, since near a small variance the
            // loss bends sharply (Abramowitz and Stegun, 25.3.6).
            let slope = |step: f64| {
                (8.0 * (loss_at(step) - loss_at(-step)) - (loss_at(2.0 * step) - loss_at(-2.0 * step))) / (12.0 * step)
            };
            let numeric = slope(STEP);
            let scale = gradient.abs().max(numeric.abs()).max(1.0);
            // There is no derivative across the kink of a ReLU: there the slope depends on the step.
            if architecture.activation == Activation::Relu && (numeric - slope(STEP / 2.0)).abs() > 1e-8 * scale {
                continue;
            }
            compared += 1;
            prop_assert!((gradient - numeric).abs() < 1e-7 * scale, "{index}: {gradient} {numeric}");
        }
        prop_assert!(compared * 2 > gradients.len(), "only {compared} of {}", gradients.len());
    }

    #[test]
    fn the_order_of_the_examples_in_a_batch_does_not_matter(
        architecture in architecture(), examples in 2_usize..40, seed in any::<u64>(), turn in 1_usize..40,
    ) {
        let (classifier, inputs, labels) = example(architecture, examples, seed);
        let order: Vec<usize> = (0..examples).map(|index| (examples - 1 - index + turn) % examples).collect();
        let (inputs_2, labels_2) = reordered(&inputs, &labels, &order);
        let (loss, gradients) = learn(&classifier, &inputs, &labels);
        let (loss_2, gradients_2) = learn(&classifier, &inputs_2, &labels_2);
        prop_assert!((loss - loss_2).abs() <= 1e-13 * loss.max(1.0));
        for (a, b) in gradients.iter().zip(&gradients_2) {
            prop_assert!((a - b).abs() <= 1e-12 * a.abs().max(1.0), "{a} {b}");
        }
    }

    /// Weights before a normalization times ten: the output stays, the gradient is a tenth, and the step that follows
    /// is a hundredth of the weights.
    #[test]
    fn the_scale_of_weights_before_a_normalization_does_not_matter(
        depth in 1_usize..4, seed in any::<u64>(), layer in 0_usize..3,
    ) {
        let architecture = Architecture {
            depth, width: 8, activation: Activation::Tanh, normalization: Normalization::Before, epsilon: 0.0,
        };
        let weights = architecture.hidden(layer % depth).weights;
        let (classifier, inputs, labels) = example(architecture, 32, seed);
        let mut scaled = classifier.clone();
        for weight in &mut scaled.parameters_mut()[weights.clone()] {
            *weight *= 10.0;
        }
        let (loss, gradients) = learn(&classifier, &inputs, &labels);
        let (scaled_loss, scaled_gradients) = learn(&scaled, &inputs, &labels);
        prop_assert!((loss - scaled_loss).abs() < 1e-12 * loss.max(1.0));
        let size = |values: &[f64]| values.iter().map(|x| x * x).sum::<f64>().sqrt();
        let whole = size(&gradients);
        for (index, (a, b)) in gradients.iter().zip(&scaled_gradients).enumerate() {
            let factor = if weights.contains(&index) { 10.0 } else { 1.0 };
            prop_assert!((a - factor * b).abs() < 1e-10 * whole, "{index}: {a} {b}");
        }
        let relative = |classifier: &Classifier, gradients: &[f64]| {
            size(&gradients[weights.clone()]) / size(&classifier.parameters()[weights.clone()])
        };
        let ratio = relative(&scaled, &scaled_gradients) / relative(&classifier, &gradients);
        prop_assert!((ratio - 0.01).abs() < 1e-10, "{ratio}");
    }

    /// The loops of the engine and the layer that is held against `PyTorch` compute the same.
    #[test]
    fn a_row_is_normalized_as_by_the_layer(
        values in prop::collection::vec(-3.0..3.0, 2..70), offset in -1e4..1e4, gamma in -2.0..2.0, beta in -2.0..2.0,
    ) {
        let x: Vec<f64> = values.iter().map(|x| x + offset).collect();
        let dy: Vec<f64> = (0..x.len()).map(|i| f64::from(i as u32 * 37 % 11) - 5.0).collect();
        let layer = BatchNorm { gamma: vec![gamma], beta: vec![beta], ..BatchNorm::new(1) };
        let layout = Layout::columns(x.len(), 1);
        let (mut y, mut dx) = (vec![0.0; x.len()], vec![0.0; x.len()]);
        let (mut tape, mut gradients) = (Tape::default(), ParameterGradients::default());
        layer.forward(layout, &x, &mut y, &mut tape).unwrap();
        layer.backward(&tape, &dy, &mut dx, &mut gradients).unwrap();

        let moments = Moments::of(&x);
        let inverse = moments.inverse_deviation(layer.epsilon);
        let (mut row, mut normalized, mut delta) = (x.clone(), vec![0.0; x.len()], dy.clone());
        normalize(&mut row, &mut normalized, &moments, inverse, (gamma, beta));
        let by_row = pull_back(&mut delta, &normalized, gamma * inverse);
        // What the rounding of x itself does, in deviations.
        let tolerance = 1e-11 * (1.0 + inverse) * (1.0 + inverse);
        for (ours, theirs) in row.iter().zip(&y).chain(delta.iter().zip(&dx)) {
            prop_assert!((ours - theirs).abs() < tolerance, "{ours} {theirs}");
        }
        prop_assert!((by_row.gamma - gradients.gamma[0]).abs() < tolerance * x.len() as f64);
        prop_assert!((by_row.beta - gradients.beta[0]).abs() < 1e-9);
    }
}

#[test]
fn the_loss_is_right_where_a_plain_formula_overflows() {
    let mut gradients = [0.0; 6];
    let loss = binary_cross_entropy(&[800.0, -800.0, 0.0], &[1.0, 0.0, 1.0], &mut gradients[..3]);
    assert!((loss - std::f64::consts::LN_2 / 3.0).abs() < 1e-16);
    assert!(gradients[0].abs() < 1e-300 && (gradients[2] + 0.5 / 3.0).abs() < 1e-16);
    assert!((binary_cross_entropy(&[800.0], &[0.0], &mut gradients) - 800.0).abs() < 1e-12);
    assert!(binary_cross_entropy(&[f64::NAN], &[0.0], &mut gradients).is_nan());
    assert_eq!(count_errors(&[f64::NAN, f64::NAN, 1.0, -1.0, 1.0], &[0.0, 1.0, 1.0, 1.0, 0.0]), 4);
}
