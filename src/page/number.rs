//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::session::Session;
use super::slider::{Slider, Target, slider};
use super::{stride, words};
use crate::panel::{ControlFace, NumberFace, Refusal};

/// A number on the page; cheap to copy.
#[derive(Clone, Copy)]
struct NumberView {
    panel: LivePanel,
    index: usize,
    control: ControlFace,
    number: NumberFace,
    /// What was wrong with what was typed last.
    problem: RwSignal<Option<Refusal>>,
    /// The number that stood when something was typed last.
    kept: RwSignal<f64>,
    /// How what is being typed was understood, where it is not written as the page would write it.
    understood: RwSignal<Option<f64>>,
}

/// The slider and the box of one number, with what was wrong with the last typed text.
pub fn number_control(
    session: Session,
    panel: LivePanel,
    index: usize,
    control: ControlFace,
    number: NumberFace,
) -> El {
    let (problem, understood) = (RwSignal::new(None), RwSignal::new(None));
    let kept = RwSignal::new(panel.untracked(|machine| machine.number(index)));
    let this = NumberView { panel, index, control, number, problem, kept, understood };
    let box_id = format!("{}-{}", panel.id, control.name);
    let problem_id = format!("{box_id}-problem");
    let message = move || {
        let refusal = problem.get();
        refusal.map(|refusal| words::refusal(refusal, number.unit, session.language.get())).unwrap_or_default()
    };
    let said = move || {
        let say = |value| format!("= {}", words::value_with_unit(value, number.unit, session.language.get()));
        understood.get().map(say).unwrap_or_default()
    };
    let entry = el("span")
        .class("entry")
        .child(this.number_box(session, &box_id, &problem_id))
        .child(el("output").class("understood").attr("for", &box_id).live_text(said));
    let label = el("label")
        .attr("for", &box_id)
        .live_text(session.words(control.label))
        .child(el("small").live_text(session.words(control.hint)));
    let spec = Slider { session, panel, target: Target::Control(index), number };
    let slider = slider(&spec, control.name, control.label);
    let slider = slider.map(|slider| slider.on("input", move |_: &Event| this.forget_problem()));
    el("div")
        .class("number")
        .child(label)
        .child(entry)
        .children(slider)
        .child(el("p").class("problem").attr("id", &problem_id).attr("role", "status").live_text(message))
}

impl NumberView {
    fn number_box(self, session: Session, id: &str, described_by: &str) -> El {
        let input = el("input")
            .attr("type", "text")
            .attr("id", id)
            .attr("data-for", self.control.name)
            .attr("role", "spinbutton")
            // The keypad for decimals of some phones has no sign for what is below zero.
            .attr("inputmode", if self.legal().0 < 0.0 { "text" } else { "decimal" })
            .live_attr("aria-valuemin", move || self.shown(self.legal().0))
            .live_attr("aria-valuemax", move || self.shown(self.legal().1))
            .live_attr("aria-valuenow", move || self.shown(self.panel.reported(|machine| machine.number(self.index))))
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-describedby", described_by)
            .live_attr("aria-invalid", move || if self.problem.get().is_some() { "true" } else { "false" });
        let node: HtmlInputElement = input.node();
        let typed = {
            let node = node.clone();
            move |_: &Event| self.take(session, &node)
        };
        let left = {
            let node = node.clone();
            move |_: &Event| self.tidy(session, &node)
        };
        let pressed = {
            let node = node.clone();
            move |event: &KeyboardEvent| self.on_key(session, &node, event)
        };
        self.keep_up(session, node);
        input.on("input", typed).on("change", left.clone()).on("blur", left).on("keydown", pressed)
    }

    /// The legal region now; subscribes to it.
    fn legal(self) -> (f64, f64) {
        self.panel.reported(|machine| machine.legal(self.index)).unwrap_or((f64::NAN, f64::NAN))
    }

    /// A number for machines, in the unit that people write.
    fn shown(self, value: f64) -> String {
        self.number.unit.to_shown(value).to_string()
    }

    /// Takes what is written, or says why not.
    fn take(self, session: Session, node: &HtmlInputElement) {
        let text = node.value();
        let read = self.number.unit.read(&text, session.language.get_untracked());
        let taken = read.and_then(|value| self.panel.take(self.index, value).map(|()| value));
        self.problem.set(taken.err());
        self.kept.set(self.panel.untracked(|machine| machine.number(self.index)));
        self.understood.set(taken.ok().filter(|value| !self.is_plain(session, *value, &text)));
    }

    /// Whether a text says a value in the very words of the page, so that nothing need be said about it.
    fn is_plain(self, session: Session, value: f64, text: &str) -> bool {
        let language = session.language.get_untracked();
        let unit = self.number.unit;
        [unit.write(value, language), words::value_with_unit(value, unit, language)]
            .iter()
            .any(|plain| plain == text.trim())
    }

    /// What has the focus belongs to the reader; what is left is written as the page writes. What was refused stays,
    /// with its message, until the number changes: it may have done so under the hand.
    fn tidy(self, session: Session, node: &HtmlInputElement) {
        self.understood.set(None);
        let now = self.panel.untracked(|machine| machine.number(self.index));
        if now.to_bits() != self.kept.get_untracked().to_bits() {
            self.forget_problem();
        }
        if self.problem.get_untracked().is_none() {
            self.write(session, node);
        }
    }

    fn write(self, session: Session, node: &HtmlInputElement) {
        let value = self.panel.untracked(|machine| machine.number(self.index));
        let text = self.number.unit.write(value, session.language.get_untracked());
        if node.value() != text {
            node.set_value(&text);
        }
    }

    /// Writes the number whenever it, or the language, changes under a box that nobody types into.
    fn keep_up(self, session: Session, node: HtmlInputElement) {
        let mut last = None;
        effect(Box::new(move || {
            let value = self.panel.reported(|machine| machine.number(self.index));
            let now = (value.to_bits(), self.panel.renewals(), session.language.get());
            let element: &web_sys::Element = &node;
            if last.replace(now) == Some(now) || document().active_element().as_ref() == Some(element) {
                return;
            }
            self.write(session, &node);
            self.forget_problem();
        }));
    }

    /// Up and down are fine steps, as in a number box of the browser; the other keys move the caret.
    fn on_key(self, session: Session, node: &HtmlInputElement, event: &KeyboardEvent) {
        let is_step = ["ArrowUp", "ArrowDown"].contains(&event.key().as_str());
        let Some(steps) = stride::of_key(event).filter(|_| is_step) else { return };
        event.prevent_default();
        let value = self.panel.untracked(|machine| machine.number(self.index));
        self.panel.take_nearest(self.index, self.number.stepped(value, steps));
        self.forget_problem();
        self.write(session, node);
    }

    fn forget_problem(self) {
        if self.problem.get_untracked().is_some() {
            self.problem.set(None);
        }
    }
}
