"""Writes the letters of CONTENT.json into OUT with python-docx: letters_docx.py CONTENT.json OUT.

Leaves out: styles by name, page numbers, subscripts, blank lines to write on."""
import json, pathlib, sys, time
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

content, out = json.load(open(sys.argv[1], encoding="utf-8")), pathlib.Path(sys.argv[2])
start = time.perf_counter()
for letter in content:
    doc = Document()
    doc.core_properties.title = letter["title"]
    for b in letter["blocks"]:
        if "heading" in b:
            doc.add_heading(b["text"], b["heading"] - 1)
        elif "columns" in b:
            columns = b["columns"]
            table = doc.add_table(rows=1, cols=len(columns), style="Table Grid")
            for cell, c in zip(table.rows[0].cells, columns):
                cell.text, cell.width = c["title"], Mm(c["mm"])
            table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for row in b["rows"]:
                cells = table.add_row().cells
                if len(row) == 1:
                    cells[0].merge(cells[-1]).text = row[0]
                else:
                    for cell, text, c in zip(cells, row, columns):
                        cell.text, cell.width = text, Mm(c["mm"])
        else:
            p = doc.add_paragraph(b["text"])
            p.runs and p.runs[0]._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")
            p.paragraph_format.first_line_indent = Pt(32)
    doc.save(out / (letter["name"] + ".docx"))
print(f"work {1000 * (time.perf_counter() - start):.1f} ms", file=sys.stderr)
