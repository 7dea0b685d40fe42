//! The table of outcomes: what both models did with the same examples, and what is left to compare.

use super::super::Compare;
use super::super::words::{A_RIGHT, A_WRONG, B_RIGHT, B_WRONG, HALF, ONLY_A, ONLY_B, p_value};
use crate::language::count;
use crate::panel::Scene;
use crate::plot::{Align, Area, Color, Dash, Sheet, Stroke};

/// Up to this many discordant examples are drawn separately on the strip.
const MOST_SEPARATE: f64 = 80.0;
/// The height of the strip as a share of that of the figure, between two limits in sizes of its labels.
const STRIP_SHARE: f64 = 0.11;
const STRIP_LINES: (f64, f64) = (0.9, 2.6);
/// The words above and below the strip, in sizes of its labels.
const ABOVE_STRIP: f64 = 1.8;
const BELOW_STRIP: f64 = 1.7;

/// Draws the table with the discordant cells in colour, and these laid out on a strip.
pub fn draw(scene: &Scene<'_, Compare>, sheet: &mut Sheet) {
    let theme = sheet.theme;
    let whole = sheet.area().inset(8.0, 8.0, 8.0, 8.0);
    let line_px = theme.label_px;
    let strip_px = (STRIP_SHARE * whole.height_px()).max(STRIP_LINES.0 * line_px).min(STRIP_LINES.1 * line_px);
    let bottom = whole.bottom - BELOW_STRIP * line_px;
    let strip = Area { top: bottom - strip_px, bottom, ..whole };
    let table = Area { bottom: strip.top - ABOVE_STRIP * line_px, ..whole };
    let counts = scene.solution.counts;
    let grey = theme.soft;
    let cells = [
        ("alike", counts.neither, grey),
        ("only_b", counts.only_b, theme.blue),
        ("only_a", counts.only_a, theme.orange),
        ("alike", counts.both, grey),
    ];
    draw_table(&cells, sheet, &table);
    let p_value = scene.params.is_paired().then(|| {
        let p_value = p_value(scene.solution.p_value, sheet.language);
        format!("p-value\u{a0}{p_value}")
    });
    draw_strip((counts.only_a, counts.only_b), p_value, sheet, &strip);
}

/// Rows for A, columns for B.
fn draw_table(cells: &[(&'static str, f64, Color); 4], sheet: &mut Sheet, table: &Area) {
    let theme = sheet.theme;
    let language = sheet.language;
    let rows = [A_RIGHT, A_WRONG].map(|words| words.get(language).to_owned());
    let widest =
        rows.iter().map(|text| sheet.soft((0.0, 0.0), Align::Start, text.clone()).width_px()).fold(0.0, f64::max);
    let inner = table.inset(widest + 14.0, theme.text_px * 1.7, 0.0, 0.0);
    let places = inner.cells(2, 2, 6.0);
    for ((mark, number, color), place) in cells.iter().zip(&places) {
        sheet.mark(mark);
        let is_alike = *mark == "alike";
        let opacity = if is_alike { 0.10 } else { 0.26 };
        sheet.bar(place, (place.left, place.top), (place.right, place.bottom), color.faded(opacity));
        let middle = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom));
        let color = if is_alike { theme.soft } else { *color };
        sheet.value_label(middle, Align::Middle, count(*number, language), color);
    }
    sheet.mark("");
    for (text, place) in rows.into_iter().zip([&places[0], &places[2]]) {
        sheet.soft_label((table.left, f64::midpoint(place.top, place.bottom)), Align::Start, text);
    }
    for (words, place) in [B_RIGHT, B_WRONG].into_iter().zip(&places[..2]) {
        let at = (f64::midpoint(place.left, place.right), table.top + theme.text_px * 0.6);
        sheet.soft_label(at, Align::Middle, words.get(language).to_owned());
    }
}

/// The discordant examples alone, split between the models; a coin would split them in the middle. The p value, where
/// there is one, says how unlike a coin they fell.
fn draw_strip((only_a, only_b): (f64, f64), p_value: Option<String>, sheet: &mut Sheet, strip: &Area) {
    let theme = sheet.theme;
    let language = sheet.language;
    let all = only_a + only_b;
    let split =
        if all > 0.0 { strip.left + strip.width_px() * only_b / all } else { f64::midpoint(strip.left, strip.right) };
    for (is_first, mark, number, name) in [(true, "only_b", only_b, ONLY_B), (false, "only_a", only_a, ONLY_A)] {
        sheet.mark(mark);
        let (left, right, end, align, color) = if is_first {
            (strip.left, split, strip.left, Align::Start, theme.blue)
        } else {
            (split, strip.right, strip.right, Align::End, theme.orange)
        };
        if all > 0.0 {
            sheet.bar(strip, (left, strip.top), (right, strip.bottom), color.faded(0.75));
        }
        let text = format!("{}: {}", name.get(language), count(number, language));
        let label = sheet.value((end, strip.top - theme.label_px * 0.8), align, text, color);
        sheet.tag(label.or_shorter(count(number, language)));
    }
    if all <= MOST_SEPARATE {
        sheet.mark("");
        let gap = Stroke::solid(theme.paper, 2.0);
        for index in 1..all as u32 {
            let edge = strip.left + strip.width_px() * f64::from(index) / all;
            sheet.rule(strip, (edge, strip.top), (edge, strip.bottom), gap);
        }
    }
    sheet.mark("half");
    let middle = f64::midpoint(strip.left, strip.right);
    let around = strip.inset(0.0, -6.0, 0.0, -6.0);
    let pen = Stroke::solid(theme.ink, 2.0).with_dash(Dash::Dashed);
    sheet.rule(&around, (middle, around.top), (middle, around.bottom), pen);
    let at = (middle, strip.bottom + theme.text_px * 1.1);
    let half = HALF.get(language).to_owned();
    match p_value {
        Some(p_value) => {
            let label = sheet.soft(at, Align::Middle, format!("{half}; {p_value}"));
            sheet.tag(label.or_shorter(p_value));
        }
        None => sheet.soft_label(at, Align::Middle, half),
    }
}
