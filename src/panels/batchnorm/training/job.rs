//! The networks on their way, in slices: surveys of what they have learnt, steps of training, and the sweep.

use std::sync::Arc;

use super::by_scale::{FirstSteps, STEPS_PER_NETWORK};
use super::history::{History, Setting};
use super::limits::{parts_per_slice, products_per_part, products_per_step, sweep_config};
use super::params::{Params, Sweeping};
use super::runner::Runner;
use super::solution::{Example, Network, Solution, SweepResult, examples};
use super::survey::Places;
use crate::nn::training::{Sweep, SweepConfig};
use crate::panel::Job;

/// Between two surveys on the way, training takes this many times as long as a survey.
const SURVEY_SHARE: usize = 4;
/// More parts of steps than these are not done in a slice.
const MOST_PARTS: f64 = 2000.0;

/// All networks of the panel.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    history: History,
    runners: Vec<Runner>,
    places: Arc<Places>,
    examples: Arc<Vec<Example>>,
    /// The network whose survey is under way.
    surveyed: Option<usize>,
    /// Products of training since the last survey; none where nothing has changed.
    since_survey: Option<usize>,
    first_steps: FirstSteps,
    /// Whether training waits for a slice of the first steps now: they take turns.
    is_turn_of_first_steps: bool,
    sweep: Option<(SweepConfig, Sweep)>,
}

impl Run {
    /// All networks before their first steps.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let history = History::new(Setting::of(params));
        let runners: Vec<Runner> = params.norm.members().map(|kind| Runner::new(params, kind, &history)).collect();
        // All of them have the same data.
        let (places, examples) = (Places::new(runners[0].trainer()), examples(runners[0].trainer()));
        let mut run = Self {
            params: *params,
            history,
            runners,
            places: Arc::new(places),
            examples: Arc::new(examples),
            surveyed: None,
            since_survey: Some(0),
            first_steps: FirstSteps::new(params),
            is_turn_of_first_steps: false,
            sweep: None,
        };
        run.begin_survey();
        run.set_sweep();
        run
    }

    /// Takes other parameters on the way; `false` where all begins anew.
    pub fn go_on(&mut self, params: &Params) -> bool {
        let is_added = params.norm.members().any(|kind| !self.params.norm.has(kind));
        let is_back = (params.steps as u64) < self.begun();
        if !params.is_of_same_birth(&self.params) || is_back || (is_added && self.history.is_full()) {
            return false;
        }
        let (before, setting) = (self.params, Setting::of(params));
        self.params = *params;
        if setting != self.history.now() {
            self.history.note(self.begun(), setting);
        }
        if params.norm != before.norm {
            self.choose_networks();
        }
        if params.norm != before.norm || setting != Setting::of(&before) {
            self.first_steps.renew(params);
        }
        self.set_sweep();
        true
    }

    /// The requested steps, or as many as were begun if they are fewer.
    #[must_use]
    pub fn reached(&self) -> u64 {
        let is_there = self.runners.iter().all(|runner| runner.is_at(self.target()));
        if is_there { self.target() } else { self.begun() }
    }

    const fn target(&self) -> u64 {
        self.params.steps as u64
    }

    fn begun(&self) -> u64 {
        self.runners.iter().map(Runner::begun).max().unwrap_or_default()
    }

    /// Keeps the networks that are still compared, and lets the new ones follow on the same way.
    fn choose_networks(&mut self) {
        let mut known = std::mem::take(&mut self.runners);
        for kind in self.params.norm.members() {
            let place = known.iter().position(|runner| runner.normalization() == kind);
            self.runners.push(match place {
                Some(place) => known.swap_remove(place),
                None => Runner::new(&self.params, kind, &self.history),
            });
        }
        self.since_survey = Some(0);
        self.begin_survey();
    }

    fn set_sweep(&mut self) {
        let wanted = (self.params.sweep == Sweeping::Yes).then(|| sweep_config(&self.params));
        if self.sweep.as_ref().map(|(config, _)| config) != wanted.as_ref() {
            self.sweep = wanted.map(|config| (config.clone(), Sweep::new(config)));
        }
    }

    fn begin_survey(&mut self) {
        self.surveyed = Some(0);
        for runner in &mut self.runners {
            runner.restart_survey();
        }
    }

    /// What a point takes at inference: a third of an example's share of a step.
    fn products_per_point(&self) -> usize {
        (products_per_step(&self.params) / (3.0 * self.params.batch)) as usize
    }

    /// Goes on with the survey that is under way.
    fn survey(&mut self, index: usize) {
        let products = self.products_per_point();
        let is_done = self.runners.get_mut(index).is_none_or(|runner| runner.survey(&self.places, products));
        if is_done {
            self.surveyed = Some(index + 1).filter(|next| *next < self.runners.len());
            if self.surveyed.is_none() {
                self.since_survey = None;
            }
        }
    }

    /// Whether a survey is due: at the end, and on the way where enough was learnt since the last.
    fn is_survey_due(&self, is_at_end: bool) -> bool {
        let enough = SURVEY_SHARE * self.products_per_point() * self.places.count() * self.runners.len();
        let is_in_a_step = self.runners.iter().any(Runner::is_in_a_step);
        self.since_survey.is_some_and(|products| is_at_end || (products > enough && !is_in_a_step))
    }

    /// Trains for a slice, the network that is behind first, so that they go side by side.
    fn train(&mut self) {
        let target = self.target();
        let parts = parts_per_slice(&self.params, MOST_PARTS);
        for _ in 0..parts {
            let waiting = self.runners.iter_mut().filter(|runner| !runner.is_at(target));
            let Some(runner) = waiting.min_by_key(|runner| (!runner.is_in_a_step(), runner.begun())) else {
                break;
            };
            runner.part(&self.history);
        }
        *self.since_survey.get_or_insert(0) += (parts as f64 * products_per_part(&self.params)) as usize;
    }

    fn networks(&self) -> Vec<Network> {
        self.runners.iter().filter_map(Runner::network).collect()
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let is_at_end = self.runners.iter().all(|runner| runner.is_at(self.target()));
        if let Some(index) = self.surveyed {
            self.survey(index);
        } else if !self.first_steps.is_presentable() {
            self.first_steps.step();
        } else if self.is_survey_due(is_at_end) {
            self.begin_survey();
        } else if !self.first_steps.is_done() && (is_at_end || self.is_turn_of_first_steps) {
            self.first_steps.step();
            self.is_turn_of_first_steps = false;
        } else if !is_at_end {
            self.train();
            self.is_turn_of_first_steps = true;
        } else if let Some((_, sweep)) = &mut self.sweep {
            return sweep.step();
        } else {
            return false;
        }
        true
    }

    /// By the products that are done, of those that are known beforehand.
    fn progress(&self) -> f64 {
        let target = self.target().max(1) as f64;
        let share = |runner: &Runner| {
            if runner.is_at(self.target()) { 1.0 } else { runner.trainer().steps() as f64 / target }
        };
        let trained: f64 = self.runners.iter().map(share).sum();
        let (networks, first) = (self.runners.len().max(1) as f64, self.first_steps.progress());
        let sweep = self.sweep.as_ref().map(|(config, sweep)| {
            let runs = config.normalizations.len() * config.rates.len() * config.seeds.len();
            (runs as f64 * config.steps as f64, sweep.progress())
        });
        let (sweep_steps, swept) = sweep.unwrap_or((0.0, 1.0));
        let first_steps = STEPS_PER_NETWORK as f64 * networks;
        let all = target * networks + first_steps + sweep_steps;
        ((target * trained + first_steps * first + sweep_steps * swept) / all).clamp(0.0, 1.0)
    }

    fn is_presentable(&self) -> bool {
        self.runners.iter().all(Runner::is_surveyed) && self.first_steps.is_presentable()
    }

    fn solution(&self) -> Solution {
        Solution {
            subject: self.params.norm.subject(),
            networks: self.networks(),
            changes: self.history.changes().collect(),
            examples: Arc::clone(&self.examples),
            first_steps: self.first_steps.curves().to_vec(),
            sweep: self.sweep.as_ref().map(|(config, sweep)| SweepResult::new(config, sweep)),
        }
    }
}
