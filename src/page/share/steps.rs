//! The steps of a panel that a lesson shows.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlDetailsElement};

use super::lesson::tick;
use super::{Sharing, words};
use crate::machine::card::Card;
use crate::machine::hidden::Hidden;
use crate::machine::step_of;
use crate::page::element::{El, el};
use crate::panel::Scenario;

/// The steps of a panel, as far as they are known.
#[derive(Clone, Copy)]
enum Steps {
    /// Not known yet: nobody has opened the list.
    Unknown,
    /// The program is on its way.
    Underway,
    /// Its program did not come.
    Failed,
    /// Its scenarios.
    Known(&'static [Scenario]),
}

/// A box for each step, made when the list is opened: until then nothing is fetched for it.
pub fn steps(sharing: Sharing, card: &'static Card) -> El {
    let session = sharing.session;
    let known_steps = RwSignal::new(Steps::Unknown);
    let details = el("details").class("steps");
    let node: HtmlDetailsElement = details.node();
    let opened = move |_: &Event| {
        if node.open() && matches!(known_steps.get_untracked(), Steps::Unknown | Steps::Failed) {
            known_steps.set(Steps::Underway);
            let loading = (card.load)();
            spawn_local(async move {
                let known = loading.await.ok().map(|machine| Steps::Known(machine.scenarios()));
                known_steps.set(known.unwrap_or(Steps::Failed));
            });
        }
    };
    let boxes = move || match known_steps.get() {
        Steps::Unknown | Steps::Underway => Vec::new(),
        Steps::Failed => vec![el("p").attr("role", "status").text(words::NOT_LOADED.get(session.language.get()))],
        // They come once and stay, and may live.
        Steps::Known(scenarios) => {
            (1..=card.step_count).filter_map(|number| step(sharing, card.id, scenarios, number)).collect()
        }
    };
    details
        .on("toggle", opened)
        .child(el("summary").live_text(session.words(words::STEPS)))
        .child(el("div").class("ticks").live_children(boxes))
}

/// The box of a step, counted from 1.
fn step(sharing: Sharing, panel: &'static str, scenarios: &'static [Scenario], number: usize) -> Option<El> {
    let headline = step_of(scenarios, number - 1)?.headline;
    let session = sharing.session;
    let label = move || format!("{number}. {}", headline.get(session.language.get()));
    let is_shown = move || sharing.lesson.with(|lesson| !lesson.is_step_hidden(panel, number));
    let show = move |lesson: &mut Hidden, is_ticked| lesson.show_step(panel, number, is_ticked);
    Some(tick(sharing, &format!("{panel}.{number}"), label, is_shown, show))
}
