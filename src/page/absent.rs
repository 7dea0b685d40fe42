//! What is shown in place of something whose program is not there: that it is on its way, or that it did not come, and
//! what can be done.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use super::browser;
use super::element::{El, chip, effect, el};
use super::session::Session;
use super::wanted::Fetch;
use super::words::Absence;
use crate::language::Words;

const TRY_AGAIN: Words = Words::new("Загрузить ещё раз", "Load it again");
const RELOAD: Words = Words::new("Обновить страницу с этими настройками", "Reload the page with these settings");
const ON_PAPER: Words = Words::new(
    "Этого раздела на бумаге нет: когда страницу печатали, он ещё не загрузился. Дождитесь загрузки и напечатайте снова.",
    "This section is not on the paper: it had not loaded when the page was printed. Wait until it has, and print again.",
);

/// Gives a button the focus back that it loses while it is away, if what was tried again has failed again.
fn keep_focus(button: &El, fetch: impl Fn() -> Fetch + 'static) {
    let node: HtmlElement = button.node();
    let is_pressed = Rc::new(Cell::new(false));
    let pressed = is_pressed.clone();
    button.clone().on("click", move |_: &Event| pressed.set(true));
    effect(Box::new(move || {
        if fetch() == Fetch::Failed && is_pressed.take() {
            let node = node.clone();
            browser::next_frame(Box::new(move || browser::focus_in_place(&node)));
        }
    }));
}

/// Says how far something is, until it is there.
pub fn absence(
    session: Session,
    words: Absence,
    fetch: impl Fn() -> Fetch + Copy + 'static,
    try_again: impl Fn() + 'static,
) -> El {
    let said = move || match fetch() {
        Fetch::Unasked | Fetch::Underway | Fetch::Failed if session.is_printing.get() => {
            ON_PAPER.get(session.language.get())
        }
        Fetch::Failed => words.failed.get(session.language.get()),
        Fetch::Underway => words.underway.get(session.language.get()),
        Fetch::Unasked | Fetch::Done => "",
    };
    let again = chip("retry").on("click", move |_: &Event| try_again()).live_text(session.words(TRY_AGAIN));
    keep_focus(&again, fetch);
    let reload = chip("reload")
        .on("click", move |_: &Event| {
            // A page in a frame that may not go anywhere stays as it is.
            let _ = window().location().reload();
        })
        .live_text(session.words(RELOAD));
    el("div")
        .class("absence")
        .live_attr("data-fetch", move || match fetch() {
            Fetch::Unasked => "unasked",
            Fetch::Underway => "underway",
            Fetch::Failed => "failed",
            Fetch::Done => "done",
        })
        .child(el("p").attr("role", "status").live_text(said))
        .child(el("div").class("chips").children_while(move || fetch() == Fetch::Failed, [again, reload]))
}
