//! The density with its interval, and what is drawn beside it.

use super::super::params::{Curves, Params, View};
use super::super::{Posterior, Solution};
use super::beside::{draw_ghosts, draw_guess};
use crate::language::{Words, percent, percent_of_step};
use crate::panel::Scene;
use crate::panels::shared::level_in_words;
use crate::plot::{Align, Area, AxisText, Color, Dash, Direction, Scale, Sheet, Stroke, Tick, bottom_axis};

const AXIS: Words = Words::new("вероятность ошибки p", "error probability p");
const PRIOR: Words = Words::new("априорная", "prior");
const LIKELIHOOD: Words = Words::new("правдоподобие", "likelihood");
/// Room above the peak for the label of the curve.
const HEADROOM: f64 = 1.12;

/// Room for the axis below and a little air elsewhere.
pub fn framed(sheet: &Sheet, whole: Area) -> Area {
    whole.inset(20.0, 20.0, 20.0, sheet.theme.text_px * 3.6)
}

/// The horizontal scale: it stays fixed while the posterior moves, until the curve leaves it or is lost in it.
pub fn settled_scale(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area) -> Scale {
    let Scene { params, solution, .. } = *scene;
    let (first, last) = scene
        .ghosts
        .iter()
        .map(|(_, ghost)| ghost.density.ends())
        .chain(scene.guess.map(|guess| (guess.value, guess.value)))
        .fold(solution.density.ends(), |(first, last), (low, high)| (first.min(low), last.max(high)));
    // The interval, and so much of the curve that its peak and its flanks are seen.
    let reaching = |beyond: f64| {
        let air = beyond * (last - first);
        let (low, high) = (solution.interval.low.min(first - air), solution.interval.high.max(last + air));
        (low.max(0.0), high.min(1.0))
    };
    let (needed, wanted) = (reaching(-0.2), reaching(0.15));
    let domain = match params.view {
        View::Arrivals => (0.0, 1.0),
        View::Density | View::Both | View::Ridge => sheet.memory.settle("p", needed, wanted),
    };
    Scale::linear(domain, area.across())
}

/// The vertical scale of a density: from zero to above the peak. It, too, stays fixed while it can.
fn density_scale(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, x: &Scale) -> Scale {
    let mine = scene.solution.density.peak_within(x).max(scene.solution.likelihood.peak_within(x));
    let peak = scene.ghosts.iter().map(|(_, ghost)| ghost.density.peak_within(x)).fold(mine, f64::max).max(1e-9);
    let top = sheet.memory.settle("density", (0.0, peak), (0.0, peak * HEADROOM)).1;
    Scale::linear((0.0, top), area.upwards())
}

/// Draws the axis of the error probability.
pub fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(x, wanted, |value, step| percent_of_step(value, step, language));
    bottom_axis(sheet, area, x, &AxisText { title: AXIS.get(language), ticks: &ticks });
}

/// Draws the posterior with its interval, and what is drawn beside it, over a horizontal scale.
pub fn draw_density(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let Scene { params, solution, .. } = *scene;
    let y = density_scale(scene, sheet, area, x);
    draw_ghosts(scene, sheet, area, (x, &y));
    let is_joined = params.curves != Curves::Factors;
    if is_joined {
        draw_interval_under(solution, sheet, area, x, &y);
    }
    draw_beside(solution, sheet, area, x, &y);
    if is_joined {
        draw_posterior(scene, sheet, area, (x, &y));
    }
    draw_guess(scene, sheet, area, x);
}

fn draw_posterior(scene: &Scene<'_, Posterior>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let Scene { params, solution, .. } = *scene;
    sheet.mark("posterior");
    let pen = Stroke::solid(sheet.theme.blue, sheet.theme.curve_px);
    sheet.line(area, &solution.density.to_points(x, y), pen);
    if scene.guess.is_none_or(|guess| !guess.is_open) {
        label_interval(params, solution, sheet, area, x, y);
    }
    draw_estimates(params, solution, sheet, area, x);
}

/// The area under the curve between the ends of the interval, which carries the level.
fn draw_interval_under(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("interval");
    let (low, high) = (solution.interval.low, solution.interval.high);
    let (left, right) = (x.to_px(low), x.to_px(high));
    let inside = solution.density.points().iter().filter(|(place, _)| low < *place && *place < high);
    let (low_height, high_height) = (solution.density.height_at(low), solution.density.height_at(high));
    let mut outline = vec![(left, area.bottom), (left, y.to_px(low_height))];
    outline.extend(inside.map(|&(place, height)| (x.to_px(place), y.to_px(height))));
    outline.extend([(right, y.to_px(high_height)), (right, area.bottom)]);
    let theme = sheet.theme;
    sheet.fill(area, &outline, theme.blue.faded(theme.band_opacity));
    let pen = Stroke::solid(theme.blue, 1.5 * theme.rule_px);
    sheet.rule(area, (left, area.bottom), (left, y.to_px(low_height)), pen);
    sheet.rule(area, (right, area.bottom), (right, y.to_px(high_height)), pen);
}

fn label_interval(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("interval");
    let (theme, language) = (sheet.theme, sheet.language);
    let (low, high) = (solution.interval.low, solution.interval.high);
    // Outside the interval and above the curve, which falls away from the tops of both lines.
    let lowest = area.bottom - theme.label_px * 1.4;
    let above = |place: f64| (y.to_px(solution.density.height_at(place)) - theme.label_px * 0.5).min(lowest);
    let (left, right) = (x.to_px(low), x.to_px(high));
    let has_left_side = left - area.left > theme.label_px * 4.0;
    let has_right_side = area.right - right > theme.label_px * 4.0;
    let ends = [
        (low, has_left_side, (left - 8.0, above(low)), Align::End, (left + 8.0, lowest), Align::Start),
        (high, has_right_side, (right + 8.0, above(high)), Align::Start, (right - 8.0, lowest), Align::End),
    ];
    for (place, has_room, outside, outwards, inside, inwards) in ends {
        let (first, second) =
            if has_room { ((outside, outwards), (inside, inwards)) } else { ((inside, inwards), (outside, outwards)) };
        let label = sheet.value(first.0, first.1, percent(place, language), theme.blue);
        sheet.tag(label.or(second.0, second.1));
    }
    // The lower end is inside, too, where there is no room outside.
    let room = if has_left_side && has_right_side { 4.0 } else { 10.0 };
    if right - left > theme.label_px * room {
        let height = y.to_px(solution.density.height_at(f64::midpoint(low, high)) * 0.4);
        let at = (f64::midpoint(left, right), height.min(lowest));
        let level = sheet.value(at, Align::Middle, level_in_words(params.level, language), theme.blue);
        sheet.tag(level.droppable());
    }
}

/// Ticks at the mean, the mode and the share of errors; the last one is the handle.
fn draw_estimates(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    sheet.mark("mean");
    tick_at(sheet, area, x.to_px(solution.mean), 14.0, theme.ink);
    sheet.mark("mode");
    if let Some(mode) = solution.mode {
        tick_at(sheet, area, x.to_px(mode), 22.0, theme.soft);
    }
    sheet.mark("errors");
    if params.view != View::Arrivals && !params.is_before_test() {
        let share = solution.errors / params.n;
        sheet.handle("error", (x.to_px(share), area.bottom), Direction::Horizontal, *x, theme.orange);
    }
}

fn tick_at(sheet: &mut Sheet, area: &Area, px: f64, height_px: f64, color: Color) {
    sheet.rule(area, (px, area.bottom), (px, area.bottom - height_px), Stroke::solid(color, 2.0));
}

/// The prior and the likelihood, if they are shown.
fn draw_beside(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    let theme = sheet.theme;
    let beside = [
        ("likelihood", &solution.likelihood, LIKELIHOOD, theme.green, Dash::Dashed, 0.62),
        ("prior", &solution.prior, PRIOR, theme.orange, Dash::Dotted, 0.95),
    ];
    for (mark, curve, name, color, dash, share) in beside {
        sheet.mark(mark);
        sheet.line(area, &curve.to_points(x, y), Stroke { color, width_px: theme.curve_px * 0.8, dash });
        if !curve.is_empty() {
            let place = if mark == "prior" {
                x.from_px(area.left + area.width_px() * share)
            } else {
                curve.right_flank(share, x).map_or(0.0, |point| point.0)
            };
            let height = y.to_px(curve.height_at(place)).max(area.top);
            let at = (x.to_px(place) + 10.0, (height - theme.label_px).max(area.top + theme.label_px));
            let align = if mark == "prior" { Align::End } else { Align::Start };
            let label = sheet.value(at, align, name.get(sheet.language).to_owned(), color);
            sheet.tag(label.or_around((x.to_px(place), height), 10.0));
        }
    }
}
