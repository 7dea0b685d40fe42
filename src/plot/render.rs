//! From a picture to a plotters backend, in eighths of a pixel.
//!
//! plotters' coordinates are whole numbers; at one unit per pixel a curve is jagged. A backend that is scaled by 1/8
//! gets the same picture eight times as large, and the curve is smooth at every pixel ratio.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::picture::{Align, Color, Label, Picture, Point, Shape, Stroke, Weight};
use super::theme::FONT_FAMILY;

/// How many units of the backend a CSS pixel has.
pub const UNITS_PER_PIXEL: f64 = 8.0;

/// How opaque everything but the lit mark stays.
const UNLIT_OPACITY: f64 = 0.25;

/// Beyond this many CSS pixels nothing is drawn; a backend unit then still fits a whole number of 32 bits.
const FURTHEST_PX: f64 = 1e6;

/// Draws the picture on a backend whose units are eighths of a CSS pixel.
///
/// `lit` names the mark that stands out while all others fade; empty for none. `text_scale` corrects a backend that
/// does not write text in the size it is given (1 for a canvas).
///
/// # Errors
/// What the backend reports.
pub fn render<DB: DrawingBackend>(
    picture: &Picture,
    lit: &str,
    text_scale: f64,
    area: &DrawingArea<DB, Shift>,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    for (mark, shape) in &picture.shapes {
        let opacity = if lit.is_empty() || mark.is_empty() || *mark == lit { 1.0 } else { UNLIT_OPACITY };
        match shape {
            Shape::Line(points, stroke) => {
                for piece in dashes(points, stroke) {
                    area.draw(&PathElement::new(units(&piece), pen(stroke, opacity)))?;
                }
            }
            Shape::Fill(points, color) => area.draw(&Polygon::new(units(points), color_of(*color, opacity)))?,
            Shape::Bar(from, to, color) => {
                let (left, right) = (from.0.min(to.0), from.0.max(to.0));
                let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
                let corners = [unit((left, top)), unit((right, bottom))];
                area.draw(&Rectangle::new(corners, ShapeStyle::from(color_of(*color, opacity)).filled()))?;
            }
            Shape::Dot(at, radius_px, color) => {
                let radius = (radius_px * UNITS_PER_PIXEL).round() as i32;
                area.draw(&Circle::new(unit(*at), radius, ShapeStyle::from(color_of(*color, opacity)).filled()))?;
            }
            Shape::Text(label) => {
                area.draw(&Text::new(label.text.as_str(), unit(label.at), font(label, opacity, text_scale)))?;
            }
        }
    }
    area.present()
}

fn unit((x, y): Point) -> (i32, i32) {
    let whole = |px: f64| (px.clamp(-FURTHEST_PX, FURTHEST_PX) * UNITS_PER_PIXEL).round() as i32;
    (whole(x), whole(y))
}

fn units(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().map(|point| unit(*point)).collect()
}

fn color_of(color: Color, opacity: f64) -> RGBAColor {
    RGBAColor(color.rgb.0, color.rgb.1, color.rgb.2, color.opacity * opacity)
}

fn pen(stroke: &Stroke, opacity: f64) -> ShapeStyle {
    let width = (stroke.width_px * UNITS_PER_PIXEL).round().max(1.0) as u32;
    ShapeStyle::from(color_of(stroke.color, opacity)).stroke_width(width)
}

fn font(label: &Label, opacity: f64, text_scale: f64) -> TextStyle<'static> {
    let style = match label.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let horizontal = match label.align {
        Align::Start => HPos::Left,
        Align::Middle => HPos::Center,
        Align::End => HPos::Right,
    };
    let size = label.size_px * UNITS_PER_PIXEL * text_scale;
    TextStyle {
        font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, style),
        color: plotters_backend::BackendColor { rgb: label.color.rgb, alpha: label.color.opacity * opacity },
        pos: Pos::new(horizontal, VPos::Center),
    }
}

/// The drawn parts of a line: plotters knows no dashes.
fn dashes(points: &[Point], stroke: &Stroke) -> Vec<Vec<Point>> {
    let Some((drawn_px, gap_px)) = stroke.dash_and_gap_px() else { return vec![points.to_vec()] };
    let mut pieces = Vec::new();
    let mut piece = Vec::new();
    let (mut is_drawn, mut left_px) = (true, drawn_px);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = libm::hypot(to.0 - from.0, to.1 - from.1);
        let mut done = 0.0;
        let at = |done: f64| {
            let share = if length > 0.0 { done / length } else { 1.0 };
            (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1))
        };
        if is_drawn && piece.is_empty() {
            piece.push(from);
        }
        while length - done > left_px {
            done += left_px;
            if is_drawn {
                piece.push(at(done));
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece.push(at(done));
            }
            is_drawn = !is_drawn;
            left_px = if is_drawn { drawn_px } else { gap_px };
        }
        left_px -= length - done;
        if is_drawn {
            piece.push(to);
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::Dash;

    #[test]
    fn dashes_cover_the_line_with_gaps() {
        let stroke = Stroke { color: Color::rgb(0, 0, 0), width_px: 2.0, dash: Dash::Dashed };
        let pieces = dashes(&[(0.0, 0.0), (30.0, 0.0), (60.0, 0.0)], &stroke);
        assert_eq!(pieces.len(), 5);
        assert_eq!(pieces[0], [(0.0, 0.0), (8.0, 0.0)]);
        assert_eq!(pieces[2], [(28.0, 0.0), (30.0, 0.0), (36.0, 0.0)]);
    }

    #[test]
    fn no_coordinate_overflows() {
        assert_eq!(unit((f64::INFINITY, -1e300)), (8_000_000, -8_000_000));
        assert_eq!(unit((f64::NAN, 1.0)), (0, 8));
    }
}
