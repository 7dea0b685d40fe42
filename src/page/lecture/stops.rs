//! The stops of the lecture: the steps of all panels and the interludes around them, in their order.

use leptos::prelude::*;

use crate::language::{Language, Words};
use crate::machine::lecture_time::word_count;
use crate::machine::step_of;
use crate::page::roster;
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::panel::{Interlude, Part, Side};
use crate::panels;

/// Where the lecture can stop; cheap to copy.
#[derive(Clone, Copy)]
pub enum Stop {
    /// A step of a panel, counted from 0.
    Step(Seat, usize),
    /// What surrounds the panels.
    Interlude(&'static Interlude),
}

impl Stop {
    /// The panel or interlude, by its id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Step(seat, _) => seat.card.id,
            Self::Interlude(interlude) => interlude.id,
        }
    }

    /// The part to which it belongs, if it does not belong to the whole lecture.
    pub fn part(self) -> Option<Part> {
        match self {
            Self::Step(seat, _) => Some(seat.card.part),
            Self::Interlude(interlude) => interlude.part,
        }
    }

    /// Its headline, if its panel is there; subscribes to that.
    pub fn headline(self) -> Option<Words> {
        Some(self.headline_and_notes()?.0)
    }

    /// What the lecturer says, if its panel is there; subscribes to that.
    pub fn notes(self) -> Option<Words> {
        Some(self.headline_and_notes()?.1)
    }

    fn headline_and_notes(self) -> Option<(Words, Words)> {
        match self {
            Self::Step(seat, step) => {
                let step = seat.panel()?.untracked(|machine| step_of(machine.scenarios(), step))?;
                Some((step.headline, step.notes))
            }
            Self::Interlude(interlude) => Some((interlude.headline, interlude.notes)),
        }
    }

    /// How many words the lecturer says, whether its panel is there or not.
    pub fn words(self, language: Language) -> u16 {
        match self {
            Self::Step(seat, step) => {
                let column = usize::from(language == Language::English);
                panels::step_words(seat.card.id).get(step).map_or(0, |words| words[column])
            }
            Self::Interlude(interlude) => word_count(interlude.notes.get(language)),
        }
    }

    fn is_same(self, other: Self) -> bool {
        let step = |stop: Self| match stop {
            Self::Step(_, step) => Some(step),
            Self::Interlude(_) => None,
        };
        self.id() == other.id() && step(self) == step(other)
    }

    /// Its place among all stops that are shown.
    pub fn index(self, session: Session) -> Option<usize> {
        all_stops(session).into_iter().position(|stop| stop.is_same(self))
    }

    /// How many stops are shown before it, whether the lesson shows it or not.
    pub fn count_before(self, session: Session) -> usize {
        let place = self.place(session);
        all_stops(session).into_iter().filter(|stop| stop.place(session) < place).count()
    }

    /// By which stops are sorted, those that the lesson leaves out, too: the part, whether before, among or after its
    /// panels, the panel or interlude, the step.
    fn place(self, session: Session) -> (usize, usize, usize, usize) {
        let place_of = |part: Part| 1 + session.parts.iter().position(|other| *other == part).unwrap_or_default();
        match self {
            Self::Step(seat, step) => {
                let panel = roster::seats().iter().position(|other| other.card.id == seat.card.id);
                (place_of(seat.card.part), 1, panel.unwrap_or_default(), step)
            }
            Self::Interlude(interlude) => {
                let number = panels::interludes().position(|other| other.id == interlude.id).unwrap_or_default();
                let (around_all, around_part) = match interlude.side {
                    Side::Before => (0, 0),
                    Side::After => (usize::MAX, 2),
                };
                (interlude.part.map_or(around_all, place_of), around_part, number, 0)
            }
        }
    }
}

/// The first step of a panel that the lesson shows, counted from 0; else the first one: whoever goes to a panel sees it.
pub fn first_step(session: Session, seat: Seat) -> usize {
    shown_steps(session, seat).next().unwrap_or_default()
}

/// The steps of a panel that the lesson shows, counted from 0.
fn shown_steps(session: Session, seat: Seat) -> impl Iterator<Item = usize> {
    (0..seat.card.step_count).filter(move |step| !session.hidden.is_step_hidden(seat.card.id, step + 1))
}

/// All stops that the lesson shows, in order.
pub fn all_stops(session: Session) -> Vec<Stop> {
    let of_parts = session.parts.into_iter().flat_map(|part| part_stops(session, part));
    interludes(session, None, Side::Before).chain(of_parts).chain(interludes(session, None, Side::After)).collect()
}

/// The stops of a part; none where none of its panels is shown.
pub fn part_stops(session: Session, part: Part) -> Vec<Stop> {
    let seats: Vec<Seat> = roster::seats().into_iter().filter(|seat| seat.card.part == part).collect();
    if seats.is_empty() {
        return Vec::new();
    }
    let steps_of = |seat: Seat| shown_steps(session, seat).map(move |step| Stop::Step(seat, step));
    let steps = seats.into_iter().flat_map(steps_of);
    let before = interludes(session, Some(part), Side::Before);
    before.chain(steps).chain(interludes(session, Some(part), Side::After)).collect()
}

fn interludes(session: Session, part: Option<Part>, side: Side) -> impl Iterator<Item = Stop> {
    let here = panels::interludes().filter(move |interlude| interlude.part == part && interlude.side == side);
    here.filter(move |interlude| !session.hidden.is_panel_hidden(interlude.id)).map(Stop::Interlude)
}

/// The interlude of an id, if the lesson shows it.
pub fn interlude_named(session: Session, id: &str) -> Option<Stop> {
    let is_it = |stop: &Stop| matches!(stop, Stop::Interlude(_)) && stop.id() == id;
    all_stops(session).into_iter().find(is_it)
}

/// The stop on the screen, if the lecture is at one; subscribes to it.
pub fn here(session: Session) -> Option<Stop> {
    match roster::current_seat(session) {
        Some(seat) => Some(Stop::Step(seat, seat.panel()?.standing.get().step?)),
        None => interlude_named(session, session.panel.get()),
    }
}
