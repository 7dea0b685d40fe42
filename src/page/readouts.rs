//! The numbers of a panel, and its sentence.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;

use super::live::LivePanel;
use super::session::Session;
use crate::panels::contract::Rank;

/// The sentence is spoken when nothing has changed for so long: not during a drag.
const SPEAK_AFTER: Duration = Duration::from_millis(700);

/// The numbers; their elements are made once and only their texts change.
#[component]
pub fn Readouts(session: Session, panel: LivePanel) -> impl IntoView {
    let language = session.language;
    let outputs = panel.outputs;
    // Panels always have the same numbers in the same order, so a new list is only made when the first one comes.
    let count = Memo::new(move |_| outputs.with(Vec::len));
    let rows = move || {
        (0..count.get())
            .map(|index| {
                let (name, rank) = outputs.with_untracked(|outputs| (outputs[index].name, outputs[index].rank));
                let class = if rank == Rank::Main { "readout main" } else { "readout" };
                let label = move || outputs.with(|outputs| outputs.get(index).map(|output| output.label.get(language.get())));
                let value = move || outputs.with(|outputs| outputs.get(index).map(crate::panels::contract::Output::machine_value));
                let text = move || outputs.with(|outputs| outputs.get(index).map(|output| output.text.clone()));
                view! {
                    <div class=class>
                        <dt>{label}</dt>
                        <dd><output name=name aria-live="off"><data value=value>{text}</data></output></dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! { <dl class="readouts">{rows}</dl> }
}

/// The sentence below the picture: seen at once, spoken when the hand rests.
#[component]
pub fn LiveSentence(panel: LivePanel) -> impl IntoView {
    let sentence = panel.sentence;
    let spoken = RwSignal::new(String::new());
    Effect::new(
        move |waiting: Option<Option<leptos::leptos_dom::helpers::TimeoutHandle>>| {
            sentence.track();
            if let Some(Some(waiting)) = waiting {
                waiting.clear();
            }
            set_timeout_with_handle(
                move || {
                    spoken.try_set(sentence.try_get_untracked().unwrap_or_default());
                },
                SPEAK_AFTER,
            )
            .ok()
        },
    );
    view! {
        <p class="sentence" aria-hidden="true">{move || sentence.get()}</p>
        <p class="spoken" aria-live="polite">{move || spoken.get()}</p>
    }
}
