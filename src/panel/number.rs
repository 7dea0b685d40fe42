//! Numbers that can be set: their limits, their sliders, how people write them.

use crate::language::{Language, parse_number, read_typed, twelve_digits, write_typed};
use crate::plot::Spacing;

/// How people write the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A whole number of things.
    Count,
    /// A share, written in per cent.
    Percent,
    /// A difference of shares, written in percentage points.
    Points,
    /// A plain number.
    Plain,
}

impl Unit {
    /// From the parameter to the number in the box: shares are written in per cent.
    #[must_use]
    pub fn to_shown(self, value: f64) -> f64 {
        match self {
            Self::Percent | Self::Points => twelve_digits(value * 100.0),
            Self::Count | Self::Plain => value,
        }
    }

    /// From the number in the box to the parameter.
    #[must_use]
    pub fn from_shown(self, shown: f64) -> f64 {
        match self {
            Self::Percent | Self::Points => shown / 100.0,
            Self::Count | Self::Plain => shown,
        }
    }

    /// The parameter that somebody has written into the box.
    ///
    /// # Errors
    /// What is no number, or has a sign of per cent where none is meant.
    pub fn read(self, text: &str, language: Language) -> Result<f64, Refusal> {
        let typed = read_typed(text, language).ok_or(Refusal::NotANumber)?;
        if typed.is_percent && self != Self::Percent {
            Err(Refusal::PercentSign)
        } else {
            Ok(self.from_shown(typed.value))
        }
    }

    /// Checks a number (in the parameter's own unit) against a legal region, both ends included.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn check(self, (low, high): (f64, f64), value: f64) -> Result<f64, Refusal> {
        if value.is_nan() {
            Err(Refusal::NotANumber)
        } else if !(low..=high).contains(&value) {
            Err(Refusal::Outside(low, high))
        } else if self == Self::Count && value.fract() != 0.0 {
            Err(Refusal::NotWhole)
        } else {
            Ok(value)
        }
    }

    /// The parameter as the box writes it, in all its digits and without the sign of per cent.
    #[must_use]
    pub fn write(self, value: f64, language: Language) -> String {
        write_typed(self.to_shown(value), language)
    }
}

/// A number that can be set.
#[derive(Debug)]
pub struct Number<P> {
    /// The useful region, which the slider covers; `None` for a number that is only typed.
    pub slider: Option<(f64, f64)>,
    /// The whole legal region, which the box and the address accept, both ends included.
    pub legal: Legal<P>,
    /// How the slider is spaced.
    pub spacing: Spacing,
    /// One arrow key: a difference on a linear slider, a difference of decimal logarithms on a logarithmic one.
    pub step: f64,
    /// How people write it.
    pub unit: Unit,
    /// How the parameters hold it.
    pub(super) value: Value<P>,
}

/// The legal region of a number, both ends included.
#[derive(Debug)]
pub enum Legal<P> {
    /// Always the same.
    Always(f64, f64),
    /// One that depends on the other parameters.
    Now(fn(&P) -> (f64, f64)),
}

/// How the parameters hold a number.
#[derive(Debug)]
pub(super) enum Value<P> {
    /// As a field.
    Field(fn(&mut P) -> &mut f64),
    /// As something that follows from fields.
    Derived(fn(&P) -> f64, fn(&mut P, f64)),
}

/// Why a typed number was not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// Nothing, or not a number.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// A share in per cent, where a number is wanted that is none.
    PercentSign,
    /// Outside the legal region, which is given.
    Outside(f64, f64),
}

impl<P: Copy> Number<P> {
    /// Reads the parameter.
    #[must_use]
    pub fn get(&self, params: &P) -> f64 {
        match self.value {
            Value::Field(field) => *field(&mut params.clone()),
            Value::Derived(get, _) => get(params),
        }
    }

    /// Writes the parameter as it is given.
    pub fn set(&self, params: &mut P, value: f64) {
        match self.value {
            Value::Field(field) => *field(params) = value,
            Value::Derived(_, set) => set(params, value),
        }
    }

    /// The legal region now, both ends included.
    #[must_use]
    pub fn legal(&self, params: &P) -> (f64, f64) {
        match self.legal {
            Legal::Always(low, high) => (low, high),
            Legal::Now(region) => region(params),
        }
    }

    /// The legal value nearest to `value`; `None` for what is not a number.
    #[must_use]
    pub fn nearest(&self, params: &P, value: f64) -> Option<f64> {
        if value.is_nan() {
            return None;
        }
        let (low, high) = self.legal(params);
        let inside = value.max(low).min(high);
        Some(if self.unit == Unit::Count { inside.round() } else { inside })
    }

    /// Checks a typed number (in the parameter's own unit).
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn check(&self, params: &P, value: f64) -> Result<f64, Refusal> {
        self.unit.check(self.legal(params), value)
    }

    /// The part of it that no parameter changes.
    #[must_use]
    pub fn face(&self) -> NumberFace {
        NumberFace { slider: self.slider, spacing: self.spacing, step: self.step, unit: self.unit }
    }
}

/// A number as the page sees it: all that no parameter changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberFace {
    /// The useful region, which the slider covers.
    pub slider: Option<(f64, f64)>,
    /// How the slider is spaced.
    pub spacing: Spacing,
    /// One arrow key, in places of the slider.
    pub step: f64,
    /// How people write it.
    pub unit: Unit,
}

impl NumberFace {
    /// The place on the slider of a value: the value itself or its decimal logarithm, in the unit that people write.
    /// What has no logarithm is at the lower end.
    #[must_use]
    pub fn to_slider(&self, value: f64) -> f64 {
        match self.spacing {
            Spacing::Linear => self.unit.to_shown(value),
            Spacing::Logarithmic if value > 0.0 => libm::log10(self.unit.to_shown(value)),
            Spacing::Logarithmic => self.slider.map_or(0.0, |(low, _)| libm::log10(self.unit.to_shown(low))),
        }
    }

    /// The value at a place on the slider, rounded to what is worth distinguishing there.
    #[must_use]
    pub fn from_slider(&self, place: f64) -> f64 {
        let shown = match self.spacing {
            // A tenth of a step: finer than a hand, and no noise in the last digits.
            Spacing::Linear => twelve_digits((place * 10.0 / self.step).round() * self.step / 10.0),
            Spacing::Logarithmic => three_digits(libm::pow(10.0, place)),
        };
        let value = self.unit.from_shown(shown);
        if self.unit == Unit::Count { value.round() } else { value }
    }

    /// The value so many steps of the slider further, and one at least where whole numbers are further apart. Endless
    /// steps lead to an end of the slider.
    #[must_use]
    pub fn stepped(&self, value: f64, steps: f64) -> f64 {
        if let (Some((low, high)), true) = (self.slider, steps.is_infinite()) {
            return if steps > 0.0 { high } else { low };
        }
        let next = self.from_slider(self.to_slider(value) + steps * self.step);
        let is_too_small = self.unit == Unit::Count && (next - value) * steps.signum() < 1.0;
        if is_too_small { value + steps } else { next }
    }
}

fn three_digits(value: f64) -> f64 {
    parse_number(&format!("{value:.2e}")).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_in_per_cent_without_rounding_noise() {
        assert!((Unit::Percent.to_shown(0.07) - 7.0).abs() < f64::EPSILON);
        assert!((Unit::Percent.to_shown(0.123_456_789) - 12.345_678_9).abs() < 1e-12);
    }
}
