//! The brush of a canvas: colours, width and font, set only when they change. Setting one costs more than most strokes,
//! since the browser reads it as CSS.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle};
use web_sys::CanvasRenderingContext2d;

/// A colour as it can be compared: red, green, blue, and the bits of the opacity.
type Paint = (u8, u8, u8, u64);

/// A context with what is set on it.
pub struct Brush {
    context: CanvasRenderingContext2d,
    fill: Option<Paint>,
    stroke: Option<Paint>,
    width: Option<u32>,
    font: Option<String>,
    align: Option<&'static str>,
    baseline: Option<&'static str>,
}

impl Brush {
    /// A brush of which nothing is known.
    pub fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, fill: None, stroke: None, width: None, font: None, align: None, baseline: None }
    }

    /// Somebody else has set something.
    pub fn forget(&mut self) {
        *self = Self::new(self.context.clone());
    }

    /// Draws a line.
    pub fn stroke(&mut self, path: impl IntoIterator<Item = BackendCoord>, color: BackendColor, width: u32) {
        if color.alpha > 0.0 {
            if replace(&mut self.stroke, paint(color)) {
                self.context.set_stroke_style_str(&css(color));
            }
            if replace(&mut self.width, width) {
                self.context.set_line_width(f64::from(width));
            }
            self.follow(path);
            self.context.stroke();
        }
    }

    /// Fills a polygon.
    pub fn fill(&mut self, path: impl IntoIterator<Item = BackendCoord>, color: BackendColor) {
        if color.alpha > 0.0 {
            self.fill_with(color);
            self.follow(path);
            self.context.close_path();
            self.context.fill();
        }
    }

    /// Fills a rectangle.
    pub fn fill_rect(&mut self, from: BackendCoord, to: BackendCoord, color: BackendColor) {
        if color.alpha > 0.0 {
            self.fill_with(color);
            let (width, height) = (to.0 - from.0, to.1 - from.1);
            self.context.fill_rect(f64::from(from.0), f64::from(from.1), f64::from(width), f64::from(height));
        }
    }

    /// Fills a circle.
    pub fn fill_circle(&mut self, center: BackendCoord, radius: u32, color: BackendColor) {
        if color.alpha > 0.0 {
            self.fill_with(color);
            self.context.begin_path();
            // Fails only for a radius below zero.
            let _ = self.context.arc(
                f64::from(center.0),
                f64::from(center.1),
                f64::from(radius),
                0.0,
                std::f64::consts::TAU,
            );
            self.context.fill();
        }
    }

    /// Writes a level text.
    pub fn write<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) {
        if style.color().alpha <= 0.0 {
            return;
        }
        self.fill_with(style.color());
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), style.family().as_str());
        if self.font.as_ref() != Some(&font) {
            self.context.set_font(&font);
            self.font = Some(font);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if replace(&mut self.align, align) {
            self.context.set_text_align(align);
        }
        let baseline = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if replace(&mut self.baseline, baseline) {
            self.context.set_text_baseline(baseline);
        }
        // Fails only for a text that is no text.
        let _ = self.context.fill_text(text, f64::from(at.0), f64::from(at.1));
    }

    fn fill_with(&mut self, color: BackendColor) {
        if replace(&mut self.fill, paint(color)) {
            self.context.set_fill_style_str(&css(color));
        }
    }

    fn follow(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (index, (x, y)) in path.into_iter().enumerate() {
            if index == 0 {
                self.context.move_to(f64::from(x), f64::from(y));
            } else {
                self.context.line_to(f64::from(x), f64::from(y));
            }
        }
    }
}

/// Keeps a value; whether it differs from the one before.
fn replace<T: PartialEq>(kept: &mut Option<T>, value: T) -> bool {
    let is_new = kept.as_ref() != Some(&value);
    *kept = Some(value);
    is_new
}

fn paint(color: BackendColor) -> Paint {
    (color.rgb.0, color.rgb.1, color.rgb.2, color.alpha.to_bits())
}

fn css(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    format!("rgba({red},{green},{blue},{})", color.alpha)
}
