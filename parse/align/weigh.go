package align

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// The costs of putting a line into columns.
const (
	costOutside  = 0.6 // a text outside its column, by distance
	costClean    = 1.5 // the same, where no word stands across columns
	costUnusual  = 0.1 // a text that does not start where those of its column do, by distance
	costBeside   = 0.3 // nor where the line before or after does
	costTooWide  = 0.4 // more in a line than the column holds, by width
	costNumbered = 3   // a number with the title
	costForeign  = 4   // a deadline or a name beside the text of a measure
	costWideGap  = 5   // a wide gap in a cell
	costGap      = 2   // a space in a cell
	costTight    = 0.4 // only a space between cells
	costSplit    = 3   // a number and 年, 月 or 日 in two cells
	costNoRoom   = 4   // a blank cell where no room is left for one
	costDangling = 1.2 // nothing after a line that does not end there
	costApart    = 2   // two lines that make no name
	mostUnusual  = 8   // the largest distance that is counted
	doubtful     = 1.5 // how much more another way costs at least, where there is no doubt
	longestLine  = 20  // words of a line that is weighed
	learnt       = 500 // lines that say where columns are
	shortPage    = 20  // lines that are too few for that
	rounds       = 4
)

// A weighing is the costs of all ways to put one line into columns.
type weighing struct {
	*fit
	line    int
	words   []Word
	cost    [][][]float64 // of the words from i up to j in column c
	empty   []float64     // of nothing in a column; sums from the first column on
	before  [][]float64   // the least for the first i words, the last of them in column c-1
	after   [][]float64   // the least for the words from i on, the one before in column c-1
	columns int
}

func (f *fit) weigh(line int) *weighing {
	w := &weighing{fit: f, line: line, words: f.lines[line].Words, columns: len(f.header.cells)}
	n := len(w.words)
	w.empty = make([]float64, w.columns+1)
	for c := range w.columns {
		w.empty[c+1] = w.empty[c]
		if r, ok := f.cell(line-1, c); ok && f.beside(line-1, line) && dangles(f.header.cells[c].column, r.text) {
			w.empty[c+1] += costDangling
		}
	}
	w.cost = make([][][]float64, n)
	for i := range n {
		w.cost[i] = make([][]float64, n+1)
		inner := 0.0
		for j := i + 1; j <= n; j++ {
			if j > i+1 {
				inner += gapCost(w.words[j-2], w.words[j-1])
			}
			w.cost[i][j] = make([]float64, w.columns)
			r := newRun(w.words, i, j, 0)
			for c := range w.columns {
				r.column = c
				w.cost[i][j][c] = inner + w.runCost(line, r)
			}
		}
	}
	w.before, w.after = make([][]float64, n+1), make([][]float64, n+1)
	for i := range n + 1 {
		w.before[i], w.after[i] = make([]float64, w.columns+1), make([]float64, w.columns+1)
		for c := range w.columns + 1 {
			w.before[i][c], w.after[i][c] = math.Inf(1), math.Inf(1)
		}
	}
	w.before[0][0] = 0
	for i := range n {
		for c := range w.columns {
			from := w.entry(i, c)
			for j := i + 1; j <= n; j++ {
				w.before[j][c+1] = math.Min(w.before[j][c+1], from+w.cost[i][j][c])
			}
		}
	}
	for last := range w.columns + 1 {
		w.after[n][last] = w.empty[w.columns] - w.empty[last]
	}
	for i := n - 1; i >= 0; i-- {
		for last := range w.columns {
			for c := last; c < w.columns; c++ {
				step := w.step(i, last, c)
				for j := i + 1; j <= n; j++ {
					w.after[i][last] = math.Min(w.after[i][last], step+w.cost[i][j][c]+w.after[j][c+1])
				}
			}
		}
	}
	return w
}

// entry is the least cost of what comes before a text that starts at word i in
// column c.
func (w *weighing) entry(i, c int) float64 {
	least := math.Inf(1)
	for last := range c + 1 {
		least = math.Min(least, w.before[i][last]+w.step(i, last, c))
	}
	return least
}

// step is the cost of starting a text at word i in column c, after one in column
// last-1.
func (w *weighing) step(i, last, c int) float64 {
	cost := w.empty[c] - w.empty[last]
	if i == 0 || last == 0 {
		return cost
	}
	gap := w.words[i].X0 - w.words[i-1].X1
	if gap < wideGap {
		cost += costTight
		if dateUnit.MatchString(w.words[i].Text) && endsInDigit.MatchString(w.words[i-1].Text) {
			cost += costSplit
		}
	}
	if c > last { // cells between them are blank
		room := 0.0
		for k := last; k < c; k++ {
			if wide := w.hi[k] - w.lo[k]; !math.IsInf(wide, 0) {
				room += wide / 2
			}
		}
		if gap < room {
			cost += costNoRoom * (1 - gap/room)
		}
	}
	return cost
}

func (w *weighing) best() float64 { return w.after[0][0] }

// runs is the best way to put the line into columns.
func (w *weighing) runs() []run {
	var out []run
	last := 0
	for i := 0; i < len(w.words); {
		least, to, column := math.Inf(1), len(w.words), w.columns-1
		for c := last; c < w.columns; c++ {
			step := w.step(i, last, c)
			for j := i + 1; j <= len(w.words); j++ {
				if cost := step + w.cost[i][j][c] + w.after[j][c+1]; cost < least-1e-9 {
					least, to, column = cost, j, c
				}
			}
		}
		out = append(out, newRun(w.words, i, to, column))
		i, last = to, column+1
	}
	return out
}

// doubts are the words of a line that can be put into another column at little
// more cost.
func (w *weighing) doubts(runs []run) []grid.Doubt {
	var out []grid.Doubt
	best := w.best()
	column := make([]int, len(w.words))
	for _, r := range runs {
		for i := r.from; i < r.to; i++ {
			column[i] = r.column
		}
	}
	least, other := make([]float64, len(w.words)), make([]int, len(w.words))
	for i := range least {
		least[i] = math.Inf(1)
	}
	for i := range w.words {
		for c := range w.columns {
			entry := w.entry(i, c)
			for j := i + 1; j <= len(w.words); j++ {
				total := entry + w.cost[i][j][c] + w.after[j][c+1]
				for k := i; k < j; k++ {
					if c != column[k] && total < least[k] {
						least[k], other[k] = total, c
					}
				}
			}
		}
	}
	for _, r := range runs {
		for i := r.from; i < r.to; i++ {
			if least[i]-best < doubtful {
				out = append(out, grid.Doubt{Text: r.text, Column: r.column, Other: other[i], At: w.lines[w.line].At})
				break
			}
		}
	}
	return out
}

// crossing are the texts that reach, without a space, into a column where their line has
// nothing else: they may be two, of cells that touch.
func (f *fit) crossing(l Line, runs []run) []grid.Doubt {
	var out []grid.Doubt
	for i, r := range runs {
		c := r.column + 1
		if c == len(f.start) || i+1 < len(runs) && runs[i+1].column == c {
			continue
		}
		if x := f.start[c]; l.Words[r.to-1].X0 < x-wideGap && r.x1 >= x+mostOver {
			out = append(out, grid.Doubt{Text: r.text, Column: r.column, Other: c, At: l.At})
		}
	}
	return out
}

// mostOver is how far a text reaches over the end of its column because no line may
// start with a mark: two marks.
const mostOver = 4

// wideGap is more than a space.
const wideGap = 1.5

// gapCost is the cost of a gap between two words of a cell.
func gapCost(a, b Word) float64 {
	if b.X0-a.X1 > wideGap {
		return costWideGap
	}
	left, _ := utf8.DecodeLastRuneInString(a.Text)
	right, _ := utf8.DecodeRuneInString(b.Text)
	if left < 0x80 || right < 0x80 {
		return costGap / 8
	}
	return costGap
}

// runCost is the cost of a text in a column: by its place, by what it says, and
// by the lines beside it.
func (f *fit) runCost(line int, r run) float64 {
	c := r.column
	k := f.header.cells[c].column
	cost := f.weight * (math.Max(0, f.lo[c]-r.x0) + math.Max(0, r.x1-f.hi[c]))
	cost += costUnusual * far(r, f.start[c], f.mid[c])
	cost += f.says(k, r, f.lines[line])
	if f.wide != nil && r.to-r.from > 1 && f.wide[c] > 0 {
		cost += costTooWide * math.Min(math.Max(0, r.wide-f.wide[c]-2), mostUnusual)
	}
	if p, ok := f.cell(line-1, c); ok && f.beside(line-1, line) {
		cost += costBeside * far(r, p.x0, (p.x0+p.x1)/2)
	}
	if p, ok := f.cell(line+1, c); ok && f.beside(line, line+1) {
		cost += costBeside * far(r, p.x0, (p.x0+p.x1)/2)
	}
	if p, most, ok := f.next(line, c, -1); ok {
		cost += math.Min(f.memo.joins(k, p.text, r.text), most)
	}
	if p, most, ok := f.next(line, c, 1); ok {
		cost += math.Min(f.memo.joins(k, r.text, p.text), most)
	}
	return cost
}

// next is the next text of a column below a line, or above it, if it is not far. What
// does not go on with it costs at most so much: nothing where a blank line is between
// them, since they may be of two rows.
func (f *fit) next(line, column, step int) (r run, most float64, found bool) {
	most = math.Inf(1)
	for i := line + step; i >= 0 && i < len(f.lines) && math.Abs(f.lines[i].Y-f.lines[line].Y) < mostApart; i += step {
		if !f.beside(min(i, i-step), max(i, i-step)) {
			most = 0
		}
		if r, ok := f.cell(i, column); ok {
			return r, most, true
		}
	}
	return run{}, 0, false
}

// says is the cost of what a text says: as a whole, and of what no single word of
// its column would say.
func (f *fit) says(k plan.Column, r run, l Line) float64 {
	cost := f.memo.suit(k, r.text)
	if k == plan.DeadlineColumn || r.to-r.from == 1 {
		return cost
	}
	if k == plan.MeasureColumn {
		for i := r.from + 1; i < r.to; i++ {
			if s := strings.ReplaceAll((Line{Words: l.Words[i:r.to]}).Text(), " ", ""); deadlineWords.MatchString(s) && wholeDeadline(s) {
				cost = costForeign
				break
			}
		}
	}
	if k == plan.TitleColumn && numberText.MatchString(l.Words[r.from].Text) && f.header.index(plan.NumberColumn) >= 0 {
		cost = costNumbered
	}
	for _, w := range l.Words[r.from:r.to] {
		switch {
		case k != plan.MeasureColumn:
			cost = math.Max(cost, f.memo.suit(k, w.Text)-1)
			if nobody.MatchString(w.Text) {
				cost = math.Max(cost, costApart)
			}
		case !numberText.MatchString(w.Text) && f.memo.suit(k, w.Text) > 0:
			cost = costForeign
		}
	}
	return cost
}

// far is how far a text is from where others stand, which start or have their
// middle in one place.
func far(r run, start, mid float64) float64 {
	if math.IsNaN(start) {
		return 0
	}
	return math.Min(math.Min(math.Abs(r.x0-start), math.Abs((r.x0+r.x1)/2-mid)), mostUnusual)
}
