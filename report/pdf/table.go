package pdf

import (
	"fmt"

	"github.com/zeren-plan/zeren/report"
)

// Space in and around a table, pt.
const (
	tableMargin = 4   // above and below the table
	cellSide    = 3.5 // between a cell's rule and its text, left and right
	cellTop     = 3   // the same, above and below
)

func (c *composer) table(t *report.Table) {
	widths := columnWidths(t, c.width)
	header := make([][]line, len(t.Columns))
	for i, col := range t.Columns {
		style := c.layout.Header
		style.Align = report.Center
		header[i] = c.lines(col.Title, style, widths[i]-2*cellSide)
	}
	head := row{cells: header, widths: widths, top: true}.strip()
	head.Keep, head.Heads = true, true

	strips := []strip{head}
	for i, r := range t.Rows {
		s := c.row(t, r, widths).strip()
		s.Head = &head
		s.Keep, s.Heads = t.Keeps(i), r.Kind == report.Band
		s.Tied = i+1 < len(t.Rows) && t.Rows[i+1].Kind == report.Note
		strips = append(strips, s)
	}
	c.push(tableMargin, tableMargin, strips...)
}

// columnWidths is the columns' widths in pt. A table wider than the text is
// narrowed evenly, so that nothing falls off the paper.
func columnWidths(t *report.Table, room float64) []float64 {
	widths := make([]float64, len(t.Columns))
	sum := 0.0
	for i, col := range t.Columns {
		widths[i] = col.Width * ptPerMM
		sum += widths[i]
	}
	if sum > room {
		for i := range widths {
			widths[i] *= room / sum
		}
	}
	return widths
}

// row sets the cells of one row.
func (c *composer) row(t *report.Table, r report.Row, widths []float64) row {
	var style report.Style
	switch r.Kind {
	case report.Line:
		style = c.layout.Cell
	case report.Band:
		style = c.layout.Band
	case report.Note:
		style = c.layout.Note
	default:
		panic(fmt.Sprintf("report/pdf: unexpected row of kind %d", r.Kind))
	}
	if r.Kind != report.Line { // over all columns
		whole := 0.0
		for _, w := range widths {
			whole += w
		}
		widths = []float64{whole}
	}
	if len(r.Cells) != len(widths) {
		panic(fmt.Sprintf("report/pdf: row of %d cells, want %d", len(r.Cells), len(widths)))
	}
	set := row{cells: make([][]line, len(r.Cells)), widths: widths}
	if r.Kind == report.Line {
		set.least = t.RowHeight * ptPerMM
	}
	for i, cell := range r.Cells {
		if r.Kind == report.Line {
			style.Align = t.Columns[i].Align
		}
		for _, text := range cell {
			st := style
			if text.Small {
				st = c.layout.Small
				st.Align = style.Align
			}
			set.cells[i] = append(set.cells[i], c.lines(text.Text, st, widths[i]-2*cellSide)...)
		}
	}
	return set
}

// A row is the lines of the cells of one row of a table.
type row struct {
	cells  [][]line
	widths []float64 // pt
	least  float64   // least height, pt
	top    bool      // has a rule above; others share the one of the row above
}

// strip draws the row with its rules. The text stands in the middle of each
// cell's height.
func (r row) strip() strip {
	s := strip{Divide: r.divide, Height: r.least}
	d := &s.Holds
	for _, cell := range r.cells {
		s.Height = max(s.Height, pitches(cell)+2*cellTop)
	}
	x := 0.0
	for i, cell := range r.cells {
		y := (s.Height - pitches(cell)) / 2
		for _, l := range cell {
			d.add(l, x+cellSide, y)
			y += l.pitch
		}
		d.rules = append(d.rules, rule{x, 0, x, s.Height})
		x += r.widths[i]
	}
	d.rules = append(d.rules, rule{x, 0, x, s.Height}, rule{0, s.Height, x, s.Height})
	if r.top {
		d.rules = append(d.rules, rule{0, 0, x, 0})
	}
	return s
}

// divide puts as many lines of each cell as fit into a first row.
func (r row) divide(room float64, empty bool) (top, rest strip, ok bool) {
	first, second := r, r
	first.least, second.least = 0, 0
	first.cells = make([][]line, len(r.cells))
	second.cells = make([][]line, len(r.cells))
	for i, cell := range r.cells {
		n := 0
		for n < len(cell) && pitches(cell[:n+1])+2*cellTop <= room {
			n++
		}
		if n == 0 && len(cell) > 0 {
			if !empty {
				return strip{}, strip{}, false
			}
			n = 1 // a line taller than the page
		}
		first.cells[i], second.cells[i] = cell[:n], cell[n:]
	}
	return first.strip(), second.strip(), true
}

// pitches is the height of lines below each other.
func pitches(lines []line) (height float64) {
	for _, l := range lines {
		height += l.pitch
	}
	return height
}
