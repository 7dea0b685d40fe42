//! What was guessed in the quiz comes to the panel whose question is asked, and a guess made there anew takes its place.

use leptos::prelude::*;

use super::AnyMachine;
use crate::page::session::Session;
use crate::panel::Stage;

/// Lets a machine know what was guessed in the quiz.
pub fn recall(session: Session, machine: &mut AnyMachine) {
    if let Some(guess) = session.guesses.with_untracked(|guesses| guesses.of(machine.id())) {
        machine.recall(guess);
    }
}

/// Keeps the guess of a machine whose question is asked: in the quiz, and where the quiz knows another.
pub fn keep(session: Session, machine: &AnyMachine) {
    let standing = machine.standing();
    let Some(guess) = standing.guess.filter(|_| standing.stage == Stage::Asked) else { return };
    let known = session.guesses.with_untracked(|guesses| guesses.of(machine.id()));
    if known.map_or(session.is_quiz, |known| known.to_bits() != guess.to_bits()) {
        session.guesses.update(|guesses| guesses.set(machine.id(), guess));
    }
}
