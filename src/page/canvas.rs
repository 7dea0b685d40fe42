//! The canvas as a plotters backend of eighths of a CSS pixel.

use leptos::wasm_bindgen::JsCast;
use plotters::prelude::IntoDrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontTransform,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::brush::Brush;
use crate::plot::{Picture, UNITS_PER_PIXEL, render};

type Outcome<T = ()> = Result<T, DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// Draws a picture on a canvas whose pixels are `pixel_ratio` to a CSS pixel. `false` if the canvas refuses.
pub fn draw(canvas: &HtmlCanvasElement, picture: &Picture, lit: &str, pixel_ratio: f64) -> bool {
    let size = (scaled(picture.width_px, pixel_ratio), scaled(picture.height_px, pixel_ratio));
    if (canvas.width(), canvas.height()) != size {
        canvas.set_width(size.0);
        canvas.set_height(size.1);
    }
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
        return false;
    };
    let unit = pixel_ratio / UNITS_PER_PIXEL;
    let prepared = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).is_ok();
    context.clear_rect(0.0, 0.0, f64::from(size.0), f64::from(size.1));
    let prepared = prepared && context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).is_ok();
    context.set_line_join("round");
    let Some(inner) = CanvasBackend::with_canvas_object(canvas.clone()) else {
        return false;
    };
    let size = (scaled(picture.width_px, UNITS_PER_PIXEL), scaled(picture.height_px, UNITS_PER_PIXEL));
    let area = EighthsBackend { inner, size, brush: Brush::new(context) }.into_drawing_area();
    prepared && render(picture, lit, 1.0, &area).is_ok()
}

fn scaled(px: f64, ratio: f64) -> u32 {
    (px * ratio).round().clamp(1.0, 65_535.0) as u32
}

/// The canvas backend, eight times as large as it is, on a context that is scaled by 1/8. The shapes that figures are
/// made of are drawn with a brush that changes only when it must; plotters-canvas would set it anew for each of them.
struct EighthsBackend {
    inner: CanvasBackend,
    size: (u32, u32),
    brush: Brush,
}

impl DrawingBackend for EighthsBackend {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Outcome {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Outcome {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Outcome {
        self.brush.forget();
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.brush.forget();
        self.inner.draw_line(from, to, style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.brush.stroke(path, style.color(), style.stroke_width());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Outcome {
        if fill {
            self.brush.fill_rect(from, to, style.color());
            return Ok(());
        }
        self.brush.forget();
        self.inner.draw_rect(from, to, style, fill)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        if fill {
            self.brush.fill_circle(center, radius, style.color());
            return Ok(());
        }
        self.brush.forget();
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.brush.fill(path, style.color());
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        if !matches!(style.transform(), FontTransform::None) {
            self.brush.forget();
            return self.inner.draw_text(text, style, at);
        }
        self.brush.write(text, style, at);
        Ok(())
    }

    /// plotters-canvas would add an element to the page to measure text, which lays it out again; no figure of ours
    /// needs the size of a text.
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Outcome<(u32, u32)> {
        let width = text.chars().count() as f64 * style.size() * 0.55;
        Ok((width as u32, style.size() as u32))
    }
}
