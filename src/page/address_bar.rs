//! The address follows the state, and back and forward restore it.
//!
//! Writing is put off until the hand rests, because browsers refuse a page that rewrites its address too often. The
//! first change after a lull makes a new entry in the history; the changes of the same gesture rewrite it. The state
//! of the panels that the address has no room for is kept beside the entry.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

use super::element::listen;
use super::pace::Lull;
use super::seat::Seat;
use super::session::Session;
use super::{browser, roster};
use crate::machine::address::pairs;
use crate::machine::guesses::Guesses;
use crate::machine::page_address::{PageAddress, parameters_of};

/// The hand rests when nothing has changed for so long.
const LULL: Duration = Duration::from_millis(300);
/// A change so long after the last one begins a new gesture.
const NEW_GESTURE_MS: f64 = 1500.0;

thread_local! {
    static WRITER: OnceCell<Rc<Lull>> = const { OnceCell::new() };
    static LAST_CHANGE_MS: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    static IS_NEW_GESTURE: Cell<bool> = const { Cell::new(false) };
}

/// Says that the state has changed: the address will follow.
fn note_change(session: Session) {
    let now = browser::now_ms();
    if now - LAST_CHANGE_MS.replace(now) > NEW_GESTURE_MS {
        IS_NEW_GESTURE.set(true);
    }
    WRITER.with(|writer| writer.get_or_init(|| Lull::new(LULL, Box::new(move || write(session)))).moved());
}

/// What the page changes by itself belongs to the entry of the history that is there.
pub fn go_on_in_this_entry() {
    IS_NEW_GESTURE.set(false);
    LAST_CHANGE_MS.set(browser::now_ms());
}

/// What comes next belongs to an entry of its own, however soon it comes.
pub fn begin_new_entry() {
    IS_NEW_GESTURE.set(true);
}

/// Writes the address now.
pub fn write(session: Session) {
    let state = JsValue::from_str(&all_panels());
    let address = address_of(session);
    let Ok(history) = window().history() else {
        return;
    };
    // Inside another page, going back belongs to that page; and what did not change needs no entry of its own.
    let is_new = IS_NEW_GESTURE.replace(false) && !session.is_embedded && address != browser::query();
    // A browser may refuse (too often, or a page in a sandbox): the page works without its address.
    let _ = if is_new {
        history.push_state_with_url(&state, "", Some(&address))
    } else {
        history.replace_state_with_url(&state, "", Some(&address))
    };
}

/// The query string of what the page shows, with its `?`.
fn address_of(session: Session) -> String {
    // The quiz shows no panel.
    let here = untrack(|| roster::current_seat(session)).filter(|_| !session.is_quiz);
    let address = PageAddress {
        language: Some(session.language.get_untracked()).filter(|_| session.is_language_chosen.get_untracked()),
        theme: session.chosen_theme.get_untracked(),
        panel: Some(session.panel.get_untracked()).filter(|_| !session.is_quiz),
        is_embedded: session.is_embedded,
        is_presenting: session.is_presenting.get_untracked(),
        is_reading: session.is_reading.get_untracked(),
        is_quiz: session.is_quiz,
        minutes: session.minutes,
        guesses: session.guesses().with_untracked(Guesses::write),
        parts: Some(session.parts),
        speaker: None,
    };
    let parameters = here.map(Seat::address).unwrap_or_default();
    address.write(&session.hidden.write(), &parameters)
}

/// All panels as lines `id?query`.
fn all_panels() -> String {
    let line = |seat: Seat| format!("{}?{}", seat.card.id, seat.address());
    let lines: Vec<String> = roster::seats().into_iter().map(line).collect();
    lines.join("\n")
}

/// Follows every change from now on.
pub fn follow(session: Session) {
    Session::on_change(Rc::new(move || note_change(session)));
}

/// Whether the lecture was on before the state was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// It was.
    InLecture,
    /// It was not.
    OnPage,
}

/// Restores the state when the reader goes back or forward, and says so.
pub fn follow_history(session: Session, restored: impl Fn(Before) + 'static) {
    if let Ok(history) = window().history() {
        // See `write`: without it, going back to the first view restores it from its address.
        let _ = history.replace_state(&JsValue::from_str(&all_panels()), "");
    }
    let went = move |event: web_sys::Event| {
        LAST_CHANGE_MS.set(f64::NEG_INFINITY);
        let before = if session.is_presenting.get_untracked() { Before::InLecture } else { Before::OnPage };
        restore(session, event.unchecked_into::<PopStateEvent>().state().as_string());
        restored(before);
    };
    listen(&window(), "popstate", Box::new(went));
}

fn restore(session: Session, saved: Option<String>) {
    WRITER.with(|writer| writer.get().map(|writer| writer.forget()));
    let query = browser::query();
    let (pairs, known) = (pairs(&query), session.hidden.known());
    let (address, mut complaints) = PageAddress::read(&pairs, known);
    let (guesses, not_guessed) = Guesses::read(&pairs, known);
    complaints.extend(not_guessed);
    session.language.set(address.language.unwrap_or(session.first_language));
    session.is_language_chosen.set(address.language.is_some());
    session.chosen_theme.set(address.theme);
    session.complaints.set(complaints);
    session.guesses().set(guesses);
    if session.is_quiz {
        return;
    }
    let seats = roster::seats();
    // What the lesson leaves out cannot be gone to.
    let named = address.panel.filter(|id| !session.hidden.is_panel_hidden(id));
    session.panel.set(named.or(seats.first().map(|seat| seat.card.id)).unwrap_or_default());
    session.is_presenting.set(address.is_presenting && !session.is_embedded);
    session.is_reading.set(address.is_reading && !session.is_embedded);
    // An entry that this page did not write says all it has to say in its address.
    let saved = saved.unwrap_or_else(|| {
        let touched = session.panel.get_untracked();
        format!("{touched}?{}", parameters_of(&query))
    });
    for (id, query) in saved.lines().filter_map(|line| line.split_once('?')) {
        if let Some(seat) = seats.iter().find(|seat| seat.card.id == id) {
            seat.restore(query);
        }
    }
}
