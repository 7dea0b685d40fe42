//! The pause: the last picture, the questions of the part with their answers, and the link to the page.

use leptos::prelude::*;

use super::code;
use crate::machine::Teaching;
use crate::page::answers;
use crate::page::element::{El, el};
use crate::page::lecture::{self, Stop, first_step, part_stops};
use crate::page::live::LivePanel;
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::page::step_picture;
use crate::panel::{Cue, Interlude, Stage};

/// What a pause shows.
pub fn questions(session: Session, interlude: &'static Interlude) -> El {
    let address = move || code::page_address(session);
    el("div")
        .class("pause")
        .children(last_picture(session, interlude))
        .children(interlude.part.map(|part| answers::questions_with_answers(session, part)))
        .child(code::code(session, address))
}

/// The picture of the last step of the part, which does not move.
fn last_picture(session: Session, interlude: &'static Interlude) -> Option<El> {
    let stops = interlude.part.map(|part| part_stops(session, part)).unwrap_or_default();
    let last = stops.into_iter().rev().find_map(|stop| match stop {
        Stop::Step(seat, step) => Some((seat.card, step)),
        Stop::Interlude(_) => None,
    });
    let (card, step) = last?;
    let place = el("div").class("last-picture");
    let is_wanted = answers::is_wanted(session, &place);
    Some(place.child(step_picture::lasting(session, card, step, is_wanted)))
}

/// What was guessed, and how far that missed; each miss leads to its panel.
pub fn misses(session: Session) -> El {
    answers::misses(session, Some(go_to))
}

/// Goes to where the answer is.
fn go_to(session: Session, seat: Seat) {
    let is_presenting = session.is_presenting.get_untracked();
    if !is_presenting {
        seat.go_there();
    }
    seat.with_panel(move |panel| {
        if is_presenting {
            let step =
                panel.and_then(answer_step).filter(|step| !session.hidden.is_step_hidden(seat.card.id, step + 1));
            lecture::go(session, Stop::Step(seat, step.unwrap_or_else(|| first_step(session, seat))));
        } else if let Some(panel) = panel {
            panel.renew(|machine| machine.set_stage(Stage::Revealed));
        }
    });
}

/// The step that answers the question of a panel, counted from 0.
fn answer_step(panel: LivePanel) -> Option<usize> {
    let scenarios = panel.untracked(Teaching::scenarios);
    scenarios.iter().flat_map(|scenario| scenario.steps).position(|step| step.cue == Cue::Reveal)
}
