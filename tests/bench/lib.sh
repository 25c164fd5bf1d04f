# Shared by the benchmarks: timing, ratios, and the programs they compare with. Sourced by bash.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
imps=$checkout/imps
work=${BENCH_WORK:-$(mktemp -d /var/tmp/imps-bench.XXXXXX)}
runs=${BENCH_RUNS:-7}

say() { printf '%s\n' "$*"; }

# Installs the Debian packages of the programs named as program:package, if any is missing and we may.
need() {
  local missing=()
  for pair in "$@"; do
    command -v "${pair%%:*}" > /dev/null || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    say "installing: ${missing[*]}"
    apt-get install -y --no-install-recommends "${missing[@]}" > /dev/null
  else
    say "skipped: needs ${missing[*]}"
    return 1
  fi
}

# Where roots are made matters on ext4, for peers and for us. It does not give inodes again of files deleted in the last minutes
# (five, if the disk has not heard of it) but looks through them all; and it looks through the groups of inodes that are used up near
# a folder. So what makes roots waits here for the time since the last large clean-up to pass, deletes none before its end,
# and makes them in a folder whose folders lie far apart.
cleaned=/var/tmp/imps-bench.cleaned
wait_for_inodes() {
  local since=$((EPOCHSECONDS - $(stat -c %Y "$cleaned" 2> /dev/null || echo 0)))
  [ "$since" -ge 400 ] || { say "waiting $((400 - since)) s, for the inodes that the last run freed"; sleep $((400 - since)); }
}
apart() {
  mkdir -p "$1"
  chattr +T "$1" 2> /dev/null || true
}
clean_up() {
  rm -rf "$work"
  touch "$cleaned"
}

# Seconds that a command takes; its output is dropped, its failure is not.
seconds() {
  local start=$EPOCHREALTIME
  "$@" > "$work/last.out" 2>&1 || { cat "$work/last.out" >&2; say "failed: $*" >&2; return 1; }
  local end=$EPOCHREALTIME
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.4f\n", b - a }'
}

# The middle one of $runs numbers, a line each.
middle_of_runs() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

# The same of a command, median of $runs.
median() {
  local times
  times=$(for _ in $(seq "$runs"); do seconds "$@" || exit 1; done) || return 1
  middle_of_runs <<< "$times"
}

# A row of two commands (one word each) that run in turns, so that both meet the machine in the same states: what, ours,
# the peer's name, theirs, the bound. One run of each before is not counted.
row_in_turns() {
  local times=() run
  for run in $(seq 0 "$runs"); do
    times[0]+=$(seconds "$2")$'\n' && times[1]+=$(seconds "$4")$'\n' || return 1
    [ "$run" -gt 0 ] || times=()
  done
  row "$1" "$(grep . <<< "${times[0]}" | middle_of_runs)" "$3" "$(grep . <<< "${times[1]}" | middle_of_runs)" "$5"
}

# A row: what, our seconds, the peer's name and seconds, the ratio, the bound.
row() {
  awk -v what="$1" -v ours="$2" -v peer="$3" -v theirs="$4" -v bound="$5" 'BEGIN {
    ratio = ours / theirs
    verdict = bound == "" ? "" : (ratio <= bound ? "within " bound : "OVER " bound)
    printf "%-44s %8.3f s   %-26s %8.3f s   ratio %6.3f   %s\n", what, ours, peer, theirs, ratio, verdict
  }'
}

# A row without a peer: what, seconds, the bound in seconds.
alone() {
  awk -v what="$1" -v ours="$2" -v bound="$3" 'BEGIN {
    printf "%-44s %8.3f s   %s\n", what, ours, ours <= bound ? "within " bound " s" : "OVER " bound " s"
  }'
}

# The folder of a repository that the tests' fixtures make of Debian's packages.
fixture_repository() {
  local classpath
  (cd "$checkout" && mvn -B -q -pl tests -am test-compile -Dspotbugs.skip -Dspotless.check.skip > "$work/fixture.log" 2>&1)
  classpath=$(cd "$checkout" && mvn -B -q -pl tests dependency:build-classpath -Dmdep.outputFile=/dev/stdout -Dmdep.includeScope=test 2> /dev/null | tail -n 1)
  java -cp "$checkout/tests/target/test-classes:$classpath" io.impscript.tests.fixture.MakeFixtures "$1" | tail -n 1
}

# Compiles the programs that use the engine by itself; sets "engine", the arguments of java before the name of one. They
# are those of a build in the launcher, with an archive of classes as it has one.
engine_classes() {
  local lib=$checkout/runtime/target/dist
  mkdir -p "$work/classes"
  javac -cp "$lib/imps.jar" -d "$work/classes" "$checkout"/rpm/src/test/java/io/impscript/rpm/repo/GeneratedPrimary.java \
    "$checkout"/tests/bench/{InstallOnce,MetadataOnce}.java -implicit:none
  engine=(-Xshare:auto -XX:SharedArchiveFile="$(ls "$lib"/classes*.jsa | head -n 1)" -Xlog:disable -Xlog:all=off
    -Dimps.native="$lib/native" -XX:+UseSerialGC -XX:-UsePerfData -Xss4m -Xmn32m -XX:Tier4InvocationThreshold=50000
    -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
    -cp "$lib/imps.jar:$work/classes")
}

# A smallest Kiwi description, for the peer's own start-up and reading.
kiwi_description() {
  mkdir -p "$1"
  cat > "$1/config.xml" << 'XML'
<?xml version="1.0" encoding="utf-8"?>
<image schemaversion="7.4" name="bench">
  <description type="system"><author>nobody</author><contact>nobody@example.org</contact><specification>bench</specification></description>
  <preferences><version>1.0.0</version><packagemanager>dnf</packagemanager><type image="tbz"/></preferences>
  <repository type="rpm-md"><source path="dir:///nowhere"/></repository>
  <packages type="image"><package name="bash"/></packages>
  <packages type="bootstrap"><package name="filesystem"/></packages>
</image>
XML
}
