//! The keys of the page, which are never taken from an input that has the focus.

use lectern::language::Language;
use lectern::panels;
use serde_json::{Value, json};

use crate::host::Case;
use crate::page::{Look, Page};
use crate::session::Outcome;

const LEAVE_FOCUS: &str = "document.activeElement?.blur?.()";
const HELP_IS_OPEN: &str = "return Boolean(document.querySelector('dialog[open]'))";

/// L, T and ? work, and switch what a reader of the document's attributes sees.
pub fn of_the_page_work(page: &Page) -> Outcome {
    let Some(panel) = panels::all().first().copied() else { return Ok(()) };
    page.open("", "lang=ru&theme=light", panel.id())?;
    for (keys, language, theme) in
        [("l", "en", "light"), ("t", "en", "dark"), ("L", "ru", "dark"), ("T", "ru", "light"), ("д", "en", "light")]
    {
        let before = page.look(panel.id())?;
        press(page, keys)?;
        let after = page.look(panel.id())?;
        if (after.language.as_str(), after.theme.as_str()) != (language, theme) {
            return Err(format!(
                "key {keys}: lang is {} and data-theme is {}, not {language} and {theme}",
                after.language, after.theme
            ));
        }
        if before.theme != after.theme && before.pictures == after.pictures {
            return Err(format!("key {keys}: the figure keeps the colours of the other theme"));
        }
        if before.language != after.language && before.heading == after.heading {
            return Err(format!("key {keys}: the heading stays in the other language"));
        }
        let language = Language::from_code(language).unwrap_or_default();
        Case { panel, language }.compare(&after, "").map_err(|reason| format!("key {keys}: {reason}"))?;
    }
    press(page, "?")?;
    if page.session.script(HELP_IS_OPEN, &[])? != json!(true) {
        return Err("key ?: no list of keys opens".to_owned());
    }
    page.session.press(&[], "\u{e00c}")?;
    page.settle(panel.id())?;
    if page.session.script(HELP_IS_OPEN, &[])? != json!(false) {
        return Err("key Escape: the list of keys does not close".to_owned());
    }
    let kept =
        |look: &Look| if look.search.contains("lang=en") { Ok(()) } else { Err(format!("it is {}", look.search)) };
    page.wait_until(panel.id(), "the address must keep the language that a key has chosen", kept)?;
    page.expect_silence()
}

/// A key that is typed into a number box or a list stays there.
pub fn are_not_taken_from_inputs(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    let before = page.look(id)?;
    let boxes = "return [...document.querySelectorAll('#' + arguments[0] + ' input[type=number], #' + arguments[0] + ' select')]
        .filter((input) => input.getClientRects().length > 0)
        .map((input) => input.dataset.for ? `#${arguments[0]} [data-for=\"${input.dataset.for}\"]` : `#${input.id}`)";
    let selectors = page.session.script(boxes, &[json!(id)])?;
    for selector in selectors.as_array().into_iter().flatten().filter_map(Value::as_str) {
        page.session.script("document.querySelector(arguments[0]).focus()", &[json!(selector)])?;
        page.session.press(&[], "lLtT?rR")?;
        page.settle(id)?;
        let after = page.look(id)?;
        if (&after.language, &after.theme) != (&before.language, &before.theme) {
            return Err(format!("{selector}: a key typed into it switched the page"));
        }
        if page.session.script(HELP_IS_OPEN, &[])? == json!(true) {
            return Err(format!("{selector}: a key typed into it opened the list of keys"));
        }
    }
    page.expect_silence()
}

/// P, S and R press the buttons of the panel, where it has them.
pub fn press_the_buttons_of_the_panel(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    for query in std::iter::once(String::new()).chain(case.panel.presets()) {
        page.open_panel(case.panel, case.language, &query)?;
        if page.session.script(IS_SHOWN, &[json!(id), json!("step")])? != json!(true) {
            continue;
        }
        let before = page.look(id)?;
        press(page, "s")?;
        page.settle(id)?;
        if page.look(id)?.pictures == before.pictures {
            return Err(format!("?{query}: key S: no step is taken"));
        }
        press(page, "p")?;
        let playing = page.look(id)?;
        let plays =
            |look: &Look| if look.pictures == playing.pictures { Err("it stands still".to_owned()) } else { Ok(()) };
        page.wait_until(id, &format!("?{query}: key P: nothing plays"), plays)?;
        press(page, "p")?;
        let paused = page.look(id)?;
        std::thread::sleep(std::time::Duration::from_millis(300));
        if page.look(id)?.pictures != paused.pictures {
            return Err(format!("?{query}: key P: it does not pause"));
        }
        break;
    }
    press(page, "r")?;
    let is_first = |look: &Look| case.compare(look, "");
    page.wait_until(id, "key R: the first view must come back", is_first)?;
    page.expect_silence()
}

const IS_SHOWN: &str =
    "return lecternTest.isShown(document.querySelector(`#${arguments[0]} [data-action=\"${arguments[1]}\"]`))";

/// Presses a key when no input has the focus, and waits.
fn press(page: &Page, keys: &str) -> Outcome {
    page.session.script(LEAVE_FOCUS, &[])?;
    page.session.press(&[], keys)?;
    page.session.await_script("await lecternTest.frame()", &[])?;
    page.session.await_script("await lecternTest.frame()", &[]).map(drop)
}
