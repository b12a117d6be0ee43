package align

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A header is the words over the columns of a table.
type header struct {
	line, lines int // the first, and how many
	cells       []headCell
	// Of each column: how much a line holds, how far it is from line to line
	// within a cell, and what stands alone in a cell.
	wide, pitch []float64
	lone        []map[string]bool
	prose       bool // measures end as sentences do
}

type headCell struct {
	text   string
	x0, x1 float64
	column plan.Column
	exact  bool // the text is a known header and nothing else
	top    int  // the first line that it stands in
	bottom int
}

// headers finds all headers, from the first line on.
func headers(lines []Line) []*header {
	known := make([]int, len(lines)) // words of headers, by line
	for i, l := range lines {
		for _, w := range l.Words {
			if k, _ := columnOf(w.Text); k != plan.OtherColumn {
				known[i]++
			}
		}
	}
	var out []*header
	for i := 0; i < len(lines); i++ {
		if known[i] == 0 && (i+1 == len(lines) || known[i+1] < 2) {
			continue
		}
		if h := headerAt(lines, i); h != nil {
			out = append(out, h)
			i += h.lines - 1
		}
	}
	return out
}

// longestHeader is the largest number of lines that a header is looked for in.
const longestHeader = 4

// headerAt reads the header that starts at a line, nil if there is none. A line
// belongs to it if it makes more of its words known, or completes them.
func headerAt(lines []Line, i int) *header {
	var best *header
	score := 0
	for n := 1; n <= longestHeader && i+n <= len(lines); n++ {
		if n > 1 && (lines[i+n-1].Break || len(lines[i+n-1].Words) == 0) {
			break
		}
		cells := headCells(lines[i : i+n])
		if cells == nil {
			break
		}
		now, touched := 0, true // touched: what the last line adds to is exact
		first, adds := true, false
		for _, c := range cells {
			if c.column != plan.OtherColumn {
				now++
			}
			if c.bottom == n-1 {
				adds = true
				touched = touched && c.exact
			}
			if c.top == 0 && c.column == plan.OtherColumn && n > 1 {
				first = false
			}
		}
		h := &header{line: i, lines: n, cells: cells}
		if !h.valid() || !adds || !first && best == nil {
			continue
		}
		if best == nil || now > score || touched {
			best, score = h, now
		} else {
			break
		}
	}
	return best
}

// headCells puts the words of a header that stand over one another together. It
// returns nil if a line has what no header has.
func headCells(lines []Line) []headCell {
	type at struct {
		Word
		line int
	}
	var words []at
	for i, l := range lines {
		for _, w := range joinHeads(l.Words) {
			if utf8.RuneCountInString(w.Text) > 14 || strings.ContainsAny(w.Text, "。，；") {
				return nil
			}
			words = append(words, at{w, i})
		}
	}
	// A word over several of another line heads a group of columns: 责任分工.
	words = slices.DeleteFunc(words, func(w at) bool {
		for i := range lines {
			below := 0
			for _, o := range words {
				if o.line == i && o.line != w.line && o.X0 < w.X1 && w.X0 < o.X1 {
					below++
				}
			}
			if below > 1 {
				return true
			}
		}
		return false
	})
	slices.SortStableFunc(words, func(a, b at) int { return cmp.Compare(a.X0, b.X0) })
	var out []headCell
	var parts [][]at
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && w.X0 < out[n].x1 && !slices.ContainsFunc(parts[n], func(o at) bool { return o.line == w.line }) {
			out[n].x1 = math.Max(out[n].x1, w.X1)
			parts[n] = append(parts[n], w)
			continue
		}
		out = append(out, headCell{x0: w.X0, x1: w.X1})
		parts = append(parts, []at{w})
	}
	for i := range out {
		slices.SortStableFunc(parts[i], func(a, b at) int { return a.line - b.line })
		for _, w := range parts[i] {
			out[i].text += w.Text
		}
		c, rank := columnOf(out[i].text)
		out[i].column, out[i].exact = c, c != plan.OtherColumn && rank < plan.ContainedRank
		out[i].top, out[i].bottom = parts[i][0].line, parts[i][len(parts[i])-1].line
	}
	return out
}

// joinHeads puts the words of a line together that a single space divides and
// that are a header only together: 完成 时限.
func joinHeads(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if n := len(out) - 1; n >= 0 && w.X0-out[n].X1 < 1.5 {
			if k, rank := columnOf(out[n].Text + w.Text); k != plan.OtherColumn && rank < plan.ContainedRank {
				out[n].Text += w.Text
				out[n].X1 = w.X1
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

func columnOf(text string) (plan.Column, int) {
	if utf8.RuneCountInString(text) > 14 {
		return plan.OtherColumn, 0
	}
	return plan.ColumnOf(text)
}

// valid reports whether the columns are those of a plan: what is to be done, and
// by whom or by when.
func (h *header) valid() bool {
	known := 0
	var have [plan.ColumnCount]bool
	for _, c := range h.cells {
		if c.column != plan.OtherColumn {
			known++
			have[c.column] = true
		}
	}
	what := have[plan.TitleColumn] || have[plan.MeasureColumn]
	who := have[plan.LeadColumn] || have[plan.ResponsibleColumn] || have[plan.SupportColumn] || have[plan.DeadlineColumn]
	return what && who && len(h.cells) > 2 && 2*known >= len(h.cells)
}

func (h *header) row(l Line) *grid.Row {
	row := &grid.Row{At: l.At, Break: l.Break}
	for _, c := range h.cells {
		row.Cells = append(row.Cells, grid.Cell{Text: c.text})
	}
	return row
}

// index is the place of a column, -1 if the table does not have it.
func (h *header) index(k plan.Column) int {
	return slices.IndexFunc(h.cells, func(c headCell) bool { return c.column == k })
}

// measure is the place of the column with the most text: that of the measures,
// or of the tasks where they are all there is.
func (h *header) measure() int {
	if i := h.index(plan.MeasureColumn); i >= 0 {
		return i
	}
	return max(h.index(plan.TitleColumn), 0)
}

// borders finds where each column of a page ends and the next starts: where the
// fewest words stand across, between the words of the header or, on a page
// without one, near where the page before has it. It also says how many do.
func (h *header) borders(lines []Line, before []float64) (borders []float64, cost float64) {
	p := newProfile(slices.DeleteFunc(slices.Clone(lines), h.across))
	borders = make([]float64, len(h.cells)-1)
	for i := range borders {
		a, b := h.cells[i].x1-0.5, h.cells[i+1].x0+0.5
		near := math.NaN()
		if before != nil {
			near = before[i]
			a, b = near-12, near+12
			if i > 0 {
				a = math.Max(a, borders[i-1])
			}
		}
		var c float64
		borders[i], c = p.gap(a, b, near, h.cells[i].x1, h.cells[i+1].x0)
		cost += c
	}
	return borders, cost
}

// across reports whether a line may be a text across columns: it has no gaps and
// starts where the first column does.
func (h *header) across(l Line) bool {
	return len(l.Words) > 0 && l.Words[0].X0 < h.cells[1].x0 && !l.gaps()
}

// gaps reports whether more than single spaces divide the words of a line.
func (l Line) gaps() bool {
	for i := range l.Words[min(1, len(l.Words)):] {
		if l.Words[i+1].X0-l.Words[i].X1 > 1.5 {
			return true
		}
	}
	return false
}

// A profile is how many words stand across each place of a page.
type profile struct {
	x []float64 // where words start or end, ascending
	n []int     // how many stand across from x[i] to x[i+1]
}

func newProfile(lines []Line) profile {
	change := map[float64]int{}
	for _, l := range lines {
		for _, w := range l.Words {
			change[w.X0]++
			change[w.X1]--
		}
	}
	var p profile
	for x := range change {
		p.x = append(p.x, x)
	}
	slices.Sort(p.x)
	n := 0
	for _, x := range p.x {
		n += change[x]
		p.n = append(p.n, n)
	}
	return p
}

// gap is the middle of the best gap between a and b. Of gaps that as few words
// cross, the widest is the best; near what was there before where that is known,
// and between the words of the header else.
func (p profile) gap(a, b, near, left, right float64) (x, cost float64) {
	best := math.Inf(1)
	x = (left + right) / 2
	if !math.IsNaN(near) {
		x = near
	}
	try := func(from, to float64, n int) {
		from, to = math.Max(from, a), math.Min(to, b)
		if from > to || from == to && n == 0 {
			return
		}
		c := float64(n) - math.Min(to-from, 4)*0.05
		mid := (from + to) / 2
		if !math.IsNaN(near) {
			c += math.Abs(mid-near) * 0.05
		} else if to < left || from > right {
			c += 0.3
		}
		if c < best {
			best, x, cost = c, mid, float64(n)
		}
	}
	if len(p.x) == 0 {
		return x, 0
	}
	try(math.Inf(-1), p.x[0], 0)
	for i := range p.x {
		to := math.Inf(1)
		if i+1 < len(p.x) {
			to = p.x[i+1]
		}
		try(p.x[i], to, p.n[i])
	}
	return x, cost
}

type lineKind int

const (
	rowLine lineKind = iota
	sectionLine
	textLine
)

// kindOf says whether a line belongs to a row, is the heading of a section, or
// stands outside the table: a text across columns.
func (h *header) kindOf(l Line, borders []float64) lineKind {
	text := l.Text()
	first, last := l.Words[0], l.Words[len(l.Words)-1]
	if pageNumber.MatchString(text) && (first.X0 > 8 || len(l.Words) > 1 || strings.ContainsAny(text, "-—–－页")) {
		if !h.inNumber(l, borders) {
			return textLine
		}
	}
	if remark.MatchString(text) {
		return textLine
	}
	if l.gaps() {
		return rowLine // several cells
	}
	section := sectionStart.MatchString(text)
	m := h.measure()
	left := math.Inf(-1)
	if m > 0 {
		left = borders[m-1]
	}
	crossed := 0
	for _, b := range borders {
		if first.X0 < b-1 && last.X1 > b+1.5 {
			crossed++
		}
	}
	switch {
	case section && (crossed > 0 || first.X0 > left+4 && m > 0):
		return sectionLine
	case crossed == 0:
		return rowLine
	case m > 0 && first.X0 < left-1 && last.X1 > left+2 && len(l.Words) < 3, crossed > 1:
		return textLine
	}
	return rowLine
}

// inNumber reports whether a line has nothing but what stands in the column of
// numbers.
func (h *header) inNumber(l Line, borders []float64) bool {
	for i, c := range h.cells {
		if c.column == plan.NumberColumn && len(l.Words) == 1 {
			return (i == 0 || l.Words[0].X0 >= borders[i-1]-1) && (i == len(borders) || l.Words[0].X1 <= borders[i]+1)
		}
	}
	return false
}
