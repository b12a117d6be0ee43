"""Reads the cells of all tables with python-docx: read_docx.py FILE."""
import sys, time
from docx import Document

times = []
for _ in range(4):
    start = time.perf_counter()
    rows = [[c.text for c in r.cells] for t in Document(sys.argv[1]).tables for r in t.rows]
    times.append(time.perf_counter() - start)
print(f"work {1000 * sorted(times[1:])[1]:.1f} ms", file=sys.stderr)
