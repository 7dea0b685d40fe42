//! How a control is declared: one constructor per kind, refined by what differs.

use super::choice::ChoiceAt;
use super::control::{Control, Kind};
use super::number::{Legal, Number, Unit, Value};
use crate::language::Words;
use crate::plot::Spacing;

const NO_HINT: Words = Words::new("", "");

impl<P> Control<P> {
    /// A whole number of things, from 0 upwards if nothing else is said.
    #[must_use]
    pub const fn count(name: &'static str, label: Words, field: fn(&mut P) -> &mut f64) -> Self {
        Self::of_number(name, label, Value::Field(field), Unit::Count, 1.0).legal(0.0, f64::MAX)
    }

    /// A share, from 0 to 1 if nothing else is said; people write it in per cent.
    #[must_use]
    pub const fn share(name: &'static str, label: Words, field: fn(&mut P) -> &mut f64) -> Self {
        Self::of_number(name, label, Value::Field(field), Unit::Percent, 0.1).legal(0.0, 1.0)
    }

    /// A plain number.
    #[must_use]
    pub const fn number(name: &'static str, label: Words, field: fn(&mut P) -> &mut f64) -> Self {
        Self::of_number(name, label, Value::Field(field), Unit::Plain, 1.0).legal(f64::MIN, f64::MAX)
    }

    /// A whole number that is no field of its own but follows from some, read and written by these functions.
    #[must_use]
    pub const fn derived_count(name: &'static str, label: Words, get: fn(&P) -> f64, set: fn(&mut P, f64)) -> Self {
        Self::of_number(name, label, Value::Derived(get, set), Unit::Count, 1.0).legal(0.0, f64::MAX)
    }

    /// One of a few.
    #[must_use]
    pub const fn choice(name: &'static str, label: Words, place: &'static dyn ChoiceAt<P>) -> Self {
        Self { name, label, hint: NO_HINT, shown: |_| true, kind: Kind::Choice(place), then: |_, _| (), is_pace: false }
    }

    const fn of_number(name: &'static str, label: Words, value: Value<P>, unit: Unit, step: f64) -> Self {
        let legal = Legal::Always(f64::MIN, f64::MAX);
        let number = Number { slider: None, legal, spacing: Spacing::Linear, step, unit, value };
        Self {
            name,
            label,
            hint: NO_HINT,
            shown: |_| true,
            kind: Kind::Number(number),
            then: |_, _| (),
            is_pace: false,
        }
    }

    /// A few words more, below the label.
    #[must_use]
    pub const fn hint(mut self, hint: Words) -> Self {
        self.hint = hint;
        self
    }

    /// When it makes sense.
    #[must_use]
    pub const fn shown_if(mut self, shown: fn(&P) -> bool) -> Self {
        self.shown = shown;
        self
    }

    /// It only says how far the action goes that is played: what is shown changes with the next step.
    #[must_use]
    pub const fn pacing(mut self) -> Self {
        self.is_pace = true;
        self
    }

    /// What else changes when the reader sets it, from the parameters as they were before.
    #[must_use]
    pub const fn then(mut self, then: fn(&mut P, &P)) -> Self {
        self.then = then;
        self
    }

    /// The useful region of a number, which a slider covers.
    #[must_use]
    pub const fn slider(mut self, low: f64, high: f64) -> Self {
        if let Kind::Number(number) = &mut self.kind {
            number.slider = Some((low, high));
        }
        self
    }

    /// Spaces the slider by ratios; an arrow key moves it by a hundredth of a decade if nothing else is said.
    #[must_use]
    pub const fn logarithmic(mut self) -> Self {
        if let Kind::Number(number) = &mut self.kind {
            number.spacing = Spacing::Logarithmic;
            number.step = 0.01;
        }
        self
    }

    /// How far an arrow key moves the slider; on a logarithmic one in decimal logarithms.
    #[must_use]
    pub const fn step(mut self, step: f64) -> Self {
        if let Kind::Number(number) = &mut self.kind {
            number.step = step;
        }
        self
    }

    /// The whole legal region of a number, both ends included.
    #[must_use]
    pub const fn legal(mut self, low: f64, high: f64) -> Self {
        if let Kind::Number(number) = &mut self.kind {
            number.legal = Legal::Always(low, high);
        }
        self
    }

    /// The legal region of a number that depends on the other parameters.
    #[must_use]
    pub const fn legal_now(mut self, region: fn(&P) -> (f64, f64)) -> Self {
        if let Kind::Number(number) = &mut self.kind {
            number.legal = Legal::Now(region);
        }
        self
    }
}
