"""Reads the cells of all sheets with openpyxl, read-only: read_xlsx.py FILE."""
import sys, time
from openpyxl import load_workbook

start = time.perf_counter()
rows = [list(r) for s in load_workbook(sys.argv[1], read_only=True) for r in s.iter_rows(values_only=True)]
print(f"work {1000 * (time.perf_counter() - start):.1f} ms", file=sys.stderr)
