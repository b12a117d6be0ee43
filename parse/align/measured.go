package align

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// within is how far two lines of a cell are apart at most where places are
// measured, in lines, as far as nothing else is known.
const within = 1.2

// measuredRows divides bodies whose lines have measured places by the room that
// their rows keep between them, more than the lines of a cell do. It reports
// whether that holds: a row has one deadline and one number at most.
func measuredRows(bodies []*body) bool {
	var gaps []float64
	for _, b := range bodies {
		if len(b.lines) == 0 || !b.lines[0].Measured {
			return false
		}
		for c := range b.header.cells {
			if b.single(c) {
				gaps = append(gaps, b.gaps(c)...)
			}
		}
	}
	// The room between rows is where the gaps leave most free between them.
	free := func(room float64) float64 {
		least := math.Inf(1)
		for _, g := range gaps {
			least = math.Min(least, math.Abs(g-room))
		}
		return least
	}
	var tries []float64
	for room := 1.05; room < 1.6; room += 0.025 {
		tries = append(tries, room)
	}
	slices.SortStableFunc(tries, func(a, b float64) int { return cmp.Compare(free(b), free(a)) })
	for _, room := range tries {
		if len(bodies) > 0 && !slices.ContainsFunc(bodies, func(b *body) bool { return !b.divideAt(room) }) {
			for _, b := range bodies {
				b.ends = b.trial
			}
			return true
		}
	}
	return false
}

// single reports whether a cell of a column belongs to one row; numbers, titles
// and sections may stand for several.
func (b *body) single(c int) bool {
	k := b.header.cells[c].column
	return k != plan.NumberColumn && k != plan.TitleColumn && k != plan.SectionColumn
}

// gaps are how far the lines of a column are apart.
func (b *body) gaps(c int) []float64 {
	var out []float64
	last := math.NaN()
	for i := range b.lines {
		if b.text[i][c] == "" {
			continue
		}
		if !math.IsNaN(last) {
			out = append(out, b.y[i][c]-last)
		}
		last = b.y[i][c]
	}
	return out
}

// An extent is the lines of a cell, from the top of the first to the bottom of the
// last.
type extent struct{ top, bottom float64 }

// divideAt finds the rows of a body that keep some room between them, and leaves
// them in b.trial.
func (b *body) divideAt(room float64) bool {
	b.trial = nil
	var cells []extent
	for c := range b.header.cells {
		if b.single(c) {
			cells = append(cells, b.extents(c, room)...)
		}
	}
	if len(cells) == 0 {
		return false
	}
	slices.SortFunc(cells, func(a, b extent) int { return cmp.Compare(a.top, b.top) })
	rows := cells[:1]
	for _, e := range cells[1:] {
		if n := len(rows) - 1; e.top < rows[n].bottom-0.02 {
			rows[n].bottom = math.Max(rows[n].bottom, e.bottom)
		} else {
			rows = append(rows, e)
		}
	}
	// What stands between rows, as a number can, goes to the one that it is nearest to.
	row := 0
	for i, l := range b.lines {
		for row+1 < len(rows) && l.Y-rows[row].bottom > rows[row+1].top-l.Y {
			b.trial = append(b.trial, i)
			row++
		}
	}
	b.trial = append(b.trial, len(b.lines))
	return len(b.trial) == len(rows) && b.plausible(room)
}

// extents are the cells of a column, as far as its lines keep less than some room.
func (b *body) extents(c int, room float64) []extent {
	var out []extent
	last := math.Inf(-1)
	for i := range b.lines {
		if b.text[i][c] == "" {
			continue
		}
		y := b.y[i][c]
		if y-last < room {
			out[len(out)-1].bottom = y + 0.5
		} else {
			out = append(out, extent{y - 0.5, y + 0.5})
		}
		last = y
	}
	return out
}

// plausible reports whether each row that was tried has one number and one deadline
// at most.
func (b *body) plausible(room float64) bool {
	start := 0
	next := "" // number, after that of the row before
	for _, end := range b.trial {
		if end == start {
			return false
		}
		for c, head := range b.header.cells {
			runs, last := 0, math.Inf(-1)
			var lines []string
			for i := start; i < end; i++ {
				if b.text[i][c] != "" {
					lines = append(lines, b.text[i][c])
					if b.y[i][c]-last >= room {
						runs++
					}
					last = b.y[i][c]
				}
			}
			if head.column == plan.NumberColumn {
				if counted(lines) && strings.Join(lines, "") != next {
					return false
				}
				if n, err := strconv.Atoi(strings.Join(lines, "")); err == nil {
					next = strconv.Itoa(n + 1)
				}
			}
			if runs > 1 && (head.column == plan.NumberColumn || head.column == plan.DeadlineColumn) {
				return false
			}
		}
		start = end
	}
	return true
}

// counted reports whether lines are numbers that follow one another: 3 and 4, but not
// the 1 and 0 of a narrow column.
func counted(lines []string) bool {
	for i := 1; i < len(lines); i++ {
		a, err := strconv.Atoi(lines[i-1])
		b, other := strconv.Atoi(lines[i])
		if err == nil && other == nil && b == a+1 {
			return true
		}
	}
	return false
}
