//! Test error by the number of labelled examples, with clean and with noisy labels, and how far apart the two are.
//!
//! The axis of the errors is logarithmic in what they are above the best possible: so the curves become parallel lines,
//! and the way from one to the other is as long everywhere.

use super::super::solution::BEST_ERROR;
use super::super::words::{
    CLEAN, CLEAN_SHORT, EXAMPLES, FLOOR, NOISY, NOISY_SHORT, ON_NOISY_TEST, TEST_ERROR, TEST_ERROR_SHORT,
};
use super::super::{Params, Quality, SizeErrors, Solution};
use super::exchange;
use crate::language::{Words, count, percent, percent_exact};
use crate::panel::Scene;
use crate::plot::{
    Align, Axes, AxisText, Color, Curve, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis,
    marks,
};

/// The numbers of examples that are always seen.
const EXAMPLES_SEEN: (f64, f64) = (10.0, 1e4);
/// The greatest number that is ever seen.
const MOST_SEEN: f64 = 1e6;
/// Errors above the best possible that are always seen.
const EXCESS_SEEN: (f64, f64) = (1e-3, 0.5);
/// No error is drawn nearer to the best possible.
const LEAST_EXCESS: f64 = 1e-7;
/// The axis is marked at these multiples of powers of ten.
const MARKED: [f64; 2] = [1.0, 3.0];
/// Where curves are named, as shares of the width from the left.
const NAMED_AT: [f64; 8] = [0.16, 0.24, 0.1, 0.32, 0.06, 0.42, 0.55, 0.68];

/// What an error is above the best possible, as the axis shows it.
pub(super) fn excess(error: f64) -> f64 {
    (error - BEST_ERROR).max(LEAST_EXCESS)
}

fn points_of(curve: &Curve, axes: &Axes) -> Vec<Point> {
    curve.points().iter().map(|(n, error)| axes.at(*n, excess(*error))).collect()
}

/// Draws both curves with their models, the best error, and the way from one curve to the other. While the room still
/// guesses, the noisy labels are not there.
pub fn draw(scene: &Scene<'_, Quality>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let axes = settled_axes(scene, sheet);
    draw_axes(sheet, &axes);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let is_noisy = params.has_noise() && !is_open;
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate().filter(|_| !is_open) {
        let points = points_of(&ghost.noisy_curve, &axes);
        let seen = points.iter().find(|at| at.0 > axes.area.left && at.1 > axes.area.top);
        let sign = seen.map(|at| (at.0 + 4.0, at.1 - sheet.theme.label_px));
        marks::ghost(sheet, &axes.area, &points, index, sign);
    }
    let theme = sheet.theme;
    if is_noisy {
        draw_models(&solution.noisy, ("noisy", theme.orange), sheet, &axes);
    }
    draw_models(&solution.clean, ("clean", theme.green), sheet, &axes);
    if is_noisy {
        draw_floor(params, solution, sheet, &axes);
        draw_measured(params, solution, sheet, &axes);
        draw_curve(&solution.noisy_curve, ("noisy", theme.orange), sheet, &axes);
    }
    draw_curve(&solution.clean_law, ("clean", theme.green), sheet, &axes);
    if is_noisy {
        exchange::draw(params, solution, sheet, &axes);
    }
    draw_here(params, solution, sheet, &axes);
    if is_noisy {
        name_curve(&solution.noisy_curve, ("noisy", [NOISY, NOISY_SHORT], theme.orange, -1.0), sheet, &axes);
    }
    name_curve(&solution.clean_law, ("clean", [CLEAN, CLEAN_SHORT], theme.green, 1.0), sheet, &axes);
    if let Some(guess) = scene.guess {
        exchange::draw_guess(guess, params, solution, sheet, &axes);
    }
}

fn settled_axes(scene: &Scene<'_, Quality>, sheet: &mut Sheet) -> Axes {
    let Scene { params, solution, .. } = *scene;
    let text_px = sheet.theme.text_px;
    let area = sheet.area().inset(text_px * 4.2, text_px * 2.4, text_px * 1.6, text_px * 3.6);
    let is_open = scene.guess.is_some_and(|guess| guess.is_open);
    let farthest = params.n * if is_open || !solution.exchange_rate.is_finite() { 1.0 } else { solution.exchange_rate };
    let last = (3.0 * farthest).clamp(EXAMPLES_SEEN.1, MOST_SEEN);
    let needed = (EXAMPLES_SEEN.0, (1.2 * farthest).clamp(EXAMPLES_SEEN.1, MOST_SEEN));
    let domain = sheet.memory.settle_logarithmic("examples", needed, (EXAMPLES_SEEN.0, last));
    let least = (0.3 * (solution.error_clean - BEST_ERROR)).clamp(LEAST_EXCESS, EXCESS_SEEN.0);
    let excess = (least, EXCESS_SEEN.1);
    let y = sheet.memory.settle_logarithmic("error", excess, excess);
    Axes { area, x: Scale::logarithmic(domain, area.across()), y: Scale::logarithmic(y, area.upwards()) }
}

fn draw_axes(sheet: &mut Sheet, axes: &Axes) {
    sheet.mark("");
    let language = sheet.language;
    let powers = (-7..0).map(|power| libm::pow(10.0, f64::from(power)));
    let excesses = powers.flat_map(|power| MARKED.map(|multiple| multiple * power)).filter(|it| axes.y.contains(*it));
    let label = |excess: f64| percent_exact(BEST_ERROR + excess, language);
    let errors: Vec<Tick> = excesses.map(|excess| Tick { value: excess, label: label(excess) }).collect();
    let title = if sheet.is_narrow() { TEST_ERROR_SHORT } else { TEST_ERROR };
    left_axis(sheet, &axes.area, &axes.y, &AxisText { title: title.get(language), ticks: &errors });
    let sizes = Tick::all(&axes.x, if sheet.is_narrow() { 4 } else { 7 }, |value, _| count(value, language));
    bottom_axis(sheet, &axes.area, &axes.x, &AxisText { title: EXAMPLES.get(language), ticks: &sizes });
}

/// The models that have learnt: the middle four fifths of them as a band, their medians as dots.
fn draw_models(sizes: &[SizeErrors], (mark, color): (&'static str, Color), sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(mark);
    let upper = sizes.iter().map(|size| axes.at(size.n, excess(size.high)));
    let lower = sizes.iter().rev().map(|size| axes.at(size.n, excess(size.low)));
    let band: Vec<Point> = upper.chain(lower).collect();
    sheet.fill(&axes.area, &band, color.faded(sheet.theme.band_opacity));
    for size in sizes {
        sheet.dot(&axes.area, axes.at(size.n, excess(size.median)), 0.5 * sheet.theme.curve_px + 2.0, color);
    }
}

fn draw_curve(curve: &Curve, (mark, color): (&'static str, Color), sheet: &mut Sheet, axes: &Axes) {
    sheet.mark(mark);
    sheet.line(&axes.area, &points_of(curve, axes), Stroke::solid(color, sheet.theme.curve_px));
}

/// The name of a curve above it, or below it.
fn name_curve(
    curve: &Curve,
    (mark, [name, short], color, down): (&'static str, [Words; 2], Color, f64),
    sheet: &mut Sheet,
    axes: &Axes,
) {
    let theme = sheet.theme;
    sheet.mark(mark);
    let place = |share: f64| {
        let n = axes.x.from_px(axes.area.left + share * axes.area.width_px());
        let at = axes.at(n, excess(curve.height_at(n)));
        let inside = (axes.area.top + 0.6 * theme.label_px, axes.area.bottom - 0.6 * theme.label_px);
        (at.0 - 8.0 * down, (at.1 + down * theme.label_px).max(inside.0).min(inside.1))
    };
    let align = if down > 0.0 { Align::End } else { Align::Start };
    let label = sheet.value(place(NAMED_AT[0]), align, name.get(sheet.language).to_owned(), color);
    let label = NAMED_AT[1..].iter().fold(label, |label, share| label.or(place(*share), align));
    sheet.tag(label.or_shorter(short.get(sheet.language).to_owned()));
}

/// What remains with any number of labels with systematic noise.
fn draw_floor(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    if !params.is_systematic() {
        return;
    }
    let theme = sheet.theme;
    sheet.mark("floor");
    let height = axes.y.to_px(excess(solution.floor));
    let pen = Stroke::solid(theme.orange, 0.6 * theme.curve_px).with_dash(Dash::Dashed);
    sheet.rule(&axes.area, (axes.area.left, height), (axes.area.right, height), pen);
    if height > axes.area.bottom {
        return;
    }
    let text = format!("{} {}", FLOOR.get(sheet.language), percent(solution.floor, sheet.language));
    let [above, under] = [-0.9, 0.9].map(|lines| height + lines * theme.label_px);
    let label = sheet.value((axes.area.right, under), Align::End, text, theme.orange);
    sheet.tag(label.or((axes.area.right, above), Align::End).or((axes.area.left + 14.0, under), Align::Start));
}

/// The errors with noisy labels as a noisy test shows them.
fn draw_measured(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    if !params.is_tested_with_noise() {
        return;
    }
    let theme = sheet.theme;
    sheet.mark("measured");
    let points = points_of(&solution.measured, axes);
    sheet.line(&axes.area, &points, Stroke::solid(theme.purple, 0.8 * theme.curve_px).with_dash(Dash::Dashed));
    let n = axes.x.domain().1;
    let at = axes.at(n, excess(solution.measured.height_at(n)));
    let name = ON_NOISY_TEST.get(sheet.language).to_owned();
    let label = sheet.value((axes.area.right, at.1 - 0.9 * theme.label_px), Align::End, name, theme.purple);
    sheet.tag(label.or((axes.area.right, at.1 + 0.9 * theme.label_px), Align::End));
}

/// The error after n clean labels, and the grip of n.
fn draw_here(params: &Params, solution: &Solution, sheet: &mut Sheet, axes: &Axes) {
    let theme = sheet.theme;
    sheet.mark("clean");
    let at = axes.at(params.n, excess(solution.error_clean));
    let pen = Stroke::solid(theme.green, theme.rule_px).with_dash(Dash::Dotted);
    sheet.rule(&axes.area, at, (at.0, axes.area.bottom), pen);
    sheet.dot(&axes.area, at, theme.curve_px + 3.0, theme.green);
    let text = percent(solution.error_clean, sheet.language);
    let label = sheet.value((at.0 - 10.0, at.1 + 0.9 * theme.label_px), Align::End, text, theme.green);
    sheet.tag(label.or((at.0 + 10.0, at.1 + 0.9 * theme.label_px), Align::Start).or_around(at, 12.0));
    sheet.mark("n");
    sheet.handle("n", (at.0, axes.area.bottom), Direction::Horizontal, axes.x, theme.ink);
}
