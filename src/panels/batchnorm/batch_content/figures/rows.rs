//! Batches one by one: a row a batch, its neighbours as small dots, x̂ of the tracked example as a large one.

use super::super::text::{NEIGHBOURS, OF_ITS_CLASS, OF_OTHER_CLASSES, OUTPUT};
use super::super::{Mix, Params, Solution};
use crate::language::Words;
use crate::plot::{Align, Area, Color, Scale, Sheet, Stroke};

/// Draws as many rows as there are, and above them what the dots are.
pub fn draw(params: &Params, solution: &Solution, sheet: &mut Sheet, area: &Area, x: &Scale) {
    let theme = sheet.theme;
    let pitch = area.height_px() / solution.rows.len().max(1) as f64;
    let around = area.inset(0.0, -6.0, 0.0, -6.0);
    let small = (0.22 * pitch).clamp(1.5, 3.0);
    let large = (0.42 * pitch).clamp(3.0, 6.0);
    for (index, row) in solution.rows.iter().enumerate() {
        let height = area.top + (index as f64 + 0.5) * pitch;
        sheet.mark("neighbours");
        sheet.rule(area, (area.left, height), (area.right, height), Stroke::solid(theme.line, theme.rule_px));
        for (values, color) in [(&row.others, theme.blue), (&row.own, theme.green)] {
            for value in values {
                sheet.dot(&around, (x.to_px(*value), height), small, color.faded(0.6));
            }
        }
        sheet.mark("training");
        sheet.dot(&around, (x.to_px(row.output), height), large, theme.orange);
    }
    draw_names(params, sheet, area);
}

/// What the colours of the dots mean, from left to right.
fn draw_names(params: &Params, sheet: &mut Sheet, area: &Area) {
    const APART_PX: f64 = 16.0;
    let (theme, language) = (sheet.theme, sheet.language);
    let all = [(NEIGHBOURS, theme.blue), (OUTPUT, theme.orange)];
    let sorted = [(OF_OTHER_CLASSES, theme.blue), (OF_ITS_CLASS, theme.green), (OUTPUT, theme.orange)];
    let one = [(OF_ITS_CLASS, theme.green), (OUTPUT, theme.orange)];
    let names: &[(Words, Color)] = match params.content() {
        Mix::Mixed => &all,
        Mix::Sorted => &sorted,
        Mix::OneClass => &one,
    };
    let height = area.bottom + theme.label_px * 0.75;
    let mut left = area.left;
    for (words, color) in names {
        let text = words.get(language).to_owned();
        let label = sheet.value((left, height), Align::Start, text, *color);
        let width = label.width_px();
        if left + width > area.right {
            break;
        }
        sheet.tag(label.droppable());
        left += width + APART_PX;
    }
}
