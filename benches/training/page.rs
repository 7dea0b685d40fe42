//! The timings of training as a program for WebAssembly: `scripts/bench-training.sh` builds it as the page is built and
//! runs it in Node.js.
//!
//! It hands two functions over and ends: `lecternTraining.cases()` gives the names of all networks, one a line;
//! `lecternTraining.run(index, steps)` makes so many steps with one of them, from a fresh start whenever the index
//! changes, and gives the last loss. Who calls it keeps the time. On other targets this program does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    page::offer();
}

#[cfg(target_arch = "wasm32")]
#[path = "cases.rs"]
mod cases;

#[cfg(target_arch = "wasm32")]
mod page {
    use js_sys::{Object, Reflect};
    use lectern::nn::training::Trainer;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    use super::cases;

    /// Puts the functions where the script finds them.
    pub fn offer() {
        let names = Closure::<dyn Fn() -> String>::new(|| {
            let names: Vec<String> =
                cases::all().iter().map(|case| format!("{}\t{}", case.name, case.products())).collect();
            names.join("\n")
        });
        let mut running: Option<(usize, Trainer)> = None;
        let run = Closure::<dyn FnMut(usize, u32) -> f64>::new(move |index: usize, steps: u32| {
            if running.as_ref().is_none_or(|(now, _)| *now != index) {
                running = cases::all().get(index).map(|case| (index, Trainer::new(case.config)));
            }
            let Some((_, trainer)) = running.as_mut() else {
                return f64::NAN;
            };
            for _ in 0..steps {
                trainer.step();
            }
            trainer.last_loss().unwrap_or(f64::NAN)
        });
        let functions = Object::new();
        set(&functions, "cases", &names.into_js_value());
        set(&functions, "run", &run.into_js_value());
        set(&js_sys::global(), "lecternTraining", &functions);
    }

    fn set(object: &JsValue, name: &str, value: &JsValue) {
        // Fails only for objects that are frozen; these are ours.
        let _ = Reflect::set(object, &JsValue::from_str(name), value);
    }
}
