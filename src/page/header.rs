//! The head of the page: the parts of the lecture, and the switches.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, el};
use super::rest::with_rest;
use super::seat::Seat;
use super::session::Session;
use super::switches::{icon_switch, language_switch, switch, theme_switch};
use super::{roster, words};
use crate::panel::Part;
use crate::panels::INTERLUDE_NAMES;

/// The head of the page.
pub fn header(session: Session) -> El {
    let links = session.parts.into_iter().filter_map(roster::first_of).map(|first| part_button(session, first));
    let parts = el("nav").live_attr("aria-label", session.words(words::PARTS)).children(links);
    let panels = el("nav")
        .class("panels")
        .live_attr("aria-label", session.words(words::PANELS))
        .children(roster::seats().into_iter().map(|seat| panel_button(session, seat)));
    let contents = icon_switch(session, words::OPEN_CONTENTS, "☰").on("click", |_: &Event| {
        with_rest(|rest| rest.map_or((), |rest| (rest.open_contents)()));
    });
    let keys = icon_switch(session, words::KEYS, "?").on("click", |_: &Event| {
        with_rest(|rest| rest.map_or((), |rest| (rest.toggle_keys)()));
    });
    el("header")
        .child(el("b").class("brand").text("Lectern"))
        .child(parts)
        .child(el("div").class("switches").children([
            contents,
            lecture(session),
            notes(session),
            language_switch(session),
            theme_switch(session),
            keys,
        ]))
        .child(panels)
}

fn part_button(session: Session, first: Seat) -> El {
    let part = first.card.part;
    let is_current = move || part_in_sight(session) == Some(part);
    el("button")
        .attr("type", "button")
        .class("part")
        .live_attr("aria-current", move || is_current().then_some("true"))
        .on("click", move |_: &Event| first.go_there())
        .child(el("span").class("part-number").text(&part.number().to_string()))
        .live_text(session.words(part.title()))
}

/// The part of the panel, or of the interlude, that the reader looks at; subscribes to it.
fn part_in_sight(session: Session) -> Option<Part> {
    let in_sight = session.in_sight.get();
    let of_interlude = || INTERLUDE_NAMES.iter().find(|name| name.id == in_sight)?.part;
    roster::named(in_sight).map(|seat| seat.card.part).or_else(of_interlude)
}

/// A panel by its short name, as long as its part is looked at.
fn panel_button(session: Session, seat: Seat) -> El {
    let card = seat.card;
    el("button")
        .attr("type", "button")
        .class("part")
        .live_attr("hidden", move || part_in_sight(session) != Some(card.part))
        .live_attr("aria-current", move || (session.in_sight.get() == card.id).then_some("true"))
        .live_attr("title", session.words(card.title))
        .on("click", move |_: &Event| seat.go_there())
        .live_text(session.words(card.short_name))
}

/// Begins the lecture.
fn lecture(session: Session) -> El {
    switch()
        .attr("data-action", "present")
        .live_attr("title", session.words(words::START_LECTURE))
        .on("click", move |_: &Event| with_rest(move |rest| rest.map_or((), |rest| (rest.enter_lecture)(session))))
        .live_text(session.words(words::LECTURE))
}

/// Shows the lecture as an article before its panels, or takes it away.
fn notes(session: Session) -> El {
    switch()
        .attr("data-action", "notes")
        .live_attr("title", session.words(words::SWITCH_NOTES))
        .live_attr("aria-pressed", move || if session.is_reading.get() { "true" } else { "false" })
        .on("click", move |_: &Event| {
            session.is_reading.update(|is_reading| *is_reading = !*is_reading);
            // The article begins at its beginning.
            window().scroll_to_with_x_and_y(0.0, 0.0);
            Session::note_change();
        })
        .live_text(session.words(words::NOTES))
}
