//! The lecture: walked through by a clicker's keys, and found again after a reload.

use lectern::language::Language;
use lectern::panel::Cue;
use serde_json::json;

use crate::failure::{Outcome, wrong};
use crate::fits;
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;
use crate::stops::{Hall, PAGE_DOWN, PAGE_UP, Stop, open, stops, stops_of, wait_for};
use crate::wait;

/// The hall sees what the step declares, and nothing that is still to be found out; an interlude has its headline alone
/// to be known by.
fn compare(page: &Page, stop: Stop, hall: &Hall, language: Language) -> Outcome {
    let Some((panel, step)) = stop.step else { return Ok(()) };
    let hides = matches!(step.cue, Cue::Withhold | Cue::Ask);
    let numbers: Vec<&str> = if hides { Vec::new() } else { vec![step.output] };
    if hall.numbers != numbers {
        return wrong(format!("the numbers {:?} are shown, not {numbers:?}", hall.numbers));
    }
    let mut controls = hall.controls.clone();
    controls.sort();
    let mut wanted: Vec<&str> = step.controls.to_vec();
    wanted.sort_unstable();
    if controls != wanted {
        return wrong(format!("the controls {controls:?} are shown, not {wanted:?}"));
    }
    if hall.figures != 1 {
        return wrong(format!("{} figures are shown", hall.figures));
    }
    // A run that is being played has moved on.
    if hides || step.cue == Cue::Play {
        return Ok(());
    }
    page.settle(panel.id())?;
    let look = page.look_at_words(panel.id())?;
    Case { panel, language }.compare(&look, step.params)
}

/// Forwards through the steps of a panel and backwards again, in a hall and on the keys of a clicker alone. Where the
/// lecture goes on before and behind the panel, the walk begins and ends there.
pub fn a_clicker_walks(page: &Page, case: Case) -> Outcome {
    let (all, language) = (stops(), case.language);
    let is_of_panel = |stop: &Stop| stop.id == case.panel.id();
    let first = all.iter().position(is_of_panel).ok_or("it has no steps")?.saturating_sub(1);
    let last = all.iter().rposition(is_of_panel).map_or(first, |last| (last + 1).min(all.len() - 1));
    open(page, all[first], language, "")?;
    let stops = (first..=last).chain((first..last).rev());
    for (turn, index) in stops.enumerate() {
        let stop = all[index];
        if turn > 0 {
            page.press(if turn <= last - first { PAGE_DOWN } else { PAGE_UP })?;
        }
        // The numbers have a pace of their own and come a moment after the headline.
        wait::until(&format!("{} step {}", stop.id, stop.number), || {
            compare(page, stop, &wait_for(page, stop, language)?, language)
        })?;
    }
    page.expect_silence()
}

/// From the first stop to the last and back again, in both languages.
pub fn a_clicker_walks_all_of_it(page: &Page) -> Outcome {
    let all = stops();
    for language in Language::ALL {
        open(page, all[0], language, "")?;
        walk_to_and_fro(page, &all, language)?;
    }
    page.expect_silence()
}

/// From the first of these stops, where the lecture stands, to the last and back again.
pub fn walk_to_and_fro(page: &Page, stops: &[Stop], language: Language) -> Outcome {
    let first = *stops.first().ok_or("there is no stop")?;
    wait_for(page, first, language)?;
    let forwards = stops.iter().skip(1).map(|stop| (PAGE_DOWN, stop));
    let backwards = stops.iter().rev().skip(1).map(|stop| (PAGE_UP, stop));
    for (key, stop) in forwards.chain(backwards) {
        page.press(key)?;
        let hall = wait_for(page, *stop, language)?;
        if stop.step.is_some() && hall.figures != 1 {
            return wrong(format!("{}: {} figures are shown", stop.id, hall.figures));
        }
    }
    Ok(())
}

/// End and Home lead to the last step and the first, and beyond the last is said that it was the last.
pub fn has_a_beginning_and_an_end(page: &Page) -> Outcome {
    let (all, language) = (stops(), Language::Russian);
    let (Some(&first), Some(&last)) = (all.first(), all.last()) else { return wrong("the lecture has no steps") };
    open(page, first, language, "")?;
    wait_for(page, first, language)?;
    page.press("\u{e010}")?;
    wait_for(page, last, language)?;
    page.press(PAGE_DOWN)?;
    wait::until("beyond the last step something must be said", || {
        if wait_for(page, last, language)?.remark.is_empty() { wrong("there are no words") } else { Ok(()) }
    })?;
    page.press("\u{e011}")?;
    wait_for(page, first, language)?;
    page.expect_silence()
}

/// In the middle of the lecture, with a slider moved by hand.
pub fn a_reload_stands_at_the_same_step(page: &Page, case: Case) -> Outcome {
    let (id, language) = (case.panel.id(), case.language);
    let (stop, name) = stop_with_slider(case)?;
    open(page, stop, language, "")?;
    let before = wait_for(page, stop, language)?.search;
    page.slide(id, name, 0.61)?;
    // The numbers of a simulation come last, the address when the hand rests.
    let agrees = |look: &Look| {
        if look.search == before { wrong("the address stays") } else { case.compare(look, &look.search) }
    };
    let moved = page.wait_until_told(id, "address and numbers must follow the hand", agrees)?;
    page.reload(id)?;
    wait_for(page, stop, language)?;
    page.wait_until_told(id, "the numbers must come back after a reload", |again| {
        let is_same = again.outputs == moved.outputs;
        if is_same { Ok(()) } else { wrong(format!("{:?}, not {:?}", again.outputs, moved.outputs)) }
    })?;
    page.expect_silence()
}

/// A step of a panel with a slider that can be moved, and its name.
pub fn stop_with_slider(case: Case) -> Outcome<(Stop, &'static str)> {
    let (number, name) = fits::step_with_slider(case.panel).ok_or("none of its steps has a slider")?;
    let stop = stops_of(case.panel).into_iter().find(|stop| stop.number == number).ok_or("no such step")?;
    Ok((stop, name))
}

/// What the address says about the lecture and makes no sense is told at the panel's first step.
pub fn nonsense_is_told(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let first = *stops_of(case.panel).first().ok_or("it has no steps")?;
    for nonsense in ["step=99", "step=x", "guess=1&step=1"] {
        let query = format!("lang={}&present=1&panel={id}&{nonsense}", case.language.code());
        page.open("", &query, id)?;
        let complaints = page.look_at_words(id)?.complaints;
        let is_seen = "return lecternTest.isShown(document.querySelector('section[data-current] .complaints'))";
        if complaints != 1 || page.session.script(is_seen, &[])? != json!(true) {
            return wrong(format!("{nonsense}: {complaints} complaints"));
        }
        wait_for(page, first, case.language)?;
    }
    // What it says to the page as a whole, too, wherever the lecture begins.
    let is_seen = "return lecternTest.isShown(document.querySelector('.page-complaints .complaints'))";
    for (place, stop) in [(format!("&panel={id}"), first), (String::new(), stops()[0])] {
        let query = format!("lang={}&present=1&minutes=9O{place}", case.language.code());
        page.open("", &query, stop.id)?;
        wait_for(page, stop, case.language)?;
        page.wait_for("nonsense about minutes must be told", is_seen, &[], &json!(true))?;
    }
    page.expect_silence()
}

/// Where a lesson leaves out the first step of a panel, this begins with the next one, and on leads from it to that.
pub fn a_panel_begins_with_what_is_shown(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let [first, second, ..] = stops_of(case.panel)[..] else { return wrong("it has less than two steps") };
    let hide = format!("&hide={id}.1");
    page.open("", &format!("lang={}&present=1&panel={id}{hide}", case.language.code()), id)?;
    wait_for(page, second, case.language)?;
    open(page, first, case.language, &hide)?;
    wait_for(page, first, case.language)?;
    page.press(PAGE_DOWN)?;
    wait_for(page, second, case.language)?;
    page.expect_silence()
}
