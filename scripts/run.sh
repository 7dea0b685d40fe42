#!/usr/bin/env bash
# Serves the page on this machine and builds it anew at every change.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

port=${PORT:-8080}
while ! is_free "$port"; do
  note "port $port is taken"
  port=$((port + 1))
done

has_screen() { [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }
open=false
if [ -z "${CI:-}" ] && has_screen; then open=true; fi

say "Building the page: 2 minutes the first time, seconds afterwards"
cargo fetch --locked --quiet
say "The page will be at http://127.0.0.1:$port/ — Ctrl+C ends it"
# A folder of its own: dist/ keeps the page for publication.
mkdir -p target/serve
wasm_env trunk --log warn serve --dist target/serve --port "$port" --open="$open" --public-url / \
  --offline --skip-version-check
