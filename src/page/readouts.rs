//! The numbers of a panel, and its sentence.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::live::LivePanel;
use super::session::Session;
use crate::panels::contract::{Output, Rank};

/// The sentence is spoken when nothing has changed for so long: not during a drag.
const SPEAK_AFTER: Duration = Duration::from_millis(700);

/// The numbers; their elements are made once and only their texts change.
pub fn readouts(session: Session, panel: LivePanel) -> impl IntoView {
    let outputs = panel.outputs;
    // Panels always have the same numbers in the same order: elements are made when the first numbers come.
    let count = Memo::new(move |_| outputs.with(Vec::len));
    let rows = move || (0..count.get()).map(|index| readout(session, outputs, index)).collect_view();
    view! { <dl class="readouts">{rows}</dl> }
}

fn readout(session: Session, outputs: Memo<Vec<Output>>, index: usize) -> impl IntoView {
    let of = move |read: fn(&Output) -> String| {
        move || outputs.with(|outputs| outputs.get(index).map(read).unwrap_or_default())
    };
    let first = outputs.with_untracked(|outputs| outputs.get(index).cloned());
    first.map(|first| {
        let class = if first.rank == Rank::Main { "readout main" } else { "readout" };
        view! {
            <div class=class>
                <dt>{session.words(first.label)}</dt>
                <dd>
                    <output name=first.name aria-live="off">
                        <data value=of(Output::machine_value)>{of(|output| output.text.clone())}</data>
                    </output>
                </dd>
            </div>
        }
    })
}

/// The sentence below the picture: seen at once, spoken when the hand rests.
pub fn live_sentence(panel: LivePanel) -> impl IntoView {
    let sentence = panel.sentence;
    let spoken = RwSignal::new(String::new());
    let say = move || {
        spoken.try_set(sentence.try_get_untracked().unwrap_or_default());
    };
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        sentence.track();
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        set_timeout_with_handle(say, SPEAK_AFTER).ok()
    });
    view! {
        <p class="sentence" aria-hidden="true">{move || sentence.get()}</p>
        <p class="spoken" aria-live="polite">{move || spoken.get()}</p>
    }
}
