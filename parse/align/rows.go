package align

import (
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A body is lines of a table in one run: no section, header or page's end
// stands between them.
type body struct {
	header *header
	broken bool  // a page ended before it
	cut    bool  // a page ends after it
	opened bool  // a line is drawn above it
	closed bool  // a line is drawn below it
	owed   []int // the columns that its first row has no cell in, being the rest of one
	turned bool  // its last row goes on in the next body
	headed bool  // and the number of its task stands there
	parts  []int // the lines that a line is drawn above, but for the first columns
	lines  []Line
	text   [][]string     // by line and column
	wide   [][]float64    // how much of its line each takes up
	y      [][]float64    // where each stands
	doubts [][]grid.Doubt // by line
	trial  []int          // ends, for a mode that is tried
	ends   []int          // the line after each row
	unsure [][]grid.Edge  // by row
	// The row after each task, and after each section, where their cells stand in
	// the middle of their rows.
	groups, sections []int
	loose            []int // rows that may be of the group before or after
}

// add adds a line whose words are put into columns.
func (b *body) add(l Line, runs []run, doubts []grid.Doubt) {
	cells := make([]string, len(b.header.cells))
	wide, y := make([]float64, len(cells)), make([]float64, len(cells))
	for _, r := range runs {
		cells[r.column], wide[r.column], y[r.column] = r.text, r.wide, l.Y+r.below
	}
	b.lines = append(b.lines, l)
	b.text = append(b.text, cells)
	b.wide = append(b.wide, wide)
	b.y = append(b.y, y)
	b.doubts = append(b.doubts, doubts)
}

// divide divides bodies into rows: as cells stand at the top of their rows, or
// in the middle, whichever fits all better. measured is called when it is known what
// lines the columns hold.
func divide(bodies []*body, measured func()) {
	measure(bodies)
	measured()
	if partedRows(bodies) || measuredRows(bodies) {
		group(bodies)
		return
	}
	best := math.Inf(1)
	var taken mode
	for _, m := range modes {
		cost := 0.0
		for _, b := range bodies {
			cost += b.divide(m)
		}
		if cost < best {
			best, taken = cost, m
			for _, b := range bodies {
				b.ends = b.trial
			}
		}
	}
	for _, b := range bodies {
		b.edges(taken)
	}
	if taken != top {
		group(bodies)
	}
}

// A mode is where in a row its cells stand. Where half a line is too much for the
// middle, programs stand them higher or lower; what is printed may do both.
type mode int

const (
	top mode = iota
	middle
	higher
	lower
)

var modes = []mode{top, middle, higher, lower}

// longestRow is the largest number of lines that a row has.
const longestRow = 160

// divide finds the rows of lowest cost, for cells that stand in a mode. It
// leaves them in b.trial.
func (b *body) divide(m mode) float64 {
	n := len(b.lines)
	best := make([]float64, n+1)
	from := make([]int, n+1)
	for i := range best {
		best[i] = math.Inf(1)
	}
	best[0] = 0
	singles := b.singles(m)
	for i := range n {
		b.grow(i, m, singles, func(end int, cost float64) {
			if c := best[i] + cost; c < best[end] {
				best[end], from[end] = c, i
			}
		})
	}
	b.trial = nil
	for end := n; end > 0; end = from[end] {
		b.trial = append(b.trial, end)
	}
	slices.Reverse(b.trial)
	return best[n]
}

// hopeless is how much more than rows of one line each the lines of a row may cost to
// be together: more than all that can be said against such rows besides.
const hopeless = 150

// singles are what the lines up to each cost as rows of their own.
func (b *body) singles(m mode) []float64 {
	out := make([]float64, len(b.lines)+1)
	at := make([]int, len(b.header.cells))
	for i := range b.lines {
		for c := range at {
			if at[c] = -1; b.text[i][c] != "" {
				at[c] = i
			}
		}
		out[i+1] = out[i] + costRow + b.shape(i, i, m, at, at) + b.border(i, at, at)
	}
	return out
}

// grow tries all rows that start at a line, until it is clear that its lines and more
// are better rows of their own.
func (b *body) grow(start int, m mode, singles []float64, try func(end int, cost float64)) {
	cols := len(b.header.cells)
	first, last := make([]int, cols), make([]int, cols)
	for c := range cols {
		first[c], last[c] = -1, -1
	}
	within := 0.0 // the cost of what is joined
	for j := start; j < len(b.lines) && j-start < longestRow; j++ {
		b.header.memo.step()
		for c, cell := range b.header.cells {
			s := b.text[j][c]
			if s == "" {
				continue
			}
			if p := last[c]; p >= 0 {
				within += b.between(c, cell.column, first[c], p, j)
			}
			if first[c] < 0 {
				first[c] = j
			}
			last[c] = j
		}
		cost := costRow + within + b.shape(start, j, m, first, last) + b.border(j, first, last)
		if start == 0 && slices.ContainsFunc(b.owed, func(c int) bool { return first[c] >= 0 }) {
			cost += costOpen
		}
		try(j+1, cost)
		if within > singles[j+1]-singles[start]+hopeless {
			break
		}
	}
}

// rows are the rows that the lines were divided into.
func (b *body) rows() []grid.Row {
	out := make([]grid.Row, len(b.ends))
	number, title := b.header.index(plan.NumberColumn), b.header.index(plan.TitleColumn)
	start := 0
	for i, end := range b.ends {
		out[i] = grid.Row{At: b.lines[start].At, Break: i == 0 && b.broken}
		if b.doubts != nil {
			out[i].Doubts = slices.Concat(b.doubts[start:end]...)
		}
		if b.unsure != nil {
			out[i].Edges = b.unsure[i]
		}
		for c := range b.header.cells {
			out[i].Cells = append(out[i].Cells, grid.Cell{Text: grid.Lines(b.join(c, start, end), b.header.wide[c])})
		}
		start = end
	}
	b.share(out, b.sections, b.header.index(plan.SectionColumn))
	switch {
	case b.alone():
		b.share(out, []int{len(out)}, number, title)
	case b.groups != nil:
		b.share(out, b.tasks(), number, title)
	case number >= 0 && title >= 0:
		// A title goes on beside the next measures of its task.
		named := -1
		for i := range out {
			t := &out[i].Cells[title]
			if b.headed && i == len(out)-1 {
				break
			}
			if named >= 0 && out[i].Cells[number].Text == "" && t.Text != "" {
				out[named].Cells[title].Text += "\n" + t.Text
				t.Text = ""
			}
			if t.Text != "" {
				named = i
			}
		}
	}
	return out
}

// tasks are the rows after each task.
func (b *body) tasks() []int {
	n := len(b.ends)
	if !b.headed || n < 2 || slices.Contains(b.groups, n-1) {
		return b.groups
	}
	return append(slices.Clone(b.groups[:len(b.groups)-1]), n-1, n)
}

// share gives the texts of some columns in each group of rows to its first row.
func (b *body) share(rows []grid.Row, ends []int, columns ...int) {
	start := 0
	for _, end := range ends {
		for _, c := range columns {
			if c < 0 {
				continue
			}
			for i := start; i < end; i++ {
				rows[i].Cells[c].Text = ""
			}
			rows[start].Cells[c].Text = b.join(c, b.start(start), b.ends[end-1])
		}
		start = end
	}
}

// guessed reports whether a row has several lines and no blank line sets it off.
func (b *body) guessed() bool {
	if (b.opened || b.closed) && len(b.lines) > 1 {
		return true // the lines divide tasks
	}
	tight := func(line int) bool { // no blank line is above
		gap := b.lines[line].Y - b.lines[line-1].Y
		return gap < 1.4 || b.lines[line].Measured && gap < blankLines
	}
	for i, end := range b.ends {
		if end-b.start(i) > 1 && (end < len(b.lines) && tight(end) || i > 0 && tight(b.start(i))) {
			return true
		}
	}
	return false
}

// join is the text of a column in a run of lines. In a list of names with marks
// between them a full line goes on without a mark where a name does.
func (b *body) join(c, start, end int) string {
	role := b.header.cells[c].column.IsRole()
	all := ""
	for _, cells := range b.text[start:end] {
		all += cells[c]
	}
	marks := role && strings.ContainsFunc(inBrackets.ReplaceAllString(all, ""), isMark)
	out, last := "", -1
	for i := start; i < end; i++ {
		s := b.text[i][c]
		if s == "" {
			continue
		}
		if last >= 0 && !(marks && b.full(c, last, s) && oneName(lastName(b.text[last][c]), firstName(s))) {
			out += "\n"
		}
		out += s
		last = i
	}
	return out
}

// inBrackets is what is in brackets, where marks divide no names: 各县（市、区）.
var inBrackets = regex.MustCompile(`[（(][^（()）]*[)）]`)

// start is the first line of a row.
func (b *body) start(row int) int {
	if row == 0 {
		return 0
	}
	return b.ends[row-1]
}
