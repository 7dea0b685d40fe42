//! A number box that is emptied or given nonsense says so beside itself, and nothing is lost.

use serde_json::json;

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

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
            expect_refused(page, id, name, &good).within(format_args!("control {name} given {text:?}"))?;
        }
        page.fill(id, name, &original)?;
        expect_mended(page, id, name, &good).within(format_args!("control {name} mended"))?;
    }
    page.expect_silence()
}

/// Types nonsense on the keyboard into the first box, as a hand does.
pub fn typed_nonsense_is_refused(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let shown = case.panel.controls("").into_iter().find(|info| info.is_shown && info.legal.is_some());
    let info = shown.ok_or("its first view has no number")?;
    page.open_panel(case.panel, case.language, "")?;
    let good = page.look(id)?;
    let selector = format!("#{id} input[data-for=\"{}\"]", info.name);
    page.session.script("document.querySelector(arguments[0]).select()", &[json!(selector)])?;
    // A browser keeps a lone sign in the box, but its value is empty.
    page.session.press_in(&selector, "\u{e003}--")?;
    page.settle(id)?;
    expect_refused(page, id, info.name, &good).within(format_args!("control {} given --", info.name))?;
    page.expect_silence()
}

fn expect_refused(page: &Page, id: &str, name: &str, good: &Look) -> Outcome {
    let control = page.control(id, name)?;
    if !control.number_box.as_ref().is_some_and(|number_box| number_box.is_invalid) {
        return wrong("the box is not marked with aria-invalid");
    }
    if control.problem.trim().is_empty() {
        return wrong(format!("no message can be seen in #{id}-{name}-problem"));
    }
    if !control.is_problem_tied {
        return wrong("the box does not name its message in aria-describedby");
    }
    expect_unchanged(page, id, good)
}

fn expect_mended(page: &Page, id: &str, name: &str, good: &Look) -> Outcome {
    let control = page.control(id, name)?;
    if control.number_box.as_ref().is_some_and(|number_box| number_box.is_invalid) || !control.problem.is_empty() {
        return wrong(format!("the message stays: {:?}", control.problem));
    }
    expect_unchanged(page, id, good)
}

fn expect_unchanged(page: &Page, id: &str, good: &Look) -> Outcome {
    let now = page.look(id)?;
    if now.pictures != good.pictures {
        // A symbol of the formula under the pointer lights its mark on the figure.
        let hovered = "return [...document.querySelectorAll(':hover')].map((element) => element.outerHTML.slice(0, 80)).pop() ?? ''";
        let hovered = page.session.script(hovered, &[])?;
        let (was, is) = (&good.pictures, &now.pictures);
        return wrong(format!("the picture has changed from {was:?} to {is:?}; the pointer is over {hovered}"));
    }
    if now.outputs != good.outputs {
        return wrong("the numbers have changed");
    }
    if now.search != good.search {
        return wrong(format!("the address has changed to {}", now.search));
    }
    Ok(())
}
