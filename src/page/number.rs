//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, WheelEvent};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::session::Session;
use super::{stride, words};
use crate::panels::contract::{ControlFace, NumberFace, Refusal, Unit};

/// A number on the page; cheap to copy.
#[derive(Clone, Copy)]
struct NumberView {
    session: Session,
    panel: LivePanel,
    index: usize,
    control: ControlFace,
    number: NumberFace,
    value: Memo<f64>,
    /// What was wrong with what was typed last.
    problem: RwSignal<Option<Refusal>>,
}

/// The slider and the box of one number, with what was wrong with the last typed text.
pub fn number_control(
    session: Session,
    panel: LivePanel,
    index: usize,
    control: ControlFace,
    number: NumberFace,
) -> El {
    let (value, problem) = (panel.number(index), RwSignal::new(None));
    let this = NumberView { session, panel, index, control, number, value, problem };
    let box_id = format!("{}-{}", panel.id, control.name);
    let problem_id = format!("{box_id}-problem");
    let message = move || {
        let refusal = problem.get();
        refusal.map(|refusal| words::refusal(refusal, number.unit, session.language.get())).unwrap_or_default()
    };
    let label = el("label")
        .attr("for", &box_id)
        .live_text(session.words(control.label))
        .child(el("small").live_text(session.words(control.hint)));
    el("div")
        .class("number")
        .child(label)
        .child(this.number_box(&box_id, &problem_id))
        .children(number.slider.map(|ends| this.slider(ends)))
        .child(el("p").class("problem").attr("id", &problem_id).attr("role", "status").live_text(message))
}

impl NumberView {
    fn number_box(self, id: &str, described_by: &str) -> El {
        let unit = self.number.unit;
        let input = el("input")
            .attr("type", "number")
            .attr("id", id)
            .attr("data-for", self.control.name)
            .attr("step", "any")
            .attr("inputmode", if unit == Unit::Count { "numeric" } else { "decimal" })
            .attr("autocomplete", "off")
            .attr("aria-describedby", described_by)
            .live_attr("aria-invalid", move || if self.problem.get().is_some() { "true" } else { "false" });
        let node: HtmlInputElement = input.node();
        let typed = {
            let node = node.clone();
            move |_: &Event| {
                let outcome = self.panel.take(self.index, unit.from_shown(node.value_as_number()));
                self.problem.set(outcome.err());
            }
        };
        // Nothing is written while the value stays: other changes of the panel do not interrupt who is typing.
        let mut last = None;
        effect(Box::new(move || {
            let shown = unit.to_shown(self.panel.told(|machine| machine.number(self.index)));
            let now = (shown.to_bits(), self.panel.renewals());
            if last.replace(now) == Some(now) {
                return;
            }
            if node.value_as_number().to_bits() != shown.to_bits() {
                node.set_value(&shown.to_string());
            }
            self.forget_problem();
        }));
        input.on("input", typed)
    }

    fn slider(self, ends: (f64, f64)) -> El {
        let NumberView { session, number, value, .. } = self;
        // Elsewhere every pixel is a place of its own; the keys have steps of their own.
        let grid = if number.unit == Unit::Count && number.step >= 1.0 { "1" } else { "any" };
        let input = el("input")
            .attr("type", "range")
            .attr("name", self.control.name)
            .attr("min", &number.to_slider(ends.0).to_string())
            .attr("max", &number.to_slider(ends.1).to_string())
            .attr("step", grid)
            .live_attr("aria-label", session.words(self.control.label))
            .live_attr("aria-valuetext", move || {
                let value = self.panel.told(|machine| machine.number(self.index));
                words::value_with_unit(value, number.unit, session.language.get())
            });
        let node: HtmlInputElement = input.node();
        let moved = {
            let node = node.clone();
            move |_: &Event| {
                self.forget_problem();
                self.panel.take_nearest(self.index, number.from_slider(node.value_as_number()));
            }
        };
        let on_key = move |event: &KeyboardEvent| {
            if let Some(steps) = stride::of_key(event) {
                event.prevent_default();
                self.step_by(steps);
            }
        };
        let on_wheel = {
            let node = node.clone();
            move |event: &WheelEvent| {
                let element: &web_sys::Element = &node;
                let is_focused = document().active_element().as_ref() == Some(element);
                if is_focused && event.delta_y() != 0.0 {
                    event.prevent_default();
                    self.step_by(-event.delta_y().signum());
                }
            }
        };
        // A place that already means the value is left alone: a drag is not pulled back to round places.
        effect(Box::new(move || {
            let value = value.get();
            if number.from_slider(node.value_as_number()).to_bits() != value.to_bits() {
                node.set_value(&number.to_slider(value).to_string());
            }
        }));
        input.on("input", moved).on("keydown", on_key).on("wheel", on_wheel)
    }

    fn step_by(self, steps: f64) {
        self.panel.take_nearest(self.index, self.number.stepped(self.value.get_untracked(), steps));
    }

    fn forget_problem(self) {
        if self.problem.get_untracked().is_some() {
            self.problem.set(None);
        }
    }
}
