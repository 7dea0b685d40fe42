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
use super::{browser, canvas};
use crate::plot::{AxisMemory, Sheet};

/// A figure is drawn when it is no further from the window than this: a scroll reaches it in some frames, and what follows
/// the hand draws few that nobody sees.
const NEAR: &str = "40px";

/// A figure of a panel with its caption.
pub fn figure_view(session: Session, panel: LivePanel, index: usize) -> El {
    let info = panel.untracked(|machine| machine.figures()[index]);
    let language = session.language;
    let title = info.title;
    let memory = Rc::new(RefCell::new(AxisMemory::default()));
    let rescale = RwSignal::new(0_u32);
    let grasp = Grasp { handles: Rc::default(), panel };
    let forget_axes = {
        let memory = memory.clone();
        move |_: &Event| {
            memory.borrow_mut().clear();
            rescale.update(|count| *count += 1);
        }
    };
    let canvas = el("canvas")
        .attr("role", "img")
        .live_attr("aria-details", move || panel.is_whole.get().then(|| panel.data_id()))
        // Nobody listens to a picture during a drag: its words are the sentence, which costs nothing more.
        .live_attr("aria-label", move || {
            panel.said.with(|said| format!("{}. {}", title.get(language.get()), said.sentence))
        })
        .on("pointerdown", pointer::down(grasp.clone()))
        .on("pointermove", pointer::moved(grasp.clone()))
        .on("pointerup", pointer::up)
        .on("pointercancel", pointer::cancelled(panel))
        .on("lostpointercapture", pointer::up)
        .on("touchstart", pointer::touched)
        .on("dblclick", forget_axes);
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
        let (size, theme) = (sight.size_px.get(), session.figure_theme());
        rescale.track();
        let is_wanted = sight.is_visible.get() || session.is_printing.get();
        if !is_wanted || size.0 < 1.0 || size.1 < 1.0 {
            return;
        }
        let mut axes = memory.borrow().clone();
        let mut sheet = Sheet::new(size, theme, language.get(), &mut axes);
        if !panel.shown(|machine| machine.draw(index, &mut sheet)) {
            return;
        }
        let mut picture = sheet.finish();
        memory.replace(axes);
        // What a lesson leaves out cannot be moved on the plot either.
        picture.handles.retain(|handle| !session.hidden.is_control_hidden(panel.id, handle.control));
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
    let caption =
        el("figcaption").child(el("b").live_text(session.words(title)).text(".")).text(" ").live_text(move || {
            let language = language.get();
            let caption = panel.reported(|machine| machine.report().map(|report| report.caption(index, language)));
            caption.unwrap_or_default()
        });
    el("figure")
        .attr("data-figure", info.name)
        .live_attr("data-of-question", move || panel.untracked(|machine| machine.question().figure == info.name))
        .live_attr("data-staged", move || panel.step().is_some_and(|step| step.figure == info.name))
        .child(plot)
        .child(caption)
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
    // The place has a size as soon as all that is built now stands on the page.
    queue_microtask(move || {
        let now = plot.get_bounding_client_rect();
        size_px.set((now.width(), now.height()));
        // In a frame of its own: what follows a new picture may make its section higher, which is watched, too, and a
        // browser complains of heights that change while it tells of heights.
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
    });
    sight
}
