//! The speaker's clock: how long the lecture has gone on, how that compares with its plan, and a pause for a question.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::Event;

use super::stops::all_stops;
use super::words;
use crate::machine::lecture_time::{Clock, behind_ms, planned_ms};
use crate::page::browser;
use crate::page::element::{El, chip, effect, el};
use crate::page::session::Session;

const TICK: Duration = Duration::from_secs(1);

/// The clock; cheap to copy.
#[derive(Clone, Copy)]
pub struct SpeakerClock {
    session: Session,
    /// It is in the history of the window, too, which outlives a reload.
    clock: RwSignal<Clock>,
    now_ms: RwSignal<f64>,
}

impl SpeakerClock {
    /// The clock of this window, which goes on if the window was reloaded.
    pub fn of_window(session: Session) -> Self {
        let now_ms = js_sys::Date::now();
        let clock = RwSignal::new(kept(now_ms).unwrap_or(Clock::Running { begun_ms: now_ms }));
        effect(Box::new(move || keep(clock.get())));
        Self { session, clock, now_ms: RwSignal::new(now_ms) }
    }

    /// Keeps the clock's display going.
    pub fn tick(self) {
        self.now_ms.set(js_sys::Date::now());
        browser::after(TICK, Box::new(move || self.tick()));
    }

    fn elapsed_ms(self) -> f64 {
        self.clock.get().elapsed_ms(self.now_ms.get())
    }

    fn is_paused(self) -> bool {
        matches!(self.clock.get(), Clock::Paused { .. })
    }

    /// What the clock shows, and below it the plan of the stop at a place among all stops.
    pub fn face(self, place: impl Fn() -> Option<usize> + 'static) -> El {
        let session = self.session;
        let state = move || if self.is_paused() { words::PAUSED } else { words::ELAPSED };
        let time = el("time").live_text(move || minutes_and_seconds(self.elapsed_ms()));
        let shown = el("p").class("clock").child(time).text(" ");
        let plan = move || place().and_then(|place| self.plan(place)).unwrap_or_default();
        el("div")
            .child(shown.live_text(move || state().get(session.language.get())))
            .child(el("p").class("plan").live_text(plan))
    }

    /// How the clock compares with the plan of the lecture, if it has one.
    fn plan(self, place: usize) -> Option<String> {
        let minutes = self.session.minutes?;
        let language = self.session.language.get();
        let words: Vec<u16> = all_stops(self.session).into_iter().map(|stop| stop.words(language)).collect();
        let planned = planned_ms(&words, place, minutes)?;
        let behind_ms = behind_ms(self.elapsed_ms(), planned);
        let [from, to] = [planned.0, planned.1].map(minutes_and_seconds);
        let difference = minutes_and_seconds(behind_ms.abs());
        Some(words::plan(minutes, (&from, &to), behind_ms, &difference, language))
    }

    /// The buttons that stop it for a question and start it anew.
    pub fn buttons(self) -> [El; 2] {
        let session = self.session;
        let now = js_sys::Date::now;
        let pause = chip("pause")
            .live_attr("aria-pressed", move || if self.is_paused() { "true" } else { "false" })
            .on("click", move |_: &Event| self.clock.update(|clock| *clock = clock.toggled(now())))
            .live_text(session.words(words::PAUSE_CLOCK));
        let restart = chip("restart")
            .on("click", move |_: &Event| self.clock.set(Clock::Running { begun_ms: now() }))
            .live_text(session.words(words::RESTART_CLOCK));
        [pause, restart]
    }
}

/// The clock before the window was reloaded.
fn kept(now_ms: f64) -> Option<Clock> {
    Clock::read(&window().history().ok()?.state().ok()?.as_string()?, now_ms)
}

/// Without a history, a reload starts the clock anew.
fn keep(clock: Clock) {
    let history = window().history().ok();
    let _ = history.map(|history| history.replace_state_with_url(&clock.write().into(), "", None));
}

fn minutes_and_seconds(ms: f64) -> String {
    let seconds = (ms / 1000.0) as u32;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
