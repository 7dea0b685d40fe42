# shellcheck shell=bash
# Words, progress and rights for the set-up scripts. Sourced after env.sh.

LOG_DIR=${LECTERN_LOGS:-${XDG_CACHE_HOME:-$HOME/.cache}/lectern/logs}
mkdir -p "$LOG_DIR"

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() {
  printf '\n\033[1mlectern:\033[0m %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Seconds as people say them.
duration() {
  if [ "$1" -lt 60 ]; then echo "$1 s"; else echo "$(($1 / 60)) min $(($1 % 60)) s"; fi
}

# Runs a command as root, by sudo where that is needed and there.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
can_be_root() {
  [ "$(id -u)" = 0 ] && return 0
  have sudo || return 1
  sudo -n true 2>/dev/null || { [ -t 0 ] && [ -z "${CI:-}" ]; }
}

# ---- long jobs -----------------------------------------------------------------------------
# `start name command…` runs a command beside this script with its output in a log;
# `finish` waits for all of them, says every few seconds how far they are, and fails loudly.

JOB_NAMES=() JOB_PIDS=() JOB_STARTS=()

start() {
  local name=$1
  shift
  # A process group of its own: it can be ended with all that it has begun.
  set -m
  "$@" >"$LOG_DIR/$name.log" 2>&1 </dev/null &
  set +m
  JOB_NAMES+=("$name") JOB_PIDS+=("$!") JOB_STARTS+=("$SECONDS")
}

finish() {
  local last_report=$SECONDS i running
  while :; do
    running=0
    for i in "${!JOB_PIDS[@]}"; do
      if kill -0 "${JOB_PIDS[i]}" 2>/dev/null; then
        running=1
      else
        job_ended "$i"
      fi
    done
    [ "$running" = 1 ] || break
    if [ $((SECONDS - last_report)) -ge 15 ]; then
      last_report=$SECONDS
      for i in "${!JOB_PIDS[@]}"; do job_progress "$i"; done
    fi
    sleep 1
  done
  JOB_NAMES=() JOB_PIDS=() JOB_STARTS=()
}

# Starts one job and waits for it.
run() {
  start "$@"
  finish
}

job_progress() {
  local name=${JOB_NAMES[$1]} packages
  packages=$(grep -c '^ *Compiling' "$LOG_DIR/$name.log" || true)
  note "… $name: $(duration $((SECONDS - JOB_STARTS[$1]))), $packages packages compiled"
}

job_ended() {
  local name=${JOB_NAMES[$1]} seconds=$((SECONDS - JOB_STARTS[$1]))
  if wait "${JOB_PIDS[$1]}"; then
    note "$name: done in $(duration "$seconds")"
    unset "JOB_NAMES[$1]" "JOB_PIDS[$1]" "JOB_STARTS[$1]"
  else
    tail -n 30 "$LOG_DIR/$name.log" >&2
    stop_jobs
    fail "$name failed; the lines above are the end of $LOG_DIR/$name.log."
  fi
}

stop_jobs() {
  local pid
  for pid in ${JOB_PIDS[@]+"${JOB_PIDS[@]}"}; do kill -- "-$pid" 2>/dev/null || true; done
}

# Runs a command for at most so many seconds (macOS has no `timeout`).
within() {
  local seconds=$1 pid
  shift
  "$@" &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    if [ "$((seconds--))" -le 0 ]; then
      kill "$pid" 2>/dev/null
      wait "$pid" 2>/dev/null
      return 124
    fi
    sleep 1
  done
  wait "$pid"
}

# ---- Debian's packages ---------------------------------------------------------------------

APT_FRESH=
# Installs the Debian packages named, or says which to install by hand.
apt_install() {
  local why=$1
  shift
  have apt-get || return 1
  can_be_root || fail "$why needs Debian packages. Install them as root and start again: apt-get install $*"
  note "apt-get install $*"
  if [ -z "$APT_FRESH" ]; then
    as_root apt-get update -qq >"$LOG_DIR/apt.log" 2>&1 </dev/null || note "apt-get update did not succeed; going on with the lists there are"
    APT_FRESH=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
    >>"$LOG_DIR/apt.log" 2>&1 </dev/null
}
