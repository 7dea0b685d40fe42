//! A small, a middle and a large batch side by side: the values before and after normalization.

use super::super::bars::{Bars, HALF_RANGE};
use super::super::examples::{Batch, SHOWN_BATCHES};
use super::super::text::{AFTER, BEFORE};
use super::super::{BatchSize, Solution};
use crate::language::{Words, count, significant};
use crate::panel::Scene;
use crate::plot::{Align, Area, AxisText, Color, Dash, Scale, Sheet, Stroke, Tick, bottom_axis, marks};

/// Height of the row of one batch, in CSS pixels.
const RUG_PX: f64 = 8.0;
/// Draws a column for each batch size: before above, after below.
pub fn draw(scene: &Scene<'_, BatchSize>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let theme = sheet.theme;
    let is_narrow = sheet.is_narrow();
    let margin = if is_narrow { 4.0 } else { theme.label_px * 4.6 };
    let row_head = if is_narrow { theme.label_px * 1.5 } else { 0.0 };
    let rug_px = RUG_PX * SHOWN_BATCHES as f64;
    let whole = sheet.area().inset(margin, theme.label_px * 1.7, 6.0, theme.text_px * 2.0);
    let cells = whole.cells(2, solution.examples.len(), 16.0);
    let rows = [("before", BEFORE, theme.orange), ("training", AFTER, theme.blue)];
    for (row, (mark, name, color)) in rows.into_iter().enumerate() {
        for (column, example) in solution.examples.iter().enumerate() {
            let cell = cells[row * solution.examples.len() + column];
            let area = cell.inset(0.0, row_head, 0.0, rug_px + 6.0);
            if row == 0 {
                name_column(sheet, &cell, example.size);
            }
            let (bars, batches) =
                if row == 0 { (&example.before, &example.batches) } else { (&example.after, &example.normalized) };
            sheet.mark(mark);
            if column == 0 {
                name_row(sheet, &cell, &area, name, color);
            }
            draw_cell(sheet, solution, bars, &area, color);
            draw_rugs(
                sheet,
                batches,
                &Area { top: area.bottom + 5.0, bottom: area.bottom + 5.0 + rug_px, ..area },
                color,
            );
            if row == 1 {
                draw_inference(sheet, solution, &area);
                draw_axis(sheet, &Area { bottom: cell.bottom + 4.0, ..area });
            }
        }
    }
}

fn name_column(sheet: &mut Sheet, cell: &Area, size: usize) {
    sheet.mark("");
    let text = format!("m\u{a0}=\u{a0}{}", count(size as f64, sheet.language));
    let at = (0.5 * (cell.left + cell.right), sheet.theme.label_px * 0.8);
    sheet.value_label(at, Align::Middle, text, sheet.theme.ink);
}

fn name_row(sheet: &mut Sheet, cell: &Area, area: &Area, name: Words, color: Color) {
    let at = if sheet.is_narrow() {
        (cell.left, cell.top + sheet.theme.label_px * 0.7)
    } else {
        (0.0, 0.5 * (area.top + area.bottom))
    };
    let text = name.get(sheet.language).to_owned();
    sheet.value_label(at, Align::Start, text, color);
}

fn scales(solution: &Solution, area: &Area) -> (Scale, Scale) {
    (Scale::linear((-HALF_RANGE, HALF_RANGE), area.across()), Scale::linear((0.0, solution.top), area.upwards()))
}

fn draw_cell(sheet: &mut Sheet, solution: &Solution, bars: &Bars, area: &Area, color: Color) {
    let (x, y) = scales(solution, area);
    let theme = sheet.theme;
    let around = area.inset(-1.0, -1.0, -1.0, -1.0);
    let hairline = Stroke::solid(theme.line, theme.rule_px);
    let zero = x.to_px(0.0);
    sheet.rule(&around, (zero, area.top), (zero, area.bottom), hairline);
    marks::histogram(sheet, area, (&x, &y), bars.bins(), color.faded(0.85));
    sheet.rule(&around, (area.left, area.bottom), (area.right, area.bottom), hairline);
}

/// The law at inference, over what training gives.
fn draw_inference(sheet: &mut Sheet, solution: &Solution, area: &Area) {
    sheet.mark("inference");
    let (x, y) = scales(solution, area);
    let theme = sheet.theme;
    let pen = Stroke { color: theme.orange, width_px: theme.curve_px * 0.66, dash: Dash::Dashed };
    sheet.line(area, &solution.inference.to_points(&x, &y), pen);
}

/// Batches as rows of strokes, each with a stronger one at its mean.
fn draw_rugs(sheet: &mut Sheet, batches: &[Batch], strip: &Area, color: Color) {
    const MANY: usize = 64;
    let x = Scale::linear((-HALF_RANGE, HALF_RANGE), strip.across());
    let mean_pen = Stroke::solid(sheet.theme.ink, 2.5);
    for (batch, row) in batches.iter().zip(strip.cells(batches.len(), 1, 0.0)) {
        let (opacity, width_px) = if batch.values.len() > MANY { (0.35, 1.0) } else { (0.9, 1.5) };
        let pen = Stroke::solid(color.faded(opacity), width_px);
        let stroke = row.inset(0.0, 2.0, 0.0, 1.5);
        for value in &batch.values {
            let at = x.to_px(*value);
            sheet.rule(&stroke, (at, stroke.top), (at, stroke.bottom), pen);
        }
        let at = x.to_px(batch.mean);
        sheet.rule(&row, (at, row.top), (at, row.bottom), mean_pen);
    }
}

fn draw_axis(sheet: &mut Sheet, area: &Area) {
    sheet.mark("");
    let language = sheet.language;
    let x = Scale::linear((-HALF_RANGE, HALF_RANGE), area.across());
    let ticks: Vec<Tick> =
        [-2.0, 0.0, 2.0].into_iter().map(|value| Tick { value, label: significant(value, 1, language) }).collect();
    bottom_axis(sheet, area, &x, &AxisText { title: "", ticks: &ticks });
}
