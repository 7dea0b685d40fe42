//! A scale: from values to pixels and back, and the round values between its ends.

/// How a scale is spaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// Equal steps are equally long.
    Linear,
    /// Equal ratios are equally long; the domain is positive.
    Logarithmic,
}

/// A map from a domain of values to a range of CSS pixels.
///
/// Its domain is always finite, ordered and wider than zero, whatever it was made from, so that no caller can hand a
/// backend an empty or infinite range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from_px: f64,
    to_px: f64,
    spacing: Spacing,
}

/// The narrowest domain, relative to the magnitude of its ends: below it neighbouring pixels are the same number.
const NARROWEST: f64 = 1e-12;

impl Scale {
    /// A linear scale from `domain` to `range_px`.
    #[must_use]
    pub fn linear(domain: (f64, f64), range_px: (f64, f64)) -> Self {
        let (mut low, mut high) = ordered(domain).unwrap_or((0.0, 1.0));
        let narrowest = (low.abs().max(high.abs()) * NARROWEST).max(f64::MIN_POSITIVE * 1e16);
        if high - low < narrowest {
            let middle = low + (high - low) / 2.0;
            (low, high) = (middle - narrowest, middle + narrowest);
        }
        Self::new(low, high, range_px, Spacing::Linear)
    }

    /// A logarithmic scale from the positive `domain` to `range_px`.
    #[must_use]
    pub fn logarithmic(domain: (f64, f64), range_px: (f64, f64)) -> Self {
        let (low, high) = ordered(domain).filter(|(low, _)| *low > 0.0).unwrap_or((1.0, 10.0));
        let high = if high / low < 1.0 + NARROWEST { low * 10.0 } else { high };
        Self::new(low, high, range_px, Spacing::Logarithmic)
    }

    fn new(low: f64, high: f64, range_px: (f64, f64), spacing: Spacing) -> Self {
        Self { low, high, from_px: range_px.0, to_px: range_px.1, spacing }
    }

    /// The values at the two ends, the smaller first.
    #[must_use]
    pub const fn domain(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// The pixels of the two ends, in the order of the domain.
    #[must_use]
    pub const fn range_px(&self) -> (f64, f64) {
        (self.from_px, self.to_px)
    }

    /// How the scale is spaced.
    #[must_use]
    pub const fn spacing(&self) -> Spacing {
        self.spacing
    }

    /// The pixel of a value; outside the domain it continues beyond the ends. Not finite for a value that is not.
    #[must_use]
    pub fn to_px(&self, value: f64) -> f64 {
        self.from_px + self.share(value) * (self.to_px - self.from_px)
    }

    /// The value at a pixel, rounded to a power of ten no coarser than a pixel.
    #[must_use]
    pub fn round_from_px(&self, px: f64) -> f64 {
        let value = self.from_px(px);
        let pixel = (self.from_px(px + 1.0) - value).abs();
        if !(pixel > 0.0 && pixel.is_finite()) {
            return value;
        }
        let power = libm::floor(libm::log10(pixel)) as i32;
        let unit = power_of_ten(power.abs());
        // Divided where the unit is a fraction, so that round numbers come out as they are written.
        if power < 0 { (value * unit).round() / unit } else { (value / unit).round() * unit }
    }

    /// The value at a pixel.
    #[must_use]
    pub fn from_px(&self, px: f64) -> f64 {
        let share = (px - self.from_px) / (self.to_px - self.from_px);
        match self.spacing {
            Spacing::Linear => self.low + share * (self.high - self.low),
            Spacing::Logarithmic => self.low * libm::exp(share * libm::log(self.high / self.low)),
        }
    }

    /// Whether a value lies between the ends (both included).
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// The nearest value inside the domain.
    #[must_use]
    pub fn clamp(&self, value: f64) -> f64 {
        value.clamp(self.low, self.high)
    }

    fn share(&self, value: f64) -> f64 {
        match self.spacing {
            Spacing::Linear => (value - self.low) / (self.high - self.low),
            Spacing::Logarithmic => libm::log(value / self.low) / libm::log(self.high / self.low),
        }
    }

    /// Round values inside the domain, about `wanted` of them, ascending.
    #[must_use]
    pub fn ticks(&self, wanted: usize) -> Vec<f64> {
        match self.spacing {
            Spacing::Linear => self.linear_ticks(wanted),
            Spacing::Logarithmic => self.decade_ticks(wanted),
        }
    }

    /// The step between round values 1, 2, 5 × 10ᵏ that gives about `wanted` ticks.
    #[must_use]
    pub fn tick_step(&self, wanted: usize) -> f64 {
        let rough = (self.high - self.low) / wanted.max(1) as f64;
        let magnitude = libm::pow(10.0, libm::floor(libm::log10(rough)));
        let multiple =
            [1.0, 2.0, 5.0, 10.0].into_iter().find(|multiple| multiple * magnitude >= rough * 0.999).unwrap_or(10.0);
        multiple * magnitude
    }

    fn linear_ticks(&self, wanted: usize) -> Vec<f64> {
        let step = self.tick_step(wanted);
        let first = libm::ceil(self.low / step - 1e-9);
        // Divide where the step is a fraction: 3 / 10 is the number written 0.3, 3 · 0.1 is not.
        let inverse = libm::round(1.0 / step);
        (0..64)
            .map(|index| {
                let multiple = first + f64::from(index);
                if step < 1.0 { multiple / inverse } else { multiple * step }
            })
            .take_while(|tick| *tick <= self.high + step * 1e-9)
            .collect()
    }

    /// Powers of ten; every second, third, … one where they would be too many, 2 and 5 between where too few.
    fn decade_ticks(&self, wanted: usize) -> Vec<f64> {
        let first = libm::ceil(libm::log10(self.low) - 1e-9) as i32;
        let last = libm::floor(libm::log10(self.high) + 1e-9) as i32;
        let decades = usize::try_from(last - first + 1).unwrap_or(0);
        let stride = decades.div_ceil(wanted.max(1)).max(1);
        let between: &[f64] = if decades * 2 < wanted { &[1.0, 2.0, 5.0] } else { &[1.0] };
        (first - 1..=last)
            .filter(|power| stride == 1 || power.rem_euclid(stride as i32) == 0)
            .flat_map(|power| between.iter().map(move |multiple| multiple * power_of_ten(power)))
            .filter(|tick| self.low * (1.0 - 1e-9) <= *tick && *tick <= self.high * (1.0 + 1e-9))
            .collect()
    }
}

/// 10ᵏ, correctly rounded also below one.
fn power_of_ten(power: i32) -> f64 {
    let magnitude = libm::pow(10.0, f64::from(power.abs()));
    if power < 0 { 1.0 / magnitude } else { magnitude }
}

fn ordered((low, high): (f64, f64)) -> Option<(f64, f64)> {
    let (low, high) = if low <= high { (low, high) } else { (high, low) };
    (low.is_finite() && high.is_finite() && (high - low).is_finite()).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_is_legal_whatever_it_is_made_from() {
        for domain in [
            (0.0, 0.0),
            (f64::NAN, 1.0),
            (1.0, f64::INFINITY),
            (5.0, 1.0),
            (1.0, 1.0 + f64::EPSILON),
            (-f64::MAX, f64::MAX),
        ] {
            for scale in [Scale::linear(domain, (0.0, 100.0)), Scale::logarithmic(domain, (0.0, 100.0))] {
                let (low, high) = scale.domain();
                assert!(low.is_finite() && high.is_finite() && low < high, "{domain:?} gave {scale:?}");
                assert!(scale.ticks(6).len() <= 64);
            }
        }
    }

    #[test]
    fn pixels_and_values_go_both_ways() {
        let linear = Scale::linear((0.0, 0.2), (50.0, 250.0));
        assert!((linear.to_px(0.1) - 150.0).abs() < 1e-9 && (linear.from_px(150.0) - 0.1).abs() < 1e-12);
        let logarithmic = Scale::logarithmic((1.0, 1e6), (0.0, 600.0));
        assert!(
            (logarithmic.to_px(1e3) - 300.0).abs() < 1e-9 && (logarithmic.from_px(300.0) / 1e3 - 1.0).abs() < 1e-12
        );
    }

    #[test]
    fn a_pixel_gives_a_number_with_few_digits() {
        let scale = Scale::linear((0.0, 0.2), (0.0, 600.0));
        assert_eq!(scale.round_from_px(100.0).to_string(), "0.0333");
        let scale = Scale::logarithmic((10.0, 1e7), (0.0, 600.0));
        assert_eq!(scale.round_from_px(400.0).to_string(), "100000");
    }

    #[test]
    fn ticks_are_the_round_numbers_themselves() {
        assert_eq!(Scale::linear((0.0, 0.42), (0.0, 1.0)).ticks(5), [0.0, 0.1, 0.2, 0.3, 0.4]);
        assert_eq!(Scale::logarithmic((1.0, 1e4), (0.0, 1.0)).ticks(5), [1.0, 10.0, 100.0, 1e3, 1e4]);
        assert_eq!(Scale::logarithmic((0.001, 0.1), (0.0, 1.0)).ticks(3), [0.001, 0.01, 0.1]);
    }
}
