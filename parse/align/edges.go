package align

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/parse/grid"
)

// nearlyAsGood is how much more another way to divide lines into rows costs at
// least, where there is no doubt about the one taken.
const nearlyAsGood = 2

// edges finds the lines that might as well belong to the row before or after
// theirs, for cells that stand in a mode: with another border there, all rows
// together cost little more.
func (b *body) edges(m mode) {
	n := len(b.lines)
	type row struct {
		from, to int
		cost     float64
	}
	var rows []row
	before, after := make([]float64, n+1), make([]float64, n+1) // the least for the lines up to one, and from one on
	for i := range n + 1 {
		before[i], after[i] = math.Inf(1), math.Inf(1)
	}
	before[0], after[n] = 0, 0
	singles := b.singles(m)
	for i := range n {
		b.grow(i, m, singles, func(end int, cost float64) {
			rows = append(rows, row{i, end, cost})
			before[end] = math.Min(before[end], before[i]+cost)
		})
	}
	for _, r := range slices.Backward(rows) {
		after[r.from] = math.Min(after[r.from], r.cost+after[r.to])
	}
	best := before[n]
	without := make([]float64, len(b.ends)) // the least without the border at the end of each row
	for k := range without {
		without[k] = math.Inf(1)
	}
	for _, r := range rows {
		total := before[r.from] + r.cost + after[r.to]
		k, _ := slices.BinarySearch(b.ends, r.from+1)
		for ; k < len(b.ends) && b.ends[k] < r.to; k++ {
			without[k] = math.Min(without[k], total)
		}
	}
	// A line may belong to the row before its own, or to the one after.
	toPrevious, toNext := make([]bool, n), make([]bool, n)
	start := 0
	for k, end := range b.ends {
		for e := start + 1; e < end; e++ {
			if before[e]+after[e]-best >= nearlyAsGood {
				continue
			}
			// The lines between this border and the nearer one that was taken.
			if k > 0 && (e-start <= end-e || k+1 == len(b.ends)) {
				mark(toPrevious[start:e])
			} else {
				mark(toNext[e:end])
			}
		}
		if end < n && without[k]-best < nearlyAsGood {
			toPrevious[end] = true
		}
		start = end
	}
	b.ahead(toPrevious)
	b.unsure = make([][]grid.Edge, len(b.ends))
	start = 0
	for k, end := range b.ends {
		if i := slices.Index(toPrevious[start:end], true); i >= 0 {
			b.doubt(start+i, k-1, k)
		}
		if i := slices.Index(toNext[start:end], true); i >= 0 {
			b.doubt(start+i, k, k+1)
		}
		start = end
	}
}

// doubt says that a line may belong to either of two rows.
func (b *body) doubt(line int, rows ...int) {
	l := b.lines[line]
	for _, k := range rows {
		if k == len(b.ends) {
			break // no row is after it: the line may be one of its own
		}
		b.unsure[k] = append(b.unsure[k], grid.Edge{Text: l.Text(), At: l.At})
	}
}

// ahead marks the first lines of rows that stand above their measure: they may be the
// last lines of the row before.
func (b *body) ahead(toPrevious []bool) {
	c := b.header.measure()
	start := 0
	for k, end := range b.ends {
		starts := slices.IndexFunc(b.text[start:end], func(cells []string) bool { return cells[c] != "" })
		if starts > 0 && k > 0 {
			toPrevious[start] = true
		}
		start = end
	}
}

func mark(lines []bool) {
	for i := range lines {
		lines[i] = true
	}
}
