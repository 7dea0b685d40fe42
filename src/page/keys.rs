//! The keys of the page. They are never taken from an input that has the focus.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::element::listen as listen_to;
use super::lecture::{self, Walk};
use super::seat::Seat;
use super::session::Session;
use super::typing::belongs_to_an_input;
use super::{browser, help, roster};
use crate::panel::Part;

/// Listens until the page is closed.
pub fn listen(session: Session) {
    let on_key = move |event: web_sys::Event| {
        let event: KeyboardEvent = event.unchecked_into();
        if !belongs_to_an_input(&event) && act(session, &event.key()) {
            event.prevent_default();
        }
    };
    listen_to(&window(), "keydown", Box::new(on_key));
    // In the lecture a slider or a button that the pointer leaves gives the keys back to the clicker.
    let on_release = move |_| {
        if session.is_presenting.get_untracked() {
            browser::next_frame(Box::new(|| {
                let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
                let is_done = |element: &HtmlElement| {
                    element.matches("input[type=range], input[type=radio], button").unwrap_or(false)
                };
                // Fails for nothing that can have the focus.
                let _ = focused.filter(is_done).map(|element| element.blur());
            }));
        }
    };
    listen_to(&window(), "pointerup", Box::new(on_release));
}

/// Does what a key means; `false` if it means nothing here.
fn act(session: Session, key: &str) -> bool {
    let panel = session.panel.get_untracked();
    let is_presenting = session.is_presenting.get_untracked();
    // Both cases are named: turning one into the other would bring tables of all letters into the download.
    match key {
        "?" => return help::open(),
        _ if is_dialog_open() => return false,
        "l" | "L" | "д" | "Д" => session.switch_language(),
        "t" | "T" | "е" | "Е" => session.switch_theme(),
        "f" | "F" | "а" | "А" if !session.is_embedded => lecture::toggle(session),
        "n" | "N" | "т" | "Т" if is_presenting => lecture::open_speaker(session),
        "g" | "G" | "п" | "П" => return press(panel, "pin"),
        "p" | "P" | "з" | "З" => return press(panel, "play"),
        "s" | "S" | "ы" | "Ы" => return press(panel, "step"),
        "r" | "R" | "к" | "К" => return press(panel, "reset"),
        _ if is_presenting => return act_in_lecture(session, key),
        digit if !session.is_embedded => {
            let Some(first) = first_of_part(digit) else { return false };
            first.go_there();
        }
        _ => return false,
    }
    true
}

/// The keys of a clicker, and those that only the lecture has.
fn act_in_lecture(session: Session, key: &str) -> bool {
    if let Some(way) = Walk::of_key(key) {
        lecture::walk(session, way);
        return true;
    }
    if key == "Escape" {
        lecture::leave(session);
        return true;
    }
    let first = first_of_part(key);
    first.inspect(|seat| lecture::go_to_panel(session, *seat)).is_some()
}

/// A dialog takes all keys.
fn is_dialog_open() -> bool {
    browser::find("dialog[open]").is_some()
}

fn first_of_part(digit: &str) -> Option<Seat> {
    let number: u8 = digit.parse().ok()?;
    roster::first_of(Part::ALL.into_iter().find(|part| part.number() == number)?)
}

/// Presses the button of an action, so that key and button can never differ.
fn press(panel: &str, action: &str) -> bool {
    let button = browser::find(&format!("#{panel} [data-action={action}]:not([hidden])"));
    button.inspect(HtmlElement::click).is_some()
}
