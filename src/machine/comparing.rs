//! What a machine does to compare: freezing what is shown, and listing it beside what is shown now.

use super::Teaching;
use super::ghosts::{Ghost, MOST_GHOSTS};
use super::report::Shown;
use super::state::{PanelMachine, Work};
use crate::language::Language;
use crate::panel::{Kind, Output, Panel, Speaks};

/// How a control was set when it was frozen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Setting {
    /// The value of a number.
    Number(f64),
    /// The index of the chosen option.
    Option(usize),
}

/// Something frozen: how each control was set, and the numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Frozen {
    /// In the order of the controls.
    pub settings: Vec<Setting>,
    /// The numbers; none until they are computed.
    pub outputs: Vec<Output>,
}

/// A panel that is compared with itself.
pub trait Comparing {
    /// Freezes what is shown; `false` when nothing is, when four are frozen, or this very setting is. What is not computed
    /// to its end yet is computed for the frozen one, too; a panel that lives in time is frozen where it is.
    fn freeze(&mut self) -> bool;
    /// Thaws one; an index beyond the last does nothing.
    fn thaw(&mut self, ghost: usize);
    /// Whether no more can be frozen.
    fn is_full(&self) -> bool;
    /// What is frozen, the oldest first, and then what is shown; nothing while nothing is frozen.
    fn frozen(&self, language: Language) -> Vec<Frozen>;
}

impl<P: Speaks> Comparing for PanelMachine<P> {
    fn freeze(&mut self) -> bool {
        let Some(frozen) = self.as_ghost() else {
            return false;
        };
        let is_new = self.ghosts.iter().all(|ghost| ghost.params != frozen.params);
        let is_free = is_new && !self.is_full();
        if is_free {
            self.ghosts.push(frozen);
        }
        is_free
    }

    fn thaw(&mut self, ghost: usize) {
        if ghost < self.ghosts.len() {
            self.ghosts.remove(ghost);
        }
    }

    fn is_full(&self) -> bool {
        self.ghosts.len() >= MOST_GHOSTS
    }

    fn frozen(&self, language: Language) -> Vec<Frozen> {
        let Some(Shown { params, solution, .. }) = self.shown.as_ref().filter(|_| !self.ghosts.is_empty()) else {
            return Vec::new();
        };
        if self.is_withheld() {
            return Vec::new();
        }
        let frozen = |params: &P::Params, solution: Option<&P::Solution>| Frozen {
            settings: settings::<P>(params),
            outputs: solution.map(|solution| P::outputs(params, solution, language)).unwrap_or_default(),
        };
        let ghosts = self.ghosts.iter().map(|ghost| frozen(&ghost.params, ghost.solution()));
        ghosts.chain([frozen(params, Some(solution))]).collect()
    }
}

impl<P: Speaks> PanelMachine<P> {
    /// What is shown, as it would be frozen: it must show what its address does.
    fn as_ghost(&self) -> Option<Ghost<P>> {
        let Shown { params, solution, is_whole } = self.shown.as_ref()?;
        let reached = match &self.work {
            Work::Running(job) if P::LIVES => self.reached_by(job),
            _ => None,
        };
        Some(match reached {
            _ if *is_whole => Ghost::solved(*params, solution.clone()),
            Some(reached) => Ghost::solved(reached.params, reached.solution),
            None => Ghost::new(*params),
        })
    }
}

fn settings<P: Panel>(params: &P::Params) -> Vec<Setting> {
    let setting = |kind: &Kind<P::Params>| match kind {
        Kind::Number(number) => Setting::Number(number.get(params)),
        Kind::Choice(choice) => Setting::Option(choice.get(params)),
    };
    P::CONTROLS.iter().map(|control| setting(&control.kind)).collect()
}
