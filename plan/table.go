package plan

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Table (表格) is the table of a plan as its source prints it, row by row, for
// who checks, shows or corrects what is printed. A Plan says what it means.
type Table struct {
	Rows []Row
}

// RowKind says what a row of the printed table was read as.
type RowKind int

const (
	OtherRow   RowKind = iota // a remark, a total, blank
	HeaderRow                 // 表头
	SectionRow                // 类别
	TaskRow                   // only names a task
	MeasureRow                // 工作措施
	RestRow                   // the rest of the measure before it
)

// A Row is one row of the printed table.
type Row struct {
	At      Place
	Kind    RowKind
	Columns []Column // what its columns hold; empty before the first header
	Titles  []string // the headers of the columns
	Measure string   // the id of the measure that it belongs to, if to one
	Given   int      // how many cells the source gives the row, spans counted whole
	Cells   []Cell   // one a column
}

// A Cell is one place of the printed table. What spans several places stands in
// each of them.
type Cell struct {
	Text string // as printed, but for the line ends that the width of the cell made
	Up   bool   // it is one with the cell above
	Left bool   // it is one with the cell on its left
}

// Index is the place of a column in the row, -1 if the table does not have it.
func (r *Row) Index(k Column) int { return slices.Index(r.Columns, k) }

// Cell is the cell of a column; a blank one if the row does not have it.
func (r *Row) Cell(k Column) Cell {
	if i := r.Index(k); i >= 0 && i < len(r.Cells) {
		return r.Cells[i]
	}
	return Cell{}
}

// Cell is the cell that a spot points at, and its row; nil if it points at none.
func (t *Table) Cell(s Spot) (*Row, *Cell) {
	if s.Row < 1 || s.Row > len(t.Rows) {
		return nil, nil
	}
	r := &t.Rows[s.Row-1]
	if s.Column < 1 || s.Column > len(r.Cells) {
		return r, nil
	}
	return r, &r.Cells[s.Column-1]
}

// A Spot is what a diagnostic points at in the printed table.
type Spot struct {
	Row    int    // of the table, from 1; 0 is none
	Column int    // of the row, from 1; 0 is all of them
	Text   string // in the cell as printed; the whole cell if empty
	Nth    int    // which of several, from 0
}

// Find is the place of a spot's text in a cell, in bytes. White space does not
// count: a name may be broken. ok is false if the cell does not have it.
func (s Spot) Find(cell string) (from, to int, ok bool) {
	if s.Text == "" {
		return 0, len(cell), cell != ""
	}
	if s.Nth == 0 && !strings.Contains(cell, s.Text) {
		return findSqueezed(cell, Squeeze(s.Text))
	}
	for n := 0; ; n++ {
		i := strings.Index(cell[from:], s.Text)
		if i < 0 {
			return 0, 0, false
		}
		from += i
		if n == s.Nth {
			return from, from + len(s.Text), true
		}
		from += len(s.Text)
	}
}

// findSqueezed finds a text without white space in one that may have some.
func findSqueezed(cell, want string) (from, to int, ok bool) {
	at := strings.Index(Squeeze(cell), want)
	if at < 0 || want == "" {
		return 0, 0, false
	}
	n := 0 // bytes that are no white space so far
	for i := 0; i < len(cell); {
		c, size := utf8.DecodeRuneInString(cell[i:])
		if !unicode.IsSpace(c) {
			if n <= at && at < n+size {
				from = i + at - n
			}
			if last := at + len(want) - 1; n <= last && last < n+size {
				return from, i + last - n + 1, true
			}
			n += size
		}
		i += size
	}
	return 0, 0, false
}

// InColumn is the place of a column, from 1, of the row at p: in a workbook the
// cell, else the row's place.
func (p Place) InColumn(n int) Place {
	if p.Cell == "" || n < 1 {
		return p
	}
	letters := ""
	for ; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	p.Cell = letters + strings.TrimLeft(p.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return p
}
