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
node scripts/join_pieces.mjs "$target/$WASM_TARGET/release/lectern.wasm" "$work" "$TRUNK_STAGING_DIR/index.html"
# The exports are streams for server functions, which leptos brings along and nothing here calls; pieces export what they
# have borrowed. Functions of one name are alike: side by side they are packed better. wasm-opt warns of a section that it
# then drops.
features=$(cat "$work/features") # one a line
optimize() {
  local file=$1 log="$1.log" options=('--remove-exports=*intounderlying*')
  # Options have no spaces in them.
  [[ $file == */files/* ]] && options=('--remove-exports=*' $features)
  wasm-opt "${options[@]}" -O3 --reorder-functions-by-name --strip-debug --strip-producers "$file" -o "$file" 2>"$log" ||
    { tail -n 20 "$log" >&2 && exit 1; }
  rm "$log"
}
export features
export -f optimize
ls -S "$work"/page/lectern_bg.wasm "$work"/files/*.wasm | xargs -n 1 -P "$(getconf _NPROCESSORS_ONLN)" bash -c 'optimize "$1"' optimize
mv "$work/page/lectern_bg.wasm" "$TRUNK_STAGING_DIR/${page}_bg.wasm"
node scripts/pieces.mjs "$target/$WASM_TARGET/release/lectern.wasm" "$work" "$TRUNK_STAGING_DIR" "$page"
