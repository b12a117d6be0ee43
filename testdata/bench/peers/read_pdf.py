"""Reads each character and its place with PyMuPDF: read_pdf.py FILE."""
import sys, time
import fitz

start = time.perf_counter()
n = 0
with fitz.open(sys.argv[1]) as doc:
    for page in doc:
        for block in page.get_text("rawdict")["blocks"]:
            for line in block.get("lines", []):
                for span in line["spans"]:
                    n += len(span["chars"])
print(f"work {1000 * (time.perf_counter() - start):.1f} ms", file=sys.stderr)
