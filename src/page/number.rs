//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::ev::{Event, KeyboardEvent, WheelEvent};
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::live::LivePanel;
use super::session::Session;
use super::words;
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
) -> AnyView {
    let (value, problem) = (panel.number(index), RwSignal::new(None));
    let this = NumberView { session, panel, index, control, number, value, problem };
    let box_id = format!("{}-{}", panel.id, control.name);
    let problem_id = format!("{box_id}-problem");
    let labels = box_id.clone();
    let described_by = problem_id.clone();
    let message = move || {
        let refusal = problem.get();
        refusal.map(|refusal| words::refusal(refusal, number.unit, session.language.get()))
    };
    view! {
        <div class="number">
            <label for=labels>
                {session.words(control.label)}
                <small>{session.words(control.hint)}</small>
            </label>
            {this.number_box(box_id, described_by)}
            {number.slider.map(|ends| this.slider(ends))}
            <p class="problem" id=problem_id role="status">{message}</p>
        </div>
    }
    .into_any()
}

impl NumberView {
    fn number_box(self, id: String, described_by: String) -> impl IntoView {
        let node = NodeRef::<Input>::new();
        let unit = self.number.unit;
        let keyboard = if unit == Unit::Count { "numeric" } else { "decimal" };
        // What stands in the box is left alone while it means the value, so that typing is never interrupted.
        Effect::new(move |_| {
            let shown = unit.to_shown(self.value.get());
            if let Some(input) = node.get()
                && input.value_as_number().to_bits() != shown.to_bits()
            {
                input.set_value(&shown.to_string());
            }
            self.forget_problem();
        });
        let typed = move |event: Event| {
            let input: HtmlInputElement = event_target(&event);
            let outcome = self.panel.take(self.index, unit.from_shown(input.value_as_number()));
            self.problem.set(outcome.err());
        };
        view! {
            <input
                node_ref=node
                type="number"
                id=id
                data-for=self.control.name
                step="any"
                inputmode=keyboard
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || if self.problem.get().is_some() { "true" } else { "false" }
                on:input=typed
            />
        }
    }

    fn slider(self, ends: (f64, f64)) -> impl IntoView {
        let NumberView { session, number, value, .. } = self;
        let node = NodeRef::<Input>::new();
        let label = self.control.label;
        // Elsewhere every pixel is a place of its own; the keys have steps of their own.
        let grid = if number.unit == Unit::Count && number.step >= 1.0 { "1" } else { "any" };
        Effect::new(move |_| {
            let value = value.get();
            if let Some(input) = node.get() {
                // A place that already means the value is left alone: a drag is not pulled back to round places.
                if number.from_slider(input.value_as_number()).to_bits() != value.to_bits() {
                    input.set_value(&number.to_slider(value).to_string());
                }
            }
        });
        let moved = move |event: Event| {
            let input: HtmlInputElement = event_target(&event);
            self.forget_problem();
            self.panel.take_nearest(self.index, number.from_slider(input.value_as_number()));
        };
        let on_key = move |event: KeyboardEvent| {
            let direction = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => 1.0,
                "ArrowLeft" | "ArrowDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            self.step_by(direction * if event.shift_key() { 10.0 } else { 1.0 });
        };
        let on_wheel = move |event: WheelEvent| {
            let input: HtmlInputElement = event_target(&event);
            let element: &web_sys::Element = &input;
            let is_focused = document().active_element().as_ref() == Some(element);
            if is_focused && event.delta_y() != 0.0 {
                event.prevent_default();
                self.step_by(-event.delta_y().signum());
            }
        };
        view! {
            <input
                node_ref=node
                type="range"
                name=self.control.name
                min=number.to_slider(ends.0)
                max=number.to_slider(ends.1)
                step=grid
                aria-label=session.words(label)
                aria-valuetext=move || words::value_with_unit(value.get(), number.unit, session.language.get())
                on:input=moved
                on:keydown=on_key
                on:wheel=on_wheel
            />
        }
    }

    /// Moves the number by so many steps of its slider, and by one at least where whole numbers are further apart.
    fn step_by(self, steps: f64) {
        let (number, value) = (self.number, self.value.get_untracked());
        let next = number.from_slider(number.to_slider(value) + steps * number.step);
        let is_too_small = number.unit == Unit::Count && (next - value) * steps.signum() < 1.0;
        self.panel.take_nearest(self.index, if is_too_small { value + steps } else { next });
    }

    fn forget_problem(self) {
        if self.problem.get_untracked().is_some() {
            self.problem.set(None);
        }
    }
}
