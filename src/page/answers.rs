//! The answers to the questions of panels, away from their pictures: each is computed by a machine of its own, when it
//! is wanted for the first time, and stays as long as the page.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::Event;

use super::absent::absence;
use super::element::{El, effect, el};
use super::links::query_of;
use super::off_screen::worked;
use super::seat::Seat;
use super::session::Session;
use super::wanted::Wanted;
use super::words::Absence;
use super::{browser, roster};
use crate::language::{Language, Words};
use crate::machine::card::Card;
use crate::machine::page_address::PageAddress;
use crate::machine::{Answer, QUESTION_REVEALED};
use crate::panel::{Part, Stage};

/// Answers are computed when they are no further from the window than this.
const NEAR: &str = "400px";

const ABSENT: Absence = Absence {
    underway: Words::new("Ответ считается…", "The answer is being computed…"),
    failed: Words::new(
        "Ответ не загрузился: пропала сеть, или на сайте вышла новая версия страницы.",
        "The answer did not load: the network is gone, or the page has been updated.",
    ),
};
const NO_GUESSES: Words = Words::new("Прогнозов пока нет.", "There are no guesses yet.");
const TO_THE_QUIZ: Words = Words::new("Ответить на вопросы лекции", "Answer the questions of the lecture");
const SEE_THE_PLOT: Words = Words::new("Смотреть график", "See the plot");

/// An answer that is there, on its way, or not wanted yet.
type WantedAnswer = &'static Wanted<&'static Answer>;

thread_local! {
    static ANSWERS: RefCell<Vec<(&'static str, WantedAnswer)>> = const { RefCell::new(Vec::new()) };
}

fn answer_of(card: &'static Card) -> WantedAnswer {
    ANSWERS.with_borrow_mut(|answers| {
        if let Some((_, answer)) = answers.iter().find(|(id, _)| *id == card.id) {
            return *answer;
        }
        let answer: WantedAnswer = Box::leak(Box::new(Wanted::new(Box::new(move || Box::pin(computed(card))))));
        answers.push((card.id, answer));
        answer
    })
}

async fn computed(card: &'static Card) -> Option<&'static Answer> {
    let machine = worked(card, |machine| machine.set_stage(Stage::Revealed), |_, _| true).await?;
    Answer::of(machine.as_ref()).map(|answer| &*Box::leak(Box::new(answer)))
}

/// Computes answers one after the other; one that does not come holds up no other.
fn compute(mut cards: std::vec::IntoIter<&'static Card>) {
    if let Some(card) = cards.next() {
        answer_of(card).with(move |_| compute(cards));
    }
}

/// Whether the content of an element is wanted: it is near the window, or all is read and may be printed.
pub fn is_wanted(session: Session, element: &El) -> impl Fn() -> bool + 'static {
    let is_near = RwSignal::new(false);
    browser::on_visibility(&element.node(), NEAR, move |is_seen| is_near.set(is_seen));
    move || is_near.get() || session.is_reading.get()
}

/// Does something when the content of an element is first wanted.
fn when_wanted(session: Session, element: &El, act: impl FnOnce() + 'static) {
    let is_wanted = is_wanted(session, element);
    // Once it is wanted it stays so: what has been begun is not taken down.
    let is_wanted = Memo::new(move |before: Option<&bool>| before.is_some_and(|before| *before) || is_wanted());
    let act = Cell::new(Some(act));
    effect(Box::new(move || {
        if let Some(act) = is_wanted.get().then(|| act.take()).flatten() {
            act();
        }
    }));
}

/// What is read of an answer when it is there, in the language of the page.
fn of_answer(
    session: Session,
    answer: WantedAnswer,
    read: fn(&'static Answer, Language) -> &'static str,
) -> impl Fn() -> &'static str {
    move || answer.get().map(|answer| read(answer, session.language.get())).unwrap_or_default()
}

/// The question of a panel; its name until it is known.
fn prompt(session: Session, card: &'static Card, answer: WantedAnswer) -> impl Fn() -> &'static str {
    move || answer.get().map_or(card.short_name, Answer::prompt).get(session.language.get())
}

fn absent(session: Session, answer: WantedAnswer) -> El {
    absence(session, ABSENT, move || answer.fetch(), move || answer.with(|_| {}))
}

/// The questions of a part of the lecture with their answers.
pub fn questions_with_answers(session: Session, part: Part) -> El {
    let cards: Vec<&'static Card> =
        roster::seats().into_iter().map(|seat| seat.card).filter(|card| card.part == part).collect();
    let row = |card: &'static Card| {
        let answer = answer_of(card);
        let text = el("b").live_text(of_answer(session, answer, Answer::text));
        let label = el("small").live_text(of_answer(session, answer, |answer, language| answer.label().get(language)));
        let shown = el("dd").child(text).text(" ").child(label).child(absent(session, answer));
        el("div").child(el("dt").live_text(prompt(session, card, answer))).child(shown)
    };
    let list = el("dl").class("answers").children(cards.iter().copied().map(row));
    when_wanted(session, &list, move || compute(cards.into_iter()));
    list
}

/// What the reader has guessed, and how far each guess missed, in lecture order. A link leads to the panel: by itself,
/// or as `go` says where the panel is on this page.
pub fn misses(session: Session, go: Option<fn(Session, Seat)>) -> El {
    let guessed = Memo::new(move |_| {
        let is_guessed = |id: &str| session.guesses().with(|guesses| guesses.of(id).is_some());
        roster::seats().into_iter().map(|seat| seat.card.id).filter(|id| is_guessed(id)).collect::<Vec<_>>()
    });
    let is_empty = move || guessed.with(Vec::is_empty);
    let none = el("p").live_attr("hidden", move || !is_empty()).live_text(session.words(NO_GUESSES));
    let none = if session.is_quiz { none } else { none.text(" ").child(link_to_the_quiz(session)) };
    // The numbers are those of the quiz.
    let row = |(index, seat): (usize, Seat)| {
        let is_there = move || guessed.with(|guessed| guessed.contains(&seat.card.id));
        miss(session, seat, go).attr("value", &(index + 1).to_string()).live_attr("hidden", move || !is_there())
    };
    let list = el("ol").live_attr("hidden", is_empty).children(roster::seats().into_iter().enumerate().map(row));
    let misses = el("div").class("misses").child(none).child(list);
    let compute_all = move || {
        let cards: Vec<_> = guessed.get().into_iter().filter_map(roster::named).map(|seat| seat.card).collect();
        compute(cards.into_iter());
    };
    when_wanted(session, &misses, move || effect(Box::new(compute_all)));
    misses
}

fn link_to_the_quiz(session: Session) -> El {
    let address = PageAddress { is_quiz: true, ..PageAddress::default() };
    el("a").live_attr("href", move || query_of(session, &address, "")).live_text(session.words(TO_THE_QUIZ))
}

/// The question, the miss in words, and the way to its panel.
fn miss(session: Session, seat: Seat, go: Option<fn(Session, Seat)>) -> El {
    let card = seat.card;
    let answer = answer_of(card);
    let missed = move || {
        let guess = session.guesses().with(|guesses| guesses.of(card.id));
        let answer = answer.get();
        guess.zip(answer).map(|(guess, answer)| answer.miss(guess, session.language.get())).unwrap_or_default()
    };
    let address = PageAddress { panel: Some(card.id), ..PageAddress::default() };
    let link = el("a")
        .attr("data-panel", card.id)
        .live_attr("href", move || query_of(session, &address, QUESTION_REVEALED))
        .live_text(move || {
            let language = session.language.get();
            format!("{}: {}", SEE_THE_PLOT.get(language), card.short_name.get(language))
        })
        .on("click", move |event: &Event| {
            if let Some(go) = go {
                event.prevent_default();
                go(session, seat);
            }
        });
    el("li")
        .child(el("p").class("prompt").live_text(prompt(session, card, answer)))
        .child(absent(session, answer))
        .child(el("p").class("missed").live_text(missed))
        .child(link)
}
