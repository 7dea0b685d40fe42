//! Every handle of a figure can be moved without a pointer.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::access;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

const LEFT: char = '\u{e012}';
const RIGHT: char = '\u{e014}';
const HOME: char = '\u{e011}';
const END: char = '\u{e010}';

/// The grips of a panel.
pub const GRIPS: &str =
    "return [...lecternTest.section(arguments[0]).querySelectorAll('.grip')].map((grip) => grip.dataset.grip)";
/// What a grip says, and where it lies.
const SAID: &str = "const grip = lecternTest.section(arguments[0]).querySelector(`[data-grip=\"${arguments[1]}\"]`);
    const value = (name) => Number(grip.getAttribute(`aria-value${name}`));
    return {
        text: grip.getAttribute('aria-valuetext'), label: grip.getAttribute('aria-label'),
        isInside: value('min') <= value('now') && value('now') <= value('max'),
        isFocused: document.activeElement === grip, lets: getComputedStyle(grip).pointerEvents,
        // A window that the screen gives no focus, as happens where nobody manages windows, draws no rings.
        ring: document.hasFocus() ? getComputedStyle(grip).outlineStyle : 'not to be seen',
    }";

/// Arrow keys move each handle of each figure: the picture, the numbers and what the handle says follow.
pub fn all_follow_the_keys(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    // Grips come with the picture, and that when the figure comes into sight.
    page.look(id)?;
    let names = page.session.script(GRIPS, &[json!(id)])?;
    let names: BTreeSet<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if names.is_empty() {
        return wrong("no figure of the first view has a handle");
    }
    for name in names {
        follows_the_keys(page, case, name).within(format_args!("handle {name}"))?;
    }
    access::check_in(page, &format!("#{id}")).within("with a handle focused")?;
    page.expect_silence()
}

fn follows_the_keys(page: &Page, case: Case, name: &str) -> Outcome {
    let id = case.panel.id();
    page.go_to(case.panel, case.language, "")?;
    page.look(id)?;
    let selector = format!("#{id} [data-grip=\"{name}\"]");
    page.session.script("document.querySelector(arguments[0]).focus()", &[json!(selector)])?;
    let said = || page.session.script(SAID, &[json!(id), json!(name)]);
    let first = said()?;
    let is_fit = |said: &Value| {
        let has_words = said["text"].as_str().is_some_and(|text| !text.is_empty()) && said["label"].is_string();
        has_words && said["isInside"] == json!(true)
    };
    if !is_fit(&first) || first["isFocused"] != json!(true) || first["lets"] != json!("none") {
        return wrong(format!("it is no slider that lets the pointer through: {first}"));
    }
    for (keys, what) in [
        (vec![RIGHT, RIGHT], "two steps right"),
        (vec![LEFT, LEFT, LEFT], "three steps left"),
        (vec![HOME], "to the start"),
        (vec![END], "to the end"),
    ] {
        let (before, words) = (page.look(id)?, said()?);
        page.session.press(&[], &keys.iter().collect::<String>())?;
        page.settle(id)?;
        // Where no number depends on so small a move, those of this machine do not change either.
        let moved = |look: &Look| {
            let is_moved = look.search != before.search && look.pictures != before.pictures;
            if is_moved { case.compare(look, &look.search) } else { wrong("the address or the pictures stay") }
        };
        page.wait_until(id, what, moved)?;
        let now = said()?;
        if now["text"] == words["text"] || !is_fit(&now) || now["ring"] == json!("none") {
            return wrong(format!("{what}: it said {words} and says {now}"));
        }
    }
    Ok(())
}
