//! A figure: a canvas as large as its place, drawn anew when what it shows changes.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::leptos_dom::helpers::queue_microtask;
use leptos::prelude::*;
use web_sys::{Event, HtmlCanvasElement};

use super::element::{El, effect, el};
use super::grips::Grips;
use super::live::LivePanel;
use super::pointer::{self, Grasp};
use super::session::Session;
use super::{browser, canvas, turn};
use crate::language::Words;
use crate::plot::{AxisMemory, Picture, Sheet};

/// A figure is drawn when it is no further from the window than this: a scroll reaches it in some frames, and what
/// follows the hand draws few that nobody sees.
const NEAR: &str = "40px";

/// A figure of a panel with its caption.
pub fn figure_view(session: Session, panel: LivePanel, index: usize) -> El {
    let info = panel.untracked(|machine| machine.figures()[index]);
    let grasp = Grasp { handles: Rc::default(), panel };
    let axes = SettledAxes { memory: Rc::default(), rescale: RwSignal::new(0) };
    let canvas = canvas_to_drag(session, &grasp, info.title).on("dblclick", axes.forget());
    let node: HtmlCanvasElement = canvas.node();
    let plot = el("div")
        .class("plot")
        .style("--aspect", &info.aspect.to_string())
        .style("--narrow-aspect", &info.narrow_aspect.to_string())
        .child(canvas);
    // In the lecture another figure may be the first that is waited for.
    let staged = untrack(|| panel.step()).map_or(index == 0, |step| step.figure == info.name);
    let sight = watch(&plot, staged, move |is_seen| panel.see(index, is_seen));
    let grips = Grips::new(session, panel, plot.clone());
    effect(Box::new(move || {
        let Some(picture) = picture(session, panel, index, sight, &axes) else { return };
        let is_drawn = session.lit.with(|(lit_panel, mark)| {
            let lit = if *lit_panel == panel.id { mark.as_str() } else { "" };
            canvas::draw(&node, &picture, lit, session.pixel_ratio.get())
        });
        grips.follow(&picture.handles);
        grasp.handles.replace(picture.handles);
        if is_drawn {
            browser::say_ready();
        }
    }));
    let caption = caption(session, panel, index, info.title);
    el("figure")
        .attr("data-figure", info.name)
        .live_attr("data-of-question", move || panel.untracked(|machine| machine.question().figure == info.name))
        .live_attr("data-staged", move || panel.step().is_some_and(|step| step.figure == info.name))
        .child(plot)
        .child(caption)
}

/// The ends of the axes of a figure, which stay fixed until they are forgotten.
struct SettledAxes {
    memory: Rc<RefCell<AxisMemory>>,
    rescale: RwSignal<u32>,
}

impl SettledAxes {
    fn forget(&self) -> impl Fn(&Event) + 'static {
        let (memory, rescale) = (self.memory.clone(), self.rescale);
        move |_| {
            memory.borrow_mut().clear();
            rescale.update(|count| *count += 1);
        }
    }
}

/// The canvas of a figure, whose handles are dragged.
fn canvas_to_drag(session: Session, grasp: &Grasp, title: Words) -> El {
    let panel = grasp.panel;
    el("canvas")
        .attr("role", "img")
        .live_attr("aria-details", move || panel.is_whole.get().then(|| panel.data_id()))
        // Nobody listens to a picture during a drag: its words are the sentence, which costs nothing more.
        .live_attr("aria-label", move || {
            panel.said.with(|said| format!("{}. {}", title.get(session.language.get()), said.sentence))
        })
        .on("pointerdown", pointer::down(grasp.clone()))
        .on("pointermove", pointer::moved(grasp.clone()))
        .on("pointerup", pointer::up)
        .on("pointercancel", pointer::cancelled(panel))
        .on("lostpointercapture", pointer::up)
        .on("touchstart", pointer::touched)
}

/// What a figure shows now; nothing while nobody sees it, or while there is nothing to show yet.
fn picture(session: Session, panel: LivePanel, index: usize, sight: Sight, axes: &SettledAxes) -> Option<Picture> {
    let (size, theme) = (sight.size_px.get(), session.figure_theme());
    axes.rescale.track();
    let is_wanted = sight.is_visible.get() || session.is_printing.get();
    if !is_wanted || size.0 < 1.0 || size.1 < 1.0 {
        return None;
    }
    let mut memory = axes.memory.borrow().clone();
    let mut sheet = Sheet::new(size, theme, session.language.get(), &mut memory);
    if !panel.shown(|machine| machine.draw(index, &mut sheet)) {
        return None;
    }
    let mut picture = sheet.finish();
    axes.memory.replace(memory);
    // What a lesson leaves out cannot be moved on the plot either.
    picture.handles.retain(|handle| !session.hidden.is_control_hidden(panel.id, handle.control));
    Some(picture)
}

fn caption(session: Session, panel: LivePanel, index: usize, title: Words) -> El {
    el("figcaption").child(el("b").live_text(session.words(title)).text(".")).text(" ").live_text(move || {
        let language = session.language.get();
        let caption = panel.reported(|machine| machine.report().map(|report| report.caption(index, language)));
        caption.unwrap_or_default()
    })
}

/// How large a picture is seen, and whether it can be seen at all.
#[derive(Clone, Copy)]
struct Sight {
    size_px: RwSignal<(f64, f64)>,
    is_visible: RwSignal<bool>,
}

/// The first figure is drawn before the browser has said whether it can be seen: the reader waits for it.
fn watch(plot: &El, is_first: bool, see: impl Fn(bool) + 'static) -> Sight {
    let sight = Sight { size_px: RwSignal::new((0.0, 0.0)), is_visible: RwSignal::new(is_first) };
    let Sight { size_px, is_visible } = sight;
    let plot: web_sys::Element = plot.node();
    let measure = move || {
        let now = plot.get_bounding_client_rect();
        size_px.set((now.width(), now.height()));
        // In a frame of its own: what follows a new picture may make its section higher, which is watched, too, and a
        // browser complains of heights that change while it reports heights.
        browser::on_resize(&plot, move |width, height| {
            browser::next_frame(Box::new(move || {
                if size_px.get_untracked() != (width, height) {
                    size_px.set((width, height));
                }
            }));
        });
        browser::on_visibility(&plot, NEAR, move |visible| {
            see(visible);
            if is_visible.get_untracked() != visible {
                is_visible.set(visible);
            }
        });
    };
    // The place has a size as soon as all that is built now is on the page. To lay out the first of a page and to draw
    // it is long enough for a turn of its own; a printer does not wait for one.
    if browser::is_ready() {
        queue_microtask(measure);
    } else {
        turn::soon(Box::new(measure));
    }
    sight
}
