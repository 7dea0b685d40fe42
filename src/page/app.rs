//! The page as a whole.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::live::{LivePanel, live};
use super::section::PanelSection;
use super::session::Session;
use super::{address_bar, browser, help, keys, words};
use crate::panels::contract::{Panel, Part};
use crate::panels::{self, Visitor};

/// Collects all panels of the registry without their types.
struct Collector {
    session: Session,
    panels: Vec<LivePanel>,
}

impl Visitor for Collector {
    fn panel<P: Panel>(&mut self) {
        self.panels.push(live::<P>(self.session));
    }
}

/// Mounts the page where the loader's text stands.
pub fn mount() {
    let Some(place) = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    let known: Vec<&'static str> = panels::all().iter().map(|panel| panel.id()).collect();
    place.set_inner_html("");
    mount_to(place, move || {
        let session = Session::from_address(&known);
        let mut collector = Collector {
            session,
            panels: Vec::new(),
        };
        panels::visit(&mut collector);
        session.follow();
        address_bar::follow_history(session);
        page(session, collector.panels)
    })
    .forget();
}

fn page(session: Session, panels: Vec<LivePanel>) -> impl IntoView {
    keys::listen(session, &panels);
    let first = session.panel.get_untracked();
    let has_others = RwSignal::new(false);
    let shown: Vec<LivePanel> = if session.is_embedded {
        panels
            .iter()
            .filter(|panel| panel.id == first)
            .cloned()
            .collect()
    } else {
        panels.clone()
    };
    // The panel that the reader waits for comes first; the others when it stands.
    request_animation_frame(move || {
        set_timeout(move || has_others.set(true), std::time::Duration::ZERO)
    });
    Effect::new(move |_| {
        if has_others.get() && !session.is_embedded && panels_named(&browser::query()) {
            scroll_to(first);
        }
    });
    let sections = shown
        .into_iter()
        .map(|panel| {
            let is_first = panel.id == first;
            let panel = StoredValue::new_local(panel);
            let is_due = Memo::new(move |_| is_first || has_others.get());
            move || {
                is_due
                    .get()
                    .then(|| view! { <PanelSection session panel=panel.get_value()/> })
            }
        })
        .collect_view();
    view! {
        {(!session.is_embedded).then(|| header(session, &panels))}
        <main class:embedded=session.is_embedded>
            {(!session.is_embedded).then(|| view! {
                <div class="introduction">
                    <h1>{move || words::HEADLINE.get(session.language.get())}</h1>
                    <p>{move || words::INTRODUCTION.get(session.language.get())}</p>
                </div>
            })}
            {sections}
        </main>
        {(!session.is_embedded).then(|| view! { <footer><p>{move || words::FOOTER.get(session.language.get())}</p></footer> })}
        {help::dialog(session)}
    }
}

fn panels_named(query: &str) -> bool {
    panels::address::pairs(query)
        .iter()
        .any(|(name, _)| name == "panel")
}

/// Scrolls to a panel.
pub fn scroll_to(id: &str) {
    if let Some(section) = document().get_element_by_id(id) {
        section.scroll_into_view();
    }
}

fn header(session: Session, panels: &[LivePanel]) -> impl IntoView + use<> {
    let language = session.language;
    let parts: Vec<(Part, &'static str)> = Part::ALL
        .into_iter()
        .filter_map(|part| {
            panels
                .iter()
                .find(|panel| panel.part == part)
                .map(|panel| (part, panel.id))
        })
        .collect();
    let part_of: Vec<(&'static str, Part)> =
        panels.iter().map(|panel| (panel.id, panel.part)).collect();
    let current = Memo::new(move |_| {
        let touched = session.panel.get();
        part_of
            .iter()
            .find(|(id, _)| *id == touched)
            .map(|(_, part)| *part)
    });
    let links = parts
        .into_iter()
        .map(|(part, id)| {
            view! {
                <button
                    type="button"
                    class="part"
                    aria-current=move || (current.get() == Some(part)).then_some("true")
                    on:click=move |_| { session.panel.set(id); scroll_to(id); }
                >
                    <span class="part-number">{part.number()}</span>
                    {move || part.title().get(language.get())}
                </button>
            }
        })
        .collect_view();
    view! {
        <header>
            <b class="brand">"Lectern"</b>
            <nav aria-label=move || words::PARTS.get(language.get())>{links}</nav>
            <div class="switches">
                <button
                    type="button"
                    class="switch"
                    lang=move || language.get().other().code()
                    title=move || words::SWITCH_LANGUAGE.get(language.get())
                    on:click=move |_| session.switch_language()
                >
                    {move || words::OTHER_LANGUAGE.get(language.get())}
                </button>
                <button
                    type="button"
                    class="switch"
                    aria-label=move || words::SWITCH_THEME.get(language.get())
                    title=move || words::SWITCH_THEME.get(language.get())
                    on:click=move |_| session.switch_theme()
                >
                    "◐"
                </button>
                <button
                    type="button"
                    class="switch"
                    aria-label=move || words::KEYS.get(language.get())
                    title=move || words::KEYS.get(language.get())
                    on:click=move |_| help::open()
                >
                    "?"
                </button>
            </div>
        </header>
    }
}
