//! A picture: shapes in CSS pixels, and the places on it that can be dragged.

use super::letters::width_in_sizes;
use super::scale::Scale;

/// A place on a figure in CSS pixels, x to the right and y down.
pub type Point = (f64, f64);

/// A colour with its opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, green, blue, 0 to 255.
    pub rgb: (u8, u8, u8),
    /// 0 is transparent, 1 opaque.
    pub opacity: f64,
}

impl Color {
    /// An opaque colour.
    #[must_use]
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { rgb: (red, green, blue), opacity: 1.0 }
    }

    /// The same colour, `opacity` times as opaque.
    #[must_use]
    pub const fn faded(self, opacity: f64) -> Self {
        Self { rgb: self.rgb, opacity: self.opacity * opacity }
    }
}

/// How a line is broken, so that series differ without their colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long dashes.
    Dashed,
    /// Short dashes.
    Dotted,
}

/// A pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in CSS pixels.
    pub width_px: f64,
    /// How it is broken.
    pub dash: Dash,
}

impl Stroke {
    /// An unbroken pen.
    #[must_use]
    pub const fn solid(color: Color, width_px: f64) -> Self {
        Self { color, width_px, dash: Dash::Solid }
    }

    /// The same pen with another dash.
    #[must_use]
    pub const fn with_dash(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    /// How long its dashes and the gaps between them are, in CSS pixels; nothing if it is unbroken.
    #[must_use]
    pub fn dash_and_gap_px(&self) -> Option<(f64, f64)> {
        match self.dash {
            Dash::Solid => None,
            Dash::Dashed => Some((4.0 + 2.0 * self.width_px, 3.0 + 1.5 * self.width_px)),
            Dash::Dotted => Some((self.width_px, 2.0 + self.width_px)),
        }
    }
}

/// Where a label is relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The text begins at the point.
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}

/// How heavy a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As running text.
    Regular,
    /// For what matters most.
    Bold,
}

/// A piece of text, centred vertically on its point.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it is.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// Its size in CSS pixels.
    pub size_px: f64,
    /// Its colour.
    pub color: Color,
    /// Which end of it is at the point.
    pub align: Align,
    /// How heavy it is.
    pub weight: Weight,
}

impl Label {
    /// How wide the text is at most, in CSS pixels, whichever of the figure's fonts the reader has.
    #[must_use]
    pub fn width_px(&self) -> f64 {
        width_in_sizes(&self.text, self.weight) * self.size_px
    }
}

/// What a picture is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line(Vec<Point>, Stroke),
    /// A filled polygon.
    Fill(Vec<Point>, Color),
    /// A filled rectangle between two corners.
    Bar(Point, Point, Color),
    /// A filled circle: centre, radius in CSS pixels, colour.
    Dot(Point, f64, Color),
    /// Text.
    Text(Label),
}

/// Along which direction a handle moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left and right.
    Horizontal,
    /// Up and down.
    Vertical,
}

/// A place on the picture that can be dragged to set a control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// The name of the control it sets.
    pub control: &'static str,
    /// Where it is.
    pub at: Point,
    /// Along which direction it moves.
    pub direction: Direction,
    /// From its pixel to the control's value.
    pub scale: Scale,
}

/// A finished picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Its width in CSS pixels.
    pub width_px: f64,
    /// Its height in CSS pixels.
    pub height_px: f64,
    /// What it is made of, the lowest first, each with the name of the mark it belongs to (empty for the frame).
    pub shapes: Vec<(&'static str, Shape)>,
    /// What on it can be dragged.
    pub handles: Vec<Handle>,
    /// The labels that must be seen, but for which it is too small.
    pub left_out: Vec<String>,
}
