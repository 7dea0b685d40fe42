//! The page as a whole.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::element::{El, el};
use super::place::Places;
use super::seat::Seat;
use super::section::notes;
use super::session::Session;
use super::{address_bar, article, browser, help, keys, lecture, roster, words};
use crate::language::Words;
use crate::machine::card::Card;
use crate::machine::hidden::PanelNames;
use crate::machine::page_address::parameters_of;
use crate::panel::Part;
use crate::panels;

/// So long after its frame a picture is on the screen.
const UNTIL_PAINTED: Duration = Duration::from_millis(20);

/// Mounts the page where the loader's text stands.
pub fn mount() {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let known = panels::cards().map(PanelNames::of).collect();
    place.set_inner_html("");
    let root: Element = place.clone().into();
    // leptos drives the signals and effects; the elements are put in their place as they are made.
    mount_to(place, move || {
        let session = Session::from_address(known);
        take_seats(session);
        session.follow_lecture();
        if let Some(lecture) = lecture::speaker_of(&session.query) {
            session.follow();
            lecture::mount_speaker(session, &lecture, El::of(root));
            roster::fetch_the_rest();
            return;
        }
        address_bar::follow(session);
        keys::listen(session);
        build(session, El::of(root));
    })
    .forget();
}

/// Gives every panel that is shown its seat; the one that the address names has its parameters from there.
fn take_seats(session: Session) {
    let first = session.panel.get_untracked();
    let parameters = parameters_of(&session.query);
    let query = |card: &Card| if card.id == first { parameters.as_str() } else { "" };
    let shown = panels::cards().filter(|card| !session.hidden.is_panel_hidden(card.id));
    let here = shown.filter(|card| !session.is_embedded || card.id == first);
    roster::fill(here.map(|card| Seat::new(session, card, query(card))).collect());
}

/// Builds what is seen first, and all the rest after that is painted.
fn build(session: Session, root: El) {
    let first = session.panel.get_untracked();
    let main = el("main").child(notes(session, session.notes).class("page-notes"));
    let main = if session.is_embedded {
        main.class("embedded")
    } else {
        root.clone().child(header(session));
        main.child(lecture::top(session)).child(introduction(session))
    };
    root.clone().child(main.clone());
    let is_presenting = session.is_presenting.get_untracked();
    if is_presenting {
        root.clone().child(lecture::bar(session));
    }
    let places = Places::new(session, main, roster::seats());
    let owner = Owner::current();
    places.build_up_to(first, move || {
        let build = move || {
            if is_presenting {
                lecture::resume(session);
            }
            build_the_rest(session, root, places);
        };
        owner.map_or_else(|| (), |owner| owner.with(build));
    });
    if session.is_panel_named && !is_presenting {
        places.stay_at(first);
    }
}

/// Builds what is not seen first, as soon as the first picture is painted.
fn build_the_rest(session: Session, root: El, places: Places) {
    let was_presenting = session.is_presenting.get_untracked();
    build_later(move || {
        session.follow();
        address_bar::follow_history(session, move |before| lecture::follow_history(session, before));
        if !session.is_embedded {
            if !was_presenting {
                root.clone().child(lecture::bar(session));
            }
            let footer = el("footer").child(el("p").live_text(session.words(words::FOOTER)));
            root.clone().child(footer);
        }
        root.child(help::dialog(session));
        places.build_the_rest();
        roster::fetch_the_rest();
    });
}

/// Builds something when the first picture is on the screen: before that it would hold it up.
fn build_later(build: impl FnOnce() + 'static) {
    let owner = Owner::current();
    let build = move || owner.map_or_else(|| (), |owner| owner.with(build));
    browser::next_frame(Box::new(move || browser::after(UNTIL_PAINTED, Box::new(build))));
}

fn introduction(session: Session) -> El {
    el("div")
        .class("introduction")
        .child(el("h1").live_text(session.words(words::HEADLINE)))
        .child(el("p").live_text(session.words(words::INTRODUCTION)))
}

fn header(session: Session) -> El {
    let links = Part::ALL.into_iter().filter_map(roster::first_of).map(|first| part_button(session, first));
    let parts = el("nav").live_attr("aria-label", session.words(words::PARTS)).children(links);
    let language = switch()
        .live_attr("lang", move || session.language.get().other().code())
        .live_attr("title", session.words(words::SWITCH_LANGUAGE))
        .on("click", move |_: &Event| session.switch_language())
        .live_text(session.words(words::OTHER_LANGUAGE));
    let theme = icon_button(session, words::SWITCH_THEME, "◐").on("click", move |_: &Event| session.switch_theme());
    let keys = icon_button(session, words::KEYS, "?").on("click", |_: &Event| {
        help::open();
    });
    el("header").child(el("b").class("brand").text("Lectern")).child(parts).child(
        el("div").class("switches").children([
            lecture::start_button(session),
            article::switch(session),
            language,
            theme,
            keys,
        ]),
    )
}

fn part_button(session: Session, first: Seat) -> El {
    let part = first.card.part;
    let is_current = move || roster::current_seat(session).is_some_and(|seat| seat.card.part == part);
    el("button")
        .attr("type", "button")
        .class("part")
        .live_attr("aria-current", move || is_current().then_some("true"))
        .on("click", move |_: &Event| first.go_there())
        .child(el("span").class("part-number").text(&part.number().to_string()))
        .live_text(session.words(part.title()))
}

fn switch() -> El {
    el("button").attr("type", "button").class("switch")
}

fn icon_button(session: Session, name: Words, icon: &str) -> El {
    switch().live_attr("aria-label", session.words(name)).live_attr("title", session.words(name)).text(icon)
}
