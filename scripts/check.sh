#!/usr/bin/env bash
# Formatting and lints; a warning is an error here.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh

say "Formatting"
cargo fmt --all --check
say "Lints for this machine: library, tests and benchmarks (those in the browsers are named, since they run only so)"
cargo clippy --locked --all-targets --quiet -- -D warnings
cargo clippy --locked --test browser --quiet -- -D warnings
say "Lints for the browser: library and page, in one piece and in many"
# A folder of its own, since the compiler may be another one.
for features in "" split; do
  CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}/check wasm_env cargo clippy --locked --target "$WASM_TARGET" --features "$features" --lib --bins --quiet -- -D warnings
done
note "no objections"
