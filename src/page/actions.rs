//! The buttons of a panel: play, step, fresh, reset.

use leptos::prelude::*;
use web_sys::Event;

use super::browser;
use super::element::{El, el};
use super::live::LivePanel;
use super::session::Session;
use super::words;
use crate::panels::contract::ActionFace;
use crate::panels::machine::Machine;

/// The row of buttons.
pub fn action_row(session: Session, panel: LivePanel) -> El {
    let is_playing = RwSignal::new(false);
    let mut row = el("div").class("chips");
    for (index, face) in panel.fixed(Machine::actions).into_iter().enumerate() {
        if face.steps_per_second > 0.0 {
            row = row.child(play_button(session, panel, index, face, is_playing));
        }
        let step = chip(face.name)
            .live_attr("hidden", move || !panel.params(|machine| machine.is_action_shown(index)))
            .on("click", move |_: &Event| {
                panel.change(|machine| machine.act(index));
            })
            .live_text(session.words(face.label));
        row = row.child(step);
    }
    let reset = move |_: &Event| {
        is_playing.set(false);
        panel.change(Machine::reset);
    };
    row.child(chip("reset").on("click", reset).live_text(session.words(words::RESET)))
}

/// A button that does something of this name.
pub fn chip(action: &str) -> El {
    el("button").attr("type", "button").class("chip").attr("data-action", action)
}

fn play_button(session: Session, panel: LivePanel, index: usize, face: ActionFace, is_playing: RwSignal<bool>) -> El {
    let toggle = move |_: &Event| {
        is_playing.update(|playing| *playing = !*playing);
        if is_playing.get_untracked() {
            let playback = Playback { panel, index, pause_ms: 1000.0 / face.steps_per_second, is_playing };
            playback.go_on(browser::now_ms());
        }
    };
    chip("play")
        .live_attr("hidden", move || !panel.params(|machine| machine.is_action_shown(index)))
        .on("click", toggle)
        .live_text(move || if is_playing.get() { words::PAUSE } else { words::PLAY }.get(session.language.get()))
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
        browser::next_frame(Box::new(move || {
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
        }));
    }

    fn step(self) -> bool {
        let is_shown = self.panel.fixed(|machine| machine.is_action_shown(self.index));
        is_shown && self.panel.change(|machine| machine.act(self.index)) == Some(true)
    }
}
