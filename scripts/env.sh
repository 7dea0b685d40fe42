# shellcheck shell=bash
# The tools on PATH and the toolchain that can build for the browser. Source it from anywhere:
#   source scripts/env.sh
# then `wasm_env trunk build` or `wasm_env cargo check --target wasm32-unknown-unknown`.

LECTERN_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LECTERN_TOOLS=${LECTERN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/lectern/tools}
WASM_TARGET=wasm32-unknown-unknown
# The name under which Debian's compiler is made known to rustup.
DEBIAN_TOOLCHAIN=debian-web
export LECTERN_ROOT LECTERN_TOOLS WASM_TARGET DEBIAN_TOOLCHAIN
export PATH="$LECTERN_TOOLS/bin:$LECTERN_ROOT/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# True where the compiler named (a path or a command) has a standard library for the browser.
has_wasm_std() {
  local libdir
  libdir=$("$1" --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$libdir/libcore-*.rlib" >/dev/null
}

# Prints nothing when the usual toolchain can build for the browser, else the name of the one that can.
wasm_toolchain() {
  if ! has_wasm_std rustc && has_wasm_std /usr/bin/rustc; then echo "$DEBIAN_TOOLCHAIN"; fi
}

# Runs a command with the toolchain that can build for the browser.
wasm_env() {
  local toolchain
  toolchain=$(wasm_toolchain)
  if [ -n "$toolchain" ]; then RUSTUP_TOOLCHAIN=$toolchain "$@"; else "$@"; fi
}
