//! A piece of the program that is missing, spoilt or late: the page says so in words where the piece would be, the rest
//! works, nothing is lost, and a second try works.

use lectern::language::Language;
use lectern::panels;
use serde_json::{Value, json};

use super::lecture::{self, Hall, PAGE_DOWN, wait_for};
use crate::failure::{Outcome, Within, wrong};
use crate::faults::{Fault, FaultyPath};
use crate::host::Case;
use crate::page::Page;
use crate::scope::AnyPanelRef;
use crate::wait;

/// The piece with what stands around the panels: controls, lecture, sharing.
const REST: &str = "rest";
/// The piece with what most panels need.
const SHARED: &str = "shared";
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
    let neighbour = neighbour(panel)?;
    let canvas = format!("return document.querySelector('#{neighbour} canvas') !== null");
    page.wait_for("the panel next to it must come", &canvas, &[], &json!(true))?;
    if fault != Fault::Late {
        page.session.script("document.querySelector('header [lang]').click()", &[])?;
        expect_words(page, &absence, "failed", language.other())?;
        page.session.script("document.querySelector('header [lang]').click()", &[])?;
        press(page, &format!("{absence} [data-action=retry]"))?;
        expect_words(page, &absence, "failed", language)?;
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
    let canvas = format!("return document.querySelector('#{} canvas') !== null", neighbour(panel)?);
    page.wait_for("the panel next to it must come", &canvas, &[], &json!(true))?;
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
/// page, which needs it, too, has a button of its own where it asked for it too early.
pub fn what_panels_share_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    let (panel, language) = (case.panel, case.language);
    for fault in [Fault::Missing, Fault::Truncated, Fault::OfAnotherBuild] {
        let path = FaultyPath::new(fault, SHARED);
        let address = format!("lang={}&panel={}", language.code(), panel.id());
        page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
        let absence = format!("#{} .absence", panel.id());
        expect_words(page, &absence, "failed", language).within(format_args!("{fault:?}"))?;
        page.server.mend(&path);
        press(page, &format!("{absence} [data-action=retry]"))?;
        let outputs = format!("return document.querySelector('#{} output') !== null", panel.id());
        page.wait_for("the panel must come", &outputs, &[], &json!(true))?;
        let controls = "document.querySelector('main > .absence [data-action=retry]')?.click();
            return document.querySelector('.controls input') !== null";
        page.wait_for("its controls must come", controls, &[], &json!(true))?;
        page.settle(panel.id())?;
        case.compare(&page.look(panel.id())?, "").within(format_args!("{fault:?}"))?;
    }
    page.forget_what_was_said()
}

/// A panel does not come to the quiz: its question is told, all others can be answered, and it comes when it is tried again.
pub fn a_question_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    let path = FaultyPath::new(Fault::Missing, id);
    page.session.open(&format!("{}{}?lang={}&quiz=1", page.server.address, path.as_str(), language.code()))?;
    let absence = format!(".quiz #{id} .absence");
    expect_words(page, &absence, "failed", language)?;
    let questions = "return document.querySelectorAll('.quiz > ol > li input[type=text]').length";
    let count = panels::cards().count();
    page.wait_for("all other questions must come", questions, &[], &json!(count - 1))?;
    page.server.mend(&path);
    press(page, &format!("{absence} [data-action=retry]"))?;
    page.wait_for("the question must come", questions, &[], &json!(count))?;
    page.forget_what_was_said()
}

/// The steps of a panel do not come to the dialog in which they are ticked: that is told, and opening the list once more
/// tries again.
pub fn steps_are_told_and_come_later(page: &Page, case: Case) -> Outcome {
    let (language, other) = (case.language, neighbour(case.panel)?);
    let path = FaultyPath::new(Fault::Missing, other);
    let address = format!("lang={}&panel={}", language.code(), case.panel.id());
    page.session.open(&format!("{}{}?{address}", page.server.address, path.as_str()))?;
    page.settle(case.panel.id())?;
    page.press_button(case.panel.id(), "share")?;
    let place = panels::cards().position(|card| card.id == other).ok_or("there is no other panel")?;
    let toggle = "const list = document.querySelectorAll('#share .steps')[arguments[0]];
        if (!list) return false; list.open = !list.open; return true";
    let found = "const list = document.querySelectorAll('#share .steps')[arguments[0]];
        return [list.querySelectorAll('input').length, list.querySelector('[role=status]')?.textContent ?? '']";
    page.wait_for("the dialog must have a list of steps", toggle, &[json!(place)], &json!(true))?;
    wait::until("that the steps did not come must be told", || {
        let found = page.session.script(found, &[json!(place)])?;
        let is_told = found[0] == json!(0) && found[1].as_str().is_some_and(|said| in_language(said, language));
        if is_told { Ok(()) } else { wrong(format!("there is {found}")) }
    })?;
    page.server.mend(&path);
    page.session.script(toggle, &[json!(place)])?;
    page.session.script(toggle, &[json!(place)])?;
    wait::until("the steps must come", || {
        let found = page.session.script(found, &[json!(place)])?;
        if found[0] == json!(0) { wrong(format!("there is {found}")) } else { Ok(()) }
    })?;
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
    expect_words(page, "main > .absence", "failed", language)?;
    let stands = "return [document.querySelector(`#${arguments[0]} canvas`) !== null, document.querySelector('.controls input') === null]";
    page.wait_for("the picture must stand alone", stands, &[json!(panel.id())], &json!([true, true]))?;
    page.server.mend(&path);
    press(page, "main > .absence [data-action=retry]")?;
    page.wait_for_all_panels()?;
    page.settle(panel.id())?;
    case.compare(&page.look(panel.id())?, "")?;
    page.forget_what_was_said()
}

/// In the lecture a step that does not come leaves the one that is shown; the same key tries again.
pub fn a_step_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    let language = case.language;
    let all = lecture::stops();
    // Two steps in a row of two panels, one of which is that of the case.
    let is_between = |pair: &&[lecture::Stop]| {
        let is_of_case = pair.iter().any(|stop| stop.id == case.panel.id());
        is_of_case && pair[0].id != pair[1].id && pair.iter().all(|stop| stop.step.is_some())
    };
    let pair = all.windows(2).rfind(is_between).ok_or("no other panel")?;
    let (here, next) = (pair[0], pair[1]);
    let path = FaultyPath::new(Fault::Missing, next.id);
    let query = format!("?lang={}&present=1&{}", language.code(), lecture::address(here));
    page.session.open(&format!("{}{}{query}", page.server.address, path.as_str()))?;
    wait_for(page, here, language)?;
    page.press(PAGE_DOWN)?;
    wait::until("that the step did not come must be told", || {
        let hall: Hall = page.hand("hall", &[])?;
        let busy = page
            .session
            .script("return document.querySelector('.stage-bar .remark').getAttribute('aria-busy') === 'true'", &[])?;
        let is_told = hall.headline == here.headline.get(language) && in_language(&hall.remark, language);
        if is_told && busy == json!(false) { Ok(()) } else { wrong(format!("there is {hall:?}")) }
    })?;
    page.server.mend(&path);
    page.press(PAGE_DOWN)?;
    wait_for(page, next, language)?;
    page.forget_what_was_said()
}

/// A key that is pressed while the step of the address is still on its way is not lost.
pub fn a_late_step_is_walked_on_from(page: &Page, case: Case) -> Outcome {
    let language = case.language;
    let all = lecture::stops();
    let position = all.iter().position(|stop| stop.id == case.panel.id()).ok_or("it has no steps")?;
    let (here, next) = (all[position], *all.get(position + 1).ok_or("the lecture has one step")?);
    let path = FaultyPath::new(Fault::Late, here.id);
    let query = format!("?lang={}&present=1&{}", language.code(), lecture::address(here));
    page.session.open(&format!("{}{}{query}", page.server.address, path.as_str()))?;
    let waits = "return document.querySelector('.stage-bar .remark')?.getAttribute('aria-busy') === 'true'";
    page.wait_for("the lecture must wait for the step", waits, &[], &json!(true))?;
    page.press(PAGE_DOWN)?;
    page.server.mend(&path);
    wait_for(page, next, language)?;
    page.expect_silence()
}

/// The speaker's window says that its words did not come, and fetches them when it is asked to.
pub fn the_speaker_is_told(page: &Page, case: Case) -> Outcome {
    let language = case.language;
    let path = FaultyPath::new(Fault::Missing, REST);
    let query = format!("?speaker=1&lang={}", language.code());
    page.session.open(&format!("{}{}{query}", page.server.address, path.as_str()))?;
    expect_words(page, ".absence", "failed", language)?;
    page.server.mend(&path);
    press(page, ".absence [data-action=retry]")?;
    page.wait_for("the notes must come", "return document.querySelector('main.speaker') !== null", &[], &json!(true))?;
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

fn neighbour(panel: AnyPanelRef) -> Outcome<&'static str> {
    let other = panels::cards().map(|card| card.id).find(|id| *id != panel.id());
    other.ok_or_else(|| "there is no other panel".into())
}

fn press(page: &Page, selector: &str) -> Outcome {
    let click = "const button = document.querySelector(arguments[0]); button?.click(); return button !== null";
    page.wait_for("there must be a button", click, &[json!(selector)], &json!(true))
}

/// Waits until an absence is so far, and says so in the language.
fn expect_words(page: &Page, selector: &str, fetch: &str, language: Language) -> Outcome {
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

fn in_language(words: &str, language: Language) -> bool {
    let is_cyrillic = words.chars().any(|letter| ('а'..='я').contains(&letter));
    !words.is_empty() && is_cyrillic == (language == Language::Russian)
}
