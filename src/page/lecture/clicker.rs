//! The buttons of a clicker besides on and back: its third one takes the picture away, so that the room looks at the
//! speaker, and its start button sends F5 and Escape in turn.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::Event;

use super::stops::{Stop, here};
use super::{fullscreen, go, leave, switch_on};
use crate::page::browser;
use crate::page::element::{effect, listen};
use crate::page::session::Session;

thread_local! {
    /// The stop at which the key Escape has left the lecture, as long as nothing else was done since.
    static LEFT_AT: Cell<Option<Stop>> = const { Cell::new(None) };
}

/// Keeps the document in step with whether the screen is black; a touch brings it back.
pub fn follow_blackout(session: Session) {
    effect(Box::new(move || browser::toggle_root_attribute("data-black", session.is_black.get())));
    let on_touch = move |_: Event| {
        end_blackout(session);
    };
    listen(&window(), "pointerdown", Box::new(on_touch));
}

/// Whether a key makes the screen black: the point of most clickers, the letter of the others in both alphabets.
pub fn is_black_key(key: &str) -> bool {
    matches!(key, "." | "b" | "B" | "и" | "И")
}

/// Makes the screen black.
pub fn black_out(session: Session) {
    session.is_black.set(true);
}

/// Brings the picture back; `false` if it is there.
pub fn end_blackout(session: Session) -> bool {
    let was_black = session.is_black.get_untracked();
    if was_black {
        session.is_black.set(false);
    }
    was_black
}

/// The start button of a clicker sends F5 and Escape in turn, no matter with which it begins: F5 fills the screen, and
/// after an Escape it leads back to the step that was left. `false` where the key is the browser's.
pub fn start_by_clicker(session: Session) -> bool {
    if session.is_presenting.get_untracked() {
        fullscreen::request(session);
        return true;
    }
    let Some(stop) = LEFT_AT.take() else { return false };
    switch_on(session);
    go(session, stop);
    true
}

/// Leaves the lecture, and remembers where, in case the key came from a clicker.
pub fn leave_by_key(session: Session) {
    let left_at = untrack(|| here(session));
    leave(session);
    LEFT_AT.set(left_at);
}

/// Something else was done: there is nothing to go back to.
pub fn forget_where_it_was_left() {
    LEFT_AT.set(None);
}
