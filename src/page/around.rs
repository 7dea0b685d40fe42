//! The places of interludes: they are on the page from the beginning, and what stands in them comes with the rest of it.

use leptos::prelude::*;

use super::element::{El, el};
use super::scroll::keep_still_below;
use super::session::Session;
use crate::panel::{InterludeName, Part, Place};
use crate::panels;

/// Marks the place of an interlude.
pub const CLASS: &str = "interlude";

/// Adds the places of the interludes that stand on one side of a part, or of the lecture, at the end of what is there.
/// What stands before the first panel would take its place on the first screen: it is shown to whoever asks for it.
pub fn add_interludes(session: Session, main: &El, part: Option<Part>, place: Place, is_on_first_screen: bool) {
    if session.is_embedded {
        return;
    }
    let names = panels::INTERLUDE_NAMES.iter().filter(|name| name.part == part && name.place == place);
    for name in names.filter(|name| !session.hidden.is_panel_hidden(name.id)) {
        let frame = frame(session, name, is_on_first_screen);
        let _ = main.clone().child(frame.clone());
        keep_still_below(&frame.node());
    }
}

fn frame(session: Session, name: &'static InterludeName, is_on_first_screen: bool) -> El {
    let is_current = move || session.panel.get() == name.id;
    let is_put_away = move || {
        let is_asked_for = session.is_opening_shown.get() || session.is_presenting.get() || session.is_reading.get();
        is_on_first_screen && !is_asked_for && !is_current()
    };
    el("div").attr("id", name.id).class(CLASS).live_attr("data-current", is_current).live_attr("hidden", is_put_away)
}
