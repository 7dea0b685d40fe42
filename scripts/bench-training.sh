#!/usr/bin/env bash
# Times training in WebAssembly: the program of benches/training/page.rs, built as the page is, in Node.js.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh

say "Building the timings of training for WebAssembly"
wasm_env cargo build --locked --quiet --release --target "$WASM_TARGET" --example training_page
folder=${CARGO_TARGET_DIR:-target}/training_page
wasm-bindgen --target nodejs --no-typescript --out-dir "$folder" \
  "${CARGO_TARGET_DIR:-target}/$WASM_TARGET/release/examples/training_page.wasm"
say "Training in Node.js $(node --version)"
node benches/training/page.js "$folder/training_page.js"
