//! Laws that the statistics must keep, whatever the numbers.

mod intervals;
mod quantiles;
mod samples;

use lectern::stats::histogram::Histogram;
use lectern::stats::moments::Moments;
use lectern::stats::proportion::Method;
use lectern::stats::sample_size::{needed_examples, needed_for_posterior};
use lectern::stats::{Beta, Prior, normal};
use proptest::prelude::*;

/// Examples from 1 to 10⁹, as many of each order of magnitude.
fn examples() -> impl Strategy<Value = f64> {
    (0.0..9.0_f64).prop_map(|digits| libm::exp10(digits).floor())
}

/// A level in (0, 1), often close to one of the ends.
fn level() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.001..0.999_f64,
        (-12.0..-0.31_f64).prop_map(libm::exp10),
        (-12.0..-0.31_f64).prop_map(|digits| 1.0 - libm::exp10(digits)),
    ]
}

fn relative(p: f64, q: f64) -> f64 {
    if p.to_bits() == q.to_bits() { 0.0 } else { ((p - q) / q).abs() }
}

/// Any number at all, the awkward ones often.
fn hostile() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        prop::sample::select(vec![
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            1e-300,
            f64::MIN_POSITIVE,
            5e-324,
            1.0 - f64::EPSILON / 2.0,
            1e-3,
            1e9,
            1e10,
            f64::MAX,
        ]),
        0.0..1.0_f64,
        (-3.0..10.0_f64).prop_map(libm::exp10),
    ]
}

proptest! {
    #[test]
    fn no_input_panics(p in hostile(), q in hostile(), r in hostile(), s in hostile()) {
        let _ = Beta::posterior(p, q, Prior::Custom { a: r, b: s });
        let made = [Beta::new(p, q), Beta::posterior(p, q, Prior::Jeffreys), Beta::new(1.0, 1.0), Beta::new(0.5, 7.0)];
        for beta in made.into_iter().flatten() {
            let mass = [beta.cdf(r), beta.survival(r), beta.cdf_at_offset(r)];
            prop_assert!(mass.iter().all(|mass| mass.is_nan() || (0.0..=1.0).contains(mass)));
            prop_assert!(!(beta.density(r) < 0.0 || beta.density_at_offset(r) < 0.0));
            let places = [beta.quantile(s), beta.upper_quantile(s)];
            let legal = (0.0..=1.0).contains(&s);
            prop_assert!(places.iter().all(|x| (0.0..=1.0).contains(x) == legal), "{beta:?} {places:?}");
            let _ = (beta.ln_density(r), beta.equal_tailed(r), beta.leaving(r, s), beta.shortest(s));
        }
        for method in Method::ALL {
            let _ = method.interval(p, q, r);
        }
        let _ = (needed_for_posterior(p, q, r), needed_examples(p, |n| n * q));
        let _ = (normal::quantile(p), normal::cdf(p), normal::density(p));
        let _ = Histogram::new(p, q, 3).map(|mut histogram| histogram.add(r));
        let _ = Moments::of(&[p, q, r]).kurtosis();
    }
}
