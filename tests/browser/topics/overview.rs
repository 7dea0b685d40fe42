//! The overview: all steps of the lecture in small, each of which can be gone to.

use serde_json::json;

use super::access;
use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;
use crate::stops::{ESCAPE, open, stops, wait_for};

/// The key O shows all steps; that on the screen is marked and painted, a press on another leads there, and so does a
/// number.
pub fn leads_to_any_step(page: &Page, case: Case) -> Outcome {
    let (all, language) = (stops(), case.language);
    let here = all.iter().position(|stop| stop.id == case.panel.id()).ok_or("it has no steps")?;
    let (one, last) = (all[here], all.len() - 1);
    open(page, one, language, "")?;
    wait_for(page, one, language)?;
    page.press("o")?;
    let count = "return document.querySelectorAll('#overview [data-place]').length";
    page.wait_for("all steps must stand there", count, &[], &json!(all.len()))?;
    let marked = "return document.querySelector('#overview [aria-current]')?.dataset.place ?? null";
    if page.session.script(marked, &[])? != json!((here + 1).to_string()) {
        return wrong("the step on the screen must be marked");
    }
    let painted = "const step = document.querySelector('#overview [aria-current]');
        return !lecternTest.isBlank(step.querySelector('canvas')) && step.querySelector('span').textContent === arguments[0]";
    page.wait_for("its picture must be painted", painted, &[json!(one.headline.get(language))], &json!(true))?;
    access::check_in(page, "#overview")?;
    page.session
        .script("document.querySelector(`#overview [data-place='${arguments[0]}']`).click()", &[json!(last + 1)])?;
    wait_for(page, all[last], language)?;
    page.press("o")?;
    page.wait_for("all steps must stand there again", count, &[], &json!(all.len()))?;
    let enter = |text: &str| {
        let script = "const box = document.querySelector('#overview-number'); box.value = arguments[0]; box.focus()";
        page.session.script(script, &[json!(text)])?;
        page.session.press(&[], "\u{e007}")
    };
    enter(&(last + 2).to_string())?;
    let told = "return document.querySelector('#overview-problem').textContent !== ''";
    page.wait_for("that there is no such step must be told", told, &[], &json!(true))?;
    // What was refused is gone with the dialog, whatever changes while it is closed.
    page.session.press(&[], ESCAPE)?;
    page.wait_for("the overview must close", count, &[], &json!(0))?;
    for language in [language.other(), language] {
        page.press("l")?;
        wait_for(page, all[last], language)?;
    }
    page.press("o")?;
    page.wait_for("no refusal must be left", told, &[], &json!(false))?;
    enter(&(here + 1).to_string())?;
    wait_for(page, one, language)?;
    page.wait_for("the overview must be gone", count, &[], &json!(0))?;
    page.expect_silence()
}
