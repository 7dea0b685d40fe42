//! The buttons of a panel: play, step, fresh, reset.

use leptos::prelude::*;

use super::browser;
use super::live::{LiveAction, LivePanel};
use super::session::Session;
use super::words;

/// The row of buttons.
#[component]
pub fn ActionRow(session: Session, panel: LivePanel) -> impl IntoView {
    let language = session.language;
    let is_playing = RwSignal::new(false);
    let buttons = panel
        .actions
        .iter()
        .cloned()
        .map(|action| {
            let is_shown = action.is_shown;
            let player =
                (action.steps_per_second > 0.0).then(|| play_button(session, &action, is_playing));
            let act = action.act.clone();
            view! {
                {player}
                <button
                    type="button"
                    class="chip"
                    data-action=action.name
                    hidden=move || !is_shown.get()
                    on:click=move |_| { act(); }
                >
                    {move || action.label.get(language.get())}
                </button>
            }
        })
        .collect_view();
    let reset = panel.reset;
    view! {
        <div class="chips">
            {buttons}
            <button
                type="button"
                class="chip"
                data-action="reset"
                on:click=move |_| { is_playing.set(false); reset(); }
            >
                {move || words::RESET.get(language.get())}
            </button>
        </div>
    }
}

fn play_button(
    session: Session,
    action: &LiveAction,
    is_playing: RwSignal<bool>,
) -> impl IntoView + use<> {
    let language = session.language;
    let (is_shown, action) = (action.is_shown, action.clone());
    let toggle = move |_| {
        is_playing.update(|playing| *playing = !*playing);
        if is_playing.get_untracked() {
            play(action.clone(), is_playing, browser::now_ms());
        }
    };
    view! {
        <button type="button" class="chip" data-action="play" hidden=move || !is_shown.get() on:click=toggle>
            {move || if is_playing.get() { words::PAUSE } else { words::PLAY }.get(language.get())}
        </button>
    }
}

/// Takes the step whose time has come and asks for the next frame, until it is paused or there is no further step.
fn play(action: LiveAction, is_playing: RwSignal<bool>, due_ms: f64) {
    request_animation_frame(move || {
        if is_playing.try_get_untracked() != Some(true) {
            return;
        }
        let now = browser::now_ms();
        if now < due_ms {
            play(action, is_playing, due_ms);
        } else if action.is_shown.get_untracked() && (action.act)() {
            // A tab that slept takes one step, not all that it missed.
            let next_ms = (due_ms + 1000.0 / action.steps_per_second).max(now);
            play(action, is_playing, next_ms);
        } else {
            is_playing.set(false);
        }
    });
}
