//! The lecture as it is seen from the back row, and as an accessibility checker sees it.

use lectern::language::Language;
use lectern::panel::Cue;

use super::access::check;
use crate::failure::{Outcome, Within, wrong};
use crate::host::Case;
use crate::kind::BrowserKind;
use crate::page::Page;
use crate::sheet::{Shot, keep};
use crate::stops::{Stop, open, stops, stops_of, wait_for};

/// What a projector shows at least, in CSS pixels.
pub const LEAST_TEXT_PX: f64 = 20.0;
/// What the figure takes of a projector's picture at least.
const LEAST_FIGURE: f64 = 0.5;
/// A window that is narrower is a phone in a hand, not a hall.
const HALL_PX: u32 = 900;
/// Two projectors and a phone. The language of a step is that of its turn; the small projector, where room is scarce, is
/// looked at in both.
const LOOKS: [((u32, u32), usize); 4] = [((1280, 720), 0), ((1280, 720), 1), ((1920, 1080), 0), ((390, 844), 1)];

/// Nothing small, nothing cut off or covered, two controls at most; pictures of all of it are kept.
pub fn every_step_is_seen(page: &Page, case: Case) -> Outcome {
    // One engine is enough for the pictures; all are looked at for what does not fit.
    let looks = if page.session.kind == BrowserKind::Chromium { &LOOKS[..] } else { &LOOKS[..1] };
    let outcome = looks.iter().try_for_each(|&(size, first)| look_from_the_back_row(page, case, size, first));
    page.resize(LOOKS[0].0)?;
    outcome.and_then(|()| page.expect_silence())
}

fn look_from_the_back_row(page: &Page, case: Case, (width, height): (u32, u32), first: usize) -> Outcome {
    page.resize((width, height))?;
    for (turn, stop) in stops_of(case.panel).into_iter().enumerate() {
        let language = Language::ALL[(turn + first) % 2];
        let theme = ["light", "dark"][turn / 2 % 2];
        open(page, stop, language, &format!("&theme={theme}"))?;
        let hall = wait_for(page, stop, language)?;
        let is_in_hall = width > HALL_PX;
        let fault = if hall.smallest_text_px < LEAST_TEXT_PX && is_in_hall {
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
        };
        let what = format!("step-{:02}-{}-{theme}-{width}x{height}", stop.number, language.code());
        if page.session.kind == BrowserKind::Chromium {
            page.settle(case.panel.id())?;
            let shot = Shot { group: "lecture", panel: case.panel.id(), what: &what };
            keep(&page.session.screenshots, &shot, &page.session.screenshot()?)?;
        }
        if let Some(fault) = fault {
            return wrong(format!("{what}: {fault}"));
        }
    }
    Ok(())
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
