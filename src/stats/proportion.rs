//! Two-sided intervals for an error rate from the number of errors, by the usual methods.
//!
//! All take a fractional number of errors as well, so that a width can be drawn as a smooth curve
//! of the number of examples. L. D. Brown, T. T. Cai and A. `DasGupta`, "Interval estimation for a
//! binomial proportion" (2001), compares them.

use super::beta::{Beta, Interval, MOST_EXAMPLES, Masses, Point, Prior};
use super::normal;

/// How an interval is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Equal tails of the posterior with the uniform prior.
    Uniform,
    /// The shortest interval of that posterior; equal tails where there is no shortest.
    Shortest,
    /// Equal tails of the posterior with Jeffreys' prior. Not set to 0 (or 1) for no (or only)
    /// errors.
    Jeffreys,
    /// The normal approximation p̂ ± z √(p̂ (1 − p̂) / n), clipped to \[0, 1\]. Of zero width for no
    /// (or only) errors.
    Wald,
    /// Wilson's score interval (1927).
    Wilson,
    /// Agresti and Coull (1998): Wald's with z²/2 errors and z²/2 right answers added, clipped.
    AgrestiCoull,
    /// Clopper and Pearson (1934), "exact": covers the truth at least as often as promised. Half of
    /// the mass outside on each side, also for no or only errors.
    ClopperPearson,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 7] = [
        Self::Uniform,
        Self::Shortest,
        Self::Jeffreys,
        Self::Wald,
        Self::Wilson,
        Self::AgrestiCoull,
        Self::ClopperPearson,
    ];

    /// The interval after `errors` wrong answers to `n` examples, 0 ≤ errors ≤ n ≤ 10⁹, at the
    /// confidence `level` in (0, 1). Without examples all of \[0, 1\], unless there is a prior.
    /// All fields are NaN for arguments out of range.
    #[must_use]
    pub fn interval(self, n: f64, errors: f64, level: f64) -> Interval {
        let valid = (0.0..=MOST_EXAMPLES).contains(&n) && (0.0..=n).contains(&errors) && level > 0.0 && level < 1.0;
        if !valid {
            return Interval::between(f64::NAN, &Point::NAN, &Point::NAN);
        }
        match self {
            Self::Uniform => posterior(n, errors, Prior::Uniform).equal_tailed(level),
            Self::Shortest => {
                let posterior = posterior(n, errors, Prior::Uniform);
                posterior.shortest(level).unwrap_or_else(|| posterior.equal_tailed(level))
            }
            Self::Jeffreys => posterior(n, errors, Prior::Jeffreys).equal_tailed(level),
            _ if n == 0.0 => Sample { n: 1.0, errors: 0.5 }.around(0.0, 0.5),
            Self::Wald => Sample { n, errors }.wald(level),
            Self::Wilson => Sample { n, errors }.wilson(level),
            Self::AgrestiCoull => Sample { n, errors }.agresti_coull(level),
            Self::ClopperPearson => Sample { n, errors }.clopper_pearson(level),
        }
    }
}

fn posterior(n: f64, errors: f64, prior: Prior) -> Beta {
    Beta::posterior_or_uniform(n, errors, prior)
}

/// The standard normal value beyond which lies half of the mass outside.
fn factor(level: f64) -> f64 {
    normal::upper_quantile(0.5 * (1.0 - level))
}

/// Errors among examples, n > 0.
#[derive(Clone, Copy, Debug)]
struct Sample {
    n: f64,
    errors: f64,
}

impl Sample {
    fn share(self) -> f64 {
        self.errors / self.n
    }

    fn wald(self, level: f64) -> Interval {
        let Self { n, errors } = self;
        let half = factor(level) * (errors * ((n - errors) / n)).sqrt() / n;
        self.around(0.0, half)
    }

    fn agresti_coull(self, level: f64) -> Interval {
        let z = factor(level);
        let more = self.n + z * z;
        let share = (self.errors + 0.5 * z * z) / more;
        let co_share = (self.n - self.errors + 0.5 * z * z) / more;
        self.around(self.pull(z), z * (share * co_share / more).sqrt())
    }

    /// The roots of (p − p̂)² = z² p (1 − p) / n. The end that is close to 0 or 1 follows from the
    /// other, since their product is p̂² n / (n + z²).
    fn wilson(self, level: f64) -> Interval {
        let Self { n, errors } = self;
        let z = factor(level);
        let right = n - errors;
        let root = z * (errors * (right / n) + 0.25 * z * z).sqrt();
        let more = n + z * z;
        let high_by_sum = (errors + 0.5 * z * z + root) / more;
        let co_low_by_sum = (right + 0.5 * z * z + root) / more;
        let low = Point {
            x: errors / n * (errors / more) / high_by_sum,
            y: co_low_by_sum,
            offset: self.pull(z) - root / more,
        };
        let high =
            Point { x: high_by_sum, y: right / n * (right / more) / co_low_by_sum, offset: self.pull(z) + root / more };
        Interval::between(self.share(), &low, &high)
    }

    /// How far z²/2 errors and z²/2 right answers more would move the share.
    fn pull(self, z: f64) -> f64 {
        let Self { n, errors } = self;
        z * z * (0.5 * n - errors) / n / (n + z * z)
    }

    /// The quantiles of Beta(errors, n − errors + 1) and Beta(errors + 1, n − errors).
    fn clopper_pearson(self, level: f64) -> Interval {
        let Self { n, errors } = self;
        let right = n - errors;
        let outside = 0.5 * (1.0 - level);
        let lower_end = Point { x: 0.0, y: 1.0, offset: -self.share() };
        let upper_end = Point { x: 1.0, y: 0.0, offset: right / n };
        // No such distribution means no errors (or only errors), or less than a thousandth of one.
        let low = Beta::new(errors, right + 1.0).map_or(lower_end, |beta| {
            let place = beta.place(&Masses::with_lower(outside));
            place.counted_from(-errors / n / (n + 1.0))
        });
        let high = Beta::new(errors + 1.0, right).map_or(upper_end, |beta| {
            let place = beta.place(&Masses::with_upper(outside));
            place.counted_from(right / n / (n + 1.0))
        });
        Interval::between(self.share(), &low, &high)
    }

    /// From `half` below to `half` above `shift` from the share, clipped to \[0, 1\].
    fn around(self, shift: f64, half: f64) -> Interval {
        let share = self.share();
        let co_share = (self.n - self.errors) / self.n;
        let place = |offset: f64| {
            let offset = offset.clamp(-share, co_share);
            Point { x: share + offset, y: co_share - offset, offset }
        };
        Interval::between(share, &place(shift - half), &place(shift + half))
    }
}
