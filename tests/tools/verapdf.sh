#!/bin/sh
# Checks PDF files with veraPDF against what they claim to be: verapdf.sh FILE…
# Each file must pass PDF/A (2a, or 3a with an attachment) and PDF/UA-1. A missing veraPDF is a failure, never a skip.
set -eu
[ $# -gt 0 ] || { echo "usage: verapdf.sh FILE…" >&2; exit 3; }
version=1.30.2
here=$(cd "$(dirname "$0")" && pwd)
jar=
for candidate in "${PLANVERK_TOOLS:-$here/../../build/tools}/verapdf-$version.jar" \
    "${HOME:-/root}/.m2/repository/org/verapdf/apps/cli/$version/cli-$version.jar"; do
  # Whoever put it there: it is known by its checksum.
  if [ -s "$candidate" ] && echo "$(cat "$here/verapdf.sha256")  $candidate" | sha256sum --check --status -; then jar=$candidate; break; fi
done
if [ -z "$jar" ]; then
  echo "veraPDF $version is missing: install maven and default-jre-headless, then run tests/tools/install" >&2
  exit 1
fi
command -v java >/dev/null || { echo "java is missing: install default-jre-headless" >&2; exit 1; }
# Flavour 0: read the file's own claims; gives one line for PDF/A and one for PDF/UA.
report=$(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --loglevel 1 --format text -v -f 0 "$@") || true
printf '%s\n' "$report"
passed=$(printf '%s\n' "$report" | grep -c -E '^PASS .* (2a|3a|ua1)$') || true
[ "$passed" -eq $(($# * 2)) ] || { echo "$passed of $(($# * 2)) checks passed" >&2; exit 1; }
