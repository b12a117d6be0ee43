package align

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// group finds out which rows share a number that stands in the middle of them
// all, as in merged cells. Numbers that stand in the middle of one row each are
// left to those.
func group(bodies []*body) {
	apart, together := 0.0, 0.0
	trial := make([][]int, len(bodies))
	for i, b := range bodies {
		var a, t float64
		trial[i], a, t = b.group()
		apart += a
		together += t
	}
	if together >= apart {
		return
	}
	for i, b := range bodies {
		b.groups = trial[i]
	}
}

// costAlone is the cost of rows before the first number of a page: they belong
// to a task that started on the page before.
const costAlone = 1

// group divides rows among the numbers so that each stands in the middle of its
// rows as well as it can. It says how far off they stand then, and how far from
// the middle of their own rows.
func (b *body) group() (ends []int, apart, together float64) {
	c := b.header.index(plan.NumberColumn)
	if c < 0 {
		return nil, 0, 0
	}
	var numbers []float64
	for i := range b.lines {
		if b.text[i][c] != "" {
			numbers = append(numbers, b.lines[i].Y)
		}
	}
	rows := len(b.ends)
	if len(numbers) == 0 || len(numbers) > rows {
		return nil, 0, 0
	}
	mid := func(from, to int) float64 { return (b.lines[b.start(from)].Y + b.lines[b.ends[to-1]-1].Y) / 2 }
	for _, y := range numbers {
		near := math.Inf(1)
		for i := range rows {
			near = math.Min(near, math.Abs(mid(i, i+1)-y))
		}
		apart += near
	}
	// best[k][i] is the least for the first k numbers over the first i rows.
	type step struct {
		cost float64
		from int
	}
	best := make([][]step, len(numbers)+1)
	for k := range best {
		best[k] = make([]step, rows+1)
		for i := range best[k] {
			best[k][i].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	if b.broken {
		for i := 1; i < rows; i++ {
			best[0][i].cost = costAlone
		}
	}
	for k, y := range numbers {
		for from := range rows {
			if math.IsInf(best[k][from].cost, 1) {
				continue
			}
			for to := from + 1; to <= rows; to++ {
				if b.lines[b.start(from)].Y > y || b.lines[b.ends[to-1]-1].Y < y {
					continue // it stands outside
				}
				if c := best[k][from].cost + math.Abs(mid(from, to)-y); c < best[k+1][to].cost {
					best[k+1][to] = step{c, from}
				}
			}
		}
	}
	together = best[len(numbers)][rows].cost
	if math.IsInf(together, 1) {
		return nil, apart, apart + 1
	}
	at := rows
	for k := len(numbers); k > 0; k-- {
		ends = append(ends, at)
		at = best[k][at].from
	}
	if at > 0 {
		ends = append(ends, at)
	}
	slices.Reverse(ends)
	return ends, apart, together
}
