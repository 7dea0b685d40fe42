//! The keys of the page, which are never taken from an input that has the focus.

use lectern::language::Language;
use serde_json::{Value, json};

use crate::failure::{Outcome, Within, wrong};
use crate::fits;
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;
use crate::wait;

const HELP_IS_OPEN: &str = "return Boolean(document.querySelector('dialog[open]'))";

/// L, T and ? work, and switch what a reader of the document's attributes sees.
pub fn of_the_page_work(page: &Page, case: Case) -> Outcome {
    let panel = case.panel;
    page.open("", &format!("lang=ru&theme=light&panel={}", panel.id()), panel.id())?;
    for (keys, language, theme) in
        [("l", "en", "light"), ("t", "en", "dark"), ("L", "ru", "dark"), ("T", "ru", "light"), ("д", "en", "light")]
    {
        let before = page.look(panel.id())?;
        page.press(keys)?;
        let language = Language::from_code(language).ok_or("no such language")?;
        let is_switched = |after: &Look| is_switched(&before, after, Case { panel, language }, theme);
        page.wait_until(panel.id(), &format!("key {keys}"), is_switched)?;
    }
    page.press("?")?;
    page.wait_for("key ?: a list of keys must open", HELP_IS_OPEN, &[], &json!(true))?;
    page.session.press(&[], "\u{e00c}")?;
    page.wait_for("key Escape: the list of keys must close", HELP_IS_OPEN, &[], &json!(false))?;
    let kept =
        |look: &Look| if look.search.contains("lang=en") { Ok(()) } else { wrong(format!("it is {}", look.search)) };
    page.wait_until(panel.id(), "the address must keep the language that a key has chosen", kept)?;
    page.expect_silence()
}

/// The page is in a language and theme, and figure and heading are not those of the others.
fn is_switched(before: &Look, after: &Look, case: Case, theme: &str) -> Outcome {
    let language = case.language.code();
    if (after.language.as_str(), after.theme.as_str()) != (language, theme) {
        let (is, and) = (&after.language, &after.theme);
        return wrong(format!("lang is {is} and data-theme is {and}, not {language} and {theme}"));
    }
    if before.theme != after.theme && before.pictures == after.pictures {
        return wrong("the figure keeps the colours of the other theme");
    }
    if before.language != after.language && before.heading == after.heading {
        return wrong("the heading stays in the other language");
    }
    case.compare(after, "")
}

/// A key that is typed into a number box or a list stays there.
pub fn are_not_taken_from_inputs(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    let before = page.look(id)?;
    let boxes =
        "return [...document.querySelectorAll('#' + arguments[0] + ' input[data-for], #' + arguments[0] + ' select')]
        .filter((input) => input.getClientRects().length > 0)
        .map((input) => input.dataset.for ? `#${arguments[0]} [data-for=\"${input.dataset.for}\"]` : `#${input.id}`)";
    let selectors = page.session.script(boxes, &[json!(id)])?;
    let selectors: Vec<&str> = selectors.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if selectors.is_empty() {
        return wrong("its first view has no input for keys");
    }
    for selector in selectors {
        page.session.script("document.querySelector(arguments[0]).focus()", &[json!(selector)])?;
        page.session.press(&[], "lLtT?rR")?;
        page.settle(id)?;
        let after = page.look(id)?;
        if (&after.language, &after.theme) != (&before.language, &before.theme) {
            return wrong(format!("{selector}: a key typed into it switched the page"));
        }
        if page.session.script(HELP_IS_OPEN, &[])? == json!(true) {
            return wrong(format!("{selector}: a key typed into it opened the list of keys"));
        }
    }
    page.expect_silence()
}

/// S takes a step, P plays, and P again stops that.
pub fn play_and_step(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let query = fits::played(case.panel).ok_or("nothing can be played")?;
    page.open_panel(case.panel, case.language, &query)?;
    let differs = |before: &Look| {
        let before = before.pictures.clone();
        move |look: &Look| if look.pictures == before { wrong("it stands still") } else { Ok(()) }
    };
    let before = page.look(id)?;
    page.press("s")?;
    page.wait_until(id, "key S: a step must be taken", differs(&before)).within(format_args!("?{query}"))?;
    page.press("p")?;
    for _ in 0..2 {
        let playing = page.look(id)?;
        page.wait_until(id, "key P: it must play", differs(&playing)).within(format_args!("?{query}"))?;
    }
    page.press("p")?;
    expect_a_stop(page, case).within(format_args!("?{query}"))?;
    page.expect_silence()
}

/// The action that is played takes several steps a second: over so many frames a picture that goes on would change.
fn expect_a_stop(page: &Page, case: Case) -> Outcome {
    const FRAMES: usize = 60;
    wait::until("key P: it must pause", || {
        let before = page.look(case.panel.id())?;
        let frames = "await (async (frames) => { for (let seen = 0; seen < frames; seen += 1) await lecternTest.frame(); })(...given)";
        page.session.await_script(frames, &[json!(FRAMES)])?;
        if page.look(case.panel.id())?.pictures == before.pictures { Ok(()) } else { wrong("it goes on") }
    })
}

/// R brings the first view back.
pub fn r_resets(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = super::history::long_slider(page, case)?;
    page.slide(id, &name, 0.3)?;
    let has_left = |look: &Look| if case.compare(look, "").is_err() { Ok(()) } else { wrong("it is the first view") };
    page.wait_until(id, &format!("control {name} must lead away"), has_left)?;
    page.press("r")?;
    page.wait_until(id, "key R: the first view must come back", |look| case.compare(look, ""))?;
    page.expect_silence()
}
