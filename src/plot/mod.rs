//! How a figure is drawn: scales, axes, marks, themes, and the way to any plotters backend.
//!
//! A figure is first a [`Picture`], a list of shapes in CSS pixels that knows nothing of a canvas; [`render()`] hands
//! it to a plotters backend in eighths of a pixel. So a figure can be looked at by a test without a browser, and the
//! canvas on the page, the SVG snapshots and any export come from the same list. Nothing here computes a statistic.

mod axes;
mod clip;
mod curve;
mod labels;
mod letters;
pub mod marks;
mod memory;
mod order;
mod picture;
mod render;
mod scale;
mod sheet;
mod svg;
mod tag;
mod theme;

pub use axes::{Axes, AxisText, Tick, bottom_axis, left_axis, with_room_for_left_axis};
pub use curve::Curve;
pub use memory::AxisMemory;
pub use order::sort_few;
pub use picture::{Align, Color, Dash, Direction, Handle, Label, Picture, Point, Shape, Stroke, Weight};
pub use render::{UNITS_PER_PIXEL, render};
pub use scale::{Scale, Spacing};
pub use sheet::{Area, Sheet};
pub use svg::to_svg;
pub use tag::Tag;
pub use theme::{Theme, ThemeName};
