//! A slider: what a hand, the arrow keys and the wheel do to it, whatever it sets.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent, WheelEvent};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::session::Session;
use super::{stride, words};
use crate::language::Words;
use crate::machine::{Machine, Teaching};
use crate::panel::{NumberFace, Question, Refusal, Unit};

/// What a slider or a grip on a figure sets: a number of a panel, or the guess at the answer to its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The number control of this index.
    Control(usize),
    /// The guess.
    Guess,
}

impl Target {
    /// The value that it has now; a guess that nobody has made yet has that from which it begins.
    pub fn value(self, machine: &dyn Machine) -> f64 {
        match self {
            Self::Control(index) => machine.number(index),
            Self::Guess => machine.standing().guess.unwrap_or(machine.question().start),
        }
    }

    /// What is written where it is typed: nothing before anybody has guessed.
    pub fn written(self, machine: &dyn Machine) -> Option<f64> {
        match self {
            Self::Control(index) => Some(machine.number(index)),
            Self::Guess => machine.standing().guess,
        }
    }

    /// The legal region now, both ends included.
    pub fn legal(self, machine: &dyn Machine) -> Option<(f64, f64)> {
        match self {
            Self::Control(index) => machine.legal(index),
            Self::Guess => machine.question().guess.slider,
        }
    }

    /// Sets a number exactly as it is given, or says why it cannot be taken.
    pub fn take(self, panel: LivePanel, value: f64) -> Result<(), Refusal> {
        match self {
            Self::Control(index) => panel.take(index, value),
            Self::Guess => {
                let unit = panel.untracked(|machine| machine.question().guess.unit);
                let legal = panel.untracked(|machine| self.legal(machine));
                let guess = unit.check(legal.unwrap_or((value, value)), value)?;
                panel.change(|machine| machine.guess(guess));
                Ok(())
            }
        }
    }

    /// Sets the legal number nearest to a value.
    pub fn take_nearest(self, panel: LivePanel, value: f64) {
        match self {
            Self::Control(index) => panel.take_nearest(index, value),
            Self::Guess => {
                let rounded = rounded_guess(panel.untracked(Teaching::question), value);
                panel.change(|machine| machine.guess(rounded));
            }
        }
    }
}

/// A guess as the slider would say it: a grip can be pulled to any place.
fn rounded_guess(question: &Question, value: f64) -> f64 {
    let face = question.guess;
    let (low, high) = face.slider.unwrap_or((value, value));
    face.from_slider(face.to_slider(value.max(low).min(high)))
}

/// What a slider sets, and how; cheap to copy.
#[derive(Clone, Copy)]
pub struct Slider {
    /// Whose language it speaks.
    pub session: Session,
    /// The panel it belongs to.
    pub panel: LivePanel,
    /// What it sets in the panel.
    pub target: Target,
    /// Its region, spacing and steps.
    pub number: NumberFace,
}

/// The slider, if the number has a useful region.
pub fn slider(this: &Slider, name: &str, label: Words) -> Option<El> {
    let Slider { session, panel, target, number } = *this;
    let this = *this;
    let ends = number.slider?;
    // Elsewhere every pixel is a place of its own; the keys have steps of their own.
    let grid = if number.unit == Unit::Count && number.step >= 1.0 { "1" } else { "any" };
    let input = el("input")
        .attr("type", "range")
        .attr("name", name)
        .attr("min", &number.to_slider(ends.0).to_string())
        .attr("max", &number.to_slider(ends.1).to_string())
        .attr("step", grid)
        .live_attr("aria-label", session.words(label))
        .live_attr("aria-valuetext", move || {
            let value = panel.reported(|machine| target.value(machine));
            words::value_with_unit(value, number.unit, session.language.get())
        });
    let node: HtmlInputElement = input.node();
    this.follow_value(node.clone());
    let moved = {
        let node = node.clone();
        move |_: &Event| {
            target.take_nearest(panel, number.from_slider(node.value_as_number()));
            // Where another number limits this one, it may have stayed what it was.
            this.place(&node, panel.untracked(|machine| target.value(machine)));
        }
    };
    let input = this.undo_swipes(input.on("input", moved));
    Some(input.on("keydown", move |event| this.on_key(event)).on("wheel", move |event| this.on_wheel(&node, event)))
}

impl Slider {
    /// Keeps the slider where the value is.
    fn follow_value(self, node: HtmlInputElement) {
        let Self { panel, target, .. } = self;
        let value = Memo::new(move |_| panel.params(|machine| target.value(machine)));
        effect(Box::new(move || self.place(&node, value.get())));
    }

    /// Puts the slider where a value is. A place that already means the value is left alone: a drag is not pulled back to
    /// round places.
    fn place(self, node: &HtmlInputElement, value: f64) {
        if self.number.from_slider(node.value_as_number()).to_bits() != value.to_bits() {
            node.set_value(&self.number.to_slider(value).to_string());
        }
    }

    /// A swipe that begins here and becomes a scroll sets nothing: the browser takes the gesture back.
    fn undo_swipes(self, input: El) -> El {
        let Self { panel, target, .. } = self;
        let before = Rc::new(Cell::new(None));
        let pressed = {
            let before = before.clone();
            move |_: &PointerEvent| before.set(Some(panel.untracked(|machine| target.value(machine))))
        };
        let cancelled = move |_: &PointerEvent| {
            if let Some(value) = before.take() {
                target.take_nearest(panel, value);
            }
        };
        input.on("pointerdown", pressed).on("pointercancel", cancelled)
    }

    /// The wheel moves the slider that has the focus, and no other: it scrolls over the rest.
    fn on_wheel(self, node: &HtmlInputElement, event: &WheelEvent) {
        let element: &web_sys::Element = node;
        let is_focused = document().active_element().as_ref() == Some(element);
        if is_focused && event.delta_y() != 0.0 {
            event.prevent_default();
            self.step_by(-event.delta_y().signum());
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        if let Some(steps) = stride::of_key(event) {
            event.prevent_default();
            self.step_by(steps);
        }
    }

    fn step_by(self, steps: f64) {
        let value = self.panel.untracked(|machine| self.target.value(machine));
        self.target.take_nearest(self.panel, self.number.stepped(value, steps));
    }
}
