//! Mean, variance, skewness and kurtosis in one pass.

/// The first four moments of values that are added one by one, without keeping them. Stable at any
/// offset (P. Pébay, "Formulas for robust, one-pass parallel computation of covariances and
/// arbitrary-order statistical moments", 2008).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    count: f64,
    mean: f64,
    /// Sums of the second, third and fourth powers of the deviations from the mean.
    squares: f64,
    cubes: f64,
    fourths: f64,
}

impl Moments {
    /// The moments of a list.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let mut moments = Self::default();
        for &value in values {
            moments.add(value);
        }
        moments
    }

    /// Adds a value. One that is not finite makes all moments NaN.
    pub fn add(&mut self, value: f64) {
        let before = self.count;
        self.count += 1.0;
        let n = self.count;
        let deviation = value - self.mean;
        let step = deviation / n;
        let square = deviation * step * before;
        self.mean += step;
        self.fourths +=
            square * step * step * (n * n - 3.0 * n + 3.0) + 6.0 * step * step * self.squares - 4.0 * step * self.cubes;
        self.cubes += square * step * (n - 2.0) - 3.0 * step * self.squares;
        self.squares += square;
    }

    /// Adds all values that the other moments were made of.
    pub fn merge(&mut self, other: &Self) {
        if other.count == 0.0 {
            return;
        }
        if self.count == 0.0 {
            *self = *other;
            return;
        }
        let (p, q) = (self.count, other.count);
        let n = p + q;
        let (share_p, share_q) = (p / n, q / n);
        let apart = other.mean - self.mean;
        let apart_2 = apart * apart;
        let fourths = self.fourths
            + other.fourths
            + apart_2 * apart_2 * p * share_q * (share_p * share_p - share_p * share_q + share_q * share_q)
            + 6.0 * apart_2 * (share_p * share_p * other.squares + share_q * share_q * self.squares)
            + 4.0 * apart * (share_p * other.cubes - share_q * self.cubes);
        let cubes = self.cubes
            + other.cubes
            + apart_2 * apart * p * share_q * (share_p - share_q)
            + 3.0 * apart * (share_p * other.squares - share_q * self.squares);
        *self = Self {
            count: n,
            mean: self.mean + apart * share_q,
            squares: self.squares + other.squares + apart_2 * p * share_q,
            cubes,
            fourths,
        };
    }

    /// The number of values.
    #[must_use]
    pub fn count(&self) -> f64 {
        self.count
    }

    /// The mean; NaN without values.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.count > 0.0 { self.mean } else { f64::NAN }
    }

    /// The biased variance, the mean square deviation; NaN without values.
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.squares / self.count
    }

    /// The unbiased variance, which divides by one less; NaN for fewer than two values.
    #[must_use]
    pub fn unbiased_variance(&self) -> f64 {
        if self.count > 1.0 { self.squares / (self.count - 1.0) } else { f64::NAN }
    }

    /// The square root of the biased variance.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        self.variance().sqrt()
    }

    /// The mean cube of the deviation over the cube of the standard deviation; NaN without spread.
    #[must_use]
    pub fn skewness(&self) -> f64 {
        let variance = self.variance();
        self.cubes / self.count / (variance * variance.sqrt())
    }

    /// The mean fourth power of the deviation over the square of the variance: 3 for a normal law;
    /// NaN without spread.
    #[must_use]
    pub fn kurtosis(&self) -> f64 {
        let variance = self.variance();
        self.fourths / self.count / (variance * variance)
    }
}
