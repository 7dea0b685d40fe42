//! What was frozen to be compared: up to four settings of a panel, in the address too.

use crate::machine::address::{self, Complaint};
use crate::panel::{Job, Panel};

/// More curves than these cannot be distinguished.
pub const MOST_GHOSTS: usize = 4;
const NAME: &str = "ghost";
/// Separates names and values in the address; it occurs in neither, and needs no escape there.
const SEPARATOR: char = '*';

/// A frozen setting.
pub struct Ghost<P: Panel> {
    /// Its parameters.
    pub params: P::Params,
    work: Work<P>,
}

/// What is left to compute of it.
enum Work<P: Panel> {
    Running(P::Job),
    Done(P::Solution),
}

impl<P: Panel> Ghost<P> {
    /// Whose solution is known.
    pub const fn solved(params: P::Params, solution: P::Solution) -> Self {
        Self { params, work: Work::Done(solution) }
    }

    /// Whose solution is still to be computed.
    pub fn new(params: P::Params) -> Self {
        Self { params, work: Work::Running(P::start(&params)) }
    }

    /// Its solution, when it is computed.
    pub const fn solution(&self) -> Option<&P::Solution> {
        match &self.work {
            Work::Running(_) => None,
            Work::Done(solution) => Some(solution),
        }
    }

    /// Computes until it is done or `may_go_on` says no. Whether it is done.
    pub fn work(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> bool {
        let Work::Running(job) = &mut self.work else {
            return true;
        };
        while job.step() {
            if !may_go_on() {
                return false;
            }
        }
        self.work = Work::Done(job.solution());
        true
    }
}

/// Reads the ghosts of an address: what makes no sense and what is too many is passed over, with a complaint.
pub fn read<P: Panel>(pairs: &[(String, String)]) -> (Vec<Ghost<P>>, Vec<Complaint>) {
    let (mut ghosts, mut complaints) = (Vec::new(), Vec::new());
    for (_, given) in pairs.iter().filter(|(name, _)| name == NAME) {
        match params::<P>(given) {
            Some(params) if ghosts.len() < MOST_GHOSTS => ghosts.push(Ghost::new(params)),
            _ => complaints.push(Complaint::ignored(NAME, given)),
        }
    }
    (ghosts, complaints)
}

fn params<P: Panel>(given: &str) -> Option<P::Params> {
    let parts: Vec<&str> = given.split(SEPARATOR).filter(|_| !given.is_empty()).collect();
    let pairs: Vec<(String, String)> =
        parts.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect();
    let (params, complaints) = address::decode::<P>(&pairs, &P::Params::default());
    let is_whole = parts.len().is_multiple_of(2) && complaints.is_empty();
    // Names that are passed over elsewhere would show here something else than what was frozen.
    let is_known = |name: &str| P::CONTROLS.iter().any(|control| control.name == name);
    let is_single = |name: &str| pairs.iter().filter(|(other, _)| other == name).count() == 1;
    let is_known = pairs.iter().all(|(name, _)| is_known(name) && is_single(name));
    (is_whole && is_known).then_some(params)
}

/// Writes the ghosts into an address.
pub fn write<P: Panel>(ghosts: &[Ghost<P>]) -> Vec<(String, String)> {
    let of_ghost = |ghost: &Ghost<P>| {
        let pairs = address::encode::<P>(&ghost.params, &P::Params::default());
        let parts: Vec<String> = pairs.into_iter().flat_map(|(name, value)| [name, value]).collect();
        (NAME.to_owned(), parts.join(&SEPARATOR.to_string()))
    };
    ghosts.iter().map(of_ghost).collect()
}
