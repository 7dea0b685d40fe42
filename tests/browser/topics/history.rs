//! Back and forward restore what was shown; the address leads back to it.

use serde_json::json;

use crate::failure::{Failure, Outcome, Within, wrong};
use crate::fits;
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

/// A key that the page has no use for.
const MEANS_NOTHING: &str = "x";

/// Two moves, twice back, twice forward, and the last address opened afresh.
pub fn back_and_forward_restore(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = long_slider(page, case)?;
    let mut places = vec![page.look(id)?];
    for share in [0.3, 0.7] {
        // Browsers pass over entries of a page that nobody has touched.
        page.session.press(&[], MEANS_NOTHING)?;
        page.slide(id, &name, share)?;
        let before = places[places.len() - 1].search.clone();
        let moved = |look: &Look| if look.search == before { wrong("it is the same") } else { Ok(()) };
        places.push(page.wait_until(id, &format!("control {name}: the address must follow"), moved)?);
        page.rest()?;
    }
    for expected in [&places[1], &places[0]] {
        page.session.back()?;
        expect_restored(page, case, expected).within(format_args!("control {name}: back"))?;
    }
    for expected in [&places[1], &places[2]] {
        page.session.forward()?;
        expect_restored(page, case, expected).within(format_args!("control {name}: forward"))?;
    }
    page.open("", places[2].search.trim_start_matches('?'), id)?;
    expect_restored(page, case, &places[2]).within(format_args!("control {name}: opened afresh"))?;
    page.expect_silence()
}

fn expect_restored(page: &Page, case: Case, expected: &Look) -> Outcome {
    let restored = |look: &Look| {
        if look.search != expected.search {
            return wrong(format!("the address is {}, not {}", look.search, expected.search));
        }
        if look.outputs != expected.outputs {
            return wrong(format!("the numbers are {:?}, not {:?}", look.outputs, expected.outputs));
        }
        case.compare(look, &look.search)?;
        case.painted(look)
    };
    page.wait_until(case.panel.id(), "not restored", restored).map(drop)
}

/// Opens the first view and finds a slider with many steps in it.
pub fn long_slider(page: &Page, case: Case) -> Outcome<String> {
    let name = fits::long_slider(case.panel).ok_or("its first view has no slider with many steps")?;
    page.open_panel(case.panel, case.language, "")?;
    match page.control(case.panel.id(), name)? {
        control if control.slider.is_some() && control.is_shown => Ok(name.to_owned()),
        control => wrong(format!("control {name} must have a slider that is shown, and is {control:?}")),
    }
}

/// Arrow keys move a slider by its step, with Shift by ten of them.
pub fn arrow_keys_move_a_slider(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = long_slider(page, case)?;
    let step = case.panel.controls("").into_iter().find(|info| info.name == name).and_then(|info| info.step);
    let step = step.ok_or_else(|| format!("control {name} has no step"))?;
    // Here whole numbers are closer to each other than steps.
    page.slide(id, &name, 0.6)?;
    let place = || {
        let control = page.control(id, &name)?;
        control.slider.ok_or_else(|| Failure::from(format!("control {name} lost its slider")))
    };
    page.session.script("lecternTest.slider(...arguments).focus()", &[json!(id), json!(name)])?;
    for (held, steps) in [(None, 1.0), (Some('\u{e008}'), 10.0)] {
        for (key, sign) in [('\u{e012}', -1.0), ('\u{e014}', 1.0)] {
            let before = place()?;
            page.session.press(held.as_slice(), &key.to_string())?;
            page.settle(id)?;
            let moved = (place()?.place - before.place) / step;
            if (moved - sign * steps).abs() > 0.51 {
                return wrong(format!("control {name}: {steps} steps {sign}: it moved by {moved} steps"));
            }
        }
    }
    page.session.press(&[], "\u{e012}")?;
    let agrees = |look: &Look| case.compare(look, &look.search);
    page.wait_until(id, &format!("control {name}: numbers after keys"), agrees)?;
    page.expect_silence()
}

/// Turns the wheel over a slider that has the focus or not; whether the slider kept the turn for itself, and by how much
/// it moved.
const TURN: &str = "const [panel, name, isFocused] = arguments, slider = lecternTest.slider(panel, name), before = Number(slider.value);
    if (isFocused) slider.focus(); else document.activeElement.blur();
    const turn = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true });
    slider.dispatchEvent(turn);
    return [turn.defaultPrevented, before]";

/// The wheel scrolls the page over a slider, and moves the slider only where that has the focus.
pub fn the_wheel_moves_the_focused_slider_alone(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = long_slider(page, case)?;
    for is_focused in [false, true] {
        let turned = page.session.script(TURN, &[json!(id), json!(name), json!(is_focused)])?;
        page.settle(id)?;
        let now = page.control(id, &name)?.slider.ok_or_else(|| format!("control {name} lost its slider"))?;
        let has_moved = Some(now.place) > turned[1].as_f64();
        if turned[0] != json!(is_focused) || has_moved != is_focused {
            return wrong(format!(
                "focused is {is_focused}: kept by the slider, and where from: {turned}; now {now:?}"
            ));
        }
    }
    page.expect_silence()
}
