//! Controls: what can be set, its limits, and how the parameters hold it.

use super::choice::{ChoiceAt, Options};
use super::number::{Number, NumberFace};
use crate::language::Words;

/// A control of a panel whose parameters are `P`. Its name is the name of the parameter, in the address and on the
/// page.
///
/// It is made by [`count`](Self::count), [`share`](Self::share), [`number`](Self::number) or [`choice`](Self::choice)
/// and refined by the other functions: `Control::count("n", LABEL, |p| &mut p.n).slider(1.0, 1e7).logarithmic()`.
pub struct Control<P: 'static> {
    /// The parameter's name.
    pub name: &'static str,
    /// What it is called on the page.
    pub label: Words,
    /// A few words more, below the label; empty for none.
    pub hint: Words,
    /// Whether it makes sense now; one that does not is not shown (and keeps its value).
    pub shown: fn(&P) -> bool,
    /// A number or a choice.
    pub kind: Kind<P>,
    /// What else changes when the reader sets it, from the parameters as they were before.
    pub then: fn(&mut P, &P),
    /// Whether it only says how far the action goes that is played: what is shown changes with the next step.
    pub is_pace: bool,
}

/// What a control sets.
pub enum Kind<P: 'static> {
    /// A number: a slider and a number box.
    Number(Number<P>),
    /// One of a few: a radio group or a list.
    Choice(&'static dyn ChoiceAt<P>),
}

/// A control as the page sees it: all that no parameter changes.
#[derive(Clone, Copy, Debug)]
pub struct ControlFace {
    /// The parameter's name.
    pub name: &'static str,
    /// What it is called on the page.
    pub label: Words,
    /// A few words more.
    pub hint: Words,
    /// A number or a choice.
    pub kind: KindFace,
    /// Whether it only says how far the action goes that is played.
    pub is_pace: bool,
}

/// What a control sets, as the page sees it.
#[derive(Clone, Copy, Debug)]
pub enum KindFace {
    /// A number.
    Number(NumberFace),
    /// One of these options.
    Choice(Options),
}

impl<P: Copy> Control<P> {
    /// The part of it that no parameter changes.
    #[must_use]
    pub fn face(&self) -> ControlFace {
        let kind = match &self.kind {
            Kind::Number(number) => KindFace::Number(number.face()),
            Kind::Choice(choice) => KindFace::Choice(choice.options()),
        };
        ControlFace { name: self.name, label: self.label, hint: self.hint, kind, is_pace: self.is_pace }
    }

    /// Makes this control's parameter legal; what is not a number becomes the default.
    pub fn clamp(&self, params: &mut P, defaults: &P) {
        if let Kind::Number(number) = &self.kind {
            let given = number.get(params);
            let legal = number.nearest(params, given).unwrap_or_else(|| number.get(defaults));
            if legal.to_bits() != given.to_bits() {
                number.set(params, legal);
            }
        }
    }
}
