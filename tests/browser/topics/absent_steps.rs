//! A piece that does not come where the lecture, the quiz or the dialog wants it: it is told there, and comes later.

use lectern::panels;
use serde_json::json;

use super::absent::{REST, expect_words, in_language, neighbour, press};
use crate::failure::{Outcome, wrong};
use crate::faults::{Fault, FaultyPath};
use crate::host::Case;
use crate::page::Page;
use crate::stops::{Hall, PAGE_DOWN, Stop, address, stops, wait_for};
use crate::wait;

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

/// In the lecture a step that does not come leaves the one that is shown; the same key tries again.
pub fn a_step_is_told_and_comes_later(page: &Page, case: Case) -> Outcome {
    let language = case.language;
    let all = stops();
    // Two steps in a row of two panels, one of which is that of the case.
    let is_between = |pair: &&[Stop]| {
        let is_of_case = pair.iter().any(|stop| stop.id == case.panel.id());
        is_of_case && pair[0].id != pair[1].id && pair.iter().all(|stop| stop.step.is_some())
    };
    let pair = all.windows(2).rfind(is_between).ok_or("no other panel")?;
    let (here, next) = (pair[0], pair[1]);
    let path = FaultyPath::new(Fault::Missing, next.id);
    let query = format!("?lang={}&present=1&{}", language.code(), address(here));
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
    let all = stops();
    let position = all.iter().position(|stop| stop.id == case.panel.id()).ok_or("it has no steps")?;
    let (here, next) = (all[position], *all.get(position + 1).ok_or("the lecture has one step")?);
    let path = FaultyPath::new(Fault::Late, here.id);
    let query = format!("?lang={}&present=1&{}", language.code(), address(here));
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
