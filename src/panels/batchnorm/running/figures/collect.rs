//! The means of batches with their running mean above, the variances with theirs below.

use super::super::stream::{TRUE_MEAN, TRUE_VARIANCE};
use super::super::words::{BATCH_NUMBER, EXPECTED, MEAN, RUNNING_MEAN, RUNNING_VARIANCE, TRUTH, VARIANCE};
use super::super::{Running, Solution};
use crate::language::{Words, count, fixed};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Curve, Dash, Direction, Scale, Sheet, Stroke, Theme, Tick};
use crate::plot::{bottom_axis, left_axis, marks};

/// More batches than this are drawn as every second, third, … one.
const MOST_DOTS: usize = 400;

/// The height of the row of names, in letters.
const NAMES_ABOVE: f64 = 1.25;

/// One of the two halves of the figure.
struct Half {
    title: Words,
    name: Words,
    memory: &'static str,
    mark: &'static str,
    seen: Curve,
    collected: Curve,
    expected: Curve,
    truth: Curve,
}

/// Draws both halves, and the grip of the mean at the start.
pub fn draw(scene: &Scene<'_, Running>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    // The names of the lines stand at their ends, or in a row of their own above everything.
    let (above, right) =
        if sheet.is_narrow() { (NAMES_ABOVE * theme.label_px, 12.0) } else { (0.0, theme.label_px * 9.5) };
    let area = sheet.area().inset(theme.text_px * 3.0, theme.text_px * 2.2 + above, right, theme.text_px * 3.6);
    let middle = f64::midpoint(area.top, area.bottom);
    let upper = Area { bottom: middle - theme.text_px * 0.5, ..area };
    let lower = Area { top: middle + theme.text_px * 1.9, ..area };
    let x = Scale::linear((0.0, params.batches.max(10.0)), area.across());
    let [means, variances] = halves(solution, params.batches);
    let y = draw_half(scene, sheet, &upper, &x, &means);
    draw_half(scene, sheet, &lower, &x, &variances);
    draw_bottom(sheet, &lower, &x);
    if sheet.is_narrow() {
        name_lines_above(sheet, area.right, &means);
    }
    sheet.mark("mean");
    let at = (x.to_px(0.0), y.to_px(y.clamp(params.start)));
    sheet.handle("start", at, Direction::Vertical, y, theme.blue);
}

fn halves(solution: &Solution, batches: f64) -> [Half; 2] {
    [
        Half {
            title: MEAN,
            name: RUNNING_MEAN,
            memory: "mean",
            mark: "mean",
            seen: solution.seen.mean_curve(),
            collected: solution.collected.mean_curve(),
            expected: solution.expectations.mean_curve(),
            truth: Curve::through(vec![(0.0, TRUE_MEAN), (batches, solution.true_mean)]),
        },
        Half {
            title: VARIANCE,
            name: RUNNING_VARIANCE,
            memory: "variance",
            mark: "variance",
            seen: solution.seen.variance_curve(),
            collected: solution.collected.variance_curve(),
            expected: solution.expectations.variance_curve(),
            truth: Curve::through(vec![(0.0, TRUE_VARIANCE), (batches, TRUE_VARIANCE)]),
        },
    ]
}

/// Draws a half; its vertical scale.
fn draw_half(scene: &Scene<'_, Running>, sheet: &mut Sheet, area: &Area, x: &Scale, half: &Half) -> Scale {
    let y = settled_scale(sheet, area, half);
    draw_left(sheet, area, &y, half.title);
    draw_seen(sheet, area, (x, &y), half);
    let [collected, truth, expected] = lines(half, sheet.theme);
    for line in [truth, expected] {
        line.draw(sheet, area, (x, &y));
    }
    draw_ghosts(scene, sheet, area, (x, &y), half);
    collected.draw(sheet, area, (x, &y));
    if !sheet.is_narrow() {
        name_lines(sheet, area, &y, half);
    }
    y
}

/// From the least to the greatest that is drawn.
fn settled_scale(sheet: &mut Sheet, area: &Area, half: &Half) -> Scale {
    let all = [&half.seen, &half.collected, &half.truth];
    let heights = || all.into_iter().flat_map(|curve| curve.points().iter().map(|point| point.1));
    let (low, high) = (heights().fold(f64::INFINITY, f64::min), heights().fold(f64::NEG_INFINITY, f64::max));
    let air = 0.06 * (high - low).max(1e-3);
    Scale::linear(sheet.memory.settle(half.memory, (low, high), (low - air, high + air)), area.upwards())
}

fn draw_left(sheet: &mut Sheet, area: &Area, y: &Scale, title: Words) {
    sheet.mark("");
    let language = sheet.language;
    let decimals = |step: f64| if step < 0.1 { 2 } else { usize::from(step < 1.0) };
    let ticks = Tick::all(y, 4, |value, step| fixed(value, decimals(step), language));
    left_axis(sheet, area, y, &AxisText { title: title.get(language), ticks: &ticks });
}

fn draw_bottom(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 4 } else { 8 };
    let ticks = Tick::all(x, wanted, |value, _| count(value, language));
    bottom_axis(sheet, area, x, &AxisText { title: BATCH_NUMBER.get(language), ticks: &ticks });
}

/// What each batch had, as a dot.
fn draw_seen(sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale), half: &Half) {
    sheet.mark("batches");
    let color = sheet.theme.green.faded(0.55);
    let stride = half.seen.points().len().div_ceil(MOST_DOTS).max(1);
    for (batch, height) in half.seen.points().iter().step_by(stride) {
        sheet.dot(area, (x.to_px(*batch), y.to_px(*height)), 2.6, color);
    }
}

fn draw_ghosts(scene: &Scene<'_, Running>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale), half: &Half) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let curve = if half.mark == "mean" { ghost.collected.mean_curve() } else { ghost.collected.variance_curve() };
        let points = curve.to_points(x, y);
        let is_seen = |at: &&(f64, f64)| at.0 <= area.right && area.top <= at.1 && at.1 <= area.bottom;
        let sign = points.iter().rev().find(is_seen).map(|at| (at.0 - 8.0, at.1));
        marks::ghost(sheet, area, &points, index, sign);
    }
}

/// A line of a half.
struct Line<'a> {
    mark: &'static str,
    name: Words,
    curve: &'a Curve,
    stroke: Stroke,
}

impl Line<'_> {
    fn draw(&self, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
        sheet.mark(self.mark);
        sheet.line(area, &self.curve.to_points(x, y), self.stroke);
    }
}

fn lines<'a>(half: &'a Half, theme: &Theme) -> [Line<'a>; 3] {
    let truth = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    let expected = Stroke { color: theme.orange, width_px: theme.curve_px * 0.8, dash: Dash::Dotted };
    let collected = Stroke::solid(theme.blue, theme.curve_px);
    [
        Line { mark: half.mark, name: half.name, curve: &half.collected, stroke: collected },
        Line { mark: "truth", name: TRUTH, curve: &half.truth, stroke: truth },
        Line { mark: "expected", name: EXPECTED, curve: &half.expected, stroke: expected },
    ]
}

/// The names of the three lines at their right ends.
fn name_lines(sheet: &mut Sheet, area: &Area, y: &Scale, half: &Half) {
    let language = sheet.language;
    let names = lines(half, sheet.theme).into_iter().filter_map(|Line { mark, name, curve, stroke }| {
        let (_, height) = *curve.points().last()?;
        let end = (area.right, y.to_px(y.clamp(height)));
        Some(marks::EndName { mark, end, text: name.get(language).to_owned(), color: stroke.color })
    });
    let names = names.collect();
    marks::name_ends(sheet, area, names);
}

/// Where there is no room beside them: the names in a row above both halves.
fn name_lines_above(sheet: &mut Sheet, right_px: f64, half: &Half) {
    const APART_PX: f64 = 12.0;
    let mut at = (right_px, 0.5 * NAMES_ABOVE * sheet.theme.label_px);
    for Line { mark, name, stroke, .. } in lines(half, sheet.theme).into_iter().rev() {
        let label = sheet.value(at, Align::End, name.get(sheet.language).to_owned(), stroke.color);
        at.0 -= label.width_px() + APART_PX;
        sheet.mark(mark);
        sheet.tag(label);
    }
}
