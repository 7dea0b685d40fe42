//! The browser: the page around the panels, their controls, canvas and address. Nothing here is a formula.
//!
//! No panel's type is known here: every panel is a [`Machine`](crate::machine::Machine), so that one more panel costs
//! no code.

mod absent;
mod actions;
mod address_bar;
mod answers;
mod app;
mod article;
mod article_contents;
mod browser;
mod brush;
mod canvas;
mod choice;
mod compare;
mod contents;
mod details;
mod element;
mod figure;
mod formula;
mod goal;
mod grips;
mod header;
mod help;
mod interlude;
mod keys;
mod lecture;
mod links;
mod live;
mod number;
mod off_screen;
mod pace;
mod place;
mod places;
mod pointer;
mod printer;
mod question;
mod quiz;
mod readouts;
mod recall;
mod rest;
mod reveal;
mod roster;
mod said;
mod schedule;
mod scroll;
mod seat;
mod section;
mod session;
mod share;
mod show;
mod slider;
mod step_picture;
mod stride;
mod switches;
mod turn;
mod typing;
mod wanted;
mod words;

/// Puts the page in place of the text that is shown until it is loaded.
pub fn run() {
    browser::report_panics();
    take_memory();
    // To start the program is long enough for a turn of its own.
    turn::soon(Box::new(app::mount));
}

/// Takes the memory of the largest computations at once and gives it back to the allocator, so that it need not grow
/// in the middle of one. Until it is written to it costs nothing. (In one test run `WebKitGTK` lost its place in the
/// memory at the first large network; whether growing had to do with it is not known.)
fn take_memory() {
    const BYTES: usize = 16 << 20;
    drop(std::hint::black_box(Vec::<u8>::with_capacity(BYTES)));
}
