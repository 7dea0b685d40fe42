#!/usr/bin/env bash
# Runs all tests and prints their closing lines together at the end. Wants dist/ to be built.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh
source scripts/setup/browsers.sh

log=$LOG_DIR/test.log
: >"$log"
status=0

suite() {
  say "$1"
  shift
  "$@" 2>&1 | tee -a "$log" || status=1
}

suite "Numbers, figures and texts, on this machine" cargo test --locked --no-fail-fast
# On a build machine all of them must be there; elsewhere those are tested that are.
[ -n "${CI:-}" ] || export LECTERN_BROWSERS=${LECTERN_BROWSERS:-$(testable_browsers)}
[ -n "${CI:-}${LECTERN_BROWSERS:-}" ] || fail "There is no browser with its driver here; the set-up says above what to install."
suite "The page, in browsers" cargo test --locked --no-fail-fast --test browser -- --test-threads 1 --nocapture

say "All closing lines"
grep -E '^test result:|^test .* FAILED$|^error' "$log" || true
[ "$status" = 0 ] || fail "Tests failed; they are listed above, the whole output is in $log."
note "all tests passed"
