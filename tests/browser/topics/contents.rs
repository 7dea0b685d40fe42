//! The contents: a panel is found by a word of either language, and gone to.

use lectern::machine::card::Card;
use lectern::panels;
use serde_json::json;

use crate::failure::Outcome;
use crate::host::Case;
use crate::page::Page;

const IS_OPEN: &str = "return document.querySelector('#contents').open";
const SHOWN: &str = "return [...document.querySelectorAll('#contents [data-panel]')].filter(lecternTest.isShown).map((entry) => entry.dataset.panel)";
const ENTER: &str = "\u{e007}";
/// Which panel the head of the page marks.
const MARKED: &str = "return document.querySelector('.panels [aria-current]')?.textContent ?? ''";

/// A digit goes to the first panel of its part.
pub fn a_digit_leads_to_a_part(page: &Page, case: Case) -> Outcome {
    page.open_panel(case.panel, case.language, "")?;
    page.wait_for_all_panels()?;
    let mut digits = Vec::new();
    for card in panels::cards() {
        let digit = card.part.number().to_string();
        if !digits.contains(&digit) {
            page.press(&digit)?;
            let name = json!(card.short_name.get(case.language));
            page.wait_for(&format!("the digit {digit}"), MARKED, &[], &name)?;
            let addressed = "return new URLSearchParams(location.search).get('panel')";
            page.wait_for("the address must follow", addressed, &[], &json!(card.id))?;
            digits.push(digit);
        }
    }
    page.expect_silence()
}

/// The key / opens it, all panels stand there, and Enter goes to the one that is found.
pub fn lead_to_a_panel(page: &Page, case: Case) -> Outcome {
    let cards: Vec<&Card> = panels::cards().collect();
    let ids: Vec<&str> = cards.iter().map(|card| card.id).collect();
    let wanted = *cards.last().ok_or("there is no panel")?;
    page.open_panel(case.panel, case.language, "")?;
    page.wait_for_all_panels()?;
    page.press("/")?;
    page.wait_for("the contents must open", IS_OPEN, &[], &json!(true))?;
    page.wait_for("all panels must stand there", SHOWN, &[], &json!(ids))?;
    page.session.press(&[], "nothing like it")?;
    page.wait_for("no panel must be found", SHOWN, &[], &json!([]))?;
    // Opened again, it has forgotten what was looked for.
    page.session.script("document.querySelector('#contents').close()", &[])?;
    page.press("/")?;
    page.wait_for("all panels must stand there again", SHOWN, &[], &json!(ids))?;
    // In the language that the page does not speak.
    let word = wanted.title.get(case.language.other());
    page.session.press(&[], word)?;
    page.wait_for(&format!("{word:?} must find one panel"), SHOWN, &[], &json!([wanted.id]))?;
    page.session.press(&[], ENTER)?;
    page.wait_for("the contents must close", IS_OPEN, &[], &json!(false))?;
    page.wait_for("the panel must come into sight", MARKED, &[], &json!(wanted.short_name.get(case.language)))?;
    page.expect_silence()
}
