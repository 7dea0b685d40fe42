//! A picture as an SVG document.

use plotters::prelude::{IntoDrawingArea, SVGBackend};

use super::picture::{Color, Picture};
use super::render::{UNITS_PER_PIXEL, render};

/// plotters-svg writes text at size / 1.24.
const TEXT_SCALE: f64 = 1.24;

/// The picture as a complete SVG document on a ground of `paper`: its size in CSS pixels, its viewBox in eighths.
#[must_use]
pub fn to_svg(picture: &Picture, paper: Color) -> String {
    let size =
        ((picture.width_px * UNITS_PER_PIXEL).round() as u32, (picture.height_px * UNITS_PER_PIXEL).round() as u32);
    let mut body = String::new();
    let drawn = {
        let area = SVGBackend::with_string(&mut body, size).into_drawing_area();
        render(picture, "", TEXT_SCALE, &area)
    };
    if let Err(error) = drawn {
        return format!("<!-- the picture could not be drawn: {error} -->");
    }
    let (red, green, blue) = paper.rgb;
    let opening = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" \
         style=\"background:rgb({red},{green},{blue})\">\n",
        picture.width_px, picture.height_px, size.0, size.1
    );
    let inner = body.split_once('\n').map_or("", |(_, inner)| inner);
    opening + inner
}
