//! The lecture as it is seen from the back row, and as an accessibility checker sees it.

use lectern::language::Language;
use lectern::panel::Cue;

use super::access::check;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::sheet::{Shot, keep};
use crate::stops::{Hall, Stop, open, stops, stops_of, wait_for};
use crate::wait;

/// What a projector shows at least, in CSS pixels.
pub const LEAST_TEXT_PX: f64 = 20.0;
/// What the figure takes of a projector's picture at least.
const LEAST_FIGURE: f64 = 0.5;
/// A window that is narrower is a phone in a hand, not a hall.
const HALL_PX: u32 = 900;
/// The languages of a look, and the windows of each: a projector where room is scarce, a larger one and a phone.
const LOOKS: [&[(u32, u32)]; 2] = [&[(1280, 720), (1920, 1080)], &[(1280, 720), (390, 844)]];

/// Nothing small, nothing cut off or covered, two controls at most; pictures of all of it are kept.
pub fn every_step_is_seen(page: &Page, case: Case) -> Outcome {
    let in_all_sizes = || {
        for (turn, stop) in stops_of(case.panel).into_iter().enumerate() {
            let theme = ["light", "dark"][turn / 2 % 2];
            // One engine is enough for the pictures; all are looked at for what does not fit.
            let looks = if page.session.kind == BrowserKind::Chromium { &LOOKS[..] } else { &[&LOOKS[0][..1]] };
            for (place, sizes) in looks.iter().enumerate() {
                look_from_the_back_row(page, stop, (Language::ALL[(turn + place) % 2], theme), sizes)?;
            }
        }
        Ok(())
    };
    let outcome = in_all_sizes();
    page.resize(LOOKS[0][0])?;
    outcome.and_then(|()| page.expect_silence())
}

fn look_from_the_back_row(
    page: &Page,
    stop: Stop,
    (language, theme): (Language, &str),
    sizes: &[(u32, u32)],
) -> Outcome {
    page.resize(sizes[0])?;
    open(page, stop, language, &format!("&theme={theme}"))?;
    for &(width, height) in sizes {
        let what = format!("step-{:02}-{}-{theme}-{width}x{height}", stop.number, language.code());
        page.resize((width, height))?;
        wait::until(&format!("{what} must be seen"), || match fault(&wait_for(page, stop, language)?, width) {
            Some(fault) => wrong(fault),
            None => Ok(()),
        })?;
        if page.session.kind == BrowserKind::Chromium {
            page.settle(stop.id)?;
            let shot = Shot { group: "lecture", panel: stop.id, what: &what };
            keep(&page.session.screenshots, &shot, &page.session.screenshot()?)?;
        }
    }
    Ok(())
}

/// What a hall does not see of a step, or sees too much of.
fn fault(hall: &Hall, width: u32) -> Option<String> {
    let is_in_hall = width > HALL_PX;
    if hall.smallest_text_px < LEAST_TEXT_PX && is_in_hall {
        Some(format!("text of {} px", hall.smallest_text_px))
    } else if hall.figure_share < LEAST_FIGURE && is_in_hall {
        Some(format!("the figure takes {:.0} % of the screen", hall.figure_share * 100.0))
    } else if hall.is_cut && is_in_hall {
        Some("it does not fit".to_owned())
    } else if !hall.obscured.is_empty() && is_in_hall {
        Some(hall.obscured.join(", "))
    } else if hall.controls.len() > 2 {
        Some(format!("{:?} are too many", hall.controls))
    } else {
        None
    }
}

/// At a step of each kind, of the panel where it has one.
pub fn checker_finds_nothing(page: &Page, case: Case) -> Outcome {
    for (turn, cue) in [Cue::Show, Cue::Withhold, Cue::Ask, Cue::Reveal].into_iter().enumerate() {
        let is_of_kind = |stop: &Stop| stop.step.is_some_and(|(_, step)| step.cue == cue);
        let own = stops_of(case.panel).into_iter().find(is_of_kind);
        let stop = own.or_else(|| stops().into_iter().find(is_of_kind));
        let stop = stop.ok_or_else(|| format!("the lecture has no step of the kind {cue:?}"))?;
        let language = Language::ALL[turn % 2];
        let theme = ["light", "dark"][turn / 2];
        open(page, stop, language, &format!("&theme={theme}"))?;
        wait_for(page, stop, language)?;
        check(page).within(format_args!("{cue:?}, {}, {theme}", language.code()))?;
    }
    page.expect_silence()
}
