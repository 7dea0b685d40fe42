//! The question of a panel: while it is asked nobody learns the answer, and then it stands beside the guess.

use lectern::panel::GUESS;
use serde_json::{Value, json};

use super::access;
use crate::failure::{Failure, Outcome, Within, wrong};
use crate::host::{Case, expect_silent};
use crate::look::Look;
use crate::page::Page;

/// All that a reader or a screen reader is told by a panel: what can be seen, and the labels of what can be seen.
const TOLD: &str = "const section = document.getElementById(arguments[0]);
    const labels = [...section.querySelectorAll('[aria-label], [aria-valuetext], [title]')]
        .filter((element) => lecternTest.isShown(element))
        .flatMap((element) => ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? ''));
    return [section.innerText, ...labels].join(' | ')";
const MISS: &str = "return document.querySelector(`#${arguments[0]} .miss`).textContent";
const COVERS: &str = "return document.querySelectorAll('.as-it-was').length";

/// Asks, guesses by slider and by keyboard, and reveals.
pub fn hides_the_answer_and_reveals_it(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "")?;
    page.press_button(id, "ask")?;
    expect_withheld(page, case)?;
    access::check_in(page, &format!("#{id}")).within("asked")?;
    guess_by_hand(page, id)?;
    expect_withheld(page, case)?;
    let machine = case.panel.machine();
    page.press_button(id, "reveal")?;
    let revealed = |look: &Look| case.compare(look, machine.question().after);
    page.wait_until(id, "the truth must be shown", revealed)?;
    page.wait_for("the old picture must fade away", COVERS, &[], &json!(0))?;
    if text(page, MISS, id)?.is_empty() {
        return wrong("nothing says how far the guess missed");
    }
    access::check_in(page, &format!("#{id}")).within("revealed")?;
    page.press_button(id, "dismiss")?;
    if !text(page, MISS, id)?.is_empty() {
        return wrong("the miss stays when the question is put away");
    }
    page.expect_silence()
}

/// No number, sentence or caption is told, in sight or in a label.
pub fn expect_withheld(page: &Page, case: Case) -> Outcome {
    let Case { panel, language } = case;
    let machine = panel.machine();
    let question = machine.question();
    page.wait_until(panel.id(), "asked, but the answer is told", expect_silent)?;
    let told = text(page, TOLD, panel.id())?;
    // The number before may stand in the question itself.
    let outputs = panel.outputs(question.after, language);
    let answer = outputs.iter().find(|output| output.name == question.output).ok_or("no such output")?;
    let sentences = [question.before, question.after].map(|query| panel.sentence(query, language));
    if told.contains(&answer.text) || sentences.iter().any(|sentence| told.contains(sentence)) {
        return wrong(format!("asked, but the answer can be read in: {told}"));
    }
    Ok(())
}

/// The slider follows a drag, and the arrow keys move it by steps.
fn guess_by_hand(page: &Page, id: &str) -> Outcome {
    page.slide(id, GUESS, 0.3)?;
    let place = || page.control(id, GUESS)?.slider.ok_or_else(|| Failure::from("the guess has no slider"));
    let before = place()?;
    if ((before.place - before.min) / (before.max - before.min) - 0.3).abs() > 0.05 {
        return wrong(format!("the slider of the guess does not stay where it was put: {before:?}"));
    }
    page.session.script("lecternTest.slider(...arguments).focus()", &[json!(id), json!(GUESS)])?;
    page.session.press(&[], "\u{e014}\u{e014}")?;
    page.settle(id)?;
    let after = place()?;
    if after.place <= before.place { wrong(format!("arrow keys do not move the guess: {after:?}")) } else { Ok(()) }
}

/// A guess comes back from the address, and one that makes no sense is passed over with a complaint.
pub fn is_in_the_address(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    page.open_panel(case.panel, case.language, "question=asked")?;
    page.slide(id, GUESS, 0.7)?;
    page.press_button(id, "reveal")?;
    let stands = |look: &Look| {
        let has_all = ["question=revealed", "guess="].iter().all(|part| look.search.contains(part));
        if has_all { Ok(()) } else { wrong(format!("the address is {}", look.search)) }
    };
    let look = page.wait_until(id, "the guess must be in the address", stands)?;
    let miss = text(page, MISS, id)?;
    page.open("", look.search.trim_start_matches('?'), id)?;
    page.wait_until(id, "the guess must come back", |again| {
        let now = text(page, MISS, id)?;
        if now != miss {
            return wrong(format!("the miss is {now:?}, not {miss:?}"));
        }
        case.compare(again, &again.search)
    })?;
    page.open_panel(case.panel, case.language, "question=asked&guess=1e99")?;
    let complaints = page.look(id)?.complaints;
    if complaints != 1 {
        return wrong(format!("a guess beyond the slider gives {complaints} complaints"));
    }
    page.expect_silence()
}

fn text(page: &Page, script: &str, id: &str) -> Outcome<String> {
    match page.session.script(script, &[json!(id)])? {
        Value::String(text) => Ok(text),
        other => wrong(format!("{script}: {other}")),
    }
}
