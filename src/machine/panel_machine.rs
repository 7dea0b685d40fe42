//! The machine of one panel: what its declaration says, driven through the door that all machines have.

use super::address::{self, Complaint};
use super::ghosts;
use super::report::{Report, Shown};
use super::standing::Standing;
use super::state::{PanelMachine, Work};
use super::{Machine, Progress, Teaching};
use crate::language::Words;
use crate::panel::{
    ActionFace, Control, ControlFace, FigureFace, GUESS, Job, Kind, PanelText, Part, Refusal, Scene, Speaks,
};
use crate::plot::Sheet;

impl<P: Speaks> Machine for PanelMachine<P> {
    fn id(&self) -> &'static str {
        P::ID
    }

    fn part(&self) -> Part {
        P::PART
    }

    fn text(&self) -> &'static PanelText {
        P::TEXT
    }

    fn figures(&self) -> Vec<FigureFace> {
        P::FIGURES.iter().map(|figure| figure.face).collect()
    }

    fn controls(&self) -> Vec<ControlFace> {
        P::CONTROLS.iter().map(Control::face).collect()
    }

    fn preset_labels(&self) -> Vec<Words> {
        P::PRESETS.iter().map(|preset| preset.label).collect()
    }

    fn actions(&self) -> Vec<ActionFace> {
        P::ACTIONS.iter().map(|action| action.face).collect()
    }

    fn is_control_shown(&self, control: usize) -> bool {
        P::CONTROLS.get(control).is_some_and(|control| (control.shown)(&self.params))
    }

    fn number(&self, control: usize) -> f64 {
        match Self::kind(control) {
            Some(Kind::Number(number)) => number.get(&self.params),
            Some(Kind::Choice(_)) | None => f64::NAN,
        }
    }

    fn legal(&self, control: usize) -> Option<(f64, f64)> {
        match Self::kind(control) {
            Some(Kind::Number(number)) => Some(number.legal(&self.params)),
            Some(Kind::Choice(_)) | None => None,
        }
    }

    fn selected(&self, control: usize) -> usize {
        match Self::kind(control) {
            Some(Kind::Choice(choice)) => choice.get(&self.params),
            Some(Kind::Number(_)) | None => 0,
        }
    }

    fn is_at_preset(&self, preset: usize) -> bool {
        self.presets().get(preset).is_some_and(|params| *params == self.params)
    }

    fn is_action_shown(&self, action: usize) -> bool {
        P::ACTIONS.get(action).is_some_and(|action| !self.is_question_open() && (action.shown)(&self.params))
    }

    fn address(&self) -> String {
        let params = address::encode::<P>(&self.params, &self.base());
        address::query(&[self.standing.write(), params, ghosts::write(&self.ghosts)].concat())
    }

    fn check(&self, control: usize, value: f64) -> Result<f64, Refusal> {
        match Self::kind(control) {
            Some(Kind::Number(number)) => number.check(&self.params, value),
            Some(Kind::Choice(_)) | None => Err(Refusal::NotANumber),
        }
    }

    fn take(&mut self, control: usize, value: f64) -> Result<(), Refusal> {
        let legal = self.check(control, value)?;
        self.take_nearest(control, legal);
        Ok(())
    }

    fn take_nearest(&mut self, control: usize, value: f64) {
        self.set_control(control, |kind, params| match kind {
            Kind::Number(number) => {
                if let Some(legal) = number.nearest(params, value) {
                    number.set(params, legal);
                }
            }
            Kind::Choice(_) => {}
        });
    }

    fn select(&mut self, control: usize, option: usize) {
        self.set_control(control, |kind, params| match kind {
            Kind::Choice(choice) => choice.set(params, option),
            Kind::Number(_) => {}
        });
    }

    fn apply_preset(&mut self, preset: usize) {
        if let Some(params) = self.presets().get(preset).copied() {
            self.begin_anew(params);
        }
    }

    fn act(&mut self, action: usize) -> bool {
        let shown = P::ACTIONS.get(action).filter(|_| self.is_action_shown(action));
        let next = shown.and_then(|action| (action.next)(&self.params));
        next.map(|params| self.alter(params)).is_some()
    }

    fn reset(&mut self) {
        if self.standing.step.is_none() {
            self.standing = Standing::default();
        }
        self.set(self.base());
    }

    fn read_address(&mut self, query: &str) -> Vec<Complaint> {
        let pairs = address::pairs(query);
        let (standing, mut complaints) = Standing::read(&pairs, P::LESSON.scenarios, &P::LESSON.question);
        self.standing = standing;
        let (params, of_params) = address::decode::<P>(&pairs, &self.base());
        let (ghosts, of_ghosts) = ghosts::read::<P>(&pairs);
        complaints.extend(of_params.into_iter().chain(of_ghosts));
        self.ghosts = ghosts;
        self.set(params);
        complaints
    }

    fn work(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> Progress {
        let progress = self.compute(may_go_on);
        if let Work::Running(job) = &self.work {
            self.shown = Self::shown_by(job, self.params).or(self.shown.take());
        }
        progress
    }

    fn compute(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> Progress {
        if matches!(self.work, Work::ToBegin) {
            self.work = Work::Running(P::start(&self.params));
        }
        let Work::Running(job) = &mut self.work else {
            let are_done = self.ghosts.iter_mut().all(|ghost| ghost.work(may_go_on));
            return if are_done { Progress::Done } else { Progress::Running(1.0) };
        };
        let mut is_done = !job.step();
        while !is_done && may_go_on() {
            is_done = !job.step();
        }
        if !is_done {
            return Progress::Running(job.progress());
        }
        self.shown = Self::shown_by(job, self.params).map(Shown::whole).or(self.shown.take());
        let work = std::mem::replace(&mut self.work, Work::Nothing);
        if let (true, Work::Running(job)) = (P::LIVES, work) {
            self.work = Work::Resting(job);
        }
        self.compute(may_go_on)
    }

    fn pause(&mut self) {
        self.halt();
    }

    fn stop(&mut self) {
        if P::LIVES {
            self.rest();
        } else {
            self.work = Work::Nothing;
        }
    }

    fn report(&self) -> Option<&dyn Report> {
        let shown = self.shown.as_ref().filter(|_| !self.is_withheld())?;
        Some(shown)
    }

    fn draw(&self, figure: usize, sheet: &mut Sheet) -> bool {
        let (Some(Shown { params, solution, .. }), Some(named)) = (&self.shown, P::FIGURES.get(figure)) else {
            return false;
        };
        let frozen = self.ghosts.iter().filter(|_| !self.is_question_open());
        let ghosts = frozen.filter_map(|ghost| Some((&ghost.params, ghost.solution()?))).collect();
        (named.draw)(&Scene { params, solution, ghosts, guess: self.guess_on(named.face.name) }, sheet);
        if self.is_question_open() {
            sheet.keep_handle(GUESS);
        }
        true
    }
}
