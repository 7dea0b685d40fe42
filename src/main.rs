//! Mounts the page and does nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    lectern::page::run();
}
