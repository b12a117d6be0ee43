package table

import (
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A printedRow is a row as printed, and which of the reader's rows it belongs to.
type printedRow struct {
	plan.Row
	measure int // -1 for none
}

// keep keeps a row as it is printed, and what it was read as.
func (r *reader) keep(row grid.Row, cells []cell, kind plan.RowKind) {
	p := printedRow{Row: plan.Row{At: row.At, Kind: kind, Given: row.Width(), Cells: printedCells(cells)}, measure: -1}
	if r.header != nil {
		p.Columns, p.Titles = r.header.columns, r.header.titles
	}
	if kind == plan.MeasureRow || kind == plan.RestRow {
		p.measure = len(r.rows) - 1
	}
	r.print = append(r.print, p)
}

// keepHeader keeps the one or two rows of a header.
func (r *reader) keepHeader(rows []grid.Row, cells [][]cell, i int, h *header) {
	for k := i; k < i+h.rows; k++ {
		r.print = append(r.print, printedRow{measure: -1, Row: plan.Row{
			At: rows[k].At, Kind: plan.HeaderRow, Columns: h.columns, Titles: h.titles, Given: rows[k].Width(), Cells: printedCells(cells[k]),
		}})
	}
}

func printedCells(cells []cell) []plan.Cell {
	out := make([]plan.Cell, len(cells))
	for i, c := range cells {
		out[i] = plan.Cell{Text: written(c.text), Up: c.up, Left: c.left}
	}
	return out
}

// printed is the table as printed, with the ids of its measures.
func (r *reader) printed() *plan.Table {
	var ids []string
	for it := range r.plan.Items() {
		ids = append(ids, it.ID)
	}
	t := &plan.Table{Rows: make([]plan.Row, len(r.print))}
	for i, p := range r.print {
		t.Rows[i] = p.Row
		if p.measure >= 0 {
			t.Rows[i].Measure = ids[p.measure]
		}
	}
	return t
}
