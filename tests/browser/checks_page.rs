//! The numerical checks as a program for the browser: it hands the page two functions and ends.
//!
//! `lecternChecks.check(name, text)` compares a reference file with this build's own numbers and gives a report as
//! JSON, or nothing for a file that it does not know. `lecternChecks.digest()` gives a digest of many results, which
//! must be the same bits in every browser and natively. On other targets this program does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    page::offer();
}

#[cfg(target_arch = "wasm32")]
#[path = "numerical.rs"]
mod numerical;

#[cfg(target_arch = "wasm32")]
mod page {
    use js_sys::{Object, Reflect};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    use super::numerical;

    /// Puts the functions where the page finds them.
    pub fn offer() {
        std::panic::set_hook(Box::new(|info| {
            set(&js_sys::global(), "lecternPanicMessage", &JsValue::from_str(&info.to_string()))
        }));
        let check = Closure::<dyn Fn(String, String) -> Option<String>>::new(|name: String, text: String| {
            numerical::report_as_json(&name, &text)
        });
        let digest = Closure::<dyn Fn() -> String>::new(numerical::digest);
        let checks = Object::new();
        set(&checks, "check", &check.into_js_value());
        set(&checks, "digest", &digest.into_js_value());
        set(&js_sys::global(), "lecternChecks", &checks);
    }

    fn set(object: &JsValue, name: &str, value: &JsValue) {
        // Fails only for objects that are frozen; these are ours.
        let _ = Reflect::set(object, &JsValue::from_str(name), value);
    }
}
