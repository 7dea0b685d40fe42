//! A picture is made of no more than a browser draws in a frame: what is counted is its shapes and their points.

use lectern::language::Language;
use lectern::plot::{Shape, ThemeName};

use crate::settings::{queries, worked};
use crate::shown::draw;

/// So many shapes a picture has at most, and so many points all of them together.
const MOST_SHAPES: usize = 4000;
const MOST_POINTS: usize = 12_000;
/// A figure beside controls.
const SIZE_PX: (f64, f64) = (900.0, 500.0);

#[test]
fn a_picture_is_drawn_in_a_frame() {
    let points = |shape: &Shape| match shape {
        Shape::Line(points, _) | Shape::Fill(points, _) => points.len(),
        Shape::Bar(..) | Shape::Dot(..) | Shape::Text(_) => 1,
    };
    for panel in crate::chosen::panels() {
        for query in queries(panel) {
            let (machine, _) = worked(panel, &query);
            for figure in 0..machine.figures().len() {
                let picture = draw(&*machine, figure, SIZE_PX, ThemeName::Light, Language::English);
                let (shapes, points): (usize, usize) =
                    (picture.shapes.len(), picture.shapes.iter().map(|(_, shape)| points(shape)).sum());
                let is_few = shapes <= MOST_SHAPES && points <= MOST_POINTS;
                assert!(is_few, "{}?{query}, figure {figure}: {shapes} shapes of {points} points", panel.id());
            }
        }
    }
}
