//! The places of interludes: between the sections of the panels.

use leptos::prelude::*;
use web_sys::{Element, Event, Node};

use crate::page::browser;
use crate::page::element::{El, chip, el};
use crate::page::roster;
use crate::page::scroll::{LOOKED_AT, Way, keep_still_below, keep_still_while, scroll_to};
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::panel::{Interlude, Part, Side};
use crate::panels;

use super::words;

/// Adds the places of all interludes that the lesson shows, empty yet.
pub fn add_frames(session: Session) {
    let Some(main) = browser::find("main") else { return };
    let seats = roster::seats();
    let add = || {
        for (index, seat) in seats.iter().enumerate() {
            let before = index.checked_sub(1).map(|index| seats[index].card.part);
            let next = seats.get(index + 1);
            if before != Some(seat.card.part) {
                let lecture = (before.is_none()).then_some((None, Side::Before));
                let places = lecture.into_iter().chain([(Some(seat.card.part), Side::Before)]);
                add_here(session, &main, places, article_of(*seat).as_ref());
            }
            if next.map(|next| next.card.part) != Some(seat.card.part) {
                let lecture = next.is_none().then_some((None, Side::After));
                let places = [(Some(seat.card.part), Side::After)].into_iter().chain(lecture);
                add_here(session, &main, places, next.copied().and_then(article_of).as_ref());
            }
        }
    };
    match roster::nearest(session).and_then(|seat| browser::find(&format!("#{}", seat.card.id))) {
        Some(section) => keep_still_while(&section, add),
        None => add(),
    }
    let named = session.panel.get_untracked();
    let is_named = session.is_panel_named && roster::named(named).is_none();
    if is_named && !session.is_presenting.get_untracked() {
        scroll_to(named, Way::AtOnce);
    }
    add_opening_button(session);
}

/// The article of a panel is before its section, and comes with it.
fn article_of(seat: Seat) -> Option<Element> {
    browser::find(&format!("#{}", seat.card.id))?.previous_element_sibling()
}

/// Adds the interludes of some places before an element, or at the end.
fn add_here(
    session: Session,
    main: &Node,
    places: impl Iterator<Item = (Option<Part>, Side)>,
    before: Option<&Element>,
) {
    for (part, side) in places {
        let here = panels::interludes().filter(|interlude| interlude.part == part && interlude.side == side);
        for interlude in here.filter(|interlude| !session.hidden.is_panel_hidden(interlude.id)) {
            let is_first = roster::seats().first().is_some_and(|first| part.is_none_or(|part| part == first.card.part));
            let frame = frame(session, interlude, is_first && side == Side::Before);
            let frame: Element = frame.node();
            // Fails for nothing that is in `main`.
            let _ = main.insert_before(&frame, before.map(AsRef::as_ref));
            keep_still_below(&frame);
            // What surrounds the whole lecture belongs to none of its parts.
            if part.is_some() {
                browser::on_visibility(&frame, LOOKED_AT, move |is_there| {
                    if is_there {
                        session.in_sight.set(interlude.id);
                    }
                });
            }
        }
    }
}

/// The place of an interlude. One before the first panel would take that panel's place on the first screen: it is shown
/// on request.
fn frame(session: Session, interlude: &'static Interlude, is_on_first_screen: bool) -> El {
    let is_current = move || session.panel.get() == interlude.id;
    let is_put_away = move || {
        let is_wanted = session.is_opening_shown.get() || session.is_presenting.get() || session.is_reading.get();
        is_on_first_screen && !is_wanted && !is_current()
    };
    el("div")
        .attr("id", interlude.id)
        .class("interlude")
        .live_attr("data-current", is_current)
        .live_attr("hidden", is_put_away)
}

/// Shows how the lecture opens, above the first panel, or puts it away again.
fn add_opening_button(session: Session) {
    let mut before_all = panels::interludes().take_while(|interlude| interlude.part.is_none());
    let is_there = before_all.any(|interlude| !session.hidden.is_panel_hidden(interlude.id));
    let Some(place) = browser::find(".introduction").filter(|_| is_there) else { return };
    let is_shown = move || session.is_opening_shown.get();
    let button = chip("opening")
        .live_attr("hidden", move || session.is_reading.get())
        .live_attr("aria-expanded", move || if is_shown() { "true" } else { "false" })
        .on("click", move |_: &Event| session.is_opening_shown.update(|is_shown| *is_shown = !*is_shown))
        .live_text(session.words(words::OPENING));
    El::of(place.into()).child(button);
}
