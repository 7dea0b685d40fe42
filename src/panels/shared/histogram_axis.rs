//! Histograms of the layers of a network: a column a layer, all on the same axis.

use crate::language::significant;
use crate::plot::{Area, AxisText, Color, Scale, Sheet, Stroke, Tick, bottom_axis, marks};

/// The axis of the histograms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistogramAxis {
    /// Lower end of the values.
    pub low: f64,
    /// Upper end of the values.
    pub high: f64,
    /// The number of bins.
    pub bins: usize,
    /// The share of a bin that reaches the top of its histogram; what is taller is cut there.
    pub top: f64,
    /// The marked values.
    pub ticks: &'static [f64],
}

/// The layers that have a column: all, or the first, the last and evenly chosen ones between, `most` in all; from 1.
#[must_use]
pub fn shown_layers(depth: usize, most: usize) -> Vec<usize> {
    let columns = depth.clamp(1, most);
    (0..columns).map(|column| 1 + (column * (depth - 1) + (columns - 1) / 2) / (columns - 1).max(1)).collect()
}

impl HistogramAxis {
    /// The lower edge of a bin; that of the bin after the last is the upper end.
    #[must_use]
    pub fn edge(&self, bin: usize) -> f64 {
        self.low + (self.high - self.low) * bin as f64 / self.bins as f64
    }

    /// The middle of a bin.
    #[must_use]
    pub fn middle(&self, bin: usize) -> f64 {
        0.5 * (self.edge(bin) + self.edge(bin + 1))
    }

    /// The axis across a cell.
    #[must_use]
    pub fn across(&self, cell: &Area) -> Scale {
        Scale::linear((self.low, self.high), cell.across())
    }

    /// Draws the lines of a cell: its ground, and where the values are 0.
    pub fn draw_lines(&self, sheet: &mut Sheet, cell: &Area) {
        let around = cell.inset(-1.0, -1.0, -1.0, -1.0);
        let pen = Stroke::solid(sheet.theme.line, sheet.theme.rule_px);
        let zero = self.across(cell).to_px(0.0);
        sheet.rule(&around, (cell.left, cell.bottom), (cell.right, cell.bottom), pen);
        sheet.rule(&around, (zero, cell.top), (zero, cell.bottom), pen);
    }

    /// Draws the share of each bin as a bar.
    pub fn draw_bars(&self, shares: &[f64], sheet: &mut Sheet, cell: &Area, color: Color) {
        let (x, y) = (self.across(cell), Scale::linear((0.0, self.top), cell.upwards()));
        let bins = shares.iter().enumerate().map(|(bin, share)| (self.edge(bin), self.edge(bin + 1), *share));
        marks::histogram(sheet, cell, (&x, &y), bins.clone(), color);
        for (low, high, _) in bins.filter(|bin| bin.2 > self.top) {
            marks::cut(sheet, cell, (x.to_px(low), x.to_px(high)));
        }
    }

    /// Draws the axis below each cell of the lowest row; the last has its title.
    pub fn draw_below(&self, lowest: &[Area], title: &str, sheet: &mut Sheet) {
        sheet.mark("");
        let tick = |value: &f64| Tick { value: *value, label: significant(*value, 1, sheet.language) };
        let ticks: Vec<Tick> = self.ticks.iter().map(tick).collect();
        for (column, cell) in lowest.iter().enumerate() {
            let title = if column + 1 == lowest.len() { title } else { "" };
            bottom_axis(sheet, cell, &self.across(cell), &AxisText { title, ticks: &ticks });
        }
    }
}
