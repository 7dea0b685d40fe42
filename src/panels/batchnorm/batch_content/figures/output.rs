//! Above, the law of x̂ of the tracked example in training; below, batches one by one; through both, inference.

use super::super::text::{INFERENCE, TRAINING, VALUE};
use super::super::{BatchContent, Params, Solution};
use super::rows;
use crate::language::fixed;
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Dash, Direction, Point, Scale, Sheet, Stroke, Tick, bottom_axis, marks};

/// The values of the neighbours that are seen at least.
const USUAL: f64 = 3.2;
/// The share of the height that the law has.
const LAW_SHARE: f64 = 0.44;
/// A density that grows without bound is cut off at this many times the peak of a bell of the same deviation.
const HIGHEST: f64 = 2.2;

/// Draws the law, the batches, and the line of inference with the grip of x at its foot.
pub fn draw(scene: &Scene<'_, BatchContent>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let area = sheet.area().inset(20.0, theme.label_px * 1.8, 20.0, theme.text_px * 3.6);
    let x = settled_scale(solution, sheet, &area);
    draw_axis(sheet, &area, &x);
    let law = Area { bottom: area.top + LAW_SHARE * area.height_px(), ..area };
    let batches = Area { top: law.bottom + theme.label_px * 1.9, ..area }.inset(0.0, 0.0, 0.0, theme.label_px * 1.7);
    draw_law(scene, sheet, &law, &x);
    rows::draw(params, solution, sheet, &batches, &x);
    draw_inference(params, solution, sheet, &area, &x);
}

fn settled_scale(solution: &Solution, sheet: &mut Sheet, area: &Area) -> Scale {
    let summary = &solution.summary;
    let low = solution.inference.min(summary.low).min(1.0 - USUAL);
    let high = solution.inference.max(summary.high).max(USUAL - 1.0);
    let wanted = ((low - 0.4).min(-USUAL), (high + 0.4).max(USUAL));
    Scale::linear(sheet.memory.settle("value", (low, high), wanted), area.across())
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let wanted = if sheet.is_narrow() { 5 } else { 9 };
    let ticks = Tick::all(x, wanted, |value, step| fixed(value, usize::from(step < 1.0), language));
    bottom_axis(sheet, area, x, &AxisText { title: VALUE.get(language), ticks: &ticks });
}

/// The simulated law as bars, the exact one as a curve, and the middle 95 % as a bar beneath them.
fn draw_law(scene: &Scene<'_, BatchContent>, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let solution = scene.solution;
    let theme = sheet.theme;
    let bell = 0.4 / solution.summary.deviation.max(1e-9);
    let tallest = solution.bins.iter().map(|bin| bin.2).fold(solution.density.peak(), f64::max);
    let y = Scale::linear((0.0, 1.12 * tallest.min(HIGHEST * bell)), area.upwards());
    sheet.mark("training");
    marks::histogram(sheet, area, (x, &y), solution.bins.iter().copied(), theme.orange.faded(0.35));
    draw_ghosts(scene, sheet, area, (x, &y));
    sheet.mark("training");
    sheet.line(area, &solution.density.to_points(x, &y), Stroke::solid(theme.orange, theme.curve_px));
    let baseline = Stroke::solid(theme.line, theme.rule_px);
    sheet.rule(area, (area.left, area.bottom), (area.right, area.bottom), baseline);
    draw_middle(solution, sheet, area, x);
}

/// The middle 95 % as a thick rule with the values of its ends.
fn draw_middle(solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let (theme, language) = (sheet.theme, sheet.language);
    let around = area.inset(-20.0, 0.0, -20.0, -8.0);
    let summary = &solution.summary;
    let [low, high] = [summary.low, summary.high].map(|value| x.to_px(value));
    let height = area.bottom + 3.0;
    sheet.rule(&around, (low, height), (high, height), Stroke::solid(theme.orange, 5.0));
    let beneath = height + theme.label_px * 0.85;
    let name = format!("{} ± {}", fixed(summary.mean, 2, language), fixed(summary.deviation, 2, language));
    let places = [(low - 6.0, Align::End, summary.low), (high + 6.0, Align::Start, summary.high)];
    for (px, align, value) in places {
        let label = sheet.value((px, beneath), align, fixed(value, 2, language), theme.orange);
        sheet.tag(label.or((px, height - theme.label_px), align).droppable());
    }
    let text = format!("{}: {name}", TRAINING.get(language));
    let beside = if solution.inference > summary.mean { (low, Align::End) } else { (high, Align::Start) };
    let gap = if beside.1 == Align::End { -14.0 } else { 14.0 };
    let at = (beside.0 + gap, area.top + theme.label_px);
    let (other, toward) = if beside.1 == Align::End { (high + 14.0, Align::Start) } else { (low - 14.0, Align::End) };
    let label = sheet.value(at, beside.1, text, theme.orange).or((other, at.1), toward).or_shorter(name);
    sheet.tag(label);
}

/// The frozen laws, each with its sign at its top.
fn draw_ghosts(scene: &Scene<'_, BatchContent>, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    for (index, (_, ghost)) in scene.ghosts.iter().enumerate() {
        let points: Vec<Point> = if ghost.density.is_empty() {
            let corners = ghost.bins.iter().flat_map(|&(low, high, density)| [(low, density), (high, density)]);
            corners.map(|(place, density)| (x.to_px(place), y.to_px(density))).collect()
        } else {
            ghost.density.to_points(x, y)
        };
        let seen = points.iter().filter(|point| point.1 >= area.top && area.left <= point.0 && point.0 <= area.right);
        let sign = seen.min_by(|one, other| one.1.total_cmp(&other.1)).map(|at| (at.0 + 8.0, at.1));
        marks::ghost(sheet, area, &points, index, sign);
    }
}

/// The output at inference, which no neighbour moves.
fn draw_inference(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let (theme, language) = (sheet.theme, sheet.language);
    sheet.mark("inference");
    let px = x.to_px(solution.inference);
    let pen = Stroke::solid(theme.ink, 1.5 * theme.rule_px).with_dash(Dash::Dashed);
    sheet.rule(area, (px, area.bottom), (px, area.top), pen);
    let text = format!("{}: {}", INFERENCE.get(language), fixed(solution.inference, 2, language));
    let above = area.top - theme.label_px * 0.8;
    let label = sheet.value((px, above), Align::Middle, text, theme.ink);
    sheet.tag(label.or((area.right, above), Align::End).or((area.left, above), Align::Start));
    let at = (x.to_px(params.x), area.bottom);
    sheet.handle("x", at, Direction::Horizontal, *x, theme.ink);
}
