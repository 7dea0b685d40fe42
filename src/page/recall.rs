//! What was guessed in the quiz comes to the panel whose question is open, and a new guess there takes its place.

use leptos::prelude::*;

use super::live::{self, AnyMachine, Changed};
use super::roster;
use super::session::Session;
use crate::machine::address::pairs;
use crate::machine::guesses::Guesses;
use crate::panel::Stage;

/// Lets the panels know what the address says was guessed, and keeps what is guessed from now on.
pub fn follow(session: Session) {
    let (_, complaints) = Guesses::read(&pairs(&session.query), session.hidden.known());
    if !complaints.is_empty() {
        session.complaints.update(|all| all.extend(complaints));
    }
    live::after_changes(take);
    let is_guessed = |id: &str| session.guesses().with_untracked(|guesses| guesses.of(id).is_some());
    roster::panels().into_iter().filter(|panel| is_guessed(panel.id)).for_each(live::LivePanel::look_again);
}

fn take(session: Session, machine: &mut AnyMachine, changed: Changed) {
    let id = machine.id();
    let known = session.guesses().with_untracked(|guesses| guesses.of(id));
    if let Some(guess) = known {
        machine.recall(guess);
    }
    let standing = machine.standing();
    let is_made = changed == Changed::ByHand && standing.stage == Stage::Asked;
    // In the quiz every guess is kept, elsewhere that in the place of one that was made there.
    let Some(guess) = standing.guess.filter(|_| is_made && (session.is_quiz || known.is_some())) else { return };
    if known.map(f64::to_bits) != Some(guess.to_bits()) {
        session.guesses().update(|guesses| guesses.set(id, guess));
    }
}
