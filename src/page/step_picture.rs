//! Pictures of steps beside the panels, each in its state, as images: they take little memory, and are printed as they
//! are.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};

use super::browser;
use super::element::{El, effect, el};
use super::lecture::{Painter, draw};
use super::session::Session;
use crate::machine::card::Card;
use crate::machine::{Machine, step_of};
use crate::panel::{FigureFace, Step};
use crate::plot::ThemeName;

/// In CSS pixels: a picture is drawn as wide as the article that it is in, within this.
const WIDTH_PX: (f64, f64) = (300.0, 720.0);
/// Pixels to a CSS pixel, at least: paper is finer than most screens.
const RATIO: f64 = 2.0;
/// The window in which figures have their narrow shape, as in style/panel.css.
const NARROW: &str = "(max-width: 600px)";
/// The shape of a picture whose panel has not come.
const USUAL_ASPECT: f64 = 0.625;
/// Marks the place of a picture, and says of which step.
const OF_STEP: &str = "data-of-step";

thread_local! {
    /// One for all: there is one processor to compute with.
    static PAINTER: Painter = Painter::default();
}

/// The place for the picture of a step, counted from 0.
pub fn place(face: Option<FigureFace>, index: usize) -> El {
    let plot = el("div").class("plot").attr(OF_STEP, &index.to_string());
    let aspects = face.map(|face| (face.aspect, face.narrow_aspect));
    let (aspect, narrow_aspect) = aspects.unwrap_or((USUAL_ASPECT, USUAL_ASPECT));
    plot.style("--aspect", &aspect.to_string()).style("--narrow-aspect", &narrow_aspect.to_string())
}

/// Fills all places below an element that lack an image, those near the window first: for the screen and for paper.
pub fn fill_places(session: Session, card: &'static Card, selector: &str) {
    for plot in browser::find_all(&format!("{selector} [{OF_STEP}]")) {
        fill_place(session, card, plot);
    }
}

fn fill_place(session: Session, card: &'static Card, plot: Element) {
    let index = plot.get_attribute(OF_STEP).and_then(|index| index.parse().ok());
    if let Some(index) = index.filter(|_| missing(session, &plot).next().is_some()) {
        let painted = plot.clone();
        let paint = move |machine: &dyn Machine| fill(session, (machine, index), &painted);
        PAINTER.with(|painter| painter.want(card, index, plot, paint));
    }
}

/// The picture of a step that stays as long as the page, in its language and its theme, from when it is wanted.
pub fn lasting(session: Session, card: &'static Card, index: usize, is_wanted: impl Fn() -> bool + 'static) -> El {
    let plot = place(None, index);
    let node: Element = plot.node();
    let painted_in = Cell::new(None);
    effect(Box::new(move || {
        let (language, _) = (session.language.get(), session.screen_theme());
        if is_wanted() {
            if painted_in.replace(Some(language)) != Some(language) {
                node.set_text_content(None);
            }
            fill_place(session, card, node.clone());
        }
    }));
    plot
}

/// The figure that a step shows.
pub fn face_of(machine: &dyn Machine, step: &Step) -> Option<FigureFace> {
    machine.figures().into_iter().find(|figure| figure.name == step.figure)
}

/// The themes in which a place has no image yet, but needs one: that of the screen, and paper is light.
fn missing(session: Session, plot: &Element) -> impl Iterator<Item = ThemeName> {
    let (on_screen, plot) = (untrack(|| session.screen_theme()), plot.clone());
    let needed = [ThemeName::Light, ThemeName::Dark].into_iter();
    needed.filter(move |theme| {
        let is_needed = *theme == ThemeName::Light || *theme == on_screen;
        is_needed && matches!(plot.query_selector(&format!(".{}", theme.code())), Ok(None))
    })
}

/// A picture is as large as its place, in CSS pixels, or shown smaller than drawn where its words had no room. What is
/// folded away has no size of its own: it is to be as wide as its article.
fn size_px(plot: &Element, face: FigureFace) -> (f64, f64) {
    let (width_px, height_px) = (f64::from(plot.client_width()), f64::from(plot.client_height()));
    if width_px > 0.0 && height_px > 0.0 {
        let scale = (WIDTH_PX.0 / width_px).max(1.0);
        return (scale * width_px, scale * height_px);
    }
    let article = plot.closest("article").ok().flatten();
    let width_px = article.map_or(WIDTH_PX.1, |article| f64::from(article.client_width()));
    let width_px = width_px.clamp(WIDTH_PX.0, WIDTH_PX.1);
    let aspect = if browser::media_matches(NARROW) { face.narrow_aspect } else { face.aspect };
    (width_px, width_px * aspect)
}

/// Paints the images that a place needs; the page shows that of its theme.
fn fill(session: Session, (machine, index): (&dyn Machine, usize), plot: &Element) {
    let Some(face) = step_of(machine.scenarios(), index).and_then(|step| face_of(machine, step)) else { return };
    let size_px = size_px(plot, face);
    let ratio = session.pixel_ratio.get_untracked().max(RATIO);
    let Ok(canvas) = document().create_element("canvas").map(JsCast::unchecked_into::<HtmlCanvasElement>) else {
        return;
    };
    for theme in missing(session, plot) {
        // What refuses leaves an empty place.
        let is_drawn = draw(session, (machine, index), &canvas, (size_px, ratio), theme);
        if let Some(source) = canvas.to_data_url().ok().filter(|_| is_drawn) {
            let alternative = face.title.get(session.language.get_untracked());
            let image = el("img").class(theme.code()).attr("alt", alternative).attr("src", &source);
            El::of(plot.clone()).child(image);
        }
    }
}
