package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A table is the sheets that one table has, each on a page of its own.
type table struct {
	sheets []*sheet
	// Of each column: how far from its left its text starts, and how far it
	// reaches.
	indent, reach []float64
}

// sideways is how far the edges of a table may differ from page to page, in
// points.
const sideways = 8

// takes reports whether a sheet may be the next of a table.
func (t *table) takes(s *sheet) bool {
	last := t.sheets[len(t.sheets)-1]
	return last.chain == s.chain && (last.page.number < s.page.number || last.xs[len(last.xs)-1] <= s.xs[0]+sideways)
}

// follows reports whether a lattice may be the rest of a table that another
// one starts, and gives the columns of both, as the other has them. Where one has
// fewer lines than the other, its cells span columns.
func (l *lattice) follows(before *lattice, xs []float64) ([]float64, bool) {
	if math.Abs((l.right-l.left)-(before.right-before.left)) > sideways {
		return nil, false
	}
	shift := before.left - l.left
	own := l.xs()
	for i := range own {
		own[i] += shift
	}
	within := func(some, all []float64) bool {
		return !slices.ContainsFunc(some, func(x float64) bool {
			return !slices.ContainsFunc(all, func(y float64) bool { return math.Abs(x-y) <= sideways })
		})
	}
	switch {
	case within(own, xs):
		return xs, true
	case within(xs, own):
		return own, true
	}
	return nil, false
}

// rowsOf are the cells of a sheet by the row that they start in, from left to
// right.
func (s *sheet) rowsOf() [][]*cell {
	rows := make([][]*cell, len(s.below))
	for _, c := range s.cells {
		rows[c.row] = append(rows[c.row], c)
	}
	for _, r := range rows {
		slices.SortFunc(r, func(a, b *cell) int { return a.col - b.col })
	}
	return rows
}

// tidy takes away rows in which no text starts: two lines that should be one make
// them, or cells that each have lines of their own. The row above has their place.
func (s *sheet) tidy() {
	for row := len(s.below) - 1; row >= 0; row-- {
		if slices.ContainsFunc(s.cells, func(c *cell) bool { return c.row == row && len(c.lines) > 0 }) {
			continue
		}
		s.drop(row)
	}
}

// drop takes away a row. The one above has its place; of the first, the one below.
func (s *sheet) drop(row int) {
	for _, c := range s.cells {
		switch {
		case c.row > row:
			c.row--
		case c.row+c.rows > row:
			c.rows-- // one that starts here starts with the next row, which has this one's number now
		}
	}
	s.cells = slices.DeleteFunc(s.cells, func(c *cell) bool { return c.rows == 0 })
	if row > 0 {
		for col, is := range s.below[row] {
			s.below[row-1][col] = s.below[row-1][col] || is
		}
	}
	s.below = slices.Delete(s.below, row, row+1)
	s.ys = slices.Delete(s.ys, max(row, 1), max(row, 1)+1)
}

// at is the cell that covers a place of a sheet.
func (s *sheet) at(row, col int) *cell {
	for _, c := range s.cells {
		if c.row <= row && row < c.row+c.rows && c.col <= col && col < c.col+c.cols {
			return c
		}
	}
	return nil
}

// squeezed is the text of a cell without white space.
func (c *cell) squeezed() string {
	var b strings.Builder
	for _, l := range c.lines {
		for _, w := range l.words() {
			b.WriteString(w.text)
		}
	}
	return b.String()
}

// grid writes a table as rows. What the lines say of its pages' ends goes along:
// cells that a page cut are put together again, and rows that may go on are told.
func (t *table) grid(name string) *grid.Table {
	t.measure()
	var head [][]string
	for i, s := range t.sheets {
		rows := s.rowsOf()
		if i == 0 {
			for _, r := range rows[:min(len(rows), longestHead)] {
				head = append(head, texts(r))
			}
			continue
		}
		for s.first < len(rows)-1 {
			again := s.first < len(head) && slices.Equal(texts(rows[s.first]), head[s.first]) && strings.Join(head[s.first], "") != ""
			if !again && !plan.IsHeader(texts(rows[s.first])) {
				break
			}
			s.first++
		}
	}
	open := make([]bool, len(t.sheets))
	for i := len(t.sheets) - 1; i > 0; i-- {
		open[i] = t.mend(i)
	}
	out := new(grid.Table)
	for i, s := range t.sheets {
		out.Guessed = out.Guessed || len(s.page.added) > 0
		for r, cells := range s.rowsOf() {
			row := grid.Row{At: plan.Place{Name: name, Page: s.page.number}, Break: i > 0 && r == 0, Open: open[i] && r == s.first}
			for _, c := range cells {
				row.Cells = append(row.Cells, grid.Cell{Text: t.text(s, c), Cols: c.cols, Rows: c.rows})
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// longestHead is the largest number of rows that a header has.
const longestHead = 3

func texts(cells []*cell) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = c.squeezed()
	}
	return out
}
