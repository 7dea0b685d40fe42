//! The buttons of a panel: play, step, fresh, reset.

use leptos::prelude::*;

use super::browser;
use super::live::LivePanel;
use super::session::Session;
use super::words;
use crate::panels::contract::ActionFace;
use crate::panels::machine::Machine;

/// The row of buttons.
pub fn action_row(session: Session, panel: LivePanel) -> impl IntoView {
    let is_playing = RwSignal::new(false);
    let buttons = panel
        .fixed(Machine::actions)
        .into_iter()
        .enumerate()
        .map(|(index, face)| {
            let is_shown = panel.whether(index, super::super::panels::machine::Machine::is_action_shown);
            let is_playable = face.steps_per_second > 0.0;
            let player = is_playable.then(|| play_button(session, panel, index, face, is_playing));
            view! {
                {player}
                <button
                    type="button"
                    class="chip"
                    data-action=face.name
                    hidden=move || !is_shown.get()
                    on:click=move |_| {
                        panel.change(|machine| machine.act(index));
                    }
                >
                    {session.words(face.label)}
                </button>
            }
        })
        .collect_view();
    let reset = move |_| {
        is_playing.set(false);
        panel.change(super::super::panels::machine::Machine::reset);
    };
    view! {
        <div class="chips">
            {buttons}
            <button type="button" class="chip" data-action="reset" on:click=reset>
                {session.words(words::RESET)}
            </button>
        </div>
    }
}

fn play_button(
    session: Session,
    panel: LivePanel,
    index: usize,
    face: ActionFace,
    is_playing: RwSignal<bool>,
) -> impl IntoView {
    let is_shown = panel.whether(index, super::super::panels::machine::Machine::is_action_shown);
    let toggle = move |_| {
        is_playing.update(|playing| *playing = !*playing);
        if is_playing.get_untracked() {
            let playback = Playback { panel, index, pause_ms: 1000.0 / face.steps_per_second, is_playing };
            playback.go_on(browser::now_ms());
        }
    };
    let label = move || if is_playing.get() { words::PAUSE } else { words::PLAY }.get(session.language.get());
    view! {
        <button type="button" class="chip" data-action="play" hidden=move || !is_shown.get() on:click=toggle>
            {label}
        </button>
    }
}

/// An action that is being played.
#[derive(Clone, Copy)]
struct Playback {
    panel: LivePanel,
    index: usize,
    pause_ms: f64,
    is_playing: RwSignal<bool>,
}

impl Playback {
    /// Takes the step when its time has come, until it is paused or there is no further step.
    fn go_on(self, due_ms: f64) {
        request_animation_frame(move || {
            if self.is_playing.try_get_untracked() != Some(true) {
                return;
            }
            let now = browser::now_ms();
            if now < due_ms {
                self.go_on(due_ms);
            } else if self.step() {
                // A tab that slept takes one step, not all that it missed.
                self.go_on((due_ms + self.pause_ms).max(now));
            } else {
                self.is_playing.set(false);
            }
        });
    }

    fn step(self) -> bool {
        let is_shown = self.panel.fixed(|machine| machine.is_action_shown(self.index));
        is_shown && self.panel.change(|machine| machine.act(self.index)) == Some(true)
    }
}
