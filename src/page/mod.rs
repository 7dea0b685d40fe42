//! The browser: the page around the panels, their controls, canvas and address. Nothing here is a formula.
//!
//! No panel's type is known here: every panel is a [`Machine`](crate::panels::machine::Machine), so that a panel more
//! costs no code.

mod actions;
mod address_bar;
mod app;
mod browser;
mod canvas;
mod choice;
mod element;
mod figure;
mod formula;
mod grips;
mod help;
mod keys;
mod lecture;
mod live;
mod number;
mod pace;
mod pointer;
mod readouts;
mod section;
mod session;
mod stride;
mod words;

/// Puts the page in the place of the text that stands there until it is loaded.
pub fn run() {
    browser::report_panics();
    app::mount();
}
