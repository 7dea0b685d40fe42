//! A question on the page of all questions: its place is there at once, the rest when its panel has come. Its question
//! is open and stays so: the panel computes and says nothing.

use leptos::prelude::*;
use web_sys::Event;

use super::words;
use crate::machine::Teaching;
use crate::page::absent::absence;
use crate::page::browser;
use crate::page::element::{El, chip, effect, el};
use crate::page::live::LivePanel;
use crate::page::number::number_control;
use crate::page::seat::Seat;
use crate::page::session::Session;
use crate::page::slider::{Slider, Target};
use crate::panel::{GUESS, Stage, guess_in_words};

/// The place of a question.
pub fn place(session: Session, seat: Seat) -> El {
    let card = seat.card;
    let try_again = move || seat.with_panel(|_| {});
    let place = el("li")
        .attr("id", card.id)
        .live_attr("data-answered", move || guess_of(session, card.id).is_some())
        .child(el("h3").live_text(session.words(card.short_name)))
        .child(absence(session, words::QUESTION_ABSENT, move || seat.fetch(), try_again));
    let (owner, filled) = (Owner::current(), place.clone());
    let mut is_filled = false;
    effect(Box::new(move || {
        if let Some(panel) = seat.panel()
            && !std::mem::replace(&mut is_filled, true)
        {
            let fill = || drop(filled.clone().children(question(session, panel)));
            untrack(|| owner.as_ref().map_or((), |owner| owner.with(fill)));
        }
    }));
    place
}

fn guess_of(session: Session, id: &str) -> Option<f64> {
    session.guesses().with(|guesses| guesses.of(id))
}

/// The prompt with its box and its slider, which has neither ends nor ticks that could betray the answer, and what was
/// guessed.
fn question(session: Session, panel: LivePanel) -> [El; 2] {
    let question = panel.untracked(Teaching::question);
    let number = question.guess;
    keep_in_step(session, panel);
    let guessed = move || {
        let language = session.language.get();
        let said =
            |guess| format!("{}: {}", words::YOUR_GUESS.get(language), guess_in_words(guess, number.unit, language));
        guess_of(session, panel.id).map_or_else(|| words::NOT_ANSWERED.get(language).to_owned(), said)
    };
    let take_back = chip("take-back")
        .live_attr("hidden", move || guess_of(session, panel.id).is_none())
        .on("click", move |_: &Event| take_back(session, panel))
        .live_text(session.words(words::TAKE_BACK));
    let box_id = format!("{}-{GUESS}", panel.id);
    let output = el("output").attr("name", GUESS).attr("for", &box_id).attr("aria-live", "off").live_text(guessed);
    let slider = Slider { session, panel, target: Target::Guess, number };
    let control = number_control(slider, GUESS, question.prompt, words::hint(number.unit));
    [el("div").class("guess").child(control), el("div").class("guessed").child(output).child(take_back)]
}

/// Guesses from the address or from the history of the browser are taken into the panel; one that no answer can be is
/// corrected, and that is said.
fn keep_in_step(session: Session, panel: LivePanel) {
    let taken = move || panel.untracked(|machine| machine.standing().guess);
    let complaint =
        taken().and_then(|taken| session.guesses().try_update(|guesses| guesses.correct(panel.id, taken)).flatten());
    if let Some(complaint) = complaint {
        session.complaints.update(|complaints| complaints.push(complaint));
    }
    effect(Box::new(move || {
        let wanted = guess_of(session, panel.id);
        if wanted.map(f64::to_bits) != taken().map(f64::to_bits) {
            untrack(|| panel.renew(|machine| machine.set_stage(Stage::Asked)));
        }
    }));
}

fn take_back(session: Session, panel: LivePanel) {
    session.guesses().update(|guesses| guesses.take_back(panel.id));
    Session::note_change();
    // The button is gone; what cannot take the focus leaves it where it is.
    let _ = browser::find(&format!("#{}-{GUESS}", panel.id)).map(|element| element.focus());
}
