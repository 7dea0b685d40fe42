//! What a section has beside its picture: question, presets, controls, buttons, formula, the other figures, their data
//! and what is assumed; in pieces that are built one by one.

use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement};

use super::actions::action_row;
use super::choice::choice_control;
use super::compare::compare_table;
use super::element::{El, el};
use super::figure::figure_view;
use super::formula::formula_view;
use super::goal::goal_view;
use super::live::LivePanel;
use super::number::number_control;
use super::printer::opened_on_paper;
use super::question::question_view;
use super::section::{Frame, Piece, heading_id};
use super::session::Session;
use super::slider::{Slider, Target};
use super::words;
use crate::machine::Machine;
use crate::panel::{ControlFace, KindFace};

/// What is to be built in a frame after its picture, in this order.
pub const DETAILS: [Piece; 3] = [add_controls, add_formula, add_more];

/// Question, presets, controls and buttons.
fn add_controls(session: Session, panel: LivePanel, frame: Frame) {
    let faces = panel.untracked(Machine::controls);
    let controls = frame
        .controls
        .attr("aria-labelledby", &heading_id(panel.id))
        .on("submit", |event: &Event| event.prevent_default())
        .child(question_view(session, panel))
        .child(presets(session, panel))
        .children(faces.into_iter().enumerate().map(|(index, face)| control(session, panel, index, face)))
        .child(action_row(session, panel));
    frame.pictures.children([compare_table(session, panel), goal_view(session, panel)]);
    frame.section.child(controls);
}

/// The formula, which takes as long to lay out as all that is before it.
fn add_formula(session: Session, panel: LivePanel, frame: Frame) {
    frame.controls.child(formula_view(session, panel));
}

/// The other figures, their data, and what is assumed.
fn add_more(session: Session, panel: LivePanel, frame: Frame) {
    let (figure_count, text) = panel.untracked(|machine| (machine.figures().len(), machine.text()));
    let assumptions = opened_on_paper(session, el("details").class("assumptions"))
        .child(el("summary").live_text(session.words(words::ASSUMPTIONS)))
        .child(el("p").live_text(session.words(text.assumptions)));
    let more = el("div")
        .class("more")
        .children((1..figure_count).map(|index| figure_view(session, panel, index)))
        .child(table(session, panel))
        .child(assumptions);
    frame.section.child(more);
}

fn control(session: Session, panel: LivePanel, index: usize, face: ControlFace) -> El {
    let inner = match face.kind {
        KindFace::Number(number) => {
            let slider = Slider { session, panel, target: Target::Control(index), number };
            vec![number_control(slider, face.name, face.label, face.hint)]
        }
        KindFace::Choice(options) => choice_control(session, panel, index, face, options),
    };
    let is_left_out = session.hidden.is_control_hidden(panel.id, face.name);
    el("div")
        .class("control")
        .live_attr("data-staged", move || panel.step().is_some_and(|step| step.controls.contains(&face.name)))
        .live_attr("hidden", move || is_left_out || !panel.params(|machine| machine.is_control_shown(index)))
        .children(inner)
}

fn presets(session: Session, panel: LivePanel) -> El {
    let chips = panel.untracked(Machine::preset_labels).into_iter().enumerate().map(|(index, label)| {
        let is_pressed = move || panel.params(|machine| machine.is_at_preset(index));
        el("button")
            .attr("type", "button")
            .class("chip")
            .live_attr("aria-pressed", move || if is_pressed() { "true" } else { "false" })
            .on("click", move |_: &Event| {
                panel.renew(|machine| machine.apply_preset(index));
            })
            .live_text(session.words(label))
    });
    el("div")
        .class("chips presets")
        .attr("role", "group")
        .live_attr("aria-label", session.words(words::PRESETS))
        .children(chips)
}

/// The data of the figures, made only when it is opened.
fn table(session: Session, panel: LivePanel) -> El {
    let is_open = RwSignal::new(false);
    let contents = move || {
        if !is_open.get() {
            return Vec::new();
        }
        let language = session.language.get();
        let Some(table) = panel.reported(|machine| machine.report().map(|report| report.table(language))) else {
            return Vec::new();
        };
        let head = table.columns.iter().map(|name| el("th").attr("scope", "col").text(name));
        let row = |row: &Vec<String>| el("tr").children(row.iter().map(|cell| el("td").text(cell)));
        let head = el("thead").child(el("tr").children(head));
        vec![el("table").child(head).child(el("tbody").children(table.rows.iter().map(row)))]
    };
    let details = el("details").class("data").attr("id", &panel.data_id());
    let node: HtmlDetailsElement = details.node();
    let scroll = el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .live_attr("aria-label", session.words(words::DATA_TABLE))
        .live_children(contents);
    details
        .on("toggle", move |_: &Event| is_open.set(node.open()))
        .child(el("summary").live_text(session.words(words::DATA_TABLE)))
        .child(scroll)
}
