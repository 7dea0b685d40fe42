//! A number box that is emptied or given nonsense says so beside itself, and nothing is lost.

use serde_json::json;

use crate::host::Case;
use crate::page::{Look, Page};
use crate::session::Outcome;

/// What is put into every box that is shown: nothing, and numbers that no panel allows.
const NONSENSE: [&str; 3] = ["", "-1e300", "1e300"];

/// Spoils every number box that is shown in the first view, and mends it again.
pub fn leaves_the_last_good_picture(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    let good = page.look(id)?;
    for info in case.panel.controls("").iter().filter(|info| info.is_shown && info.legal.is_some()) {
        let name = info.name;
        let original = page.control(id, name)?.number_box.ok_or(format!("control {name} has no number box"))?.text;
        for text in NONSENSE {
            page.fill(id, name, text)?;
            expect_refused(page, id, name, &good)
                .map_err(|reason| format!("control {name} given {text:?}: {reason}"))?;
        }
        page.fill(id, name, &original)?;
        expect_mended(page, id, name, &good).map_err(|reason| format!("control {name} mended: {reason}"))?;
    }
    page.expect_silence()
}

/// Types nonsense on the keyboard into the first box, as a hand does.
pub fn typed_nonsense_is_refused(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let shown = case.panel.controls("").into_iter().find(|info| info.is_shown && info.legal.is_some());
    let Some(info) = shown else { return Ok(()) };
    page.open_panel(case.panel, case.language, "")?;
    let good = page.look(id)?;
    let selector = format!("#{id} input[data-for=\"{}\"]", info.name);
    page.session.script("document.querySelector(arguments[0]).select()", &[json!(selector)])?;
    // A browser keeps a lone sign in the box, but its value is empty.
    page.session.press_in(&selector, "\u{e003}--")?;
    page.settle(id)?;
    expect_refused(page, id, info.name, &good).map_err(|reason| format!("control {} given --: {reason}", info.name))?;
    page.expect_silence()
}

fn expect_refused(page: &Page, id: &str, name: &str, good: &Look) -> Outcome {
    let control = page.control(id, name)?;
    if !control.number_box.as_ref().is_some_and(|number_box| number_box.is_invalid) {
        return Err("the box is not marked with aria-invalid".to_owned());
    }
    if control.problem.trim().is_empty() {
        return Err(format!("no message can be seen in #{id}-{name}-problem"));
    }
    if !control.is_problem_tied {
        return Err("the box does not name its message in aria-describedby".to_owned());
    }
    expect_unchanged(page, id, good)
}

fn expect_mended(page: &Page, id: &str, name: &str, good: &Look) -> Outcome {
    let control = page.control(id, name)?;
    if control.number_box.as_ref().is_some_and(|number_box| number_box.is_invalid) || !control.problem.is_empty() {
        return Err(format!("the message stays: {:?}", control.problem));
    }
    expect_unchanged(page, id, good)
}

fn expect_unchanged(page: &Page, id: &str, good: &Look) -> Outcome {
    let now = page.look(id)?;
    if now.pictures != good.pictures {
        return Err("the picture has changed".to_owned());
    }
    if now.outputs != good.outputs {
        return Err("the numbers have changed".to_owned());
    }
    if now.search != good.search {
        return Err(format!("the address has changed to {}", now.search));
    }
    Ok(())
}
