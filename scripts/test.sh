#!/usr/bin/env bash
# Runs the tests and prints their closing lines together at the end. Wants dist/ to be built.
#   scripts/test.sh        what every change must pass
#   scripts/test.sh all    everything, on every panel
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh
source scripts/lib.sh
source scripts/setup/browsers.sh

export LECTERN_TESTS=${1:-quick}
# On two cores, with seventeen panels, from built artefacts.
case $LECTERN_TESTS in
  quick) budget_minutes=25 ;;
  all) budget_minutes=90 ;;
  *) fail "usage: scripts/test.sh [all]" ;;
esac

log=$LOG_DIR/test.log
: >"$log"
status=0

suite() {
  say "$1"
  shift
  "$@" 2>&1 | tee -a "$log" || status=1
}

# The budget counts from what is built; how long that takes is said beside it.
suite "Building the tests" cargo test --locked --no-run
suite "Building the tests in browsers" cargo test --locked --no-run --test browser
built_seconds=$SECONDS
suite "Numbers, figures and texts, on this machine" cargo test --locked --no-fail-fast
# On a build machine all of them must be there; elsewhere those are tested that are.
[ -n "${CI:-}" ] || export LECTERN_BROWSERS=${LECTERN_BROWSERS:-$(testable_browsers)}
[ -n "${CI:-}${LECTERN_BROWSERS:-}" ] || fail "There is no browser with its driver here; the set-up says above what to install."
suite "The page, in browsers" cargo test --locked --no-fail-fast --test browser

say "All closing lines"
grep -E '^test result:|^test .* FAILED$|^error' "$log" || true
took_seconds=$((SECONDS - built_seconds))
note "$((took_seconds / 60)) min $((took_seconds % 60)) s of at most $budget_minutes min, after $((built_seconds / 60)) min $((built_seconds % 60)) s of building the tests"
[ "$status" = 0 ] || fail "Tests failed; they are listed above, the whole output is in $log."
note "all tests passed"
