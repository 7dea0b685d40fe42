//! Axes: a line, few ticks, a name with its unit.

use super::picture::{Align, Label, Point, Stroke, Weight};
use super::scale::Scale;
use super::sheet::{Area, Sheet};
use super::tag::Tag;

/// Both axes of a figure, and the area they span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// The area.
    pub area: Area,
    /// From left to right.
    pub x: Scale,
    /// From below upwards.
    pub y: Scale,
}

impl Axes {
    /// The place of a pair of values.
    #[must_use]
    pub fn at(&self, x: f64, y: f64) -> Point {
        (self.x.to_px(x), self.y.to_px(y))
    }

    /// The places of many.
    #[must_use]
    pub fn points(&self, values: &[(f64, f64)]) -> Vec<Point> {
        values.iter().map(|&(x, y)| self.at(x, y)).collect()
    }
}

/// A marked value on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it is.
    pub value: f64,
    /// What is written at it.
    pub label: String,
}

impl Tick {
    /// Round values of a scale, labelled by `write`, which is also given the distance between neighbours.
    #[must_use]
    pub fn all(scale: &Scale, wanted: usize, write: impl Fn(f64, f64) -> String) -> Vec<Self> {
        let step = scale.tick_step(wanted);
        scale.ticks(wanted).into_iter().map(|value| Self { value, label: write(value, step) }).collect()
    }
}

/// What is written on an axis.
#[derive(Clone, Copy, Debug)]
pub struct AxisText<'a> {
    /// Its name and unit.
    pub title: &'a str,
    /// Its ticks.
    pub ticks: &'a [Tick],
}

const TICK_PX: f64 = 6.0;
/// Tick labels are this far left of a vertical axis.
const BESIDE_PX: f64 = 8.0;
/// Tick labels of a horizontal axis keep at least this distance.
const LABEL_GAP_PX: f64 = 10.0;

/// Draws a horizontal axis along the lower edge of the area, its title at the right end below the ticks.
///
/// It needs about 3.4 text sizes below the area. Ticks whose labels would touch the one before lose them.
pub fn bottom_axis(sheet: &mut Sheet, area: &Area, scale: &Scale, text: &AxisText) {
    let theme = sheet.theme;
    let pen = Stroke::solid(theme.ink, theme.rule_px);
    let outside = area.inset(-1.0, -1.0, -1.0, -TICK_PX);
    sheet.rule(&outside, (area.left, area.bottom), (area.right, area.bottom), pen);
    let mut free_from_px = f64::NEG_INFINITY;
    for tick in text.ticks {
        let x = scale.to_px(tick.value);
        sheet.rule(&outside, (x, area.bottom), (x, area.bottom + TICK_PX), pen);
        let label = Label {
            at: (x, area.bottom + TICK_PX + theme.text_px * 0.85),
            text: tick.label.clone(),
            size_px: theme.text_px,
            color: theme.soft,
            align: Align::Middle,
            weight: Weight::Regular,
        };
        let half = label.width_px() / 2.0;
        if x - half >= free_from_px {
            free_from_px = x + half + LABEL_GAP_PX;
            sheet.tag(Tag::new(label).tick());
        }
    }
    if !text.title.is_empty() {
        let title_y = area.bottom + TICK_PX + theme.text_px * 2.3;
        sheet.soft_label((area.right, title_y), Align::End, text.title.to_owned());
    }
}

/// The area made narrower where the labels of its left axis would not fit beside it.
#[must_use]
pub fn with_room_for_left_axis(sheet: &Sheet, area: &Area, ticks: &[Tick]) -> Area {
    let label = |tick: &Tick| sheet.soft((0.0, 0.0), Align::End, tick.label.clone()).width_px();
    let widest_px = ticks.iter().map(label).fold(0.0, f64::max);
    Area { left: area.left.max(widest_px + BESIDE_PX), ..*area }
}

/// Draws a vertical axis: labels left of the area, a hairline across it at each tick, the title above its upper end.
pub fn left_axis(sheet: &mut Sheet, area: &Area, scale: &Scale, text: &AxisText) {
    let theme = sheet.theme;
    let hairline = Stroke::solid(theme.line, theme.rule_px);
    let outside = area.inset(-1.0, -1.0, -1.0, -1.0);
    for tick in text.ticks {
        let y = scale.to_px(tick.value);
        sheet.rule(&outside, (area.left, y), (area.right, y), hairline);
        let label = sheet.soft((area.left - BESIDE_PX, y), Align::End, tick.label.clone());
        sheet.tag(label.tick());
    }
    if !text.title.is_empty() {
        sheet.soft_label((0.0, area.top - theme.text_px * 1.35), Align::Start, text.title.to_owned());
    }
}
