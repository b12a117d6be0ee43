package pdf

import (
	"math"
	"regexp"
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
		for _, c := range s.cells {
			switch {
			case c.row > row:
				c.row--
			case c.row+c.rows > row:
				c.rows--
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
		open[i] = t.mend(i, t.sheets[i].first)
	}
	out := new(grid.Table)
	for i, s := range t.sheets {
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

// merges reports whether the table joins cells over several rows in a column,
// rather than leave those of the later rows blank.
func (t *table) merges(col int) bool {
	for _, s := range t.sheets {
		for _, c := range s.cells {
			if c.col == col && c.rows > 1 {
				return true
			}
		}
	}
	return false
}

// mend looks at where a page ends within the table, before sheet i, whose rows
// start at first once repeated headers are left out. It puts cells over both pages
// together, whose text may be on either or on both, and reports whether the last
// row may go on: no line is below it, or its text stops in the middle of a line.
func (t *table) mend(i, first int) (open bool) {
	before, s := t.sheets[i-1], t.sheets[i]
	last := len(before.below) - 1
	unclosed := !slices.Contains(before.below[last], true)
	open = unclosed || t.cut(before, s)
	// Of the cells further left: one with text before the page's end has none after
	// it; one has a number before it, so that nothing blank waits for one.
	goesOn, numbered := false, false
	for col := range len(before.xs) - 1 {
		a, b := before.at(last, col), s.at(first, col)
		if a == nil || a.col != col {
			continue
		}
		above := len(a.lines) == 0 && t.above(i-1, a)
		numbered = numbered || numeral.MatchString(a.squeezed()) || above
		if b == nil || b.col != col || a.cols != b.cols {
			continue
		}
		if len(b.lines) == 0 {
			goesOn = goesOn || len(a.lines) > 0 || above
			continue
		}
		below := before.below[last][col]
		if numeral.MatchString(b.squeezed()) && len(a.lines) > 0 && a.squeezed() != b.squeezed() {
			break // something else starts on the next page
		}
		switch {
		case len(a.lines) == 0 && !above && (!numbered && (t.merges(col) || !below && a.rows+b.rows > 2) || open && t.cut(before, s)):
			a.lines, b.lines = b.lines, nil // printed on the later page only
		case len(a.lines) == 0 || a.squeezed() == b.squeezed():
		case a.rows+b.rows > 2 && t.full(before, a, b) && (!below && !unclosed || goesOn):
			a.lines, b.lines = append(slices.Clip(a.lines), b.lines...), nil // partly on each
		}
	}
	return open
}

// cut reports whether a row goes on on the next page by its text: what stands in
// its longest cell is in the middle of a line there, and nothing else starts anew.
func (t *table) cut(before, s *sheet) bool {
	last := len(before.below) - 1
	var a, b *cell // the longest
	for col := range len(before.xs) - 1 {
		p, q := before.at(last, col), s.at(s.first, col)
		if p == nil || q == nil || p.col != col || q.col != col || p.cols != q.cols {
			return false
		}
		if len(p.lines) == 0 && len(q.lines) > 0 && p.rows == 1 || col == 0 && len(q.lines) > 0 && p.squeezed() != q.squeezed() && len(p.lines) > 0 {
			return false
		}
		if a == nil || p.width()+q.width() > a.width()+b.width() {
			a, b = p, q
		}
	}
	return a != nil && len(a.lines) > 0 && len(b.lines) > 0 && !ended.MatchString(a.squeezed()) && t.full(before, a, b)
}

// numeral is the number of a task, or how a text starts that has one.
var numeral = regexp.MustCompile(`^(?:[（(]?[0-9]+(?:[.．-][0-9]+)*[)）]?[、.．]?$|[0-9]{1,3}[、.．]\D|[（(][0-9一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+(?:[、.．]|$)|[①-⑳])`)

var ended = regexp.MustCompile(`[。；;！？!?]$`)

// width is how much text a cell has.
func (c *cell) width() float64 {
	w := 0.0
	for _, l := range c.lines {
		w += l.x1 - l.x0
	}
	return w
}

// full reports whether the first word of a cell would not have fitted into the
// last line of the one on the page before.
func (t *table) full(before *sheet, a, b *cell) bool {
	return len(a.lines) > 0 && len(b.lines) > 0 &&
		a.lines[len(a.lines)-1].x1+b.lines[0].need() >= t.limit(before, a)-0.15*b.lines[0].size
}

// above reports whether a blank cell of a sheet goes on from one with text on the
// page before.
func (t *table) above(i int, c *cell) bool {
	if i == 0 || c.row > t.sheets[i].first {
		return false
	}
	before := t.sheets[i-1]
	a := before.at(len(before.below)-1, c.col)
	return a != nil && (len(a.lines) > 0 || t.above(i-1, a))
}

// measure finds out how far from the line on its left the text of each column
// starts, and how far it reaches.
func (t *table) measure() {
	n := 0
	for _, s := range t.sheets {
		n = max(n, len(s.xs)-1)
	}
	t.indent, t.reach = make([]float64, n), make([]float64, n)
	for c := range n {
		t.indent[c], t.reach[c] = math.Inf(1), 0
	}
	for _, s := range t.sheets {
		for _, c := range s.cells {
			if c.cols > 1 {
				continue
			}
			for _, l := range c.lines {
				t.indent[c.col] = math.Min(t.indent[c.col], l.x0-s.xs[c.col])
				t.reach[c.col] = math.Max(t.reach[c.col], l.x1-s.xs[c.col])
			}
		}
	}
}

// text is the text of a cell. A line end that the width of the cell made is a
// grid.Wrap, one that was written is a grid.Stop.
func (t *table) text(s *sheet, c *cell) string {
	return flow(c.lines, t.limit(s, c))
}

// limit is how far the lines of a cell reach where they are full. Where it is not
// certain, it is rather too near: of a full line nothing is concluded.
func (t *table) limit(s *sheet, c *cell) float64 {
	if c.cols > 1 {
		return s.xs[c.col+c.cols] - 2
	}
	return s.xs[c.col] + math.Min(t.reach[c.col], s.xs[c.col+1]-s.xs[c.col]-t.indent[c.col])
}

// flow joins lines that may reach up to limit.
func flow(lines []line, limit float64) string {
	var b strings.Builder
	left := math.Inf(1)
	for _, l := range lines {
		left = math.Min(left, l.x0)
	}
	flush := 0 // lines that start at the left
	for _, l := range lines {
		if l.x0-left < 0.3*l.size {
			flush++
		}
	}
	for i, l := range lines {
		if i > 0 {
			before := lines[i-1]
			switch {
			case before.x1+l.need() < limit-0.15*l.size,
				flush > 1 && l.x0-left > 1.2*l.size && before.x0-left < 0.3*l.size: // indented
				b.WriteRune(grid.Stop)
			default:
				if between(before, l, limit) {
					b.WriteByte(' ')
				}
				b.WriteRune(grid.Wrap)
			}
		}
		b.WriteString(l.text())
	}
	return b.String()
}

// between reports whether a space belongs between two lines that are joined: both
// words are Latin, and the first line had room for a letter more, or has a blank
// at its end.
func between(before, l line, limit float64) bool {
	last, first := before.words(), l.words()
	if len(last) == 0 || len(first) == 0 || !latinEnd.MatchString(last[len(last)-1].text) || !latinStart.MatchString(first[0].text) {
		return false
	}
	numbers := numberEnd.MatchString(last[len(last)-1].text) && numberStart.MatchString(first[0].text)
	return before.chars[len(before.chars)-1].blank() && before.chars[len(before.chars)-1].x0 > before.x1-0.1*before.size || !numbers && before.x1 < limit-0.5*before.size
}

var (
	latinEnd    = regexp.MustCompile(`[0-9A-Za-z]$`)
	latinStart  = regexp.MustCompile(`^[0-9A-Za-z]`)
	numberEnd   = regexp.MustCompile(`[0-9]$`)
	numberStart = regexp.MustCompile(`^[0-9.%]`)
)
