"""Writes the template that letters_docxtemplater.mjs fills: template.py OUT.docx."""
import sys
from docx import Document

doc = Document()
doc.add_heading("{title}", 0)
doc.add_paragraph("{#texts}")
doc.add_paragraph("{.}")
doc.add_paragraph("{/texts}")
table = doc.add_table(rows=1, cols=5, style="Table Grid")
for cell, text in zip(table.rows[0].cells, ("{#lines}{a}", "{b}", "{c}", "{d}", "{e}{/lines}")):
    cell.text = text
doc.save(sys.argv[1])
