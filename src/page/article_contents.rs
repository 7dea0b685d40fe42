//! The contents of the notes view: what the article contains, part by part, to go to.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, el};
use super::lecture::{Stop, part_stops};
use super::links::query_of;
use super::scroll::{Way, scroll_to};
use super::session::Session;
use super::{browser, words};
use crate::language::Words;
use crate::machine::page_address::PageAddress;
use crate::panel::Part;

/// Puts the contents at the beginning of the page, where they are seen in the notes view.
pub fn add(session: Session) {
    let Some(place) = browser::find(".introduction") else { return };
    let parts = session.parts.into_iter().filter_map(|part| part_list(session, part));
    let contents = el("nav")
        .class("article-contents")
        .live_attr("hidden", move || !session.is_reading.get())
        .live_attr("aria-label", session.words(words::CONTENTS))
        .children(parts);
    El::of(place.into()).child(contents);
}

/// The panels of a part and what comes around them; nothing for a part of which nothing is shown.
fn part_list(session: Session, part: Part) -> Option<El> {
    let mut entries: Vec<(&'static str, Words)> = Vec::new();
    for stop in part_stops(session, part) {
        let entry = match stop {
            Stop::Step(seat, _) => (seat.card.id, seat.card.title),
            Stop::Interlude(interlude) => (interlude.id, interlude.headline),
        };
        if entries.last().is_none_or(|(id, _)| *id != entry.0) {
            entries.push(entry);
        }
    }
    let number = el("span").class("part-number").text(&part.number().to_string());
    let title = el("h3").child(number).live_text(session.words(part.title()));
    let list = el("ul").children(entries.iter().map(|&(id, title)| entry(session, id, title)));
    (!entries.is_empty()).then(|| el("div").child(title).child(list))
}

fn entry(session: Session, id: &'static str, title: Words) -> El {
    let go = move |event: &Event| {
        event.prevent_default();
        session.panel.set(id);
        // The article of a panel is before its section, as soon as the panel has come.
        let article = format!("{id}-notes");
        let is_written = browser::find(&format!("#{article}:not([hidden])")).is_some();
        scroll_to(if is_written { &article } else { id }, Way::AtOnce);
        Session::note_change();
    };
    let address = PageAddress { panel: Some(id), is_reading: true, ..PageAddress::default() };
    let link = el("a").attr("data-entry", id).live_attr("href", move || query_of(session, &address, ""));
    el("li").child(link.on("click", go).live_text(session.words(title)))
}
