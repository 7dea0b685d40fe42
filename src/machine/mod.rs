//! A panel at work, without its type: parameters, a running computation, and what is shown.
//!
//! The page and the tests drive every panel through this one door, so that one more panel costs no code in either.

pub mod address;
mod answer;
pub mod card;
mod comparing;
mod ghosts;
pub mod guesses;
pub mod hidden;
pub mod lecture_time;
mod miss;
pub mod page_address;
mod panel_machine;
pub mod registry;
mod report;
mod standing;
mod state;
mod step_ranges;
mod teaching;

use address::Complaint;

use crate::language::Words;
use crate::panel::{ActionFace, ControlFace, FigureFace, PanelText, Part, Refusal};
use crate::plot::Sheet;
pub use answer::Answer;
pub use comparing::{Comparing, Frozen, Setting};
pub use ghosts::MOST_GHOSTS;
pub use report::Report;
pub use standing::{QUESTION_ASKED, QUESTION_REVEALED, Standing, step_count, step_of, step_query};
pub use state::PanelMachine;
pub use teaching::Teaching;

/// How far a computation is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// All is done, or nothing runs.
    Done,
    /// This share of it is done, 0 to 1.
    Running(f64),
}

/// A panel at work. Controls, presets, actions and figures are named by their index in the panel's declaration; an
/// index beyond it does nothing.
pub trait Machine: Teaching + Comparing {
    /// Its folder, section and name in the address.
    fn id(&self) -> &'static str;
    /// The part of the lecture it belongs to.
    fn part(&self) -> Part;
    /// Its fixed words.
    fn text(&self) -> &'static PanelText;
    /// Its figures.
    fn figures(&self) -> Vec<FigureFace>;
    /// Its controls, as far as no parameter changes them.
    fn controls(&self) -> Vec<ControlFace>;
    /// The labels of its presets.
    fn preset_labels(&self) -> Vec<Words>;
    /// Its actions, as far as no parameter changes them.
    fn actions(&self) -> Vec<ActionFace>;

    /// Whether a control makes sense now.
    fn is_control_shown(&self, control: usize) -> bool;
    /// The value of a number; NaN for what is none.
    fn number(&self, control: usize) -> f64;
    /// The legal region of a number now.
    fn legal(&self, control: usize) -> Option<(f64, f64)>;
    /// The index of the chosen option.
    fn selected(&self, control: usize) -> usize;
    /// Whether the parameters are those of a preset.
    fn is_at_preset(&self, preset: usize) -> bool;
    /// Whether an action makes sense now.
    fn is_action_shown(&self, action: usize) -> bool;
    /// Where it is in the lecture, the parameters that differ from what that sets (from the default, on the page), and
    /// what is frozen, as a query string.
    fn address(&self) -> String;

    /// Whether a number could be set.
    ///
    /// # Errors
    /// Why it cannot be taken.
    fn check(&self, control: usize, value: f64) -> Result<f64, Refusal>;

    /// Sets a number if it is legal.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing has changed then.
    fn take(&mut self, control: usize, value: f64) -> Result<(), Refusal>;
    /// Sets the legal number nearest to a value.
    fn take_nearest(&mut self, control: usize, value: f64);
    /// Chooses an option.
    fn select(&mut self, control: usize, option: usize);
    /// Sets all parameters as a preset says.
    fn apply_preset(&mut self, preset: usize);
    /// Takes the step of an action; `false` when there is none, or none that is shown now.
    fn act(&mut self, action: usize) -> bool;
    /// Back to the first view.
    fn reset(&mut self);
    /// Sets all of it from a query string. Parameters that it does not name become those of the step or of the question
    /// that it names, or else the default.
    fn read_address(&mut self, query: &str) -> Vec<Complaint>;

    /// Computes in slices until all is done or `may_go_on` says no. What can be shown is shown then.
    fn work(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> Progress;
    /// The same, but what is shown stays until all is done: putting it together takes time, and a long run is looked at
    /// only now and then.
    fn compute(&mut self, may_go_on: &mut dyn FnMut() -> bool) -> Progress;
    /// Lets a panel that lives in time rest where it is, until its parameters change; any other goes on to its end.
    fn pause(&mut self);
    /// Drops a running computation; what is shown stays.
    fn stop(&mut self);

    /// What it says of what is shown; nothing before the first solution, and nothing while the lesson withholds it. All
    /// that shows an answer takes it from here.
    fn report(&self) -> Option<&dyn Report>;
    /// Draws a figure; `false` while there is nothing to draw yet.
    fn draw(&self, figure: usize, sheet: &mut Sheet) -> bool;
}
