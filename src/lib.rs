//! Lectern: one machine-learning lecture as an interactive page.
//!
//! # The house
//!
//! One crate in rooms; a room imports only rooms above it in this list, and `tests/architecture.rs` holds that.
//!
//! | room | what lives there |
//! |---|---|
//! | [`language`] | the two languages, numbers as people write them |
//! | [`stats`] | numbers about uncertainty: Beta posterior, intervals and their coverage, sample sizes, two models compared, the best of many, rates of events, thresholds, the law of a normalized value, polynomials fitted by least squares, learning from wrong labels |
//! | [`nn`] | small neural networks: batch normalization, random networks, inputs, training; its inner loops are the package `kernels/` |
//! | [`tracking`] | how well people are followed: boxes matched, CLEAR MOT and identity metrics, average precision |
//! | [`plot`] | how a figure is drawn: scales, axes, marks, themes, SVG |
//! | [`panel`] | the [contract](panel::Panel): what a panel declares |
//! | [`machine`] | a panel at work: parameters, address, where it is in the lecture, and what it may say now |
//! | [`panels`] | the lecture: a folder per part, in it a folder per panel, what surrounds them, and what several panels share |
//! | `page` | the browser (wasm32 only): controls, canvas, address, keys, lecture mode, interludes, notes, quiz, sharing |
//!
//! `main.rs` mounts the page and does nothing else.
//!
//! # Data flow one way
//!
//! ```text
//! a slider, a typed number, a drag, a preset, the address
//!    ↓                                     page/live/: the one place that changes parameters
//! Params → clamped → Job → Solution        panels/<part>/<panel>/solution.rs, stats, nn; in slices by machine
//!    ├→ Report: numbers, words, table      <panel>/text.rs → machine/report.rs → page/readouts.rs, page/formula.rs, …
//!    │                                     the one gate: there is none while the lesson withholds the answer
//!    ├→ Picture                            <panel>/figures/ → plot::Sheet
//!    │    ├→ canvas                        plot::render, page/canvas.rs, page/brush.rs (plotters on plotters-canvas)
//!    │    └→ SVG                           plot::to_svg (snapshots)
//!    └→ the address, when the hand rests   machine/address.rs → page/address_bar.rs
//! ```
//!
//! # What holds everywhere
//!
//! - The same parameters give the same solution, bit for bit, natively and in every browser: elementary functions
//!   come from `libm`, random numbers from a named seeded generator.
//! - Any parameters become legal by `Panel::clamped`; nothing that an address or a reader can say panics.
//! - A figure computes no statistic, the page knows no formula, and nothing above the page knows a browser.
//! - The place of a panel in the lecture (its step, its question, what is frozen) is kept by its machine and is in the
//!   address like a parameter; `page/lecture/` only knows the way from stop to stop: from step to step, and through the
//!   [interludes](panel::Interlude) around the panels.
//! - What was guessed in the quiz (`page/quiz/`) is in the address alone; a machine is given it when its question is
//!   open or answered.
//! - Pictures follow every step of a hand, words ten times a second, the address when the hand rests.
//! - The page knows a panel by its [card](machine::card::Card) until somebody wants it. A published program is in
//!   pieces (`scripts/split.sh`): what the first picture needs, the rest of the page (`page/rest.rs`, with
//!   `style/later/`), and each panel. They are fetched when they are wanted or when the browser is idle; one that does
//!   not come is reported in its place.
//! - The first view is in `index.html` as a picture (`assets/first-picture.svg`, which `tests/first_picture.rs` makes
//!   and holds), seen until the live one is painted. In a published page its style and `assets/loader.js` stand there,
//!   too (`scripts/inline.mjs`): it waits for nothing else.
//! - What the reader sees first is built first, the rest near the window, or when the browser is idle once the page was
//!   touched (`page/places.rs`); all computations of the page share one budget per frame (`page/schedule.rs`).
//! - A file of the page imports only files of a lower rank; `page/app.rs` wires them.
//! - The page is made of elements of one type, `page/element.rs`; leptos drives what lives in them.
//! - Every panel has the same files, and a setting of it is named by its address string everywhere.
//! - A panel listed in the `mod.rs` of its part gets its snapshots, its address round trip, its hostile-input test and
//!   its browser tests for nothing, because page and tests go through the registry.

pub mod language;
pub mod machine;
pub mod nn;
#[cfg(target_arch = "wasm32")]
pub mod page;
pub mod panel;
pub mod panels;
pub mod plot;
pub mod stats;
pub mod tracking;
