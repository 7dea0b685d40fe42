//! Moving a slider for hours, or walking through the lecture again and again, must not fill the memory.

use serde::Deserialize;
use serde_json::{Value, json};

use super::history::long_slider;
use super::lecture::walk_to_and_fro;
use crate::extension::Extension;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::stops::{ESCAPE, Stop, open, stops, stops_of, wait_for};

/// What the heap may differ by between two moments at which nothing has leaked.
const HEAP_NOISE_BYTES: f64 = 500_000.0;

#[derive(Deserialize)]
struct Bytes {
    wasm: f64,
    heap: Option<f64>,
}

/// So many rounds one after the other must leave the memory as it was.
const QUIET_ROUNDS: usize = 4;
/// A program that leaks grows in every round; one that does not has seen its largest computation after some of these.
const MOST_ROUNDS: usize = 12;

/// What a page that leaks has more of after each walk, or each look at all steps.
const MOST_WALKS: usize = 5;

/// A thousand moves without growth.
pub fn does_not_grow(page: &Page, case: Case) -> Outcome {
    stays_within(page, case, 250)
}

/// Ten thousand moves without growth: for Chromium, which says how large its heap is, too.
pub fn does_not_grow_for_long(page: &Page, case: Case) -> Outcome {
    stays_within(page, case, 2_500)
}

/// Rounds of so many moves without growth.
fn stays_within(page: &Page, case: Case, moves: usize) -> Outcome {
    let name = long_slider(page, case)?;
    let mut seen = vec![after_round(page, case, &name, 250)?];
    for _ in 0..MOST_ROUNDS {
        seen.push(after_round(page, case, &name, moves)?);
        if let [.., before, _, _, _, after] = seen.as_slice()
            && after.wasm <= before.wasm
        {
            expect_steady_heap(page, before, after)
                .within(format_args!("control {name}: {} moves", moves * QUIET_ROUNDS))?;
            return page.expect_silence();
        }
    }
    let sizes: Vec<f64> = seen.iter().map(|bytes| bytes.wasm).collect();
    wrong(format!("control {name}: the program's memory grows, in bytes after every {moves} moves: {sizes:?}"))
}

/// Moves the slider to and fro and says how large the memory has become.
fn after_round(page: &Page, case: Case, name: &str, moves: usize) -> Outcome<Bytes> {
    const MOVES_A_CALL: usize = 250;
    for _ in 0..moves / MOVES_A_CALL {
        let arguments = [json!(case.panel.id()), json!(name), json!(MOVES_A_CALL), json!(10)];
        page.hand::<Value>("churn", &arguments)?;
        page.settle(case.panel.id())?;
    }
    page.hand("bytes", &[])
}

fn expect_steady_heap(page: &Page, before: &Bytes, after: &Bytes) -> Outcome {
    match before.heap.zip(after.heap) {
        None if page.session.kind == BrowserKind::Chromium => wrong("Chromium does not say how large its heap is"),
        Some((before, after)) if after > before + HEAP_NOISE_BYTES => {
            wrong(format!("the heap grew from {before} to {after} bytes"))
        }
        _ => Ok(()),
    }
}

/// What the browser keeps of the page, shown or not.
#[derive(Clone, Copy, Debug)]
struct Kept {
    nodes: f64,
    listeners: f64,
}

/// To and fro over the steps of a panel, in a whole run over the whole lecture: what is made anew at a stop is let go of.
/// Only Chromium counts what it keeps.
pub fn a_walk_leaves_nothing(page: &Page, case: Case) -> Outcome {
    page.session.extension(Extension::Debug("Performance.enable", json!({})))?;
    let (all, is_of_panel) = (stops(), |stop: &Stop| stop.id == case.panel.id());
    let walked: Vec<Stop> = if page.is_whole_run { all } else { all.into_iter().filter(is_of_panel).collect() };
    let first = *walked.first().ok_or("there is no stop")?;
    open(page, first, case.language, "")?;
    // The first walk makes what is kept, and all panels are built meanwhile.
    walk_to_and_fro(page, &walked, case.language)?;
    wait_for_all_of_the_page(page)?;
    leaves_nothing(page, || walk_to_and_fro(page, &walked, case.language))
}

/// The overview, opened again and again, keeps no more than it did when it was closed first.
pub fn an_overview_leaves_nothing(page: &Page, case: Case) -> Outcome {
    page.session.extension(Extension::Debug("Performance.enable", json!({})))?;
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    open(page, first, case.language, "")?;
    wait_for(page, first, case.language)?;
    let look = || {
        page.press("o")?;
        let unpainted = "const overview = document.querySelector('#overview'), box = overview?.getBoundingClientRect();
            const isInSight = ({ top, bottom }) => top < box.bottom && bottom > box.top;
            return overview && [...overview.querySelectorAll('canvas')].filter((canvas) =>
                isInSight(canvas.getBoundingClientRect()) && lecternTest.isBlank(canvas)).length";
        page.wait_for("all pictures in sight must be painted", unpainted, &[], &json!(0))?;
        page.session.press(&[], ESCAPE)?;
        let is_there = "return document.querySelector('#overview') !== null";
        page.wait_for("the overview must close", is_there, &[], &json!(false))
    };
    // The first look makes what is kept, and all panels are built meanwhile.
    look()?;
    wait_for_all_of_the_page(page)?;
    leaves_nothing(page, look)
}

/// The page builds everything in advance for whoever has touched it; what is built is no leak.
fn wait_for_all_of_the_page(page: &Page) -> Outcome {
    page.wait_for_all_programs()?;
    let unbuilt = "return document.querySelectorAll('section[data-unbuilt]').length";
    page.wait_for("all sections must be built", unbuilt, &[], &json!(0))?;
    let unfilled = "return document.querySelectorAll('main > .interlude:empty').length";
    page.wait_for("all interludes must be filled", unfilled, &[], &json!(0))
}

/// Does something until it has left nothing behind.
fn leaves_nothing(page: &Page, act: impl Fn() -> Outcome) -> Outcome {
    let mut seen: Vec<Kept> = Vec::new();
    for _ in 0..MOST_WALKS {
        act()?;
        let now = kept(page)?;
        // One more or less may just be on its way; what leaks is more after each walk than after any before.
        let is_steady = seen.iter().any(|before| now.nodes <= before.nodes)
            && seen.iter().any(|before| now.listeners <= before.listeners);
        if is_steady {
            return page.expect_silence();
        }
        seen.push(now);
    }
    wrong(format!("each of {MOST_WALKS} rounds leaves something behind: {seen:?}"))
}

fn kept(page: &Page) -> Outcome<Kept> {
    page.hand::<Value>("bytes", &[])?;
    let counted = page.session.extension(Extension::Debug("Performance.getMetrics", json!({})))?;
    let count = |name: &str| {
        let metric = counted["metrics"].as_array()?.iter().find(|metric| metric["name"] == name)?;
        metric["value"].as_f64()
    };
    let (nodes, listeners) = count("Nodes").zip(count("JSEventListeners")).ok_or("Chromium does not count")?;
    Ok(Kept { nodes, listeners })
}
