#!/bin/sh
# Cuts the source faces down to charset.txt and writes the .ttf files beside this script.
#
#	cut.sh NotoSerifSC-Regular.ttf NotoSerifSC-SemiBold.ttf NotoSansSC-Regular.ttf LXGWWenKai-Regular.ttf
#
# Needs Python 3 with fontTools; PYTHON names the interpreter. The same sources
# give the same bytes.
set -eu

if [ $# -ne 4 ]; then
	sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
	exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Symbols that plans use and charset.txt lacks: Latin-1, dashes and bullets,
# ₂ and ², №, ⅓, arrows, mathematics, ⑪, boxes, ☑ ✓, ㈱, ㎥ ㎜ ㎞, vertical and
# full-width forms.
symbols='U+00A0-00FF,U+2010-203E,U+2070-209F,U+20AC,U+2100-218F,U+2190-21FF,U+2200-22FF,U+2460-24FF,U+2500-25FF,U+2600-2612,U+2640-2642,U+2713-2718,U+3000-303F,U+3200-33FF,U+FE10-FE6F,U+FF00-FFEF'

cut() { # SOURCE NAME FILE
	"$python" -m fontTools.subset "$1" --output-file="$work/$3" \
		--text-file="$here/charset.txt" --unicodes="$symbols" \
		--layout-features= --drop-tables+=GSUB,GPOS,GDEF,BASE,STAT,VORG,vhea,vmtx,gasp,prep \
		--no-hinting --notdef-outline --no-glyph-names --name-IDs=0,1,2,3,4,5,6,13,14 --name-languages=0x409 --no-name-legacy
	"$python" - "$work/$3" "$2" "$here/$3" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

source, name, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
glyphs, widths = font["glyf"], font["hmtx"]
cmap = font.getBestCmap()

# A dash (——) is one unbroken stroke of two characters: the stroke of ─ fills its em.
if widths[cmap[0x2014]][0] != 1000:
    for table in font["cmap"].tables:
        if 0x2014 in table.cmap:
            table.cmap[0x2014] = table.cmap[0x2500]

# Quotation marks fill an em in Chinese: an opening mark stands in its right half.
for code, opening in ((0x2018, True), (0x201C, True), (0x2019, False), (0x201D, False)):
    glyph = glyphs[cmap[code]]
    if widths[cmap[code]][0] == 1000:
        continue
    left = 1000 - 80 - glyph.xMax if opening else 80 - glyph.xMin
    glyph.coordinates.translate((left, 0))
    glyph.recalcBounds(glyphs)
    widths[cmap[code]] = (1000, glyph.xMin)

if name:
    for record in list(font["name"].names):
        text = {1: name, 3: name + " " + str(font["name"].getDebugName(5)), 4: name, 6: name.replace(" ", "") + "-Regular"}.get(record.nameID)
        if text:
            record.string = text
font.save(target)
PYTHON
}

cut "$1" "" NotoSerifSC-Regular.ttf
cut "$2" "" NotoSerifSC-SemiBold.ttf
cut "$3" "" NotoSansSC-Regular.ttf
cut "$4" "Zeren Kai" ZerenKai-Regular.ttf
ls -l "$here"/*.ttf
