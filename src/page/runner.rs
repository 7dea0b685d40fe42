//! Runs a panel's computation in slices of a frame.

use leptos::prelude::*;

use super::browser;
use crate::panels::contract::{Job, Panel};

/// How long a computation may hold the page up in one frame.
const BUDGET_MS: f64 = 8.0;

/// The parameters of a panel, and what has been computed from them so far.
pub struct Runner<P: Panel> {
    /// What the controls say.
    pub params: RwSignal<P::Params>,
    /// What is shown: a solution with the parameters it belongs to. The last good one stays until the next stands.
    shown: RwSignal<Option<(P::Params, P::Solution)>>,
    /// How far a computation is that takes longer than a frame.
    pub progress: RwSignal<Option<f64>>,
    job: StoredValue<Option<P::Job>, LocalStorage>,
    /// Counts the computations, so that a frame asked for by an earlier one does nothing.
    generation: StoredValue<u32>,
}

impl<P: Panel> Clone for Runner<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Panel> Copy for Runner<P> {}

impl<P: Panel> Runner<P> {
    /// A runner that has not computed anything yet.
    pub fn new(params: P::Params) -> Self {
        Self {
            params: RwSignal::new(params),
            shown: RwSignal::new(None),
            progress: RwSignal::new(None),
            job: StoredValue::new_local(None),
            generation: StoredValue::new(0),
        }
    }

    /// Sets legal parameters and begins to compute; a computation that still runs is dropped.
    pub fn set(self, params: P::Params) {
        self.params.set(params);
        self.job.set_value(Some(P::start(&params)));
        self.generation
            .update_value(|generation| *generation = generation.wrapping_add(1));
        self.work();
    }

    /// Stops computing; what is shown stays.
    pub fn stop(self) {
        self.job.set_value(None);
        self.progress.set(None);
    }

    /// Works for one frame's budget, shows what there is, and asks for the next frame if there is more to do.
    fn work(self) {
        let until = browser::now_ms() + BUDGET_MS;
        let mut is_done = false;
        let mut result = None;
        self.job.update_value(|job| {
            let Some(job) = job else { return };
            loop {
                if !job.step() {
                    is_done = true;
                    break;
                }
                if browser::now_ms() >= until {
                    break;
                }
            }
            let solution = job.is_presentable().then(|| job.solution());
            result = Some((job.progress(), solution));
        });
        let Some((progress, solution)) = result else {
            return;
        };
        if let Some(solution) = solution {
            self.shown
                .set(Some((self.params.get_untracked(), solution)));
        }
        if is_done {
            self.job.set_value(None);
            if self.progress.get_untracked().is_some() {
                self.progress.set(None);
            }
        } else {
            self.progress.set(Some(progress));
            let generation = self.generation.get_value();
            request_animation_frame(move || {
                if self.generation.try_get_value() == Some(generation) {
                    self.work();
                }
            });
        }
    }

    /// Reads what is shown; `None` before the first solution. Subscribes to it.
    pub fn with<T>(self, read: impl FnOnce(&P::Params, &P::Solution) -> T) -> Option<T> {
        self.shown.with(|shown| {
            shown
                .as_ref()
                .map(|(params, solution)| read(params, solution))
        })
    }
}
