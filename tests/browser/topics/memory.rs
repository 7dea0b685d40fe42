//! Moving a slider for hours must not fill the memory.

use serde::Deserialize;
use serde_json::{Value, json};

use super::history::first_slider;
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::session::Outcome;

/// What the heap may differ by between two moments at which nothing has leaked.
const HEAP_NOISE_BYTES: f64 = 500_000.0;

#[derive(Deserialize)]
struct Bytes {
    wasm: Option<f64>,
    heap: Option<f64>,
}

/// Ten thousand moves; only Chromium says how large its heap is, so the others make fewer.
pub fn does_not_grow(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let Some(name) = first_slider(page, case)? else { return Ok(()) };
    let (moves, warm_up) = match page.session.kind {
        BrowserKind::Chromium => (10_000, 1_000),
        BrowserKind::Firefox | BrowserKind::Webkit => (1_000, 300),
    };
    let churn = |moves: u32| page.hand::<Value>("churn", &[json!(id), json!(name), json!(moves), json!(10)]);
    churn(warm_up)?;
    let before: Bytes = page.hand("bytes", &[])?;
    churn(moves)?;
    let after: Bytes = page.hand("bytes", &[])?;
    let (Some(wasm_before), Some(wasm_after)) = (before.wasm, after.wasm) else {
        return Err("the page does not say how large the memory of its program is (lecternMemory)".to_owned());
    };
    if wasm_after > wasm_before {
        return Err(format!(
            "control {name}: {moves} moves: the program's memory grew from {wasm_before} to {wasm_after} bytes"
        ));
    }
    let heap = before.heap.zip(after.heap);
    if page.session.kind == BrowserKind::Chromium && heap.is_none() {
        return Err("Chromium does not say how large its heap is".to_owned());
    }
    if let Some((heap_before, heap_after)) = heap
        && heap_after > heap_before + HEAP_NOISE_BYTES
    {
        return Err(format!("control {name}: {moves} moves: the heap grew from {heap_before} to {heap_after} bytes"));
    }
    page.expect_silence()
}
