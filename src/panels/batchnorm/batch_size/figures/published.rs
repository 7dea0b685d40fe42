//! What small batches cost a real network: a published measurement.

use super::super::BatchSize;
use super::super::text::{BATCH_NORM, GROUP_NORM, IMAGES, VALIDATION_ERROR};
use crate::language::{fixed, percent_of_step};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Dash, Point, Scale, Sheet, Stroke, Tick, bottom_axis, left_axis};

/// Images per GPU, and the validation error of `ResNet-50` with batch normalization on `ImageNet` (Y. Wu, K. He, "Group
/// Normalization", 2018, arXiv:1803.08494).
const BATCH_NORM_ERRORS: [(f64, f64); 5] = [(2.0, 0.347), (4.0, 0.273), (8.0, 0.248), (16.0, 0.237), (32.0, 0.236)];

/// The error with group normalization, about the same at each of these sizes (the same source).
const GROUP_NORM_ERROR: f64 = 0.24;

/// Draws both curves.
pub fn draw(_scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let area = sheet.area().inset(theme.text_px * 3.4, theme.text_px * 2.6, theme.text_px * 2.6, theme.text_px * 3.5);
    let x = Scale::logarithmic((2.0, 32.0), area.across());
    let y = Scale::linear((0.2, 0.36), area.upwards());
    draw_axes(sheet, &area, &x, &y);
    sheet.mark("group");
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px, dash: Dash::Dashed };
    let height = y.to_px(GROUP_NORM_ERROR);
    sheet.rule(&area, (area.left, height), (area.right, height), pen);
    let text = GROUP_NORM.get(sheet.language).to_owned();
    let at = (area.left + 8.0, height + theme.label_px);
    sheet.value_label(at, Align::Start, text, theme.orange);
    sheet.mark("training");
    draw_batch_norm(sheet, &area, &x, &y);
}

fn draw_axes(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    sheet.mark("");
    let language = sheet.language;
    let levels = Tick::all(y, 5, |value, step| percent_of_step(value, step, language));
    let title = VALIDATION_ERROR.get(language);
    left_axis(sheet, area, y, &AxisText { title, ticks: &levels });
    let sizes: Vec<Tick> =
        BATCH_NORM_ERRORS.iter().map(|&(value, _)| Tick { value, label: fixed(value, 0, language) }).collect();
    bottom_axis(sheet, area, x, &AxisText { title: IMAGES.get(language), ticks: &sizes });
}

fn draw_batch_norm(sheet: &mut Sheet, area: &Area, x: &Scale, y: &Scale) {
    let theme = sheet.theme;
    let points: Vec<Point> = BATCH_NORM_ERRORS.iter().map(|&(size, error)| (x.to_px(size), y.to_px(error))).collect();
    sheet.line(area, &points, Stroke::solid(theme.blue, theme.curve_px));
    let around = area.inset(-1.0, -1.0, -1.0, -1.0);
    for (point, (_, error)) in points.iter().zip(BATCH_NORM_ERRORS) {
        sheet.dot(&around, *point, 5.5, theme.blue);
        // Above the other curve to the upper right, below it underneath.
        let is_above = error > GROUP_NORM_ERROR;
        let (right, down, align) = if is_above {
            (10.0, -theme.label_px * 0.7, Align::Start)
        } else {
            (0.0, theme.label_px * 1.1, Align::Middle)
        };
        let text = format!("{}\u{a0}%", fixed(error * 100.0, 1, sheet.language));
        let label = sheet.value((point.0 + right, point.1 + down), align, text, theme.blue);
        sheet.tag(label.or_around(*point, 8.0));
    }
    let name = BATCH_NORM.get(sheet.language).to_owned();
    let middle = (0.5 * (points[0].0 + points[1].0) + 12.0, 0.5 * (points[0].1 + points[1].1) - theme.label_px * 0.6);
    sheet.value_label(middle, Align::Start, name, theme.blue);
}
