#!/bin/sh
# Joins the styles into two files for index.html: what is seen first, and what is not (`style/later/`). In the first one
# the sizes and colours come first, all others go by name.
set -eu
mkdir -p target/styles
join() {
  joined=target/styles/$1.css
  shift
  cat "$@" >"$joined.new"
  mv "$joined.new" "$joined"
}
join lectern style/tokens.css $(ls style/*.css | grep -v /tokens.css)
join later style/later/*.css
