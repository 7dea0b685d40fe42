//! The lecture: one idea fills the screen, and a clicker's keys walk through the steps of all panels.
//!
//! Where the lecture stands is kept by the machine of the panel (its step), so that it is in the address; here is only
//! the way from step to step.

mod channel;
mod clicker;
mod clock;
mod fullscreen;
mod overview;
mod picture;
mod speaker;
mod surround;
mod way;
mod words;

use std::cell::Cell;

use leptos::prelude::*;

use super::address_bar::Before;
use super::live::LivePanel;
use super::seat::Seat;
use super::session::Session;
use super::wanted::Fetch;
use super::{actions, address_bar, reveal, roster};
use crate::machine::{Teaching, step_of};
use crate::panel::{Cue, Stage};
pub use channel::open_speaker;
pub use clicker::{black_out, end_blackout, forget_where_it_was_left, is_black_key, leave_by_key, start_by_clicker};
pub use overview::open as open_overview;
pub use speaker::mount as mount_speaker;
pub use surround::{bar, fill_top};
pub use way::Walk;

/// The panel that is on the screen now.
fn current(session: Session) -> Option<LivePanel> {
    untrack(|| roster::current(session))
}

/// All steps of the lecture in order: the seat of the panel, and the step's number in it.
fn all_steps() -> Vec<(Seat, usize)> {
    let steps_of = |seat: Seat| (0..seat.card.step_count).map(move |step| (seat, step));
    roster::seats().into_iter().flat_map(steps_of).collect()
}

/// Begins at the panel that was touched last, in full screen where the browser lets us.
pub fn enter(session: Session) {
    switch_on(session);
    begin(session, None);
}

/// The lecture is on, in full screen where the browser lets us.
fn switch_on(session: Session) {
    fullscreen::request(session);
    session.is_presenting.set(true);
}

/// Goes on where the address says, or at the first step of its panel.
pub fn resume(session: Session) {
    address_bar::go_on_in_this_entry();
    begin(session, None);
}

/// Goes on with the lecture or ends it, as the history of the browser says.
pub fn follow_history(session: Session, before: Before) {
    if session.is_presenting.get_untracked() {
        resume(session);
    } else if before == Before::InLecture {
        clear(session);
    }
}

/// Stands at the step that the address names, and walks on from it if that was asked for meanwhile.
fn begin(session: Session, then: Option<Walk>) {
    let seat = untrack(|| roster::current_seat(session));
    let begin = move |panel: LivePanel| {
        let step = panel.untracked(|machine| machine.standing().step);
        let notes = panel.notes.get_untracked();
        if step.is_some() {
            panel.build();
            play_if_asked(panel);
        } else {
            go_to(session, panel, 0);
        }
        if !notes.is_empty() {
            // What the address could not mean is told although this changes the panel. What plays would take it away
            // with the next change: it can be played when it has been read.
            panel.is_playing.set(false);
            panel.notes.set(notes);
        }
        if let Some(way) = then {
            walk(session, way);
        }
    };
    if let Some(seat) = seat {
        when_there(session, seat, begin);
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
    if let Some(seat) = untrack(|| roster::current_seat(session)) {
        seat.go_there();
    }
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
        // The step that the address names is only late, and the key goes on from it; or it did not come, and is tried again.
        let is_late = untrack(|| seat.fetch()) == Fetch::Underway;
        begin(session, is_late.then_some(walk));
        return;
    }
    let steps = all_steps();
    let here = current(session).and_then(|panel| {
        let step = panel.untracked(|machine| machine.standing().step)?;
        steps.iter().position(|(other, number)| other.card.id == panel.id && *number == step)
    });
    let last = steps.len().saturating_sub(1);
    let there = match (walk, here) {
        (Walk::Next, Some(here)) => here + 1,
        (Walk::Back, Some(here)) => here.saturating_sub(1),
        (Walk::Last, _) => last,
        (Walk::First, _) | (_, None) => 0,
    };
    session.remark.set((there > last).then_some(words::LAST_STEP));
    if let Some((seat, step)) = steps.get(there).copied().filter(|_| Some(there) != here) {
        when_there(session, seat, move |panel| go_to(session, panel, step));
    }
}

/// Goes to the first step of a panel.
pub fn go_to_panel(session: Session, seat: Seat) {
    session.remark.set(None);
    when_there(session, seat, move |panel| go_to(session, panel, 0));
}

fn go_to(session: Session, panel: LivePanel, step: usize) {
    // Any of its figures may fill the screen.
    panel.build();
    if let Some(before) = current(session) {
        if before.is_playing.get_untracked() {
            // What plays has moved just now, and yet this is another gesture: back leads to the step that played.
            address_bar::begin_new_entry();
        }
        before.is_playing.set(false);
        if before.id != panel.id {
            before.change(Teaching::leave);
        }
    }
    let stage_now = panel.untracked(|machine| machine.standing().stage);
    let next = panel.untracked(|machine| step_of(machine.scenarios(), step));
    if stage_now == Stage::Asked && next.is_some_and(|next| next.cue == Cue::Reveal) {
        reveal::fade_out_what_was(panel);
    }
    panel.renew(|machine| machine.go_to(step));
    // At once, and not when the hand rests: a run that is being played would put it off.
    address_bar::write(session);
    // On a phone the step before may have been scrolled through.
    window().scroll_to_with_x_and_y(0.0, 0.0);
    play_if_asked(panel);
}

fn play_if_asked(panel: LivePanel) {
    if untrack(|| panel.step()).is_some_and(|step| step.cue == Cue::Play) {
        actions::play(panel);
    }
}
