//! The contents: a panel is found by a word of either language, and gone to.

use lectern::language::Language;
use lectern::machine::card::Card;
use lectern::panels;
use serde_json::json;

use crate::failure::{Outcome, wrong};
use crate::host::Case;
use crate::page::Page;

const IS_OPEN: &str = "return document.querySelector('#contents').open";
const SHOWN: &str = "return [...document.querySelectorAll('#contents [data-panel]')].filter(lecternTest.isShown).map((entry) => entry.dataset.panel)";
const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
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

/// The keys do not scroll the page while they walk through its head, and go on in the panel that they have led to.
pub fn keys_go_on_in_the_panel(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    // In a narrower one the head does not stay in sight.
    page.resize((1366, 768))?;
    page.open_panel(case.panel, case.language, "")?;
    page.wait_for_all_programs()?;
    page.rest()?;
    let place = "return Math.round(document.getElementById(arguments[0]).getBoundingClientRect().top)";
    let before = page.session.script(place, &[json!(id)])?;
    // The first parts, whatever had the focus.
    page.session.script("document.querySelector('header button').focus({ preventScroll: true })", &[])?;
    for _ in 0..3 {
        page.session.press(&[], TAB)?;
    }
    page.rest()?;
    let after = page.session.script(place, &[json!(id)])?;
    if before != after {
        return wrong(format!("keys in the head of the page have scrolled the panel from {before} to {after} px"));
    }
    let go = "document.querySelector('.panels [aria-current]').focus({ preventScroll: true })";
    page.session.script(go, &[])?;
    page.session.press(&[], ENTER)?;
    page.rest()?;
    page.session.press(&[], TAB)?;
    let is_inside = "return document.getElementById(arguments[0]).contains(document.activeElement)";
    page.wait_for("Tab must lead into the panel", is_inside, &[json!(id)], &json!(true))?;
    page.expect_silence()
}

/// In a window that becomes narrower or wider the panel that is looked at stays in sight: the last one, above which all
/// others have another height then.
pub fn a_panel_stays_in_sight(page: &Page) -> Outcome {
    let (last, language) = (*panels::all().last().ok_or("there is no panel")?, Language::Russian);
    let wanted = json!(last.title(language));
    let marked = "return document.querySelector('.panels [aria-current]')?.title ?? ''";
    let is_in_sight = "const { top } = document.getElementById(arguments[0]).getBoundingClientRect();
        return top >= -1 && top < innerHeight / 2";
    page.resize((683, 768))?;
    page.open_panel(last, language, "")?;
    page.wait_for_all_programs()?;
    for size_px in [(1366, 768), (683, 768), (1366, 768)] {
        page.resize(size_px)?;
        page.rest()?;
        let what = format!("{size_px:?}: the panel must stay in sight");
        page.wait_for(&what, is_in_sight, &[json!(last.id())], &json!(true))?;
        page.wait_for(&format!("{size_px:?}: it must be marked"), marked, &[], &wanted)?;
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
