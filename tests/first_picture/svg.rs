//! The picture as elements of SVG: what is stretched over the area, and what keeps its size.

use std::fmt::Write;

use lectern::language::Language;
use lectern::plot::{Align, Color, Label, Picture, Shape, Stroke, ThemeName, Weight};

use crate::area::{Anchor, Area, is_tick};
use crate::path::{UNITS, path};
use crate::tokens::shared_colors;

/// The picture in both languages, with its labels where they stand in that of another size, too. Only its words differ.
pub fn of(pictures: &[(Language, Picture); 2], of_another_size: &[(Language, Picture); 2]) -> String {
    let area = &Area::of(&pictures[0].1);
    let drawn = pictures.each_ref().map(|(_, picture)| drawn(picture));
    assert_eq!(drawn[0], drawn[1], "the languages differ in more than words");
    let mut stretched = String::new();
    let mut kept = String::new();
    let mut pen = None;
    for shape in &drawn[0] {
        match shape {
            Shape::Line(points, stroke) if is_tick(points) => tick(&mut kept, area, points[0], stroke),
            Shape::Line(points, stroke) => {
                let in_units: Vec<_> = points.iter().map(|point| units(area, *point)).collect();
                draw(&mut stretched, &mut pen, pen_of(stroke), &path(&in_units));
            }
            Shape::Dot(at, radius_px, color) => {
                // A line of no length with round ends is a dot, however the area is stretched.
                let (x, y) = units(area, *at);
                let round = format!("{} stroke-linecap=\"round\"", pen_of(&Stroke::solid(*color, 2.0 * radius_px)));
                draw(&mut stretched, &mut pen, round, &format!("M{} {}h0", x.round(), y.round()));
            }
            other => panic!("the first picture has something that cannot be drawn before the program: {other:?}"),
        }
    }
    if pen.is_some() {
        stretched.push_str("</g>");
    }
    for ((language, picture), (_, other)) in pictures.iter().zip(of_another_size) {
        write!(kept, "\n<g lang=\"{}\">", language.code()).expect("a string takes everything");
        let other_area = Area::of(other);
        for (label, there) in labels(picture).zip(labels(other)) {
            assert_eq!(label.text, there.text, "another size has other words");
            text(&mut kept, label, area.anchors(label.at, (&other_area, there.at)));
        }
        kept.push_str("</g>");
    }
    let (width, height) = UNITS;
    format!(
        "<svg viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"none\" fill=\"none\">{stretched}</svg>\n<svg>{kept}</svg>\n"
    )
}

fn drawn(picture: &Picture) -> Vec<&Shape> {
    picture.shapes.iter().map(|(_, shape)| shape).filter(|shape| !matches!(shape, Shape::Text(_))).collect()
}

fn labels(picture: &Picture) -> impl Iterator<Item = &Label> {
    picture.shapes.iter().filter_map(|(_, shape)| match shape {
        Shape::Text(label) => Some(label),
        _ => None,
    })
}

fn units(area: &Area, at: (f64, f64)) -> (f64, f64) {
    let (x, y) = area.share(at);
    (x * UNITS.0, y * UNITS.1)
}

/// Draws a path with a pen; paths that follow each other share it.
fn draw(text: &mut String, pen: &mut Option<String>, wanted: String, path: &str) {
    if pen.as_ref() != Some(&wanted) {
        let end = if pen.is_some() { "</g>" } else { "" };
        write!(text, "{end}\n<g {wanted}>").expect("a string takes everything");
        *pen = Some(wanted);
    }
    write!(text, "<path d=\"{path}\"/>").expect("a string takes everything");
}

fn pen_of(stroke: &Stroke) -> String {
    let mut pen = format!("stroke=\"{}\" stroke-width=\"{}\"", variable(stroke.color), short(stroke.width_px));
    if stroke.color.opacity < 1.0 {
        write!(pen, " stroke-opacity=\"{}\"", short(stroke.color.opacity)).expect("a string takes everything");
    }
    if let Some((drawn_px, gap_px)) = stroke.dash_and_gap_px() {
        write!(pen, " stroke-dasharray=\"{} {}\"", short(drawn_px), short(gap_px)).expect("a string takes everything");
    }
    pen
}

/// A sign below the axis, which keeps its length.
fn tick(kept: &mut String, area: &Area, at: (f64, f64), stroke: &Stroke) {
    const LENGTH_PX: f64 = 6.0;
    let (x, y) = area.share(at);
    let (color, width_px) = (variable(stroke.color), stroke.width_px);
    write!(
        kept,
        "<rect x=\"{}%\" y=\"{}%\" width=\"{width_px}\" height=\"{LENGTH_PX}\" fill=\"{color}\"/>",
        short(100.0 * x),
        short(100.0 * y)
    )
    .expect("a string takes everything");
}

fn text(kept: &mut String, label: &Label, [x, y]: [Anchor; 2]) {
    write!(kept, "<text x=\"{}%\" y=\"{}%\"", short(100.0 * x.share), short(100.0 * y.share))
        .expect("a string takes everything");
    let anchor = match label.align {
        Align::Start => String::new(),
        Align::Middle => " text-anchor=\"middle\"".to_owned(),
        Align::End => " text-anchor=\"end\"".to_owned(),
    };
    let shift = |name: &str, px: f64| if px == 0.0 { String::new() } else { format!(" {name}=\"{}\"", short(px)) };
    let shifts = shift("dx", x.beyond_px) + &shift("dy", y.beyond_px);
    let weight = if label.weight == Weight::Bold { " font-weight=\"bold\"" } else { "" };
    write!(
        kept,
        "{shifts}{anchor} font-size=\"{}\"{weight} fill=\"{}\">{}</text>",
        label.size_px,
        variable(label.color),
        label.text
    )
    .expect("a string takes everything");
}

/// The variable of the style sheet that holds a colour of the light theme.
fn variable(color: Color) -> String {
    let name = shared_colors(ThemeName::Light.theme())
        .into_iter()
        .find(|(_, known)| known.rgb == color.rgb)
        .map(|(name, _)| name);
    format!("var(--{})", name.unwrap_or_else(|| panic!("{color:?} is no colour of the theme")))
}

/// Two digits behind the point are enough, and zeros at the end say nothing.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
