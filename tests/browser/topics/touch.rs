//! What a hand does to a slider or a plot: a swipe that becomes a scroll changes nothing, a sideways drag does, and
//! nothing is pulled beyond its limits.

use lectern::panel::KindFace;
use serde_json::json;

use super::handles;
use super::history::long_slider;
use crate::failure::{Outcome, Within, wrong};
use crate::fits;
use crate::host::Case;
use crate::look::Look;
use crate::page::Page;

/// The browser takes a gesture over as it says so: by `pointercancel`, after the slider has already moved.
const SWIPE_ON_SLIDER: &str = "const [panel, name] = arguments, slider = lecternTest.slider(panel, name);
    const say = (kind) => slider.dispatchEvent(new PointerEvent(kind, { pointerType: 'touch', isPrimary: true, bubbles: true }));
    say('pointerdown');
    lecternTest.move(panel, name, 0.83);
    say('pointercancel');
    return getComputedStyle(slider).touchAction";
/// Takes the ring of a grip, pulls it, and ends as is asked.
const DRAG_ON_PLOT: &str = "const [panel, name, end] = arguments;
    const grip = document.querySelector(`#${panel} [data-grip=\"${name}\"]`), plot = grip.closest('.plot');
    const canvas = plot.querySelector('canvas'), place = canvas.getBoundingClientRect(), ring = grip.getBoundingClientRect();
    const [x, y] = [ring.x + ring.width / 2, ring.y + ring.height / 2];
    const isUpright = grip.getAttribute('aria-orientation') === 'vertical';
    const isLate = isUpright ? y > place.y + place.height / 2 : x > place.x + place.width / 2;
    const by = isLate ? -60 : 60;
    // Of an event without a view WebKit does not know where on the canvas it is.
    const say = (kind, moved) => canvas.dispatchEvent(new PointerEvent(kind, { pointerType: 'touch', isPrimary: true,
        view: window, bubbles: true, clientX: x + (isUpright ? 0 : moved), clientY: y + (isUpright ? moved : 0) }));
    say('pointerdown', 0); say('pointermove', by / 2); say('pointermove', by); say(end, by);
    return place.width > 0";

/// On the first slider, and on the first grip of the picture where there is one.
pub fn a_swipe_changes_nothing(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let name = long_slider(page, case)?;
    let before = page.look(id)?;
    let action = page.session.script(SWIPE_ON_SLIDER, &[json!(id), json!(name)])?;
    if action != json!("pan-y") {
        return wrong(format!("the slider leaves {action} to the browser"));
    }
    page.settle(id)?;
    expect_the_same(page, id, &before).within(format_args!("a swipe on the slider {name}"))?;
    page.open_panel(case.panel, case.language, "")?;
    let before = page.look(id)?;
    let grips = page.session.script(handles::GRIPS, &[json!(id)])?;
    let grip = grips.get(0).and_then(|name| name.as_str()).ok_or("no figure of the first view has a handle")?;
    let drag = |end: &str| page.session.script(DRAG_ON_PLOT, &[json!(id), json!(grip), json!(end)]);
    drag("pointercancel")?;
    page.settle(id)?;
    expect_the_same(page, id, &before).within(format_args!("a swipe on the grip {grip}"))?;
    drag("pointerup")?;
    let moved = |look: &Look| if look.pictures == before.pictures { wrong("nothing moves") } else { Ok(()) };
    page.wait_until(id, &format!("a drag of the grip {grip}"), moved)?;
    page.expect_silence()
}

/// Pulled beyond what another number allows, a slider stays where its number stands, also when that does not change.
pub fn a_slider_stays_at_its_number(page: &Page, case: Case) -> Outcome {
    let id = case.panel.id();
    let (query, name, end) = fits::limited_slider(case.panel).ok_or("none of its sliders is limited")?;
    page.open_panel(case.panel, case.language, &query)?;
    for pull in ["first", "second"] {
        page.slide(id, name, end)?;
        let stands = |look: &Look| {
            let machine = case.panel.at(&look.search);
            let index = machine.controls().iter().position(|face| face.name == name).ok_or("it is gone")?;
            let KindFace::Number(number) = machine.controls()[index].kind else { return wrong("it is no number") };
            let slider = page.control(id, name)?.slider.ok_or("it has no slider")?;
            let (means, is) = (number.from_slider(slider.place), machine.number(index));
            if means.to_bits() == is.to_bits() { Ok(()) } else { wrong(format!("it means {means}, not {is}")) }
        };
        page.wait_until(id, &format!("{query}: slider {name}, pulled to {end} a {pull} time"), stands)?;
        page.rest()?;
    }
    page.expect_silence()
}

fn expect_the_same(page: &Page, id: &str, before: &Look) -> Outcome {
    // The address would follow when the hand rests.
    page.rest()?;
    let now = page.look(id)?;
    if now.outputs == before.outputs && now.search == before.search { Ok(()) } else { wrong("something has changed") }
}
