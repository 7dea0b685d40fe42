//! The page as a whole.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::element::{El, el, listen};
use super::live::LivePanel;
use super::place::Places;
use super::scroll::{Way, scroll_to};
use super::section::{Frame, notes};
use super::session::Session;
use super::{address_bar, browser, help, keys, lecture, notes, words};
use crate::language::Words;
use crate::machine::Machine;
use crate::machine::hidden::PanelNames;
use crate::machine::registry::AnyPanel;
use crate::panel::Part;
use crate::panels;

/// Mounts the page where the loader's text stands.
pub fn mount() {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let machines: Vec<Box<dyn Machine>> = panels::all().into_iter().map(AnyPanel::machine).collect();
    let known = machines.iter().map(|machine| PanelNames::of(machine.as_ref())).collect();
    place.set_inner_html("");
    let root: Element = place.clone().into();
    // leptos drives the signals and effects; the elements are put in their place as they are made.
    mount_to(place, move || {
        let session = Session::from_address(known);
        let shown = machines.into_iter().filter(|machine| !session.hidden.is_panel_hidden(machine.id()));
        if let Some(lecture) = lecture::speaker_of(&browser::query()) {
            session.follow();
            let chapters = shown.map(|panel| (panel.id(), panel.part(), panel.scenarios())).collect();
            lecture::mount_speaker(session, &lecture, chapters, El::of(root));
            return;
        }
        let lives = shown.map(|machine| LivePanel::new(session, machine));
        let lives: Vec<LivePanel> = lives.collect();
        session.panels.set_value(lives.clone());
        session.follow();
        address_bar::follow_history(session);
        keys::listen(session);
        build(session, &lives, El::of(root));
        if session.is_presenting.get_untracked() {
            lecture::resume(session);
        }
    })
    .forget();
}

/// Builds what is seen first, and after it is painted all the rest.
fn build(session: Session, panels: &[LivePanel], root: El) {
    let first = session.panel.get_untracked();
    let main = el("main").child(notes(session, session.notes).class("page-notes"));
    let mut frames = Vec::new();
    if session.is_embedded {
        frames.extend(panels.iter().find(|panel| panel.id == first).map(|panel| (*panel, Frame::new(session, *panel))));
        let sections = frames.iter().map(|(_, frame)| frame.section.clone());
        root.clone().child(main.class("embedded").children(sections));
    } else {
        let main = main.child(lecture::top(session)).child(introduction(session));
        for panel in panels {
            let frame = Frame::new(session, *panel);
            main.clone().child(notes::article(session, *panel)).child(frame.section.clone());
            frames.push((*panel, frame));
        }
        root.clone().child(header(session, panels)).child(main).child(lecture::bar(session));
    }
    // From the panel that the reader waits for to the last one, and then those before it.
    let start = frames.iter().position(|(panel, _)| panel.id == first).unwrap_or_default();
    frames.rotate_left(start);
    let places = Places::new(session, frames);
    places.build_first_view();
    if start > 0 && is_panel_named() && !session.is_presenting.get_untracked() {
        scroll_to(first, Way::AtOnce);
    }
    listen(&window(), "beforeprint", Box::new(move |_| places.build_all()));
    let owner = Owner::current();
    let build_the_rest = move || {
        if !session.is_embedded {
            let footer = el("footer").child(el("p").live_text(session.words(words::FOOTER)));
            root.clone().child(footer);
        }
        root.child(help::dialog(session));
        places.build_the_rest();
    };
    let build_the_rest = move || owner.map_or_else(|| (), |owner| owner.with(build_the_rest));
    // What is built in the frame of the first picture would hold it up.
    browser::next_frame(Box::new(move || browser::after(Duration::ZERO, Box::new(build_the_rest))));
}

fn is_panel_named() -> bool {
    crate::machine::address::pairs(&browser::query()).iter().any(|(name, _)| name == "panel")
}

fn introduction(session: Session) -> El {
    el("div")
        .class("introduction")
        .child(el("h1").live_text(session.words(words::HEADLINE)))
        .child(el("p").live_text(session.words(words::INTRODUCTION)))
}

fn header(session: Session, panels: &[LivePanel]) -> El {
    let part_of = |panel: &LivePanel| panel.fixed(Machine::part);
    let links = Part::ALL
        .into_iter()
        .filter_map(|part| Some((part, *panels.iter().find(|panel| part_of(panel) == part)?)))
        .map(|(part, first)| part_button(session, part, first));
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
            notes::switch(session),
            language,
            theme,
            keys,
        ]),
    )
}

fn part_button(session: Session, part: Part, first: LivePanel) -> El {
    let is_current = move || session.current().is_some_and(|panel| panel.fixed(Machine::part) == part);
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
