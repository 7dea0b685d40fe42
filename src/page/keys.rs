//! The keys of the page. They are never taken from an input that has the focus.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::element::listen as listen_to;
use super::lecture::{self, Walk};
use super::session::Session;
use super::typing::belongs_to_an_input;
use super::{browser, contents, help, roster};
use crate::panel::Part;

/// Listens until the page is closed.
pub fn listen(session: Session) {
    let on_key = move |event: web_sys::Event| {
        let event: KeyboardEvent = event.unchecked_into();
        let key = event.key();
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
        let is_start = key == "F5" && is_plain;
        // A bare modifier, or a chord of the system, shows nothing to the room.
        let is_plain_or_shifted = !(event.ctrl_key() || event.alt_key() || event.meta_key() || key == "Shift");
        if (is_plain_or_shifted && lecture::end_blackout(session))
            || (is_start && lecture::start_by_clicker(session))
            || (!belongs_to_an_input(&event) && act(session, &key))
        {
            event.prevent_default();
        }
        if key != "Escape" {
            lecture::forget_where_it_was_left();
        }
    };
    listen_to(&window(), "keydown", Box::new(on_key));
    // In the lecture a slider or a button that the pointer leaves gives the keys back to the clicker, and in a frame to
    // the slides around it.
    let on_release = move |event: web_sys::Event| {
        if session.is_presenting.get_untracked() {
            browser::next_frame(Box::new(drop_focus));
        }
        // A text that is being selected, or a dialog, keeps them.
        if session.is_embedded && is_moved_or_pressed(&event) && !is_dialog_open() {
            browser::next_frame(Box::new(give_keys_to_the_surroundings));
        }
    };
    listen_to(&window(), "pointerup", Box::new(on_release));
    listen_to(&window(), "pointerdown", Box::new(|_| lecture::forget_where_it_was_left()));
}

/// Takes the focus from what the pointer is done with, unless it is something that is typed into.
fn drop_focus() {
    let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let is_done =
        |element: &HtmlElement| element.matches("input[type=range], input[type=radio], button, a").unwrap_or(false);
    // Fails for nothing that can have the focus.
    let _ = focused.filter(is_done).map(|element| element.blur());
}

/// Whether the pointer has left a slider, a button, one of a few, or a plot.
fn is_moved_or_pressed(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest("input[type=range], .radio, button, canvas").ok().flatten().is_some())
}

fn give_keys_to_the_surroundings() {
    drop_focus();
    let parent = window().parent().ok().flatten().filter(|parent| *parent != window());
    // A page of another origin may not allow it; then a click beside the frame does.
    let _ = parent.map(|parent| parent.focus());
}

/// Does what a key means; `false` if it means nothing here.
fn act(session: Session, key: &str) -> bool {
    let panel = session.panel.get_untracked();
    let is_presenting = session.is_presenting.get_untracked();
    // Both cases are named: turning one into the other would bring tables of all letters into the download.
    match key {
        "?" => return help::open(),
        _ if is_dialog_open() => return false,
        "/" | "c" | "C" | "с" | "С" if !session.is_embedded => return contents::open(),
        "o" | "O" | "щ" | "Щ" if !session.is_embedded => return lecture::open_overview(session),
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
            let Some(first) = part_of_digit(digit).and_then(roster::first_of) else { return false };
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
        lecture::leave_by_key(session);
        return true;
    }
    if lecture::is_black_key(key) {
        lecture::black_out(session);
        return true;
    }
    match key {
        "q" | "Q" | "й" | "Й" => press(session.panel.get_untracked(), "enlarge"),
        digit => part_of_digit(digit).is_some_and(|part| lecture::go_to_part(session, part)),
    }
}

/// A dialog takes all keys.
fn is_dialog_open() -> bool {
    browser::find("dialog[open]").is_some()
}

fn part_of_digit(digit: &str) -> Option<Part> {
    let number: u8 = digit.parse().ok()?;
    Part::ALL.into_iter().find(|part| part.number() == number)
}

/// Presses the button of an action, so that key and button can never differ.
fn press(panel: &str, action: &str) -> bool {
    let button = browser::find(&format!("#{panel} [data-action={action}]:not([hidden])"));
    button.inspect(HtmlElement::click).is_some()
}
