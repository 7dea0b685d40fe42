#!/usr/bin/env bash
# Trunk calls this when a build stands in its staging folder: cuts the program into the page and a file for each panel,
# in place of the one file that trunk has made. Only for publication: `make run` is whole.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
[ "$TRUNK_PROFILE" = release ] || exit 0

target=${CARGO_TARGET_DIR:-target}
work=$target/split
page=$(basename "$TRUNK_STAGING_DIR"/lectern-*_bg.wasm _bg.wasm) # lectern-<hash of the program>

rm -rf "$work"
wasm-split-cli "$target/$WASM_TARGET/release/lectern.wasm" "$work" --out-name lectern
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-name lectern --out-dir "$work/page" "$work/lectern.wasm"
mv "$work"/split_*.wasm "$work"/chunk_*.wasm "$work/page/"
# The exports are streams for server functions, which leptos brings along and nothing here calls. Functions of one name
# are alike: side by side they are packed better. wasm-opt warns of a section that it then drops.
optimize() {
  local log="$1.log"
  wasm-opt '--remove-exports=*intounderlying*' -Oz --reorder-functions-by-name --strip-debug --strip-producers "$1" -o "$1" 2>"$log" ||
    { cat "$log" >&2 && exit 1; }
  rm "$log"
}
export -f optimize
# There are hundreds of files, most of them small, and each takes a start of wasm-opt.
find "$work/page" -name '*.wasm' -print0 | xargs -0 -n 1 -P "$(getconf _NPROCESSORS_ONLN)" bash -c 'optimize "$1"' optimize
mv "$work/page/lectern_bg.wasm" "$TRUNK_STAGING_DIR/${page}_bg.wasm"
node scripts/pieces.mjs "$target/$WASM_TARGET/release/lectern.wasm" "$work" "$TRUNK_STAGING_DIR" "$page"
