#!/bin/sh
# Joins all styles into one file for index.html: the sizes and colours first, the others by name.
set -eu
mkdir -p target/styles
joined=target/styles/lectern.css
cat style/tokens.css >"$joined.new"
for file in style/*.css; do
  [ "$file" = style/tokens.css ] || cat "$file" >>"$joined.new"
done
mv "$joined.new" "$joined"
