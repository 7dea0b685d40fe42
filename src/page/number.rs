//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::element::{El, effect, el};
use super::slider::{Slider, Target, slider};
use super::{stride, words};
use crate::language::Words;
use crate::panel::Refusal;

/// A number on the page; cheap to copy.
#[derive(Clone, Copy)]
struct NumberView {
    /// What it sets.
    slider: Slider,
    name: &'static str,
    /// What was wrong with what was typed last.
    problem: RwSignal<Option<Refusal>>,
    /// The number that was there when something was last typed.
    kept: RwSignal<Option<f64>>,
    /// How what is being typed was understood, where it is not written as the page would write it.
    understood: RwSignal<Option<f64>>,
}

/// The slider and the box of one number, with what was wrong with the last typed text. The hint is below the label.
pub fn number_control(spec: Slider, name: &'static str, label: Words, hint: Words) -> El {
    let Slider { session, panel, target, number } = spec;
    let (problem, understood) = (RwSignal::new(None), RwSignal::new(None));
    let kept = RwSignal::new(panel.untracked(|machine| target.written(machine)));
    let this = NumberView { slider: spec, name, problem, kept, understood };
    let box_id = format!("{}-{name}", panel.id);
    let problem_id = format!("{box_id}-problem");
    let said = move || {
        let say = |value| format!("= {}", words::value_with_unit(value, number.unit, session.language.get()));
        understood.get().map(say).unwrap_or_default()
    };
    let entry = el("span")
        .class("entry")
        .child(this.number_box(&box_id, &problem_id))
        .child(el("output").class("understood").attr("for", &box_id).live_text(said));
    let label_view = el("label")
        .attr("for", &box_id)
        .live_text(session.words(label))
        .child(el("small").live_text(session.words(hint)));
    let slider = slider(&spec, name, label);
    let slider = slider.map(|slider| slider.on("input", move |_: &Event| this.forget_problem()));
    let message = el("p").class("problem").attr("id", &problem_id).attr("role", "status");
    el("div")
        .class("number")
        .child(label_view)
        .child(entry)
        .children(slider)
        .child(message.live_text(move || this.message()))
}

impl NumberView {
    /// What is wrong with what was typed, and what is shown meanwhile.
    fn message(self) -> String {
        let Slider { session, target, number, .. } = self.slider;
        let language = session.language.get();
        let still = match target {
            Target::Control(_) => words::STILL_THE_PREVIOUS.get(language),
            Target::Guess => "",
        };
        let said = |refusal| words::refusal(refusal, number.unit, language) + still;
        self.problem.get().map(said).unwrap_or_default()
    }

    fn number_box(self, id: &str, described_by: &str) -> El {
        let Slider { panel, target, .. } = self.slider;
        let input = el("input")
            .attr("type", "text")
            .attr("id", id)
            .attr("data-for", self.name)
            .attr("role", "spinbutton")
            // The keypad for decimals of some phones has no sign for what is below zero.
            .attr("inputmode", if self.legal().0 < 0.0 { "text" } else { "decimal" })
            .live_attr("aria-valuemin", move || self.shown(self.legal().0))
            .live_attr("aria-valuemax", move || self.shown(self.legal().1))
            .live_attr("aria-valuenow", move || {
                panel.reported(|machine| target.written(machine)).map(|value| self.shown(value))
            })
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-describedby", described_by)
            .live_attr("aria-invalid", move || if self.problem.get().is_some() { "true" } else { "false" });
        // A box that is empty at first says that it waits.
        let input = if target == Target::Guess { input.attr("placeholder", "?") } else { input };
        let node: HtmlInputElement = input.node();
        let typed = {
            let node = node.clone();
            move |_: &Event| self.take(&node)
        };
        let left = {
            let node = node.clone();
            move |_: &Event| self.tidy(&node)
        };
        let pressed = {
            let node = node.clone();
            move |event: &KeyboardEvent| self.on_key(&node, event)
        };
        self.keep_up(node);
        input.on("input", typed).on("change", left.clone()).on("blur", left).on("keydown", pressed)
    }

    /// The legal region now; subscribes to it.
    fn legal(self) -> (f64, f64) {
        let Slider { panel, target, .. } = self.slider;
        panel.reported(|machine| target.legal(machine)).unwrap_or((f64::NAN, f64::NAN))
    }

    /// What is written of the number now.
    fn written(self) -> Option<f64> {
        self.slider.panel.untracked(|machine| self.slider.target.written(machine))
    }

    /// A number for machines, in the unit that people write.
    fn shown(self, value: f64) -> String {
        self.slider.number.unit.to_shown(value).to_string()
    }

    /// Takes what is written, or says why not.
    fn take(self, node: &HtmlInputElement) {
        let Slider { session, panel, target, number } = self.slider;
        let text = node.value();
        let read = number.unit.read(&text, session.language.get_untracked());
        let taken = read.and_then(|value| target.take(panel, value).map(|()| value));
        self.problem.set(taken.err());
        self.kept.set(self.written());
        self.understood.set(taken.ok().filter(|value| !self.is_plain(*value, &text)));
    }

    /// Whether a text says a value in the very words of the page, so that nothing need be said about it.
    fn is_plain(self, value: f64, text: &str) -> bool {
        let language = self.slider.session.language.get_untracked();
        let unit = self.slider.number.unit;
        [unit.write(value, language), words::value_with_unit(value, unit, language)]
            .iter()
            .any(|plain| plain == text.trim())
    }

    /// What has the focus belongs to the reader; what is left is written as the page writes. What was refused stays,
    /// with its message, until the number changes: it may have done so under the hand.
    fn tidy(self, node: &HtmlInputElement) {
        self.understood.set(None);
        if self.written().map(f64::to_bits) != self.kept.get_untracked().map(f64::to_bits) {
            self.forget_problem();
        }
        if self.problem.get_untracked().is_none() {
            self.write(node);
        }
    }

    fn write(self, node: &HtmlInputElement) {
        let Slider { session, number, .. } = self.slider;
        let write = |value| number.unit.write(value, session.language.get_untracked());
        let text = self.written().map(write).unwrap_or_default();
        if node.value() != text {
            node.set_value(&text);
        }
    }

    /// Writes the number whenever it, or the language, changes under a box that nobody types into.
    fn keep_up(self, node: HtmlInputElement) {
        let Slider { session, panel, target, .. } = self.slider;
        let mut last = None;
        effect(Box::new(move || {
            let written = panel.reported(|machine| target.written(machine));
            let now = (written.map(f64::to_bits), panel.renewals(), session.language.get());
            let element: &web_sys::Element = &node;
            if last.replace(now) == Some(now) || document().active_element().as_ref() == Some(element) {
                return;
            }
            self.write(&node);
            self.forget_problem();
        }));
    }

    /// Up and down are fine steps, as in a number box of the browser; the other keys move the caret.
    fn on_key(self, node: &HtmlInputElement, event: &KeyboardEvent) {
        let Slider { panel, target, number, .. } = self.slider;
        let is_step = ["ArrowUp", "ArrowDown"].contains(&event.key().as_str());
        let Some(steps) = stride::of_key(event).filter(|_| is_step) else { return };
        event.prevent_default();
        let value = panel.untracked(|machine| target.value(machine));
        target.take_nearest(panel, number.stepped(value, steps));
        self.forget_problem();
        self.write(node);
    }

    fn forget_problem(self) {
        if self.problem.get_untracked().is_some() {
            self.problem.set(None);
        }
    }
}
