//! The lecture: one idea fills the screen, and a clicker's keys walk through the steps of all panels and what surrounds
//! them.
//!
//! The place in the lecture is kept by the machine of the panel (its step), so that it is in the address; here is only
//! the way from stop to stop.

mod channel;
mod clicker;
mod clock;
mod fullscreen;
mod going;
mod overview;
mod painter;
mod picture;
mod small_picture;
mod speaker;
mod stops;
mod surround;
mod way;
mod words;

use std::cell::Cell;

use leptos::prelude::*;

use super::address_bar::Before;
use super::live::LivePanel;
use super::scroll::{Way, scroll_to};
use super::seat::Seat;
use super::session::Session;
use super::wanted::Fetch;
use super::{address_bar, browser, roster};
use crate::machine::Teaching;
use crate::machine::page_address::parameters_of;
pub use channel::open_speaker;
pub use clicker::{black_out, end_blackout, forget_where_it_was_left, is_black_key, leave_by_key, start_by_clicker};
pub use going::{go, go_to_panel, go_to_part};
use going::{go_to, play_if_wanted};
pub use overview::open as open_overview;
pub use painter::{Painter, draw};
pub use speaker::mount as mount_speaker;
use stops::all_stops;
pub use stops::{Stop, first_step, part_stops};
pub use surround::{bar, fill_top};
pub use way::Walk;

/// The panel that is on the screen now.
fn current(session: Session) -> Option<LivePanel> {
    untrack(|| roster::current(session))
}

/// Enters the lecture, in full screen where the browser lets us.
pub fn enter(session: Session) {
    switch_on(session);
    begin_where_led(session);
}

/// Begins at the panel that was touched last or that the address names, or with the first stop where there is none.
fn begin_where_led(session: Session) {
    let first = roster::seats().first().copied();
    let is_untouched = |seat: Seat| seat.card.id == session.panel.get_untracked() && seat.address().is_empty();
    let is_led = session.is_panel_named || !first.is_some_and(is_untouched);
    match all_stops(session).first() {
        Some(first) if !is_led => go(session, *first),
        _ => begin(session, None),
    }
}

/// The lecture is on, in full screen where the browser lets us.
fn switch_on(session: Session) {
    fullscreen::request(session);
    session.is_presenting.set(true);
}

/// Goes on where the address says.
pub fn resume(session: Session) {
    address_bar::go_on_in_this_entry();
    let complaints = session.complaints.get_untracked();
    // Parameters are those of a panel, and lead to it even where they make no sense: it says so.
    if parameters_of(&browser::query()).is_empty() {
        begin_where_led(session);
    } else {
        begin(session, None);
    }
    // The panel that made room for the first stop has changed, but not by the reader's hand.
    session.complaints.set(complaints);
}

/// Goes on with the lecture or ends it, as the history of the browser says.
pub fn follow_history(session: Session, before: Before) {
    if session.is_presenting.get_untracked() {
        resume(session);
    } else if before == Before::InLecture {
        clear(session);
    }
}

/// Goes to the step that the address names, and walks on from it if that was requested meanwhile.
fn begin(session: Session, then: Option<Walk>) {
    let seat = untrack(|| roster::current_seat(session));
    match (seat, untrack(|| stops::here(session))) {
        (Some(seat), _) => when_there(session, seat, move |panel| begin_there(session, seat, panel, then)),
        (None, Some(stop)) => go(session, stop),
        (None, None) => {}
    }
}

/// The same as soon as the panel is there.
fn begin_there(session: Session, seat: Seat, panel: LivePanel, then: Option<Walk>) {
    let (of_panel, of_page) = (panel.complaints.get_untracked(), session.complaints.get_untracked());
    if panel.untracked(|machine| machine.standing().step).is_some() {
        panel.build();
        play_if_wanted(panel);
    } else {
        go_to(session, panel, first_step(session, seat));
    }
    if !(of_panel.is_empty() && of_page.is_empty()) {
        // What the address could not mean is reported although this changes the panel. Playing would take that away
        // with the next change: it can begin when that has been read.
        panel.is_playing.set(false);
        panel.complaints.set(of_panel);
        session.complaints.set(of_page);
    }
    if let Some(way) = then {
        walk(session, way);
    }
}

thread_local! {
    /// Counts what was wanted: only the last counts.
    static WISHES: Cell<u32> = const { Cell::new(0) };
}

/// Something else is wanted from now on.
fn new_wish() -> u32 {
    WISHES.set(WISHES.get().wrapping_add(1));
    WISHES.get()
}

/// Does something with a panel when it is there. Until then the lecture stays where it is and says that it waits; what
/// is wanted meanwhile takes the place of this.
fn when_there(session: Session, seat: Seat, act: impl FnOnce(LivePanel) + 'static) {
    let wish = new_wish();
    if untrack(|| seat.panel()).is_none() {
        session.remark.set(Some(words::LOADING));
    }
    seat.with_panel(move |panel| {
        let is_wanted = WISHES.get() == wish && session.is_presenting.get_untracked();
        match panel.filter(|_| is_wanted) {
            Some(panel) => {
                if session.remark.get_untracked() == Some(words::LOADING) {
                    session.remark.set(None);
                }
                act(panel);
            }
            None if is_wanted => session.remark.set(Some(words::NOT_LOADED)),
            None => {}
        }
    });
}

/// Ends what the lecture has begun outside its panel.
pub fn clear(session: Session) {
    fullscreen::end();
    end_blackout(session);
    session.remark.set(None);
    for panel in roster::panels() {
        panel.is_playing.set(false);
    }
}

/// Back to the page; what the last step showed stays.
pub fn leave(session: Session) {
    clear(session);
    if let Some(panel) = current(session) {
        panel.change(Teaching::leave);
    }
    session.is_presenting.set(false);
    match untrack(|| roster::current_seat(session)) {
        Some(seat) => seat.go_there(),
        None => scroll_to(session.panel.get_untracked(), Way::AtOnce),
    }
    Session::note_change();
}

/// Enters the lecture or leaves it.
pub fn toggle(session: Session) {
    if session.is_presenting.get_untracked() { leave(session) } else { enter(session) }
}

/// Goes to another step.
pub fn walk(session: Session, walk: Walk) {
    new_wish();
    end_blackout(session);
    let absent = || roster::current_seat(session).filter(|seat| seat.panel().is_none());
    if let Some(seat) = untrack(absent).filter(|_| matches!(walk, Walk::Next | Walk::Back)) {
        // The step that the address names is only late, and the key goes on from it; or it did not come, and is tried
        // again.
        let is_late = untrack(|| seat.fetch()) == Fetch::Underway;
        begin(session, is_late.then_some(walk));
        return;
    }
    let stops = all_stops(session);
    let stands_at = untrack(|| stops::here(session));
    let here = stands_at.and_then(|stop| stop.index(session));
    // The lecture may stand at a step that the lesson leaves out: on and back lead to those around it.
    let before = stands_at.map_or(0, |stop| stop.count_before(session));
    let last = stops.len().saturating_sub(1);
    let there = match walk {
        Walk::Next => before + usize::from(here.is_some()),
        Walk::Back if before == 0 => return,
        Walk::Back => before - 1,
        Walk::Last => last,
        Walk::First => 0,
    };
    session.remark.set((there > last).then_some(words::LAST_STEP));
    if let Some(stop) = stops.get(there).copied().filter(|_| Some(there) != here) {
        go(session, stop);
    }
}
