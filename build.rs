//! The published page is cut in pieces after it is linked: the tool that cuts wants to know who refers to whom.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_for_browser = std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
    if is_for_browser && std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
