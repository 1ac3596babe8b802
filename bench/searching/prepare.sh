# shellcheck shell=sh disable=SC2154,SC2034
# What bench/search and bench/search-phone share; they set $here and read this file.

fail() {
  code=$1
  shift
  echo "bench: $*" >&2
  exit "$code"
}

gnu_time=
for name in gtime time; do
  if env "$name" -f %e true >/dev/null 2>&1; then
    gnu_time=$name
    break
  fi
done
[ -n "$gnu_time" ] ||
  fail 2 "GNU time is needed (Debian: apt install time; macOS: brew install gnu-time)"
node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null ||
  fail 2 "Node 20 or newer is needed"
"$here/../backfile" --version >&2 || fail 3 "./backfile does not start"

work=$(mktemp -d "${TMPDIR:-/tmp}/bench.XXXXXX") || exit 4
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

MODULES=${MODULES:-}
CHROMIUM=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$CHROMIUM" ] || CHROMIUM=$(command -v "$name") || CHROMIUM=
done
[ -n "$CHROMIUM" ] || echo "bench: no Chromium, what only a browser can tell is left out" >&2
GNU_TIME=$gnu_time
SCRIPTS=$here/../src/main/js
ASSETS=$here/../target/classes/dev/backfile/shipped/assets
JAR=$here/../target/backfile.jar
CLASSES=$work/classes
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
# As ./backfile, but for the memory that 100,000 stories have to do with.
JAVA_FLAGS='-Xmx1400m -Xmn300m -XX:+UseSerialGC -XX:TieredStopAtLevel=1'
export MODULES CHROMIUM GNU_TIME ASSETS SCRIPTS JAR CLASSES JAVA JAVA_FLAGS
built=0

# Sets $site to the built site in $1, or to one built from the archive there.
built() {
  [ -d "$1" ] || fail 2 "no such folder: $1"
  if [ -f "$1/data/stories.jsonl" ]; then
    site=$1
    return
  fi
  [ -d "$1/content" ] || fail 2 "neither a built site nor an archive: $1"
  built=$((built + 1))
  site=$work/site-$built
  "$here/../backfile" build --quiet --site "$1" --output "$site" >&2 ||
    fail 3 "the archive could not be built: $1"
}

# Fetches npm packages into the temporary folder, unless MODULES says that they are there.
fetch() {
  [ -z "$MODULES" ] || return 0
  mkdir "$work/npm"
  if (cd "$work/npm" && echo '{"private":true}' >package.json &&
    npm install --no-audit --no-fund --loglevel=error "$@") >"$work/npm.log" 2>&1; then
    MODULES=$work/npm
  else
    tail -n 5 "$work/npm.log" >&2
    echo "bench: npm cannot fetch $*, only our own search is measured" >&2
  fi
}

compile() {
  mkdir -p "$CLASSES"
  "${JAVA}c" -cp "$JAR" -d "$CLASSES" "$here/Searching.java" ||
    fail 3 "bench/Searching.java does not fit the program"
}
