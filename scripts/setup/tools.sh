# shellcheck shell=bash
# The command-line tools that cargo and npm install. What is on PATH in the right version is taken as it is.

# Starts the installation of what is missing to run, build or test; `finish` of lib.sh waits for it.
start_build_tools() {
  local missing=
  has_version trunk "trunk $TRUNK_VERSION" || missing="$missing trunk"
  has_version wasm-bindgen "wasm-bindgen $WASM_BINDGEN_VERSION" || missing="$missing wasm-bindgen"
  [ "$1" = run ] || has_splitter || missing="$missing wasm-split-cli"
  [ -n "$missing" ] || return 0
  say "Installing into $LECTERN_TOOLS:$missing. Where they must be compiled, once: 4 to 8 minutes"
  case $missing in *trunk*)
    note "trunk builds and serves the page"
    start trunk cargo_tool trunk "$TRUNK_VERSION" --no-default-features --features rustls
    ;;
  esac
  case $missing in *wasm-bindgen*)
    note "wasm-bindgen writes the JavaScript between the page and the browser"
    start wasm-bindgen cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
    ;;
  esac
  case $missing in *wasm-split-cli*)
    note "wasm-split-cli cuts the published program, so that each panel is fetched when it is wanted"
    start wasm-split-cli splitter
    ;;
  esac
}

# It does not tell its version, so cargo's list of what it has installed there is asked.
has_splitter() {
  have wasm-split-cli && grep -qs "\"wasm_split_cli_support $WASM_SPLIT_VERSION " "$LECTERN_TOOLS"/.crates*
}

splitter() {
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" --features build-binary
}

has_version() {
  have "$1" && [ "$("$1" --version 2>/dev/null | head -n 1)" = "$2" ]
}

# Installs one tool from the crates registry: prebuilt where cargo-binstall is there, else compiled. An unoptimised
# tool is compiled in half the time and builds the page no slower.
cargo_tool() {
  local crate=$1 version=$2
  shift 2
  if cargo binstall -V >/dev/null 2>&1; then
    within 180 cargo binstall --no-confirm --root "$LECTERN_TOOLS" --disable-strategies compile "$crate@$version" && return
  fi
  export CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$LECTERN_TOOLS/build-$crate"
  # A mirror of the registry may lack a version that the tool's own lock file names.
  cargo install --debug --locked --root "$LECTERN_TOOLS" "$crate@$version" "$@" ||
    cargo install --debug --root "$LECTERN_TOOLS" "$crate@$version" "$@" || return
  rm -rf "$CARGO_TARGET_DIR"
}

# wasm-opt makes the page smaller, axe-core tests its accessibility: both as package-lock.json names them.
need_node_packages() {
  if ! have node || ! have npm; then
    say "Installing Node.js, with which wasm-opt runs: a minute"
    apt_install "Node.js" nodejs npm ||
      fail "Node.js and npm are missing (wasm-opt runs with them). Install them from https://nodejs.org or by your system's package manager and start again."
  fi
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge "$NODE_MAJOR" ] ||
    fail "Node.js $version is too old, $NODE_MAJOR is needed. Install a newer one from https://nodejs.org or by your system's package manager and start again."
  cmp -s package-lock.json node_modules/.lectern-lock && return
  say "Installing wasm-opt and axe-core into node_modules: seconds"
  run npm npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.lectern-lock
}
