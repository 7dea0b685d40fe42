//! The difference of two error probabilities: how likely it is positive, its distribution, its interval.
//!
//! Two cases, both an integral over one Beta variable of a probability of another (`mixture`):
//!
//! - **independent**: D = Y − X with independent X ~ Beta(a₁, b₁) and Y ~ Beta(a₂, b₂): two models, each with a test
//!   set of its own;
//! - **paired**: both models answered the same examples. The four shares (both err, only the first, only the second,
//!   neither) have the prior Dirichlet(½, ½, ½, ½), which is Jeffreys' and gives each model alone the uniform prior, so
//!   that its own posterior is Beta(errors + 1, right answers + 1) as ever. The difference is that of the two
//!   discordant shares, D = S (2R − 1), with their sum S ~ Beta(n₁₀ + n₀₁ + 1, n₁₁ + n₀₀ + 1) and the first model's
//!   part R ~ Beta(n₁₀ + ½, n₀₁ + ½), which are independent of each other.
//!
//! The posterior of D can be a million times narrower than D is large, so a place is kept as its distance from the
//! mean as well, and each of the two tails is computed for itself.

mod mixture;
mod search;

use super::beta::{Beta, BetaError, exact_product};
use super::normal;
use mixture::Tail;

/// The distribution of a difference D in (−1, 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// What is integrated over.
    outer: Beta,
    /// What a probability is taken of: D ≤ t is inner ≤ a bound that depends on the outer variable.
    inner: Beta,
    link: Link,
    mean: f64,
}

/// How the difference comes from the two variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// D = inner − outer.
    Shift,
    /// D = outer (2 inner − 1).
    Scale,
}

/// An interval of a difference.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DifferenceInterval {
    /// The lower end, in \[−1, 1\].
    pub low: f64,
    /// The upper end, in \[−1, 1\].
    pub high: f64,
    /// The width, also where it is much smaller than the ends.
    pub width: f64,
}

/// A value of D with its distance from the mean.
#[derive(Clone, Copy, Debug)]
struct Place {
    value: f64,
    from_mean: f64,
}

impl Difference {
    /// The difference `minuend` − `subtrahend` of two independent variables. Full precision wants shapes of at least
    /// 1/2.
    #[must_use]
    pub fn independent(minuend: &Beta, subtrahend: &Beta) -> Self {
        let (y, x) = (minuend, subtrahend);
        // (a₂ b₁ − a₁ b₂) / (n₁ n₂) with exact products: means of large samples agree in many digits.
        let (p, q) = (exact_product(y.a(), x.b()), exact_product(x.a(), y.b()));
        let mean = ((p.0 - q.0) + (p.1 - q.1)) / ((x.a() + x.b()) * (y.a() + y.b()));
        // The narrower one is integrated over, so that the probability of the other varies slowly on its scale.
        let (outer, inner) = if y.variance() < x.variance() { (y.mirrored(), x.mirrored()) } else { (*x, *y) };
        Self { outer, inner, link: Link::Shift, mean }
    }

    /// The difference of the error probabilities of a first and a second model on the same examples: on `only_first` of
    /// them only the first erred, on `only_second` only the second, on `alike` both or neither. The counts may be
    /// fractional.
    ///
    /// # Errors
    ///
    /// [`BetaError::Shape`] unless the counts are between 0 and 5·10⁹.
    pub fn paired(only_first: f64, only_second: f64, alike: f64) -> Result<Self, BetaError> {
        if !(only_first >= 0.0 && only_second >= 0.0 && alike >= 0.0) {
            return Err(BetaError::Shape);
        }
        let outer = Beta::new(only_first + only_second + 1.0, alike + 1.0)?;
        let inner = Beta::new(only_first + 0.5, only_second + 0.5)?;
        let mean = (only_first - only_second) / (outer.a() + outer.b());
        Ok(Self { outer, inner, link: Link::Scale, mean })
    }

    /// The mean of D.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The standard deviation of D.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        let (outer, inner) = (self.outer.variance(), self.inner.variance());
        let variance = match self.link {
            Link::Shift => outer + inner,
            Link::Scale => {
                let (lean, sum) = (self.lean(), self.outer.mean());
                outer * (4.0 * inner + lean * lean) + 4.0 * sum * sum * inner
            }
        };
        variance.sqrt()
    }

    /// The mean of 2R − 1, for paired examples.
    fn lean(&self) -> f64 {
        (self.inner.a() - self.inner.b()) / (self.inner.a() + self.inner.b())
    }

    /// (P(D < 0), P(D > 0)), the smaller one to full relative precision. For paired examples it has a closed form,
    /// P(D > 0) = P(R > ½).
    ///
    /// ```
    /// use lectern::stats::{Beta, Difference};
    /// let (first, second) = (Beta::new(1.0, 11.0)?, Beta::new(2.0, 10.0)?);
    /// // P(first < second), which is 16/21.
    /// let (_, positive) = Difference::independent(&second, &first).signs();
    /// assert!((positive - 16.0 / 21.0).abs() < 1e-14);
    /// # Ok::<(), lectern::stats::BetaError>(())
    /// ```
    #[must_use]
    pub fn signs(&self) -> (f64, f64) {
        match self.link {
            Link::Shift => self.masses(Place { value: 0.0, from_mean: -self.mean }),
            Link::Scale => (self.inner.cdf(0.5), self.inner.survival(0.5)),
        }
    }

    /// P(D ≤ t).
    #[must_use]
    pub fn cdf(&self, t: f64) -> f64 {
        self.masses(self.place(t)).0
    }

    /// P(D > t), to full relative precision also where it is tiny.
    #[must_use]
    pub fn survival(&self, t: f64) -> f64 {
        self.masses(self.place(t)).1
    }

    /// The density at t; 0 outside of (−1, 1). Infinite at t = 0 where no example was discordant.
    #[must_use]
    pub fn density(&self, t: f64) -> f64 {
        let place = self.place(t);
        let is_pole = self.link == Link::Scale && t == 0.0 && self.outer.a() <= 1.0;
        match t.abs() < 1.0 {
            true if is_pole => f64::INFINITY,
            true => self.density_by_integral(place),
            false if t.is_nan() => f64::NAN,
            false => 0.0,
        }
    }

    fn place(&self, t: f64) -> Place {
        Place { value: t, from_mean: t - self.mean }
    }

    /// (P(D ≤ t), P(D > t)): the tail away from the mean by an integral, the other as what is left.
    fn masses(&self, place: Place) -> (f64, f64) {
        if place.value.is_nan() {
            return (f64::NAN, f64::NAN);
        }
        if place.value <= -1.0 {
            return (0.0, 1.0);
        }
        if place.value >= 1.0 {
            return (1.0, 0.0);
        }
        if place.from_mean <= 0.0 {
            let lower = self.tail(place, Tail::Lower).clamp(0.0, 1.0);
            (lower, 1.0 - lower)
        } else {
            let upper = self.tail(place, Tail::Upper).clamp(0.0, 1.0);
            (1.0 - upper, upper)
        }
    }

    /// The value below which there is the mass `level`; NaN outside of \[0, 1\].
    #[must_use]
    pub fn quantile(&self, level: f64) -> f64 {
        self.quantile_place(normal::quantile(level)).value
    }

    /// The interval that leaves (1 − confidence)/2 on each side; NaN for a confidence outside of \[0, 1\].
    ///
    /// ```
    /// use lectern::stats::{Beta, Difference, Prior};
    /// // 10 % and 9 % of a thousand examples each, on two test sets: the difference may well be none.
    /// let [a, b] = [100.0, 90.0].map(|errors| Beta::posterior_or_uniform(1000.0, errors, Prior::Uniform));
    /// let interval = Difference::independent(&a, &b).interval(0.95);
    /// assert!(interval.low < 0.0 && interval.high > 0.0);
    /// ```
    #[must_use]
    pub fn interval(&self, confidence: f64) -> DifferenceInterval {
        let deviate = normal::upper_quantile(0.5 * (1.0 - confidence));
        let [low, high] = [-deviate, deviate].map(|deviate| self.quantile_place(deviate));
        DifferenceInterval { low: low.value, high: high.value, width: high.from_mean - low.from_mean }
    }

    /// The place with the mass of a standard normal `deviate` below it. As a function of the place, the deviate of the
    /// mass is nearly a straight line, so that the secant finds it in a few steps; it is held in a bracket, which is
    /// halved where the secant leaves it.
    fn quantile_place(&self, deviate: f64) -> Place {
        const MOST_STEPS: usize = 100;
        const SMALLEST_STEP: f64 = 1e-15;
        const NO_MISS: f64 = 1e-14;
        let at = |from_mean: f64| Place { value: (self.mean + from_mean).clamp(-1.0, 1.0), from_mean };
        let (mut low, mut high) = (-1.0 - self.mean, 1.0 - self.mean);
        if deviate.is_nan() || deviate.is_infinite() {
            let end = if deviate > 0.0 { high } else { low };
            return if deviate.is_nan() { Place { value: f64::NAN, from_mean: f64::NAN } } else { at(end) };
        }
        let spread = self.standard_deviation();
        let miss = |from_mean: f64| {
            let (lower, upper) = self.masses(at(from_mean));
            (if lower < 0.5 { normal::quantile(lower) } else { normal::upper_quantile(upper) }) - deviate
        };
        let inside = |x: f64, low: f64, high: f64| if x > low && x < high { x } else { f64::midpoint(low, high) };
        let mut here = inside(deviate * spread, low, high);
        let mut slope = 1.0 / spread;
        let mut before: Option<(f64, f64)> = None;
        for _ in 0..MOST_STEPS {
            let missed = miss(here);
            if missed.is_nan() || missed == 0.0 {
                break;
            }
            *(if missed < 0.0 { &mut low } else { &mut high }) = here;
            // A mass that is 0 as a number has no finite deviate, and no slope.
            slope = match before.map(|(x, was)| (missed - was) / (here - x)) {
                Some(secant) if secant > 0.0 && secant.is_finite() => secant,
                _ => slope,
            };
            before = missed.is_finite().then_some((here, missed));
            let step = missed / slope;
            if step.abs() <= SMALLEST_STEP * spread || missed.abs() < NO_MISS {
                break;
            }
            here = inside(here - step, low, high);
        }
        at(here)
    }
}
