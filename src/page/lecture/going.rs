//! Going to a stop: what was on the screen makes room, what is named appears, and the address says so.

use leptos::prelude::*;

use super::stops::{Stop, first_step, part_stops};
use super::{current, new_wish, when_there};
use crate::machine::{Teaching, step_of};
use crate::page::live::LivePanel;
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::page::{actions, address_bar, reveal};
use crate::panel::{Cue, Part, Stage};

/// Goes to the first step of a panel that is shown.
pub fn go_to_panel(session: Session, seat: Seat) {
    session.remark.set(None);
    go(session, Stop::Step(seat, first_step(session, seat)));
}

/// Goes to the first stop of a part; `false` if none of it is shown.
pub fn go_to_part(session: Session, part: Part) -> bool {
    let first = part_stops(session, part).first().copied();
    session.remark.set(None);
    first.map(|stop| go(session, stop)).is_some()
}

/// Goes to a stop, as soon as it is there.
pub fn go(session: Session, stop: Stop) {
    match stop {
        Stop::Step(seat, step) => when_there(session, seat, move |panel| go_to(session, panel, step)),
        Stop::Interlude(interlude) => {
            new_wish();
            leave_panel(session, interlude.id);
            session.panel.set(interlude.id);
            Session::note_change();
            stand_here(session);
        }
    }
}

/// The panel that is on the screen, if any, makes room for what is named.
fn leave_panel(session: Session, next: &str) {
    let Some(before) = current(session) else { return };
    if before.is_playing.get_untracked() {
        // What plays has moved just now, and yet this is another gesture: back leads to the step that played.
        address_bar::begin_new_entry();
    }
    before.is_playing.set(false);
    if before.id != next {
        before.change(Teaching::leave);
    }
}

/// Another stop is on the screen.
fn stand_here(session: Session) {
    // At once, and not when the hand rests: a run that is being played would put it off.
    address_bar::write(session);
    // On a phone the stop before may have been scrolled through.
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Goes to a step of a panel that is there, and plays it if it is to be played.
pub fn go_to(session: Session, panel: LivePanel, step: usize) {
    // Any of its figures may fill the screen.
    panel.build();
    leave_panel(session, panel.id);
    let stage_now = panel.untracked(|machine| machine.standing().stage);
    let next = panel.untracked(|machine| step_of(machine.scenarios(), step));
    if stage_now == Stage::Asked && next.is_some_and(|next| next.cue == Cue::Reveal) {
        reveal::fade_out_what_was(panel);
    }
    panel.renew(|machine| machine.go_to(step));
    stand_here(session);
    play_if_wanted(panel);
}

/// Plays the panel if its step says so.
pub fn play_if_wanted(panel: LivePanel) {
    if untrack(|| panel.step()).is_some_and(|step| step.cue == Cue::Play) {
        actions::play(panel);
    }
}
