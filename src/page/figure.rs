//! A figure: a canvas as large as its place, drawn anew when what it shows changes.

use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use super::live::LivePanel;
use super::pointer::{self, Grip};
use super::session::Session;
use super::{browser, canvas};
use crate::plot::{AxisMemory, Handle, Sheet};

/// A figure of a panel with its caption.
pub fn figure_view(session: Session, panel: LivePanel, index: usize) -> AnyView {
    let info = panel.fixed(|machine| &machine.figures()[index]);
    let language = session.language;
    let place = NodeRef::<Div>::new();
    let canvas_node = NodeRef::<Canvas>::new();
    let size_px = RwSignal::new((0.0, 0.0));
    // The first figure is drawn before the browser has said whether it can be seen: the reader waits for it.
    let is_visible = RwSignal::new(index == 0);
    let memory = StoredValue::new(AxisMemory::default());
    let rescale = RwSignal::new(0_u32);
    let handles = StoredValue::new(Vec::<Handle>::new());
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            let now = place.get_bounding_client_rect();
            size_px.set((now.width(), now.height()));
            browser::on_resize(&place, move |width, height| {
                if size_px.try_get_untracked().is_some_and(|known| known != (width, height)) {
                    size_px.set((width, height));
                }
            });
            browser::on_visibility(&place, move |visible| {
                if is_visible.try_get_untracked().is_some_and(|known| known != visible) {
                    is_visible.set(visible);
                }
            });
        }
    });
    Effect::new(move |_| {
        let (size, theme) = (size_px.get(), session.theme());
        rescale.track();
        let Some(canvas) = canvas_node.get() else {
            return;
        };
        if !is_visible.get() || size.0 < 1.0 || size.1 < 1.0 {
            return;
        }
        let mut axes = memory.get_value();
        let mut sheet = Sheet::new(size, theme.theme(), language.get(), &mut axes);
        if !panel.shown(|machine| machine.draw(index, &mut sheet)) {
            return;
        }
        let picture = sheet.finish();
        memory.set_value(axes);
        let is_drawn = session.lit.with(|(lit_panel, mark)| {
            let lit = if *lit_panel == panel.id { mark.as_str() } else { "" };
            canvas::draw(&canvas, &picture, lit, browser::pixel_ratio())
        });
        handles.set_value(picture.handles);
        if is_drawn {
            browser::say_ready();
        }
    });
    let grip = Grip { handles, panel };
    let title = info.title;
    // Nobody listens to a picture during a drag: its words are the sentence, which costs nothing more.
    let description = move || format!("{}. {}", title.get(language.get()), panel.sentence.get());
    let caption = move || panel.shown(|machine| machine.caption(index, language.get()));
    let aspects = (info.aspect.to_string(), info.narrow_aspect.to_string());
    view! {
        <figure>
            <div class="plot" node_ref=place style=("--aspect", aspects.0) style=("--narrow-aspect", aspects.1)>
                <canvas
                    node_ref=canvas_node
                    role="img"
                    aria-label=description
                    on:pointerdown=pointer::down(grip)
                    on:pointermove=pointer::moved(grip)
                    on:pointerup=pointer::up()
                    on:pointercancel=pointer::up()
                    on:dblclick=move |_| { memory.update_value(AxisMemory::clear); rescale.update(|count| *count += 1); }
                ></canvas>
            </div>
            <figcaption>
                <b>{session.words(title)}"."</b>
                " "
                {caption}
            </figcaption>
        </figure>
    }
    .into_any()
}
