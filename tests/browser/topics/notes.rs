//! The notes view: an article with all that is told, whose buttons move the panel.

use lectern::machine::{step_count, step_of};
use lectern::panel::Cue;
use serde_json::json;

use super::access;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

/// The titles of the stories told before a panel, and how many steps can be shown.
const TOLD: &str = "const article = document.getElementById(`${arguments[0]}-notes`);
    return [[...article.querySelectorAll('h3')].map((title) => title.textContent), article.querySelectorAll('[data-step]').length]";
const PRESS: &str = "document.querySelector(`#${arguments[0]}-notes [data-step=\"${arguments[1]}\"]`).click()";
const IS_IN_SIGHT: &str =
    "const figure = document.querySelector(`#${arguments[0]} figure[data-figure=${arguments[1]}]`).getBoundingClientRect();
    return figure.bottom > 0 && figure.top < innerHeight";

/// Whether every step has its picture, for the screen and for paper, of which one is seen.
const HAS_PICTURES: &str = "const [id] = arguments;
    const figures = [...document.querySelectorAll(`#${id}-notes .note figure`)];
    const wrong = figures.filter((figure) => {
        const images = [...figure.querySelectorAll('img')];
        const shown = images.filter((image) => getComputedStyle(image).display !== 'none');
        return images.length !== (document.documentElement.dataset.theme === 'dark' ? 2 : 1) || shown.length !== 1 || images.some((image) => !image.complete || image.naturalWidth < 300);
    });
    return [figures.length, wrong.length]";

/// All scenarios are told, every step has its picture and its button, and the first that shows something sets the panel.
pub fn are_an_article_that_moves_the_panel(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let machine = case.panel.machine();
    let scenarios = machine.scenarios();
    page.open_panel(case.panel, case.language, "notes=1")?;
    let titles: Vec<&str> = scenarios.iter().map(|scenario| scenario.title.get(case.language)).collect();
    let told = page.session.script(TOLD, &[json!(id)])?;
    let wanted = json!([titles, step_count(scenarios)]);
    if told != wanted {
        return wrong(format!("the article tells {told}, not {wanted}"));
    }
    page.wait_for("every step must have its picture", HAS_PICTURES, &[json!(id)], &json!([step_count(scenarios), 0]))?;
    access::check_in(page, &format!("#{id}-notes"))?;
    for index in 0..step_count(scenarios) {
        let Some(step) = step_of(scenarios, index).filter(|step| step.cue != Cue::Ask) else { continue };
        page.session.script(PRESS, &[json!(id), json!(index)])?;
        expect_in_sight(page, id, step.figure).within(format_args!("step {index}"))?;
        page.settle(id)?;
        let is_set = |look: &Look| {
            case.compare(look, step.params)?;
            let is_reading = look.search.contains("notes=1") && !look.search.contains("step=");
            if is_reading { Ok(()) } else { wrong(format!("the address is {}", look.search)) }
        };
        page.wait_until_told(id, &format!("step {index} must be shown"), is_set)?;
    }
    page.expect_silence()
}

/// The figure scrolls into sight. The panel is not looked at meanwhile: that scrolls by itself.
fn expect_in_sight(page: &Page, id: &str, figure: &str) -> Outcome {
    page.wait_for(
        &format!("figure {figure} must come into sight"),
        IS_IN_SIGHT,
        &[json!(id), json!(figure)],
        &json!(true),
    )
}
