//! The buttons of a panel: play, step, fresh, reset.

use leptos::prelude::*;
use web_sys::Event;

use super::browser;
use super::compare::pin_button;
use super::element::{El, chip, el};
use super::live::LivePanel;
use super::session::Session;
use super::share::share_button;
use super::words;
use crate::machine::Machine;

/// The row of buttons.
pub fn action_row(session: Session, panel: LivePanel) -> El {
    let is_playing = panel.is_playing;
    let mut row = el("div").class("chips");
    for (index, face) in panel.untracked(Machine::actions).into_iter().enumerate() {
        if face.steps_per_second > 0.0 {
            row = row.child(play_button(session, panel, index));
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
        panel.renew(Machine::reset);
    };
    let reset = chip("reset").on("click", reset).live_text(session.words(words::RESET));
    row.child(reset).child(share_button(session, panel)).children(pin_button(session, panel))
}

/// Plays the panel's action that can be played.
pub fn play(panel: LivePanel) {
    let faces = panel.untracked(Machine::actions);
    let played = faces.into_iter().enumerate().find(|(_, face)| face.steps_per_second > 0.0);
    if let Some((index, face)) = played.filter(|_| !panel.is_playing.get_untracked()) {
        panel.is_playing.set(true);
        let (number, pause_ms) = (panel.begin_playback(), 1000.0 / face.steps_per_second);
        Playback { panel, number, index, pause_ms }.go_on(browser::now_ms());
    }
}

fn play_button(session: Session, panel: LivePanel, index: usize) -> El {
    let is_playing = panel.is_playing;
    let toggle = move |_: &Event| {
        if is_playing.get_untracked() {
            is_playing.set(false);
            panel.change(Machine::pause);
        } else {
            play(panel);
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
    /// Which of the panel's it is: what is stopped and played again before the next frame is another one.
    number: u32,
    index: usize,
    pause_ms: f64,
}

impl Playback {
    /// Takes the step when its time has come, until it is paused or there is no further step.
    fn go_on(self, due_ms: f64) {
        browser::next_frame(Box::new(move || {
            if !self.panel.is_playing.get_untracked() || !self.panel.is_last_playback(self.number) {
                return;
            }
            let now = browser::now_ms();
            if now < due_ms {
                self.go_on(due_ms);
            } else if self.step() {
                // A tab that slept takes one step, not all that it missed.
                self.go_on((due_ms + self.pause_ms).max(now));
            } else {
                self.panel.is_playing.set(false);
            }
        }));
    }

    fn step(self) -> bool {
        self.panel.change(|machine| machine.act(self.index)) == Some(true)
    }
}
