# Makes a font of one box, which stands for every character of the first three
# planes of Unicode. Usage: python3 box.py box.ttf
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

NAME = "WenQuanYi Micro Hei"  # one that PDFium looks for
ASCENT, DESCENT, EM = 880, -120, 1000
# Bits of OS/2: Latin 1, Japanese, simplified and traditional Chinese, Korean.
CODE_PAGES = 1 | 1 << 17 | 1 << 18 | 1 << 19 | 1 << 20


def box():
    pen = TTGlyphPen(None)
    pen.moveTo((0, DESCENT))
    pen.lineTo((0, ASCENT))
    pen.lineTo((EM, ASCENT))
    pen.lineTo((EM, DESCENT))
    pen.closePath()
    return pen.glyph()


def everything(platform, encoding):
    """A table of format 13, in which a range of characters has one glyph."""
    t = CmapSubtable.newSubtable(13)
    t.platformID, t.platEncID, t.format = platform, encoding, 13
    t.language = t.reserved = t.length = t.nGroups = 0
    t.cmap = {c: "box" for c in range(0x20, 0x30000) if not 0xD800 <= c <= 0xDFFF}
    return t


font = FontBuilder(EM, isTTF=True)
font.setupGlyphOrder([".notdef", "box"])
font.setupGlyf({".notdef": box(), "box": box()})
font.setupHorizontalMetrics({".notdef": (EM, 0), "box": (EM, 0)})
font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
font.setupCharacterMap({0x4E00: "box"})
font.font["cmap"].tables += [everything(3, 10), everything(0, 4)]
font.setupNameTable(dict(familyName=NAME, styleName="Regular", fullName=NAME, psName=NAME.replace(" ", "")))
font.setupOS2(
    sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT,
    ulCodePageRange1=CODE_PAGES, ulUnicodeRange2=1 << 27,
)
font.setupPost()
font.save(sys.argv[1])
