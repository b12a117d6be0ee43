# Prints a plan's table, a CSV file, with ReportLab: python3 platypus.py TABLE.csv OUT.pdf
import csv, sys
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
style = ParagraphStyle("cell", fontName="STSong-Light", fontSize=8, leading=11, wordWrap="CJK")
with open(sys.argv[1], encoding="utf-8-sig") as f:
    rows = [[Paragraph(c.replace("&", "&amp;").replace("<", "&lt;"), style) for c in row] for row in csv.reader(f)]
title = rows.pop(0) if len(rows[0]) == 1 else []
width = (landscape(A4)[0] - 72) / len(rows[0])
table = LongTable(rows, colWidths=[width] * len(rows[0]), repeatRows=1, splitInRow=1, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
SimpleDocTemplate(sys.argv[2], pagesize=landscape(A4), leftMargin=30, rightMargin=30).build(title + [table])
