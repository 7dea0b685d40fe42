//! The page as a whole.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::absent::absence;
use super::element::{El, effect, el};
use super::header::header;
use super::places::Places;
use super::rest::{self, Rest, with_rest};
use super::seat::Seat;
use super::section::complaints;
use super::session::Session;
use super::{browser, roster, turn, words};
use crate::machine::QUESTION_ASKED;
use crate::machine::card::Card;
use crate::machine::hidden::PanelNames;
use crate::machine::page_address::parameters_of;
use crate::panel::Part;
use crate::panels;

/// This long after its frame at the latest, a picture is on the screen, even where the browser stays busy.
const UNTIL_PAINTED_MS: f64 = 150.0;

/// Mounts the page where the loader's text is.
pub fn mount() {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let interludes = panels::INTERLUDE_NAMES.iter().map(PanelNames::of_interlude);
    let known = panels::cards().map(PanelNames::of).chain(interludes).collect();
    place.set_inner_html("");
    let root: Element = place.clone().into();
    // leptos drives the signals and effects; the elements are put in their place as they are made.
    mount_to(place, move || {
        let session = Session::from_address(known);
        take_seats(session);
        session.follow_lecture();
        match session.speaker.clone() {
            Some(lecture) => mount_speaker(session, lecture, El::of(root)),
            None if session.is_quiz => mount_quiz(session, El::of(root)),
            None => build(session, El::of(root)),
        }
    })
    .forget();
}

/// Gives every panel that is shown its seat, in the order of the parts; the one that the address names, or else the
/// first, has its parameters from there.
fn take_seats(session: Session) {
    let named = session.panel.get_untracked();
    let shown = panels::cards().filter(|card| !session.hidden.is_panel_hidden(card.id));
    let here: Vec<&Card> = shown.filter(|card| !session.is_embedded || card.id == named).collect();
    let of_part = |part: Part| here.iter().copied().filter(move |card| card.part == part);
    let cards: Vec<&Card> = session.parts.into_iter().flat_map(of_part).collect();
    let first = if session.is_panel_named { None } else { cards.first().map(|card| card.id) };
    if let Some(first) = first {
        session.panel.set(first);
        session.in_sight.set(first);
    }
    let parameters = parameters_of(&session.query);
    let query = |card: &Card| {
        let of_first = if card.id == first.unwrap_or(named) { parameters.as_str() } else { "" };
        if session.is_quiz { QUESTION_ASKED } else { of_first }
    };
    roster::fill(cards.into_iter().map(|card| Seat::new(session, card, query(card))).collect());
}

/// The speaker's notes, which are nothing but a part of the rest.
fn mount_speaker(session: Session, lecture: String, root: El) {
    session.follow();
    root.clone().child(rest_absence(session));
    when_rest_comes(move |rest| {
        (rest.mount_speaker)(session, &lecture, root);
        roster::fetch_the_rest();
    });
}

/// The page of all questions, which is nothing but a part of the rest, too.
fn mount_quiz(session: Session, root: El) {
    session.follow();
    root.clone().child(rest_absence(session));
    when_rest_comes(move |rest| (rest.mount_quiz)(session, root));
}

/// Builds what is seen first, and all the rest after that is painted.
fn build(session: Session, root: El) {
    let named = session.panel.get_untracked();
    let first = roster::nearest(session).map_or("", |seat| seat.card.id);
    // Before anything is looked at: what is before a panel leads to it.
    session.in_sight.set(first);
    let headline = el("div").class("stage-top");
    let main = el("main").child(complaints(session, session.complaints).class("page-complaints"));
    let main = if session.is_embedded {
        main.class("embedded").live_attr("data-compact", move || session.is_compact.get())
    } else {
        root.clone().child(header(session));
        main.child(headline.clone()).child(introduction(session))
    };
    root.clone().child(main.clone());
    let places = Places::new(session, main.clone(), roster::seats());
    let is_presenting = session.is_presenting.get_untracked();
    let build_the_rest = move || {
        // Gone already, unless the first figure does not come.
        browser::end_first_picture();
        session.follow();
        main.child(rest_absence(session));
        when_rest_comes(move |rest| {
            (rest.follow)(session);
            (rest.surround)(session, root, headline);
            let build_places = move || {
                places.take_rest(rest);
                places.build_the_rest();
                turn::in_turn(is_presenting, move || go_where_one_wants(session, rest, named));
            };
            if is_presenting {
                (rest.resume_lecture)(session);
            }
            turn::in_turn(is_presenting, build_places);
        });
    };
    let owner = Owner::current();
    places.build_up_to(first, move || {
        let build = move || owner.map_or((), |owner| owner.with(build_the_rest));
        // In the lecture the rest is seen first, too: a step may show any figure of its panel.
        if is_presenting { build() } else { build_later(build) }
    });
    if session.is_panel_named && !is_presenting {
        places.stay_at(named);
    }
}

/// Adds what comes between the panels, and goes to the panel that was wanted while it had no place yet.
fn go_where_one_wants(session: Session, rest: Rest, named: &str) {
    (rest.add_interludes)(session);
    let wanted = session.panel.get_untracked();
    if let Some(seat) = roster::named(wanted).filter(|_| wanted != named && !session.is_presenting.get_untracked()) {
        seat.go_there();
    }
    roster::fetch_the_rest();
}

/// Fetches the rest of the page, and does something with it as soon as it is there, on the first try or a later one.
fn when_rest_comes(act: impl FnOnce(Rest) + 'static) {
    let owner = Owner::current();
    let mut act = Some(act);
    effect(Box::new(move || {
        if let Some(rest) = rest::get()
            && let Some(act) = act.take()
        {
            untrack(|| owner.as_ref().map_or((), |owner| owner.with(|| act(rest))));
        }
    }));
    with_rest(|_| {});
}

fn rest_absence(session: Session) -> El {
    absence(session, words::REST_ABSENT, rest::fetch, || with_rest(|_| {}))
}

/// Builds something when the first picture is on the screen: before that it would hold it up. The next frame begins
/// before that is painted, the one after it has seen it.
fn build_later(build: impl FnOnce() + 'static) {
    let when_idle = || browser::when_idle_or_after(UNTIL_PAINTED_MS, Box::new(build));
    browser::next_frame(Box::new(|| browser::next_frame(Box::new(when_idle))));
}

fn introduction(session: Session) -> El {
    el("div")
        .class("introduction")
        .child(el("h1").live_text(session.words(words::HEADLINE)))
        .child(el("p").live_text(session.words(words::INTRODUCTION)))
}
