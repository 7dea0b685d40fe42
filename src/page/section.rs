//! One panel on the page: heading, figures, controls, numbers, words, in pieces that are built one by one.

use std::collections::VecDeque;

use leptos::prelude::*;
use web_sys::{Event, HtmlDetailsElement};

use super::actions::action_row;
use super::choice::choice_control;
use super::compare::compare_table;
use super::element::{El, chip, el};
use super::figure::figure_view;
use super::formula::formula_view;
use super::goal::goal_view;
use super::live::LivePanel;
use super::number::number_control;
use super::question::{self, question_view};
use super::readouts::{live_sentence, readouts};
use super::session::Session;
use super::words;
use crate::machine::Machine;
use crate::machine::address::Note;
use crate::machine::card::Card;
use crate::panel::{ControlFace, Cue, KindFace};

/// A piece of a section, which puts itself in its place.
pub type Piece = Box<dyn FnOnce()>;

/// The parts of a section, to be filled.
#[derive(Clone)]
pub struct Frame {
    /// The section itself.
    pub section: El,
    opening: El,
    pictures: El,
    controls: El,
}

impl Frame {
    /// The section with its heading alone, and the room that all of it will take.
    pub fn new(session: Session, card: &'static Card) -> Self {
        let heading = heading_id(card.id);
        let title = el("h2").attr("id", &heading).live_text(session.words(card.title));
        let opening = el("div").class("opening").child(title);
        let (aspects, narrow_aspects) = card.aspects;
        let section = el("section")
            .attr("id", card.id)
            .attr("aria-labelledby", &heading)
            .attr(UNBUILT, "")
            .style("--aspects", &aspects.to_string())
            .style("--narrow-aspects", &narrow_aspects.to_string())
            .style("--rows", &card.controls.len().to_string())
            .live_attr("data-current", move || session.panel.get() == card.id)
            .child(opening.clone());
        Self { section, opening, pictures: el("div").class("pictures"), controls: el("form").class("controls") }
    }

    /// Says in place of the panel why it is not there.
    pub fn add_absence(&self, absence: El) {
        self.pictures.clone().child(absence);
        self.section.clone().child(self.pictures.clone());
    }

    /// The panel is there.
    pub fn remove_absence(&self) {
        self.pictures.node::<web_sys::Element>().set_text_content(None);
    }

    /// All of it is there: it takes as much room as it needs.
    pub fn is_whole(&self) {
        self.section.remove_attr(UNBUILT);
    }
}

/// Marks a section that keeps its room, because it is not built to the end.
const UNBUILT: &str = "data-unbuilt";

/// What is to be built in a frame, in this order.
pub fn pieces(session: Session, panel: LivePanel, frame: &Frame) -> VecDeque<Piece> {
    let piece = |build: fn(Session, LivePanel, Frame)| -> Piece {
        let frame = frame.clone();
        Box::new(move || build(session, panel, frame))
    };
    VecDeque::from([piece(add_pictures), piece(add_controls), piece(add_formula), piece(add_more)])
}

fn heading_id(id: &str) -> String {
    format!("{id}-title")
}

/// The first figure, with its numbers, its sentence and the goal.
fn add_pictures(session: Session, panel: LivePanel, frame: Frame) {
    panel.start();
    let lede = panel.untracked(|machine| machine.text().lede);
    let pictures = frame
        .pictures
        .child(figure_view(session, panel, 0))
        .child(progress(session, panel))
        .child(notice(panel))
        .child(readouts(session, panel))
        .children(live_sentence(panel))
        .children([compare_table(session, panel), goal_view(session, panel)]);
    frame.opening.child(el("p").class("lede").live_text(session.words(lede))).child(notes(session, panel.notes));
    frame
        .section
        .live_attr("data-stage", move || question::stage_name(panel))
        .live_attr("data-withheld", move || panel.step().is_some_and(|step| step.cue == Cue::Withhold))
        .child(pictures);
}

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
    frame.section.child(controls);
}

/// The formula, which takes as long to lay out as all that stands before it.
fn add_formula(session: Session, panel: LivePanel, frame: Frame) {
    frame.controls.child(formula_view(session, panel));
}

/// The other figures, their data, and what is assumed.
fn add_more(session: Session, panel: LivePanel, frame: Frame) {
    let (figure_count, text) = panel.untracked(|machine| (machine.figures().len(), machine.text()));
    let assumptions = el("details")
        .class("assumptions")
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
        KindFace::Number(number) => vec![number_control(session, panel, index, face, number)],
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
