# shellcheck shell=bash
# Which versions of which tools build and test this page. Sourced by the other scripts.

# Reads the version of one package from Cargo.lock.
locked_version() {
  awk -v want="\"$1\"" '$1 == "name" { found = ($3 == want) } found && $1 == "version" { gsub(/"/, "", $3); print $3; exit }' Cargo.lock
}

RUST_MINOR=88 # the `rust-version` of Cargo.toml is 1.88
TRUNK_VERSION=0.21.14
GECKODRIVER_VERSION=0.37.1
# Made for the library wasm_split_helpers that Cargo.toml pins, and for that version of wasm-bindgen.
WASM_SPLIT_VERSION=0.2.4
# The command-line tool must be of the same version as the library that is compiled in.
WASM_BINDGEN_VERSION=$(locked_version wasm-bindgen)
NODE_MAJOR=18 # wanted by the packages of package-lock.json
export RUST_MINOR NODE_MAJOR TRUNK_VERSION GECKODRIVER_VERSION WASM_BINDGEN_VERSION WASM_SPLIT_VERSION
# wasm-opt (binaryen) and axe-core are pinned in package-lock.json.
