//! A lesson is put together by ticking what it shows: panels, the controls and the steps of each, and what surrounds
//! them.

use std::borrow::Cow;

use leptos::prelude::*;
use web_sys::Event;

use super::{Sharing, length, order, steps, words};
use crate::machine::card::Card;
use crate::machine::hidden::Hidden;
use crate::page::element::{El, chip, el};
use crate::panel::Interlude;
use crate::panels;

/// All ticks, grouped by panel.
pub fn ticks(sharing: Sharing) -> El {
    let session = sharing.session;
    let only_this = chip("only-this")
        .on("click", move |_: &Event| sharing.lesson.update(|lesson| leave_only(lesson, sharing.panel())))
        .live_text(session.words(words::ONLY_THIS));
    let everything = chip("everything")
        .on("click", move |_: &Event| {
            sharing.lesson.update(|lesson| *lesson = Hidden::nothing(lesson.known().to_vec()));
        })
        .live_text(session.words(words::EVERYTHING));
    let groups = panels::cards().map(|card| group(sharing, card));
    el("details")
        .class("lesson")
        .child(el("summary").live_text(session.words(words::LESSON)))
        .child(el("p").live_text(session.words(words::LESSON_HINT)))
        .child(length::length(sharing))
        .child(order::order(sharing))
        .child(el("div").class("chips").children([only_this, everything]))
        .child(interludes(sharing))
        .children(groups)
}

/// What surrounds the panels.
fn interludes(sharing: Sharing) -> El {
    let session = sharing.session;
    let one = |interlude: &'static Interlude| {
        let id = interlude.id;
        let label = move || {
            let language = session.language.get();
            let headline = interlude.headline.get(language);
            let part = interlude.part.map(|part| part.title().get(language));
            match part.filter(|part| !headline.starts_with(part)) {
                Some(part) => format!("{part} · {headline}"),
                None => headline.to_owned(),
            }
        };
        let is_shown = move || sharing.lesson.with(|lesson| !lesson.is_panel_hidden(id));
        tick(sharing, id, label, is_shown, move |lesson, is_ticked| lesson.show_panel(id, is_ticked))
    };
    let legend = el("legend").live_text(session.words(words::AROUND));
    el("fieldset").child(legend).child(el("div").class("ticks").children(panels::interludes().map(one)))
}

fn leave_only(lesson: &mut Hidden, panel: &str) {
    for names in lesson.known().to_vec() {
        lesson.show_panel(names.id, names.id == panel);
    }
}

/// The ticks of one panel. The panel that is shared always stays.
fn group(sharing: Sharing, card: &'static Card) -> El {
    let session = sharing.session;
    let id = card.id;
    let is_shown = move || sharing.lesson.with(|lesson| !lesson.is_panel_hidden(id));
    let whole = tick(sharing, id, session.words(words::SHOW_PANEL), is_shown, move |lesson, is_ticked| {
        lesson.show_panel(id, is_ticked);
    });
    let controls = card.controls.iter().zip(panels::control_labels(id)).map(|(&name, &label)| {
        let value = format!("{id}.{name}");
        let is_shown = move || sharing.lesson.with(|lesson| !lesson.is_control_hidden(id, name));
        let show = move |lesson: &mut Hidden, is_ticked| lesson.show_control(id, name, is_ticked);
        tick(sharing, &value, session.words(label), is_shown, show)
    });
    let controls = el("div").class("ticks").live_attr("hidden", move || !is_shown()).children(controls);
    let steps = steps::steps(sharing, card).live_attr("hidden", move || !is_shown());
    el("fieldset").child(el("legend").live_text(session.words(card.title))).child(whole).child(controls).child(steps)
}

/// A box to tick: `value` names it in the link, where it is left out.
pub fn tick<T: Into<Cow<'static, str>>>(
    sharing: Sharing,
    value: &str,
    label: impl Fn() -> T + 'static,
    is_shown: impl Fn() -> bool + 'static,
    show: impl Fn(&mut Hidden, bool) + 'static,
) -> El {
    let panel = value.to_owned();
    let input = el("input")
        .attr("type", "checkbox")
        .attr("name", "show")
        .attr("value", value)
        .live_prop("checked", is_shown)
        .live_prop("disabled", move || sharing.panel() == panel)
        .on("change", move |event: &Event| {
            let is_ticked = event_target_checked(event);
            sharing.lesson.update(|lesson| show(lesson, is_ticked));
        });
    el("label").class("tick").child(input).child(el("span").live_text(label))
}
