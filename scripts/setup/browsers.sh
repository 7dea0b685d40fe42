# shellcheck shell=bash
# The browsers in which the page is tested, each with its driver. On a developer's own machine a browser may be
# missing: its tests are then left out in so many words. On a build machine (CI is set) all three must be there.

need_browsers() {
  local packages=()
  has_chromium || packages+=(chromium chromium-driver)
  has_firefox || packages+=(firefox-esr)
  has_webkit || packages+=(webkit2gtk-driver xvfb xauth)
  if [ "${#packages[@]}" -gt 0 ] && have apt-get && can_be_root; then
    say "Installing browsers for the tests by apt: two minutes"
    apt_install "The browser tests" "${packages[@]}" fonts-noto-core fonts-dejavu-core ||
      note "apt did not install all of them; its words are in $LOG_DIR/apt.log"
  fi
  if has_firefox && ! have geckodriver; then
    say "Installing geckodriver $GECKODRIVER_VERSION, with which the tests steer Firefox: about a minute and a half, once"
    run geckodriver cargo_tool geckodriver "$GECKODRIVER_VERSION"
  fi
  report_browsers
}

has_chromium() { have chromedriver && { have chromium || have google-chrome || have chrome || have chromium-browser; }; }
has_firefox() { have firefox || have firefox-esr; }
has_webkit() { have safaridriver || { have WebKitWebDriver && have xvfb-run; }; }

report_browsers() {
  local missing=
  has_chromium || missing="$missing chromium+chromedriver"
  { has_firefox && have geckodriver; } || missing="$missing firefox+geckodriver"
  has_webkit || missing="$missing WebKitWebDriver+xvfb-run"
  [ -n "$missing" ] || return 0
  local how="Debian and Ubuntu: apt-get install chromium chromium-driver firefox-esr webkit2gtk-driver xvfb xauth. Fedora: dnf install chromium chromedriver firefox webkit2gtk-driver xorg-x11-server-Xvfb. macOS: brew install --cask chromedriver firefox and safaridriver --enable."
  [ -z "${CI:-}" ] || fail "Browsers are missing:$missing. $how"
  note "Not tested here, because missing:$missing. $how"
}
