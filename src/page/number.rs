//! A number: a slider for the useful region and a box for the whole legal one.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use super::element::{El, effect, el};
use super::live::LivePanel;
use super::session::Session;
use super::slider::{Slider, Target, slider};
use super::words;
use crate::panel::{ControlFace, NumberFace, Refusal, Unit};

/// A number on the page; cheap to copy.
#[derive(Clone, Copy)]
struct NumberView {
    panel: LivePanel,
    index: usize,
    control: ControlFace,
    number: NumberFace,
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
    let problem = RwSignal::new(None);
    let this = NumberView { panel, index, control, number, problem };
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
    let spec = Slider { session, panel, target: Target::Control(index), number };
    let slider = slider(&spec, control.name, control.label);
    let slider = slider.map(|slider| slider.on("input", move |_: &Event| this.forget_problem()));
    el("div")
        .class("number")
        .child(label)
        .child(this.number_box(&box_id, &problem_id))
        .children(slider)
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
            let shown = unit.to_shown(self.panel.reported(|machine| machine.number(self.index)));
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

    fn forget_problem(self) {
        if self.problem.get_untracked().is_some() {
            self.problem.set(None);
        }
    }
}
