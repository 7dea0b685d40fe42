//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::ev::{Event, KeyboardEvent, WheelEvent};
use leptos::html::Input;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::live::{LiveControl, LiveNumber};
use super::session::Session;
use super::words;
use crate::panels::contract::{Refusal, Unit};

/// The slider and the box of one number, with what was wrong with the last typed text.
#[component]
pub fn NumberControl(
    session: Session,
    panel: &'static str,
    control: LiveControl,
    number: LiveNumber,
) -> impl IntoView {
    let language = session.language;
    let (name, label, hint) = (control.name, control.label, control.hint);
    let problem = RwSignal::new(None::<Refusal>);
    let unit = number.unit;
    let (box_id, problem_id) = (format!("{panel}-{name}"), format!("{panel}-{name}-problem"));
    let slider = number
        .slider
        .is_some()
        .then(|| slider(session, control.clone(), number.clone(), problem));
    view! {
        <div class="number">
            <label for=box_id.clone()>
                {move || label.get(language.get())}
                <small>{move || hint.get(language.get())}</small>
            </label>
            {number_box(name, box_id, problem_id.clone(), number, problem)}
            {slider}
            <p class="problem" id=problem_id role="status">
                {move || problem.get().map(|refusal| words::refusal(refusal, unit, language.get()))}
            </p>
        </div>
    }
}

fn number_box(
    name: &'static str,
    id: String,
    problem_id: String,
    number: LiveNumber,
    problem: RwSignal<Option<Refusal>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let (value, unit) = (number.value, number.unit);
    let keyboard = if unit == Unit::Count {
        "numeric"
    } else {
        "decimal"
    };
    // What stands in the box is left alone while it means the value, so that typing is never interrupted.
    Effect::new(move |_| {
        let shown = unit.to_shown(value.get());
        if let Some(input) = node.get() {
            let typed = input.value_as_number();
            #[expect(
                clippy::float_cmp,
                reason = "the box holds the value to the last bit or is written anew"
            )]
            let is_other = typed != shown;
            if is_other {
                input.set_value(&shown.to_string());
            }
        }
        if problem.get_untracked().is_some() {
            problem.set(None);
        }
    });
    let typed = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        let outcome = number.take(unit.from_shown(input.value_as_number()));
        problem.set(outcome.err());
    };
    view! {
        <input
            node_ref=node
            type="number"
            id=id
            data-for=name
            step="any"
            inputmode=keyboard
            autocomplete="off"
            aria-describedby=problem_id
            aria-invalid=move || problem.get().is_some().to_string()
            on:input=typed
        />
    }
}

fn slider(
    session: Session,
    control: LiveControl,
    number: LiveNumber,
    problem: RwSignal<Option<Refusal>>,
) -> impl IntoView {
    let language = session.language;
    let (low, high, step) = number.slider.unwrap_or_default();
    let node = NodeRef::<Input>::new();
    let (value, unit, label) = (number.value, number.unit, control.label);
    // Elsewhere every pixel is a place of its own; the keys have steps of their own.
    let grid = if unit == Unit::Count && step >= 1.0 {
        "1"
    } else {
        "any"
    };
    let follower = number.clone();
    Effect::new(move |_| {
        let value = value.get();
        if let Some(input) = node.get() {
            // A place that already means the value is left alone: a drag is not pulled back to round places.
            if follower.value_at(input.value_as_number()).to_bits() != value.to_bits() {
                input.set_value(&follower.place_of(value).to_string());
            }
        }
    });
    let mover = number.clone();
    let moved = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        problem.set(None);
        mover.take_nearest(mover.value_at(input.value_as_number()));
    };
    let stepper = number.clone();
    let on_key = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            _ => return,
        };
        event.prevent_default();
        step_by(
            &stepper,
            direction * if event.shift_key() { 10.0 } else { 1.0 },
        );
    };
    let on_wheel = move |event: WheelEvent| {
        let input: HtmlInputElement = event_target(&event);
        let is_focused = document()
            .active_element()
            .is_some_and(|active| active == *input.unchecked_ref::<web_sys::Element>());
        if is_focused && event.delta_y() != 0.0 {
            event.prevent_default();
            step_by(&number, -event.delta_y().signum());
        }
    };
    view! {
        <input
            node_ref=node
            type="range"
            name=control.name
            min=low
            max=high
            step=grid
            aria-label=move || label.get(language.get())
            aria-valuetext=move || words::value_with_unit(value.get(), unit, language.get())
            on:input=moved
            on:keydown=on_key
            on:wheel=on_wheel
        />
    }
}

/// Moves a number by so many steps of its slider, and by one at least where whole numbers are further apart.
fn step_by(number: &LiveNumber, steps: f64) {
    let Some((_, _, step)) = number.slider else {
        return;
    };
    let value = number.value.get_untracked();
    let next = number.value_at(number.place_of(value) + steps * step);
    let is_too_small = number.unit == Unit::Count && (next - value) * steps.signum() < 1.0;
    number.take_nearest(if is_too_small { value + steps } else { next });
}
