#!/usr/bin/env bash
# How many plans a second, and how much memory, from one plan to ten thousand made-up
# ones (testdata/bench/plans). Prints Markdown tables; docs/scale.md says what they
# mean. COUNTS, CHECKS and LETTERS set the numbers of plans, JOBS how many at once,
# MADE how many are made up: where more are read, each is read several times.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
read -ra counts <<<"${COUNTS:-1 10 100 1000 10000}"
read -ra checks <<<"${CHECKS:-1 10 100 1000}"
read -ra letters <<<"${LETTERS:-1 10 100}"
jobs=${JOBS:-$(nproc)}
most=0
for n in "${counts[@]}" "${checks[@]}" "${letters[@]}"; do most=$((n > most ? n : most)); done
made=${MADE:-1000}
CGO_ENABLED=0 go build -trimpath -o "$tmp/zeren" ./cmd/zeren
go run ./testdata/bench/plans -n "$made" "$tmp/plans"
find "$tmp/plans" -type f | sort >"$tmp/made"
for _ in $(seq $(((most + made - 1) / made))); do cat "$tmp/made"; done >"$tmp/all"

# row N COMMAND...: the clock, the processor and the most memory of a command.
row() {
  local n=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$tmp/time" "$@" 2>"$tmp/said" || [ $? -le 1 ] || { tail -n 3 "$tmp/said" >&2; exit 1; }
  awk -v n="$n" '{cpu = $2 + $3; printf "| %d | %.1f | %.1f | %.1f | %.1f | %.0f |\n", n, $1, cpu, n / $1, 1000 * cpu / n, $4 / 1024}' "$tmp/time"
}

head='| plans | seconds | of the processor | plans a second | ms of the processor a plan | MB at most |'
rule='| ---: | ---: | ---: | ---: | ---: | ---: |'
printf 'zeren parse --ndjson, names from standard input, %s jobs:\n\n%s\n%s\n' "$jobs" "$head" "$rule"
for n in "${counts[@]}"; do
  row "$n" bash -c "head -n $n '$tmp/all' | '$tmp/zeren' parse --ndjson --jobs $jobs -o '$tmp/out.ndjson'"
  [ "$(grep -c '"error":null}$' "$tmp/out.ndjson")" = "$n" ]
done
printf '\nzeren check, %s jobs:\n\n%s\n%s\n' "$jobs" "$head" "$rule"
for n in "${checks[@]}"; do
  row "$n" bash -c "head -n $n '$tmp/all' | xargs -d '\n' -n 100000 '$tmp/zeren' check --jobs $jobs --format json -o '$tmp/out.json' || [ \$? = 123 ]"
done
printf '\nzeren letters, DOCX and PDF, %s jobs:\n\n%s\n%s\n' "$jobs" "$head" "$rule"
for n in "${letters[@]}"; do
  row "$n" bash -c "head -n $n '$tmp/all' | xargs -d '\n' -n 100000 '$tmp/zeren' letters --jobs $jobs --out '$tmp/letters'"
  rm -rf "$tmp/letters"
done
