//! Laws of the panel `bias_variance`: what it says exactly, what comes out of its samples, and what its words claim.

use lectern::language::Language;
use lectern::panel::{Job, Panel};
use lectern::panels::data::bias_variance::{BiasVariance, Params, PlaceErrors, Solution, truth};
use lectern::stats::polynomial::Design;
use proptest::num::f64::ANY;
use proptest::prelude::*;

fn solved(params: &Params) -> Solution {
    let mut run = BiasVariance::start(&BiasVariance::clamped(*params));
    while run.step() {}
    run.solution()
}

fn legal() -> impl Strategy<Value = Params> {
    let numbers = (0_u8..=15, 2_u16..=500, 0.0..=10.0_f64, 1_u8..4, any::<u32>());
    numbers.prop_map(|(degree, n, noise, resamples, seed)| {
        let params =
            Params { degree: degree.into(), n: n.into(), noise, resamples: resamples.into(), seed: seed.into() };
        BiasVariance::clamped(params)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn errors_are_those_of_the_closed_form(params in legal()) {
        let errors = solved(&params).errors;
        let noise2 = params.noise * params.noise;
        let share = (params.degree + 1.0) / params.n;
        let allowed = 1e-13 * (1.0 + noise2);
        prop_assert!((errors.train - errors.bias2 - noise2 * (1.0 - share)).abs() < allowed);
        prop_assert!((errors.validation - errors.bias2 - noise2 * (1.0 + share)).abs() < allowed);
        prop_assert!((errors.validation - errors.train - errors.gap()).abs() < allowed);
        prop_assert!((errors.validation - errors.bias2 - errors.variance - errors.noise2).abs() < allowed);
        prop_assert!((0.0..=0.51).contains(&errors.bias2), "{}", errors.bias2);
        prop_assert!(errors.train <= errors.bias2 + noise2 && errors.validation >= noise2);
    }

    #[test]
    fn more_samples_leave_the_earlier_as_they_were(params in legal()) {
        let short = solved(&params);
        let long = solved(&Params { resamples: params.resamples + 2.0, ..params });
        prop_assert_eq!(&short.fits[..], &long.fits[..short.fits.len()]);
    }

    #[test]
    fn any_parameters_become_legal(degree in ANY, n in ANY, noise in ANY) {
        let params = BiasVariance::clamped(Params { degree, n, noise, ..Params::default() });
        prop_assert!((2.0..=500.0).contains(&params.n) && params.n.fract() == 0.0, "{params:?}");
        prop_assert!((0.0..=15.0).contains(&params.degree) && params.degree < params.n, "{params:?}");
        prop_assert!((0.0..=10.0).contains(&params.noise), "{params:?}");
        prop_assert_eq!(BiasVariance::clamped(params), params);
    }
}

/// No number of points is refused, whatever the degree: there are errors for each.
#[test]
fn every_degree_that_points_allow_has_its_errors() {
    for n in 2..=500_u16 {
        let solution = solved(&Params { degree: 0.0, n: n.into(), resamples: 1.0, ..Params::default() });
        assert_eq!(solution.by_degree.len(), usize::from(n.min(16)), "n = {n}");
        let trains: Vec<f64> = solution.by_degree.iter().map(|errors| errors.train).collect();
        assert!(trains.windows(2).all(|pair| pair[1] < pair[0]), "n = {n}: the train error falls with the degree");
    }
}

/// The mean of the samples against the expectation, by the exact variance of each for normal noise: with the hat matrix
/// H, the misses on train have the covariance σ²(I − H), those on new values σ²(I + H), both about the bias.
#[test]
fn means_of_the_samples_are_those_expected() {
    for (degree, n, noise) in [(0_u8, 2_u8, 0.3), (5, 30, 0.3), (9, 30, 0.3), (15, 20, 1.0), (3, 100, 0.1)] {
        for seed in 1_u8..=4 {
            let params = Params { degree: degree.into(), n: n.into(), noise, resamples: 1500.0, seed: seed.into() };
            let Solution { errors, simulated, .. } = solved(&params);
            let (n, coefficients, noise2) = (params.n, params.degree + 1.0, noise * noise);
            let of_bias = 4.0 * noise2 * n * errors.bias2;
            let variance_of = |trace: f64| (2.0 * noise2 * noise2 * trace + of_bias) / (n * n);
            let train = (simulated.train, errors.train, variance_of(n - coefficients));
            let validation = (simulated.validation, errors.validation, variance_of(n + 3.0 * coefficients));
            for (found, expected, variance) in [train, validation] {
                let away = (found - expected).abs() / (variance / params.resamples).sqrt();
                assert!(away < 4.0, "{params:?}: {found} is {away} standard errors from {expected}");
            }
        }
    }
}

/// Through all points nothing is left on train, and all the noise is variance.
#[test]
fn a_polynomial_through_all_points_leaves_nothing() {
    for n in 2..=16_u8 {
        let params = Params { degree: f64::from(n) - 1.0, n: n.into(), resamples: 20.0, ..Params::default() };
        let Solution { errors, simulated, .. } = solved(&params);
        assert_eq!((errors.train.to_bits(), errors.variance.to_bits()), (0, errors.noise2.to_bits()), "n = {n}");
        assert_eq!(simulated.train.to_bits(), 0, "n = {n}: {}", simulated.train);
    }
}

/// The lesson says that, between the two outermost of twenty points, degree 15 has an expected error of up to 17.
#[test]
fn a_high_degree_explodes_between_the_points_and_beyond() {
    let solution = solved(&Params { degree: 15.0, n: 20.0, ..Params::default() });
    let inside = solution.by_place.iter().filter(|errors| errors.place.abs() < 1.0);
    let worst = inside.max_by(|one, other| one.whole().total_cmp(&other.whole())).expect("a place");
    assert!((16.5..17.5).contains(&worst.whole()), "{worst:?}");
    assert!(worst.place.abs() > 1.0 - 2.0 / 19.0, "{worst:?} lies between the two outermost points");
    assert!(solution.outside > 1e5 && worst.variance > 0.99 * worst.whole(), "{}", solution.outside);
}

/// The captions say so: of many samples the latest thirty are shown.
#[test]
fn thirty_polynomials_are_shown() {
    let few = solved(&Params { resamples: 7.0, ..Params::default() });
    let many = solved(&Params { resamples: 100.0, ..Params::default() });
    assert_eq!((few.fits.len(), many.fits.len()), (7, 30));
}

/// At the places of the data the mean over the places is what the outputs say.
#[test]
fn errors_by_place_are_those_of_the_places() {
    // Points of the curves and points of the sample coincide: 2.4/240 and 2/(n − 1) share their multiples.
    let solution = solved(&Params { degree: 6.0, n: 21.0, ..Params::default() });
    let at_data: Vec<&PlaceErrors> =
        solution.by_place.iter().filter(|errors| is_multiple(errors.place) && errors.place.abs() < 1.001).collect();
    assert_eq!(at_data.len(), 21);
    let mean = |part: fn(&PlaceErrors) -> f64| at_data.iter().map(|errors| part(errors)).sum::<f64>() / 21.0;
    assert!((mean(PlaceErrors::whole) - solution.errors.validation).abs() < 1e-12);
    assert!((mean(|errors| errors.bias2) - solution.errors.bias2).abs() < 1e-12);
}

fn is_multiple(place: f64) -> bool {
    let tenths = place * 10.0;
    (tenths - tenths.round()).abs() < 1e-9
}

/// What the assumptions say of new x from the same interval: the expected error there, averaged over it.
#[test]
fn at_new_places_it_is_what_the_assumptions_say() {
    const PLACES: u32 = 100_000;
    let words = BiasVariance::TEXT.assumptions.get(Language::English);
    for (degree, n, digits) in [(9, 30, 3), (15, 20, 2), (15, 16, 0)] {
        let places: Vec<f64> = (0..n).map(|index| -1.0 + 2.0 * f64::from(index) / f64::from(n - 1)).collect();
        let design = Design::new(&places, degree).expect("there are enough places");
        let values: Vec<f64> = places.iter().copied().map(truth).collect();
        let fit = design.fit(&values, degree).expect("there is a value at each place");
        let whole = |place: f64| {
            let basis = design.basis_at(place);
            let miss = fit.value(&basis) - truth(place);
            0.09 * (1.0 + design.variance_share(&basis, degree)) + miss * miss
        };
        let between = (0..PLACES).map(|index| -1.0 + 2.0 * (f64::from(index) + 0.5) / f64::from(PLACES));
        let mean = between.map(whole).sum::<f64>() / f64::from(PLACES);
        let told = format!("{mean:.digits$} instead of");
        assert!(words.contains(&told), "degree {degree}, n = {n}: {told}");
    }
}
