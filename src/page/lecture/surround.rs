//! What surrounds the panel in the lecture: the headline above it, the place in the lecture below.

use leptos::prelude::*;
use web_sys::Event;

use super::stops::{self, Stop, all_stops};
use super::{Walk, channel, clicker, leave, open_overview, open_speaker, walk, words};
use crate::language::Words;
use crate::machine::Teaching;
use crate::page::element::{El, el};
use crate::page::session::Session;
use crate::panel::{Part, Scenario};

/// The headline of the step, and the story it belongs to, in the place that is kept for them.
pub fn fill_top(session: Session, top: El) {
    channel::keep_in_step(session);
    clicker::follow_blackout(session);
    let headline = move || {
        let headline = stops::here(session).and_then(Stop::headline);
        headline.map(|headline| headline.get(session.language.get())).unwrap_or_default()
    };
    let story = move || {
        let (stop, language) = (stops::here(session)?, session.language.get());
        let part = stop.part().map_or(words::LECTURE, Part::title).get(language);
        let Stop::Step(seat, step) = stop else { return Some(part.to_owned()) };
        let scenarios = seat.panel()?.untracked(Teaching::scenarios);
        let title = scenario_at(scenarios, step).map(|scenario| scenario.title.get(language)).unwrap_or_default();
        Some(format!("{part} · {title}"))
    };
    top.child(el("p").class("story").live_text(move || story().unwrap_or_default()))
        .child(el("h1").class("headline").attr("aria-live", "polite").live_text(headline));
}

fn scenario_at(scenarios: &'static [Scenario], mut step: usize) -> Option<&'static Scenario> {
    scenarios.iter().find(|scenario| {
        let is_here = step < scenario.steps.len();
        step = step.saturating_sub(scenario.steps.len());
        is_here
    })
}

/// The place in the lecture, the remarks, and the buttons for those without a clicker.
pub fn bar(session: Session) -> El {
    let place = move || {
        let place = stops::here(session)?.index(session)?;
        Some(words::place(place + 1, all_stops(session).len(), session.language.get()))
    };
    let remark = move || session.remark.get().map(|words| words.get(session.language.get())).unwrap_or_default();
    let walk_button = |way: Walk, sign: &str, name: Words| {
        button(session, way.word(), name).on("click", move |_: &Event| walk(session, way)).text(sign)
    };
    let notes =
        button(session, "speaker", words::SPEAKER).on("click", move |_: &Event| open_speaker(session)).text("✎");
    let all = button(session, "overview", words::OVERVIEW_KEY).on("click", move |_: &Event| {
        open_overview(session);
    });
    let leave = button(session, "leave", words::LEAVE).on("click", move |_: &Event| leave(session)).text("✕");
    el("div")
        .class("stage-bar")
        .attr("role", "region")
        .live_attr("aria-label", session.words(words::LECTURE))
        .child(
            el("p")
                .class("remark")
                .attr("role", "status")
                .live_attr("aria-busy", move || (session.remark.get() == Some(words::LOADING)).then_some("true"))
                .live_text(remark),
        )
        .child(el("p").class("place").live_text(move || place().unwrap_or_default()))
        .children([
            walk_button(Walk::Back, "←", words::BACK),
            walk_button(Walk::Next, "→", words::NEXT),
            all.text("▦"),
            notes,
            leave,
        ])
}

fn button(session: Session, action: &str, name: Words) -> El {
    el("button")
        .attr("type", "button")
        .class("switch")
        .attr("data-action", action)
        .live_attr("aria-label", session.words(name))
        .live_attr("title", session.words(name))
}
