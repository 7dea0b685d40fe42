//! The section of a panel on the page: its frame, and in it what is seen first, the picture with its numbers.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, chip, el};
use super::figure::figure_view;
use super::live::LivePanel;
use super::question;
use super::readouts::{live_sentence, readouts};
use super::session::Session;
use super::{browser, words};
use crate::machine::address::Complaint;
use crate::machine::card::Card;
use crate::panel::Cue;

/// Builds a piece of a section in its place.
pub type Piece = fn(Session, LivePanel, Frame);

/// The parts of a section, to be filled.
#[derive(Clone)]
pub struct Frame {
    /// The section itself.
    pub section: El,
    opening: El,
    /// The figures that are seen first, and what belongs to them.
    pub pictures: El,
    /// What can be set.
    pub controls: El,
}

impl Frame {
    /// The section with its heading alone, and the room that all of it will take.
    pub fn new(session: Session, card: &'static Card) -> Self {
        let heading = heading_id(card.id);
        let title = move || {
            // In a small frame the heading has one line.
            let is_short = session.is_compact.get() && session.is_narrow_frame.get();
            if is_short { card.short_name } else { card.title }.get(session.language.get())
        };
        let title = el("h2").attr("id", &heading).attr("tabindex", "-1").live_text(title);
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

    /// Keeps its room whatever is in it, until the reader comes near, so that nothing in view moves.
    pub fn fold(&self) {
        let _ = self.section.clone().attr(FOLDED, "");
    }

    /// Whether it keeps its room so.
    pub fn is_folded(&self) -> bool {
        self.section.node::<web_sys::Element>().has_attribute(FOLDED)
    }

    /// Takes as much room as it needs.
    pub fn unfold(&self) {
        self.section.remove_attr(FOLDED);
    }

    /// All of it is there: it takes as much room as it needs.
    pub fn is_whole(&self) {
        self.section.remove_attr(UNBUILT);
    }
}

/// Marks a section that keeps its room, because it is far from the window.
const FOLDED: &str = "data-folded";
/// Marks a section that keeps its room, because it is not built to the end.
const UNBUILT: &str = "data-unbuilt";

/// The id of the heading of a panel.
pub fn heading_id(id: &str) -> String {
    format!("{id}-title")
}

/// The first figure, with its numbers and its sentence.
pub fn add_pictures(session: Session, panel: LivePanel, frame: Frame) {
    panel.start();
    let lede = panel.untracked(|machine| machine.text().lede);
    let pictures = frame
        .pictures
        .child(figure_view(session, panel, 0))
        .child(progress(session, panel))
        .child(notice(panel))
        .child(readouts(session, panel))
        .children(live_sentence(panel));
    frame
        .opening
        .child(el("p").class("lede").live_text(session.words(lede)))
        .child(complaints(session, panel.complaints));
    frame
        .section
        .live_attr("data-stage", move || question::stage_name(panel))
        .live_attr("data-withheld", move || panel.step().is_some_and(|step| step.cue == Cue::Withhold))
        .child(pictures);
}

/// What the address said that could not be taken.
pub fn complaints(session: Session, of_address: RwSignal<Vec<Complaint>>) -> El {
    el("div").attr("role", "status").live_children(move || {
        let language = session.language.get();
        of_address.with(|complaints| {
            let lines = complaints.iter().map(|complaint| el("li").text(&complaint.text(language)));
            let list = (!complaints.is_empty()).then(|| el("ul").class("complaints").children(lines));
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
    let stopped = move |_: &Event| {
        panel.stop();
        // The button that had the focus is gone. Nobody is to be led away from the figure for that.
        if let Some(reset) = browser::find(&format!("#{} [data-action=reset]", panel.id)) {
            browser::focus_in_place(&reset);
        }
    };
    let stop = chip("stop").on("click", stopped).live_text(session.words(words::STOP));
    el("div").class("progress").children_while(move || panel.progress.get().is_some(), [bar, stop])
}
