//! What the assumptions say of least squares.

use lectern::nn::random::{Purpose, Random};
use lectern::panels::data::quality::SEPARATION;
use lectern::stats::label_noise::leading_rate;

/// The derivation for least squares, which the assumptions quote: the square of the tangent over many samples.
#[test]
fn least_squares_exchange_labels_at_a_greater_rate() {
    let (n, dims, samples, share) = (1500_u32, 6, 300, 0.3);
    let mut random = Random::new(9, Purpose::Weights);
    let mut mean_tangent = |share: f64| {
        let of_sample = |random: &mut Random| {
            let mut system = vec![vec![0.0; dims + 1]; dims];
            for _ in 0..n {
                let class = random.sign();
                let mut row: Vec<f64> = (0..dims).map(|_| random.normal()).collect();
                row[0] += class * SEPARATION;
                row.push(if random.uniform() <= share { -class } else { class });
                for (equation, factor) in system.iter_mut().zip(&row) {
                    for (sum, value) in equation.iter_mut().zip(&row) {
                        *sum += factor * value;
                    }
                }
            }
            let w = solved_system(system);
            w[1..].iter().map(|side| side * side).sum::<f64>() / (w[0] * w[0])
        };
        (0..samples).map(|_| of_sample(&mut random)).sum::<f64>() / f64::from(samples)
    };
    let measured = mean_tangent(share) / mean_tangent(0.0);
    let (rho2, r2) = ((1.0 - 2.0 * share).powi(2), SEPARATION.powi(2) / (1.0 + SEPARATION.powi(2)));
    let expected = (1.0 - rho2 * r2) / (rho2 * (1.0 - r2));
    assert!((measured / expected - 1.0).abs() < 0.2, "{measured} for {expected}");
    assert!(expected > leading_rate(share));
}

/// Gauss's elimination for a positive definite system with its right side as the last column.
fn solved_system(mut system: Vec<Vec<f64>>) -> Vec<f64> {
    let size = system.len();
    for pivot in 0..size {
        let row = system[pivot].clone();
        for (index, other) in system.iter_mut().enumerate().filter(|(index, _)| *index != pivot) {
            let factor = other[pivot] / row[pivot];
            for (value, of_pivot) in other.iter_mut().zip(&row) {
                *value -= factor * of_pivot;
            }
            debug_assert!(index < size);
        }
    }
    system.iter().enumerate().map(|(index, row)| row[size] / row[index]).collect()
}
