//! Every control does something: it changes the picture, and the numbers as this machine says it must.

use std::cell::LazyCell;

use lectern::language::{Language, read_typed, write_typed};
use lectern::machine::registry::ControlInfo;

use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::look::{ControlLook, Look};
use crate::page::{Page, TALL};

/// Where a slider is put one after another until it has shown what it does, as shares of its length: near its ends last,
/// for a threshold may decide nothing in between.
const PLACES: [f64; 5] = [0.3, 0.62, 0.45, 0.95, 0.05];

/// Panels that compute for long, and what makes that short: the first view would be computed once for each change and for
/// each look at it, and a sweep of it would take most of a minute. The visit waits for the whole of the first view.
const SHORTER_RUNS: &[(&str, &str)] = &[("training", "&depth=2&width=8")];

/// Moves every control that has a place on the page.
pub fn each_changes_picture_and_numbers(page: &Page, case: Case) -> Outcome {
    page.resize(TALL)?;
    page.open_panel(case.panel, case.language, "")?;
    let shorter = SHORTER_RUNS.iter().find(|(panel, _)| *panel == case.panel.id()).map_or("", |(_, shorter)| shorter);
    for (query, names) in case.queries_with_controls() {
        let query = format!("{query}{shorter}");
        page.go_to(case.panel, case.language, &query)?;
        expect_the_same_controls(page, case, &query)?;
        for name in names {
            // A choice that was tried before may have made it pointless; and what lives goes on from it.
            if case.panel.lives() || !page.control(case.panel.id(), name)?.is_shown {
                page.go_to(case.panel, case.language, &query)?;
            }
            try_control(page, case, &query, name).within(format_args!("?{query}: control {name}"))?;
            page.expect_silence().within(format_args!("?{query}: control {name}"))?;
        }
    }
    Ok(())
}

/// The page shows the controls that this machine says are shown, and no others.
fn expect_the_same_controls(page: &Page, case: Case, query: &str) -> Outcome {
    for info in case.panel.controls(query) {
        let control = page.control(case.panel.id(), info.name)?;
        if control.is_shown != info.is_shown {
            let (is, must) = (control.is_shown, info.is_shown);
            return wrong(format!("?{query}: control {}: shown is {is} on the page, not {must}", info.name));
        }
        let options: Vec<&str> = control.options.iter().map(String::as_str).collect();
        if options != info.options {
            return wrong(format!(
                "?{query}: control {}: its options are {options:?}, not {:?}",
                info.name, info.options
            ));
        }
    }
    Ok(())
}

fn try_control(page: &Page, case: Case, query: &str, name: &str) -> Outcome {
    let id = case.panel.id();
    let info = registered(case, query, name)?;
    // Asked only of a control that has changed no number yet: heavy panels compute as long here as on the page.
    let is_number_due = LazyCell::new(|| numbers_depend_on(case, query, &info));
    // What paces an action is seen when that is played.
    let expect_all = |seen: &Seen| match seen {
        Seen { pictures: false, .. } if !info.is_pace => wrong("moving it changes no pixel of any figure"),
        Seen { numbers: false, .. } if *is_number_due => wrong("moving it changes no number"),
        _ => Ok(()),
    };
    let mut seen = Seen::default();
    let mut before = page.look(id)?;
    let first = before.clone();
    for change in changes_of(&page.control(id, name)?, &info, case.language)? {
        match &change {
            Change::Slide(share) => page.slide(id, name, *share)?,
            Change::Fill(text) => page.fill(id, name, text)?,
            Change::Choose(value) => page.choose(id, name, value)?,
        }
        let after = page.look(id)?;
        seen.pictures |= before.pictures != after.pictures;
        seen.numbers |= before.outputs != after.outputs;
        before = after;
        // A number has shown what it does; a choice is gone through.
        if info.options.is_empty() && expect_all(&seen).is_ok() {
            break;
        }
    }
    expect_all(&seen)?;
    if case.panel.lives() {
        // What was changed on the way is not in the address: the link leads to the same numbers as on this machine.
        let follows = |look: &Look| if look.search == first.search { wrong("it is the same") } else { Ok(()) };
        let search = page.wait_until_told(id, "the address must follow", follows)?.search;
        page.open("", search.trim_start_matches('?'), id)?;
    }
    let agrees = |look: &Look| {
        if look.search == first.search {
            return wrong("the address has not changed");
        }
        case.compare(look, &look.search).within(format_args!("at {}", look.search))
    };
    page.wait_until_told(id, "address and numbers must agree", agrees).map(drop)
}

/// What is registered of a control; of its options the one that is chosen at a query comes first.
fn registered(case: Case, query: &str, name: &str) -> Outcome<ControlInfo> {
    let machine = case.panel.at(query);
    let index = machine.controls().iter().position(|face| face.name == name).ok_or("it is not registered")?;
    let mut info = case.panel.controls("").swap_remove(index);
    if !info.options.is_empty() {
        info.options.rotate_left(machine.selected(index));
    }
    Ok(info)
}

/// Whether a number is told that depends on a control, as this machine says: a choice, or what of a figure is painted, may
/// be about the picture alone.
fn numbers_depend_on(case: Case, query: &str, control: &ControlInfo) -> bool {
    let Some((low, high)) = control.legal.filter(|_| control.options.is_empty()) else {
        return false;
    };
    let outputs = |value: f64| case.panel.outputs(&format!("{query}&{}={value}", control.name), case.language);
    let before = case.panel.outputs(query, case.language);
    [low, high, f64::midpoint(low, high)].into_iter().any(|value| outputs(value) != before)
}

/// A move of a hand.
enum Change {
    Slide(f64),
    Fill(String),
    Choose(String),
}

/// Moves that end somewhere else than where the control stands.
fn changes_of(control: &ControlLook, info: &ControlInfo, language: Language) -> Outcome<Vec<Change>> {
    if let Some(slider) = control.slider {
        let share = (slider.place - slider.min) / (slider.max - slider.min);
        let places = PLACES.into_iter().filter(|place| (place - share).abs() > 0.05);
        return Ok(places.map(Change::Slide).collect());
    }
    if let Some(number_box) = &control.number_box {
        let typed = read_typed(&number_box.text, language);
        let value = typed.ok_or_else(|| format!("its box says {:?}", number_box.text))?.value;
        let smaller = (value / 2.0).floor();
        let larger = if value < 2.0 { value + 1.0 } else { (value / 4.0).floor() };
        return Ok([smaller, larger].map(|value| Change::Fill(write_typed(value, language))).into());
    }
    match info.options.as_slice() {
        [] => wrong("it has neither slider nor box nor options"),
        // The last stays chosen; going through all of them comes back to the first view otherwise.
        [first, others @ ..] => {
            let all = others.iter().chain([first]).chain(others.first());
            Ok(all.map(|value| Change::Choose((*value).to_owned())).collect())
        }
    }
}

/// What a control has changed so far.
#[derive(Default)]
struct Seen {
    pictures: bool,
    numbers: bool,
}
