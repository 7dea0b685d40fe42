//! Histograms of the layers: a row a network, a column a layer.

use super::super::Training;
use super::super::layers::{Layer, axis_of};
use super::super::solution::Network;
use super::super::words::{LAYER, VALUE, name};
use super::{color, mark};
use crate::language::{count, significant};
use crate::panel::Scene;
use crate::panels::shared::{HistogramAxis, shown_layers};
use crate::plot::{Align, Area, Color, Sheet};

/// More columns than this cannot be distinguished.
const MOST_COLUMNS: usize = 6;
const MOST_COLUMNS_NARROW: usize = 3;
const GAP_PX: f64 = 12.0;

/// Draws all rows.
pub fn draw(scene: &Scene<'_, Training>, sheet: &mut Sheet) {
    let Scene { params, solution, .. } = *scene;
    let depth = solution.networks.first().map_or(1, |network| network.layers.len());
    let columns = shown_layers(depth, if sheet.is_narrow() { MOST_COLUMNS_NARROW } else { MOST_COLUMNS });
    let axis = axis_of(params);
    let cells = cells(sheet, solution.networks.len(), columns.len());
    draw_numbers(sheet, &cells, &columns);
    for (network, row) in solution.networks.iter().zip(cells.chunks(columns.len().max(1))) {
        sheet.mark(mark(network.normalization));
        let color = color(sheet.theme, network.normalization);
        draw_name(network, row, sheet, color);
        for (layer, cell) in columns.iter().zip(row) {
            if let Some(layer) = network.layers.get(layer - 1) {
                draw_cell(layer, &axis, cell, sheet, color);
            }
        }
    }
    let lowest = cells.rchunks(columns.len().max(1)).next().unwrap_or_default();
    axis.draw_below(lowest, VALUE.get(sheet.language), sheet);
}

/// The histograms row by row, without the strips above them for the numbers.
fn cells(sheet: &Sheet, rows: usize, columns: usize) -> Vec<Area> {
    let theme = sheet.theme;
    let (margin, head) = if sheet.is_narrow() { (4.0, theme.label_px * 1.3) } else { (theme.label_px * 6.8, 0.0) };
    let whole = sheet.area().inset(margin, theme.text_px * 1.5, 6.0, theme.text_px * 3.5);
    let strip = theme.text_px * 1.3 + head;
    whole.cells(rows, columns, GAP_PX).into_iter().map(|cell| cell.inset(0.0, strip, 0.0, 0.0)).collect()
}

fn draw_numbers(sheet: &mut Sheet, cells: &[Area], columns: &[usize]) {
    sheet.mark("");
    let (theme, language) = (sheet.theme, sheet.language);
    for (index, (layer, cell)) in columns.iter().zip(cells).enumerate() {
        let number = count(*layer as f64, language);
        let text = if index == 0 { format!("{}\u{a0}{number}", LAYER.get(language)) } else { number };
        let at = (f64::midpoint(cell.left, cell.right), theme.text_px * 0.8);
        let tag = sheet.soft(at, Align::Middle, text);
        sheet.tag(tag.droppable());
    }
}

fn draw_name(network: &Network, row: &[Area], sheet: &mut Sheet, color: Color) {
    let Some(first) = row.first() else { return };
    let at = if sheet.is_narrow() {
        (first.left, first.top - sheet.theme.text_px * 1.3 - sheet.theme.label_px * 0.6)
    } else {
        (0.0, f64::midpoint(first.top, first.bottom))
    };
    sheet.value_label(at, Align::Start, name(network.normalization).get(sheet.language).to_owned(), color);
}

/// One histogram, with its standard deviation above.
fn draw_cell(layer: &Layer, axis: &HistogramAxis, cell: &Area, sheet: &mut Sheet, color: Color) {
    let theme = sheet.theme;
    axis.draw_lines(sheet, cell);
    axis.draw_bars(&layer.shares, sheet, cell, color);
    let at = cell.top - theme.text_px * 0.6;
    let deviation = if layer.shares.is_empty() { "…".to_owned() } else { significant(layer.sd, 2, sheet.language) };
    let tag = sheet.soft((f64::midpoint(cell.left, cell.right), at), Align::Middle, deviation);
    sheet.tag(tag.droppable());
    if layer.beyond.1 >= 0.005 {
        let tag = sheet.soft((cell.right, at), Align::End, "→".to_owned());
        sheet.tag(tag.droppable());
    }
    if layer.beyond.0 >= 0.005 {
        let tag = sheet.soft((cell.left, at), Align::Start, "←".to_owned());
        sheet.tag(tag.droppable());
    }
}
