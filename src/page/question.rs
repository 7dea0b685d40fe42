//! Predict, then see: the question of a panel, the slider of the guess, and how far it missed.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, chip, el};
use super::lecture::{self, Walk};
use super::live::LivePanel;
use super::session::Session;
use super::slider::{Slider, Target, slider};
use super::{browser, reveal};
use crate::language::Words;
use crate::panel::{GUESS, Stage, guess_in_words};

/// The button to predict before the answer is shown.
pub const ASK: Words = Words::new("Сначала предскажите", "Predict first");
const REVEAL: Words = Words::new("Показать ответ", "Reveal");
const DISMISS: Words = Words::new("Пропустить", "Dismiss");
const AGAIN: Words = Words::new("Ещё раз", "Again");
const DONE: Words = Words::new("Понятно", "Done");
const YOUR_GUESS: Words = Words::new("Ваш прогноз", "Your guess");
const NOT_GUESSED: Words = Words::new(
    "Без прогноза: ответ теперь на графике и в числах.",
    "No guess was made: plot and numbers now show the answer.",
);

/// The stage of a panel's question as its section says it; nothing while no question is open.
pub fn stage_name(panel: LivePanel) -> Option<&'static str> {
    match panel.stage() {
        Stage::Quiet => None,
        Stage::Asked => Some("asked"),
        Stage::Revealed => Some("revealed"),
    }
}

/// The question: a quiet button, until it is open.
pub fn question_view(session: Session, panel: LivePanel) -> El {
    let is_at = move |stage: Stage| move || panel.stage() == stage;
    let in_lecture = move || panel.standing.get().step.is_some();
    let prompt = panel.untracked(|machine| machine.question().prompt);
    let miss = move || {
        let language = session.language.get();
        let miss = panel.reported(|machine| machine.miss(language));
        let is_revealed = panel.stage() == Stage::Revealed;
        // In the lecture nothing is said where no guess was entered: the hall guesses aloud, if at all.
        let without = if is_revealed && !in_lecture() { NOT_GUESSED.get(language) } else { "" };
        miss.filter(|_| is_revealed).unwrap_or_else(|| without.to_owned())
    };
    let go = move |action: &'static str, label: Words, stage: Stage| {
        let button =
            chip(action).on("click", move |_: &Event| go_to(session, panel, stage)).live_text(session.words(label));
        // In the lecture, the steps open and answer the question.
        if stage == Stage::Revealed { button } else { button.live_attr("hidden", in_lecture) }
    };
    let ask = go("ask", ASK, Stage::Asked);
    let asked = el("div")
        .class("chips")
        .children([go("reveal", REVEAL, Stage::Revealed), go("dismiss", DISMISS, Stage::Quiet)]);
    let revealed =
        el("div").class("chips").children([go("ask", AGAIN, Stage::Asked), go("dismiss", DONE, Stage::Quiet)]);
    el("div")
        .class("question")
        .attr("role", "group")
        .live_attr("aria-label", session.words(ASK))
        .live_attr("data-stage-keep", move || match panel.stage() {
            Stage::Quiet => false,
            Stage::Asked => true,
            Stage::Revealed => panel.standing.get().guess.is_some(),
        })
        .child(el("p").class("prompt").live_attr("hidden", is_at(Stage::Quiet)).live_text(session.words(prompt)))
        .child(el("p").class("miss").attr("role", "status").live_text(miss))
        .children_while(is_at(Stage::Quiet), [ask])
        .children_while(is_at(Stage::Asked), [guess_row(session, panel, prompt), asked])
        .children_while(is_at(Stage::Revealed), [revealed])
}

/// The slider of the guess, without ends or ticks that could betray the answer, and the guess in words.
fn guess_row(session: Session, panel: LivePanel, prompt: Words) -> El {
    let number = panel.untracked(|machine| machine.question().guess);
    let guessed = move || {
        let value = panel.params(|machine| Target::Guess.value(machine));
        guess_in_words(value, number.unit, session.language.get())
    };
    let output = el("output").attr("name", GUESS).attr("aria-live", "off").live_text(guessed);
    let label = el("p").class("guessed").live_text(session.words(YOUR_GUESS)).text(": ").child(output);
    let slider = slider(&Slider { session, panel, target: Target::Guess, number }, GUESS, prompt);
    el("div").class("guess").child(label).children(slider)
}

/// Opens, answers or puts away the question, and keeps the keyboard's focus at it.
pub fn go_to(session: Session, panel: LivePanel, stage: Stage) {
    if panel.untracked(|machine| machine.standing().step.is_some()) {
        lecture::walk(session, Walk::Next);
        return;
    }
    if stage == Stage::Revealed {
        reveal::fade_out_what_was(panel);
    }
    panel.is_playing.set(false);
    panel.renew(|machine| machine.set_stage(stage));
    let next = match stage {
        Stage::Asked => "input",
        Stage::Quiet | Stage::Revealed => "button",
    };
    browser::next_frame(Box::new(move || {
        // What cannot take the focus leaves it where it is.
        let _ = browser::find(&format!("#{} .question {next}", panel.id)).map(|element| element.focus());
    }));
}
