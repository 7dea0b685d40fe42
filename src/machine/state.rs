//! What the machine of one panel keeps.

use std::cell::OnceCell;

use super::address;
use super::ghosts::Ghost;
use super::report::Shown;
use super::standing::{Standing, step_of};
use crate::panel::{Guess, Job, Kind, Panel, Stage};

/// What remains to be computed.
pub(super) enum Work<Job> {
    /// Parameters have changed since the last computation began.
    ToBegin,
    /// A computation runs.
    Running(Job),
    /// A computation of a panel that lives in time is done as far as it was to go, or is paused.
    Resting(Job),
    /// What is shown is whole, or was stopped.
    Nothing,
}

/// The machine of one panel.
pub struct PanelMachine<P: Panel> {
    pub(super) params: P::Params,
    pub(super) work: Work<P::Job>,
    /// A solution with the parameters it belongs to: the last good one stays until the next is there.
    pub(super) shown: Option<Shown<P>>,
    /// Where the panel is in the lecture.
    pub(super) standing: Standing,
    /// What is frozen.
    pub(super) ghosts: Vec<Ghost<P>>,
    /// The parameters of the presets, read when they are first wanted.
    presets: OnceCell<Vec<P::Params>>,
}

impl<P: Panel> Default for PanelMachine<P> {
    /// At the first view; nothing has been computed yet.
    fn default() -> Self {
        let params = P::clamped(P::Params::default());
        Self {
            params,
            work: Work::ToBegin,
            shown: None,
            standing: Standing::default(),
            ghosts: Vec::new(),
            presets: OnceCell::new(),
        }
    }
}

impl<P: Panel> PanelMachine<P> {
    /// Sets parameters; a computation that still runs is dropped.
    pub(super) fn set(&mut self, params: P::Params) {
        self.params = P::clamped(params);
        self.work = Work::ToBegin;
    }

    /// Sets parameters by the reader's hand: a panel that lives in time goes on where it can.
    pub(super) fn alter(&mut self, params: P::Params) {
        self.params = P::clamped(params);
        let work = std::mem::replace(&mut self.work, Work::ToBegin);
        if let (true, Work::Running(mut job) | Work::Resting(mut job)) = (P::LIVES, work)
            && P::goes_on(&mut job, &self.params)
        {
            self.work = Work::Running(job);
        }
    }

    /// Lets a panel that lives in time go no further than it has begun to, so that what it shows is whole; any other
    /// goes on to its end.
    pub(super) fn halt(&mut self) {
        if let (true, Work::Running(job)) = (P::LIVES, &self.work) {
            let reached = P::reached(job, self.params);
            self.alter(reached);
        }
    }

    /// Lets a panel that lives in time rest where it is; any other goes on to its end.
    pub(super) fn rest(&mut self) {
        match std::mem::replace(&mut self.work, Work::Nothing) {
            Work::Running(job) if P::LIVES => {
                self.shown = self.reached_by(&job).or(self.shown.take());
                self.params = P::clamped(P::reached(&job, self.params));
                self.work = Work::Resting(job);
            }
            work => self.work = work,
        }
    }

    /// What a job has to show, as far as it is, if that can be seen already.
    pub(super) fn shown_by(job: &P::Job, params: P::Params) -> Option<Shown<P>> {
        job.is_presentable().then(|| Shown { params, solution: job.solution(), is_whole: false })
    }

    /// What the job of a panel that lives in time has reached: a whole that ends there.
    pub(super) fn reached_by(&self, job: &P::Job) -> Option<Shown<P>> {
        Self::shown_by(job, P::clamped(P::reached(job, self.params))).map(Shown::whole)
    }

    pub(super) fn kind(control: usize) -> Option<&'static Kind<P::Params>> {
        P::CONTROLS.get(control).map(|control| &control.kind)
    }

    /// Sets what a control says, unless the room is guessing: nothing else can be set then.
    pub(super) fn set_control(&mut self, control: usize, change: impl FnOnce(&Kind<P::Params>, &mut P::Params)) {
        if let Some(control) = P::CONTROLS.get(control).filter(|_| !self.is_question_open()) {
            let mut params = self.params;
            change(&control.kind, &mut params);
            (control.then)(&mut params, &self.params);
            self.alter(params);
        }
    }

    /// The parameters of the presets.
    pub(super) fn presets(&self) -> &[P::Params] {
        self.presets.get_or_init(|| P::PRESETS.iter().map(|preset| Self::params_of(preset.setting)).collect())
    }

    /// Sets all parameters at once; outside the lecture this closes the question, which was not about these.
    pub(super) fn begin_anew(&mut self, params: P::Params) {
        if self.standing.step.is_none() {
            self.standing = Standing::default();
        }
        self.set(params);
    }

    /// The parameters that a query in the code names.
    pub(super) fn params_of(query: &str) -> P::Params {
        address::decode::<P>(&address::pairs(query), &P::Params::default()).0
    }

    /// The parameters that the address does not name: those of the step, or of the first view.
    pub(super) fn base(&self) -> P::Params {
        let step = self.standing.step.and_then(|step| step_of(P::LESSON.scenarios, step));
        let question = &P::LESSON.question;
        match (step, self.standing.stage) {
            (Some(step), _) => Self::params_of(step.params),
            (None, Stage::Quiet) => P::Params::default(),
            (None, Stage::Asked) => Self::params_of(question.before),
            (None, Stage::Revealed) => Self::params_of(question.after),
        }
    }

    /// Whether the room is guessing: nothing leads to the answer then but the button that shows it.
    pub(super) fn is_question_open(&self) -> bool {
        self.standing.stage == Stage::Asked
    }

    /// The guess as a figure shows it: while it is open, where the slider is.
    pub(super) fn guess_on(&self, figure: &str) -> Option<Guess> {
        let question = &P::LESSON.question;
        let (value, is_open) = match self.standing.stage {
            Stage::Quiet => (None, false),
            Stage::Asked => (Some(self.standing.guess.unwrap_or(question.start)), true),
            Stage::Revealed => (self.standing.guess, false),
        };
        let value = value.filter(|_| figure == question.figure)?;
        Some(Guess { value, unit: question.guess.unit, is_open })
    }
}
