//! One panel on the page.

use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement};

use super::actions::{action_row, chip};
use super::choice::choice_control;
use super::compare::compare_table;
use super::element::{El, el};
use super::figure::figure_view;
use super::formula::formula_view;
use super::goal::goal_view;
use super::live::LivePanel;
use super::number::number_control;
use super::question::{self, question_view};
use super::readouts::{live_sentence, readouts};
use super::session::Session;
use super::{lecture, words};
use crate::machine::Machine;
use crate::machine::address::Note;
use crate::panel::{ControlFace, Cue, KindFace};

/// A panel: heading, figures, controls, numbers, words.
pub fn panel_section(session: Session, panel: LivePanel) -> El {
    panel.start();
    let text = panel.fixed(Machine::text);
    let heading = format!("{}-title", panel.id);
    let figure_count = panel.fixed(|machine| machine.figures().len());
    let faces = panel.fixed(Machine::controls);
    let opening = el("div")
        .class("opening")
        .child(el("h2").attr("id", &heading).live_text(session.words(text.title)))
        .child(el("p").class("lede").live_text(session.words(text.lede)))
        .child(notes(session, panel.notes));
    let pictures = el("div")
        .class("pictures")
        .child(figure_view(session, panel, 0))
        .child(progress(session, panel))
        .child(notice(panel))
        .child(readouts(session, panel))
        .children(live_sentence(panel))
        .children([compare_table(session, panel), goal_view(session, panel)]);
    let controls = el("form")
        .class("controls")
        .attr("aria-labelledby", &heading)
        .on("submit", |event: &Event| event.prevent_default())
        .child(question_view(session, panel))
        .child(presets(session, panel))
        .children(faces.into_iter().enumerate().map(|(index, face)| control(session, panel, index, face)))
        .child(action_row(session, panel))
        .child(formula_view(session, panel));
    let assumptions = el("details")
        .class("assumptions")
        .child(el("summary").live_text(session.words(words::ASSUMPTIONS)))
        .child(el("p").live_text(session.words(text.assumptions)));
    let more = el("div")
        .class("more")
        .children((1..figure_count).map(|index| figure_view(session, panel, index)))
        .child(table(session, panel))
        .child(assumptions);
    el("section")
        .attr("id", panel.id)
        .attr("aria-labelledby", &heading)
        .live_attr("data-stage", move || question::stage_name(panel))
        .live_attr("data-current", move || session.panel.get() == panel.id)
        .live_attr("data-withheld", move || lecture::step(panel).is_some_and(|step| step.cue == Cue::Withhold))
        .children([opening, pictures, controls, more])
}

fn control(session: Session, panel: LivePanel, index: usize, face: ControlFace) -> El {
    let inner = match face.kind {
        KindFace::Number(number) => vec![number_control(session, panel, index, face, number)],
        KindFace::Choice(options) => choice_control(session, panel, index, face, options),
    };
    let is_left_out = session.hidden.is_control_hidden(panel.id, face.name);
    el("div")
        .class("control")
        .live_attr("data-staged", move || lecture::step(panel).is_some_and(|step| step.controls.contains(&face.name)))
        .live_attr("hidden", move || is_left_out || !panel.params(|machine| machine.is_control_shown(index)))
        .children(inner)
}

fn presets(session: Session, panel: LivePanel) -> El {
    let chips = panel.fixed(Machine::preset_labels).into_iter().enumerate().map(|(index, label)| {
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

/// What the address said that could not be taken.
pub fn notes(session: Session, notes: RwSignal<Vec<Note>>) -> El {
    el("div").attr("role", "status").live_children(move || {
        let language = session.language.get();
        notes.with(|notes| {
            let lines = notes.iter().map(|note| el("li").text(&note.text(language)));
            let list = (!notes.is_empty()).then(|| el("ul").class("notes").children(lines));
            list.into_iter().collect()
        })
    })
}

fn notice(panel: LivePanel) -> El {
    let notice = move || panel.said.with(|said| said.notice.clone());
    let text = el("p").class("notice").live_text(move || notice().unwrap_or_default());
    el("div").attr("role", "status").children_while(move || notice().is_some(), [text])
}

/// A bar and a way to stop, while a computation takes longer than a frame.
fn progress(session: Session, panel: LivePanel) -> El {
    let bar = el("progress")
        .live_attr("aria-label", session.words(words::COMPUTING))
        .attr("max", "1")
        .live_attr("value", move || panel.progress.get().unwrap_or(1.0).to_string());
    let stop = chip("stop").on("click", move |_: &Event| panel.stop()).live_text(session.words(words::STOP));
    el("div").class("progress").children_while(move || panel.progress.get().is_some(), [bar, stop])
}

/// The id of the data of the figures, by which these name them as their details.
pub fn data_id(panel: LivePanel) -> String {
    format!("{}-data", panel.id)
}

/// The data of the figures, made only when it is opened.
fn table(session: Session, panel: LivePanel) -> El {
    let is_open = RwSignal::new(false);
    let contents = move || {
        if !is_open.get() {
            return Vec::new();
        }
        let language = session.language.get();
        let Some(table) = panel.told(|machine| machine.report().map(|report| report.table(language))) else {
            return Vec::new();
        };
        let head = table.columns.iter().map(|name| el("th").attr("scope", "col").text(name));
        let row = |row: &Vec<String>| el("tr").children(row.iter().map(|cell| el("td").text(cell)));
        let head = el("thead").child(el("tr").children(head));
        vec![el("table").child(head).child(el("tbody").children(table.rows.iter().map(row)))]
    };
    let details = el("details").class("data").attr("id", &data_id(panel));
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
