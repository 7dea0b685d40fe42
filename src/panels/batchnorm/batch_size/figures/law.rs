//! The histogram of the normalized values, the exact law over it, the law at inference beside it.

use super::super::bars::{Bars, HALF_RANGE};
use super::super::text::{INFERENCE, NORMALIZED_VALUE, TRAINING};
use super::super::{BatchSize, Params, Solution};
use super::ghosts::draw_ghosts;
use crate::language::{Language, count, fixed, significant, with_percent_sign};
use crate::panel::Scene;
use crate::panels::shared::Spike;
use crate::plot::{Align, Area, AxisText, Dash, Scale, Sheet, Stroke, Tick, bottom_axis, marks};

/// Shares beyond the axis below this are not labelled.
const LEAST_SHARE: f64 = 0.001;

/// Draws the histogram and both laws.
pub fn draw(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let theme = sheet.theme;
    let head = if sheet.is_narrow() { theme.label_px * 3.0 } else { theme.label_px * 1.6 };
    let area = sheet.area().inset(12.0, head, 12.0, theme.text_px * 3.5);
    let x = Scale::linear((-HALF_RANGE, HALF_RANGE), area.across());
    let y = Scale::linear((0.0, solution.top), area.upwards());
    sheet.mark("");
    draw_axis(sheet, &area, &x);
    sheet.mark("training");
    // The law is drawn over the bars where it is known; where it is not, the bars are all there is.
    let strength = if solution.training.is_empty() { 0.85 } else { 0.38 };
    marks::histogram(sheet, &area, (&x, &y), solution.after.bins(), theme.blue.faded(strength));
    draw_spikes(sheet, &solution.spikes, &area, &x);
    let pen = Stroke::solid(theme.blue, theme.curve_px);
    sheet.line(&area, &solution.training.to_points(&x, &y), pen);
    draw_ghosts(scene, sheet, &area, (&x, &y));
    sheet.mark("inference");
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px * 0.8, dash: Dash::Dashed };
    sheet.line(&area, &solution.inference.to_points(&x, &y), pen);
    name_laws(params, solution, sheet, &area, (&x, &y));
    write_beyond(solution, sheet, &area);
}

fn draw_axis(sheet: &mut Sheet, area: &Area, x: &Scale) {
    let language = sheet.language;
    let ticks = Tick::all(x, if sheet.is_narrow() { 4 } else { 8 }, |value, _| significant(value, 1, language));
    bottom_axis(sheet, area, x, &AxisText { title: NORMALIZED_VALUE.get(language), ticks: &ticks });
}

/// Cuts the bars that are too tall by a slanting gap and writes their share above them.
fn draw_spikes(sheet: &mut Sheet, spikes: &[Spike], area: &Area, x: &Scale) {
    let theme = sheet.theme;
    for spike in spikes {
        let (left, right) = (x.to_px(Bars::edge(spike.first)), x.to_px(Bars::edge(spike.last + 1)));
        marks::cut(sheet, area, (left, right));
        let at = (0.5 * (left + right), area.top - theme.label_px * 0.75);
        sheet.value_label(at, Align::Middle, share_text(spike.share, sheet.language), theme.blue);
    }
}

/// A share with one decimal in per cent: more would be noise.
fn share_text(share: f64, language: Language) -> String {
    with_percent_sign(&fixed(share * 100.0, 1, language), language)
}

/// The name of each law beside its flank: training to the left, inference to the right.
fn name_laws(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, (x, y): (&Scale, &Scale)) {
    let (theme, language) = (sheet.theme, sheet.language);
    let training = format!("{}, m\u{a0}=\u{a0}{}", TRAINING.get(language), count(params.m, language));
    let inference = INFERENCE.get(language).to_owned();
    if sheet.is_narrow() {
        sheet.mark("training");
        let short = format!("m\u{a0}=\u{a0}{}", count(params.m, language));
        let label = sheet.value((area.left, theme.label_px * 0.8), Align::Start, training, theme.blue);
        sheet.tag(label.or_shorter(short));
        sheet.mark("inference");
        sheet.value_label((area.right, theme.label_px * 0.8), Align::End, inference, theme.orange);
        return;
    }
    let tallest = solution.after.densities.iter().fold(0.0_f64, |most, density| most.max(*density));
    let height = 0.62 * tallest.min(solution.top);
    let flank = solution.after.densities.iter().position(|density| *density >= height).unwrap_or(0);
    sheet.mark("training");
    let at = (x.to_px(Bars::edge(flank)) - 12.0, y.to_px(height));
    sheet.value_label(at, Align::End, training, theme.blue);
    // From here on outwards both laws are low enough for a word above them.
    let place = 2.05;
    let bars = solution.after.densities.iter().enumerate().filter(|(bin, _)| Bars::edge(bin + 1) > place);
    let highest = bars
        .map(|(_, density)| *density)
        .chain(solution.inference.points().iter().filter(|(at, _)| *at > place).map(|point| point.1))
        .fold(0.0, f64::max);
    sheet.mark("inference");
    let at = (x.to_px(place), y.to_px(highest) - theme.label_px);
    sheet.value_label(at, Align::Start, inference, theme.orange);
}

/// The shares beyond both ends of the axis.
fn write_beyond(solution: &Solution, sheet: &mut Sheet, area: &Area) {
    sheet.mark("training");
    let (theme, language) = (sheet.theme, sheet.language);
    let y = area.bottom - theme.text_px * 1.6;
    let (below, above) = (solution.after.below, solution.after.above);
    let text = |share: f64| share_text(share, language);
    if below >= LEAST_SHARE {
        sheet.value_label((area.left, y), Align::Start, format!("←\u{a0}{}", text(below)), theme.blue);
    }
    if above >= LEAST_SHARE {
        sheet.value_label((area.right, y), Align::End, format!("{}\u{a0}→", text(above)), theme.blue);
    }
}
