//! What is typed into a box belongs to the reader until it is left.

use lectern::language::{Language, write_typed};
use lectern::panel::{KindFace, NumberFace};
use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::fits;
use crate::host::Case;
use crate::page::Page;

const ENTER: &str = "\u{e007}";
const BACKSPACE: &str = "\u{e003}";

/// Types a number with a decimal comma, key by key, then a letter too many, and leaves with Enter.
pub fn belongs_to_the_reader(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = fits::long_slider(case.panel).ok_or("its first view has no slider with many steps")?;
    let number = face_of(case, name).ok_or("its first slider sets no number")?;
    let value = a_third_along(number);
    let written = write_typed(number.unit.to_shown(value), case.language);
    // The same number with a comma, whatever the language of page and browser.
    let typed = write_typed(number.unit.to_shown(value), Language::Russian);
    let typed = if typed.contains(',') { format!("{typed}0") } else { format!("{typed},0") };
    // Three digits behind a comma are thousands in English.
    let are_thousands = typed.split_once(',').is_some_and(|(_, digits)| digits.len() == 3);
    let typed = if are_thousands { format!("{typed}0") } else { typed };
    page.open_panel(case.panel, case.language, "")?;
    let selector = format!("#{id} input[data-for=\"{name}\"]");
    page.session.script("document.querySelector(arguments[0]).select()", &[json!(selector)])?;
    for (count, key) in typed.chars().enumerate() {
        page.session.press(&[], &key.to_string())?;
        let so_far: String = typed.chars().take(count + 1).collect();
        expect_text(page, case, name, &so_far)?;
    }
    expect_understood(page, &selector, true)?;
    expect_number(page, case, name, value).within(format_args!("control {name} given {typed}"))?;
    page.session.press(&[], "x")?;
    expect_text(page, case, name, &format!("{typed}x"))?;
    expect_refusal(page, case, name, true)?;
    expect_number(page, case, name, value).within(format_args!("control {name} given {typed}x"))?;
    page.session.press(&[], BACKSPACE)?;
    expect_refusal(page, case, name, false)?;
    page.session.press(&[], ENTER)?;
    expect_text(page, case, name, &written)?;
    expect_understood(page, &selector, false)?;
    expect_slips_on_top(page, id)?;
    page.expect_silence()
}

fn face_of(case: Case, name: &str) -> Option<NumberFace> {
    let face = case.panel.machine().controls().into_iter().find(|face| face.name == name)?;
    match face.kind {
        KindFace::Number(number) => Some(number),
        KindFace::Choice(_) => None,
    }
}

/// A number of few digits that is not where the slider stands first.
fn a_third_along(number: NumberFace) -> f64 {
    let (low, high) = number.slider.unwrap_or((0.0, 1.0));
    let (low, high) = (number.to_slider(low), number.to_slider(high));
    number.from_slider(low + 0.37 * (high - low))
}

fn expect_text(page: &Page, case: Case, name: &str, wanted: &str) -> Outcome {
    page.settle(case.panel.id())?;
    let number_box = page.control(case.panel.id(), name)?.number_box.ok_or("it has no number box")?;
    if number_box.text == wanted {
        Ok(())
    } else {
        wrong(format!("the box of {name} says {:?}, not {wanted:?}", number_box.text))
    }
}

fn expect_refusal(page: &Page, case: Case, name: &str, is_wanted: bool) -> Outcome {
    page.settle(case.panel.id())?;
    let control = page.control(case.panel.id(), name)?;
    let is_invalid = control.number_box.is_some_and(|number_box| number_box.is_invalid);
    if (is_invalid, control.problem.is_empty()) == (is_wanted, !is_wanted) {
        return Ok(());
    }
    wrong(format!("control {name}: invalid is {is_invalid}, the message is {:?}", control.problem))
}

/// How a text was understood is said beside the box as long as it is being typed.
fn expect_understood(page: &Page, selector: &str, is_wanted: bool) -> Outcome {
    let beside = "return document.querySelector(arguments[0]).parentElement.querySelector('.understood').textContent";
    let said = page.session.script(beside, &[json!(selector)])?;
    if said.as_str().is_some_and(|said| said.is_empty() != is_wanted) {
        Ok(())
    } else {
        wrong(format!("{selector}: {said} is said to have been understood"))
    }
}

/// Writes the number of every box of a panel that can be seen in another way; how many boxes there are, and whose slips
/// do not say how that was understood, or are covered.
const SLIPS: &str = "await (async (panel) => {
    const unseen = [];
    let boxes = 0;
    for (const box of [...lecternTest.section(panel).querySelectorAll('.entry input')].filter(lecternTest.isShown)) {
        const slip = box.parentElement.querySelector('.understood');
        box.focus();
        box.value += 'e0';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await lecternTest.frame();
        boxes += 1;
        slip.scrollIntoView({ behavior: 'instant', block: 'center' });
        const { left, right, bottom } = slip.getBoundingClientRect();
        const isSeen = document.elementFromPoint((left + right) / 2, bottom - 2) === slip;
        if (!lecternTest.isShown(slip) || !isSeen) unseen.push(box.dataset.for);
    }
    return [boxes, unseen];
})(...given)";

/// The slip beneath a box may lie over the next control, and nothing lies over the slip.
fn expect_slips_on_top(page: &Page, panel: &str) -> Outcome {
    let found = page.session.await_script(SLIPS, &[json!(panel)])?;
    let has_boxes = found[0].as_u64() > Some(0);
    if has_boxes && found[1] == json!([]) {
        Ok(())
    } else {
        wrong(format!("boxes, and those whose slips are not seen: {found}"))
    }
}

/// The panel shows what this machine computes with the number.
fn expect_number(page: &Page, case: Case, name: &str, value: f64) -> Outcome {
    let mut machine = case.panel.machine();
    let index = machine.controls().iter().position(|face| face.name == name).ok_or("it is not registered")?;
    machine.take_nearest(index, value);
    let address = machine.address();
    page.wait_until_told(case.panel.id(), "the number must be taken", |look| case.compare(look, &address)).map(drop)
}
