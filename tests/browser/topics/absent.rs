//! A piece of the program that is missing, spoilt or late: the page says so in words where the piece would be, the rest
//! works, nothing is lost, and a second try works.

use lectern::language::Language;
use lectern::panels;
use serde_json::{Value, json};

use crate::failure::{Outcome, Within, wrong};
use crate::faults::{Fault, FaultyPath};
use crate::host::Case;
use crate::page::Page;
use crate::scope::AnyPanelRef;
use crate::wait;

/// The piece with what stands around the panels: controls, lecture, sharing.
pub const REST: &str = "rest";
/// The piece with what most panels need.
const SHARED: &str = "shared";
/// Where it is said that the rest does not come.
const OF_THE_REST: &str = "main > .absence";
/// How far something is and what is said of it, in the first element that a selector names.
const ABSENCE: &str = "const absence = document.querySelector(arguments[0]);
    return absence && lecternTest.isShown(absence) ? [absence.dataset.fetch, absence.innerText.trim()] : null";

/// The panel's own piece does not come: the panel next to it does, and the panel itself when it is tried again.
pub fn a_panel_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    for fault in Fault::ALL {
        panel_under(page, case, fault).within(format_args!("its piece is {fault:?}"))?;
    }
    Ok(())
}

fn panel_under(page: &Page, case: Case, fault: Fault) -> Outcome {
    let (panel, language) = (case.panel, case.language);
    let query = panel.presets().pop().unwrap_or_default();
    let path = FaultyPath::new(fault, panel.id());
    let address = format!("lang={}&panel={}&{query}", language.code(), panel.id());
    page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
    let absence = format!("#{} .absence", panel.id());
    expect_words(page, &absence, if fault == Fault::Late { "underway" } else { "failed" }, language)?;
    // The rest of the page is there, and so is the panel next to it.
    wait_for_neighbour(page, panel)?;
    if fault != Fault::Late {
        page.change_language()?;
        expect_words(page, &absence, "failed", language.other())?;
        page.change_language()?;
        let retry = format!("{absence} [data-action=retry]");
        page.session.script("document.querySelector(arguments[0]).focus()", &[json!(retry)])?;
        press(page, &retry)?;
        expect_words(page, &absence, "failed", language)?;
        let is_focused = "return document.activeElement === document.querySelector(arguments[0])";
        page.wait_for("the button must have the focus again", is_focused, &[json!(retry)], &json!(true))?;
    }
    page.server.mend(&path);
    if fault != Fault::Late {
        press(page, &format!("{absence} [data-action=retry]"))?;
    }
    let outputs = format!("return document.querySelector('#{} output') !== null", panel.id());
    page.wait_for("the panel must come", &outputs, &[], &json!(true))?;
    page.settle(panel.id())?;
    case.compare(&page.look(panel.id())?, &query)?;
    // What the network did wrong stands in the console of some browsers.
    page.forget_what_was_said()
}

/// Whoever prints before a panel has come reads on the paper that it is missing.
pub fn paper_says_what_is_missing(page: &Page, case: Case) -> Outcome {
    let (panel, language) = (case.panel, case.language);
    let path = FaultyPath::new(Fault::Late, panel.id());
    let address = format!("lang={}&panel={}", language.code(), panel.id());
    page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
    let absence = format!("#{} .absence", panel.id());
    expect_words(page, &absence, "underway", language)?;
    wait_for_neighbour(page, panel)?;
    let words = |event: &str| -> Outcome<Value> {
        page.session.script("dispatchEvent(new Event(arguments[0]))", &[json!(event)])?;
        page.session.script(ABSENCE, &[json!(absence)])
    };
    let on_screen = page.session.script(ABSENCE, &[json!(absence)])?;
    let on_paper = words("beforeprint")?;
    let is_told = on_paper.get(1).and_then(Value::as_str).is_some_and(|said| in_language(said, language));
    if !is_told || on_paper == on_screen {
        return wrong(format!("on paper there is {on_paper}, as on the screen {on_screen}"));
    }
    let again = words("afterprint")?;
    if again != on_screen {
        return wrong(format!("after printing there is {again}, not {on_screen}"));
    }
    page.server.mend(&path);
    page.expect_silence()
}

/// What all panels share does not come: the panel of the address is told, and comes when it is tried again. The rest of the
/// page, which needs it, too, is told and tried by itself.
pub fn what_panels_share_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    let (panel, language) = (case.panel, case.language);
    for fault in [Fault::Missing, Fault::Truncated, Fault::OfAnotherBuild] {
        let path = FaultyPath::new(fault, SHARED);
        let address = format!("lang={}&panel={}", language.code(), panel.id());
        page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
        let absence = format!("#{} .absence", panel.id());
        // Both have failed: who tries again while another one's try is under way would wait for that one.
        for told in [absence.as_str(), OF_THE_REST] {
            expect_words(page, told, "failed", language).within(format_args!("{fault:?}"))?;
        }
        page.server.mend(&path);
        press(page, &format!("{absence} [data-action=retry]"))?;
        let outputs = format!("return document.querySelector('#{} output') !== null", panel.id());
        page.wait_for("the panel must come", &outputs, &[], &json!(true))?;
        press(page, &format!("{OF_THE_REST} [data-action=retry]"))?;
        let controls = "return document.querySelector('.controls input') !== null";
        page.wait_for("its controls must come", controls, &[], &json!(true))?;
        page.settle(panel.id())?;
        case.compare(&page.look(panel.id())?, "").within(format_args!("{fault:?}"))?;
    }
    page.forget_what_was_said()
}

/// The rest of the page does not come: the first picture stands, and controls come when they are tried again.
pub fn the_rest_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    for fault in [Fault::Missing, Fault::Truncated, Fault::OfAnotherBuild] {
        the_rest_under(page, case, fault).within(format_args!("it is {fault:?}"))?;
    }
    Ok(())
}

fn the_rest_under(page: &Page, case: Case, fault: Fault) -> Outcome {
    let (panel, language) = (case.panel, case.language);
    let path = FaultyPath::new(fault, REST);
    let address = format!("lang={}&panel={}", language.code(), panel.id());
    page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
    expect_words(page, OF_THE_REST, "failed", language)?;
    let stands = "return [document.querySelector(`#${arguments[0]} canvas`) !== null, document.querySelector('.controls input') === null]";
    page.wait_for("the picture must stand alone", stands, &[json!(panel.id())], &json!([true, true]))?;
    page.server.mend(&path);
    press(page, &format!("{OF_THE_REST} [data-action=retry]"))?;
    page.wait_for_all_panels()?;
    page.settle(panel.id())?;
    case.compare(&page.look(panel.id())?, "")?;
    page.forget_what_was_said()
}

/// A browser that lets no page keep anything shows it all the same, and says so when it has stopped.
pub fn without_storage_it_works(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open("without-storage/", &format!("lang={}&panel={id}", case.language.code()), id)?;
    let look = page.look(id)?;
    case.compare(&look, "").and_then(|()| case.painted(&look))?;
    page.expect_silence()?;
    page.session.script("lecternPanic('a test')", &[])?;
    let reason = "return document.querySelector('.trouble')?.dataset.reason ?? null";
    page.wait_for("after a panic it must say so", reason, &[], &json!("panic"))
}

/// Another panel.
pub fn neighbour(panel: AnyPanelRef) -> Outcome<&'static str> {
    let other = panels::cards().map(|card| card.id).find(|id| *id != panel.id());
    other.ok_or_else(|| "there is no other panel".into())
}

/// Waits until another panel is built, for a reader who does something: nothing far from the window is built in advance
/// of anybody else.
fn wait_for_neighbour(page: &Page, panel: AnyPanelRef) -> Outcome {
    let is_drawn = "const canvas = document.querySelector(`#${arguments[0]} canvas`);
        if (canvas === null) dispatchEvent(new Event('wheel'));
        return canvas !== null";
    page.wait_for("the panel next to it must come", is_drawn, &[json!(neighbour(panel)?)], &json!(true))
}

/// Presses a button as soon as it is there.
pub fn press(page: &Page, selector: &str) -> Outcome {
    let click = "const button = document.querySelector(arguments[0]); button?.click(); return button !== null";
    page.wait_for("there must be a button", click, &[json!(selector)], &json!(true))
}

/// Waits until an absence is so far, and says so in the language.
pub fn expect_words(page: &Page, selector: &str, fetch: &str, language: Language) -> Outcome {
    wait::until(&format!("{selector} must be told as {fetch} in {language:?}"), || {
        let found = page.session.script(ABSENCE, &[json!(selector)])?;
        match found.as_array().map(Vec::as_slice) {
            Some([Value::String(found), Value::String(words)]) if found == fetch && in_language(words, language) => {
                Ok(())
            }
            _ => wrong(format!("there is {found}")),
        }
    })
}

/// Whether words are there, and in this language.
pub fn in_language(words: &str, language: Language) -> bool {
    let is_cyrillic = words.chars().any(|letter| ('а'..='я').contains(&letter));
    !words.is_empty() && is_cyrillic == (language == Language::Russian)
}
