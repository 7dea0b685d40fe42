//! Laws of the distributions that inputs are drawn from.

use lectern::nn::channel::ChannelStatistics;
use lectern::nn::input::InputDistribution;
use lectern::nn::random::{Purpose, Random};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_slope_of_a_cdf_is_the_density(x in -6.0_f64..6.0) {
        let h = 1e-4;
        for input in InputDistribution::ALL {
            // Where the density of the exponential jumps there is no slope.
            if input == InputDistribution::Skewed && (x + 1.0).abs() < 2.0 * h {
                continue;
            }
            let slope = (input.cdf(x + h) - input.cdf(x - h)) / (2.0 * h);
            prop_assert!((slope - input.density(x)).abs() < 1e-6, "{input:?} at {x}");
        }
    }
}

#[test]
fn samples_follow_their_distribution() {
    const COUNT: usize = 200_000;
    for input in InputDistribution::ALL {
        let mut random = Random::new(7, Purpose::Inputs);
        let mut values = vec![0.0; COUNT];
        input.fill(&mut random, &mut values);
        let statistics = ChannelStatistics::of(&values);
        // Four deviations of a mean; the variance of the heavy one has no deviation of its own.
        assert!(statistics.mean().abs() < 4.0 / (COUNT as f64).sqrt(), "{input:?} {}", statistics.mean());
        let tolerance = if input == InputDistribution::Heavy { 0.05 } else { 0.03 };
        assert!((statistics.variance() - 1.0).abs() < tolerance, "{input:?} {}", statistics.variance());

        values.sort_by(f64::total_cmp);
        let distance = values.iter().enumerate().fold(0.0_f64, |most, (i, &x)| {
            let (below, upto) = (i as f64 / COUNT as f64, (i + 1) as f64 / COUNT as f64);
            most.max((input.cdf(x) - below).abs()).max((input.cdf(x) - upto).abs())
        });
        // Kolmogorov and Smirnov's test at 1 %.
        assert!(distance < 1.63 / (COUNT as f64).sqrt(), "{input:?} {distance}");
    }
}

#[test]
fn a_cdf_ends_at_0_and_1_and_keeps_its_lower_tail() {
    for input in InputDistribution::ALL {
        for (x, value) in [(f64::NEG_INFINITY, 0.0), (f64::INFINITY, 1.0), (-1e300, 0.0), (1e300, 1.0)] {
            assert!((input.cdf(x) - value).abs() < 1e-300, "{input:?} at {x}");
            assert!(input.density(x) < 1e-300);
        }
    }
    // Far out, Student's tail is 3/t⁴: (1/4)·(2/t²)²·3 with t² = 2x².
    assert!((InputDistribution::Heavy.cdf(-1e6) / 0.75e-24 - 1.0).abs() < 1e-11);
}
