#!/usr/bin/env bash
# Installs what is missing, says what and why, and is done in a second where nothing is missing.
#   scripts/setup.sh run     to serve the page while it is written
#   scripts/setup.sh build   and to build it for publication
#   scripts/setup.sh check   to check formatting and lints
#   scripts/setup.sh test    and to test it in browsers
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh
source scripts/versions.sh
source scripts/setup/rust.sh
source scripts/setup/tools.sh
source scripts/setup/browsers.sh
trap stop_jobs EXIT

need_rust
need_wasm_target
case ${1:-} in
  check) need_lints ;;
  run | build | test)
    start_build_tools "$1"
    [ "$1" = run ] || need_node_packages
    finish
    [ "$1" != test ] || need_browsers
    ;;
  *) fail "usage: scripts/setup.sh run|build|check|test" ;;
esac
