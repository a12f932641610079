#!/usr/bin/env bash
# What screening costs from end to end: loading the policy, comments a second with one job and with
# two, and where the time of a comment goes.
#
#   .scripts/end-to-end.sh COMMENTS.jsonl [POLICY [STORY]]
#
# Times are of the processor unless they say otherwise; run it on a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
comments=${1:?name a file of comments, one JSON object a line}
policy=${2:-Policies/house}
story=${3:-Samples/stories/review-2026.yaml}
swift build -c release --product postbag >&2
postbag=.build/release/postbag
first=$(mktemp)
trap 'rm -f "$first"' EXIT
head -1 "$comments" >"$first"
count=$(grep -c . "$comments")

# Seconds of processor and of wall-clock time, and kilobytes, that a run takes.
measure() {
    local line
    line=$( { /usr/bin/time -f '%U %S %e %M' "$@" >/dev/null; } 2>&1 | tail -1)
    echo "$line"
}

read -r user system wall memory < <(measure "$postbag" screen --format json --policy "$policy" "$first")
load=$(echo "$user $system" | awk '{print $1 + $2}')
echo "load and one comment: $(echo "$load" | awk '{print $1 * 1000}') ms, wall $(echo "$wall" | awk '{print $1 * 1000}') ms, $((memory / 1024)) MB"
for jobs in 1 2; do
    read -r user system wall memory < <(
        measure "$postbag" screen --format json --jobs $jobs --policy "$policy" "$comments")
    echo "$count $user $system $wall $load" | awk -v jobs=$jobs -v memory=$memory '{
        work = $2 + $3 - $5
        printf "%d job(s): %.1f µs a comment, %d comments a second of processor, wall %.2f s, %d MB\n",
            jobs, work * 1e6 / $1, $1 / work, $4, memory / 1024
    }'
done
read -r user system wall memory < <(
    measure "$postbag" screen --format json --jobs 1 --policy "$policy" --story "$story" "$comments")
echo "$count $user $system $load" | awk '{
    printf "under the story: %.1f µs a comment\n", ($2 + $3 - $4) * 1e6 / $1
}'
"$postbag" policy profile "$policy" --on "$comments" | head -8
"$postbag" policy profile "$policy" --on "$comments" --story "$story" | head -12
