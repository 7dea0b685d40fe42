//! The quiz: the questions of all panels on one page, to be guessed at before the lecture, in three minutes and without
//! a name. The guesses are in the address and nowhere else; no answer is computed before it is requested.

mod clock;
mod question;
mod words;

use leptos::prelude::*;
use web_sys::Event;

use super::answers::misses;
use super::element::{El, chip, effect, el};
use super::links::query_of;
use super::seat::Seat;
use super::section::complaints;
use super::session::Session;
use super::switches::{language_switch, theme_switch};
use super::words::FOOTER;
use super::{browser, printer, roster};
use crate::language::Words;
use crate::machine::page_address::PageAddress;
use crate::panel::Part;

/// Builds the page, and fetches the panels whose questions it shows.
pub fn mount(session: Session, root: El) {
    effect(Box::new(move || document().set_title(words::DOCUMENT_TITLE.get(session.language.get()))));
    printer::follow(session, || {});
    let head = el("header")
        .class("quiz-head")
        .child(el("b").class("brand").text("Lectern"))
        .child(el("div").class("switches").children([language_switch(session), theme_switch(session)]));
    let main = el("main")
        .class("quiz")
        .child(el("h1").live_text(session.words(words::HEADLINE)))
        .child(el("p").class("lede").live_text(session.words(words::PROMISE)))
        .child(complaints(session, session.complaints).class("page-complaints"))
        .child(bar(session))
        .children(parts(session))
        .child(ending(session));
    let footer = el("footer").child(el("p").live_text(session.words(FOOTER)));
    root.children([head, main, footer]);
    fetch_in_order(roster::seats().into_iter());
    browser::say_ready();
}

/// One that does not come holds up no other.
fn fetch_in_order(mut seats: std::vec::IntoIter<Seat>) {
    if let Some(seat) = seats.next() {
        seat.with_panel(move |_| fetch_in_order(seats));
    }
}

/// How many questions have a guess, and the clock.
fn bar(session: Session) -> El {
    let count = move || {
        let seats = roster::seats();
        let guessed =
            session.guesses().with(|guesses| seats.iter().filter(|seat| guesses.of(seat.card.id).is_some()).count());
        words::answered(guessed, seats.len(), session.language.get())
    };
    el("div").class("quiz-bar").child(el("p").attr("role", "status").live_text(count)).children(clock::clock(session))
}

/// The questions of each part that is shown, numbered through all of them.
fn parts(session: Session) -> Vec<El> {
    let seats = roster::seats();
    let mut before = 0;
    let view = |seats: &[Seat]| {
        let part = seats.first().map_or(Part::Data, |seat| seat.card.part);
        let number = el("span").class("part-number").text(&part.number().to_string());
        let title = el("h2").child(number).live_text(session.words(part.title()));
        let list = el("ol").attr("start", &(before + 1).to_string());
        before += seats.len();
        [title, list.children(seats.iter().map(|seat| question::place(session, *seat)))]
    };
    seats.chunk_by(|one, next| one.card.part == next.card.part).flat_map(view).collect()
}

/// Where the guesses lead to, and how far they missed.
fn ending(session: Session) -> El {
    let first = roster::seats().first().map(|seat| seat.card.id);
    let page = PageAddress { panel: first, ..PageAddress::default() };
    let lecture = PageAddress { is_presenting: true, ..PageAddress::default() };
    let links = el("div").class("chips").children([
        link(session, words::TO_THE_PAGE, page, "page"),
        link(session, words::TO_THE_LECTURE, lecture, "lecture"),
    ]);
    el("div")
        .class("quiz-end")
        .child(el("h2").live_text(session.words(words::THEN)))
        .child(el("p").live_text(session.words(words::THEN_LEDE)))
        .child(links)
        .child(my_misses(session))
}

fn link(session: Session, words: Words, view: PageAddress, name: &str) -> El {
    el("a")
        .class("chip")
        .attr("data-to", name)
        .live_attr("href", move || query_of(session, &view, ""))
        .live_text(session.words(words))
}

/// The misses, computed and shown only when they are requested.
fn my_misses(session: Session) -> El {
    let is_open = RwSignal::new(false);
    let place = el("div").live_attr("hidden", move || !is_open.get());
    let (owner, filled) = (Owner::current(), place.clone());
    let mut is_filled = false;
    let pressed = move |_: &Event| {
        is_open.update(|is_open| *is_open = !*is_open);
        if !std::mem::replace(&mut is_filled, true) {
            let fill = || drop(filled.clone().child(misses(session, None)));
            let _ = owner.as_ref().map(|owner| owner.with(fill));
        }
    };
    let button = chip("misses")
        .live_attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
        .on("click", pressed)
        .live_text(session.words(words::MY_MISSES));
    let hint = el("small").live_attr("hidden", move || is_open.get()).live_text(session.words(words::MISSES_HINT));
    el("div").class("quiz-misses").child(el("p").child(button).text(" ").child(hint)).child(place)
}
