//! What stands in the place of a panel whose program is not there: that it is on its way, or that it did not come, and
//! what can be done.

use leptos::prelude::*;
use web_sys::Event;

use super::element::{El, chip, el};
use super::seat::{Fetch, Seat};
use super::session::Session;
use crate::language::Words;

const LOADING: Words = Words::new("Этот график загружается…", "This plot is loading…");
const NOT_LOADED: Words = Words::new(
    "Этот график не загрузился: пропала сеть, или на сайте вышла новая версия страницы. Всё, что уже загружено, работает дальше.",
    "This plot did not load: the network is gone, or the page has been updated. What is already loaded goes on working.",
);
const TRY_AGAIN: Words = Words::new("Загрузить ещё раз", "Load it again");
const RELOAD: Words = Words::new("Обновить страницу с этими настройками", "Reload the page with these settings");

/// Says how far the panel's program is, until it is there.
pub fn absence(session: Session, seat: Seat) -> El {
    let is_failed = move || seat.fetch() == Fetch::Failed;
    let said = move || match seat.fetch() {
        Fetch::Failed => NOT_LOADED.get(session.language.get()),
        Fetch::Underway => LOADING.get(session.language.get()),
        Fetch::Unasked | Fetch::Done => "",
    };
    let again = chip("retry").on("click", move |_: &Event| seat.with_panel(|_| {})).live_text(session.words(TRY_AGAIN));
    let reload = chip("reload")
        .on("click", move |_: &Event| {
            // A page in a frame that may not go anywhere stays as it is.
            let _ = window().location().reload();
        })
        .live_text(session.words(RELOAD));
    el("div")
        .class("absence")
        .live_attr("data-fetch", move || match seat.fetch() {
            Fetch::Unasked => "unasked",
            Fetch::Underway => "underway",
            Fetch::Failed => "failed",
            Fetch::Done => "done",
        })
        .child(el("p").attr("role", "status").live_text(said))
        .child(el("div").class("chips").children_while(is_failed, [again, reload]))
}
