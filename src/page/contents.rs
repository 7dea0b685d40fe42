//! The contents: all panels with their questions, to be gone to, and to be found by a word of either language.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlInputElement, KeyboardEvent};

use super::element::{El, effect, el};
use super::seat::Seat;
use super::session::Session;
use super::{lecture, roster, words};
use crate::language::Language;
use crate::machine::card::Card;
use crate::panel::Part;
use crate::panels::control_labels;

const ID: &str = "contents";

/// The ids of the panels that have what is looked for.
type Found = Vec<&'static str>;

/// The dialog, closed at first.
pub fn dialog(session: Session) -> El {
    let wanted = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let wanted = wanted.get().to_lowercase();
        let ids = roster::seats().into_iter().map(|seat| seat.card);
        ids.filter(|card| is_found(card, &wanted)).map(|card| card.id).collect::<Vec<_>>()
    });
    let close = el("button").class("chip").live_text(session.words(words::CLOSE));
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "contents-title")
        .child(el("h2").attr("id", "contents-title").live_text(session.words(words::CONTENTS)))
        .on("close", move |_: &Event| wanted.set(String::new()))
        .child(search(session, wanted, found))
        .children(session.parts.into_iter().filter_map(|part| part_list(session, part, found)))
        .child(el("p").attr("role", "status").live_text(move || {
            if found.with(Vec::is_empty) { words::NOTHING_FOUND.get(session.language.get()) } else { "" }
        }))
        .child(el("form").attr("method", "dialog").child(close))
}

/// Opens it with the focus where a word is typed; `false` while there is none.
pub fn open() -> bool {
    let Some(dialog) = opened_or_not() else { return false };
    if !dialog.open() {
        // Fails only for one that is not connected to the document; ours is.
        let _ = dialog.show_modal();
    }
    true
}

fn opened_or_not() -> Option<HtmlDialogElement> {
    document().get_element_by_id(ID).and_then(|found| found.dyn_into().ok())
}

/// A word is looked for while it is typed; Enter goes to the first panel that has it.
fn search(session: Session, wanted: RwSignal<String>, found: Memo<Found>) -> El {
    let input = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .live_attr("aria-label", session.words(words::FIND))
        .live_attr("placeholder", session.words(words::FIND));
    let node: HtmlInputElement = input.node();
    let emptied = node.clone();
    // The next search is for something else.
    effect(Box::new(move || {
        if wanted.with(String::is_empty) && !emptied.value().is_empty() {
            emptied.set_value("");
        }
    }));
    let typed = move |_: &Event| wanted.set(node.value());
    let entered = move |event: &KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            let first = found.with_untracked(|found| found.first().copied());
            let _ = first.and_then(roster::named).map(|seat| go(session, seat));
        }
    };
    input.on("input", typed).on("keydown", entered)
}

/// The panels of a part that is shown.
fn part_list(session: Session, part: Part, found: Memo<Found>) -> Option<El> {
    let seats: Vec<Seat> = roster::seats().into_iter().filter(|seat| seat.card.part == part).collect();
    roster::first_of(part)?;
    let has_none = {
        let seats = seats.clone();
        move || found.with(|found| seats.iter().all(|seat| !found.contains(&seat.card.id)))
    };
    let number = el("span").class("part-number").text(&part.number().to_string());
    let title = el("h3").child(number).live_text(session.words(part.title()));
    let list = el("ul").children(seats.into_iter().map(|seat| entry(session, seat, found)));
    Some(el("div").live_attr("hidden", has_none).child(title).child(list))
}

fn entry(session: Session, seat: Seat, found: Memo<Found>) -> El {
    let card = seat.card;
    let button = el("button")
        .attr("type", "button")
        .attr("data-panel", card.id)
        .live_attr("aria-current", move || (session.in_sight.get() == card.id).then_some("true"))
        .on("click", move |_: &Event| go(session, seat))
        .child(el("b").live_text(session.words(card.short_name)))
        .text(" ")
        .child(el("span").live_text(session.words(card.title)));
    el("li").live_attr("hidden", move || found.with(|found| !found.contains(&card.id))).child(button)
}

fn go(session: Session, seat: Seat) {
    if let Some(dialog) = opened_or_not() {
        dialog.close();
    }
    if session.is_presenting.get_untracked() {
        lecture::go_to_panel(session, seat);
    } else {
        seat.go_there();
    }
}

/// Whether every word searched for, in small letters, occurs in what the page knows of a panel, in either language.
fn is_found(card: &Card, wanted: &str) -> bool {
    let known = |language: Language| {
        let controls = control_labels(card.id).iter().map(|label| label.get(language));
        let names = [card.id, card.part.title().get(language), card.short_name.get(language), card.title.get(language)];
        names.into_iter().chain(controls).collect::<Vec<_>>().join(" ").to_lowercase()
    };
    let known = Language::ALL.map(known).join(" ");
    wanted.split_whitespace().all(|word| known.contains(word))
}
