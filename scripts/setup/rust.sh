# shellcheck shell=bash
# Rust, and its standard library for the browser.

need_rust() {
  if ! have cargo; then
    debian_rust || fail "Rust is missing. Install it from https://rustup.rs, open a new terminal and start again."
  fi
  have cc || apt_install "a linker for Rust" gcc libc6-dev ||
    fail "A C compiler is missing (Rust links with it). Install gcc or clang by your system's package manager and start again."
  local version minor
  version=$(rustc --version) || fail "rustc does not start; its message stands above."
  minor=${version#rustc 1.}
  minor=${minor%%.*}
  [ "$minor" -ge "$RUST_MINOR" ] || fail "$version is too old, 1.$RUST_MINOR is needed. Run: rustup update stable"
}

need_wasm_target() {
  [ -z "$(wasm_toolchain)" ] && has_wasm_std rustc && return
  has_wasm_std /usr/bin/rustc && { link_debian_toolchain && return; }
  say "Adding Rust's standard library for the browser ($WASM_TARGET): seconds by rustup, two minutes otherwise"
  if have rustup; then
    rustup_wasm_target && return
    note "rustup could not download it"
  fi
  debian_wasm_target ||
    fail "Rust's standard library for the browser is missing and there is no way to get it here. Run: rustup target add $WASM_TARGET"
}

# rustup waits for ever where its server cannot be reached: 20 s until the download begins, 5 min until it ends.
rustup_wasm_target() {
  local log=$LOG_DIR/rustup.log seconds=0 pid
  rustup target add "$WASM_TARGET" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    if { [ "$seconds" -ge 20 ] && ! grep -qi download "$log"; } || [ "$seconds" -ge 300 ]; then
      kill "$pid" 2>/dev/null
      break
    fi
    seconds=$((seconds + 1))
    sleep 1
  done
  wait "$pid" 2>/dev/null && has_wasm_std rustc
}

# Debian ships a compiler that is new enough, and the sources of the standard library.
debian_rust() {
  have apt-get || return 1
  say "Installing Rust from Debian's packages: a minute"
  apt_install "Rust" rustc-web cargo-web gcc libc6-dev
}

link_debian_toolchain() {
  mkdir -p "$LECTERN_TOOLS/bin"
  ln -sf "$(command -v lld-19 || command -v rust-lld)" "$LECTERN_TOOLS/bin/rust-lld"
  have rustup || return 0
  rustup toolchain list | grep -q "^$DEBIAN_TOOLCHAIN" || rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr
}

debian_wasm_target() {
  have apt-get || return 1
  note "taking Debian's compiler and building the library from its sources instead"
  apt_install "Rust for the browser" rustc-web cargo-web rust-web-src lld-19 || return 1
  link_debian_toolchain || return 1
  local work libdir
  # The shell does not stop at a command that fails where the caller asks what became of all of them.
  work=$(mktemp -d) && libdir=$(/usr/bin/rustc --print target-libdir --target "$WASM_TARGET") || return 1
  run wasm-std build_wasm_std "$work"
  # Not in the job: it could not ask for a password.
  as_root mkdir -p "$libdir" && as_root cp "$work/target/$WASM_TARGET/release/deps/"*.rlib "$libdir/" || return 1
  rm -rf "$work"
  # What was compiled against another standard library cannot be used any more.
  rm -rf "${CARGO_TARGET_DIR:-target}/$WASM_TARGET"
  has_wasm_std /usr/bin/rustc
}

# An empty program is compiled together with the library, in this folder; the compiled library is kept.
build_wasm_std() {
  local work=$1
  mkdir -p "$work/src" || return
  echo 'fn main() {}' >"$work/src/main.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
  # Link-time optimisation wants the bitcode that cargo leaves out otherwise.
  (cd "$work" && RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" \
    CARGO_TARGET_DIR="$work/target" /usr/bin/cargo build --release -Z build-std=std,panic_abort --target "$WASM_TARGET")
}

# rustfmt and clippy, the latter for the browser as well.
need_lints() {
  local component
  for component in fmt clippy; do
    cargo "$component" --version >/dev/null 2>&1 && continue
    say "Adding cargo $component: seconds"
    if have rustup && within 120 rustup component add "${component/fmt/rustfmt}" >"$LOG_DIR/rustup.log" 2>&1; then continue; fi
    apt_install "cargo $component" rust-web-clippy rustfmt-web ||
      fail "cargo $component is missing. Run: rustup component add ${component/fmt/rustfmt}"
  done
  if [ -n "$(wasm_toolchain)" ] && ! wasm_env cargo clippy --version >/dev/null 2>&1; then
    say "Adding clippy for the compiler that builds for the browser: seconds"
    apt_install "clippy" rust-web-clippy || fail "clippy is missing. Run as root: apt-get install rust-web-clippy"
  fi
}
