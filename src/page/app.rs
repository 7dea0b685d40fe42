//! The page as a whole.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::element::{El, el};
use super::live::LivePanel;
use super::section::{notes, panel_section};
use super::session::Session;
use super::{address_bar, browser, help, keys, lecture, notes, words};
use crate::language::Words;
use crate::machine::Machine;
use crate::machine::hidden::PanelNames;
use crate::machine::registry::AnyPanel;
use crate::panel::Part;
use crate::panels;

/// After the first frame its picture reaches the screen; what is built in between would hold it up.
const UNTIL_FIRST_IS_PAINTED: Duration = Duration::from_millis(120);

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

fn build(session: Session, panels: &[LivePanel], root: El) {
    let first = session.panel.get_untracked();
    let main = el("main").child(notes(session, session.notes).class("page-notes"));
    if session.is_embedded {
        let shown = panels.iter().filter(|panel| panel.id == first);
        let sections = shown.map(|panel| panel_section(session, *panel));
        root.child(main.class("embedded").children(sections)).child(help::dialog(session));
        return;
    }
    let main = main.child(lecture::top(session)).child(introduction(session));
    let root = root.child(header(session, panels)).child(main.clone()).child(lecture::bar(session));
    let owner = Owner::current();
    let mut waiting = Vec::new();
    let mut first_section = None;
    for panel in panels {
        if panel.id == first {
            let [article, section] = with_article(session, *panel);
            first_section = Some(article.clone());
            main.clone().children([article, section]);
        } else {
            waiting.push((*panel, first_section.is_none()));
        }
    }
    let has_earlier = waiting.iter().any(|(_, is_before)| *is_before);
    // The panel that the reader waits for comes first; the others when it stands.
    let build_others = move || {
        for (panel, is_before) in waiting {
            let both = with_article(session, panel);
            match &first_section {
                Some(first) if is_before => both.iter().for_each(|element| first.before(element)),
                _ => drop(main.clone().children(both)),
            }
        }
        let footer = el("footer").child(el("p").live_text(session.words(words::FOOTER)));
        root.child(footer).child(help::dialog(session));
        if is_panel_named() && has_earlier && !session.is_presenting.get_untracked() {
            scroll_to(first);
        }
    };
    let build_others = move || owner.map_or_else(|| (), |owner| owner.with(build_others));
    browser::next_frame(Box::new(move || {
        browser::after(UNTIL_FIRST_IS_PAINTED, Box::new(build_others));
    }));
}

fn with_article(session: Session, panel: LivePanel) -> [El; 2] {
    [notes::article(session, panel), panel_section(session, panel)]
}

fn is_panel_named() -> bool {
    crate::machine::address::pairs(&browser::query()).iter().any(|(name, _)| name == "panel")
}

/// Scrolls to a panel.
pub fn scroll_to(id: &str) {
    if let Some(section) = document().get_element_by_id(id) {
        section.scroll_into_view();
    }
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
        .filter_map(|part| Some((part, panels.iter().find(|panel| part_of(panel) == part)?.id)))
        .map(|(part, id)| part_button(session, part, id));
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

fn part_button(session: Session, part: Part, first_panel: &'static str) -> El {
    let is_current = move || session.current().is_some_and(|panel| panel.fixed(Machine::part) == part);
    el("button")
        .attr("type", "button")
        .class("part")
        .live_attr("aria-current", move || is_current().then_some("true"))
        .on("click", move |_: &Event| {
            session.panel.set(first_panel);
            scroll_to(first_panel);
        })
        .child(el("span").class("part-number").text(&part.number().to_string()))
        .live_text(session.words(part.title()))
}

fn switch() -> El {
    el("button").attr("type", "button").class("switch")
}

fn icon_button(session: Session, name: Words, icon: &str) -> El {
    switch().live_attr("aria-label", session.words(name)).live_attr("title", session.words(name)).text(icon)
}
