package table

import (
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A sheet may have tables side by side, which nothing but an empty column divides. Read
// as one, the rows of the one would go on in the columns of the other. Each becomes a
// table of its own, the left one first, whose columns keep their places.

// A seam is where a table stands beside another.
type seam struct {
	column int // the empty one between them
	row    int // that the right one starts at
	code   plan.Code
}

// sideBySide is a document whose tables have no other beside them, and what is to be
// said of those that had.
func sideBySide(doc *grid.Doc, goOn func()) (*grid.Doc, plan.Diags) {
	out := *doc
	out.Blocks = nil
	var said plan.Diags
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok || t.Guessed {
			out.Blocks = append(out.Blocks, b)
			continue
		}
		blocks, found := parted(t, goOn)
		out.Blocks = append(out.Blocks, blocks...)
		said = append(said, found...)
	}
	if said == nil {
		return doc, nil
	}
	return &out, said
}

// parted cuts a table at its seams. What stands above the header of a table on the
// right is none of its rows.
func parted(t *grid.Table, goOn func()) (blocks []grid.Block, said plan.Diags) {
	rows := spread(t)
	s, ok := seamOf(rows, goOn)
	if !ok {
		return []grid.Block{t}, nil
	}
	width := 0
	for _, cells := range rows {
		width = max(width, len(cells))
	}
	right := func(i int) string { return joinCells(sliced(rows[i], s.column+1, width)) }
	at := func(i int) plan.Place { return t.Rows[i].At.InColumn(s.column + 2) }
	blocks, said = parted(part(t, rows, 0, s.column, 0), goOn)
	said = append(said, plan.Diag{Code: s.code, At: []plan.Place{at(s.row)}, Args: []string{shorten(right(s.row), 20)}})
	if s.code == plan.TableBesideUnread {
		return blocks, said
	}
	for i := range s.row {
		if text := right(i); text != "" {
			blocks = append(blocks, &grid.Paragraph{Text: text, At: at(i)})
		}
	}
	return append(blocks, part(t, rows, s.column+1, width, s.row)), said
}

// part is the columns of a table from one up to another, below some rows.
func part(t *grid.Table, rows [][]cell, from, to, below int) *grid.Table {
	out := &grid.Table{Guessed: t.Guessed, Unseen: t.Unseen}
	for _, c := range t.Hidden {
		if c >= from && c < to {
			out.Hidden = append(out.Hidden, c)
		}
	}
	for i := below; i < len(rows); i++ {
		row := grid.Row{At: t.Rows[i].At.InColumn(from + 1), Break: t.Rows[i].Break, Open: t.Rows[i].Open, Hidden: t.Rows[i].Hidden, Cells: make([]grid.Cell, from)}
		cells := sliced(rows[i], from, to)
		for k := 0; k < len(cells); k++ {
			if cells[k].up {
				continue // it hangs down from a row above
			}
			c := grid.Cell{Text: cells[k].text, Cols: 1, Rows: 1}
			for j := i + 1; j < len(rows) && from+k < len(rows[j]) && rows[j][from+k].up; j++ {
				c.Rows++
			}
			for k+1 < len(cells) && cells[k+1].left && !cells[k+1].up {
				c.Cols++
				k++
			}
			row.Cells = append(row.Cells, c)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// sliced are the cells of a row from one column up to another. One that starts before
// them is none of them.
func sliced(cells []cell, from, to int) []cell {
	from, to = min(from, len(cells)), min(to, len(cells))
	out := append([]cell{}, cells[from:to]...)
	for k := 0; k < len(out) && out[k].left && from > 0; k++ {
		out[k] = cell{}
	}
	return out
}

// seamOf finds the last seam of a table: an empty column with a plan's header on
// either side, or with one on the left and on the right what does not follow its rows.
func seamOf(rows [][]cell, goOn func()) (seam, bool) {
	x := headerReader{words: make(map[string]bool), read: make(map[string]*header)}
	var heads []int // rows that may have a header
	width := 0
	for i, cells := range rows {
		goOn()
		width = max(width, len(cells))
		if x.wordsIn(cells) >= 2 {
			heads = append(heads, i)
		}
	}
	if len(heads) == 0 {
		return seam{}, false
	}
	for c := width - 2; c > 0; c-- {
		goOn()
		left, right := x.first(rows, heads, 0, c), x.first(rows, heads, c+1, width)
		switch {
		case left.h != nil && right.h != nil && right.h.columns[0] != plan.OtherColumn && left.h.repeated(right.h) && blankAt(rows[right.row], c):
			if through(rows[right.row:], c) {
				return seam{c, right.row, plan.TableBesideUnread}, true
			}
			return seam{c, right.row, plan.TableBeside}, true
		case left.h != nil && right.h == nil && emptyFrom(rows[heads[0]:], c):
			if row, ok := strange(rows, heads[0], c, width); ok {
				return seam{c, row, plan.TableBesideNote}, true
			}
		}
	}
	return seam{}, false
}

// A headed is a header and the row that it starts at.
type headed struct {
	h   *header
	row int
}

// first is the first header within some columns.
func (x *headerReader) first(rows [][]cell, heads []int, from, to int) headed {
	for _, i := range heads {
		two := [][]cell{sliced(rows[i], from, to)}
		if len(two[0]) == 0 || blankAt(two[0], 0) && from > 0 || x.wordsIn(two[0]) < 2 {
			continue
		}
		if i+1 < len(rows) {
			two = append(two, sliced(rows[i+1], from, to))
		}
		if h := x.at(two, 0); h != nil {
			return headed{h, i}
		}
	}
	return headed{}
}

// repeated reports whether another header has columns that this one has: both say what
// is to be done and by whom or by when.
func (h *header) repeated(o *header) bool {
	n := 0
	for _, k := range o.columns {
		if k != plan.OtherColumn && h.index(k) >= 0 {
			n++
		}
	}
	return n >= 2
}

func blankAt(cells []cell, c int) bool {
	return c >= len(cells) || strings.TrimSpace(cells[c].text) == ""
}

func emptyFrom(rows [][]cell, c int) bool {
	for _, cells := range rows {
		if !blankAt(cells, c) {
			return false
		}
	}
	return true
}

// through reports whether a text stands in a column, or goes through it, above the last
// row that has one to the right of it.
func through(rows [][]cell, c int) bool {
	crossed := false
	for _, cells := range rows {
		own := false
		for k := c + 1; k < len(cells); k++ {
			own = own || !blankAt(cells, k) && !cells[k].left
		}
		if own && crossed {
			return true
		}
		crossed = crossed || !blankAt(cells, c)
		if own && crossed {
			return true
		}
	}
	return false
}

// strange finds where what stands to the right of a column starts, if it does not
// follow the rows on the left: some of it stands where these name a section or have
// nothing. Remarks are the plan's wherever they stand.
func strange(rows [][]cell, top, c, width int) (row int, ok bool) {
	row = -1
	for i := range rows[top:] {
		right := sliced(rows[top+i], c+1, width)
		if filledCells(right) == 0 {
			continue
		}
		if row < 0 {
			row = top + i
		}
		if remarks.MatchString(joinCells(right)) && i == 0 {
			return 0, false
		}
		ok = ok || filledCells(sliced(rows[top+i], 0, c)) < 2 && !hangs(sliced(rows[top+i], 0, c))
	}
	return row, ok && row >= 0
}

// hangs reports whether a cell of a row hangs down from a row above.
func hangs(cells []cell) bool {
	for _, c := range cells {
		if c.up {
			return true
		}
	}
	return false
}

// remarks are headers of columns that may stand apart from the others.
var remarks = regex.MustCompile(`备注|说明|情况|进展|依据|来源|资金|投资|经费|分值|标准`)
