//! What is frozen stays beside what is shown: in a table, in the address, four at most.

use serde_json::{Value, json};

use super::access;
use super::history::long_slider;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

/// The rows of the table: their signs and their exact numbers.
const ROWS: &str = "return [...document.querySelectorAll(`#${arguments[0]} .compare tbody tr`)]
    .map((row) => [row.querySelector('th').textContent, ...[...row.querySelectorAll('data')].map((data) => data.value)])";
const REFUSAL: &str =
    "return document.querySelector(`#${arguments[0]} [data-action=pin]`).nextElementSibling.textContent";

/// Freezes four settings, is refused a fifth, reloads, and thaws one.
pub fn four_are_frozen_and_compared(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = long_slider(page, case)?;
    if !rows(page, id)?.is_empty() {
        return wrong("the table stands before anything is frozen");
    }
    for share in [0.2, 0.4, 0.6, 0.8] {
        page.slide(id, &name, share)?;
        page.press_button(id, "pin")?;
    }
    page.slide(id, &name, 0.5)?;
    page.press_button(id, "pin")?;
    if page.session.script(REFUSAL, &[json!(id)])? == json!("") {
        return wrong("a fifth is refused without a word");
    }
    let has_four = |look: &Look| match look.search.matches("ghost=").count() {
        4 => expect_numbers(page, case, look),
        count => wrong(format!("there are {count} in {}", look.search)),
    };
    let look = page.wait_until(id, "four must be frozen", has_four)?;
    access::check_in(page, &format!("#{id}"))?;
    let before = rows(page, id)?;
    page.open("", look.search.trim_start_matches('?'), id)?;
    page.wait_until(id, "the frozen ones must come back", |_| {
        let now = rows(page, id)?;
        if now == before { Ok(()) } else { wrong(format!("the rows are {now:?}, not {before:?}")) }
    })?;
    let remove = "document.querySelector(`#${arguments[0]} .remove`).click()";
    page.session.script(remove, &[json!(id)])?;
    page.settle(id)?;
    page.wait_until(id, "one must be thawed", |_| match rows(page, id)?.len() {
        4 => Ok(()),
        count => wrong(format!("there are {count} rows")),
    })?;
    page.open_panel(case.panel, case.language, "ghost=nonsense*1")?;
    match page.look(id)?.complaints {
        1 => page.expect_silence(),
        complaints => wrong(format!("a frozen setting that makes no sense gives {complaints} complaints")),
    }
}

/// Every row has the numbers that this machine computes for it.
fn expect_numbers(page: &Page, case: Case, look: &Look) -> Outcome {
    let mut machine = case.panel.solved(&look.search);
    while machine.work(&mut || true) != lectern::machine::Progress::Done {}
    let frozen = machine.frozen(case.language);
    let found = rows(page, case.panel.id())?;
    if found.len() != frozen.len() {
        return wrong(format!("there are {} rows, not {}", found.len(), frozen.len()));
    }
    for (row, ours) in found.iter().zip(&frozen) {
        let known: Vec<String> = ours.outputs.iter().map(lectern::panel::Output::machine_value).collect();
        if row.len() < 2 || row[1..].iter().any(|value| !known.contains(value)) {
            return wrong(format!("the row {row:?} has numbers that are none of {known:?}"));
        }
    }
    Ok(())
}

fn rows(page: &Page, id: &str) -> Outcome<Vec<Vec<String>>> {
    let rows: Value = page.session.script(ROWS, &[json!(id)])?;
    serde_json::from_value(rows).map_err(|error| error.to_string().into())
}
