//! Every picture can be drawn: its numbers are finite, its pens write, its handles lead to controls, and what it
//! shows lies on it, whatever its size.

use std::collections::BTreeMap;

use lectern::language::Language;
use lectern::machine::Machine;
use lectern::panel::GUESS;
use lectern::plot::{Picture, Point, Shape, ThemeName, to_svg};

use crate::settings::{queries, worked};
use crate::shown::{draw, faults_at};

/// A projector, a page beside controls, a phone.
const SIZES: [(f64, f64); 3] = [(1760.0, 985.0), (900.0, 500.0), (320.0, 260.0)];
/// What a browser may say while it lays the page out, folds it or prints it.
const ABSURD_SIZES: [(f64, f64); 7] =
    [(1.0, 1.0), (0.0, 0.0), (1.0, 500.0), (900.0, 1.0), (60.0, 60.0), (8000.0, 20.0), (20.0, 8000.0)];
/// A pen on the border is half outside; an axis line stands one pixel outside what it bounds.
const OVERHANG_PX: f64 = 2.0;

/// What is wrong with a picture: numbers that are none, pens that do not write, handles that lead to no control.
pub fn faults(picture: &Picture, machine: &dyn Machine, theme: ThemeName) -> Vec<String> {
    let wrong_shapes = picture.shapes.iter().filter(|(_, shape)| !is_drawable(shape));
    let mut faults: Vec<String> = wrong_shapes.map(|(mark, shape)| format!("{mark:?} {shape:?}")).collect();
    let controls = machine.controls();
    for handle in &picture.handles {
        // While the question is asked, the guess can be pulled and nothing else.
        let is_known = handle.control == GUESS || controls.iter().any(|control| control.name == handle.control);
        let (from, to) = handle.scale.range_px();
        if !is_known || ![handle.at.0, handle.at.1, from, to].iter().all(|px| px.is_finite()) {
            faults.push(format!("{handle:?}"));
        }
    }
    let svg = to_svg(picture, theme.theme().paper);
    if !(svg.starts_with("<svg ") && svg.ends_with("</svg>\n")) {
        faults.push(format!("no SVG document: {}", svg.chars().take(200).collect::<String>()));
    }
    faults
}

fn is_drawable(shape: &Shape) -> bool {
    let finite = |point: &Point| point.0.is_finite() && point.1.is_finite();
    let opacity = 0.0..=1.0;
    match shape {
        Shape::Line(points, stroke) => {
            points.iter().all(finite)
                && opacity.contains(&stroke.color.opacity)
                && (0.0..=50.0).contains(&stroke.width_px)
        }
        Shape::Fill(points, color) => points.iter().all(finite) && opacity.contains(&color.opacity),
        Shape::Bar(from, to, color) => finite(from) && finite(to) && opacity.contains(&color.opacity),
        Shape::Dot(at, radius_px, color) => {
            finite(at) && (0.0..=50.0).contains(radius_px) && opacity.contains(&color.opacity)
        }
        Shape::Text(label) => {
            finite(&label.at) && (1.0..=100.0).contains(&label.size_px) && opacity.contains(&label.color.opacity)
        }
    }
}

/// The points of a shape that is no text.
fn points(shape: &Shape) -> Vec<Point> {
    match shape {
        Shape::Line(points, _) | Shape::Fill(points, _) => points.clone(),
        Shape::Bar(from, to, _) => vec![*from, *to],
        Shape::Dot(at, ..) => vec![*at],
        Shape::Text(_) => Vec::new(),
    }
}

/// The first shapes and labels that stand beside the picture.
fn outside(picture: &Picture) -> Vec<String> {
    let is_inside = |(x, y): &Point| {
        (-OVERHANG_PX..=picture.width_px + OVERHANG_PX).contains(x)
            && (-OVERHANG_PX..=picture.height_px + OVERHANG_PX).contains(y)
    };
    let is_outside = |shape: &Shape| match shape {
        // An empty label is nowhere.
        Shape::Text(label) => !is_inside(&label.at) && !label.text.is_empty(),
        shape => !points(shape).iter().all(is_inside),
    };
    let shapes = picture.shapes.iter().filter(|(_, shape)| is_outside(shape));
    shapes.take(2).map(|(mark, shape)| format!("{mark:?} {shape:?}")).collect()
}

/// Looks at every figure of every panel at every setting in some sizes; themes and languages alternate. Fails with
/// the first fault of every figure in every size.
fn look_at_all(sizes: &[(f64, f64)], look: impl Fn(&Picture, &dyn Machine, ThemeName) -> Vec<String>) {
    let mut found = BTreeMap::new();
    for panel in crate::chosen::panels() {
        for (turn, query) in queries(panel).iter().enumerate() {
            let (machine, _) = worked(panel, query);
            let figures = 0..machine.figures().len();
            for (figure, (step, size)) in
                figures.flat_map(|figure| sizes.iter().enumerate().map(move |size| (figure, size)))
            {
                let place = format!("{}, figure {figure}, {size:?}", panel.id());
                let theme = [ThemeName::Light, ThemeName::Dark][(turn + step) % 2];
                let language = Language::ALL[(turn / 2 + step) % 2];
                let faults = || look(&draw(machine.as_ref(), figure, *size, theme, language), machine.as_ref(), theme);
                if !found.contains_key(&place)
                    && let Some(fault) = faults_at(faults).first()
                {
                    found.insert(place, format!("?{query}: {fault}"));
                }
            }
        }
    }
    let lines: Vec<String> = found.iter().map(|(place, fault)| format!("{place} {fault}")).collect();
    assert!(found.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn a_picture_of_any_size_can_be_drawn() {
    look_at_all(&ABSURD_SIZES, faults);
}

#[test]
fn a_picture_of_a_usual_size_can_be_drawn() {
    look_at_all(&SIZES, faults);
}

#[test]
fn what_a_picture_shows_lies_on_it() {
    look_at_all(&SIZES, |picture, _, _| outside(picture));
}
