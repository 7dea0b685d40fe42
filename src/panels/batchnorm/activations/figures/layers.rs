//! Histograms of the layers: a column a layer, the upper row without normalization, the lower with it.

use super::super::layer::Layer;
use super::super::solution::Twin;
use super::super::text::{LAYER, NORMALIZED, PLAIN, VALUE};
use super::super::words::whole_percent;
use super::super::{Activations, Solution};
use crate::language::{Words, count};
use crate::panel::Scene;
use crate::panels::shared::{HistogramAxis, shown_layers};
use crate::plot::{Align, Area, Color, Label, Sheet, Tag, Weight};

/// More columns than this cannot be distinguished.
const MOST_COLUMNS: usize = 8;
const MOST_COLUMNS_NARROW: usize = 4;
/// Shares beyond the axis below this are not labelled.
const LEAST_SHARE: f64 = 0.005;
const GAP_PX: f64 = 10.0;

/// Where the parts of the picture are.
struct Room {
    /// The histograms of both rows, the upper row first.
    cells: Vec<Area>,
    columns: usize,
    /// Height of the numbers above a histogram, in CSS pixels.
    strip_px: f64,
    number_px: f64,
}

/// Draws both rows.
pub fn draw(scene: &Scene<'_, Activations>, sheet: &mut Sheet) {
    let solution = scene.solution;
    let layers = shown_layers(solution.depth, if sheet.is_narrow() { MOST_COLUMNS_NARROW } else { MOST_COLUMNS });
    let room = room(sheet, layers.len());
    draw_layer_numbers(sheet, &room, &layers);
    let rows = [
        ("plain", PLAIN, &solution.plain, sheet.theme.orange),
        ("normalized", NORMALIZED, &solution.normalized, sheet.theme.blue),
    ];
    for (row, (mark, name, twin, color)) in rows.into_iter().enumerate() {
        sheet.mark(mark);
        draw_row_name(sheet, &room, row, name, color);
        for (column, layer) in layers.iter().enumerate() {
            let cell = room.cells[row * room.columns + column];
            draw_cell(sheet, solution, twin, *layer, &cell, &room, color);
        }
    }
    let lower = room.cells.get(room.columns..).unwrap_or_default();
    solution.axis.draw_below(lower, VALUE.get(sheet.language), sheet);
}

fn room(sheet: &Sheet, columns: usize) -> Room {
    let theme = sheet.theme;
    let number_px = if sheet.is_narrow() { theme.text_px * 0.9 } else { theme.text_px };
    let strip_px = number_px * 1.35;
    let below = theme.text_px * 3.5;
    let head = theme.text_px * 1.5;
    // On a phone the names of the rows are above them, elsewhere to their left.
    let (margin, row_head) = if sheet.is_narrow() { (4.0, theme.label_px * 1.4) } else { (theme.label_px * 4.3, 0.0) };
    let whole = sheet.area().inset(margin, head, 6.0, below);
    let cells = whole
        .cells(2, columns, GAP_PX)
        .into_iter()
        .map(|cell| cell.inset(0.0, row_head + strip_px, 0.0, 0.0))
        .collect();
    Room { cells, columns, strip_px, number_px }
}

fn draw_layer_numbers(sheet: &mut Sheet, room: &Room, layers: &[usize]) {
    sheet.mark("");
    let (theme, language) = (sheet.theme, sheet.language);
    let y = theme.text_px * 0.8;
    let name = LAYER.get(language);
    if !sheet.is_narrow() {
        sheet.soft_label((0.0, y), Align::Start, name.to_owned());
    }
    for (column, (layer, cell)) in layers.iter().zip(&room.cells).enumerate() {
        let number = count(*layer as f64, language);
        let text = if sheet.is_narrow() && column == 0 { format!("{name}\u{a0}{number}") } else { number };
        sheet.soft_label((0.5 * (cell.left + cell.right), y), Align::Middle, text);
    }
}

fn draw_row_name(sheet: &mut Sheet, room: &Room, row: usize, name: Words, color: Color) {
    let cell = room.cells[row * room.columns];
    let at = if sheet.is_narrow() {
        let above = room.strip_px + sheet.theme.label_px * 0.6;
        (cell.left, cell.top - above)
    } else {
        (0.0, 0.5 * (cell.top + cell.bottom))
    };
    let text = name.get(sheet.language).to_owned();
    sheet.value_label(at, Align::Start, text, color);
}

/// One histogram with what lies beyond its axis.
fn draw_cell(
    sheet: &mut Sheet,
    solution: &Solution,
    twin: &Twin,
    number: usize,
    cell: &Area,
    room: &Room,
    color: Color,
) {
    let theme = sheet.theme;
    solution.axis.draw_lines(sheet, cell);
    match twin.layer(number) {
        None => write_in_the_middle(sheet, cell, "…", theme.soft),
        Some(layer) if layer.overflowed => write_in_the_middle(sheet, cell, "∞ →", color),
        Some(layer) => {
            solution.axis.draw_bars(&layer.shares, sheet, cell, color);
            write_shares(sheet, layer, &solution.axis, cell, room, color);
        }
    }
}

fn write_in_the_middle(sheet: &mut Sheet, cell: &Area, text: &str, color: Color) {
    let at = (0.5 * (cell.left + cell.right), 0.5 * (cell.top + cell.bottom));
    sheet.value_label(at, Align::Middle, text.to_owned(), color);
}

/// Above the histogram: the shares beyond its ends, and those of the bars that are cut.
fn write_shares(sheet: &mut Sheet, layer: &Layer, axis: &HistogramAxis, cell: &Area, room: &Room, color: Color) {
    let y = cell.top - room.strip_px * 0.5;
    let percent = |share: f64| whole_percent(share, sheet.language);
    let (x, middle) = (axis.across(cell), 0.5 * (cell.left + cell.right));
    let beyond = (layer.below >= LEAST_SHARE, layer.above >= LEAST_SHARE);
    let mut texts = match beyond {
        (true, true) => {
            let text = format!("←\u{a0}{}\u{a0}→", percent(layer.below + layer.above));
            vec![(middle, Align::Middle, text)]
        }
        (true, false) => vec![(cell.left, Align::Start, format!("←\u{a0}{}", percent(layer.below)))],
        (false, true) => vec![(cell.right, Align::End, format!("{}\u{a0}→", percent(layer.above)))],
        (false, false) => Vec::new(),
    };
    let spikes = layer.spikes.iter().filter(|_| beyond != (true, true));
    texts.extend(spikes.map(|spike| (x.to_px(axis.middle(spike.tallest)), Align::Middle, percent(spike.share))));
    for (at, align, text) in texts {
        let mut label = Label { at: (at, y), text, size_px: room.number_px, color, align, weight: Weight::Regular };
        place_inside(&mut label, cell);
        sheet.tag(Tag::new(label).droppable());
    }
}

/// Moves a label between the sides of its cell.
fn place_inside(label: &mut Label, cell: &Area) {
    let width = label.width_px();
    let left = match label.align {
        Align::Start => label.at.0,
        Align::Middle => label.at.0 - 0.5 * width,
        Align::End => label.at.0 - width,
    };
    let furthest = (cell.right - width).max(cell.left);
    let left = left.clamp(cell.left, furthest);
    label.align = Align::Start;
    label.at.0 = left;
}
