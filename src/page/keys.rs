//! The keys of the page. They are never taken from an input that has the focus.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::element::listen as listen_to;
use super::live::LivePanel;
use super::session::Session;
use super::{app, help};

/// Listens until the page is closed.
pub fn listen(session: Session) {
    let on_key = move |event: web_sys::Event| {
        let event: KeyboardEvent = event.unchecked_into();
        if !belongs_to_an_input(&event) && act(session, &event.key()) {
            event.prevent_default();
        }
    };
    listen_to(&window(), "keydown", Box::new(on_key));
}

fn belongs_to_an_input(event: &KeyboardEvent) -> bool {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_typed_into = target.is_some_and(|element| {
        let is_slider = element.get_attribute("type").as_deref() == Some("range");
        !is_slider && element.matches("input, select, textarea, [contenteditable]").unwrap_or(false)
    });
    has_modifier || is_typed_into || event.default_prevented()
}

/// Does what a key means; `false` if it means nothing here.
fn act(session: Session, key: &str) -> bool {
    let panel = session.panel.get_untracked();
    // Both cases are named: turning one into the other would bring tables of all letters into the download.
    match key {
        "?" => return help::open(),
        _ if help::is_open() => return false,
        "l" | "L" | "д" | "Д" => session.switch_language(),
        "t" | "T" | "е" | "Е" => session.switch_theme(),
        "f" | "F" | "а" | "А" => toggle_fullscreen(),
        "p" | "P" | "з" | "З" => return press(panel, "play"),
        "s" | "S" | "ы" | "Ы" => return press(panel, "step"),
        "r" | "R" | "к" | "К" => return press(panel, "reset"),
        digit if !session.is_embedded => {
            let Some(first) = first_of_part(session, digit) else { return false };
            session.panel.set(first.id);
            app::scroll_to(first.id);
        }
        _ => return false,
    }
    true
}

fn first_of_part(session: Session, digit: &str) -> Option<LivePanel> {
    let number: u8 = digit.parse().ok()?;
    let panels = session.panels.try_get_value()?;
    panels.into_iter().find(|panel| panel.fixed(|machine| machine.part().number()) == number)
}

/// Presses the button of an action, so that key and button can never differ.
fn press(panel: &str, action: &str) -> bool {
    let button = document().query_selector(&format!("#{panel} [data-action={action}]:not([hidden])")).ok().flatten();
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.inspect(web_sys::HtmlElement::click).is_some()
}

fn toggle_fullscreen() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else if let Some(root) = document().document_element() {
        // A browser that refuses says so itself.
        let _ = root.request_fullscreen();
    }
}
