//! Laws of polynomials fitted by least squares.

use lectern::nn::random::{Purpose, Random};
use lectern::stats::moments::Moments;
use lectern::stats::polynomial::{Design, ExpectedErrors, Fit};
use proptest::prelude::*;

/// Places whose distances differ threefold at most, with values, and a degree that they allow. (Where places crowd, the
/// problem itself is worse conditioned; the references have such cases.)
fn data() -> impl Strategy<Value = (Vec<f64>, Vec<f64>, usize)> {
    let steps = prop::collection::vec((0.05..0.15_f64, -3.0..3.0_f64), 1..60);
    (steps, 0.0..1.0_f64).prop_map(|(steps, share)| {
        let whole: f64 = steps.iter().map(|step| step.0).sum();
        let mut reached = 0.0;
        let places: Vec<f64> = steps
            .iter()
            .map(|step| {
                reached += step.0;
                2.0 * reached / whole - 1.0
            })
            .collect();
        let degree = (share * places.len().min(16) as f64) as usize;
        (places, steps.iter().map(|step| step.1).collect(), degree)
    })
}

/// The worst rounding, on values of about one.
const ALLOWED: f64 = 1e-10;

fn fitted(places: &[f64], values: &[f64], degree: usize) -> (Design, Fit) {
    let design = Design::new(places, degree).expect("places that can be told apart");
    let fit = design.fit(values, degree).expect("a value for each place");
    (design, fit)
}

fn power(place: f64, exponent: usize) -> f64 {
    (0..exponent).map(|_| place).product()
}

/// A polynomial of the degree whose coefficients are among the values.
fn polynomial(values: &[f64], degree: usize) -> impl Fn(f64) -> f64 {
    move |place| values.iter().take(degree + 1).rev().fold(0.0, |sum, coefficient| sum * place + coefficient)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_has_no_share_of_any_power((places, values, degree) in data()) {
        let (design, fit) = fitted(&places, &values, degree);
        for exponent in 0..=degree {
            let left = places.iter().zip(&values).map(|(place, value)| {
                (value - fit.value(&design.basis_at(*place))) * power(*place, exponent)
            });
            let share = left.sum::<f64>() / places.len() as f64;
            prop_assert!(share.abs() < ALLOWED, "x^{exponent}: {share}");
        }
    }

    #[test]
    fn what_is_left_is_what_the_values_are_away((places, values, degree) in data()) {
        let (design, fit) = fitted(&places, &values, degree);
        let away = places.iter().zip(&values).map(|(place, value)| value - fit.value(&design.basis_at(*place)));
        let away: Vec<f64> = away.collect();
        prop_assert!(away.iter().zip(fit.residuals()).all(|(one, other)| (one - other).abs() < ALLOWED));
        let mean = away.iter().map(|miss| miss * miss).sum::<f64>() / places.len() as f64;
        prop_assert!((mean - fit.left()).abs() < ALLOWED, "{mean} is not {}", fit.left());
    }

    #[test]
    fn more_degrees_leave_less((places, values, degree) in data()) {
        let (_, fit) = fitted(&places, &values, degree);
        prop_assert_eq!(fit.left_by_degree().len(), degree + 1);
        for pair in fit.left_by_degree().windows(2) {
            prop_assert!(pair[1] <= pair[0] * (1.0 + 1e-14), "{pair:?}");
        }
    }

    #[test]
    fn a_lower_degree_is_the_beginning_of_a_higher_one((places, values, degree) in data(), share in 0.0..1.0_f64) {
        let lower = (share * (degree + 1) as f64) as usize;
        let (_, fit) = fitted(&places, &values, degree);
        let (_, short) = fitted(&places, &values, lower);
        prop_assert_eq!(&fit.coefficients()[..=lower], short.coefficients());
        prop_assert_eq!(fit.left_by_degree()[lower].to_bits(), short.left().to_bits());
    }

    #[test]
    fn a_polynomial_is_found_again((places, values, degree) in data(), place in -1.0..1.0_f64) {
        let truth = polynomial(&values, degree.min(values.len() - 1));
        let exact: Vec<f64> = places.iter().map(|place| truth(*place)).collect();
        let (design, fit) = fitted(&places, &exact, degree);
        let basis = design.basis_at(place);
        // Between the places rounding grows with the leverage.
        let scale = 10.0 * (1.0 + design.variance_share(&basis, degree) * places.len() as f64).sqrt();
        prop_assert!((fit.value(&basis) - truth(place)).abs() < 1e-12 * scale);
        prop_assert!(fit.left() < 1e-24, "{}", fit.left());
    }

    #[test]
    fn leverages_add_up_to_the_number_of_coefficients((places, _, degree) in data()) {
        let design = Design::new(&places, degree).expect("places that can be told apart");
        let leverage = |place: &f64| design.variance_share(&design.basis_at(*place), degree);
        let all: f64 = places.iter().map(leverage).sum();
        prop_assert!((all - (degree + 1) as f64).abs() < 1e-10, "{all}");
        prop_assert!(places.iter().all(|place| leverage(place) < 1.0 + 1e-10), "a value moves its fit by itself at most");
    }

    #[test]
    fn train_and_validation_lie_as_far_from_noise_and_bias(
        bias2 in 0.0..2.0_f64, noise in 0.0..2.0_f64, count in 1_usize..500, share in 0.0..=1.0_f64,
    ) {
        let coefficients = ((share * count as f64) as usize).max(1);
        let errors = ExpectedErrors::new(bias2, noise, coefficients, count);
        let middle = bias2 + noise * noise;
        prop_assert!((0.5 * (errors.train() + errors.validation()) - middle).abs() < 1e-14);
        prop_assert!((errors.validation() - errors.train() - errors.gap()).abs() < 1e-14);
        prop_assert!(errors.train() >= bias2);
        let through_all = ExpectedErrors::new(bias2, noise, count, count);
        prop_assert_eq!(through_all.train().to_bits(), bias2.to_bits());
    }

    #[test]
    fn places_that_allow_no_fit_are_refused((places, values, _) in data()) {
        prop_assert!(Design::new(&places, places.len()).is_none());
        prop_assert!(Design::new(&[&places[..], &places[..]].concat(), places.len()).is_none());
        prop_assert!(Design::new(&[&places[..], &[f64::NAN]].concat(), 0).is_none());
        prop_assert!(Design::new(&[], 0).is_none());
        prop_assert!(Design::new(&[0.0, -0.0], 1).is_none());
        let design = Design::new(&places, 0).expect("a constant");
        prop_assert!(design.fit(&values[1..], 0).is_none());
    }
}

/// The expected errors are the means over many samples: nothing else in this file knows the noise.
#[test]
fn expected_errors_are_those_of_many_samples() {
    const SAMPLES: usize = 4000;
    let (count, degree, noise) = (20_usize, 6, 0.4);
    let places: Vec<f64> = (0..count).map(|index| 2.0 * index as f64 / (count - 1) as f64 - 1.0).collect();
    let truth: Vec<f64> = places.iter().map(|place| libm::sin(std::f64::consts::TAU * place)).collect();
    let (design, of_truth) = fitted(&places, &truth, degree);
    let errors = ExpectedErrors::new(of_truth.left(), noise, degree + 1, count);
    let bases: Vec<Vec<f64>> = places.iter().map(|place| design.basis_at(*place)).collect();
    let mut random = Random::new(7, Purpose::Inputs);
    let (mut train, mut validation) = (Moments::default(), Moments::default());
    for _ in 0..SAMPLES {
        let values: Vec<f64> = truth.iter().map(|value| value + noise * random.normal()).collect();
        let fit = design.fit(&values, degree).expect("a value for each place");
        train.add(fit.left());
        let fresh = truth.iter().zip(&bases).map(|(value, basis)| {
            let miss = value + noise * random.normal() - fit.value(basis);
            miss * miss
        });
        validation.add(fresh.sum::<f64>() / count as f64);
    }
    for (found, wanted) in [(train, errors.train()), (validation, errors.validation())] {
        let standard_error = (found.variance() / SAMPLES as f64).sqrt();
        assert!((found.mean() - wanted).abs() < 4.0 * standard_error, "{} is not {wanted}", found.mean());
    }
    assert!(errors.train() - errors.bias2 < errors.noise2);
}
