"""Writes the letters of CONTENT.json into OUT with reportlab: letters_pdf.py CONTENT.json OUT FONT.ttf.

Leaves out: PDF/A, an outline, subscripts, three of four fonts."""
import json, pathlib, sys, time
from html import escape
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

content, out = json.load(open(sys.argv[1], encoding="utf-8")), pathlib.Path(sys.argv[2])
start = time.perf_counter()
pdfmetrics.registerFont(TTFont("Serif", sys.argv[3]))
body = ParagraphStyle("body", fontName="Serif", fontSize=16, leading=28, wordWrap="CJK", firstLineIndent=32)
small = ParagraphStyle("small", parent=body, fontSize=10.5, leading=15, firstLineIndent=0)
heads = [ParagraphStyle(f"h{i}", parent=body, fontSize=s, leading=s + 8, firstLineIndent=0) for i, s in enumerate((22, 16, 16))]
text = lambda s, style: Paragraph(escape(s).replace("\n", "<br/>"), style)
def number(canvas, doc):
    canvas.setFont("Serif", 14)
    canvas.drawRightString(180 * mm, 25 * mm, f"— {doc.page} —")
for letter in content:
    story = []
    for b in letter["blocks"]:
        if "heading" in b:
            story.append(text(b["text"], heads[b["heading"] - 1]))
        elif "columns" in b:
            n = len(b["columns"])
            rows = [[text(c["title"], small) for c in b["columns"]]]
            style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
            for i, r in enumerate(b["rows"], 1):
                rows.append([text(c, small) for c in r] + [""] * (n - len(r)))
                if len(r) == 1:
                    style.append(("SPAN", (0, i), (-1, i)))
            story.append(LongTable(rows, [c["mm"] * mm for c in b["columns"]], style=style, repeatRows=1))
        else:
            story.append(text(b["text"], body))
    path = out / (letter["name"] + ".pdf")
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=28 * mm, rightMargin=26 * mm, topMargin=37 * mm, bottomMargin=35 * mm, title=letter["title"]).build(story, number, number)
print(f"work {1000 * (time.perf_counter() - start):.1f} ms", file=sys.stderr)
