package align

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/parse/grid"
)

// A fit puts the words of lines into columns. That words keep their order, and
// that wide gaps stand between cells, is certain; where a column starts and ends
// is not, since programs that count characters let cells drift. So each line is
// put into columns as a whole, the cheapest way: by where its words stand, what
// they say, and what stands in the lines beside it.
type fit struct {
	header *header
	lines  []Line
	// Of each column: where most of its texts start and end, and where a text
	// usually starts and has its middle.
	lo, hi     []float64
	start, mid []float64
	wide       []float64 // how much its fuller lines hold
	weight     float64   // of a text's distance from its column
	runs       [][]run   // by line: its texts, from left to right
	doubts     [][]grid.Doubt
	memo       memo
	settled    bool // the last pass changed nothing
	shown      int  // how many lines show the columns
}

// A run is words of a line in one column.
type run struct {
	from, to int // words
	column   int
	text     string
	x0, x1   float64
	wide     float64
	below    float64
}

// newFit is a fit of no lines yet, with borders as the first guess.
func (h *header) newFit(borders []float64, clean bool) *fit {
	n := len(h.cells)
	f := &fit{header: h, weight: costOutside, memo: h.memo}
	if clean {
		f.weight = costClean
	}
	f.lo, f.hi, f.start, f.mid = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for c := range n {
		f.lo[c], f.hi[c] = math.Inf(-1), math.Inf(1)
		if c > 0 {
			f.lo[c] = borders[c-1]
		}
		if c+1 < n {
			f.hi[c] = borders[c]
		}
		f.start[c], f.mid[c] = math.NaN(), math.NaN()
	}
	return f
}

// follow takes the columns from the page before, for a page that has too few
// lines to show them. They are moved as the words of the header are.
func (f *fit) follow(last *fit) {
	f.weight, f.wide, f.shown = last.weight, last.wide, last.shown
	for c, cell := range f.header.cells {
		by := cell.x0 - last.header.cells[c].x0
		f.lo[c], f.hi[c], f.start[c], f.mid[c] = last.lo[c]+by, last.hi[c]+by, last.start[c]+by, last.mid[c]+by
	}
}

// put puts lines into columns.
func (f *fit) put(lines []Line) (cost float64) {
	f.lines, f.runs = lines[:min(len(lines), learnt)], make([][]run, len(lines))
	full := f.full()
	here, there := f, f
	if f.displaced(full) {
		here, there = f.loose(), f.loose()
		there.anchor(full, 1)
		here.settle()
		there.settle()
	}
	if there != here && there.pass(false) < here.pass(false) {
		*f = *there
	} else {
		if f.weight < costClean {
			f.anchor(full, 2)
		}
		f.settle()
	}
	f.lines = lines
	f.part()
	return f.pass(true)
}

// loose is a fit of the same lines whose columns are not sure to stand where they do.
func (f *fit) loose() *fit {
	g := *f
	g.weight, g.runs = costOutside, make([][]run, len(f.runs))
	for _, at := range []*[]float64{&g.lo, &g.hi, &g.start, &g.mid} {
		*at = slices.Clone(*at)
	}
	return &g
}

// settle puts the lines into columns, and finds out where those stand, until both agree.
func (f *fit) settle() {
	for round := range rounds {
		if f.pass(false); f.settled && round > 0 {
			break
		}
		f.measure(5)
	}
}

// pass puts each line into columns as all others stand. The last looks for doubts.
func (f *fit) pass(last bool) (cost float64) {
	f.settled = true
	f.doubts = make([][]grid.Doubt, len(f.lines))
	for i, l := range f.lines {
		if len(l.Words) > longestLine {
			f.runs[i] = f.byPlace(l)
			continue
		}
		w := f.weigh(i)
		runs := w.runs()
		f.settled = f.settled && slices.Equal(f.runs[i], runs)
		f.runs[i] = runs
		cost += w.best()
		if last && !(len(runs) == len(f.header.cells) && f.fills(runs)) {
			f.doubts[i] = w.doubts(runs)
			if len(f.doubts[i]) == 0 {
				f.doubts[i] = append(f.crossing(l, runs), touching(l, runs)...)
			}
		}
	}
	return cost
}

// byPlace puts the words of a line into the columns that they stand in most.
func (f *fit) byPlace(l Line) []run {
	var out []run
	c, from := 0, 0
	for i, w := range l.Words {
		best, most := c, math.Inf(-1)
		for k := c; k < len(f.lo); k++ {
			if part := math.Min(w.X1, f.hi[k]) - math.Max(w.X0, f.lo[k]); part > most {
				best, most = k, part
			}
		}
		if best > c && i > from {
			out = append(out, newRun(l.Words, from, i, c))
			from = i
		}
		c = best
	}
	return append(out, newRun(l.Words, from, len(l.Words), c))
}

// lone is the cost of one line by itself, and how many cells it has.
func (f *fit) lone(l Line) (cost float64, runs []run) {
	g := *f
	g.lines, g.runs = []Line{l}, make([][]run, 1)
	if len(l.Words) > longestLine {
		for _, r := range f.byPlace(l) {
			cost += f.weight * (math.Max(0, f.lo[r.column]-r.x0) + math.Max(0, r.x1-f.hi[r.column]))
			runs = append(runs, r)
		}
		return cost, runs
	}
	w := g.weigh(0)
	return w.best(), w.runs()
}

// full are the lines that have one word for each column which suits it, with more than a
// space between two names.
func (f *fit) full() map[int][]run {
	n := len(f.header.cells)
	out := map[int][]run{}
	for i, l := range f.lines {
		if len(l.Words) != n {
			continue
		}
		cost := 0.0
		runs := make([]run, n)
		for c, w := range l.Words {
			runs[c] = newRun(l.Words, c, c+1, c)
			k := f.header.cells[c].column
			cost += f.memo.suit(k, w.Text)
			if c > 0 && k.IsRole() && f.header.cells[c-1].column.IsRole() && w.X0-l.Words[c-1].X1 < wideGap {
				cost = math.Inf(1)
			}
		}
		if cost < float64(n) {
			out[i] = runs
		}
	}
	return out
}

// displaced reports whether full lines show that the columns stand elsewhere than those
// of the header or of the page before: more than a quarter of their words do.
func (f *fit) displaced(full map[int][]run) bool {
	out, all := 0, 0
	for _, runs := range full {
		for _, r := range runs {
			all++
			if mid := (r.x0 + r.x1) / 2; mid < f.lo[r.column] || mid > f.hi[r.column] {
				out++
			}
		}
	}
	return 4*out > all
}

// anchor takes the columns from full lines.
func (f *fit) anchor(full map[int][]run, least int) {
	for i, runs := range full {
		f.runs[i] = runs
	}
	f.measure(least)
}

// measure finds out where the texts of each column stand that has as many.
func (f *fit) measure(least int) {
	f.wide = make([]float64, len(f.header.cells))
	for c := range f.header.cells {
		var x0, x1, mid, wide []float64
		for _, line := range f.runs {
			for _, r := range line {
				if r.column == c {
					wide = append(wide, r.wide)
					x0, x1, mid = append(x0, r.x0), append(x1, r.x1), append(mid, (r.x0+r.x1)/2)
				}
			}
		}
		n := len(x0)
		if n > 0 {
			slices.Sort(wide)
			f.wide[c] = wide[n*3/4]
		}
		if n < least {
			continue
		}
		slices.Sort(x0)
		slices.Sort(x1)
		slices.Sort(mid)
		f.start[c], f.mid[c] = x0[n/2], mid[n/2]
		if f.weight < costClean {
			f.lo[c], f.hi[c] = x0[n/10], x1[n-1-n/10]
		}
	}
	// What lies between two columns may be of either.
	for c := range len(f.lo) - 1 {
		if left, right := f.hi[c], f.lo[c+1]; left < right {
			f.hi[c], f.lo[c+1] = right, left
		}
	}
}

// cell is the text of a line in a column.
func (f *fit) cell(line, column int) (run, bool) {
	if line < 0 || line >= len(f.runs) {
		return run{}, false
	}
	for _, r := range f.runs[line] {
		if r.column == column {
			return r, true
		}
	}
	return run{}, false
}

// beside reports whether two lines follow each other without a blank line.
func (f *fit) beside(i, j int) bool {
	return i >= 0 && j < len(f.lines) && f.lines[j].Y-f.lines[i].Y < 1.4
}

func newRun(words []Word, from, to, column int) run {
	r := run{from, to, column, Line{Words: words[from:to]}.Text(), words[from].X0, words[to-1].X1, float64(to - from - 1), words[from].Below}
	for _, w := range words[from:to] {
		r.wide += w.wide()
	}
	return r
}
