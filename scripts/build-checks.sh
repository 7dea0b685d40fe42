#!/usr/bin/env bash
# Builds the page of numerical checks into target/checks/, which the browser tests open: the same checks as on this
# machine, inside a browser.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh

say "Building the numerical checks for the browser"
wasm_env cargo build --locked --quiet --release --target "$WASM_TARGET" --example checks
mkdir -p target/checks
wasm-bindgen --target web --no-typescript --out-dir target/checks \
  "${CARGO_TARGET_DIR:-target}/$WASM_TARGET/release/examples/checks.wasm"
note "target/checks/"
