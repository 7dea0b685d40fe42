//! Small calls to the browser that leptos does not cover.

use std::rc::Rc;
use std::time::Duration;

use js_sys::Function;
use leptos::leptos_dom::helpers::{request_animation_frame, set_timeout};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Hands every panic to the loader, which shows a message: after it this program does nothing more.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        if let Some(show) = method(&js_sys::global(), "lecternPanic") {
            // Nothing can be done about a message that cannot be shown.
            let _ = show.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
        }
    }));
}

/// The root element of the document.
pub fn root() -> Option<Element> {
    document().document_element()
}

/// Says once that the first figure is there, or the interlude that the address names.
pub fn say_ready() {
    if !is_ready() {
        set_root_attribute("data-ready", "1");
        end_first_picture();
    }
}

/// Whether that is said.
pub fn is_ready() -> bool {
    root().is_none_or(|root| root.has_attribute("data-ready"))
}

/// Takes away the picture that is seen until the page is there.
pub fn end_first_picture() {
    if let Some(picture) = find(".first-picture") {
        picture.remove();
        toggle_root_attribute("data-picture", false);
    }
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = root() {
        // Fails only for names that are not legal; ours are.
        let _ = root.set_attribute(name, value);
    }
}

/// Sets an attribute of the root element, or takes it away.
pub fn toggle_root_attribute(name: &str, is_there: bool) {
    if let Some(root) = root() {
        // Fails only for names that are not legal; ours are.
        let _ = root.toggle_attribute_with_force(name, is_there);
    }
}

/// The first element that a selector matches.
pub fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Gives an element the focus, and leaves the window where it is.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails for nothing that can have the focus.
    let _ = element.focus_with_options(&options);
}

/// All elements that a selector matches.
pub fn find_all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// A method of an object that a browser may lack: `None` for what is no object, `undefined` too.
pub fn method(object: &JsValue, name: &str) -> Option<Function> {
    js_sys::Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Calls back with what becomes of a promise. Its own type is not checked: any promise has `then`.
pub fn on_outcome(promise: &JsValue, kept: impl FnOnce() + 'static, broken: impl FnOnce() + 'static) {
    let kept = Closure::once_into_js(move |_: JsValue| kept());
    let broken = Closure::once_into_js(move |_: JsValue| broken());
    if let Some(then) = method(promise, "then") {
        // Every promise takes two functions.
        let _ = then.call2(promise, &kept, &broken);
    }
}

/// Fetches the style of what is not seen first, unless it is there.
pub fn later_style() -> js_sys::futures::JsFuture {
    let promise = js_sys::Promise::new(&mut |kept, broken| {
        let disabled = find("#later-style").filter(|link| link.has_attribute("disabled"));
        let Some(link) = disabled else {
            // Fails only for what is no function.
            let _ = kept.call0(&JsValue::NULL);
            return;
        };
        link.set_onload(Some(&kept));
        let again = link.clone();
        let failed = Closure::once_into_js(move || {
            // Fails only for illegal names; ours is legal. The next request tries anew.
            let _ = again.set_attribute("disabled", "");
            let _ = broken.call0(&JsValue::NULL);
        });
        link.set_onerror(Some(failed.unchecked_ref()));
        // Fails only for names that are not legal; ours is.
        let _ = link.remove_attribute("disabled");
    });
    promise.into()
}

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// How many device pixels a CSS pixel has.
pub fn pixel_ratio() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() && ratio > 0.0 { ratio.min(8.0) } else { 1.0 }
}

/// Calls back whenever the pixel ratio changes: on another screen, or by zooming.
pub fn on_pixel_ratio_change(callback: Rc<dyn Fn()>) {
    // A query is about one ratio only: when it no longer holds, the next one is made.
    let query = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    if let Ok(Some(list)) = window().match_media(&query) {
        let watched = list.clone();
        let changed = Closure::once_into_js(move || {
            watched.set_onchange(None);
            callback();
            on_pixel_ratio_change(callback);
        });
        list.set_onchange(Some(changed.unchecked_ref()));
        std::mem::forget(list);
    }
}

/// Whether a media query holds now.
pub fn media_matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Calls back whenever a media query begins or ceases to hold.
pub fn on_media_change(query: &str, callback: impl FnMut() + 'static) {
    if let Ok(Some(list)) = window().match_media(query) {
        let callback = Closure::<dyn FnMut()>::new(callback).into_js_value();
        list.set_onchange(Some(callback.unchecked_ref()));
        // The list must stay alive as long as the page for its handler to be called.
        std::mem::forget(list);
    }
}

/// Calls back with the width and height of an element, in CSS pixels, now and whenever they change.
pub fn on_resize(element: &Element, mut callback: impl FnMut(f64, f64) + 'static) {
    let closure = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(entries.length().saturating_sub(1)).dyn_into::<web_sys::ResizeObserverEntry>() {
            let size = entry.content_rect();
            callback(size.width(), size.height());
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(closure.into_js_value().unchecked_ref()) {
        observer.observe(element);
    }
}

/// Calls back with whether an element is on the screen or no further from it than a margin of CSS, now and whenever
/// that changes.
pub fn on_visibility(element: &Element, margin: &str, mut callback: impl FnMut(bool) + 'static) {
    let closure = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.get(entries.length().saturating_sub(1));
        if let Ok(entry) = last.dyn_into::<web_sys::IntersectionObserverEntry>() {
            callback(entry.is_intersecting());
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin(margin);
    let observer = web_sys::IntersectionObserver::new_with_options(closure.into_js_value().unchecked_ref(), &options);
    if let Ok(observer) = observer {
        observer.observe(element);
    }
}

/// Calls back before the next frame is painted.
pub fn next_frame(callback: Box<dyn FnOnce()>) {
    request_animation_frame(callback);
}

/// Calls back after some time.
pub fn after(time: Duration, callback: Box<dyn FnOnce()>) {
    set_timeout(callback, time);
}

/// Calls back when the browser has nothing else to do, or after two seconds in which it always had.
pub fn when_idle(callback: Box<dyn FnOnce()>) {
    when_idle_or_after(2000.0, callback);
}

/// Calls back when the browser has nothing else to do, or after a time in which it always had.
pub fn when_idle_or_after(latest_ms: f64, callback: Box<dyn FnOnce()>) {
    /// Where a browser does not say that it is idle, it has time for others between two frames.
    const BREATH: Duration = Duration::from_millis(30);
    let Some(request) = method(&window(), "requestIdleCallback") else {
        after(BREATH, callback);
        return;
    };
    let options = js_sys::Object::new();
    // Both fail only for what is frozen or missing; these are neither.
    let _ = js_sys::Reflect::set(&options, &"timeout".into(), &latest_ms.into());
    let _ = request.call2(&window(), &Closure::once_into_js(move |_: JsValue| callback()), &options);
}

/// The query string of the address.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}
