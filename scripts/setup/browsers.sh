# shellcheck shell=bash
# The browsers in which the page is tested, each with its driver. On a developer's own machine a browser may be
# missing: its tests are then left out in so many words. On a build machine (CI is set) all three must be there.

need_browsers() {
  if ! { has_chromium && has_firefox && has_webkit; } && have apt-get && can_be_root; then
    say "Installing browsers for the tests by apt: two minutes"
    # One by one: other distributions than Debian know some of them by other names.
    has_chromium || install_browser chromium chromium-driver
    has_firefox || install_browser firefox-esr
    has_webkit || install_browser webkit2gtk-driver xvfb xauth
    install_browser fonts-noto-core fonts-dejavu-core
  fi
  if has_firefox && ! have geckodriver; then
    say "Installing geckodriver $GECKODRIVER_VERSION, with which the tests steer Firefox: about a minute and a half, once"
    run geckodriver cargo_tool geckodriver "$GECKODRIVER_VERSION"
  fi
  report_browsers
}

install_browser() {
  apt_install "The browser tests" "$@" || note "apt did not install $*; its words are in $LOG_DIR/apt.log"
}

# The names are those that tests/browser/kind.rs looks for.
has_chromium() { have chromedriver && { have chromium || have chromium-browser || have google-chrome; }; }
has_firefox() { have firefox || have firefox-esr; }
has_webkit() { have WebKitWebDriver && have Xvfb; }

# The browsers that can be tested here, with commas.
testable_browsers() {
  local names=
  ! has_chromium || names="$names,chromium"
  ! { has_firefox && have geckodriver; } || names="$names,firefox"
  ! has_webkit || names="$names,webkit"
  echo "${names#,}"
}

report_browsers() {
  local missing=
  has_chromium || missing="$missing chromium+chromedriver"
  { has_firefox && have geckodriver; } || missing="$missing firefox+geckodriver"
  has_webkit || missing="$missing WebKitWebDriver+Xvfb"
  [ -n "$missing" ] || return 0
  local how="Debian: apt-get install chromium chromium-driver firefox-esr webkit2gtk-driver xvfb. Ubuntu: Chrome and Firefox from their makers, apt-get install webkit2gtk-driver xvfb. Fedora: dnf install chromium chromedriver firefox webkit2gtk-driver xorg-x11-server-Xvfb. macOS: brew install --cask google-chrome chromedriver firefox."
  [ -z "${CI:-}" ] || fail "Browsers are missing:$missing. $how"
  note "Not tested here, because missing:$missing. $how"
}
