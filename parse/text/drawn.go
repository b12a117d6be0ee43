package text

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/parse/align"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

var (
	asciiRule = regex.MustCompile(`^\s*\+(?:[-=]+\+)+\s*$`)
	asciiRow  = regex.MustCompile(`^\s*[|+].*[|+]\s*$`)
)

// Drawn reports whether a text has a table drawn with lines: ┌─┬─┐ or +--+--+.
func Drawn(src string) bool {
	if !strings.Contains(src, "+") && !strings.Contains(src, boxes) && !strings.Contains(src, moreBoxes) {
		return false
	}
	boxed := 0
	for s := range strings.Lines(src) {
		if strings.HasPrefix(strings.TrimSpace(s), "+") && asciiRule.MatchString(s) || strings.ContainsFunc(s, isRule) && strings.ContainsFunc(s, isBorder) {
			if boxed++; boxed > 1 {
				return true
			}
		}
	}
	return false
}

// boxes and moreBoxes are what the characters of boxes start with in UTF-8.
const boxes, moreBoxes = "\xe2\x94", "\xe2\x95"

func isBox(c rune) bool { return c >= 0x2500 && c <= 0x257f }

// isRule is for horizontal lines.
func isRule(c rune) bool {
	return isBox(c) && strings.ContainsRune("─━┄┅┈┉╌╍═╴╶╸╺╼╾", c)
}

// isBorder is for vertical lines and for where lines meet.
func isBorder(c rune) bool { return isBox(c) && !isRule(c) }

// drawn reads the drawn tables of a text; what stands around them is read as
// aligned.
func drawn(lines []line, goOn func()) []grid.Block {
	var out []grid.Block
	for i := 0; i < len(lines); {
		box := strings.ContainsFunc(lines[i].text, isBox)
		ascii := asciiRule.MatchString(lines[i].text)
		end := i + 1
		for end < len(lines) {
			s := lines[end].text
			if box != strings.ContainsFunc(s, isBox) || ascii && !asciiRow.MatchString(s) || !ascii && !box && asciiRule.MatchString(s) {
				break
			}
			end++
		}
		if box || ascii {
			d := drawing{ascii: ascii, lines: lines[i:end]}
			out = append(out, d.table())
		} else {
			out = append(out, aligned(lines[i:end], goOn)...)
		}
		i = end
	}
	return out
}

// A drawing is the lines of one drawn table.
type drawing struct {
	ascii   bool
	lines   []line
	borders []float64 // where columns start, and where the last ends
	border  float64   // the width of a border
}

// A stretch is what stands between two borders of a line.
type stretch struct {
	sign   string // the border before it
	text   string
	rule   bool
	x0, x1 float64
}

// widths are the ways in which programs count columns: of Chinese characters
// and of the lines themselves.
var widths = []func(rune) float64{
	wide,
	func(c rune) float64 {
		if isBox(c) {
			return 2
		}
		return wide(c)
	},
	func(rune) float64 { return 1 },
}

// stretches divides a line at its borders.
func (d *drawing) stretches(s string, width func(rune) float64) []stretch {
	var out []stretch
	x, from, start := 0.0, 0.0, 0
	seen, sign := false, ""
	cut := func(end int) {
		t := s[start:end]
		if seen || strings.TrimSpace(t) != "" {
			out = append(out, stretch{sign, strings.TrimSpace(t), d.isRule(t), from, x})
		}
	}
	for i, c := range s {
		w := width(c)
		if isBorder(c) || d.ascii && (c == '|' || c == '+' && d.meets(s, i)) {
			cut(i)
			seen, sign = true, string(c)
			x += w
			from, start = x, i+len(string(c))
			continue
		}
		x += w
	}
	if strings.TrimSpace(s[start:]) != "" {
		cut(len(s))
	}
	return out
}

// meets reports whether a + is where lines meet.
func (d *drawing) meets(s string, i int) bool {
	return i > 0 && strings.ContainsRune("-=", rune(s[i-1])) || i+1 < len(s) && strings.ContainsRune("-=", rune(s[i+1]))
}

func (d *drawing) isRule(s string) bool {
	if s == "" {
		return false
	}
	return strings.TrimFunc(s, func(c rune) bool { return isRule(c) || d.ascii && (c == '-' || c == '=') }) == ""
}

// table reads the drawing. Where no rules stand between rows, rows are told by
// their text.
func (d *drawing) table() *grid.Table {
	all := d.measure()
	n := len(d.borders) - 1
	for i, parts := range all {
		all[i] = d.whole(parts, n)
	}
	var open = make([]*drawnCell, n)
	var cells []*drawnCell
	var rows []int // the first line of each row
	fresh := true  // a rule ended the row
	for i, parts := range all {
		for k, p := range parts {
			if p.rule {
				from, to := d.span(parts, k)
				for c := from; c < to; c++ {
					if open[c] != nil {
						open[c].last = len(rows) - 1
					}
					open[c] = nil
				}
				fresh = true
			}
		}
		for k, p := range parts {
			if p.rule {
				continue
			}
			from, to := d.span(parts, k)
			if from >= to { // nothing is lost where a line is drawn badly
				from = min(from, n-1)
				to = from + 1
			}
			if open[from] == nil {
				if fresh {
					rows = append(rows, i)
					fresh = false
				}
				cell := &drawnCell{row: len(rows) - 1, column: from, columns: to - from}
				cells = append(cells, cell)
				for c := from; c < to; c++ {
					open[c] = cell
				}
			}
			cell := open[from]
			cell.lines = append(cell.lines, p.text)
			cell.at = append(cell.at, i)
		}
	}
	for _, c := range open {
		if c != nil {
			c.last = len(rows) - 1
		}
	}
	t := new(grid.Table)
	t.Rows, t.Guessed = d.rows(rows, cells)
	return t
}

// A drawnCell is a cell as its lines draw it.
type drawnCell struct {
	row, last       int // the first and the last row
	column, columns int
	lines           []string
	at              []int // the line of the drawing that each is from
}

// measure finds the way to count columns in which the borders of the lines
// stand over one another best. The lines that are rules and nothing else say
// where the borders are.
func (d *drawing) measure() [][]stretch {
	var best [][]stretch
	least := math.Inf(1)
	for _, w := range widths {
		trial := drawing{ascii: d.ascii, lines: d.lines, border: w('│')}
		if d.ascii {
			trial.border = w('|')
		}
		all := make([][]stretch, len(d.lines))
		var texts [][]stretch
		at := map[float64]bool{}
		for i, l := range d.lines {
			all[i] = trial.stretches(l.text, w)
			if slices.ContainsFunc(all[i], func(p stretch) bool { return !p.rule }) {
				texts = append(texts, all[i])
				continue
			}
			for _, p := range all[i] {
				at[p.x0], at[p.x1+trial.border] = true, true
			}
		}
		if len(at) < 2 {
			for _, parts := range texts {
				for _, p := range parts {
					at[p.x0], at[p.x1+trial.border] = true, true
				}
			}
		}
		trial.borders = slices.Sorted(maps.Keys(at))
		off := float64(len(at))
		for _, parts := range texts {
			for _, p := range parts {
				off += math.Abs(p.x0 - trial.borders[trial.nearest(p.x0)])
			}
		}
		if off < least {
			least, best = off, all
			d.borders, d.border = trial.borders, trial.border
		}
	}
	return best
}

// whole puts the parts of a line together that a sign divides which stands at
// no border: it is text.
func (d *drawing) whole(parts []stretch, n int) []stretch {
	if len(parts) <= n {
		return parts
	}
	var out []stretch
	for _, p := range parts {
		if k := len(out) - 1; k >= 0 && !p.rule && !out[k].rule && math.Abs(p.x0-d.borders[d.nearest(p.x0)]) > 1.5 {
			out[k].text = strings.TrimSpace(out[k].text + p.sign + p.text)
			out[k].x1 = p.x1
			continue
		}
		out = append(out, p)
	}
	return out
}

// nearest is the border that is nearest to a place.
func (d *drawing) nearest(x float64) int {
	i, _ := slices.BinarySearch(d.borders, x)
	if i == len(d.borders) || i > 0 && x-d.borders[i-1] < d.borders[i]-x {
		i--
	}
	return i
}

// span is the columns that a stretch of a line stands in. Where a line has a
// stretch for each column, their order says it, whatever the widths.
func (d *drawing) span(parts []stretch, i int) (from, to int) {
	if len(parts) == len(d.borders)-1 {
		return i, i + 1
	}
	from, to = d.nearest(parts[i].x0), d.nearest(parts[i].x1+d.border)
	if i == len(parts)-1 {
		to = len(d.borders) - 1
	}
	return from, to
}

// rows writes the cells as rows of a table. Where no rules divide rows, it is
// guessed which lines make one.
func (d *drawing) rows(starts []int, cells []*drawnCell) (out []grid.Row, guessed bool) {
	n := len(d.borders) - 1
	widths := make([]float64, n)
	byRow := make([][]*drawnCell, len(starts))
	for _, c := range cells {
		byRow[c.row] = append(byRow[c.row], c)
		for _, s := range c.lines {
			if c.columns == 1 {
				widths[c.column] = math.Max(widths[c.column], float64(eastasian.Width(s)))
			}
		}
	}
	var head []string
	packed, ruled := false, false
	full := false // the row before has a cell for each column
	for _, row := range byRow {
		slices.SortStableFunc(row, func(a, b *drawnCell) int { return a.column - b.column })
		switch {
		case head == nil && len(row) == n:
			for _, c := range row {
				head = append(head, strings.ReplaceAll(c.text(), "\n", ""))
			}
			continue
		case len(row) == n:
			packed = packed || several(head, row)
			ruled = ruled || full
		case len(row) > 1:
			ruled = true // a cell goes on beside several rows
		}
		full = len(row) == n
	}
	for i, row := range byRow {
		at := d.lines[starts[i]].at
		if (packed || !ruled) && i > 0 && len(row) == n {
			rows, guess := d.unpack(head, row)
			out, guessed = append(out, rows...), guessed || guess
			continue
		}
		r := grid.Row{At: at}
		for _, c := range row {
			cell := grid.Cell{Text: c.text(), Cols: c.columns, Rows: c.last - c.row + 1}
			if c.columns == 1 {
				cell.Text = grid.Lines(cell.Text, widths[c.column])
			}
			r.Cells = append(r.Cells, cell)
		}
		out = append(out, r)
	}
	return out, guessed
}

func (c *drawnCell) text() string {
	return strings.Join(slices.DeleteFunc(slices.Clone(c.lines), func(s string) bool { return s == "" }), "\n")
}

// several reports whether what stands between two rules is several rows: it has
// more than one number, or in a table without numbers a deadline twice.
func several(head []string, row []*drawnCell) bool {
	numbers := -1
	deadlines := 0
	for i, h := range head {
		switch k, _ := plan.ColumnOf(h); k {
		case plan.NumberColumn:
			numbers = 0
			for _, s := range row[i].lines {
				if s != "" {
					numbers++
				}
			}
		case plan.DeadlineColumn:
			seen := map[string]bool{}
			for _, s := range row[i].lines {
				if s != "" && seen[s] {
					deadlines++
				}
				seen[s] = true
			}
		}
	}
	return numbers > 1 || numbers < 0 && deadlines > 0
}

// unpack divides what stands between two rules into rows. guessed says that
// nothing else does.
func (d *drawing) unpack(head []string, row []*drawnCell) (rows []grid.Row, guessed bool) {
	first, last := math.MaxInt, 0
	for _, c := range row {
		for _, at := range c.at {
			first, last = min(first, at), max(last, at)
		}
	}
	lines := make([]align.Line, last-first+1)
	cells := make([][]string, len(lines))
	for i := range lines {
		lines[i] = align.Line{Y: float64(i), At: d.lines[first+i].at}
		cells[i] = make([]string, len(row))
	}
	for k, c := range row {
		for i, at := range c.at {
			cells[at-first][k] = c.lines[i]
		}
	}
	return align.Rows(head, lines, cells)
}
