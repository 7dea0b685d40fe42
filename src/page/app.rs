//! The page as a whole.

use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::live::LivePanel;
use super::section::panel_section;
use super::session::Session;
use super::{address_bar, browser, help, keys, words};
use crate::panels;
use crate::panels::contract::Part;

/// Mounts the page where the loader's text stands.
pub fn mount() {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let registered = panels::all();
    let known: Vec<&'static str> = registered.iter().map(|panel| panel.id()).collect();
    place.set_inner_html("");
    mount_to(place, move || {
        let session = Session::from_address(&known);
        let lives = registered.iter().map(|panel| LivePanel::new(session, panel.machine()));
        let lives: Vec<LivePanel> = lives.collect();
        session.panels.set_value(lives.clone());
        session.follow();
        address_bar::follow_history(session);
        keys::listen(session);
        page(session, lives)
    })
    .forget();
}

fn page(session: Session, panels: Vec<LivePanel>) -> impl IntoView {
    let first = session.panel.get_untracked();
    let is_embedded = session.is_embedded;
    let has_others = RwSignal::new(false);
    // The panel that the reader waits for comes first; the others when it stands.
    request_animation_frame(move || set_timeout(move || has_others.set(true), Duration::ZERO));
    Effect::new(move |_| {
        if has_others.get() && !is_embedded && is_panel_named() {
            scroll_to(first);
        }
    });
    let header = (!is_embedded).then(|| header(session, &panels).into_any());
    let introduction = (!is_embedded).then(|| introduction(session).into_any());
    let footer = (!is_embedded).then(|| view! { <footer><p>{session.words(words::FOOTER)}</p></footer> });
    let sections = panels
        .into_iter()
        .filter(|panel| !is_embedded || panel.id == first)
        .map(|panel| {
            let is_due = Memo::new(move |_| panel.id == first || has_others.get());
            move || is_due.get().then(|| panel_section(session, panel))
        })
        .collect_view();
    view! {
        {header}
        <main class:embedded=is_embedded>{introduction}{sections}</main>
        {footer}
        {help::dialog(session)}
    }
}

fn is_panel_named() -> bool {
    panels::address::pairs(&browser::query()).iter().any(|(name, _)| name == "panel")
}

/// Scrolls to a panel.
pub fn scroll_to(id: &str) {
    if let Some(section) = document().get_element_by_id(id) {
        section.scroll_into_view();
    }
}

fn introduction(session: Session) -> impl IntoView {
    view! {
        <div class="introduction">
            <h1>{session.words(words::HEADLINE)}</h1>
            <p>{session.words(words::INTRODUCTION)}</p>
        </div>
    }
}

fn header(session: Session, panels: &[LivePanel]) -> impl IntoView + use<> {
    let part_of = |panel: &LivePanel| panel.fixed(super::super::panels::machine::Machine::part);
    let links = Part::ALL
        .into_iter()
        .filter_map(|part| Some((part, panels.iter().find(|panel| part_of(panel) == part)?.id)))
        .map(|(part, id)| part_button(session, part, id))
        .collect_view();
    view! {
        <header>
            <b class="brand">"Lectern"</b>
            <nav aria-label=session.words(words::PARTS)>{links}</nav>
            <div class="switches">
                <button
                    type="button"
                    class="switch"
                    lang=move || session.language.get().other().code()
                    title=session.words(words::SWITCH_LANGUAGE)
                    on:click=move |_| session.switch_language()
                >
                    {session.words(words::OTHER_LANGUAGE)}
                </button>
                {icon_button(session, words::SWITCH_THEME, "◐", move || session.switch_theme())}
                {icon_button(session, words::KEYS, "?", help::open)}
            </div>
        </header>
    }
}

fn part_button(session: Session, part: Part, first_panel: &'static str) -> impl IntoView {
    let is_current = Memo::new(move |_| {
        let touched = session.panel.get();
        let panels = session.panels.try_get_value().unwrap_or_default();
        let touched = panels.iter().find(|panel| panel.id == touched);
        touched.is_some_and(|panel| panel.fixed(super::super::panels::machine::Machine::part) == part)
    });
    view! {
        <button
            type="button"
            class="part"
            aria-current=move || is_current.get().then_some("true")
            on:click=move |_| {
                session.panel.set(first_panel);
                scroll_to(first_panel);
            }
        >
            <span class="part-number">{part.number()}</span>
            {session.words(part.title())}
        </button>
    }
}

fn icon_button(
    session: Session,
    name: crate::language::Words,
    icon: &'static str,
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="switch"
            aria-label=session.words(name)
            title=session.words(name)
            on:click=move |_| act()
        >
            {icon}
        </button>
    }
}
